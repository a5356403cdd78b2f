// kanwu text: the paragraphs of drafts, as everything else in kanwu sees them.
#pragma once

#include <vector>

#include "findings/notification.h"
#include "pipeline/pipeline.h"

namespace kanwu {

struct ParagraphList {
    std::vector<Document> documents;  // that were read; by path bytes
    std::vector<Notification> notifications;
    Language language = Language::zh;
    int exit_code = 0;  // 2 where something could not be read
};

// Of the request its paths, how they are read, language and threads count. Never fails as a whole, as check() does not.
ParagraphList list_paragraphs(const Request& request);

}  // namespace kanwu
