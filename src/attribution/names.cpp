#include "attribution/names.h"

#include <algorithm>

#include "attribution/foreign_names.h"
#include "attribution/name_characters.h"

namespace kanwu {
std::size_t form_of_address_at_end(std::u32string_view words) {
    constexpr std::u32string_view kForms[] = {U"女士", U"先生", U"夫人", U"同志", U"小姐", U"大爷", U"大妈",
                                              U"大姐", U"阿姨", U"大叔", U"大娘", U"大哥", U"师傅", U"老师",
                                              U"老汉", U"奶奶", U"爷爷", U"大婶", U"大嫂", U"大伯"};
    const auto form = std::find_if(std::begin(kForms), std::end(kForms),
                                   [&](std::u32string_view end) { return words.ends_with(end); });
    return form == std::end(kForms) ? 0 : form->size();
}

namespace {

// What looks like a name and is none: a cue verb behind 时 (时强调), an office behind a surname (习主席), 等 behind a name,
// 和 before one.
bool cannot_be_a_name(const Line& line, std::size_t at, std::size_t surname, Range range, const Lexicon& lexicon) {
    constexpr std::u32string_view kNeverGiven = U"的了等们被把着去";
    const Range given{at + surname, range.end};
    const std::u32string_view words = line.view(given);
    const bool doubtful = lexicon.doubtful_surnames.contains(line.view({at, given.begin}));
    const bool weak = lexicon.weak_cues.contains(words);  // 席|表达
    const bool verb =
        lexicon.cues.contains(words) && (weak ? doubtful && words.size() > 1 : doubtful || words.size() > 1);
    const bool joint = line.at(at) == U'和' && !lexicon.name_words.contains(line.view(range)) &&
                       lexicon.surnames.longest_at(line.text(), at + 1) > 0 &&
                       lexicon.doubtful_surnames.longest_at(line.text(), at + 1) == 0;
    // 总书记|向世界宣布, 代表|向中国表示祝贺
    const bool towards =
        line.at(at) == U'向' && words.size() > 1 &&
        (lexicon.common_words.contains(words) || lexicon.countries.contains(words) || lexicon.places.contains(words));
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
    const bool gesture = words.size() > 1 && is_gesture(line, range.end - 1);
    return verb || joint || towards || phrase || address || asks || adverb || gesture ||
           lexicon.posts.contains(words) || words.find_first_of(kNeverGiven) != std::u32string_view::npos;
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

// 在作文里|写道。: the clause ends with a cue, behind the words that it tells of.
bool ends_speaking(const Line& line, std::size_t at, const Lexicon& lexicon) {
    std::size_t end = at;
    while (!ends_clause(line.at(end))) ++end;
    return line.at(at) == U'在' && line.at(end) == U'。' && lexicon.cues.longest_ending(line.text(), end) > 0;
}

// 在全市推进会上|强调，: when or where, then that cue.
bool speaks_behind_scene(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return line.at(at) == U'在' && speaks_later(line, at, lexicon);
}

// A word may open a name of three before a verb of persons (文章远说, 麦穗丰来到); one of two where people are named so (安宁).
bool excuses_word(const Line& line, Range name, Bound bound, Anchor anchor, const Lexicon& lexicon) {
    if (name.size() == 2) {
        const bool titled = anchor == Anchor::title;
        const bool acts = titled && lexicon.person_verbs.longest_at(line.text(), name.end) > 0;  // 成长|列席
        const bool told = acts || bound == Bound::hard ? titled || cue_at(line, name.end, lexicon) > 0
                                                       : titled && speaks_later(line, name.end, lexicon);
        return told && lexicon.name_words.contains(line.view(name));
    }
    if (lexicon.common_words.longest_at(line.text(), name.begin) >= name.size()) return false;
    if (lexicon.bounds.contains(line.view({name.end - 1, name.end}))) return false;  // 贺信并致辞
    return cue_at(line, name.end, lexicon) > 0 || lexicon.person_verbs.longest_at(line.text(), name.end) > 0;
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

// 韩凯|带领着, not 韩凯带|领着.
bool has_aspect(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const char32_t next = line.at(at + word_behind(line, at, lexicon));
    return next == U'着' || next == U'了' || next == U'过';
}

// 计云帆与…, 席慕白签署, 宗景行在会上强调，.
bool excuses_doubt(const Line& line, Range name, const Lexicon& lexicon) {
    const bool noun = has_noun_surname(line, name, lexicon);
    // 乌志宽|领着, but 商陆|一见面
    if (noun && line.at(name.end - 1) != U'一' && is_given(line, {name.begin + 1, name.end}, lexicon) &&
        word_behind(line, name.end, lexicon) > 1)
        return true;
    if (noun && lexicon.person_verbs.longest_at(line.text(), name.end) > 0) return true;
    // 应邀 and 应约 are words; 应怀远在会上强调， is a name.
    const bool given = name.size() == 3 &&
                       std::u32string_view(U"向于时").find(line.at(name.begin)) != std::u32string_view::npos &&
                       is_given(line, {name.begin + 1, name.end}, lexicon);  // 向小满|在作文里写道
    const bool may_speak = noun || given || (name.size() > 2 && line.at(name.begin) == U'应') ||
                           (name.size() == 2 && lexicon.name_words.contains(line.view(name)));  // 解放
    // 明月则强调
    const bool adverb = word_behind(line, name.end, lexicon) == 1 && bound_at(line, name.end, lexicon) == Bound::word;
    return may_speak &&
           (speaks_behind_scene(line, name.end, lexicon) || (given && ends_speaking(line, name.end, lexicon)) ||
            (adverb && name.size() == 2 && speaks_later(line, name.end, lexicon)));
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
    if (!it.doubtful) return true;
    if (last == U'一' && it.bound != Bound::hard) return false;  // 商陆|一见面
    if (it.bound >= Bound::word) return true;
    if (it.bound == Bound::none) return has_noun_surname(line, it.name, lexicon);     // 宗家骥|颁发了证书
    const bool adverb = lexicon.bounds.longest_at(line.text(), it.name.end - 1) > 0;  // 铁凝|作的
    const bool surname = std::u32string_view(U"于向时应").find(line.at(it.name.begin)) != std::u32string_view::npos;
    return it.bound == Bound::soft && !adverb &&
           (surname || has_noun_surname(line, it.name, lexicon) || speaks_behind_scene(line, it.name.end, lexicon));
}

// 公羽|来到, 公羽|在会上说: two characters behind the title of a known body, where a verb follows and they are no word.
bool is_briefly_named(const Line& line, const Candidate& it, const Lexicon& lexicon) {
    const std::size_t end = it.name.end;
    const bool followed = it.bound == Bound::word || (line.at(end) == U'在' && speaks_behind_scene(line, end, lexicon));
    if (it.name.size() != 2 || it.word || !followed || word_behind(line, it.name.begin, lexicon) > 1) return false;
    const std::u32string_view surname = line.view({it.name.begin, it.given.begin});
    // 检察长应勇|作了报告
    const bool noun = surname == U"应" || (!lexicon.bounds.contains(surname) && !lexicon.edges.contains(surname));
    return noun && is_given(line, it.given, lexicon) && word_behind(line, it.given.begin, lexicon) < 2;
}

// 公羽|在会上: no given name ends so, though words behind it may follow names; 尚可为 and 查今是 are some.
bool ends_with_a_function_word(const Line& line, const Candidate& it) {
    constexpr std::u32string_view kNever = U"在对被把向与及将曾也都还又";
    const bool short_given = it.given.size() < 2 && it.name.size() < 3;  // 桥本|曾, but 安又
    return !short_given && kNever.find(line.at(it.name.end - 1)) != kNever.npos;
}

bool may_be_named(const Line& line, const Candidate& it, Anchor anchor, const Lexicon& lexicon) {
    if (ends_with_a_function_word(line, it)) return false;
    if (anchor == Anchor::title && it.doubtful && is_briefly_named(line, it, lexicon)) return true;
    if (anchor == Anchor::title && is_named_there(line, it, lexicon)) return true;
    if (it.bound == Bound::none || (it.word && !excuses_word(line, it.name, it.bound, anchor, lexicon))) return false;
    // 国王|和太后
    const bool joint = line.at(it.name.begin) == U'和';
    if (joint && it.name.size() > 2 && !is_given(line, it.given, lexicon)) return false;
    if (anchor == Anchor::words && line.at(it.name.begin) == U'来') return false;  // 学生|来读报
    return !it.doubtful || it.bound == Bound::hard || excuses_doubt(line, it.name, lexicon);
}

// 位思源, 海归来 behind the title of a known body.
std::optional<FoundName> rare_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const Range name{at, at + 3};
    if (lexicon.rare_surnames.longest_at(line.text(), at) == 0 || name.end > line.size() || !all_han(line, name))
        return std::nullopt;
    const Bound bound = bound_at(line, name.end, lexicon);
    const bool words = word_behind(line, at, lexicon) > 1 || word_behind(line, at + 1, lexicon) > 1 ||
                       lexicon.cues.longest_at(line.text(), at + 2) > 1 || begins_with_a_word(line, at, lexicon) ||
                       cannot_be_a_name(line, at, 1, name, lexicon);
    if (bound < Bound::word || words || !may_end_a_name(line.at(name.end - 1)) ||
        !is_given(line, {at + 1, name.end}, lexicon))
        return std::nullopt;
    return FoundName{name, bound, false, true, true};
}

constexpr std::size_t kShortestOfTwo = 4;  // of a name of two words that people are named as: it needs nothing else

// 朝鲁, 扎西|顿珠, 马合木提, 包|青格乐 behind the title of a known body: names of one or two words that people are named as.
std::optional<FoundName> unsurnamed_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    std::size_t first = lexicon.name_words.longest_at(line.text(), at);
    if (first == 0 && lexicon.name_words.longest_at(line.text(), at + 1) > 2)
        first = lexicon.surnames.longest_at(line.text(), at);
    if (first == 0 || lexicon.common_words.longest_at(line.text(), at) >= first) return std::nullopt;
    const Range name{at, at + first + lexicon.name_words.longest_at(line.text(), at + first)};
    // 白音 may be 白 and more of a given name; 桑吉|卓玛 is not.
    const bool surnamed = name.size() == 2 && lexicon.surnames.longest_at(line.text(), at) > 0 &&
                          lexicon.doubtful_surnames.longest_at(line.text(), at) == 0 &&
                          lexicon.given_characters.longest_at(line.text(), at + 1) > 0;
    if (surnamed) return std::nullopt;
    const Bound bound = bound_at(line, name.end, lexicon);
    const bool whole = name.size() >= kShortestOfTwo && first < name.size();  // 扎西|贡布|盘腿坐着
    if (bound < Bound::soft && !whole) return std::nullopt;
    return FoundName{name, bound, false, false, true};
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
        // 欧阳秉文|拄着拐杖: two given names are more than one behind a surname of two characters.
        const bool fuller = best && surname > 1 && it.bound == Bound::none && best->bound == Bound::none;
        if (!best || surer || told || fuller) best = FoundName{it.name, it.bound, !it.word, it.doubtful, true};
    }
    return best;
}

// 阿尔|希波夫: three characters or more that write names from abroad, of which the first two also begin words.
bool is_beginning_abroad(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t word = lexicon.common_words.longest_at(line.text(), at);
    const Range name{at, std::min(at + std::max<std::size_t>(word + 1, 3), line.size())};
    return line.at(at) == U'阿' && name.size() > word && is_transliterated(line.view(name), lexicon) &&
           !begins_with_a_place(line.text().substr(at), lexicon);
}

}  // namespace

