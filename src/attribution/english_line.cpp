#include "attribution/english_line.h"

#include <algorithm>

#include "text/normal_form.h"

namespace kanwu {
namespace {

bool is_lower(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || is_ascii_digit(c);
}
bool is_upper(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
// Beyond Latin-1 the case does not matter here: ş, ž stand inside names.
bool is_letter(char32_t c) {
    if (c < 0x80) return ((c | 0x20) >= U'a' && (c | 0x20) <= U'z') || is_ascii_digit(c);
    return is_lower(c) || is_upper(c) || (c >= 0x100 && c < 0x250);
}
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }
bool is_hyphen(char32_t c) { return c == U'-' || c == U'‐' || c == U'‑'; }

char32_t lower_of(char32_t c) { return is_upper(c) ? c + 32 : c; }

// What a gap of the marks between two words is.
Gap gap_of(std::u32string_view between) {
    if (between == U" " || between == U"\u00A0") return Gap::space;
    if (between.size() == 1 && is_hyphen(between[0])) return Gap::hyphen;
    if (between == U". ") return Gap::stop;
    if (between == U", " || between == U",") return Gap::comma;
    if (between == U" & ") return Gap::ampersand;
    return Gap::other;
}

bool opens_clause(std::u32string_view between) {
    return between.find_first_of(U".!?;:“\"‘—–(") != std::u32string_view::npos;
}

// Behind U.S., J.R.: capitals with a full stop behind each, two or more; `at` elsewhere.
std::size_t dotted_end(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (end + 1 < text.size() && is_upper(text[end]) && text[end + 1] == U'.') end += 2;
    return end > at + 2 ? end : at;
}

// Whether a straight apostrophe is one mark of a pair, not the end of a possessive: 'like this'.
bool quotes_with_apostrophes(std::u32string_view text) {
    for (std::size_t at = text.find(U'\''); at != text.npos; at = text.find(U'\'', at + 1))
        if ((at == 0 || text[at - 1] == U' ') && at + 1 < text.size() && is_letter(text[at + 1])) return true;
    return false;
}

}  // namespace

bool is_latin(const Line& line) {
    std::size_t han = 0, latin = 0;
    for (const char32_t c : line.text()) {
        han += c >= 0x2E80 ? 1 : 0;
        latin += is_letter(c) ? 1 : 0;
    }
    return latin > 2 * han;
}

EnglishLine::EnglishLine(const Line& line, const Lexicon& lexicon) : line_(line), lexicon_(lexicon) {
    split();
    look_up();
}

void EnglishLine::split() {
    const std::u32string_view text = line_.text();
    lower_.resize(text.size());
    std::transform(text.begin(), text.end(), lower_.begin(), lower_of);
    constexpr std::size_t kMeanWord = 5;  // characters with its space, at least
    words_.reserve(text.size() / kMeanWord + 1);
    const bool pairs = quotes_with_apostrophes(text);
    std::size_t last = 0;  // the end of the word before, its possessive included
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at]) || is_ascii_digit(text[at])) {
            ++at;
            continue;
        }
        EnglishWord word;
        word.range.begin = at;
        const auto goes_on = [&](std::size_t i) {
            return i < text.size() &&
                   (is_letter(text[i]) || (is_apostrophe(text[i]) && i + 1 < text.size() && is_letter(text[i + 1])));
        };
        at = dotted_end(text, at);
        while (goes_on(at)) ++at;
        word.range.end = at;
        const std::size_t size = at - word.range.begin;
        if (size > 2 && lower_[at - 1] == U's' && is_apostrophe(text[at - 2])) {
            word.range.end = at - 2;
            word.possessive = true;
        } else if (lower_[at - 1] == U's' && at + 1 < text.size() && text[at + 1] == U' ' &&
                   (text[at] == U'’' || (text[at] == U'\'' && !pairs))) {
            word.possessive = true;  // the trustees’ chairman
            ++at;
        }
        const std::u32string_view between = text.substr(last, word.range.begin - last);
        word.gap = words_.empty() && between.empty() ? Gap::none : gap_of(between);
        word.opens = words_.empty() || opens_clause(between);
        word.capital = is_upper(text[word.range.begin]);
        const bool shouted = word.range.size() > 1 && is_upper(text[word.range.begin + 1]);
        word.name_part = word.capital && !shouted;
        last = at;
        words_.push_back(word);
    }
}

