#include "attribution/names.h"

#include <algorithm>

#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestForeignName = 8;
constexpr std::size_t kLongestDottedName = 24;

bool is_han(char32_t c) { return c >= 0x3400 && weight(c) == kWeightUnit; }

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool is_dot(char32_t c) { return c == U'·' || c == U'•' || c == U'‧' || c == U'・'; }

// Han characters that no name goes on with.
bool all_han(const Line& line, Range range) {
    const std::u32string_view words = line.view(range);
    return std::all_of(words.begin(), words.end(), is_han);
}

bool begins_with_a_word(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return lexicon.common_words.longest_at(line.text(), at) >= 2;
}

// What looks like a name and is none: a cue verb behind 时 (时强调), an office behind a surname (习主席), 等 behind a name,
// 和 before one.
bool cannot_be_a_name(const Line& line, std::size_t at, std::size_t surname, Range range, const Lexicon& lexicon) {
    constexpr std::u32string_view kNeverGiven = U"的了等们被把";
    const Range given{at + surname, range.end};
    const std::u32string_view words = line.view(given);
    const bool verb = lexicon.cues.contains(words) && !lexicon.weak_cues.contains(words) &&
                      (words.size() > 1 || lexicon.doubtful_surnames.contains(line.view({at, given.begin})));
    const bool joint = line.at(at) == U'和' && lexicon.surnames.longest_at(line.text(), at + 1) > 0 &&
                       lexicon.doubtful_surnames.longest_at(line.text(), at + 1) == 0;
    // 强调要, 乌政府
    const bool phrase = lexicon.cues.longest_at(line.text(), at) > 1 || lexicon.organisations.contains(words);
    return verb || joint || phrase || lexicon.posts.contains(words) ||
           words.find_first_of(kNeverGiven) != std::u32string_view::npos;
}

// A bound of one character may as well be the next one of a foreign name: 日前 ends 特朗普, 前 may not.
bool begins_with_a_bound_word(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return lexicon.bounds.longest_at(line.text(), at) >= 2;
}

// A word may open a name of three before a verb of persons (文章远说, 麦穗丰来到); one of two where people are named so (安宁).
bool excuses_word(const Line& line, Range name, Bound bound, const Lexicon& lexicon) {
    if (name.size() == 2) return bound == Bound::hard && lexicon.name_words.contains(line.view(name));
    if (lexicon.common_words.longest_at(line.text(), name.begin) >= name.size()) return false;
    if (lexicon.bounds.contains(line.view({name.end - 1, name.end}))) return false;  // 贺信并致辞
    return cue_at(line, name.end, lexicon) > 0 || lexicon.person_verbs.longest_at(line.text(), name.end) > 0;
}

// 在全市推进会上|强调，: when or where, then the cue that opens the speech, in one clause.
bool speaks_behind_scene(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongestScene = 20;
    if (line.at(at) != U'在') return false;
    for (std::size_t i = at + 1; i - at < kLongestScene && !ends_clause(line.at(i)); ++i) {
        const std::size_t size = lexicon.cues.longest_at(line.text(), i);
        if (size > 1 && opens_speech(line.at(i + size))) return true;
    }
    return false;
}

// 计云帆与…, 席慕白签署, 宗景行在会上强调，.
bool excuses_doubt(const Line& line, Range name, const Lexicon& lexicon) {
    const bool noun = has_noun_surname(line, name, lexicon);
    if (noun && lexicon.person_verbs.longest_at(line.text(), name.end) > 0) return true;
    // 应邀 and 应约 are words; 应怀远在会上强调， is a name.
    const bool may_speak = noun || (name.size() > 2 && line.at(name.begin) == U'应');
    return may_speak && speaks_behind_scene(line, name.end, lexicon);
}

std::optional<FoundName> chinese_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), at);
    if (surname == 0) return std::nullopt;
    const bool doubtful = lexicon.doubtful_surnames.longest_at(line.text(), at) > 0 && surname == 1;
    const bool word = begins_with_a_word(line, at, lexicon);
    std::optional<FoundName> best;
    for (std::size_t given = 1; given <= 2; ++given) {
        const Range range{at, at + surname + given};
        if (range.end > line.size() || !all_han(line, range)) break;
        const Bound bound = bound_at(line, range.end, lexicon);
        if (bound == Bound::none) continue;
        if (word && !excuses_word(line, range, bound, lexicon)) continue;
        if (doubtful && bound != Bound::hard && !excuses_doubt(line, range, lexicon)) continue;
        if (cannot_be_a_name(line, at, surname, range, lexicon)) continue;
        if (!best || (best->bound == Bound::soft && bound == Bound::hard))
            best = FoundName{range, bound, !word, doubtful, true};
    }
    return best;
}

// Two persons: 霍克和希腊总统科斯塔斯·塔苏拉斯, 霍克已提名萨巴赫·哈立德; no name holds a post or a longer word that follows names.
bool is_of_two(const Line& line, Range before_dot, const Lexicon& lexicon) {
    for (std::size_t at = before_dot.begin + 1; at + 1 < before_dot.end; ++at) {
        const std::size_t size = std::max({lexicon.posts.longest_at(line.text(), at),
                                           lexicon.bounds.longest_at(line.text(), at), cue_at(line, at, lexicon)});
        if (size >= 2 && at + size < before_dot.end) return true;
    }
    return false;
}

