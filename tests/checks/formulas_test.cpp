#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using test::TemporaryFolder;

namespace {

const std::string kDisclaimer =
    "本新闻稿包含前瞻性陈述，涉及未来经营计划、财务状况和市场前景，这些陈述受已知和未知风险影响，实际结果可能与预期存在"
    "重大差异，公司不承担因新信息或未来事件而更新任何前瞻性陈述的义务，投资者请审慎决策，不应过分依赖本稿内容。";
const std::string kRights =
    "本稿图片由活动主办方提供，版权归原作者所有，未经书面许可任何媒体、网站和个人不得转载、摘编或以其他方式使用，违者将"
    "依法追究责任，联系电话见本刊版权页，欢迎读者来信来电提出意见和建议，本刊将择优刊登并致谢意。";
const std::string kUnion = "市总工会党组书记、主席苗立冬表示，市总工会将";
const std::string kTraders = "市供销社党组书记、主任冯敏之表示，市供销社将";

// Prose that stands nowhere else: no two characters follow each other in another one.
std::string prose(std::size_t number, std::size_t characters) {
    std::string out;
    for (std::size_t i = 0; i < characters; ++i) {
        const auto c = static_cast<char32_t>(0x4E00 + (number * 131 + i * (2 * number + 7)) % 0x5000);
        out += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                static_cast<char>(0x80 | (c & 0x3F))};
    }
    return out + "。";
}

std::string page(const std::vector<std::string>& paragraphs) {
    std::string out = "奋力开创新局面\n";
    for (const std::string& paragraph : paragraphs) out += "\n" + paragraph + "\n";
    return out;
}

// Paragraphs of many lengths, each with the passage at its end.
std::vector<std::string> with_passage(const std::string& passage, std::size_t paragraphs, std::size_t from = 0) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < paragraphs; ++i) out.push_back(prose(from + i, 30 + 40 * (i % 4)) + passage);
    return out;
}

std::vector<Finding> findings(const std::vector<std::string>& paths) {
    Request request;
    request.paths = paths;
    request.level = Level::note;
    return check(request).findings;
}

std::vector<Finding> of_page(const std::vector<std::string>& paragraphs) {
    const TemporaryFolder folder;
    return findings({folder.write("page.txt", page(paragraphs))});
}

std::string argument(const Finding& finding, const std::string& name) {
    const auto found = std::find_if(finding.arguments.begin(), finding.arguments.end(),
                                    [&](const auto& argument) { return argument.first == name; });
    return std::get<std::string>(found->second);
}

// What is told of one draft alone: places and levels of findings with all their places in it.
std::vector<std::pair<Place, Level>> inside(const std::vector<Finding>& findings, const std::string& document) {
    std::vector<std::pair<Place, Level>> out;
    for (const Finding& finding : findings) {
        const auto here = [&](const RelatedPlace& related) { return related.place.document == document; };
        if (finding.place.document == document && std::all_of(finding.related.begin(), finding.related.end(), here))
            out.emplace_back(finding.place, finding.level);
    }
    return out;
}

}  // namespace

TEST_CASE("a paragraph that stands very often is one warning with its count", "[formulas]") {
    for (const std::size_t times : {7U, 8U, 1000U}) {
        const auto found = of_page(std::vector<std::string>(times, kDisclaimer));
        REQUIRE(found.size() == 1);
        CHECK(found[0].level == Level::warning);
        CHECK(found[0].message == "group");
        CHECK(argument(found[0], "count") == std::to_string(times));
        CHECK(found[0].related.size() == std::min<std::size_t>(times - 1, 20));
    }
    CHECK(of_page(std::vector<std::string>(6, kDisclaimer)).size() == 5);
}

TEST_CASE("a passage in otherwise different paragraphs is one warning on the passage", "[formulas]") {
    for (const std::size_t times : {10U, 1000U}) {
        const auto found = of_page(with_passage(kDisclaimer, times));
        REQUIRE(found.size() == 1);
        CHECK(found[0].level == Level::warning);
        CHECK(argument(found[0], "count") == std::to_string(times));
        CHECK(argument(found[0], "shared") == "102");
        CHECK(found[0].place.span.size() == kDisclaimer.size() - std::string("。").size());
    }
}

