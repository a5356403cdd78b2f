#include "readers/odt_names.h"

#include <unordered_map>

namespace kanwu {
namespace {

constexpr std::string_view kOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view kDraw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
constexpr std::string_view kSvg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
constexpr std::string_view kManifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

using Names = std::unordered_map<std::string_view, Odt>;

const Names& names_of(std::string_view space) {
    static const Names text{
        {"p", Odt::paragraph},
        {"h", Odt::paragraph},
        {"span", Odt::span},
        {"a", Odt::span},
        {"s", Odt::spaces},
        {"tab", Odt::tab},
        {"line-break", Odt::line_break},
        {"note", Odt::note},
        {"note-body", Odt::note_body},
        {"index-body", Odt::index},
        {"section", Odt::section},
        {"list-item", Odt::list_item},
        {"list-header", Odt::list_item},
        {"tracked-changes", Odt::no_text},
        {"note-citation", Odt::no_text},
        {"ruby-text", Odt::no_text},
        {"hidden-text", Odt::no_text},
        {"script", Odt::no_text},
        {"table-of-content-source", Odt::no_text},
        {"illustration-index-source", Odt::no_text},
        {"table-index-source", Odt::no_text},
        {"object-index-source", Odt::no_text},
        {"user-index-source", Odt::no_text},
        {"alphabetical-index-source", Odt::no_text},
        {"bibliography-source", Odt::no_text},
    };
    static const Names table{
        {"table-row", Odt::table_row}, {"table-cell", Odt::table_cell}, {"covered-table-cell", Odt::no_text}};
    static const Names style{{"style", Odt::style}, {"text-properties", Odt::text_properties}};
    static const Names office{{"annotation", Odt::no_text}, {"forms", Odt::no_text}, {"meta", Odt::no_text}};
    static const Names draw{{"object", Odt::no_text}};
    static const Names svg{{"title", Odt::no_text}, {"desc", Odt::no_text}};
    static const Names manifest{{"encryption-data", Odt::encryption}};
    static const Names none;
    static const std::unordered_map<std::string_view, const Names*> spaces{
        {kOdtText[0], &text}, {kOdtTable[0], &table}, {kOdtStyle[0], &style}, {kOffice, &office},
        {kDraw, &draw},       {kSvg, &svg},           {kManifest, &manifest},
    };
    const auto known = spaces.find(space);
    return known == spaces.end() ? none : *known->second;
}

}  // namespace

Odt odt_of(const XmlName& name) {
    const Names& names = names_of(name.space);
    const auto known = names.find(name.local);
    return known == names.end() ? Odt::other : known->second;
}

}  // namespace kanwu
