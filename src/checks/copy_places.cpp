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

// Of 、 in Chinese stands a list, in Japanese a clause ends there.
bool is_kana(char32_t c) { return c >= 0x3040 && c <= 0x30FF; }

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
    std::size_t clauses = 1;
    for (const Span span : copy_places(copy, prior).shared_later) {
        const NormalText form = marked_form(slice(text, span));
        const std::u32string& marks = form.code_points;
        const bool japanese = std::any_of(marks.begin(), marks.end(), is_kana);
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            const bool ends = marks[i] == U'.' ? begins_behind_space(form, i + 1) : clause_ends_at(marks, i);
            clauses += ends || (japanese && marks[i] == U'、');
        }
    }
    return clauses;
}

}  // namespace kanwu
