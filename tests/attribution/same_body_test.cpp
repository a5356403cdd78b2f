#include "attribution/same_body.h"

#include <array>

#include "attribution/lexicon.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

constexpr std::array kKinds = {
    "博物馆",         "图书馆",       "美术馆",       "文化馆",   "体育馆",     "科技馆",      "档案馆",
    "水务集团",       "地铁集团",     "公交集团",     "港务集团", "供电公司",   "日报社",      "电视台",
    "税务局",         "海事局",       "公安局",       "财政局",   "气象局",     "农业农村局",  "发展和改革委员会",
    "卫生健康委员会", "法院",         "人民检察院",   "总工会",   "妇联",       "第一中学",    "一中",
    "实验小学",       "职业技术学院", "人民医院",     "中医院",   "妇幼保健院", "福利院",      "规划院",
    "农科院",         "歌舞剧院",     "消防救援支队", "监狱",     "植物园",     "青少年宫",    "疾控中心",
    "急救中心",       "残联",         "红十字会",     "农商银行", "新华书店",   "经开区管委会"};

bool same(const std::string& a, const std::string& b) {
    const bool found = same_body(a, b, builtin_lexicon());
    CHECK(same_body(b, a, builtin_lexicon()) == found);
    return found;
}

void check(bool want, std::initializer_list<std::pair<const char*, const char*>> pairs) {
    for (const auto& [a, b] : pairs) {
        CAPTURE(a, b);
        CHECK(same(a, b) == want);
    }
}

}  // namespace

TEST_CASE("a body of the level at hand may be that of a place by its bare name", "[attribution]") {
    for (const std::string kind : kKinds) {
        CAPTURE(kind);
        CHECK(same("市" + kind, "澄湾" + kind));
        CHECK(same("市" + kind, "澄湾市" + kind));
        CHECK(same("澄湾" + kind, "澄湾市" + kind));
        CHECK(same("县" + kind, "望海" + kind));
        CHECK(same("县" + kind, "望海县" + kind));
        CHECK(same(kind, "澄湾" + kind));
    }
}

TEST_CASE("bodies of one kind in two places, and of two kinds in one place, are two", "[attribution]") {
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        const std::string kind = kKinds[i], other = kKinds[(i + 17) % kKinds.size()];
        CAPTURE(kind, other);
        CHECK(!same("澄湾市" + kind, "临泉市" + kind));
        CHECK(!same("澄湾" + kind, "临泉" + kind));
        CHECK(!same("市" + kind, "望海县" + kind));
        CHECK(!same("市" + kind, "澄湾" + other));
        CHECK(!same("澄湾市" + kind, "市" + other));
    }
}

TEST_CASE("a company's short name leaves out place, trade and kind together", "[attribution]") {
    check(true, {{"海岳科技", "澄湾市海岳科技有限公司"},
                 {"海岳科技", "澄湾海岳科技股份有限公司"},
                 {"绿野公司", "望海绿野农业发展有限公司"},
                 {"海豚俱乐部", "澄湾海豚足球俱乐部"}});
    check(false, {{"青禾电气", "澄湾海岳电气有限公司"},
                  {"海岳科技有限公司", "青禾科技有限公司"},
                  {"海岳置业", "澄湾海岳科技有限公司"}});
}

TEST_CASE("a zone is named in short, in full, with its place and without", "[attribution]") {
    check(true, {{"经开区管委会", "澄湾经济技术开发区管委会"},
                 {"市经开区管委会", "澄湾经济技术开发区管委会"},
                 {"高新区党工委", "澄湾国家高新技术产业开发区党工委"},
                 {"高新区党工委", "澄湾市高新技术产业开发区管委会"},
                 {"空港区管委会", "澄湾空港经济区管委会"},
                 {"清澜湖景区管委会", "清澜湖风景名胜区管委会"}});
    check(false, {{"经开区管委会", "澄湾高新技术产业开发区管委会"},
                  {"澄湾经开区管委会", "临泉经济技术开发区管委会"},
                  {"澄湾区委", "澄湾经开区党工委"}});
}

TEST_CASE("a number in a body's name stays, with its place or without", "[attribution]") {
    check(true, {{"市一院", "澄湾第一人民医院"}, {"县一中", "望海县第一中学"}});
    check(false, {{"市一中", "澄湾二中"}, {"市第一中学", "澄湾第二中学"}, {"市一院", "澄湾第二人民医院"}});
}

TEST_CASE("words that a name may have or lack make no other body of it", "[attribution]") {
    check(true, {{"县医院", "望海人民医院"},
                 {"市法院", "澄湾中级人民法院"},
                 {"市人民医院", "澄湾医院"},
                 {"石桥镇卫生院", "石桥中心卫生院"},
                 {"二十中", "澄湾市第二十中学"},
                 {"省博物馆", "江海博物馆"}});
    check(false, {{"澄湾中国人民银行", "临泉中国银行"},
                  {"十二中", "澄湾市第二十中学"},
                  {"省博物馆", "四川美术馆"},
                  {"霁川县人民医院", "霁川县中医院"}});
}

TEST_CASE("a place is short for no office in it", "[attribution]") {
    check(false, {{"清河市", "清河市财政局"}, {"河东区", "清河市河东区财政局"}, {"市", "清河市财政局"}});
}
