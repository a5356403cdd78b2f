// A paragraph that is one quotation, and nobody near it who speaks.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/actors.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/names.h"
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
        if (is_answer_or_verse(i) || continues(i) || is_dialogue(i) || belongs_to_label(i)) return true;
        const bool before = i > 0 && (introduces(i - 1) || has_scene(i - 1, i) || has_document(i - 1, i));
        const bool behind = i + 1 < paragraphs().size() && (takes_up(i + 1) || has_scene(i + 1, i));
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

    // On a page of statements, too, what leads into the words is theirs alone (云坪县委书记计云帆说：), and what is nothing but a person
    // (计云帆　云坪县委书记, ——云坪县委书记计云帆, 云坪县委书记计云帆这样说。). A short line of any kind is a label where another stands above another
    // quotation (1月, 2月).
    bool belongs_to_label(std::uint32_t i) const {
        const auto before = neighbour(i, -1), behind = neighbour(i, 1);
        if (before && text(*before).ends_with(U'：') && !text(*before).starts_with(U'《')) return true;
        if ((before && is_person_alone(*before)) || (behind && is_person_alone(*behind))) return true;
        if (!before || !is_short_line(*before)) return false;
        // 获奖感言
        constexpr std::u32string_view kWords[] = {U"感言", U"颁奖词", U"寄语", U"留言", U"语录", U"座右铭", U"心声",
                                                  U"日记", U"家书",   U"来信", U"台词", U"歌词", U"题记",   U"摘抄"};
        if (const std::u32string words = text(*before);
            std::any_of(std::begin(kWords), std::end(kWords), [&](auto end) { return words.ends_with(end); }))
            return true;
        for (const int step : {-2, 2})
            if (const auto other = neighbour(i, step);
                other && is_quoted(*other) && *other > 0 && is_short_line(*other - 1))
                return true;
        return false;
    }

    bool is_short_line(std::uint32_t at) const {
        constexpr std::size_t kLongest = 20;
        const std::u32string words = text(at);
        return words.size() <= kLongest && words.find_first_of(U"。！？，；“”") == words.npos;
    }

    bool is_quoted(std::uint32_t at) const {
        const std::u32string words = text(at);
        return words.size() > 2 && is_one_of(words.front(), kOpening) && is_one_of(words.back(), kClosing);
    }

    // A name with a post, between marks or before a verb of speech that says no more; a source behind a dash.
    bool is_person_alone(std::uint32_t at) const {
        constexpr std::size_t kLongest = 30;
        constexpr std::u32string_view kMarks = U"—（）【】■●　 。：";
        std::u32string words = text(at);
        if (words.size() > kLongest) return false;
        const bool dashed = words.starts_with(U"——");
        std::erase_if(words, [&](char32_t c) { return is_one_of(c, kMarks); });
        if (dashed && words.find_first_of(U"，；！？“”") == words.npos) return true;
        if (words.ends_with(U'说')) words.pop_back();
        for (const std::u32string_view manner : {U"这样", U"如是"})
            if (words.ends_with(manner)) words.resize(words.size() - manner.size());
        if (words.size() < 4 || words.find_first_of(U"，；！？“”、") != words.npos) return false;
        const ParagraphAttribution& own = paragraphs()[at].attribution;
        const bool titled = own.mentions.size() == 1 && !own.mentions.front().titles.empty() &&
                            words.ends_with(to_utf32(own.mentions.front().name));
        // 计云帆　云坪县委书记
        const bool name_first = input_.lexicon.posts.longest_ending(words, words.size()) > 0 &&
                                is_plain_name(Line(to_utf8(words)), {0, 3}, input_.lexicon);
        return titled || name_first;
    }

    // A question before it, or a quoted one behind: two speak in turns, and their paragraphs say so.
    bool is_dialogue(std::uint32_t i) const {
        const auto asks = [&](std::optional<std::uint32_t> at, bool quoted) {
            if (!at || (quoted && paragraphs()[*at].role != Role::body)) return false;
            std::u32string words = text(*at);
            if (words.empty()) return false;
            const bool marked = is_one_of(words.back(), kClosing) || words.back() == kStraight;
            if (marked) words.pop_back();
            return (marked || !quoted) && (words.ends_with(U'？') || words.ends_with(U'?'));
        };
        return asks(neighbour(i, -1), false) || asks(neighbour(i, 1), true);
    }

    // Before it: somebody is named or speaks, or the paragraph leads into the words (：).
    bool introduces(std::uint32_t i) const {
        const std::u32string words = text(i);
        if (words.ends_with(U'：') || words.ends_with(U':') || words.ends_with(U"如下。") || names_somebody(i, words))
            return true;
        const std::size_t tail = words.size() - std::min(words.size(), kNear);
        return tells_of_words(std::u32string_view(words).substr(tail));
    }

    // Behind it: the same, at the paragraph's beginning.
    bool takes_up(std::uint32_t i) const {
        const std::u32string words = text(i);
        if (is_english(words)) return opens_with_somebody(i, words);
        if (opens_with_answer(words)) return false;
        return names_somebody(i, words) || tells_of_words(std::u32string_view(words).substr(0, kNear));
    }

    // 集团人力资源部答复，……: to the words of somebody else, whomever it names further on.
    static bool opens_with_answer(std::u32string_view words) {
        const std::u32string_view clause = words.substr(0, words.find_first_of(U"，。"));
        return clause.ends_with(U"答复") || clause.ends_with(U"回复") || clause.ends_with(U"回应");
    }

    // Whether somebody acts in the paragraph beside i, or words are shown that i may be.
    bool has_scene(std::uint32_t beside, std::uint32_t i) const {
        if (paragraphs()[beside].role != Role::body) return false;
        const std::u32string words = text(beside);
        if (is_english(words))
            return somebody_acts_in_english(words, input_.lexicon) ||
                   shows_words_in_english(nearest_sentence(words, beside < i), input_.lexicon);
        return somebody_acts(Line(to_utf8(words)), input_.lexicon) ||
               shows_words(Line(to_utf8(nearest_sentence(words, beside < i))), input_.lexicon);
    }

    // Whether the sentence before i is what a meeting or a document says (会议指出，《通知》要求，), as i may be: these say no 我 and no
    // 你.
    bool has_document(std::uint32_t before, std::uint32_t i) const {
        constexpr std::u32string_view kPersons = U"我你您咱俺";
        const ParagraphAttribution& own = paragraphs()[before].attribution;
        const std::u32string words = text(before);
        if (paragraphs()[before].role != Role::body || !own.mentions.empty() || count_sentences(words) != 1)
            return false;
        const std::size_t title = words.starts_with(U'《') ? words.find(U'》') : words.npos;
        const bool document = title != words.npos && input_.lexicon.cues.longest_at(words, title + 1) > 0;
        return (document || (!own.anonymous.empty() && all_institutions(own.anonymous))) &&
               text(i).find_first_of(kPersons) == std::u32string::npos;
    }

    static std::size_t count_sentences(std::u32string_view words) {
        return static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [](char32_t c) { return is_one_of(c, U"。！？"); }));
    }

    // The last sentence of what stands before, or the first of what stands behind.
    static std::u32string nearest_sentence(const std::u32string& words, bool last) {
        constexpr std::u32string_view kEnds = U"。！？.!?";
        if (!last) return words.substr(0, words.find_first_of(kEnds));
        const std::size_t stop = words.size() < 2 ? words.npos : words.find_last_of(kEnds, words.size() - 2);
        return stop == words.npos ? words : words.substr(stop + 1);
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
        return speaks || somebody_speaks_in_english(first, input_.lexicon);
    }

    // A person with a post, a verb of speech; but for what a meeting or a paper says, which nobody quotes as speech.
    bool names_somebody(std::uint32_t i, std::u32string_view words) const {
        const ParagraphAttribution& attribution = paragraphs()[i].attribution;
        if (!attribution.mentions.empty()) return true;
        if (!attribution.anonymous.empty()) return !all_institutions(attribution.anonymous);
        if (somebody_speaks_in_english(words, input_.lexicon)) return true;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::size_t size = input_.lexicon.cues.longest_at(words, at);
            if (size > 0 && !input_.lexicon.weak_cues.contains(words.substr(at, size))) return true;
            // 急救站站长颛孙野算过一笔账: a post and a surname, whatever follows.
            const std::size_t post = input_.lexicon.posts.longest_at(words, at);
            const bool noun = input_.lexicon.person_nouns.contains(words.substr(at, post));  // 居民|楼
            if (post > 0 && !noun && input_.lexicon.surnames.longest_at(words, at + post) > 0 &&
                input_.lexicon.doubtful_surnames.longest_at(words, at + post) == 0)
                return true;
        }
        return false;
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

    // 这段话, 信上写, 问, 答.
    bool tells_of_words(std::u32string_view words) const {
        constexpr std::u32string_view kWords[] = {U"话", U"信", U"诗", U"歌",   U"答",   U"问", U"写", U"念", U"喊",
                                                  U"道", U"谈", U"讲", U"留言", U"心声", U"这", U"他", U"她"};
        constexpr std::size_t kLongestWord = 4;   // of not_tellings.txt
        const auto tells = [&](std::size_t at) {  // not inside 街道, 电话
            for (std::size_t begin = at - std::min(at, kLongestWord - 1); begin <= at; ++begin)
                if (begin + input_.lexicon.not_tellings.longest_at(words, begin) > at) return false;
            return true;
        };
        return std::any_of(std::begin(kWords), std::end(kWords), [&](std::u32string_view word) {
            for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1))
                if (tells(at)) return true;
            return false;
        });
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
