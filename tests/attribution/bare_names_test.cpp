#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::cue;
using kanwu::test::names;
using kanwu::test::read;
using List = std::vector<std::string>;

TEST_CASE("who has a post in the line may speak later by the name alone", "[attribution]") {
    const auto found =
        read("市财政局局长滕玉润谈到，钱已拨付。“账要算细。”滕玉润打了个比方，又强调，一分钱也要有着落。");
    REQUIRE(found.mentions.size() == 2);
    REQUIRE(found.mentions[1].cue);
    CHECK(found.mentions[1].cue->verb == "强调");
    CHECK(names("市财政局局长滕玉润到场。滕玉润走了。") == List{"滕玉润"});
}

TEST_CASE("a plain name that opens a sentence reports also without a mark behind the verb", "[attribution]") {
    CHECK(cue("林正南指出做好山洪防范十分重要。") == "指出");
    CHECK(names("林正南指出的问题都改了。").empty());
    CHECK(names("昨天的会上林正南指出做好山洪防范十分重要。").empty());
}

TEST_CASE("the last part of a name with dots is its bearer's", "[attribution]") {
    CHECK(names("诺瓦国总统马尔科·科斯塔温五日会见代表。科斯塔温表示，愿意合作。") ==
          List{"马尔科·科斯塔温", "科斯塔温"});
}

TEST_CASE("a word that people are named with is a name behind a post and before a cue", "[attribution]") {
    CHECK(names("县交通运输局局长谷雨说，路已修通。") == List{"谷雨"});
    CHECK(names("区检察院第二检察部主任简明指出，证据确凿。") == List{"简明"});
    CHECK(names("县人大代表钟声站起来说，这个数字不对。") == List{"钟声"});
    CHECK(names("谷雨时节，县交通运输局局长到场。").empty());
    CHECK(names("向你致以慰问，祝愿总统先生早日康复。").empty());
    CHECK(names("市委书记抓粮、市长管菜，是老规矩。").empty());
}

TEST_CASE("a verb of speech behind a name is no part of it", "[attribution]") {
    CHECK(names("“能不能再快？”镇长夏雨问。") == List{"夏雨"});
    CHECK(names("栖州艺术学校校长慕容雪舫插话说，现在有了。") == List{"慕容雪舫"});
    CHECK(names("议员包围议长席表达抗议。").empty());
    CHECK(names("码头上，禾川港务公司总经理石守磊正盯着屏幕。") == List{"石守磊"});
}

TEST_CASE("a name behind the post that a person has had is the person's", "[attribution]") {
    CHECK(names("曾任栖州市文化馆馆长的古月圆说，那是一把椅子。") == List{"古月圆"});
    CHECK(cue("曾任栖州市文化馆馆长的古月圆说，那是一把椅子。") == "说");
    CHECK(names("栖州市文化馆馆长的职责是看门。").empty());
}

TEST_CASE("a list gives the body of the bracket before to the next", "[attribution]") {
    CHECK(test::titles("出席：周岩（市住房公积金管理中心主任）、林见微（副主任）。") ==
          List{"市住房公积金管理中心||主任", "市住房公积金管理中心*|副|主任"});
}

TEST_CASE("an item of a list of appointments names the person and the office", "[attribution]") {
    CHECK(test::titles("范松年为栖州市人民政府副市长；戚卫红为栖州市教育局局长。") ==
          List{"栖州市人民政府|为副|市长", "栖州市教育局|为|局长"});
    CHECK(names("周岩为市财政局局长陈明远送行。") == List{"陈明远"});
}

TEST_CASE("the head of a section names a person of any trade", "[attribution]") {
    CHECK(test::titles("【修鞋匠 万宝川】") == List{"||修鞋匠"});
    CHECK(test::titles("【补锅匠 祝云舟】四十年的手艺") == List{"||补锅匠"});
    CHECK(names("【国际 时讯】").empty());
}

TEST_CASE("those who are spoken to do not speak", "[attribution]") {
    const auto subject = [](std::string_view line) {
        const auto found = read(line);
        return found.anonymous.empty() ? std::string() : found.anonymous[0].subject;
    };
    CHECK(subject("总书记对乡亲们说，日子会更好。") == "总书记");
    CHECK(subject("护林员们说，最怕的是起风。") == "护林员们");
    CHECK(subject("一位不愿具名的搜救队员说：“石头还是热的。”") == "一位不愿具名的搜救队员");
    CHECK(subject("她笑着说了句行话：“宁穿破，不穿错。”") == "她");
    CHECK(subject("对于当地牧民来说，路最要紧。").empty());
}

TEST_CASE("who speaks may stand behind the word that tells when", "[attribution]") {
    CHECK(cue("会后林正南对记者说：“水价可以动，账要先算清。”") == "说");
    const auto found = read("市发改委主任林正南主持听证会。随后他说：“水价可以动，账要先算清。”");
    REQUIRE(found.anonymous.size() == 1);
    CHECK(found.anonymous[0].subject == "他");
    CHECK(names("会后林区起了雾。").empty());
}

TEST_CASE("a delegate speaks by the colon behind the word that says what he is", "[attribution]") {
    CHECK(cue("安民街道党工委书记林正南代表：“干部要先到一步。”") == "：");
    CHECK(cue("林正南委员（区图书馆馆长）：老照片散在居民手里，再不收集就没有了。") == "：");
}

TEST_CASE("who speaks may stand behind the words that say where he is", "[attribution]") {
    CHECK(names("“先把漏掉的水算清楚，”旁听席上的林正南说，“再来算账。”") == List{"林正南"});
    CHECK(names("漏掉的水说少也不少，修好了才知道。").empty());
}

TEST_CASE("a long name from abroad speaks at the beginning of a sentence, a country does not", "[attribution]") {
    CHECK(names("帕什尼昂诺夫说，两国合作前景广阔。") == List{"帕什尼昂诺夫"});
    CHECK(names("阿尔及利亚说，两国合作前景广阔。").empty());
    CHECK(names("两国元首会晤，帕什尼昂诺夫说好。").empty());
}

TEST_CASE("one from abroad speaks by the name alone, also where its beginning begins words", "[attribution]") {
    CHECK(names("阿尔贝罗夫说，会谈顺利。") == List{"阿尔贝罗夫"});
    CHECK(names("对此卡贝罗称，名单没有变化。") == List{"卡贝罗"});
    CHECK(names("卡贝罗称诺瓦国将撤出。") == List{"卡贝罗"});
    CHECK(names("卡贝罗称为诺瓦国争了光。").empty());
    CHECK(names("若卡贝罗表示反对，谈判便告失败。").empty());
    CHECK(names("据塔斯罗社报道，会谈顺利。").empty());
}

TEST_CASE("behind the word that joins a clause or says by whom it is told a name speaks", "[attribution]") {
    CHECK(names("据李阅川介绍，渠道已经修通。") == List{"李阅川"});
    CHECK(names("但李阅川认为，渠道还要加宽。") == List{"李阅川"});
}

TEST_CASE("a full name that opens a sentence asks and tells without a mark", "[attribution]") {
    CHECK(cue("李阅川要求各乡镇带头。") == "要求");
    CHECK(cue("李阅川介绍了水渠的情况。") == "介绍");
    CHECK(names("国务院要求各地带头。").empty());
    CHECK(names("商务部希望企业参加。").empty());
}
