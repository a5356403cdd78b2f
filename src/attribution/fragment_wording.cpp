#include "attribution/fragment_wording.h"

#include <algorithm>
#include <string_view>

#include "attribution/foreign_names.h"

namespace kanwu {
namespace {

template <std::size_t N>
bool ends_with_one_of(std::u32string_view words, const std::u32string_view (&ends)[N]) {
    return std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return words.ends_with(end); });
}

bool closes(const Line& line, Range pair) {
    return std::u32string_view(U"。，；").find(line.at(pair.end)) != std::u32string_view::npos;
}

// 越过|了|红线, 击中|并|摧毁, 系统|性|破坏, 行|不|通: what joins words, and stands in no name of a thing; 的 (可能|的|协议) in few.
bool joins_words(std::u32string_view words, bool named) {
    const std::u32string_view kJoins = named ? U"了并且" : U"了的并且";
    constexpr std::u32string_view kOther[] = {U"了解", U"了望", U"的士", U"并购", U"目的", U"标的", U"合并", U"而且"};
    if (words.find_first_of(U"不没") != words.npos) return true;
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (at > 1 && words[at] == U'性') return true;
        if (kJoins.find(words[at]) == kJoins.npos) continue;
        const bool other = std::any_of(std::begin(kOther), std::end(kOther), [&](auto word) {
            return words.substr(at).starts_with(word) || words.substr(0, at + 1).ends_with(word);
        });
        if (!other) return true;
    }
    return false;
}

// 深切关切|和|坚决反对: two of the same make, which no state and no body is.
bool joins_two(std::u32string_view words, const Lexicon& lexicon) {
    const std::size_t at = words.find_first_of(U"和与及、");
    if (at == words.npos || at < 2 || at + 2 >= words.size()) return false;
    return !lexicon.countries.is_in(words) && !lexicon.organisations.ends(words);
}

// 密切|关注, 完成|任务, 独狼式: words that a verb or an adverb opens, or that tell how.
bool tells_how(std::u32string_view words, const Lexicon& lexicon) {
    const bool manner = words.size() > 2 && words.back() == U'式' &&
                        std::none_of(words.begin(), words.end(), [](char32_t c) { return c < 0x80; });
    return manner || (words.size() > 3 && lexicon.words.longest_at(words, 0) > 1);
}

// 此举|令盟友“寒心”: what is told of one is what he is made to be; not 大使, 命令.
bool makes(std::u32string_view clause) {
    constexpr std::u32string_view kOfNouns = U"命禁法指司下大即特";
    const std::size_t at = clause.find_last_of(U"令让使");
    return at != clause.npos && at + 1 < clause.size() && clause[at + 1] != U'用' &&
           (at == 0 || kOfNouns.find(clause[at - 1]) == kOfNouns.npos);
}

// 关联|以色列: what is done with a state, whose name such words end with; not 感知|中国.
bool acts_on_state(std::u32string_view words, const Lexicon& lexicon) {
    const std::size_t state = lexicon.countries.longest_ending(words, words.size());
    return state > 1 && state + 2 <= words.size() && !words.ends_with(U"中国");
}

// 一张|废纸, 一场|空谈: one of a kind, not 一国两制.
bool is_one(std::u32string_view words) {
    constexpr std::u32string_view kMeasures = U"张场个种把块片份堆次";
    return words.size() > 3 && words[0] == U'一' && kMeasures.find(words[1]) != kMeasures.npos;
}

}  // namespace

bool counts_short(const Line& line, Range pair) {
    constexpr std::u32string_view kNumerals = U"一二两三四五六七八九十双零全半0123456789";
    constexpr std::size_t kLongestTerm = 8;  // with the marks
    return pair.size() <= kLongestTerm && kNumerals.find(line.at(pair.begin + 1)) != std::u32string_view::npos;
}

bool is_counted(const Line& line, std::size_t quote) {
    constexpr std::u32string_view kDigits = U"0123456789二两三四五六七八九十百千万多余";
    constexpr std::u32string_view kMeasures = U"起个名枚架艘座条种项辆次所家场批支部份";
    return quote > 1 && kMeasures.find(line.at(quote - 1)) != kMeasures.npos &&
           kDigits.find(line.at(quote - 2)) != kDigits.npos;
}

Wording wording_of(const Line& line, Range pair, const Lexicon& lexicon) {
    constexpr std::u32string_view kOpens = U"与以让被使";  // 与以色列有联系
    const std::u32string_view words = line.view({pair.begin + 1, pair.end - 1});
    const bool opens =
        words.size() > 3 && kOpens.find(words.front()) != kOpens.npos && lexicon.countries.longest_at(words, 0) == 0;
    const std::size_t named = lexicon.term_endings.longest_ending(words, words.size());
    if (opens || joins_words(words, named > 1) || lexicon.phrase_words.is_in(words)) return Wording::phrase;
    if ((named < 2 || is_predicate(line, pair)) && tells_how(words, lexicon)) return Wording::phrase;
    const bool code = words.back() < 0x80 || lexicon.countries.longest_at(words, 0) > 1 || named > 0 ||
                      (counts_short(line, pair) && !is_one(words)) || is_transliterated(words, lexicon);
    if (code) return Wording::term;
    return joins_two(words, lexicon) || acts_on_state(words, lexicon) ? Wording::phrase : Wording::plain;
}

