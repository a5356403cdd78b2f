#include "attribution/offices.h"

#include <optional>
#include <string>

#include "support/catch.h"

using namespace kanwu;

namespace {

std::optional<Office> office(const std::string& organisation, const std::string& post,
                             std::vector<std::string> modifiers = {}) {
    Title title;
    title.organisation = organisation;
    title.post = post;
    title.modifiers = std::move(modifiers);
    return sole_office(title, builtin_lexicon());
}

}  // namespace

TEST_CASE("an office is one whichever way it is written", "[offices]") {
    CHECK(office("清河市", "市长")->key == office("清河市人民政府", "市长")->key);
    CHECK(office("", "市长")->key == office("市", "市长")->key);
    CHECK(office("市委", "组织部长")->key == office("市委组织部", "部长")->key);
    CHECK(office("市国资委", "主任")->key == office("市国资委员会", "主任")->key);
    CHECK(office("中共清河市委", "书记")->key == office("清河市委", "书记")->key);
    CHECK(office("我市财政局", "局长")->key != office("全市财政局", "书记").value_or(Office{}).key);
}

TEST_CASE("bodies that only look alike are two", "[offices]") {
    CHECK(office("清河大学", "校长")->key != office("清河理工大学", "校长")->key);
    CHECK(office("市公安局", "局长")->key != office("市公安局云溪分局", "局长")->key);
    CHECK(office("市委", "书记")->key != office("团市委", "书记")->key);
    CHECK(office("全国政协", "主席")->key != office("清河市政协", "主席")->key);
}

TEST_CASE("posts of many are no office", "[offices]") {
    CHECK_FALSE(office("市财政局", "局长", {"副"}));
    CHECK_FALSE(office("市财政局", "局长", {"原"}));
    CHECK_FALSE(office("市水利局", "局长", {"任命"}));
    CHECK_FALSE(office("市委", "委员"));
    CHECK_FALSE(office("清河大学", "教授"));
    CHECK_FALSE(office("市政府", "发言人"));
    CHECK_FALSE(office("清河市人民医院", "主任"));
    CHECK_FALSE(office("", "局长"));
}

TEST_CASE("a body's name says how much it tells which body it is", "[offices]") {
    CHECK(office("清河市财政局", "局长")->naming == Naming::full);
    CHECK(office("国家能源局", "局长")->naming == Naming::full);
    CHECK(office("清河大学", "校长")->naming == Naming::full);
    CHECK(office("市财政局", "局长")->naming == Naming::level);
    CHECK(office("", "县长")->naming == Naming::level);
    CHECK(office("教育局", "局长")->naming == Naming::kind);
    CHECK(office("经济学院", "院长")->naming == Naming::kind);
}
