#include "attribution/word_synonyms.h"

#include <algorithm>

namespace kanwu {
namespace {

std::string_view trimmed(std::string_view word) {
    constexpr std::string_view kBlank = " \r";
    const std::size_t begin = std::min(word.find_first_not_of(kBlank), word.size());
    word.remove_prefix(begin);
    while (!word.empty() && kBlank.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return word;
}

}  // namespace

WordSynonyms::WordSynonyms(std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (trimmed(line).empty() || line.front() == '#') continue;
        const std::size_t group = firsts_.size();
        while (!line.empty()) {
            const std::size_t comma = std::min(line.find(','), line.size());
            const std::string word(trimmed(line.substr(0, comma)));
            line.remove_prefix(std::min(comma + 1, line.size()));
            if (word.empty()) continue;
            if (firsts_.size() == group) firsts_.push_back(word);
            groups_.try_emplace(word, group);
        }
    }
}

const std::string* WordSynonyms::first_of(std::string_view word) const {
    const auto found = groups_.find(word);
    return found == groups_.end() ? nullptr : &firsts_[found->second];
}

}  // namespace kanwu
