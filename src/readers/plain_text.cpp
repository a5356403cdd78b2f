#include "readers/plain_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "readers/decoded.h"
#include "text/invisible.h"
#include "text/normal_form.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// How long a line is: all of it with its indentation, and its first word.
struct Length {
    unsigned all = 0, first_word = 0;
};

struct Line {
    Span whole;
    Span text;  // without indentation and white space behind
    bool indented = false;
    bool after_blank = true;
    // Measured where the page may be wrapped.
    Length columns{};     // of a typewriter: wide characters take two
    Length characters{};  // programs count these
    bool ends_clause = false, ends_sentence = false;

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
std::optional<Line> found_line(std::string_view text, Span whole) {
    std::size_t begin = whole.begin;
    std::size_t end = whole.end;
    for (std::size_t next = begin; begin < end && is_space(next_code_point(text, next));) begin = next;
    if (begin == end) return std::nullopt;
    for (std::size_t last = previous_start(text, end), at = last; is_space(next_code_point(text, at));) {
        end = last;
        at = last = previous_start(text, end);
    }
    return Line{.whole = whole,
                .text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                .indented = begin > whole.begin};
}

std::vector<Line> found_lines(std::string_view text, const LineIndex& index, const std::vector<bool>& begins) {
    std::vector<Line> lines;
    bool after_blank = true;
    for (std::uint32_t number = 1; number <= index.lines(); ++number) {
        std::optional<Line> line = found_line(text, index.span(text, number));
        if (line) {
            line->after_blank = after_blank || (!begins.empty() && begins[number - 1]);
            lines.push_back(*line);
        }
        after_blank = !line;
    }
    return lines;
}

// How long it is, and how it ends.
void measure(std::string_view text, Line& line) {
    bool first_word = true;
    bool in_text = false;
    char32_t last = 0;  // that is no space
    for (std::size_t at = line.whole.begin; at < line.whole.end;) {
        const bool counts = at < line.text.end;
        const char32_t c = next_code_point(text, at);
        const unsigned columns = columns_of(c);
        if (is_space(c)) {
            const bool breaks = c != 0xA0 || !in_text;  // a word goes on behind a no-break space
            first_word = first_word && (!in_text || !breaks);
            if (first_word && !breaks) line.add_to_first_word(columns);
        } else {
            in_text = true;
            last = c;
            if (first_word) line.add_to_first_word(columns);
            if (columns == 2) first_word = false;
        }
        if (!counts) continue;
        line.columns.all += columns;
        ++line.characters.all;
    }
    line.ends_clause = ends_clause(last);
    line.ends_sentence = ends_sentence(slice(text, line.text));
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

constexpr unsigned kWidest = 200;  // of wrapped pages

// A line that is wider by its bytes alone stands on no wrapped page, and nothing need be measured: the usual case, a
// paragraph a line.
bool may_be_wrapped(const std::vector<Line>& lines) {
    return std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.text.size() > 4 * kWidest; });
}

// The width to which the page was wrapped, or none. Wrapped pages are 20 to 200 wide; four of five joints must be full,
// and at least three: fewer prove nothing.
std::optional<Wrap> wrap_by(Length Line::* measure, const std::vector<Line>& lines) {
    Wrap wrap{measure, 0};
    for (const Line& line : lines) wrap.width = std::max(wrap.width, (line.*measure).all);
    if (wrap.width < 20 || wrap.width > kWidest) return std::nullopt;
    std::size_t joints = 0;
    std::size_t full = 0;
    std::size_t sentences = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!may_continue(lines[i]) || is_heading(lines[i - 1], wrap)) continue;
        const bool fills = is_full(lines[i - 1], lines[i], wrap);
        if (lines[i - 1].ends_sentence && !fills) continue;  // a paragraph's last
        ++joints;
        if (fills) ++full;
        if (fills && lines[i - 1].ends_sentence) ++sentences;
    }
    if (full < 3 || full * 5 < joints * 4 || sentences * 3 > full) return std::nullopt;
    return wrap;
}

// Pasting leaves them inside of names, which are read without.
void leave_out_invisible(Document& document) {
    const std::string_view text = document.text;
    if (!has_invisible(text)) return;
    Extractor seen(text);
    for_each_visible(text, [&](std::size_t begin, std::size_t end) {
        seen.take({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    });
    become_extracted(document, seen);
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text, const LineIndex& index,
                                        const std::vector<bool>& begins) {
    std::vector<Line> lines = found_lines(text, index, begins);
    std::optional<Wrap> wrap;
    if (may_be_wrapped(lines)) {
        for (Line& line : lines) measure(text, line);
        wrap = wrap_by(&Line::columns, lines);
        if (!wrap) wrap = wrap_by(&Line::characters, lines);
    }
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
    if (!document) return document;
    leave_out_invisible(*document);
    document->paragraphs = split_paragraphs(document->text, document->lines());
    return document;
}

}  // namespace kanwu
