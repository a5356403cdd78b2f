// The colours of the text report, as ANSI SGR sequences (ECMA-48, 8.3.117).
#pragma once

#include <string>
#include <string_view>

#include "findings/finding.h"

namespace kanwu {

enum class Style : std::uint8_t { plain, bold, quiet, error, warning, note, related, go, hold };

inline std::string_view sequence(Style style) {
    switch (style) {
        case Style::plain: return "";
        case Style::bold: return "\x1b[1m";
        case Style::quiet: return "\x1b[2m";
        case Style::error: return "\x1b[1;31m";
        case Style::warning: return "\x1b[1;33m";
        case Style::note: return "\x1b[1;34m";
        case Style::related: return "\x1b[36m";
        case Style::go: return "\x1b[1;32m";
        case Style::hold: return "\x1b[1;31m";
    }
    return "";
}

inline Style style_of(Level level) {
    return level == Level::error ? Style::error : level == Level::warning ? Style::warning : Style::note;
}

// Paints, or not.
class Painter {
public:
    explicit Painter(bool colour) : colour_(colour) {}
    std::string operator()(Style style, std::string_view text) const {
        if (!colour_ || style == Style::plain || text.empty()) return std::string(text);
        return std::string(sequence(style)).append(text).append("\x1b[0m");
    }

private:
    bool colour_;
};

}  // namespace kanwu
