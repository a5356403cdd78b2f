#include "text/marked_form.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace kanwu {
namespace {

bool is_invisible(char32_t c) {
    const bool mark = (c > U'\u3000' && c < U'\u3040') || (c >= U'\uFF01' && c <= U'\uFF5E');
    if (is_common_han(c) || mark) return false;
    const auto code = static_cast<UChar32>(c);
    return u_isUWhiteSpace(code) || u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(code);
}

char32_t fold_mark(char32_t c) {
    constexpr std::u32string_view kDouble = U"“”„‟〝〞＂";
    constexpr std::u32string_view kSingle = U"‘’‚‛＇";
    if (kDouble.find(c) != std::u32string_view::npos) return U'"';
    if (kSingle.find(c) != std::u32string_view::npos) return U'\'';
    return c >= U'\uFF01' && c <= U'\uFF5E' ? c - 0xFEE0 : c;
}

}  // namespace

bool is_punctuation(char32_t c) { return !is_common_han(c) && u_ispunct(static_cast<UChar32>(c)) != 0; }

bool sentence_ends_at(std::u32string_view form, std::size_t i) {
    if (i + 1 == form.size()) return true;
    if (is_common_han(form[i])) return false;
    const bool in_number = form[i] == U'.' && form[i + 1] >= U'0' && form[i + 1] <= U'9';
    return !in_number && std::u32string_view(U"。！？；!?;.").find(form[i]) != std::u32string_view::npos;
}

bool clause_ends_at(std::u32string_view form, std::size_t i) {
    return sentence_ends_at(form, i) ||
           (!is_common_han(form[i]) && std::u32string_view(U"，：,:").find(form[i]) != std::u32string_view::npos);
}

NormalText exact_form(std::string_view text, std::uint32_t offset) {
    NormalText out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (is_invisible(c)) continue;
        out.code_points.push_back(c);
        out.spans.push_back({offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(at)});
    }
    return out;
}

NormalText marked_form(std::string_view text, std::uint32_t offset) {
    const NormalText kept = normal_form_with_spans(text, offset);
    NormalText out;
    out.code_points.reserve(text.size() / 3 + 1);
    out.spans.reserve(text.size() / 3 + 1);
    const auto& spans = kept.spans;
    for (std::size_t at = 0, next = 0; at < text.size();) {
        if (next < spans.size() && spans[next].begin <= offset + at) {
            // As far as nothing stands between what is kept; what one character unfolds to shares its span.
            std::size_t end = next + 1;
            while (end < spans.size() && spans[end].begin <= spans[end - 1].end) ++end;
            out.code_points.append(kept.code_points, next, end - next);
            const auto first = spans.begin() + static_cast<std::ptrdiff_t>(next);
            out.spans.insert(out.spans.end(), first, first + static_cast<std::ptrdiff_t>(end - next));
            at = spans[end - 1].end - offset;
            next = end;
            continue;
        }
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (is_invisible(c)) continue;
        out.code_points.push_back(fold_mark(c));
        out.spans.push_back({offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(at)});
    }
    return out;
}

}  // namespace kanwu
