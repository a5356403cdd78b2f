#include "readers/gumbo_text.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <gumbo.h>

#include "readers/html_elements.h"
#include "text/invisible.h"

namespace kanwu::test {
namespace {

std::string lower_without_space(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (!is_html_space(c)) out += ascii_lower(c);
    return out;
}

std::string name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return piece.data == nullptr ? std::string() : std::string(piece.data, piece.length);
}

bool is_hidden(const GumboElement& element) {
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG) return true;
    const std::string name = name_of(element);
    const HtmlElement* known = html_element(name);
    if (known != nullptr && known->display == HtmlElement::Display::hidden) return true;
    if (name == "html" || name == "body" || name == "head") return false;
    if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
    const GumboAttribute* style = gumbo_get_attribute(&element.attributes, "style");
    if (style == nullptr) return false;
    const std::string value = lower_without_space(style->value);
    return value.find("display:none") != std::string::npos || value.find("mso-hide:all") != std::string::npos ||
           value.find("mso-list:ignore") != std::string::npos;
}

// Where the node is written; null for what the parser put in.
const char* written_at(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT ? node.v.element.original_tag.data : node.v.text.original_text.data;
}

// False where a node stands before one that is written before it: words between the cells of a table, which no error tells, go in front
// of it.
bool add_text(const GumboNode& root, std::string& out) {
    std::vector<const GumboNode*> open{&root};
    const char* last = nullptr;
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        const char* const at = written_at(*node);
        if (at != nullptr && last != nullptr && at < last) return false;
        if (at != nullptr) last = at;
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE)
            out += without_space(node->v.text.text);
        if (node->type != GUMBO_NODE_ELEMENT || is_hidden(node->v.element)) continue;
        const GumboVector& children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
    }
    return true;
}

}  // namespace

std::string without_space(std::string_view text) {
    std::string out;
    for_each_visible(text, [&](std::size_t begin, std::size_t end) { out += text.substr(begin, end - begin); });
    std::erase_if(out, [](char c) { return is_html_space(c) || c == '\0'; });
    return out;
}

std::optional<std::string> gumbo_text(std::string_view html) {
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
    if (output->errors.length > 0) return std::nullopt;
    std::string out;
    return add_text(*output->root, out) ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace kanwu::test
