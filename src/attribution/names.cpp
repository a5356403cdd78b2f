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

}  // namespace

std::size_t form_of_address_at_end(std::u32string_view words) {
    constexpr std::u32string_view kForms[] = {U"女士", U"先生", U"夫人", U"同志", U"小姐", U"大爷", U"大妈",
                                              U"大姐", U"阿姨", U"大叔", U"大娘", U"大哥", U"师傅", U"老师"};
    const auto form = std::find_if(std::begin(kForms), std::end(kForms),
                                   [&](std::u32string_view end) { return words.ends_with(end); });
    return form == std::end(kForms) ? 0 : form->size();
}

namespace {

// What looks like a name and is none: a cue verb behind 时 (时强调), an office behind a surname (习主席), 等 behind a name,
// 和 before one.
bool cannot_be_a_name(const Line& line, std::size_t at, std::size_t surname, Range range, const Lexicon& lexicon) {
    constexpr std::u32string_view kNeverGiven = U"的了等们被把着";
    const Range given{at + surname, range.end};
    const std::u32string_view words = line.view(given);
    const bool doubtful = lexicon.doubtful_surnames.contains(line.view({at, given.begin}));
    const bool weak = lexicon.weak_cues.contains(words);  // 席|表达
    const bool verb =
        lexicon.cues.contains(words) && (weak ? doubtful && words.size() > 1 : doubtful || words.size() > 1);
    const bool joint = line.at(at) == U'和' && lexicon.surnames.longest_at(line.text(), at + 1) > 0 &&
                       lexicon.doubtful_surnames.longest_at(line.text(), at + 1) == 0;
    // 强调要, 乌政府
    const bool phrase = lexicon.cues.longest_at(line.text(), at) > 1 || lexicon.organisations.contains(words);
    const bool address = form_of_address_at_end(words) == words.size();
    // “能不能再快一点？”镇长夏雨|问。
    const bool asks = words.size() > 1 && is_mark(line.at(range.end)) &&
                      std::u32string_view(U"问答喊说").find(words.back()) != std::u32string_view::npos;
    // 连山|只说了四个字, 石磊|正盯着
    const bool goes_on = words.back() == U'正' && (line.at(range.end + 1) == U'着' || line.at(range.end) == U'在');
    const bool adverb = words.size() > 1 && (goes_on || std::u32string_view(U"只就也都却还便").find(words.back()) !=
                                                            std::u32string_view::npos);
    return verb || joint || phrase || address || asks || adverb || lexicon.posts.contains(words) ||
           words.find_first_of(kNeverGiven) != std::u32string_view::npos;
}

// A bound of one character may as well be the next one of a foreign name: 日前 ends 特朗普, 前 may not.
bool begins_with_a_bound_word(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return word_behind(line, at, lexicon) >= 2;
}

// 站起来|说，: the cue that opens the speech stands later in the clause.
bool speaks_later(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongestScene = 20;
    for (std::size_t i = at + 1; i - at < kLongestScene && !ends_clause(line.at(i)); ++i) {
        const std::size_t size = lexicon.cues.longest_at(line.text(), i);
        if ((size > 1 || line.at(i) == U'说') && opens_speech(line.at(i + size))) return true;
    }
    return false;
}

// 在全市推进会上|强调，: when or where, then that cue.
bool speaks_behind_scene(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return line.at(at) == U'在' && speaks_later(line, at, lexicon);
}

// A word may open a name of three before a verb of persons (文章远说, 麦穗丰来到); one of two where people are named so (安宁).
bool excuses_word(const Line& line, Range name, Bound bound, Anchor anchor, const Lexicon& lexicon) {
    if (name.size() == 2) {
        const bool titled = anchor == Anchor::title;
        const bool told = bound == Bound::hard ? titled || cue_at(line, name.end, lexicon) > 0
                                               : titled && speaks_later(line, name.end, lexicon);
        return told && lexicon.name_words.contains(line.view(name));
    }
    if (lexicon.common_words.longest_at(line.text(), name.begin) >= name.size()) return false;
    if (lexicon.bounds.contains(line.view({name.end - 1, name.end}))) return false;  // 贺信并致辞
    return cue_at(line, name.end, lexicon) > 0 || lexicon.person_verbs.longest_at(line.text(), name.end) > 0;
}

// 计云帆与…, 席慕白签署, 宗景行在会上强调，.
bool excuses_doubt(const Line& line, Range name, const Lexicon& lexicon) {
    const bool noun = has_noun_surname(line, name, lexicon);
    if (noun && lexicon.person_verbs.longest_at(line.text(), name.end) > 0) return true;
    // 应邀 and 应约 are words; 应怀远在会上强调， is a name.
    const bool may_speak = noun || (name.size() > 2 && line.at(name.begin) == U'应') ||
                           (name.size() == 2 && lexicon.name_words.contains(line.view(name)));  // 解放
    return may_speak && speaks_behind_scene(line, name.end, lexicon);
}

// Characters that no given name ends with, though many words begin with them.
bool may_end_a_name(char32_t c) {
    constexpr std::u32string_view kNever =
        U"在对是不没这那就也都被把向与及或且但而将已要会因曾再并仍还又正均则却即便很最更所使由于到让给"
        U"我你他她它们个些每某该此么吗呢吧很第其哪谁说只从可能为以自摄";
    return kNever.find(c) == std::u32string_view::npos;
}

// 云帆, not 先进: characters that people are named with, and together no word.
bool is_given(const Line& line, Range given, const Lexicon& lexicon) {
    const std::u32string_view words = line.view(given);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (lexicon.given_characters.longest_at(words, i) == 0) return false;
    const WordSet* const known[] = {&lexicon.common_words, &lexicon.bounds, &lexicon.words,     &lexicon.anonymous,
                                    &lexicon.posts,        &lexicon.places, &lexicon.countries, &lexicon.organisations};
    return words.size() < 2 ||
           std::none_of(std::begin(known), std::end(known), [&](const WordSet* set) { return set->contains(words); });
}

// What is known of a name that begins with a surname.
struct Candidate {
    Range name, given;
    Bound bound = Bound::none;
    bool doubtful = false, word = false;  // of its surname; whether it begins with a common word
};

// Behind the title of a known body, where a name is nearly always what follows: given names of two characters stand for
// themselves, against a word at the beginning (童心远|逐一), a doubtful surname (计云帆|与) and without a bound.
bool is_named_there(const Line& line, const Candidate& it, const Lexicon& lexicon) {
    const char32_t last = line.at(it.name.end - 1);
    if (it.name.size() < 3 || !may_end_a_name(last)) return false;
    // 云想容|俯下身, 粟丰年|掰开, 苏幕遮|信心十足: a plain surname asks for less.
    const bool listed = lexicon.given_characters.longest_at(line.text(), it.name.end - 1) > 0;
    const bool before_word = lexicon.common_words.longest_at(line.text(), it.name.end) >= 2;
    if (!it.doubtful && !it.word && it.given.size() == 2 && (listed || before_word)) return true;
    if (!is_given(line, it.given, lexicon)) return false;
    if (it.word)  // 谷雨生|在…写道
        return it.bound >= Bound::word || (it.bound == Bound::soft && speaks_behind_scene(line, it.name.end, lexicon));
    if (!it.doubtful || it.bound >= Bound::word) return true;
    const bool adverb = lexicon.bounds.longest_at(line.text(), it.name.end - 1) > 0;  // 铁凝|作的
    const bool surname = std::u32string_view(U"于向时应").find(line.at(it.name.begin)) != std::u32string_view::npos;
    return it.bound == Bound::soft && !adverb &&
           (surname || has_noun_surname(line, it.name, lexicon) || speaks_behind_scene(line, it.name.end, lexicon));
}

// 韩凯|带领着, not 韩凯带|领着.
bool has_aspect(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const char32_t next = line.at(at + word_behind(line, at, lexicon));
    return next == U'着' || next == U'了' || next == U'过';
}

bool may_be_named(const Line& line, const Candidate& it, Anchor anchor, const Lexicon& lexicon) {
    if (anchor == Anchor::title && is_named_there(line, it, lexicon)) return true;
    if (it.bound == Bound::none || (it.word && !excuses_word(line, it.name, it.bound, anchor, lexicon))) return false;
    // 国王|和太后
    const bool joint = line.at(it.name.begin) == U'和';
    if (joint && it.name.size() > 2 && !is_given(line, it.given, lexicon)) return false;
    return !it.doubtful || it.bound == Bound::hard || excuses_doubt(line, it.name, lexicon);
}

// 位思源, 海归来 behind the title of a known body.
std::optional<FoundName> rare_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const Range name{at, at + 3};
    if (lexicon.rare_surnames.longest_at(line.text(), at) == 0 || name.end > line.size() || !all_han(line, name))
        return std::nullopt;
    const Bound bound = bound_at(line, name.end, lexicon);
    const bool words = word_behind(line, at, lexicon) > 1 || word_behind(line, at + 1, lexicon) > 1 ||
                       begins_with_a_word(line, at, lexicon) || cannot_be_a_name(line, at, 1, name, lexicon);
    if (bound < Bound::word || words || !may_end_a_name(line.at(name.end - 1)) ||
        !is_given(line, {at + 1, name.end}, lexicon))
        return std::nullopt;
    return FoundName{name, bound, false, true, true};
}

