#include "readers/markdown_masks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>

namespace kanwu {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongestAddress = 2000;  // bytes, of an address and of its title
constexpr std::size_t kLongestLabel = 999;     // CommonMark 0.30, section 4.7

Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t end_of_line(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::string_view trimmed(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

// The value of "title: …" or "title = …" where it is a plain or quoted scalar.
std::string_view title_in(std::string_view line, char mark) {
    if (!line.starts_with("title")) return {};
    std::string_view rest = trimmed(line.substr(5));
    if (!rest.starts_with(mark)) return {};
    rest = trimmed(rest.substr(1));
    if (rest.empty() || std::string_view("|>&*!{[").find(rest[0]) != npos) return {};
    if (rest[0] != '"' && rest[0] != '\'') return rest;
    const std::size_t end = rest.find(rest[0], 1);
    const bool escaped = end != npos && rest.substr(0, end).find('\\') != npos;
    return end == npos || escaped ? std::string_view{} : rest.substr(1, end - 1);
}

// "[^id]" at `at`; its size, or 0.
std::size_t note_mark(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("[^")) return 0;
    std::size_t end = at + 2;
    const std::size_t limit = std::min(text.size(), at + kLongestLabel);
    while (end < limit && std::string_view("]^[ \t\r\n`").find(text[end]) == npos) ++end;
    return end < limit && end > at + 2 && text[end] == ']' ? end + 1 - at : 0;
}

// An inline tag of any length from three bytes on.
void make_tag(std::string& text, std::size_t at, std::size_t size) {
    text.replace(at, size, size, ' ');
    text[at] = '<';
    text[at + 1] = 'i';
    text[at + size - 1] = '>';
}

// "[label]:" at `at`; where its address begins, which may be on the next line, or npos.
std::size_t address_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != '[') return npos;
    const std::string_view label = text.substr(at, std::min(kLongestLabel, end_of_line(text, at) - at));
    std::size_t close = label.find_first_of("[]", 1);
    if (close == npos || !label.substr(close).starts_with("]:")) return npos;
    close += at + 2;
    std::size_t begin = std::min(text.find_first_not_of(" \t\r", close), text.size());
    if (begin < text.size() && text[begin] == '\n')
        begin = std::min(text.find_first_not_of(" \t\r>", begin + 1), text.size());
    return begin;
}

bool is_sentence(std::string_view address) {
    constexpr std::array<std::string_view, 10> kMarks{"，", "。", "；", "：", "、", "！", "？", "“", "”", "《"};
    return std::any_of(kMarks.begin(), kMarks.end(), [&](auto mark) { return address.find(mark) != npos; });
}

bool is_no_address(std::string_view text, std::size_t begin) {
    const std::string_view rest = text.substr(begin, kLongestAddress);
    const bool whole = begin + rest.size() == text.size();
    const bool bracketed = rest.starts_with('<');
    const std::size_t end = rest.find_first_of(bracketed ? ">\n" : " \t\r\n");
    if (end == npos && !whole) return true;
    const std::string_view address = rest.substr(0, end);
    if (is_sentence(address)) return true;
    // Its title, if it has one.
    const std::size_t title = text.find_first_not_of(" \t\r\n>", begin + address.size());
    if (title == npos || std::string_view("\"'(").find(text[title]) == npos) return false;
    const char close = text[title] == '(' ? ')' : text[title];
    const std::string_view value = text.substr(title + 1, kLongestAddress);
    return value.find(close) == npos && value.size() == kLongestAddress;
}

// A blank line in a comment that begins inside a line, or in a block of HTML, would end it; md4c is shown one line.
void join_comments(std::string_view text, std::string& mask) {
    for (std::size_t at = text.find("<!--"); at != npos;) {
        const std::size_t end = text.find("-->", at + 4);
        if (end == npos) return;
        const std::string_view comment = text.substr(at, end - at);
        const bool is_code = (at > 0 && (text[at - 1] == '`' || text[at - 1] == '\\')) || comment.find("```") != npos ||
                             comment.find("~~~") != npos;
        if (!is_code)
            std::replace_if(
                mask.begin() + static_cast<std::ptrdiff_t>(at), mask.begin() + static_cast<std::ptrdiff_t>(end),
                [](char c) { return c == '\n' || c == '\r'; }, 'x');
        at = text.find("<!--", end);
    }
}

// Where the words of a line begin: behind indentation and the marks of quotes.
std::size_t skip_marks(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(" \t>", at), text.size());
}

}  // namespace

FrontMatter front_matter(std::string_view markdown) {
    const std::size_t first = end_of_line(markdown, 0);
    const std::string_view mark =
        markdown.substr(0, first).substr(0, markdown.substr(0, first).find_last_not_of(" \t\r") + 1);
    if (mark != "---" && mark != "+++") return {};
    FrontMatter out;
    for (std::size_t at = first + 1; at < markdown.size();) {
        const std::size_t end = end_of_line(markdown, at);
        const std::string_view line = markdown.substr(at, end - at);
        const std::string_view word = trimmed(line);
        if (!line.starts_with(' ') && (word == mark || (mark == "---" && word == "..."))) {
            out.whole = span(0, std::min(end + 1, markdown.size()));
            return out;
        }
        const std::string_view title = title_in(line, mark == "---" ? ':' : '=');
        if (out.title.empty() && !title.empty()) {
            const auto begin = static_cast<std::size_t>(title.data() - markdown.data());
            out.title = span(begin, begin + title.size());
        }
        at = end + 1;
    }
    return {};
}

MaskedMarkdown masked(std::string_view markdown) {
    MaskedMarkdown out;
    const bool has_notes = markdown.find("[^") != npos;
    if (!has_notes && markdown.find("]:") == npos && markdown.find("<!--") == npos) return out;
    out.text = markdown;
    join_comments(markdown, out.text);
    std::unordered_set<std::string_view> notes;
    for (std::size_t line = 0; line < markdown.size(); line = end_of_line(markdown, line) + 1) {
        const std::size_t at = skip_marks(markdown, line);
        const std::size_t size = note_mark(markdown, at);
        if (size > 0 && markdown.substr(at + size).starts_with(":")) {
            notes.insert(markdown.substr(at, size));
            make_tag(out.text, at, size + 1);
            out.note_begins.push_back(static_cast<std::uint32_t>(at + size + 1));
        } else if (const std::size_t address = address_at(markdown, at);
                   address != npos && is_no_address(markdown, address)) {
            out.text[at] = 'x';
        }
    }
    for (std::size_t at = markdown.find("[^"); at != npos && !notes.empty(); at = markdown.find("[^", at + 1)) {
        const std::size_t size = note_mark(markdown, at);
        if (size > 0 && out.text[at] == '[' && notes.contains(markdown.substr(at, size))) make_tag(out.text, at, size);
    }
    return out;
}

}  // namespace kanwu
