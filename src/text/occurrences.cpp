#include "text/occurrences.h"

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

}  // namespace

std::vector<std::size_t> occurrences(std::string_view text, const std::vector<std::string_view>& words) {
    constexpr std::size_t kRemainders = 1 << 16;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_start;
    std::vector<bool> begins(kRemainders);  // by the first code point
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint64_t start = start_of(words[i]);
        by_start[start].push_back(i);
        begins[(start >> 32) % kRemainders] = true;
    }
    std::vector<std::size_t> counts(words.size());
    const auto count = [&](std::uint64_t start, std::string_view rest) {
        const auto found = by_start.find(start);
        if (found == by_start.end()) return;
        for (const std::size_t i : found->second) counts[i] += rest.starts_with(words[i]) ? 1 : 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const char32_t first = next_code_point(text, at);
        if (!begins[first % kRemainders]) continue;
        count(std::uint64_t{first} << 32, rest);
        if (at < text.size()) count(start_of(rest), rest);
    }
    return counts;
}

}  // namespace kanwu
