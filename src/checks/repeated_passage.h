// Clauses in a row that stand in two sentences in the same words: how far they go, what is the same in them, and the one fact
// that differs.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "checks/sentence_frames.h"

namespace kanwu {

// Clauses [begin, end) of one sentence. `tail`: of the first one only the words right before its first fact count, for the same
// thing may be named in short there (工程总投资, 青螺水库除险加固工程总投资).
struct Passage {
    std::uint32_t paragraph = 0, begin = 0, end = 0;
    bool tail = false;
    auto operator<=>(const Passage&) const = default;
};

// The same passage in two versions, as far as the words agree.
struct PassagePair {
    Passage first, second;
    std::uint64_t weight = 0;  // of the words, in thirds
    std::size_t same_facts = 0;
    bool dated = false;                         // a date is among them
    bool certain = false;                       // a name, a body or an exact number is among them
    std::size_t figures = 0;                    // numbers among them that two speakers do not have alike by chance
    unsigned digits = 0;                        // of these numbers and all others, and of what differs (slip_digits)
    bool one_subject = false;                   // both say it of one place (全县, 县里), see common_tail()
    std::optional<std::pair<Slot, Slot>> fact;  // the one that differs; none where several do
};

// From every clause on the passages of weight `least` or more that hold a fact, up to the first that is long enough and one
// clause more, as ranges of clauses: where two sentences share a passage, they share such ones, one of them with the fact that
// differs. Linear in clauses.
std::vector<FrameRange> passages_of(const std::vector<FramedClause>& clauses, std::uint64_t least);

// Two passages of the same words with as many clauses before and behind as have the same words in both sentences. `fact` is set
// where exactly one differs, is not the other one rounded, and enough is the same for the two to speak of one thing: a whole
// sentence, or a part of one that says itself which thing it is about, by the rule's parameters. O(clauses of the two
// sentences).
PassagePair widened(Passage first, const FramedParagraph& there, Passage second, const FramedParagraph& here,
                    const CheckInput& input);

}  // namespace kanwu
