// Any bytes are refused, or become prose that leads back to the file; the words of a page in which gumbo finds no fault
// are gumbo's.
#include "prose_holds.h"
#include "readers/gumbo_text.h"
#include "readers/html.h"
#include "readers/html_references.h"

using namespace kanwu;

namespace {

void check_read(std::string_view bytes, const std::string& path, Encoding encoding) {
    ReadOptions options;
    options.encoding = encoding;
    const Expected<Document> document = read_html(std::string(bytes), path, options);
    KANWU_HOLDS(document || (document.error().place == path && !document.error().message.empty()));
    if (document) fuzz::check_prose(*document);
}

// gumbo reads <noscript> as if there were no scripts, and stops at noncharacters and controls.
void check_words(const std::string& html) {
    const Expected<Document> document = read_html(html, "a.html", {Encoding::utf8});
    if (!document || !document->bad_bytes.empty() || document->written_text().find("oscript") != std::string_view::npos)
        return;
    const auto expected = test::gumbo_text(document->written_text());
    if (expected) KANWU_HOLDS(test::without_space(document->text) == *expected);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    check_read(bytes, "a.html", Encoding::automatic);
    check_read(fuzz::well_formed(bytes), "a.html", Encoding::utf8);
    check_read(fuzz::well_formed(bytes), "a.xhtml", Encoding::utf8);
    check_words(fuzz::well_formed(bytes));
    check_words("<!DOCTYPE html><title></title>" + fuzz::well_formed(bytes));
    if (const auto reference = character_reference(bytes)) KANWU_HOLDS(reference->size <= bytes.size());
    return 0;
}
