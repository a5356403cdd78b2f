#include "checks/handover_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kanwu {
namespace {

using Words = std::vector<std::u32string_view>;

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0x80; }
bool is_capital(std::u32string_view word) { return !word.empty() && word.front() >= U'A' && word.front() <= U'Z'; }

bool is_one_of(std::u32string_view word, const Words& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Up to `most` words of the sentence behind `at`, or before it with the nearest first.
Words words_behind(std::u32string_view text, std::size_t at, std::size_t most) {
    Words out;
    while (at < text.size() && out.size() < most) {
        if (text[at] == U'.' || text[at] == U'!' || text[at] == U'?') break;
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        if (end > at) out.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return out;
}
Words words_before(std::u32string_view text, std::size_t at, std::size_t most) {
    Words out;
    while (at > 0 && out.size() < most) {
        if (text[at - 1] == U'.' || text[at - 1] == U'!' || text[at - 1] == U'?') break;
        std::size_t begin = at;
        while (begin > 0 && is_letter(text[begin - 1])) --begin;
        if (begin < at) out.push_back(text.substr(begin, at - begin));
        at = begin < at ? begin : at - 1;
    }
    return out;
}

bool holds_post(const Words& words, const Lexicon& lexicon) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
        std::u32string lower(word);
        for (char32_t& c : lower) c = c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
        if (lexicon.en_posts.contains(lower) || lower == U"chief" || lower == U"post" || lower == U"role") return true;
        return lower.ends_with(U's') &&
               lexicon.en_posts.contains(std::u32string_view(lower).substr(0, lower.size() - 1));
    });
}

// Voss replaced Alder, Ms Storr; who replaces her; replaced by Owen Pryce; not: the pump had been replaced.
bool has_person_as_object(const Words& behind) {
    const Words persons{U"him", U"her", U"them", U"as"};
    if (behind.empty()) return false;
    if (behind[0] == U"by" && behind.size() > 1) return is_capital(behind[1]);
    return is_capital(behind[0]) || is_one_of(behind[0], persons);
}

bool tells_in_english(std::u32string_view word, std::u32string_view text, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kNear = 5, kBeside = 3;
    const Words behind = words_behind(text, at + word.size(), kNear);
    const Words before = words_before(text, at, kNear);
    const auto beside = [&](const Words& words) {
        return Words(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kBeside)));
    };
    if (word.starts_with(U"replac")) return has_person_as_object(behind) || holds_post(behind, lexicon);
    if (word == U"until") return holds_post(before, lexicon);
    if (is_one_of(word, {U"former", U"acting", U"interim", U"outgoing", U"incoming", U"joint", U"both", U"then"}))
        return holds_post(beside(behind), lexicon) || (word == U"then" && holds_post(beside(before), lexicon)) ||
               (word != U"both" && word != U"joint" && std::any_of(behind.begin(), behind.end(), is_capital) &&
                holds_post(behind, lexicon));
    if (is_one_of(word, {U"formerly", U"previously", U"election"}))
        return holds_post(behind, lexicon) || holds_post(beside(before), lexicon);
    if (is_one_of(word, {U"appointed", U"elected", U"named", U"nominated"})) {
        if (!behind.empty() && (behind[0] == U"after" || behind[0] == U"for")) return false;
        // Ms Storr was appointed in June
        const bool of_person = std::any_of(before.begin(), before.end(), is_capital) && !before.empty() &&
                               is_one_of(before[0], {U"was", U"is", U"been", U"were", U"being"}) &&
                               !is_one_of(before.size() > 1 ? before[1] : U"", {U"had", U"has", U"have"});
        return of_person || holds_post(behind, lexicon);
    }
    if (word == U"retired") {
        const Words auxiliaries{U"has", U"had", U"have", U"who", U"she", U"he", U"they", U"is", U"was"};
        const Words times{U"in", U"after", U"as", U"from", U"last", U"this", U"on", U"at", U"early"};
        return (!before.empty() && (is_one_of(before[0], auxiliaries) || is_capital(before[0]))) ||
               (!behind.empty() && is_one_of(behind[0], times)) || holds_post(beside(behind), lexicon);
    }
    return true;
}

bool tells_in_chinese(std::u32string_view word, std::u32string_view text, std::size_t at) {
    const std::u32string_view behind = text.substr(at + word.size());
    const std::u32string_view before = text.substr(0, at);
    const auto goes_on = [&](const Words& words) {
        return std::any_of(words.begin(), words.end(), [&](auto next) { return behind.starts_with(next); });
    };
    if (word == U"退休")
        return !goes_on({U"人员", U"职工", U"工人", U"金", U"年龄", U"费", U"党员", U"教职工", U"待遇"});
    if (word == U"换届") return !goes_on({U"已", U"工作", U"全部", U"完成", U"任务", U"选举工作", U"基本"});
    if (word == U"离任") return !goes_on({U"审计"});
    if (word == U"交接") return !before.ends_with(U"士兵") && !before.ends_with(U"物资") && !before.ends_with(U"档案");
    return true;
}

}  // namespace

bool tells_of_a_post(std::u32string_view text, std::size_t at, std::size_t size, const Lexicon& lexicon) {
    const std::u32string_view word = text.substr(at, size);
    return text[at] < 0x80 ? tells_in_english(word, text, at, lexicon) : tells_in_chinese(word, text, at);
}

}  // namespace kanwu
