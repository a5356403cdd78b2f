#include "duplicates/shingle.h"

#include <algorithm>

#include "base/hash.h"
#include "duplicates/windows.h"

namespace kanwu {

Shingles shingle(std::u32string_view normal) {
    Shingles out;
    for_each_window(normal, kShingleWeight, [&](std::uint32_t begin, std::uint32_t end) {
        out.push_back(hash64(&normal[begin], (end - begin) * sizeof(char32_t)));
    });
    if (out.empty() && !normal.empty()) out.push_back(hash64(normal.data(), normal.size() * sizeof(char32_t)));
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

double jaccard_bound(std::size_t size_a, std::size_t size_b) {
    const std::size_t larger = std::max(size_a, size_b);
    return larger == 0 ? 0.0 : static_cast<double>(std::min(size_a, size_b)) / static_cast<double>(larger);
}

}  // namespace kanwu
