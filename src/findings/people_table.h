// What kanwu people shows: every person of the drafts, with every place and every title.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "findings/finding.h"

namespace kanwu {

// Strings are in simplified characters, as attribution.h has them; spans lead to what is written.
struct PersonTitle {
    std::string organisation;  // that of the title before it in the list where this one has none; may be empty
    std::string post;
    std::vector<std::string> modifiers;
    Span span;
    bool current = true;     // not 原, 前, 拟任
    bool names_body = true;  // it says of which body it is, as 市长 does by itself: not 主任 alone, not of the council
};

struct PersonMention {
    Place name;
    std::vector<PersonTitle> titles;  // in the order of the text; none where the name stands bare
    std::optional<std::string> cue;   // the verb by which the person speaks
    bool other_post = false;          // no title is the same as one that the person has before
    std::string sure{};               // weak, fair, strong
    std::vector<std::string> why{};   // what that rests on: known-body, plain-name, closed … (attribution.h, Ground)
};

struct Person {
    std::string name;
    std::vector<PersonMention> mentions;  // by path bytes, then place; not empty
    std::optional<std::uint32_t> near;    // an earlier one whose name is one slip away (pipeline/near_people.h)
};

// In the order of first mentions.
struct PeopleTable {
    std::vector<Person> people;
};

}  // namespace kanwu
