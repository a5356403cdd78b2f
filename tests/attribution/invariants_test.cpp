// What holds for every text, sense or none.
#include "attribution/made.h"
#include "support/catch.h"
#include "support/random_text.h"
#include "text/normal_form.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

bool on_code_points(std::string_view text, Span span) {
    const auto starts = [&](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    };
    return span.begin <= span.end && span.end <= text.size() && starts(span.begin) && starts(span.end);
}

std::string without_blanks(std::string_view written) {
    constexpr std::string_view kBlank = "\u3000";
    std::string out(written);
    for (std::size_t at = out.find(kBlank); at != std::string::npos; at = out.find(kBlank))
        out.erase(at, kBlank.size());
    return out;
}

std::string simplified(std::string_view written) {
    std::u32string words = to_utf32(written);
    simplify(words);
    return to_utf8(words);
}

void check_mention(std::string_view text, const Mention& mention) {
    REQUIRE(on_code_points(text, mention.name_span));
    CHECK(without_blanks(slice(text, mention.name_span)) == mention.name);
    CHECK((!mention.titles.empty() || mention.cue));
    if (mention.cue) {
        REQUIRE(on_code_points(text, mention.cue->span));
        CHECK(slice(text, mention.cue->span) == mention.cue->verb);
    }
    for (const Title& title : mention.titles) {
        REQUIRE(on_code_points(text, title.span));
        CHECK_FALSE(title.post.empty());
        CHECK(slice(text, title.span).find(title.post) != std::string_view::npos);
        CHECK_FALSE(title.span.overlaps(mention.name_span));
    }
}

void check_all(const std::string& text) {
    CAPTURE(text);
    const ParagraphAttribution found = test::read(text);
    for (const Mention& mention : found.mentions) check_mention(text, mention);
    for (std::size_t i = 1; i < found.mentions.size(); ++i)
        CHECK(found.mentions[i - 1].name_span.end <= found.mentions[i].name_span.begin);
    for (const AnonymousSource& source : found.anonymous)
        CHECK(simplified(slice(text, source.subject_span)) == source.subject);
    for (std::size_t i = 0; i < found.quotations.size(); ++i) {
        REQUIRE(on_code_points(text, found.quotations[i].inner));
        if (i > 0) CHECK(found.quotations[i - 1].inner.end < found.quotations[i].inner.begin);
        if (found.quotations[i].speaker) CHECK(*found.quotations[i].speaker < found.mentions.size());
    }
    if (found.body_subject) CHECK(slice(text, found.body_subject->span) == found.body_subject->body);
    CHECK(test::read(text) == found);
}

// Pieces that the grammar is made of, in any order.
std::string random_statement(std::mt19937& random) {
    static constexpr std::array<std::string_view, 53> pieces{
        "市财政局", "云溪区委", "蓝海集团", "局长",     "书记",
        "董事长",   "副",       "原",       "兼",       "（兼）",
        "时任",     "、",       "，",       "。",       "“",
        "”",        "「",       "」",       "（",       "）",
        "：",       "林正南",   "林见",     "欧阳若谷", "买买提·吾守尔",
        "-",        "·",        "和",       "与",       "的",
        "说",       "表示",     "强调",     "报告",     "会上",
        "在",       "来到",     "10日",     "美国",     "总统",
        "\u3000",   "周",       "任命",     "为",       "中校长",
        "霍克",     "委员",     "代表",     "将",       "系统",
        "全市",     "\"",       "等"};
    std::string text;
    const unsigned count = std::uniform_int_distribution<unsigned>(0, 24)(random);
    for (unsigned i = 0; i < count; ++i)
        text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
    return text;
}

// The same of English.
std::string random_english(std::mt19937& random) {
    static constexpr std::array<std::string_view, 48> pieces{"Jane",
                                                             "Roe",
                                                             "O’Dell",
                                                             "Marlow-Finch",
                                                             "van der Loo",
                                                             "Dr.",
                                                             "Mr",
                                                             "J.",
                                                             "chief executive",
                                                             "chairman",
                                                             "vice",
                                                             "deputy",
                                                             "former",
                                                             "senior",
                                                             "interim",
                                                             "head of research",
                                                             "professor",
                                                             "mayor",
                                                             "president",
                                                             "of",
                                                             "at",
                                                             "for",
                                                             "the",
                                                             "and",
                                                             ",",
                                                             ", ",
                                                             ". ",
                                                             ": ",
                                                             "“",
                                                             "”",
                                                             "\"",
                                                             "’s",
                                                             "said",
                                                             "says",
                                                             "told reporters",
                                                             "according to",
                                                             "added",
                                                             "Harlow Foods Ltd",
                                                             "the company",
                                                             "University of Varle",
                                                             "Quill & Sons",
                                                             "who",
                                                             "was appointed",
                                                             "—",
                                                             "(",
                                                             ")",
                                                             "é",
                                                             "2026"};
    std::string text;
    const unsigned count = std::uniform_int_distribution<unsigned>(0, 30)(random);
    for (unsigned i = 0; i < count; ++i) {
        text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
        if (std::uniform_int_distribution<int>(0, 3)(random) > 0) text += ' ';
    }
    return text;
}

}  // namespace

TEST_CASE("what is read of English, alone or among Chinese, lies in the text, in order", "[attribution][property]") {
    std::mt19937 random(20261127);
    std::size_t named = 0;
    for (int i = 0; i < 10000; ++i) {
        const std::string text = random_english(random);
        check_all(text);
        named += test::read(text).mentions.size();
        check_all(random_statement(random) + text + random_statement(random));
        check_all(random_english(random) + test::random_text(random, 20) + random_english(random));
    }
    CHECK(named > 800);  // else nothing was looked at
}

TEST_CASE("spans lie in the text, in order, and never cut a code point", "[attribution][property]") {
    std::mt19937 random(20250607);
    for (int i = 0; i < 3000; ++i) check_all(test::random_text(random, 60));
    for (int i = 0; i < 10000; ++i) check_all(random_statement(random));
}

TEST_CASE("empty lists of words find nothing and fail nowhere", "[attribution]") {
    const Lexicon nothing{{}};
    CHECK(attribute("市财政局局长林正南说：“要抓紧。”", nothing).mentions.empty());
    const Lexicon empty{{{"posts", ""}, {"surnames", "\n"}, {"joint_bodies", ""}, {"places", "# none\n"}}};
    CHECK(attribute("市财政局局长林正南说：“要抓紧。”", empty).mentions.empty());
}
