// What the paragraphs of a plain text are for, read off their form.
#pragma once

#include "text/document.h"

namespace kanwu {

// Sets the role of every paragraph of `document` that is still `body`: what the format says of the others stands.
//   headline       short, without the end of a sentence, before the first body paragraph
//   subhead        the same, later; or a line that opens with a dash
//   contents_line  a short numbered line that ends like an item of a list
//   byline         who wrote it; dateline: a date, an issue, "…电" alone; caption: 图为…, …摄
//   body           all else
// A doubtful paragraph is body: silence on a real repeat is worse than a role missed. Linear in bytes.
void assign_roles(Document& document);

}  // namespace kanwu
