// The drafts of a run that are listed, not checked.
#pragma once

#include <vector>

#include "findings/notification.h"
#include "rules/rule.h"
#include "text/document.h"

namespace kanwu {

struct DraftList {
    std::vector<Document> documents;  // that were read; by path bytes
    std::vector<Notification> notifications;
    Language language = Language::zh;
    int exit_code = 0;  // 2 where something could not be read
};

}  // namespace kanwu
