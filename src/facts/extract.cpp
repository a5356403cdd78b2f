#include <fmt/format.h>

#include "attribution/lexicon.h"
#include "facts/facts.h"
#include "text/normal_form.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

// From spans of the unwrapped paragraph to spans of the document.
void to_document(ParagraphAttribution& attribution, const Unwrapped& unwrapped) {
    const auto move = [&](Span& span) { span = unwrapped.to_document(span); };
    for (Mention& mention : attribution.mentions) {
        move(mention.name_span);
        for (Title& title : mention.titles) move(title.span);
        if (mention.cue) move(mention.cue->span);
    }
    for (AnonymousSource& source : attribution.anonymous) {
        move(source.subject_span);
        move(source.cue.span);
    }
    for (Quotation& quotation : attribution.quotations) move(quotation.inner);
    if (attribution.body_subject) move(attribution.body_subject->span);
}

ParagraphFacts extract_paragraph(const Document& document, const Paragraph& paragraph, const Lexicon& lexicon) {
    ParagraphFacts facts;
    facts.span = paragraph.span;
    facts.role = paragraph.role;
    facts.normal = normal_form(slice(document.text, paragraph.span));
    facts.identity = hash128(facts.normal.data(), facts.normal.size() * sizeof(char32_t));
    if (paragraph.role == Role::body) facts.fingerprints = winnow(facts.normal);
    const Unwrapped unwrapped = unwrap(document.text, paragraph.span);
    facts.attribution = attribute(unwrapped.text, lexicon);
    to_document(facts.attribution, unwrapped);
    return facts;
}

}  // namespace

Facts extract(const Document& document, const ExtractOptions& options) {
    Facts facts;
    facts.document = document.path;
    facts.content =
        hash128(fmt::format("N{}\n{}\n{}", kNormalFormVersion, to_hex(options.lexicon->content), document.text));
    facts.paragraphs.reserve(document.paragraphs.size());
    for (const Paragraph& paragraph : document.paragraphs)
        facts.paragraphs.push_back(extract_paragraph(document, paragraph, *options.lexicon));
    return facts;
}

}  // namespace kanwu
