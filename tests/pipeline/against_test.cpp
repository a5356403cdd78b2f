#include <algorithm>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using test::TemporaryFolder;

namespace {

const std::string kUnionWords =
    "深入实施职工素质提升工程，推进产业工人队伍建设改革，广泛开展劳动和技能竞赛，培育更多高技能人才，维护好劳动者合法"
    "权益，把广大职工紧紧凝聚在党的周围，为高质量发展贡献力量。";
const std::string kUnion = "市总工会党组书记、主席苗立冬表示，市总工会将" + kUnionWords;
const std::string kTraders = "市供销社党组书记、主任冯敏之表示，市供销社将" + kUnionWords;
const std::string kWater =
    "市水利局党组书记、局长楚江流表示，市水利局将加快水库除险加固，推进灌区续建配套，完善河湖长制，守护一江碧水。";

// A page with a headline, so that what follows is its body.
std::string page(const std::vector<std::string>& paragraphs) {
    std::string out = "奋力开创新局面\n";
    for (const std::string& paragraph : paragraphs) out += "\n" + paragraph + "\n";
    return out;
}

Outcome run(std::vector<std::string> paths, std::vector<std::string> against, Scope scope = Scope::run) {
    Request request;
    request.paths = std::move(paths);
    request.against = std::move(against);
    request.level = Level::note;
    request.scope = scope;
    return check(request);
}

}  // namespace

TEST_CASE("what a draft has from a reference in the same voice is a note", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("page.txt", page({kUnion, kWater}));
    const std::string statement = folder.write("sent-in/union.txt", page({kUnion}));
    const Outcome outcome = run({draft}, {statement});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].rule == "repeated-paragraph");
    CHECK(outcome.findings[0].level == Level::note);
    CHECK(outcome.findings[0].place.document == draft);
    CHECK(outcome.findings[0].related[0].place.document == statement);
    CHECK(outcome.exit_code == 0);
}

TEST_CASE("a statement from a reference in another's mouth keeps its level", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("page.txt", page({kTraders, kWater}));
    const std::string statement = folder.write("z/union.txt", page({kUnion}));
    for (const Scope scope : {Scope::run, Scope::file}) {
        const Outcome outcome = run({draft}, {statement}, scope);
        REQUIRE(outcome.findings.size() == 1);
        CHECK(outcome.findings[0].rule == "copied-passage");
        CHECK(outcome.findings[0].level == Level::error);
        CHECK(outcome.findings[0].related[0].place.document == statement);
        CHECK(outcome.exit_code == 1);
    }
}

TEST_CASE("references against each other are nothing, and are not listed", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("page.txt", page({kWater}));
    folder.write("sent-in/a.txt", page({kUnion, kUnion}));
    folder.write("sent-in/b.txt", page({kTraders, "市供销社党组书记苗立冬表示，市供销社将办好集市。"}));
    folder.write("sent-in/empty.txt", "");
    const Outcome outcome = run({draft}, {folder / "sent-in"});
    CHECK(outcome.findings.empty());
    REQUIRE(outcome.documents.size() == 1);
    CHECK(outcome.documents[0].path == draft);
    REQUIRE(outcome.notifications.size() == 1);
    CHECK(outcome.notifications[0].id == "empty-draft");
    CHECK(outcome.notifications[0].document.empty());
}

TEST_CASE("a repeat inside the page is told as without references", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("page.txt", page({kUnion, kTraders, kWater, kWater}));
    const std::string statement = folder.write("a.txt", page({kUnion, kWater}));
    const Outcome alone = run({draft}, {});
    const Outcome outcome = run({draft}, {statement});
    REQUIRE(alone.findings.size() == 2);
    for (const Finding& finding : alone.findings)
        CHECK(std::count(outcome.findings.begin(), outcome.findings.end(), finding) == 1);
    // Beside these, that the union's and the water bureau's first paragraphs are the statements'.
    CHECK(outcome.findings.size() == 4);
    CHECK(std::count_if(outcome.findings.begin(), outcome.findings.end(),
                        [](const Finding& f) { return f.level == Level::note; }) == 2);
}

TEST_CASE("a post in a reference contradicts a draft, and the finding stands in the draft", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("a.txt", page({"鹿泽区委书记厉承望表示，鹿泽区将坚持生态优先。"}));
    const std::string yesterday =
        folder.write("b.txt", page({"市文化和旅游局党组书记、局长厉承望说，全市文旅系统将以文塑旅。"}));
    const Outcome outcome = run({draft}, {yesterday});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].rule == "speaker-title-conflict");
    CHECK(outcome.findings[0].level == Level::warning);
    CHECK(outcome.findings[0].place.document == draft);
    REQUIRE(outcome.documents.size() == 2);
    CHECK(outcome.documents[1].path == yesterday);
}

TEST_CASE("a conflict that the drafts have themselves is told once, as loud as without references", "[against]") {
    const TemporaryFolder folder;
    const std::string area = "鹿泽区委书记厉承望表示，鹿泽区将坚持生态优先。";
    const std::string bureau = "市文化和旅游局党组书记、局长厉承望说，全市文旅系统将以文塑旅。";
    const std::string draft = folder.write("b.txt", page({area, bureau}));
    const std::string yesterday =
        folder.write("a.txt", page({"市文化和旅游局党组书记、局长厉承望介绍，古城已开门迎客。"}));
    const Outcome outcome = run({draft}, {yesterday});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings == run({draft}, {}).findings);
    CHECK(outcome.findings[0].level == Level::error);
}

