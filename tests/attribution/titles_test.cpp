#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::titles;
using List = std::vector<std::string>;

TEST_CASE("a title is organisation, rank words and post", "[attribution]") {
    CHECK(titles("市财政局局长周岩说，钱已拨付。") == List{"市财政局||局长"});
    CHECK(titles("市委政法委常务副书记周岩说，要守住底线。") == List{"市委政法委|常务副|书记"});
    CHECK(titles("时任桐山县委书记周岩回忆，当年只有一条路。") == List{"桐山县委|时任|书记"});
    CHECK(titles("清河市水利局原局长周岩到场。") == List{"清河市水利局|原|局长"});
}

TEST_CASE("a post in a list takes the organisation before it", "[attribution]") {
    CHECK(titles("市国资委党委书记、主任周岩说，要改革。") == List{"市国资委||党委书记", "市国资委*||主任"});
    CHECK(titles("云溪区委副书记、区政府区长周岩说，要过紧日子。") == List{"云溪区委|副|书记", "区政府||区长"});
    CHECK(titles("市委委员，市商务委主任周岩表示，要稳外贸。") == List{"市委||委员", "市商务委||主任"});
}

TEST_CASE("the head of a place does not take over its party committee", "[attribution]") {
    CHECK(titles("三江县委副书记、县长周岩说，要抓好春灌。") == List{"三江县委|副|书记", "三江县*||县长"});
    CHECK(titles("市委常委、副市长周岩说，要抓好春灌。") == List{"市委||常委", "市*|副|市长"});
}

TEST_CASE("the committee that manages a zone takes the zone of the party's committee before it", "[attribution]") {
    CHECK(titles("清河高新区党工委书记、管委会主任周岩说，要抓招商。") ==
          List{"清河高新区党工委||书记", "清河高新区管委会*||主任"});
    CHECK(titles("白石新区党工委副书记、管理委员会副主任周岩说，要抓招商。") ==
          List{"白石新区党工委|副|书记", "白石新区管理委员会*|副|主任"});
    CHECK(titles("市委常委、管委会主任周岩说，要抓招商。") == List{"市委||常委", "管委会||主任"});
    CHECK(titles("清河高新区党工委书记、云溪区管委会主任周岩说，要抓招商。").back() == "云溪区管委会||主任");
}

TEST_CASE("a post held beside another is marked, and the mark is no part of the organisation", "[attribution]") {
    CHECK(titles("清河经开区党工委书记（兼）周岩表示，要抓招商。") == List{"清河经开区党工委|兼|书记"});
    CHECK(titles("远山重工总工程师兼研究院院长周岩说，样机已下线。") == List{"远山重工||总工程师", "研究院|兼|院长"});
    CHECK(titles("东陆国主权委员会主席兼武装部队总司令周岩说，停火有效。").back() == "武装部队|兼|总司令");
}

TEST_CASE("a word that holds a post or an edge word is none", "[attribution]") {
    CHECK(titles("中央代表团团长、全国政协主席周岩抵达。") == List{"中央代表团||团长", "全国政协||主席"});
    CHECK(titles("以色列总理霍克表示，愿意谈判。") == List{"以色列||总理"});
    CHECK(titles("在福州市长乐区这家企业，机器不停。").empty());
    CHECK(titles("新发展阶段长江经济带建设，要协同推进。").empty());
}

TEST_CASE("a township's name may begin with what looks like the end of a post", "[attribution]") {
    CHECK(titles("云陂县长滩乡党委书记周岩说，路通了。") == List{"云陂县长滩乡||党委书记"});
    CHECK(titles("青山市长岭镇镇长周岩说，路通了。") == List{"青山市长岭镇||镇长"});
    CHECK(titles("平湖区长安街道党工委书记周岩说，路通了。") == List{"平湖区长安街道党工委||书记"});
    CHECK(titles("云陂县长张镇说，路通了。") == List{"云陂||县长"});
    CHECK(titles("云陂县县长周镇江说，路通了。") == List{"云陂县||县长"});
}

