#include "attribution/actors.h"

#include <algorithm>
#include <iterator>

#include "attribution/called_persons.h"
#include "attribution/names.h"

namespace kanwu {
namespace {

// Before a noun of persons: to whom or by whom something is done, and how many they are.
constexpr std::u32string_view kNoSubject = U"为给让使对向把被与和跟由从以供惠在及于将比等替帮同按因令靠";
// What is done with persons: 组织|村民修路.
constexpr std::u32string_view kGiven[] = {
    U"组织", U"支持", U"方便", U"吸引", U"引导", U"鼓励", U"邀请", U"动员", U"发动", U"号召", U"要求", U"慰问",
    U"看望", U"关爱", U"照顾", U"服务", U"带动", U"覆盖", U"培训", U"奖励", U"资助", U"救助", U"招募", U"选派",
    U"派出", U"安排", U"提醒", U"劝导", U"处罚", U"表彰", U"接待", U"保护", U"保障", U"补贴", U"涉及", U"解决"};
constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百两几0123456789";
constexpr std::u32string_view kHouses = U"楼站家校院区房所厅店堂馆会园铺坊社桥";  // behind a noun of persons: 大叔|面馆
constexpr std::size_t kLongestSubject = 12;

class Clause {
public:
    Clause(const Line& line, Range range, const Lexicon& lexicon) : line_(line), range_(range), lexicon_(lexicon) {}

    bool has_actor() const {
        return range_.size() > 1 && (opens_with_called() || opens_with_name() || opens_with_kin() || has_some() ||
                                     has_many() || has_noun_that_acts() || has_hands());
    }

private:
    std::u32string_view text() const { return line_.text(); }
    std::u32string_view before(std::size_t end) const { return line_.view({range_.begin, end}); }
    bool in(std::size_t at, std::size_t size) const { return size > 0 && at + size <= range_.end; }

    // Behind the adverbs at `at`.
    std::size_t behind_adverbs(std::size_t at) const {
        constexpr int kMost = 3;
        for (int i = 0; i < kMost; ++i) {
            const std::size_t size = lexicon_.scene_adverbs.longest_at(text(), at);
            if (!in(at, size)) break;
            at += size;
        }
        return at;
    }

    // What a person does in a scene stands at `at`, behind adverbs or not: 正在|扫雪, 把|车停在路边.
    bool acts(std::size_t at) const {
        const std::size_t verb = behind_adverbs(at);
        if (verb > at && line_.at(verb - 1) == U'把') return true;
        for (const WordSet* set : {&lexicon_.scene_verbs, &lexicon_.scene_moves})
            if (in(verb, set->longest_at(text(), verb))) return true;
        return false;
    }

    // Whether a subject may end there: a verb or an adverb follows, a date, a mark, or what is his.
    bool is_bounded(std::size_t at) const {
        return at >= range_.end || line_.at(at) == U'的' || acts(at) || behind_adverbs(at) > at ||
               word_behind(line_, at, lexicon_) > 0 || lexicon_.day_words.longest_at(text(), at) > 0;
    }

    bool is_surname(std::u32string_view words) const {
        return lexicon_.surnames.contains(words) && !lexicon_.doubtful_surnames.contains(words);
    }

    // 鼓起|掌来, 整了|整帽子, 勒住|马: right behind the verb the sign that it is done or goes on.
    bool does_something(std::size_t at) const {
        constexpr std::u32string_view kSigns = U"着了过起下出开住完好掉紧来去回进成上", kFor = U"替给为帮朝向对跟在";
        constexpr std::size_t kNearSign = 2, kFarSign = 6;
        const std::u32string_view rest = line_.view({at, range_.end});
        if (rest.size() < 2 || names_thing(at)) return false;
        if (kNumerals.find(rest.front()) != kNumerals.npos) return rest.ends_with(U'了') || rest.ends_with(U'岁');
        const std::size_t last = kFor.find(rest.front()) != kFor.npos ? kFarSign : kNearSign;
        return rest.substr(1, last).find_first_of(kSigns) != rest.npos;
    }

