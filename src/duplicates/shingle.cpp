#include "duplicates/shingle.h"

#include <algorithm>

#include "duplicates/windows.h"

namespace kanwu {

void append_shingles(std::u32string_view normal, std::vector<std::uint64_t>& out) {
    const std::size_t before = out.size();
    for_each_hashed_window(normal, kShingleWeight,
                           [&](std::uint32_t, std::uint32_t, std::uint64_t hash) { out.push_back(hash); });
    if (out.size() > before || normal.empty()) return;
    RollingHash whole;
    for (const char32_t c : normal) whole.push(c);
    out.push_back(whole.value());
}

Shingles shingle(std::u32string_view normal) {
    Shingles out;
    out.reserve(normal.size());
    append_shingles(normal, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

double jaccard(const Shingles& a, const Shingles& b) {
    std::size_t both = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        both += a[i] == b[j];
        const bool a_first = a[i] <= b[j];
        const bool b_first = b[j] <= a[i];
        i += a_first;
        j += b_first;
    }
    const std::size_t either = a.size() + b.size() - both;
    return either == 0 ? 0.0 : static_cast<double>(both) / static_cast<double>(either);
}

}  // namespace kanwu
