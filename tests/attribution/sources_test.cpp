// Attributions whose subject has no personal name.
#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::read;

namespace {

// subject|cue of all of them, a blank behind each.
std::string sources(std::string_view line) {
    std::string out;
    for (const AnonymousSource& source : read(line).anonymous) out += source.subject + "|" + source.cue.verb + " ";
    return out;
}

}  // namespace

TEST_CASE("the subject of many words is the noun alone", "[attribution]") {
    CHECK(sources("一位老船工望着对岸的灯说：“渡口没了，人还在。”") == "一位老船工|说 ");
    CHECK(sources("“账是一笔一笔对的。”一名退休出纳员走下台阶时说。") == "一名退休出纳员|说 ");
    CHECK(sources("一位不愿具名的券商分析师认为，拐点还没有到。") == "一位不愿具名的券商分析师|认为 ");
    CHECK(sources("技术员小蒙解释：“先排水，后补苗。”") == "技术员小蒙|解释 ");
    CHECK(sources("柳湾市民政局的窗口前，“随到随办”说得明白。").empty());
}

TEST_CASE("who does something first and then speaks is the source of the words", "[attribution]") {
    CHECK(sources("渡船司机摇下车窗，问：“过不过江？”") == "渡船司机|问 ");
    CHECK(sources("社区工作人员小跑着过来，喘着气说：“电来了！”") == "社区工作人员|说 ");
    CHECK(sources("他掷地有声地说：“这条渠不能断。”") == "他|说 ");
    CHECK(sources("镇长接过话头：“钱的事，我去跑。”") == "镇长|： ");
    CHECK(sources("老人抓着他的手不放，反复念叨：“你是个好孩子。”") == "老人|念叨 ");
    CHECK(sources("母亲临走前叮嘱他：“灯要留着。”") == "母亲|叮嘱 ");
    CHECK(sources("柳湾市水务局局长季长风翻开本子，说：“差两成。”").empty());
    CHECK(sources("工人宿舍的墙上刷着：“安全是回家的路。”").empty());
}

TEST_CASE("what is said may follow the cue of a source without a mark", "[attribution]") {
    CHECK(sources("集团要求各矿立即自查。") == "集团|要求 ");
    CHECK(sources("双方均表示不予置评。") == "双方|表示 ");
    CHECK(sources("他说是沙子迷了眼。") == "他|说 ");
    CHECK(sources("三位受访者均不愿透露姓名。").empty());
    CHECK(sources("师傅说停就停，司机说走就走。").empty());
    CHECK(sources("评审组认为可行后，项目才能开工。").empty());
    CHECK(sources("记者问题库已经建成，群众要求的都在里面。").empty());
}

TEST_CASE("one who is called by his surname speaks, and who is spoken to does not", "[attribution]") {
    CHECK(sources("老霍咧嘴一笑：“果子比去年甜。”") == "老霍|： ");
    CHECK(sources("“叔，俺来帮你！”小段说。") == "小段|说 ");
    CHECK(sources("小区说：“垃圾要分类。”").empty());
    CHECK(sources("霍山桥一边翻着台账，一边向我们介绍：“红的是欠账。”").empty());
}

TEST_CASE("of those who act in a sentence the nearest one to the words speaks", "[attribution]") {
    CHECK(sources("女儿把奖状递给父亲，父亲端详了许久，只说了一句：“没白供你。”") == "父亲|说 ");
    CHECK(sources("几位老人围坐在一起，你一言我一语：“房子新了，路也宽了。”") == "几位老人|： ");
    CHECK(sources("“一毛两毛也是钱。”卖菜的大姐说着，把零钱数了三遍。") == "卖菜的大姐|说 ");
    CHECK(sources("她说，后来科里定了规矩：“有疑就叫人。”") == "她|说 ");
}

TEST_CASE("a form of address behind a surname may have a noun of persons before it", "[attribution]") {
    CHECK(sources("“我们等了三年。”业主田女士说。") == "业主田女士|说 ");
    CHECK(sources("家住三楼的田女士告诉记者，等了三年。") == "家住三楼的田女士|告诉记者 ");
    CHECK(sources("各位女士，请坐。").empty());
}
