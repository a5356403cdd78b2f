#include "attribution/quoted_people.h"

#include <algorithm>

#include "attribution/names.h"
#include "attribution/speakers.h"

namespace kanwu {
namespace {

constexpr std::size_t kFurthest = 60;  // of a name, from the words

template <std::size_t N>
bool ends_with_one_of(std::u32string_view words, const std::u32string_view (&ends)[N]) {
    return std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return words.ends_with(end); });
}

std::size_t clause_end(const Line& line, std::size_t at) {
    while (!ends_clause(line.at(at))) ++at;
    return at;
}

// Whether the name is that of the one who acts in its clause, not of one whose something it tells; but for his words.
bool acts(const Line& line, Range name, const Lexicon& lexicon) {
    // 段春阳|女儿, but 段春阳|老太太
    constexpr std::u32string_view kKin = U"哥弟姐妹兄儿女孙父母爸妈叔姑侄妻夫";
    const std::size_t noun = lexicon.anonymous.longest_at(line.text(), name.end);
    if (noun > 1 && kKin.find(line.at(name.end)) != kKin.npos) return false;
    if (line.at(name.end) != U'的') return line.at(name.end) != U'、' && line.at(name.end) != U'和';
    const std::u32string_view rest = line.view({name.end, clause_end(line, name.end)});
    return lexicon.quoted_nouns.is_in(rest);
}

// Whether the last of three characters is not of the name: 梁军|笑得, 陈妍|谦虚地说, 金涌|先生.
bool is_cut_short(const Line& line, std::size_t last, const Lexicon& lexicon) {
    constexpr std::u32string_view kAspects = U"着了过得";
    const std::size_t next = word_behind(line, last + 1, lexicon);
    const bool aspect = next < 2 && kAspects.find(line.at(last + 1)) != kAspects.npos;
    const bool once = line.at(last) == U'一' && next < 2 && !is_mark(line.at(last + 1));  // 梁军|一见到
    return aspect || once || line.at(last + 2) == U'地' ||
           std::max(word_behind(line, last, lexicon), lexicon.common_words.longest_at(line.text(), last)) > 1 ||
           form_of_address_at_end(line.view({last, std::min(last + 2, line.size())})) > 0;
}

// 鹿鸣湖|重工集团: the name is that of a place or a brand.
bool names_a_body(const Line& line, Range name, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 5;
    for (std::size_t end = name.end + 1; end <= std::min(name.end + kLongest, line.size()); ++end)
        if (lexicon.organisations.longest_ending(line.view({name.end, end}), end - name.end) > 1) return true;
    return false;
}

bool is_name_there(const Line& line, Range name, std::size_t surname, const Lexicon& lexicon) {
    const std::u32string_view given = line.view({name.begin + surname, name.end});
    return is_plain_name(line, name, lexicon) || lexicon.given_words.longest_at(given, 0) == given.size();
}

// The plain name at `at`.
std::optional<Range> plain_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kGiven = 2;
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), at);
    if (surname == 0 || lexicon.doubtful_surnames.longest_at(line.text(), at) > 0) return std::nullopt;
    Range name{at, at + surname + kGiven};
    if (name.end > line.size() || !is_name_there(line, name, surname, lexicon)) return std::nullopt;
    if (is_cut_short(line, name.end - 1, lexicon)) --name.end;
    const bool plain =
        is_name_there(line, name, surname, lexicon) && acts(line, name, lexicon) && !names_a_body(line, name, lexicon);
    return plain ? std::optional(name) : std::nullopt;
}

// Whether a noun of persons ends at `at` in the clause: 养殖户|, 作坊的主人|, 装配工|.
bool person_ends_at(const Line& line, Range clause, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kOfTrades = U"员师工者匠手户商人主";
    const std::u32string_view words = line.view({clause.begin, at});
    if (words.size() < 2 || lexicon.organisations.ends(words)) return false;
    return words.back() == U'的' || kOfTrades.find(words.back()) != kOfTrades.npos ||
           lexicon.anonymous.longest_ending(words, words.size()) > 1;
}

// The first name that may act in the clause.
std::optional<Range> name_in(const Line& line, Range clause, const Lexicon& lexicon) {
    if (const auto name = plain_name_at(line, clause.begin, lexicon)) return name;
    // 对段春阳|说, 把养殖户段春阳|拉到一边, 镇长听说户主段春阳|
    constexpr std::u32string_view kNotHe = U"对向给跟把被让叫和与问找听由为请替";
    for (std::size_t at = clause.begin + 2; at + 2 < clause.end; ++at) {
        if (kNotHe.find(line.at(at - 1)) != kNotHe.npos) return std::nullopt;
        if (person_ends_at(line, clause, at, lexicon))
            if (const auto name = plain_name_at(line, at, lexicon)) return name;
    }
    return std::nullopt;
}

// The name behind the word that opens the clause.
std::optional<Range> name_behind(const Line& line, Range clause, std::u32string_view opening, const Lexicon& lexicon) {
    if (!line.view(clause).starts_with(opening)) return std::nullopt;
    return name_in(line, {clause.begin + opening.size(), clause.end}, lexicon);
}

// 在段春阳看来, 用段春阳的话说.
std::optional<Range> name_in_view(const Line& line, Range clause, const Lexicon& lexicon) {
    if (!lexicon.view_words.ends(line.view(clause))) return std::nullopt;
    for (const std::u32string_view opening : {U"在", U"用"})
        if (const auto name = name_behind(line, clause, opening, lexicon)) return name;
    return std::nullopt;
}

