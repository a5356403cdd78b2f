#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

const std::string kRoster =
    "[[person]]\nname = \"陶远\"\nposts = [\"清河区委书记\"]\n[[person]]\nname = \"林正南\"\nposts = "
    "[\"市教委主任\", \"市商务局局长\"]\n[[person]]\nname = \"张伟\"\nposts = [\"市财政局局长\"]\n"
    "[[person]]\nname = \"苗立冬\"\nremoved = true\n[[person]]\nname = \"顾念成\"\nposts = [\"清河市副市长\"]\n";

// The findings of one draft, beside a roster.
std::vector<Finding> findings(const std::string& text, const std::string& roster = kRoster) {
    const test::TemporaryFolder folder;
    folder.write("kanwu.toml", "roster = \"people.toml\"\n");
    folder.write("people.toml", roster);
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.level = Level::note;
    return check(request).findings;
}

std::string told(const std::string& text, const std::string& roster = kRoster) {
    std::string out;
    for (const Finding& finding : findings(text, roster))
        out += finding.rule + " " + finding.message + " " + std::string(to_string(finding.level)) + "\n";
    return out;
}

}  // namespace

TEST_CASE("the right post and the right name are a suggested edit", "[roster]") {
    const auto post = findings("市国资委党委书记陶远表示，将深化改革。\n");
    REQUIRE(post.size() == 1);
    REQUIRE(post[0].fixes.size() == 1);
    CHECK(post[0].fixes[0].edits[0].replacement == "清河区委书记");
    CHECK(post[0].fixes[0].edits[0].place.span == Span{0, 24});
    const auto name = findings("清河区委书记陶源表示，将深化改革。\n");
    REQUIRE(name.size() == 1);
    CHECK(name[0].fixes[0].edits[0].replacement == "陶远");
    CHECK(name[0].fixes[0].edits[0].place.span == Span{18, 24});
}

TEST_CASE("what the roster settles no other rule tells", "[roster]") {
    const std::string both = "市教委主任林正南说，学校已开学。\n\n市商务局局长林正南说，港口已开通。\n";
    CHECK(told(both).empty());
    CHECK(findings(both, "").at(0).rule == "speaker-title-conflict");
    CHECK(told("清河区委书记陶远说，要抓紧。\n\n市国资委党委书记陶远说，要改革。\n") == "roster-mismatch post error\n");
    // It knows neither of these posts.
    CHECK(findings("市水务局局长陶远说，要节水。\n\n市国资委党委书记陶远说，要改革。\n",
                   "[[person]]\nname = \"陶远\"\nposts = [\"市委委员\"]\n")
              .at(0)
              .rule == "speaker-title-conflict");
}

TEST_CASE("one slip in a listed name is one finding", "[roster]") {
    CHECK(told("清河区委书记陶远说，要抓紧。\n\n清河区委书记陶源说，要改革。\n") == "roster-mismatch name error\n");
    CHECK(told("清河区委书记陶远说，要抓紧。\n\n清河区委书记程知秋说，要改革。\n") == "roster-mismatch name error\n");
}

TEST_CASE("the date of a draft is said by the option, by kanwu.toml, by its dateline, by its name", "[roster]") {
    const std::string roster = "[[person]]\nname = \"林正南\"\nposts = [\"市财政局局长\"]\nuntil = \"2025-06\"\n";
    const std::string words = "市财政局局长林正南说，账要公开。\n";
    const test::TemporaryFolder folder;
    folder.write("people.toml", roster);
    const auto messages = [&](const std::string& file, const std::string& text, const std::string& settings = "",
                              std::optional<std::string> date = std::nullopt) {
        folder.write("kanwu.toml", "roster = \"people.toml\"\n" + settings);
        Request request;
        request.paths = {folder.write(file, text)};
        request.date = std::move(date);
        std::string out;
        for (const Finding& finding : check(request).findings) out += finding.message;
        return out;
    };
    CHECK(messages("a.txt", words).empty());
    CHECK(messages("a.txt", words, "", "2025-07-01") == "ended");
    CHECK(messages("a.txt", words, "date = \"2025-07-01\"\n") == "ended");
    CHECK(messages("a.txt", words, "date = \"2025-07-01\"\n", "2025-06-30").empty());
    CHECK(messages("a.txt", "2025年7月1日　星期二\n\n" + words) == "ended");
    CHECK(messages("a.txt", "2025-07-01\n\n" + words) == "ended");
    CHECK(messages("a.txt", "2025年6月30日　星期一\n\n" + words).empty());
    CHECK(messages("20250701.txt", words) == "ended");
    CHECK(messages("20250701.txt", "2025年6月30日　星期一\n\n" + words).empty());
    CHECK(messages("a.txt", "7月1日　星期二\n\n" + words).empty());
}

