#include "attribution/word_set.h"

#include <algorithm>
#include <tuple>

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
        by_first_.words.push_back({chars_[begin], begin, size});
        by_last_.words.push_back({chars_.back(), begin, size});
    }
    by_first_.sort();
    by_last_.sort();
}

void WordSet::Index::sort() {
    std::sort(words.begin(), words.end(), [](const Word& x, const Word& y) {
        return std::tie(x.key, y.size, x.begin) < std::tie(y.key, x.size, y.begin);
    });
    keys.resize(0x10000 / 64);
    for (const Word& word : words)
        if (word.key < 0x10000) keys[word.key / 64] |= std::uint64_t{1} << (word.key % 64);
}

std::size_t WordSet::Index::find(char32_t key) const {
    if (keys.empty() || key >= 0x10000 || (keys[key / 64] >> (key % 64) & 1) == 0) return words.size();
    const auto at =
        std::lower_bound(words.begin(), words.end(), key, [](const Word& w, char32_t k) { return w.key < k; });
    return static_cast<std::size_t>(at - words.begin());
}

std::size_t WordSet::longest_at(std::u32string_view text, std::size_t at) const {
    if (at >= text.size()) return 0;
    for (std::size_t i = by_first_.find(text[at]); i < by_first_.words.size() && by_first_.words[i].key == text[at];
         ++i)
        if (text.substr(at, by_first_.words[i].size) == word(by_first_.words[i])) return by_first_.words[i].size;
    return 0;
}

std::size_t WordSet::longest_ending(std::u32string_view text, std::size_t end) const {
    if (end == 0 || end > text.size()) return 0;
    const char32_t last = text[end - 1];
    for (std::size_t i = by_last_.find(last); i < by_last_.words.size() && by_last_.words[i].key == last; ++i) {
        const std::size_t size = by_last_.words[i].size;
        if (size <= end && text.substr(end - size, size) == word(by_last_.words[i])) return size;
    }
    return 0;
}

bool WordSet::contains(std::string_view word) const { return contains(std::u32string_view(to_utf32(word))); }

}  // namespace kanwu
