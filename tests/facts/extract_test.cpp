#include <string>
#include <utility>
#include <vector>

#include "attribution/lexicon.h"
#include "facts/facts.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

TEST_CASE("facts are the same whether documents are extracted one by one or shared out to threads", "[extract]") {
    std::string page;
    for (int i = 0; i < 900; ++i)
        page +=
            "清河区委书记陶远表示，第" + std::to_string(i) + "条要求全区抓好落实，加快水库除险加固，守护一江碧水。\n\n";
    std::vector<Document> documents;
    for (const auto& [path, text] : std::vector<std::pair<std::string, std::string>>{
             {"a.txt", page}, {"b.txt", ""}, {"c.txt", "标题\n\n市国资委主任周越表示，将深化改革。\n"}})
        documents.push_back(*read_document(text, path, {}));
    const ExtractOptions options{&builtin_lexicon()};
    std::vector<Facts> expected;
    for (const Document& document : documents) expected.push_back(extract(document, options));

    for (const unsigned threads : {1U, 3U}) {
        StageTimes times;
        std::vector<std::size_t> told;
        const ExtractRun run{threads, &times, [&](std::size_t done, std::size_t all) {
                                 CHECK(all == 3);
                                 told.push_back(done);
                             }};
        CHECK(extract_all(documents, {options, options, options}, run) == expected);
        CHECK(told == std::vector<std::size_t>{2, 3});  // an empty document is done before the first
        CHECK(times.size() == 2);
    }
}
