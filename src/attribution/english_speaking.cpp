#include <algorithm>
#include <iterator>
#include <string>

#include "attribution/actors.h"

namespace kanwu {
namespace {

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// are asked to follow: nobody speaks.
bool is_passive(const std::u32string& before) {
    constexpr std::u32string_view kBe[] = {U"is", U"are", U"was", U"were", U"be", U"been", U"being"};
    return std::find(std::begin(kBe), std::end(kBe), before) != std::end(kBe);
}

// The drivers’ canteen, the visitor centre: a part of a thing's name.
bool is_of_thing(std::u32string_view words, std::size_t end, const Lexicon& lexicon) {
    if (end >= words.size()) return false;
    if (words[end] == U'’' || words[end] == U'\'') return true;
    std::size_t last = end + 1;
    while (last < words.size() && is_latin(words[last])) ++last;
    const std::u32string_view next = words.substr(std::min(end + 1, last), last - std::min(end + 1, last));
    return words[end] == U' ' && (lexicon.en_generic_bodies.contains(next) || lexicon.en_place_nouns.contains(next));
}

// A resident; Neighbours, at the last sentence's beginning: which parents have to follow speaks of nobody.
bool is_source(const std::u32string& word, std::u32string_view words, std::size_t begin, const Lexicon& lexicon) {
    if (!lexicon.en_sources.contains(word) || lexicon.en_bodies.contains(word) || word == U"they") return false;
    if (is_of_thing(words, begin + word.size(), lexicon)) return false;
    const bool many = word.ends_with(U's') || word == U"people";
    const std::size_t stop = begin == 0 ? words.npos : words.find_last_of(U".!?", begin - 1);
    const std::size_t first = stop == words.npos ? 0 : stop + 1;
    const std::size_t next = words.find_first_of(U".!?", begin);
    const bool last = next == words.npos || next + 2 >= words.size();
    constexpr std::size_t kSubject = 12;  // characters: Some of the parents
    return !many || (last && begin - first <= kSubject);
}

// Dunmarrow General Hospital: the next word is capitalised, and a body's.
bool goes_on_to_body(std::u32string_view words, std::size_t end, const Lexicon& lexicon) {
    std::size_t last = end + 1;
    while (last < words.size() && is_latin(words[last])) ++last;
    if (end >= words.size() || words[end] != U' ' || last == end + 1 || words[end + 1] >= U'a') return false;
    std::u32string word(words.substr(end + 1, last - end - 1));
    word.front() += U'a' - U'A';
    return lexicon.en_bodies.contains(word);
}

}  // namespace

bool somebody_speaks_in_english(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::u32string_view kPersons[] = {U"he", U"she", U"his", U"her", U"him", U"i",
                                                U"my", U"mr",  U"mrs", U"ms",  U"dr",  U"who"};
    bool capital_before = false;
    std::u32string before;  // the word before, lower case
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && is_latin(words[end])) ++end;
        if (end == begin) {
            capital_before = capital_before && words[begin] == U' ';
            ++begin;
            continue;
        }
        std::u32string word(words.substr(begin, end - begin));
        const bool capital = word.front() < U'a';
        for (char32_t& c : word) c = c < U'a' ? c + (U'a' - U'A') : c;
        if (std::find(std::begin(kPersons), std::end(kPersons), word) != std::end(kPersons)) return true;
        if (lexicon.en_cues.contains(word) && !is_passive(before)) return true;
        if (is_source(word, words, begin, lexicon)) return true;
        const bool body = lexicon.en_bodies.contains(word) || lexicon.en_months.contains(word) ||
                          lexicon.en_place_nouns.contains(word);
        if (capital && capital_before && !body && !goes_on_to_body(words, end, lexicon)) return true;
        capital_before = capital && !lexicon.en_not_names.contains(word);
        before = std::move(word);
        begin = end;
    }
    return false;
}

}  // namespace kanwu
