#include "readers/html_tokens.h"

#include <algorithm>

namespace kanwu {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_alpha(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

struct Attribute {
    std::string_view name, value;
};

// 13.2.5.32 to 13.2.5.40: one step at `at`, which is behind the tag's name or the attribute before.
enum class TagPart : std::uint8_t { attribute, end, self_closing_end, cut_off };

std::size_t skip_space(std::string_view html, std::size_t at) {
    while (at < html.size() && is_html_space(html[at])) ++at;
    return at;
}

// The value behind "=", with or without quotes; `at` ends behind it. False where the file ends in it.
bool scan_value(std::string_view html, std::size_t& at, std::string_view& value) {
    at = skip_space(html, at);
    if (at == html.size()) return false;
    if (html[at] == '"' || html[at] == '\'') {
        const std::size_t end = html.find(html[at], at + 1);
        if (end == npos) return false;
        value = html.substr(at + 1, end - at - 1);
        at = end + 1;
        return true;
    }
    const std::size_t begin = at;
    while (at < html.size() && !is_html_space(html[at]) && html[at] != '>') ++at;
    value = html.substr(begin, at - begin);
    return true;
}

TagPart next_part(std::string_view html, std::size_t& at, Attribute& attribute) {
    for (; at < html.size() && (is_html_space(html[at]) || html[at] == '/'); ++at)
        if (html[at] == '/' && at + 1 < html.size() && html[at + 1] == '>') return at += 2, TagPart::self_closing_end;
    if (at == html.size()) return TagPart::cut_off;
    if (html[at] == '>') return ++at, TagPart::end;

    const std::size_t begin = at++;  // "=" may open a name
    while (at < html.size() && !is_html_space(html[at]) && html[at] != '/' && html[at] != '>' && html[at] != '=') ++at;
    attribute = {html.substr(begin, at - begin), html.substr(at, 0)};
    const std::size_t behind = skip_space(html, at);
    if (behind == html.size()) return TagPart::cut_off;
    if (html[behind] != '=') return TagPart::attribute;
    at = behind + 1;
    return scan_value(html, at, attribute.value) ? TagPart::attribute : TagPart::cut_off;
}

// Where a comment ends whose "<!--" ends at `at` (13.2.5.43 to 13.2.5.52).
std::size_t end_of_comment(std::string_view html, std::size_t at) {
    if (html.substr(at).starts_with(">")) return at + 1;
    if (html.substr(at).starts_with("->")) return at + 2;
    for (at = html.find("--", at); at != npos; at = html.find("--", at + 1)) {
        if (html.substr(at + 2).starts_with(">")) return at + 3;
        if (html.substr(at + 2).starts_with("!>")) return at + 4;
    }
    return html.size();
}

// Whether `name` stands at `at` and ends there as a tag's name does.
bool tag_name_at(std::string_view html, std::size_t at, std::string_view name) {
    if (html.size() - at <= name.size()) return false;
    const char behind = html[at + name.size()];
    if (!is_html_space(behind) && behind != '/' && behind != '>') return false;
    return std::equal(name.begin(), name.end(), html.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

bool HtmlTokens::next(HtmlToken& token) {
    if (at_ == html_.size()) return false;
    const std::size_t begin = at_;
    token = {};
    if (content_ == HtmlContent::plain_text) {
        at_ = html_.size();
        token.literal = true;
    } else if (content_ != HtmlContent::normal) {
        at_ = end_of_raw(content_ == HtmlContent::script);
        content_ = HtmlContent::normal;
        token.kind = HtmlToken::Kind::markup;
        if (at_ == begin) return next(token);
    } else if (cdata_end_ > at_) {
        at_ = cdata_end_;
        token.literal = true;
    } else if (cdata_end_ != 0) {
        at_ = std::min(at_ + 3, html_.size());
        cdata_end_ = 0;
        token.kind = HtmlToken::Kind::markup;
    } else {
        scan_markup(token);
    }
    token.whole = span(begin, at_);
    return true;
}

// A tag, a comment, or text up to one.
void HtmlTokens::scan_markup(HtmlToken& token) {
    using Kind = HtmlToken::Kind;
    for (std::size_t at = html_.find('<', at_); at != npos; at = html_.find('<', at + 1)) {
        const char behind = at + 1 < html_.size() ? html_[at + 1] : '\0';
        const bool end_tag = behind == '/' && at + 2 < html_.size();
        if (!is_alpha(behind) && !end_tag && behind != '!' && behind != '?') continue;  // "<" is text
        if (at > at_) {
            at_ = at;
            return;
        }
        if (is_alpha(behind)) return scan_tag(token, Kind::start_tag);
        if (end_tag && is_alpha(html_[at + 2])) return scan_tag(token, Kind::end_tag);
        return scan_declaration(token);
    }
    at_ = html_.size();
}

void HtmlTokens::scan_tag(HtmlToken& token, HtmlToken::Kind kind) {
    const std::size_t name = at_ + (kind == HtmlToken::Kind::end_tag ? 2 : 1);
    std::size_t at = name;
    while (at < html_.size() && !is_html_space(html_[at]) && html_[at] != '/' && html_[at] != '>') ++at;
    token.name = span(name, at);
    Attribute attribute;
    TagPart part = next_part(html_, at, attribute);
    while (part == TagPart::attribute) part = next_part(html_, at, attribute);
    token.kind = part == TagPart::cut_off ? HtmlToken::Kind::markup : kind;
    token.self_closing = part == TagPart::self_closing_end;
    at_ = part == TagPart::cut_off ? html_.size() : at;
    if (token.kind == HtmlToken::Kind::start_tag) element_ = slice(html_, token.name);
}

void HtmlTokens::scan_declaration(HtmlToken& token) {
    token.kind = HtmlToken::Kind::markup;
    const std::string_view rest = html_.substr(at_);
    constexpr std::string_view kCdata = "<![CDATA[";
    if (rest.starts_with("<!--")) {
        at_ = end_of_comment(html_, at_ + 4);
    } else if (rest.starts_with(kCdata) && (cdata_ || syntax_ == HtmlSyntax::xml)) {
        at_ += kCdata.size();
        cdata_end_ = std::min(html_.find("]]>", at_), html_.size());
    } else {
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
    }
}

// 13.2.5.15 to 13.2.5.31: in a script, an end tag between "<!--", "<script" and "-->" is none of it.
std::size_t HtmlTokens::end_of_raw(bool script) const {
    enum class State : std::uint8_t { plain, escaped, double_escaped } state = State::plain;
    for (std::size_t at = html_.find_first_of(script ? "<-" : "<", at_); at != npos;
         at = html_.find_first_of(script ? "<-" : "<", at + 1)) {
        const std::string_view rest = html_.substr(at);
        if (script && rest.starts_with("-->")) {
            state = State::plain;
        } else if (script && state == State::plain && rest.starts_with("<!--")) {
            state = State::escaped;
            at += 1;  // "<!-->" closes what it opens
        } else if (script && state == State::escaped && rest.starts_with("<") && tag_name_at(html_, at + 1, "script")) {
            state = State::double_escaped;
        } else if (rest.starts_with("</") && tag_name_at(html_, at + 2, element_)) {
            if (state != State::double_escaped) return at;
            state = State::escaped;
        }
    }
    return html_.size();
}

std::optional<std::string_view> HtmlTokens::attribute(const HtmlToken& tag, std::string_view name) const {
    std::size_t at = tag.name.end;
    for (Attribute attribute; next_part(html_, at, attribute) == TagPart::attribute;)
        if (equals_ignoring_case(attribute.name, name)) return attribute.value;
    return std::nullopt;
}

}  // namespace kanwu