std::optional<FoundName> chinese_name_at(const Line& line, std::size_t at, Anchor anchor, const Lexicon& lexicon) {
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), at);
    if (surname == 0) return anchor == Anchor::title ? rare_name_at(line, at, lexicon) : std::nullopt;
    Candidate it;
    it.doubtful = surname == 1 && lexicon.doubtful_surnames.longest_at(line.text(), at) > 0;
    // 贺兰 is a range of mountains besides.
    const std::size_t word = lexicon.common_words.longest_at(line.text(), at);
    it.word = word >= 2 && word > surname;
    std::optional<FoundName> best;
    for (std::size_t given = 1; given <= 2; ++given) {
        it.name = {at, at + surname + given};
        it.given = {at + surname, it.name.end};
        if (it.name.end > line.size() || !all_han(line, it.name)) break;
        it.bound = bound_at(line, it.name.end, lexicon);
        if (!may_be_named(line, it, anchor, lexicon) || cannot_be_a_name(line, at, surname, it.name, lexicon)) continue;
        // 尚可为|说, 查今是|介绍: what no name ends with ends one that a cue follows, for nothing else makes sense of it.
        const bool told = best && anchor == Anchor::title && best->bound == Bound::soft &&
                          std::u32string_view(U"为是").find(line.at(it.name.end - 1)) != std::u32string_view::npos &&
                          cue_at(line, it.name.end, lexicon) > 0;
        // The longer one, as most are, where what follows it is at least as sure: 邵琪|摘得, 竺晓云|当场.
        const bool surer = best && may_end_a_name(line.at(it.name.end - 1)) &&
                           (it.bound > best->bound || (it.bound == Bound::word && best->bound == Bound::word &&
                                                       !has_aspect(line, best->range.end, lexicon)));
        if (!best || surer || told) best = FoundName{it.name, it.bound, !it.word, it.doubtful, true};
    }
    return best;
}

