// A set of words that is asked for the longest one at a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace kanwu {

// Spreads two code points over all bits.
inline std::uint32_t mixed(char32_t first, char32_t second) {
    return static_cast<std::uint32_t>((first * 0x10001U + second) * 0x9E3779B1U) >> 8;
}

// Words of one or more code points. A value: holds its own copy.
class WordSet {
public:
    WordSet() = default;
    // A word a line; empty lines and those that begin with # are none.
    explicit WordSet(std::string_view lines);

    // Code points of the longest word that starts at `at`, or that ends before `end`; 0 where there is none.
    // O(words that share the first two, or the last two, code points); nearly always nothing.
    std::size_t longest_at(std::u32string_view text, std::size_t at) const {
        return at < text.size() && by_first_.may_have(text[at], at + 1 < text.size() ? text[at + 1] : 0)
                   ? find_at(text, at)
                   : 0;
    }
    std::size_t longest_ending(std::u32string_view text, std::size_t end) const {
        return end > 0 && end <= text.size() && by_last_.may_have(text[end - 1], end > 1 ? text[end - 2] : 0)
                   ? find_ending(text, end)
                   : 0;
    }

    bool contains(std::u32string_view word) const { return !word.empty() && longest_at(word, 0) == word.size(); }
    bool contains(std::string_view word) const;

    // Whether a word of the set stands anywhere in the text. O(code points).
    bool is_in(std::u32string_view text) const;
    // Whether the text ends with a word of the set.
    bool ends(std::u32string_view text) const { return longest_ending(text, text.size()) > 0; }

private:
    friend class WordStarts;

    struct Word {
        char32_t key, next;  // the first code point and the second, or the last and the one before it; 0 for none
        std::uint32_t begin, size;
    };
    // Words by key, then by next, then longest first.
    struct Index {
        std::vector<Word> words;
        std::vector<std::uint64_t> keys;    // a bit for each code point of the BMP that is a key
        std::vector<std::uint64_t> pairs;   // a bit for each key with its next, by hash; 16 bits a word
        std::uint32_t pair_mask = 0;        // how many bits, less one
        std::vector<std::uint32_t> ranks;   // of each of these: how many keys are before it
        std::vector<std::uint32_t> begins;  // of each key, in words; and the end

        void sort();
        // False where no word has that key and next; true where one does, and rarely by chance. Only the BMP counts. In
        // the header: nearly every question ends here.
        bool may_have(char32_t key, char32_t next) const {
            if (key >= 0x10000 || keys.empty() || (keys[key / 64] >> (key % 64) & 1) == 0) return false;
            return holds(key, next) || holds(key, 0);
        }
        bool holds(char32_t key, char32_t next) const {
            const std::uint32_t bit = mixed(key, next) & pair_mask;
            return (pairs[bit / 64] >> (bit % 64) & 1) != 0;
        }
        // Those of a key that there is, by number.
        struct Range {
            std::uint32_t begin = 0, end = 0;
        };
        Range range(char32_t key) const;
        // The size of the first word of that key and next that matches, else that of a word which is the key alone.
        template <class Matches>
        std::size_t longest(char32_t key, char32_t next, Matches matches) const;
    };

    std::size_t find_at(std::u32string_view text, std::size_t at) const;
    std::size_t find_ending(std::u32string_view text, std::size_t end) const;
    std::u32string_view word(const Word& w) const { return {chars_.data() + w.begin, w.size}; }

    std::vector<char32_t> chars_;
    Index by_first_, by_last_;
};

// Where a word of several sets may begin: one look for all of them. Only words that begin with a code point of the BMP count.
class WordStarts {
public:
    WordStarts() = default;
    explicit WordStarts(std::initializer_list<const WordSet*> sets);

    // False where no word begins with these two code points, or is the first alone; true where one does, and rarely by
    // chance. `pair` is mixed(first, second).
    bool may_begin(char32_t first, std::uint32_t pair) const {
        if ((pairs_[(pair & mask_) / 64] >> (pair % 64) & 1) != 0) return true;
        return !alone_.empty() && first < 0x10000 && (alone_[first / 64] >> (first % 64) & 1) != 0;
    }

private:
    std::vector<std::uint64_t> pairs_ =
        std::vector<std::uint64_t>(1);  // a bit for each, by hash; a power of two of words
    std::uint32_t mask_ = 63;           // how many bits, less one
    std::vector<std::uint64_t> alone_;  // a bit for each code point of the BMP that is a word; empty: none is
};

}  // namespace kanwu
