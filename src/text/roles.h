// What the paragraphs of a plain text are for, read off their form.
#pragma once

#include "text/document.h"

namespace kanwu {

// Sets the role of every paragraph of `document` that is still `body`: what the format says of the others stands.
//   headline       short, without the end of a sentence, before the first body paragraph
//   subhead        the same, later; or a line that opens with a dash
//   contents_line  a line that opens a list of contents, and a short line below it
//   entry          in a list or a table: short, without the end of a sentence
//   byline         who wrote it; dateline: a date, an issue, "…电" alone; caption: 图为…, …。图为…, …摄
//   body           all else
// Paragraphs below each other whose marks go on (一、 二、; 1. 2.; •) are items of a list: Group::list. With the end of a
// sentence they are body. What is typed before an item is none of its words, as the numbers are none that a word processor
// puts there.
// A doubtful paragraph is body: silence on a real repeat is worse than a role missed. Linear in bytes.
void assign_roles(Document& document);

}  // namespace kanwu
