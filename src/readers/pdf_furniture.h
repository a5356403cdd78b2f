// What stands on a page and is none of its text: running heads, page numbers.
#pragma once

#include <vector>

#include "readers/pdf_words.h"

namespace kanwu {

// Takes out, at the upper and the lower edge of pages: numbers of pages, and what stands at one height on two pages or more
// and on a third of them at least (left and right pages, chapters), numbers aside. Large type stays. Linear in words, but
// for sorting those at the edges.
void take_out_furniture(std::vector<PdfPage>& pages);

}  // namespace kanwu
