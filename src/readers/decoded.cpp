#include "readers/decoded.h"

#include <utility>

#include "readers/detect.h"

namespace kanwu {

Expected<Document> decoded_document(std::string bytes, const std::string& path, Encoding encoding) {
    Document document;
    document.path = path;
    const Detection detection = encoding == Encoding::automatic ? detect(bytes) : Detection{encoding, {}, {}};
    if (!detection.encoding) return fail(path, detection.told.message, detection.told.chinese);
    document.encoding = iana_name(*detection.encoding);
    document.guess = detection.told.message;

    Expected<Decoded> decoded = detection.is_valid_utf8 && bytes.size() <= kMaxTextBytes
                                    ? decode_valid_utf8(std::move(bytes))
                                    : decode(std::move(bytes), *detection.encoding, path);
    if (!decoded) return tl::unexpected(decoded.error());
    document.bad_bytes = std::move(decoded->bad_bytes);
    document.text = std::move(decoded->text);
    document.source = SourceMap(document.text, std::move(decoded->runs));
    return document;
}

void become_extracted(Document& document, const Extractor& words) {
    document.extraction = words.extraction();
    for (BadBytes& bad : document.bad_bytes) bad.at = document.extraction.text_at(bad.at);
    document.written = std::exchange(document.text, words.text());
}

}  // namespace kanwu
