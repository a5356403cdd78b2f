#include "text/occurrences.h"

#include <bit>
#include <cstdint>
#include <unordered_map>

#include "text/utf8.h"

namespace kanwu {
namespace {

// The first two code points; the second is 0 where there is none.
std::uint64_t start_of(std::string_view text) {
    std::size_t at = 0;
    const char32_t first = next_code_point(text, at);
    const char32_t second = at < text.size() ? next_code_point(text, at) : 0;
    return std::uint64_t{first} << 32 | second;
}

// Whether a word may begin so: one place in thirty seems to by chance, which spares all others the look into the map.
class Starts {
public:
    explicit Starts(std::size_t words) : bits_(std::bit_ceil(words / 2 + 1)) {}

    void add(std::uint64_t start) { bits_[place(start) / 64] |= std::uint64_t{1} << (place(start) % 64); }
    bool may_hold(std::uint64_t start) const { return (bits_[place(start) / 64] >> (place(start) % 64) & 1) != 0; }

private:
    std::size_t place(std::uint64_t start) const {
        return (start * 0x9E3779B97F4A7C15) >> 20 & (bits_.size() * 64 - 1);
    }

    std::vector<std::uint64_t> bits_;  // some 32 a word; a power of two
};

}  // namespace

std::vector<std::size_t> occurrences(std::string_view text, const std::vector<std::string_view>& words) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_start;
    Starts starts(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint64_t start = start_of(words[i]);
        by_start[start].push_back(i);
        starts.add(start);
    }
    std::vector<std::size_t> counts(words.size());
    const auto count = [&](std::uint64_t start, std::string_view rest) {
        if (!starts.may_hold(start)) return;
        const auto found = by_start.find(start);
        if (found == by_start.end()) return;
        for (const std::size_t i : found->second) counts[i] += rest.starts_with(words[i]) ? 1 : 0;
    };
    std::size_t next = 0;
    char32_t first = text.empty() ? 0 : next_code_point(text, next);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t behind = next;
        const char32_t second = next < text.size() ? next_code_point(text, behind) : 0;
        count(std::uint64_t{first} << 32, text.substr(at));
        if (second != 0) count(std::uint64_t{first} << 32 | second, text.substr(at));
        at = next;
        next = behind;
        first = second;
    }
    return counts;
}

}  // namespace kanwu
