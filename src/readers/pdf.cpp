#include "readers/pdf.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/byte_size.h"
#include "base/run_program.h"
#include "readers/pdf_document.h"
#include "readers/pdf_furniture.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Ten seconds and one for every 10 MB; of text pdftotext reads 2.5 MB a second (bench/readers.py). Others may use the
// machine: wall time is generous.
ProgramLimits limits_for(std::size_t size_bytes, const ReadLimits& limits) {
    const auto seconds = static_cast<unsigned>(10 + size_bytes / 10'000'000);
    return {.cpu_seconds = seconds,
            .wall_seconds = 6 * seconds,
            .memory_bytes = (1ull << 30) + 4 * static_cast<std::uint64_t>(size_bytes),
            .output_bytes = limits.inflated_bytes};
}

// What pdftotext's exit status means: pdftotext(1).
tl::unexpected<Error> refused(int exit_code, std::string_view bytes, const std::string& path) {
    if (exit_code == 3)
        return fail(path, "its author forbids to copy text out of it; ask for the draft itself",
                    "作者不许从中复制文字，请向来稿人要原稿");
    if (bytes.find("/Encrypt") != std::string_view::npos)
        return fail(path, "encrypted; save it without a password, or ask for the draft itself",
                    "加了密，请去掉密码另存，或要原稿");
    return fail(path, "broken or no PDF file; export it again, or ask for the draft itself",
                "文件已损坏，或不是 PDF，请重新导出，或要原稿");
}

Expected<std::string> words_of(std::string_view bytes, const std::string& path, const ReadLimits& limits) {
    const auto program = find_program("pdftotext");
    if (!program)
        return fail(path, "PDF files are read with Poppler; install poppler-utils",
                    "读 PDF 要用 Poppler，请安装 poppler-utils");
    ProgramRun run = run_program({*program, {"-q", "-bbox", "-enc", "UTF-8", "-", "-"}, {}}, bytes,
                                 limits_for(bytes.size(), limits));
    switch (run.end) {
        case ProgramEnd::exited:
            if (run.exit_code == 0) return std::move(run.output);
            return refused(run.exit_code, bytes, path);
        case ProgramEnd::took_too_long:
            return fail(path, "takes too long to read; split it, or ask for the draft itself",
                        "太久读不完，请拆开，或要原稿");
        case ProgramEnd::wrote_too_much:
            return fail(
                path,
                fmt::format("more than {} of text in it; split it, or raise --max-inflated",
                            to_byte_size(limits.inflated_bytes)),
                fmt::format("文字超过 {}，请拆开，或把 --max-inflated 调大", to_byte_size(limits.inflated_bytes)));
        case ProgramEnd::crashed:
            return fail(path,
                        "pdftotext gave it up (broken, or too large); export it again, or ask for the draft itself",
                        "pdftotext 读不下去（文件损坏或太大），请重新导出，或要原稿");
        case ProgramEnd::stopped:
        case ProgramEnd::could_not_start: break;
    }
    return fail(path, "pdftotext cannot be run; check poppler-utils, memory and the temporary folder",
                "pdftotext 运行不了，请检查 poppler-utils、内存和临时文件夹");
}

// Characters that a font without a map to Unicode gives.
bool is_unknown(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

}  // namespace

Expected<Document> read_pdf(std::string_view bytes, const std::string& path, const ReadOptions& options) {
    Expected<std::vector<PdfPage>> pages = fail(path, "");
    {
        const Expected<std::string> xhtml = words_of(bytes, path, options.limits);
        if (!xhtml) return tl::unexpected(xhtml.error());
        pages = read_word_boxes(*xhtml);
    }
    if (!pages)
        return fail(path, fmt::format("{}; export the file again", pages.error().message),
                    "pdftotext 的输出不完整，请重新导出");
    take_out_furniture(*pages);
    std::vector<std::vector<PdfLine>> laid;
    for (PdfPage& page : *pages) laid.push_back(lay_out(std::move(page)));
    Document document = document_of_pages(std::move(laid));
    if (document.paragraphs.empty())
        return fail(path, "no text in it: a scan; run OCR over it first, or ask for the draft itself",
                    "里面没有文字，是扫描件；请先做文字识别（OCR），或要原稿");
    std::size_t unknown = 0;
    for (std::size_t at = 0; at < document.text.size();)
        if (is_unknown(next_code_point(document.text, at))) ++unknown;
    if (unknown * 5 > count_code_points(document.text))
        return fail(path, "its fonts do not say which characters they show; export it again, or run OCR over it",
                    "字体没有说明是哪些字，请重新导出，或做文字识别（OCR）");
    if (document.text.size() > kMaxTextBytes)
        return fail(path, "more than 2G of text in it; split it", "文字超过2吉字节，请拆开");
    document.path = path;
    document.media_type = "application/pdf";
    document.encoding = "";
    return document;
}

}  // namespace kanwu
