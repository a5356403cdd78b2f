#include "readers/pdf_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "text/invisible.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// A number of an attribute; none: not there, no finite number.
std::optional<float> attribute(std::string_view tag, std::string_view name) {
    std::size_t at = 0;
    while ((at = tag.find(name, at)) != std::string_view::npos) {
        const std::size_t value = at + name.size();
        const bool whole = at > 0 && tag[at - 1] == ' ' && tag.substr(value, 2) == "=\"";
        at = value;
        if (!whole) continue;
        float number = 0;
        const char* const end = tag.data() + tag.size();
        const auto [stop, error] = std::from_chars(tag.data() + value + 2, end, number);
        if (error != std::errc() || stop == end || *stop != '"' || !std::isfinite(number)) return std::nullopt;
        if (std::fabs(number) > kFarthest) return std::nullopt;
        return number;
    }
    return std::nullopt;
}

char32_t entity(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, char32_t>, 5> known{
        {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
    for (const auto& [word, c] : known)
        if (word == name) return c;
    if (!name.starts_with('#')) return 0;
    const bool hex = name.starts_with("#x");
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool scalar = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return error == std::errc() && stop == digits.data() + digits.size() && scalar ? value : 0;
}

// The character at `at`, moved behind it; an "&" that begins no entity is one.
char32_t next_character(std::string_view text, std::size_t& at) {
    if (text[at] == '&') {
        const std::size_t end = text.substr(0, std::min(text.size(), at + 12)).find(';', at);
        const char32_t c = end == std::string_view::npos ? 0 : entity(text.substr(at + 1, end - at - 1));
        if (c != 0) return at = end + 1, c;
    }
    return next_code_point(text, at);
}

bool is_white(char32_t c) { return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x3000 || c == 0x2028 || c == 0x2029; }

std::string repaired(std::string_view bytes) {
    std::string out;
    while (!bytes.empty()) {
        const std::size_t bad = std::min(find_invalid_utf8(bytes), bytes.size());
        out += bytes.substr(0, bad);
        if (bad < bytes.size()) out += "\uFFFD";
        bytes.remove_prefix(std::min(bad + 1, bytes.size()));
    }
    return out;
}

// Entities resolved, white space and controls one space each, none at the ends; nothing invisible but a last soft hyphen,
// which parts a word.
std::string plain(std::string_view written) {
    std::string valid;
    if (find_invalid_utf8(written) != std::string_view::npos) written = valid = repaired(written);
    std::string out;
    bool space = false;
    bool hyphen = false;
    for (std::size_t at = 0; at < written.size();) {
        const char32_t c = next_character(written, at);
        hyphen = c == 0xAD;
        if (is_invisible(c)) continue;
        if (is_white(c)) {
            space = !out.empty();
            continue;
        }
        if (std::exchange(space, false)) out += ' ';
        append_utf8(out, c);
    }
    if (hyphen) append_utf8(out, 0xAD);
    return out;
}

}  // namespace

Expected<std::vector<PdfPage>> read_word_boxes(std::string_view xhtml) {
    std::vector<PdfPage> pages;
    bool inside = false;
    std::size_t at = xhtml.find("<doc>");
    if (at == std::string_view::npos || !xhtml.substr(at).ends_with("</html>\n"))
        return fail("", "the output of pdftotext is cut off");
    while ((at = xhtml.find('<', at)) != std::string_view::npos) {
        const std::size_t end = xhtml.find('>', at);
        if (end == std::string_view::npos) return fail("", "the output of pdftotext is cut off");
        const std::string_view tag = xhtml.substr(at + 1, end - at - 1);
        at = end + 1;
        if (tag.starts_with("page ")) {
            pages.push_back({attribute(tag, "width").value_or(0), attribute(tag, "height").value_or(0), {}});
            inside = true;
        } else if (tag == "/page") {
            inside = false;
        } else if (tag.starts_with("word ")) {
            const std::size_t close = xhtml.find('<', at);
            if (!inside || close == std::string_view::npos || !xhtml.substr(close).starts_with("</word>"))
                return fail("", "the output of pdftotext has another form than expected");
            const auto x0 = attribute(tag, "xMin"), y0 = attribute(tag, "yMin");
            const auto x1 = attribute(tag, "xMax"), y1 = attribute(tag, "yMax");
            std::string text = plain(xhtml.substr(at, close - at));
            at = close;
            if (!x0 || !y0 || !x1 || !y1 || *x0 > *x1 || *y0 > *y1 || text.empty()) continue;
            pages.back().words.push_back({*x0, *y0, *x1, *y1, std::move(text)});
        }
    }
    return pages;
}

}  // namespace kanwu
