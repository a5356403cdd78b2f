#include "readers/prose_blocks.h"

#include <algorithm>
#include <utility>

#include "readers/decoded.h"
#include "text/invisible.h"
#include "text/normal_form.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_ascii_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// White space of print, which markup leaves alone: no-break, en to hair, zero-width, ideographic.
bool is_wide_space(char32_t c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || is_wide_space(c); }

// How Chinese prose begins a paragraph: an ideographic space, or as much of others.
bool is_indented(std::string_view line, unsigned least_columns) {
    unsigned columns = 0;
    for (std::size_t at = 0; at < line.size() && columns < least_columns;) {
        const char32_t c = next_code_point(line, at);
        if (!is_wide_space(c)) return false;
        columns += c == 0x3000 || c == 0x2003 ? 2 : 1;
    }
    return columns >= least_columns;
}

Span trimmed(std::string_view text, Span span) {
    while (!span.empty()) {
        std::size_t next = span.begin;
        if (!is_space(next_code_point(text, next))) break;
        span.begin = static_cast<std::uint32_t>(next);
    }
    while (!span.empty()) {
        const std::size_t last = previous_start(text, span.end);
        std::size_t at = last;
        if (!is_space(next_code_point(text, at))) break;
        span.end = static_cast<std::uint32_t>(last);
    }
    return span;
}

constexpr std::size_t kTail = 64;  // bytes, for the end of a sentence and the marks behind it

bool sentence_ended(std::string_view text) {
    std::size_t from = text.size() > kTail ? text.size() - kTail : 0;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    return ends_sentence(text.substr(from));
}

}  // namespace

bool ProseBlocks::parts_paragraph(std::string_view next) const {
    if (breaks_ == 0) return !gap_.empty() && is_line_end(written_[gap_.begin]) && is_indented(next, 2);
    if (breaks_ > 1 || is_indented(next, 1)) return true;
    return sentence_ended(slice(words_.text(), trimmed(words_.text(), {text_begin_, words_.size()})));
}

// Writes what stands between the last word and the one at `at`.
void ProseBlocks::before_words(std::uint32_t at, std::string_view next) {
    if (open_ && parts_paragraph(next)) end_paragraph(Role::body);
    if (!open_) {
        if (words_.size() > 0) words_.replace({at, at}, "\n");
        text_begin_ = words_.size();
        open_ = true;
        has_prose_ = false;
    } else if (breaks_ > 0) {
        words_.replace(gap_, "\n");
    } else if (!gap_.empty()) {
        if (is_ascii_space(written_[gap_.begin])) words_.take({gap_.begin, gap_.begin + 1});
        else words_.replace(gap_, " ");
    }
    has_prose_ = has_prose_ || !is_code_;
    gap_ = {};
    breaks_ = 0;
}

void ProseBlocks::words(Span written) {
    before_words(written.begin, slice(written_, written));
    const std::uint32_t begin = words_.size();
    words_.take(written);
    if (is_code_) code_.push_back({begin, words_.size()});
}

void ProseBlocks::visible_words(Span written) {
    const std::string_view text = slice(written_, written);
    for_each_visible(text, [&](std::size_t begin, std::size_t end) {
        words({written.begin + static_cast<std::uint32_t>(begin), written.begin + static_cast<std::uint32_t>(end)});
    });
}

void ProseBlocks::take(Span written) {
    const std::string_view text = slice(written_, written);
    std::size_t at = 0;
    const auto place = [&](std::size_t i) { return written.begin + static_cast<std::uint32_t>(i); };
    while (at < text.size()) {
        const std::size_t begin = at;
        while (at < text.size() && !is_ascii_space(text[at]) && text[at] != '\0') ++at;
        visible_words({place(begin), place(at)});
        for (; at < text.size() && (is_ascii_space(text[at]) || text[at] == '\0'); ++at)
            if (text[at] != '\0') space({place(at), place(at + 1)});
    }
}

void ProseBlocks::replace(Span written, std::string_view text) {
    if (text.size() == 1 && is_ascii_space(text[0])) return space(written);
    if (std::size_t at = 0; !text.empty() && is_invisible(next_code_point(text, at)) && at == text.size()) return;
    before_words(written.begin, text);
    words_.replace(written, text);
}

// A line break stands for the white space around it.
void ProseBlocks::space(Span written) {
    if (!open_ || breaks_ > 0) return;
    if (gap_.empty() || (is_line_end(written_[written.begin]) && written_[gap_.begin] != '\n')) gap_ = written;
}

void ProseBlocks::line_break(Span written) {
    if (!open_) return;
    if (breaks_++ == 0) gap_ = written;
}

void ProseBlocks::end_paragraph(Role role) {
    const Span span = trimmed(words_.text(), {text_begin_, words_.size()});
    if (!span.empty() && has_prose_) paragraphs_.push_back({.span = span, .role = role});
    open_ = false;
}

void ProseBlocks::end_block(Role role) {
    if (open_) end_paragraph(Role::body);
    gap_ = {};
    breaks_ = 0;
    if (role != Role::body) set_role(block_begin_, paragraphs_.size(), role);
    block_begin_ = paragraphs_.size();
}

void ProseBlocks::set_role(std::size_t begin, std::size_t end, Role role) {
    for (std::size_t i = begin; i < end; ++i)
        if (paragraphs_[i].role == Role::body) paragraphs_[i].role = role;
}

void ProseBlocks::set_group(std::size_t begin, std::size_t end, Group group) {
    for (std::size_t i = begin; i < end; ++i)
        if (paragraphs_[i].group == Group::none) paragraphs_[i].group = group;
}

void ProseBlocks::move_to(Document& document) {
    end_block();
    document.paragraphs = std::move(paragraphs_);
    document.code = std::move(code_);
    become_extracted(document, words_);
}

Role heading_role(unsigned level, std::string_view text) {
    constexpr std::uint64_t kLongest = 120 * kWeightUnit;  // as roles.cpp has it for heads of broadcast news
    constexpr std::uint64_t kLongestSentence = 60 * kWeightUnit;
    if (text.size() > 3 * kLongest * 4) return Role::body;
    const std::uint64_t length = weight(normal_form(text));
    if (length > kLongest || (length > kLongestSentence && ends_sentence(text))) return Role::body;
    return level == 1 ? Role::headline : Role::subhead;
}

}  // namespace kanwu
