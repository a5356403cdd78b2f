// A paragraph that is one quotation, and nobody near it who speaks.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "checks/check.h"
#include "checks/taken_out.h"
#include "checks/written.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kOpening = U"“「";
constexpr std::u32string_view kClosing = U"”」";
constexpr char32_t kSingle = U'‘', kSingleClosing = U'’';  // of British papers; an apostrophe too
constexpr char32_t kStraight = U'"';                       // opens, and closes
constexpr std::size_t kShortest = 12;                      // characters of an English sentence: Dr. and Mrs. end none
constexpr std::size_t kNear = 30;  // characters of a neighbour in which 这段话 and 信上写着 speak of the quotation

bool is_ascii(char32_t c) { return c < 0x80; }
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_one_of(char32_t c, std::u32string_view marks) { return marks.find(c) != std::u32string_view::npos; }

// 一位网约车女司机, 两名骑手.
bool is_counted_person(std::u32string_view words) {
    constexpr std::u32string_view kCounts = U"一两二三几每", kPieces = U"位名";
    return words.size() > 2 && kCounts.find(words[0]) != kCounts.npos && kPieces.find(words[1]) != kPieces.npos;
}

// What may stand before a noun of persons that is a subject: 住在三楼的|老人, 退伍|老兵, 出租车|司机; not 公司为|员工.
bool may_describe(std::u32string_view words) {
    constexpr std::size_t kShort = 3;
    constexpr std::u32string_view kVerbs = U"为给让对向请组把与和由";
    return words.empty() || words.back() == U'的' || words.back() == U'”' ||
           (words.size() <= kShort && words.find_first_of(kVerbs) == words.npos);
}

// 老杨推开窑门, 王师傅放下扳手, 一位环卫工人停下车: whose words these may be, though the paragraph says neither name nor post.
bool opens_with_person(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kFarthest = 14;  // of the first clause: 住在三楼的老人打开窗户
    constexpr std::u32string_view kCalled[] = {U"师傅", U"大爷", U"大妈", U"大娘", U"大叔", U"大伯", U"大姐", U"大哥",
                                               U"大婶", U"阿姨", U"老师", U"老汉", U"奶奶", U"爷爷", U"先生", U"女士"};
    constexpr std::u32string_view kPersons =
        U"人者们员生士民工农手客友户师长主板娘爷奶婆婶叔伯姨妈汉子弟妹哥姐妻夫亲伴迷兵机";  // what such nouns end with
    constexpr std::u32string_view kKin = U"婶叔嫂姐姨伯";
    const std::u32string_view clause = words.substr(0, std::min(words.find_first_of(U"，。！？；："), kFarthest));
    const auto is_surname = [&](std::size_t at) { return lexicon.surnames.longest_at(clause, at) == 1; };
    if (clause.size() < 3) return false;
    constexpr std::u32string_view kNotCalled[] = {U"小区", U"小麦", U"小康", U"小雪",
                                                  U"小米", U"小车", U"老城", U"老区"};
    const bool called =
        (clause[0] == U'老' || clause[0] == U'小' || clause[0] == U'阿') && is_surname(1) &&
        std::none_of(std::begin(kNotCalled), std::end(kNotCalled), [&](auto word) { return clause.starts_with(word); });
    if (called || kKin.find(clause[1]) != kKin.npos) return true;
    if (is_counted_person(clause)) return true;
    if (std::any_of(std::begin(kCalled), std::end(kCalled), [&](auto word) {
            const std::size_t at = clause.find(word);
            return at != clause.npos && at > 0;
        }))
        return true;
    for (std::size_t at = 0; at + 1 < clause.size(); ++at) {
        const std::size_t size = lexicon.anonymous.longest_at(clause, at);
        const bool person = size > 1 && kPersons.find(clause[at + size - 1]) != kPersons.npos;
        if (person && at + size < clause.size() && may_describe(clause.substr(0, at))) return true;
    }
    return false;
}

class Unattributed {
public:
    Unattributed(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft), input_(input), budget_(budget) {}

