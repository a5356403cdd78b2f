#include "attribution/posts.h"

#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

// The title as it is read before a name.
Title title(const std::string& words) {
    const ParagraphAttribution found = test::read(words + "林正南说，要抓紧。");
    REQUIRE(found.mentions.size() == 1);
    REQUIRE(found.mentions[0].titles.size() == 1);
    return found.mentions[0].titles[0];
}

void check(TitleRelation want, std::initializer_list<std::pair<const char*, const char*>> pairs) {
    for (const auto& [a, b] : pairs) {
        CAPTURE(a, b);
        CHECK(relation(title(a), title(b), builtin_lexicon()) == want);
        CHECK(relation(title(b), title(a), builtin_lexicon()) == want);
    }
}

}  // namespace

TEST_CASE("one post of one body, in short and in full", "[attribution]") {
    check(TitleRelation::same, {{"市委书记", "清河市委书记"},
                                {"市发改委主任", "市发展改革委主任"},
                                {"市国资委主任", "市国有资产监督管理委员会主任"},
                                {"蓝海集团董事长", "蓝海集团有限公司董事长"},
                                {"云溪公安分局局长", "市公安局云溪分局局长"},
                                {"市发改委主任", "清河市发展改革委主任"},
                                {"市自规局局长", "市自然资源和规划局局长"},
                                {"团市委书记", "共青团清河市委书记"},
                                {"白鹭县农业农村局局长", "县农业局局长"}});
}

TEST_CASE("posts that one person may well hold together", "[attribution]") {
    check(TitleRelation::compatible, {{"市教育工委书记", "市教委主任"},
                                      {"云溪区委副书记", "云溪区区长"},
                                      {"市财政局党组书记", "市财政局局长"},
                                      {"市人大代表", "白鹭县委书记"},
                                      {"市总河长", "市委书记"},
                                      {"市委书记", "市人大常委会主任"},
                                      {"清河市市长", "市国防动员委员会主任"},
                                      {"市第一人民医院院长", "心内科主任"},
                                      {"市纪委书记", "清河市监委主任"},
                                      {"清河高新区党工委书记", "高新区管委会主任"},
                                      {"白石村党支部书记", "白石村村委会主任"},
                                      {"市委政法委书记", "市公安局局长"},
                                      {"市政府秘书长", "市政府办公厅主任"},
                                      {"清河市市长", "市政府党组书记"},
                                      {"青石镇党委书记", "青石镇人大主席"},
                                      {"市工商联主席", "蓝海集团董事长"},
                                      {"省直机关工委书记", "省委秘书长"},
                                      {"市水利局原局长", "市财政局局长"},
                                      {"现任白鹭县委书记", "市财政局局长"}});
}

TEST_CASE("posts of which nothing can be said", "[attribution]") {
    check(TitleRelation::unclear, {{"市公安局副局长", "市公安局云溪分局局长"},
                                   {"远山重工副总经理", "远山重工新能源公司总经理"},
                                   {"清河区委书记", "清河经开区党工委书记"},
                                   {"国家主席", "中央军委主席"}});
}

TEST_CASE("posts of one company that are seldom in one hand", "[attribution]") {
    check(TitleRelation::rarely_together, {{"华星集团董事长", "华星集团总经理助理"}});
}

TEST_CASE("chief and deputy of one body", "[attribution]") {
    check(TitleRelation::rank_differs, {{"市财政局局长", "市财政局副局长"}, {"市发改委副主任", "市发展改革委主任"}});
}

TEST_CASE("heads of two bodies", "[attribution]") {
    check(TitleRelation::unrelated_heads, {{"清河区委书记", "市国资委党委书记"},
                                           {"市教委主任", "市商务委主任"},
                                           {"市委书记", "团市委书记"},
                                           {"市纪委书记", "省监委主任"},
                                           {"云溪区区长", "临江区政府党组书记"},
                                           {"市委办公厅主任", "市政府办公厅主任"},
                                           {"云溪区区长", "临江区区长"},
                                           {"李庄村党支部书记", "三河卫生院院长"},
                                           {"市公安局刑侦支队支队长", "市公安局交警支队支队长"}});
}
