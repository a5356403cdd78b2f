#include "pipeline/read_drafts.h"

#include <utility>

#include "base/parallel.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

Notification empty(const Document& document) {
    return {"empty-draft",
            Level::warning,
            document.path,
            document.path,
            "no text in it; check that it was saved whole",
            "里面没有文字，请看看是否存完整了"};
}

}  // namespace

std::vector<Document> read_documents(const std::vector<Input>& inputs, const Request& request, const Settings& settings,
                                     std::vector<Notification>& notifications) {
    std::vector<Expected<Document>> read(inputs.size(), fail("", "not read"));
    parallel_for(read.size(), request.threads,
                 [&](std::size_t i) { read[i] = read_input(inputs[i], request, *settings.of(inputs[i].path)); });
    std::vector<Document> documents;
    for (Expected<Document>& document : read) {
        if (!document) {
            notifications.push_back(unreadable(document.error()));
            continue;
        }
        if (document->paragraphs.empty()) notifications.push_back(empty(*document));
        tell_reading(*document, notifications);
        documents.push_back(std::move(*document));
    }
    return documents;
}

Drafts read_drafts(const std::vector<Input>& inputs, const Request& request, const Settings& settings,
                   std::vector<Notification>& notifications, StageTimes* times, const Lexicon* lexicon) {
    Drafts drafts;
    if (inputs.empty()) return drafts;
    timed(times, "read", [&] { drafts.documents = read_documents(inputs, request, settings, notifications); });
    std::vector<ExtractOptions> options;
    for (const Document& document : drafts.documents)
        options.push_back({lexicon != nullptr ? lexicon : settings.newsroom(document.path).lexicon});
    drafts.facts = extract_all(drafts.documents, options, {request.threads, times, request.progress});
    return drafts;
}

Language language_of(const std::vector<Facts>& facts, LanguageChoice choice) {
    if (choice != LanguageChoice::automatic) return choice == LanguageChoice::zh ? Language::zh : Language::en;
    std::uint64_t full = 0;
    std::uint64_t other = 0;
    for (const Facts& draft : facts)
        for (const ParagraphFacts& paragraph : draft.paragraphs)
            for (const char32_t c : paragraph.normal) (weight(c) == kWeightUnit ? full : other) += weight(c);
    return full >= other && full > 0 ? Language::zh : Language::en;
}

}  // namespace kanwu
