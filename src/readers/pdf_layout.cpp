#include "readers/pdf_layout.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// In heights of body text (ems); newspaper gutters have 1 to 2, spaces between justified words seldom 0.6, and never four
// times below each other.
constexpr float kGutter = 0.6F;
constexpr std::size_t kRowsOfColumn = 4;
constexpr float kNarrowestColumn = 3;
constexpr float kHeadline = 1.35F;
constexpr std::size_t kMostStrips = 64;      // of white that are followed down a page
constexpr std::size_t kRowsTriedAgain = 64;  // where rows had a white strip and were no columns; bounds the work
constexpr unsigned kDeepest = 8;             // columns inside columns

struct Strip {
    float begin = 0, end = 0;
};
using Words = std::vector<WordBox>;
using Row = std::vector<WordBox>;  // from left to right

bool is_wide(char32_t c) { return weight(c) == kWeightUnit || (c >= 0x2E80 && c <= 0xFFEF) || c >= 0x20000; }

char32_t first_character(const std::string& text) {
    std::size_t at = 0;
    return next_code_point(text, at);
}
char32_t last_character(const std::string& text) {
    std::size_t at = previous_start(text, text.size());
    return next_code_point(text, at);
}

// The height of a word and the number of its characters.
using Heights = std::vector<std::pair<float, std::size_t>>;

void add_heights(const Words& words, Heights& heights) {
    for (const WordBox& word : words) heights.emplace_back(word.height(), count_code_points(word.text));
}

float most_common(Heights heights) {
    std::size_t all = 0;
    for (const auto& [height, count] : heights) all += count;
    std::sort(heights.begin(), heights.end());
    std::size_t seen = 0;
    for (const auto& [height, count] : heights)
        if ((seen += count) * 2 >= all) return std::max(height, 0.01F);
    return 1;
}

float body_size(const Words& words) {
    Heights heights;
    add_heights(words, heights);
    return most_common(std::move(heights));
}

// Words whose middles are at one height, top to bottom.
std::vector<Row> rows_of(Words words) {
    std::sort(words.begin(), words.end(), [](const WordBox& a, const WordBox& b) {
        return std::tuple(a.middle(), a.x0, std::string_view(a.text)) <
               std::tuple(b.middle(), b.x0, std::string_view(b.text));
    });
    std::vector<Row> rows;
    float middle = 0;
    float height = 0;
    for (WordBox& word : words) {
        const bool same = !rows.empty() && word.middle() - middle <= 0.45F * std::min(height, word.height());
        if (!same) {
            rows.emplace_back();
            middle = word.middle();
            height = word.height();
        }
        rows.back().push_back(std::move(word));
    }
    for (Row& row : rows)
        std::sort(row.begin(), row.end(), [](const WordBox& a, const WordBox& b) {
            return std::tuple(a.x0, a.x1, std::string_view(a.text)) < std::tuple(b.x0, b.x1, std::string_view(b.text));
        });
    return rows;
}

// What of the strips the row leaves white, those that are wide enough.
std::vector<Strip> left_white(const std::vector<Strip>& strips, const Row& row, float gutter) {
    std::vector<Strip> out;
    std::size_t next = 0;
    for (Strip strip : strips) {
        while (next < row.size() && row[next].x1 <= strip.begin) ++next;
        for (std::size_t i = next; i < row.size() && row[i].x0 < strip.end; ++i) {
            if (row[i].x0 - strip.begin >= gutter) out.push_back({strip.begin, row[i].x0});
            strip.begin = std::max(strip.begin, row[i].x1);
        }
        if (strip.end - strip.begin >= gutter) out.push_back(strip);
    }
    if (out.size() <= kMostStrips) return out;
    std::nth_element(out.begin(), out.begin() + kMostStrips, out.end(),
                     [](const Strip& a, const Strip& b) { return a.end - a.begin > b.end - b.begin; });
    out.resize(kMostStrips);
    std::sort(out.begin(), out.end(), [](const Strip& a, const Strip& b) { return a.begin < b.begin; });
    return out;
}

bool is_headline(const Row& row, float em) {
    return std::all_of(row.begin(), row.end(), [&](const WordBox& w) { return w.height() >= kHeadline * em; });
}

class PageLayout {
public:
    explicit PageLayout(float em) : em_(em) {}

