#include "readers/reader.h"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <openssl/sha.h>

#include "base/byte_size.h"
#include "readers/decoded.h"
#include "readers/docx.h"
#include "readers/epub.h"
#include "readers/html.h"
#include "readers/markdown.h"
#include "readers/odt.h"
#include "readers/office.h"
#include "readers/pdf.h"
#include "readers/plain_text.h"
#include "text/roles.h"

namespace kanwu {
namespace {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    std::string hex;
    for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
    return hex;
}

Expected<Document> read_format(std::string bytes, const std::string& path, InputFormat format,
                               const ReadOptions& options) {
    switch (format) {
        case InputFormat::text: return read_plain_text(std::move(bytes), path, options);
        case InputFormat::markdown: return read_markdown(std::move(bytes), path, options);
        case InputFormat::html: return read_html(std::move(bytes), path, options);
        case InputFormat::docx: return read_docx(bytes, path, options);
        case InputFormat::odt: return read_odt(bytes, path, options);
        case InputFormat::epub: return read_epub(bytes, path, options);
        case InputFormat::office: return read_office(bytes, path, options);
        case InputFormat::pdf: return read_pdf(bytes, path, options);
        default:
            return fail(path, fmt::format("{} is not read yet; save the draft as plain text (.txt)", to_string(format)),
                        fmt::format("{} 还读不了，请另存为纯文本（.txt）", to_string(format)));
    }
}

}  // namespace

Error file_too_large(const std::string& path, std::uint64_t limit_bytes) {
    return {path, fmt::format("larger than {}; split the draft, or raise --max-file-size", to_byte_size(limit_bytes)),
            fmt::format("文件超过 {}，请拆成几篇，或把 --max-file-size 调大", to_byte_size(limit_bytes))};
}

Expected<Document> read_document(std::string bytes, const std::string& path, const ReadOptions& options) {
    const std::uint64_t size = bytes.size();
    if (size > options.limits.file_bytes) return tl::unexpected(file_too_large(path, options.limits.file_bytes));
    std::string digest = options.digest ? sha256_hex(bytes) : std::string();
    const Expected<InputFormat> format =
        options.format ? Expected<InputFormat>(*options.format) : format_of(path, bytes);
    if (!format) return tl::unexpected(format.error());

    Expected<Document> document = read_format(std::move(bytes), path, *format, options);
    if (!document) return document;
    document->size_bytes = size;
    document->sha256 = std::move(digest);
    // What the format does not say about its paragraphs their form does.
    assign_roles(*document);
    return document;
}

}  // namespace kanwu
