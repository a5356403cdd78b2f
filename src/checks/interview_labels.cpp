#include "checks/interview_labels.h"

#include <map>
#include <string_view>

#include "attribution/similar_names.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kFrequent = 3;      // answers that make it a person's label
constexpr std::size_t kMostLabels = 200;  // pairs are compared, and an interview has a few

// The bytes of the name before a colon that the paragraph opens with; 0 where it opens otherwise.
std::size_t label_size(std::string_view paragraph, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 2, kLongest = 4;
    std::u32string name;
    for (std::size_t at = 0; at < paragraph.size() && name.size() <= kLongest;) {
        const std::size_t end = at;
        const char32_t c = next_code_point(paragraph, at);
        if (c == U'：' || c == U':')
            return name.size() >= kShortest && lexicon.surnames.longest_at(name, 0) > 0 ? end : 0;
        name += c;
    }
    return 0;
}

}  // namespace

std::vector<OddLabel> odd_labels(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget) {
    const std::string_view text = draft.document->text;
    std::map<std::string, std::vector<Span>> labels;
    for (const Paragraph& paragraph : draft.document->paragraphs) {
        const auto size = static_cast<std::uint32_t>(label_size(slice(text, paragraph.span), lexicon));
        const Span span{paragraph.span.begin, paragraph.span.begin + size};
        if (size > 0) labels[std::string(slice(text, span))].push_back(span);
    }
    std::vector<OddLabel> out;
    if (labels.size() > kMostLabels) return out;
    for (const auto& [odd, at] : labels) {
        if (at.size() != 1) continue;
        for (const auto& [usual, places] : labels) {
            if (places.size() < kFrequent) continue;
            const std::u32string name = to_utf32(odd);
            const Likeness alike = likeness(name, to_utf32(usual));
            const bool sounds = alike == Likeness::one_sound;
            if (!sounds && (alike != Likeness::one_character || name.size() < 3)) continue;
            budget.spend(text.size() / 64 + 1);
            if (text.find(odd, at.front().end) != std::string_view::npos || text.find(odd) != at.front().begin)
                continue;
            out.push_back({at.front(), places.front(), odd, usual, sounds});
            break;
        }
    }
    return out;
}

}  // namespace kanwu
