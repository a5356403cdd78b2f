// Offices that pass from one hand to another in a draft: who comes, and who goes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks/office_holders.h"
#include "checks/people.h"

namespace kanwu {

// The office that the title is, was or will be: of 任命…为市水利局局长 as of 市水利局局长. O(length).
std::optional<Office> office_of_any_time(const Title& title, const Lexicon& lexicon);

// Whether the draft says that the person comes into the post: 任命…为, 当选, 新任; not 拟任. Linear in the paragraph.
bool comes_into(const Appearance& at, const Title& title, const CheckInput& input);

// Also an office that changes hands may be given to two: to two who come into it (任命甲为市水利局局长；新任市水利局局长乙), or, where
// the draft says who went before (免去丙的, 前任丙, 接替丙), to one who comes and another who neither comes nor goes.
// `input` must outlive the object.
class Successions {
public:
    explicit Successions(const CheckInput& input) : input_(input) {}

    // One title of a mention. Reads its paragraph the first time, and some sentences around the name.
    void read(const Appearance& at, const Title& title, bool in_handover);

    // What is told of one office is told of another, too: 市长 is 澜江市市长.
    void join(const std::string& from, const std::string& to);

    // The keys of all offices of which a change is told.
    std::vector<std::string> offices() const;

    // Of those who hold the office plainly, and of those who come into it, all who may be held against each other.
    std::vector<OfficeHolder> holders(const std::string& key, const std::vector<OfficeHolder>& plain) const;

private:
    struct Change {
        std::vector<OfficeHolder> come;
        std::set<std::string_view> went;     // right before: removed, 前任
        std::set<std::string_view> earlier;  // at some other time: 原, 时任
        bool of_two_times = false;           // more is told than that somebody was removed
    };

    void read_change(const Appearance& at, const Title& title);
    void read_successor(const Appearance& at, const Title& title);
    bool of_one_month(const std::vector<OfficeHolder>& come) const;

    const CheckInput& input_;
    std::map<std::string, Change> changes_;  // by key of the office
    ParagraphsTold told_{input_.prior, input_.lexicon};
};

}  // namespace kanwu
