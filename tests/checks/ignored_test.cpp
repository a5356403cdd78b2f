#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

const std::string kFormula =
    "将认真学习贯彻全会精神，切实把思想和行动统一到全会决策部署上来，以钉钉子精神抓好各项任务落实，为谱写现代化建设新篇"
    "章"
    "作出新的更大贡献，奋力推动各项工作再上新台阶。";
const std::string kWork =
    "推进产业工人队伍建设改革，广泛开展劳动和技能竞赛，培育更多高技能人才，维护好劳动者合法权益，把"
    "广大职工紧紧凝聚在一起，为高质量发展贡献力量，真正做到心往一处想、劲往一处使。";

std::vector<Finding> findings(const std::vector<std::string>& paragraphs, const std::string& settings) {
    const test::TemporaryFolder folder;
    std::string text = "奋力开创新局面\n";
    for (const std::string& paragraph : paragraphs) text += "\n" + paragraph + "\n";
    folder.write("kanwu.toml", settings);
    Request request;
    request.paths = {folder.write("page.txt", text)};
    request.level = Level::note;
    return check(request).findings;
}

std::string ignoring(const std::string& phrase) { return "ignore = [\"" + phrase + "\"]\n"; }

}  // namespace

TEST_CASE("a copy of nothing but set phrases is silent", "[ignore]") {
    for (const std::string opening : {"市水务局表示，", "水务部门的同志在发言中再三说到这一点，并表示，"}) {
        const std::vector<std::string> page{"市总工会表示，" + kFormula, opening + kFormula};
        CHECK(findings(page, "").size() == 1);
        CHECK(findings(page, ignoring(kFormula)).empty());
    }
    CHECK(findings({kFormula, kFormula}, "").size() == 1);
    CHECK(findings({kFormula, kFormula}, ignoring(kFormula)).empty());
    // Traditional characters and marks make no difference, as elsewhere.
    CHECK(findings({kFormula, kFormula},
                   ignoring("將認真學習貫徹全會精神") + "[rules.repeated-paragraph]\nmin-weight = 80\n")
              .empty());
}

TEST_CASE("what stands beside a set phrase counts as before", "[ignore]") {
    const std::string union_words = "市总工会党组书记、主席苗立冬表示，市总工会" + kFormula + kWork;
    const std::string trade_words = "市供销社党组书记、主任冯敏之表示，市供销社" + kFormula + kWork;
    const auto all = findings({union_words, trade_words}, "");
    const auto counted = findings({union_words, trade_words}, ignoring(kFormula));
    REQUIRE(all.size() == 1);
    REQUIRE(counted.size() == 1);
    CHECK(counted[0].place.span == all[0].place.span);
    CHECK(counted[0].level == Level::error);
    CHECK(std::get<std::string>(all[0].arguments[1].second) == "154");
    CHECK(std::get<std::string>(counted[0].arguments[1].second) == "78");
    CHECK(findings({union_words, union_words}, ignoring(kFormula))[0].message == "exact");
    // Sixty characters of the passage are not left: no error.
    const std::string half = kWork.substr(0, kWork.find("紧紧"));
    const auto warning = findings({union_words, trade_words}, "ignore = [\"" + kFormula + "\", \"" + half + "\"]\n");
    CHECK(warning.empty());
}

TEST_CASE("a set phrase in two mouths is no repeated quotation", "[ignore]") {
    const std::vector<std::string> page{"“绿水青山就是金山银山，这一条什么时候都不能变。”县长林正南说。",
                                        "“绿水青山就是金山银山，这一条什么时候都不能变。”县委书记韩予安说。"};
    CHECK(findings(page, "").size() == 1);
    CHECK(findings(page, ignoring("绿水青山就是金山银山")).size() == 1);  // enough is left
    CHECK(
        findings(page, ignoring("绿水青山就是金山银山") + "[rules.repeated-quotation]\nmin-characters = 12\n").empty());
    CHECK(findings(page, ignoring("绿水青山就是金山银山，这一条什么时候都不能变")).empty());
}

TEST_CASE("set phrases in another order are no copy", "[ignore]") {
    const std::string first = "牢牢守住安全生产底线，压实各方责任，全面排查隐患，不留任何死角，让群众睡得安稳";
    const std::string second = "用心用情办好民生实事，把群众满意作为第一标准，让发展更有温度，让日子更有盼头";
    const std::vector<std::string> page{
        "市应急局在汛期前的例会上再次要求各区县举一反三，" + first + "，" + second + "。",
        "谈到养老服务，市民政局许清和处长说今年要办五件事，" + second + "，" + first + "。"};
    CHECK(findings(page, "").size() == 1);
    CHECK(findings(page, "ignore = [\"" + first + "\", \"" + second + "\"]\n").empty());
}

TEST_CASE("a sentence of set phrases raises no conflicting repeat, what is the writer's own does", "[ignore]") {
    const std::string first =
        "本刊地址为清河市学府路12号，邮政编码三二五〇〇〇，电话请拨总机转各部，来信来访均予接待。";
    const std::string second =
        "本刊地址为清河市学府路15号，邮政编码三二五〇〇〇，电话请拨总机转各部，来信来访均予接待。";
    CHECK(findings({first, kWork, second}, "").size() == 1);
    // Whole, or all but the number.
    CHECK(findings({first, kWork, second}, "ignore = [\"" + first + "\", \"" + second + "\"]\n").empty());
    CHECK(findings({first, kWork, second},
                   "ignore = [\"本刊地址为清河市学府路\", \"电话请拨总机转各部，来信来访均予接待\"]\n")
              .empty());
    // A set phrase beside words enough of one's own changes nothing.
    CHECK(findings({first, kWork, second}, ignoring("来信来访均予接待")).size() == 1);
}
