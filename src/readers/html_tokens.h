// HTML as a stream of tags and text, none of it copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/span.h"

namespace kanwu {

// `markup` is what is neither shown nor a tag: comments, doctypes, processing instructions, the content of raw elements.
// Spans are bytes of the HTML.
struct HtmlToken {
    enum class Kind : std::uint8_t { text, start_tag, end_tag, markup };
    Kind kind = Kind::text;
    Span whole;
    Span name;  // of a tag, as written
    bool self_closing = false;
    bool literal = false;  // text without character references
};

// Where an element's content is not markup (HTML standard, 13.2.5.2 to 13.2.5.5).
enum class HtmlContent : std::uint8_t {
    normal,
    raw,         // up to its end tag: style, title, textarea, iframe, noscript
    script,      // the same, but for <!-- <script> </script> --> in it
    plain_text,  // up to the end of the file, and shown
};

// `xml`: CDATA is text, and a self-closing tag closes.
enum class HtmlSyntax : std::uint8_t { html, xml };

// The tokenizer of the HTML standard (section 13.2.5), as far as places of words need it. Tokens cover the HTML; a tag
// that the end of the file cuts off is markup. Every byte is looked at a constant number of times; never fails.
class HtmlTokens {
public:
    explicit HtmlTokens(std::string_view html, HtmlSyntax syntax = HtmlSyntax::html) : html_(html), syntax_(syntax) {}

    // False at the end.
    bool next(HtmlToken& token);

    // How to go on behind the start tag that next() gave last.
    void enter(HtmlContent content) { content_ = content; }

    // In SVG and MathML, CDATA is text in HTML, too.
    void allow_cdata(bool allowed) { cdata_ = allowed; }

    // The value of a start tag's attribute as it is written, where it has one: "" for <p hidden>. `name` is lower case.
    // Linear in the tag.
    std::optional<std::string_view> attribute(const HtmlToken& tag, std::string_view name) const;

private:
    void scan_markup(HtmlToken& token);
    void scan_tag(HtmlToken& token, HtmlToken::Kind kind);
    void scan_declaration(HtmlToken& token);
    std::size_t end_of_raw(bool script) const;

    std::string_view html_;
    HtmlSyntax syntax_;
    std::size_t at_ = 0;
    HtmlContent content_ = HtmlContent::normal;
    std::string_view element_;   // the name of the start tag given last
    std::size_t cdata_end_ = 0;  // text up to here is CDATA, the "]]>" behind it markup
    bool cdata_ = false;
};

inline char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
inline bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
// `lower` is lower case.
bool equals_ignoring_case(std::string_view text, std::string_view lower);

}  // namespace kanwu
