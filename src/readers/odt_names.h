// The names of OpenDocument that the odt reader knows.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "readers/xml_events.h"

namespace kanwu {

enum class Odt : std::uint8_t {
    other,
    paragraph,  // text:p, text:h
    span,       // text:span, text:a
    spaces,     // text:s
    tab,
    line_break,
    note,  // text:note
    note_body,
    index,  // text:index-body: a list of contents
    section,
    table_row,
    table_cell,
    list_item,  // text:list-item, text:list-header
    style,
    text_properties,
    encryption,  // of a manifest
    no_text,     // changes, comments, note marks, ruby, templates, descriptions: their words are none of the draft
};

// In constant time.
Odt odt_of(const XmlName& name);

inline constexpr std::array<std::string_view, 1> kOdtText{"urn:oasis:names:tc:opendocument:xmlns:text:1.0"};
inline constexpr std::array<std::string_view, 1> kOdtTable{"urn:oasis:names:tc:opendocument:xmlns:table:1.0"};
inline constexpr std::array<std::string_view, 1> kOdtStyle{"urn:oasis:names:tc:opendocument:xmlns:style:1.0"};

}  // namespace kanwu
