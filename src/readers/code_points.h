// Bytes of a known encoding, a code point at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/expected.h"

namespace kanwu {

// `automatic` asks for a guess; nothing is decoded in it.
enum class Encoding : std::uint8_t {
    automatic,
    utf8,
    utf16le,
    utf16be,
    utf32le,
    utf32be,
    gb18030,
    big5,
    shift_jis,
    euc_jp,
    euc_kr,
    windows1252
};

// A code point and the bytes that it takes; where the encoding does not allow these bytes, `bad` with U+FFFD.
// `cut`: the bytes are bad only because the input ends inside a code point. A sequence that stands for two code points
// gives the bytes to one of them and none to the other.
struct Step {
    char32_t code_point = 0;
    std::uint32_t source_size = 0;
    bool bad = false;
    bool cut = false;
};

// Steps cover the input: their sizes add up to its length. Linear in bytes. `bytes` must outlive the object.
class CodePoints {
public:
    // Errors: ICU has no converter. Precondition: not `automatic`.
    static Expected<CodePoints> of(std::string_view bytes, Encoding encoding);
    CodePoints(CodePoints&&) noexcept;
    CodePoints& operator=(CodePoints&&) noexcept;
    ~CodePoints();

    // False at the end of the input.
    bool next(Step& step);

    class Source;  // one a family of encodings

private:
    explicit CodePoints(std::unique_ptr<Source> source);
    std::unique_ptr<Source> source_;
};

}  // namespace kanwu
