#include "readers/html_elements.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace kanwu {
namespace {

using Display = HtmlElement::Display;
using Part = HtmlElement::Part;
constexpr auto kLine = Display::line;
constexpr auto kBlock = Display::block;
constexpr auto kHidden = Display::hidden;

constexpr std::size_t kLongestName = 13;  // foreignobject

constexpr std::array kElements = {
    // sections and groups
    HtmlElement{"html", kBlock, Part::void_element},
    HtmlElement{"body", kBlock, Part::void_element},
    HtmlElement{"head", kBlock, Part::void_element},
    HtmlElement{"article"},
    HtmlElement{"section"},
    HtmlElement{"nav"},
    HtmlElement{"aside"},
    HtmlElement{"header"},
    HtmlElement{"footer"},
    HtmlElement{"main"},
    HtmlElement{"address"},
    HtmlElement{"hgroup"},
    HtmlElement{"search"},
    HtmlElement{"p", kBlock, Part::paragraph},
    HtmlElement{"div"},
    HtmlElement{"blockquote"},
    HtmlElement{"center"},
    HtmlElement{"pre"},
    HtmlElement{"listing"},
    HtmlElement{"hr", kBlock, Part::void_element},
    HtmlElement{"figure"},
    HtmlElement{"figcaption"},
    HtmlElement{"details"},
    HtmlElement{"summary"},
    HtmlElement{"dialog"},
    HtmlElement{"fieldset"},
    HtmlElement{"legend"},
    HtmlElement{"form"},
    HtmlElement{"frameset"},
    HtmlElement{"optgroup"},
    HtmlElement{"plaintext", kBlock, Part::none, HtmlContent::plain_text},
    HtmlElement{"xmp", kHidden, Part::none, HtmlContent::raw},
    // headings
    HtmlElement{"h1", kBlock, Part::heading, HtmlContent::normal, 1},
    HtmlElement{"h2", kBlock, Part::heading, HtmlContent::normal, 2},
    HtmlElement{"h3", kBlock, Part::heading, HtmlContent::normal, 3},
    HtmlElement{"h4", kBlock, Part::heading, HtmlContent::normal, 4},
    HtmlElement{"h5", kBlock, Part::heading, HtmlContent::normal, 5},
    HtmlElement{"h6", kBlock, Part::heading, HtmlContent::normal, 6},
    // lists
    HtmlElement{"ul"},
    HtmlElement{"ol"},
    HtmlElement{"menu"},
    HtmlElement{"dir"},
    HtmlElement{"dl"},
    HtmlElement{"li", kBlock, Part::item},
    HtmlElement{"dt", kBlock, Part::item},
    HtmlElement{"dd", kBlock, Part::item},
    // tables
    HtmlElement{"table", kBlock, Part::table},
    HtmlElement{"caption", kBlock, Part::caption},
    HtmlElement{"colgroup", kBlock, Part::void_element},
    HtmlElement{"col", kBlock, Part::void_element},
    HtmlElement{"thead", kBlock, Part::row_group},
    HtmlElement{"tbody", kBlock, Part::row_group},
    HtmlElement{"tfoot", kBlock, Part::row_group},
    HtmlElement{"tr", kBlock, Part::row},
    HtmlElement{"td", kBlock, Part::cell},
    HtmlElement{"th", kBlock, Part::cell},
    // in the line; the others need no entry
    HtmlElement{"code", kLine, Part::code},
    HtmlElement{"br", kLine, Part::void_element},
    HtmlElement{"wbr", kLine, Part::void_element},
    HtmlElement{"img", kLine, Part::void_element},
    HtmlElement{"input", kLine, Part::void_element},
    HtmlElement{"embed", kLine, Part::void_element},
    HtmlElement{"area", kLine, Part::void_element},
    HtmlElement{"source", kLine, Part::void_element},
    HtmlElement{"track", kLine, Part::void_element},
    HtmlElement{"base", kLine, Part::void_element},
    HtmlElement{"link", kLine, Part::void_element},
    HtmlElement{"meta", kLine, Part::void_element},
    HtmlElement{"param", kLine, Part::void_element},
    HtmlElement{"keygen", kLine, Part::void_element},
    // not shown
    HtmlElement{"title", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"style", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"script", kHidden, Part::none, HtmlContent::script},
    HtmlElement{"noscript", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"noembed", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"noframes", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"iframe", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"xml", kHidden},
    HtmlElement{"template", kHidden},
    HtmlElement{"object", kHidden},
    HtmlElement{"applet", kHidden},
    HtmlElement{"video", kHidden},
    HtmlElement{"audio", kHidden},
    HtmlElement{"canvas", kHidden},
    HtmlElement{"svg", kHidden, Part::foreign},
    // shown, and no prose
    HtmlElement{"textarea", kHidden, Part::none, HtmlContent::raw},
    HtmlElement{"select", kHidden},
    HtmlElement{"datalist", kHidden},
    HtmlElement{"button", kHidden},
    HtmlElement{"rt", kHidden},
    HtmlElement{"rp", kHidden},
    HtmlElement{"rtc", kHidden},
    HtmlElement{"del", kHidden},
};

}  // namespace

const HtmlElement* html_element(std::string_view name) {
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const HtmlElement*> out;
        for (const HtmlElement& element : kElements) out.emplace(element.name, &element);
        return out;
    }();
    if (name.size() > kLongestName) return nullptr;
    std::array<char, kLongestName> lower{};
    std::transform(name.begin(), name.end(), lower.begin(), ascii_lower);
    const auto found = by_name.find(std::string_view(lower.data(), name.size()));
    return found == by_name.end() ? nullptr : found->second;
}

std::size_t html_element_number(const HtmlElement& element) {
    return static_cast<std::size_t>(&element - kElements.data());
}

std::size_t html_element_count() { return kElements.size(); }

}  // namespace kanwu