    // 鼓掌, 穿针引线: the rest of the clause is no more than a verb and its object.
    bool does_one_thing(std::size_t at) const {
        constexpr std::size_t kShortest = 2, kLongest = 4;
        const std::u32string_view rest = line_.view({at, range_.end});
        return rest.size() >= kShortest && rest.size() <= kLongest && !names_thing(at) &&
               kNumerals.find(rest.front()) == kNumerals.npos;
    }

    bool names_thing(std::size_t at) const {
        if (line_.at(at + 1) == U'着') return false;  // 大姐|数着零钱
        return lexicon_.person_things.longest_at(text(), at) > 0 || lexicon_.called_things.longest_at(text(), at) > 0 ||
               line_.view({at, std::min(at + 2, range_.end)}).find_first_of(kHouses) != text().npos;
    }

    // 老杨|推开窑门, 郑校长|站在门口, 朱老二|扛着锄头; 我|在检票口, 我们|坐在门槛上.
    bool opens_with_called() const {
        constexpr std::u32string_view kNotI = U"国市县省区镇乡州院军党司的校";
        const std::size_t begin = range_.begin;
        if (line_.at(begin) == U'我')
            return line_.at(begin + 1) == U'们' ? acts(begin + 2) : kNotI.find(line_.at(begin + 1)) == kNotI.npos;
        const std::size_t end = called_end(line_, range_, lexicon_);
        return (end > begin && (is_bounded(end) || does_something(end) || does_one_thing(end))) ||
               has_form_of_address();
    }

    // 王师傅 at the clause's beginning, or behind what may stand before a person.
    bool has_form_of_address() const {
        constexpr std::u32string_view kMayStandBefore = U"的在和对给向找把被是为跟听从与请叫让问，";
        for (std::size_t end = range_.begin + 3; end <= range_.end; ++end) {
            const std::size_t form = form_of_address_at_end(before(end));
            for (const std::size_t surname : {std::size_t{1}, std::size_t{2}}) {
                if (form == 0 || range_.begin + surname + form > end) continue;
                const std::size_t at = end - form - surname;
                const bool opens = at == range_.begin || kMayStandBefore.find(line_.at(at - 1)) != text().npos;
                if (opens && is_surname(line_.view({at, at + surname}))) return true;
            }
        }
        return false;
    }

    // Where the name ends that stands at `at`: 林秋, 卓玛, 阿布都|大叔; `at` where none does.
    std::size_t name_end(std::size_t at) const {
        const std::size_t single = lexicon_.single_names.longest_at(text(), at);
        if (in(at, single)) {
            constexpr std::size_t kForm = 2;
            const bool form = form_of_address_at_end(line_.view({at, std::min(at + single + kForm, range_.end)})) > 0;
            return at + single + (form ? kForm : 0);
        }
        for (const std::size_t size : {std::size_t{3}, std::size_t{2}, std::size_t{4}})
            if (in(at, size) && is_plain_name(line_, {at, at + size}, lexicon_) && acts(at + size)) return at + size;
        return at;
    }

    // A name, and what he does: 林秋|蹲在田埂上, 老周|今年七十一岁.
    bool opens_with_name() const {
        const std::size_t end = name_end(range_.begin);
        return end > range_.begin && (acts(end) || does_something(end));
    }

    bool opens_with_kin() const {
        const std::size_t size = lexicon_.kin_words.longest_at(text(), range_.begin);
        const std::size_t end = range_.begin + size;
        return in(range_.begin, size) && (is_bounded(end) || does_something(end) || does_one_thing(end));
    }

    bool is_person_ending(std::u32string_view words) const {
        constexpr std::u32string_view kOfTrades = U"员师工者匠手汉翁妇民农商贩兵生";
        return lexicon_.person_nouns.ends(words) || lexicon_.kin_words.ends(words) || lexicon_.posts.ends(words) ||
               (words.size() > 2 && words.back() == U'人' && !words.ends_with(U"机器人")) ||
               (words.size() > 1 && kOfTrades.find(words.back()) != kOfTrades.npos);
    }

