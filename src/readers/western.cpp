#include "readers/western.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/embedded_text.h"
#include "text/utf8.h"

namespace kanwu {

std::vector<EmbeddedText> western_languages();  // made by the build

namespace {

// The languages: the letters of each, none where other encodings write it; and who has a small word, or words that end so
// ("-ssa"), a bit for each. Bytes are those of windows-1252.
struct Languages {
    std::vector<std::string> letters;
    std::unordered_map<std::string, std::uint32_t> having;

    std::uint32_t who_has(const std::string& word) const {
        const auto known = having.find(word);
        if (known != having.end()) return known->second;
        std::uint32_t out = 0;
        for (const std::size_t ending : {3U, 4U}) {
            if (word.size() < ending + 3) break;
            const auto ends = having.find('-' + word.substr(word.size() - ending));
            if (ends != having.end()) out |= ends->second;
        }
        return out;
    }
};

// The bytes of a list: it has nothing that windows-1252 has not.
std::string windows_1252(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = next_code_point(utf8, at);
        out += static_cast<char>(c == 0x153 ? 0x9C : c);
    }
    return out;
}

// data/western.txt: paragraphs of a name and letters, then lines of words.
Languages make_languages() {
    Languages out;
    bool after_blank = true;
    std::istringstream lines(windows_1252(western_languages().front().text));
    for (std::string line, word; std::getline(lines, line);) {
        const bool is_name = std::exchange(after_blank, line.empty());
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        if (is_name) {
            words >> word;
            for (out.letters.emplace_back(); words >> word;) out.letters.back() += word;
        } else {
            while (words >> word) out.having[word] |= 1U << (out.letters.size() - 1);
        }
    }
    return out;
}

const Languages& languages() {
    static const Languages made = make_languages();
    return made;
}

// Quotes, dashes, dots, the space that does not break; and what windows-1252 has not.
constexpr std::string_view kQuotes = "\x82\x84\x85\x8B\x91\x92\x93\x94\x95\x96\x97\x9B\xA0\xAB\xBB";
constexpr std::string_view kUnused = "\x81\x8D\x8F\x90\x9D";

constexpr std::size_t kLeastWords = 4;      // of a language
constexpr std::size_t kLeastDifferent = 3;  // of these
constexpr std::size_t kOneWordIn = 6;       // prose has twice as many; names and numbers have none

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

// A byte with two on either side; line ends where there are none.
struct Place {
    unsigned char before_that, before, byte, behind, behind_that;

    bool at_ascii() const { return before < 0x80 || behind < 0x80; }
    // Beside a letter of ASCII, or one from it ("ações"); or alone ("c'è", "à la"). Longer words of such bytes are another
    // alphabet.
    bool in_word() const {
        return is_ascii_letter(before) || is_ascii_letter(behind) || (is_edge(before) && is_edge(behind)) ||
               (small_letter(before) != 0 && is_ascii_letter(before_that)) ||
               (small_letter(behind) != 0 && is_ascii_letter(behind_that));
    }
    static bool is_edge(unsigned char c) { return c < 0x80 || has(kQuotes, c); }
};

bool is_mark(const Place& at) {
    if (has(kQuotes, at.byte)) return at.at_ascii() || (has(kQuotes, at.before) && has(kQuotes, at.behind));
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
bool is_letter(const Place& at, std::string_view letters) {
    const unsigned char letter = at.in_word() ? small_letter(at.byte) : 0;
    return letter != 0 && has(letters, letter) && (letter != 0xF5 || (at.behind | 0x20) == 'e');
}

// The small words of each language among all words.
class Words {
public:
    void add(const std::string& word) {
        ++all_;
        const std::uint32_t having = languages().who_has(word);
        for (std::size_t l = 0; having >> l != 0; ++l) {
            if ((having >> l & 1U) == 0) continue;
            Found& found = found_[l];
            ++found.count;
            if (found.words.size() < kLeastDifferent) found.words.insert(word);
        }
    }

    bool speak(std::size_t l) const {
        const Found& found = found_[l];
        return found.words.size() >= kLeastDifferent && found.count >= kLeastWords &&
               found.count * kOneWordIn >= all_ && found.count > others();
    }

private:
    struct Found {
        std::size_t count = 0;
        std::set<std::string> words;
    };
    // Of the language that windows-1252 does not write and that has most.
    std::size_t others() const {
        std::size_t most = 0;
        for (std::size_t l = 0; l < found_.size(); ++l)
            if (languages().letters[l].empty()) most = std::max(most, found_[l].count);
        return most;
    }

    std::size_t all_ = 0;
    std::vector<Found> found_ = std::vector<Found>(languages().letters.size());
};

Words words_of(std::string_view bytes) {
    Words out;
    std::string word;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (is_ascii_letter(c) || c >= 0xC0) {
            word += static_cast<char>(c < 0x80 ? c | 0x20 : small_letter(c));
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
    std::vector<std::size_t> explained(languages().letters.size());
    std::size_t all = 0;
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\n'); };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const Place place{at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)};
        if (place.byte < 0x80 || i + 1 == bytes.size())
            continue;  // where a text is cut off, a letter has nothing behind it
        if (has(kUnused, place.byte)) return 0;
        ++all;
        const bool mark = is_mark(place);
        for (std::size_t l = 0; l < explained.size(); ++l)
            if (mark || is_letter(place, languages().letters[l])) ++explained[l];
    }
    const Words words = words_of(bytes);
    double best = 0;
    for (std::size_t l = 0; l < explained.size(); ++l)
        if (all > 0 && words.speak(l))
            best = std::max(best, static_cast<double>(explained[l]) / static_cast<double>(all));
    return best;
}

}  // namespace kanwu
