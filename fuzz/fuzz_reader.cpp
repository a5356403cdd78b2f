// Any bytes are refused, or become a document whose paragraphs and positions hold.
#include "holds.h"
#include "readers/reader.h"

using namespace kanwu;

namespace {

void check_paragraphs(const Document& document) {
    std::uint32_t end = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        KANWU_HOLDS(!paragraph.span.empty());
        KANWU_HOLDS(fuzz::is_whole(document.text, paragraph.span));
        KANWU_HOLDS(end <= paragraph.span.begin);
        end = paragraph.span.end;
    }
}

// Positions go forward with the text, and stay in the file.
void check_positions(const Document& document, Encoding encoding) {
    const std::uint64_t bom = document.position(0).source_byte;
    KANWU_HOLDS(bom == 0 || bom == (encoding == Encoding::utf8 ? 3 : 4));
    Position before;
    for (std::size_t at = 0; at < document.text.size();) {
        const Position here = document.position(static_cast<std::uint32_t>(at));
        KANWU_HOLDS(at == 0 || before.source_byte < here.source_byte);
        KANWU_HOLDS(here.source_byte < document.size_bytes);
        KANWU_HOLDS(here.line == before.line ? at == 0 || here.column_utf8 > before.column_utf8
                                             : here.line == before.line + 1 && here.column_utf8 == 1);
        KANWU_HOLDS(here.column_code_point <= here.column_utf16 && here.column_utf16 <= here.column_utf8);
        KANWU_HOLDS(here.line == document.source.line(static_cast<std::uint32_t>(at)));
        if (encoding == Encoding::utf8) KANWU_HOLDS(here.source_byte == at + bom);
        before = here;
        next_code_point(document.text, at);
    }
    const Position last = document.position(static_cast<std::uint32_t>(document.text.size()));
    KANWU_HOLDS(last.source_byte <= document.size_bytes);
}

void check_lines(const Document& document) {
    for (std::uint32_t line = 1; line <= document.source.lines(); ++line) {
        const Span span = document.source.line_span(document.text, line);
        KANWU_HOLDS(fuzz::is_whole(document.text, span));
        KANWU_HOLDS(slice(document.text, span).find_first_of("\r\n") == std::string_view::npos);
    }
}

void check_read(std::string_view bytes, Encoding encoding) {
    const Expected<Document> document = read_document(std::string(bytes), "a.txt", {encoding, true});
    if (!document) {
        KANWU_HOLDS(document.error().place == "a.txt" && !document.error().message.empty());
        return;
    }
    KANWU_HOLDS(find_invalid_utf8(document->text) == std::string_view::npos);
    KANWU_HOLDS(document->size_bytes == bytes.size());
    KANWU_HOLDS(document->sha256.size() == 64);
    check_paragraphs(*document);
    check_positions(*document, encoding);
    check_lines(*document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    check_read(bytes, Encoding::utf8);
    check_read(bytes, Encoding::gb18030);
    return 0;
}
