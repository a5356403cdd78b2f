#include "base/byte_size.h"

#include <fmt/format.h>

namespace kanwu {
namespace {

constexpr std::string_view kUnits = "KMGT";

}  // namespace

std::optional<std::uint64_t> byte_size(std::string_view text) {
    std::uint64_t value = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        value = value * 10 + static_cast<std::uint64_t>(text[at] - '0');
        if (value >= (1ull << 60)) return std::nullopt;
    }
    if (at == 0) return std::nullopt;
    text.remove_prefix(at);
    if (!text.empty() && (text.back() == 'B' || text.back() == 'b')) text.remove_suffix(1);
    if (text.empty()) return value;
    const char letter = static_cast<char>(text.front() >= 'a' ? text.front() - 'a' + 'A' : text.front());
    const std::size_t unit = kUnits.find(letter);
    if (text.size() > 1 || unit == std::string_view::npos) return std::nullopt;
    const unsigned shift = 10 * (static_cast<unsigned>(unit) + 1);
    if (value >= (1ull << (63 - shift))) return std::nullopt;
    return value << shift;
}

std::string to_byte_size(std::uint64_t bytes) {
    for (unsigned unit = kUnits.size(); unit > 0; --unit)
        if (bytes > 0 && bytes % (1ull << (10 * unit)) == 0)
            return fmt::format("{}{}", bytes >> (10 * unit), kUnits[unit - 1]);
    return fmt::format("{} bytes", bytes);
}

}  // namespace kanwu
