#include "attribution/english_places.h"

#include <algorithm>

namespace kanwu {
namespace {

// Queen Anne's|Gate, King John's|Tower; a Queen Anne|house: what is called after a monarch.
bool names_a_thing(const EnglishLine& line, std::size_t end, bool monarch) {
    constexpr std::u32string_view kThings[] = {U"house", U"houses",    U"townhouse", U"mansion", U"villa",  U"style",
                                               U"chair", U"chairs",    U"furniture", U"table",   U"facade", U"front",
                                               U"porch", U"staircase", U"revival",   U"era",     U"period"};
    if (end >= line.size() || line[end].gap != Gap::space) return false;
    if (line[end].capital) return line[end - 1].possessive && line.in(end, line.lexicon().en_place_nouns);
    return monarch && !line[end - 1].possessive &&
           std::find(std::begin(kThings), std::end(kThings), line.lower(end)) != std::end(kThings);
}

// near|Bishop Auckley, Dean Park and|Bishop Auckley: a place stands there.
bool is_behind_place_word(const EnglishLine& line, std::size_t at) {
    constexpr std::u32string_view kWhere[] = {U"in", U"near", U"through", U"via", U"around", U"outside", U"across"};
    if (at == 0 || line[at].gap != Gap::space) return false;
    if (line.is(at - 1, U"and") && at > 1)
        return line[at - 2].capital && line.in(at - 2, line.lexicon().en_place_nouns);
    return std::find(std::begin(kWhere), std::end(kWhere), line.lower(at - 1)) != std::end(kWhere);
}

}  // namespace

bool names_english_place(const EnglishLine& line, const EnglishTitles& list, const EnglishName& name) {
    constexpr std::u32string_view kMonarchs[] = {U"king", U"queen"};
    constexpr std::u32string_view kOfPlaces[] = {U"king", U"queen", U"bishop", U"abbot", U"prior", U"dean", U"canon"};
    const auto is_one_of = [&](const auto& posts) {
        return std::find(std::begin(posts), std::end(posts), line.lower(list.words())) != std::end(posts);
    };
    const std::size_t end = name.words.end;
    if (name.full() || name.addressed || (end < line.size() && line[end].cue > 0)) return false;
    if (line.in(name.words.begin, line.lexicon().en_place_nouns)) return true;
    if (names_a_thing(line, end, is_one_of(kMonarchs))) return true;
    return is_one_of(kOfPlaces) && !line[end - 1].possessive && is_behind_place_word(line, list.words().begin);
}

}  // namespace kanwu
