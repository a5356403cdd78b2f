// Words of which the first of a line stands for all.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kanwu {

// A value: holds its own copy.
class WordSynonyms {
public:
    WordSynonyms() = default;
    // A group a line, its words separated by commas and spaces; empty lines and those that begin with # are none.
    explicit WordSynonyms(std::string_view lines);

    // The first word of the line that holds it, one and the same string for all of them; null where none does. O(log).
    const std::string* first_of(std::string_view word) const;

private:
    std::vector<std::string> firsts_;
    std::map<std::string, std::size_t, std::less<>> groups_;  // index into firsts_
};

}  // namespace kanwu