    // Not 一个孩子|一顿饭的成本, 两个村民|小组.
    bool may_be_subject(std::size_t end) const {
        if (end == range_.end || line_.at(end) == U'的' || behind_adverbs(end) > end) return true;
        return kNumerals.find(line_.at(end)) == kNumerals.npos && !names_thing(end);
    }

    // 一位环卫工人, 人群里一个戴草帽的男人, 门口站着一位老人: some person, and no number of them.
    bool has_some() const {
        constexpr std::u32string_view kNumber = U"一两几有这那某", kOfPersons = U"位名", kOfAll = U"个群对帮伙";
        constexpr std::u32string_view kBefore = U"着来出是到见里上前的";
        for (std::size_t at = range_.begin; at + 3 < range_.end; ++at) {
            const bool opens = at == range_.begin || kBefore.find(line_.at(at - 1)) != kBefore.npos;
            if (!opens || kNumber.find(line_.at(at)) == kNumber.npos) continue;
            const char32_t measure = line_.at(at + 1), next = line_.at(at + 2);
            if (kOfPersons.find(measure) != kOfPersons.npos && next != U'数' && next != U'次') return true;
            if (kOfAll.find(measure) == kOfAll.npos) continue;
            for (std::size_t end = at + 3; end <= std::min(range_.end, at + kLongestSubject); ++end)
                if (lexicon_.person_nouns.ends(line_.view({at + 2, end})) && may_be_subject(end)) return true;
        }
        return false;
    }

    // No preposition and no verb but in an attribute: 住在三楼的|老人.
    bool is_subject(std::u32string_view words) const {
        if (words.starts_with(U"对门") || words.starts_with(U"对面")) return true;
        if (words.empty() || words.back() == U'的')
            return kNoSubject.find(words.empty() ? U'\0' : words.front()) == kNoSubject.npos;
        return words.find_first_of(kNoSubject) == words.npos &&
               words.find_first_of(U"0123456789余万千百十名户") == words.npos &&
               std::none_of(std::begin(kGiven), std::end(kGiven),
                            [&](std::u32string_view verb) { return words.find(verb) != words.npos; });
    }

    // 孩子们|跑出教室, not 为孩子们, 孩子们的操场.
    bool has_many() const {
        for (std::size_t at = range_.begin + 1; at < range_.end && at <= range_.begin + kLongestSubject; ++at) {
            if (line_.at(at) != U'们' || line_.at(at + 1) == U'的') continue;
            const std::u32string_view who = before(at);
            return who.find_first_of(U"我你它咱人") != who.size() - 1 && is_subject(who);
        }
        return false;
    }

    // Whether what stands before the noun only says which: 返乡创业的|年轻人, 工地|厨师; not 滑雪场迎来客流.
    bool is_opening(std::size_t size) const {
        constexpr std::size_t kLongest = 4;
        const std::u32string_view words = line_.view({range_.begin, range_.begin + size});
        return words.ends_with(U'的') || (size <= kLongest && words.find_first_of(U"出了着过到来") == words.npos);
    }

    // 放映员, 麻醉师, 种藕人: of three characters, and so no 成员 and no 工人.
    static bool is_trade(std::u32string_view words) {
        return words.size() > 2 && std::u32string_view(U"员师匠人").find(words.back()) != std::u32string_view::npos &&
               !words.ends_with(U"机器人");
    }

