#include "facts/serialise.h"

#include "attribution/lexicon.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

Facts facts_of(const std::string& text) { return extract(*read_document(text, "a.txt", {}), {&builtin_lexicon()}); }

const std::string kDraft =
    "奋力开创新局面\n\n“要把每一项部署落到实处。”市水利局党组书记、局长冯敏之说，市水利局将加快水库除险加固。\n\n"
    "与会同志表示，坚决拥护市委的部署，把全会精神贯彻到防汛抗旱的每一个环节，把各项任务落实到岗到人，确保全年目标如期完"
    "成。\n";

}  // namespace

TEST_CASE("facts survive the way through bytes", "[facts]") {
    const Facts facts = facts_of(kDraft);
    REQUIRE(facts.paragraphs.size() == 3);
    REQUIRE(facts.paragraphs[1].attribution.mentions.size() == 1);
    const auto back = facts_from_bytes(to_bytes(facts));
    REQUIRE(back);
    CHECK(*back == facts);
}

TEST_CASE("facts are keyed by their content", "[facts]") {
    CHECK(facts_of(kDraft).content == facts_of(kDraft).content);
    CHECK(facts_of(kDraft).content != facts_of(kDraft + "。").content);
}

TEST_CASE("bytes that are no whole facts are refused, wherever they end", "[facts]") {
    const std::string bytes = to_bytes(facts_of(kDraft));
    for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(facts_from_bytes(bytes.substr(0, size)));
    CHECK_FALSE(facts_from_bytes(bytes + "x"));
    std::string other = bytes;
    other[11] = 9;  // the format
    CHECK(facts_from_bytes(other).error().message ==
          "facts of format 9, normal form 1; this kanwu reads 3, 1; extract them again");
}

TEST_CASE("spans of the attribution are bytes of the document, across a hard wrap too", "[facts]") {
    const auto document = read_document(
        "全市水利系统将抓好水库除险加固，确保\n安全度汛；推进灌区改造，让每一滴水都\n用在田里。市水利局党组书记、局长冯"
        "敏\n"
        "之说，完善河湖长制，守护一江碧水。\n",
        "a.txt", {});
    const Facts facts = extract(*document, {&builtin_lexicon()});
    REQUIRE(facts.paragraphs.size() == 1);
    REQUIRE(facts.paragraphs[0].attribution.mentions.size() == 1);
    const Mention& mention = facts.paragraphs[0].attribution.mentions[0];
    CHECK(mention.name == "冯敏之");
    CHECK(slice(document->text, mention.name_span) == "冯敏\n之");
    CHECK(slice(document->text, mention.titles[0].span) == "市水利局党组书记");
}
