#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::names;
using kanwu::test::read;
using List = std::vector<std::string>;

TEST_CASE("a name ends before a cue verb, a mark, a figure or a word that may follow names", "[attribution]") {
    CHECK(names("市长林正南说，要抓紧。") == List{"林正南"});
    CHECK(names("市长林正南10日在会上说，要抓紧。") == List{"林正南"});
    CHECK(names("市长林正南１０日说，要抓紧。") == List{"林正南"});
    CHECK(names("市长林正南来到青石镇。") == List{"林正南"});
    CHECK(names("市总工会主席林正代表职工发言。") == List{"林正"});
    CHECK(names("副行长林一飞落马，令人警醒。") == List{"林一飞"});
}

TEST_CASE("surnames that the lists must not miss", "[attribution]") {
    CHECK(names("市财政局局长常建平说，钱已拨付。") == List{"常建平"});
    CHECK(names("市税务局局长傅雅琴说，税已退还。") == List{"傅雅琴"});
    CHECK(names("市妇联主席凤来仪说，活动已启动。") == List{"凤来仪"});
    CHECK(names("县委书记欧阳若谷说，路已修通。") == List{"欧阳若谷"});
}

TEST_CASE("what begins with a surname is not yet a name", "[attribution]") {
    CHECK(names("县委书记等到场。").empty());
    CHECK(names("局长时强调，要抓紧。").empty());
    CHECK(names("林业局局长张局长说，要抓紧。").empty());
    CHECK(names("厂长说，税务局将退税款打到账上。").empty());
    CHECK(names("市委书记和李强，都在名单上。").empty());
    CHECK(names("文章指出，方向明确。方面军、高层说法不一。").empty());
}

TEST_CASE("a foreign name is read to its end", "[attribution]") {
    CHECK(names("美国总统哈罗德日前签署命令。") == List{"哈罗德"});
    CHECK(names("美国总统丹尼·罗伊-希尔表示，愿意谈判。") == List{"丹尼·罗伊-希尔"});
    CHECK(names("县委书记买买提江·吾守尔表示，要修水渠。") == List{"买买提江·吾守尔"});
    CHECK(names("国家主席林见微致电玛雅·桑多，祝贺她当选。") == List{"林见微"});
}

TEST_CASE("how sure a name is follows from what stands around it", "[attribution]") {
    const auto sure = [](std::string_view line) { return read(line).mentions.at(0).confidence; };
    CHECK(sure("市财政局局长林正南说，钱已拨付。") == Confidence::strong);
    CHECK(sure("市财政局局长于清波10日说，钱已拨付。") == Confidence::strong);
    CHECK(sure("市财政局局长林正南来到青石镇。") == Confidence::fair);
    CHECK(sure("市财政局局长林正来到青石镇。") == Confidence::weak);
    CHECK(sure("市财政局局长林正部署明年工作。") == Confidence::fair);
    CHECK(sure("市财政局局长林正最后说，补助资金已经拨付。") == Confidence::strong);
    CHECK(sure("局长林正南说，钱已拨付。") == Confidence::weak);
}

TEST_CASE("a name ends before the next person's title", "[attribution]") {
    CHECK(names("东陆国主席林见微和希腊总统科斯塔斯·塔索斯出席。") == List{"林见微", "科斯塔斯·塔索斯"});
    CHECK(names("国家主席林见微同希腊总统科斯塔斯·塔索斯会谈。") == List{"林见微", "科斯塔斯·塔索斯"});
    CHECK(names("美国总统霍克与希腊总统科斯塔斯·塔索斯会谈。") == List{"霍克", "科斯塔斯·塔索斯"});
    CHECK(names("美国总统霍克已提名萨巴赫·哈迪德。") == List{"霍克"});
}

TEST_CASE("who took the picture is named before the verb", "[attribution]") {
    CHECK(names("（本报记者周岩摄）") == List{"周岩"});
    CHECK(names("图为茶园一角。（栖州日报记者刘前刚摄）") == List{"刘前刚"});
}

