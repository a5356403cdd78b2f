#include "checks/copy_places.h"

#include <algorithm>
#include <utility>

#include "text/marked_form.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

using Range = std::pair<std::uint32_t, std::uint32_t>;  // of code points of N

std::vector<Span> spans_of(const NormalText& normal, const std::vector<Range>& ranges) {
    std::vector<Span> spans;
    for (const auto& [begin, end] : ranges)
        if (begin < end) spans.push_back(normal.source(begin, end));
    return spans;
}

std::vector<Range> complement(const std::vector<Range>& ranges, std::uint32_t size) {
    std::vector<Range> out;
    std::uint32_t at = 0;
    for (const auto& [begin, end] : ranges) {
        out.emplace_back(at, begin);
        at = end;
    }
    out.emplace_back(at, size);
    return out;
}

void place(const ParagraphKey& key, std::vector<Range> ranges, const Prior& prior, std::vector<Span>& shared,
           std::vector<Span>& other) {
    const Draft& draft = prior.draft(key.document);
    const Span paragraph = draft.facts->paragraphs[key.ordinal].span;
    const NormalText normal = normal_form_with_spans(slice(draft.document->text, paragraph), paragraph.begin);
    std::sort(ranges.begin(), ranges.end());
    shared = spans_of(normal, ranges);
    other = spans_of(normal, complement(ranges, static_cast<std::uint32_t>(normal.code_points.size())));
}

}  // namespace

CopyPlaces copy_places(const Copy& copy, const Prior& prior) {
    std::vector<Range> earlier;
    std::vector<Range> later;
    for (const SharedRun& run : copy.comparison.runs) {
        earlier.emplace_back(run.a_begin, run.a_end());
        later.emplace_back(run.b_begin, run.b_end());
    }
    CopyPlaces places;
    place(copy.earlier, std::move(earlier), prior, places.shared_earlier, places.other_earlier);
    place(copy.later, std::move(later), prior, places.shared_later, places.other_later);
    return places;
}

Place paragraph_place(const ParagraphKey& key, const Prior& prior) {
    return {std::string(key.document), prior.paragraph(key).span};
}

Place hull_place(const ParagraphKey& key, const std::vector<Span>& shared) {
    return {std::string(key.document), {shared.front().begin, shared.back().end}};
}

std::size_t shared_clauses(const Copy& copy, const Prior& prior) {
    const std::string& text = prior.draft(copy.later.document).document->text;
    std::size_t marks = 0;
    for (const Span span : copy_places(copy, prior).shared_later)
        for (const char32_t c : marked_form(slice(text, span)).code_points)
            marks += std::u32string_view(U",。;:!?").find(c) != std::u32string_view::npos;
    return marks + 1;
}

}  // namespace kanwu
