#include "attribution/mention_parts.h"

#include <algorithm>

#include "attribution/body_edge.h"
#include "attribution/names.h"

namespace kanwu {
namespace {

// What a post takes over from the one before it: 县长 behind 三江县委副书记 is that of 三江县, not of its committee; 总经理
// behind 澜江集团党委副书记 that of 澜江集团.
std::string inherited_body(const std::string& body, const std::string& post) {
    constexpr std::string_view kCommittee = "委", kHead = "长";
    constexpr std::string_view kOrgans[] = {"党委", "党组", "党工委", "党总支", "党支部"};
    constexpr std::string_view kOfParty[] = {"书记", "委员", "常委", "成员", "秘书长", "副秘书长"};
    if (post == "国务委员") return {};  // of the state, behind whatever post
    const auto ends_with_one_of = [](std::string_view words, const auto& ends) {
        return std::any_of(std::begin(ends), std::end(ends),
                           [&](std::string_view end) { return words.ends_with(end); });
    };
    for (const std::string_view organ : kOrgans)
        if (body.size() > organ.size() && body.ends_with(organ) && !ends_with_one_of(post, kOfParty))
            return body.substr(0, body.size() - organ.size());
    const std::string level = post.substr(0, post.size() - std::min(post.size(), kHead.size()));
    const bool heads_place = !level.empty() && post.ends_with(kHead) && body.ends_with(level + std::string(kCommittee));
    return heads_place ? body.substr(0, body.size() - kCommittee.size()) : body;
}

// 管委会主任 behind 砚川高新区党工委书记: the committee that manages the zone, which the party's committee before it names; empty
// elsewhere.
std::string zone_committee(const std::string& body, std::string_view organ) {
    constexpr std::string_view kOrgans[] = {"管委会", "管理委员会"};
    constexpr std::string_view kOfParty[] = {"党工委", "党委"};
    if (std::find(std::begin(kOrgans), std::end(kOrgans), organ) == std::end(kOrgans)) return "";
    for (const std::string_view party : kOfParty)
        if (body.size() > party.size() && body.ends_with(party))
            return body.substr(0, body.size() - party.size()).append(organ);
    return "";
}

// 市长 says itself what it heads; 镇|党委书记, 村|党支部书记 too.
bool names_its_level(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    if (title.organisation.empty()) return lexicon.place_heads.contains(line.view(title.post));
    constexpr std::u32string_view kLevels = U"镇乡村";
    const bool level =
        title.organisation.size() == 1 && kLevels.find(line.at(title.organisation.begin)) != kLevels.npos;
    return level && lexicon.party_heads.contains(line.view(title.post));
}

}  // namespace

Mention named(const Line& line, Range name) {
    Mention mention;
    for (const char32_t c : line.view(name))  // 周　明 is 周明
        if (c != U'\u3000') append_utf8(mention.name, c);
    mention.name_span = line.span(name);
    return mention;
}

Mention mention_of(const Line& line, Range name, std::size_t cue_from, const Lexicon& lexicon) {
    Mention mention = named(line, name);
    mention.cue = cue_behind(line, name, cue_from, lexicon);
    return mention;
}

void speak_by_colon(const Line& line, std::size_t at, Mention& mention) {
    if (mention.cue || (line.at(at) != U'：' && line.at(at) != U':')) return;
    mention.cue = Cue{line.words({at, at + 1}), line.span({at, at + 1})};
}

Span whole_span(const Mention& mention) {
    Span span = mention.name_span;
    for (const Title& title : mention.titles)
        span = {std::min(span.begin, title.span.begin), std::max(span.end, title.span.end)};
    return span;
}

Title title_of(const Line& line, const WrittenTitle& written, const std::string& inherited) {
    Title title;
    title.organisation = line.words(written.organisation);
    if (title.organisation.empty() && !inherited.empty()) {
        title.organisation = inherited;
        title.organisation_inherited = true;
    }
    title.post = line.words(written.post);
    for (const Range modifier : written.modifiers) title.modifiers.push_back(line.words(modifier));
    title.span = line.span(written.surface);
    return title;
}

std::vector<Title> titles_of(const Line& line, const TitleList& list) {
    // 历任市水利局局长、市林业局局长: the time word is that of all that follow.
    constexpr std::string_view kOfAll[] = {"历任", "曾任", "曾担任", "时任"};
    std::vector<Title> out;
    std::string time;
    for (std::size_t i = 0; i < list.titles.size(); ++i) {
        const bool may_inherit =
            i > 0 && list.titles[i].organisation.empty() &&
            (list.joined_by_mark[i] || list.titles[i].surface.begin == list.titles[i - 1].surface.end);
        const std::string body = may_inherit ? out.back().organisation : "";
        Title title = title_of(line, list.titles[i], inherited_body(body, line.words(list.titles[i].post)));
        if (i > 0 && list.joined_by_mark[i])
            if (std::string zone = zone_committee(out.back().organisation, title.organisation); !zone.empty()) {
                title.organisation = std::move(zone);
                title.organisation_inherited = true;
            }
        const std::string first = title.modifiers.empty() ? "" : title.modifiers.front();
        const bool opens = std::find(std::begin(kOfAll), std::end(kOfAll), first) != std::end(kOfAll);
        if (opens || first == "现任") time = opens ? first : "";
        else if (!time.empty()) title.modifiers.insert(title.modifiers.begin(), time);
        out.push_back(std::move(title));
    }
    return out;
}

bool has_known_body(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    return std::any_of(list.titles.begin(), list.titles.end(),
                       [&](const WrittenTitle& t) { return t.known_body || names_its_level(line, t, lexicon); });
}

std::optional<Range> name_ending(const Line& line, std::size_t end, const Lexicon& lexicon) {
    for (std::size_t size = std::min<std::size_t>(end, 24); size >= 2; --size) {
        const Range range{end - size, end};
        const bool opens =
            range.begin == 0 || is_mark(line.at(range.begin - 1)) || edge_ends_at(line, range.begin, lexicon);
        if (opens && is_name(line, range, lexicon)) return range;
    }
    return std::nullopt;
}

}  // namespace kanwu
