#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::read;

namespace {

// words|speaker|whole, of the first quotation; empty where there is none.
std::string quotation(std::string_view line) {
    const ParagraphAttribution found = read(line);
    if (found.quotations.empty()) return "";
    const Quotation& first = found.quotations[0];
    const std::string speaker = first.speaker ? found.mentions[*first.speaker].name : "-";
    return std::string(slice(line, first.inner)) + "|" + speaker + (first.whole_sentence ? "|whole" : "|part");
}

}  // namespace

TEST_CASE("a quotation is the person's who stands before or behind it with a cue", "[attribution]") {
    CHECK(quotation("市长林正南说：“要抓紧，莫等。”") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”市长林正南说，今年有三件事。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等，”林正南说。") == "要抓紧，莫等，|林正南|whole");
}

TEST_CASE("a scene may stand between the words and the speaker", "[attribution]") {
    CHECK(quotation("“要抓紧，莫等。”会上，市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”在昨天的座谈会上，市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”这句话刻在石头上，市长林正南说，人人记得。") == "要抓紧，莫等。|-|whole");
}

TEST_CASE("other marks quote as well, and a quotation within another is a part of it", "[attribution]") {
    CHECK(quotation("「要抓紧，莫等。」市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("\"要抓紧，莫等。\"市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要做实‘两大定位’，莫等。”市长林正南说。") == "要做实‘两大定位’，莫等。|林正南|whole");
    CHECK(quotation("屏幕有27\"，市长林正南说，很清楚。").empty());
}

TEST_CASE("terms and names of works in quotation marks are no speech", "[attribution]") {
    CHECK(quotation("要建好“四好农村路”，打通“最后一公里”。").empty());
}

namespace {

// The speakers of all quotations, - for nobody.
std::string speakers(std::string_view line) {
    std::string out;
    const ParagraphAttribution found = read(line);
    for (const Quotation& quotation : found.quotations)
        out += (quotation.speaker ? found.mentions[*quotation.speaker].name : "-") + " ";
    return out;
}

}  // namespace

TEST_CASE("interrupted words are the same person's on both sides", "[attribution]") {
    CHECK(speakers("“慢一点，”市长林正南说，“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点。”市长林正南说。“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点。”市长林正南说。“稳一点。”副市长周岩说。") == "林正南 周岩 ");
    CHECK(speakers("“够用才好。”远山重工董事长计云帆，“宁愿慢一点。”") == "计云帆 计云帆 ");
    CHECK(speakers("“够用才好。”远山重工董事长计云帆到场。“宁愿慢一点。”") == "- - ");
    CHECK(speakers("“先锋岗”组长计云帆，“宁愿慢一点。”") == "- ");
}

TEST_CASE("words behind a cue and a colon are not those of the next speaker", "[attribution]") {
    CHECK(speakers("市长林正南说：“落地是关键。”副市长周岩补充说，站点已经联网。") == "林正南 ");
}

TEST_CASE("what is remembered may stand between the cue and the words", "[attribution]") {
    CHECK(speakers("市医院院长林正南回忆起那一夜，“走廊里都是人。”") == "林正南 ");
    CHECK(speakers("市医院院长林正南走过那一夜，“走廊里都是人。”") == "- ");
}

TEST_CASE("words that somebody unknown begins are not those of the next speaker", "[attribution]") {
    CHECK(speakers("渡口边有个声音：“浪大不怕。”市长林正南说，船票涨了。") == "- ");
    CHECK(speakers("“浪大不怕。”副市长林正南回答。") == "林正南 ");
}

TEST_CASE("where there is no cue, the words are his of whom the sentence around them speaks", "[attribution]") {
    CHECK(quotation("“我是看着这条河长大的。”说起当年，青岚市航道处处长宁小川眼圈红了。") ==
          "我是看着这条河长大的。|宁小川|whole");
    CHECK(quotation("青岚市农科院研究员谈亦苇蹲在地头，捏起一撮土：“墒情刚好。”") == "墒情刚好。|谈亦苇|whole");
    CHECK(quotation("青岚市供电局局长雷明介绍，主网已恢复。“今晚都能用上电。”") == "今晚都能用上电。|雷明|whole");
    CHECK(quotation("“多亏了你们。”老人对镇长贾雨田连连道谢。") == "多亏了你们。|-|whole");
}

TEST_CASE("who is spoken to may stand between the cue and the words", "[attribution]") {
    CHECK(quotation("青岚市气象局首席预报员季晓来提醒市民，“周末出门带伞。”") == "周末出门带伞。|季晓来|whole");
    CHECK(quotation("“把冷板凳坐热，”骆宾雁这样勉励青年干部，“把热炕头让给群众。”") == "把冷板凳坐热，|骆宾雁|whole");
}

TEST_CASE("a few words at the end of a statement are the speaker's, a slogan is nobody's", "[attribution]") {
    CHECK(quotation("青岚市政务服务局局长林正南介绍，新系统“一网通办”。").empty());
    CHECK(quotation("青岚市文旅局局长林正南表示，民宿要“小而暖”。") == "小而暖|林正南|part");
    CHECK(quotation("青岚市文旅局局长林正南表示，要把“最后一公里”打通。").empty());
}

TEST_CASE("words that no mark closes go on to the end of the paragraph", "[attribution]") {
    CHECK(quotation("市长林正南说：“第一，把账算清。") == "第一，把账算清。|林正南|whole");
    CHECK(quotation("“第二，把人管住。") == "第二，把人管住。|-|whole");
}

TEST_CASE("a term within a sentence is nobody's words, a predicate may be", "[attribution]") {
    CHECK(quotation("市长林正南表示，“新时代文明实践”要走进小家。").empty());
    CHECK(quotation("市长林正南坦言，全年有三个“没想到”。").empty());
    CHECK(quotation("市委“两新”工委书记林正南说，要走进楼宇。").empty());
    CHECK(quotation("市长林正南强调“四个到位”，一件一件办。").empty());
    CHECK(quotation("市长林正南告诉记者，第二个球是“蒙的”。") == "蒙的|林正南|part");
    CHECK(quotation("市长林正南说，对方“不会忘记雪中送炭的朋友”。") == "不会忘记雪中送炭的朋友|林正南|part");
}

TEST_CASE("who goes on with the words after a gesture speaks on both sides", "[attribution]") {
    CHECK(speakers("“慢一点，”市长林正南顿了顿，“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点，”市长林正南看了看副市长周岩，“稳一点。”") == "林正南 - ");
}

TEST_CASE("a cue in a later clause is that of the words behind it", "[attribution]") {
    CHECK(speakers("“自己量。”市长林正南看了一眼，说：“差两寸。”") == "- 林正南 ");
    CHECK(speakers("“自己量。”市长林正南看了一眼，说差两寸。") == "林正南 ");
}

TEST_CASE("who is said to say it says it, whose desk it is does not", "[attribution]") {
    CHECK(speakers("“比去年细。”说这话的是市住建局局长鲁长河。") == "鲁长河 ");
    CHECK(speakers("市长林正南一句“明天就办”，让人放了心。") == "林正南 ");
    CHECK(speakers("在市长林正南眼里，“账本是一面镜子”。") == "林正南 ");
    CHECK(speakers("“字是写给人看的。”市长林正南的办公桌上压着这张纸条。") == "- ");
    CHECK(speakers("市长林正南说，工人把这叫作“洗地基”，还说这是“讨吉利”。").empty());
}

namespace {

// The persons of all quotations as the draft tells them, the subject of a source, - for nobody.
std::string whose(std::string_view line) {
    std::string out;
    const ParagraphAttribution found = read(line);
    for (const Quotation& quotation : found.quotations) {
        const bool named = !quotation.person.empty();
        out += (named               ? quotation.person
                : quotation.speaker ? found.mentions[*quotation.speaker].name
                : quotation.source  ? found.anonymous[*quotation.source].subject
                                    : "-") +
               " ";
    }
    return out;
}

}  // namespace

TEST_CASE("one without an office whom the sentence leads to speaks the words behind it", "[attribution]") {
    CHECK(whose("段春阳笑着摆摆手：“都是小事，不值得写。”") == "段春阳 ");
    CHECK(whose("养殖户段春阳话不多，只有一句：“先把路修通。”") == "段春阳 ");
    CHECK(whose("见客人来了，作坊的主人虞怀砚捧起一只素坯：“泥是急不得的。”") == "虞怀砚 ");
    CHECK(whose("段春阳：“难的不是种，是卖。”") == "段春阳 ");
    CHECK(whose("用段春阳的话说，“路通了，人心就通了”。") == "段春阳 ");
    CHECK(whose("段春阳的口头禅是“路通了就好办”。") == "段春阳 ");
}

TEST_CASE("what stands on a sign or is another's is not his who stands before it", "[attribution]") {
    CHECK(whose("霍山桥路过村口，牌子上写着：“前方施工，绕道慢行。”") == "- ");
    CHECK(whose("段春阳的办公桌上贴着一行字：“先算民生账，再算经济账。”") == "- ");
    CHECK(whose("机修工吴大梁病逝那年，下午她照样上班，还是那句话：“线断了，接上。”") == "她 ");
    CHECK(whose("段春阳这句话还没说完，旁边的人打断了他：“先听我说。”") != "段春阳 ");
    CHECK(whose("鹿鸣湖重工集团去年转亏为盈：“我们靠的是主业。”") == "- ");
}

TEST_CASE("who acts right behind the words speaks them", "[attribution]") {
    CHECK(whose("“好！”台下，岳清和激动不已，第一个站起来鼓掌。") == "岳清和 ");
    CHECK(whose("“哪有什么诀窍，就是起得早。”正在割菜的村民项念祖直起腰来。") == "项念祖 ");
    CHECK(whose("“慢一点，准一点。”这是装配工彭远山挂在嘴边的一句话。") == "彭远山 ");
    CHECK(whose("“真的批下来了？”电话那头传来段春阳的声音。") == "段春阳 ");
    CHECK(whose("“书记，水通了！”看见霍山桥走来，项念祖大声喊。") == "项念祖 ");
    CHECK(whose("“小小竹排江中游……”歌声从礼堂里传出，段春阳也跟着打拍子。") == "- ");
    CHECK(whose("“先把老账结了。”话音刚落，贺成璧就让人把台账搬上了桌。") == "- ");
    CHECK(whose("“我回来了！”梁军笑得合不拢嘴。") == "梁军 ");
    CHECK(whose("“你们先走。”撂下这句话，市公交集团驾驶员蔺春燕又钻进了驾驶室。") == "蔺春燕 ");
    CHECK(whose("“住了三十年，头一回不爬楼。”家住三楼的居民应淑琴感叹。") == "应淑琴 ");
}

TEST_CASE("words behind a sentence that is all about one person are his", "[attribution]") {
    CHECK(whose("说起新房，项念祖打开了话匣子。“从前下雨，屋里摆七个盆。现在一滴都不漏。”") == "项念祖 ");
    CHECK(whose("溪口村党支部书记霍山桥信心满满。“明年再建两个冷库。”") == "霍山桥 ");
    CHECK(whose("尹伯钧作了汇报，霍山桥作了发言。“路通了，人心就通了。”") == "- ");
    CHECK(whose("说起新房，项念祖打开了话匣子。“还漏不漏？”村干部问。") == "村干部 ");
}

TEST_CASE("a pronoun is the plain name of the sentence before", "[attribution]") {
    CHECK(whose("项念祖显得有些激动。“从前下雨，屋里摆七个盆。”他说，“现在，一滴都不漏。”") == "项念祖 项念祖 ");
    CHECK(whose("杨柳镇镇长林正南问：“走到哪里了？”没有人应声，他合上簿子，“那就贴在门上。”") == "林正南 林正南 ");
    CHECK(whose("停了一会儿，他又说：“账清了，人才走得稳。”") == "他 ");
}

TEST_CASE("pieces of what one from abroad says are quoted, terms and names of things are not", "[attribution]") {
    CHECK(whose("巴西总统卢卡斯表示，美国政府“任意加税”的做法破坏稳定。") == "卢卡斯 ");
    CHECK(whose("美方随后称，两国总统的会晤“至关重要”。") == "美方 ");
    CHECK(whose("巴西总统卢卡斯表示，将派出“挑战者”号护卫舰，共建“一带一路”。").empty());
    CHECK(whose("市长林正南表示，全市“任意加价”的现象已经绝迹。").empty());
}

TEST_CASE("a phrase within the clause of one from abroad is his, what has a name is not", "[attribution]") {
    CHECK(whose("东陆国外长卢卡斯表示，将“坚决回应”任何加税的国家。") == "卢卡斯 ");
    CHECK(whose("白宫称，政府正在展开“打击犯罪”的行动。") == "白宫 ");
    CHECK(whose("以军13日称，继续实施“有针对性的”行动。") == "以军 ");
    CHECK(whose("特朗波9日称，如果无法“以简单的方式”达成协议，他将采取“艰难的方式”。") == "特朗波 特朗波 ");
    CHECK(whose("他将产业衰落归咎于美国，并称好莱坞“遭受重创”。") == "他 ");
    CHECK(whose("东陆国总统卢卡斯当天谴责对方的“罪行”，事件仍在发酵。") == "卢卡斯 ");
    CHECK(whose("以军13日称，使用“铁拳”导弹打击了目标，并通过“黄金走廊”的方案。").empty());
    CHECK(whose("美国国防部3日表示，记录了273起“严重事件”，将提供“小直径炸弹”。").empty());
    CHECK(whose("东陆国外长卢卡斯表示，以“国家安全”为由设限，将推出“自由计划”。").empty());
    CHECK(whose("俄罗斯国防部说，对“土耳其溪”的攻击毫无意义。").empty());
}

TEST_CASE("what another is said to ask is no speech of his", "[attribution]") {
    CHECK(whose("伊朗外交部发言人卢卡斯说，美方的要求“不切实际”，不会有进展。") == "卢卡斯 ");
    CHECK(whose("英国《晨钟报》网站刊文称，这是一场“没有赢家的战争”。") == "英国《晨钟报》网站 ");
}

TEST_CASE("who answers behind the words is not who has asked before them", "[attribution]") {
    CHECK(whose("“钱从哪儿来？”有村民问。“集体出一半，乡贤捐一半。”段春阳答得干脆。") == "有村民 段春阳 ");
    CHECK(whose("“今年能收八百斤。”他直起腰来说。") == "他 ");
    CHECK(whose("“请坐，请坐。”院长段春阳招呼客人，“山里条件差，多包涵。”") == "段春阳 段春阳 ");
    CHECK(whose("对于牧民来说，“草场就是命根子”。").empty());
}

TEST_CASE("terms in a row, and behind what our own leaders do with terms, are nobody's words", "[attribution]") {
    CHECK(whose("总书记对大家说，“菜篮子”“米袋子”“果盘子”是民生大事。").empty());
    CHECK(whose("市长林正南强调，要发挥优势，实现“弯道超车”。").empty());
    CHECK(whose("市长林正南说，绿化面积持续“双增长”，全省第一。").empty());
    CHECK(whose("市长林正南强调，要确保“一泓清水永续南下”，需要人人尽责。").empty());
    CHECK(whose("会议强调，要坚持“一张蓝图绘到底”，抓好落实。").empty());
    CHECK(whose("镇党委书记林正南介绍，村里办起了“幸福食堂”，老人不用做饭。").empty());
    CHECK(whose("外交部发言人林正南说，应停止将问题“政治化”“武器化”。").empty());
    CHECK(whose("市长林正南说，这就是“青岚速度”。").empty());
    CHECK(whose("市长林正南说，这项工作要“跑起来”。") == "林正南 ");
}

TEST_CASE("whoever stands in other words around a quotation is not the speaker", "[attribution]") {
    CHECK(whose("“慢一点，家里等。”这是段春阳女儿写给他的话。") == "- ");
    CHECK(whose("“他呀，就是犟。”段春阳的妻子在一旁插话。") == "段春阳的妻子 ");
    CHECK(whose("记者注意到，段春阳的车里贴着一张纸条：“慢一点，家里等。”") == "- ");
    CHECK(whose("“先看天，再看地。”六十岁的段春阳老太太，看了三年天。") == "段春阳 ");
}

TEST_CASE("words as given names, and habits of speech, are read beside a quotation", "[attribution]") {
    CHECK(whose("“不换！”郝建设一口回绝。") == "郝建设 ");
    CHECK(whose("郝建设总爱说，“车就是家”。") == "郝建设 ");
    CHECK(whose("“亏了，就当交学费。”郝建设沉默了一会儿，“下回还干。”") == "郝建设 郝建设 ");
    CHECK(whose("“心里有本账。”说这话的，是跑了二十年长途的司机郝建设。") == "郝建设 ");
    CHECK(whose("郝建设获得的荣誉：“最美司机”。") == "");
}

TEST_CASE("what one has from another is the other's, and who answers is not who asks", "[attribution]") {
    CHECK(whose("段春阳至今记得母亲送他那天的叮嘱：“别贪，别懒，别糊弄。”") == "- ");
    CHECK(whose("“别贪，别懒，别糊弄。”这是母亲送段春阳上任时的叮嘱。") == "母亲 ");
    CHECK(whose("记者问他怕不怕，段春阳憨憨一笑：“怕啥。”") == "段春阳 ");
    CHECK(whose("“怕啥。”段春阳憨憨一笑。记者追问：“真不怕？”“不怕。”") == "段春阳 记者 段春阳 ");
    CHECK(whose("用村民的话说：“路通了，心就通了。”") == "村民 ");
}

TEST_CASE("who smiles or waves, or is named behind a country, keeps his name", "[attribution]") {
    CHECK(whose("“谢什么，换了谁都会去。”沅浦市消防救援支队站长段岳摆摆手，“就是鞋没找着。”") == "段岳 段岳 ");
    CHECK(whose("“值。”云陂县水利局局长李笑笑说。") == "李笑笑 ");
    CHECK(whose("听完介绍，索里亚共和国农业部副部长费尔南多·卡西亚斯连连点头：“我们那里也用得上。”") ==
          "费尔南多·卡西亚斯 ");
}

TEST_CASE("one whom the words are laid to while he does something speaks them", "[attribution]") {
    CHECK(whose("“观众最大。”说这话的时候，沅浦市越剧团团长岳清和正在后台勾脸。") == "岳清和 ");
    CHECK(whose("“观众最大。”说这话的人走后，沅浦市越剧团团长岳清和正在后台勾脸。") == "- ");
    CHECK(whose("“下辈子还一起开船！”项家兄弟俩异口同声地说。") == "项家兄弟俩 ");
    CHECK(whose("网友“山里一棵松”说：“这座桥等了二十年。”") == "网友“山里一棵松” ");
    CHECK(whose("村民都管它叫“山里一棵松”，说：“有它就有路。”").find("一棵松") == std::string::npos);
}

TEST_CASE("who is introduced behind his words is the pronoun before them", "[attribution]") {
    CHECK(whose("他在日记里写道：“星星很近，家很远。”他叫项念祖，在山顶守了九年。") == "项念祖 ");
    CHECK(whose("他在日记里写道：“星星很近，家很远。”他叫来项念祖，两人下了山。") == "他 ");
    CHECK(whose("溪口村党支部书记霍山桥有个徒弟。他说：“肯学。”他叫项念祖，今年十九岁。") != "项念祖 ");
}

TEST_CASE("a piece behind a verb whose speaker was not read is his whose name stands there, or nobody's",
          "[attribution]") {
    CHECK(whose("据新远社报道，过渡政府领导人沙拉说，不会“对任何国家构成威胁”。") == "沙拉 ");
    CHECK(whose("据新远社报道，过渡政府新任首脑秦知夏说，不会“对任何国家构成威胁”。").empty());
    CHECK(whose("卢梅罗还表示，谈判“没有取得进展”。") == "卢梅罗 ");
    CHECK(whose("报道称，甲方告知乙方，这是“最后一次机会”。").empty());
    CHECK(whose("印度外交部发表声明，称有关指控“毫无根据”。") == "印度外交部 ");
    CHECK(whose("泰国陆军发言人称，对方“蓄意违反”停火协议。") == "泰国陆军发言人 ");
    CHECK(whose("泰国陆军发言人称，将参加“坚决打击”行动。").empty());
}

TEST_CASE("the wording of one from abroad is told from terms by what it is", "[attribution]") {
    CHECK(whose("挪威外交大臣卢卡斯3日表示，袭击“越过了红线”，挪方将予回应。") == "卢卡斯 ");
    CHECK(whose("挪威外交大臣卢卡斯3日表示，有关提案“无助于”缓和局势。") == "卢卡斯 ");
    CHECK(whose("智利总统卢卡斯称，这项协议是“一张废纸”，现行方案“行不通”。") == "卢卡斯 卢卡斯 ");
    CHECK(whose("欧洲议会12日通过决议，呼吁实现“立即、全面和彻底”停火。") == "欧洲议会 ");
    CHECK(whose("巴西总统卢卡斯表示，这是“经济恐怖主义”和“反人类罪”的体现。") == "卢卡斯 卢卡斯 ");
    CHECK(whose("美国国务卿卢卡斯称，将推进“印太经济框架”，并使用“卡桑”。").empty());
    CHECK(whose("美国国务卿卢卡斯说，西方国家所谓“毫无限制”的权利没有依据。").empty());
    CHECK(whose("法国总统卢卡斯宣布，将启动“法国2040”计划，并打造“邻国典范”。").empty());
    CHECK(whose("以军称，在一处“指挥中心”附近控制了被乌军称为“堡垒”的村镇。").empty());
}

TEST_CASE("where a verb or a feeling stands, a short word is the speaker's too", "[attribution]") {
    CHECK(whose("墨西哥总统卢卡斯27日表示，墨方决定“暂停”与有关使馆的往来。") == "卢卡斯 ");
    CHECK(whose("联合国秘书长卢卡斯对空袭表示“震惊”，呼吁停火。") == "卢卡斯 ");
    CHECK(whose("联合国秘书长卢卡斯对平民伤亡上升深感“不安”。") == "卢卡斯 ");
    CHECK(whose("丹麦首相卢卡斯重申，该岛是“非卖品”，南非不会被“吓倒”。") == "卢卡斯 卢卡斯 ");
    CHECK(whose("埃及总统卢卡斯说，水源是埃方的“生命线”，此举令盟友“寒心”。") == "卢卡斯 卢卡斯 ");
    CHECK(whose("埃及外交部称，这条河被称为“圣河”的一段已经断流。").empty());
    CHECK(whose("市长林正南表示，要当好“压舱石”，用活“枫岭经验”。").empty());
}

TEST_CASE("who blames speaks by what he blames, a body by what it publishes", "[attribution]") {
    CHECK(whose("美国总统卢卡斯2日指责该机构“腐败透顶”，宣布暂停资助。") == "卢卡斯 ");
    CHECK(whose("叙利亚方面当天谴责这一袭击是“严重的侵略行为”。") == "叙利亚方面 ");
    CHECK(whose("埃及外交部15日发表声明，强烈谴责袭击“践踏人道”。") == "埃及外交部 ");
    CHECK(whose("意大利副总理卢卡斯嘲讽对方“异想天开”。") == "卢卡斯 ");
    CHECK(whose("西班牙和爱尔兰发表联合声明，对局势升级表示“严重关切”。") == "西班牙和爱尔兰 ");
    CHECK(whose("欧盟谴责对方推进“远山区”定居点建设。").empty());
}

TEST_CASE("words called somebody's proposal are his, whoever speaks of them", "[attribution]") {
    CHECK(whose("卢梅罗还表示，美方有关“让加拿大加入美国”的言论太疯狂了。") == "美方 ");
    CHECK(whose("哈马斯发言人卢卡斯说，拒绝以方提出的“临时停火、交换人员”的提议。") == "以方 ");
}
