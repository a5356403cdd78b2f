// Who had the office before, in every way in which a paper says so; and what says nothing of it.
#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

// How many pairs of holders are told where `sentence` names the one, in place of {}, and a plain statement the other.
std::size_t told(std::string sentence, const std::string& post, const std::string& head = "") {
    const test::TemporaryFolder folder;
    sentence.replace(sentence.find("{}"), 2, post + "雷启鸣");
    Request request;
    request.paths = {folder.write("draft.txt", head + sentence + "\n\n" + post + "罗锐说，这条路还要再修一段。\n")};
    request.only = {"post-holder-conflict"};
    return check(request).findings.size();
}

constexpr const char* kPosts[] = {"县委书记", "望海县县长", "县医院院长", "柳湾村党支部书记"};

}  // namespace

TEST_CASE("a time in front of the office sets its holder apart", "[checks]") {
    for (const char* const sentence :
         {"上世纪六十年代，{}带着两百人修渠。", "1974年，{}带着两百人修渠。", "1974年冬天，{}带着两百人修渠。",
          "一九七四年，{}带着两百人修渠。", "五十年前，{}带着两百人修渠。", "土改时期，{}睡在牛棚里。",
          "那一年大旱，{}带着两百人修渠。", "从前，{}出门靠一双脚。", "清末，{}在这里办过学。",
          "去年底，{}立下军令状。", "据县志记载，{}捐出薪俸修堤。", "本报1998年报道，{}住进了工棚。",
          "日记里写道：“{}来看我们了。”", "那是1974年。雪下了三天，{}背着粮进山。"})
        for (const char* const post : kPosts) {
            INFO(sentence << post);
            CHECK(told(sentence, post) == 0);
        }
}

TEST_CASE("a holder who is gone, charged or moved on, or in a picture, is set apart", "[checks]") {
    for (const char* const sentence : {"{}生前爱种树。",
                                       "{}同志因公殉职。",
                                       "{}在一次山洪中不幸遇难。",
                                       "{}落马以后，镇上议论了很久。",
                                       "{}因严重违纪违法被查。",
                                       "{}涉嫌受贿，被提起公诉。",
                                       "{}接受审查调查。",
                                       "{}被停职检查。",
                                       "{}退居二线。",
                                       "{}到龄退出领导岗位。",
                                       "{}与单位解约。",
                                       "{}站好最后一班岗。",
                                       "{}第一天上班。",
                                       "{}的遗像挂在正中。",
                                       "{}的墓前放着一束菊花。",
                                       "来的是{}的孙女。",
                                       "老照片上是{}。",
                                       "曾经的{}如今养起了蜂。",
                                       "十年前的{}今年七十岁。",
                                       "照片上的{}还很瘦。",
                                       "上一届的{}也到了场。",
                                       "如今的{}换了一位。",
                                       "大家缅怀{}。"})
        for (const char* const post : kPosts) {
            INFO(sentence << post);
            CHECK(told(sentence, post) == 0);
        }
}

TEST_CASE("what a holder of today says of another time sets nobody apart", "[checks]") {
    for (const char* const sentence :
         {"{}说，那时候没有路。", "{}说，1983年这里才通电。", "“四十年前，这里没有路。”{}说。",
          "「那时候，这里没有路，」{}说。", "2019年以来，路修了三百里，{}说，还要修。",
          "四十年前，这里是荒滩，{}说，如今成了公园。", "{}说，老支书生前爱种树。", "{}看望牺牲民警的家属。",
          "{}主持召开2026年第一次会议。", "{}要求，对落马干部的工程要回头看。", "本月18日，{}到工地察看。",
          "几天前，{}到过工地。"})
        for (const char* const post : kPosts) {
            INFO(sentence << post);
            CHECK(told(sentence, post) == 1);
        }
}

TEST_CASE("the year of the draft is no other time", "[checks]") {
    constexpr const char* kSentence = "2026年3月，{}到工地察看。";
    CHECK(told(kSentence, "望海县县长", "望海日报　2026年11月24日　星期二\n\n") == 1);
    CHECK(told(kSentence, "望海县县长", "望海日报　2029年11月24日　星期二\n\n") == 0);
}
