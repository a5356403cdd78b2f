#include "text/common_phrases.h"

#include "support/catch.h"
#include "text/clauses.h"
#include "text/set_phrases.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

Document document(const std::vector<std::string>& paragraphs) {
    Document out;
    for (const std::string& paragraph : paragraphs) {
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += paragraph;
        out.paragraphs.push_back({{begin, static_cast<std::uint32_t>(out.text.size())}, Role::body});
        out.text += "\n\n";
    }
    return out;
}

// "files/places phrase" of each, in order.
std::vector<std::string> phrases(const std::vector<std::vector<std::string>>& texts, PhraseOptions options = {}) {
    std::vector<Document> documents;
    for (const auto& paragraphs : texts) documents.push_back(document(paragraphs));
    std::vector<std::string> out;
    for (const CommonPhrase& phrase : common_phrases(documents, options))
        out.push_back(std::to_string(phrase.files) + "/" + std::to_string(phrase.places) + " " + phrase.text);
    return out;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph is cut at marks that end a clause, and nowhere else", "[clauses]") {
    const auto cut = [](const std::string& text) {
        std::string out;
        for (const Clause& clause : clauses(text, {0, static_cast<std::uint32_t>(text.size())}))
            out += to_utf8(clause.normal) + "|";
        return out;
    };
    CHECK(cut("他说：“学习、贯彻，落实！”……会议强调，要抓好。") == "他说|学习贯彻|落实|会议强调|要抓好|");
    CHECK(cut("增长1,234.5%, 10:30 开会.散会") == "增长1234.5%|10:30开会|散会|");
    CHECK(cut("This release, dated 5.3, looks forward. It ends") == "thisrelease|dated5.3|looksforward|itends|");
    CHECK(cut("——。").empty());
}

TEST_CASE("what stands in three files is proposed, as whole clauses", "[common-phrases]") {
    CHECK(phrases({{"会议强调，要认真学习贯彻全会精神，把水库修好。"},
                   {"局长说，要认真学习贯彻全会精神；扩大就业。"},
                   {"“要认真学习，贯彻全会精神”，他说。", "要认真学习贯彻全会精神。"}}) ==
          Found{"3/3 要认真学习贯彻全会精神"});
    CHECK(phrases({{"要认真学习贯彻全会精神。"}, {"要认真学习贯彻全会精神。"}}).empty());
}

TEST_CASE("a longer phrase stands for its parts where it is as frequent", "[common-phrases]") {
    const std::string both = "本稿包含前瞻性陈述，投资者请审慎决策。";
    CHECK(phrases({{"甲乙丙。" + both}, {both}, {both + "丁戊己。"}}) ==
          Found{"3/3 本稿包含前瞻性陈述，投资者请审慎决策"});
    CHECK(phrases({{both}, {both}, {both}, {"投资者请审慎决策。"}}) ==
          Found{"3/3 本稿包含前瞻性陈述，投资者请审慎决策", "4/4 投资者请审慎决策"});
}

TEST_CASE("in a single file paragraphs are counted", "[common-phrases]") {
    CHECK(phrases({{"要认真学习贯彻全会精神，要认真学习贯彻全会精神。", "要认真学习贯彻全会精神。", "散会。",
                    "要认真学习贯彻全会精神。"}}) == Found{"3/4 要认真学习贯彻全会精神"});
}

TEST_CASE("weight, frequency and number have their bounds", "[common-phrases]") {
    const std::vector<std::string> text{"记者从会上获悉。", "要认真学习贯彻全会精神。",
                                        "This is a forward-looking statement."};
    CHECK(phrases({text, text, text}) ==
          Found{"3/3 要认真学习贯彻全会精神", "3/3 This is a forward-looking statement"});
    PhraseOptions options;
    options.least_weight = 7 * kWeightUnit;
    CHECK(phrases({text, text, text}, options).size() == 3);
    options.most = 1;
    CHECK(phrases({text, text, text}, options) == Found{"3/3 要认真学习贯彻全会精神"});
    options.least_files = 4;
    CHECK(phrases({text, text, text}, options).empty());
}

TEST_CASE("quotation marks and brackets are kept in pairs", "[common-phrases]") {
    const std::vector<std::string> text{"“本网消息（晚间新闻）：要坚定“四个自信”、做到“两个维护”。”他说。",
                                        "“深刻领悟”其决定性的意义，请看报道。"};
    CHECK(phrases({text, text, text}) == Found{"3/3 “本网消息（晚间新闻）：要坚定“四个自信”、做到“两个维护”。”他说",
                                               "3/3 “深刻领悟”其决定性的意义，请看报道"});
}

TEST_CASE("headlines propose nothing, and a hard wrap is taken out", "[common-phrases]") {
    Document headline = document({"全市上下认真学习贯彻全会精神"});
    headline.paragraphs[0].role = Role::headline;
    CHECK(common_phrases({headline, headline, headline}, {}).empty());
    const std::vector<std::string> wrapped{"要认真学习\n  贯彻全会精神。"};
    CHECK(phrases({wrapped, wrapped, wrapped}) == Found{"3/3 要认真学习贯彻全会精神"});
}

TEST_CASE("a very long paragraph in every file stays cheap, and threads change nothing", "[common-phrases]") {
    std::string paragraph;
    for (int i = 0; i < 3000; ++i) paragraph += "第" + std::to_string(i) + "条规定从略，";
    PhraseOptions options;
    const auto one = phrases({{paragraph}, {paragraph}, {paragraph}}, options);
    CHECK(one.size() == 47);  // 3,000 clauses by sixty-four
    options.threads = 4;
    CHECK(phrases({{paragraph}, {paragraph}, {paragraph}}, options) == one);
}

TEST_CASE("what is proposed is found again where it stands", "[common-phrases]") {
    const std::vector<std::string> text{"增长5%，-3℃的天气里，A股上涨2.5：1。“（完）”要认真，学习—贯彻全会精神。"};
    const Document corpus = document(text);
    PhraseOptions options;
    options.least_weight = kWeightUnit;
    const std::u32string normal = normal_form(text[0]);
    const auto all = common_phrases({corpus, corpus, corpus}, options);
    CHECK_FALSE(all.empty());
    for (const CommonPhrase& phrase : all) CHECK(normal.find(normal_form(phrase.text)) != std::u32string::npos);
}
