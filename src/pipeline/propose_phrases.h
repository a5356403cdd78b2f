// kanwu phrases: set phrases that a corpus proposes for a newsroom's list.
#pragma once

#include <cstddef>
#include <vector>

#include "findings/notification.h"
#include "pipeline/pipeline.h"
#include "text/common_phrases.h"

namespace kanwu {

struct Proposal {
    std::vector<CommonPhrase> phrases;
    std::size_t documents = 0;  // that were read: of one its paragraphs are counted
    std::vector<Notification> notifications;
    int exit_code = 0;  // 2 where something could not be read
};

// Of the request its paths, encoding, configuration and threads count. Never fails as a whole, as check() does not.
Proposal propose_phrases(const Request& request, const PhraseOptions& options);

}  // namespace kanwu
