#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <thread>

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include "base/suggest.h"
#include "cli/option_reader.h"
#include "config/dates.h"
#include "pipeline/trace_run.h"
#include "rules/rule_file.h"
#include "text/set_phrases.h"

namespace kanwu {
namespace po = boost::program_options;
namespace {

const Choices<Level> kLevels{{"note", Level::note}, {"warning", Level::warning}, {"error", Level::error}};
const Choices<FailOn> kFailOn{
    {"note", FailOn::note}, {"warning", FailOn::warning}, {"error", FailOn::error}, {"never", FailOn::never}};
const Choices<Scope> kScopes{{"run", Scope::run}, {"file", Scope::file}};
const Choices<LanguageChoice> kLanguages{
    {"zh", LanguageChoice::zh}, {"en", LanguageChoice::en}, {"auto", LanguageChoice::automatic}};
const Choices<Format> kFormats{{"text", Format::text}, {"sarif", Format::sarif}};
const Choices<Format> kTraceFormats{{"text", Format::text}, {"sarif", Format::sarif}, {"json", Format::json}};
const Choices<Format> kPeopleFormats{
    {"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}, {"toml", Format::toml}};
const Choices<Format> kTextFormats{{"text", Format::text}, {"json", Format::json}};
const Choices<Colour> kColours{{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};

const std::vector<std::string> kCommands{"check",  "trace", "rules", "explain", "phrases",
                                         "people", "text",  "watch", "help"};

bool is_command(const std::string& word) {
    return std::find(kCommands.begin(), kCommands.end(), word) != kCommands.end();
}

// Drafts have an extension: a bare word that is nearly a command is one, unless there is such a folder.
std::string command_meant(const std::string& word) {
    if (word == "-" || word.find_first_of("./") != std::string::npos) return "";
    std::error_code error;
    return std::filesystem::exists(word, error) ? "" : nearest_word(word, kCommands);
}

// Those of check and trace; rules, explain and help look through them themselves.
void add_check_options(po::options_description& options) {
    const auto words = [] { return po::value<std::vector<std::string>>(); };
    options.add_options()("format,f", words())("output,o", words())("fail-on", words())("level,l", words())(
        "only", words())("lang", words())("scope", words())("against", words())("date", words())("root", words())(
        "annotate", words())("colour", words())("color", words())("timings", "");
}

// What a watcher hands to the check of each draft, beside the options that say how drafts are read.
const std::vector<std::string> kCheckOptionsOfWatch{"level", "only", "against", "fail-on", "lang", "date"};

// Lists throughout: of an option that is given twice the last one counts, so that an alias can be overridden.
po::options_description options_of(const std::string& verb) {
    po::options_description options;
    const auto words = [] { return po::value<std::vector<std::string>>(); };
    options.add_options()("help,h", "")("version,V", "")("path", words());
    for (const std::string& name : input_options()) options.add_options()(name.c_str(), words());
    if (verb == "phrases") {
        options.add_options()("min-files", words())("min-weight", words())("limit", words())("format,f", words())(
            "lang", words());
    } else if (verb == "people" || verb == "text") {
        options.add_options()("format,f", words())("output,o", words())("lang", words());
    } else if (verb == "watch") {
        options.add_options()("out", words())("interval", words())("timeout", words())("once", "");
        for (const std::string& name : kCheckOptionsOfWatch) options.add_options()(name.c_str(), words());
    } else {
        add_check_options(options);
        if (verb == "trace") options.add_options()("verbatim", "");
    }
    return options;
}

// What other programs have, and what to write here.
std::string usual_elsewhere(const std::string& option, const po::options_description& options) {
    if (option == "-v" || option == "--verbose")
        return "unknown option; -V is the version, and there is no more to tell";
    const bool quiet = option == "-q" || option == "--quiet";
    if (quiet && options.find_nothrow("output", false) != nullptr)
        return "unknown option; for the exit code alone write --output /dev/null";
    return "";
}

std::vector<std::string> option_names(const po::options_description& options) {
    std::vector<std::string> names;
    for (const auto& option : options.options())
        if (option->long_name() != "path") names.push_back("--" + option->long_name());
    return names;
}

// Program_options throws; here its exceptions become errors that name the option.
Expected<OptionValues> parse(const std::string& verb, const std::vector<std::string>& arguments) {
    const bool own = verb == "phrases" || verb == "people" || verb == "text" || verb == "trace" || verb == "watch";
    const po::options_description options = options_of(verb);
    const std::string see = fmt::format("see kanwu {} --help", own ? verb : "check");
    po::positional_options_description positional;
    positional.add("path", -1);
    namespace style = po::command_line_style;
    constexpr int style_of_options = style::unix_style & ~style::allow_guessing;
    po::variables_map values;
    try {
        po::store(
            po::command_line_parser(arguments).options(options).positional(positional).style(style_of_options).run(),
            values);
    } catch (const po::unknown_option& error) {
        const std::string word = error.get_option_name();
        const std::string name = word.substr(0, word.find('='));
        if (const std::string hint = usual_elsewhere(name, options); !hint.empty()) return fail(name, hint);
        const std::string near = nearest_word(name, option_names(options));
        return fail(name,
                    near.empty() ? "unknown option; " + see : fmt::format("unknown option; did you mean {}?", near));
    } catch (const po::invalid_syntax& error) {
        return fail(error.get_option_name(), error.kind() == po::invalid_syntax::missing_parameter
                                                 ? "needs a value; " + see
                                                 : "takes no value; " + see);
    } catch (const po::error& error) {
        return fail("", fmt::format("{}; {}", error.what(), see));
    }
    OptionValues out;
    for (const auto& [name, value] : values) {
        const auto* words = boost::any_cast<std::vector<std::string>>(&value.value());
        out[name] = words == nullptr ? std::vector<std::string>{} : *words;
    }
    return out;
}

Expected<std::string> read_day(const std::string& word) {
    if (is_day(word)) return word;
    return fail("--date", fmt::format("\"{}\" is no day; write 2026-11-24", word));
}

// Rules of the command at hand.
Expected<std::vector<std::string>> read_only(const std::vector<std::string>& lists, bool trace) {
    std::vector<std::string> known;
    for (const Rule& rule : builtin_rules())
        if (trace ? is_of_trace(rule) : is_of_check(rule)) known.push_back(rule.id);
    std::vector<std::string> ids;
    for (const std::string& list : lists) {
        for (std::size_t begin = 0; begin <= list.size();) {
            const std::size_t end = std::min(list.find(',', begin), list.size());
            const std::string id = list.substr(begin, end - begin);
            if (std::find(known.begin(), known.end(), id) == known.end())
                return fail("--only", fmt::format("unknown rule \"{}\"{}", id, suggestion(id, known)));
            ids.push_back(id);
            begin = end + 1;
        }
    }
    return ids;
}

// A check, or a trace, which is one of pages against their sources.
Expected<Options> read_check(const OptionValues& values, bool trace) {
    Options options;
    options.command = trace ? Command::trace : Command::check;
    Request& request = options.request;
    request.trace = trace;
    request.verbatim = values.contains("verbatim");
    OptionReader reader(values);
    request.against = reader.words("against");
    reader.choice("level", kLevels, request.level);
    reader.choice("fail-on", kFailOn, request.fail_on);
    reader.choice("scope", kScopes, request.scope);
    reader.choice("lang", kLanguages, request.language);
    if (const auto day = reader.word("date")) reader.take(read_day(*day), request.date);
    reader.choice("colour", kColours, options.colour);
    reader.choice("color", kColours, options.colour);
    read_input_options(reader, request);
    reader.take(read_only(reader.words("only"), trace), request.only);
    reader.take(read_targets(reader.words("format"), trace ? kTraceFormats : kFormats, reader.word("output")),
                options.targets);
    options.root = reader.word("root");
    options.annotate = reader.word("annotate");
    options.timings = values.contains("timings");
    request.digest = std::any_of(options.targets.begin(), options.targets.end(),
                                 [](const Target& target) { return target.format == Format::sarif; });
    if (reader.error) return tl::unexpected(*reader.error);
    if (request.paths.empty()) return fail("", kNoDraft);
    if (trace && request.against.empty())
        return fail("", "a page is traced to its sources; name them with --against FILE or FOLDER");
    if (const std::string command = command_meant(request.paths.front()); !command.empty())
        return fail(request.paths.front(), fmt::format("no draft and no command; did you mean kanwu {}?", command));
    return options;
}

Expected<Options> read_phrases(const OptionValues& values) {
    Options options;
    options.command = Command::phrases;
    if (values.contains("lang"))
        return fail("--lang", "is for the help of kanwu phrases alone; write --help beside it");
    OptionReader reader(values);
    read_input_options(reader, options.request);
    PhraseOptions& phrases = options.phrases;
    phrases.threads = options.request.threads;
    reader.number("min-files", 2, 999'999, phrases.least_files);
    reader.number("limit", 1, 999'999, phrases.most);
    std::uint64_t least_characters = phrases.least_weight / kWeightUnit;
    reader.number("min-weight", static_cast<int>(kLightestPhrase / kWeightUnit), 9'999, least_characters);
    phrases.least_weight = least_characters * kWeightUnit;
    const Choices<bool> formats{{"text", false}, {"toml", true}};
    reader.choice("format", formats, options.phrases_as_toml);
    if (reader.error) return tl::unexpected(*reader.error);
    if (options.request.paths.empty()) return fail("", kNoDraft);
    return options;
}

// people and text: a list of what drafts hold.
Expected<Options> read_list(const OptionValues& values, Command command) {
    const bool people = command == Command::people;
    Options options;
    options.command = command;
    OptionReader reader(values);
    read_input_options(reader, options.request);
    reader.choice("lang", kLanguages, options.request.language);
    reader.take(read_targets(reader.words("format"), people ? kPeopleFormats : kTextFormats, reader.word("output")),
                options.targets);
    if (reader.error) return tl::unexpected(*reader.error);
    if (options.request.paths.empty()) return fail("", kNoDraft);
    return options;
}

// 2, 0.5: at least a tenth of a second, at most an hour.
Expected<unsigned> read_interval(const std::string& word) {
    double seconds = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), seconds);
    if (error != std::errc() || end != word.data() + word.size() || !(seconds >= 0.1 && seconds <= 3600))
        return fail("--interval", fmt::format("\"{}\" is no number of seconds from 0.1 to 3600", word));
    return static_cast<unsigned>(seconds * 1000);
}

Expected<Options> read_watch(const OptionValues& values) {
    Options options;
    options.command = Command::watch;
    WatchOptions& watch = options.watch;
    OptionReader reader(values);
    if (const auto interval = reader.word("interval")) reader.take(read_interval(*interval), watch.interval_ms);
    reader.number("timeout", 1, 86'400, watch.timeout_seconds);
    watch.once = values.contains("once");
    // The check of a draft is read as it will be.
    OptionValues checked{{"path", {"draft"}}};
    std::vector<std::string> names = kCheckOptionsOfWatch;
    for (const std::string& name : input_options()) names.push_back(name.substr(0, name.find(',')));
    for (const std::string& name : names)
        if (name != "threads" && values.contains(name)) checked[name] = values.at(name);
    for (const auto& [name, words] : checked)
        for (const std::string& word : words)
            if (name != "path") watch.check_arguments.push_back(fmt::format("--{}={}", name, word));
    options.request.threads = std::max(std::thread::hardware_concurrency(), 1U);
    reader.number("threads", 1, 1024, options.request.threads);
    if (reader.error) return tl::unexpected(*reader.error);
    if (const auto check = read_check(checked, false); !check) return tl::unexpected(check.error());
    const std::vector<std::string> folders = reader.words("path");
    if (folders.size() != 1) return fail("watch", "needs one folder to watch; see kanwu watch --help");
    const auto out = reader.word("out");
    if (!out) return fail("watch", "needs a folder for the reports; write --out FOLDER");
    watch.in = folders.front();
    watch.out = *out;
    return options;
}

// The other commands, and what else they take.
Expected<Options> read_other(const std::string& verb, const OptionValues& values) {
    Options options;
    options.command = verb == "rules" ? Command::rules : verb == "explain" ? Command::explain : Command::help;
    for (const auto& [name, value] : values)
        if (name != "path" && (name != "lang" || verb == "explain"))
            return fail("--" + name, fmt::format("is no option of kanwu {}; see kanwu {} --help", verb, verb));
    OptionReader reader(values);
    reader.choice("lang", kLanguages, options.request.language);
    if (reader.error) return tl::unexpected(*reader.error);
    const std::vector<std::string> words = reader.words("path");
    const std::size_t most = options.command == Command::rules ? 0 : 1;
    if (words.size() > most) return fail(words[most], fmt::format("one word too many; see kanwu {} --help", verb));
    if (!words.empty()) options.topic = words.front();
    if (options.command == Command::explain && words.empty())
        return fail("explain", "needs a rule; kanwu rules lists them");
    if (options.command == Command::help && !words.empty() && !is_command(options.topic))
        return fail("help",
                    fmt::format("unknown command \"{}\"{}", options.topic, suggestion(options.topic, kCommands)));
    return options;
}

// --lang zh help: the language may stand before the command, too.
std::vector<std::string> command_first(std::vector<std::string> arguments) {
    const std::size_t at = arguments.front() == "--lang" ? 2 : arguments.front().starts_with("--lang=") ? 1 : 0;
    if (at > 0 && at < arguments.size() && is_command(arguments[at]))
        std::rotate(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(at),
                    arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    return arguments;
}

// The help of a command, in the language that is asked for.
Expected<Options> read_help(const std::string& topic, const OptionValues& values) {
    Options options;
    options.topic = topic;
    OptionReader reader(values);
    reader.choice("lang", kLanguages, options.request.language);
    if (reader.error) return tl::unexpected(*reader.error);
    return options;
}

}  // namespace

Expected<Options> read_options(const std::vector<std::string>& given) {
    Options options;
    if (given.empty()) return options;
    const std::vector<std::string> arguments = command_first(given);
    const bool named = is_command(arguments.front());
    const std::string verb = named ? arguments.front() : "check";
    const Expected<OptionValues> values = parse(verb, {arguments.begin() + (named ? 1 : 0), arguments.end()});
    if (!values) return tl::unexpected(values.error());
    if (values->contains("version")) return options.command = Command::version, options;
    if (values->contains("help")) return read_help(named ? verb : "", *values);
    if (verb == "check" || verb == "trace") return read_check(*values, verb == "trace");
    if (verb == "people") return read_list(*values, Command::people);
    if (verb == "watch") return read_watch(*values);
    if (verb == "text") return read_list(*values, Command::text);
    return verb == "phrases" ? read_phrases(*values) : read_other(verb, *values);
}

}  // namespace kanwu
