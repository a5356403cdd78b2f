#include "duplicates/shingle.h"

#include "duplicates/hash_set.h"
#include "duplicates/windows.h"

namespace kanwu {

void append_shingles(std::u32string_view normal, std::vector<std::uint64_t>& out) {
    const std::size_t before = out.size();
    out.resize(before + normal.size());
    std::uint64_t* next = out.data() + before;
    for_each_hashed_window(normal, kShingleWeight,
                           [&](std::uint32_t, std::uint32_t, std::uint64_t hash) { *next++ = hash; });
    out.resize(static_cast<std::size_t>(next - out.data()));
    if (out.size() > before || normal.empty()) return;
    RollingHash whole;
    for (const char32_t c : normal) whole.push(c);
    out.push_back(whole.value());
}

double jaccard(std::u32string_view a, std::u32string_view b) {
    // Their memory is worth keeping: one allocation a thread, not a pair.
    thread_local std::vector<std::uint64_t> shingles;
    thread_local HashSet of_a;
    thread_local HashSet of_b;
    const auto fill = [](std::u32string_view text) {
        shingles.clear();
        append_shingles(text, shingles);
    };
    fill(a);
    of_a.clear(shingles.size());
    std::size_t either = 0;
    for (const std::uint64_t shingle : shingles) either += of_a.add(shingle);
    fill(b);
    of_b.clear(shingles.size());
    std::size_t both = 0;
    for (const std::uint64_t shingle : shingles) {
        if (!of_b.add(shingle)) continue;
        if (of_a.contains(shingle)) ++both;
        else ++either;
    }
    return either == 0 ? 0.0 : static_cast<double>(both) / static_cast<double>(either);
}

}  // namespace kanwu
