// Two people in one post, one person under two names, and where neither is told.
#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

std::vector<Finding> findings(const std::string& rule, const std::string& text) {
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.level = Level::note;
    request.only = {rule};
    return check(request).findings;
}

Level level(const std::string& rule, const std::string& text) { return findings(rule, text).at(0).level; }

}  // namespace

TEST_CASE("two holders of a post are an error where both names are sure, else a warning", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(level(kRule, "清河市水利局局长林正南说，水库已加固。\n清河市水利局局长程知秋说，河道已疏通。\n") ==
          Level::error);
    CHECK(level(kRule, "清河市水利局局长林正南来到水库。\n清河市水利局局长程知秋说，河道已疏通。\n") == Level::warning);
    CHECK(level(kRule, "市长林正南主持会议，市长程知秋讲话。\n") == Level::error);
}

TEST_CASE("the committee of a zone, named behind its party committee, is told with the zone, once", "[checks]") {
    const auto found = findings("post-holder-conflict",
                                "清河高新区管委会主任林正南说，厂房已交付。\n"
                                "清河高新区党工委书记、管委会主任程知秋说，项目已开工。\n");
    REQUIRE(found.size() == 1);
    CHECK(std::get<std::string>(found[0].arguments[0].second) == "清河高新区管委会主任");
}

TEST_CASE("a third holder says that the body's name is no name", "[checks]") {
    CHECK(findings("post-holder-conflict",
                   "蓝湾第一小学校长林正南说，好。\n蓝湾第一小学校长程知秋说，好。\n蓝湾第一小学校长韩予安说，好。\n")
              .empty());
}

TEST_CASE("heads of states are known by their countries, the full name and the last one are one", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(findings(kRule, "巴西总统卢拉表示欢迎。\n巴西总统加兹瓦尼表示，将加强合作。\n").size() == 1);
    CHECK(findings(kRule, "法国总统马克龙表示欢迎。\n法国总统埃马纽埃尔·马克龙说，将加强合作。\n").empty());
}

TEST_CASE("a level names the place that stands before it", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(findings(kRule, "在安溪县，县委书记林正南说，茶叶丰收。\n在白鹭县，县委书记程知秋说，水渠通了。\n").empty());
    CHECK(findings(kRule, "在白鹭县，县委书记林正南说，茶叶丰收。\n在白鹭县，县委书记程知秋说，水渠通了。\n").size() ==
          1);
}

TEST_CASE("one name of two is odd: the rarer, else the later", "[checks]") {
    const std::string text =
        "市财政局局长闻道原说，钱已拨付。\n市财政局局长闻道远说，账已公开。\n闻道远表示，还要督查。\n";
    const auto found = findings("name-variant", text);
    REQUIRE(found.size() == 1);
    CHECK(text.substr(found[0].place.span.begin, 9) == "闻道原");
}

TEST_CASE("of many reporters two may sound alike", "[checks]") {
    CHECK(level("name-variant", "清河日报记者林正南说，好。\n清河日报记者林正男说，好。\n") == Level::warning);
}

TEST_CASE("a thousand people do not exhaust the checks on names", "[checks]") {
    std::string text;
    for (char32_t i = 0; i < 1000; ++i) text += "市财政局副局长林正" + std::string(i % 2 ? "南" : "男") + "说，好。\n";
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.only = {"name-variant", "post-holder-conflict"};
    const Outcome outcome = check(request);
    CHECK(outcome.notifications.empty());
    CHECK(outcome.findings.size() == 1);
}

TEST_CASE("a name that is like a dozen others is one of a column, and no slip", "[checks]") {
    const auto told = [](std::size_t people) {
        const std::u32string given = U"伟芳敏静丽强磊洋勇军杰娟涛明超兰";
        std::string text;
        for (const char32_t c : given.substr(0, people))
            text += "任命林" + to_utf8(std::u32string(1, c)) + "南为市财政局局长；";
        return findings("name-variant", text + "\n").size();
    };
    CHECK(told(4) > 0);
    CHECK(told(16) == 0);
}

TEST_CASE("where a name ends is known by its other places", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    const std::string other = "市财政局局长林正南说，账已公开。\n";
    CHECK(findings(kRule, "市财政局局长李强向大会汇报。\n" + other).empty());
    CHECK(findings(kRule, "市财政局局长李强在大会上发言。\n" + other).size() == 1);
    CHECK(findings(kRule, "市财政局局长李强向大会汇报。李强指出，要过紧日子。\n" + other).size() == 1);
    CHECK(findings(kRule, "市财政局局长李强向大会汇报。市财政局局长李强同大家握手。\n" + other).size() == 1);
}

