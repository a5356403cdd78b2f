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

enum class Break : std::uint8_t { none, clause, sentence };

// What the text between two kept code points ends.
Break break_in(std::string_view gap, bool japanese) {
    const std::u32string marks = marked_form(gap).code_points;
    Break out = Break::none;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        constexpr std::u32string_view kSentence = U"。！？；!?;.…";
        if (kSentence.find(marks[i]) != std::u32string_view::npos) return Break::sentence;
        // In Chinese 、 stands in lists.
        const bool clause = std::u32string_view(U"，：,:").find(marks[i]) != std::u32string_view::npos;
        if (clause || (japanese && marks[i] == U'、')) out = Break::clause;
    }
    return out;
}

// What ends before each code point of a paragraph's N, and at its end.
std::vector<Break> breaks_of(const ParagraphKey& key, const Prior& prior) {
    const Draft& draft = prior.draft(key.document);
    const std::string& text = draft.document->text;
    const Span paragraph = draft.facts->paragraphs[key.ordinal].span;
    const NormalText normal = normal_form_with_spans(slice(text, paragraph), paragraph.begin);
    const std::u32string& letters = normal.code_points;
    const bool japanese =
        std::any_of(letters.begin(), letters.end(), [](char32_t c) { return c >= 0x3040 && c <= 0x30FF; });
    std::vector<Break> out(letters.size() + 1, Break::sentence);
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const Span gap{normal.spans[i - 1].end, normal.spans[i].begin};
        out[i] = gap.begin < gap.end ? break_in(slice(text, gap), japanese) : Break::none;
    }
    return out;
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
    const std::vector<Break> earlier = breaks_of(copy.earlier, prior);
    const std::vector<Break> later = breaks_of(copy.later, prior);
    std::size_t clauses = 0;
    for (const SharedRun& run : copy.comparison.runs) {
        std::size_t breaks = 0;
        bool ends_sentence = false;
        for (std::uint32_t i = 0; i <= run.length; ++i) {
            const Break weaker = std::min(earlier[run.a_begin + i], later[run.b_begin + i]);
            if (weaker == Break::none) continue;
            ++breaks;
            ends_sentence = weaker == Break::sentence;
        }
        if (breaks > 1) clauses += breaks - 1 + (ends_sentence ? 1 : 0);
    }
    return clauses;
}

}  // namespace kanwu
