// A paragraph of English as words: where they stand, how they are joined, what the word lists say of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// What stands before a word: between it and the one before.
enum class Gap : std::uint8_t {
    none,   // the line's beginning
    space,  // one space
    hyphen,
    stop,       // a full stop and a space, behind an initial or an abbreviation: J. Roe, Dr. Roe
    comma,      // a comma and a space
    ampersand,  // Harrow & Quill
    other,      // another mark, two marks, a quotation mark
};

struct EnglishWord {
    Range range;  // letters and digits, with apostrophes inside (O'Neil); without a possessive 's
    Gap gap = Gap::none;
    bool capital = false;     // begins with a capital and is a word of letters
    bool possessive = false;  // 's or ' follows
    bool opens = false;       // an opening mark, the line's beginning or a sentence's end stands before it
    bool name_part = false;   // may be a part of a personal name: capital, but not NASA
    bool honorific = false;   // Mr, Dr
    std::uint8_t post = 0;    // words of the office noun that begins here
    std::uint8_t posts = 0;   // the same of one in the plural: co-directors
    std::uint8_t cue = 0;     // words of the cue verb that begins here
    bool in_post = false;     // a part of an office noun
};

// Words [begin, end).
using Words = Range;

class EnglishLine {
public:
    EnglishLine(const Line& line, const Lexicon& lexicon);

    const Line& line() const { return line_; }
    const Lexicon& lexicon() const { return lexicon_; }
    std::size_t size() const { return words_.size(); }
    const EnglishWord& operator[](std::size_t i) const { return words_[i]; }

    // Whether word i follows the one before it as the next of a phrase.
    bool adjacent(std::size_t i) const {
        return i > 0 && i < words_.size() && !words_[i - 1].possessive && words_[i].gap == Gap::space;
    }
    // The same, a hyphen or the full stop of an abbreviation between them allowed.
    bool joined(std::size_t i) const {
        return i > 0 && i < words_.size() && !words_[i - 1].possessive &&
               (words_[i].gap == Gap::space || words_[i].gap == Gap::hyphen || words_[i].gap == Gap::stop);
    }
    std::u32string_view lower(std::size_t i) const { return lower(Words{i, i + 1}); }
    std::u32string_view lower(Words words) const;
    bool is(std::size_t i, std::u32string_view word) const { return i < words_.size() && lower(i) == word; }
    bool in(std::size_t i, const WordSet& set) const { return i < words_.size() && set.contains(lower(i)); }
    // Words of the longest entry that begins at word i; 0 for none.
    std::size_t match(const WordSet& set, std::size_t i) const {
        return words_to(i, set.longest_at(lower_, words_[i].range.begin));
    }

    Range range(Words words) const { return {words_[words.begin].range.begin, words_[words.end - 1].range.end}; }
    Span span(Words words) const { return line_.span(range(words)); }
    std::string text(Words words) const { return words.empty() ? "" : line_.words(range(words)); }

private:
    // How many words `size` characters from word i on are; 0 where they end inside one.
    std::size_t words_to(std::size_t i, std::size_t size) const;
    void split();
    void look_up();
    bool is_abbreviated(std::size_t i) const;
    bool names_a_body(std::size_t i) const;
    std::size_t chief_officer(std::size_t i) const;
    bool quotes_behind(std::size_t i) const;
    bool quotes_before(std::size_t i) const;

    const Line& line_;
    const Lexicon& lexicon_;
    std::u32string lower_;
    std::vector<EnglishWord> words_;
};

// Whether a line is written in Latin letters more than in Han.
bool is_latin(const Line& line);

}  // namespace kanwu