// Two persons: 霍克和希腊总统科斯塔斯·塔苏拉斯, 霍克已提名萨巴赫·哈立德; no name holds a post or a longer word that follows names.
bool is_of_two(const Line& line, Range before_dot, const Lexicon& lexicon) {
    for (std::size_t at = before_dot.begin + 1; at + 1 < before_dot.end; ++at) {
        const std::size_t size = std::max(
            {lexicon.posts.longest_at(line.text(), at), word_behind(line, at, lexicon), cue_at(line, at, lexicon)});
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

// 查尔斯|三世: what follows the name of a monarch; 0 where nothing does.
std::size_t number_of_monarch(const Line& line, std::size_t at) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    std::size_t end = at;
    while (end - at < 3 && line.at(end) != 0 && kNumerals.find(line.at(end)) != std::u32string_view::npos) ++end;
    return end > at && line.at(end) == U'世' ? end + 1 - at : 0;
}

// Behind the title of a foreign office, or of anybody who has no Chinese name, also without a bound: as long as it is
// written with these characters.
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
        const Bound bound = bound_at(line, end, lexicon);
        if (bound == Bound::hard && form_of_address_at_end(line.view({at, end})) == 0)
            return FoundName{{at, end}, bound, false};
        if (bound == Bound::none) continue;
        best = FoundName{{at, end}, bound, false};
        if (begins_with_a_bound_word(line, end, lexicon)) break;
    }
    if (best && form_of_address_at_end(line.view(best->range)) > 0) return std::nullopt;  // 田女士
    const bool whole = end - 1 - at >= kShortestUnbound && end - at <= kLongestForeignName + hyphens;
    if (!best && anchor == Anchor::title && whole) best = FoundName{{at, end - 1}, Bound::none, false};
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

std::size_t word_behind(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto listed = [&](std::size_t i) {
        return std::max(lexicon.bounds.longest_at(line.text(), i), lexicon.words.longest_at(line.text(), i));
    };
    const std::size_t size = listed(at);
    if (size > 1) return size;
    // Any verb: 掰着手指, 红了眼眶, 边听边记; but not 参|加了.
    const char32_t next = line.at(at + 1);
    const bool aspect = (next == U'着' || next == U'了' || next == U'过') && is_han(line.at(at));
    const bool verb = aspect || (line.at(at) == U'边' && line.at(at + 2) == U'边');
    return verb && (at == 0 || listed(at - 1) < 2) ? 2 : size;
}

std::size_t word_ending(const Line& line, std::size_t end, const Lexicon& lexicon) {
    return std::max(lexicon.bounds.longest_ending(line.text(), end), lexicon.words.longest_ending(line.text(), end));
}

namespace {

// 埃米尔·科斯塔温|五日会见, 二十一日.
bool is_date(const Line& line, std::size_t at) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    std::size_t end = at;
    while (end - at < 3 && line.at(end) != 0 && kNumerals.find(line.at(end)) != std::u32string_view::npos) ++end;
    return end > at && (line.at(end) == U'日' || line.at(end) == U'月');
}

}  // namespace

