#include "attribution/quotations.h"

#include <algorithm>
#include <optional>

#include "attribution/fragment_wording.h"
#include "attribution/mention_parts.h"
#include "attribution/quotation_sides.h"
#include "attribution/quoted_fragments.h"
#include "attribution/quoted_people.h"
#include "attribution/speakers.h"

namespace kanwu {
namespace {

bool is_straight(char32_t c) { return c == U'"' || c == U'＂'; }

bool ends_as_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'…';
}

// The words that are left open at the end of a paragraph, to go on in the next: the marks, and the end of the line for one.
std::optional<Range> left_open(const Line& line) {
    std::size_t depth = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.at(i) == U'“' && depth++ == 0) open = i;
        if (line.at(i) == U'”' && depth > 0) --depth;
    }
    if (depth != 1 || open + 2 > line.size()) return std::nullopt;
    return Range{open, line.size() + 1};
}

// Who speaks the words between the marks.
struct Spoken {
    Speakers::Who who;
    bool whole = false;
};

class Reader {
public:
    Reader(const Line& line, const Speakers& speakers, const std::vector<Mention>& mentions, const Lexicon& lexicon)
        : line_(line), speakers_(speakers), mentions_(mentions), lexicon_(lexicon) {}

    Spoken read(Range pair) {
        const char32_t last = line_.at(pair.end - 2);
        const bool goes_on = last == U'，' || last == U',';  // “……，”陶远说。
        const bool sentence = goes_on || ends_as_sentence(last);
        Speakers::Who who = sentence || !is_within_sentence(pair) ? beside(pair, goes_on) : Speakers::Who{};
        if (!who.known() && is_answer(pair)) who = asked_;
        if (!who.known() && sentence) who = around(pair);
        if (speakers_.is_pronoun(who)) who.name = antecedent(pair, speakers_.subject_of(who));
        // Who spoke before the question of nobody, or of another, answers it.
        if (last == U'？' && !(who == before_)) asked_ = before_, answer_ = pair.end;
        const Speakers::Who beside_it = is_in_row(pair) ? in_row_ : Speakers::Who{};
        before_ = who;
        behind_last_ = pair.end;
        in_row_ = {};
        if (who.known() || sentence) return {who, ends_as_sentence(last) || (who.known() && goes_on)};
        in_row_ = speaker_of_fragment(line_, pair, speakers_, mentions_, lexicon_);
        if (!in_row_.known() && wording_of(line_, pair, lexicon_) != Wording::term) in_row_ = beside_it;
        return {in_row_, false};
    }

private:
    // Words left open end with the line, where no mark is.
    std::size_t behind_of(Range pair) const { return std::min(pair.end, line_.size()); }

    // 是“经济战争”|和“反人类罪”: the piece stands in a row with the one before.
    bool is_in_row(Range pair) const {
        constexpr std::u32string_view kJoins[] = {U"", U"和", U"与", U"及", U"以及", U"、"};
        const std::u32string_view between = line_.view({std::min(behind_last_, pair.begin), pair.begin});
        return std::find(std::begin(kJoins), std::end(kJoins), between) != std::end(kJoins);
    }

    // 荣获“最美奋斗者”, 表示，“新时代文明实践”要走进小家: no mark sets the words off from what goes on with them.
    bool is_within_sentence(Range pair) const {
        const char32_t before = pair.begin > 0 ? line_.at(pair.begin - 1) : 0;
        const bool opens = before != 0 && !is_mark(before);
        const bool spoken =
            opens && speakers_.at(speakers_.cue_ends(), line_.span({pair.begin, pair.begin}).begin).known();
        if (opens && spoken) return !may_be_said(line_, pair);  // 强调“四个到位”
        // “菜篮子”“米袋子”“果盘子”是大事
        const char32_t behind = line_.at(behind_of(pair));
        return opens || ((!is_mark(behind) || behind == U'“') && pair.end < line_.size());
    }

    // The one whose cue stands at the words.
    Speakers::Who beside(Range pair, bool goes_on) const {
        const Speakers::Who behind = speaker_behind(line_, behind_of(pair), speakers_);
        if (behind.known() && goes_on) return behind;
        Speakers::Who who = speaker_before(line_, pair.begin, speakers_);
        // 一位船工说：“……。”周岩表示: the words are those of the one before, whoever he is.
        const bool introduced = pair.begin > 0 && line_.at(pair.begin - 1) == U'：' && !goes_on;
        if (!who.known() && !introduced) who = behind;
        if (!who.known() && !is_answered(pair) &&
            (is_interrupted(line_, pair.begin, speakers_, before_) ||
             is_gone_on_with(line_, behind_last_, pair.begin, speakers_, before_)))
            who = before_;
        return who;
    }

    // “钱从哪来？”有村民问。|“集体出一半。”段春阳答得干脆。
    bool is_answered(Range pair) const {
        const bool asked = pair.begin > 1 && line_.at(pair.begin - 1) == U'。' && line_.at(pair.begin - 2) == U'问';
        return asked && named_behind(line_, behind_of(pair), lexicon_).has_value();
    }

