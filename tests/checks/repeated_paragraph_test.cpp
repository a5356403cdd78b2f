// Copies that were edited, and reports of one kind that were not: what the rule tells the two apart by.
#include <string>
#include <vector>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

// Of one page: the paragraphs with what stands between them on a page.
std::vector<Finding> findings(const std::vector<std::string>& paragraphs, const char* name = "page.txt") {
    const test::TemporaryFolder folder;
    std::string text;
    for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
    Request request;
    request.paths = {folder.write(name, text)};
    request.only = {"repeated-paragraph", "copied-passage"};
    request.level = Level::note;
    return check(request).findings;
}

const std::string kHead = "老街的早市又热闹起来";
const std::string kBetween = "卖豆腐的老周天不亮就出摊，他说搬回来的老主顾比去年多了一半，收摊也比从前晚了一个钟头。";

std::size_t told(const std::string& first, const std::string& second) {
    return findings({kHead, first, kBetween, second}).size();
}

}  // namespace

TEST_CASE("a short copy is told though its slips touched facts", "[repeated-paragraph]") {
    // A name of a work, a country, a number and a date are garbled, or said in another word.
    CHECK(told("新书《守望云溪老城的三十年》昨日首发，作者是退休教师许清和，书中收录老照片一百二十幅。",
               "新书《守望云溪老成的三十年》昨天首发，作者是退休教师许清和，书中收了老照片120幅。") == 1);
    CHECK(told("春运办数据显示，截至昨天，全市铁路、公路、水路共发送旅客二百二十万人次，同比增长一成。",
               "春运办数字资料显示，截止到昨日，全市铁路、公路、水路共发送旅客二百二十万人次，与比增长一成。") == 1);
}

TEST_CASE("reports of one kind are silent: other facts stand in each other's places", "[repeated-paragraph]") {
    CHECK(told("3月9日下午，市长顾念成在市民中心会见来访的青崖市代表团团长许清和一行，双方就港口建设交换了意见。",
               "3月9日晚，市长顾念成在市民中心会见来访的白石滩市代表团团长陆启平一行，双方就港口建设交换了意见。") ==
          0);
    CHECK(told("市统计局局长程知秋就关于提请审议统计工作条例修订草案的议案作了说明。",
               "市财政局局长苏明谦就关于提请审议预算审查监督条例修订草案的议案作了说明。") == 0);
    // However long the frame is: the next guest of one host.
    const auto visit = [](const std::string& guest) {
        return "5月31日，市长顾念成在清河宾馆会见前来出席第十二届清河国际茶叶博览会、茶产业高质量发展大会和纪念茶马古道"
               "申遗成功二十周年系列活"
               "动的" +
               guest + "，双方就共建茶马古道旅游线路交换了意见。";
    };
    CHECK(told(visit("青崖市市长许清和"), visit("白石滩市市长陆启平")) == 0);
    // One statement from two is no report of a kind: nothing but who says it was changed.
    const std::string plan =
        "：订单有，钱紧。去年应收账款超过两个亿，其中六成压在三家大客户手里，希望市里牵头搞一个票据平台。";
    CHECK(told("禾丰化纤公司总经理阮青岚" + plan, "青灯书店创办人溥雪樵" + plan) == 1);
    CHECK(
        told("The county library at Ashby will be open on Saturdays from 9 January, from ten in the morning until two "
             "in the afternoon, with a children's hour.",
             "The county library at Kelmere will be open on Sundays from 17 February, from eleven in the morning until "
             "four in the afternoon, with a children's hour.") == 0);
}

TEST_CASE("may is no month, May is one", "[repeated-paragraph]") {
    CHECK(told("Do not copy the data directory with ordinary tools while the server is up. The result looks like a "
               "backup, and may even start, but tables that were open will be torn.",
               "Do not copy the data directory with ordinary tools while the server is up. The outcome looks like a "
               "backup, and might even commence, but tables that were open will be torn.") == 1);
}

TEST_CASE("a dateline that moved to the end is a copy", "[repeated-paragraph]") {
    CHECK(told("Callow Reach, 9 September. The port has set out how it will deepen the northern approach, when ships "
               "will be held back, and what it means for the mussel growers on either side.",
               "The port has set out how it will deepen the northern approach, when ships will be held back, and what "
               "it means for the mussel growers on either side. Callow Reach, 9 September.") == 1);
}