// 买买提江·吾守尔; the last part ends at the first bound.
std::optional<FoundName> dotted_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    std::size_t last_dot = 0;
    std::size_t end = at;
    const std::size_t furthest = std::min(line.size(), at + kLongestDottedName);
    // A hyphen joins two parts behind a dot only: 丹尼·罗伊-希尔.
    const auto goes_on = [&](char32_t c) { return is_han(c) || is_dot(c) || (c == U'-' && last_dot > at); };
    for (; end < furthest && goes_on(line.at(end)); ++end) {
        if (!is_han(line.at(end))) {
            if (last_dot <= at && is_of_two(line, {at, end}, lexicon)) return std::nullopt;
            last_dot = end;
        } else if (last_dot > at && end > last_dot + 1) {
            const Bound bound = bound_at(line, end, lexicon);
            if (bound != Bound::none && end - last_dot > 2) return FoundName{{at, end}, bound, true};
        }
    }
    if (last_dot <= at || end < last_dot + 2 || bound_at(line, end, lexicon) == Bound::none) return std::nullopt;
    return FoundName{{at, end}, bound_at(line, end, lexicon), true};
}

std::optional<FoundName> foreign_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    std::optional<FoundName> best;
    for (std::size_t end = at + 1; end <= line.size() && end - at <= kLongestForeignName; ++end) {
        if (lexicon.transliteration.longest_at(line.text(), end - 1) == 0) break;
        if (end - at < 2) continue;
        const Bound bound = bound_at(line, end, lexicon);
        if (bound == Bound::hard) return FoundName{{at, end}, bound, false};
        if (bound == Bound::none) continue;
        best = FoundName{{at, end}, bound, false};
        if (begins_with_a_bound_word(line, end, lexicon)) break;
    }
    return best;
}

}  // namespace

bool has_noun_surname(const Line& line, Range name, const Lexicon& lexicon) {
    const std::u32string_view surname = line.view({name.begin, name.begin + 1});
    return name.size() > 2 && !lexicon.bounds.contains(surname) && !lexicon.edges.contains(surname);
}

std::size_t cue_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    if (size == 0 || !lexicon.weak_cues.contains(line.view({at, at + size}))) return size;
    const char32_t next = line.at(at + size);
    if (next == U'说' || next == U'道') return size + 1;  // 回答说, 提醒道
    return std::u32string_view(U"，：“,:\"「").find(next) != std::u32string_view::npos && next != 0 ? size : 0;
}

Bound bound_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    if (is_mark(line.at(at)) || is_digit(line.at(at)) || cue_at(line, at, lexicon) > 0) return Bound::hard;
    // 市长孙浩讲话。: a noun as often, yet nothing but a verb where the clause ends with it.
    const std::size_t verb = lexicon.cues.longest_at(line.text(), at);
    if (verb > 1 && is_mark(line.at(at + verb))) return Bound::hard;
    const std::size_t word = lexicon.bounds.longest_at(line.text(), at);
    if (word > 1 && cue_at(line, at + word, lexicon) > 0) return Bound::hard;  // 孙浩最后说
    return word > 0 ? Bound::soft : Bound::none;
}

std::optional<FoundName> name_at(const Line& line, std::size_t at, bool foreign, const Lexicon& lexicon) {
    if (!is_han(line.at(at))) return std::nullopt;
    if (const auto dotted = dotted_name_at(line, at, lexicon)) {
        // Two persons: 林见微致电玛雅·桑多.
        const auto first = chinese_name_at(line, at, lexicon);
        return first && begins_with_a_bound_word(line, first->range.end, lexicon) ? first : dotted;
    }
    if (foreign)
        if (const auto name = foreign_name_at(line, at, lexicon)) return name;
    if (const auto name = chinese_name_at(line, at, lexicon)) return name;
    return begins_with_a_word(line, at, lexicon) ? std::nullopt : foreign_name_at(line, at, lexicon);
}

std::optional<FoundName> spaced_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const Range range{at, at + 3};
    if (line.at(at + 1) != U'\u3000' || !is_han(line.at(at + 2))) return std::nullopt;
    if (lexicon.surnames.longest_at(line.text(), at) != 1) return std::nullopt;
    const Bound bound = bound_at(line, range.end, lexicon);
    const bool doubtful = lexicon.doubtful_surnames.longest_at(line.text(), at) > 0;
    if (bound == Bound::none || cannot_be_a_name(line, at, 1, range, lexicon)) return std::nullopt;
    return FoundName{range, bound, true, doubtful, true};
}

namespace {

// Characters of names and the marks between them alone, of one person.
bool is_dotted_name(std::u32string_view words, Range range, const Line& line, const Lexicon& lexicon) {
    const bool clean =
        std::all_of(words.begin(), words.end(), [](char32_t c) { return is_han(c) || is_dot(c) || c == U'-'; });
    const auto dot = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), is_dot) - words.begin());
    return clean && dot > 0 && !is_of_two(line, {range.begin, range.begin + dot}, lexicon);
}

}  // namespace

bool is_name(const Line& line, Range range, const Lexicon& lexicon) {
    if (range.size() < 2) return false;
    const bool word = begins_with_a_word(line, range.begin, lexicon);
    if (word && !lexicon.name_words.contains(line.view(range))) return false;
    const std::u32string_view words = line.view(range);
    if (std::any_of(words.begin(), words.end(), is_dot))
        return range.size() <= kLongestDottedName && is_dotted_name(words, range, line, lexicon);
    if (!all_han(line, range)) return false;
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), range.begin);
    const std::size_t given = range.size() - std::min(range.size(), surname);
    if (surname > 0 && (given == 1 || given == 2)) return true;
    const bool foreign = std::all_of(words.begin(), words.end(), [&](const char32_t& c) {
        return lexicon.transliteration.longest_at(words, static_cast<std::size_t>(&c - words.data())) > 0;
    });
    return foreign && range.size() <= kLongestForeignName;
}

}  // namespace kanwu