TEST_CASE("the head of a state is one person, but for the state of the title before it", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(findings(kRule, "国家主席林正南指出，要抓紧。\n国家主席程知秋强调，要落实。\n").size() == 1);
    CHECK(findings(kRule, "国家主席林正南指出，要抓紧。\n越共中央总书记、国家主席程知秋强调，要落实。\n").empty());
    CHECK(findings(kRule, "国家主席林正南指出，要抓紧。\n访问越南期间，国家主席程知秋强调，要落实。\n").empty());
}

TEST_CASE("a long name with one character different is a slip of it", "[checks]") {
    const std::string text = "清河国际学校校长泽尔托夫说，好。清河国际学校校长泽尔托夫表示，要快。\n";
    CHECK(findings("name-variant", text + "泽舟托夫还到访工厂。\n").size() == 1);
    CHECK(findings("name-variant", text + "泽尔托娃还到访工厂。\n").empty());
    CHECK(findings("name-variant", text + "泽尔维奇·托夫还到访工厂。\n").empty());
}

TEST_CASE("who stands in the title of a work holds the post of its time", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(findings(kRule, "画册收有《清河市市长林正南》等照片。\n清河市市长程知秋说，画册很好。\n").empty());
    CHECK(findings(kRule, "画册收有清河市市长林正南等照片。\n清河市市长程知秋说，画册很好。\n").size() == 1);
}

TEST_CASE("a county that is not named may be any of those that the draft tells of", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    const std::string first = "云溪县今年修路二十公里，云溪县的人都说好。\n县委书记林正南说，路要修到家门口。\n";
    const std::string other =
        "白鹭县的柑橘上市了，白鹭县有三十个果园。\n果农一天摘两千斤。\n价格比去年好。\n果园边开了饭馆。\n";
    const std::string bare = "扶贫工作队进村一年，县委书记程知秋说，人要留得住。\n";
    CHECK(findings(kRule, first + other + bare).empty());
    CHECK(findings(kRule, first + bare).size() == 1);
}

TEST_CASE("two whose names sound alike are two where the draft says so", "[checks]") {
    const std::string first = "水利学院教授林正南说，渠要有人修。\n";
    const std::string second = "水利学院教授林政南说，也要有人算。\n";
    CHECK(findings("name-variant", first + second).size() == 1);
    CHECK(findings("name-variant", first + "两位教授同姓同音，选课时常常弄错。\n" + second).empty());
}

TEST_CASE("a head without a body is the one company's whose people the draft names", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    const std::string first = "蓝湾重工集团董事长林正南说，订单已经排满。\n";
    const std::string bare = "说明会最后，董事长程知秋回答了提问。\n";
    CHECK(level(kRule, first + bare) == Level::warning);
    CHECK(findings(kRule, first + "青禾电气股份有限公司总经理韩予安到会祝贺。\n" + bare).empty());
    CHECK(findings(kRule, first + "说明会最后，董事长林正南回答了提问。\n").empty());
}

TEST_CASE("two holders of a company that both places name in short are told", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(findings(kRule, "天禾食品董事长褚同安：原料涨价，利润薄了。\n天禾食品董事长林正南说，订单多了两成。\n")
              .size() == 1);
    CHECK(findings(kRule, "天禾食品董事长林正南：原料涨价，利润薄了。\n天禾食品董事长林正南说，订单多了两成。\n")
              .empty());
}

TEST_CASE("heads of towns that are not named, in two sections, and two teachers beside each other are two",
          "[checks]") {
    constexpr const char* kRule = "name-variant";
    const std::string first = "镇长晏立春先发言，说报告讲得实在。\n";
    const std::string second = "镇长晏立椿谈的是桥。\n";
    CHECK(findings(kRule, "石桥代表团\n" + first + "西浦代表团\n" + second).empty());
    CHECK(findings(kRule, "石桥代表团\n" + first + second).size() == 1);
    CHECK(findings(kRule, "跳高由席建平老师执裁，铅球由席建萍老师执裁，三级跳由校外裁判执裁。\n").empty());
}

TEST_CASE("a name of three characters is whole before any verb", "[checks]") {
    constexpr const char* kRule = "post-holder-conflict";
    CHECK(findings(kRule, "临溪县法院执行局局长武怀远接手此案。\n临溪县法院执行局局长林正南表示，要快。\n").size() ==
          1);
}
