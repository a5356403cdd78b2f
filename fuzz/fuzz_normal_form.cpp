// Any text has one normal form, idempotent, and every code point of it knows where it stands.
#include "holds.h"
#include "text/normal_form.h"

using namespace kanwu;

namespace {

void check_spans(std::string_view text, const NormalText& normal, std::uint32_t offset) {
    KANWU_HOLDS(normal.spans.size() == normal.code_points.size());
    Span before{offset, offset};
    for (const Span span : normal.spans) {
        KANWU_HOLDS(before.begin <= span.begin && before.end <= span.end);
        KANWU_HOLDS(offset <= span.begin && span.begin < span.end);
        KANWU_HOLDS(fuzz::is_whole(text, {span.begin - offset, span.end - offset}));
        before = span;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::well_formed(fuzz::bytes_of(data, size));
    const std::u32string normal = normal_form(text);
    KANWU_HOLDS(normal_form(to_utf8(normal)) == normal);
    for (const std::uint32_t offset : {0U, 7U}) {
        const NormalText with_spans = normal_form_with_spans(text, offset);
        KANWU_HOLDS(with_spans.code_points == normal);
        check_spans(text, with_spans, offset);
    }
    return 0;
}
