#include "pipeline/list_paragraphs.h"

#include <algorithm>
#include <cstdint>

#include "pipeline/read_drafts.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// As language_of() decides, without facts.
Language language_of(const std::vector<Document>& documents) {
    std::uint64_t full = 0;
    std::uint64_t other = 0;
    for (const Document& document : documents)
        for (std::size_t at = 0; at < document.text.size();) {
            const std::uint64_t heavy = weight(next_code_point(document.text, at));
            (heavy == kWeightUnit ? full : other) += heavy;
        }
    return full >= other && full > 0 ? Language::zh : Language::en;
}

}  // namespace

DraftList list_paragraphs(const Request& request) {
    DraftList out;
    Inputs inputs = find_inputs(request.paths);
    tell_inputs(inputs, out.notifications);
    const Settings settings = settings_of(inputs, request);
    out.notifications.insert(out.notifications.end(), settings.notifications().begin(), settings.notifications().end());

    out.documents = read_documents(inputs.drafts, request, settings, out.notifications);
    const Config defaults;
    const Config& config = out.documents.empty() ? defaults : *settings.of(out.documents.front().path);
    const LanguageChoice choice = request.language.value_or(config.language.value_or(LanguageChoice::automatic));
    out.language = choice == LanguageChoice::automatic ? language_of(out.documents)
                   : choice == LanguageChoice::zh      ? Language::zh
                                                       : Language::en;
    const auto failed = [](const Notification& n) { return n.level == Level::error; };
    out.exit_code = std::any_of(out.notifications.begin(), out.notifications.end(), failed) ? 2 : 0;
    return out;
}

}  // namespace kanwu
