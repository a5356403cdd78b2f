#include "facts/trace.h"

#include <deque>
#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

const std::string kYunxi =
    "云溪区委书记许文昭表示，云溪区今年将启动七个片区的管网改造。老街巷要留得住人、留得住烟火。施工期间设二十个便民服务"
    "点。";
const std::string kLinjiang =
    "临江区区长韩予安说，临江区将依托深水港发展多式联运，力争集装箱吞吐量突破一百万标箱，让港口的汽笛声声不断。";
const std::string kBailu =
    "白鹭县委书记方知远表示，白鹭县将守住耕地红线，今年建设高标准农田两万亩，让种粮农民更有奔头、更有盼头。";

struct Texts {
    std::deque<Document> documents;
    std::deque<Facts> facts;
    Prior prior;

    Texts& add(std::vector<Draft>& list, const std::string& path, const std::string& text) {
        documents.push_back(read_document(text, path, {}).value());
        facts.push_back(extract(documents.back(), {&builtin_lexicon()}));
        list.push_back({&documents.back(), &facts.back()});
        return *this;
    }
    Texts& page(const std::string& text) { return add(prior.drafts, "page.txt", text); }
    Texts& source(const std::string& path, const std::string& text) { return add(prior.references, path, text); }
    Trace traced(bool exact = false) const { return trace(prior, builtin_lexicon(), exact); }
    Trace ignoring(const std::string& phrase, bool exact = false) const {
        return trace(prior, builtin_lexicon(), exact, SetPhrases({normal_form(phrase)}));
    }
};

std::string path_of(const TracedParagraph& paragraph) {
    std::string out;
    for (const ParagraphKey& source : paragraph.sources) out += std::string(source.document) + " ";
    return out;
}

}  // namespace

TEST_CASE("every paragraph of a page is traced to its own source, in whatever order", "[trace]") {
    Texts texts;
    texts.page(kBailu + "\n\n" + kYunxi).source("1.txt", kYunxi).source("2.txt", kLinjiang).source("3.txt", kBailu);
    const Trace trace = texts.traced();
    REQUIRE(trace.paragraphs.size() == 2);
    CHECK(path_of(trace.paragraphs[0]) == "3.txt ");
    CHECK(path_of(trace.paragraphs[1]) == "1.txt ");
    CHECK(trace.paragraphs[0].changes.empty());
    REQUIRE(trace.unused.size() == 1);
    CHECK(trace.unused[0].document == "2.txt");
}

TEST_CASE("a statement that stands twice on the page leaves the displaced one unused", "[trace]") {
    Texts texts;
    texts.page(kYunxi + "\n\n" + kYunxi).source("1.txt", kYunxi).source("2.txt", kLinjiang);
    const Trace trace = texts.traced();
    CHECK(path_of(trace.paragraphs[1]) == "1.txt ");
    REQUIRE(trace.unused.size() == 1);
    CHECK(trace.unused[0].document == "2.txt");
}

TEST_CASE("another report of the same kind does not get a source that is given away", "[trace]") {
    const std::string other =
        "临江区区长韩予安说，临江区将依托高铁站发展文化旅游，力争全年游客数量突破三百万人次，让古镇的灯火夜夜通明。";
    Texts texts;
    texts.page(kLinjiang + "\n\n" + other).source("1.txt", kLinjiang);
    const Trace trace = texts.traced();
    CHECK(path_of(trace.paragraphs[0]) == "1.txt ");
    CHECK(trace.paragraphs[1].sources.empty());
}

TEST_CASE("one source in two paragraphs is that of both, and nothing is told as lost", "[trace]") {
    const std::size_t cut = kYunxi.find("老街巷");
    Texts texts;
    texts.page(kYunxi.substr(0, cut) + "\n\n" + kYunxi.substr(cut)).source("1.txt", kYunxi);
    const Trace trace = texts.traced();
    REQUIRE(trace.paragraphs.size() == 2);
    CHECK(path_of(trace.paragraphs[0]) == "1.txt ");
    CHECK(path_of(trace.paragraphs[1]) == "1.txt ");
    CHECK(trace.paragraphs[0].changes.empty());
    CHECK(trace.paragraphs[1].changes.empty());
}

TEST_CASE("two sources in one paragraph are both told", "[trace]") {
    Texts texts;
    texts.page(kYunxi + kLinjiang).source("1.txt", kYunxi).source("2.txt", kLinjiang);
    const Trace trace = texts.traced();
    CHECK(path_of(trace.paragraphs[0]) == "1.txt 2.txt ");
    CHECK(trace.paragraphs[0].changes.empty());
    CHECK(trace.unused.empty());
}

TEST_CASE("verbatim, a full-width digit is a change; otherwise it is none", "[trace]") {
    Texts texts;
    texts.page("临江区今年新建口袋公园１２个，改造社区体育场地30处，市民出门就能健身。")
        .source("1.txt", "临江区今年新建口袋公园12个，改造社区体育场地30处，市民出门就能健身。");
    CHECK(texts.traced(false).paragraphs[0].changes.empty());
    CHECK(texts.traced(true).paragraphs[0].changes.size() == 1);
}

TEST_CASE("a page without sources and sources without a page are traced to nothing", "[trace]") {
    Texts alone;
    alone.page(kYunxi);
    CHECK(alone.traced().paragraphs[0].sources.empty());
    Texts empty;
    empty.page("").source("1.txt", kYunxi);
    CHECK(empty.traced().unused.size() == 1);
}

