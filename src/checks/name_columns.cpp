#include "checks/name_columns.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "attribution/line.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestLine = 24;  // characters of a title and a name
constexpr std::size_t kFewestLines = 3;

struct PrintedLine {
    Span span;
    std::uint32_t paragraph = 0;
};

std::vector<PrintedLine> lines_of(const Document& document) {
    std::vector<PrintedLine> out;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Span span = document.paragraphs[i].span;
        for (std::uint32_t begin = span.begin; begin < span.end;) {
            const std::size_t found = document.text.find('\n', begin);
            const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(found, span.end));
            if (end > begin) out.push_back({{begin, end}, i});
            begin = end + 1;
        }
    }
    return out;
}

bool is_name_line(std::string_view line, const RosterNames& names) {
    if (line.size() > kLongestLine * 4) return false;
    std::u32string words;
    for (const char32_t c : to_utf32(line)) words.push_back(simplified(c));
    const bool marked = std::any_of(words.begin(), words.end(), [](char32_t c) { return c != U'·' && is_mark(c); });
    return words.size() <= kLongestLine && !marked && names.end(words);
}

}  // namespace

std::vector<NameColumn> name_columns(const Document& document, const RosterNames& names) {
    std::vector<NameColumn> out;
    NameColumn column;
    const auto close = [&] {
        if (column.joined.text_begins.size() >= kFewestLines) out.push_back(std::move(column));
        column = {};
    };
    for (const PrintedLine& line : lines_of(document)) {
        const Unwrapped bare = unwrap(document.text, line.span);  // without the blanks around it
        if (!is_name_line(bare.text, names)) {
            close();
            continue;
        }
        if (column.joined.text.empty()) column.first_paragraph = line.paragraph;
        else column.joined.text += "、";
        column.last_paragraph = line.paragraph;
        column.joined.text_begins.push_back(static_cast<std::uint32_t>(column.joined.text.size()));
        column.joined.document_begins.push_back(bare.document_begins.front());
        column.joined.text += bare.text;
    }
    close();
    return out;
}

}  // namespace kanwu
