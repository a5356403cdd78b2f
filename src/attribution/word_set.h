// A set of words that is asked for the longest one at a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kanwu {

// Words of one or more code points. A value: holds its own copy.
class WordSet {
public:
    WordSet() = default;
    // A word a line; empty lines and those that begin with # are none.
    explicit WordSet(std::string_view lines);

    // Code points of the longest word that starts at `at`, or that ends before `end`; 0 where there is none.
    // O(words that share the first, or the last, code point); nearly always nothing.
    std::size_t longest_at(std::u32string_view text, std::size_t at) const;
    std::size_t longest_ending(std::u32string_view text, std::size_t end) const;

    bool contains(std::u32string_view word) const { return !word.empty() && longest_at(word, 0) == word.size(); }
    bool contains(std::string_view word) const;

    // Whether the text ends with a word of the set.
    bool ends(std::u32string_view text) const { return longest_ending(text, text.size()) > 0; }

private:
    struct Word {
        char32_t key;  // the first code point, or the last
        std::uint32_t begin, size;
    };
    // The words of one key, longest first.
    struct Index {
        std::vector<Word> words;
        std::vector<std::uint64_t> keys;  // a bit for each code point of the BMP that is a key

        void sort();
        std::size_t find(char32_t key) const;  // the first word of that key, or words.size()
    };

    std::u32string_view word(const Word& w) const { return {chars_.data() + w.begin, w.size}; }

    std::vector<char32_t> chars_;
    Index by_first_, by_last_;
};

}  // namespace kanwu
