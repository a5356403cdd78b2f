#include <map>
#include <string>
#include <vector>

#include "pipeline/list_people.h"
#include "pipeline/near_people.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

using Files = std::map<std::string, std::string>;

PeopleList list(const Files& files) {
    const test::TemporaryFolder folder;
    Request request;
    for (const auto& [name, text] : files) request.paths.push_back(folder.write(name, text));
    return list_people(request);
}

std::vector<std::string> names(const PeopleTable& table) {
    std::vector<std::string> out;
    for (const Person& person : table.people) out.push_back(person.name);
    return out;
}

// Whom each person is near to: "陶源~陶远".
std::vector<std::string> near(const PeopleTable& table) {
    std::vector<std::string> out;
    for (const Person& person : table.people)
        if (person.near) out.push_back(person.name + "~" + table.people[*person.near].name);
    return out;
}

Person person(const std::string& name, const std::string& draft, const std::string& body) {
    PersonMention mention{{draft, {0, 1}}, {}, std::nullopt, false};
    if (!body.empty()) mention.titles.push_back({body, "局长", {}, {0, 1}, true});
    return {name, {mention}, std::nullopt};
}

std::vector<std::string> near(std::vector<Person> people) {
    PeopleTable table{std::move(people)};
    mark_near_people(table);
    return near(table);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("people stand in the order of their first mentions, a draft after the other", "[people]") {
    const PeopleList all = list({{"b.txt", "清河区委书记陶远表示，要抓好落实。\n"},
                                 {"a.txt", "市水务局局长芮思齐说，要节水。\n\n陶远指出，要抓紧。芮思齐说，好。\n"}});
    CHECK(all.exit_code == 0);
    CHECK(names(all.table) == Names{"芮思齐", "陶远"});
    REQUIRE(all.table.people[1].mentions.size() == 2);
    CHECK(all.table.people[1].mentions[0].titles.empty());
    CHECK(all.table.people[1].mentions[0].cue == "指出");
    CHECK(all.table.people[1].mentions[1].titles[0].post == "书记");
    CHECK(all.table.people[0].mentions.size() == 2);
}

TEST_CASE("a post that the person has nowhere above is marked, once", "[people]") {
    const PeopleList all = list({{"a.txt",
                                  "清河市委书记周岩表示，要抓好落实。\n\n市委书记周岩说，要快。\n\n"
                                  "市水务局局长周岩说，要节水。\n\n市水务局局长周岩说，要护水。\n\n"
                                  "市财政局原局长周岩说，要节约。\n"}});
    REQUIRE(all.table.people.size() == 1);
    std::vector<bool> marked;
    for (const PersonMention& mention : all.table.people[0].mentions) marked.push_back(mention.other_post);
    CHECK(marked == std::vector<bool>{false, false, true, false, false});
    CHECK_FALSE(all.table.people[0].mentions[4].titles[0].current);
}

TEST_CASE("names one slip apart are near where a draft or a post is shared", "[people]") {
    const std::string a = "a.txt", b = "b.txt";
    CHECK(near({person("周小岩", a, ""), person("周小延", a, "")}) == Names{"周小延~周小岩"});
    CHECK(near({person("周小岩", a, ""), person("周小岩儿", a, "")}) == Names{"周小岩儿~周小岩"});
    CHECK(near({person("周小岩儿", a, ""), person("周小岩", a, "")}) == Names{"周小岩~周小岩儿"});
    CHECK(near({person("周小岩", a, ""), person("周岩小", a, "")}) == Names{"周岩小~周小岩"});
    CHECK(near({person("周小岩", a, ""), person("岩小周", a, "")}).empty());
    CHECK(near({person("周小岩", a, ""), person("周小延", b, "")}).empty());
    CHECK(near({person("周小岩", a, "市财政局"), person("周小延", b, "市财政局")}) == Names{"周小延~周小岩"});
}

TEST_CASE("names of two characters are near where a post is shared", "[people]") {
    CHECK(near({person("周岩", "a.txt", ""), person("周延", "a.txt", "市财政局")}).empty());
    CHECK(near({person("周岩", "a.txt", "市财政局"), person("周延", "a.txt", "市财政局")}) == Names{"周延~周岩"});
}

TEST_CASE("people are the same for any number of threads", "[people]") {
    const test::TemporaryFolder folder;
    Request request;
    for (int i = 0; i < 8; ++i)
        request.paths.push_back(folder.write(std::to_string(i) + ".txt", "市水务局局长芮思齐说，要节水。\n"));
    for (const unsigned threads : {1U, 4U}) {
        request.threads = threads;
        const PeopleList all = list_people(request);
        REQUIRE(all.table.people.size() == 1);
        REQUIRE(all.table.people[0].mentions.size() == 8);
        CHECK(all.table.people[0].mentions[7].name.document.ends_with("7.txt"));
    }
}
