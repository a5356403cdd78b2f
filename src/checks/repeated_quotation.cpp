// One and the same sentence in quotation marks, in two speakers' mouths.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "checks/voice.h"
#include "checks/written.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

struct Said {
    ParagraphKey paragraph;
    Span words;
    std::string name;  // of the speaker
};
using Sayings = std::map<std::u32string, std::vector<Said>>;  // by the words' normal form

// Whole sentences with a speaker and a cue, long enough to be nobody's slogan.
Sayings sayings(const CheckInput& input, WorkBudget& budget) {
    const auto least = static_cast<std::size_t>(number(input.rule, "min-characters"));
    Sayings out;
    for (const Draft& draft : input.prior.drafts) {
        for (std::uint32_t i = 0; i < draft.facts->paragraphs.size(); ++i) {
            const ParagraphFacts& paragraph = draft.facts->paragraphs[i];
            if (paragraph.role != Role::body) continue;
            for (const Quotation& quotation : paragraph.attribution.quotations) {
                if (!quotation.whole_sentence || !quotation.speaker) continue;
                const Mention& speaker = paragraph.attribution.mentions[*quotation.speaker];
                std::u32string words = normal_form(slice(draft.document->text, quotation.inner));
                budget.spend(words.size());
                if (!speaker.cue || words.size() < least) continue;
                out[std::move(words)].push_back({{draft.facts->document, i}, quotation.inner, speaker.name});
            }
        }
    }
    return out;
}

// By the place where the words stand first.
std::vector<std::pair<std::u32string, std::vector<Said>>> by_place(Sayings sayings) {
    std::vector<std::pair<std::u32string, std::vector<Said>>> out;
    for (auto& [words, all] : sayings) out.emplace_back(words, std::move(all));
    std::sort(out.begin(), out.end(), [](const auto& x, const auto& y) {
        const auto key = [](const Said& s) { return std::tie(s.paragraph, s.words); };
        return key(x.second.front()) < key(y.second.front());
    });
    return out;
}

std::string who(const Said& said, const CheckInput& input) {
    const Voice voice = voice_of(input.prior.paragraph(said.paragraph), input.lexicon);
    return voice.name == said.name ? voice.who() : said.name;
}

Finding finding_of(const std::u32string& words, const std::vector<Said>& all, const Said& other,
                   const CheckInput& input) {
    const Said& first = all.front();
    const auto place = [](const Said& said) { return Place{std::string(said.paragraph.document), said.words}; };
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::warning;
    finding.place = place(other);
    finding.identity = to_hex(hash128(words.data(), words.size() * sizeof(char32_t)));
    const Document& document = *input.prior.draft(other.paragraph.document).document;
    finding.arguments = {{"quote", written(document, other.words)},
                         {"other", PlaceArgument{1, {}}},
                         {"here", who(other, input)},
                         {"there", who(first, input)}};
    finding.related.push_back({place(first), "earlier", {}, {}});
    for (const Said& said : all)
        if (&said != &first && &said != &other) finding.related.push_back({place(said), "same", {}, {}});
    return finding;
}

}  // namespace

std::vector<Finding> check_repeated_quotation(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    std::set<std::vector<ParagraphKey>> told;  // many quotations of one statement are one accident
    for (const auto& [words, all] : by_place(sayings(input, budget))) {
        const auto other =
            std::find_if(all.begin(), all.end(), [&](const Said& s) { return s.name != all.front().name; });
        if (other == all.end()) continue;
        std::vector<ParagraphKey> paragraphs;
        for (const Said& said : all) paragraphs.push_back(said.paragraph);
        if (told.insert(std::move(paragraphs)).second) findings.push_back(finding_of(words, all, *other, input));
    }
    return findings;
}

}  // namespace kanwu
