// kanwu text: the paragraphs of drafts, as everything else in kanwu sees them.
#pragma once

#include "pipeline/draft_list.h"
#include "pipeline/pipeline.h"

namespace kanwu {

// Of the request its paths, how they are read, language and threads count. Never fails as a whole, as check() does not.
DraftList list_paragraphs(const Request& request);

}  // namespace kanwu
