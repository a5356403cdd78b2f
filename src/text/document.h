// A draft as the rest of kanwu sees it: decoded text, its paragraphs, and the way back to the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_map.h"
#include "text/span.h"

namespace kanwu {

// What a paragraph is for. Only `body` is compared for repetition.
enum class Role : std::uint8_t { headline, subhead, contents_line, byline, dateline, caption, body };

std::string_view to_string(Role role);

// Not empty, without the indentation before it and the white space after it. May hold line breaks: a hard-wrapped page.
struct Paragraph {
    Span span;
    Role role = Role::body;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// Bytes of the file that its encoding does not allow: U+FFFD at text byte `at` stands for them.
struct BadBytes {
    std::uint32_t at = 0;
    std::string bytes;  // 255 at most
    friend bool operator==(const BadBytes&, const BadBytes&) = default;
};

// Invariants: `text` is well-formed UTF-8 without BOM, at most 2^31 - 1 bytes; paragraphs are ordered and disjoint.
struct Document {
    std::string path;  // as reported; the document's key
    std::string text;
    std::vector<Paragraph> paragraphs;
    SourceMap source;
    std::string encoding = "UTF-8";   // IANA name of the file's encoding
    std::string guess;                // how the encoding was guessed, in words; empty where it was known
    std::vector<BadBytes> bad_bytes;  // by place
    std::uint64_t size_bytes = 0;     // of the file as saved
    std::string sha256;               // of the file as saved, lower-case hex; empty where nobody asked for it

    std::string_view paragraph_text(std::size_t ordinal) const { return slice(text, paragraphs[ordinal].span); }
    Position position(std::uint32_t at) const { return source.position(text, at); }
};

inline constexpr std::size_t kMaxTextBytes = 0x7FFFFFFF;

}  // namespace kanwu
