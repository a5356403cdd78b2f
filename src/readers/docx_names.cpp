#include "readers/docx_names.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace kanwu {
namespace {

constexpr std::array<std::string_view, 2> kMathSpaces{"http://schemas.openxmlformats.org/officeDocument/2006/math",
                                                      "http://purl.oclc.org/ooxml/officeDocument/math"};
constexpr std::string_view kAlternativesSpace = "http://schemas.openxmlformats.org/markup-compatibility/2006";

using Names = std::unordered_map<std::string_view, Word>;

const Names& word_names() {
    static const Names names{
        {"p", Word::paragraph},
        {"pPr", Word::paragraph_properties},
        {"r", Word::run},
        {"rPr", Word::run_properties},
        {"t", Word::text},
        {"tab", Word::tab},
        {"ptab", Word::tab},
        {"br", Word::line_break},
        {"cr", Word::line_break},
        {"noBreakHyphen", Word::no_break_hyphen},
        {"sym", Word::symbol},
        {"pStyle", Word::paragraph_style},
        {"rStyle", Word::run_style},
        {"outlineLvl", Word::outline_level},
        {"numPr", Word::numbering},
        {"numId", Word::numbering_id},
        {"vanish", Word::hidden},
        {"del", Word::deleted},
        {"moveFrom", Word::deleted},
        {"cellDel", Word::deleted},
        {"delText", Word::deleted_words},
        {"delInstrText", Word::deleted_words},
        {"instrText", Word::deleted_words},
        {"pPrChange", Word::old_properties},
        {"rPrChange", Word::old_properties},
        {"sectPrChange", Word::old_properties},
        {"tblPrChange", Word::old_properties},
        {"tblPrExChange", Word::old_properties},
        {"trPrChange", Word::old_properties},
        {"tcPrChange", Word::old_properties},
        {"tblGridChange", Word::old_properties},
        {"numberingChange", Word::old_properties},
        {"trPr", Word::row_properties},
        {"tcPr", Word::cell_properties},
        {"tbl", Word::table},
        {"tr", Word::table_row},
        {"tc", Word::table_cell},
        {"txbxContent", Word::text_box},
        {"fldChar", Word::field_mark},
        {"footnoteReference", Word::footnote_reference},
        {"endnoteReference", Word::endnote_reference},
        {"headerReference", Word::header_reference},
        {"footerReference", Word::footer_reference},
        {"sdt", Word::control},
        {"showingPlcHdr", Word::placeholder},
        {"sdtContent", Word::control_content},
        {"rt", Word::ruby_text},
        {"altChunk", Word::embedded_draft},
        {"subDoc", Word::embedded_draft},
        {"footnote", Word::note},
        {"endnote", Word::note},
        {"body", Word::body},
        {"style", Word::style},
        {"name", Word::style_name},
        {"basedOn", Word::based_on},
    };
    return names;
}

template <std::size_t N>
bool is_one_of(std::string_view space, const std::array<std::string_view, N>& spaces) {
    return std::find(spaces.begin(), spaces.end(), space) != spaces.end();
}

}  // namespace

Word word_of(const XmlName& name) {
    if (is_one_of(name.space, kWordSpaces)) {
        const auto known = word_names().find(name.local);
        return known == word_names().end() ? Word::other : known->second;
    }
    if (name.space == kAlternativesSpace) {
        if (name.local == "AlternateContent") return Word::alternatives;
        if (name.local == "Choice") return Word::choice;
        if (name.local == "Fallback") return Word::fallback;
    }
    if (is_one_of(name.space, kMathSpaces)) {
        if (name.local == "t") return Word::text;
        if (name.local == "oMath" || name.local == "oMathPara") return Word::formula;
    }
    return Word::other;
}

bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off"; }

}  // namespace kanwu