bool is_named_so(const Line& line, Range pair, Wording wording, const Lexicon& lexicon) {
    constexpr std::u32string_view kNaming[] = {U"名为", U"被称为", U"作为", U"叫做", U"叫作", U"代号",  U"代号为",
                                               U"题为", U"誉为",   U"名叫", U"即",   U"所谓", U"所谓的"};
    constexpr std::u32string_view kCalling[] = {U"称为", U"视为", U"称作", U"看作"};  // 将其称为“侵略”，
    constexpr std::u32string_view kFinding[] = {U"存在", U"面临", U"出现", U"遭遇", U"缺乏", U"缺少", U"制造"};
    const std::u32string_view before = line.text().substr(0, pair.begin);
    if (ends_with_one_of(before, kNaming)) return true;
    if (ends_with_one_of(before, kCalling) && !closes(line, pair)) return true;
    const bool led =
        lexicon.term_leads.longest_ending(before, before.size()) > 0 && !ends_with_one_of(before, kFinding);
    if (wording == Wording::plain && led && !is_predicate(line, pair)) return true;
    if (is_counted(line, pair.begin) && line.at(pair.end) != U'的') return true;
    constexpr std::u32string_view kOfNames = U"等为号型级";  // 以“国家安全”为由
    if (kOfNames.find(line.at(pair.end)) != kOfNames.npos) return true;
    // “有针对性的”行动, “侵略性”袭击, “立即、全面”停火
    const bool adjective = line.at(pair.end - 2) == U'的' || line.at(pair.end - 2) == U'性' ||
                           line.view(pair).find_first_of(U"、和不") != std::u32string_view::npos;
    const std::size_t noun = lexicon.term_endings.longest_at(line.text(), pair.end);
    // “友谊”管道, “立即民主”运动，, not “蓄意违反”停火|协议
    const char32_t next = line.at(pair.end + noun);  // “密切跟踪”台风|“海燕”
    return !adjective && noun > 1 && (wording != Wording::phrase || (is_mark(next) && next != U'“'));
}

bool is_stance(const Line& line, Range pair) {
    constexpr std::u32string_view kVerbs[] = {U"表示", U"感到", U"深感", U"深表", U"倍感"};
    constexpr std::u32string_view kGoesOn = U"。，、；和并与";
    return ends_with_one_of(line.text().substr(0, pair.begin), kVerbs) &&
           kGoesOn.find(line.at(pair.end)) != kGoesOn.npos;
}

bool is_predicate(const Line& line, Range pair) {
    // what no noun stands right behind
    constexpr std::u32string_view kAdverbs[] = {
        U"决定", U"可能", U"可以", U"不再",   U"必须", U"应当", U"不会", U"不应", U"不能", U"无法",
        U"试图", U"企图", U"打算", U"准备",   U"正在", U"是在", U"考虑", U"已经", U"再次", U"正",
        U"为此", U"因此", U"只能", U"不得不", U"只会", U"一再", U"不断", U"也",   U"均",   U"仍"};
    constexpr std::u32string_view kClosed[] = {U"将",   U"被",   U"称为", U"视为", U"称作",
                                               U"看作", U"其为", U"之为", U"此为"};
    constexpr std::u32string_view kCopulas[] = {U"是", U"成为", U"沦为", U"变成", U"当成", U"当作"};
    constexpr std::u32string_view kNotIs[] = {U"就是", U"也是", U"还是", U"于是", U"的是"};
    constexpr std::size_t kShortest = 4;  // with the marks
    const std::u32string_view before = line.text().substr(0, pair.begin);
    if (ends_with_one_of(before, kAdverbs)) return line.at(pair.end) != U'的';
    if (!closes(line, pair)) return false;
    if (ends_with_one_of(before, kClosed)) return true;
    if (ends_with_one_of(before, kCopulas)) return pair.size() >= kShortest && !ends_with_one_of(before, kNotIs);
    const std::u32string_view clause = line.view({clause_begin(line, pair.begin), pair.begin});
    // 是巴方的“生命线”，, 令盟友“寒心”。
    const bool owned = before.ends_with(U'的') && std::any_of(std::begin(kCopulas), std::end(kCopulas), [&](auto verb) {
                           return clause.find(verb) != clause.npos;
                       });
    return owned || makes(clause) || (pair.size() > kShortest && line.at(pair.end - 2) == U'化');
}

}  // namespace kanwu
