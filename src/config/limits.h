// What a hostile or broken draft may cost, as a user sets it: options and the keys of [limits] have the same names.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/expected.h"

namespace kanwu {

// None: the default (readers/read_options.h).
struct LimitSettings {
    std::optional<std::uint64_t> file_bytes, inflated_bytes, inflated_ratio, depth;
    friend bool operator==(const LimitSettings&, const LimitSettings&) = default;
};

enum class LimitUnit : std::uint8_t { bytes, number };

struct LimitKind {
    std::string_view name;  // "max-file-size": the option is --max-file-size
    LimitUnit unit;
    std::uint64_t most;
    std::optional<std::uint64_t> LimitSettings::* value;
};

// A text has at most 2^31 - 1 bytes; ten thousand elements inside each other no draft has, and readers still hold them.
inline constexpr std::array<LimitKind, 4> kLimits{{
    {"max-file-size", LimitUnit::bytes, 2ull << 30, &LimitSettings::file_bytes},
    {"max-inflated", LimitUnit::bytes, 1ull << 40, &LimitSettings::inflated_bytes},
    {"max-ratio", LimitUnit::number, 1'000'000, &LimitSettings::inflated_ratio},
    {"max-depth", LimitUnit::number, 10'000, &LimitSettings::depth},
}};

// Errors without a place: not from 1 to the limit's highest, another form.
Expected<std::uint64_t> read_limit(const LimitKind& kind, std::string_view text);

}  // namespace kanwu
