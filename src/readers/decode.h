// Bytes of a known encoding -> well-formed UTF-8 with the way back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "readers/code_points.h"
#include "text/document.h"
#include "text/source_map.h"

namespace kanwu {

// From a name as a user writes it: utf-8, utf8, gb18030, gbk, big5, sjis, auto …, any case. Unknown: an error that lists
// them.
Expected<Encoding> encoding_of(std::string_view name);
// Precondition: not `automatic`.
std::string_view iana_name(Encoding encoding);
// The names that kanwu.toml takes, and that errors list: one an encoding.
const std::vector<std::string>& encoding_names();

// How far bytes are off an encoding. A stretch is bad bytes without a good one between them, 255 at most.
struct Damage {
    std::size_t stretches = 0, bad_bytes = 0;
    std::size_t good = 0;  // well-formed characters that prove the encoding: all but ASCII, in UTF-16 and UTF-32 all
};

// A damaged file is still one of its encoding where a hundred stretches are bad at most, one in a thousand bytes (two in
// a short file), and twenty good characters speak for the encoding for each byte against it.
bool is_tolerable(const Damage& damage, std::size_t size_bytes);

// Stops to count behind the hundred-and-first stretch. Linear in bytes; where all is well no slower than
// find_invalid_utf8.
Damage damage_as_utf8(std::string_view bytes);

struct Decoded {
    std::string text;                  // UTF-8, no BOM
    std::vector<SourceMap::Run> runs;  // where its bytes stand in the file
    std::vector<BadBytes> bad_bytes;   // each is one U+FFFD of the text
};

// The text of bytes that are known to be UTF-8 without a fault. O(1) but for a BOM.
Decoded decode_valid_utf8(std::string bytes);

// Bytes that the encoding does not allow become U+FFFD as long as the damage is tolerable; else the whole is refused,
// with offset and line of the first; so is text of more than 2^31 - 1 bytes. `path` names the input in the error.
// Precondition: not `automatic`. Linear in bytes.
Expected<Decoded> decode(std::string bytes, Encoding encoding, const std::string& path);

}  // namespace kanwu
