#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "rules/examples.h"
#include "rules/kebab.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Full-width forms as their ASCII twins, the ideographic space as a space: what a Chinese input method types in a target.
std::string half_width(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_utf8(out, c == 0x3000 ? U' ' : c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
    }
    return out;
}

bool take(std::string_view text, std::size_t& at, std::string_view token) {
    if (text.substr(at, token.size()) != token) return false;
    at += token.size();
    return true;
}

bool take_any(std::string_view text, std::size_t& at, std::initializer_list<std::string_view> tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [&](std::string_view token) { return take(text, at, token); });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

// Reads the marks of one block from its beginning to its end.
class MarkReader {
public:
    MarkReader(std::string_view block, std::string_view place, std::uint32_t first_line)
        : block_(block), place_(place), first_line_(first_line) {}

    Expected<MarkedText> read() {
        while (at_ < block_.size() && !error_) {
            const std::size_t begin = at_;
            if (take(block_, at_, "[[")) {
                mark(begin, "]]");
            } else if (take(block_, at_, "【【")) {
                mark(begin, "】】");
            } else {
                next_code_point(block_, at_);
                out_.text.append(block_.substr(begin, at_ - begin));
            }
        }
        if (error_) return tl::unexpected<Error>(*error_);
        return std::move(out_);
    }

private:
    void fault(std::size_t at, std::string message) {
        if (error_) return;
        const std::string_view before = block_.substr(0, at);
        const auto lines = std::count(before.begin(), before.end(), '\n');
        const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
        error_ = Error{fmt::format("{}:{}:{}", place_, first_line_ + static_cast<std::uint32_t>(lines),
                                   count_code_points(before.substr(line_begin)) + 1),
                       std::move(message)};
    }

    // Behind the opening brackets of a mark.
    void mark(std::size_t begin, std::string_view closing) {
        const std::size_t end = block_.find(closing, at_);
        if (end == std::string_view::npos)
            return fault(begin, fmt::format("this mark does not close; {} is missing", closing));
        const std::string_view words = block_.substr(at_, end - at_);
        const std::size_t inner = std::min(words.find("[["), words.find("【【"));
        if (inner != std::string_view::npos)
            return fault(at_ + inner, "a mark inside a mark; close the first one before it");
        if (words.empty()) return fault(begin, "an empty mark; put the words that it is about between the brackets");
        const auto text_begin = static_cast<std::uint32_t>(out_.text.size());
        out_.text.append(words);
        at_ = end + closing.size();
        target(Span{text_begin, static_cast<std::uint32_t>(out_.text.size())});
    }

    // Behind the closing brackets of a mark.
    void target(Span span) {
        const std::size_t begin = at_;
        const auto wants = "a mark needs its target right behind it: (rule-id #1), or (#1) for a related place";
        if (!take_any(block_, at_, {"(", "（"})) return fault(begin, wants);
        const std::size_t words = at_;
        for (std::size_t end = at_; end < block_.size() && block_[end] != '\n'; next_code_point(block_, end)) {
            at_ = end;
            if (!take_any(block_, at_, {")", "）"})) continue;
            const std::string roles = half_width(block_.substr(words, end - words));
            for (const std::string_view one : split(roles, ';')) role(span, one, begin);
            return;
        }
        fault(begin, "this target does not close; ) is missing");
    }

    // One "rule-id #1 #2" of a target.
    void role(Span span, std::string_view words, std::size_t at) {
        ExampleMark mark{0, span, "", {}};
        std::size_t i = 0;
        while ((i = words.find_first_not_of(' ', i)) != std::string_view::npos) {
            const bool is_label = words[i] == '#';
            const std::size_t end = std::min(words.find_first_of(" #", i + 1), words.size());
            const std::string word(words.substr(i + (is_label ? 1 : 0), end - i - (is_label ? 1 : 0)));
            i = end;
            if (is_label && word.empty()) return fault(at, "a label needs a name behind #, as in #1");
            if (is_label) {
                mark.labels.push_back(word);
            } else if (!mark.rule.empty() || !mark.labels.empty()) {
                return fault(
                    at,
                    fmt::format("\"{}\" is no label; a target is one rule's id and labels that begin with #", word));
            } else if (!is_kebab(word)) {
                return fault(at, fmt::format("\"{}\" is no rule's id; ids are lower-case words joined by -", word));
            } else {
                mark.rule = word;
            }
        }
        if (mark.rule.empty() && mark.labels.empty()) return fault(at, "this target names no rule and no label");
        out_.marks.push_back(std::move(mark));
    }

    std::string_view block_, place_;
    std::uint32_t first_line_;
    std::size_t at_ = 0;
    MarkedText out_;
    std::optional<Error> error_;
};

}  // namespace

Expected<MarkedText> take_out_marks(std::string_view block, std::string_view place, std::uint32_t first_line) {
    return MarkReader(block, place, first_line).read();
}

}  // namespace kanwu
