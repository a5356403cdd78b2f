#include "duplicates/winnow.h"

#include "duplicates/windows.h"

namespace kanwu {

std::vector<Fingerprint> winnow(std::u32string_view normal) {
    struct Gram {
        std::uint64_t hash;
        std::uint32_t end;
    };
    // Their memory is worth keeping: one allocation a thread, not a paragraph.
    thread_local std::vector<Gram> grams;  // grams[i] starts at code point i
    thread_local std::vector<std::uint32_t>
        rising;  // gram starts of the window whose hashes rise; the first one counts
    grams.clear();
    rising.clear();
    for_each_hashed_window(normal, kGramWeight,
                           [&](std::uint32_t, std::uint32_t end, std::uint64_t hash) { grams.push_back({hash, end}); });

    std::vector<Fingerprint> out;
    std::size_t first = 0;   // rising[first] is the smallest
    std::uint32_t next = 0;  // the first gram that has not entered
    for_each_window(normal, kRunWeight, [&](std::uint32_t begin, std::uint32_t end) {
        for (; next < grams.size() && grams[next].end <= end; ++next) {
            while (rising.size() > first && grams[rising.back()].hash >= grams[next].hash) rising.pop_back();
            rising.push_back(next);
        }
        while (rising[first] < begin) ++first;
        const std::uint32_t chosen = rising[first];
        if (out.empty() || out.back().position != chosen) out.push_back({grams[chosen].hash, chosen});
    });
    return out;
}

}  // namespace kanwu
