#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "reports/grapheme.h"
#include "reports/people_report.h"
#include "reports/toml_string.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

constexpr std::string_view kHeadZh =
    R"(# 稿件里的人和职务，由 kanwu people 列出。请逐条核对：删去不该有的人，改正写错的职务，存成 people.toml，
# 再在 kanwu.toml 里写 roster = "people.toml"，稿件就会和它比对（kanwu explain roster-mismatch）。
# posts 是现任职务，先写机构，再写职务。注释掉的是原职、拟任职务，或稿件没有写明单位的。
# 每人还可以写：from = "2024-03"（何时就任），until = "2025-06"（何时卸任），rank = 1（排名先后，小的在前），
# removed = true（已不再任职）。
)";
constexpr std::string_view kHeadEn =
    R"(# People and posts of the drafts, as kanwu people lists them. Read every line: take out who does not belong here, mend
# posts that are wrong, keep it as people.toml, and write roster = "people.toml" in kanwu.toml: drafts are compared with
# it then (kanwu explain roster-mismatch). posts are those of today, the body first. Commented out is what is past or to
# come, or names no body.
# A person may have: from = "2024-03" (in office since), until = "2025-06" (in office until), rank = 1 (order in lists,
# the least first), removed = true (holds no post any more).
)";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// mayor of Ashwick as it stands there; Harbour Trust treasurer where the body is that of another title.
std::string english_post_of(const PersonTitle& title, std::string surface) {
    if (surface.find(title.organisation) != std::string::npos) return surface;
    std::string out = title.organisation;
    for (const std::string& modifier : title.modifiers) out += " " + modifier;
    return out + " " + title.post;
}

// 市委政法委常务副书记; without 兼, which says that the post is held beside another one. A post of another time as it is
// written: 市财政局原局长.
std::string post_of(const Document& document, const PersonTitle& title) {
    if (!title.current) return unwrap(document.text, title.span).text;
    if (!title.post.empty() && is_ascii_letter(title.post.front()))
        return english_post_of(title, unwrap(document.text, title.span).text);
    const bool said = title.post.starts_with(title.organisation);  // 市长 behind 市委副书记 is that of 市
    std::string out = said ? "" : title.organisation;
    for (const std::string& modifier : title.modifiers)
        if (modifier != "兼" && modifier != "现任") out += modifier;
    return out + title.post;
}

bool counts(const PersonTitle& title) { return title.current && title.names_body; }

// Roe where Jane Roe is there, 杜邦 where 皮埃尔·杜邦 is: the same person, named in full.
bool is_part_of_another(const Person& person, const PeopleTable& table) {
    return std::any_of(table.people.begin(), table.people.end(), [&](const Person& other) {
        return other.name.ends_with(" " + person.name) || other.name.ends_with("·" + person.name);
    });
}

std::string person_of(const Report& report, const Person& person) {
    std::string posts;
    std::set<std::string> known;
    for (const PersonMention& mention : person.mentions) {
        for (const PersonTitle& title : mention.titles) {
            const Document& document = document_of(report, mention.name.document);
            const std::string post = post_of(document, title);
            if (!known.insert(post).second) continue;
            posts += fmt::format("  {}{},  # {}:{}\n", counts(title) ? "" : "# ", toml_string(post),
                                 shown(document.path), short_number(document.number(mention.name.span.begin)));
        }
    }
    return fmt::format("\n[[person]]\nname = {}\nposts = [{}{}]\n", toml_string(person.name), posts.empty() ? "" : "\n",
                       posts);
}

}  // namespace

void write_people_toml(const Report& report, const PeopleTable& table, Sink& sink) {
    sink.write(report.language == Language::zh ? kHeadZh : kHeadEn);
    for (const Person& person : table.people)
        if (!is_part_of_another(person, table)) sink.write(person_of(report, person));
}

}  // namespace kanwu
