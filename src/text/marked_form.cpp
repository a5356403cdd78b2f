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
    std::size_t next = 0;  // of kept
    for (std::size_t at = 0; at < text.size();) {
        if (next < kept.spans.size() && kept.spans[next].begin <= offset + at) {
            out.code_points.push_back(kept.code_points[next]);
            out.spans.push_back(kept.spans[next]);
            const std::size_t end = kept.spans[next].end - offset;
            const bool unfolded = ++next < kept.spans.size() && kept.spans[next].begin < offset + end;
            if (!unfolded) at = end;
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
