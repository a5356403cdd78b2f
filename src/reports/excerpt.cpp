#include "reports/excerpt.h"

#include <algorithm>
#include <numeric>

#include "reports/grapheme.h"

namespace kanwu {
namespace {

constexpr unsigned kLeastWidth = 20;        // below that there is no room for a mark with two ellipses around it
constexpr unsigned kLeastMarkColumns = 12;  // a mark is not cut to less: three characters at either end
constexpr std::string_view kEllipsis = "…";

// Bytes that are shown.
struct Window {
    Span span;
    unsigned width = 0;
};

std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

std::vector<Span> marks_in_line(std::string_view text, Span line, const std::vector<Span>& marks) {
    std::vector<Span> out;
    for (Span mark : marks) {
        if (mark.empty() && mark.begin < line.end) mark.end = size32(next_grapheme(text, mark.begin));
        else if (mark.empty() && mark.begin == line.end && !line.empty())
            mark.begin = size32(previous_grapheme(text, line.end));
        if (!mark.overlaps(line)) continue;
        mark = whole_graphemes(text, {std::max(mark.begin, line.begin), std::min(mark.end, line.end)});
        if (!out.empty() && mark.begin <= out.back().end) out.back().end = std::max(out.back().end, mark.end);
        else out.push_back(mark);
    }
    return out;
}

// What fits into `columns` from the beginning of a span, or from its end.
Window head(std::string_view text, Span span, unsigned columns) {
    Window window{{span.begin, span.begin}};
    while (window.span.end < span.end) {
        const auto next = size32(next_grapheme(text, window.span.end));
        const unsigned width = display_width(slice(text, {window.span.end, next}));
        if (window.width + width > columns) break;
        window.span.end = next;
        window.width += width;
    }
    return window;
}

Window tail(std::string_view text, Span span, unsigned columns) {
    Window window{{span.end, span.end}};
    while (window.span.begin > span.begin) {
        const auto before = size32(previous_grapheme(text, window.span.begin));
        const unsigned width = display_width(slice(text, {before, window.span.begin}));
        if (window.width + width > columns) break;
        window.span.begin = before;
        window.width += width;
    }
    return window;
}

// How many columns each mark may take: the short ones what they need, the long ones an equal share of the rest.
std::vector<unsigned> shares(std::string_view text, const std::vector<Span>& marks, unsigned columns) {
    std::vector<unsigned> widths;
    for (const Span mark : marks) widths.push_back(display_width(slice(text, mark), columns));
    std::vector<std::size_t> by_width(marks.size());
    std::iota(by_width.begin(), by_width.end(), std::size_t{0});
    std::stable_sort(by_width.begin(), by_width.end(),
                     [&](std::size_t a, std::size_t b) { return widths[a] < widths[b]; });
    auto left = size32(marks.size());
    for (const std::size_t i : by_width) {
        widths[i] = std::min(widths[i], columns / left--);
        columns -= widths[i];
    }
    return widths;
}

class Cutter {
public:
    Cutter(std::string_view text, Span line, unsigned width) : text_(text), line_(line), width_(width) {}

    std::vector<Window> cut(std::vector<Span> marks) {
        if (marks.empty()) return {head(text_, line_, width_ - 1)};
        const std::size_t room = std::max<std::size_t>(1, width_ / kLeastMarkColumns);
        if (marks.size() > room) marks.resize(room);
        place(marks);
        while (grow()) {
        }
        return std::move(windows_);
    }

private:
    void place(const std::vector<Span>& marks) {
        const auto ellipses = size32(marks.size() + 1);
        const std::vector<unsigned> columns = shares(text_, marks, width_ - ellipses);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (display_width(slice(text_, marks[i]), columns[i]) <= columns[i]) {
                windows_.push_back(head(text_, marks[i], columns[i]));
                continue;
            }
            windows_.push_back(head(text_, marks[i], columns[i] / 2));
            windows_.push_back(tail(text_, marks[i], columns[i] - columns[i] / 2 - 1));
        }
    }