bool has_noun_surname(const Line& line, Range name, const Lexicon& lexicon) {
    const std::u32string_view surname = line.view({name.begin, name.begin + 1});
    return name.size() > 2 && !lexicon.bounds.contains(surname) && !lexicon.edges.contains(surname);
}

std::optional<FoundName> name_at(const Line& line, std::size_t at, bool foreign, const Lexicon& lexicon,
                                 Anchor anchor) {
    if (!is_han(line.at(at))) return std::nullopt;
    if (const auto dotted = dotted_name_at(line, at, lexicon)) {
        // Two persons: 林见微致电玛雅·桑多.
        const auto first = chinese_name_at(line, at, Anchor::words, lexicon);
        return first && begins_with_a_bound_word(line, first->range.end, lexicon) ? first : dotted;
    }
    if (!foreign)
        if (const auto other = unsurnamed_name_at(line, at, lexicon);
            other && (anchor == Anchor::title || other->range.size() >= kShortestOfTwo))
            return other;
    const auto chinese = chinese_name_at(line, at, anchor, lexicon);
    const bool may =
        foreign || chinese || !begins_with_a_word(line, at, lexicon) || is_beginning_abroad(line, at, lexicon);
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

std::optional<FoundName> spaced_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const Range range{at, at + 3};
    if (line.at(at + 1) != U'\u3000' || !is_han(line.at(at + 2))) return std::nullopt;
    if (lexicon.surnames.longest_at(line.text(), at) != 1) return std::nullopt;
    const Bound bound = bound_at(line, range.end, lexicon);
    const bool doubtful = lexicon.doubtful_surnames.longest_at(line.text(), at) > 0;
    if (bound == Bound::none || cannot_be_a_name(line, at, 1, range, lexicon)) return std::nullopt;
    return FoundName{range, bound, true, doubtful, true};
}

bool is_name(const Line& line, Range range, const Lexicon& lexicon) {
    if (range.size() < 2) return false;
    const bool word = begins_with_a_word(line, range.begin, lexicon);
    const std::u32string_view words = line.view(range);
    const bool named = range.size() > 2 &&
                       (is_given(line, {range.begin + 1, range.end}, lexicon) || is_transliterated(words, lexicon));
    if (std::any_of(words.begin(), words.end(), is_dot)) return is_dotted_name(line, range, lexicon);
    if (word && !named && !lexicon.name_words.contains(words)) return false;
    if (!all_han(line, range)) return false;
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), range.begin);
    const std::size_t given = range.size() - std::min(range.size(), surname);
    if (surname > 0 && (given == 1 || given == 2)) {
        // 围拢过|来欢送|总书记, 12年|来叙|外长
        const bool come = words.front() == U'来' && !is_given(line, {range.begin + surname, range.end}, lexicon);
        return !come && words.back() != U'岛';
    }
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
