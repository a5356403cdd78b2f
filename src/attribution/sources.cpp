#include "attribution/sources.h"

#include <algorithm>

#include "attribution/body_edge.h"
#include "attribution/mention_parts.h"
#include "attribution/names.h"
#include "attribution/titles.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestSubject = 20;

// Whether a mention from `next` on overlaps the span; those that end before it are passed for good.
bool overlaps_any(Span span, const std::vector<Mention>& mentions, std::size_t& next) {
    while (next < mentions.size() && whole_span(mentions[next]).end <= span.begin) ++next;
    for (std::size_t i = next; i < mentions.size() && whole_span(mentions[i]).begin < span.end; ++i)
        if (whole_span(mentions[i]).overlaps(span)) return true;
    return false;
}

bool is_closing_quote(char32_t c) { return c == U'”' || c == U'」'; }

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

// Where the noun of persons ends that `clause` opens with: 护士长|, 一位灯塔老人|, 技术员小赵|; `clause.begin` where none does.
std::size_t persons_end(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 12;
    constexpr std::u32string_view kBeforeSurname = U"小老阿";
    constexpr std::u32string_view kOfTrades = U"员师工者匠手";  // 一名退休出纳员
    const bool some = opens_as_some(line.view(clause));
    const std::size_t furthest = std::min(clause.end, clause.begin + kLongest);
    const std::size_t familiar = std::min(clause.end, clause.begin + 2);
    if (is_familiar(line.view({clause.begin, familiar}), lexicon) && !goes_on(line, clause, familiar, lexicon))
        return familiar;
    for (std::size_t end = clause.begin + 1; end <= furthest; ++end) {
        const bool trade = some && end > clause.begin + 3 && kOfTrades.find(line.at(end - 1)) != kOfTrades.npos;
        if (!trade && person_ending(line.view({clause.begin, end}), lexicon) == 0) continue;
        if (goes_on(line, clause, end, lexicon)) continue;
        const bool called = end + 2 <= clause.end && kBeforeSurname.find(line.at(end)) != std::u32string_view::npos &&
                            lexicon.surnames.longest_at(line.text(), end + 1) > 0;
        return called ? end + 2 : end;
    }
    return clause.begin;
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

bool is_source(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kShortestBody = 3;
    return (lexicon.anonymous.ends(words) && !is_addressed(words, lexicon)) || is_familiar(words, lexicon) ||
           is_of_persons(words) || is_surname_with_post(words, lexicon) ||
           (words.size() >= kShortestBody && is_known_body(words, lexicon));
}

// All of the clause but the adverbs at its end: 大家|都. Empty where it is no source.
Range whole_source(Range clause, const Line& line, const Lexicon& lexicon) {
    for (;;) {
        if (is_source(line.view(clause), lexicon)) return clause;
        const std::size_t adverb = word_ending(line, clause.end, lexicon);
        const std::u32string_view word = line.view({clause.end - std::min(adverb, clause.size()), clause.end});
        if (word.find_first_of(U"不未没拒") != word.npos) return {};  // 受访者均不愿|透露
        if (adverb == 0 || adverb >= clause.size()) return {};
        clause.end -= adverb;
    }
}

// The same for words that go on behind the cue without a mark: a noun of persons or a body, and nothing before it.
Range source_told(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kNoSubject = U"在对向跟给和与则把被让从就为《";
    const Range source = whole_source(clause, line, lexicon);
    const std::u32string_view words = line.view(source);
    const bool noun =
        lexicon.anonymous.ends(words) || person_ending(words, lexicon) > 0 || is_known_body(words, lexicon);
    return noun && words.find_first_of(kNoSubject) == words.npos ? source : Range{};
}

// Persons who do something and then say what is quoted: 出租车司机|摇下车窗, 他|掷地有声地. No verb stands before the noun, and one
// behind.
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

// The source that the clause before a cue opens with: all of it; 大家|都, 公司|今日; 有关负责人|回答记者提问时. Empty where
// there is none.
Range source_in(Range clause, const Line& line, const Lexicon& lexicon) {
    const auto is_digit = [&](std::size_t at) { return line.at(at) >= U'0' && line.at(at) <= U'9'; };
    // 一位老人|拉住记者的手
    if (opens_as_some(line.view(clause)))
        if (const std::size_t end = persons_end(clause, line, lexicon); end > clause.begin) return {clause.begin, end};
    // 以色列国防军|9日, 该部|20日晚发表声明
    for (std::size_t end = clause.begin + 2; end < clause.end; ++end)
        if (is_digit(end))
            return is_source(line.view({clause.begin, end}), lexicon) ? Range{clause.begin, end} : Range{};
    // 总书记|对乡亲们说, 他|常对学生说, 美国媒体|援引官员的话报道, 指挥部|发布消息说: to whom it is said, whose words they are or in what,
    // is not who speaks.
    for (std::size_t end = clause.begin + 1; end < clause.end; ++end) {
        const std::u32string_view rest = line.view({end, clause.end});
        const bool addressed = rest.front() == U'对' || rest.front() == U'向' || rest.front() == U'跟';
        const bool other =
            addressed || rest.starts_with(U"援引") || rest.starts_with(U"发布") || rest.starts_with(U"发表");
        if (other && is_source(line.view({clause.begin, end}), lexicon)) return {clause.begin, end};
        if (addressed)
            if (const Range actors = actors_in({clause.begin, end}, line, lexicon); !actors.empty()) return actors;
    }
    if (const Range whole = whole_source(clause, line, lexicon); !whole.empty()) return whole;
    Range found;
    for (std::size_t end = clause.begin + 2; end < clause.end && line.at(end) != U'将'; ++end) {
        const bool goes_on = word_behind(line, end, lexicon) > 0 || lexicon.cues.longest_at(line.text(), end) > 1;
        if (goes_on && is_source(line.view({clause.begin, end}), lexicon)) found = {clause.begin, end};
    }
    return found;
}

// Where the clause ends that goes on at `at` with a few words: 他说|了句行话：“……”, 我们主任常跟我讲|一句话：“……”, 告诉|他：“……”.
std::size_t end_of_object(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestObject = 6;
    std::size_t end = at;
    while (end - at < kLongestObject && !ends_clause(line.at(end)) && line.at(end) != U'的') ++end;
    return end;
}

// Whether the cue is a part of a noun, or another cue follows it: 发言|人当天说.
bool is_no_cue(const Line& line, Range cue, std::size_t end, const Lexicon& lexicon) {
    if (lexicon.posts.longest_at(line.text(), cue.begin) > cue.size()) return true;
    for (std::size_t at = cue.end; at < end; ++at)
        if (lexicon.cues.longest_at(line.text(), at) > 0) return true;
    return false;
}

// How a cue stands to what is said.
enum class Saying : std::uint8_t {
    none,
    clause,  // 集团要求|各单位停产
    speech,  // a mark follows
    quoted,  // and the words in quotation marks, or they end right before the clause
};

// 集团要求|各单位停产, not 评审组认为|可行后，.
bool is_told(const Line& line, Range cue, const Lexicon& lexicon) {
    constexpr std::u32string_view kOfTime = U"后时前", kNoun = U"的题询世候责卷";
    if (lexicon.clausal_cues.longest_at(line.text(), cue.begin) < cue.size() || is_mark(line.at(cue.end))) return false;
    std::size_t end = cue.end;
    while (!ends_clause(line.at(end))) ++end;
    return kNoun.find(line.at(cue.end)) == std::u32string_view::npos &&
           kOfTime.find(line.at(end - 1)) == std::u32string_view::npos;
}

// Of the cue behind the words of its clause.
Saying saying_at(const Line& line, std::size_t clause, Range cue, const Lexicon& lexicon) {
    const bool quoted = clause > 0 && is_closing_quote(line.at(clause - 1));
    const std::size_t end = end_of_object(line, cue.end);
    if (is_no_cue(line, cue, end, lexicon)) return Saying::none;
    if (quoted && line.at(end) == U'。') return Saying::quoted;  // “……。”父亲叮嘱他。
    if (quoted && line.at(cue.end) == U'着' && line.at(cue.end + 1) == U'，') return Saying::quoted;  // 老人说着，
    if (opens_speech(line.at(cue.end))) {
        const bool marked = line.at(cue.end) == U'“' || line.at(cue.end + 1) == U'“';
        return quoted || marked ? Saying::quoted : Saying::speech;
    }
    if ((line.at(end) == U'：' || line.at(end) == U'，') && line.at(end + 1) == U'“') return Saying::quoted;
    return is_told(line, cue, lexicon) ? Saying::clause : Saying::none;
}

// Where the sentence begins that `at` is in, as far as one looks; quotations end it too.
std::size_t sentence_begin(const Line& line, std::size_t at) {
    constexpr std::u32string_view kEnds = U"。！？；”」：“「";
    constexpr std::size_t kFurthest = 30;
    const std::size_t lowest = at - std::min(at, kFurthest);
    while (at > lowest && kEnds.find(line.at(at - 1)) == std::u32string_view::npos) --at;
    return at;
}

// Whether somebody is named within the span.
bool names_somebody(Span span, const std::vector<Mention>& mentions) {
    const auto behind = std::lower_bound(mentions.begin(), mentions.end(), span.end,
                                         [](const Mention& m, std::uint32_t end) { return m.name_span.begin < end; });
    return (behind != mentions.end() && whole_span(*behind).overlaps(span)) ||
           (behind != mentions.begin() && whole_span(*(behind - 1)).overlaps(span));
}

// 女儿把奖状递给|父亲，父亲端详许久，: the persons whom the nearest clause before opens with, in the same sentence. Empty where the
// sentence names somebody before.
Range nearest_actors(Range clause, const Line& line, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
    const std::size_t begin = sentence_begin(line, clause.begin);
    if (begin == clause.begin || names_somebody(line.span({begin, clause.end}), mentions)) return {};
    Range found;
    for (std::size_t at = begin; at < clause.begin;) {
        std::size_t end = at;
        while (!ends_clause(line.at(end))) ++end;
        const Range acting{std::min(behind_when(line, at), end), end};
        if (const Range actors = actors_in(acting, line, lexicon); !actors.empty()) found = actors;
        at = end + 1;
    }
    return found;
}

// 出租车司机摇下车窗，|问：“……”: persons whom the sentence opens with, where the cue opens a later clause of it (喘着气|说). Empty
// where the sentence names somebody before.
Range actors_before(Range clause, const Line& line, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
    constexpr std::u32string_view kManner = U"着地又还边";
    constexpr std::size_t kLongestAdverb = 2;  // 反复|念叨
    const bool adverb = clause.size() <= kLongestAdverb && word_ending(line, clause.end, lexicon) == clause.size();
    if (!adverb && line.view(clause).find_first_of(kManner) == std::u32string_view::npos) return {};
    return nearest_actors(clause, line, mentions, lexicon);
}

// 镇长接过话头：“钱的事，我去跑。”: whether the colon at `at` itself gives a sentence to the one of whom the clause speaks.
bool colon_speaks(const Line& line, std::size_t at) {
    constexpr std::size_t kFurthest = 200, kSign = 12;
    constexpr std::u32string_view kOfSigns[] = {U"写着", U"贴着", U"印着", U"挂着", U"刻着", U"写有"};
    if (line.at(at) != U'：' || line.at(at + 1) != U'“') return false;
    const std::u32string_view before = line.view({at - std::min(at, kSign), at});
    if (std::any_of(std::begin(kOfSigns), std::end(kOfSigns),
                    [&](auto sign) { return before.find(sign) != before.npos; }))
        return false;
    const std::size_t close = line.text().substr(at, kFurthest).find(U'”');
    return close != std::u32string_view::npos &&
           std::u32string_view(U"。！？…").find(line.at(at + close - 1)) != std::u32string_view::npos;
}

// 据|村民介绍, 用|村民的话说, 这是|母亲的叮嘱, 会后|他说: behind the words that open a clause before its subject.
std::size_t behind_opening(const Line& line, std::size_t clause) {
    for (const std::u32string_view opening : {U"据", U"用", U"这是"})
        if (line.text().substr(clause).starts_with(opening)) return clause + opening.size();
    return behind_when(line, clause);
}

// 网友“山里一棵松”|说：“……”: the name that somebody gives himself on the net, with the noun before it; `end` is behind the closing
// mark. Empty where there is none.
Range screen_name(const Line& line, std::size_t end) {
    constexpr std::size_t kLongest = 14;
    constexpr std::u32string_view kNouns[] = {U"网友", U"网民", U"博主", U"用户", U"读者"};
    if (end < 4 || !is_closing_quote(line.at(end - 1))) return {};
    std::size_t open = end - 1;
    while (open > 0 && end - open <= kLongest && line.at(open) != U'“' && line.at(open) != U'「') --open;
    const std::u32string_view name = line.view({open, end});
    if ((name.front() != U'“' && name.front() != U'「') || name.find_first_of(U"。！？…，；：") != name.npos) return {};
    for (const std::u32string_view noun : kNouns)
        if (line.view({0, open}).ends_with(noun)) return {open - noun.size(), end};
    return {};
}

// Who speaks by the cue behind the clause, or by the colon; empty for nobody.
Range subject_of(Range clause, Saying saying, const Line& line, const std::vector<Mention>& mentions,
                 const Lexicon& lexicon) {
    Range subject = saying > Saying::clause && clause.empty() ? screen_name(line, clause.begin) : Range{};
    if (!clause.empty() && saying == Saying::clause) subject = source_told(clause, line, lexicon);
    if (!clause.empty() && saying > Saying::clause) subject = source_in(clause, line, lexicon);
    if (saying != Saying::quoted || !subject.empty()) return subject;
    subject = actors_in(clause, line, lexicon);
    return subject.empty() ? actors_before(clause, line, mentions, lexicon) : subject;
}

}  // namespace

