// Who acts in a scene without a title and without a word: 老杨推开窑门, 一位环卫工人放下扫帚, the landlord sweeps the step.
// Beside a quotation that says no speaker, readers take it for his.
#pragma once

#include <string_view>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Whether a clause of the line has a person who does something, whatever he is called: by a familiar name, by what he is
// (person_nouns.txt, kin_words.txt), by a name without a post, or because only persons do it (scene_verbs.txt). Persons who
// are counted, given something or part of a thing's name (居民楼) do nothing. O(code points).
bool somebody_acts(const Line& line, const Lexicon& lexicon);

// The same for English words: a sentence opens with a person, and does not go on to what is his (the children’s ward).
bool somebody_acts_in_english(std::u32string_view words, const Lexicon& lexicon);

// A verb of speech, he or she, a source (a resident), or two capitalised words of which the last is no body's.
bool somebody_speaks_in_english(std::u32string_view words, const Lexicon& lexicon);

// Whether the line tells of words that are shown, sung or read out: 墙上的标语, the verse is cut into the stone.
bool shows_words(const Line& line, const Lexicon& lexicon);
bool shows_words_in_english(std::u32string_view words, const Lexicon& lexicon);

}  // namespace kanwu
