#include "attribution/english_likeness.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace kanwu {
namespace {

std::string lower(std::string word) {
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
}

// Whether `longer` is `shorter` with one letter more.
bool has_one_more(std::string_view shorter, std::string_view longer) {
    const auto [s, l] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    return std::equal(s, shorter.end(), l + 1, longer.end());
}

// How many letters are changed, lost or put in between two words (Levenshtein).
std::size_t letters_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

EnglishLikeness surname_likeness(const std::string& a, const std::string& b) {
    if (is_one_letter_apart(a, b)) return EnglishLikeness::surname;
    if (std::min(a.size(), b.size()) < kShortestLongSurname || a.front() != b.front()) return EnglishLikeness::none;
    constexpr std::size_t kLongest = 40;  // bytes; a longer word is no surname
    if (std::max(a.size(), b.size()) > kLongest || a + "s" == b || b + "s" == a) return EnglishLikeness::none;
    return letters_between(lower(a), lower(b)) <= 2 ? EnglishLikeness::letters : EnglishLikeness::none;
}

}  // namespace

bool is_latin_name(std::string_view name) { return !name.empty() && static_cast<unsigned char>(name.front()) < 0x80; }

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> out;
    while (!name.empty()) {
        const std::size_t size = std::min(name.find(' '), name.size());
        if (size > 0) out.emplace_back(name.substr(0, size));
        name.remove_prefix(std::min(size + 1, name.size()));
    }
    return out;
}

bool is_one_letter_apart(std::string_view a, std::string_view b) {
    constexpr std::size_t kShortest = 4;  // Lee and Lees, Roe and Row are two
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() < kShortest || b.size() > a.size() + 1) return false;
    if (a.size() + 1 == b.size()) return has_one_more(a, b) && !(b.ends_with('s') && b.starts_with(a));
    const auto [first, other] = std::mismatch(a.begin(), a.end(), b.begin());
    if (first == a.end()) return false;
    if (std::equal(first + 1, a.end(), other + 1)) return true;
    const bool swapped = first + 1 != a.end() && *first == *(other + 1) && *(first + 1) == *other;
    return swapped && std::equal(first + 2, a.end(), other + 2);
}

EnglishLikeness english_likeness(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    const std::vector<std::string> x = words_of_name(a);
    const std::vector<std::string> y = words_of_name(b);
    if (x.size() != y.size() || x.size() < 2) return EnglishLikeness::none;
    std::optional<std::size_t> differs;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] == y[i]) continue;
        if (differs) return EnglishLikeness::none;
        differs = i;
    }
    if (!differs) return EnglishLikeness::none;
    const std::string& v = x[*differs];
    const std::string& w = y[*differs];
    if (*differs + 1 == x.size()) return surname_likeness(v, w);
    const std::string* const name = lexicon.en_given_names.first_of(lower(v));
    if (name != nullptr && name == lexicon.en_given_names.first_of(lower(w))) return EnglishLikeness::spelling;
    return is_one_letter_apart(v, w) ? EnglishLikeness::given : EnglishLikeness::none;
}

}  // namespace kanwu
