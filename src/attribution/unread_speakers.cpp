#include "attribution/unread_speakers.h"

#include <algorithm>
#include <string_view>

#include "attribution/cues.h"
#include "attribution/foreign_names.h"
#include "attribution/name_bounds.h"
#include "attribution/publishers.h"
#include "attribution/source_nouns.h"

namespace kanwu {
namespace {

// 纳斯鲁拉|1日表示, 普京|还表示, 叙利亚方面|当天强烈谴责: where the day or the adverb begins that the clause ends with.
std::size_t before_adverb(const Line& line, Range clause) {
    constexpr std::u32string_view kAdverbs[] = {U"还",   U"也",   U"又",   U"则",   U"再次",     U"强烈",
                                                U"公开", U"严厉", U"随后", U"此前", U"此前一天", U"曾",
                                                U"一度", U"日前", U"近日", U"同时", U"当天",     U"当日"};
    for (bool found = true; found;) {
        const std::size_t end = clause.end;
        clause.end = before_day(line, clause);
        for (const std::u32string_view adverb : kAdverbs)
            if (line.view(clause).size() > adverb.size() && line.view(clause).ends_with(adverb))
                clause.end -= adverb.size();
        found = clause.end < end;
    }
    return clause.end;
}

}  // namespace

std::optional<Range> caller_before(const Line& line, Range cue, const Lexicon& lexicon) {
    const std::size_t clause = clause_begin(line, cue.begin);
    const std::size_t end = before_adverb(line, {clause, cue.begin});
    std::size_t begin = end;
    while (begin > clause && end - begin < kLongestForeignName &&
           (lexicon.transliteration.longest_at(line.text(), begin - 1) > 0 || is_dot(line.at(begin - 1)) ||
            (line.at(begin - 1) == U'-' && begin < end)))
        --begin;
    const bool opens = begin == clause;
    const bool behind_noun = !opens && std::max(lexicon.anonymous.longest_ending(line.text(), begin),
                                                lexicon.posts.longest_ending(line.text(), begin)) > 1;
    const std::u32string_view name = line.view({begin, end});
    if (name.size() < 2 || !(opens || behind_noun)) return std::nullopt;
    const bool word = lexicon.countries.contains(name) || lexicon.organisations.ends(name) ||
                      lexicon.anonymous.contains(name) || lexicon.places.contains(name) ||
                      lexicon.words.contains(name) || lexicon.bodies_abroad.contains(name);
    return word ? std::nullopt : std::optional(Range{begin, end});
}

Owned owner_of_words(const Line& line, Range pair, const Lexicon& lexicon) {
    constexpr std::u32string_view kNouns[] = {U"的言论", U"的说法", U"的表态", U"的主张",
                                              U"的提议", U"的论调", U"的指控"};
    constexpr std::u32string_view kLinks[] = {U"有关", U"关于", U"提出的", U"提出", U"抛出的", U"所谓"};
    const std::u32string_view rest = line.text().substr(std::min(pair.end, line.size()));
    const auto starts = [&](std::u32string_view noun) { return rest.starts_with(noun); };
    if (!std::any_of(std::begin(kNouns), std::end(kNouns), starts)) return {};
    for (const std::u32string_view link : kLinks) {
        if (!line.text().substr(0, pair.begin).ends_with(link)) continue;
        const std::size_t end = pair.begin - link.size();
        const bool side =
            end > 1 && line.at(end - 1) == U'方' && lexicon.country_shorts.longest_at(line.text(), end - 2) == 1;
        const std::size_t size =
            std::max({lexicon.countries.longest_ending(line.text(), end),
                      lexicon.bodies_abroad.longest_ending(line.text(), end), side ? std::size_t{2} : std::size_t{0}});
        return {true, {end - size, end}};
    }
    return {};
}

Range judging_in(const Line& line, Range words) {
    constexpr std::u32string_view kVerbs[] = {U"谴责", U"指责", U"抨击", U"斥责", U"批评", U"痛斥", U"怒斥",
                                              U"嘲讽", U"讽刺", U"讥讽", U"炮轰", U"痛批", U"驳斥", U"指控",
                                              U"控诉", U"形容", U"主张", U"评价", U"称赞", U"盛赞", U"赞扬"};
    constexpr std::size_t kSize = 2;
    for (std::size_t at = words.end; at-- > words.begin + 1;) {
        const std::u32string_view verb = line.view({at, std::min(at + kSize, words.end)});
        if (std::find(std::begin(kVerbs), std::end(kVerbs), verb) != std::end(kVerbs)) return {at, at + kSize};
    }
    return {};
}

std::optional<Range> judge_before(const Line& line, Range verb, const std::vector<Mention>& mentions,
                                  const Lexicon& lexicon) {
    const std::size_t begin = clause_begin(line, verb.begin);
    const std::size_t end = before_adverb(line, {begin, verb.begin});
    const bool opens = end == begin || line.view({begin, verb.begin}) == U"强烈";
    const Range body = opens ? publisher(begin, line, mentions, lexicon) : source_told({begin, end}, line, lexicon);
    return body.empty() ? std::nullopt : std::optional(body);
}

std::optional<Range> body_before_of(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t begin = clause_begin(line, at);
    const std::size_t of = line.view({begin, at}).find(U'对');
    if (of == std::u32string_view::npos || of < 2) return std::nullopt;
    const Range body = source_told({begin, begin + of}, line, lexicon);
    return body.empty() ? std::nullopt : std::optional(body);
}

}  // namespace kanwu
