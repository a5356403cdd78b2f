#include "readers/decode.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include "text/document.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

Error undecodable(const std::string& path, std::string_view bytes, std::size_t at, Encoding encoding) {
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    const std::string_view cure = utf16 ? "it begins as UTF-16 does; save the draft as UTF-8"
                                  : encoding == Encoding::utf8
                                      ? "save the draft as UTF-8, or name its encoding with --encoding gb18030"
                                      : "name the draft's real encoding with --encoding";
    return {path, fmt::format("not {}: byte 0x{:02X} at offset {}, line {}; {}", iana_name(encoding),
                              static_cast<unsigned char>(bytes[at]), at, line, cure)};
}

Expected<Decoded> decode_utf8(std::string bytes, const std::string& path) {
    if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos)
        return tl::unexpected(undecodable(path, bytes, bad, Encoding::utf8));
    const std::size_t bom = bytes.starts_with(kBom) ? kBom.size() : 0;
    if (bom > 0) bytes.erase(0, bom);
    return Decoded{std::move(bytes), {{.text_begin = 0, .source_begin = bom, .text_unit = 1, .source_unit = 1}}};
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Joins code points to the decoded text; a new run starts where the byte counts change.
class RunBuilder {
public:
    void add(char32_t c, std::uint64_t source_begin, std::uint64_t source_size) {
        const auto text_unit = static_cast<std::uint8_t>(size_utf8(c));
        const auto source_unit = static_cast<std::uint8_t>(source_size);
        if (out.runs.empty() || out.runs.back().text_unit != text_unit || out.runs.back().source_unit != source_unit)
            out.runs.push_back({static_cast<std::uint32_t>(out.text.size()), source_begin, text_unit, source_unit});
        append_utf8(out.text, c);
    }
    Decoded out;
};

// One code point at a time through ICU's converter, which stops at the first sequence that GB 18030 does not allow.
Expected<Decoded> decode_gb18030(std::string_view bytes, const std::string& path) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("gb18030", &status));
    if (U_FAILURE(status)) return fail(path, fmt::format("ICU has no GB18030 converter: {}", u_errorName(status)));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    RunBuilder builder;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        const char* const begin = at;
        const UChar32 c = ucnv_getNextUChar(converter.get(), &at, end, &status);
        const auto offset = static_cast<std::size_t>(begin - bytes.data());
        if (U_FAILURE(status)) return tl::unexpected(undecodable(path, bytes, offset, Encoding::gb18030));
        if (c == 0xFEFF && offset == 0) continue;  // GB 18030 has a BOM too: 84 31 95 33
        builder.add(static_cast<char32_t>(c), offset, static_cast<std::uint64_t>(at - begin));
        if (builder.out.text.size() > kMaxTextBytes) break;
    }
    return std::move(builder.out);
}

}  // namespace

Expected<Encoding> encoding_of(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != '-' && c != '_') plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (plain == "utf8") return Encoding::utf8;
    if (plain == "gb18030" || plain == "gbk" || plain == "gb2312") return Encoding::gb18030;
    return fail("", fmt::format("unknown encoding \"{}\"; known are utf-8, gb18030 (also for gbk and gb2312)", name));
}

std::string_view iana_name(Encoding encoding) { return encoding == Encoding::utf8 ? "UTF-8" : "GB18030"; }

Expected<Decoded> decode(std::string bytes, Encoding encoding, const std::string& path) {
    Expected<Decoded> decoded =
        encoding == Encoding::utf8 ? decode_utf8(std::move(bytes), path) : decode_gb18030(bytes, path);
    if (decoded && decoded->text.size() > kMaxTextBytes)
        return fail(path, fmt::format("more than {} bytes of text; split the draft", kMaxTextBytes));
    return decoded;
}

}  // namespace kanwu
