#include "pipeline/read_drafts.h"

#include <mutex>
#include <utility>

#include "attribution/lexicon.h"
#include "base/parallel.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

// A draft on its way: read, then its facts.
struct Read {
    Expected<Document> document = fail("", "not read");
    Facts facts;
};

Notification empty(const Document& document) {
    return {"empty-draft", Level::warning, document.path, document.path,
            "no text in it; check that it was saved whole"};
}

Read read_draft(const Input& input, const Request& request, const Config& config) {
    Read out;
    out.document = read_input(input, request, config);
    if (out.document) out.facts = extract(*out.document, {&builtin_lexicon()});
    return out;
}

}  // namespace

Drafts read_drafts(const std::vector<Input>& inputs, const Request& request, const Settings& settings,
                   std::vector<Notification>& notifications) {
    std::vector<Read> read(inputs.size());
    std::mutex mutex;
    std::size_t done = 0;
    parallel_for(read.size(), request.threads, [&](std::size_t i) {
        read[i] = read_draft(inputs[i], request, *settings.of(inputs[i].path));
        if (!request.progress) return;
        const std::lock_guard lock(mutex);
        request.progress(++done, read.size());
    });
    Drafts drafts;
    for (Read& draft : read) {
        if (draft.document) {
            if (draft.document->paragraphs.empty()) notifications.push_back(empty(*draft.document));
            drafts.documents.push_back(std::move(*draft.document));
            drafts.facts.push_back(std::move(draft.facts));
        } else {
            notifications.push_back(unreadable(draft.document.error()));
        }
    }
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