    std::vector<Finding> findings() {
        std::vector<std::uint32_t> lost;
        for (std::uint32_t i = 0; i < paragraphs().size(); ++i) {
            const bool whole = is_whole_quotation(i);
            // Words that go on from words with a speaker are his, too.
            const bool spoken = whole && (goes_on_ || has_speaker(i));
            goes_on_ = whole && spoken && !among_statements(i);
            if (whole && !spoken) lost.push_back(i);
        }
        const std::vector<bool> seen_elsewhere = taken_out(paragraphs(), lost, budget_);
        std::vector<Finding> out;
        for (std::size_t i = 0; i < lost.size(); ++i)
            if (!seen_elsewhere[i]) out.push_back(finding_of(lost[i]));
        return out;
    }

private:
    const std::vector<ParagraphFacts>& paragraphs() const { return draft_.facts->paragraphs; }

    std::u32string text(std::uint32_t i) const {
        const std::string line = written(*draft_.document, paragraphs()[i].span);
        budget_.spend(line.size());
        return to_utf32(line);
    }

    // One pair of marks around all of it, a sentence's end inside, long enough to be speech.
    bool is_whole_quotation(std::uint32_t i) const {
        const ParagraphFacts& paragraph = paragraphs()[i];
        if (paragraph.role != Role::body || paragraph.attribution.quotations.size() != 1) return false;
        const Quotation& quotation = paragraph.attribution.quotations.front();
        const std::u32string words = text(i);
        const bool single = words.size() > 2 && words.front() == kSingle && words.back() == kSingleClosing;
        const bool pair = words.size() > 2 && (words.front() == kStraight || is_one_of(words.front(), kOpening)) &&
                          (words.back() == kStraight || is_one_of(words.back(), kClosing));
        const bool marked = single || pair;
        const bool whole = marked && quotation.whole_sentence &&
                           quotation.inner.begin == paragraph.span.begin + size_utf8(words.front()) &&
                           quotation.inner.end + size_utf8(words.back()) == paragraph.span.end;
        const auto least = static_cast<std::uint64_t>(number(input_.rule, "min-characters"));
        return whole && is_known_script(i) && weight(paragraph.normal) >= least * kWeightUnit;
    }

    // Who speaks, the word lists know in Chinese and in English: not where Latin letters have many marks over them.
    bool is_known_script(std::uint32_t i) const {
        const std::u32string& normal = paragraphs()[i].normal;
        if (weight(normal) * 2 >= normal.size() * kWeightUnit) return true;
        return static_cast<std::size_t>(std::count_if(normal.begin(), normal.end(), is_ascii)) * 50 >=
               normal.size() * 49;
    }

    bool has_speaker(std::uint32_t i) const {
        if (is_answer_or_verse(i) || continues(i) || is_dialogue(i)) return true;
        const bool before = i > 0 && introduces(i - 1);
        const bool behind = i + 1 < paragraphs().size() && takes_up(i + 1);
        if (!before && !behind) return false;
        // On a page of statements each paragraph has its own speaker, and lends him to none.
        return !is_statement(beside(i, -1)) || !is_statement(beside(i, 1)) || !among_statements(i);
    }

    // Verse and letters have their lines; what is asked and answered has its people elsewhere.
    bool is_answer_or_verse(std::uint32_t i) const {
        const std::string_view words = slice(draft_.document->text, paragraphs()[i].span);
        return words.find('\n') != std::string_view::npos && words.find("\n\n") == std::string_view::npos &&
               std::count(words.begin(), words.end(), '\n') >= 2;
    }

    // A quotation over several paragraphs: the one before opens and does not close, or is one itself.
    bool continues(std::uint32_t i) const {
        if (i == 0) return false;
        const std::u32string before = text(i - 1);
        std::ptrdiff_t open = 0;
        for (const char32_t c : before) open += is_one_of(c, kOpening) ? 1 : is_one_of(c, kClosing) ? -1 : 0;
        return open > 0 || std::count(before.begin(), before.end(), kStraight) % 2 != 0;
    }

    // A question before it, or a quoted one behind: two speak in turns, and their paragraphs say so.
    bool is_dialogue(std::uint32_t i) const {
        const auto asks = [&](std::optional<std::uint32_t> at, bool quoted) {
            if (!at || paragraphs()[*at].role != Role::body) return false;
            std::u32string words = text(*at);
            const bool marked = is_one_of(words.back(), kClosing) || words.back() == kStraight;
            if (marked) words.pop_back();
            return (marked || !quoted) && (words.ends_with(U'？') || words.ends_with(U'?'));
        };
        return asks(neighbour(i, -1), false) || asks(neighbour(i, 1), true);
    }

