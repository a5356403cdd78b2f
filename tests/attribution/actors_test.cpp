#include "attribution/actors.h"

#include <string>

#include "support/catch.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

bool acts(const std::string& words) { return somebody_acts(Line(words), builtin_lexicon()); }
bool acts_in_english(const std::string& words) { return somebody_acts_in_english(to_utf32(words), builtin_lexicon()); }

}  // namespace

TEST_CASE("somebody acts in a scene, whatever he is called", "[attribution]") {
    for (const char* words :
         {"老杨推开窑门，热气扑了一脸。", "老周今年七十一岁。", "王师傅放下扳手。", "何叔提着马灯走在前面。",
          "花姐把花盆搬到窗台上。", "一位母亲抱着孩子排队。", "人群里，一个戴草帽的男人举起了手。",
          "门口站着一位老人。", "孩子们跑出教室。", "住在三楼的老人打开窗户。", "船老大解开缆绳。",
          "返乡青年江予安走进村口。", "卓玛端来酥油茶。", "林秋蹲在田埂上。", "奶奶从灶膛里掏出一个红薯。",
          "我在检票口等了半个小时。"}) {
        CAPTURE(words);
        CHECK(acts(words));
    }
}

TEST_CASE("who opens a clause is a person by what he is called, whatever he does", "[attribution]") {
    for (const char* words :
         {"裘校长踩灭了烟头。",     "段总工蹲在基坑边量尺寸。", "罗导喊停。",           "门卫老秦打着手电。",
          "患者老纪已经能下地。",   "龚老五赶来了。",           "老栗头坐着。",         "尤婶子筛着豆子。",
          "大壮搬完最后一袋水泥。", "四妞跳着皮筋。",           "董氏姐妹踩着缝纫机。", "母女二人绣着一只凤凰。",
          "众人屏住呼吸。",         "我们坐在渡口等船。",       "人们踮着脚往里看。",   "彼得抖开雨衣。",
          "种藕人吹了声口哨。",     "放映员换上胶片。",         "“老把式”捻着麦穗。",   "“00后”接班了。",
          "护士穿针引线。",         "对门的大妈端着汤圆。",     "老人家八十七了。"}) {
        CAPTURE(words);
        CHECK(acts(words));
    }
}

TEST_CASE("what is named after a person, or counted by persons, is nobody", "[attribution]") {
    for (const char* words : {"老白茶进了直播间。",       "小高层封了顶。",        "小金库清理完毕。",
                              "高校长期开展定向培养。",   "护士站搬到了二楼。",    "护士节到了。",
                              "司机食堂办起来了。",       "大叔面馆开了分店。",    "母亲河清了。",
                              "兄弟县送来了水泵。",       "三丫岭修了路。",        "一个孩子一顿饭的成本是六块四。",
                              "两个村民小组通了水。",     "六名师傅全部留任。",    "新增护士四十名。",
                              "居民用上了天然气。",       "机器人拿起零件。",      "郑校长的办公室在三楼。",
                              "我们县的茶叶卖到了海外。", "玛丽亚医院开了新院区。"}) {
        CAPTURE(words);
        CHECK_FALSE(acts(words));
    }
}

TEST_CASE("persons who are counted, helped, or a part of a thing's name do nothing", "[attribution]") {
    for (const char* words : {"居民楼加装电梯三百部。", "学生公寓八月底交付使用。", "惠及困难群众一万余人。",
                              "图书馆为孩子们增设了绘本区。", "孩子们的操场铺好了。", "老石桥修好了。",
                              "小麦播种面积稳定。", "两位数增长。", "我国北方有雨。", "公交车方便老人上下。",
                              "司机之家建在服务区东侧。", "雨水从屋檐落进石缸。", "桌上放着一盏灯。"}) {
        CAPTURE(words);
        CHECK_FALSE(acts(words));
    }
}

TEST_CASE("in English somebody acts by a given name, by what he is, or because only persons do it", "[attribution]") {
    for (const char* words :
         {"Bill put the kettle on.", "Old Tom has kept the lock for forty years.",
          "A woman in a red coat stopped at the door.", "The landlord of the Swan was sweeping the step.",
          "Grandmother kept bees.", "Alder walked to the end of the quay."}) {
        CAPTURE(words);
        CHECK(acts_in_english(words));
    }
    for (const char* words :
         {"The children’s ward will be painted in the spring.", "Work on the sea wall starts in March.",
          "The works cost £2 million and took a year.", "The visitor centre is open from ten until four."}) {
        CAPTURE(words);
        CHECK_FALSE(acts_in_english(words));
    }
}

TEST_CASE("words that are shown are told from what is named after them", "[attribution]") {
    CHECK(shows_words(Line("墙上的标语格外醒目。"), builtin_lexicon()));
    CHECK_FALSE(shows_words(Line("应急广播终端安装到所有行政村。"), builtin_lexicon()));
    CHECK(shows_words_in_english(U"The verse is cut into the stone.", builtin_lexicon()));
    CHECK_FALSE(shows_words_in_english(U"The road was widened in May.", builtin_lexicon()));
}
