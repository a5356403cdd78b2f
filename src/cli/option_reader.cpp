#include "cli/option_reader.h"

#include <thread>

namespace kanwu {

Expected<unsigned> read_number(const std::string& option, const std::string& word, int least, int most) {
    const bool digits = !word.empty() && word.size() <= 6 && word.find_first_not_of("0123456789") == std::string::npos;
    const int number = digits ? std::stoi(word) : -1;
    if (number < least || number > most)
        return fail(option, fmt::format("\"{}\" is no number from {} to {}", word, least, most));
    return static_cast<unsigned>(number);
}

Expected<std::vector<Target>> read_targets(const std::vector<std::string>& formats, const Choices<Format>& known,
                                           const std::optional<std::string>& output) {
    std::vector<Target> targets;
    bool main_format = false;
    for (const std::string& word : formats) {
        const std::size_t equals = word.find('=');
        const Expected<Format> format = choose("--format", word.substr(0, equals), known);
        if (!format) return tl::unexpected(format.error());
        const std::string path = equals == std::string::npos ? "" : word.substr(equals + 1);
        if (equals != std::string::npos && path.empty())
            return fail("--format",
                        fmt::format("\"{}\" names no file; write {}report.{}", word, word, word.substr(0, equals)));
        if (path.empty() && main_format)
            return fail("--format",
                        fmt::format("two formats for one output; write --format {}=FILE for one of them", word));
        main_format = main_format || path.empty();
        targets.push_back({*format, path});
    }
    if (output && targets.size() > 1)
        return fail("--output", "is for a single report; write --format FORMAT=FILE for each");
    if (output && !targets.empty() && !main_format)
        return fail("--output",
                    fmt::format("the report goes to {} already; leave one of the two out", targets.front().path));
    if (!main_format) targets.insert(targets.begin(), Target{});
    if (output) targets.front().path = *output;
    return targets;
}

std::vector<std::string> input_options() {
    std::vector<std::string> names{"encoding", "input-format", "config", "threads,j"};
    for (const LimitKind& kind : kLimits) names.emplace_back(kind.name);
    return names;
}

void read_input_options(OptionReader& reader, Request& request) {
    request.paths = reader.words("path");
    request.config = reader.word("config");
    request.threads = std::max(std::thread::hardware_concurrency(), 1U);
    reader.number("threads", 1, 1024, request.threads);
    for (const LimitKind& kind : kLimits) {
        const std::string name(kind.name);
        if (const auto value = reader.word(name)) {
            Expected<std::uint64_t> limit = read_limit(kind, *value);
            if (!limit) limit.error().place = "--" + name;
            reader.take(std::move(limit), request.limits.*kind.value);
        }
    }
    if (const auto name = reader.word("input-format")) {
        auto format = format_named(*name);
        if (!format) format.error().place = "--input-format";
        reader.take(std::move(format), request.format);
    }
    if (const auto name = reader.word("encoding")) {
        auto encoding = encoding_of(*name);
        if (!encoding) encoding.error().place = "--encoding";
        reader.take(std::move(encoding), request.encoding);
    }
}

}  // namespace kanwu