    // Before it: somebody is named or speaks, or the paragraph leads into the words (：).
    bool introduces(std::uint32_t i) const {
        const std::u32string words = text(i);
        if (words.ends_with(U'：') || words.ends_with(U':') || names_somebody(i, words)) return true;
        if (paragraphs()[i].role == Role::body && opens_with_person(words, input_.lexicon)) return true;
        const std::size_t tail = words.size() - std::min(words.size(), kNear);
        return tells_of_words(std::u32string_view(words).substr(tail));
    }

    // Behind it: the same, at the paragraph's beginning.
    bool takes_up(std::uint32_t i) const {
        const std::u32string words = text(i);
        if (is_english(words)) return opens_with_somebody(i, words);
        if (paragraphs()[i].role == Role::body && opens_with_person(words, input_.lexicon)) return true;
        if (opens_with_answer(words)) return false;
        return names_somebody(i, words) || tells_of_words(std::u32string_view(words).substr(0, kNear));
    }

    // 集团人力资源部答复，……: to the words of somebody else, whomever it names further on.
    static bool opens_with_answer(std::u32string_view words) {
        const std::u32string_view clause = words.substr(0, words.find_first_of(U"，。"));
        return clause.ends_with(U"答复") || clause.ends_with(U"回复") || clause.ends_with(U"回应");
    }

    static bool is_english(std::u32string_view words) {
        const auto latin = std::count_if(words.begin(), words.end(), is_latin);
        return static_cast<std::size_t>(latin) * 2 > words.size();
    }

    // Whether the first sentence names somebody: who is named further down speaks of something else.
    bool opens_with_somebody(std::uint32_t i, std::u32string_view words) const {
        std::size_t end = 0;
        while (end + 2 < words.size() && !(is_one_of(words[end], U".!?") && words[end + 1] == U' ' && end > kShortest))
            ++end;
        const auto first = words.substr(0, end + 2 < words.size() ? end + 1 : words.size());
        const std::uint32_t last = paragraphs()[i].span.begin + static_cast<std::uint32_t>(to_utf8(first).size());
        const ParagraphAttribution& own = paragraphs()[i].attribution;
        const bool speaks = std::any_of(own.mentions.begin(), own.mentions.end(),
                                        [&](const Mention& mention) { return mention.name_span.begin < last; }) ||
                            std::any_of(own.anonymous.begin(), own.anonymous.end(), [&](const AnonymousSource& source) {
                                return source.subject_span.begin < last;
                            });
        return speaks || names_english_person(first);
    }

