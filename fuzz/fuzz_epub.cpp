// Any bytes as a book, as one of its lists or as a chapter are refused or become a document that holds; the words of a book
// in whose chapters gumbo finds no fault are gumbo's, in the order of the spine.
#include <algorithm>
#include <optional>
#include <vector>

#include <unicode/uchar.h>

#include "flow_holds.h"
#include "readers/gumbo_text.h"
#include "readers/reader.h"
#include "support/packages.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

Expected<Document> read(const std::string& file) {
    ReadOptions options;
    options.encoding = Encoding::utf8;
    options.limits.inflated_bytes = 1 << 22;
    options.format = InputFormat::epub;
    return read_document(file, "a.epub", options);
}

void check_bytes(const std::string& file) {
    const Expected<Document> document = read(file);
    if (document) fuzz::check_flow(*document);
    else KANWU_HOLDS(document.error().place == "a.epub" && !document.error().message.empty());
}

std::string name_of(std::size_t chapter) { return "text/" + std::to_string(chapter) + ".xhtml"; }

// The list of chapters, and a spine of these.
std::string package_of(std::size_t chapters, const std::vector<std::size_t>& spine) {
    std::string items, refs;
    for (std::size_t i = 0; i < chapters; ++i)
        items += "<item id=\"c" + std::to_string(i) + "\" href=\"" + name_of(i) +
                 "\" media-type=\"application/xhtml+xml\"/>";
    for (const std::size_t i : spine) refs += "<itemref idref=\"c" + std::to_string(i) + "\"/>";
    return "<package><manifest>" + items + "</manifest><spine>" + refs + "</spine></package>";
}

std::string page(std::string_view body) {
    return "<!DOCTYPE html><html><head><title></title></head><body>" + fuzz::well_formed(body) + "</body></html>";
}

// Parted at each "|"; a chapter's first byte says where in the spine it stands.
std::vector<std::string_view> parted(std::string_view bytes) {
    std::vector<std::string_view> out;
    while (!bytes.empty() && out.size() < 8) {
        const std::size_t end = std::min(bytes.find('|'), bytes.size());
        out.push_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return out;
}

// gumbo reads <noscript> as if there were no scripts, and HTML where a book is XML: what ends where it begins, and CDATA.
std::optional<std::string> expected_words(std::string_view html) {
    if (html.find("oscript") != std::string_view::npos || html.find("/>") != std::string_view::npos ||
        html.find("<![") != std::string_view::npos)
        return std::nullopt;
    return test::gumbo_text(html);
}

// Without white space of any kind: what stands around a paragraph is none of it.
std::string words_alone(std::string_view text) {
    const std::string visible = test::without_space(text);
    std::string out;
    for (std::size_t at = 0; at < visible.size();)
        if (const char32_t c = next_code_point(visible, at); !u_isUWhiteSpace(static_cast<UChar32>(c)))
            append_utf8(out, c);
    return out;
}

void check_words(std::string_view bytes) {
    const std::vector<std::string_view> bodies = parted(bytes);
    Parts chapters;
    std::vector<std::size_t> spine;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        chapters.emplace_back(name_of(i), page(bodies[i].substr(std::min<std::size_t>(1, bodies[i].size()))));
        spine.push_back(i);
    }
    std::stable_sort(spine.begin(), spine.end(),
                     [&](std::size_t a, std::size_t b) { return bodies[a].substr(0, 1) < bodies[b].substr(0, 1); });
    const Expected<Document> document = read(zipped(book_parts(package_of(chapters.size(), spine), chapters)));
    KANWU_HOLDS(document);
    fuzz::check_flow(*document);
    std::string expected;
    for (const std::size_t i : spine) {
        const auto words = expected_words(chapters[i].second);
        if (!words) return;
        expected += *words;
    }
    KANWU_HOLDS(words_alone(document->text) == words_alone(expected));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::bytes_of(data, size));
    check_bytes(bytes);
    check_bytes(zipped({{"META-INF/container.xml", bytes}, {"book.opf", package_of(0, {})}}));
    check_bytes(zipped(book_parts(bytes, {{name_of(0), "<p>a</p>"}, {name_of(1), "<p>b</p>"}})));
    check_bytes(zipped(book_parts(package_of(1, {0}), {{name_of(0), bytes}})));
    check_words(bytes);
    return 0;
}
