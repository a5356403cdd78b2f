#include "config/limits.h"

#include <fmt/format.h>

#include "base/byte_size.h"

namespace kanwu {

Expected<std::uint64_t> read_limit(const LimitKind& kind, std::string_view text) {
    const bool size = kind.unit == LimitUnit::bytes;
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    const std::optional<std::uint64_t> value = size || digits ? byte_size(text) : std::nullopt;
    if (value && *value >= 1 && *value <= kind.most) return *value;
    if (size) return fail("", fmt::format("\"{}\" is no size up to {}, such as 64M", text, to_byte_size(kind.most)));
    return fail("", fmt::format("\"{}\" is no number from 1 to {}", text, kind.most));
}

}  // namespace kanwu
