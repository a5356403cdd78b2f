// Who is meant, read with the other paragraphs of the draft.
#include "attribution/resolve.h"
#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

std::vector<ParagraphAttribution> draft(const std::vector<std::string>& lines) {
    std::vector<ParagraphAttribution> out;
    for (const std::string& line : lines) out.push_back(test::read(line));
    std::vector<ResolvedParagraph> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i)
        paragraphs.push_back({{0, static_cast<std::uint32_t>(lines[i].size())}, &out[i]});
    resolve(paragraphs);
    return out;
}

}  // namespace

TEST_CASE("a surname alone is the one who bears it, where one alone does", "[attribution]") {
    CHECK(draft({"Jane Roe, chair of the Harbour Trust, said so.", "Roe added that it was late."})[1]
              .mentions[0]
              .person == "Jane Roe");
    CHECK(draft({"Jane Roe said so. Peter Roe said no.", "Roe added that it was late."})[1].mentions.empty());
}

TEST_CASE("surname and post are the one person of the draft who has both", "[attribution]") {
    const auto person = [](const std::vector<std::string>& lines) {
        return draft(lines).back().anonymous.at(0).person;
    };
    CHECK(person({"云溪区委书记陶远到场。", "陶书记说，要抓紧。"}) == "陶远");
    CHECK(person({"云溪区委书记陶远到场。", "陶县长说，要抓紧。"}).empty());
    CHECK(person({"云溪区委书记陶远、白鹭县委书记陶谦到场。", "陶书记说，要抓紧。"}).empty());
    CHECK(person({"白杨乡乡长周岩到场。", "“路修好了，人就不走了。”这位乡长说。"}) == "周岩");
}

TEST_CASE("a pronoun that speaks is who was named last", "[attribution]") {
    CHECK(draft({"市财政局局长周岩说，钱已拨付。他说：“还要再快。”"})[0].anonymous.at(0).person == "周岩");
    CHECK(
        draft({"市财政局局长周岩说，钱已拨付。", "天晴了。", "他说：“还要再快。”"})[2].anonymous.at(0).person.empty());
}

TEST_CASE("a quotation that is a whole paragraph is the one's who speaks beside it", "[attribution]") {
    const auto person = [](const std::vector<std::string>& lines, std::size_t i) {
        return draft(lines)[i].quotations.at(0).person;
    };
    CHECK(person({"市财政局局长周岩说，钱已拨付。", "“一分钱也不能少，一天也不能拖。”"}, 1) == "周岩");
    CHECK(person({"“一分钱也不能少，一天也不能拖。”", "周岩说，钱已拨付。"}, 0) == "周岩");
    CHECK(person({"市长周岩说，好。市水利局局长陶远说，好。", "“一分钱也不能少，一天也不能拖。”"}, 1).empty());
}

TEST_CASE("one word that speaks and is nobody's surname is a source without a name", "[attribution]") {
    const auto found = draft({"“It is ready,” Pellwater said. “It is late,” said Jane Roe."})[0];
    REQUIRE(found.mentions.size() == 1);
    REQUIRE(found.anonymous.size() == 1);
    CHECK(found.anonymous[0].subject == "Pellwater");
    REQUIRE(found.quotations.size() == 2);
    CHECK(found.quotations[0].source == 0U);
    CHECK_FALSE(found.quotations[0].speaker);
    CHECK(found.quotations[1].speaker == 0U);
    CHECK(found.quotations[1].person == "Jane Roe");
}

TEST_CASE("who is named clearly elsewhere is the same person where the name alone would not tell", "[attribution]") {
    const auto found = draft({"东陆国总统拉瓦尔，这天到访。", "国家主席拉瓦尔，说起往事。"});
    CHECK(rests_on(found[1].mentions.at(0), Ground::named_again));
    CHECK(found[1].mentions.at(0).confidence == Confidence::strong);
    CHECK(draft({"国家主席拉瓦尔，说起往事。"})[0].mentions.at(0).confidence == Confidence::weak);
    // 厉行 is a word; a known office and a cue verb elsewhere make it a name, here with two posts.
    const std::string report = "区应急管理局党委书记、局长厉行舟通报了雨情。";
    CHECK(draft({report, "厉行舟表示，预警要发到村。"})[0].mentions.at(0).confidence == Confidence::weak);
    const auto again = draft({report, "区气象局局长厉行舟表示，预警要发到村。"});
    CHECK(again[0].mentions.at(0).confidence == Confidence::fair);
    CHECK(rests_on(again[0].mentions.at(0), Ground::named_again));
}

