// XXH3 by name (https://xxhash.com, XXH3 v0.8): 64 bits for seeds, 128 for identity and fingerprints of findings.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kanwu {

struct Hash128 {
    std::uint64_t high = 0, low = 0;
    auto operator<=>(const Hash128&) const = default;
};

std::uint64_t hash64(const void* bytes, std::size_t size_bytes);
Hash128 hash128(const void* bytes, std::size_t size_bytes);
inline Hash128 hash128(std::string_view bytes) { return hash128(bytes.data(), bytes.size()); }

// 32 lower-case hexadecimal digits, most significant first.
std::string to_hex(Hash128 hash);

}  // namespace kanwu