    // A person with a post, a verb of speech; but for what a meeting or a paper says, which nobody quotes as speech.
    bool names_somebody(std::uint32_t i, std::u32string_view words) const {
        const ParagraphAttribution& attribution = paragraphs()[i].attribution;
        if (!attribution.mentions.empty()) return true;
        if (!attribution.anonymous.empty()) return !all_institutions(attribution.anonymous);
        if (names_english_person(words)) return true;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::size_t size = input_.lexicon.cues.longest_at(words, at);
            if (size > 0 && !input_.lexicon.weak_cues.contains(words.substr(at, size))) return true;
            // 急救站站长颛孙野算过一笔账: a post and a surname, whatever follows.
            const std::size_t post = input_.lexicon.posts.longest_at(words, at);
            const bool master = words.substr(at, post + 1).ends_with(U"师傅");  // 看火师傅, not 老师傅某
            if (post > 0 && !master && input_.lexicon.surnames.longest_at(words, at + post) > 0 &&
                input_.lexicon.doubtful_surnames.longest_at(words, at + post) == 0)
                return true;
        }
        return false;
    }

    // A verb of speech, he or she, or two capitalised words of which the last is no body's.
    bool names_english_person(std::u32string_view words) const {
        constexpr std::u32string_view kPersons[] = {U"he", U"she", U"his", U"her", U"him", U"i",
                                                    U"my", U"mr",  U"mrs", U"ms",  U"dr",  U"who"};
        const Lexicon& lexicon = input_.lexicon;
        bool capital_before = false;
        std::u32string before;  // the word before, lower case
        for (std::size_t begin = 0; begin < words.size();) {
            std::size_t end = begin;
            while (end < words.size() && is_latin(words[end])) ++end;
            if (end == begin) {
                capital_before = capital_before && words[begin] == U' ';
                ++begin;
                continue;
            }
            std::u32string word(words.substr(begin, end - begin));
            const bool capital = word.front() < U'a';
            for (char32_t& c : word) c = c < U'a' ? c + (U'a' - U'A') : c;
            if (std::find(std::begin(kPersons), std::end(kPersons), word) != std::end(kPersons)) return true;
            if (lexicon.en_cues.contains(word) && !is_passive(before)) return true;
            if (is_folk(word)) return true;
            if (is_source(word, words, begin)) return true;
            const bool body = lexicon.en_bodies.contains(word) || lexicon.en_months.contains(word) ||
                              lexicon.en_place_nouns.contains(word);
            if (capital && capital_before && !body && !goes_on_to_body(words, end)) return true;
            capital_before = capital && !lexicon.en_not_names.contains(word);
            before = std::move(word);
            begin = end;
        }
        return false;
    }

    // A woman in a red coat, the landlord of the Swan; the verse is cut into the stone.
    static bool is_folk(const std::u32string& word) {
        constexpr std::u32string_view kFolk[] = {U"woman",    U"man",      U"women",    U"men",         U"boy",
                                                 U"girl",     U"child",    U"children", U"lad",         U"lady",
                                                 U"teenager", U"landlord", U"landlady", U"grandmother", U"grandfather",
                                                 U"widow",    U"ferryman", U"poster",   U"banner",      U"verse",
                                                 U"hymn",     U"poem",     U"plaque",   U"inscription"};
        return std::find(std::begin(kFolk), std::end(kFolk), word) != std::end(kFolk);
    }

    // are asked to follow: nobody speaks.
    static bool is_passive(const std::u32string& before) {
        constexpr std::u32string_view kBe[] = {U"is", U"are", U"was", U"were", U"be", U"been", U"being"};
        return std::find(std::begin(kBe), std::end(kBe), before) != std::end(kBe);
    }

    // A resident; Neighbours, at the last sentence's beginning: which parents have to follow speaks of nobody.
    bool is_source(const std::u32string& word, std::u32string_view words, std::size_t begin) const {
        const Lexicon& lexicon = input_.lexicon;
        if (!lexicon.en_sources.contains(word) || lexicon.en_bodies.contains(word) || word == U"they") return false;
        const bool many = word.ends_with(U's') || word == U"people";
        const std::size_t stop = begin == 0 ? words.npos : words.find_last_of(U".!?", begin - 1);
        const std::size_t first = stop == words.npos ? 0 : stop + 1;
        const std::size_t next = words.find_first_of(U".!?", begin);
        const bool last = next == words.npos || next + 2 >= words.size();
        constexpr std::size_t kSubject = 12;  // characters: Some of the parents
        return !many || (last && begin - first <= kSubject);
    }

    // Dunmarrow General Hospital: the next word is capitalised, and a body's.
    bool goes_on_to_body(std::u32string_view words, std::size_t end) const {
        std::size_t last = end + 1;
        while (last < words.size() && is_latin(words[last])) ++last;
        if (end >= words.size() || words[end] != U' ' || last == end + 1 || words[end + 1] >= U'a') return false;
        std::u32string word(words.substr(end + 1, last - end - 1));
        word.front() += U'a' - U'A';
        return input_.lexicon.en_bodies.contains(word);
    }

    bool all_institutions(const std::vector<AnonymousSource>& sources) const {
        constexpr std::string_view kInstitutions[] = {"全会", "会议", "大会", "意见", "通知", "报告", "决定", "规划"};
        const auto is_english_body = [&](std::string_view subject) {  // The company says
            const std::size_t space = subject.rfind(' ');
            const std::string_view last = space == subject.npos ? subject : subject.substr(space + 1);
            return input_.lexicon.en_generic_bodies.contains(last) || input_.lexicon.en_bodies.contains(last);
        };
        return std::all_of(sources.begin(), sources.end(), [&](const AnonymousSource& source) {
            return is_english_body(source.subject) ||
                   std::any_of(std::begin(kInstitutions), std::end(kInstitutions),
                               [&](std::string_view word) { return source.subject.ends_with(word); });
        });
    }

    // 这段话, 信上写, 问, 答; 人力资源部答复 tells of no words.
    static bool tells_of_words(std::u32string_view words) {
        constexpr std::u32string_view kWords[] = {U"话",   U"信",   U"诗",   U"歌",   U"问",   U"写",   U"念",
                                                  U"喊",   U"道",   U"谈",   U"讲",   U"留言", U"心声", U"这",
                                                  U"他",   U"她",   U"标语", U"刻着", U"印着", U"班训", U"校训",
                                                  U"短信", U"广播", U"合唱", U"宣誓", U"牌子", U"发言"};
        if (std::any_of(std::begin(kWords), std::end(kWords),
                        [&](std::u32string_view word) { return words.find(word) != std::u32string_view::npos; }))
            return true;
        const std::size_t answer = words.find(U'答');
        return answer != std::u32string_view::npos && !words.substr(answer).starts_with(U"答复");
    }

    // The paragraph of prose next to i, before or behind: a subhead may stand between.
    std::optional<std::uint32_t> beside(std::uint32_t i, int step) const {
        const auto at = neighbour(i, step);
        const bool prose = !at || paragraphs()[*at].role == Role::body;
        return prose ? at : neighbour(i, 2 * step);
    }

    std::optional<std::uint32_t> neighbour(std::uint32_t i, int step) const {
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + step;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(paragraphs().size())) return std::nullopt;
        return static_cast<std::uint32_t>(at);
    }

    bool is_statement(std::optional<std::uint32_t> at) const {
        if (!at || paragraphs()[*at].role != Role::body) return false;
        const Mention* const speaker = speaker_of(paragraphs()[*at].attribution);
        return (speaker != nullptr && !speaker->titles.empty()) || says_one_quotation(text(*at));
    }

    // 榆林湾的养蜂人海生说：“……”: somebody, whatever he is called, and nothing but his words.
    bool says_one_quotation(std::u32string_view words) const {
        constexpr std::size_t kLongestSpeaker = 30;
        const std::size_t colon = words.substr(0, kLongestSpeaker).find_first_of(U"：:。！？；“”");
        const bool opens = colon != std::u32string_view::npos && colon > 2 && colon + 1 < words.size() &&
                           (words[colon] == U'：' || words[colon] == U':') && is_one_of(words[colon + 1], kOpening);
        return opens && is_one_of(words.back(), kClosing) && input_.lexicon.cues.longest_ending(words, colon) > 0;
    }

    // Four of five paragraphs around it are statements; or of the six next to it at least five open with their speakers: a page
    // that is a list of statements may have a lead and an end of its own.
    bool among_statements(std::uint32_t i) const {
        constexpr int kFarthest = 5, kFewest = 4;
        constexpr int kNext = 3, kFewestOpening = 5;
        int statements = 0, all = 0, opening = 0;
        for (int step = -kFarthest; step <= kFarthest; ++step) {
            const auto at = neighbour(i, step);
            if (step == 0 || !at || paragraphs()[*at].role != Role::body) continue;
            const bool statement = is_statement(at);
            ++all;
            statements += statement ? 1 : 0;
            opening += statement && std::abs(step) <= kNext && opens_with_speaker(*at) ? 1 : 0;
        }
        return (all >= kFewest && statements * 5 >= all * 4) || opening >= kFewestOpening;
    }

    // 河湾镇党委书记顾长庚表示：“……”
    bool opens_with_speaker(std::uint32_t at) const {
        const Mention* const speaker = speaker_of(paragraphs()[at].attribution);
        const bool titled = speaker != nullptr && !speaker->titles.empty();
        return (titled && speaker->titles.front().span.begin == paragraphs()[at].span.begin) ||
               says_one_quotation(text(at));
    }

    Finding finding_of(std::uint32_t i) const {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.place = {draft_.facts->document, paragraphs()[i].span};
        finding.identity = to_hex(paragraphs()[i].identity);
        return finding;
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    bool goes_on_ = false;  // whether the paragraph before is a whole quotation with a speaker
};

}  // namespace

std::vector<Finding> check_unattributed_quotation(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    return Unattributed(draft, input, budget).findings();
}

}  // namespace kanwu
