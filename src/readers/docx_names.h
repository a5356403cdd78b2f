// The names that docx readers know, transitional and strict (ECMA-376, ISO/IEC 29500).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "readers/xml_events.h"

namespace kanwu {

// Elements of WordprocessingML, but for those named otherwise.
enum class Word : std::uint8_t {
    other,
    paragraph,             // p
    paragraph_properties,  // pPr
    run,                   // r
    run_properties,        // rPr
    text,                  // t, and m:t of a formula
    formula,               // m:oMath, m:oMathPara
    tab,                   // tab, ptab
    line_break,            // br, cr
    no_break_hyphen,
    symbol,           // sym
    paragraph_style,  // pStyle
    run_style,        // rStyle
    outline_level,    // outlineLvl
    numbering,        // numPr
    numbering_id,     // numId
    hidden,           // vanish
    deleted,          // del, moveFrom, cellDel
    deleted_words,    // delText, delInstrText, instrText: words that are none
    old_properties,   // pPrChange and its kind
    row_properties,   // trPr
    cell_properties,  // tcPr
    table,            // tbl
    table_row,        // tr
    table_cell,       // tc
    text_box,         // txbxContent
    field_mark,       // fldChar
    footnote_reference,
    endnote_reference,
    header_reference,
    footer_reference,
    control,          // sdt
    placeholder,      // showingPlcHdr
    control_content,  // sdtContent
    ruby_text,        // rt
    embedded_draft,   // altChunk, subDoc
    note,             // footnote, endnote
    body,             // body
    choice,           // mc:Choice
    fallback,         // mc:Fallback
    alternatives,     // mc:AlternateContent
    style,
    style_name,  // name
    based_on,
};

// In constant time.
Word word_of(const XmlName& name);

inline constexpr std::array<std::string_view, 2> kWordSpaces{
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"};
inline constexpr std::array<std::string_view, 2> kRelationSpaces{
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships"};

// w:val="0", "false", "off"; anything else, and none, is on.
bool is_on(std::string_view value);

}  // namespace kanwu