TEST_CASE("a name of two characters may be set with a wide blank", "[attribution]") {
    const ParagraphAttribution found = read("市财政局局长　周　明　说，钱已拨付。");
    REQUIRE(found.mentions.size() == 1);
    CHECK(found.mentions[0].name == "周明");
    CHECK(slice("市财政局局长　周　明　说，钱已拨付。", found.mentions[0].name_span) == "周　明");
    CHECK(found.mentions[0].confidence == Confidence::strong);
    CHECK(names("市财政局局长周　明　市水利局局长陶　远") == List{"周明", "陶远"});
    CHECK(names("市财政局局长　周　一定要到场。").empty());
}

TEST_CASE("a surname that is a noun is one before a scene with its cue, and behind a quotation", "[attribution]") {
    CHECK(names("市委书记宗景行在全市推进会上强调，要以小见大。") == List{"宗景行"});
    CHECK(names("市委书记应怀远在全市推进会上强调，要以小见大。") == List{"应怀远"});
    CHECK(names("“灯亮着，”计云帆说，“人就愿意出门。”") == List{"计云帆"});
    CHECK(names("市委书记应邀请在会上强调，要以小见大。").empty());
    CHECK(names("市委书记和市长在全市推进会上强调，要以小见大。").empty());
    CHECK(names("“灯亮着。”计划里说，人就愿意出门。").empty());
}

TEST_CASE("behind the title of a known body a name needs no known word behind it", "[attribution]") {
    CHECK(names("受青岚市委书记贺兰舟委托，市委副书记丁仪凤看望老战士。") == List{"贺兰舟", "丁仪凤"});
    CHECK(names("青岚市水利局局长龚百川攥着图纸。") == List{"龚百川"});
    CHECK(names("青岚市司法局局长骆宾雁逐条记下。") == List{"骆宾雁"});
    CHECK(names("区委副书记、区长于谦益边听边记。") == List{"于谦益"});
    CHECK(names("中国选手邵琪摘得银牌。") == List{"邵琪"});
}

TEST_CASE("a word that follows decides between two characters and three", "[attribution]") {
    CHECK(names("青岚市水利局局长林正参加了巡查。") == List{"林正"});
    CHECK(names("青岚市水利局局长林正南参加了巡查。") == List{"林正南"});
    CHECK(names("青石村党支部书记韩凯带领着大家。") == List{"韩凯"});
    CHECK(names("青岚市水利局局长林正在会上强调，要抓紧。") == List{"林正"});
}

TEST_CASE("a name may begin with a word or have a doubtful surname behind the title of a known body", "[attribution]") {
    CHECK(names("青岚市教育局局长方正清逐条记下。") == List{"方正清"});
    CHECK(names("远山重工董事长计云帆与青岚银行行长席慕白签署协议。") == List{"计云帆", "席慕白"});
    CHECK(names("青岚市林业局局长于小满带着队员上山。") == List{"于小满"});
    CHECK(names("省委教育工委副书记高原在讨论时说，要抓紧。") == List{"高原"});
    CHECK(names("青岚市委书记高度重视这件事。").empty());
    CHECK(names("青岚市委书记向群众宣讲。").empty());
    CHECK(names("青岚市委书记勉励青年干部。").empty());
    CHECK(names("实现国家长治久安的目标。").empty());
}

TEST_CASE("a head of another state is named as far as the characters of such names go", "[attribution]") {
    CHECK(names("东陆国总统阿拉明齐通电话。") == List{"阿拉明齐"});
    CHECK(names("西班牙国王费尔南多九世设宴。") == List{"费尔南多九世"});
    CHECK(names("古巴国家主席萨拉斯-卡贝尔致贺。") == List{"萨拉斯-卡贝尔"});
    CHECK(names("日本首相桥本茂在国会表示，谈判会继续。") == List{"桥本茂"});
    CHECK(names("蒙古国总统巴特勒苏赫邀请代表参会。") == List{"巴特勒苏赫"});
    CHECK(names("美国总统七年来首次访问当地。").empty());
}

