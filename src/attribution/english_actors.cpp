#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "attribution/actors.h"

namespace kanwu {
namespace {

struct Word {
    std::u32string lower;
    bool capital = false, opens = false;  // whether it opens a sentence
    char32_t behind = 0;                  // the character behind it
};

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'-'; }

std::vector<Word> words_of(std::u32string_view text) {
    std::vector<Word> out;
    bool opens = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        if (end == at) {
            opens = opens || text[at] == U'.' || text[at] == U'!' || text[at] == U'?';
            ++at;
            continue;
        }
        Word word{std::u32string(text.substr(at, end - at)), text[at] < U'a', opens,
                  end < text.size() ? text[end] : U'.'};
        for (char32_t& c : word.lower) c = c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
        out.push_back(std::move(word));
        opens = false;
        at = end;
    }
    return out;
}

template <std::size_t N>
bool is_one(const std::u32string& word, const std::u32string_view (&words)[N]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// What a person does: a verb of scenes, or what may stand between him and one.
bool acts(const std::vector<Word>& words, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kAuxiliaries[] = {
        U"was",   U"were", U"is",     U"are",     U"had",  U"has",  U"have",   U"would",   U"could", U"did", U"never",
        U"still", U"once", U"always", U"already", U"then", U"just", U"slowly", U"quietly", U"also",  U"only"};
    if (at >= words.size()) return false;
    const std::u32string& word = words[at].lower;
    return is_one(word, kAuxiliaries) || lexicon.en_scene_verbs.contains(word) ||
           lexicon.en_scene_moves.contains(word) || (word.size() > 4 && word.ends_with(U"ed"));
}

// A woman in a red coat; the landlord of the Swan: what follows a noun of persons, and no noun of which it is a part.
bool goes_on(const std::vector<Word>& words, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kBehind[] = {U"of",  U"in",    U"on",   U"with",    U"at",     U"from",
                                               U"who", U"whose", U"next", U"behind",  U"beside", U"near",
                                               U"by",  U"and",   U"down", U"outside", U"up"};
    return at < words.size() && (is_one(words[at].lower, kBehind) || acts(words, at, lexicon));
}

// From the sentence's first word on: an article and adjectives, then a noun of persons.
bool opens_with_person(const std::vector<Word>& words, std::size_t begin, const Lexicon& lexicon) {
    constexpr std::u32string_view kBefore[] = {U"a",     U"an",   U"the",     U"one",  U"another", U"two",
                                               U"three", U"some", U"several", U"his",  U"her",     U"my",
                                               U"our",   U"this", U"that",    U"both", U"every"};
    constexpr std::u32string_view kEnds[] = {U"of",   U"in", U"on", U"for",  U"to",
                                             U"with", U"by", U"at", U"from", U"and"};
    constexpr std::size_t kLongest = 5;  // words
    const bool article = is_one(words[begin].lower, kBefore);
    for (std::size_t at = begin; at < std::min(words.size(), begin + kLongest); ++at) {
        const Word& word = words[at];
        if (is_one(word.lower, kEnds) || (at > begin && word.opens)) return false;
        const bool person = lexicon.en_persons.contains(word.lower);
        if (!person || word.behind == U'’' || word.behind == U'\'') {
            if (at > begin && acts(words, at, lexicon)) return false;  // what follows is no subject
            continue;
        }
        if (article ? goes_on(words, at + 1, lexicon) : acts(words, at + 1, lexicon)) return true;
    }
    return false;
}

// Bill put the kettle on, Old Tom has kept the lock, Alder walked to the quay.
bool is_named(const std::vector<Word>& words, std::size_t at, const Lexicon& lexicon) {
    if (!words[at].capital || words[at].behind != U' ') return false;
    if (lexicon.en_first_names.contains(words[at].lower) && acts(words, at + 1, lexicon)) return true;
    return words[at].opens && !lexicon.en_not_names.contains(words[at].lower) &&
           !lexicon.en_bodies.contains(words[at].lower) && at + 1 < words.size() &&
           lexicon.en_scene_verbs.contains(words[at + 1].lower);
}

}  // namespace

bool somebody_acts_in_english(std::u32string_view text, const Lexicon& lexicon) {
    const std::vector<Word> words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (is_named(words, at, lexicon) || (words[at].opens && opens_with_person(words, at, lexicon))) return true;
    return false;
}

bool shows_words_in_english(std::u32string_view text, const Lexicon& lexicon) {
    const std::vector<Word> words = words_of(text);
    return std::any_of(words.begin(), words.end(),
                       [&](const Word& w) { return lexicon.en_shown_texts.contains(w.lower); });
}

}  // namespace kanwu
