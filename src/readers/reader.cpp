#include "readers/reader.h"

#include <array>
#include <filesystem>

#include <fmt/format.h>
#include <openssl/sha.h>

#include "readers/detect.h"
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

}  // namespace

Expected<void> supported_format(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension().string();
    if (extension == ".txt") return {};
    const std::string what = extension.empty() ? "a file without extension" : fmt::format("\"{}\"", extension);
    return fail(path, fmt::format("{} is not read yet; save the draft as plain text (.txt)", what));
}

Expected<Document> read_document(std::string bytes, const std::string& path, const ReadOptions& options) {
    Document document;
    document.path = path;
    document.size_bytes = bytes.size();
    if (options.digest) document.sha256 = sha256_hex(bytes);

    const Detection detection =
        options.encoding == Encoding::automatic ? detect(bytes) : Detection{options.encoding, {}, {}};
    if (!detection.encoding) return fail(path, detection.told);
    document.encoding = iana_name(*detection.encoding);
    document.guess = detection.told;

    Expected<Decoded> decoded = detection.is_valid_utf8 && bytes.size() <= kMaxTextBytes
                                    ? decode_valid_utf8(std::move(bytes))
                                    : decode(std::move(bytes), *detection.encoding, path);
    if (!decoded) return tl::unexpected(decoded.error());
    document.bad_bytes = std::move(decoded->bad_bytes);
    document.text = std::move(decoded->text);
    document.source = SourceMap(document.text, std::move(decoded->runs));
    document.paragraphs = split_paragraphs(document.text, document.source);
    assign_roles(document);
    return document;
}

}  // namespace kanwu