TEST_CASE("a post that ended offers what was meant: a former one, or his successor", "[roster]") {
    const std::string roster =
        "[[person]]\nname = \"林正南\"\nposts = [\"市财政局局长\"]\nuntil = \"2025-06\"\n"
        "[[person]]\nname = \"程知秋\"\nposts = [\"市财政局局长\"]\nfrom = \"2025-06\"\n";
    const auto found = findings("2025年7月1日\n\n市财政局局长林正南说，账要公开。\n", roster);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "ended-now");
    REQUIRE(found[0].fixes.size() == 2);
    CHECK(found[0].fixes[0].edits[0].replacement == "原");
    CHECK(found[0].fixes[0].edits[0].place.span.size() == 0);
    CHECK(found[0].fixes[1].edits[0].replacement == "程知秋");
    CHECK(findings("2025年7月1日\n\n市财政局局长程知秋说，账要公开。\n", roster).empty());
    const auto early = findings("2025年5月1日\n\n市财政局局长程知秋说，账要公开。\n", roster);
    REQUIRE(early.size() == 1);
    CHECK(early[0].message == "not-begun");
}

TEST_CASE("how loud a mismatch is depends on how sure the mention is", "[roster]") {
    CHECK(told("市水务局局长林正南来到港口。\n") == "roster-mismatch post warning\n");
    CHECK(told("李庄村党支部书记张伟说，大棚丰收。\n").find("error") == std::string::npos);
    CHECK(told("清河市副市长顾念城说，要抓紧。\n") == "roster-mismatch name warning\n");
    CHECK(told("清河市副市长许文昭说，要抓紧。\n").empty());
}

TEST_CASE("who has one of his posts at a place may hold more there", "[roster]") {
    const std::string roster = "[[person]]\nname = \"周明南\"\nposts = [\"国务院总理\"]\n";
    CHECK(findings("白鹭县县长周明南说，要抓紧。\n", roster).at(0).level == Level::warning);
    CHECK(findings("国务院总理、白鹭县县长周明南说，要抓紧。\n", roster).empty());
}

TEST_CASE("a removed person is told in office and as a speaker, not as a former holder", "[roster]") {
    CHECK(told("市总工会主席苗立冬说，要关心职工。\n") == "roster-mismatch removed error\n");
    CHECK(told("市总工会原主席苗立冬说，要关心职工。\n").empty());
}

TEST_CASE("without a roster nothing is compared with it", "[roster]") {
    CHECK(findings("市国资委党委书记陶远表示，将深化改革。\n", "").empty());
}

namespace {

const std::string kCity =
    "[[person]]\nname = \"陆启平\"\nposts = [\"澄湾市委书记\"]\n[[person]]\nname = \"苏明谦\"\nposts = "
    "[\"市长\"]\n[[person]]\nname = \"甘霖\"\nposts = [\"副市长\"]\n[[person]]\nname = \"潘岳峰\"\nposts = "
    "[\"市审计局局长\"]\n[[person]]\nname = \"郑怀瑾\"\nposts = [\"市政协主席\"]\n[[person]]\nname = \"丁香\"\nposts "
    "= [\"市委统战部部长\"]\n";

const std::string kEnglish =
    "[[person]]\nname = \"Ruth Alder\"\nposts = [\"mayor of Ashwick\"]\n[[person]]\nname = \"Peter "
    "Voss\"\nposts = [\"chairman of the Harbour Trust\"]\n[[person]]\nname = \"Jane Roe\"\nposts = [\"Tarn Valley "
    "Water chief executive\"]\n[[person]]\nname = \"Helen Brace\"\nremoved = true\n";

// The words that the one finding offers, and where.
std::string edited(const std::string& text, const std::string& roster) {
    const auto found = findings(text, roster);
    if (found.size() != 1 || found[0].fixes.empty()) return std::to_string(found.size()) + " findings";
    const Edit& edit = found[0].fixes[0].edits[0];
    const Span span = edit.place.span;
    return text.substr(0, span.begin) + edit.replacement + text.substr(span.end);
}

}  // namespace

