// Bytes of a known encoding -> well-formed UTF-8 with the way back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "text/source_map.h"

namespace kanwu {

enum class Encoding : std::uint8_t { utf8, gb18030 };

// From a name as a user writes it: utf-8, utf8, gb18030, gbk, gb2312, any case. Unknown: an error that lists them.
Expected<Encoding> encoding_of(std::string_view name);
std::string_view iana_name(Encoding encoding);

struct Decoded {
    std::string text;                  // UTF-8, no BOM
    std::vector<SourceMap::Run> runs;  // where its bytes stand in the file
};

// Strict: the first byte that the encoding does not allow refuses the whole, with its offset and line; so does text of
// more than 2^31 - 1 bytes. `path` names the input in the error. Linear in bytes.
Expected<Decoded> decode(std::string bytes, Encoding encoding, const std::string& path);

}  // namespace kanwu
