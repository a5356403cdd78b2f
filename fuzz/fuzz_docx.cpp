// Any bytes as a Word file or as its main part are refused or become a document that holds; a made body has the text that a
// plain reading of its tree has; and comments at any words leave that text as it is.
#include "annotate/docx_comments.h"
#include "flow_holds.h"
#include "made_xml.h"
#include "readers/docx.h"
#include "readers/reader.h"
#include "readers/slow_docx.h"
#include "support/packages.h"
#include "text/utf8.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

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
    std::string words() { return MadeXml::words(""); }
    std::string block(int depth) {
        if (depth == 0) return in("w:p", inlines(0));
        switch (next(8)) {
            case 0:
                return in("w:tbl", in("w:tr", (next(4) == 0 ? "<w:trPr><w:del/></w:trPr>" : "") +
                                                  in("w:tc", blocks(depth - 1))));
            case 1:
                return in("w:sdt", in("w:sdtPr", next(3) == 0 ? "<w:showingPlcHdr/>" : "") +
                                       in("w:sdtContent", blocks(depth - 1)));
            case 2: return in("w:p", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + inlines(depth));
            default: return in("w:p", inlines(depth));
        }
    }
    std::string inlines(int depth) {
        std::string out;
        for (unsigned n = next(6); n > 0 && !is_over(); --n) out += run(depth);
        return out;
    }
    std::string run(int depth) {
        const std::string inner = depth > 0 ? blocks(depth - 1) : "";
        switch (next(14)) {
            case 0: return in("w:del", in("w:r", in("w:delText", words()) + in("w:t", words())));
            case 1: return in("w:ins", in("w:r", in("w:t", words())));
            case 2:
                return in("w:r", in("w:rPr", next(2) ? "<w:vanish/>" : "<w:vanish w:val=\"0\"/>") + in("w:t", words()));
            case 3: return in("w:r", in("w:t", words()) + "<w:tab/>" + in("w:t", words()));
            case 4: return in("w:r", in("w:t", words()) + "<w:br/>" + in("w:t", words()));
            case 5: return in("w:r", in("w:pict", in("w:txbxContent", inner)));
            case 6:
                return in("w:r", in("mc:AlternateContent", in("mc:Choice", in("w:txbxContent", inner)) +
                                                               in("mc:Fallback", in("w:txbxContent", inner))));
            case 7:
                return in("w:r", in("w:ruby", in("w:rt", in("w:r", in("w:t", words()))) +
                                                  in("w:rubyBase", in("w:r", in("w:t", words())))));
            case 8: return in("w:hyperlink", inlines(0));
            case 9:
                return field("begin") + in("w:r", in("w:instrText", words())) + (next(2) ? run(0) : "") +
                       field("separate") + in("w:r", in("w:t", words())) + field("end");
            default: return in("w:r", in("w:rPr", "<w:b/>") + in("w:t", words()));
        }
    }
    static std::string field(const std::string& type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }
};

void check_bytes(const std::string& file) {
    ReadOptions options;
    options.limits.inflated_bytes = 1 << 22;
    options.format = InputFormat::docx;
    const Expected<Document> document = read_document(file, "a.docx", options);
    if (document) fuzz::check_flow(*document);
    else KANWU_HOLDS(document.error().place == "a.docx" && !document.error().message.empty());
}

// Comments at two stretches of words: the copy says the same, and other words get no other place.
void check_comments(const std::string& file, const Document& document) {
    if (document.paragraphs.empty()) return;
    const Span first = document.paragraphs.front().span;
    const Span last = document.paragraphs.back().span;
    std::size_t second = first.begin;
    next_code_point(document.text, second);
    const std::vector<Comment> comments{{{first.begin, static_cast<std::uint32_t>(second)}, {"a"}},
                                        {{first.begin, last.end}, {"b"}}};
    const Expected<std::string> copy = with_comments(file, document, {}, comments, Language::en);
    KANWU_HOLDS(copy);
    const Expected<Document> again = read_document(*copy, "a.docx", {});
    KANWU_HOLDS(again && again->text == document.text);
}

void check_made(std::string_view bytes) {
    const std::string part = word_part("document", "<w:body>" + Made(bytes).blocks(3) + "</w:body>");
    std::string file = zipped(docx_parts(part));
    const Expected<Document> document = read_document(file, "a.docx", {});
    KANWU_HOLDS(document);
    fuzz::check_flow(*document);
    std::string expected;
    for (const std::string& line : slow_paragraphs(part)) expected += (expected.empty() ? "" : "\n") + line;
    KANWU_HOLDS(document->text == expected);
    check_comments(file, *document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    check_bytes(std::string(bytes));
    check_bytes(zipped(docx_parts(std::string(bytes))));
    check_bytes(docx_of(std::string(bytes)));
    check_made(bytes);
    return 0;
}
