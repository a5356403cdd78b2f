#include <string>
#include <vector>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

// Each draft is given by its paragraphs.
Outcome checked(const std::vector<std::string>& drafts, std::vector<std::string> only = {"conflicting-repeat"}) {
    const test::TemporaryFolder folder;
    Request request;
    for (std::size_t i = 0; i < drafts.size(); ++i)
        request.paths.push_back(folder.write("draft" + std::to_string(i) + ".txt", drafts[i]));
    request.level = Level::note;
    request.only = std::move(only);
    return check(request);
}
std::size_t conflicts(const std::string& draft) { return checked({draft}).findings.size(); }

const std::string kSix = "今年全市计划改造老旧小区320个，惠及居民11万户，年底前全部开工。\n\n";
const std::string kOther = "今年全市计划改造老旧小区350个，惠及居民11万户，年底前全部开工。\n\n";
const std::string kBetween = "加装电梯是居民最关心的事，各区都成立了专班，一户一户做工作。\n\n";

}  // namespace

TEST_CASE("one sentence with two numbers is told, whatever its marks and width", "[checks]") {
    CHECK(conflicts(kSix + kBetween + kOther) == 1);
    CHECK(conflicts(kSix + kBetween + "今年全市計劃改造老舊小區３５０個，惠及居民11萬戶，年底前全部開工！\n\n") == 1);
}

TEST_CASE("the odd one out is told once, at its own place", "[checks]") {
    const Outcome outcome = checked({kOther + kBetween + kSix + "记者获悉，" + kSix});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].place.span.begin == 0);
    CHECK(outcome.findings[0].related.size() == 2);
}

TEST_CASE("copies of one paragraph are one vote", "[checks]") {
    // 350 stands twice, but in two copies of one paragraph: the later version is in question, not the rarer one.
    const Outcome outcome = checked({kSix + kBetween + kOther + kOther});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].place.span.begin > kSix.size());
}

TEST_CASE("two facts that differ, three versions, and half a sentence are none", "[checks]") {
    CHECK(conflicts(kSix + kBetween + "今年全市计划改造老旧小区350个，惠及居民12万户，年底前全部开工。\n\n") == 0);
    CHECK(conflicts(kSix + kBetween + kOther + "今年全市计划改造老旧小区380个，惠及居民11万户，年底前全部开工。\n\n") ==
          0);
    CHECK(conflicts(kSix + kBetween +
                    "云溪区先行一步，今年全市计划改造老旧小区350个，惠及居民11万户，还要再加。\n\n") == 0);
}

TEST_CASE("commas that stand elsewhere make another sentence", "[checks]") {
    CHECK(conflicts(kSix + kBetween + "今年全市计划改造老旧小区350个惠及居民，11万户，年底前全部开工。\n\n") == 0);
}

TEST_CASE("what another draft says changes nothing", "[checks]") {
    CHECK(checked({kSix + kBetween, kOther + kBetween}).findings.empty());
    CHECK(checked({kSix + kBetween + kOther, kSix, kOther, kSix}).findings.size() == 1);
}

TEST_CASE("a conflict between near copies is told as the conflict", "[checks]") {
    const std::string words =
        "改造中同步更新水电气管网，加装电梯，补建停车位、充电桩和养老托育设施，让老房子住出新味道。";
    const Outcome outcome = checked({"今年全市计划改造老旧小区320个，" + words + "\n\n" + kBetween +
                                     "今年全市计划改造老旧小区350个，" + words + "\n\n"},
                                    {"conflicting-repeat", "repeated-paragraph"});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].rule == "conflicting-repeat");
    CHECK(outcome.findings[0].folded == std::vector<std::string>{"repeated-paragraph"});
}

TEST_CASE("who tells is left out, before the words, behind them, and in the middle of a clause", "[checks]") {
    const std::string six = "今年全市计划改造老旧小区320个，惠及居民，年底前全部开工。";
    const std::string other = "今年全市计划改造老旧小区350个，惠及居民，年底前全部开工。";
    for (const char* lead : {"据介绍，", "会议重申，", "昨天上午，市住建委主任苏明谦介绍，", "市住建委主任苏明谦表示"})
        CHECK(conflicts("会议确定，" + six + "\n\n" + kBetween + lead + other + "\n\n") == 1);
    CHECK(conflicts("市によると、今年度は保育所を12か所整備し、待機児童の解消を目指す方針だ。\n\n" + kBetween +
                    "県によれば、今年度は保育所を21か所整備し、待機児童の解消を目指す方針だ。\n\n") == 1);
    const std::string words = "The authority will spend 42 million crowns on dredging the northern channel";
    const std::string same = "the authority will spend 24 million crowns on dredging the northern channel";
    const std::string quay = "Residents of the old quay have asked for a second ferry at length.\n\n";
    CHECK(conflicts(words + ", said Jane Roe, harbour master.\n\n" + quay + "Jane Roe said that " + same + ".\n\n") ==
          1);
}

TEST_CASE("two speakers are told of one exact figure, not of round ones", "[checks]") {
    const auto both = [](const std::string& figure) {
        return conflicts("云溪区区长林见微说，今年全区生产总值增长" + figure + "，新建口袋公园12个。\n\n" + kBetween +
                         "临江区区长韩予安说，今年全区生产总值增长" + figure + "，新建口袋公园18个。\n\n");
    };
    CHECK(both("5.8%") == 1);
    CHECK(both("50%") == 0);
}

TEST_CASE("items of a list have their own facts, speakers before a colon do not", "[checks]") {
    const auto both = [](const std::string& first, const std::string& second) {
        return conflicts(first + "：河道清淤与护岸加固，工期180天，投标人应具有水利工程施工总承包资质。\n\n" +
                         kBetween + second +
                         "：河道清淤与护岸加固，工期210天，投标人应具有水利工程施工总承包资质。\n\n");
    };
    CHECK(both("一标段", "二标段") == 0);
    CHECK(both("东区", "西区") == 0);
    CHECK(both("市水务局副局长施惠民", "市水务局副局长施惠民") == 1);
    CHECK(both("据介绍", "会议重申") == 1);
}

TEST_CASE("a year by its number and one as seen from the text may be one", "[checks]") {
    CHECK(conflicts("会议强调，明年是全面落实城市更新三年行动方案的关键之年。\n\n" + kBetween +
                    "他指出，2027年是全面落实城市更新三年行动方案的关键之年。\n\n") == 0);
}
