#include "facts/run_copies.h"

#include <deque>

#include "attribution/lexicon.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

const std::string kFirst =
    "加快水库除险加固，推进灌区续建配套，完善河湖长制，守护一江碧水，让每一滴水都用在田里，用在刀刃上，用出效益来。";
const std::string kSecond =
    "广泛开展劳动和技能竞赛，培育更多高技能人才，维护好劳动者合法权益，把广大职工紧紧凝聚起来，为发展贡献智慧力量。";

// Drafts and references with their facts.
struct Texts {
    std::deque<Document> documents;
    std::deque<Facts> facts;
    Prior prior;

    void add(std::vector<Draft>& list, const std::string& path, const std::vector<std::string>& paragraphs) {
        std::string text = "标题\n";
        for (const std::string& paragraph : paragraphs) text += "\n" + paragraph + "\n";
        documents.push_back(*read_document(text, path, {}));
        facts.push_back(extract(documents.back(), {&builtin_lexicon()}));
        list.push_back({&documents.back(), &facts.back()});
    }
    std::vector<Copy> from_references() const {
        WorkBudget budget(1'000'000);
        const Copies within = run_copies(prior, 0, budget);
        return reference_copies(prior, copies_from_references(prior, 0, budget), within).found;
    }
};

}  // namespace

TEST_CASE("a reference is a witness wherever its path stands, and never a copy", "[run-copies]") {
    Texts texts;
    texts.add(texts.prior.references, "a.txt", {kFirst});
    texts.add(texts.prior.references, "z.txt", {kFirst, kSecond});
    texts.add(texts.prior.drafts, "m.txt", {kSecond});
    const auto found = texts.from_references();
    REQUIRE(found.size() == 1);
    CHECK(found[0].earlier == ParagraphKey{"z.txt", 2});
    CHECK(found[0].later == ParagraphKey{"m.txt", 1});
    CHECK(found[0].relation == CopyRelation::exact);
}

TEST_CASE("a witness in the drafts is not told again of a reference", "[run-copies]") {
    Texts texts;
    texts.add(texts.prior.references, "a.txt", {kFirst});
    texts.add(texts.prior.drafts, "m.txt", {kFirst, kFirst});
    const auto found = texts.from_references();
    REQUIRE(found.size() == 1);
    CHECK(found[0].later == ParagraphKey{"m.txt", 1});
}

TEST_CASE("a stronger relation to a reference, and what the drafts do not cover, are told too", "[run-copies]") {
    Texts texts;
    texts.add(texts.prior.references, "a.txt", {kFirst + kSecond});
    texts.add(texts.prior.drafts, "m.txt", {kFirst, kFirst + kSecond});
    const auto stronger = texts.from_references();
    REQUIRE(stronger.size() == 2);  // the first paragraph too, in part
    CHECK(stronger[1].later == ParagraphKey{"m.txt", 2});
    CHECK(stronger[1].relation == CopyRelation::exact);

    const std::string padding =
        "春风吹过田野，孩子们在河堤上放起风筝，老人们坐在门前说着今年的收成和打算，炊烟慢慢升起。";
    Texts merged;
    merged.add(merged.prior.references, "a.txt", {kSecond});
    merged.add(merged.prior.drafts, "m.txt", {padding + kFirst, kFirst + kSecond});
    const auto more = merged.from_references();
    REQUIRE(more.size() == 1);
    CHECK(more[0].earlier.document == "a.txt");
    CHECK(more[0].later == ParagraphKey{"m.txt", 2});
}

TEST_CASE("without references there is nothing to tell", "[run-copies]") {
    Texts texts;
    texts.add(texts.prior.drafts, "m.txt", {kFirst, kFirst});
    CHECK(texts.from_references().empty());
}

TEST_CASE("statements that share clauses too few for a passage are a pair, whatever else they say", "[run-copies]") {
    const std::string taken = "旱天开闸放水，雨天关闸蓄水，一口大塘管住五个村，浇地不再靠抢，也不再靠吵。";
    const std::string first = "松坡镇党委书记季存厚说，镇里南高北低，今年在岗上修了三口大塘，" + taken;
    const std::string second = "渡口乡乡长商陆说，渡口地洼，怕的是涝，" + taken + "排涝站的两台水泵也换成了新的。";
    const auto pieces = [](const std::vector<std::string>& paragraphs) {
        Texts texts;
        texts.add(texts.prior.drafts, "m.txt", paragraphs);
        WorkBudget budget(1'000'000);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
        for (const Copy& copy : run_copies(texts.prior, 0, budget).found)
            if (copy.relation == CopyRelation::pieces) out.emplace_back(copy.earlier.ordinal, copy.later.ordinal);
        return out;
    };
    using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    CHECK(pieces({first, second}) == Pairs{{1, 2}});
    // Nobody speaks in one of the two.
    CHECK(pieces({first, "渡口地洼，怕的是涝，" + taken + "排涝站的两台水泵也换成了新的。"}).empty());
    // An exact copy says more.
    CHECK(pieces({first, first, second}) == Pairs{{1, 3}, {2, 3}});
}

TEST_CASE("pieces end with the budget of the search, and it says so", "[run-copies]") {
    Texts texts;
    const std::string taken = "说，旱天开闸放水，雨天关闸蓄水，一口大塘管住五个村，浇地不再靠抢。";
    texts.add(texts.prior.drafts, "m.txt", {"松坡镇党委书记季存厚" + taken, "渡口乡乡长商陆" + taken});
    WorkBudget budget(8);
    CHECK_FALSE(run_copies(texts.prior, 0, budget).complete);
}
