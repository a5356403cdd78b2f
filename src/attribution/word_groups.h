// Lines of words that belong together.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kanwu {

// A word may stand in several lines. A value: holds its own copy.
class WordGroups {
public:
    WordGroups() = default;
    // A group a line, its words separated by spaces; empty lines and those that begin with # are none. `written` makes
    // of each word the form that is asked for.
    explicit WordGroups(std::string_view lines, const std::function<std::u32string(std::u32string)>& written = {});

    bool contains(std::u32string_view word) const { return groups_of_.contains(word); }
    // Whether one line holds both. O(log words + lines of each).
    bool share_a_group(std::u32string_view a, std::u32string_view b) const;

private:
    std::map<std::u32string, std::vector<std::uint32_t>, std::less<>> groups_of_;  // ascending
};

}  // namespace kanwu