void EnglishLine::look_up() {
    const std::u32string_view text = line_.text();
    const bool tells = text.find_first_of(U"“‘\"'”’") != text.npos || text.find(U" that ") != text.npos;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        EnglishWord& word = words_[i];
        word.honorific = lexicon_.en_honorifics.contains(lower(i));
        if (word.gap == Gap::stop) {
            if (i > 0 && is_abbreviated(i - 1)) word.opens = false;
            else word.gap = Gap::other;
        }
        // Half of all words are of three letters and less; of those none speaks but say, and an office has a capital (PC, Sgt)
        // or goes on behind a hyphen (co-founder).
        const bool may_speak = word.range.size() > 2;
        if (may_speak) word.cue = static_cast<std::uint8_t>(match(lexicon_.en_cues, i));
        if (may_speak && word.cue == 0 && tells && lexicon_.en_quoting_cues.contains(lower(i)) &&
            (quotes_before(i) || quotes_behind(i)))
            word.cue = 1;
        const bool short_word =
            word.range.size() <= 3 && !word.capital && line_.text()[std::min(word.range.end, line_.size() - 1)] != U'-';
        if (word.in_post || short_word) continue;
        const std::size_t size = lexicon_.en_posts.longest_at(lower_, word.range.begin);
        if (size == 0) continue;
        word.post = static_cast<std::uint8_t>(std::max(words_to(i, size), chief_officer(i)));
        // Teller County|clerk: the post's first word is the body's.
        const bool of_body = word.post > 1 && word.capital && adjacent(i) && words_[i - 1].capital &&
                             !words_[i + word.post - 1].capital && lexicon_.en_generic_bodies.contains(lower(i));
        if (word.post > 0 && (of_body || names_a_body(i))) word.post = 0;
        if (word.post == 0 && lower_[std::min(lower_.size() - 1, word.range.begin + size)] == U's')
            word.posts = static_cast<std::uint8_t>(words_to(i, size + 1));
        // head brewer, consultant paediatrician: one post of two.
        if (const std::size_t next = i + word.post; word.post > 0 && adjacent(next) && !words_[next].capital)
            word.post = static_cast<std::uint8_t>(word.post + match(lexicon_.en_posts, next));
        for (std::size_t j = i; j < i + word.post; ++j) words_[j].in_post = true;
    }
}

// A full stop ends a sentence, but for the one of an initial, of Mr and of Sgt.
bool EnglishLine::is_abbreviated(std::size_t i) const {
    return words_[i].honorific || words_[i].range.size() == 1 ||
           (words_[i].capital && in(i, lexicon_.en_abbreviations));
}

// General Hospital, Sheriff's Office, Captain Cook Primary School: the post word i is a part of a body's name.
bool EnglishLine::names_a_body(std::size_t i) const {
    constexpr std::size_t kFurthest = 3;  // words behind it
    if (!words_[i].capital || words_[i].post > 1) return false;
    for (std::size_t j = i + 1; j < words_.size() && j <= i + kFurthest; ++j) {
        if (words_[j].gap != Gap::space || !words_[j].capital) return false;
        if (in(j, lexicon_.en_bodies))
            return j + 1 == words_.size() || match(lexicon_.en_cues, j + 1) == 0 || words_[i].possessive;
        if (words_[i].possessive || match(lexicon_.en_posts, j) > 0) return false;
    }
    return false;
}

// called the rise “expected”, ruled that: words in quotation marks follow in the clause, or what is said does.
bool EnglishLine::quotes_behind(std::size_t i) const {
    std::size_t next = i + 1;
    if (is(next, U"on") && in(next + 1, lexicon_.en_weekdays)) ++next;
    if (in(next, lexicon_.en_weekdays)) ++next;
    if (is(next, U"that") && words_[next].gap == Gap::space) return true;
    constexpr std::size_t kFurthest = 60;  // characters
    const std::u32string_view rest = line_.text().substr(words_[i].range.end, kFurthest);
    const std::size_t mark = rest.find_first_of(U".;!?“‘\"");
    if (mark == rest.npos || (rest[mark] != U'“' && rest[mark] != U'‘' && rest[mark] != U'"')) return false;
    // thanked her and said: “…”: another verb is nearer.
    for (std::size_t j = i + 1; j < words_.size() && words_[j].range.begin < words_[i].range.end + mark; ++j)
        if (match(lexicon_.en_cues, j) > 0) return false;
    return true;
}

// “Stand back,” advised Jane Roe: right behind what was said, and before who said it.
bool EnglishLine::quotes_before(std::size_t i) const {
    if (i == 0 || i + 1 >= words_.size() || words_[i + 1].gap != Gap::space) return false;
    const std::u32string_view marks =
        line_.text().substr(words_[i - 1].range.end, words_[i].range.begin - words_[i - 1].range.end);
    constexpr std::u32string_view kClosing[] = {U",” ", U"?” ", U"!” ",  U",’ ",  U"?’ ", U"!’ ",
                                                U"”, ", U"’, ", U",\" ", U"?\" ", U"!\" "};
    return !words_[i].capital && std::find(std::begin(kClosing), std::end(kClosing), marks) != std::end(kClosing);
}

std::u32string_view EnglishLine::lower(Words words) const {
    const Range all = range(words);
    return std::u32string_view(lower_).substr(all.begin, all.size());
}

// chief brand officer: an office of any field.
std::size_t EnglishLine::chief_officer(std::size_t i) const {
    constexpr std::size_t kFields = 3;  // words
    if (!is(i, U"chief")) return 0;
    std::size_t end = i + 1;
    while (adjacent(end) && end - i <= kFields && in(end, lexicon_.en_fields)) ++end;
    return end > i + 1 && adjacent(end) && is(end, U"officer") ? end + 1 - i : 0;
}

std::size_t EnglishLine::words_to(std::size_t i, std::size_t size) const {
    if (size == 0) return 0;
    const std::size_t end = words_[i].range.begin + size;
    std::size_t j = i;
    while (j + 1 < words_.size() && words_[j].range.end < end) ++j;
    return words_[j].range.end == end ? j - i + 1 : 0;
}

}  // namespace kanwu
