// Names of persons that are written in characters of transliteration, or with dots.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/names.h"

namespace kanwu {

inline constexpr std::size_t kLongestForeignName = 8;  // without dots

bool is_dot(char32_t c);

// 买买提江·吾守尔 at `at`; the last part ends at the first bound.
std::optional<FoundName> dotted_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// Behind the title of a foreign office, or of anybody who has no Chinese name, also without a bound: as long as it is
// written with the characters of transliteration.
std::optional<FoundName> foreign_name_at(const Line& line, std::size_t at, Anchor anchor, const Lexicon& lexicon);

// 桥本茂 behind 日本首相: what stands behind the title of a head in another state and before a bound, where its characters
// are not those of transliteration. No word, and no body or office at its end (官邸, 办公厅).
std::optional<FoundName> unlisted_foreign_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// 张本智和 behind 日本选手 (`body`: 日本): a surname of two characters and a given name, as no Chinese name is.
std::optional<FoundName> japanese_name_at(const Line& line, std::u32string_view body, std::size_t at,
                                          const Lexicon& lexicon);
// 阿苏阿且, 才让东智 behind the title of the head of a known body: what a cue verb or a word that may follow names ends, where
// people are named with all of its characters and no word stands in it.
std::optional<FoundName> unlisted_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// Whether all of it is one person's name with dots, or written with the characters of transliteration.
bool is_dotted_name(const Line& line, Range range, const Lexicon& lexicon);
bool is_transliterated(std::u32string_view words, const Lexicon& lexicon);

// 阿尔及利亚, 华盛顿: written like names from abroad, and of nobody.
bool begins_with_a_place(std::u32string_view words, const Lexicon& lexicon);

}  // namespace kanwu
