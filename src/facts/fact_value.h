// What a fact says, however it is written.
#pragma once

#include <string>
#include <string_view>

#include "facts/slots.h"

namespace kanwu {

// The words of a slot, as a marked form has them, in one way of writing: 三百, 300 and 3百 are one number, 百分之六点二 is
// 6.2%, 1,200万 is 12000000, 昨日 is 昨天, 二〇二六年三月九号 is 2026年3月9日 and so is 2026-03-09. What is no number or date, or none
// that can be read, stays as it is. Linear in code points.
std::u32string fact_value(SlotKind kind, std::u32string_view words);

// Whether one number, as fact_value() has them, is the other with fewer digits: 58.6亿 and 58.62亿.
bool rounds(std::u32string_view x, std::u32string_view y);

// How exact a number is: its digits without the zeros at the ends. 8105 has four, 40亿 one, 96.1% three; 第八 has none, for it
// says which thing is meant.
unsigned exactness(std::u32string_view number);

// How much two different numbers look like a slip of the pen, in digits that agree: two neighbours exchanged (412, 421: two), one
// of three digits or more that is another (1280, 1380: one, for the zeros at the ends do not count). 0 where more differs.
unsigned slip_digits(std::u32string_view x, std::u32string_view y);

}  // namespace kanwu