TEST_CASE("a copy that lost its full stop is prose all the same", "[repeated-paragraph]") {
    const std::string han = "入冬以后，各村还要办几场文艺汇演，节目都是村民自己编自己演的，排练场就设在晒谷坪上";
    CHECK(told(han + "。", han) == 1);
    const std::string latin =
        "The waiting room at the junction will be open and heated until the last train has gone, and the footbridge "
        "gets its lifts a year ahead of the date that was given";
    CHECK(told(latin + ".", latin) == 1);
}

TEST_CASE("an English copy with every third letter mistyped is found", "[repeated-paragraph]") {
    CHECK(
        told(
            "Minor operations can be done on the spot, such as stitching wounds and removing moles. For anything that "
            "calls for more than a local anaesthetic the district hospital remains in charge.",
            "Minor iperarttiocseap be donito the spot, fchaas stiFheing wourdshaso hrcrovihng moees. For tenythnu that "
            "nalls for noreotesadn a loctl snaestheti teendisdrFct hbiitan memniosain charge.") == 1);
}

TEST_CASE("full stops in English and commas in Japanese end clauses", "[copied-passage]") {
    const std::string english =
        "Wend Valley Railways will run a train every thirty minutes between Aldersea and Kings Wend from 13 December. "
        "The "
        "line has had an hourly service since 1964";
    CHECK(told(english +
                   " apart from two summers when a film was made in the tunnel and nobody could get to work on time.",
               "It was on the telephone that people heard about it, said one of those who had waited. " + english +
                   " and the recording said that all was well, which the callers did not believe for a moment.") == 1);
    const std::string japanese =
        "東雲町は十月三日、電話やスマートフォンで予約して乗る乗合バスを来年四月から町内全域で走らせると発表した";
    CHECK(told(japanese + "。山あいの三地区では昨年秋から公共の足がまったくない状態が続いていた。",
               "必要なものは、管理者の権限を持つ利用者名と空き容量のあるディスクです。" + japanese +
                   "。時刻がずれていると記録の順番が入れ替わるので、先に時刻合わせの設定を確認してください。") == 1);
}

TEST_CASE("entries of a manual are silent where code differs, and told where none does", "[repeated-paragraph]") {
    const auto entry = [](const std::string& option, const std::string& rest) {
        return "Builds only the targets that " + option +
               " names. It may be given several times, and supports the usual " +
               "patterns of a shell; what no target is called is an error, and nothing is built then" + rest + ".";
    };
    const auto told_in_manual = [](const std::string& first, const std::string& second) {
        return findings({first, "Targets are listed in the file of the project.", second}, "page.md").size();
    };
    CHECK(told_in_manual(entry("`--bin`", ""), entry("`--test`", "")) == 0);
    CHECK(told_in_manual(entry("`--bin`", ""), entry("`--bins`", "")) == 0);
    CHECK(told_in_manual(entry("`--bin`", ""), entry("`--bin`", "")) == 1);
    CHECK(told_in_manual(entry("`--bin`", ""), entry("`--bin`", ", whatever was built before")) == 1);
}

TEST_CASE("articles of one statute and lots of one tender are silent, an article that stands twice is told",
          "[repeated-paragraph]") {
    const std::string article = "会议应有过半数委员出席，作出决定应经全体委员过半数同意，并在三日内张贴公布。";
    CHECK(told("第九条 业主委员会" + article, "第十条 业主监督委员会" + article) == 0);
    CHECK(told("第九条 业主委员会" + article, "第十条 业主委员会" + article) == 1);
    const std::string terms =
        "投标人须具备市政公用工程施工总承包二级及以上资质，项目经理须具备一级注册建造师执业资格，且未担"
        "任其他在建工程项目的项目经理，近三年内没有不良行为记录。";
    CHECK(told("一标段：澄江大道，雨水管共4.2公里，工期180日历天。" + terms,
               "二标段：学府路，污水管共3.0公里，工期150日历天。" + terms) == 0);
    CHECK(told("澄江大道，雨水管共4.2公里，工期180日历天。" + terms, "学府路改造后更宽了。" + terms) == 1);
}

TEST_CASE("versions of one text are set side by side on purpose, speakers behind a label are not",
          "[repeated-paragraph]") {
    const std::string song = "一篙撑到日头高，哥在船尾妹在梢；二篙撑到日头斜，渡完客人渡自家，莫让潮水湿了花。";
    CHECK(told("白沙渡本：" + song, "西塘埠本：" + song) == 0);
    CHECK(told("市文旅局：" + song, "市文联：" + song) == 1);
    const std::string order = "Ordinance 14: No person shall park a trailer on Ferry Street between 6 a.m. and 9 p.m.";
    CHECK(told("First reading, " + order, "Second reading, " + order) == 0);
    const std::string rule =
        "每天上午8:00前到校，下午1:40前到校，自带黑色签字笔两支、2B铅笔一支、橡皮一块，手机不得带入考场。";
    CHECK(findings({"期末考试通知", "（家长版）", rule, "（学生版）", rule}).empty());
    CHECK(findings({"期末考试通知", "（语文）", rule, "（数学）", rule}).size() == 1);
}

