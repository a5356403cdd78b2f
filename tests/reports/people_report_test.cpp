#include "reports/people_report.h"

#include "reports/made.h"
#include "support/catch.h"

using namespace kanwu;
using namespace kanwu::test;

namespace {

// Two people on a made page, one of them with a title over a line's end.
struct Page {
    Made made{{draft("页,\"面\".txt", "市委政法委\n  常务副书记邬景澄说，好。\n邬景澄（原局长）\n邬景橙。\n")}};
    PeopleTable table;

    Page() {
        const Document& page = made.drafts.front();
        const Span post{words(page, "市委政法委").begin, words(page, "书记").end};
        const PersonTitle head{"市委政法委", "书记", {"常务", "副"}, post, true};
        const PersonTitle past{"", "局长", {"原"}, words(page, "原局长"), false};
        table.people = {{"邬景澄",
                         {{place(page, words(page, "邬景澄")), {head}, "说", false, "strong", {"known-body", "closed"}},
                          {place(page, words(page, "邬景澄", 2)), {past}, std::nullopt, true}},
                         std::nullopt},
                        {"邬景橙", {{place(page, words(page, "邬景橙")), {}, std::nullopt, false}}, 0}};
    }

    template <class Write>
    std::string text(Write write, Language language = Language::zh) {
        made.report.language = language;
        StringSink sink;
        write(made.report, table, sink);
        return sink.text;
    }
};

}  // namespace

TEST_CASE("the table of people is aligned by what a terminal shows", "[people-report]") {
    CHECK(Page().text(write_people_text) ==
          "  姓名    职务                  说  位置\n"
          "  邬景澄  市委政法委常务副书记  说  页,\"面\".txt:2\n"
          "≠         原局长                    页,\"面\".txt:3\n"
          "≈ 邬景橙  —                         页,\"面\".txt:4\n"
          "\n"
          "≠ 与此人上面各处的职务都不同\n"
          "≈ 与上面一人的姓名相差一字\n"
          "  有记号的是请核对的地方，不是结论：认定有错的，由 kanwu check 报告\n"
          "\n"
          "共2人，3处。\n");
    CHECK(Page().text(write_people_text, Language::en).starts_with("  name    post                  verb  place\n"));
}

TEST_CASE("a name that is near another one stands below it", "[people-report]") {
    Page page;
    page.table.people.insert(page.table.people.begin() + 1, page.table.people[1]);
    page.table.people[1].name = "芮思齐";
    page.table.people[1].near.reset();
    const std::string text = page.text(write_people_text);
    CHECK(text.find("邬景橙") < text.find("芮思齐"));
}

TEST_CASE("people as CSV: quoted where RFC 4180 wants it, a row a mention and title", "[people-report]") {
    CHECK(Page().text(write_people_csv) ==
          "name,file,line,column,surface,organisation,post,modifiers,cue,sure,why\r\n"
          "邬景澄,\"页,\"\"面\"\".txt\",2,8,市委政法委常务副书记,市委政法委,书记,常务、副,说,strong,known-"
          "body、closed\r\n"
          "邬景澄,\"页,\"\"面\"\".txt\",3,1,原局长,,局长,原,,,\r\n"
          "邬景橙,\"页,\"\"面\"\".txt\",4,1,,,,,,,\r\n");
}

TEST_CASE("columns are those that the document counts, whoever else stands on the line", "[people-report]") {
    Made made({draft("a.txt", "甲😀乙 丙乙甲\n丙乙\n"), draft("b.txt", "乙\n")});
    PeopleTable table;
    for (const std::string name : {"甲", "乙", "丙"}) {
        Person person{name, {}, std::nullopt};
        for (const Document& document : made.drafts)
            for (std::size_t at = document.text.find(name); at != std::string::npos;
                 at = document.text.find(name, at + 1))
                person.mentions.push_back(
                    {place(document, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)}),
                     {},
                     {},
                     false});
        table.people.push_back(person);
    }
    std::string expected = "name,file,line,column,surface,organisation,post,modifiers,cue,sure,why\r\n";
    for (const Person& person : table.people)
        for (const PersonMention& mention : person.mentions) {
            const Position at = document_of(made.report, mention.name.document).position(mention.name.span.begin);
            expected += person.name + "," + mention.name.document + "," + std::to_string(at.line) + "," +
                        std::to_string(at.column_code_point) + ",,,,,,,\r\n";
        }
    StringSink sink;
    write_people_csv(made.report, table, sink);
    CHECK(sink.text == expected);
}

