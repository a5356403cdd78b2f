#include "reports/grapheme.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

char32_t code_point_at(std::string_view text, std::size_t at) { return next_code_point(text, at); }

// What nearly all of any draft is, without a look into ICU's tables: a cluster by itself, and no mark.
bool is_narrow_letter(char32_t c) { return c >= 0x20 && c < 0x7F; }
bool is_wide_letter(char32_t c) { return is_common_han(c) || (c >= U'、' && c <= U'】') || (c >= U'！' && c <= U'～'); }

int cluster_break(char32_t c) {
    if (is_narrow_letter(c) || is_wide_letter(c)) return U_GCB_OTHER;
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK);
}

bool is_pictographic(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC); }

// GB11: a picture, marks, and the joiner that ends at `at`.
bool follows_joined_picture(std::string_view text, std::size_t at) {
    at = previous_start(text, at);
    while (at > 0) {
        at = previous_start(text, at);
        const char32_t c = code_point_at(text, at);
        if (is_pictographic(c)) return true;
        if (cluster_break(c) != U_GCB_EXTEND) return false;
    }
    return false;
}

// GB12, GB13: flags are pairs of regional indicators.
bool splits_flag(std::string_view text, std::size_t at) {
    bool odd = false;
    while (at > 0) {
        at = previous_start(text, at);
        if (cluster_break(code_point_at(text, at)) != U_GCB_REGIONAL_INDICATOR) break;
        odd = !odd;
    }
    return odd;
}

// GB6 to GB8.
bool joins_hangul(int before, int after) {
    switch (before) {
        case U_GCB_L: return after == U_GCB_L || after == U_GCB_V || after == U_GCB_LV || after == U_GCB_LVT;
        case U_GCB_LV:
        case U_GCB_V: return after == U_GCB_V || after == U_GCB_T;
        case U_GCB_LVT:
        case U_GCB_T: return after == U_GCB_T;
        default: return false;
    }
}

bool is_control(int value) { return value == U_GCB_CR || value == U_GCB_LF || value == U_GCB_CONTROL; }

// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool turns_direction(char32_t c) {
    return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

unsigned code_point_width(char32_t c) {
    if (is_narrow_letter(c)) return 1;
    if (is_wide_letter(c)) return 2;
    if (turns_direction(c)) return 1;  // see shown
    const auto u = static_cast<UChar32>(c);
    const int kind = u_charType(u);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) return 0;
    if (c >= 0x1160 && c <= 0x11FF) return 0;  // hangul vowels and finals stand inside the syllable
    const int width = u_getIntPropertyValue(u, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

unsigned cluster_width(std::string_view cluster) {
    unsigned width = 0;
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t c = next_code_point(cluster, at);
        if (c == 0xFE0F) return 2;  // shown as a picture
        width += code_point_width(c);
    }
    return std::min(width, 2U);
}

constexpr char32_t kUnshowable = 0xFFFD;

void append_shown(std::string& out, char32_t c) {
    if (c == '\t') out += ' ';
    else if (c < 0x20) append_utf8(out, 0x2400 + c);  // the control pictures block
    else if (c == 0x7F) append_utf8(out, 0x2421);
    else if ((c > 0x7F && c < 0xA0) || turns_direction(c) || c == 0x2028 || c == 0x2029) append_utf8(out, kUnshowable);
    else append_utf8(out, c);
}

}  // namespace

bool is_grapheme_boundary(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return true;
    const char32_t second = code_point_at(text, at);
    const int before = cluster_break(code_point_at(text, previous_start(text, at)));
    const int after = cluster_break(second);
    if (before == U_GCB_OTHER && after == U_GCB_OTHER) return true;  // nearly always
    if (before == U_GCB_CR && after == U_GCB_LF) return false;
    if (is_control(before) || is_control(after)) return true;
    if (joins_hangul(before, after)) return false;
    if (after == U_GCB_EXTEND || after == U_GCB_ZWJ || after == U_GCB_SPACING_MARK) return false;
    if (before == U_GCB_PREPEND) return false;
    if (before == U_GCB_ZWJ && is_pictographic(second)) return !follows_joined_picture(text, at);
    if (before == U_GCB_REGIONAL_INDICATOR && after == U_GCB_REGIONAL_INDICATOR) return !splits_flag(text, at);
    return true;
}

std::size_t next_grapheme(std::string_view text, std::size_t at) {
    do next_code_point(text, at);
    while (!is_grapheme_boundary(text, at));
    return at;
}

std::size_t previous_grapheme(std::string_view text, std::size_t at) {
    do at = previous_start(text, at);
    while (!is_grapheme_boundary(text, at));
    return at;
}

Span whole_graphemes(std::string_view text, Span span) {
    if (!is_grapheme_boundary(text, span.begin)) {
        span.begin = static_cast<std::uint32_t>(previous_grapheme(text, span.begin));
    }
    if (!is_grapheme_boundary(text, span.end)) span.end = static_cast<std::uint32_t>(next_grapheme(text, span.end));
    return span;
}

std::string shown(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view good = text.substr(0, find_invalid_utf8(text));
        for (std::size_t at = 0; at < good.size();) append_shown(out, next_code_point(good, at));
        if (good.size() == text.size()) break;
        append_utf8(out, kUnshowable);
        text.remove_prefix(good.size() + 1);
    }
    return out;
}

unsigned display_width(std::string_view text, unsigned enough) {
    unsigned width = 0;
    for (std::size_t at = 0; at < text.size() && width <= enough;) {
        const std::size_t end = next_grapheme(text, at);
        width += cluster_width(text.substr(at, end - at));
        at = end;
    }
    return width;
}

}  // namespace kanwu