TEST_CASE("an office of another city is not that of the roster's own", "[roster]") {
    CHECK(told("望海市审计局局长温廷远说，账要清。\n", kCity).empty());
    CHECK(told("来自望海市的市审计局局长温廷远分享经验。\n", kCity).empty());
    CHECK(told("望海市召开全体会议。市长蓝天讲话。\n", kCity).empty());
    CHECK(told("澄湾市审计局局长温廷远说，账要清。\n", kCity) == "roster-mismatch name error\n");
    CHECK(told("市审计局局长温廷远说，账要清。\n", kCity) == "roster-mismatch name error\n");
    CHECK(told("本报望海讯 市审计局局长温廷远说，账要清。\n", kCity).empty());
    CHECK(told("来自望海的市审计局局长温廷远分享经验。\n", kCity).empty());
    CHECK(told("本报澄湾讯 市审计局局长温廷远说，账要清。\n", kCity) == "roster-mismatch name error\n");
    CHECK(told("本报记者讯 市审计局局长温廷远说，账要清。\n", kCity) == "roster-mismatch name error\n");
    const std::string nowhere = "[[person]]\nname = \"潘岳峰\"\nposts = [\"市审计局局长\"]\n";
    CHECK(told("望海市审计局局长温廷远说，账要清。\n", nowhere).empty());
    CHECK(told("市审计局局长温廷远说，账要清。\n", nowhere) == "roster-mismatch name error\n");
    CHECK(told("本报望海讯 市审计局局长温廷远说，账要清。\n", nowhere) == "roster-mismatch name error\n");
}

TEST_CASE("the roster is of today: who held the post at another time, or is gone, is not held against it", "[roster]") {
    CHECK(told("十年前的澄湾市审计局局长温廷远说，账要清。\n", kCity).empty());
    CHECK(told("澄湾市审计局局长温廷远的遗像挂在墙上。\n", kCity).empty());
    CHECK(told("澄湾市审计局局长温廷远说，十年前没有电脑。\n", kCity) == "roster-mismatch name error\n");
}

TEST_CASE("a deputy mayor without his deputy is told, whichever way the city is named", "[roster]") {
    CHECK(edited("市长甘霖说，警力要上街。\n", kCity) == "副市长甘霖说，警力要上街。\n");
    CHECK(told("澄湾市市长甘霖说，警力要上街。\n", kCity) == "roster-mismatch post error\n");
    CHECK(told("澄湾市副市长甘霖说，警力要上街。\n\n副市长甘霖说，要抓紧。\n", kCity).empty());
}

TEST_CASE("a listed person in another's post is told with the name of who has it", "[roster]") {
    CHECK(edited("市政协主席陆启平说，要建言献策。\n", kCity) == "市政协主席郑怀瑾说，要建言献策。\n");
    CHECK(told("市政协主席陆启平卸任，郑怀瑾接任市政协主席。\n", kCity).empty());
    CHECK(told("市人大常委会主任陆启平说，要依法监督。\n", kCity).empty());
}

TEST_CASE("a post that the roster gives to several is nobody's alone", "[roster]") {
    const std::string counties =
        "[[person]]\nname = \"仲明远\"\nposts = [\"县长\"]\n[[person]]\nname = \"樊少游\"\nposts = [\"县长\"]\n";
    CHECK(told("县长车文渊说，要抓紧。\n", counties).empty());
}

TEST_CASE("people from abroad may be called by their last name, and share it with others", "[roster]") {
    const std::string abroad =
        "[[person]]\nname = \"皮埃尔·杜邦\"\nposts = [\"法国总统\"]\n[[person]]\nname = \"洛佩斯\"\nposts = "
        "[\"墨西哥总统\"]\n"
        "[[person]]\nname = \"阮文松\"\nposts = [\"越南国家主席\"]\n";
    CHECK(told("法国总统杜邦说，要和平。\n", abroad).empty());
    CHECK(told("委内瑞拉国防部长洛佩斯说，要和平。\n", abroad).empty());
    CHECK(told("国家主席阮文松说，要和平。\n", abroad).empty());
    CHECK_FALSE(told("法国总统贝尔特朗说，要和平。\n", abroad).empty());
}

TEST_CASE("bodies whose names only abbreviate alike are two", "[roster]") {
    const std::string academies = "[[person]]\nname = \"高知远\"\nposts = [\"中国社会科学院院长\"]\n";
    CHECK(told("中国科学院院长侯知秋说，要攻关。\n", academies).empty());
    CHECK_FALSE(told("中国社会科学院院长侯知秋说，要攻关。\n", academies).empty());
}

TEST_CASE("a name that is a word is weighed where the roster has it and the draft names its body", "[roster]") {
    CHECK(told("市委宣传部部长丁香指出，要画大同心圆。\n", kCity) == "roster-mismatch post warning\n");
    CHECK(told("市委统战部部长丁香指出，要画大同心圆。\n", kCity).empty());
    CHECK(told("园林部门介绍，丁香盛开。\n", kCity).empty());
}

TEST_CASE("an acting head and a namesake elsewhere are no errors", "[roster]") {
    CHECK(told("澄湾市代市长苏明谦说，要快。\n", kCity) == "roster-mismatch post warning\n");
    CHECK(told("东山小学校长潘岳峰说，孩子们爱劳动。\n", kCity) == "roster-mismatch post warning\n");
    CHECK(told("梧桐街道党工委书记潘岳峰说，旧改快。\n", kCity) == "roster-mismatch post warning\n");
}

