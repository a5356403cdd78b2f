// What kanwu knows about the elements of HTML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "readers/html_tokens.h"

namespace kanwu {

struct HtmlElement {
    // How it stands on the page (HTML standard, section 15.3). Of `hidden` ones an editor sees nothing, or nothing that
    // is prose: form controls, the readings of ruby, deleted words.
    enum class Display : std::uint8_t { line, block, hidden };
    // What it is to the tree (13.2.6). A void element has no content; <html>, <head> and <body> are never closed, and count as
    // such.
    enum class Part : std::uint8_t {
        none,
        void_element,
        paragraph,
        item,
        heading,
        caption,  // of a table
        cell,
        row,
        row_group,
        table,
        code,
        foreign  // SVG
    };

    std::string_view name;
    Display display = Display::block;
    Part part = Part::none;
    HtmlContent content = HtmlContent::normal;
    std::uint8_t level = 0;  // of a heading
};

// By name, in any case; null: an element that HTML does not know, which stands in the line. O(1).
const HtmlElement* html_element(std::string_view name);
// From 0 on, for tables.
std::size_t html_element_number(const HtmlElement& element);
std::size_t html_element_count();

}  // namespace kanwu
