// Sizes as people write them: 64M.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kanwu {

// "4096", "64K", "64M", "2G", "1T" (powers of 1024, in either case, with or without a B behind). None: another form, or
// 2^63 and more.
std::optional<std::uint64_t> byte_size(std::string_view text);

// The shortest such form: "64M"; "1000 bytes" where no unit fits.
std::string to_byte_size(std::uint64_t bytes);

}  // namespace kanwu
