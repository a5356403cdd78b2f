#include "attribution/attribution.h"

#include <algorithm>

#include "attribution/body_subject.h"
#include "attribution/english_line.h"
#include "attribution/english_mentions.h"
#include "attribution/english_quotations.h"
#include "attribution/mentions.h"
#include "attribution/quotations.h"
#include "attribution/sources.h"

namespace kanwu {
namespace {

// Where the words of the statement begin: behind the first cue and its mark, else at the line's start.
std::size_t statement_begin(const Line& line, const ParagraphAttribution& attribution) {
    const Mention* const speaker = speaker_of(attribution);
    if (speaker == nullptr) return 0;
    std::size_t at = 0;
    while (at < line.size() && line.span({at, at}).begin < speaker->cue->span.end) ++at;
    while (at < line.size() &&
           (line.at(at) == U'，' || line.at(at) == U'：' || line.at(at) == U',' || line.at(at) == U':'))
        ++at;
    return at;
}

}  // namespace

ParagraphAttribution attribute(std::string_view paragraph, const Lexicon& lexicon, const WordSet* known) {
    const Line line(paragraph);
    ParagraphAttribution out;
    if (is_latin(line)) {
        auto [mentions, anonymous] = english_attribution(line, lexicon);
        out.mentions = std::move(mentions);
        out.anonymous = std::move(anonymous);
        out.quotations = english_quotations(line, out.mentions, out.anonymous);
        return out;
    }
    // Persons first: quotations and statements are theirs.
    out.mentions = mentions(line, lexicon, known);
    out.anonymous = anonymous_sources(line, out.mentions, lexicon);
    out.quotations = quotations(line, out.mentions, out.anonymous, lexicon);
    out.body_subject = body_subject(line, statement_begin(line, out), lexicon);
    return out;
}

std::vector<std::string_view> names_of_grounds(std::uint8_t grounds) {
    constexpr std::string_view kNames[] = {"known-body", "plain-name", "closed",
                                           "followed",   "set-apart",  "named-again"};
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < std::size(kNames); ++i)
        if ((grounds >> i & 1) != 0) out.push_back(kNames[i]);
    return out;
}

const Mention* speaker_of(const ParagraphAttribution& attribution) {
    const auto& all = attribution.mentions;
    const auto speaker = std::find_if(all.begin(), all.end(), [](const Mention& m) { return m.cue.has_value(); });
    return speaker == all.end() ? nullptr : &*speaker;
}

}  // namespace kanwu