TEST_CASE("和 and 与 join two persons as well as the words of one body", "[attribution]") {
    CHECK(titles("市文化和旅游局局长周岩说，景区已开放。") == List{"市文化和旅游局||局长"});
    CHECK(titles("总统马塞与法国总统霍克会谈。").back() == "法国||总统");
    CHECK(titles("安提瓜和巴布达总理霍克表示，愿意合作。") == List{"安提瓜和巴布达||总理"});
    CHECK(titles("圣多美和普林西比总理霍克表示，愿意合作。") == List{"圣多美和普林西比||总理"});
    CHECK(titles("国际学联主席周岩和清河大学校长林见微到场。") == List{"国际学联||主席", "清河大学||校长"});
}

TEST_CASE("an organisation begins behind a verb or a time word", "[attribution]") {
    CHECK(titles("杂志发表中共中央总书记周岩的文章。") == List{"中共中央||总书记"});
    CHECK(titles("昨天市水利局局长周岩说，水位已退。") == List{"市水利局||局长"});
    CHECK(titles("记者采访了市水利局局长周岩。") == List{"市水利局||局长"});
}

TEST_CASE("a title behind the name in brackets, or as an address, is the person's", "[attribution]") {
    CHECK(titles("周岩（市民政局局长）：服务要再走近一步。") == List{"市民政局||局长"});
    CHECK(titles("李岩局长、王平书记到场。") == List{"||局长", "||书记"});
}

TEST_CASE("verbs and function words within the name of a body do not cut it", "[attribution]") {
    for (const std::string body : {"中央全面深化改革委员会",
                                   "中国和平统一促进会",
                                   "市投资促进局",
                                   "清河大学继续教育学院",
                                   "比亚迪集团",
                                   "如东县委",
                                   "日照市委",
                                   "自贡市委",
                                   "和平区委",
                                   "和林格尔县委",
                                   "于都县委",
                                   "市第二人民医院",
                                   "市中医院",
                                   "太原市委",
                                   "市应急管理局",
                                   "市给排水公司",
                                   "市代建局",
                                   "市人大代表工委",
                                   "对外经贸大学",
                                   "市后勤保障中心",
                                   "共青团清河市委",
                                   "市大数据局",
                                   "让胡路区委",
                                   "市正定县委"})
        CHECK(titles(body + "主任周岩说，要抓紧。") == List{body + "||主任"});
}

TEST_CASE("a list may set the name apart by a blank", "[attribution]") {
    CHECK(titles("市文旅委主任 林小满 表示，夜游已开放。") == List{"市文旅委||主任"});
}

TEST_CASE("the last character of a word that holds a post may begin another", "[attribution]") {
    CHECK(titles("市一中校长周岩说，高考平稳。") == List{"市一中||校长"});
    CHECK(titles("清河附中校长周岩说，高考平稳。") == List{"清河附中||校长"});
    CHECK(titles("白石村党总支书记周岩说，路修通了。") == List{"白石村||党总支书记"});
    CHECK(titles("海军中校周岩说，舰已返航。").back().ends_with("|中校"));
    CHECK(titles("老支书周岩说，路修通了。").back().ends_with("|支书"));
}

TEST_CASE("an appointment names a post to come, and nobody speaks by it", "[attribution]") {
    CHECK(titles("任命周岩为市财政局局长。") == List{"市财政局|任命|局长"});
    CHECK(titles("会议决定任命周岩同志为市财政局局长、党组书记。") ==
          List{"市财政局|任命|局长", "市财政局*|任命|党组书记"});
    CHECK(titles("会议选举欧阳若谷为清河市市长。") == List{"清河市|选举|市长"});
    CHECK(titles("任命为市财政局局长。").empty());
    CHECK(titles("大家选周岩为市财政局局长。").empty());
    CHECK(kanwu::test::cue("会议任命周岩为市财政局局长，强调要抓紧。").empty());
}