TEST_CASE("set phrases may come and go: no change, no source left out", "[trace]") {
    const std::string phrase = "全县上下将认真学习贯彻全会精神";
    const std::string address = "本刊地址在清河市学府路，来信来访均予接待。";
    for (const std::string& page : {kBailu + phrase + "。", phrase + "，" + kBailu}) {
        Texts texts;
        texts.page(page).source("1.txt", kBailu);
        CHECK(texts.traced().paragraphs[0].changes.size() == 1);
        CHECK(texts.ignoring(phrase).paragraphs[0].changes.empty());
        CHECK(texts.ignoring(phrase, true).paragraphs[0].changes.size() == 1);
    }
    Texts texts;
    texts.page(kBailu + "\n\n" + address).source("1.txt", kBailu + phrase + "。").source("2.txt", phrase + "。");
    CHECK(texts.traced().unused.size() == 1);
    CHECK_FALSE(texts.traced().paragraphs[1].set_phrases);
    const Trace trace = texts.ignoring(phrase);
    CHECK(trace.unused.empty());
    CHECK(trace.paragraphs[0].changes.empty());
    CHECK(texts.ignoring("本刊地址在清河市学府路来信来访均予接待").paragraphs[1].set_phrases);
}

TEST_CASE("damage inside of a set phrase is told, and so is what changed beside it", "[trace]") {
    const std::string phrase = "全县上下将认真学习贯彻全会精神";
    for (const char* damaged :
         {"全县上下将认真学习彻全会精神", "全县上下将认真学习贯贯彻全会精神", "全县上下将认真学习贯彻全会精",
          "县上下将认真学习贯彻全会精神", "全市上下将认真学习贯彻全会精神"}) {
        Texts texts;
        texts.page(kBailu + damaged + "。").source("1.txt", kBailu + phrase + "。");
        CHECK(texts.ignoring(phrase).paragraphs[0].changes.size() == 1);
    }
    Texts beside;
    beside.page(kBailu + "全县" + phrase + "。").source("1.txt", kBailu + phrase + "。");
    CHECK(beside.ignoring(phrase).paragraphs[0].changes.size() == 1);
}

TEST_CASE("a subhead has the source that it is a slip away from, not a headline that begins alike", "[trace]") {
    const std::string headline = "云溪区推进管网改造提升城市品质";
    const auto sources_of_subhead = [&](const std::string& subhead) {
        Texts texts;
        texts.page(subhead + "\n\n" + kYunxi).source("1.txt", headline + "\n\n" + kYunxi);
        const Trace trace = texts.traced();
        REQUIRE(trace.paragraphs.size() == 2);
        CHECK(path_of(trace.paragraphs[1]) == "1.txt ");
        return path_of(trace.paragraphs[0]);
    };
    CHECK(sources_of_subhead(headline) == "1.txt ");
    CHECK(sources_of_subhead("云溪区推进管网改造提升城市品位") == "1.txt ");
    CHECK(sources_of_subhead("云溪区推进管网改造让老街焕新").empty());
}

TEST_CASE("a source is chosen by what a statement says, not by the set phrases that all have", "[trace]") {
    const std::string phrases = "全县上下将认真学习贯彻全会精神，以钉钉子精神抓好各项任务落实，一年接着一年干";
    const std::string woods = "林业部门要守好每一片林子，把松材线虫病疫情压下去";
    const std::string ports = "港口集团要依托深水港发展多式联运，让汽笛声声不断";
    Texts texts;
    texts.page(phrases + "，" + woods + "。").source("1.txt", phrases + "，" + ports + "。");
    CHECK(path_of(texts.traced().paragraphs[0]) == "1.txt ");
    Texts ignoring;
    ignoring.page(phrases + "，" + woods + "。").source("1.txt", phrases + "，" + ports + "。");
    const SetPhrases ignored({normal_form(phrases)});
    const Trace trace = kanwu::trace(ignoring.prior, builtin_lexicon(), false, ignored);
    CHECK(trace.paragraphs[0].sources.empty());
    CHECK(trace.unused.size() == 1);
}

TEST_CASE("a number in the title of a work and a post without a name are facts of their own", "[trace]") {
    const std::string page = "《纪念清河建城20周年》主题展览向公众开放一个多月来，吸引该国总理和各界人士驻足参观。";
    const std::string source = "《纪念清河建城80周年》主题展览向公众开放一个多月来，吸引该国总统和各界人士驻足参观。";
    Texts texts;
    texts.page(page).source("1.txt", source);
    const Trace trace = texts.traced();
    REQUIRE(trace.paragraphs[0].changes.size() == 2);
    CHECK(trace.paragraphs[0].changes[0].change.fact == SlotKind::number);
    CHECK(trace.paragraphs[0].changes[1].change.fact == SlotKind::title);
}

TEST_CASE("a source of which the page has most, but with another person, is left out", "[trace]") {
    const std::string visit = "9日下午在清河会堂会见东岭代表团，双方就水运合作交换了意见。";
    Texts texts;
    texts.page("市长陶远" + visit)
        .source("1.txt", "市长陶远" + visit)
        .source("2.txt", "市人大常委会主任韩予安" + visit);
    const Trace trace = texts.traced();
    CHECK(path_of(trace.paragraphs[0]) == "1.txt ");
    REQUIRE(trace.unused.size() == 1);
    CHECK(trace.unused[0].document == "2.txt");
}
