// Whatever pdftotext writes: refused, or laid out with every character in one line and every line in one paragraph.
#include "holds.h"
#include "readers/pdf_document.h"
#include "readers/pdf_furniture.h"

using namespace kanwu;

namespace {

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = next_code_point(text, at); c != U' ' && c != U'\n') ++count;
    return count;
}

std::vector<PdfLine> checked_lines(PdfPage page) {
    std::size_t words = 0;
    for (const WordBox& word : page.words) {
        KANWU_HOLDS(!word.text.empty() && find_invalid_utf8(word.text) == std::string_view::npos);
        KANWU_HOLDS(word.x0 <= word.x1 && word.y0 <= word.y1 && word.x0 >= -kFarthest && word.y1 <= kFarthest);
        words += characters(word.text);
    }
    std::vector<PdfLine> lines = lay_out(std::move(page));
    std::size_t laid = 0;
    for (const PdfLine& line : lines) {
        KANWU_HOLDS(!line.text.empty() && line.size > 0 && line.left <= line.right);
        KANWU_HOLDS(line.text.find('\n') == std::string::npos);
        laid += characters(line.text);
    }
    KANWU_HOLDS(laid == words);
    return lines;
}

void check_document(const Document& document, std::size_t pages, std::size_t laid) {
    KANWU_HOLDS(find_invalid_utf8(document.text) == std::string_view::npos);
    KANWU_HOLDS(document.page_begins.size() == pages);
    for (std::size_t i = 0; i < pages; ++i)
        KANWU_HOLDS(i == 0 ? document.page_begins[0] == 0 : document.page_begins[i - 1] < document.page_begins[i]);
    std::uint32_t end = 0;
    std::size_t covered = 0;
    PlaceNumber last;
    for (const Paragraph& paragraph : document.paragraphs) {
        KANWU_HOLDS(!paragraph.span.empty() && fuzz::is_whole(document.text, paragraph.span));
        KANWU_HOLDS(end <= paragraph.span.begin);
        end = paragraph.span.end;
        covered += characters(slice(document.text, paragraph.span));
        const PlaceNumber here = document.number(paragraph.span.begin);
        KANWU_HOLDS(here.page > last.page || (here.page == last.page && here.number > last.number));
        last = here;
    }
    // Nothing is lost but the hyphens of words that were parted.
    KANWU_HOLDS(covered == characters(document.text));
    KANWU_HOLDS(covered <= laid && laid - covered <= document.lines().lines());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    const bool whole = bytes.starts_with("<html>");
    Expected<std::vector<PdfPage>> pages =
        read_word_boxes(whole ? std::string(bytes) : "<doc>" + std::string(bytes) + "</html>\n");
    if (!pages) {
        KANWU_HOLDS(!pages.error().message.empty());
        return 0;
    }
    take_out_furniture(*pages);
    const std::size_t count = pages->size();
    std::size_t laid = 0;
    std::vector<std::vector<PdfLine>> lines;
    for (PdfPage& page : *pages) {
        lines.push_back(checked_lines(std::move(page)));
        for (const PdfLine& line : lines.back()) laid += characters(line.text);
    }
    check_document(document_of_pages(std::move(lines)), count, laid);
    return 0;
}
