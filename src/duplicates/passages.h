// Passages: earlier texts that share a long run with a text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/work_budget.h"
#include "duplicates/search_options.h"
#include "duplicates/shared_runs.h"
#include "duplicates/winnow.h"

namespace kanwu {

// An earlier text, and a run of it that stands in this one.
struct Source {
    std::uint32_t text;
    SharedRun run;
};

// The fingerprints that at least two texts have, and where. Twenty-four bytes for each of those, eight more by text; one or
// two for every other fingerprint while it is made. O(f) but for the order of the shared ones, O(s log s).
class PassageIndex {
public:
    // fingerprints[i] = winnow(texts[i]); both outlive the index. Each thread orders a part of the hashes.
    PassageIndex(std::span<const std::u32string_view> texts, std::span<const std::span<const Fingerprint>> fingerprints,
                 unsigned threads);

    bool shares(std::uint32_t text) const { return begins_[text] < begins_[text + 1]; }

    // For every fingerprint of `text` that `covered` leaves, the earliest text, one of the first `witnesses`, that shares a
    // run of weight >= kRunWeight there; by text. Spends a unit a fingerprint compared.
    std::vector<Source> sources(std::uint32_t text, const std::vector<bool>& covered, WorkBudget& budget,
                                std::uint32_t witnesses = kAllAreWitnesses) const;

private:
    struct Posting {
        std::uint64_t hash;  // spread out, see passages.cpp
        std::uint32_t text;
        std::uint32_t position;
        std::uint32_t left, right;  // what stands around the gram, see steps_around
        auto operator<=>(const Posting&) const = default;
    };
    struct Shared {
        std::uint32_t posting;
        std::uint32_t first;  // of the postings of its hash
    };
    static void sort(std::vector<Posting>& postings, std::size_t parts);
    static std::vector<Posting> shared_postings(std::vector<Posting> postings, std::size_t parts);
    void order_by_text();
    void look_around(unsigned threads);
    std::optional<Source> first_source(const Shared& shared, std::uint32_t text, std::uint32_t limit,
                                       WorkBudget& budget) const;

    std::span<const std::u32string_view> texts_;
    std::vector<Posting> postings_;      // by hash, text, position
    std::vector<std::uint32_t> begins_;  // of each text in shared_, and the end
    std::vector<Shared> shared_;         // by text and position
};

}  // namespace kanwu