    void add(Words words, unsigned depth) {
        Strip region{kFarthest, -kFarthest};
        for (const WordBox& word : words) region = {std::min(region.begin, word.x0), std::max(region.end, word.x1)};
        std::vector<Row> rows = rows_of(std::move(words));
        for (std::size_t i = 0; i < rows.size();) {
            std::size_t end = i;
            const std::vector<float> gutters =
                depth < kDeepest ? gutters_from(rows, i, end, region) : std::vector<float>{};
            if (gutters.empty()) {
                // A row above columns hides them from here, not from the next row.
                const std::size_t lines = end - i <= kRowsTriedAgain ? 1 : end - i;
                for (const std::size_t stop = i + lines; i < stop; ++i) add_line(rows[i]);
                continue;
            }
            add_columns(rows, i, end, gutters, depth);
            i = end;
        }
    }

    std::vector<PdfLine> take() {
        set_edges();
        return std::move(lines_);
    }

    void begin_column() { ++column_; }

private:
    // The rows from `begin` on that leave a strip white, up to `end`, and the middles of the gutters between columns;
    // none where there are no columns.
    std::vector<float> gutters_from(const std::vector<Row>& rows, std::size_t begin, std::size_t& end,
                                    Strip region) const {
        std::vector<Strip> strips{region};
        for (end = begin; end < rows.size(); ++end) {
            // Below a headline there is another article.
            if (end > begin && is_headline(rows[end], em_) && !is_headline(rows[end - 1], em_)) break;
            std::vector<Strip> left = left_white(strips, rows[end], kGutter * em_);
            if (left.empty()) break;
            strips = std::move(left);
        }
        std::vector<float> gutters;
        if (end > begin)
            for (const Strip& strip : strips) gutters.push_back((strip.begin + strip.end) / 2);
        return holding(rows, begin, end, std::move(gutters));
    }

    // Those gutters that have a column on either side.
    std::vector<float> holding(const std::vector<Row>& rows, std::size_t begin, std::size_t end,
                               std::vector<float> gutters) const {
        while (!gutters.empty()) {
            std::vector<std::size_t> rows_with(gutters.size() + 1);
            std::vector<Strip> extent(gutters.size() + 1, Strip{kFarthest, -kFarthest});
            for (std::size_t i = begin; i < end; ++i) {
                std::size_t last = gutters.size() + 1;
                for (const WordBox& word : rows[i]) {
                    const std::size_t column = column_of(word, gutters);
                    if (column != last) ++rows_with[column];
                    last = column;
                    extent[column].begin = std::min(extent[column].begin, word.x0);
                    extent[column].end = std::max(extent[column].end, word.x1);
                }
            }
            std::size_t thin = 0;
            const auto holds = [&](std::size_t c) {
                return rows_with[c] >= kRowsOfColumn && extent[c].end - extent[c].begin >= kNarrowestColumn * em_;
            };
            while (thin <= gutters.size() && holds(thin)) ++thin;
            if (thin > gutters.size()) break;
            gutters.erase(gutters.begin() + static_cast<std::ptrdiff_t>(thin == gutters.size() ? thin - 1 : thin));
        }
        return gutters;
    }

    static std::size_t column_of(const WordBox& word, const std::vector<float>& gutters) {
        const float middle = (word.x0 + word.x1) / 2;
        return static_cast<std::size_t>(std::lower_bound(gutters.begin(), gutters.end(), middle) - gutters.begin());
    }

    void add_columns(std::vector<Row>& rows, std::size_t begin, std::size_t end, const std::vector<float>& gutters,
                     unsigned depth) {
        std::vector<Words> columns(gutters.size() + 1);
        for (std::size_t i = begin; i < end; ++i)
            for (WordBox& word : rows[i]) {
                const std::size_t column = column_of(word, gutters);
                columns[column].push_back(std::move(word));
            }
        for (Words& column : columns) {
            begin_column();
            add(std::move(column), depth + 1);
        }
        begin_column();
    }

