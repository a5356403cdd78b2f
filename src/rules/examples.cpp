#include "rules/examples.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace kanwu {
namespace {

constexpr std::string_view kDefaultName = "example.txt";
constexpr std::string_view kRosterInfo = "toml file=people.toml";

// What the words behind ```text say.
struct FenceInfo {
    std::string name{kDefaultName};
    bool names_file = false;
};

// None where the block is no example's.
Expected<std::optional<FenceInfo>> fence_info(const MarkdownFence& fence, std::string_view place) {
    const std::string_view info = fence.info;
    const std::size_t end = std::min(info.find_first_of(" \t"), info.size());
    if (info.substr(0, end) != "text") return std::nullopt;
    FenceInfo out;
    for (std::size_t i = info.find_first_not_of(" \t", end); i != std::string_view::npos;) {
        const std::size_t word_end = std::min(info.find_first_of(" \t", i), info.size());
        const std::string_view word = info.substr(i, word_end - i);
        i = info.find_first_not_of(" \t", word_end);
        const std::string_view key = word.substr(0, word.find('='));
        if (key != "file" || word.size() <= key.size() + 1 || out.names_file) {
            return fail(
                fmt::format("{}:{}:1", place, fence.line),
                fmt::format("\"{}\" means nothing here; a draft's name is written file=a.txt, once and without spaces",
                            word));
        }
        out = {std::string(word.substr(key.size() + 1)), true};
    }
    return out;
}

bool only_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

// The heading of level 2 above that line, or "".
std::string section_of(const MarkdownOutline& outline, std::uint32_t line) {
    std::string section;
    for (const MarkdownHeading& heading : outline.headings) {
        if (heading.line > line) break;
        if (heading.level == 2) section = heading.text;
    }
    return section;
}

// A label that stands at one end only ties nothing: most often a slip of the pen.
Expected<void> check_labels(const Example& example) {
    std::set<std::string> found, related;
    for (const ExampleMark& mark : example.marks)
        (mark.rule.empty() ? related : found).insert(mark.labels.begin(), mark.labels.end());
    for (const std::string& label : related) {
        if (!found.count(label))
            return fail(
                example.place,
                fmt::format("no finding of this example carries #{}; write (rule-id #{}) behind one", label, label));
    }
    for (const std::string& label : found) {
        if (!related.count(label))
            return fail(
                example.place,
                fmt::format("nothing of this example is marked (#{}); mark the related place, or drop the label",
                            label));
    }
    return {};
}

bool names_file(const Example& example, std::string_view name) {
    return std::any_of(example.files.begin(), example.files.end(),
                       [&](const ExampleFile& file) { return file.name == name; });
}

}  // namespace

Expected<ReadExamples> read_examples(std::string_view markdown, const MarkdownOutline& outline,
                                     std::string_view place) {
    ReadExamples out;
    std::string roster;
    std::uint32_t joined_until = 0;  // where the last block that says file= ends; 0: nothing to join
    for (const MarkdownFence& fence : outline.fences) {
        const std::string section = section_of(outline, fence.line);
        if (section.empty()) continue;  // shown in the manual's prose, not an example
        if (fence.info == kRosterInfo) {
            roster = slice(markdown, fence.content);
            continue;
        }
        const auto info = fence_info(fence, place);
        if (!info) return tl::unexpected<Error>(info.error());
        if (!*info) continue;
        auto marked = take_out_marks(slice(markdown, fence.content), place, fence.line + 1);
        if (!marked) return tl::unexpected<Error>(marked.error());

        const bool joins = (*info)->names_file && joined_until != 0 &&
                           only_blank(markdown.substr(joined_until, fence.whole.begin - joined_until));
        if (!joins) out.examples.push_back({section, fmt::format("{}:{}", place, fence.line), {}, {}, roster});
        joined_until = (*info)->names_file ? fence.whole.end : 0;
        Example& example = out.examples.back();
        if (names_file(example, (*info)->name)) {
            return fail(fmt::format("{}:{}:1", place, fence.line),
                        fmt::format("this example has a draft \"{}\" already; give it another name", (*info)->name));
        }
        for (ExampleMark& mark : marked->marks) {
            mark.file = example.files.size();
            example.marks.push_back(std::move(mark));
        }
        out.blocks.push_back({fence.content, marked->text});
        example.files.push_back({(*info)->name, std::move(marked->text)});
    }
    for (const Example& example : out.examples) {
        if (const auto checked = check_labels(example); !checked) return tl::unexpected<Error>(checked.error());
    }
    return out;
}

}  // namespace kanwu
