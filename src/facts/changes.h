// What was changed from one paragraph to another that is mostly the same: facts first, then words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/slots.h"

namespace kanwu {

// `fact` is what a slot holds; none for other words.
struct Change {
    std::optional<SlotKind> fact;
    Span earlier, later;  // bytes of each document's text; an empty one is the place where nothing stands
    bool moved = false;   // the same words stand in both, elsewhere; what differs in them is told beside
    friend bool operator==(const Change&, const Change&) = default;
};

// A paragraph ready to be compared.
struct ComparedParagraph {
    NormalText form;  // marked
    std::vector<Slot> slots;
    std::vector<Slot> lesser;  // find_lesser_slots(), of the versions of one text; changes tell them, too
    Span span;                 // of the paragraph
};
// `exact`: the form is the text itself without white space.
ComparedParagraph compared_paragraph(const Draft& draft, std::uint32_t ordinal, const KnownNames& known,
                                     bool exact = false);

// Code points [begin, end) of its form; what a slot at an end loses is no slot.
ComparedParagraph excerpt(const ComparedParagraph& paragraph, std::uint32_t begin, std::uint32_t end);

// In the order of `later`. A difference inside of a slot, or of a word of an alphabet, is told as the whole: 800 for 600,
// not 8 for 6. White space, width, case and script do not count. See differences() for the complexity.
std::vector<Change> changes(const ComparedParagraph& earlier, const ComparedParagraph& later);

}  // namespace kanwu