TEST_CASE("a title behind a name and a comma is the person's where nothing else is said", "[attribution]") {
    CHECK(titles("周岩，市财政局局长。") == List{"市财政局||局长"});
    CHECK(titles("图为陶远，市水利局局长。") == List{"市水利局||局长"});
    CHECK(titles("与会者：周岩，市财政局局长；陶远，市水利局局长。") == List{"市财政局||局长", "市水利局||局长"});
    CHECK(titles("会上来了周岩，市财政局局长。").empty());
    CHECK(titles("周岩，市财政局局长到场。").empty());
    CHECK(titles("其中，市财政局局长。时间，市财政局局长。").empty());
    CHECK(titles("周岩，局长。").empty());
}

TEST_CASE("the name of a body holds 依法 where it governs a place by law", "[attribution]") {
    CHECK(titles("市委依法治市办主任周岩说，要抓紧。") == List{"市委依法治市办||主任"});
}

TEST_CASE("the name of a company may hold a place in brackets", "[attribution]") {
    CHECK(titles("华芯半导体（栖州）有限公司副总经理周岩透露，厂房封顶。") ==
          List{"华芯半导体（栖州）有限公司|副|总经理"});
    CHECK(titles("林正南（右）股份合作社理事长周岩说，分红了。") == List{"股份合作社||理事长"});
}

TEST_CASE("an assistant's rank is no part of the body", "[attribution]") {
    CHECK(titles("国际湿地组织助理总干事周岩说，候鸟不认国界。") == List{"国际湿地组织|助理|总干事"});
}

TEST_CASE("a company commander is none where the river begins", "[attribution]") {
    CHECK(titles("连长江边的村子也通了快递。").empty());
}

TEST_CASE("a post held beside another is of the same body", "[attribution]") {
    CHECK(titles("恒川集团副总裁兼财务总监周岩说，现金流是正的。") ==
          List{"恒川集团|副|总裁", "恒川集团*|兼|财务总监"});
}

TEST_CASE("a term in quotation marks names nobody", "[attribution]") {
    CHECK(titles("“船长寿命”是渡口的一句玩笑。").empty());
}

TEST_CASE("a verb opens the name of a body that is known behind it", "[attribution]") {
    CHECK(titles("对讲机里传来青江大堤三号哨所所长周岩的喊声。") == List{"青江大堤三号哨所||所长"});
    CHECK(titles("周岩率市发展改革委主任林正南赴京。") == List{"市发展改革委||主任"});
    CHECK(titles("法国总统拉瓦尔同德国总理舒茨通电话。") == List{"法国||总统", "德国||总理"});
}

TEST_CASE("the secretary of the head of a state is not the head", "[attribution]") {
    CHECK(titles("东陆总统府总统特使周岩抵达。").size() == 1);
    CHECK(titles("美国总统特使周岩抵达。") == List{"美国总统||特使"});
    CHECK(titles("老挝国家主席坎通致贺。") == List{"老挝||国家主席"});
}

TEST_CASE("the department of a hospital is a part of the body that its head is of", "[attribution]") {
    CHECK(titles("青岚市第二人民医院急诊科主任林正南说，人手够。") == List{"青岚市第二人民医院急诊科||主任"});
}

TEST_CASE("posts of one person in a list of people may be joined by a comma", "[attribution]") {
    CHECK(titles("区委常委、组织部部长，区委党校校长（兼）明三才到会。") ==
          List{"区委||常委", "组织部||部长", "区委党校|兼|校长"});
    CHECK(titles("市委书记周岩，区委常委、统战部部长，区政协党组副书记林知秋到会。").size() == 4);
    CHECK(titles("青岚市委书记周岩，青岚市财政局局长林正南到会。") == List{"青岚市委||书记", "青岚市财政局||局长"});
}

TEST_CASE("a bracket that tells more of the post stands before the name", "[attribution]") {
    CHECK(titles("开发区管委会常务副主任（主持日常工作）陆云海说，要抓紧。") == List{"开发区管委会|常务副|主任"});
}

