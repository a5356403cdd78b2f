#include "readers/pdf_document.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr float kHeadline = 1.5F, kSubhead = 1.2F;  // times the size of body text
constexpr std::size_t kLongestHeadline = 60;        // code points

// The size of most characters.
float body_size(const std::vector<std::vector<PdfLine>>& pages) {
    std::map<int, std::size_t> count;  // in tenths of a point
    for (const std::vector<PdfLine>& page : pages)
        for (const PdfLine& line : page)
            count[static_cast<int>(std::lround(line.size * 10))] += count_code_points(line.text);
    const auto most =
        std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == count.end() ? 1 : std::max(static_cast<float>(most->first) / 10, 0.1F);
}

char32_t last_character(const std::string& text) {
    std::size_t at = previous_start(text, text.size());
    return next_code_point(text, at);
}

bool ends_sentence(const std::string& text) {
    std::size_t end = text.size();
    while (end > 0) {
        const std::size_t begin = previous_start(text, end);
        std::size_t at = begin;
        const char32_t c = next_code_point(text, at);
        if (std::u32string_view(U"”’」』）)】]\"'").find(c) == std::u32string_view::npos)
            return std::u32string_view(U"。！？…；：.!?:;").find(c) != std::u32string_view::npos;
        end = begin;
    }
    return false;
}

bool same_size(const PdfLine& a, const PdfLine& b) {
    return std::fabs(a.size - b.size) <= 0.12F * std::max(a.size, b.size);
}

// No room was left for what comes next. A wide character of slack, for marks that may not open a line; half of one for
// what is set a little short.
bool is_full(const PdfLine& line, const PdfLine& next) {
    return line.x1 + next.first_word + 1.3F * line.size > line.right;
}

bool is_indented(const PdfLine& line) { return line.x0 > line.left + 0.8F * line.size; }

// The distance of lines that most of a column has; 0: there is one line.
float usual_pitch(const std::vector<PdfLine>& lines, std::size_t begin, std::size_t end) {
    std::vector<float> pitches;
    for (std::size_t i = begin + 1; i < end; ++i) pitches.push_back(lines[i].y1 - lines[i - 1].y1);
    if (pitches.empty()) return 0;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    return *middle;
}

bool has_bullet(const std::string& text) {
    std::size_t at = 0;
    return std::u32string_view(U"•●○■□◆◇▪▶➢✓").find(next_code_point(text, at)) != std::u32string_view::npos;
}

// "• 新建…", "（三）优化…", "2. Repair …": what opens an item of a list, whose other lines stand under its words.
bool opens_item(const std::string& text) {
    if (has_bullet(text)) return true;
    std::size_t at = 0;
    char32_t c = next_code_point(text, at);
    const bool bracket = c == U'（' || c == U'(';
    if (bracket && at < text.size()) c = next_code_point(text, at);
    constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十";
    std::size_t numerals = 0;
    for (; kNumerals.find(c) != std::u32string_view::npos && at < text.size(); ++numerals)
        c = next_code_point(text, at);
    const bool decimal = c == U'.' && at < text.size() && text[at] >= '0' && text[at] <= '9';
    return numerals > 0 && numerals <= 3 && !decimal &&
           std::u32string_view(U"、.．)）").find(c) != std::u32string_view::npos;
}

// Whether `next`, which follows `line` in reading order, goes on with its paragraph. `pitch`: of their column; none:
// they stand in two columns.
bool goes_on(const PdfLine& line, const PdfLine& next, std::optional<float> pitch) {
    if (!same_size(line, next) || !is_full(line, next) || has_bullet(next.text)) return false;
    if (!pitch) return !is_indented(next) && !ends_sentence(line.text);
    if (*pitch > 0 && next.y1 - line.y1 > 1.5F * *pitch) return false;
    if (!is_indented(next)) return true;
    if (ends_sentence(line.text)) return false;
    const float right = next.x0 - line.x0;  // of where the line before begins
    return std::fabs(right) < 0.5F * line.size || (right > 0 && right < 4 * line.size && opens_item(line.text));
}

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250); }
bool is_lower(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x250); }

// "develop-" and "ment of": the rest of the word moves up to where it begins.
void mend_hyphen(std::string& line, std::string& next) {
    const char32_t hyphen = last_character(line);
    if (hyphen != U'-' && hyphen != 0xAD && hyphen != 0x2010) return;
    std::string stem = line.substr(0, previous_start(line, line.size()));
    std::size_t at = 0;
    if (stem.empty() || !is_letter(last_character(stem)) || !is_lower(next_code_point(next, at))) return;
    const std::size_t space = std::min(next.find(' '), next.size());
    if (space == next.size()) return;  // the line would be empty
    line = stem + next.substr(0, space);
    next.erase(0, space + 1);
}

Role role_of(const PdfLine& line, std::string_view text, float body, bool before_body) {
    if (line.size < kSubhead * body || count_code_points(text) > kLongestHeadline) return Role::body;
    return line.size >= kHeadline * body || before_body ? Role::headline : Role::subhead;
}

struct Line {
    PdfLine laid;
    std::uint32_t page = 0;
    bool goes_on = false;  // the paragraph of the line before
};

std::vector<Line> joined(std::vector<std::vector<PdfLine>> pages) {
    std::vector<Line> lines;
    for (std::uint32_t page = 0; page < pages.size(); ++page) {
        std::vector<PdfLine>& laid = pages[page];
        for (std::size_t begin = 0; begin < laid.size();) {
            std::size_t end = begin;
            while (end < laid.size() && laid[end].column == laid[begin].column) ++end;
            const float pitch = usual_pitch(laid, begin, end);
            for (std::size_t i = begin; i < end; ++i) {
                const bool first = i == begin;
                const bool on = !lines.empty() &&
                                goes_on(lines.back().laid, laid[i], first ? std::nullopt : std::optional<float>(pitch));
                if (on) mend_hyphen(lines.back().laid.text, laid[i].text);
                lines.push_back({std::move(laid[i]), page, on});
            }
            begin = end;
        }
    }
    return lines;
}

}  // namespace

Document document_of_pages(std::vector<std::vector<PdfLine>> pages) {
    const float body = body_size(pages);
    const std::size_t page_count = pages.size();
    const std::vector<Line> lines = joined(std::move(pages));

    Document document;
    std::vector<std::pair<std::size_t, Span>> found;  // first line, span
    std::size_t line = 0;
    for (std::uint32_t page = 0; page < page_count; ++page) {
        document.page_begins.push_back(static_cast<std::uint32_t>(document.text.size()));
        if (line == lines.size() || lines[line].page != page) document.text += '\n';
        for (; line < lines.size() && lines[line].page == page; ++line) {
            const auto begin = static_cast<std::uint32_t>(document.text.size());
            document.text += lines[line].laid.text;
            const auto end = static_cast<std::uint32_t>(document.text.size());
            document.text += '\n';
            if (lines[line].goes_on) found.back().second.end = end;
            else found.push_back({line, {begin, end}});
        }
    }
    document.source = SourceMap(document.text, {{}});
    bool before_body = true;
    for (const auto& [first, span] : found) {
        const Role role = role_of(lines[first].laid, slice(document.text, span), body, before_body);
        before_body = before_body && role != Role::body;
        document.paragraphs.push_back({.span = span, .role = role});
    }
    return document;
}

}  // namespace kanwu