TEST_CASE("what a draft says in two versions is told once, with references or without", "[against]") {
    const TemporaryFolder folder;
    const std::string first = "市住建委昨日通报，今年全市计划改造老旧小区320个，惠及居民11万户，年底前全部开工。";
    const std::string second = "据介绍，今年全市计划改造老旧小区350个，惠及居民11万户，年底前全部开工。各区都有专班。";
    const std::string draft = folder.write("page.txt", page({first, kWater, second}));
    const auto without = run({draft}, {}).findings;
    REQUIRE(without.size() == 1);
    CHECK(without[0].rule == "conflicting-repeat");
    CHECK(run({draft}, {folder.write("sources/1.txt", page({kUnion}))}).findings == without);
}

TEST_CASE("what is told of a draft by itself does not depend on the drafts beside it, with references too",
          "[against]") {
    const TemporaryFolder folder;
    const std::string more =
        "大家还说，要把这件事记在心上，一件一件地做好，做完一件再做下一件，年底一起来看看做得怎么样。";
    const std::vector<std::string> sources{folder.write("s/1.txt", page({kUnion, kWater})),
                                           folder.write("s/2.txt", page({kTraders + more}))};
    const std::vector<std::string> drafts{
        folder.write("d/1.txt", page({kUnion})), folder.write("d/2.txt", page({kUnion, kTraders, kUnion})),
        folder.write("d/3.txt", page({"市水利局副局长韩予安表示，要" + kUnionWords + more, kWater})),
        folder.write("d/4.txt", page({more + kUnionWords}))};
    std::vector<Finding> alone;
    for (const std::string& draft : drafts)
        for (Finding& finding : run({draft}, sources, Scope::file).findings) alone.push_back(std::move(finding));
    const std::vector<Finding> together = run(drafts, sources, Scope::file).findings;
    CHECK(together.size() >= drafts.size());
    CHECK(together == alone);
}

TEST_CASE("a speaker who has another number in his own statement is a warning, a report that goes on is a note",
          "[against]") {
    const TemporaryFolder folder;
    const std::string work =
        "低保户和特困供养人员的取暖补贴已经全部发放到位，每户五百元，没有一户漏发，社区逐户上门核对。";
    const std::string changed =
        "低保户和特困供养人员的取暖补贴已经全部发放到位，每户六百元，没有一户漏发，社区逐户上门核对。";
    const auto level = [&](const std::string& head) {
        const std::string draft = folder.write("page.txt", page({head + changed, kWater}));
        const Outcome outcome = run({draft}, {folder.write("sent-in/1.txt", page({head + work}))});
        REQUIRE(outcome.findings.size() == 1);
        CHECK(outcome.findings[0].message == "near-fact");
        return outcome.findings[0].level;
    };
    CHECK(level("市民政局局长慕容川说，") == Level::warning);
    CHECK(level("本报讯 ") == Level::note);
}

TEST_CASE("a post changed in a copied statement makes the note a warning", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("a.txt", page({"市供销社党组书记、主任苗立冬表示，要" + kUnionWords}));
    const std::string statement = folder.write("b.txt", page({"市总工会党组书记、主席苗立冬表示，要" + kUnionWords}));
    const Outcome outcome = run({draft}, {statement});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].rule == "repeated-paragraph");
    CHECK(outcome.findings[0].level == Level::warning);
    CHECK(outcome.findings[0].folded == std::vector<std::string>{"speaker-title-conflict"});
}

TEST_CASE("a quotation from another speaker in a reference is told in the draft", "[against]") {
    const TemporaryFolder folder;
    const std::string words = "“要把每一项部署都不折不扣落到实处，让群众看得见变化。”";
    const std::string draft = folder.write("a.txt", page({words + "市水利局局长楚江流说，水库要加固。"}));
    const std::string yesterday = folder.write("b.txt", page({words + "市总工会主席苗立冬说，职工要学习。"}));
    const Outcome outcome = run({draft}, {yesterday});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].rule == "repeated-quotation");
    CHECK(outcome.findings[0].place.document == draft);
}

TEST_CASE("a draft is no reference, and the order of references shows nowhere", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("today/page.txt", page({kTraders, kWater}));
    CHECK(run({draft}, {folder / "today"}).findings.empty());
    const std::string a = folder.write("a.txt", page({kUnion}));
    const std::string b = folder.write("b.txt", page({kUnion, kWater}));
    const Outcome outcome = run({draft}, {a, b});
    CHECK(outcome.findings == run({draft}, {b, a, b}).findings);
    REQUIRE_FALSE(outcome.findings.empty());
    CHECK(outcome.findings[0].related[0].place.document == a);
}

TEST_CASE("a reference that cannot be read is told, and the drafts are checked all the same", "[against]") {
    const TemporaryFolder folder;
    const std::string draft = folder.write("page.txt", page({kWater, kWater}));
    const std::string bad = folder.write("bad.txt", "\xff\xfe");
    const Outcome outcome = run({draft}, {bad, folder / "none.txt"});
    CHECK(outcome.findings.size() == 1);
    CHECK(outcome.notifications.size() == 2);
    CHECK(outcome.exit_code == 2);
}
