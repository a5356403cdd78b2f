#include "attribution/word_groups.h"

#include <algorithm>

#include "text/utf8.h"

namespace kanwu {

WordGroups::WordGroups(std::string_view lines, const std::function<std::u32string(std::u32string)>& written) {
    std::uint32_t group = 0;
    for (std::size_t at = 0; at < lines.size(); ++group) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string_view line = lines.substr(at, end - at);
        at = end + 1;
        if (line.starts_with('#')) continue;
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t stop = std::min(line.find_first_of(" \r", begin), line.size());
            std::u32string word = to_utf32(line.substr(begin, stop - begin));
            begin = stop + 1;
            if (written) word = written(std::move(word));
            if (word.empty()) continue;
            std::vector<std::uint32_t>& groups = groups_of_[std::move(word)];
            if (groups.empty() || groups.back() != group) groups.push_back(group);
        }
    }
}

bool WordGroups::share_a_group(std::u32string_view a, std::u32string_view b) const {
    const auto x = groups_of_.find(a);
    const auto y = groups_of_.find(b);
    if (x == groups_of_.end() || y == groups_of_.end()) return false;
    return std::any_of(x->second.begin(), x->second.end(), [&](std::uint32_t group) {
        return std::binary_search(y->second.begin(), y->second.end(), group);
    });
}

}  // namespace kanwu