TEST_CASE("over many drafts a passage is one warning too", "[formulas]") {
    const TemporaryFolder folder;
    const auto paragraphs = with_passage(kDisclaimer, 40);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        folder.write(std::to_string(100 + i) + ".txt", page({prose(500 + i, 80), paragraphs[i]}));
    const auto found = findings({folder / ""});
    REQUIRE(found.size() == 1);
    CHECK(argument(found[0], "count") == "40");
}

TEST_CASE("formulas that overlap are one, those that stand apart are told apart", "[formulas]") {
    std::vector<std::string> overlapping;
    std::vector<std::string> apart = with_passage(kDisclaimer, 10);
    const std::string half = kDisclaimer.substr(0, kDisclaimer.find("公司不承担"));
    for (std::size_t i = 0; i < 16; ++i)
        overlapping.push_back(prose(i, 60) + (i % 2 == 0 ? kDisclaimer : half + prose(90 + i, 20)));
    CHECK(of_page(overlapping).size() == 1);
    for (const std::string& paragraph : with_passage(kRights, 10, 50)) apart.push_back(paragraph);
    CHECK(of_page(apart).size() == 2);
    // One paragraph that has both does not make them one.
    apart[9] += kRights;
    CHECK(of_page(apart).size() == 2);
    CHECK(of_page(with_passage(kDisclaimer + kRights, 10)).size() == 1);
}

TEST_CASE("a copy beside a formula is told by itself", "[formulas]") {
    auto paragraphs = with_passage(kDisclaimer, 12);
    const auto alone = of_page(paragraphs);
    paragraphs[3] = kUnion + kRights + paragraphs[3];
    paragraphs[7] = kTraders + kRights + paragraphs[7];
    const auto found = of_page(paragraphs);
    REQUIRE(found.size() == 2);
    const auto copied = std::find_if(found.begin(), found.end(), [](const Finding& f) { return f.message != "group"; });
    REQUIRE(copied != found.end());
    CHECK(copied->rule == "copied-passage");
    CHECK(copied->level == Level::error);
}

TEST_CASE("what is told inside one draft does not depend on the other drafts of the run", "[formulas]") {
    const TemporaryFolder folder;
    const std::string quotation = "“企业的难处在哪里，服务就跟到哪里。”";
    const std::string draft = folder.write(
        "m.txt",
        page({kDisclaimer, prose(1, 70), kDisclaimer, kUnion + kRights, kTraders + kRights,
              quotation + "市税务局局长林正南说。", quotation + "市商务局局长韩予安说。",
              "鹿泽区委书记厉承望表示，鹿泽区将坚持生态优先。", "市文化和旅游局党组书记、局长厉承望说，以文塑旅。"}));
    for (std::size_t i = 0; i < 150; ++i) {
        const std::string name = std::to_string(1000 + i) + ".txt";
        const std::string speaker = i % 2 == 0 ? "外办主任乔木生说。" : "县长方知远说。";
        for (const std::size_t at : {0U, 1U}) {
            const std::string text =
                page({prose(10 + 200 * at + i, 100), kDisclaimer, kTraders + kRights,
                      prose(900 + 200 * at + i, 15) + quotation + speaker,
                      prose(1300 + 200 * at + i, 60) + "鹿泽区委书记、市文化和旅游局局长厉承望说，好。"});
            folder.write((at == 0 ? "a/" : "z/") + name, text);
        }
    }
    const auto alone = findings({draft});
    REQUIRE(alone.size() == 4);
    for (const std::vector<std::string>& others :
         {std::vector<std::string>{folder / "a"}, {folder / "z"}, {folder / "a", folder / "z"}}) {
        auto paths = others;
        paths.push_back(draft);
        const auto together = findings(paths);
        CHECK(inside(together, draft) == inside(alone, draft));
        // And one finding for each of the three things that all drafts have.
        CHECK(together.size() == alone.size() + 3);
    }
}
