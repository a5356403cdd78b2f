#include "reports/paragraphs_report.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "reports/grapheme.h"
#include "reports/json_writer.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

std::string_view worded(Role role, Language language) {
    if (language == Language::en) return to_string(role);
    switch (role) {
        case Role::headline: return "标题";
        case Role::subhead: return "小标题";
        case Role::contents_line: return "目录";
        case Role::byline: return "署名";
        case Role::dateline: return "日期";
        case Role::caption: return "图说";
        case Role::entry: return "条目";
        case Role::body: return "正文";
    }
    return "";
}

// What stands before a paragraph; empty where it is body by itself.
std::string mark(const Paragraph& paragraph, Language language) {
    const bool zh = language == Language::zh;
    const bool plain = paragraph.role == Role::body || paragraph.role == Role::entry;
    if (plain && paragraph.group == Group::list) return zh ? "[列表] " : "[list] ";
    if (plain && paragraph.group == Group::table) return zh ? "[表格] " : "[table] ";
    return paragraph.role == Role::body ? "" : fmt::format("[{}] ", worded(paragraph.role, language));
}

void write_lines(const Document& document, Language language, Sink& sink) {
    std::vector<std::string> numbers;
    std::size_t widest = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        numbers.push_back(short_number(document.number(paragraph.span.begin)));
        widest = std::max(widest, numbers.back().size());
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        sink.write(fmt::format("{:>{}}  {}{}\n", numbers[i], widest, mark(paragraph, language),
                               shown(unwrap(document.text, paragraph.span).text)));
    }
}

}  // namespace

void write_paragraphs_text(const Report& report, Sink& sink) {
    for (const Document* const document : report.documents) {
        if (report.documents.size() > 1)
            sink.write(
                fmt::format("{}── {}\n\n", document == report.documents.front() ? "" : "\n", shown(document->path)));
        write_lines(*document, report.language, sink);
    }
}

void write_paragraphs_json(const Report& report, Sink& sink) {
    JsonWriter json(sink);
    json.begin_object();
    json.string("schema", "kanwu/text/1");
    json.begin_array("drafts");
    for (const Document* const document : report.documents) {
        json.begin_object();
        json.string("file", document->path);
        json.string("counting", document->counting == Counting::lines ? "lines" : "paragraphs");
        json.begin_array("paragraphs");
        for (const Paragraph& paragraph : document->paragraphs) {
            const PlaceNumber place = document->number(paragraph.span.begin);
            json.begin_object();
            json.number("number", place.number);
            json.key("page");
            place.page == 0 ? json.null() : json.number(place.page);
            json.string("role", to_string(paragraph.role));
            json.key("in");
            paragraph.group == Group::none ? json.null() : json.string(to_string(paragraph.group));
            json.string("text", unwrap(document->text, paragraph.span).text);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.finish();
}

}  // namespace kanwu
