#include "attribution/quoted_fragments.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "attribution/fragment_wording.h"
#include "attribution/quoted_people.h"
#include "attribution/unread_speakers.h"

namespace kanwu {
namespace {

// Where the sentence begins that a piece of it stands in; other pieces in marks do not end it, whole sentences in them do.
std::size_t statement_begin(const Line& line, std::size_t at) {
    constexpr std::u32string_view kEnds = U"。！？…，";
    constexpr std::size_t kFurthest = 300;  // a paragraph of pieces alone is read in linear time
    const std::size_t lowest = at - std::min(at, kFurthest);
    std::size_t begin = at;
    while (begin > lowest && !ends_sentence(line.at(begin - 1)) &&
           !(line.at(begin - 1) == U'”' && (begin < 2 || kEnds.find(line.at(begin - 2)) != kEnds.npos)))
        --begin;
    return begin;
}

// Behind a verb of speech that a mark follows: 卡尼说，.
struct SpokenBy {
    bool unread = false;        // by somebody who was not read: 据新远社报道，过渡政府首脑沙拉说，
    std::optional<Range> name;  // but whose name stands there; of the last such one, where nobody speaks behind him
};

SpokenBy spoken_by(const Line& line, Range before, const Speakers& speakers, const Lexicon& lexicon) {
    SpokenBy found;
    found.unread = line.view(before).find(U"告知") != std::u32string_view::npos;  // 报道称，甲方告知乙方，……
    for (std::size_t at = before.begin; at < before.end; ++at) {
        const std::size_t end = at + lexicon.cues.longest_at(line.text(), at);
        if (end == at) continue;
        const Range cue{at, end};
        at = end - 1;
        if (line.at(end) != U'，') continue;
        if (speakers.at(speakers.cue_ends(), line.span({end, end}).begin).known()) {
            found.name.reset();
            continue;
        }
        const bool weak = lexicon.weak_cues.contains(line.view(cue));
        const auto name = weak && line.view(cue) != U"称" ? std::nullopt : caller_before(line, cue, lexicon);
        if (name) found.name = name;
        else if (!weak && end + 1 < before.end) found.unread = true;
    }
    return found;
}

// 步入“黄金时代”, but 不设|“面子工程”: the words end as terms do, and are not what he will have none of.
bool ends_as_term(const Line& line, Range pair, const Lexicon& lexicon) {
    const std::u32string_view words = line.view({pair.begin + 1, pair.end - 1});
    const bool denied =
        line.view({clause_begin(line, pair.begin), pair.begin}).find_first_of(U"不没别无") != std::u32string_view::npos;
    return !denied && words.find(U'，') == words.npos && lexicon.term_endings.longest_ending(words, words.size()) > 1;
}

// 确保|“一泓清水永续北上”, 实现“弯道超车”: a term in what one of us says.
bool is_our_term(const Line& line, Range pair, const Lexicon& lexicon) {
    constexpr std::u32string_view kAspects = U"了着过上起出成好";  // 办起了“远山食堂”
    constexpr std::size_t kLongestTerm = 8;                        // with the marks
    const bool object =
        pair.begin > 0 && pair.size() <= kLongestTerm && kAspects.find(line.at(pair.begin - 1)) != kAspects.npos;
    return object || is_counted(line, pair.begin) || ends_as_term(line, pair, lexicon) ||
           lexicon.term_leads.longest_ending(line.text(), pair.begin) > 0;
}

// One piece, and the statement before it.
class Piece {
public:
    Piece(const Line& line, Range pair, const Speakers& speakers, const std::vector<Mention>& mentions,
          const Lexicon& lexicon)
        : line_(line),
          pair_(pair),
          before_{statement_begin(line, pair.begin), pair.begin},
          speakers_(speakers),
          mentions_(mentions),
          lexicon_(lexicon),
          wording_(wording_of(line, pair, lexicon)) {}

    Speakers::Who speaker() const {
        const SpokenBy spoken = spoken_by(line_, before_, speakers_, lexicon_);
        if (spoken.unread || words_before().ends_with(U"所谓")) return {};
        if (const Owned owned = owner_of_words(line_, pair_, lexicon_); owned.by_another)
            return owned.owner.empty() || wording_ == Wording::term ? Speakers::Who{} : by_name(owned.owner);
        if (spoken.name) return is_worded() ? by_name(*spoken.name) : Speakers::Who{};
        if (const auto who = of_stance(); who.known()) return who;
        if (!may_be_said(line_, pair_)) return abroad();
        const auto who = given_by();
        return who.known() ? who : said_by();
    }

private:
    static Speakers::Who by_name(Range name) { return {{}, {}, name}; }
    std::u32string_view words_before() const { return line_.view(before_); }

    // 对空袭表示“震惊”, whose ever the feeling is.
    Speakers::Who of_stance() const {
        if (wording_ == Wording::term || !is_stance(line_, pair_)) return {};
        const auto who = speakers_.at(speakers_.cue_ends(), line_.span({pair_.begin, pair_.begin}).begin);
        if (who.known()) return who;
        const Range clause{clause_begin(line_, pair_.begin), pair_.begin};
        if (const auto person = speakers_.first_in(line_, clause, speakers_.silent()); person.known()) return person;
        const auto body = body_before_of(line_, pair_.begin, lexicon_);
        return body ? by_name(*body) : Speakers::Who{};
    }

    // 邹亦凡一句“明天就办”; 在闻人杰眼里，“账本是一面镜子”
    Speakers::Who given_by() const {
        constexpr std::u32string_view kGiven[] = {U"一句",   U"看来，", U"眼里，",  U"眼中，",
                                                  U"口中，", U"话说，", U"口头禅是"};
        const std::u32string_view before = words_before();
        const bool given =
            std::any_of(std::begin(kGiven), std::end(kGiven), [&](auto words) { return before.ends_with(words); });
        return given ? speakers_.first_in(line_, before_, speakers_.silent()) : Speakers::Who{};
    }

