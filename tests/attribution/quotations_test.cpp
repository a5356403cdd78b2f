#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::read;

namespace {

// words|speaker|whole, of the first quotation; empty where there is none.
std::string quotation(std::string_view line) {
    const ParagraphAttribution found = read(line);
    if (found.quotations.empty()) return "";
    const Quotation& first = found.quotations[0];
    const std::string speaker = first.speaker ? found.mentions[*first.speaker].name : "-";
    return std::string(slice(line, first.inner)) + "|" + speaker + (first.whole_sentence ? "|whole" : "|part");
}

}  // namespace

TEST_CASE("a quotation is the person's who stands before or behind it with a cue", "[attribution]") {
    CHECK(quotation("市长林正南说：“要抓紧，莫等。”") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”市长林正南说，今年有三件事。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等，”林正南说。") == "要抓紧，莫等，|林正南|whole");
}

TEST_CASE("a scene may stand between the words and the speaker", "[attribution]") {
    CHECK(quotation("“要抓紧，莫等。”会上，市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”在昨天的座谈会上，市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”这句话刻在石头上，市长林正南说，人人记得。") == "要抓紧，莫等。|-|whole");
}

TEST_CASE("other marks quote as well, and a quotation within another is a part of it", "[attribution]") {
    CHECK(quotation("「要抓紧，莫等。」市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("\"要抓紧，莫等。\"市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要做实‘两大定位’，莫等。”市长林正南说。") == "要做实‘两大定位’，莫等。|林正南|whole");
    CHECK(quotation("屏幕有27\"，市长林正南说，很清楚。").empty());
}

TEST_CASE("terms and names of works in quotation marks are no speech", "[attribution]") {
    CHECK(quotation("要建好“四好农村路”，打通“最后一公里”。").empty());
}

namespace {

// The speakers of all quotations, - for nobody.
std::string speakers(std::string_view line) {
    std::string out;
    const ParagraphAttribution found = read(line);
    for (const Quotation& quotation : found.quotations)
        out += (quotation.speaker ? found.mentions[*quotation.speaker].name : "-") + " ";
    return out;
}

}  // namespace

TEST_CASE("interrupted words are the same person's on both sides", "[attribution]") {
    CHECK(speakers("“慢一点，”市长林正南说，“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点。”市长林正南说。“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点。”市长林正南说。“稳一点。”副市长周岩说。") == "林正南 周岩 ");
    CHECK(speakers("“够用才好。”远山重工董事长计云帆，“宁愿慢一点。”") == "计云帆 计云帆 ");
    CHECK(speakers("“够用才好。”远山重工董事长计云帆到场。“宁愿慢一点。”") == "- - ");
    CHECK(speakers("“先锋岗”组长计云帆，“宁愿慢一点。”") == "- ");
}

TEST_CASE("words behind a cue and a colon are not those of the next speaker", "[attribution]") {
    CHECK(speakers("市长林正南说：“落地是关键。”副市长周岩补充说，站点已经联网。") == "林正南 ");
}

TEST_CASE("what is remembered may stand between the cue and the words", "[attribution]") {
    CHECK(speakers("市医院院长林正南回忆起那一夜，“走廊里都是人。”") == "林正南 ");
    CHECK(speakers("市医院院长林正南走过那一夜，“走廊里都是人。”") == "- ");
}

TEST_CASE("words that somebody unknown begins are not those of the next speaker", "[attribution]") {
    CHECK(speakers("渡口边有个声音：“浪大不怕。”市长林正南说，船票涨了。") == "- ");
    CHECK(speakers("“浪大不怕。”副市长林正南回答。") == "林正南 ");
}

TEST_CASE("where there is no cue, the words are his of whom the sentence around them speaks", "[attribution]") {
    CHECK(quotation("“我是看着这条河长大的。”说起当年，青岚市航道处处长宁小川眼圈红了。") ==
          "我是看着这条河长大的。|宁小川|whole");
    CHECK(quotation("青岚市农科院研究员谈亦苇蹲在地头，捏起一撮土：“墒情刚好。”") == "墒情刚好。|谈亦苇|whole");
    CHECK(quotation("青岚市供电局局长雷明介绍，主网已恢复。“今晚都能用上电。”") == "今晚都能用上电。|雷明|whole");
    CHECK(quotation("“多亏了你们。”老人对镇长贾雨田连连道谢。") == "多亏了你们。|-|whole");
}

TEST_CASE("who is spoken to may stand between the cue and the words", "[attribution]") {
    CHECK(quotation("青岚市气象局首席预报员季晓来提醒市民，“周末出门带伞。”") == "周末出门带伞。|季晓来|whole");
    CHECK(quotation("“把冷板凳坐热，”骆宾雁这样勉励青年干部，“把热炕头让给群众。”") == "把冷板凳坐热，|骆宾雁|whole");
}

TEST_CASE("a few words at the end of a statement are the speaker's, a slogan is nobody's", "[attribution]") {
    CHECK(quotation("青岚市政务服务局局长林正南介绍，新系统“一网通办”。").empty());
    CHECK(quotation("青岚市文旅局局长林正南表示，民宿要“小而暖”。") == "小而暖|林正南|part");
    CHECK(quotation("青岚市文旅局局长林正南表示，要把“最后一公里”打通。").empty());
}

TEST_CASE("words that no mark closes go on to the end of the paragraph", "[attribution]") {
    CHECK(quotation("市长林正南说：“第一，把账算清。") == "第一，把账算清。|林正南|whole");
    CHECK(quotation("“第二，把人管住。") == "第二，把人管住。|-|whole");
}

TEST_CASE("a term within a sentence is nobody's words, a predicate may be", "[attribution]") {
    CHECK(quotation("市长林正南表示，“新时代文明实践”要走进小家。").empty());
    CHECK(quotation("市长林正南坦言，全年有三个“没想到”。").empty());
    CHECK(quotation("市委“两新”工委书记林正南说，要走进楼宇。").empty());
    CHECK(quotation("市长林正南强调“四个到位”，一件一件办。").empty());
    CHECK(quotation("市长林正南告诉记者，第二个球是“蒙的”。") == "蒙的|林正南|part");
    CHECK(quotation("市长林正南说，对方“不会忘记雪中送炭的朋友”。") == "不会忘记雪中送炭的朋友|林正南|part");
}

TEST_CASE("who goes on with the words after a gesture speaks on both sides", "[attribution]") {
    CHECK(speakers("“慢一点，”市长林正南顿了顿，“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点，”市长林正南看了看副市长周岩，“稳一点。”") == "林正南 - ");
}

TEST_CASE("a cue in a later clause is that of the words behind it", "[attribution]") {
    CHECK(speakers("“自己量。”市长林正南看了一眼，说：“差两寸。”") == "- 林正南 ");
    CHECK(speakers("“自己量。”市长林正南看了一眼，说差两寸。") == "林正南 ");
}

TEST_CASE("who is said to say it says it, whose desk it is does not", "[attribution]") {
    CHECK(speakers("“比去年细。”说这话的是市住建局局长鲁长河。") == "鲁长河 ");
    CHECK(speakers("市长林正南一句“明天就办”，让人放了心。") == "林正南 ");
    CHECK(speakers("在市长林正南眼里，“账本是一面镜子”。") == "林正南 ");
    CHECK(speakers("“字是写给人看的。”市长林正南的办公桌上压着这张纸条。") == "- ");
    CHECK(speakers("市长林正南说，工人把这叫作“洗地基”，还说这是“讨吉利”。").empty());
}
