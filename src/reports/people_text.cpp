#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "reports/grapheme.h"
#include "reports/people_report.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

constexpr unsigned kWidestColumn = 48;  // what is wider pushes the rest of its own line alone

// A line of the table: the same titles of one person in one file.
struct Row {
    char sign = ' ';   // '=' another post than above, '~' a name near the one above
    std::string name;  // of a person's first row
    std::string titles;
    std::vector<std::string> cues;
    std::string file;
    std::vector<std::string> places;
};

// Padded to so many columns, and two more before the next.
std::string padded(const std::string& text, unsigned columns) {
    const unsigned width = display_width(text);
    return text + std::string((width < columns ? columns - width : 0) + 2, ' ');
}

// People with those whose names are near right behind them, else as they come.
std::vector<const Person*> in_order(const PeopleTable& table) {
    std::vector<std::vector<const Person*>> groups(table.people.size());
    std::vector<std::size_t> group_of(table.people.size());
    for (std::size_t i = 0; i < table.people.size(); ++i) {
        const Person& person = table.people[i];
        group_of[i] = person.near ? group_of[*person.near] : i;
        groups[group_of[i]].push_back(&person);
    }
    std::vector<const Person*> out;
    for (const auto& group : groups) out.insert(out.end(), group.begin(), group.end());
    return out;
}

class PeopleText {
public:
    explicit PeopleText(const Report& report) : report_(report), zh_(report.language == Language::zh) {}

    void write(const PeopleTable& table, Sink& sink) const {
        if (table.people.empty())
            return sink.write(zh_ ? "没有带职务的人，也没有人讲话。\n"
                                  : "Nobody is named with a post, and nobody speaks.\n");
        std::vector<Row> rows;
        for (const Person* person : in_order(table)) add_rows(*person, rows);
        write_rows(rows, sink);
        write_signs(rows, sink);
        std::size_t places = 0;
        for (const Person& person : table.people) places += person.mentions.size();
        sink.write(zh_ ? fmt::format("\n共{}人，{}处。\n", table.people.size(), places)
                       : fmt::format("\n{} {}, {} place{}.\n", table.people.size(),
                                     table.people.size() == 1 ? "person" : "people", places, places == 1 ? "" : "s"));
    }

private:
    std::string_view comma() const { return zh_ ? "、" : ", "; }

    std::string cues_of(const Row& row) const { return fmt::format("{}", fmt::join(row.cues, comma())); }

    // The title list as it stands there, before the name, behind it, or both.
    std::string titles_of(const PersonMention& mention) const {
        std::optional<Span> before, behind;
        for (const PersonTitle& title : mention.titles) {
            std::optional<Span>& side = title.span.begin < mention.name.span.begin ? before : behind;
            if (!side) side = title.span;
            side = Span{std::min(side->begin, title.span.begin), std::max(side->end, title.span.end)};
        }
        std::vector<std::string> out;
        for (const std::optional<Span>& side : {before, behind})
            if (side) out.push_back(shown(unwrap(document_of(report_, mention.name.document).text, *side).text));
        return out.empty() ? "—" : fmt::format("{}", fmt::join(out, comma()));
    }

    void add_rows(const Person& person, std::vector<Row>& rows) const {
        const std::size_t first = rows.size();
        std::map<std::pair<std::string_view, std::string>, std::size_t> known;
        for (const PersonMention& mention : person.mentions) {
            const auto [known_row, fresh] = known.try_emplace({mention.name.document, titles_of(mention)}, rows.size());
            if (fresh) {
                const bool near = rows.size() == first && person.near;
                rows.push_back({mention.other_post ? '='
                                : near             ? '~'
                                                   : ' ',
                                "",
                                known_row->first.second,
                                {},
                                shown(mention.name.document),
                                {}});
            }
            Row& row = rows[known_row->second];
            const std::string place =
                short_number(document_of(report_, mention.name.document).number(mention.name.span.begin));
            if (row.places.empty() || row.places.back() != place) row.places.push_back(place);
            if (mention.cue && std::find(row.cues.begin(), row.cues.end(), *mention.cue) == row.cues.end())
                row.cues.push_back(*mention.cue);
        }
        rows[first].name = shown(person.name);
    }

    void write_rows(const std::vector<Row>& rows, Sink& sink) const {
        const std::string heads[] = {zh_ ? "姓名" : "name", zh_ ? "职务" : "post", zh_ ? "说" : "verb"};
        unsigned widths[] = {display_width(heads[0]), display_width(heads[1]), display_width(heads[2])};
        const auto widen = [](unsigned& width, const std::string& text) {
            const unsigned wide = display_width(text);
            if (wide <= kWidestColumn) width = std::max(width, wide);
        };
        for (const Row& row : rows) {
            widen(widths[0], row.name);
            widen(widths[1], row.titles);
            widen(widths[2], cues_of(row));
        }
        const auto line = [&](std::string_view sign, const std::string& name, const std::string& titles,
                              const std::string& cues, std::string_view places) {
            sink.write(fmt::format("{} {}{}{}{}\n", sign, padded(name, widths[0]), padded(titles, widths[1]),
                                   padded(cues, widths[2]), places));
        };
        line(" ", heads[0], heads[1], heads[2], zh_ ? "位置" : "place");
        for (const Row& row : rows)
            line(row.sign == '='   ? "≠"
                 : row.sign == '~' ? "≈"
                                   : " ",
                 row.name, row.titles, cues_of(row), fmt::format("{}:{}", row.file, fmt::join(row.places, comma())));
    }

    // What the signs mean, where there are any.
    void write_signs(const std::vector<Row>& rows, Sink& sink) const {
        const auto any = [&](char sign) {
            return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.sign == sign; });
        };
        if (any('=') || any('~')) sink.write("\n");
        if (any('='))
            sink.write(zh_ ? "≠ 与此人上面各处的职务都不同\n" : "≠ another post than this person has above\n");
        if (any('~')) sink.write(zh_ ? "≈ 与上面一人的姓名相差一字\n" : "≈ a name one character from the one above\n");
        if (any('=') || any('~'))
            sink.write(zh_ ? "  有记号的是请核对的地方，不是结论：认定有错的，由 kanwu check 报告\n"
                           : "  A mark is a place to look, no verdict: what is certain is told by kanwu check\n");
    }

    const Report& report_;
    bool zh_;
};

}  // namespace

void write_people_text(const Report& report, const PeopleTable& table, Sink& sink) {
    PeopleText(report).write(table, sink);
}

}  // namespace kanwu
