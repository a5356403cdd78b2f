#include "readers/html.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "readers/decoded.h"
#include "readers/html_charset.h"
#include "readers/html_prose.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool has_bom(std::string_view bytes) {
    return bytes.starts_with(kBom) || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// What a declared name claims. None: unknown; or windows-1252 under one of its names, which says no more than that a
// program knew no better. A file whose declaration can be read is no UTF-16: those that say so are UTF-8 (13.2.3.2).
std::optional<Encoding> claimed(std::string_view name) {
    if (name.empty()) return std::nullopt;
    if (equals_ignoring_case(name.substr(0, 6), "utf-16")) return Encoding::utf8;
    constexpr std::array<std::pair<std::string_view, Encoding>, 6> kLabels{{{"gb_2312-80", Encoding::gb18030},
                                                                            {"x-gbk", Encoding::gb18030},
                                                                            {"x-x-big5", Encoding::big5},
                                                                            {"x-sjis", Encoding::shift_jis},
                                                                            {"ks_c_5601-1987", Encoding::euc_kr},
                                                                            {"windows-949", Encoding::euc_kr}}};
    for (const auto& [label, encoding] : kLabels)
        if (equals_ignoring_case(name, label)) return encoding;
    const Expected<Encoding> known = encoding_of(name);
    if (!known || *known == Encoding::automatic || *known == Encoding::windows1252) return std::nullopt;
    return *known;
}

std::size_t first_bad(std::string_view bytes, Encoding encoding) {
    if (encoding == Encoding::utf8) return find_invalid_utf8(bytes);
    Expected<CodePoints> steps = CodePoints::of(bytes, encoding);
    std::size_t at = 0;
    for (Step step; steps && steps->next(step); at += step.source_size)
        if (step.bad) return at;
    return std::string_view::npos;
}

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Decodes in the declared encoding where that is right, else in the one that is guessed; then says how they differ.
Expected<Document> decoded_html(std::string bytes, const std::string& path) {
    const std::string name(declared_charset(bytes));
    const std::optional<Encoding> claim = has_bom(bytes) ? std::nullopt : claimed(name);
    if (!claim) return decoded_document(std::move(bytes), path, Encoding::automatic);
    const std::size_t bad = first_bad(bytes, *claim);
    const bool is_utf8 = *claim != Encoding::utf8 && find_invalid_utf8(bytes) == std::string_view::npos;
    if (bad == std::string_view::npos && (!is_utf8 || is_ascii(bytes)))
        return decoded_document(std::move(bytes), path, *claim);
    // By chance other encodings hold for a few characters of UTF-8, but never the other way.
    if (is_utf8) {
        Expected<Document> document = decoded_document(std::move(bytes), path, Encoding::utf8);
        if (document) document->guess = fmt::format("read as UTF-8, though the page declares \"{}\"", name);
        return document;
    }
    const unsigned bad_byte = static_cast<unsigned char>(bytes[bad]);
    Expected<Document> document = decoded_document(bytes, path, Encoding::automatic);
    if (!document) return decoded_document(std::move(bytes), path, *claim);
    if (document->encoding != iana_name(*claim))
        document->guess = fmt::format("the page declares \"{}\", which byte 0x{:02X} at offset {} is not; {}", name,
                                      bad_byte, bad, document->guess);
    return document;
}

bool is_xml(std::string_view text, const std::string& path) {
    return text.starts_with("<?xml") || path.ends_with(".xhtml") || path.ends_with(".XHTML");
}

Expected<Document> decoded(std::string bytes, const std::string& path, const ReadOptions& options) {
    if (options.encoding == Encoding::automatic) return decoded_html(std::move(bytes), path);
    return decoded_document(std::move(bytes), path, options.encoding);
}

void find_prose(Document& document, HtmlSyntax syntax) {
    document.media_type = "text/html";
    ProseBlocks blocks(document.text);
    HtmlProse prose(blocks, syntax);
    prose.read(document.text, 0);
    prose.close_to({});
    blocks.move_to(document);
    if (prose.unclosed()) tell_unclosed(*prose.unclosed(), document);
}

}  // namespace

Expected<Document> read_html(std::string bytes, const std::string& path, const ReadOptions& options) {
    Expected<Document> document = decoded(std::move(bytes), path, options);
    if (document) find_prose(*document, is_xml(document->text, path) ? HtmlSyntax::xml : HtmlSyntax::html);
    return document;
}

Expected<Document> read_xhtml(std::string bytes, const std::string& path, const ReadOptions& options) {
    Expected<Document> document = decoded(std::move(bytes), path, options);
    if (document) find_prose(*document, HtmlSyntax::xml);
    return document;
}

bool looks_like_html(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 4096;
    constexpr std::array<std::string_view, 12> kOpens{"<!doctype html", "<html", "<head", "<body", "<meta",
                                                      "<title",         "<div",  "<p",    "<h1",   "<section",
                                                      "<article",       "<table"};
    bytes = bytes.substr(0, kLookedAt);
    if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
    if (bytes.starts_with("<?xml")) return bytes.find("<html") != std::string_view::npos;
    while (true) {
        bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size()));
        if (!bytes.starts_with("<!--")) break;
        const std::size_t end = bytes.find("-->");
        if (end == std::string_view::npos) return false;
        bytes.remove_prefix(end + 3);
    }
    return std::any_of(kOpens.begin(), kOpens.end(), [&](std::string_view open) {
        if (!equals_ignoring_case(bytes.substr(0, open.size()), open) || bytes.size() == open.size()) return false;
        const char behind = bytes[open.size()];
        return is_html_space(behind) || behind == '>';
    });
}

}  // namespace kanwu