TEST_CASE("the organ that begins a post is a part of the body where no body stands before it", "[attribution]") {
    CHECK(titles("石坝村村委会主任周岩说，路修好了。") == List{"石坝村||村委会主任"});
    CHECK(titles("石坝村党支部书记、村委会主任周岩说，路修好了。") ==
          List{"石坝村||党支部书记", "石坝村*||村委会主任"});
    CHECK(titles("澜石集团工会主席周岩说，奖金照发。") == List{"澜石集团||工会主席"});
    CHECK(titles("市总工会主席周岩说，奖金照发。") == List{"市总工会||主席"});
    CHECK(titles("三车间主任周岩说，炉子换了。") == List{"三车间||主任"});
    CHECK(titles("澜石集团总裁办主任周岩说，搬迁定了。") == List{"澜石集团总裁办||主任"});
    CHECK(titles("石坝村“两委”委员周岩说，票发了。") == List{"石坝村“两委”||委员"});
}

TEST_CASE("a life goes on behind commas, whatever the person is called before it", "[attribution]") {
    CHECK(
        titles("周岩同志先后担任云陂县水利局技术员、副局长，云陂县副县长，云陂县政协副主席。") ==
        List{"云陂县水利局|担任|技术员", "云陂县水利局*|担任副|局长", "云陂县|担任副|县长", "云陂县政协|担任副|主席"});
    CHECK(titles("周岩任市财政局局长，市税务局局长林正南到会。") == List{"市财政局|任|局长", "市税务局||局长"});
    CHECK(titles("会议同意周岩因工作调整辞去公司副总裁职务。") == List{"公司|辞去副|总裁"});
}

TEST_CASE("a body for two tasks has both in its name", "[attribution]") {
    CHECK(titles("望篁市推进新型工业化和促进民营经济发展工作领导小组办公室主任周岩说，钱到了。") ==
          List{"望篁市推进新型工业化和促进民营经济发展工作领导小组办公室||主任"});
    CHECK(titles("下岗村村支书臧得水和上岗子村村委会主任林正南是堂兄弟。") ==
          List{"下岗村||村支书", "上岗子村||村委会主任"});
    CHECK(titles("纪录片《守灯人》总导演周岩说，灯亮着。") == List{"纪录片《守灯人》||总导演"});
}

TEST_CASE("what a person is at the beginning of a sentence is a title", "[attribution]") {
    CHECK(titles("林慕春是云泽市财政局局长，爱下棋。") == List{"云泽市财政局||局长"});
    CHECK(titles("大家都说林慕春是云泽市财政局局长的女儿。").empty());
    CHECK(titles("他叫林慕春，是云泽市财政局局长，爱下棋。") == List{"云泽市财政局||局长"});
    CHECK(titles("来人不是林慕春，是云泽市财政局局长。").empty());
    CHECK(titles("他叫林慕春，是云泽市财政局局长的司机。").empty());
    CHECK(titles("他就是云泽市财政局局长。").empty());
}

TEST_CASE("those who are appointed in one sentence are each of their office", "[attribution]") {
    CHECK(titles("会议决定任命：端木青为岚浦市自然资源局局长，令狐川为岚浦市人民检察院副检察长。") ==
          List{"岚浦市自然资源局|为|局长", "岚浦市人民检察院|为副|检察长"});
    CHECK(titles("他们互相介绍，林慕春为云泽市财政局局长，看法不一。").empty());
}

TEST_CASE("a person of a work's name is none, an ambassador is of the country that sends him", "[attribution]") {
    CHECK(titles("话剧《村支书周大成》入围。").empty());
    CHECK(titles("索里亚共和国驻华大使白玉堂致辞。") == List{"索里亚共和国||驻华大使"});
    CHECK(titles("老支书霍山桥领着记者上山。") == List{"|老|支书"});
}

TEST_CASE("a title behind the name is the person's also where an edge word is in the name, or his body before it",
          "[attribution]") {
    CHECK(titles("容以宁教授说，一粒种子要等八年。") == List{"||教授"});
    CHECK(test::names("容以宁教授说，一粒种子要等八年。") == List{"容以宁"});
    CHECK(test::names("北宁市农科院林守田研究员说，种子不等人。") == List{"林守田"});
    CHECK(test::names("霍山桥乡长说，路要修。") == List{"霍山桥"});
    CHECK(test::names("公路建设项目经理说，工期很紧。").empty());
}