TEST_CASE("people as a roster: each post once, what is past commented out", "[people-report]") {
    Page page;
    page.table.people[0].mentions.push_back(page.table.people[0].mentions[0]);
    const std::string text = page.text(write_people_toml);
    CHECK(text.substr(text.find("\n[[person]]")) ==
          "\n[[person]]\n"
          "name = \"邬景澄\"\n"
          "posts = [\n"
          "  \"市委政法委常务副书记\",  # 页,\"面\".txt:2\n"
          "  # \"原局长\",  # 页,\"面\".txt:3\n"
          "]\n"
          "\n[[person]]\n"
          "name = \"邬景橙\"\n"
          "posts = []\n");
}

TEST_CASE("a roster has the mayor of the level that he is named after once", "[people-report]") {
    Page page;
    PersonTitle& mayor = page.table.people[0].mentions[0].titles[0];
    mayor.organisation = "市";
    mayor.post = "市长";
    mayor.modifiers.clear();
    CHECK(page.text(write_people_toml).find("  \"市长\",  #") != std::string::npos);
}

TEST_CASE("a roster has English posts as an editor writes them, and a body of kind alone commented out",
          "[people-report]") {
    Made made({draft("a.txt",
                     "Ruth Alder, the mayor of Ashwick, said so.\nTarn Valley Water chairman and chief executive Jane "
                     "Roe\nCouncil leader Tom Harrow. Roe said so.\n")});
    const Document& page = made.drafts.front();
    const auto said = [&](const std::string& name, std::vector<PersonTitle> titles) {
        return Person{name, {{place(page, words(page, name)), std::move(titles), std::nullopt, false}}, std::nullopt};
    };
    const PersonTitle mayor{"Ashwick", "mayor", {}, words(page, "mayor of Ashwick"), true};
    const PersonTitle chairman{"Tarn Valley Water", "chairman", {}, words(page, "Tarn Valley Water chairman"), true};
    const PersonTitle chief{"Tarn Valley Water", "chief executive", {}, words(page, "chief executive"), true};
    const PersonTitle leader{"Council", "leader", {}, words(page, "Council leader"), true, false};
    PeopleTable table{{said("Ruth Alder", {mayor}), said("Jane Roe", {chairman, chief}), said("Tom Harrow", {leader})}};
    table.people.push_back({"Roe", {{place(page, words(page, "Roe", 2)), {}, "said", false}}, std::nullopt});
    StringSink sink;
    write_people_toml(made.report, table, sink);
    CHECK(sink.text.substr(sink.text.find("\n[[person]]")) ==
          "\n[[person]]\nname = \"Ruth Alder\"\nposts = [\n  \"mayor of Ashwick\",  # a.txt:1\n]\n"
          "\n[[person]]\nname = \"Jane Roe\"\nposts = [\n  \"Tarn Valley Water chairman\",  # a.txt:2\n"
          "  \"Tarn Valley Water chief executive\",  # a.txt:2\n]\n"
          "\n[[person]]\nname = \"Tom Harrow\"\nposts = [\n  # \"Council leader\",  # a.txt:3\n]\n");
}

TEST_CASE("nobody is a sentence, an empty list, a header", "[people-report]") {
    Page page;
    page.table.people.clear();
    CHECK(page.text(write_people_text) == "没有带职务的人，也没有人讲话。\n");
    CHECK(page.text(write_people_json) == "{\n \"schema\": \"kanwu/people/1\",\n \"people\": []\n}\n");
    CHECK(page.text(write_people_csv) == "name,file,line,column,surface,organisation,post,modifiers,cue,sure,why\r\n");
}
