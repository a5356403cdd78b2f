#include "facts/joined_copies.h"

#include <deque>

#include "attribution/lexicon.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

const std::string kA = "加快水库除险加固，推进灌区续建配套。";
const std::string kB = "广泛开展劳动和技能竞赛，培育更多高技能人才。";
const std::string kC = "河边新修了一条步道，一直通到老码头。";

// Drafts a.txt, b.txt, … of these paragraphs, a headline before them.
struct Texts {
    std::deque<Document> documents;
    std::deque<Facts> facts;
    Prior prior;

    explicit Texts(const std::vector<std::vector<std::string>>& drafts) {
        for (const auto& paragraphs : drafts) {
            std::string text = "标题\n";
            for (const std::string& paragraph : paragraphs) text += "\n" + paragraph + "\n";
            documents.push_back(
                *read_document(text, std::string(1, static_cast<char>('a' + documents.size())) + ".txt", {}));
            facts.push_back(extract(documents.back(), {&builtin_lexicon()}));
            prior.drafts.push_back({&documents.back(), &facts.back()});
        }
    }
    std::vector<JoinedCopy> joined(std::uint64_t least = 0) const { return joined_copies(prior, least); }
};
using Joined = std::vector<JoinedCopy>;

}  // namespace

TEST_CASE("a paragraph that was pasted again in pieces is found, and pieces that were merged", "[joined]") {
    CHECK(Texts({{kA + kB, kC, kA, kB}}).joined() == Joined{{{"a.txt", 1}, {"a.txt", 3}, {"a.txt", 4}}});
    CHECK(Texts({{kA, kB, kC, kA + kB}}).joined() == Joined{{{"a.txt", 4}, {"a.txt", 1}, {"a.txt", 2}}});
    CHECK(Texts({{kA + kB + kC, kA, kB, kC}}).joined() == Joined{{{"a.txt", 1}, {"a.txt", 2}, {"a.txt", 4}}});
}

TEST_CASE("marks and white space do not matter, a character does", "[joined]") {
    CHECK(Texts({{"加快水库除险加固,推进灌区续建配套——" + kB, kC, kA, kB}}).joined().size() == 1);
    CHECK(Texts({{kA + kB, kC, "加快水库除险加固，推进灌区建配套。", kB}}).joined().empty());
}

TEST_CASE("pieces follow each other at once, in their order, in one draft", "[joined]") {
    CHECK(Texts({{kA + kB, kA, kC, kB}}).joined().empty());
    CHECK(Texts({{kA + kB, kC, kB, kA}}).joined().empty());
    CHECK(Texts({{kA + kB, kA, "河边的变化", kB}}).joined().empty());
    CHECK(Texts({{kA}, {kB}, {kA + kB}}).joined().empty());
}

TEST_CASE("the whole of the own draft is named before that of another", "[joined]") {
    CHECK(Texts({{kA + kB}, {kC, kA, kB, kA + kB}}).joined() == Joined{{{"b.txt", 4}, {"b.txt", 2}, {"b.txt", 3}}});
    CHECK(Texts({{kA + kB}, {kC, kA, kB}}).joined() == Joined{{{"a.txt", 1}, {"b.txt", 2}, {"b.txt", 3}}});
}

TEST_CASE("what is too short, or of one piece, is none", "[joined]") {
    CHECK(Texts({{kA + kB, kC, kA, kB}}).joined(200 * kWeightUnit).empty());
    CHECK(Texts({{kA, kC, kA}}).joined().empty());
    CHECK(Texts({}).joined().empty());
}
