#include "attribution/word_set.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "base/bits.h"
#include "text/utf8.h"

namespace kanwu {

WordSet::WordSet(std::string_view lines) {
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const auto begin = static_cast<std::uint32_t>(chars_.size());
        if (lines[at] != '#')
            while (at < end) chars_.push_back(next_code_point(lines, at));
        at = end + 1;
        while (chars_.size() > begin && (chars_.back() == U' ' || chars_.back() == U'\r')) chars_.pop_back();
        const auto size = static_cast<std::uint32_t>(chars_.size()) - begin;
        if (size == 0) continue;
        by_first_.words.push_back({chars_[begin], size > 1 ? chars_[begin + 1] : 0, begin, size});
        by_last_.words.push_back({chars_.back(), size > 1 ? chars_[begin + size - 2] : 0, begin, size});
    }
    by_first_.sort();
    by_last_.sort();
}

void WordSet::Index::sort() {
    if (words.empty()) return;  // no tables for no words: many sets are of one paragraph's names
    std::sort(words.begin(), words.end(), [](const Word& x, const Word& y) {
        return std::tie(x.key, x.next, y.size, x.begin) < std::tie(y.key, y.next, x.size, y.begin);
    });
    keys.resize(0x10000 / 64);
    for (std::uint32_t i = 0; i < words.size() && words[i].key < 0x10000; ++i) {
        if (i > 0 && words[i].key == words[i - 1].key) continue;
        keys[words[i].key / 64] |= std::uint64_t{1} << (words[i].key % 64);
        begins.push_back(i);
    }
    pair_mask = static_cast<std::uint32_t>(std::bit_ceil(words.size() * 16)) - 1;
    pairs.resize(pair_mask / 64 + 1);
    for (const Word& word : words) {
        const std::uint32_t bit = mixed(word.key, word.next) & pair_mask;
        pairs[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    const auto beyond = std::find_if(words.begin(), words.end(), [](const Word& w) { return w.key >= 0x10000; });
    begins.push_back(static_cast<std::uint32_t>(beyond - words.begin()));
    std::uint32_t count = 0;
    for (const std::uint64_t bits : keys) {
        ranks.push_back(count);
        count += count_bits(bits);
    }
}

WordSet::Index::Range WordSet::Index::range(char32_t key) const {
    const std::uint64_t bit = std::uint64_t{1} << (key % 64);
    const std::uint32_t rank = ranks[key / 64] + count_bits(keys[key / 64] & (bit - 1));
    return {begins[rank], begins[rank + 1]};
}

template <class Matches>
std::size_t WordSet::Index::longest(char32_t key, char32_t next, Matches matches) const {
    const Range all = range(key);
    const auto end = words.begin() + all.end;
    auto at =
        std::lower_bound(words.begin() + all.begin, end, next, [](const Word& w, char32_t n) { return w.next < n; });
    for (; at != end && at->next == next; ++at)
        if (matches(*at)) return at->size;
    return words[all.begin].next == 0 ? 1 : 0;
}

std::size_t WordSet::find_at(std::u32string_view text, std::size_t at) const {
    const std::size_t left = text.size() - at;
    return by_first_.longest(text[at], left > 1 ? text[at + 1] : 0, [&](const Word& w) {
        // The first two are those of the key. Nearly all words differ in the next: no call for them.
        if (w.size > left) return false;
        std::size_t i = std::min<std::size_t>(w.size, 2);
        while (i < w.size && text[at + i] == chars_[w.begin + i]) ++i;
        return i == w.size;
    });
}

std::size_t WordSet::find_ending(std::u32string_view text, std::size_t end) const {
    return by_last_.longest(text[end - 1], end > 1 ? text[end - 2] : 0, [&](const Word& w) {
        return w.size <= end && text.substr(end - w.size, w.size) == word(w);
    });
}

bool WordSet::contains(std::string_view word) const { return contains(std::u32string_view(to_utf32(word))); }

WordStarts::WordStarts(std::initializer_list<const WordSet*> sets) {
    constexpr std::size_t kBitsOfAWord = 32;  // one place in thirty begins a word by chance
    std::size_t words = 1;
    for (const WordSet* const set : sets) words += set->by_first_.words.size();
    pairs_.resize(std::bit_ceil(std::max<std::size_t>(words * kBitsOfAWord / 64, 1)));
    mask_ = static_cast<std::uint32_t>(pairs_.size() * 64 - 1);
    for (const WordSet* const set : sets) {
        for (const WordSet::Word& word : set->by_first_.words) {
            const std::uint32_t bit = mixed(word.key, word.next) & mask_;
            pairs_[bit / 64] |= std::uint64_t{1} << (bit % 64);
            if (word.next != 0 || word.key >= 0x10000) continue;
            alone_.resize(0x10000 / 64);
            alone_[word.key / 64] |= std::uint64_t{1} << (word.key % 64);
        }
    }
}

bool WordSet::is_in(std::u32string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (longest_at(text, at) > 0) return true;
    return false;
}

}  // namespace kanwu
