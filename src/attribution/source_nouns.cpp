#include "attribution/source_nouns.h"

#include <algorithm>

#include "attribution/body_edge.h"
#include "attribution/mention_parts.h"
#include "attribution/names.h"
#include "attribution/source_cues.h"
#include "attribution/titles.h"

namespace kanwu {
namespace {

// 陶书记, 麦县长, 田女士; 业主|田女士, 家住三楼的|田女士.
bool is_surname_with_post(std::u32string_view words, const Lexicon& lexicon) {
    const std::size_t address = form_of_address_at_end(words);
    const std::size_t post = std::max(lexicon.posts.longest_ending(words, words.size()), address);
    if (post < 2 || post >= words.size()) return false;
    const std::u32string_view before = words.substr(0, words.size() - post);
    if (lexicon.surnames.contains(before)) return true;
    if (address < post || before.size() < 3) return false;
    const std::u32string_view noun = before.substr(0, before.size() - 1);
    return lexicon.surnames.contains(before.substr(noun.size())) &&
           (noun.back() == U'的' || lexicon.anonymous.longest_ending(noun, noun.size()) > 1);
}

// 林女士|接过话茬, 邻居|林大姐|: behind a surname with a form of address at `at`; `at` where there is none.
std::size_t behind_address(const Line& line, std::size_t at, std::size_t furthest, const Lexicon& lexicon) {
    constexpr std::size_t kAddress = 2;
    const std::size_t end = at + lexicon.surnames.longest_at(line.text(), at) + kAddress;
    const bool addressed =
        end > at + kAddress && end <= furthest && form_of_address_at_end(line.view({at, end})) == kAddress;
    return addressed ? end : at;
}

// 老霍, 小段: as one calls somebody by his surname.
bool is_familiar(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::u32string_view kBefore = U"老小";
    if (words.size() != 2 || kBefore.find(words.front()) == kBefore.npos) return false;
    const std::u32string_view surname = words.substr(1);
    return lexicon.surnames.contains(surname) && !lexicon.doubtful_surnames.contains(surname) &&
           !lexicon.common_words.contains(words) && !lexicon.words.contains(words) &&
           !lexicon.anonymous.contains(words) && !lexicon.organisations.contains(words);
}

// The noun of persons that the words end with, its size: 护士长, 老人; 0 for none.
std::size_t person_ending(std::u32string_view words, const Lexicon& lexicon) {
    return lexicon.organisations.ends(words) ? 0
                                             : std::max(lexicon.anonymous.longest_ending(words, words.size()),
                                                        lexicon.posts.longest_ending(words, words.size()));
}

// Whether the noun that ends at `end` goes on there: 券商分析|师, 企业|负责人, 市民|政局, 老人|的.
bool goes_on(const Line& line, Range clause, std::size_t end, const Lexicon& lexicon) {
    constexpr std::u32string_view kGoesOn = U"的们家和、与及等人级类自身";
    constexpr std::size_t kLongestWord = 4;
    if (end >= clause.end) return false;
    if (kGoesOn.find(line.at(end)) != std::u32string_view::npos) return true;
    if (lexicon.anonymous.longest_at(line.text(), end) > 0 || lexicon.posts.longest_at(line.text(), end) > 1)
        return true;
    for (std::size_t at = end - std::min(end - clause.begin, kLongestWord); at < end; ++at)
        for (const WordSet* set : {&lexicon.posts, &lexicon.anonymous, &lexicon.organisations})
            if (at + set->longest_at(line.text(), at) > end) return true;
    return false;
}

// 一位不愿透露姓名的搜救队员: what begins as one or some persons do.
bool opens_as_some(std::u32string_view words) {
    constexpr std::u32string_view kSome[] = {U"一位", U"一名", U"有位", U"几位", U"几名", U"多位", U"多名",   U"数名",
                                             U"两位", U"两名", U"三位", U"三名", U"不少", U"许多", U"另一位", U"另一名",
                                             U"这位", U"那位", U"有的", U"某位", U"某",   U"该名", U"每位"};
    return words.size() > 3 && std::any_of(std::begin(kSome), std::end(kSome),
                                           [&](std::u32string_view some) { return words.starts_with(some); });
}

// 一位见过世面的掌门, 同事们: persons, whatever they are.
bool is_of_persons(std::u32string_view words) {
    const bool many = words.size() > 2 && words.ends_with(U"们");
    return ((words.size() > 3 && opens_as_some(words)) || many) &&
           words.find_first_of(U"在对向跟给和与则") == words.npos;
}

// 一边向|我们, 段春阳记得母亲送|他: those to whom it is said, and a pronoun that more stands before than 但 or 对此.
bool is_addressed(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kLongestOpening = 2;
    for (const std::u32string_view kept : {U"记得", U"想起", U"没忘", U"忘记", U"难忘", U"听到", U"听见", U"收到"})
        if (words.find(kept) != words.npos) return true;  // 段春阳记得|母亲
    const std::size_t before = words.size() - lexicon.anonymous.longest_ending(words, words.size());
    const bool pronoun = words.substr(before) == U"他" || words.substr(before) == U"她";
    constexpr std::u32string_view kTimes = U"年月日时前后来里上晚天中";  // 二十年前|他
    if (pronoun && before > kLongestOpening) return kTimes.find(words[before - 1]) == kTimes.npos;
    return before > 0 && std::u32string_view(U"向对跟给让叫把被").find(words[before - 1]) != std::u32string_view::npos;
}

// 《意见》, 英国《晨报》, 《冰雪产业报告（2024）》: a text or a paper that speaks by itself.
bool is_work(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::u32string_view kSite = U"网站";
    if (words.ends_with(kSite)) words = words.substr(0, words.size() - kSite.size());
    const std::size_t open = words.find(U'《');
    if (words.empty() || open == words.npos || words.back() != U'》' || words.find(U'》') != words.size() - 1)
        return false;
    const std::u32string_view before = words.substr(0, open);
    return before.empty() || lexicon.countries.contains(before) || is_known_body(before, lexicon) ||
           lexicon.anonymous.ends(before);
}

// 法国, 白宫, 也门胡塞武装: a state, or a body abroad by its name.
bool is_body_abroad(std::u32string_view words, const Lexicon& lexicon) {
    return lexicon.countries.contains(words) || lexicon.bodies_abroad.ends(words);
}

bool is_source(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kShortestBody = 3;
    return (lexicon.anonymous.ends(words) && !is_addressed(words, lexicon)) || is_familiar(words, lexicon) ||
           is_of_persons(words) || is_surname_with_post(words, lexicon) || is_body_abroad(words, lexicon) ||
           is_work(words, lexicon) || (words.size() >= kShortestBody && is_known_body(words, lexicon));
}

// 负责人|回答记者: whether a verb of speech of two characters or more stands in the words.
bool tells(std::u32string_view words, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (lexicon.cues.longest_at(words, at) > 1) return true;
    return false;
}

// All of the clause but the adverbs at its end: 大家|都. Empty where it is no source.
Range whole_source(Range clause, const Line& line, const Lexicon& lexicon) {
    for (const std::size_t end = clause.end;;) {
        clause.end = before_day(line, clause);
        if (is_source(line.view(clause), lexicon)) {
            const std::size_t noun = lexicon.anonymous.longest_ending(line.text(), clause.end);
            const Range before{clause.begin, clause.end - std::min(noun, clause.size())};
            return clause.end < end && tells(line.view(before), lexicon) ? Range{}
                                                                         : without_opening(clause, line, lexicon);
        }
        const std::size_t adverb = word_ending(line, clause.end, lexicon);
        const std::u32string_view word = line.view({clause.end - std::min(adverb, clause.size()), clause.end});
        if (word.find_first_of(U"不未没拒") != word.npos) return {};  // 受访者均不愿|透露
        if (adverb == 0 || adverb >= clause.size()) return {};
        clause.end -= adverb;
    }
}

}  // namespace

std::size_t persons_end(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 12;
    constexpr std::u32string_view kBeforeSurname = U"小老阿";
    constexpr std::u32string_view kOfTrades = U"员师工者匠手";  // 一名退休出纳员
    const bool some = opens_as_some(line.view(clause));
    const std::size_t furthest = std::min(clause.end, clause.begin + kLongest);
    const std::size_t familiar = std::min(clause.end, clause.begin + 2);
    if (is_familiar(line.view({clause.begin, familiar}), lexicon) && !goes_on(line, clause, familiar, lexicon))
        return familiar;
    if (const std::size_t end = behind_address(line, clause.begin, clause.end, lexicon); end > clause.begin) return end;
    for (std::size_t end = clause.begin + 1; end <= furthest; ++end) {
        const bool trade = some && end > clause.begin + 3 && kOfTrades.find(line.at(end - 1)) != kOfTrades.npos;
        if (!trade && person_ending(line.view({clause.begin, end}), lexicon) == 0) continue;
        if (goes_on(line, clause, end, lexicon)) continue;
        const bool called = end + 2 <= clause.end && kBeforeSurname.find(line.at(end)) != std::u32string_view::npos &&
                            lexicon.surnames.longest_at(line.text(), end + 1) > 0;
        return called ? end + 2 : behind_address(line, end, clause.end, lexicon);
    }
    return clause.begin;
}

std::size_t before_day(const Line& line, Range clause) {
    constexpr std::size_t kLongestDay = 14;
    for (std::size_t at = clause.end - std::min(clause.size(), kLongestDay); at < clause.end; ++at)
        if (at > clause.begin && behind_day(line, at) == clause.end) return at;
    return clause.end;
}

Range without_opening(Range source, const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kOpens = U"在从自当向到", kEnds = U"时上中后里间前";
    const char32_t last = source.empty() ? 0 : line.at(source.end - 1);
    if (last == U'他' || last == U'她') return {source.end - 1, source.end};
    constexpr std::u32string_view kNouns[] = {U"在座", U"在场", U"在岗", U"在校", U"在职", U"当地", U"当事",
                                              U"当班", U"当值", U"当选", U"到会", U"到场", U"从业", U"自家"};
    if (source.empty() || kOpens.find(line.at(source.begin)) == kOpens.npos) return source;
    for (const std::u32string_view noun : kNouns)
        if (line.view(source).starts_with(noun)) return source;
    for (std::size_t at = source.end - 1; at > source.begin + 2; --at)
        if (kEnds.find(line.at(at - 1)) != kEnds.npos && is_source(line.view({at, source.end}), lexicon))
            return {at, source.end};
    return {};
}

Range source_told(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kNoSubject = U"在对向跟给和与则把被让从就为";
    constexpr std::u32string_view kBefore[] = {U"发表", U"发布", U"发出", U"对", U"向"};
    const auto told = [&](std::size_t end) -> Range {
        const Range source = whole_source({clause.begin, end}, line, lexicon);
        const std::u32string_view words = line.view(source);
        if (source.empty() || is_work(words, lexicon)) return source;
        const bool noun = lexicon.anonymous.ends(words) || person_ending(words, lexicon) > 0 ||
                          is_known_body(words, lexicon) || is_body_abroad(words, lexicon);
        const std::size_t before = words.size() - lexicon.anonymous.longest_ending(words, words.size());
        return noun && words.substr(0, before).find_first_of(kNoSubject) == words.npos ? source : Range{};
    };
    for (std::size_t end = clause.begin + 2; end < clause.end; ++end)
        for (const std::u32string_view word : kBefore)
            if (line.text().substr(end).starts_with(word))
                if (const Range source = told(end); !source.empty()) return source;
    return told(clause.end);
}

Range actors_in(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kVerbal = U"上下开起出进过来回到住完着了得地在坐站围",
                                  kNoNoun = U"在对向跟给和与则把被让从";
    const std::size_t end = persons_end(clause, line, lexicon);
    const std::u32string_view words = line.view({clause.begin, end});
    const std::u32string_view before =
        words.substr(0, words.size() - std::min(words.size(), person_ending(words, lexicon)));
    if (is_addressed(words, lexicon) || lexicon.words.is_in(before) || lexicon.cues.is_in(before) ||
        before.find_first_of(kNoNoun) != before.npos)
        return {};
    for (const std::u32string_view beside : {U"一旁的", U"旁边的", U"身边的", U"身旁的", U"在场的", U"同行的"})
        if (words.starts_with(beside)) clause.begin += beside.size();
    const std::u32string_view rest = line.view({end, clause.end});
    const bool pronoun = words == U"他" || words == U"她";
    const bool verb = rest.empty() || pronoun || word_behind(line, end, lexicon) > 0 ||
                      rest.find_last_of(U"地前后时") == rest.size() - 1 ||
                      rest.substr(0, 3).find_first_of(kVerbal) != rest.npos;
    return verb ? Range{clause.begin, end} : Range{};
}

Range source_in(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kPublishing[] = {U"援引", U"发布", U"发表", U"刊文",
                                                   U"撰文", U"发文", U"刊发", U"刊登"};
    const auto is_digit = [&](std::size_t at) { return line.at(at) >= U'0' && line.at(at) <= U'9'; };
    // 一位老人|拉住记者的手
    if (opens_as_some(line.view(clause)))
        if (const std::size_t end = persons_end(clause, line, lexicon); end > clause.begin) return {clause.begin, end};
    if (is_work(line.view(clause), lexicon)) return clause;
    // 以色列国防军|9日, 该部|20日晚发表声明, 英国《晨报》|日前发表文章
    for (std::size_t end = clause.begin + 2; end < clause.end; ++end)
        if (behind_day(line, end) > end && is_source(line.view({clause.begin, end}), lexicon))
            return without_opening({clause.begin, end}, line, lexicon);
    for (std::size_t end = clause.begin + 2; end < clause.end; ++end)
        if (is_digit(end) && !is_digit(end - 1))
            return is_source(line.view({clause.begin, end}), lexicon) ? Range{clause.begin, end} : Range{};
    // 总书记|对乡亲们说, 他|常对学生说, 美国媒体|援引官员的话报道, 指挥部|发布消息说, 白宫|在声明中说: to whom it is said, whose words
    // they are or in what, is not who speaks.
    for (std::size_t end = clause.begin + 1; end < clause.end; ++end) {
        const std::u32string_view rest = line.view({end, clause.end});
        const bool addressed = rest.front() == U'对' || rest.front() == U'向' || rest.front() == U'跟';
        const bool within = rest.front() == U'在' && rest.size() > 3 && (rest.back() == U'中' || rest.back() == U'上');
        const bool other = addressed || within ||
                           std::any_of(std::begin(kPublishing), std::end(kPublishing),
                                       [&](std::u32string_view word) { return rest.starts_with(word); });
        if (other && is_source(line.view({clause.begin, end}), lexicon)) return {clause.begin, end};
        if (addressed)
            if (const Range actors = actors_in({clause.begin, end}, line, lexicon); !actors.empty()) return actors;
    }
    if (const Range whole = whole_source(clause, line, lexicon); !whole.empty()) return whole;
    Range found;
    for (std::size_t end = clause.begin + 2; end < clause.end && line.at(end) != U'将'; ++end) {
        if (line.at(end) == U'的' && line.at(end + 1) != U'话') continue;  // 带着孩子|的阿米娜
        const bool goes_on = word_behind(line, end, lexicon) > 0 || lexicon.cues.longest_at(line.text(), end) > 1;
        const Range source{clause.begin, end};
        if (!found.empty() && tells(line.view({found.end, end}), lexicon)) break;
        if (!goes_on || !is_source(line.view(source), lexicon)) continue;
        // 以色列国|家安全部长, 过渡政府|领导人沙拉
        const bool noun = line.at(end) == U'家' || lexicon.anonymous.longest_at(line.text(), end) > 1;
        if (!is_body_abroad(line.view(source), lexicon) && !noun) found = source;
    }
    return found;
}

}  // namespace kanwu