TEST_CASE("what begins like a post right behind a title may be a name", "[attribution]") {
    CHECK(names("青岚县交警大队大队长路长鸣介绍，事故少了两成。") == List{"路长鸣"});
    CHECK(names("青岚县民宿协会会长苏幕遮信心十足。") == List{"苏幕遮"});
    CHECK(names("青岚县第二小学教师姚女士突然落泪。").empty());
}

TEST_CASE("what no name ends with ends one where a cue leaves no other reading", "[attribution]") {
    CHECK(names("长滩乡党委书记尚可为说，路通了。") == List{"尚可为"});
    CHECK(names("市统计局总统计师查今是介绍，增速平稳。") == List{"查今是"});
    CHECK(names("青岚大学党委书记明月则强调，要把根扎深。") == List{"明月"});
    CHECK(names("青岚市财政局局长周明也说，钱已拨付。") == List{"周明"});
    CHECK(names("青岚市财政局局长周明为代表们介绍，钱已拨付。") == List{"周明"});
}

TEST_CASE("who is named by what he is to somebody speaks as a person", "[attribution]") {
    CHECK(names("老伴齐桂芳说，他一宿没睡。") == List{"齐桂芳"});
    CHECK(names("“我只管扳道岔。”他的搭档楚云襄笑着说。") == List{"楚云襄"});
    CHECK(names("妻子常说，别太累。").empty());
    CHECK(names("市民田女士说，不退。").empty());
}

TEST_CASE("a surname that is a noun too begins a full name whatever follows it", "[attribution]") {
    CHECK(names("泊宁市慈善总会会长宗家骥颁发了证书。") == List{"宗家骥"});
    CHECK(names("老支书乌志宽领着记者爬上了后山。") == List{"乌志宽"});
    CHECK(names("作坊的主人麦有根说，手艺是爷爷传下来的。") == List{"麦有根"});
    CHECK(names("市商务局局长商陆一见面就问。") != List{"商陆一"});
    CHECK(names("院长查房日、校长陪餐制都有了回音，学生来读报。").empty());
}

TEST_CASE("words that people are named with are names where one takes part or a mark follows", "[attribution]") {
    CHECK(names("县审计局局长高尚、县档案馆馆长成长列席会议。") == List{"高尚", "成长"});
    CHECK(names("区人民检察院检察长桂林分别报告工作。") == List{"桂林"});
    CHECK(names("预备役炮兵团团长和平、政委南怀远来到二营。") == List{"和平", "南怀远"});
    CHECK(names("市文旅局局长桂林山水看得多了。").empty());
}

TEST_CASE("names from Japan have their surnames", "[attribution]") {
    CHECK(names("奥尔文集团董事长田中正树致辞。") == List{"田中正树"});
    CHECK(names("村民田中央没有说话。") != List{"田中央没"});
}

TEST_CASE("names without a surname are read behind an office", "[attribution]") {
    CHECK(names("阿勒坦嘎查党支部书记朝鲁和镇长林正南连夜赶往草场。") == List{"朝鲁", "林正南"});
    CHECK(names("县农牧局局长扎西顿珠说，草场在返青。") == List{"扎西顿珠"});
    CHECK(names("县教育局局长桑吉卓玛来到青石镇。") == List{"桑吉卓玛"});
    CHECK(names("县教育局局长尼玛在会上说，钱已拨付。") == List{"尼玛"});
    CHECK(names("县教育局局长马合木提颁发了证书。") == List{"马合木提"});
}

TEST_CASE("no name ends with the function word that follows it", "[attribution]") {
    CHECK(names("泊宁市财政局局长公羽在会上说，钱已拨付。") == List{"公羽"});
    CHECK(names("泊宁市财政局局长禄军来到青石镇。") == List{"禄军"});
    CHECK(names("泊宁市财政局局长会同有关部门来到青石镇。").empty());
    CHECK(names("泊宁市财政局局长班子来到青石镇。").empty());
    CHECK(names("泊宁市财政局局长连夜赶到青石镇。").empty());
}

