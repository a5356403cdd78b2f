// Any bytes are refused, or become a document whose paragraphs and positions hold, in any encoding, named or guessed.
#include "prose_holds.h"
#include "readers/code_points.h"
#include "readers/detect.h"
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
void check_positions(const Document& document) {
    const std::uint64_t bom = document.position(0).source_byte;
    KANWU_HOLDS(bom <= 4 && bom != 1);
    Position before;
    for (std::size_t at = 0; at < document.text.size();) {
        const Position here = document.position(static_cast<std::uint32_t>(at));
        // Big5 has sequences that stand for two code points.
        const bool may_share = document.encoding == "Big5-HKSCS";
        KANWU_HOLDS(at == 0 || before.source_byte + (may_share ? 0 : 1) <= here.source_byte);
        KANWU_HOLDS(here.source_byte + (may_share ? 0 : 1) <= document.size_bytes);
        KANWU_HOLDS(here.line == before.line ? at == 0 || here.column_utf8 > before.column_utf8
                                             : here.line == before.line + 1 && here.column_utf8 == 1);
        KANWU_HOLDS(here.column_code_point <= here.column_utf16 && here.column_utf16 <= here.column_utf8);
        KANWU_HOLDS(here.line == document.line(static_cast<std::uint32_t>(at)));
        if (document.encoding == "UTF-8" && document.bad_bytes.empty()) KANWU_HOLDS(here.source_byte == at + bom);
        before = here;
        next_code_point(document.text, at);
    }
    const Position last = document.position(static_cast<std::uint32_t>(document.text.size()));
    KANWU_HOLDS(last.source_byte <= document.size_bytes);
}

// Each bad stretch is in the file where its place says.
void check_bad_bytes(const Document& document, std::string_view bytes) {
    for (const BadBytes& bad : document.bad_bytes) {
        KANWU_HOLDS(!bad.bytes.empty() && std::string_view(document.text).substr(bad.at).starts_with("\uFFFD"));
        KANWU_HOLDS(bytes.substr(document.position(bad.at).source_byte).starts_with(bad.bytes));
    }
}

// Steps cover the input, and are bad in UTF-8 where the plain validation says so.
void check_steps(std::string_view bytes, Encoding encoding) {
    Expected<CodePoints> steps = CodePoints::of(bytes, encoding);
    KANWU_HOLDS(steps);
    std::size_t size = 0;
    std::size_t first_bad = std::string_view::npos;
    for (Step step; steps->next(step); size += step.source_size) {
        KANWU_HOLDS(step.code_point <= 0x10FFFF && (step.code_point < 0xD800 || step.code_point > 0xDFFF));
        KANWU_HOLDS(!step.bad || (step.code_point == 0xFFFD && step.source_size > 0));
        KANWU_HOLDS(step.bad || !step.cut);
        if (step.bad && first_bad == std::string_view::npos) first_bad = size;
    }
    KANWU_HOLDS(size == bytes.size());
    if (encoding == Encoding::utf8) KANWU_HOLDS(first_bad == find_invalid_utf8(bytes));
}

// Known, guessed or refused, and never without a word.
void check_detection(std::string_view bytes) {
    const Detection detection = detect(bytes);
    KANWU_HOLDS(detection.encoding || !detection.told.message.empty());
    KANWU_HOLDS(detection.encoding != Encoding::automatic);
    for (const Candidate& candidate : detection.candidates) KANWU_HOLDS(candidate.score >= -1 && candidate.score <= 1);
    KANWU_HOLDS(find_invalid_utf8(bytes) != std::string_view::npos || bytes.find_first_of("\xFF\xFE") == 0 ||
                !detection.encoding || detection.encoding == Encoding::utf8 || !detection.told.message.empty() ||
                bytes.starts_with('\0'));
}

void check_lines(const Document& document) {
    for (std::uint32_t line = 1; line <= document.lines().lines(); ++line) {
        const Span span = document.lines().span(document.text, line);
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
    if (document->written.empty()) check_positions(*document);
    else fuzz::check_prose(*document);
    check_lines(*document);
    check_bad_bytes(*document, bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    if (bytes.starts_with("%PDF-")) return 0;  // a process each; fuzz_pdf.cpp has what is ours of it
    for (auto e = Encoding::automatic; e <= Encoding::windows1252; e = static_cast<Encoding>(static_cast<int>(e) + 1)) {
        check_read(bytes, e);
        if (e != Encoding::automatic) check_steps(bytes, e);
    }
    check_detection(bytes);
    return 0;
}
