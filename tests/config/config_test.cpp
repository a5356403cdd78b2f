#include "config/config.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

std::vector<Rule> rules() {
    Rule copied, quotation;
    copied.id = "copied-passage";
    copied.level = Level::error;
    copied.parameters = {{"min-weight", 40.0}, {"across-drafts", true}, {"unit", std::string("字")}};
    quotation.id = "repeated-quotation";
    quotation.level = Level::warning;
    return {copied, quotation};
}

Config read(std::string_view text) {
    auto config = read_config(text, "kanwu.toml", rules());
    INFO((config ? "" : to_string(config.error())));
    REQUIRE(config);
    return *config;
}

std::string error_of(std::string_view text) {
    const auto config = read_config(text, "kanwu.toml", rules());
    return config ? "" : to_string(config.error());
}

}  // namespace

TEST_CASE("an empty file changes nothing", "[config]") {
    const Config config = read("");
    CHECK(config.path == "kanwu.toml");
    CHECK_FALSE(config.encoding);
    CHECK_FALSE(config.language);
    CHECK_FALSE(config.scope);
    CHECK_FALSE(config.fail_on);
    CHECK_FALSE(config.level);
    CHECK(config.rules.empty());
    CHECK(is_enabled("copied-passage", config));
}

TEST_CASE("every key is read", "[config]") {
    const Config config =
        read("encoding = \"gb18030\"\nlang = \"auto\"\nscope = \"file\"\nfail-on = \"never\"\nlevel = \"note\"\n");
    CHECK(config.encoding == "gb18030");
    CHECK(config.language == LanguageChoice::automatic);
    CHECK(config.scope == Scope::file);
    CHECK(config.fail_on == FailOn::never);
    CHECK(config.level == Level::note);
}

TEST_CASE("a rule is switched off, on, or given a level in one word", "[config]") {
    const Config off = read("[rules]\nrepeated-quotation = \"off\"\ncopied-passage = \"on\"\n");
    CHECK_FALSE(is_enabled("repeated-quotation", off));
    CHECK(is_enabled("copied-passage", off));
    CHECK(off.rules.at("copied-passage") == RuleSettings{});
    const Config lower = read("[rules]\ncopied-passage = \"note\"\n");
    CHECK(is_enabled("copied-passage", lower));
    CHECK(lower.rules.at("copied-passage").level == Level::note);
}

TEST_CASE("a rule's own table sets level and parameters", "[config]") {
    const Config config = read(
        "[rules.copied-passage]\nlevel = \"warning\"\nenabled = false\nmin-weight = 60\nacross-drafts = false\nunit = "
        "\"词\"\n");
    const RuleSettings& settings = config.rules.at("copied-passage");
    CHECK(settings.level == Level::warning);
    CHECK_FALSE(settings.enabled);
    CHECK(settings.parameters ==
          Parameters{{"min-weight", 60.0}, {"across-drafts", false}, {"unit", std::string("词")}});
}

TEST_CASE("a configured rule keeps what the file does not name", "[config]") {
    const Config config = read("[rules.copied-passage]\nlevel = \"warning\"\nmin-weight = 60\n");
    const Rule rule = configured(rules()[0], config);
    CHECK(rule.level == Level::warning);
    CHECK(rule.parameters == Parameters{{"min-weight", 60.0}, {"across-drafts", true}, {"unit", std::string("字")}});
    CHECK(configured(rules()[1], config).level == Level::warning);
}

TEST_CASE("unknown words of kanwu.toml are refused with a suggestion", "[config]") {
    CHECK(error_of("encodng = \"utf-8\"\n") == "kanwu.toml:1:1: unknown key \"encodng\"; did you mean \"encoding\"?");
    CHECK(error_of("lang = \"zh\"\ncolour = true\n") ==
          "kanwu.toml:2:1: unknown key \"colour\"; known are encoding, lang, scope, fail-on, level, date, ignore, "
          "ignore-file, roster, lexicon, rules, limits");
    CHECK(error_of("[rules]\ncopied-pasage = \"off\"\n") ==
          "kanwu.toml:2:1: unknown rule \"copied-pasage\"; did you mean \"copied-passage\"?");
    CHECK(error_of("[rules.copied-passage]\nmin-wieght = 3\n") ==
          "kanwu.toml:2:1: unknown key \"min-wieght\"; did you mean \"min-weight\"?");
    CHECK(error_of("[rules.repeated-quotation]\nx = 3\n") ==
          "kanwu.toml:2:1: unknown key \"x\"; known are level, enabled");
}