    // 白术坦言：“缺人。”“缺多少？”|“至少三十个。”
    bool is_answer(Range pair) const { return asked_.known() && answer_ == pair.begin; }

    // 项念祖有些激动。“……。”他说: the plain name in the sentence of the pronoun at `byte`, or the one before, where nobody else is.
    std::optional<Range> antecedent(Range pair, std::uint32_t byte) const {
        if (before_.name) return before_.name;
        if (mentions_.empty() || mentions_.front().name_span.begin > line_.span({pair.begin, pair.begin}).begin)
            if (const auto name = named_by_pronoun(line_, behind_of(pair), lexicon_)) return name;
        const bool behind = byte > line_.span({pair.begin, pair.begin}).begin;
        std::size_t end = behind ? pair.begin : place_of(line_, byte, sentence_begin(line_, pair.begin));
        for (int sentences = 0; sentences < 2 && end > 1; ++sentences) {
            const Range sentence{sentence_begin(line_, sentences > 0 || behind ? end - 1 : end), end};
            const std::vector<Speakers::Who> others = speakers_.all_in(line_, sentence);
            if (std::any_of(others.begin(), others.end(), [](const auto& other) { return other.mention.has_value(); }))
                return {};
            if (const auto name = named_in_sentence(line_, sentence, lexicon_)) return name;
            end = sentence.begin;
            if (end > 0 && line_.at(end - 1) == U'”') return {};
        }
        return {};
    }

    // 索里亚|共和国农业部副部长: a plain name, but for what begins the title of somebody named.
    std::optional<Range> outside_titles(std::optional<Range> name) const {
        if (!name) return name;
        const Span span = line_.span(*name);
        const auto next = std::lower_bound(mentions_.begin(), mentions_.end(), span.end,
                                           [](const Mention& m, std::uint32_t end) { return m.name_span.begin < end; });
        return next != mentions_.end() && whole_span(*next).overlaps(span) ? std::nullopt : name;
    }

    // The one of whom the words around it speak.
    Speakers::Who around(Range pair) const {
        const char32_t before = pair.begin > 0 ? line_.at(pair.begin - 1) : U'。';
        const bool free = ends_sentence(before) || before == U'”';
        Speakers::Who who = speaker_between(line_, behind_of(pair), speakers_);
        if (!who.known()) who = speaker_of_clause(line_, pair.begin, speakers_);
        if (!who.known()) who.name = outside_titles(named_in_last_clause(line_, pair.begin, lexicon_));
        if (!who.known()) who = subject_of_sentence(line_, pair.begin, speakers_);
        if (!who.known() && free) who = actor_behind(line_, behind_of(pair), speakers_, lexicon_);
        if (!who.known()) who.name = outside_titles(named_before(line_, pair.begin, lexicon_));
        if (!who.known() && free) who.name = outside_titles(named_behind(line_, behind_of(pair), lexicon_));
        if (!who.known()) who = speaker_of_last_sentence(line_, pair, speakers_);
        return who.known() ? who : subject_before(line_, pair, speakers_, lexicon_);
    }

    const Line& line_;
    const Speakers& speakers_;
    const std::vector<Mention>& mentions_;
    const Lexicon& lexicon_;
    Speakers::Who before_;         // who spoke the words before
    std::size_t behind_last_ = 0;  // where these end
    Speakers::Who in_row_;         // who speaks the last piece of a sentence
    Speakers::Who asked_;          // who spoke before the question that ends at answer_
    std::size_t answer_ = 0;
};

}  // namespace

std::vector<Range> quoted(const Line& line) {
    std::vector<Range> pairs;
    const bool even = std::count_if(line.text().begin(), line.text().end(), is_straight) % 2 == 0;
    std::size_t depth = 0;
    std::size_t open = 0;
    bool within_straight = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char32_t c = line.at(i);
        const bool straight = even && is_straight(c);
        if (straight) within_straight = !within_straight;
        if (c == U'“' || c == U'「' || (straight && within_straight)) {
            if (depth++ == 0) open = i;
        } else if ((c == U'”' || c == U'」' || straight) && depth > 0 && --depth == 0) {
            pairs.push_back({open, i + 1});
        }
    }
    return pairs;
}

std::vector<Quotation> quotations(const Line& line, const std::vector<Mention>& mentions,
                                  const std::vector<AnonymousSource>& anonymous, const Lexicon& lexicon) {
    const Speakers speakers(mentions, anonymous, lexicon);
    Reader reader(line, speakers, mentions, lexicon);
    std::vector<Range> pairs = quoted(line);
    if (const auto open = left_open(line); open && (pairs.empty() || pairs.back().end <= open->begin))
        pairs.push_back(*open);
    std::vector<Quotation> out;
    for (const Range pair : pairs) {
        if (pair.size() < 3) continue;
        const Spoken spoken = reader.read(pair);
        if (!spoken.whole && !spoken.who.known()) continue;
        out.push_back({line.span({pair.begin + 1, pair.end - 1}), spoken.who.mention, spoken.whole, spoken.who.source,
                       spoken.who.name ? line.words(*spoken.who.name) : std::string()});
    }
    return out;
}

}  // namespace kanwu
