#include "attribution/foreign_names.h"

#include <algorithm>

#include "attribution/name_characters.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestDottedName = 24;

// Two persons: 霍克和希腊总统科斯塔斯·塔苏拉斯, 霍克已提名萨巴赫·哈立德; no name holds a post or a longer word that follows names.
bool is_of_two(const Line& line, Range before_dot, const Lexicon& lexicon) {
    for (std::size_t at = before_dot.begin + 1; at + 1 < before_dot.end; ++at) {
        const std::size_t size = std::max(
            {lexicon.posts.longest_at(line.text(), at), word_behind(line, at, lexicon), cue_at(line, at, lexicon)});
        if (size >= 2 && at + size < before_dot.end) return true;
    }
    return false;
}

// 查尔斯|三世: what follows the name of a monarch; 0 where nothing does.
std::size_t number_of_monarch(const Line& line, std::size_t at) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    std::size_t end = at;
    while (end - at < 3 && line.at(end) != 0 && kNumerals.find(line.at(end)) != std::u32string_view::npos) ++end;
    return end > at && line.at(end) == U'世' ? end + 1 - at : 0;
}

}  // namespace

bool is_dot(char32_t c) { return c == U'·' || c == U'•' || c == U'‧' || c == U'・'; }

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

std::optional<FoundName> foreign_name_at(const Line& line, std::size_t at, Anchor anchor, const Lexicon& lexicon) {
    constexpr std::size_t kShortestUnbound = 2;
    std::optional<FoundName> best;
    std::size_t end = at + 1;
    std::size_t hyphens = 0;  // room for the part behind one
    for (; end <= line.size() && end - at <= kLongestForeignName + hyphens; ++end) {
        // 迪亚斯-卡内尔
        const bool hyphen = anchor == Anchor::title && line.at(end - 1) == U'-' && end - at > 2 &&
                            lexicon.transliteration.longest_at(line.text(), end) > 0;
        if (!hyphen && lexicon.transliteration.longest_at(line.text(), end - 1) == 0) break;
        if (hyphen) hyphens = kLongestForeignName;
        if (end - at < 2 || hyphen) continue;
        if (const std::size_t number = number_of_monarch(line, end))
            return FoundName{{at, end + number}, std::max(bound_at(line, end + number, lexicon), Bound::soft), true};
        // 穆罕默德|亲王
        const Bound bound =
            lexicon.address_posts.longest_at(line.text(), end) > 1 ? Bound::hard : bound_at(line, end, lexicon);
        if (bound == Bound::hard && form_of_address_at_end(line.view({at, end})) == 0) {
            if (lexicon.countries.contains(line.view({at, end}))) return std::nullopt;  // 中国代表|玻利维亚、埃及提出的
            return FoundName{{at, end}, bound, false};
        }
        if (bound == Bound::none) continue;
        best = FoundName{{at, end}, bound, false};
        // 博鲁阿尔特|邀请, not 博鲁阿尔|特邀请: the longer one where words follow both.
        const bool longer = lexicon.transliteration.longest_at(line.text(), end) > 0 &&
                            begins_with_a_bound_word(line, end + 1, lexicon);
        if (begins_with_a_bound_word(line, end, lexicon) && !longer) break;
    }
    if (best && form_of_address_at_end(line.view(best->range)) > 0) return std::nullopt;  // 田女士
    const bool whole = end - 1 - at >= kShortestUnbound && end - at <= kLongestForeignName + hyphens;
    if (!best && anchor == Anchor::title && whole) best = FoundName{{at, end - 1}, Bound::none, false};
    return best;
}

