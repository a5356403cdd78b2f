#include "base/hash.h"

#include <fmt/format.h>
#define XXH_INLINE_ALL  // a call into the library costs as much as the hash of a short window
#include <xxhash.h>

namespace kanwu {

std::uint64_t hash64(const void* bytes, std::size_t size_bytes) { return XXH3_64bits(bytes, size_bytes); }

Hash128 hash128(const void* bytes, std::size_t size_bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes, size_bytes);
    return {hash.high64, hash.low64};
}

std::string to_hex(Hash128 hash) { return fmt::format("{:016x}{:016x}", hash.high, hash.low); }

}  // namespace kanwu
