#include "cli/options.h"

#include "cli/root.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

std::string refusal(const std::vector<std::string>& arguments) {
    const auto options = read_options(arguments);
    return options ? "" : to_string(options.error());
}

std::vector<std::string> targets(const std::vector<std::string>& arguments) {
    std::vector<std::string> out;
    const Options options = read_options(arguments).value();
    for (const Target& target : options.targets)
        out.push_back((target.format == Format::text ? "text:" : "sarif:") + target.path);
    return out;
}

}  // namespace

TEST_CASE("a path alone means check", "[options]") {
    const Options options = read_options({"a.txt", "-"}).value();
    CHECK(options.command == Command::check);
    CHECK(options.request.paths == std::vector<std::string>{"a.txt", "-"});
    CHECK_FALSE(options.request.digest);
}

TEST_CASE("references are named one by one", "[options]") {
    const Options options = read_options({"--against", "b", "a.txt", "--against=c"}).value();
    CHECK(options.request.paths == std::vector<std::string>{"a.txt"});
    CHECK(options.request.against == std::vector<std::string>{"b", "c"});
    CHECK(refusal({"a.txt", "--against"}) == "--against: needs a value; see kanwu check --help");
}

TEST_CASE("an option that is not known is refused with the nearest one", "[options]") {
    CHECK(refusal({"--levle=note", "a.txt"}) == "--levle: unknown option; did you mean --level?");
    CHECK(refusal({"--frobnicate", "a.txt"}) == "--frobnicate: unknown option; see kanwu check --help");
    CHECK(refusal({"--level=warn", "a.txt"}) == "--level: unknown value \"warn\"; known are note, warning, error");
    CHECK(refusal({"--only", "copied-pasage", "a.txt"}) ==
          "--only: unknown rule \"copied-pasage\"; did you mean \"copied-passage\"?");
    CHECK(refusal({"--threads", "0", "a.txt"}) == "--threads: \"0\" is no number from 1 to 1024");
    CHECK(
        refusal({"--encoding", "hz", "a.txt"}) ==
        "--encoding: unknown encoding \"hz\"; known are auto, utf-8, utf-16le, utf-16be, utf-32le, utf-32be, gb18030, "
        "big5-hkscs, shift_jis, euc-jp, euc-kr, windows-1252");
    CHECK(refusal({"check"}) == kNoDraft);
    CHECK(refusal({"explain"}) == "explain: needs a rule; kanwu rules lists them");
    CHECK(refusal({"chek"}) == "chek: no draft and no command; did you mean kanwu check?");
    CHECK(refusal({"chekc", "page.txt"}) == "chekc: no draft and no command; did you mean kanwu check?");
    CHECK(refusal({"help", "explan"}) == "help: unknown command \"explan\"; did you mean \"explain\"?");
    CHECK(refusal({"rules", "--format", "sarif"}) == "--format: is no option of kanwu rules; see kanwu rules --help");
    CHECK(refusal({"a.txt", "--colour"}) == "--colour: needs a value; see kanwu check --help");
    CHECK(refusal({"a.txt", "--timings=x"}) == "--timings: takes no value; see kanwu check --help");
    CHECK(refusal({"a.txt", "-v"}) == "-v: unknown option; -V is the version, and there is no more to tell");
    CHECK(refusal({"a.txt", "--quiet"}) == "--quiet: unknown option; for the exit code alone write --output /dev/null");
    CHECK(refusal({"phrases", "a.txt", "-q"}) == "-q: unknown option; see kanwu phrases --help");
    CHECK(refusal({"rules", "x"}) == "x: one word too many; see kanwu rules --help");
}

TEST_CASE("phrases has options of its own", "[options]") {
    const Options options = read_options({"phrases", "archive", "--min-files=20", "--min-weight", "12", "--limit", "5",
                                          "-f", "toml", "-j", "2"})
                                .value();
    CHECK(options.command == Command::phrases);
    CHECK(options.request.paths == std::vector<std::string>{"archive"});
    CHECK(options.phrases.least_files == 20);
    CHECK(options.phrases.least_weight == 36);
    CHECK(options.phrases.most == 5);
    CHECK(options.phrases.threads == 2);
    CHECK(options.phrases_as_toml);
    CHECK_FALSE(read_options({"phrases", "archive"}).value().phrases_as_toml);
    CHECK(refusal({"phrases"}) == kNoDraft);
    CHECK(refusal({"phrases", "a.txt", "--min-files", "1"}) == "--min-files: \"1\" is no number from 2 to 999999");
    CHECK(refusal({"phrases", "a.txt", "--min-weight", "3"}) == "--min-weight: \"3\" is no number from 4 to 9999");
    CHECK(refusal({"phrases", "a.txt", "--format", "sarif"}) ==
          "--format: unknown value \"sarif\"; known are text, toml");
    CHECK(refusal({"phrases", "a.txt", "--min-file", "3"}) == "--min-file: unknown option; did you mean --min-files?");
    CHECK(refusal({"phrases", "a.txt", "--scope", "run"}) == "--scope: unknown option; see kanwu phrases --help");
    CHECK(refusal({"a.txt", "--limit", "3"}) == "--limit: unknown option; see kanwu check --help");
    CHECK(refusal({"phrase"}) == "phrase: no draft and no command; did you mean kanwu phrases?");
}

