// Whether the words of a pair of marks within a sentence are a wording or a term, by what they are and by where they stand.
#pragma once

#include <cstdint>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// What the words in the marks look like. All of these look at the words, or at a few characters beside them.
enum class Wording : std::uint8_t {
    plain,
    phrase,  // 毫无道理, 有针对性的, 越过了红线, 非法和挑衅性行动
    term,    // 对等关税, 门罗主义, 海马斯
};

Wording wording_of(const Line& line, Range pair, const Lexicon& lexicon);

// “一网通办”, “双增长”, but not “一把尺子量到底”: a term that begins with a number.
bool counts_short(const Line& line, Range pair);

// 273起|“严重事件”: a thing that is counted.
bool is_counted(const Line& line, std::size_t quote);

// 名为“自由之光”, 所谓“对等关税”, “不朽之盾”号, “停止战争”等标语: what makes of any words a name.
bool is_named_so(const Line& line, Range pair, Wording wording, const Lexicon& lexicon);

// 对此表示“震惊”: whose feeling the words tell, whatever they are.
bool is_stance(const Line& line, Range pair);

// 决定“暂停”与对方的往来, 是“非卖品”，: where a verb stands, or what something is said to be, and no name.
bool is_predicate(const Line& line, Range pair);

}  // namespace kanwu
