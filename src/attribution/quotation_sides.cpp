#include "attribution/quotation_sides.h"

#include <algorithm>
#include <utility>

#include "attribution/quoted_people.h"

namespace kanwu {
namespace {

// “……？”没有人应声，|他把登记簿合上，“……”
bool goes_on_by_pronoun(const Line& line, Range between) {
    for (std::size_t at = between.begin; at + 2 < between.end; ++at)
        if ((line.at(at) == U'他' || line.at(at) == U'她') && line.at(at + 1) != U'的' && line.at(at + 1) != U'们')
            return at == between.begin || ends_clause(line.at(at - 1));
    return false;
}

// “……。”被告看了一眼，说：“……”: the cue of a later clause is that of the words behind it.
bool speaks_later(const Line& line, std::size_t at, const Speakers::Who& who, const Speakers& speakers) {
    std::size_t end = at;
    while (!ends_clause(line.at(end))) ++end;
    constexpr std::size_t kFurthest = 60;  // of the cue
    for (std::size_t comma = end; end - comma < kFurthest && !ends_sentence(line.at(end)); ++end) {
        if (line.at(end) != U'：' || line.at(end + 1) != U'“') continue;
        return end > comma && speakers.at(speakers.cue_ends(), line.span({end, end}).begin) == who;
    }
    return false;
}

// Behind a clause that only says when or where: “……。”会上，; else `at`.
std::size_t skip_scene(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestScene = 16;
    constexpr std::u32string_view kOpenings[] = {U"在",   U"会上", U"会后", U"采访", U"座谈", U"发布会", U"现场",
                                                 U"当天", U"昨",   U"今天", U"日前", U"近日", U"谈"};
    constexpr std::u32string_view kPauses[] = {U"会儿", U"片刻", U"半晌", U"良久", U"许久", U"一下", U"几秒"};
    const std::u32string_view rest = line.text().substr(at);
    const std::size_t comma = rest.substr(0, kLongestScene).find(U'，');
    const std::u32string_view clause = rest.substr(0, std::min(comma, rest.size()));
    const bool opens =
        std::any_of(std::begin(kOpenings), std::end(kOpenings), [&](auto words) { return rest.starts_with(words); }) ||
        std::any_of(std::begin(kPauses), std::end(kPauses), [&](auto words) { return clause.ends_with(words); });
    return opens && comma != std::u32string_view::npos ? at + comma + 1 : at;
}

// 计云帆|到场: what is told of a person behind his name is an event, not how he stands there (站着, 坐在).
bool tells_an_event(const Line& line, std::size_t name_end, const Lexicon& lexicon) {
    constexpr std::u32string_view kPosture = U"着在上";
    const std::size_t verb = lexicon.person_verbs.longest_at(line.text(), name_end);
    return verb > 0 && kPosture.find(line.at(name_end + verb - 1)) == kPosture.npos;
}

// Whether the sentence behind the words says whose they are, or may: not where it leads to words of its own (被告看了一眼，说：“).
bool is_told_behind(const Line& line, std::size_t behind, const Speakers& speakers, const Lexicon& lexicon) {
    if (behind >= line.size() || line.at(behind) == U'“') return false;
    const Range sentence{behind, sentence_end(line, behind)};
    if (line.at(sentence.end) == U'“') return false;
    if (!speakers.all_in(line, sentence).empty()) return true;
    std::size_t clause = behind;
    while (!ends_clause(line.at(clause))) ++clause;
    return lexicon.cues.is_in(line.view({behind, clause})) || lexicon.anonymous.longest_at(line.text(), behind) > 1;
}

}  // namespace

Speakers::Who speaker_before(const Line& line, std::size_t quote, const Speakers& speakers) {
    const auto ending = [&](std::size_t at) { return speakers.at(speakers.cue_ends(), line.span({at, at}).begin); };
    if (const auto speaker = ending(quote); speaker.known()) return speaker;
    const bool marked =
        quote > 0 && std::u32string_view(U"：，:,").find(line.at(quote - 1)) != std::u32string_view::npos;
    if (!marked) return {};
    if (const auto speaker = ending(quote - 1); speaker.known()) return speaker;
    for (std::size_t at = quote - 1; at > 0 && !ends_clause(line.at(at - 1)); --at)
        if (line.at(at) == U'起' || line.at(at - 1) == U'起')
            if (const auto speaker = ending(at); speaker.known()) return speaker;
    return {};
}

bool is_interrupted(const Line& line, std::size_t quote, const Speakers& speakers, const Speakers::Who& last) {
    if (!last.known() || quote == 0 || (line.at(quote - 1) != U'。' && line.at(quote - 1) != U'，')) return false;
    const std::uint32_t end = line.span({quote - 1, quote - 1}).begin;
    return speakers.at(speakers.cue_ends(), end) == last || speakers.at(speakers.name_ends(), end) == last;
}

bool is_gone_on_with(const Line& line, std::size_t begin, std::size_t quote, const Speakers& speakers,
                     const Speakers::Who& last) {
    if (!last.known() || begin >= quote || line.at(quote - 1) != U'，') return false;
    for (std::size_t at = begin; at < quote; ++at)
        if (ends_sentence(line.at(at))) return false;
    const std::vector<Speakers::Who> people = speakers.all_in(line, {begin, quote});
    // “……。”院长段春阳招呼客人，“……”
    if (last.name && people.empty() &&
        line.view({begin, quote}).find(line.view(*last.name)) != std::u32string_view::npos)
        return true;
    return people.empty() ? goes_on_by_pronoun(line, {begin, quote}) : people.size() == 1 && people.front() == last;
}

Speakers::Who speaker_behind(const Line& line, std::size_t behind, const Speakers& speakers) {
    std::size_t at = behind;
    if (line.at(at) == U'，' || line.at(at) == U',') ++at;
    at = skip_scene(line, at);
    const Speakers::Who who = speakers.at(speakers.begins(), line.span({at, at}).begin);
    return who.known() && speaks_later(line, at, who, speakers) ? Speakers::Who{} : who;
}

Speakers::Who speaker_between(const Line& line, std::size_t behind, const Speakers& speakers) {
    const Speakers::Who who = speakers.at(speakers.silent(), line.span({behind, behind}).begin);
    for (std::size_t at = behind; who.known() && !ends_clause(line.at(at)); ++at) {
        const bool last = line.at(at + 1) == U'，' && line.at(at + 2) == U'“';
        if (last && speakers.at(speakers.name_ends(), line.span({at + 1, at + 1}).begin) == who) return who;
    }
    return {};
}

Speakers::Who speaker_of_clause(const Line& line, std::size_t quote, const Speakers& speakers) {
    if (quote < 2 || (line.at(quote - 1) != U'，' && line.at(quote - 1) != U'：')) return {};
    std::size_t begin = quote - 1;
    while (begin > 0 && !ends_clause(line.at(begin - 1))) --begin;
    return speakers.first_in(line, {begin, quote}, speakers.cue_ends());
}

Speakers::Who subject_of_sentence(const Line& line, std::size_t quote, const Speakers& speakers) {
    if (quote < 2 || line.at(quote - 1) != U'：') return {};
    const Range sentence{sentence_begin(line, quote - 1), quote};
    const Speakers::Who source = speakers.first_in(line, sentence, speakers.cue_ends());
    if (!source.known()) return speakers.first_in(line, sentence, speakers.silent());
    // 她说，后来科里定了规矩：“……”
    return source == speakers.at(speakers.begins(), line.span(sentence).begin) ? source : Speakers::Who{};
}

Speakers::Who actor_behind(const Line& line, std::size_t behind, const Speakers& speakers, const Lexicon& lexicon) {
    constexpr std::size_t kFurthestActor = 24;
    constexpr std::u32string_view kAddressed = U"对向给跟问和与";
    const Range rest{behind, std::min(sentence_end(line, behind), behind + kFurthestActor)};
    Speakers::Who who = speakers.first_in(line, rest, speakers.begins());
    const Speakers::Places& begins = who.known() ? speakers.begins() : speakers.silent();
    if (!who.known()) who = speakers.first_in(line, rest, speakers.silent());
    if (!who.known()) return {};
    const auto first =
        std::lower_bound(begins.begin(), begins.end(), std::pair{line.span({behind, behind}).begin, std::uint32_t{0}});
    const std::size_t at = place_of(line, first->first, behind);
    if (&begins == &speakers.begins() && speaks_later(line, at, who, speakers)) return {};
    const std::u32string_view between = line.view({behind, at});
    // 说话的是, 说这话的，是跑长途的
    const bool tells = between.find(U"话的是") != between.npos || between.find(U"话的，是") != between.npos;
    const bool meanwhile =
        between.starts_with(U"说") && (between.ends_with(U"话时，") || between.ends_with(U"话的时候，"));
    const bool done = between.starts_with(U"撂下") || between.starts_with(U"丢下") || between.starts_with(U"说完");
    if (between.find(U'话') != std::u32string_view::npos && !tells && !done && !meanwhile) return {};
    if (at > behind && kAddressed.find(between.back()) != std::u32string_view::npos) return {};
    if (&begins != &speakers.silent()) return who;
    const auto name = std::lower_bound(speakers.name_ends().begin(), speakers.name_ends().end(),
                                       std::pair{first->first, std::uint32_t{0}});
    const std::size_t end = place_of(line, name->first, at);
    if (tells || meanwhile) return who;
    if (line.at(end) == U'的' && line.at(end + 1) != U'话') return {};  // the desk of somebody
    return tells_an_event(line, end, lexicon) ? Speakers::Who{} : who;
}

Speakers::Who speaker_of_last_sentence(const Line& line, Range pair, const Speakers& speakers) {
    const bool last = pair.end >= line.size() && pair.begin > 1 && line.at(pair.begin - 1) == U'。';
    if (!last) return {};
    return speakers.first_in(line, {sentence_begin(line, pair.begin - 1), pair.begin}, speakers.cue_ends());
}

Speakers::Who subject_before(const Line& line, Range pair, const Speakers& speakers, const Lexicon& lexicon) {
    if (pair.begin < 2 || (line.at(pair.begin - 1) != U'。' && line.at(pair.begin - 1) != U'！')) return {};
    if (is_told_behind(line, std::min(pair.end, line.size()), speakers, lexicon)) return {};
    const Range sentence{sentence_begin(line, pair.begin - 1), pair.begin};
    const std::vector<Speakers::Who> people = speakers.all_in(line, sentence);
    if (people.size() > 1) return {};
    const Speakers::Who who = people.empty() ? Speakers::Who{} : people.front();
    const auto name_end = std::lower_bound(speakers.name_ends().begin(), speakers.name_ends().end(),
                                           std::pair{line.span(sentence).begin, std::uint32_t{0}});
    if (who.mention && name_end != speakers.name_ends().end() && name_end->first < line.span(sentence).end &&
        tells_an_event(line, place_of(line, name_end->first, sentence.begin), lexicon))
        return {};
    const auto name = named_in_sentence(line, sentence, lexicon);
    if (!name) return who;
    if (!who.known()) return {std::nullopt, std::nullopt, name};
    return speakers.is_named(who, line.words(*name)) ? who : Speakers::Who{};
}

}  // namespace kanwu
