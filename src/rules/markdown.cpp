#include "rules/markdown.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace kanwu {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// A line that may open or close a fence.
struct FenceLine {
    char mark;
    std::size_t length;
    std::string_view info;
};

std::optional<FenceLine> fence_line(std::string_view line) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent > 3) return std::nullopt;  // npos too: a blank line
    const char mark = line[indent];
    if (mark != '`' && mark != '~') return std::nullopt;
    const std::size_t end = std::min(line.find_first_not_of(mark, indent), line.size());
    if (end - indent < 3) return std::nullopt;
    const std::string_view info = trimmed(line.substr(end));
    // Code in a line, as in ```x```, is no fence.
    if (mark == '`' && info.find('`') != std::string_view::npos) return std::nullopt;
    return FenceLine{mark, end - indent, info};
}

bool closes(std::string_view line, const FenceLine& opening) {
    const std::optional<FenceLine> fence = fence_line(line);
    return fence && fence->mark == opening.mark && fence->length >= opening.length && fence->info.empty();
}

std::optional<MarkdownHeading> heading(std::string_view line, std::uint32_t number) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent > 3) return std::nullopt;  // npos too: a blank line
    const std::size_t end = std::min(line.find_first_not_of('#', indent), line.size());
    const std::size_t level = end - indent;
    if (level < 1 || level > 6 || (end < line.size() && line[end] != ' ' && line[end] != '\t')) return std::nullopt;
    return MarkdownHeading{static_cast<unsigned>(level), std::string(trimmed(line.substr(end))), number};
}

// The lines of a text, one after the other.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    bool done() const { return next_ >= text_.size(); }
    // Moves to the next line and returns it without its line break.
    std::string_view take() {
        begin_ = next_;
        const std::size_t end = std::min(text_.find('\n', begin_), text_.size());
        next_ = std::min(end + 1, text_.size());
        ++number_;
        return text_.substr(begin_, end - begin_);
    }
    std::uint32_t begin_byte() const { return static_cast<std::uint32_t>(begin_); }
    std::uint32_t end_byte() const { return static_cast<std::uint32_t>(next_); }  // behind the line break
    std::uint32_t number() const { return number_; }

private:
    std::string_view text_;
    std::size_t begin_ = 0, next_ = 0;
    std::uint32_t number_ = 0;
};

}  // namespace

Expected<MarkdownOutline> outline(std::string_view markdown, std::string_view place) {
    MarkdownOutline out;
    std::optional<FenceLine> open;
    for (Lines lines(markdown); !lines.done();) {
        const std::string_view line = lines.take();
        if (open) {
            if (!closes(line, *open)) continue;
            out.fences.back().content.end = lines.begin_byte();
            out.fences.back().whole.end = lines.end_byte();
            open.reset();
        } else if (open = fence_line(line); open) {
            const Span whole{lines.begin_byte(), lines.end_byte()};
            out.fences.push_back({std::string(open->info), whole, {whole.end, whole.end}, lines.number()});
        } else if (auto found = heading(line, lines.number())) {
            out.headings.push_back(std::move(*found));
        }
    }
    if (open) {
        return fail(
            fmt::format("{}:{}:1", place, out.fences.back().line),
            fmt::format("this block does not close; end it with a line {}", std::string(open->length, open->mark)));
    }
    return out;
}

}  // namespace kanwu
