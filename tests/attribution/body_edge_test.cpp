#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::names;
using kanwu::test::titles;
using List = std::vector<std::string>;

TEST_CASE("brackets within the name of a body are a part of it", "[attribution]") {
    CHECK(titles("远山重工（栖州）智能装备有限公司董事长周岩说，要出海。") ==
          List{"远山重工（栖州）智能装备有限公司||董事长"});
    CHECK(titles("栖州大学（东校区）校长周岩说，新生已到。") == List{"栖州大学（东校区）||校长"});
    CHECK(titles("图为林见微（右二）市财政局局长周岩在现场。").back() == "市财政局||局长");
}

TEST_CASE("the verb with which a headline's second line begins is no part of a body", "[attribution]") {
    CHECK(titles("——记栖州市第一医院院长周岩") == List{"栖州市第一医院||院长"});
    CHECK(titles("半生守着一口井 访远山重工有限公司董事长周岩") == List{"远山重工有限公司||董事长"});
}

TEST_CASE("quotation marks within the name of a body are a part of it", "[attribution]") {
    CHECK(titles("市委“两新”工委书记周岩说，要走进楼宇。") == List{"市委“两新”工委||书记"});
    CHECK(titles("“5·12”泥石流现场指挥部新闻发言人周岩通报，路已抢通。") == List{"“5·12”泥石流现场指挥部||新闻发言人"});
    CHECK(titles("荣获“最美奋斗者”县医院院长周岩说，还会再来。") == List{"县医院||院长"});
    CHECK(titles("他说：“好。”市财政局局长周岩说，钱已拨付。") == List{"市财政局||局长"});
}

TEST_CASE("a verb behind a place is a part of the name of a body for a task", "[attribution]") {
    CHECK(titles("栖州市支持民营企业融资工作领导小组办公室主任周岩说，表要少。") ==
          List{"栖州市支持民营企业融资工作领导小组办公室||主任"});
    CHECK(titles("大家全力支持市财政局局长周岩工作。").front() == "市财政局||局长");
}

TEST_CASE("the organisation of a post of a paper is its title", "[attribution]") {
    CHECK(titles("《栖江文艺》执行主编周岩说，稿子要改。") == List{"《栖江文艺》|执行|主编"});
    CHECK(titles("区文联主席、《栖江文艺》主编周岩说，稿子要改。") == List{"区文联||主席", "《栖江文艺》||主编"});
    CHECK(names("《局长日记》里写道，路修通了。").empty());
}

TEST_CASE("a verb of office and a time word end what stands before a body", "[attribution]") {
    CHECK(titles("会议接受周岩辞去栖州市市长职务的请求。") == List{"栖州市|辞去|市长"});
    CHECK(titles("郝守信历任泓水县委书记、栖州地委宣传部部长。") ==
          List{"泓水县委|历任|书记", "栖州地委宣传部|历任|部长"});
    CHECK(titles("梁清晏在担任原泓水县粮食局局长期间受贿。") == List{"泓水县粮食局|担任原|局长"});
    CHECK(titles("挂职霞岭县副县长周岩说，路修通了。") == List{"霞岭县|挂职副|县长"});
    CHECK(titles("县委副书记、县代县长周岩要求，人员到岗。").back() == "县|代|县长");
}

TEST_CASE("a manager behind the party committee's secretary is the company's", "[attribution]") {
    CHECK(titles("栖江集团党委副书记、总经理周岩说，要出海。") == List{"栖江集团党委|副|书记", "栖江集团*||总经理"});
    CHECK(titles("鹿洼镇党委副书记、镇长周岩说，要修渠。").back() == "鹿洼镇*||镇长");
}

TEST_CASE("what is no post is a part of a longer word, or of a name", "[attribution]") {
    CHECK(names("市领导小组办公室已经设立。").empty());
    CHECK(names("诺瓦国总统埃米尔·科斯塔五日会见来访的代表。") == List{"埃米尔·科斯塔"});
    CHECK(titles("县领导石磊、康宁参加活动。") == List{"县||领导", "县||领导"});
}
