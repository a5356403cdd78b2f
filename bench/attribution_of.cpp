// What is read of each text: who is named, as what, and who speaks. For people_set.py.
// Texts come from standard input, a zero byte behind each; a line of JSON goes out for each, its spans in bytes.
// With --cost: the files named, one after another, and the CPU time that attribution takes a character.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "attribution/lexicon.h"
#include "facts/facts.h"
#include "readers/reader.h"
#include "text/utf8.h"

using namespace kanwu;
using nlohmann::json;

namespace {

json pair_of(Span span) { return {span.begin, span.end}; }

json of(const Title& title) {
    return {{"organisation", title.organisation},
            {"post", title.post},
            {"modifiers", title.modifiers},
            {"at", pair_of(title.span)}};
}

json of(const Mention& mention) {
    json titles = json::array();
    for (const Title& title : mention.titles) titles.push_back(of(title));
    return {{"name", mention.name},
            {"at", pair_of(mention.name_span)},
            {"titles", titles},
            {"cue", mention.cue ? json(mention.cue->verb) : json()},
            {"sure", static_cast<int>(mention.confidence)}};
}

json of(const AnonymousSource& source) {
    return {{"subject", source.subject}, {"at", pair_of(source.subject_span)}, {"cue", source.cue.verb}};
}

// The person, as fully as he is known; else the source without a name.
json speaker_of(const Quotation& quotation, const ParagraphAttribution& paragraph) {
    if (!quotation.person.empty()) return quotation.person;
    if (quotation.speaker) return person_of(paragraph.mentions[*quotation.speaker]);
    if (quotation.source) return paragraph.anonymous[*quotation.source].subject;
    return {};
}

json of(const Quotation& quotation, const ParagraphAttribution& paragraph) {
    return {{"at", pair_of(quotation.inner)}, {"speaker", speaker_of(quotation, paragraph)}};
}

Document document_of(std::string text) {
    auto document = read_document(std::move(text), "text", {Encoding::utf8});
    if (!document) throw std::runtime_error("no UTF-8");
    return *std::move(document);
}

json attribution_of(const std::string& text) {
    json out = {{"mentions", json::array()}, {"anonymous", json::array()}, {"quotes", json::array()}};
    for (const ParagraphFacts& paragraph : extract(document_of(text), {&builtin_lexicon()}).paragraphs) {
        for (const Mention& mention : paragraph.attribution.mentions) out["mentions"].push_back(of(mention));
        for (const AnonymousSource& source : paragraph.attribution.anonymous) out["anonymous"].push_back(of(source));
        for (const Quotation& quotation : paragraph.attribution.quotations)
            out["quotes"].push_back(of(quotation, paragraph.attribution));
    }
    return out;
}

void tell_cost(const std::vector<std::string>& paths) {
    const Lexicon& lexicon = builtin_lexicon();
    std::vector<Document> documents;
    for (const std::string& path : paths) {
        std::ifstream in(path, std::ios::binary);
        documents.push_back(document_of({std::istreambuf_iterator<char>(in), {}}));
    }
    std::size_t characters = 0, mentions = 0;
    const std::clock_t begin = std::clock();
    for (const Document& document : documents) {
        for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
            mentions += attribute(document.paragraph_text(i), lexicon).mentions.size();
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    for (const Document& document : documents) characters += to_utf32(document.text).size();
    std::printf("%.1f ns a character; %zu characters, %zu mentions\n", 1e9 * seconds / static_cast<double>(characters),
                characters, mentions);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments.front() == "--cost") {
        tell_cost({arguments.begin() + 1, arguments.end()});
        return 0;
    }
    for (std::string text; std::getline(std::cin, text, '\0');) std::cout << attribution_of(text) << "\n";
    return 0;
}
