// Any text is a rule or a configuration, or is refused with a place; a rule that is read can be worded.
#include "config/config.h"
#include "holds.h"
#include "rules/message_template.h"
#include "rules/rule_file.h"
#include "rules/wording.h"

using namespace kanwu;

namespace {

void check_error(const Error& error, std::string_view place, bool well_formed) {
    KANWU_HOLDS(std::string_view(error.place).starts_with(place));
    KANWU_HOLDS(!error.message.empty());
    if (well_formed) KANWU_HOLDS(find_invalid_utf8(error.message) == std::string_view::npos);
}

void check_examples(const Rule& rule) {
    for (const Example& example : rule.examples) {
        KANWU_HOLDS(!example.files.empty());
        for (const ExampleMark& mark : example.marks) {
            KANWU_HOLDS(mark.file < example.files.size());
            KANWU_HOLDS(fuzz::is_whole(example.files[mark.file].text, mark.span));
        }
    }
}

// Words for every argument that a text names.
Arguments arguments_of(const std::string& text) {
    Arguments arguments;
    const MessageTemplate read = parse_template(text);
    KANWU_HOLDS(read.fault.empty());
    for (const TemplatePiece& piece : read.pieces)
        if (piece.is_argument) arguments.emplace_back(piece.text, std::string("{陶}"));
    return arguments;
}

void check_wording(const Rule& rule) {
    for (const Language language : {Language::zh, Language::en}) {
        for (const auto& [name, message] : rule.messages) {
            Finding finding;
            finding.rule = rule.id;
            finding.message = name;
            finding.arguments = arguments_of(message.in(language));
            plain(word_message(finding, rule, language, [](const Place&) { return PlaceNumber{}; }));
        }
        for (const auto& [name, label] : rule.labels) {
            RelatedPlace related;
            related.label = name;
            related.arguments = arguments_of(label.in(language));
            word_label(related, rule, language);
        }
    }
    (void)check_placeholders(rule, {"other", "title"});
}

void check_both(std::string_view text, bool well_formed) {
    if (const Expected<Rule> rule = read_rule(text, "rules/x.md")) {
        check_examples(*rule);
        check_wording(*rule);
    } else {
        check_error(rule.error(), "rules/x.md", well_formed);
    }
    const Expected<Config> config = read_config(text, "kanwu.toml", builtin_rules());
    if (!config) check_error(config.error(), "kanwu.toml", well_formed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    check_both(bytes, find_invalid_utf8(bytes) == std::string_view::npos);
    return 0;
}
