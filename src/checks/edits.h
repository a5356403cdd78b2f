// How one paragraph was edited into another: in words, as copies are, or in facts, as reports of one kind differ.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "duplicates/copies.h"
#include "facts/changes.h"

namespace kanwu {

// Both paragraphs of a copy, ready to be compared.
struct ComparedPair {
    ComparedPair(const Copy& copy, const CheckInput& input);
    // What stands in these spans alone, bytes of the two documents' texts that hold words.
    ComparedPair within(Span earlier_part, Span later_part) const;

    ComparedParagraph earlier, later;
    std::string_view earlier_text, later_text;  // of the documents, to which the spans belong

    // changes(earlier, later), made when they are first asked for.
    const std::vector<Change>& changes() const;

private:
    ComparedPair() = default;
    mutable std::optional<std::vector<Change>> changes_;
};

struct Edits {
    std::size_t words = 0;  // places where no fact was changed for another
    std::size_t facts = 0;  // that stand in another one's place, or, dates apart, were put in or left out by themselves
    std::size_t names = 0;  // places where a person's name was changed for another
    std::size_t code = 0;   // places where code was changed for other code
    bool replaced = false;  // something stands in the place of something else
};

// Reports of one kind have other facts in each other's places: another visitor, another date, another law. What was
// gone over has the same ones, or what slips and rewording make of them: a fact that is half like the one in its place
// (中国民众银行 for 中国人民银行) or says the same (昨日 for 昨天) is no other, and neither is one that a slip made none of. Numbers,
// dates and code are others if they differ at all; so is a fact whose whole place something else has. In an alphabet a body
// or a post without a capital (the council, head of the bus company) is a word. What only moved counts as nothing, and so
// does a date that was put in or left out by itself: datelines go when a text is used again. See changes() for the
// complexity.
Edits edits_of(const ComparedPair& pair);

// The characters of its form that `span`, bytes of the document's text, holds.
std::u32string words_in(const ComparedParagraph& paragraph, Span span);

// Whether the change puts one fact in the place of another: not the same in another way of writing.
bool is_another_fact(const Change& change, const ComparedPair& pair);

}  // namespace kanwu
