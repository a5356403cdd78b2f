// Formulas: passages that stand in very many paragraphs of a run, such as a greeting or a disclaimer.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "checks/counted_copy.h"
#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

// What more later paragraphs than these repeat is no accident of each of them.
inline constexpr std::uint32_t kMostTellingCopies = 5;

// Where a formula stands: from its first code point of N to behind its last, and how many between are its own.
struct FormulaPlace {
    ParagraphKey paragraph;
    std::uint32_t begin = 0, end = 0, characters = 0;
    bool first = false;  // nobody's copy
};

// Follows every shared character back through its copies to where it stands first, and counts there. Characters that
// more than kMostTellingCopies later paragraphs have from one place make formulas; two that stand beside each other in
// more paragraphs than that are one. Linear in the code points of paragraphs that have copies, ten bytes each.
class Formulas {
public:
    // Those of `copies` that are wanted. Precondition: by `later`, and no paragraph is later than itself.
    Formulas(const Copies& copies, const Prior& prior, const std::function<bool(const Copy&)>& wanted);

    // Which code points belong to a formula; empty where none does.
    Uncounted in(const ParagraphKey& paragraph) const;

    // The formula that most of the copy's shared characters belong to.
    std::optional<std::uint32_t> of(const Copy& copy) const;

    // Where it stands first, then every later paragraph that has half of what the fullest of them has, by key.
    const std::vector<FormulaPlace>& places(std::uint32_t formula) const { return places_.at(formula); }

private:
    struct Text {
        std::uint32_t begin = 0, size = 0;  // of its code points among those of all texts
    };
    using FormulaPlaces = std::map<std::uint32_t, FormulaPlace>;

    void add_text(const ParagraphKey& key, const Prior& prior);
    void trace(const Copy& copy);
    void find_formulas();
    void join_neighbours();
    void collect_places();
    FormulaPlaces places_in(const ParagraphKey& key, const Text& text) const;

    std::map<ParagraphKey, Text> texts_;
    std::vector<std::uint32_t> origins_;   // of each code point: the one that it was copied from in the end, or itself
    std::vector<std::uint32_t> formulas_;  // of each origin: its formula, or kNone
    std::vector<std::uint32_t> joined_;    // of each formula: the first of those that are one with it
    std::map<std::uint32_t, std::vector<FormulaPlace>> places_;
};

// The formulas of a run: made once, when the first rule asks, for all rules that tell its copies.
class RunFormulas {
public:
    // Both outlive it.
    RunFormulas(const Copies& copies, const Prior& prior) : copies_(copies), prior_(prior) {}

    // Of all copies.
    const Formulas& of_run() const;
    // Of those within a draft: what the other drafts say changes nothing there.
    const Formulas& of_drafts() const;

private:
    void make() const;

    const Copies& copies_;
    const Prior& prior_;
    mutable std::once_flag made_;
    mutable std::optional<Formulas> of_run_, of_drafts_;  // of_drafts_: none where that is all copies
};

}  // namespace kanwu
