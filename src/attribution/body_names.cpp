#include "attribution/body_names.h"

#include <algorithm>

#include "text/utf8.h"

namespace kanwu {

WordTable::WordTable(std::string_view lines) {
    while (!lines.empty()) {
        std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        if (line.starts_with('#')) continue;
        std::vector<std::string>* words = nullptr;
        while (!line.empty()) {
            const std::string_view word = line.substr(0, line.find_first_of(" \r"));
            line.remove_prefix(std::min(word.size() + 1, line.size()));
            if (word.empty()) continue;
            if (words == nullptr) words = &entries_[std::string(word)];
            else words->emplace_back(word);
        }
    }
}

bool WordTable::ends_with_one_of(std::string_view word, std::string_view text) const {
    const auto entry = entries_.find(word);
    return entry != entries_.end() && std::any_of(entry->second.begin(), entry->second.end(),
                                                  [&](const std::string& end) { return text.ends_with(end); });
}

BodyNames::BodyNames(std::string_view lines) {
    std::string shorts;
    std::string longs;
    const WordTable table(lines);
    for (const auto& [name, words] : table.entries()) {
        if (words.empty()) continue;
        shorts.append(name).append("\n");
        longs_[name] = words.front();
        longs.append(words.front()).append("\n");
    }
    shorts_ = WordSet(shorts);
    names_ = WordSet(shorts + longs);
}

std::string BodyNames::spelled_out(std::string_view body) const {
    const std::u32string words = to_utf32(body);
    const std::size_t size = shorts_.longest_ending(words, words.size());
    if (size == 0) return std::string(body);
    const std::u32string_view all = words;
    const std::string name = to_utf8(all.substr(all.size() - size));
    const std::string& whole = longs_.at(name);
    // 国家发展和改革委 has its long name; 石鼓区区委 is to lose a character.
    if (whole.size() > name.size() && body.ends_with(whole)) return std::string(body);
    return std::string(body.substr(0, body.size() - name.size())) + whole;
}

std::string BodyNames::all_spelled_out(std::string_view body) const {
    const std::u32string words = to_utf32(body);
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t size = std::max<std::size_t>(names_.longest_at(words, at), 1);
        const std::string name = to_utf8(std::u32string_view(words).substr(at, size));
        const auto whole = longs_.find(name);
        out += whole == longs_.end() ? name : whole->second;
        at += size;
    }
    return out;
}

}  // namespace kanwu
