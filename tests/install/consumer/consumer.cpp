// Checks a draft that stands in memory, and prints what is found: rule, line, sentence.
#include <cstdio>
#include <string>

#include "attribution/lexicon.h"
#include "facts/facts.h"
#include "pipeline/check_run.h"
#include "readers/reader.h"
#include "rules/rule_file.h"
#include "rules/wording.h"

using namespace kanwu;

namespace {

const std::string kDraft =
    "“要把每一项部署落到实处。”市水利局局长冯敏之说，市水利局将加快水库除险加固，完善河湖长制，守护一江碧水。\n\n"
    "“要把每一项部署落到实处。”市水利局局长冯敏之说，市水利局将加快水库除险加固，完善河湖长制，守护一江碧水。\n";

void print(const Finding& finding, const Document& document) {
    const auto number_of = [&](const Place& place) { return document.number(place.span.begin); };
    for (const Rule& rule : builtin_rules()) {
        if (rule.id != finding.rule) continue;
        const std::string message = plain(word_message(finding, rule, Language::zh, number_of));
        std::printf("%s %u %s\n", rule.id.c_str(), number_of(finding.place).number, message.c_str());
    }
}

}  // namespace

int main() {
    const Expected<Document> document = read_document(kDraft, "draft.txt", {});
    if (!document) return 1;
    const Facts facts = extract(*document, {&builtin_lexicon()});
    Prior prior;
    prior.drafts.push_back({&*document, &facts});
    for (const Finding& finding : check_run(prior, builtin_rules()).findings) print(finding, *document);
    return 0;
}
