// The places of a text that facts fill: names, titles, organisations, numbers, dates. Two copies that differ there
// contradict each other; two reports of one kind differ there throughout.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/known_names.h"
#include "facts/prior.h"
#include "text/normal_form.h"

namespace kanwu {

// `other` names what is no fact of its own here: a place, a country, a work in 《》; `code` what a program is told, as the
// format marks it. Two reports, or two entries of a manual, differ there too.
enum class SlotKind : std::uint8_t { name, title, organisation, number, date, code, other };
std::string_view to_string(SlotKind kind);

// Code points [begin, end) of the text; never empty.
struct Slot {
    SlotKind kind = SlotKind::number;
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(const Slot&, const Slot&) = default;
};

// The slots of a paragraph's marked form (text/marked_form.h), in order and disjoint; of two that overlap the attribution's
// one counts. Organisations: also those of the lexicon that are named without a level, and a level with a few characters and
// an ending (市财政局). Numbers: digits with their separators and units of ten thousand, Han numerals of two or
// more, or one before a measure word or behind 第, English number words. Dates: years, months, days, hours, weekdays,
// 今年 and its like, English months. In English also what capitals tell: two words or more, or one inside a sentence; a body
// where one of them says so (Harbour Authority). Linear in code points.
// Of the document's text capitals are read: in words of an alphabet they tell names.
std::vector<Slot> find_slots(const NormalText& form, const Document& document, const ParagraphAttribution& attribution,
                             const KnownNames& known);

// What two versions of one text may differ in besides, and two reports of one kind do not: numbers and dates in the title
// of a work (《……80周年》), posts that stand without a name (他国总统). In order, disjoint, and none overlaps a slot but `other`.
std::vector<Slot> find_lesser_slots(const NormalText& form, const Document& document, const std::vector<Slot>& slots,
                                    const KnownNames& known);

}  // namespace kanwu
