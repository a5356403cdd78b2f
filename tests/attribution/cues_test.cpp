#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::cue;
using kanwu::test::read;

TEST_CASE("the cue stands right behind the name, or later in its clause before the speech", "[attribution]") {
    CHECK(cue("市长林正南说，要抓紧。") == "说");
    CHECK(cue("市长林正南在全市安全生产工作会议上强调，要抓紧。") == "强调");
    CHECK(cue("医保局局长林正南回答说，名单已公布。") == "回答说");
    CHECK(cue("林正南（市民政局局长）说：“服务要走近一步。”") == "说");
}

TEST_CASE("the cue may open a later clause of the sentence that the person opens", "[attribution]") {
    CHECK(cue("县委书记林正南来到青石镇看望群众，强调要多备沙袋。") == "强调");
    CHECK(cue("县委书记林正南来到青石镇。群众表示，放心。").empty());
    CHECK(cue("县委书记林正南会见客商，建议的项目已经落地。").empty());
}

TEST_CASE("a verb that is a noun where it stands is no cue", "[attribution]") {
    CHECK(cue("市长林正南关于水利工作的重要论述，大家都记得。").empty());
    CHECK(cue("市长林正南的报告，大家都记得。").empty());
}

TEST_CASE("those without a name are anonymous sources", "[attribution]") {
    const ParagraphAttribution found = read("全会提出，要抓紧。与会同志表示，坚决拥护。");
    REQUIRE(found.anonymous.size() == 2);
    CHECK(found.anonymous[0].subject == "全会");
    CHECK(found.anonymous[1].subject == "与会同志");
    CHECK(found.mentions.empty());
}

TEST_CASE("the body whose plans are told is that of the statement", "[attribution]") {
    const auto body = [](std::string_view line) {
        const auto subject = read(line).body_subject;
        return subject ? subject->body : std::string();
    };
    CHECK(body("市水利局局长林正南表示，市水利局将加快除险加固，与市交通局共同保障通行。") == "市水利局");
    CHECK(body("市水利局局长林正南表示，下一步，全市水利系统将加快除险加固。") == "全市水利系统");
    CHECK(body("市水利局局长林正南表示，我们将加快除险加固。").empty());
}

TEST_CASE("a colon right behind a person with a post is a cue", "[attribution]") {
    CHECK(cue("云溪区委书记林正南：区里把厂房变成园区。") == "：");
    CHECK(cue("林正南（市民政局局长）：服务要走近一步。") == "：");
    CHECK(cue("出席会议的有：市长林正南。").empty());
    const ParagraphAttribution found = read("云溪区委书记林正南：“要抓紧，莫等。”");
    REQUIRE(found.quotations.size() == 1);
    CHECK(found.quotations[0].speaker == 0U);
}

TEST_CASE("a scene may stand between a quotation and the cue that ends the sentence behind it", "[attribution]") {
    CHECK(cue("“一个都不能少！”临出发前，云溪区消防站站长林正南对全体队员说。") == "说");
    CHECK(cue("“一个都不能少！”临出发前，云溪区消防站站长林正南又数了一遍。").empty());
    CHECK(cue("“一个都不能少！”山路很陡，云溪区消防站站长林正南对全体队员说。").empty());
}

TEST_CASE("the cue is the verb, not to whom or in what it is said", "[attribution]") {
    CHECK(cue("市长林正南告诉记者，要抓紧。") == "告诉");
    CHECK(cue("市长林正南发文称，要抓紧。") == "称");
    CHECK(cue("市长林正南接受采访时说，要抓紧。") == "说");
    CHECK(cue("市长林正南接着说，要抓紧。") == "说");
}

TEST_CASE("a later clause of the sentence may open with 指出, or with how it is said", "[attribution]") {
    CHECK(cue("东陆国防长卢卡斯14日谴责这一行为，指出这是在寻找借口。") == "指出");
    CHECK(cue("市长林正南在致辞中回顾了建设历程，郑重宣布新城区将于明年建成。") == "宣布");
}

TEST_CASE("a day may stand between the name and the cue", "[attribution]") {
    CHECK(cue("东陆国总统卢卡斯10日称将访问南屿。") == "称");
    CHECK(cue("市长林正南被称为“老黄牛”。").empty());
    CHECK(cue("东陆国总统卢卡斯称赞了大家。") != "称");
}

TEST_CASE("a verb of telling or of asking has the cue without a mark, a noun that is put forward has not",
          "[attribution]") {
    CHECK(cue("市长林正南在昨天的发布会上回答了关于供水的提问。") == "回答");
    CHECK(cue("市水利局局长林正南通报了第三季度情况。") == "通报");
    CHECK(cue("东陆国外长卢卡斯提议由三方共同管理。") == "提议");
    CHECK(cue("市长林正南建议书写得很长。").empty());
    CHECK(cue("市长林正南对教师提出了殷切希望，大家记在心里。").empty());
    CHECK(cue("东陆国外长卢卡斯发表联合声明，反对任何形式的封锁。").empty());
    CHECK(cue("根据市长林正南要求，工作组连夜出发。").empty());
    CHECK(cue("市长林正南提出“四项主张”的理念，深刻指出发展成果应由人民共享。") == "指出");
    CHECK(cue("东陆国商会会长卢卡斯等发言，表示愿意扩大投资。") == "表示");
    CHECK(cue("东陆国总统卢卡斯当晚发表视频讲话，要求盟国提供支持。") == "要求");
    CHECK(cue("东陆国防长卢卡斯下令做好准备，并警告对方不要玩火。") == "警告");
    CHECK(cue("市委书记林正南明确了“六个强大”的要素，强调要建好体系。") == "强调");
}

TEST_CASE("the end of a longer word is no verb of speech, and one behind 时 is", "[attribution]") {
    CHECK(cue("市委书记林正南24日到消防站视察慰问，看望队员。").empty());
    CHECK(cue("诺瓦国总统科斯塔11日出席纪念诺瓦国独立四十四周年的活动时表示，愿意谈判。") == "表示");
}