TEST_CASE("a name from abroad is as long as words behind it let it be", "[attribution]") {
    CHECK(names("诺瓦国总统贝尔塔特邀请他来访。") == List{"贝尔塔特"});  // not 贝尔塔|特邀请
    CHECK(names("诺瓦国总统科斯塔提前结束访问。") == List{"科斯塔"});
    CHECK(names("日本选手森本智和，闯入四强。") == List{"森本智和"});
    CHECK(names("塔里省副省长卡塔米尔德亲王到机场迎接。") == List{"卡塔米尔德"});
    CHECK(names("愿同施泰因堡总统一道努力。").empty());  // 堡 writes no names
    CHECK(names("愿同施泰因迈恩总统一道努力。") == List{"施泰因迈恩"});
    CHECK(names("日本首相松本龙一郎和外长小泽惠介出席。") == List{"松本龙一郎", "小泽惠介"});
    CHECK(names("日本总统和副总统每届任期五年。").empty());
}

TEST_CASE("what stands behind a post and is no name", "[attribution]") {
    CHECK(names("加强非遗传承人才培养。").empty());
    CHECK(names("到乡村民宿感受田园风光。").empty());
    CHECK(names("地处长江流域的城市。").empty());
    CHECK(names("总书记向世界宣布，目标已经达到。").empty());
    CHECK(names("居民纷纷围拢过来欢送总书记。").empty());
    CHECK(names("通过了中国代表埃及、约旦提出的草案。").empty());
    CHECK(names("塔里纳市长卡贝斯到场。") == List{"卡贝斯"});
    CHECK(names("副主任委员骆源作了说明。") == List{"骆源"});
    CHECK_FALSE(read("副主任委员骆源作了说明。").mentions.at(0).cue);
    CHECK(names("听取市检察院检察长应敏作的报告。") == List{"应敏"});
}

TEST_CASE("names of other peoples are read to their ends, whatever follows", "[attribution]") {
    CHECK(names("乡卫生院院长才让东智说，一次巡诊要走四天。") == List{"才让东智"});
    CHECK(names("云岭州委组织部部长阿苏木呷介绍，三百名干部已到村。") == List{"阿苏木呷"});
    CHECK(names("县文化馆馆长扎西贡布盘腿坐在火塘边。") == List{"扎西贡布"});
    CHECK(names("白鹿旗水利局局长包青格乐来到工地。") == List{"包青格乐"});
    CHECK(names("雪山歌谣传承人扎西贡布盘腿坐在火塘边。") == List{"扎西贡布"});
    CHECK(names("县农牧局局长朵布尔木表示，草场在返青。") == List{"朵布尔木"});
    CHECK(names("青石镇镇长大步流星走进会场。").empty());
    CHECK(names("县文化馆馆长苦口婆心劝说，大家才散去。").empty());
}

TEST_CASE("a surname that no list has is one before a given name that people have", "[attribution]") {
    CHECK(names("市公安局交警支队大队长库建军回复本报：信号灯已列入计划。") == List{"库建军"});
    CHECK(names("石岭村党支部书记、村委会主任但家旺就敲响了铜锣。") == List{"但家旺"});
    CHECK(names("石岭村党支部书记、村委会主任但没有表态。").empty());
}

TEST_CASE("a surname of two characters goes with two given ones where nothing tells", "[attribution]") {
    CHECK(names("原临江市委书记欧阳秉文拄着拐杖。") == List{"欧阳秉文"});
    CHECK(names("原临江市委书记欧阳秉文另有任用。") == List{"欧阳秉文"});
    CHECK(names("桥东集团总裁赤羽曾来访。") != List{"赤羽曾"});
}

TEST_CASE("a verb behind an adverb ends a name", "[attribution]") {
    CHECK(names("市人民医院院长任重远也赶到了抢救室。") == List{"任重远"});
    CHECK(names("市人民医院院长也赶到了抢救室。").empty());
}

TEST_CASE("a name of one character stands behind the office of another state, between it and another title",
          "[attribution]") {
    CHECK(names("瓦图国计划投资部长、友好合作委员会主席、老挝外长佩和中国驻老挝大使方鹿鸣到场。") ==
          List{"佩", "方鹿鸣"});
    CHECK(names("老挝外长和中国驻老挝大使方鹿鸣到场。") == List{"方鹿鸣"});
}