TEST_CASE("kanwu people takes drafts and how to show them", "[options]") {
    const Options options =
        read_options({"people", "a.txt", "-f", "csv", "--lang", "en", "-j", "2"}).value_or(Options{});
    CHECK(options.command == Command::people);
    CHECK(options.request.paths == std::vector<std::string>{"a.txt"});
    CHECK(options.request.language == LanguageChoice::en);
    CHECK(options.request.threads == 2);
    CHECK(refusal({"people"}) == kNoDraft);
    CHECK(refusal({"people", "a.txt", "--against", "b"}) == "--against: unknown option; see kanwu people --help");
    CHECK(refusal({"people", "a.txt", "--format", "jsn"}) == "--format: unknown value \"jsn\"; did you mean \"json\"?");
    CHECK(refusal({"peple"}) == "peple: no draft and no command; did you mean kanwu people?");
}

TEST_CASE("of an option that is given twice the last one counts", "[options]") {
    CHECK(read_options({"--level", "error", "--level", "note", "a.txt"}).value().request.level == Level::note);
}

TEST_CASE("formats go to standard output, to --output, or to the files they name", "[options]") {
    using Targets = std::vector<std::string>;
    CHECK(targets({"a.txt"}) == Targets{"text:"});
    CHECK(targets({"--format", "sarif", "a.txt"}) == Targets{"sarif:"});
    CHECK(targets({"-f", "sarif", "-o", "x", "a.txt"}) == Targets{"sarif:x"});
    CHECK(targets({"-o", "x", "a.txt"}) == Targets{"text:x"});
    CHECK(targets({"-f", "sarif=x", "a.txt"}) == Targets{"text:", "sarif:x"});
    CHECK(targets({"-f", "sarif", "-f", "text=x", "a.txt"}) == Targets{"sarif:", "text:x"});
    CHECK(refusal({"-f", "sarif", "-f", "text", "a.txt"}) ==
          "--format: two formats for one output; write --format text=FILE for one of them");
    CHECK(refusal({"-f", "sarif=x", "-o", "y", "a.txt"}) ==
          "--output: the report goes to x already; leave one of the two out");
    CHECK(refusal({"-f", "sarif=", "a.txt"}) == "--format: \"sarif=\" names no file; write sarif=report.sarif");
}

TEST_CASE("help and version need no draft", "[options]") {
    CHECK(read_options({}).value().command == Command::help);
    CHECK(read_options({"--version"}).value().command == Command::version);
    CHECK(read_options({"check", "--help"}).value().topic == "check");
    CHECK(read_options({"explain", "copied-passage"}).value().topic == "copied-passage");
}

TEST_CASE("paths in SARIF are relative to the root, or to the deepest folder that holds all", "[root]") {
    const auto relative = [](const std::vector<std::string>& paths, std::optional<std::string> root,
                             const std::string& path) {
        std::vector<Document> documents(paths.size());
        for (std::size_t i = 0; i < paths.size(); ++i) documents[i].path = paths[i];
        const auto below = paths_below_root(documents, root, "");
        return below ? (*below)(path) : to_string(below.error());
    };
    CHECK(relative({"x/a.txt"}, std::nullopt, "x/a.txt") == "x/a.txt");
    CHECK(relative({"x/a.txt"}, "x", "x/a.txt") == "a.txt");
    CHECK(relative({"/k/x/a.txt", "/k/y/b.txt"}, std::nullopt, "/k/y/b.txt") == "y/b.txt");
    CHECK(relative({"stdin"}, std::nullopt, "stdin") == "stdin");
    CHECK(relative({"/k/a.txt"}, "/m", "") == "--root: /k/a.txt lies outside of /m; name a folder above it");
}

TEST_CASE("every command that reads drafts takes limits", "[options]") {
    for (const char* command : {"check", "trace", "phrases", "people", "text"}) {
        CAPTURE(command);
        const auto options = read_options({command, "a.txt", "--against=b.txt", "--max-file-size=64M", "--max-inflated",
                                           "1G", "--max-ratio=50", "--max-depth=9"});
        const auto without = read_options(
            {command, "a.txt", "--max-file-size=64M", "--max-inflated", "1G", "--max-ratio=50", "--max-depth=9"});
        const Options& read = options ? *options : without.value();
        CHECK(read.request.limits == LimitSettings{64u << 20, 1u << 30, 50, 9});
    }
    CHECK(refusal({"a.txt", "--max-file-size", "big"}) == "--max-file-size: \"big\" is no size up to 2G, such as 64M");
    CHECK(refusal({"a.txt", "--max-ratio", "0"}) == "--max-ratio: \"0\" is no number from 1 to 1000000");
}