// 台下, 看见客人走来: what says only when or where.
bool is_scene(std::u32string_view clause, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 14;
    constexpr std::u32string_view kTimes = U"里上下时后前头边处旁中外间";
    return clause.size() <= kLongest &&
           (lexicon.scene_openings.longest_at(clause, 0) > 0 || kTimes.find(clause.back()) != kTimes.npos);
}

// 段春阳至今记得|母亲的叮嘱：“: what he has from another.
bool is_of_another(const Line& line, Range rest, const Lexicon& lexicon) {
    return lexicon.kept_verbs.is_in(line.view(rest));
}

// 老伴吴大梁病逝，当天下午|她回到车间，还是那句话：“: somebody else acts in a later clause.
bool hands_over(const Line& line, Range rest) {
    constexpr std::u32string_view kObjects = U"对向给跟把被让叫和与问找着了的拉住见";
    for (std::size_t at = rest.begin + 1; at < rest.end; ++at)
        if ((line.at(at) == U'他' || line.at(at) == U'她') && kObjects.find(line.at(at - 1)) == kObjects.npos &&
            line.at(at + 1) != U'的' && line.at(at + 1) != U'：')
            return true;
    return false;
}

}  // namespace

std::optional<Range> named_before(const Line& line, std::size_t quote, const Lexicon& lexicon) {
    // 墙上写着：
    // 段春阳话没说完，小贾打断了他：
    constexpr std::u32string_view kBroken[] = {U"没说完", U"未落", U"未完", U"刚落"};
    if (quote < 3) return std::nullopt;
    // 口头禅是“, 说，“
    const std::u32string_view before = line.text().substr(0, quote);
    const bool leads = before.ends_with(U'：') || before.ends_with(U"口头禅是") || before.ends_with(U"座右铭是") ||
                       (before.ends_with(U'，') && lexicon.cues.longest_ending(line.text(), quote - 1) > 0);
    if (!leads && !before.ends_with(U'，')) return std::nullopt;
    if (lexicon.sign_verbs.ends(line.text().substr(0, quote - 1))) return std::nullopt;
    std::size_t begin = quote - 1;
    while (begin > 0 && quote - begin < kFurthest && !ends_sentence(line.at(begin - 1)) && line.at(begin - 1) != U'”')
        --begin;
    for (std::size_t at = begin; at + 1 < quote;) {
        const Range clause{at, clause_end(line, at)};
        if (const auto name = name_in_view(line, clause, lexicon); name && clause.end + 1 == quote) return name;
        if (ends_with_one_of(line.view(clause), kBroken)) return std::nullopt;
        if (leads)
            if (const auto name = name_in(line, clause, lexicon))
                return hands_over(line, {clause.end, quote}) || is_of_another(line, {name->end, quote}, lexicon)
                           ? std::nullopt
                           : name;
        at = clause.end + 1;
    }
    return std::nullopt;
}

std::optional<Range> named_in_last_clause(const Line& line, std::size_t quote, const Lexicon& lexicon) {
    if (quote < 2 || line.at(quote - 1) != U'：') return std::nullopt;
    std::size_t begin = quote - 1;
    while (begin > 0 && quote - begin < kFurthest && !ends_clause(line.at(begin - 1))) --begin;
    const auto name = plain_name_at(line, begin, lexicon);
    return name && !is_of_another(line, {name->end, quote}, lexicon) ? name : std::nullopt;
}

std::optional<Range> named_behind(const Line& line, std::size_t behind, const Lexicon& lexicon) {
    for (std::size_t at = behind; at < line.size() && at - behind < kFurthest;) {
        const Range clause{at, clause_end(line, at)};
        if (clause.size() < 2) return std::nullopt;
        const std::u32string_view words = line.view(clause);
        for (const std::u32string_view opening : {U"这是", U"这就是", U"电话那头传来", U"传来"})
            if (const auto name = name_behind(line, clause, opening, lexicon)) {
                return lexicon.quoted_nouns.is_in(words) ? name : std::nullopt;
            }
        if (words.starts_with(U"这") || words.starts_with(U"那")) return std::nullopt;
        if (const auto name = name_in(line, clause, lexicon)) return name;
        if (line.at(clause.end) != U'，' || !is_scene(words, lexicon)) return std::nullopt;
        at = clause.end + 1;
    }
    return std::nullopt;
}

std::optional<Range> named_by_pronoun(const Line& line, std::size_t behind, const Lexicon& lexicon) {
    if (behind >= line.size()) return std::nullopt;
    const Range clause{behind, clause_end(line, behind)};
    for (const std::u32string_view opening : {U"他叫", U"她叫", U"他名叫", U"她名叫"})
        if (const auto name = name_behind(line, clause, opening, lexicon); name && name->end == clause.end) return name;
    return std::nullopt;
}

std::optional<Range> named_in_sentence(const Line& line, Range sentence, const Lexicon& lexicon) {
    std::optional<Range> found;
    for (std::size_t at = sentence.begin; at < sentence.end;) {
        const Range clause{at, std::min(clause_end(line, at), sentence.end)};
        if (!clause.empty())
            if (const auto name = name_in(line, clause, lexicon)) {
                if (found && line.view(*found) != line.view(*name)) return std::nullopt;
                if (lexicon.person_verbs.longest_at(line.text(), name->end) > 0) return std::nullopt;  // 到场
                if (!found && clause.begin > sentence.begin &&
                    !is_scene(line.view({sentence.begin, clause.begin - 1}), lexicon))
                    return std::nullopt;
                if (!found) found = name;
            }
        at = clause.end + 1;
    }
    return found;
}

}  // namespace kanwu
