#include "readers/html_charset.h"

#include <algorithm>
#include <cstddef>

#include "readers/html_elements.h"
#include "readers/html_tokens.h"

namespace kanwu {
namespace {

constexpr std::size_t kLookedAt = 4096;

// What stands behind `word`, white space, "=" and an optional quotation mark.
std::string_view value_behind(std::string_view text, std::string_view word) {
    for (std::size_t at = 0; at + word.size() < text.size(); ++at) {
        if (!equals_ignoring_case(text.substr(at, word.size()), word)) continue;
        std::string_view rest = text.substr(at + word.size());
        const auto skip_space = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f"), rest.size())); };
        skip_space();
        if (!rest.starts_with('=')) continue;
        rest.remove_prefix(1);
        skip_space();
        if (rest.starts_with('"') || rest.starts_with('\'')) rest = rest.substr(1, rest.find(rest[0], 1) - 1);
        return rest.substr(0, rest.find_first_of(" \t\r\n\f;>\"'"));
    }
    return {};
}

std::string_view of_meta(const HtmlTokens& tokens, const HtmlToken& tag) {
    if (const auto charset = tokens.attribute(tag, "charset")) return *charset;
    const auto equivalent = tokens.attribute(tag, "http-equiv");
    const auto content = tokens.attribute(tag, "content");
    if (!equivalent || !content || !equals_ignoring_case(*equivalent, "content-type")) return {};
    return value_behind(*content, "charset");
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
    bytes = bytes.substr(0, kLookedAt);
    if (bytes.starts_with("<?xml")) {
        const std::string_view name = value_behind(bytes.substr(0, bytes.find('>')), "encoding");
        if (!name.empty()) return name;
    }
    HtmlTokens tokens(bytes);
    for (HtmlToken token; tokens.next(token);) {
        if (token.kind != HtmlToken::Kind::start_tag) continue;
        const HtmlElement* element = html_element(slice(bytes, token.name));
        if (!element) continue;
        if (element->content != HtmlContent::normal) tokens.enter(element->content);
        if (element->name != "meta") continue;
        const std::string_view name = of_meta(tokens, token);
        if (!name.empty()) return name;
    }
    return {};
}

}  // namespace kanwu