TEST_CASE("the kind of a work may stand on either side of its name", "[attribution]") {
    CHECK(titles("云泽市作家协会副主席、《澄江》杂志主编林慕春说，来稿多了。") ==
          List{"云泽市作家协会|副|主席", "《澄江》杂志||主编"});
    CHECK(titles("杂志主编林慕春说，来稿多了。") == List{"杂志||主编"});
}

TEST_CASE("a post may be contracted with its body", "[attribution]") {
    CHECK(titles("市公安局长周岩说，路通了。") == List{"市公安局||局长"});
    CHECK(titles("省教育厅长周岩说，路通了。") == List{"省教育厅||厅长"});
    CHECK(titles("云溪区财政局长周岩说，路通了。") == List{"云溪区财政局||局长"});
    CHECK(titles("石桥派出所长周岩说，路通了。") == List{"石桥派出所||所长"});
    CHECK(titles("望海县长周岩说，路通了。") == List{"望海||县长"});
    CHECK(titles("清河大学校长周岩说，路通了。") == List{"清河大学||校长"});
    CHECK(titles("市第一小学校长周岩说，路通了。") == List{"市第一小学||校长"});
}

TEST_CASE("the field of a minister of another state is a part of the post", "[attribution]") {
    CHECK(titles("南非国际关系与合作部长莫鲁拉表示，愿意谈判。") == List{"南非||国际关系与合作部长"});
    CHECK(titles("英国能源大臣霍克表示，愿意谈判。") == List{"英国||能源大臣"});
    CHECK(titles("玻利维亚经济与公共财政部长霍克表示，愿意谈判。") == List{"玻利维亚||经济与公共财政部长"});
    CHECK(titles("美国前运输部长霍克表示，愿意谈判。") == List{"美国|前|运输部长"});
    CHECK(titles("泰国副总理兼商业部长霍克表示，愿意谈判。") == List{"泰国|副|总理", "泰国*|兼|商业部长"});
    CHECK(titles("俄罗斯外交部副部长霍克表示，愿意谈判。") == List{"俄罗斯外交部|副|部长"});
    CHECK(titles("印度铁道部部长霍克表示，愿意谈判。") == List{"印度铁道部||部长"});
    CHECK(titles("远山重工研发部部长周岩说，样机已下线。") == List{"远山重工研发部||部长"});
}

TEST_CASE("an ambassador is of the country that sends him", "[attribution]") {
    CHECK(titles("中国驻老挝大使方鹿鸣表示，愿意合作。") == List{"中国||大使"});
    CHECK(titles("俄驻美大使霍克表示，愿意谈判。") == List{"俄||大使"});
    CHECK(titles("马耳他常驻联合国代表霍克表示，愿意谈判。") == List{"马耳他||代表"});
    CHECK(titles("德国驻沪总领事馆总领事霍克表示，愿意合作。") == List{"德国驻沪总领事馆||总领事"});
}

TEST_CASE("what a body is called by 该 is its name there", "[attribution]") {
    CHECK(titles("该研究中心主任周岩说，数据可靠。") == List{"该研究中心||主任"});
    CHECK(titles("记者联系上该大队教导员周岩。") == List{"该大队||教导员"});
}

TEST_CASE("neither an age nor a clause is a body", "[attribution]") {
    CHECK(titles("75岁村民周桂荣患有气管炎。") == List{"||村民"});
    CHECK(titles("向青石报社102岁老党员周桂荣回信。") == List{"青石报社||老党员"});
    CHECK(titles("他决定撤换国防部长霍克，外界不解。") == List{"||国防部长"});
    CHECK(titles("我很欣赏德国前总理霍克的一个观点。") == List{"德国|前|总理"});
    CHECK(titles("我市青石区区长周岩说，要过紧日子。") == List{"我市青石区||区长"});
    CHECK(titles("同意大利外长霍克会谈。") == List{"意大利||外长"});
}

