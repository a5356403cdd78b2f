// What the styles of a word processor's draft say of its paragraphs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kanwu {

// What a paragraph is by its style, before anybody looks at its words.
enum class StyledAs : std::uint8_t { nothing, heading, caption, contents };

// A style as its file defines it. What it leaves open its parent says.
struct NamedStyle {
    std::string name;                       // as people see it: "heading 1", 标题 1, Title
    std::string parent;                     // its id; empty: none
    std::optional<unsigned> outline_level;  // from 0; 9 and more: body text
    std::optional<bool> hidden;
    std::optional<bool> in_list;
};

// By id. Inheritance is followed for a bounded number of steps, so that a loop ends.
class StyleTable {
public:
    void add(std::string id, NamedStyle style) { styles_[std::move(id)] = std::move(style); }
    void set_default(std::string id) { default_ = std::move(id); }

    // Of a paragraph with that style; "" is the default style. Each style's name speaks first (heading, title, subtitle,
    // 标题, 副标题; caption, 题注, 图注; toc, contents, 目录), then its outline level, then its parent. An id
    // that nobody defines speaks for itself.
    StyledAs styled_as(std::string_view id) const;
    bool hidden(std::string_view id) const { return says(id, &NamedStyle::hidden); }
    // Whether its paragraphs are numbered, or have bullets.
    bool in_list(std::string_view id) const { return says(id, &NamedStyle::in_list); }

private:
    const NamedStyle* find(std::string_view id) const;
    bool says(std::string_view id, std::optional<bool> NamedStyle::* what) const;

    std::unordered_map<std::string, NamedStyle> styles_;
    std::string default_;
};

}  // namespace kanwu
