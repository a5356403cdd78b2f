#include "checks/peers.h"

#include "attribution/lexicon.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

Voice of(std::string body) { return {"", body, {body}}; }

bool own(const std::string& a, const std::string& b, std::u32string_view words = U"今年新增学位300个") {
    const bool there = tell_of_their_own(of(a), of(b), words, builtin_lexicon());
    CHECK(tell_of_their_own(of(b), of(a), words, builtin_lexicon()) == there);
    return there;
}

}  // namespace

TEST_CASE("two places of one level tell each of its own, and so do their offices", "[checks]") {
    CHECK(own("清溪镇", "柳湾镇"));
    CHECK(own("清江镇", "石门乡"));
    CHECK(own("云溪区财政局", "临江区林业局"));
    CHECK(own("青屏镇柏树湾村", "青屏镇河口村"));
    CHECK(own("红旗社区党委", "曙光社区党委"));
    CHECK_FALSE(own("云溪区财政局", "云溪区林业局"));
    CHECK_FALSE(own("清河市", "云溪区"));  // one may lie in the other
}

TEST_CASE("two bodies of one kind tell each of its own, two offices of one place do not", "[checks]") {
    CHECK(own("城关小学", "河西小学"));
    CHECK(own("一车间", "二车间"));
    CHECK(own("市第三中学", "市第七中学"));
    CHECK(own("海川机械厂", "宏达纸业"));
    CHECK_FALSE(own("市财政局", "市教育局"));
    CHECK_FALSE(own("县发展改革委员会", "县卫生健康委员会"));
    CHECK_FALSE(own("县水利局", "青屏镇"));
    CHECK_FALSE(own("公司安全部", "公司财务部"));
    CHECK_FALSE(own("大坝建设指挥部", "监理单位"));
    CHECK_FALSE(own("城关小学", "城关小学"));
    CHECK_FALSE(tell_of_their_own({}, of("城关小学"), U"今年", builtin_lexicon()));
}

TEST_CASE("two districts that speak of the whole city speak of one thing", "[checks]") {
    CHECK_FALSE(own("云溪区", "临江区", U"今年全市新增学位300个"));
    CHECK(own("云溪区", "临江区", U"今年全区新增学位300个"));
    CHECK_FALSE(own("城关小学", "河西小学", U"全县新增学位300个"));
    CHECK(own("清溪镇", "柳湾镇", U"全镇新增学位300个"));
}

TEST_CASE("words are those of one voice, of two, or of two that tell each of its own", "[checks]") {
    const auto voices = [](const Voice& a, const Voice& b) {
        return compare(a, b, U"今年新增学位300个", builtin_lexicon());
    };
    CHECK(voices({}, of("城关小学")) == Voices::one);
    CHECK(voices(of("城关小学"), of("城关小学")) == Voices::one);
    CHECK(voices(of("市财政局"), of("市教育局")) == Voices::two);
    CHECK(voices(of("城关小学"), of("河西小学")) == Voices::peers);
}
