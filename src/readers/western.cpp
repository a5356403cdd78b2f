#include "readers/western.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>

namespace kanwu {
namespace {

// Small letters beside a to z, as windows-1252 writes them (capitals are 0x20 below), and small words that no other
// alphabetic language shares by the dozen.
struct Language {
    std::string_view letters, words;
};
constexpr std::array<Language, 9> kLanguages = {{
    {"\xE9\xEF\xF6",  // English
     " the of and to in is that for was it with as on by he she be at his her they we but not have this "},
    {"\xE0\xE2\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF9\xFB\xFC\x9C",  // French
     " le la les de des du et est un une dans que qui pour par sur au aux il elle pas plus ce cette ont avec son "
     "leur "},
    {"\xE4\xF6\xFC\xDF\xE9",  // German
     " der die das und ist den von mit nicht ein eine einen auf dem sich des bei wird wir nach werden sind hat haben "},
    {"\xE1\xE9\xED\xF1\xF3\xFA\xFC",  // Spanish
     " el la los las de en que un una por con del para al lo como muy pero sobre entre fue es "},
    {"\xE0\xE8\xE9\xEC\xF2\xF9",  // Italian
     " il la le gli di del della dei delle che un una in per non con sono al alla ma nel ha hanno come dal anche "},
    {"\xE0\xE1\xE2\xE3\xE7\xE9\xEA\xED\xF3\xF4\xF5\xFA",  // Portuguese
     " de que em um uma os as para com por dos das mais foi ao pelo pela ser na no "},
    {"\xE4\xE5\xE6\xE9\xF6\xF8",  // Danish, Norwegian, Swedish
     " och att det som en er af av till og den ikke inte de med har et ett om alla vi ska for fra der kan bara han "
     "hun "},
    {"\xE4\xE5\xF6",  // Finnish
     " ja on ei se jo oli ovat mutta kun joka jotta sen tai niin olla ole vain kuin ett\xE4 my\xF6s "},
    {"\xE8\xE9\xEB\xEF\xF6\xFC",  // Dutch
     " de het een van in is dat op te voor met zijn niet die er aan wordt worden om maar ook geen tot uit bij naar "},
}};

// Quotes, dashes, dots, the space that does not break; and what windows-1252 has not.
constexpr std::string_view kQuotes = "\x82\x84\x85\x8B\x91\x92\x93\x94\x95\x96\x97\x9B\xA0\xAB\xBB";
constexpr std::string_view kUnused = "\x81\x8D\x8F\x90\x9D";

constexpr std::size_t kLeastWords = 3;  // of a language, two of them different
constexpr std::size_t kOneWordIn = 12;

bool is_ascii_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool has(std::string_view bytes, unsigned char byte) {
    return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

// A letter's small form, or 0 where the byte is no letter.
unsigned char small_letter(unsigned char c) {
    if (c == 0x8C || c == 0x9C) return 0x9C;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return 0;
    return c < 0xDF ? static_cast<unsigned char>(c + 0x20) : c;
}

// A byte with those beside it; a line end where there are none.
struct Place {
    unsigned char before, byte, behind;

    bool at_ascii() const { return before < 0x80 || behind < 0x80; }
    // Beside a letter, alone ("c'è", "à la"), or doubled ("één"); longer words of such bytes are another alphabet.
    bool in_word() const {
        return is_ascii_letter(before) || is_ascii_letter(behind) || (is_edge(before) && is_edge(behind)) ||
               behind == byte;
    }
    static bool is_edge(unsigned char c) { return c < 0x80 || has(kQuotes, c); }
};

bool is_mark(const Place& at) {
    if (has(kQuotes, at.byte)) return at.at_ascii();
    switch (at.byte) {
        case 0xA1:  // before a Spanish exclamation or question
        case 0xBF: return !is_ascii_letter(at.before) && (is_ascii_letter(at.behind) || small_letter(at.behind) != 0);
        case 0xAA:  // behind a number, or the letter of "No."
        case 0xB0:
        case 0xB2:
        case 0xBA: return at.before < 0x80 && std::ispunct(at.before) == 0 && at.behind < 0x80;
        case 0x80:  // euro, pound, section
        case 0xA3:
        case 0xA7: return at.before < 0x80 && at.behind < 0x80;
        default: return false;
    }
}

// Portuguese has o with a tilde before an e alone; Hungarian, read as windows-1252, has it everywhere.
bool is_letter(const Place& at, const Language& language) {
    const unsigned char letter = at.in_word() ? small_letter(at.byte) : 0;
    return letter != 0 && has(language.letters, letter) && (letter != 0xF5 || (at.behind | 0x20) == 'e');
}

// The small words of each language among all words.
class Words {
public:
    void add(std::string_view word) {
        ++all_;
        const std::string sought = ' ' + std::string(word) + ' ';
        for (std::size_t l = 0; l < kLanguages.size(); ++l) {
            if (kLanguages[l].words.find(sought) == std::string_view::npos) continue;
            if (counts_[l]++ == 0) firsts_[l] = sought;
            else if (firsts_[l] != sought) different_[l] = true;
        }
    }

    bool speak(std::size_t l) const {
        return different_[l] && counts_[l] >= kLeastWords && counts_[l] * kOneWordIn >= all_;
    }

private:
    std::size_t all_ = 0;
    std::array<std::size_t, kLanguages.size()> counts_{};
    std::array<std::string, kLanguages.size()> firsts_{};
    std::array<bool, kLanguages.size()> different_{};
};

Words words_of(std::string_view bytes) {
    Words out;
    std::string word;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (is_ascii_letter(c) || c >= 0xC0) {
            word += static_cast<char>(c < 0x80 ? c | 0x20 : c);
        } else if (!word.empty()) {
            out.add(word);
            word.clear();
        }
    }
    if (!word.empty()) out.add(word);
    return out;
}

}  // namespace

double western_score(std::string_view bytes) {
    std::array<std::size_t, kLanguages.size()> explained{};
    std::size_t all = 0;
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\n'); };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const Place place{at(i - 1), at(i), at(i + 1)};
        if (place.byte < 0x80) continue;
        if (has(kUnused, place.byte)) return 0;
        ++all;
        const bool mark = is_mark(place);
        for (std::size_t l = 0; l < kLanguages.size(); ++l)
            if (mark || is_letter(place, kLanguages[l])) ++explained[l];
    }
    const Words words = words_of(bytes);
    double best = 0;
    for (std::size_t l = 0; l < kLanguages.size(); ++l)
        if (all > 0 && words.speak(l))
            best = std::max(best, static_cast<double>(explained[l]) / static_cast<double>(all));
    return best;
}

}  // namespace kanwu
