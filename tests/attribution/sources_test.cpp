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
    CHECK(sources("家住三楼的田女士告诉记者，等了三年。") == "家住三楼的田女士|告诉 ");
    CHECK(sources("各位女士，请坐。").empty());
}

TEST_CASE("an office, a paper or a text speaks by a verb that a noun or a clause follows", "[attribution]") {
    CHECK(sources("青岚省有关负责人介绍了相关情况。") == "青岚省有关负责人|介绍 ");
    CHECK(sources("《意见》要求，各地要在年底前完成。") == "《意见》|要求 ");
    CHECK(sources("英国《晨钟报》日前发表文章说，价格还会上涨。") == "英国《晨钟报》|说 ");
    CHECK(sources("《青岚冰雪产业报告（2024）》预计，明年人数还会增加。") == "《青岚冰雪产业报告（2024）》|预计 ");
    CHECK(sources("远东粮食组织、青岚救助会等机构随后发表声明呼吁立即停火。") ==
          "远东粮食组织、青岚救助会等机构|呼吁 ");
    CHECK(sources("《关于节水的若干意见》明确，要逐户安装水表。") == "《关于节水的若干意见》|明确 ");
    CHECK(sources("会议开得好，任务分工明确，责任到人。").empty());
    CHECK(sources("他再次呼吁各方克制。") == "他|呼吁 ");
    CHECK(sources("他说以方的做法加剧了困难。") == "他|说 ");
    CHECK(sources("他说的不是这件事，他说完就走了。").empty());
    CHECK(sources("欧洲多国对这一言论表示反对。") == "欧洲多国|表示 ");
    CHECK(sources("德国反对党7日呼吁提前选举。") == "德国反对党|呼吁 ");
}

TEST_CASE("a day may stand between a source and its verb", "[attribution]") {
    CHECK(sources("以色列国防军今天（9月7日）称，行动已经结束。") == "以色列国防军|称 ");
    CHECK(sources("反对党“新曙光”运动9日表示将参加选举。") == "反对党“新曙光”运动|表示 ");
    CHECK(sources("民兵武装“山鹰阵线”17日晚称，当天使用了无人机。") == "民兵武装“山鹰阵线”|称 ");
    CHECK(sources("可通过来信等形式向“12388”举报平台反映，反映要实事求是。").empty());
}

TEST_CASE("the subject is the source alone, without what the clause opens with", "[attribution]") {
    CHECK(sources("但她也指出，订单还不够稳。") == "她|指出 ");
    CHECK(sources("再到年度报告中他强调，要加快建设。") == "他|强调 ");
    CHECK(sources("在考察青岚研究院时总书记强调，要坐得住。") == "总书记|强调 ");
    CHECK(sources("另据以色列媒体今天报道，谈判已经重启。") == "以色列媒体|报道 ");
    CHECK(sources("在座委员认为，这药方要苦得下去。") == "在座委员|认为 ");
}

TEST_CASE("who publishes something speaks in the clause behind it", "[attribution]") {
    CHECK(sources("近日，公安部发出通知，要求各地严格检查。") == "公安部|要求 ");
    CHECK(sources("联合国远港部队13日发表声明，指责对方进入驻地，要求作出解释。") == "联合国远港部队|要求 ");
    CHECK(sources("据南屿媒体报道，各国代表谴责此事，要求作出解释。") == "南屿媒体|报道 ");
    CHECK(sources("联合国国际法院24日在远港发布“临时措施”，要求立即停止行动。") == "联合国国际法院|要求 ");
}

TEST_CASE("what is called, or agrees with what another asks, does not speak", "[attribution]") {
    CHECK(sources("如果以色列认为谈判无法取得成果，将恢复行动。").empty());
    CHECK(sources("各项比例均符合党中央要求，具有广泛代表性。").empty());
    CHECK(sources("11日，青岚省一处被称为“松林口林火”的火点蔓延。").empty());
    CHECK(sources("远山纺织股份有限公司（以下简称“公司”）董事会收到报告。").empty());
}

TEST_CASE("a verb that another word runs into is none, and a form of address is a person", "[attribution]") {
    CHECK(sources("“太快了！”首批乘客林女士下车后连声称赞。") == "首批乘客林女士|称赞 ");
    CHECK(sources("邻居林大姐接过话茬：“她家的灯，天天亮到半夜。”") == "邻居林大姐|： ");
    CHECK(sources("12315工作人员回复称，已受理投诉。") == "12315工作人员|称 ");
    CHECK(sources("过渡政府领导人沙拉说，不会退让。").empty());
}

TEST_CASE("who answers is not whom he answers", "[attribution]") {
    CHECK(sources("青岚省发展改革委负责人回答记者提问时表示，效应将逐步显现。") == "青岚省发展改革委负责人|表示 ");
    CHECK(sources("代表们纷纷表示，报告“说到了心坎上”。") == "代表们|表示 ");
}

TEST_CASE("a scene may stand between the words and the source that ends the sentence", "[attribution]") {
    CHECK(sources("“楼里全是烟。”擦着脸上的汗，一位老消防员说。") == "一位老消防员|说 ");
    CHECK(sources("这是条老街，一位老消防员说。").empty());
}

TEST_CASE("of what is spoken is no subject: who publishes it speaks, or who adopts it", "[attribution]") {
    CHECK(sources("加勒比联盟5日发表声明，对美国政府的言论表示“深切关切”。") == "加勒比联盟|表示 ");
    CHECK(sources("联合国安理会10日通过第12号决议，呼吁各方立即停火。") == "联合国安理会|呼吁 ");
    CHECK(sources("联合国大会9日通过一项决议，呼吁“立即和无条件”停火。") == "联合国大会|呼吁 ");
    CHECK(sources("白宫在一份声明中说，双方进行了交谈。") == "白宫|说 ");
    CHECK(sources("（2）以军称，行动即将结束。") == "以军|称 ");
    CHECK(sources("对方表示，暂不考虑。") == "对方|表示 ");
    CHECK(sources("对市里的决定表示“遗憾”。").empty());
    CHECK(sources("列车通过长桥，呼吁声一片。").empty());
}