    // 支教老师|走进教室, 返乡青年|江小满|在村口, 窑工|放下铁锨.
    bool has_noun_that_acts() const {
        const std::size_t last = std::min(range_.end, range_.begin + kLongestSubject);
        for (std::size_t end = range_.begin + 2; end <= last; ++end) {
            const std::u32string_view words = before(end);
            if (!is_person_ending(words)) continue;
            const std::size_t known = std::max(lexicon_.person_nouns.longest_ending(words, words.size()),
                                               lexicon_.kin_words.longest_ending(words, words.size()));
            const std::size_t noun =
                std::max({known, lexicon_.posts.longest_ending(words, words.size()), std::size_t{2}});
            if (!is_subject(words.substr(0, words.size() - noun))) continue;
            if (acts(end) || (lexicon_.person_nouns.ends(words) && goes_on_to_name(end)) ||
                familiar_end(line_, end, lexicon_) > end)
                return true;
            if (lexicon_.counted_persons.ends(words) || !is_opening(words.size() - noun)) continue;
            if ((known > 0 || is_trade(words)) && does_something(end)) return true;
            if (known > 0 && does_one_thing(end)) return true;
        }
        return false;
    }

    // 姑娘|林夏|在村口, 青年|江予安|走进村口: behind a noun of persons, a name, or what begins as one and acts.
    bool goes_on_to_name(std::size_t at) const {
        for (const std::size_t size : {std::size_t{3}, std::size_t{2}}) {
            if (!in(at, size)) continue;
            if (is_plain_name(line_, {at, at + size}, lexicon_) && is_bounded(at + size)) return true;
            const bool word = lexicon_.common_words.longest_at(text(), at) > 1;  // 工人|文化宫
            if (is_surname(line_.view({at, at + 1})) && !word && acts(at + size)) return true;
        }
        return false;
    }

    // Whoever does what only hands and faces do: 船老大|解开缆绳. A place has nobody's hands: 桌上|放着.
    bool has_hands() const {
        constexpr std::u32string_view kOfPlaces = U"里上中下旁边前后内外处间";
        const std::size_t last = std::min(range_.end, range_.begin + kLongestSubject);
        for (std::size_t verb = range_.begin + 2; verb < last; ++verb) {
            if (!in(verb, lexicon_.scene_verbs.longest_at(text(), verb))) continue;
            std::size_t end = verb;
            for (std::size_t size = 1; size > 0 && end > range_.begin;) {
                size = std::min(lexicon_.scene_adverbs.longest_ending(before(end), end - range_.begin),
                                end - range_.begin);
                end -= size;
            }
            const std::u32string_view who = before(end);
            return who.size() > 1 && is_subject(who) && kOfPlaces.find(who.back()) == kOfPlaces.npos;
        }
        return false;
    }

    const Line& line_;
    Range range_;
    const Lexicon& lexicon_;
};

// “老班长”拄着拐: without the marks around the first words of a clause, which are what he is called.
Line without_short_marks(const Line& line) {
    constexpr std::size_t kLongest = 6;
    std::u32string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::size_t size = line.view({at, std::min(at + kLongest + 2, line.size())}).find(U'”');
        const bool opens = line.at(at) == U'“' && (at == 0 || ends_clause(line.at(at - 1)));
        if (opens && size != line.text().npos) {
            out += line.view({at + 1, at + size});
            at += size;
        } else {
            out += line.at(at);
        }
    }
    return Line(to_utf8(out));
}

bool somebody_acts_as_written(const Line& line, const Lexicon& lexicon) {
    for (std::size_t begin = 0, end = 0; begin < line.size(); begin = end + 1) {
        for (end = begin; end < line.size() && !ends_clause(line.at(end));) ++end;
        if (Clause(line, {begin, end}, lexicon).has_actor()) return true;
    }
    return false;
}

}  // namespace

bool somebody_acts(const Line& line, const Lexicon& lexicon) {
    return somebody_acts_as_written(line, lexicon) ||
           (line.text().find(U'“') != line.text().npos && somebody_acts_as_written(without_short_marks(line), lexicon));
}

bool shows_words(const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kOfThings = U"终系站室台电事制工费赛团活公厂器柜局网社员师家车产";  // 广播|终端
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::size_t size = lexicon.shown_texts.longest_at(line.text(), at);
        if (size > 0 && kOfThings.find(line.at(at + size)) == kOfThings.npos) return true;
    }
    return false;
}

}  // namespace kanwu
