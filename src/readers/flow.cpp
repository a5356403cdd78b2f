#include "readers/flow.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "readers/plain_text.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestHeadingBytes = 360;  // 120 Han characters, the longest head that roles.cpp knows

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0 || c == 0xFEFF || c == U'\v' || c == U'\f';
}

// Without white space around it.
Span trimmed(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_space(next_code_point(text, at))) continue;
        begin = std::min(begin, start);
        end = at;
    }
    if (begin > end) return {};
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Role role_of(const Flow& flow, std::size_t i, bool plain_seen) {
    if (flow.role(i) != Role::body) return flow.role(i);
    switch (flow.styled(i)) {
        case StyledAs::caption: return Role::caption;
        case StyledAs::contents: return Role::contents_line;
        case StyledAs::heading:
            if (flow.text(i).size() > kLongestHeadingBytes) return Role::body;
            return plain_seen ? Role::subhead : Role::headline;
        case StyledAs::nothing: break;
    }
    return Role::body;
}

bool is_plain(const Document& document, const Flow& flow, std::size_t i) {
    return document.paragraphs[i].role == Role::body && flow.group(i) == Group::none;
}

// Joins the lines of a wrapped page. Headlines below each other may be alike long, too; but of paragraphs most end a
// sentence (bench/word_lines.py).
void join_lines(const Flow& flow, Document& document) {
    const std::vector<Paragraph>& lines = document.paragraphs;
    std::vector<bool> begins(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        begins[i] = flow.after_blank(i) || !is_plain(document, flow, i) || (i > 0 && !is_plain(document, flow, i - 1));
    std::vector<Paragraph> joined = split_paragraphs(document.text, document.lines(), begins);
    std::size_t made = 0;
    std::size_t whole = 0;
    std::size_t line = 0;
    for (Paragraph& paragraph : joined) {
        paragraph.role = lines[line].role;
        paragraph.group = lines[line].group;
        const std::size_t first = line;
        while (lines[line++].span.end < paragraph.span.end) {
        }
        if (line == first + 1) continue;
        ++made;
        if (ends_sentence(slice(document.text, paragraph.span))) ++whole;
    }
    if (made == 0 || whole * 2 < made) return;
    document.remarks.push_back(
        {fmt::format(
             "each line is a paragraph of its own, as in text pasted from a wrapped page; the {} lines were read "
             "as {} paragraphs",
             lines.size(), joined.size()),
         fmt::format("看样子每行末尾都按了回车，一行成了一段；{}行已连成{}段来查", lines.size(), joined.size())});
    document.paragraphs = std::move(joined);
}

}  // namespace

void FlowParagraph::append(std::string_view words) {
    const std::size_t begin = text.size();
    text += words;
    for (std::size_t i = begin; i < text.size(); ++i)
        if (text[i] == '\n' || text[i] == '\r') text[i] = ' ';
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

void Flow::add(const FlowParagraph& paragraph) {
    const bool after_blank = std::exchange(blank_, is_blank(paragraph.text));
    if (blank_) return;
    too_long_ = too_long_ || text_.size() + size() + paragraph.text.size() >= kMaxTextBytes;
    if (too_long_) return;
    text_ += paragraph.text;
    pieces_.insert(pieces_.end(), paragraph.pieces.begin(), paragraph.pieces.end());
    entries_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(pieces_.size()),
                        paragraph.styled, paragraph.role, paragraph.group, after_blank});
}

Flow Flow::cut(std::size_t first) {
    Flow out;
    for (std::size_t i = first; i < size(); ++i) out.add(paragraph(i));
    const Entry last = before(first);
    entries_.resize(first);
    text_.resize(last.text_end);
    pieces_.resize(last.pieces_end);
    return out;
}

std::string_view Flow::text(std::size_t i) const {
    const std::uint32_t begin = before(i).text_end;
    return std::string_view(text_).substr(begin, entries_[i].text_end - begin);
}

FlowParagraph Flow::paragraph(std::size_t i) const {
    FlowParagraph out;
    out.text = text(i);
    out.styled = entries_[i].styled;
    out.role = entries_[i].role;
    out.group = entries_[i].group;
    out.pieces.assign(pieces_.begin() + before(i).pieces_end, pieces_.begin() + entries_[i].pieces_end);
    return out;
}

Expected<Document> flow_document(const Flow& flow, const std::string& path, Breaks breaks) {
    if (flow.is_too_long())
        return fail(path, "more than 2 gigabytes of text; split the draft", "文字超过2吉字节，请拆成几篇");
    Document document;
    document.path = path;
    document.counting = Counting::paragraphs;
    document.encoding.clear();
    bool plain_seen = false;
    for (std::size_t i = 0; i < flow.size(); ++i) {
        const Span span = trimmed(flow.text(i));
        if (!document.text.empty()) document.text += '\n';
        const auto begin = static_cast<std::uint32_t>(document.text.size());
        document.text += flow.text(i);
        const Role role = role_of(flow, i, plain_seen);
        plain_seen = plain_seen || role == Role::body;
        // A heading is none of a list for the number before it.
        const Group group = role == Role::body ? flow.group(i) : Group::none;
        document.paragraphs.push_back({{begin + span.begin, begin + span.end}, role, group});
    }
    document.source = SourceMap(document.text, {});
    if (breaks == Breaks::perhaps_lines) join_lines(flow, document);
    return document;
}

}  // namespace kanwu
