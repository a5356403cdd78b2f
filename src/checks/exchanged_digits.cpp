#include "checks/exchanged_digits.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "checks/anchored_runs.h"
#include "facts/fact_value.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr unsigned kLeastDigits = 3;
constexpr std::ptrdiff_t kMostNumbers = 5;  // of one key
constexpr std::size_t kShared = 4;          // Han characters in a row
constexpr double kOneForm = 0.6;            // of the pairs of characters of the shorter sentence

// Strings of so many Han characters in a row.
std::set<std::u32string_view> grams(const FramedParagraph& paragraph, FrameRange sentence, std::size_t size) {
    const std::u32string_view words =
        std::u32string_view(paragraph.words).substr(sentence.begin, sentence.end - sentence.begin);
    std::set<std::u32string_view> out;
    for (std::size_t i = 0; i + size <= words.size(); ++i) {
        const std::u32string_view gram = words.substr(i, size);
        const bool ignored = paragraph.is_ignored(sentence.begin + static_cast<std::uint32_t>(i));
        if (!ignored && std::all_of(gram.begin(), gram.end(), is_common_han)) out.insert(gram);
    }
    return out;
}

std::size_t common(const std::set<std::u32string_view>& a, const std::set<std::u32string_view>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](auto gram) { return b.contains(gram); }));
}

// Whether both sentences have facts of the kind before the number, and none of them in common: of two days, of two bodies.
bool have_others(const FramedParagraph& there, std::uint32_t fact_there, const FramedParagraph& here,
                 std::uint32_t fact_here, SlotKind kind) {
    const auto values = [&](const FramedParagraph& paragraph, std::uint32_t fact) {
        const std::uint32_t begin = sentence_around(paragraph, fact).begin;
        std::set<std::u32string> out;
        for (std::uint32_t f = 0; f < fact; ++f)
            if (paragraph.facts[f].kind == kind && paragraph.fact_words[f] >= begin)
                out.insert(paragraph.value(paragraph.facts[f]));
        return out;
    };
    const auto a = values(there, fact_there);
    const auto b = values(here, fact_here);
    return !a.empty() && !b.empty() &&
           std::none_of(a.begin(), a.end(), [&](const std::u32string& value) { return b.contains(value); });
}

}  // namespace

void add_counted_numbers(const FramedParagraph& paragraph, std::uint32_t ordinal, const WordSet& named,
                         std::vector<CountedNumber>& out) {
    for (std::uint32_t f = 0; f < paragraph.facts.size(); ++f) {
        if (paragraph.facts[f].kind != SlotKind::number) continue;
        const std::uint32_t unit = paragraph.fact_words[f] + 1;
        if (unit >= paragraph.words.size() || !is_common_han(paragraph.words[unit])) continue;
        if (counted_digits(paragraph, f, named) < kLeastDigits) continue;
        std::u32string digits = paragraph.value(paragraph.facts[f]);
        if (digits.back() == U'%') continue;
        const std::u32string value = digits;
        std::sort(digits.begin(), digits.end());
        digits += paragraph.words[unit];
        out.push_back({hash64(digits.data(), digits.size() * sizeof(char32_t)), value, ordinal, f});
    }
}

std::vector<std::span<const CountedNumber>> exchanged(std::vector<CountedNumber>& numbers) {
    std::sort(numbers.begin(), numbers.end(), [](const CountedNumber& x, const CountedNumber& y) {
        return std::tie(x.key, x.paragraph, x.fact) < std::tie(y.key, y.paragraph, y.fact);
    });
    std::vector<std::span<const CountedNumber>> out;
    for (auto begin = numbers.begin(), end = begin; begin != numbers.end(); begin = end) {
        end = std::find_if(begin, numbers.end(), [&](const CountedNumber& n) { return n.key != begin->key; });
        std::set<std::u32string_view> values;
        for (auto i = begin; i != end; ++i) values.insert(i->value);
        // A slip between the same digits can only be two that changed places.
        if (values.size() == 2 && end - begin <= kMostNumbers && slip_digits(*values.begin(), *values.rbegin()) > 0)
            out.emplace_back(begin, end);
    }
    return out;
}

FrameRange sentence_around(const FramedParagraph& paragraph, std::uint32_t fact) {
    const auto& clauses = paragraph.clauses;
    auto first = clause_of(paragraph, paragraph.fact_words[fact]);
    auto last = first;
    while (first->before != FrameEdge::sentence && first != clauses.begin()) --first;
    while (last->behind != FrameEdge::sentence && last + 1 != clauses.end()) ++last;
    return {first->words.begin, last->words.end};
}

bool speak_of_one_thing(const FramedParagraph& there, std::uint32_t fact_there, const FramedParagraph& here,
                        std::uint32_t fact_here) {
    const FrameRange in_there = sentence_around(there, fact_there);
    const FrameRange in_here = sentence_around(here, fact_here);
    for (const SlotKind kind : {SlotKind::date, SlotKind::organisation})
        if (have_others(there, fact_there, here, fact_here, kind)) return false;
    if (common(grams(there, in_there, kShared), grams(here, in_here, kShared)) == 0) return false;
    const auto a = grams(there, in_there, 2);
    const auto b = grams(here, in_here, 2);
    return static_cast<double>(common(a, b)) < kOneForm * static_cast<double>(std::min(a.size(), b.size()));
}

}  // namespace kanwu
