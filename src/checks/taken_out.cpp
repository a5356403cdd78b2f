#include "checks/taken_out.h"

#include <string_view>
#include <unordered_map>

namespace kanwu {
namespace {

constexpr std::size_t kHead = 16;  // code points by which a place is found; shorter words are no speech
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;

std::uint64_t hash_of(std::u32string_view words) {
    std::uint64_t hash = 0;
    for (const char32_t c : words.substr(0, kHead)) hash = hash * kBase + c;
    return hash;
}

// kBase to the power of kHead: what the code point that leaves has been multiplied with.
constexpr std::uint64_t leaving_factor() {
    std::uint64_t factor = 1;
    for (std::size_t i = 0; i < kHead; ++i) factor *= kBase;
    return factor;
}

}  // namespace

std::vector<bool> taken_out(const std::vector<ParagraphFacts>& paragraphs, const std::vector<std::uint32_t>& few,
                            WorkBudget& budget) {
    std::vector<bool> out(few.size());
    std::unordered_multimap<std::uint64_t, std::size_t> heads;
    for (std::size_t i = 0; i < few.size(); ++i)
        if (paragraphs[few[i]].normal.size() >= kHead) heads.emplace(hash_of(paragraphs[few[i]].normal), i);
    if (heads.empty()) return out;
    for (const ParagraphFacts& paragraph : paragraphs) {
        const std::u32string_view text = paragraph.normal;
        if (text.size() <= kHead) continue;
        budget.spend(text.size() / 16 + 1);
        std::uint64_t hash = hash_of(text);
        for (std::size_t at = 0;; ++at) {
            const auto [first, last] = heads.equal_range(hash);
            for (auto head = first; head != last; ++head) {
                const std::u32string_view words = paragraphs[few[head->second]].normal;
                budget.spend(1);
                if (words.size() < text.size() && text.substr(at).starts_with(words)) out[head->second] = true;
            }
            if (at + kHead >= text.size()) break;
            hash = hash * kBase + text[at + kHead] - leaving_factor() * text[at];
        }
    }
    return out;
}

}  // namespace kanwu
