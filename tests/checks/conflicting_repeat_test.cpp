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

TEST_CASE("two facts that differ and three versions are none, clauses in a row are one", "[checks]") {
    CHECK(conflicts(kSix + kBetween + "今年全市计划改造老旧小区350个，惠及居民12万户，年底前全部开工。\n\n") == 0);
    CHECK(conflicts(kSix + kBetween + kOther + "今年全市计划改造老旧小区380个，惠及居民11万户，年底前全部开工。\n\n") ==
          0);
    CHECK(conflicts(kSix + kBetween +
                    "云溪区先行一步，今年全市计划改造老旧小区350个，惠及居民11万户，还要再加。\n\n") == 1);
}

TEST_CASE("commas that stand elsewhere do not hide a number", "[checks]") {
    CHECK(conflicts(kSix + kBetween + "今年全市计划改造老旧小区350个惠及居民，11万户，年底前全部开工。\n\n") == 1);
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
        return conflicts("市发展改革委主任林见微说，今年全市生产总值增长" + figure + "，新建口袋公园12个。\n\n" +
                         kBetween + "市财政局局长韩予安说，今年全市生产总值增长" + figure + "，新建口袋公园18个。\n\n");
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

TEST_CASE("crops under short labels have their own doses, and a veiled name is nobody's", "[checks]") {
    CHECK(conflicts("小麦：冬前看苗。弱苗要在越冬之前追施尿素每亩五公斤，切忌大水漫灌。\n\n" + kBetween +
                    "油菜：冬前看墒。弱苗要在越冬之前追施尿素每亩七公斤，切忌大水漫灌。\n\n") == 0);
    CHECK(conflicts("冬前看苗。弱苗要在越冬之前追施尿素每亩五公斤，切忌大水漫灌。\n\n" + kBetween +
                    "冬前看墒。弱苗要在越冬之前追施尿素每亩七公斤，切忌大水漫灌。\n\n") == 1);
    CHECK(conflicts("宣判后，被告人龙大江当庭表示服判，不上诉，请求尽快移送监狱服刑。\n\n" + kBetween +
                    "宣判后，被告人于某某当庭表示服判，不上诉，请求尽快移送监狱服刑。\n\n") == 0);
}

TEST_CASE("bulletins hold each at its own time, articles of a statute have each their own fine", "[checks]") {
    const auto bulletin = [](const std::string& time, const std::string& level) {
        return time + "受上游强降雨影响，苇子渡站水位已涨至" + level + "米，请沿河单位和公众加强防范。\n\n";
    };
    CHECK(conflicts(bulletin("【7月8日6时】", "31.20") + kBetween + bulletin("【7月8日12时】", "32.15")) == 0);
    CHECK(conflicts(bulletin("7月8日6时：", "31.20") + kBetween + bulletin("7月8日12时：", "32.15")) == 0);
    CHECK(conflicts(bulletin("【7月8日6时】", "31.20") + kBetween + bulletin("【7月8日6时】", "32.15")) == 1);
    const auto article = [](const std::string& number, const std::string& fine) {
        return number + "违反本条例规定，擅自占用公共楼道的，由街道办事处责令限期改正，处" + fine +
               "元以下的罚款。\n\n";
    };
    CHECK(conflicts(article("第十八条 ", "五百") + kBetween + article("第二十条 ", "三千")) == 0);
    CHECK(conflicts(article("", "五百") + kBetween + article("", "三千")) == 1);
}

TEST_CASE("sections of two years have each their own numbers, but for what says its year", "[checks]") {
    const auto section = [](const std::string& heading, const std::string& opening, const std::string& number) {
        return heading + "\n\n" + opening + "全县一般公共预算收入预算为" + number +
               "亿元，比上一年执行数有所增长。\n\n";
    };
    const auto draft = [&](const std::string& opening) {
        return section("一、2025年执行情况", opening, "12.5") + kBetween +
               section("二、2026年预算草案", opening, "13.3");
    };
    CHECK(conflicts(draft("")) == 0);
    CHECK(conflicts(draft("2025年")) == 1);
    CHECK(conflicts(section("一、执行情况", "", "12.5") + kBetween + section("二、预算草案", "", "13.3")) == 1);
}

TEST_CASE("each of two notices has its own numbers, one that stands twice has not", "[checks]") {
    const auto notice = [](const std::string& who, const std::string& number) {
        return who + "：本院受理原告陶三喜诉你买卖合同纠纷一案，现依法向你公告送达（2025）临民初" + number +
               "号民事判决书。\n\n";
    };
    const std::string heading = "临川沟区人民法院公告\n\n（一）\n\n";
    CHECK(conflicts(heading + notice("罗阿旺", "417") + "（二）\n\n" + notice("熊大有", "418")) == 0);
    CHECK(conflicts(heading + notice("罗阿旺", "417") + "（二）\n\n" + notice("罗阿旺", "418")) == 1);
}

TEST_CASE("who tells may have two posts and a long one", "[checks]") {
    CHECK(conflicts("市住建委副主任、市老旧小区改造工作专班主任苏明谦介绍，" + kSix + kBetween +
                    "市住建委有关负责人再次介绍，" + kOther) == 1);
}

TEST_CASE("a year by its number and one as seen from the text may be one", "[checks]") {
    CHECK(conflicts("会议强调，明年是全面落实城市更新三年行动方案的关键之年。\n\n" + kBetween +
                    "他指出，2027年是全面落实城市更新三年行动方案的关键之年。\n\n") == 0);
}

TEST_CASE("a number that two sentences share holds them against each other", "[checks]") {
    const auto both = [](const std::string& first, const std::string& second) {
        return conflicts(first + "\n\n" + kBetween + second + "\n\n");
    };
    // Other words around, some between, and the run begins inside a clause.
    CHECK(both("9月第三周，市12345热线共受理市民来电8432件，办结8105件，群众满意率很高。",
               "据统计，本周热线共受理市民来电8342件，办结8105件。") == 1);
    CHECK(both("The order book stands at 1.46 billion, covers work until 2029 and includes 317 hybrid ferries.",
               "The order book of 1.64 billion covers work until 2029, including 317 hybrid ferries.") == 1);
    // A rounded number, an ordinal, two numbers that differ, and one that three places have in three ways.
    CHECK(both("公司实现营业收入58.62亿元，同比增长17.3%，海外订单占了三成。",
               "周岩说，公司实现营业收入58.6亿元，同比增长17.3%，新产品功不可没。") == 0);
    CHECK(both("第三十七号令说，法律已由第十四届大会第十二次会议通过，共有372票赞成。",
               "第三十八号令说，另一部法律已由第十四届大会第十二次会议通过，共有372票赞成，即日起施行。") == 0);
    CHECK(both("共受理市民来电8432件，办结8105件，回访671件，群众满意率很高。",
               "据统计，共受理市民来电8342件，办结8105件，回访617件。") == 0);
    CHECK(both("甲站全长1280米，编号C8105，双向通行，今年通车，不收过路费。\n\n乙站全长1310米，编号C8105，双向通行，今"
               "年通车。",
               "丙站全长1150米，编号C8105，双向通行，今年通车。") == 0);
}

TEST_CASE("reporting turns will into would, and that changes no sentence", "[checks]") {
    CHECK(conflicts("The Port Authority said on Tuesday that it will spend $48 million on a new container berth at the "
                    "mouth of the river.\n\n" +
                    kBetween +
                    "The Port Authority said on Tuesday that it would spend $46 million on a new container berth at "
                    "the mouth of the river.\n\n") == 1);
}

TEST_CASE("one name in thousands of conflicts is looked up once", "[checks]") {
    std::string draft;
    for (int i = 0; i < 4000; ++i)
        draft += "周岩在第" + std::to_string(i) + "站为市民办理登记手续共用了" + std::to_string(i) + "分钟。\n\n";
    CHECK(checked({draft}).notifications.empty());
}

TEST_CASE("what a sentence speaks of may be named in short at one of its places", "[checks]") {
    const auto draft = [](const std::string& first, const std::string& second) {
        const std::string rest = "亿元，历时27个月，是近年来全县投资最大的单体水利项目。\n\n";
        return first + "总投资1.86" + rest + kBetween + second + "总投资1.68" + rest;
    };
    CHECK(conflicts(draft("水库加固工程", "县水利局有关负责人表示，青螺水库加固工程")) == 1);
    CHECK(conflicts(draft("青螺水库加固工程", "东岭水库加固工程")) == 0);
    // Part of it may have other numbers where nothing else says that it is one thing.
    CHECK(conflicts("新建学校的学位3000个，年底前全部开工。\n\n" + kBetween +
                    "西区新建学校的学位500个，年底前全部开工。\n\n") == 0);
}

TEST_CASE("two notices below each other have each their own people", "[checks][english]") {
    const auto notice = [](const std::string& of, const std::string& to) {
        return "Notice to creditors. Estate of Marguerite " + of +
               ", deceased. All persons having claims must present them to the " + "personal representative, " + to +
               ", within four months of the first publication of this notice.\n\n";
    };
    CHECK(conflicts("LEGAL NOTICES\n\n" + notice("Stell", "Owen Stell") + notice("Hartrow", "Iris Pagett")) == 0);
}