TEST_CASE("words that are left open are those of who spoke the paragraph before", "[attribution]") {
    const auto found = draft({"县长骆宾雁说：“第一，把账算清。", "“第二，把人管住。", "“第三，把事办成。”"});
    CHECK(found[1].quotations.at(0).person == "骆宾雁");
    CHECK(found[2].quotations.at(0).person == "骆宾雁");
}

TEST_CASE("words that are left open are those of who is named where they close", "[attribution]") {
    const auto found = draft({"“开局之年怎么干？先把家底摸清。", "“账本摊开了，群众才信。”县长骆宾雁说。"});
    CHECK(found[0].quotations.at(0).person == "骆宾雁");
}

TEST_CASE("a post alone is the person's who has it in the draft, and nobody's where two have", "[attribution]") {
    const std::string one = "鹿洼镇党委书记芮长庚到场。", two = "桐山镇党委书记闻道远到场。";
    CHECK(draft({one, "芮书记说：“道道都得有人守。”"})[1].quotations.at(0).person == "芮长庚");
    CHECK(draft({"市应急管理局新闻发言人桑榆到场。", "“请大家不信谣。”新闻发言人呼吁。"})[1].quotations.at(0).person ==
          "桑榆");
    CHECK(draft({one, two, "“请大家不信谣。”党委书记说。"})[2].quotations.at(0).person.empty());
}

TEST_CASE("the head of that body, and whom one calls by his surname, are the one person of the draft",
          "[attribution]") {
    const std::string line = "云泽县水利局局长尹伯钧介绍，湖面扩大了一倍。";
    CHECK(draft({line, "“水回来了，鸟也就回来了。”该局局长说。"})[1].quotations.at(0).person == "尹伯钧");
    CHECK(draft({line, "“水回来了，鸟也就回来了。”该县县长说。"})[1].quotations.at(0).person.empty());
    CHECK(draft({line, "老尹咧嘴一笑：“鸟也就回来了。”"})[1].quotations.at(0).person == "尹伯钧");
    CHECK(draft({line, "老霍咧嘴一笑：“鸟也就回来了。”"})[1].quotations.at(0).person.empty());
}

TEST_CASE("a paragraph that is a quotation is his of whom alone the one before tells", "[attribution]") {
    const std::string words = "“这一片原来是石窝子，背了四个冬天的土才有果园。”", after = "山脚下，果子正在装车。";
    CHECK(draft({"老支书乌志宽领着记者爬上了后山。", words, after})[1].quotations.at(0).person == "乌志宽");
    CHECK(draft({"老支书乌志宽领着记者和镇长霍山桥爬上了后山。", words, after})[1].quotations.at(0).person.empty());
    CHECK(draft({"老支书乌志宽领着记者爬上了后山。", words, "县长霍山桥说，路要修。"})[1].quotations.at(0).person ==
          "霍山桥");
}

TEST_CASE("a pronoun behind somebody who is new to the paragraph is nobody named before", "[attribution]") {
    const auto person = [](std::string_view line) {
        return draft({"澜口港副港长季怀川走上码头。", std::string(line)}).back().anonymous.back().person;
    };
    CHECK(person("一名守塔员正弯腰系缆绳。“风大，船要多系一道。”他说。").empty());
    CHECK(person("修表匠在灯下拆开怀表。他说：“慢工出细活。”").empty());
    CHECK(person("一位老人说，住了一辈子。他说：“慢工出细活。”").empty());
    CHECK(person("街上人来人往。他说：“慢工出细活。”") == "季怀川");
    CHECK(person("一名学员问他怕什么，他答：“怕浪费。”") == "季怀川");
    CHECK(person("“风大，船要多系一道。”擦着脸上的汗，这位老船工说。") == "季怀川");
}

TEST_CASE("the last part of a name with dots is the same person, with or without his title", "[attribution]") {
    const auto found =
        draft({"卡索里亚总统马尔科·德拉维奇10日宣布，将举行大选。", "德拉维奇总统在讲话中说，“国家不能再等了”。"});
    CHECK(found[1].mentions.at(0).person == "马尔科·德拉维奇");
}
