#include "readers/pdf_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "readers/pdf_layout.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr float kEdge = 0.09F;      // of the page's height
constexpr float kLargeType = 1.5F;  // times the size of body text
constexpr float kApart = 2;         // in heights of words: what is further away is another thing

// Words beside each other at the edge of a page, and where these stand in it.
struct Fragment {
    std::string text;
    std::size_t page = 0;
    int height = 0;  // of its lower side above the page's upper edge, in sizes of body text
    std::vector<std::size_t> words;
};

bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') ||
           std::u32string_view(U"〇零一二三四五六七八九十百").find(c) != std::u32string_view::npos;
}

// With its numbers told by one sign: what running heads have in common.
std::string without_numbers(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_digit(c)) append_utf8(out, c);
        else if (!out.ends_with('#')) out += '#';
    }
    return out;
}

// Nothing but numbers and what people put around one: "— 2 —", "第2页共8页", "2/8", "A02版".
bool is_page_number(const std::string& text) {
    std::size_t digits = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c >= U'0' && c <= U'9') ++digits;
        else if (c >= U'A' && c <= U'Z') ++letters;
        else if (std::u32string_view(U"第页頁共版 -–—·•/|").find(c) == std::u32string_view::npos) return false;
    }
    return digits > 0 && digits <= 8 && letters <= 1;
}

void add_fragments(const PdfPage& page, std::size_t number, float size, std::vector<Fragment>& out) {
    std::vector<std::size_t> edge;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const WordBox& word = page.words[i];
        const bool at_edge = word.middle() < kEdge * page.height || word.middle() > (1 - kEdge) * page.height;
        if (at_edge && word.height() < kLargeType * size) edge.push_back(i);
    }
    const auto height = [&](std::size_t i) { return static_cast<int>(std::lround(page.words[i].y1 / size)); };
    std::sort(edge.begin(), edge.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(height(a), page.words[a].x0, a) < std::tuple(height(b), page.words[b].x0, b);
    });
    for (std::size_t k = 0; k < edge.size(); ++k) {
        const WordBox& word = page.words[edge[k]];
        const bool beside = k > 0 && height(edge[k]) == height(edge[k - 1]) &&
                            word.x0 - page.words[edge[k - 1]].x1 < kApart * word.height();
        if (!beside) out.push_back({"", number, height(edge[k]), {}});
        out.back().text += word.text;
        out.back().words.push_back(edge[k]);
    }
}

}  // namespace

void take_out_furniture(std::vector<PdfPage>& pages) {
    const float size = body_size(pages);
    std::vector<Fragment> fragments;
    for (std::size_t i = 0; i < pages.size(); ++i) add_fragments(pages[i], i, size, fragments);
    std::map<std::pair<std::string, int>, std::set<std::size_t>> pages_with;
    for (const Fragment& fragment : fragments)
        pages_with[{without_numbers(fragment.text), fragment.height}].insert(fragment.page);
    for (const Fragment& fragment : fragments) {
        const std::size_t count = pages_with[{without_numbers(fragment.text), fragment.height}].size();
        if (!is_page_number(fragment.text) && (count < 2 || count * 3 < pages.size())) continue;
        for (const std::size_t word : fragment.words) pages[fragment.page].words[word].text.clear();
    }
    for (PdfPage& page : pages) std::erase_if(page.words, [](const WordBox& word) { return word.text.empty(); });
}

}  // namespace kanwu
