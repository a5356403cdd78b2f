#include "pipeline/propose_phrases.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "inputs/inputs.h"
#include "pipeline/read_inputs.h"

namespace kanwu {

Proposal propose_phrases(const Request& request, const PhraseOptions& options) {
    Proposal out;
    Inputs inputs = find_inputs(request.paths);
    tell_inputs(inputs, out.notifications);
    const Settings settings = settings_of(inputs, request);
    out.notifications.insert(out.notifications.end(), settings.notifications().begin(), settings.notifications().end());

    std::vector<Expected<Document>> read(inputs.drafts.size(), fail("", "not read"));
    parallel_for(read.size(), request.threads, [&](std::size_t i) {
        read[i] = read_input(inputs.drafts[i], request, *settings.of(inputs.drafts[i].path));
    });
    std::vector<Document> documents;
    for (Expected<Document>& document : read) {
        if (!document) {
            out.notifications.push_back(unreadable(document.error()));
            continue;
        }
        tell_reading(*document, out.notifications);
        documents.push_back(std::move(*document));
    }
    out.documents = documents.size();
    out.phrases = common_phrases(documents, options);
    const auto failed = [](const Notification& n) { return n.level == Level::error; };
    out.exit_code = std::any_of(out.notifications.begin(), out.notifications.end(), failed) ? 2 : 0;
    return out;
}

}  // namespace kanwu