    // The columns of the windows and of an ellipsis for every gap.
    unsigned used() const {
        unsigned columns = 0;
        std::uint32_t end = line_.begin;
        for (const Window& window : windows_) {
            columns += window.width + (window.span.begin > end ? 1 : 0);
            end = window.span.end;
        }
        return columns + (end < line_.end ? 1 : 0);
    }

    // One more character on either side of every window, where there is room. False: nothing grew.
    bool grow() {
        bool grew = false;
        for (std::size_t i = 0; i < windows_.size(); ++i) {
            const std::uint32_t before = i == 0 ? line_.begin : windows_[i - 1].span.end;
            const std::uint32_t behind = i + 1 == windows_.size() ? line_.end : windows_[i + 1].span.begin;
            Window wider = windows_[i];
            if (wider.span.end < behind) wider.span.end = size32(next_grapheme(text_, wider.span.end));
            grew = keep_if_it_fits(i, wider) || grew;
            wider = windows_[i];
            if (wider.span.begin > before) wider.span.begin = size32(previous_grapheme(text_, wider.span.begin));
            grew = keep_if_it_fits(i, wider) || grew;
        }
        return grew;
    }

    bool keep_if_it_fits(std::size_t i, Window wider) {
        const Window old = windows_[i];
        if (wider.span == old.span) return false;
        wider.width += display_width(slice(text_, {wider.span.begin, old.span.begin})) +
                       display_width(slice(text_, {old.span.end, wider.span.end}));
        windows_[i] = wider;
        if (used() <= width_) return true;
        windows_[i] = old;
        return false;
    }

    std::string_view text_;
    Span line_;
    unsigned width_;
    std::vector<Window> windows_;
};

void add(Excerpt& excerpt, std::string_view bytes, bool marked) {
    if (bytes.empty()) return;
    if (excerpt.empty() || excerpt.back().marked != marked) excerpt.push_back({"", marked});
    excerpt.back().text += shown(bytes);
}

// Cuts the windows at the borders of the marks, and puts an ellipsis into every gap.
Excerpt render(std::string_view text, Span line, const std::vector<Window>& windows, const std::vector<Span>& marks) {
    Excerpt out;
    auto mark = marks.begin();
    std::uint32_t at = line.begin;
    const auto leave_out = [&](Span gap) {
        while (mark != marks.end() && mark->end <= gap.begin) ++mark;
        if (!gap.empty()) add(out, kEllipsis, mark != marks.end() && mark->contains(gap));
    };
    for (const Window& window : windows) {
        leave_out({at, window.span.begin});
        for (at = window.span.begin; at < window.span.end;) {
            while (mark != marks.end() && mark->end <= at) ++mark;
            const bool marked = mark != marks.end() && mark->begin <= at;
            const std::uint32_t border = mark == marks.end() ? line.end : marked ? mark->end : mark->begin;
            const std::uint32_t end = std::min(border, window.span.end);
            add(out, slice(text, {at, end}), marked);
            at = end;
        }
    }
    leave_out({at, line.end});
    return out;
}

}  // namespace

Excerpt excerpt(std::string_view text, Span line, const std::vector<Span>& marks, unsigned width_columns) {
    const std::vector<Span> here = marks_in_line(text, line, marks);
    const unsigned width = std::max(width_columns, kLeastWidth);
    if (width_columns == 0 || display_width(slice(text, line), width) <= width) {
        return render(text, line, {Window{line}}, here);
    }
    return render(text, line, Cutter(text, line, width).cut(here), here);
}

std::string underline(const Excerpt& excerpt, char sign) {
    std::string out;
    for (const ExcerptPiece& piece : excerpt) out.append(display_width(piece.text), piece.marked ? sign : ' ');
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

}  // namespace kanwu