std::optional<FoundName> unlisted_foreign_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 5;
    constexpr std::u32string_view kNever = U"称兼访职部须将未助加年来前班式中会团";
    if (begins_with_a_word(line, at, lexicon) || word_behind(line, at, lexicon) > 0) return std::nullopt;
    if (begins_with_a_place(line.text().substr(at), lexicon)) return std::nullopt;  // 总统|叙利亚问题特使
    // 主席|佩|和中国驻老挝大使: a name of one character, which a mark or another title ends
    const bool brief = lexicon.transliteration.longest_at(line.text(), at) > 0 && cue_at(line, at, lexicon) == 0 &&
                       kNever.find(line.at(at)) == kNever.npos;
    if (brief && (line.at(at + 1) == U'、' ||
                  (line.at(at + 1) == U'和' && begins_with_a_place(line.text().substr(at + 2), lexicon))))
        return FoundName{{at, at + 1}, Bound::hard, false, true, true};
    for (std::size_t end = at + 2; end <= line.size() && end - at <= kLongest; ++end) {
        const Range range{at, end};
        if (!all_han(line, range) || !may_end_a_name(line.at(end - 1)) ||
            kNever.find(line.at(end - 1)) != std::u32string_view::npos ||
            kNever.find(line.at(at)) != std::u32string_view::npos)
            return std::nullopt;
        const Bound bound = bound_at(line, end, lexicon);
        if (bound < (range.size() > 2 ? Bound::soft : Bound::word)) continue;
        const std::u32string_view words = line.view(range);
        const bool body = lexicon.organisations.ends(words) || lexicon.posts.ends(words) ||
                          lexicon.anonymous.ends(words) || lexicon.industries.ends(words) || lexicon.admin.ends(words);
        return body ? std::nullopt : std::optional(FoundName{range, bound, false, true});
    }
    return std::nullopt;
}

std::optional<FoundName> japanese_name_at(const Line& line, std::u32string_view body, std::size_t at,
                                          const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 4;
    const auto name = body.starts_with(U"日本") ? unlisted_foreign_name_at(line, at, lexicon) : std::nullopt;
    return name && name->range.size() >= kShortest ? name : std::nullopt;
}

std::optional<FoundName> unlisted_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3, kLongest = 5;
    const WordSet* const known[] = {&lexicon.bounds, &lexicon.words,         &lexicon.common_words,
                                    &lexicon.cues,   &lexicon.posts,         &lexicon.modifiers,
                                    &lexicon.edges,  &lexicon.organisations, &lexicon.anonymous};
    const auto holds_word = [&](std::size_t i) {
        return std::any_of(std::begin(known), std::end(known),
                           [&](const WordSet* set) { return set->longest_at(line.text(), i) > 1; });
    };
    const auto names_people = [&](std::size_t i) {
        return lexicon.given_characters.longest_at(line.text(), i) > 0 ||
               lexicon.transliteration.longest_at(line.text(), i) > 0;
    };
    const auto is_function_word = [&](std::size_t i) {
        const std::u32string_view c = line.view({i, i + 1});
        return c == U"一" || lexicon.bounds.contains(c) || lexicon.edges.contains(c);
    };
    if (at >= line.size() || is_function_word(at)) return std::nullopt;
    // 大步流星 is of such characters too: no longer name has two that no name from abroad is written with.
    std::size_t native = 0;
    for (std::size_t end = at + 1; end <= line.size() && end - at <= kLongest; ++end) {
        if (!names_people(end - 1) || holds_word(end - 1)) return std::nullopt;
        if (lexicon.transliteration.longest_at(line.text(), end - 1) == 0) ++native;
        if (end - at > kShortest && native > 1) return std::nullopt;
        // 霍夫曼|时
        if (end - at < kShortest || is_function_word(end - 1) || !may_end_a_name(line.at(end - 1))) continue;
        const Bound bound = bound_at(line, end, lexicon);
        if (bound >= Bound::word) return FoundName{{at, end}, bound, false, true, true};
    }
    return std::nullopt;
}

bool is_dotted_name(const Line& line, Range range, const Lexicon& lexicon) {
    const std::u32string_view words = line.view(range);
    const bool clean =
        std::all_of(words.begin(), words.end(), [](char32_t c) { return is_han(c) || is_dot(c) || c == U'-'; });
    const auto dot = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), is_dot) - words.begin());
    return range.size() <= kLongestDottedName && clean && dot > 0 &&
           !is_of_two(line, {range.begin, range.begin + dot}, lexicon);
}

bool is_transliterated(std::u32string_view words, const Lexicon& lexicon) {
    return std::all_of(words.begin(), words.end(), [&](const char32_t& c) {
        return lexicon.transliteration.longest_at(words, static_cast<std::size_t>(&c - words.data())) > 0;
    });
}

bool begins_with_a_place(std::u32string_view words, const Lexicon& lexicon) {
    return lexicon.countries.longest_at(words, 0) > 0 || lexicon.places.longest_at(words, 0) > 0;
}

}  // namespace kanwu
