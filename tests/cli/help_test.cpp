#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "cli/options.h"
#include "reports/grapheme.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

const std::vector<std::string> kTopics{"overview", "check",  "trace", "rules", "explain",
                                       "phrases",  "people", "text",  "watch"};

constexpr const char* kCommand = "kanwu (check|trace|rules|explain|phrases|people|text|watch|help|--version)\\b";

// All that the pattern finds, its first group where it has one.
std::vector<std::string> all(const std::string& text, const char* pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
        out.push_back((*at)[at->size() > 1 ? 1 : 0]);
    return out;
}

std::set<std::string> set_of(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

// The options that stand in front of their descriptions, as they follow each other.
std::vector<std::string> described(const std::string& text) {
    return all(text, "(?:^|\n) {2,6}(?:-[a-zA-Z], )?(--[a-z-]+)");
}

// Commands with their options and values; what is a path, or is set in capitals or in Chinese, is left out.
std::vector<std::string> examples(const std::string& text) {
    std::vector<std::string> out;
    for (const std::string& line : all(text, "\n  ((?:cat [^ ]+ \\| )?kanwu [^\n]*?)(?=  |\n)"))
        for (const std::string& word : all(line, "[^ ]+"))
            if (std::regex_match(word, std::regex("[a-z0-9|-]+"))) out.push_back(word);
    return out;
}

std::string exit_codes(const std::string& text) {
    const std::size_t at = std::max(text.rfind("exit code: ") + 1, text.rfind("退出码：") + 1);
    std::string out;
    for (const std::string& digit : all(at == 0 ? "" : text.substr(at), "(?:[ :；，：])([0-9])(?= )")) out += digit;
    return out;
}

}  // namespace

TEST_CASE("help says the same in Chinese and in English", "[help]") {
    for (const std::string& topic : kTopics) {
        CAPTURE(topic);
        const std::string zh = help(topic, Language::zh), en = help(topic, Language::en);
        REQUIRE(zh != en);
        CHECK(described(zh) == described(en));
        CHECK(examples(zh) == examples(en));
        CHECK(exit_codes(zh) == exit_codes(en));
        for (const char* pattern : {"--[a-z][a-z-]*", "[ (]-[a-zA-Z]\\b", kCommand, "[0-9]+(?:\\.[0-9]+)?[A-Z]?"})
            CHECK(set_of(all(zh, pattern)) == set_of(all(en, pattern)));
    }
    // The patterns find what they are for.
    const std::string check = help("check", Language::zh);
    CHECK(described(check).size() == 23);
    CHECK(exit_codes(check) == "012");
    CHECK(examples(help("trace", Language::zh)).size() == 17);
}

TEST_CASE("every command has its help, and what has none gets the overview", "[help]") {
    for (const Language language : {Language::zh, Language::en}) {
        std::set<std::string> different;
        for (const std::string& topic : kTopics) different.insert(help(topic, language));
        CHECK(different.size() == kTopics.size());
        CHECK(help("", language) == help("overview", language));
        CHECK(help("help", language) == help("overview", language));
    }
}

TEST_CASE("a command takes every option that its help describes", "[help]") {
    for (const std::string& topic : kTopics) {
        if (topic == "overview") continue;
        for (const std::string& option : set_of(all(help(topic, Language::en), "--[a-z][a-z-]*"))) {
            CAPTURE(topic, option);
            const auto options = read_options({topic, option});
            const std::string error = options ? "" : to_string(options.error());
            CHECK(error.find("unknown option") == std::string::npos);
            CHECK(error.find("is no option") == std::string::npos);
        }
    }
}

TEST_CASE("help fits 120 columns", "[help]") {
    for (const Language language : {Language::zh, Language::en}) {
        for (const std::string& topic : kTopics) {
            std::istringstream text(help(topic, language));
            for (std::string line; std::getline(text, line);) {
                CAPTURE(topic, line);
                CHECK(display_width(line) <= 120);
            }
        }
    }
}

TEST_CASE("help comes in the language that is asked for, wherever that stands", "[help]") {
    const auto asked = [](const std::vector<std::string>& arguments) {
        const Options options = read_options(arguments).value();
        const bool zh = options.request.language == LanguageChoice::zh;
        return (options.command == Command::help ? options.topic : "no help") + (zh ? " zh" : " other");
    };
    CHECK(asked({"help", "check", "--lang", "zh"}) == "check zh");
    CHECK(asked({"help", "--lang=zh", "check"}) == "check zh");
    CHECK(asked({"check", "--help", "--lang", "zh"}) == "check zh");
    CHECK(asked({"explain", "--lang", "zh", "--help"}) == "explain zh");
    CHECK(asked({"phrases", "--help", "--lang", "zh"}) == "phrases zh");
    CHECK(asked({"watch", "--help", "--lang", "zh"}) == "watch zh");
    CHECK(asked({"--lang", "zh", "help"}) == " zh");
    CHECK(asked({"--lang=zh", "help", "people"}) == "people zh");
    CHECK(asked({"--lang", "zh", "--help"}) == " zh");
    CHECK(asked({"people", "--help", "--lang", "en"}) == "people other");
    CHECK(asked({"people", "--help"}) == "people other");
    const auto wrong = read_options({"help", "--lang", "fr"});
    REQUIRE_FALSE(wrong);
    CHECK(to_string(wrong.error()) == "--lang: unknown value \"fr\"; known are zh, en, auto");
    CHECK(to_string(read_options({"phrases", "a", "--lang", "zh"}).error()) ==
          "--lang: is for the help of kanwu phrases alone; write --help beside it");
}
