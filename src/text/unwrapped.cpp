#include "text/unwrapped.h"

#include <algorithm>

namespace kanwu {
namespace {

bool is_line_end(char c) { return c == '\r' || c == '\n'; }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Bytes of white space (space, tab, U+3000) that end at `end`, not reaching before `begin`.
std::uint32_t trim_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (end > begin) {
        if (is_blank(text[end - 1])) --end;
        else if (end - begin >= 3 && text.substr(end - 3, 3) == "\u3000") end -= 3;
        else break;
    }
    return end;
}

std::uint32_t trim_begin(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
        if (is_blank(text[begin])) ++begin;
        else if (end - begin >= 3 && text.substr(begin, 3) == "\u3000") begin += 3;
        else break;
    }
    return begin;
}

bool is_ascii_word(char c) { return static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 0x7F; }

bool is_of_number(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ':' || c == '%'; }
bool is_wide(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }

// Whether a number was cut, as programs do that wrap by characters: 楼2 and 14栋. Beside words of ASCII there are two.
bool cuts_number(std::string_view before, std::string_view behind) {
    if (!is_of_number(before.back()) || !is_of_number(behind.front())) return false;
    const auto begin = std::find_if_not(before.rbegin(), before.rend(), is_of_number);
    const auto end = std::find_if_not(behind.begin(), behind.end(), is_of_number);
    return (begin != before.rend() && is_wide(*begin)) || (end != behind.end() && is_wide(*end));
}

}  // namespace

Unwrapped unwrap(std::string_view document_text, Span paragraph) {
    Unwrapped out;
    out.text.reserve(paragraph.size());
    document_text = document_text.substr(0, paragraph.end);  // a span of a long line is no longer than it is
    for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
        const auto* const line = document_text.data() + at;
        const auto* const found = std::find_if(line, document_text.data() + paragraph.end, is_line_end);
        const std::uint32_t line_end = at + static_cast<std::uint32_t>(found - line);
        const std::uint32_t begin = trim_begin(document_text, at, line_end);
        const std::uint32_t end = trim_end(document_text, begin, line_end);
        if (begin < end) {
            const bool word_break = !out.text.empty() && is_ascii_word(out.text.back()) &&
                                    is_ascii_word(document_text[begin]) &&
                                    !cuts_number(out.text, slice(document_text, {begin, end}));
            if (word_break) out.text += ' ';
            out.text_begins.push_back(static_cast<std::uint32_t>(out.text.size()));
            out.document_begins.push_back(begin);
            out.text += slice(document_text, {begin, end});
        }
        at = line_end;
        while (at < paragraph.end && is_line_end(document_text[at])) ++at;
    }
    return out;
}

Span Unwrapped::to_document(Span span) const {
    const auto place = [&](std::uint32_t at) {
        const auto next = std::upper_bound(text_begins.begin(), text_begins.end(), at);
        const auto piece = static_cast<std::size_t>(std::max<std::ptrdiff_t>(next - text_begins.begin() - 1, 0));
        return document_begins[piece] + (at - text_begins[piece]);
    };
    if (text_begins.empty()) return {};
    if (span.empty()) return {place(span.begin), place(span.begin)};
    // The end is found through the last byte: a span that ends with a line must not reach into the next one.
    return {place(span.begin), place(span.end - 1) + 1};
}

}  // namespace kanwu
