#include "reports/people_report.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "reports/json_writer.h"
#include "text/unwrapped.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Where a mention stands, as a reader counts: both from 1, the column in code points.
struct LineAndColumn {
    std::uint32_t line = 1, column = 1;
};

// Those of all mentions, in one sweep over each document: a line of ten megabytes may hold very many.
std::unordered_map<const PersonMention*, LineAndColumn> positions_of(const Report& report, const PeopleTable& table) {
    std::vector<const PersonMention*> all;
    for (const Person& person : table.people)
        for (const PersonMention& mention : person.mentions) all.push_back(&mention);
    std::sort(all.begin(), all.end(), [](const PersonMention* x, const PersonMention* y) { return x->name < y->name; });
    std::unordered_map<const PersonMention*, LineAndColumn> out;
    const PersonMention* last = nullptr;
    std::uint32_t last_begin = 0;  // as written
    LineAndColumn at;
    for (const PersonMention* const mention : all) {
        const Document& document = document_of(report, mention->name.document);
        const std::uint32_t begin = document.in_written(mention->name.span).begin;
        const std::uint32_t line = document.source.lines().line(begin);
        const bool goes_on = last != nullptr && last->name.document == mention->name.document && line == at.line;
        const std::uint32_t from = goes_on ? last_begin : document.source.lines().start(line);
        const std::size_t between = count_code_points(slice(document.written_text(), {from, begin}));
        at = {line, (goes_on ? at.column : 1) + static_cast<std::uint32_t>(between)};
        out[mention] = at;
        last = mention;
        last_begin = begin;
    }
    return out;
}

std::string surface(const Report& report, const PersonMention& mention, const PersonTitle& title) {
    return unwrap(document_of(report, mention.name.document).text, title.span).text;
}

class PeopleJson {
public:
    PeopleJson(const Report& report, Sink& sink) : report_(report), json_(sink) {}

    void write(const PeopleTable& table) {
        positions_ = positions_of(report_, table);
        json_.begin_object();
        json_.string("schema", "kanwu/people/1");
        json_.begin_array("people");
        for (const Person& person : table.people) {
            json_.begin_object();
            json_.string("name", person.name);
            json_.begin_array("mentions");
            for (const PersonMention& mention : person.mentions) write_mention(mention);
            json_.end_array();
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
        json_.finish();
    }

private:
    void write_mention(const PersonMention& mention) {
        const LineAndColumn at = positions_.at(&mention);
        json_.begin_object();
        json_.string("file", mention.name.document);
        json_.number("line", at.line);
        json_.number("column", at.column);
        json_.begin_array("titles");
        for (const PersonTitle& title : mention.titles) write_title(mention, title);
        json_.end_array();
        json_.key("cue");
        if (mention.cue) json_.string(*mention.cue);
        else json_.null();
        json_.string("sure", mention.sure);
        json_.begin_array("why");
        for (const std::string& ground : mention.why) json_.string(ground);
        json_.end_array();
        json_.end_object();
    }

    void write_title(const PersonMention& mention, const PersonTitle& title) {
        json_.begin_object();
        json_.string("surface", surface(report_, mention, title));
        json_.string("organisation", title.organisation);
        json_.string("post", title.post);
        json_.begin_array("modifiers");
        for (const std::string& modifier : title.modifiers) json_.string(modifier);
        json_.end_array();
        json_.end_object();
    }

    const Report& report_;
    JsonWriter json_;
    std::unordered_map<const PersonMention*, LineAndColumn> positions_;
};

// A field of RFC 4180: quoted where it must be.
std::string field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

void write_people_json(const Report& report, const PeopleTable& table, Sink& sink) {
    PeopleJson(report, sink).write(table);
}

void write_people_csv(const Report& report, const PeopleTable& table, Sink& sink) {
    const auto positions = positions_of(report, table);
    sink.write("name,file,line,column,surface,organisation,post,modifiers,cue,sure,why\r\n");
    for (const Person& person : table.people) {
        for (const PersonMention& mention : person.mentions) {
            const LineAndColumn at = positions.at(&mention);
            const std::string place =
                fmt::format("{},{},{},{}", field(person.name), field(mention.name.document), at.line, at.column);
            const std::string cue = fmt::format("{},{},{}", field(mention.cue.value_or("")), field(mention.sure),
                                                field(fmt::format("{}", fmt::join(mention.why, "、"))));
            for (const PersonTitle& title : mention.titles)
                sink.write(fmt::format("{},{},{},{},{},{}\r\n", place, field(surface(report, mention, title)),
                                       field(title.organisation), field(title.post),
                                       field(fmt::format("{}", fmt::join(title.modifiers, "、"))), cue));
            if (mention.titles.empty()) sink.write(fmt::format("{},,,,,{}\r\n", place, cue));
        }
    }
}

}  // namespace kanwu
