// Whatever a paragraph says, what is read from it stands in it, in order.
#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "holds.h"

using namespace kanwu;

namespace {

void check_span(std::string_view text, Span span) {
    KANWU_HOLDS(!span.empty());
    KANWU_HOLDS(fuzz::is_whole(text, span));
}

void check_mention(std::string_view text, const Mention& mention) {
    KANWU_HOLDS(!mention.name.empty());
    KANWU_HOLDS(!mention.titles.empty() || mention.cue);
    check_span(text, mention.name_span);
    Span before;
    for (const Title& title : mention.titles) {
        KANWU_HOLDS(!title.post.empty());
        check_span(text, title.span);
        KANWU_HOLDS(before.end <= title.span.begin);
        before = title.span;
    }
    if (mention.cue) check_span(text, mention.cue->span);
}

// By where they begin; `begin` says where one does.
template <class Item, class Begin>
void check_order(const std::vector<Item>& items, Begin begin) {
    for (std::size_t i = 1; i < items.size(); ++i) KANWU_HOLDS(begin(items[i - 1]) <= begin(items[i]));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::well_formed(fuzz::bytes_of(data, size));
    const ParagraphAttribution found = attribute(text, builtin_lexicon());
    for (const Mention& mention : found.mentions) check_mention(text, mention);
    for (const AnonymousSource& source : found.anonymous) {
        KANWU_HOLDS(!source.subject.empty());
        check_span(text, source.subject_span);
        check_span(text, source.cue.span);
    }
    for (const Quotation& quotation : found.quotations) {
        check_span(text, quotation.inner);
        KANWU_HOLDS(!quotation.speaker || *quotation.speaker < found.mentions.size());
    }
    if (found.body_subject) check_span(text, found.body_subject->span);
    check_order(found.mentions, [](const Mention& mention) { return mention.name_span.begin; });
    check_order(found.anonymous, [](const AnonymousSource& source) { return source.subject_span.begin; });
    check_order(found.quotations, [](const Quotation& quotation) { return quotation.inner.begin; });
    KANWU_HOLDS(attribute(text, builtin_lexicon()) == found);
    return 0;
}
