#include "attribution/english_mention_parts.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace kanwu {
namespace {

// A mayor is of a town, whichever.
bool says_of_what(const EnglishLine& line, const EnglishTitle& title) {
    const std::string* const head = line.lexicon().en_heads.first_of(to_utf8(line.lower(title.post)));
    return title.named_body || (title.organisation.empty() && head != nullptr && *head == "mayor");
}

void weigh(const EnglishLine& line, const EnglishHolder& holder, Mention& mention) {
    const bool named = std::any_of(holder.titles.begin(), holder.titles.end(),
                                   [&](const EnglishTitle& title) { return says_of_what(line, title); });
    const bool closed = holder.bounded || mention.cue;
    if (named) rest_on(mention, Ground::known_body);
    if (holder.name.full()) rest_on(mention, Ground::plain_name);
    if (closed) rest_on(mention, Ground::closed);
    if (holder.name.full() && named) mention.confidence = closed ? Confidence::strong : Confidence::fair;
}

// State Sen.: the full stop belongs to a short form.
Range with_stop(const EnglishLine& line, Words words) {
    Range range = line.range(words);
    const bool shortened = line.in(words.end - 1, line.lexicon().en_abbreviations);
    if (shortened && line.line().at(range.end) == U'.') ++range.end;
    return range;
}

}  // namespace

Title english_title(const EnglishLine& line, const EnglishTitle& title) {
    Title out;
    out.organisation = line.text(title.organisation);
    out.post = line.line().words(with_stop(line, title.post));
    for (const Words modifier : title.modifiers) out.modifiers.push_back(line.text(modifier));
    out.span = line.line().span(with_stop(line, title.surface));
    const Words own = title.surface;
    out.organisation_inherited =
        !title.organisation.empty() && (title.organisation.begin < own.begin || title.organisation.end > own.end);
    return out;
}

Mention english_mention(const EnglishLine& line, const EnglishHolder& holder) {
    Mention mention;
    mention.name = line.text(holder.name.words);
    mention.name_span = line.span(holder.name.words);
    for (const EnglishTitle& title : holder.titles) mention.titles.push_back(english_title(line, title));
    if (!holder.cue.empty()) mention.cue = Cue{line.text(holder.cue), line.span(holder.cue)};
    weigh(line, holder, mention);
    return mention;
}

}  // namespace kanwu
