#include "readers/style_table.h"

#include <array>

namespace kanwu {
namespace {

constexpr int kMostSteps = 32;  // of inheritance; Word allows about ten
constexpr unsigned kBodyLevel = 9;

// In small letters, without spaces and underscores: "Heading 1", "heading_20_1" as LibreOffice saves it.
std::string plain_name(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name.substr(i).starts_with("_20_")) i += 3;
        else if (name[i] >= 'A' && name[i] <= 'Z') out += static_cast<char>(name[i] - 'A' + 'a');
        else if (name[i] != ' ' && name[i] != '_') out += name[i];
    }
    return out;
}

// The word, and a number behind it or nothing.
bool is_numbered(std::string_view name, std::string_view word) {
    return name.starts_with(word) && name.find_first_not_of("0123456789", word.size()) == std::string_view::npos;
}

template <std::size_t N>
bool is_any(std::string_view name, const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (is_numbered(name, word)) return true;
    return false;
}

StyledAs named_as(std::string_view style_name) {
    constexpr std::array<std::string_view, 6> heads{"heading", "title", "subtitle", "标题", "副标题", "大标题"};
    constexpr std::array<std::string_view, 7> captions{"caption", "题注",    "图注",    "illustration",
                                                       "figure",  "drawing", "图表标题"};
    constexpr std::array<std::string_view, 6> contents{"toc",     "目录", "contents", "tocheading", "contentsheading",
                                                       "目录标题"};
    const std::string name = plain_name(style_name);
    if (is_any(name, heads)) return StyledAs::heading;
    if (is_any(name, captions)) return StyledAs::caption;
    if (is_any(name, contents)) return StyledAs::contents;
    return StyledAs::nothing;
}

}  // namespace

const NamedStyle* StyleTable::find(std::string_view id) const {
    const auto at = styles_.find(std::string(id.empty() ? std::string_view(default_) : id));
    return at == styles_.end() ? nullptr : &at->second;
}

StyledAs StyleTable::styled_as(std::string_view id) const {
    for (int step = 0; step < kMostSteps; ++step) {
        const NamedStyle* style = find(id);
        if (style == nullptr) return named_as(id);
        if (const StyledAs named = named_as(style->name); named != StyledAs::nothing) return named;
        if (style->outline_level) return *style->outline_level < kBodyLevel ? StyledAs::heading : StyledAs::nothing;
        if (style->parent.empty()) return StyledAs::nothing;
        id = style->parent;
    }
    return StyledAs::nothing;
}

bool StyleTable::says(std::string_view id, std::optional<bool> NamedStyle::* what) const {
    const NamedStyle* style = find(id);
    for (int step = 0; style != nullptr && step < kMostSteps; ++step) {
        if (style->*what) return *(style->*what);
        style = style->parent.empty() ? nullptr : find(style->parent);
    }
    return false;
}

}  // namespace kanwu
