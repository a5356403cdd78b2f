#include "reports/people_report.h"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "reports/json_writer.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

Position position_of(const Report& report, const PersonMention& mention) {
    return document_of(report, mention.name.document).position(mention.name.span.begin);
}

std::string surface(const Report& report, const PersonMention& mention, const PersonTitle& title) {
    return unwrap(document_of(report, mention.name.document).text, title.span).text;
}

class PeopleJson {
public:
    PeopleJson(const Report& report, Sink& sink) : report_(report), json_(sink) {}

    void write(const PeopleTable& table) {
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
        const Position position = position_of(report_, mention);
        json_.begin_object();
        json_.string("file", mention.name.document);
        json_.number("line", position.line);
        json_.number("column", position.column_code_point);
        json_.begin_array("titles");
        for (const PersonTitle& title : mention.titles) write_title(mention, title);
        json_.end_array();
        json_.key("cue");
        if (mention.cue) json_.string(*mention.cue);
        else json_.null();
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
    sink.write("name,file,line,column,surface,organisation,post,modifiers,cue\r\n");
    for (const Person& person : table.people) {
        for (const PersonMention& mention : person.mentions) {
            const Position at = position_of(report, mention);
            const std::string place = fmt::format("{},{},{},{}", field(person.name), field(mention.name.document),
                                                  at.line, at.column_code_point);
            const std::string cue = field(mention.cue.value_or(""));
            for (const PersonTitle& title : mention.titles)
                sink.write(fmt::format("{},{},{},{},{},{}\r\n", place, field(surface(report, mention, title)),
                                       field(title.organisation), field(title.post),
                                       field(fmt::format("{}", fmt::join(title.modifiers, "、"))), cue));
            if (mention.titles.empty()) sink.write(fmt::format("{},,,,,{}\r\n", place, cue));
        }
    }
}

}  // namespace kanwu
