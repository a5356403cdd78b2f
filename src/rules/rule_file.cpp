#include "rules/rule_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "rules/examples.h"
#include "rules/markdown.h"
#include "rules/rule_table.h"
#include "text/unwrapped.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// As Windows editors save it: byte order mark and CR LF.
std::string without_windows(std::string_view text) {
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') out += text[i];
    }
    return out;
}

Expected<void> check_encoding(std::string_view markdown, std::string_view place) {
    const std::size_t bad = find_invalid_utf8(markdown);
    if (bad == std::string_view::npos) return {};
    const std::string_view before = markdown.substr(0, bad);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column = count_code_points(before.substr(before.rfind('\n') + 1)) + 1;  // npos + 1 is 0
    return fail(fmt::format("{}:{}:{}", place, line, column), "this is not UTF-8; save the file as UTF-8");
}

// The title stands in the first line that is not blank.
Expected<void> check_heading(std::string_view markdown, const MarkdownOutline& outline, std::string_view place) {
    const std::size_t begin = std::min(markdown.find_first_not_of(" \t\n"), markdown.size());
    const auto line = std::count(markdown.begin(), markdown.begin() + static_cast<std::ptrdiff_t>(begin), '\n') + 1;
    if (!outline.headings.empty()) {
        const MarkdownHeading& first = outline.headings.front();
        if (first.level == 1 && first.line == line && !first.text.empty()) return {};
    }
    return fail(fmt::format("{}:{}:1", place, begin == markdown.size() ? 1 : line),
                "a rule begins with its title: a line \"# title\"");
}

Expected<const MarkdownFence*> find_table(const MarkdownOutline& outline, std::string_view place) {
    for (const MarkdownFence& fence : outline.fences) {
        if (fence.info == "toml") return &fence;
    }
    return fail(fmt::format("{}:{}:1", place, outline.headings.front().line),
                "no ```toml block follows the title; it holds the rule itself");
}

// The first run of lines that is neither blank nor a heading nor a block, as one line.
std::string first_paragraph(std::string_view markdown, const MarkdownFence& table) {
    std::size_t begin = table.whole.end;
    std::size_t end = begin;
    while (end < markdown.size()) {
        const std::size_t line_end = std::min(markdown.find('\n', end), markdown.size());
        const std::string_view line = markdown.substr(end, line_end - end);
        const bool prose = line.find_first_not_of(" \t") != std::string_view::npos && line[0] != '#' &&
                           line[0] != '`' && line[0] != '~';
        if (!prose && end > begin) break;
        end = std::min(line_end + 1, markdown.size());
        if (!prose) begin = end;
    }
    while (end > begin && (markdown[end - 1] == '\n' || markdown[end - 1] == ' ')) --end;
    if (begin == end) return {};
    return unwrap(markdown, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}).text;
}

// The file without the table, and without the marks of its examples.
std::string manual_text(std::string_view markdown, const MarkdownFence& table,
                        const std::vector<ReadExamples::Block>& blocks) {
    std::string out(markdown.substr(0, table.whole.begin));
    // One blank line is left where the table stood between two.
    std::size_t at = std::min(markdown.find_first_not_of('\n', table.whole.end), markdown.size());
    for (const ReadExamples::Block& block : blocks) {
        if (block.content.begin < at) continue;  // above the table
        out.append(markdown.substr(at, block.content.begin - at)).append(block.text);
        at = block.content.end;
    }
    return out.append(markdown.substr(at));
}

}  // namespace

Expected<Rule> read_rule(std::string_view file, std::string_view place) {
    const std::string markdown = without_windows(file);
    if (const auto valid = check_encoding(markdown, place); !valid) return tl::unexpected<Error>(valid.error());
    const auto blocks = outline(markdown, place);
    if (!blocks) return tl::unexpected<Error>(blocks.error());
    if (const auto titled = check_heading(markdown, *blocks, place); !titled)
        return tl::unexpected<Error>(titled.error());
    const auto table = find_table(*blocks, place);
    if (!table) return tl::unexpected<Error>(table.error());
    auto rule = read_rule_table(slice(markdown, (*table)->content), place, (*table)->line + 1);
    if (!rule) return rule;
    auto examples = read_examples(markdown, *blocks, place);
    if (!examples) return tl::unexpected<Error>(examples.error());

    rule->summary = first_paragraph(markdown, **table);
    rule->manual = manual_text(markdown, **table, examples->blocks);
    rule->examples = std::move(examples->examples);
    return rule;
}

}  // namespace kanwu
