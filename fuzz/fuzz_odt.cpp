// Any bytes as an OpenDocument text, or as one of its parts, are refused or become a document that holds; a made body has the
// text that a plain reading of its tree has.
#include "flow_holds.h"
#include "made_xml.h"
#include "readers/reader.h"
#include "readers/slow_odt.h"
#include "support/packages.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

const std::string kHides =
    "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";

// Makes a body out of bytes: each chooses what comes next.
class Made : fuzz::MadeXml {
public:
    using MadeXml::MadeXml;

    std::string blocks(int depth) {
        std::string out;
        for (unsigned n = next(4); n > 0 && !is_over(); --n) out += block(depth);
        return out;
    }

private:
    std::string words() { return MadeXml::words("\t"); }
    std::string paragraph(int depth) {
        static const char* const kinds[] = {"text:p", "text:h text:outline-level=\"2\"",
                                            "text:p text:style-name=\"Heading_20_1\"", "text:p text:style-name=\"H\""};
        return in(kinds[next(4)], inlines(depth));
    }
    std::string block(int depth) {
        if (depth == 0) return paragraph(0);
        switch (next(9)) {
            case 0: {
                static const char* const cells[] = {"table:table-cell", "table:covered-table-cell",
                                                    "table:table-cell table:number-columns-repeated=\"3\""};
                return in("table:table", in("table:table-row", in(cells[next(3)], blocks(depth - 1))));
            }
            case 1: return in("text:list", in("text:list-item", blocks(depth - 1)));
            case 2: return in(next(2) ? "text:section" : "text:section text:display=\"none\"", blocks(depth - 1));
            case 3:
                return in("text:table-of-content", in("text:table-of-content-source", in("text:p", words())) +
                                                       in("text:index-body", blocks(depth - 1)));
            case 4: return in("text:tracked-changes", in("text:changed-region", in("text:deletion", paragraph(0))));
            case 5: return in("draw:frame", in("draw:text-box", blocks(depth - 1)));
            default: return paragraph(depth);
        }
    }
    std::string inlines(int depth) {
        std::string out;
        for (unsigned n = next(6); n > 0 && !is_over(); --n) out += next(2) ? words() : element(depth);
        return out;
    }
    std::string element(int depth) {
        switch (next(13)) {
            case 0: return in("text:span", inlines(depth));
            case 1: return in("text:span text:style-name=\"H\"", inlines(depth));
            case 2: return in("text:a", inlines(depth));
            case 3: return next(2) ? "<text:s/>" : "<text:s text:c=\"" + std::to_string(next(5)) + "\"/>";
            case 4: return "<text:tab/>";
            case 5: return "<text:line-break/>";
            case 6: return note(depth);
            case 7: return in("office:annotation", in("text:p", words()));
            case 8: return in("text:ruby", in("text:ruby-base", words()) + in("text:ruby-text", words()));
            case 9: return in("draw:frame", in("svg:title", words()) + in("draw:text-box", inner(depth)));
            case 10: return "<text:change text:change-id=\"c\"/>";
            case 11: return "<text:soft-page-break/>";
            default: return words();
        }
    }
    std::string inner(int depth) { return depth > 0 ? blocks(depth - 1) : ""; }
    std::string note(int depth) {
        const char* const element = next(2) ? "text:note text:note-class=\"endnote\"" : "text:note";
        return in(element, in("text:note-citation", "1") + in("text:note-body", inner(depth)));
    }
};

void check_bytes(const std::string& file) {
    ReadOptions options;
    options.limits.inflated_bytes = 1 << 22;
    options.format = InputFormat::odt;
    const Expected<Document> document = read_document(file, "a.odt", options);
    if (document) fuzz::check_flow(*document);
    else KANWU_HOLDS(document.error().place == "a.odt" && !document.error().message.empty());
}

void check_made(std::string_view bytes) {
    const std::string content = odt_content(Made(bytes).blocks(3), kHides);
    const Expected<Document> document = read_document(odt_of(content), "a.odt", {});
    KANWU_HOLDS(document);
    fuzz::check_flow(*document);
    std::string expected;
    for (const std::string& line : slow_odt_paragraphs(content)) expected += (expected.empty() ? "" : "\n") + line;
    KANWU_HOLDS(document->text == expected);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::bytes_of(data, size));
    check_bytes(bytes);
    check_bytes(odt_of(bytes));
    check_bytes(odt_of(odt_content(bytes, kHides)));
    check_bytes(odt_of(odt_content("<text:p>a</text:p>"), {{"styles.xml", odt_part("document-styles", bytes)}}));
    check_made(bytes);
    return 0;
}