TEST_CASE("代表 right behind a name is a verb", "[attribution]") {
    CHECK(titles("沙特王储兼首相霍克代表沙特国王贝尔曼致辞。") == List{"沙特||王储", "沙特*|兼|首相", "沙特||国王"});
    CHECK(titles("教师代表周岩发言。").back() == "||代表");
}

TEST_CASE("a member is of a body", "[attribution]") {
    CHECK(titles("中央宣讲团成员，青石市委书记周岩作报告。") == List{"中央宣讲团||成员", "青石市委||书记"});
    CHECK(titles("三位成员、索马里总统霍克到场。") == List{"索马里||总统"});
}

TEST_CASE("a title may stand before a comma and be the next person's, or be shared with the one before",
          "[attribution]") {
    CHECK(titles("作为青川律师事务所律师，申雨桐认为，要看原始载体。") == List{"青川律师事务所||律师"});
    CHECK(test::names("作为青川律师事务所律师，他认为，申雨桐说得对。").empty());
    CHECK(test::names("覃海鸥出任省女篮主教练，朴顺子、白音担任助理教练。") == List{"覃海鸥", "朴顺子", "白音"});
    CHECK(titles("宿白桦任材料学院党委书记；麦青任图书馆馆长。") == List{"材料学院|任|党委书记", "图书馆|任|馆长"});
    CHECK(titles("我将同穆罕默德王储兼首相会谈。") == List{"||王储", "|兼|首相"});
    CHECK(titles("华锐纺织原总经理、现临江市纺织协会会长周岩认为，要抱团。") ==
          List{"华锐纺织|原|总经理", "临江市纺织协会|现|会长"});
}

TEST_CASE("a word that holds a post or an edge word is a part of the body's name", "[attribution]") {
    CHECK(titles("乌克兰国民警卫队副司令霍克说，防线未动。") == List{"乌克兰国民警卫队|副|司令"});
    CHECK(titles("国际大学生体育联合会代理主席霍克到场。") == List{"国际大学生体育联合会|代理|主席"});
    CHECK(titles("全省根治拖欠农民工工资工作领导小组组长周岩说，要守住底线。") ==
          List{"全省根治拖欠农民工工资工作领导小组||组长"});
    CHECK(titles("经合组织秘书长霍克到场。") == List{"经合组织||秘书长"});
    CHECK(titles("尼日利亚众议长霍克到场。") == List{"尼日利亚||众议长"});
    CHECK(titles("美国中央司令部司令霍克到场。") == List{"美国中央司令部||司令"});
}

TEST_CASE("works of a trade are nobody's post, and the head of a squad is its own", "[attribution]") {
    CHECK(test::names("钢筋工程验收合格。").empty());
    CHECK(test::names("市公安局刑警队长周岩说，案子破了。") == List{"周岩"});
    CHECK(titles("市公安局刑警队长周岩说，案子破了。").back().ends_with("||队长"));
}

TEST_CASE("the office of a head is what his spokesman and his adviser are of", "[attribution]") {
    CHECK(titles("联合国秘书长发言人贝尔塔表示，协议有效。") == List{"联合国秘书长||发言人"});
    CHECK(titles("诺瓦国最高领袖顾问科斯塔12日发文。") == List{"诺瓦国最高领袖||顾问"});
}

TEST_CASE("a state councillor is of the state, whatever post stands before", "[attribution]") {
    CHECK(titles("中共中央书记处书记、国务委员林见微主持仪式。").at(1) == "||国务委员");
}

TEST_CASE("who is congratulated on a post has it", "[attribution]") {
    const auto found = test::read("11月7日，国家主席林见微致电马尔科·科斯塔温，祝贺他再次当选卢旺达共和国总统。");
    REQUIRE(found.mentions.size() == 2);
    CHECK(found.mentions[1].name == "马尔科·科斯塔温");
    CHECK(found.mentions[1].titles.at(0).post == "总统");
}