    // The words end the clause, as speech does: of the last one who speaks before them.
    Speakers::Who said_by() const {
        constexpr std::size_t kNear = 12;
        const Speakers::Who who = speakers_.last_in(line_, before_, speakers_.cue_ends());
        if (who.known() && !speakers_.is_from_abroad(who) && is_our_term(line_, pair_, lexicon_)) return {};
        if (who.known() && is_abroad(who, Wording::phrase))
            if (const auto other = abroad(); other.known() || speakers_.is_from_abroad(who)) return other;
        if (who.mention || speakers_.is_pronoun(who)) return who;
        const std::size_t near = pair_.begin - std::min(before_.size(), kNear);
        const Speakers::Who close =
            pair_.size() > 5 ? speakers_.first_in(line_, {near, pair_.begin}, speakers_.cue_ends()) : Speakers::Who{};
        const Speakers::Who other = close.known() ? close : abroad();
        // 段春阳总爱说，“车就是家”; not 段春阳获得的荣誉：“最美司机”
        const bool colon = pair_.begin > 0 && line_.at(pair_.begin - 1) == U'：';
        return other.known() || colon ? other : Speakers::Who{{}, {}, named_before(line_, pair_.begin, lexicon_)};
    }

    // 巴西总统卢拉表示，“任意征收关税”的做法……, 将“坚决回应”任何……: the words of one from abroad are quoted by pieces, the terms of
    // papers are ours. Not what has a name (“挑战者”坦克), and within its clause (停止“洗白”罪行) only what no term is like.
    bool is_worded() const {
        constexpr std::size_t kShortest = 6;  // with the marks: not “北溪”
        if (is_named_so(line_, pair_, wording_, lexicon_)) return false;
        if (wording_ != Wording::plain) return wording_ == Wording::phrase;
        const bool closes = std::u32string_view(U"。，；").find(line_.at(pair_.end)) != std::u32string_view::npos;
        return (closes && pair_.size() >= kShortest) || is_predicate(line_, pair_);
    }

    Speakers::Who abroad() const {
        if (!is_worded()) return {};
        const Range with_quote{before_.begin, before_.end + 1};  // 呼吁“立即”停火
        Speakers::Who who = speakers_.last_in(line_, with_quote, speakers_.cue_ends());
        if (!who.known()) who = judge();
        if (!who.known()) who = feeling();
        return who.known() && is_abroad(who, wording_) ? who : Speakers::Who{};
    }

    // 他称，美国……“遭受重创”, 声明称，法方……: one of whom nothing tells where he is from is from abroad where he speaks of states.
    bool is_abroad(const Speakers::Who& who, Wording wording) const {
        if (who.name || speakers_.is_from_abroad(who)) return true;
        return wording == Wording::phrase && speakers_.is_vague(who) &&
               (lexicon_.countries.is_in(words_before()) || lexicon_.bodies_abroad.is_in(words_before()));
    }

    // 总统卢卡斯谴责对方的“罪行”, 叙利亚方面当天谴责这是“严重的侵略行为”: who judges, where nobody speaks.
    Speakers::Who judge() const {
        const Range verb = judging_in(line_, before_);
        if (verb.empty()) return {};
        for (const auto* const places : {&speakers_.silent(), &speakers_.begins()})
            if (const auto who = speakers_.first_in(line_, {before_.begin, verb.begin}, *places); who.known())
                return who;
        const auto body = judge_before(line_, verb, mentions_, lexicon_);
        return body && is_body_from_abroad(line_.view(*body), lexicon_) ? by_name(*body) : Speakers::Who{};
    }

    // 专员迪亚洛对当地处境“深感震惊”: of whom the clause tells what he feels.
    Speakers::Who feeling() const {
        constexpr std::u32string_view kFeelings = U"深感倍惊忧遗满不高欣失痛";
        const Range clause{clause_begin(line_, pair_.begin), pair_.begin};
        const bool feels = wording_ == Wording::phrase && line_.view(clause).find(U'对') != std::u32string_view::npos &&
                           kFeelings.find(line_.at(pair_.begin + 1)) != kFeelings.npos;
        return feels ? speakers_.first_in(line_, clause, speakers_.silent()) : Speakers::Who{};
    }

    const Line& line_;
    Range pair_, before_;
    const Speakers& speakers_;
    const std::vector<Mention>& mentions_;
    const Lexicon& lexicon_;
    Wording wording_;
};

}  // namespace

bool may_be_said(const Line& line, Range pair) {
    constexpr std::u32string_view kOfTerms = U"”个有的把为种项条、和与及以叫作成到让用按被从这该大抓讲";
    const char32_t next = line.at(pair.end);
    if (next != U'。' && next != U'，' && next != 0) return false;
    const char32_t before = pair.begin > 0 ? line.at(pair.begin - 1) : 0;
    if (before != 0 && kOfTerms.find(before) != std::u32string_view::npos) return false;
    if (before == U'是' && line.at(pair.end - 2) == U'的') return true;
    if (before == U'是' && pair.begin > 1 && (line.at(pair.begin - 2) == U'这' || line.at(pair.begin - 2) == U'那'))
        return false;
    return pair.size() > 4 && !counts_short(line, pair);
}

Speakers::Who speaker_of_fragment(const Line& line, Range pair, const Speakers& speakers,
                                  const std::vector<Mention>& mentions, const Lexicon& lexicon) {
    return Piece(line, pair, speakers, mentions, lexicon).speaker();
}

}  // namespace kanwu
