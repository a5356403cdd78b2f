#include "readers/plain_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "readers/decoded.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// How long a line is: all of it with its indentation, and its first word.
struct Length {
    unsigned all = 0, first_word = 0;
};

struct Line {
    Span text;          // without indentation and white space behind
    Length columns;     // of a typewriter: wide characters take two
    Length characters;  // programs count these
    bool indented = false;
    bool after_blank = true;
    bool ends_clause = false;

    void add_to_first_word(unsigned width) {
        columns.first_word += width;
        ++characters.first_word;
    }
};

// What the lines of a page were measured by when it was wrapped, and how much.
struct Wrap {
    Length Line::* measure = &Line::columns;
    unsigned width = 0;
};

unsigned columns_of(char32_t c) {
    const bool wide = weight(c) == kWeightUnit || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFF60) ||
                      c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'…' || c == U'—';
    return wide ? 2 : 1;
}

bool ends_clause(char32_t c) {
    return std::u32string_view(U"，。；：？！、”’）》」』…—,.;:?!)]\"'").find(c) != std::u32string_view::npos;
}

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0 || c == 0xFEFF || c == U'\v' || c == U'\f';
}

// None where the line is blank.
std::optional<Line> measure(std::string_view text, Span line) {
    Line out;
    std::size_t at = line.begin;
    std::size_t begin = line.end;
    std::size_t end = line.begin;
    bool first_word = true;
    while (at < line.end) {
        const std::size_t start = at;
        const char32_t c = next_code_point(text, at);
        const unsigned columns = columns_of(c);
        if (is_space(c)) {
            const bool breaks = c != 0xA0 || end <= line.begin;  // a word goes on behind a no-break space
            first_word = first_word && (end <= begin || !breaks);
            if (first_word && !breaks) out.add_to_first_word(columns);
        } else {
            begin = std::min(begin, start);
            end = at;
            out.ends_clause = ends_clause(c);
            if (first_word) out.add_to_first_word(columns);
            if (columns == 2) first_word = false;
        }
        out.columns.all += columns;
        ++out.characters.all;
    }
    if (begin >= end) return std::nullopt;
    for (std::size_t i = end; i < line.end; --out.characters.all)
        out.columns.all -= columns_of(next_code_point(text, i));
    out.text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    out.indented = begin > line.begin;
    return out;
}

std::vector<Line> measured_lines(std::string_view text, const LineIndex& index) {
    std::vector<Line> lines;
    bool after_blank = true;
    for (std::uint32_t number = 1; number <= index.lines(); ++number) {
        std::optional<Line> line = measure(text, index.span(text, number));
        if (line) {
            line->after_blank = after_blank;
            lines.push_back(*line);
        }
        after_blank = !line;
    }
    return lines;
}

bool may_continue(const Line& next) { return !next.after_blank && !next.indented; }

// Full: the first word of the next line had no room left. A line is given two wide characters of slack, for marks that
// may not open a line.
bool is_full(const Line& line, const Line& next, Wrap wrap) {
    const unsigned slack = wrap.measure == &Line::columns ? 4 : 2;
    return (line.*wrap.measure).all + std::max((next.*wrap.measure).first_word, 1U) + slack > wrap.width;
}

// Nearly so, and broken in the middle of a clause: a line wrapped by characters is short where digits stand in it.
bool breaks_off(const Line& line, Wrap wrap) {
    return !line.ends_clause && (line.*wrap.measure).all * 6 >= wrap.width * 5;
}

// Short and without a mark behind it: its text begins below, wrapped or not.
bool is_heading(const Line& line, Wrap wrap) { return !line.ends_clause && (line.*wrap.measure).all * 2 < wrap.width; }

// The width to which the page was wrapped, or none. Wrapped pages are 20 to 200 wide; four of five joints must be full,
// and at least three: fewer prove nothing.
std::optional<Wrap> wrap_by(Length Line::* measure, const std::vector<Line>& lines) {
    Wrap wrap{measure, 0};
    for (const Line& line : lines) wrap.width = std::max(wrap.width, (line.*measure).all);
    if (wrap.width < 20 || wrap.width > 200) return std::nullopt;
    std::size_t joints = 0;
    std::size_t full = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!may_continue(lines[i]) || is_heading(lines[i - 1], wrap)) continue;
        ++joints;
        if (is_full(lines[i - 1], lines[i], wrap)) ++full;
    }
    if (full < 3 || full * 5 < joints * 4) return std::nullopt;
    return wrap;
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text, const LineIndex& index) {
    const std::vector<Line> lines = measured_lines(text, index);
    std::optional<Wrap> wrap = wrap_by(&Line::columns, lines);
    if (!wrap) wrap = wrap_by(&Line::characters, lines);
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool joined = i > 0 && wrap && may_continue(lines[i]) &&
                            (is_full(lines[i - 1], lines[i], *wrap) || breaks_off(lines[i - 1], *wrap));
        if (joined) paragraphs.back().span.end = lines[i].text.end;
        else paragraphs.push_back({.span = lines[i].text, .role = Role::body});
    }
    return paragraphs;
}

Expected<Document> read_plain_text(std::string bytes, const std::string& path, const ReadOptions& options) {
    Expected<Document> document = decoded_document(std::move(bytes), path, options.encoding);
    if (document) document->paragraphs = split_paragraphs(document->text, document->lines());
    return document;
}

}  // namespace kanwu