std::vector<AnonymousSource> anonymous_sources(const Line& line, const std::vector<Mention>& mentions,
                                               const Lexicon& lexicon) {
    std::vector<AnonymousSource> out;
    std::size_t clause = 0;
    std::size_t next = 0;
    std::size_t spoken = 0;  // where the last cue ends
    const auto add = [&](Range subject, Range cue) {
        if (subject.empty() || overlaps_any(line.span({clause, cue.end}), mentions, next)) return false;
        out.push_back({line.words(subject), line.span(subject), cue_of(line, cue), {}});
        spoken = cue.end;
        return true;
    };
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (ends_clause(line.at(at))) {
            const bool colon =
                at > clause && at - clause <= kLongestSubject && spoken <= clause && colon_speaks(line, at);
            if (colon) {
                const bool joined = line.at(clause) == U'也' || line.at(clause) == U'但' || line.at(clause) == U'又';
                const Range actors = actors_in({clause + (joined ? 1 : 0), at}, line, lexicon);
                const bool free = actors.empty() && spoken <= sentence_begin(line, clause);
                add(free ? nearest_actors({clause, at}, line, mentions, lexicon) : actors, {at, at + 1});
            }
            clause = at + 1;
            continue;
        }
        if (at - clause > kLongestSubject) continue;
        const std::size_t size = lexicon.cues.longest_at(line.text(), at);
        if (size == 0) continue;
        if (at > 0 && line.at(at - 1) == U'来') continue;  // 对于牧民来|说
        const Range cue{at, at + size};
        const std::size_t opening = behind_opening(line, clause);
        const Range before{std::min(opening, at), at};
        const Saying saying = saying_at(line, clause, cue, lexicon);
        if (add(subject_of(before, saying, line, mentions, lexicon), cue)) at += size - 1;
    }
    return out;
}

}  // namespace kanwu
