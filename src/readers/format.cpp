#include "readers/format.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "readers/html.h"

namespace kanwu {
namespace {

struct NamedFormat {
    InputFormat format;
    std::string_view name;
    std::vector<std::string_view> extensions;
};

const std::vector<NamedFormat>& formats() {
    static const std::vector<NamedFormat> all{
        {InputFormat::text, "text", {".txt"}},
        {InputFormat::markdown, "markdown", {".md", ".markdown"}},
        {InputFormat::html, "html", {".html", ".htm", ".xhtml"}},
        {InputFormat::pdf, "pdf", {".pdf"}},
    };
    return all;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// Signatures of what people name by mistake.
std::string_view other_kind(std::string_view bytes) {
    using namespace std::string_view_literals;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kinds{{
        {"\x89PNG"sv, "a PNG picture"},
        {"\xFF\xD8\xFF"sv, "a JPEG picture"},
        {"GIF8"sv, "a GIF picture"},
        {"\x1F\x8B"sv, "a gzip archive"},
        {"PK\x03\x04"sv, "a zip archive"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "a file of an old Office version (.doc, .xls, .ppt)"},
        {"{\\rtf"sv, "a Rich Text file"},
    }};
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return bytes.starts_with(k.first); });
    return kind == kinds.end() ? "" : kind->second;
}

}  // namespace

const std::vector<std::string>& format_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const NamedFormat& format : formats()) out.emplace_back(format.name);
        return out;
    }();
    return names;
}

Expected<InputFormat> format_named(std::string_view name) {
    for (const NamedFormat& format : formats())
        if (format.name == name) return format.format;
    return fail("", fmt::format("unknown format \"{}\"{}; known are {}", name,
                                suggestion(std::string(name), format_names()), fmt::join(format_names(), ", ")));
}

std::string_view to_string(InputFormat format) {
    const auto named =
        std::find_if(formats().begin(), formats().end(), [&](const NamedFormat& f) { return f.format == format; });
    return named == formats().end() ? "" : named->name;
}

std::optional<InputFormat> format_of_name(const std::string& path) {
    const std::string extension = lower(std::filesystem::path(path).extension().string());
    for (const NamedFormat& format : formats())
        for (const std::string_view known : format.extensions)
            if (extension == known) return format.format;
    return std::nullopt;
}

std::vector<std::string> draft_extensions() {
    std::vector<std::string> out;
    for (const NamedFormat& format : formats())
        out.insert(out.end(), format.extensions.begin(), format.extensions.end());
    return out;
}

std::optional<InputFormat> format_of_content(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return InputFormat::pdf;
    if (!other_kind(bytes).empty()) return std::nullopt;
    return looks_like_html(bytes) ? InputFormat::html : InputFormat::text;
}

Expected<InputFormat> format_of(const std::string& path, std::string_view bytes) {
    const std::optional<InputFormat> promised = format_of_name(path);
    if (promised) return *promised;
    if (const auto found = format_of_content(bytes)) return *found;
    return fail(path,
                fmt::format("this is {}, which is not read; save the draft as plain text (.txt)", other_kind(bytes)));
}

}  // namespace kanwu