    void add_line(const Row& row) {
        PdfLine line;
        line.x0 = row.front().x0;
        line.y0 = row.front().y0;
        line.column = column_;
        const bool spread = is_spread(row);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const WordBox& word = row[i];
            if (i > 0 && parts(row[i - 1], word, spread)) line.text += ' ';
            line.text += word.text;
            line.x1 = std::max(line.x1, word.x1);
            line.y0 = std::min(line.y0, word.y0);
            line.y1 = std::max(line.y1, word.y1);
        }
        line.size = body_size(row);
        line.first_word = first_word(row, line.size);
        lines_.push_back(std::move(line));
    }

    // Whether there is a space: justified lines set wide characters a little apart, headlines a lot.
    static bool parts(const WordBox& a, const WordBox& b, bool spread) {
        const float gap = b.x0 - a.x1;
        const bool wide = is_wide(last_character(a.text)) || is_wide(first_character(b.text));
        return gap > (!wide ? 0.05F : spread ? 1.2F : 0.3F) * std::max(a.height(), b.height());
    }

    // "全 会 精 神": most words are one wide character.
    static bool is_spread(const Row& row) {
        const auto alone = std::count_if(row.begin(), row.end(), [](const WordBox& w) {
            return is_wide(first_character(w.text)) && count_code_points(w.text) == 1;
        });
        return row.size() >= 3 && static_cast<std::size_t>(alone) * 3 >= row.size() * 2;
    }

    static float first_word(const Row& row, float size) {
        return is_wide(first_character(row.front().text)) ? size : std::min(row.front().width(), 12 * size);
    }

    // The left edge is the leftmost that a quarter of a column's lines share: the others are indented.
    void set_edges() {
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin;
            while (end < lines_.size() && lines_[end].column == lines_[begin].column) ++end;
            std::vector<float> lefts;
            float right = -kFarthest;
            for (std::size_t i = begin; i < end; ++i) {
                lefts.push_back(lines_[i].x0);
                right = std::max(right, lines_[i].x1);
            }
            std::sort(lefts.begin(), lefts.end());
            float left = lefts.front();
            for (std::size_t i = 0, j = 0; i < lefts.size(); ++i) {
                while (j < lefts.size() && lefts[j] <= lefts[i] + 0.3F * em_) ++j;
                if ((j - i) * 4 < lefts.size()) continue;
                left = lefts[i];
                break;
            }
            for (std::size_t i = begin; i < end; ++i) lines_[i].left = left, lines_[i].right = right;
            begin = end;
        }
    }

    float em_;
    std::uint32_t column_ = 0;
    std::vector<PdfLine> lines_;
};

// Several wide characters below each other.
bool is_vertical(const WordBox& word) {
    return word.height() > 1.8F * word.width() && is_wide(first_character(word.text)) &&
           count_code_points(word.text) > 1;
}

// The forms that punctuation has in vertical text, as it is written.
std::string written(const std::string& text) {
    static constexpr std::u32string_view kForms = U"︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄";
    static constexpr std::u32string_view kWritten = U"，、。：；！？〖〗…‥—–（）｛｝〔〕【】《》〈〉「」『』";
    static_assert(kForms.size() == kWritten.size());
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const std::size_t form = kForms.find(c);
        append_utf8(out, form == std::u32string_view::npos ? c : kWritten[form]);
    }
    return out;
}

// Turned so that columns from right to left are lines from top to bottom.
WordBox turned(WordBox word, float page_width) {
    return {word.y0, page_width - word.x1, word.y1, page_width - word.x0, written(word.text)};
}

}  // namespace

float body_size(const std::vector<PdfPage>& pages) {
    Heights heights;
    for (const PdfPage& page : pages) add_heights(page.words, heights);
    return most_common(std::move(heights));
}

std::vector<PdfLine> lay_out(PdfPage page) {
    std::size_t vertical = 0;
    std::size_t all = 0;
    for (const WordBox& word : page.words) {
        const std::size_t count = count_code_points(word.text);
        all += count;
        if (is_vertical(word)) vertical += count;
    }
    const bool turn = vertical * 2 > all;
    Words aside;  // a vertical headline beside horizontal text
    if (turn) {
        for (WordBox& word : page.words) word = turned(std::move(word), page.width);
    } else if (vertical > 0) {
        Words across;
        for (WordBox& word : page.words)
            if (is_vertical(word)) aside.push_back(turned(std::move(word), page.width));
            else across.push_back(std::move(word));
        page.words = std::move(across);
    }
    Words& words = page.words;
    const float em = body_size(words.empty() ? aside : words);
    PageLayout layout(em);
    layout.add(std::move(words), 0);
    layout.begin_column();
    layout.add(std::move(aside), 0);
    return layout.take();
}

}  // namespace kanwu
