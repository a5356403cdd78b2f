#include "readers/format.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "readers/html.h"
#include "readers/package.h"

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
        {InputFormat::docx, "docx", {".docx", ".docm", ".dotx", ".dotm"}},
        {InputFormat::odt, "odt", {".odt", ".ott"}},
        {InputFormat::epub, "epub", {".epub"}},
        {InputFormat::office, "doc", {".doc", ".dot", ".wps", ".wpt", ".rtf"}},
        {InputFormat::pdf, "pdf", {".pdf"}},
    };
    return all;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kRichText = "{\\rtf";
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// A stream's name in the directory of a compound file, which is UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string utf16;
    for (const char c : name) utf16.append({c, '\0'});
    return bytes.starts_with(kCompound) && bytes.find(utf16) != std::string_view::npos;
}

// Signatures of what people name by mistake, and what to do.
std::optional<Error> other_kind(std::string_view bytes) {
    using namespace std::string_view_literals;
    struct Kind {
        std::string_view signature, message, chinese;
    };
    static constexpr std::array<Kind, 6> kinds{{
        {"\x89PNG"sv, "this is a PNG picture, which is not read; save the draft as plain text (.txt)",
         "这是 PNG 图片，读不了；请把稿件另存为纯文本（.txt）"},
        {"\xFF\xD8\xFF"sv, "this is a JPEG picture, which is not read; save the draft as plain text (.txt)",
         "这是 JPEG 图片，读不了；请把稿件另存为纯文本（.txt）"},
        {"GIF8"sv, "this is a GIF picture, which is not read; save the draft as plain text (.txt)",
         "这是 GIF 图片，读不了；请把稿件另存为纯文本（.txt）"},
        {"\x1F\x8B"sv, "this is a gzip archive, which is not read; unpack it first", "这是 gzip 压缩包，请先解压"},
        {kZip, "this is a zip archive, which is not read; unpack it first", "这是 zip 压缩包，请先解压"},
        {kCompound, "this is a file of an old Office version, which is not read; save the draft as docx",
         "这是旧版 Office 文件，读不了；请另存为 docx"},
    }};
    if (has_stream(bytes, "EncryptedPackage"))
        return Error{"", "this is an Office file with a password; remove the password and save the draft again",
                     "这份 Office 文件有密码，请去掉密码后重新保存"};
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return bytes.starts_with(k.signature); });
    if (kind == kinds.end()) return std::nullopt;
    return Error{"", std::string(kind->message), std::string(kind->chinese)};
}

// What is in a zip file, by the names of its parts.
std::optional<InputFormat> format_of_package(std::string_view bytes) {
    Expected<Package> package = Package::open(bytes, "", {.inflated_bytes = 1 << 20});
    if (!package) return std::nullopt;
    const std::string mimetype = package->has("mimetype") ? package->whole("mimetype").value_or("") : "";
    const std::vector<std::string> names = package->names();
    const bool is_word = package->has("[Content_Types].xml") &&
                         std::any_of(names.begin(), names.end(), [](const auto& n) { return n.starts_with("word/"); });
    if (is_word) return InputFormat::docx;
    if (mimetype.starts_with("application/vnd.oasis.opendocument.text")) return InputFormat::odt;
    if (mimetype.starts_with("application/epub+zip") || package->has("META-INF/container.xml"))
        return InputFormat::epub;
    return std::nullopt;
}

// Formats whose files are no text: the bytes know better than the name.
bool is_binary(InputFormat format) {
    return format != InputFormat::text && format != InputFormat::markdown && format != InputFormat::html;
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
    if (bytes.starts_with(kZip))
        if (const auto format = format_of_package(bytes)) return format;
    if (bytes.starts_with(kRichText) || (has_stream(bytes, "WordDocument") && !has_stream(bytes, "EncryptedPackage")))
        return InputFormat::office;
    if (other_kind(bytes)) return std::nullopt;
    return looks_like_html(bytes) ? InputFormat::html : InputFormat::text;
}

Expected<InputFormat> format_of(const std::string& path, std::string_view bytes) {
    const std::optional<InputFormat> promised = format_of_name(path);
    if (promised && !is_binary(*promised)) return *promised;
    const std::optional<InputFormat> found = format_of_content(bytes);
    // Content systems name HTML and text .doc.
    const bool may_be_text = !promised || (*promised == InputFormat::office && !bytes.empty());
    if (found && (may_be_text || is_binary(*found))) return *found;
    // A damaged zip file is what its name says; its reader tells what is wrong.
    const std::optional<Error> other = other_kind(bytes);
    if (promised && (!other || bytes.starts_with(kZip))) return *promised;
    return fail(path, other->message, other->chinese);
}

}  // namespace kanwu
