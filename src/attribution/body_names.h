// Short and long names of bodies, and tables of words.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/word_set.h"

namespace kanwu {

// A word, and the words that belong to it. A value.
class WordTable {
public:
    WordTable() = default;
    // An entry a line: the word, then its words, a space between two; lines that begin with # are none. Of a word that
    // stands in several lines the words are joined.
    explicit WordTable(std::string_view lines);

    const std::map<std::string, std::vector<std::string>, std::less<>>& entries() const { return entries_; }
    // Whether one of the word's words ends the text.
    bool ends_with_one_of(std::string_view word, std::string_view text) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> entries_;
};

// Names of one body: 市记协 is 市新闻工作者协会. A value.
class BodyNames {
public:
    BodyNames() = default;
    // The lines of a WordTable: the short name, then the long one.
    explicit BodyNames(std::string_view lines);

    // The name with its short ending written out; as it is where it has none. O(length).
    std::string spelled_out(std::string_view body) const;
    // The same of all that is short in it, wherever it stands: 县工信局企业服务股. O(length).
    std::string all_spelled_out(std::string_view body) const;

private:
    WordSet shorts_, names_;  // names: the long ones too
    std::map<std::string, std::string, std::less<>> longs_;
};

}  // namespace kanwu
