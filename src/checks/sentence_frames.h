// A paragraph as frames and what fills them: the words of each clause without its facts, and the facts. Two sentences of
// one frame say the same, or differ in a fact.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "facts/changes.h"

namespace kanwu {

// What stands for a fact among the words: one code point of the private use area, by its kind.
constexpr char32_t fact_mark(SlotKind kind) { return U'\uE000' + static_cast<char32_t>(kind); }
constexpr bool is_fact_mark(char32_t c) { return c >= U'\uE000' && c < U'\uE010'; }

// A range of what a paragraph's clauses have one after the other.
struct FrameRange {
    std::uint32_t begin = 0, end = 0;
};

// What ends on one side of a clause. Halves (；) may be compared by themselves, or together.
enum class FrameEdge : std::uint8_t { clause, half, sentence };

// A clause taken apart: its words, and the facts that they frame.
struct FramedClause {
    std::uint32_t begin = 0, end = 0;  // code points of the paragraph's marked form, marks with it
    FrameRange words, facts, values;
    std::uint64_t weight = 0;  // of the words alone, set phrases left aside
    FrameEdge before = FrameEdge::clause, behind = FrameEdge::clause;
    bool label = false;  // 二标段：, 东区：: what the sentence behind is about, and nobody who tells
};

// Words, facts and values are those of all clauses, so that some clauses in a row have theirs in a row.
struct FramedParagraph {
    ComparedParagraph compared;
    std::vector<FramedClause> clauses;
    std::u32string words;                    // without punctuation; fact_mark() where a fact is
    std::vector<std::uint32_t> word_places;  // of each of the words: which code point of the form it is, or begins with
    std::vector<Slot> facts;
    std::vector<std::uint32_t> fact_words;  // of each fact: which of the words it is
    std::u32string values;                  // of the facts, a zero behind each

    std::vector<bool> ignored;  // code points of the form that belong to a set phrase; empty where none do

    std::u32string value(const Slot& slot) const;
    bool is_ignored(std::uint32_t word) const { return !ignored.empty() && ignored[word_places[word]]; }
    std::u32string_view words_of(const FramedClause& first, const FramedClause& last) const {
        return std::u32string_view(words).substr(first.words.begin, last.words.end - first.words.begin);
    }
    std::u32string_view values_of(const FramedClause& first, const FramedClause& last) const {
        return std::u32string_view(values).substr(first.values.begin, last.values.end - first.values.begin);
    }
};

// Facts are numbers, dates, names and bodies. A title stays among the words: two of them are another rule's affair. So does
// a place: two may have the same number. The name of a form (联系人：臧晓) is that of its own notice.
// What only says who tells is a sentence by itself: 据介绍，, 会议重申，, 施惠民表示 before 今年……, “, Jane Roe said.”; a clause of that
// kind is lighter than `least_weight` (thirds), or ends with a verb by which the attribution reads who speaks. So is what stands before a colon. Linear in code points.
FramedParagraph framed_paragraph(const Draft& draft, std::uint32_t ordinal, const KnownNames& known,
                                 const SetPhrases& ignored, std::uint64_t least_weight);

// The clause that a word (of FramedParagraph::words) stands in. O(log clauses).
std::vector<FramedClause>::const_iterator clause_of(const FramedParagraph& paragraph, std::uint32_t word);

// Which of the paragraph's facts is the first of the clause that is no date, else its first; the clause has one.
std::uint32_t counted_fact(const FramedClause& clause, const FramedParagraph& paragraph);

// What speaks of one thing may name it in short (工程总投资, 青螺水库除险加固工程总投资). Clauses in a row from a few words before the
// counted_fact() of `first` on; empty where it opens no sentence, or has fewer words there.
std::u32string_view tail_of(const FramedClause& first, const FramedClause& last, const FramedParagraph& paragraph);

// How many words two clauses have in common before their counted facts, where that is all that one of them has there and not all
// of the other; or where both have no more before it than when, of which place in short (lexicon: `pins`), and an adverb (`clause_adverbs`):
// 明年县里将安排, 全县安排. Then `one_subject` says whether both name a place, which is the same one. 0 elsewhere.
struct CommonTail {
    std::uint32_t words = 0;
    bool one_subject = false;
};
CommonTail common_tail(const FramedClause& x, const FramedParagraph& of_x, const FramedClause& y,
                       const FramedParagraph& of_y, const Lexicon& lexicon);

}  // namespace kanwu
