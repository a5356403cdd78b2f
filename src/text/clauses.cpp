#include "text/clauses.h"

#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kMarks = U"。！？；，：…";
constexpr std::u32string_view kNarrowMarks = U"!?;,:.";

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The end of the clause that begins at `at`.
std::size_t clause_end(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end) {
        const char32_t c = next_code_point(text, at);
        if (kMarks.find(c) != std::u32string_view::npos) return at;
        const bool narrow = kNarrowMarks.find(c) != std::u32string_view::npos;
        if (narrow && (at == end || !is_word(text[at]))) return at;
    }
    return end;
}

}  // namespace

std::vector<Clause> clauses(std::string_view text, Span paragraph) {
    const NormalText normal = normal_form_with_spans(slice(text, paragraph), paragraph.begin);
    std::vector<Clause> out;
    std::uint32_t begin = 0;  // in code points of N
    for (std::size_t at = paragraph.begin; at < paragraph.end && begin < normal.spans.size();) {
        at = clause_end(text, at, paragraph.end);
        std::uint32_t end = begin;
        while (end < normal.spans.size() && normal.spans[end].begin < at) ++end;
        if (begin < end) out.push_back({normal.code_points.substr(begin, end - begin), normal.source(begin, end)});
        begin = end;
    }
    return out;
}

}  // namespace kanwu