TEST_CASE("a change that the draft itself tells is no mismatch", "[roster]") {
    CHECK(told("会议任命潘岳峰为市国资委主任。市国资委主任潘岳峰说，改革要真。\n", kCity).empty());
    CHECK(told("会议任命：\n\n潘岳峰为市国资委主任；\n\n温廷远为市审计局局长。\n", kCity).empty());
    CHECK(told("会议任命温廷远为市林业局局长。市国资委主任潘岳峰说，改革要真。\n", kCity) ==
          "roster-mismatch post error\n");
}

TEST_CASE("a name that only sounds like a listed one is told among listed names", "[roster]") {
    CHECK(edited("陆启平、苏明千、郑怀瑾出席会议。\n", kCity) == "陆启平、苏明谦、郑怀瑾出席会议。\n");
    CHECK(told("陆启平、苏明千、郑怀瑾、苏明谦出席会议。\n", kCity).empty());
    CHECK(told("陆启平、方知远、郑怀瑾出席会议。\n", kCity).empty());
    CHECK(told("青年画家苏明千的作品参展。\n\n市作协主席苏明千致辞。\n\n陆启平、苏明千、郑怀瑾观看展览。\n", kCity)
              .empty());
}

TEST_CASE("an English roster is silent on right mentions in any order of body, post and name", "[roster]") {
    for (const std::string text : {
             "“It will open in May,” said Ruth Alder, the mayor of Ashwick.\n",
             "Ashwick mayor Ruth Alder said so. Mayor Alder thanked the crews. Mrs Alder, mayor of Ashwick, agreed.\n",
             "Ashwick's mayor, Ruth Alder, said so. Peter Voss, chair of the Harbour Trust, agreed.\n",
             "Jane Roe, chief executive of Tarn Valley Water, said so.\n",
             "Helen Brace, former chief executive of Northmoor Power, said so.\n",
             "Owen Pryce, mayor of Casterbridge, said so. Joan Pellew, deputy mayor of Ashwick, agreed.\n",
             "Owen Pryce will succeed Peter Voss as chairman of the Harbour Trust.\n",
         })
        CHECK(told(text, kEnglish).empty());
}

TEST_CASE("an English roster tells wrong names, wrong posts, other holders, and who has left", "[roster]") {
    CHECK(edited("Ruth Elder, mayor of Ashwick, said so.\n", kEnglish) == "Ruth Alder, mayor of Ashwick, said so.\n");
    CHECK(edited("Ashwick mayor Owen Pryce said so.\n", kEnglish) == "Ashwick mayor Ruth Alder said so.\n");
    CHECK(edited("Ashwick mayor Peter Voss said so.\n", kEnglish) == "Ashwick mayor Ruth Alder said so.\n");
    CHECK(edited("Ruth Alder, deputy mayor of Ashwick, said so.\n", kEnglish) ==
          "Ruth Alder, mayor of Ashwick, said so.\n");
    CHECK(edited("Harbour Trust chief executive Peter Voss said so.\n", kEnglish) ==
          "Harbour Trust chairman Peter Voss said so.\n");
    CHECK(told("Jane Roe, chief executive of Northmoor Power, said so.\n", kEnglish) ==
          "roster-mismatch post warning\n");
    CHECK(told("Northmoor Power chief executive Helen Brace said so.\n", kEnglish) ==
          "roster-mismatch removed error\n");
}

TEST_CASE("who has left is told unless the sentence names a time when he was in office", "[roster]") {
    const std::string roster = "[[person]]\nname = \"林正南\"\nposts = [\"市财政局局长\"]\nuntil = \"2026-06\"\n";
    const std::string date = "2026年11月24日\n\n";
    for (const std::string lead : {"2025年，", "去年，", "去年3月，", "今年5月，", "三月初，", "12月，"}) {
        CAPTURE(lead);
        CHECK(told(date + lead + "市财政局局长林正南提出，账要清。\n", roster).empty());
    }
    for (const std::string lead : {"", "今年8月，", "七月初，", "11月24日，", "今年，全市增收。"}) {
        CAPTURE(lead);
        CHECK(told(date + lead + "市财政局局长林正南提出，账要清。\n", roster) == "roster-mismatch ended error\n");
    }
}

TEST_CASE("a teacher may only be called like one who left a high post", "[roster]") {
    CHECK(told("市总工会主席苗立冬说，要关心职工。\n") == "roster-mismatch removed error\n");
    CHECK(told("三中教师苗立冬说，课要稳。\n") == "roster-mismatch removed warning\n");
}
