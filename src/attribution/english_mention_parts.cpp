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

// Co., Ltd.|, adding; Lumen Labs Inc.|since May: the stop of a company's form, no sentence's.
bool shortens_form(const EnglishLine& line, std::size_t last) {
    constexpr std::u32string_view kForms[] = {U"co", U"corp", U"inc", U"ltd"};
    if (std::find(std::begin(kForms), std::end(kForms), line.lower(last)) == std::end(kForms)) return false;
    const std::size_t stop = line[last].range.end;
    if (line.line().at(stop + 1) == U',') return true;
    return last + 1 < line.size() && line[last + 1].range.begin == stop + 2 && !line[last + 1].capital;
}

// State Sen.: the full stop belongs to a short form.
Range with_stop(const EnglishLine& line, Words words) {
    Range range = line.range(words);
    const std::size_t last = words.end - 1;
    if (line[last].possessive || line.line().at(range.end) != U'.') return range;
    if (line.in(last, line.lexicon().en_abbreviations) || shortens_form(line, last)) ++range.end;
    return range;
}

// Tom Bell Jr.
Range name_range(const EnglishLine& line, Words words) {
    const bool lettered = line.is(words.end - 1, U"jr") || line.is(words.end - 1, U"sr");
    return lettered ? with_stop(line, words) : line.range(words);
}

}  // namespace

Title english_title(const EnglishLine& line, const EnglishTitle& title) {
    Title out;
    if (!title.organisation.empty()) out.organisation = line.line().words(with_stop(line, title.organisation));
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
    const Range name = name_range(line, holder.name.words);
    mention.name = line.line().words(name);
    mention.name_span = line.line().span(name);
    for (const EnglishTitle& title : holder.titles) mention.titles.push_back(english_title(line, title));
    if (!holder.cue.empty()) mention.cue = Cue{line.text(holder.cue), line.span(holder.cue)};
    weigh(line, holder, mention);
    return mention;
}

}  // namespace kanwu