TEST_CASE("an item of a list that was gone over and pasted again below is told", "[repeated-paragraph]") {
    const std::string shops = "在县城开设直营店3家，在省城农贸市场租下固定摊位6个，每天凌晨发车，当天早市上架。";
    const std::string points = "新建村级收购点26个，帮助农民销售大蒜、辣椒、红薯粉等特色农产品1.4亿元。";
    CHECK(findings({"供销社工作报告", "二、农产品销路不断拓宽。全系统" + points + shops, kBetween,
                    "五、拓宽农产品销路。" + shops + "全系统共" + points})
              .size() == 1);
}

TEST_CASE("forecasts of two hours end alike", "[repeated-paragraph]") {
    const auto end = [](const std::string& hour) {
        return "以上预报由澄原市气象台和市应急管理局联合制作，下次发布时间为今天" + hour + "时。";
    };
    CHECK(findings({"【早间预报】1月17日6时发布", end("12"), kBetween, "【午间预报】1月17日12时发布", end("17")})
              .empty());
    CHECK(findings({"【早间预报】", end("12"), kBetween, "【午间预报】", end("17")}).size() == 1);
}

TEST_CASE("entries whose labels differ in a number are worded alike", "[repeated-paragraph]") {
    const auto job = [](const std::string& number, const std::string& hospital, const std::string& places) {
        return "岗位" + number + "：" + hospital + "护士，" + places +
               "名。护理学专业，大专及以上学历，取得护士执业资格证书，年龄30周岁以下，能够适应夜班工作。";
    };
    CHECK(told(job("03", "区人民医院", "6"), job("06", "区第二人民医院", "4")) == 0);
    CHECK(told(job("03", "区人民医院", "6"), job("06", "区人民医院", "6")) == 1);
}

TEST_CASE("what every release ends with may stand on a page twice", "[repeated-paragraph]") {
    const std::string law =
        "This release contains statements about future events. Actual results may differ from them materially.";
    CHECK(told("Forward-looking statements: " + law, "Forward-looking statements: " + law) == 0);
    CHECK(told(law, law) == 1);
}

TEST_CASE("notices below a numbered line are still below the heading of all", "[repeated-paragraph]") {
    const auto notice = [](const std::string& who, const std::string& plaintiff, const std::string& room) {
        return who + "：本院受理原告" + plaintiff +
               "诉你合同纠纷一案，现依法向你公告送达起诉状副本、应诉通知书及开庭传票。" +
               "自本公告发布之日起，经过三十日即视为送达，并定于举证期满后第三日在本院第" + room +
               "审判庭公开开庭审理。";
    };
    const std::string first = notice("罗阿旺", "红日物业公司", "二");
    const std::string second = notice("沙金枝", "惠民小额贷款公司", "五");
    CHECK(findings({"临川沟区人民法院公告", "（一）", first, "（二）", second}).empty());
    CHECK(findings({"临川沟区新闻", "（一）", first, "（二）", second}).size() == 1);
}

TEST_CASE("paragraphs of a statute are worded alike", "[repeated-paragraph]") {
    const std::string local =
        "区人民政府可以根据市人民政府的授权，按照定价目录规定的权限和范围，制定在本区执行的指导价。";
    const std::string city = "市人民政府价格主管部门和有关部门，按照定价目录规定的权限和范围，制定在本区执行的指导价。";
    CHECK(findings({"第二十一条 市、区两级定价适用本条。", city, local}).empty());
}

TEST_CASE("two meetings of one kind have each their own people, a copied statement has one more", "[copied-passage]") {
    const auto meeting = [](const std::string& town, const std::string& secretary, const std::string& mayor) {
        return "11月18日，" + town + "召开冬季安全生产工作会议，传达了县安委会第四次全体会议精神。镇党委书记" +
               secretary + "出席会议并讲话，镇党委副书记、镇长" + mayor +
               "主持会议。会议要求，要紧盯重点领域，列出问题清单。";
    };
    CHECK(told(meeting("石碾镇", "孟浩然", "屠志远"), meeting("柳河镇", "晏书同", "常青山")) == 0);
    CHECK(told(meeting("石碾镇", "孟浩然", "屠志远"), meeting("石碾镇", "孟浩然", "屠志远")) == 1);
}