TEST_CASE("values that kanwu.toml must not have are refused with what it may have", "[config]") {
    CHECK(error_of("encoding = \"utf8\"\n") ==
          "kanwu.toml:1:12: \"encoding\" must be one of auto, utf-8, utf-16le, utf-16be, utf-32le, utf-32be, gb18030, "
          "gbk, big5-hkscs, big5, shift_jis, euc-jp, euc-kr, windows-1252, not \"utf8\"; did you mean \"utf-8\"?");
    CHECK(error_of("lang = \"de\"\n") == "kanwu.toml:1:8: \"lang\" must be one of zh, en, auto, not \"de\"");
    CHECK(error_of("scope = 1\n") == "kanwu.toml:1:9: \"scope\" must be a string, not a number");
    CHECK(error_of("fail-on = \"warn\"\n") ==
          "kanwu.toml:1:11: \"fail-on\" must be one of note, warning, error, never, not \"warn\"");
    CHECK(error_of("level = \"never\"\n") ==
          "kanwu.toml:1:9: \"level\" must be one of note, warning, error, not \"never\"");
    CHECK(error_of("rules = [\"house\"]\n") == "kanwu.toml:1:9: \"rules\" must be a table, not a list");
    CHECK(error_of("[rules]\ncopied-passage = true\n") ==
          "kanwu.toml:2:18: \"rules.copied-passage\" must be a string (\"off\", \"on\" or a level) or a table, not "
          "true or false");
    CHECK(error_of("[rules]\ncopied-passage = \"of\"\n") ==
          "kanwu.toml:2:18: \"rules.copied-passage\" must be one of off, on, note, warning, error, not \"of\"; did you "
          "mean "
          "\"off\"?");
    CHECK(error_of("[rules.copied-passage]\nmin-weight = \"40\"\n") ==
          "kanwu.toml:2:14: \"rules.copied-passage.min-weight\" must be a number, not a string");
    CHECK(error_of("[rules.copied-passage]\nenabled = \"no\"\n") ==
          "kanwu.toml:2:11: \"rules.copied-passage.enabled\" must be true or false, not a string");
}

TEST_CASE("set phrases are kept in their normal form, in order and once each", "[config]") {
    const Config config = read(
        "ignore = [\"將認真學習，貫徹全會精神！\", \"forward-looking statements\", "
        "\"将认真学习贯彻全会精神\"]\nignore-file = \"desk/phrases.txt\"\n");
    CHECK(config.ignore == std::vector<std::u32string>{U"forwardlookingstatements", U"将认真学习贯彻全会精神"});
    REQUIRE(config.ignore_file);
    CHECK(config.ignore_file->path == "desk/phrases.txt");
    CHECK(config.ignore_file->place == "kanwu.toml:2:15");
}

TEST_CASE("a set phrase that is no more than a word is refused with its place", "[config]") {
    const std::string too_short =
        "\"全会。\" is too short for a set phrase; write four Chinese characters or twelve "
        "letters at least, or leave it out";
    CHECK(error_of("ignore = [\n  \"认真贯彻\",\n  \"全会。\",\n]\n") == "kanwu.toml:3:3: " + too_short);
    CHECK(error_of("ignore = \"认真贯彻\"\n") == "kanwu.toml:1:10: \"ignore\" must be a list of strings, not a string");
    CHECK(error_of("ignore = [4]\n") == "kanwu.toml:1:11: \"ignore\" must hold strings only, not a number");
    CHECK(error_of("ignore-file = []\n") == "kanwu.toml:1:15: \"ignore-file\" must be a string, not a list");
    Config config;
    const auto added = add_phrases("认真贯彻\n\n  全会。\n", "phrases.txt", config);
    REQUIRE_FALSE(added);
    CHECK(to_string(added.error()) == "phrases.txt:3: " + too_short);
}

TEST_CASE("a file of set phrases has one a line, and comments", "[config]") {
    Config config = read("ignore = [\"认真贯彻\"]\n");
    REQUIRE(add_phrases("# 套话\r\n\r\n 全会精神 \r\n认真贯彻\n不忘初心", "phrases.txt", config));
    CHECK(config.ignore == std::vector<std::u32string>{U"不忘初心", U"全会精神", U"认真贯彻"});
}

TEST_CASE("of several faults the first in the text is told", "[config]") {
    CHECK(error_of("lang = 1\nencodng = 2\n") == "kanwu.toml:1:8: \"lang\" must be a string, not a number");
    CHECK(error_of("[rules]\nx = 1\n[rules.copied-passage]\ny = 1\n") ==
          "kanwu.toml:2:1: unknown rule \"x\"; known are copied-passage, repeated-quotation");
}

TEST_CASE("what is no TOML is told with its place", "[config]") {
    CHECK(error_of("lang = zh\n").substr(0, 16) == "kanwu.toml:1:8: ");
}

TEST_CASE("limits are set as sizes and numbers", "[config]") {
    const Config config =
        read("[limits]\nmax-file-size = \"64M\"\nmax-inflated = 1000\nmax-ratio = 50\nmax-depth = \"9\"\n");
    CHECK(config.limits == LimitSettings{64u << 20, 1000, 50, 9});
    CHECK(read("").limits == LimitSettings{});
}

TEST_CASE("a limit that is none is refused at its place", "[config]") {
    CHECK(error_of("[limits]\nmax-file-size = \"3G\"\n") ==
          "kanwu.toml:2:17: \"limits.max-file-size\": \"3G\" is no size up to 2G, such as 64M");
    CHECK(error_of("[limits]\nmax-ratio = \"2K\"\n") ==
          "kanwu.toml:2:13: \"limits.max-ratio\": \"2K\" is no number from 1 to 1000000");
    CHECK(error_of("[limits]\nmax-depth = -1\n") ==
          "kanwu.toml:2:13: \"limits.max-depth\": \"-1\" is no number from 1 to 10000");
    CHECK(error_of("[limits]\nmax-depht = 1\n") ==
          "kanwu.toml:2:1: unknown key \"max-depht\"; did you mean \"max-depth\"?");
    CHECK(error_of("limits = 3\n") == "kanwu.toml:1:10: \"limits\" must be a table, not a number");
}