Bound bound_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    if (line.at(at) == U'摄' && is_mark(line.at(at + 1))) return Bound::hard;  // （本报记者何一摄）
    if (is_mark(line.at(at)) || is_digit(line.at(at)) || cue_at(line, at, lexicon) > 0) return Bound::hard;
    // 市长孙浩讲话。: a noun as often, yet nothing but a verb where the clause ends with it.
    const std::size_t verb = lexicon.cues.longest_at(line.text(), at);
    if (verb > 1 && is_mark(line.at(at + verb))) return Bound::hard;
    const std::size_t word = word_behind(line, at, lexicon);
    constexpr std::u32string_view kAdverbs = U"则也又还却就";
    const bool adverb = word > 1 || (word == 1 && kAdverbs.find(line.at(at)) != std::u32string_view::npos);
    if (adverb && cue_at(line, at + word, lexicon) > 0) return Bound::hard;  // 孙浩最后说, 明月则强调
    if (word <= 1 && is_date(line, at)) return Bound::word;
    return word > 1 ? Bound::word : word > 0 ? Bound::soft : Bound::none;
}

std::optional<FoundName> name_at(const Line& line, std::size_t at, bool foreign, const Lexicon& lexicon,
                                 Anchor anchor) {
    if (!is_han(line.at(at))) return std::nullopt;
    if (const auto dotted = dotted_name_at(line, at, lexicon)) {
        // Two persons: 林见微致电玛雅·桑多.
        const auto first = chinese_name_at(line, at, Anchor::words, lexicon);
        return first && begins_with_a_bound_word(line, first->range.end, lexicon) ? first : dotted;
    }
    const auto chinese = chinese_name_at(line, at, anchor, lexicon);
    const bool may = foreign || chinese || !begins_with_a_word(line, at, lexicon);
    auto other = may ? foreign_name_at(line, at, foreign ? anchor : Anchor::words, lexicon) : std::nullopt;
    // 勉励, 女士; 基金, unless a mark follows
    const bool brief = other && other->range.size() == 2 && (foreign || other->bound != Bound::hard);
    if (other &&
        ((!foreign && anchor == Anchor::words && brief) || ((!foreign || brief) && word_behind(line, at, lexicon) > 1)))
        other.reset();
    if (!chinese || !other) return chinese ? chinese : other;
    // 范明政 in Vietnam, 叶尔马克 in a sentence that names no country before him.
    const bool longer = other->range.end > chinese->range.end;
    if (foreign) return other->bound == Bound::none && chinese->bound != Bound::none ? chinese : other;
    return longer && chinese->bound == Bound::none && other->bound != Bound::none ? other : chinese;
}

std::optional<FoundName> unlisted_foreign_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 5;
    constexpr std::u32string_view kNever = U"称兼访职部须将未助加年来前班式中会团";
    if (begins_with_a_word(line, at, lexicon) || word_behind(line, at, lexicon) > 0) return std::nullopt;
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

bool is_transliterated(std::u32string_view words, const Lexicon& lexicon) {
    return std::all_of(words.begin(), words.end(), [&](const char32_t& c) {
        return lexicon.transliteration.longest_at(words, static_cast<std::size_t>(&c - words.data())) > 0;
    });
}

}  // namespace

bool is_name(const Line& line, Range range, const Lexicon& lexicon) {
    if (range.size() < 2) return false;
    const bool word = begins_with_a_word(line, range.begin, lexicon);
    const std::u32string_view words = line.view(range);
    const bool named = range.size() > 2 &&
                       (is_given(line, {range.begin + 1, range.end}, lexicon) || is_transliterated(words, lexicon));
    if (word && !named && !lexicon.name_words.contains(words)) return false;
    if (std::any_of(words.begin(), words.end(), is_dot))
        return range.size() <= kLongestDottedName && is_dotted_name(words, range, line, lexicon);
    if (!all_han(line, range)) return false;
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), range.begin);
    const std::size_t given = range.size() - std::min(range.size(), surname);
    if (surname > 0 && (given == 1 || given == 2)) return true;
    return is_transliterated(words, lexicon) && range.size() <= kLongestForeignName;
}

bool is_plain_name(const Line& line, Range range, const Lexicon& lexicon) {
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), range.begin);
    const Range given{range.begin + surname, range.end};
    if (surname == 0 || given.begin >= range.end || given.size() > 2 || !all_han(line, range)) return false;
    return !begins_with_a_word(line, range.begin, lexicon) && is_given(line, given, lexicon) &&
           !cannot_be_a_name(line, range.begin, surname, range, lexicon);
}

}  // namespace kanwu
