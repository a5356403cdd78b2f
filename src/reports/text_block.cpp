#include "reports/text_block.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "reports/excerpt.h"
#include "reports/grapheme.h"
#include "reports/report.h"

namespace kanwu {
namespace {

constexpr std::size_t kLines = 3;             // of one place
constexpr std::uint32_t kLinesLookedAt = 64;  // from the start of a mark; a mark of more lines shows its last one, too

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

// The text without white space around it; U+3000 is how Chinese paragraphs are indented.
std::string_view trimmed(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && is_blank(text.substr(0, 1))) text.remove_prefix(1);
        while (!text.empty() && is_blank(text.substr(text.size() - 1))) text.remove_suffix(1);
        if (text.starts_with("\u3000")) text.remove_prefix(3), again = true;
        if (text.ends_with("\u3000")) text.remove_suffix(3), again = true;
    }
    return text;
}

Span whole_lines(const Document& document, Span place) {
    const std::uint32_t first = document.lines().line(place.begin);
    const std::uint32_t last = document.lines().line(place.empty() ? place.begin : place.end - 1);
    return {document.lines().span(document.text, first).begin, document.lines().span(document.text, last).end};
}

// Underlining all that is there tells nothing.
std::vector<Span> marks_to_show(const Document& document, Span place, const std::vector<Span>& marks) {
    if (!marks.empty()) return marks;
    const std::string_view all = trimmed(slice(document.text, whole_lines(document, place)));
    if (all == trimmed(slice(document.text, place))) return {};
    return {place};
}

// The lines that hold something of the spans, ordered.
std::vector<std::uint32_t> lines_of(const Document& document, const std::vector<Span>& spans) {
    std::vector<std::uint32_t> lines;
    const auto add = [&](std::uint32_t line) {
        if (!lines.empty() && lines.back() >= line) return;
        if (!trimmed(slice(document.text, document.lines().span(document.text, line))).empty()) lines.push_back(line);
    };
    for (const Span span : spans) {
        const std::uint32_t first = document.lines().line(span.begin);
        const std::uint32_t last = document.lines().line(span.empty() ? span.begin : span.end - 1);
        for (std::uint32_t line = first; line <= std::min(last, first + kLinesLookedAt); ++line) add(line);
        add(last);
    }
    if (lines.size() > kLines) lines.erase(lines.begin() + (kLines - 1), lines.end() - 1);
    return lines;
}

void write_excerpt(std::string& out, const Excerpt& excerpt, const BlockStyle& style, const Painter& paint) {
    for (const ExcerptPiece& piece : excerpt) out += paint(piece.marked ? style.marked : Style::plain, piece.text);
    out += '\n';
}

std::string gutter(const std::string& number, const BlockStyle& style, const Painter& paint) {
    return paint(Style::quiet, fmt::format("  {:>{}} │", number, style.gutter_columns));
}

struct BreakCloser {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct TextCloser {
    void operator()(UText* text) const { utext_close(text); }
};

// Where a line may be broken: ends of unbreakable pieces.
std::vector<std::size_t> line_breaks(std::string_view text) {
    std::vector<std::size_t> ends;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, TextCloser> chars(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    const std::unique_ptr<UBreakIterator, BreakCloser> iterator(ubrk_open(UBRK_LINE, "root", nullptr, 0, &status));
    if (U_SUCCESS(status)) ubrk_setUText(iterator.get(), chars.get(), &status);
    if (U_SUCCESS(status)) {
        ubrk_first(iterator.get());
        for (int at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
            ends.push_back(static_cast<std::size_t>(at));
        }
    }
    if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
    return ends;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, unsigned width_columns) {
    if (width_columns == 0 || display_width(text, width_columns) <= width_columns) return {std::string(text)};
    std::vector<std::string> lines(1);
    std::size_t begin = 0;
    unsigned used = 0;
    for (const std::size_t end : line_breaks(text)) {
        const std::string_view piece = text.substr(begin, end - begin);
        const std::string_view visible = piece.substr(0, piece.find_last_not_of(' ') + 1);
        if (used > 0 && used + display_width(visible) > width_columns) {
            lines.back().erase(lines.back().find_last_not_of(' ') + 1);
            lines.emplace_back();
            used = 0;
        }
        lines.back() += piece;
        used += display_width(piece);
        begin = end;
    }
    return lines;
}

void write_block(std::string& out, const Document& document, Span place, const std::vector<Span>& marks,
                 std::string_view label, const BlockStyle& style, const Painter& paint) {
    const std::vector<Span> shown_marks = marks_to_show(document, place, marks);
    const std::vector<std::uint32_t> lines = lines_of(document, shown_marks.empty() ? std::vector{place} : shown_marks);
    std::string signs;
    std::uint32_t before = 0;
    for (const std::uint32_t line : lines) {
        if (before != 0 && line > before + 1) out += gutter("⋮", style, paint) + "\n";
        before = line;
        const Span span = document.lines().span(document.text, line);
        const Excerpt cut = excerpt(document.text, span, shown_marks, style.excerpt_columns);
        out += gutter(short_number(document.number(span.begin)), style, paint) + " ";
        write_excerpt(out, cut, style, paint);
        signs = underline(cut, style.sign);
        if (line == lines.back()) break;  // the label may stand behind the last signs
        if (!signs.empty()) out += gutter("", style, paint) + " " + paint(style.marked, signs) + "\n";
    }
    const unsigned needed = display_width(signs) + 2 + display_width(label);
    if (!signs.empty()) {
        out += gutter("", style, paint) + " " + paint(style.marked, signs);
        const bool fits = style.excerpt_columns == 0 || needed <= style.excerpt_columns;
        if (fits && !label.empty()) out += " " + paint(style.marked, label);
        out += "\n";
        if (fits) return;
    }
    if (label.empty()) return;
    for (const std::string& line : wrap(label, style.excerpt_columns)) {
        out += gutter("", style, paint) + " " + paint(style.marked, line) + "\n";
    }
}

}  // namespace kanwu
