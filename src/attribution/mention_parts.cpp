#include "attribution/mention_parts.h"

#include <algorithm>

#include "attribution/body_edge.h"
#include "attribution/names.h"

namespace kanwu {
namespace {

constexpr std::size_t kFurthestCue = 20;  // 陶远在全市安全生产工作会议上强调，

// 关于党校工作的重要论述，, 记得母亲的叮嘱：: a weak cue behind 的 is what is spoken of, and any where a colon follows.
bool is_noun(const Line& line, std::size_t at, std::size_t size, const Lexicon& lexicon) {
    if (at == 0) return false;
    const bool weak = lexicon.weak_cues.contains(line.view({at, at + size})) || line.at(at + size) == U'：';
    return (weak && line.at(at - 1) == U'的') ||
           (line.at(at - 1) == U'要' && lexicon.weak_cues.contains(line.view({at, at + size})));
}

// What a post takes over from the one before it: 县长 behind 三江县委副书记 is that of 三江县, not of its committee; 总经理
// behind 澜江集团党委副书记 that of 澜江集团.
std::string inherited_body(const std::string& body, const std::string& post) {
    constexpr std::string_view kCommittee = "委", kHead = "长";
    constexpr std::string_view kOrgans[] = {"党委", "党组", "党工委", "党总支", "党支部"};
    constexpr std::string_view kOfParty[] = {"书记", "委员", "常委", "成员", "秘书长", "副秘书长"};
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

// 回忆|起那一夜，“……”: what is spoken of stands between the cue and the words; its size, 0 for none.
std::size_t cue_of_memory(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    const bool raised = size > 0 && (line.at(at + size) == U'起' || line.at(at + size - 1) == U'起');
    std::size_t end = at + size;
    while (raised && end - at < kFurthestCue && !ends_clause(line.at(end))) ++end;
    return raised && opens_speech(line.at(end)) && line.at(end + 1) == U'“' ? size : 0;
}

// 提醒|市民，“……”: to whom it is said stands between; its size, 0 for none.
std::size_t cue_with_object(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongestObject = 8;
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    std::size_t end = at + size;
    while (size > 0 && end - at < size + kLongestObject && !ends_clause(line.at(end))) ++end;
    return size > 0 && (line.at(end) == U'，' || line.at(end) == U'：') && line.at(end + 1) == U'“' ? size : 0;
}

// 卢卡斯|称对方已经同意, not 称为, 称赞: 称 with what is said behind it.
bool tells_by_name(const Line& line, std::size_t at) {
    constexpr std::u32string_view kGoesOn = U"为作之赞呼号职得病他她";
    return line.at(at) == U'称' && !is_mark(line.at(at + 1)) && kGoesOn.find(line.at(at + 1)) == kGoesOn.npos;
}

// The cue behind a name: at once, or later in the same clause where it opens the speech.
std::optional<Cue> cue_behind(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto cue = [&](std::size_t begin, std::size_t size) { return cue_of(line, {begin, begin + size}, lexicon); };
    if (const std::size_t size = cue_at(line, at, lexicon)) return cue(at, size);
    // 龙大江当庭|表示服判
    if (const std::size_t adverb = word_behind(line, at, lexicon); adverb > 1)
        if (const std::size_t size = cue_at(line, at + adverb, lexicon);
            size > 0 && lexicon.words.longest_at(line.text(), at + adverb) <= size)  // 作了|说明
            return cue(at + adverb, size);
    // 卢卡斯|近日称将要访问, 卢卡斯|称此事已了
    const std::size_t day = behind_day(line, at);
    if (const std::size_t size = cue_at(line, day, lexicon)) return cue(day, size);
    if (tells_by_name(line, day)) return cue(day, 1);
    if (const std::size_t size = cue_of_memory(line, at, lexicon)) return cue(at, size);
    if (const std::size_t size = cue_with_object(line, at, lexicon)) return cue(at, size);
    for (std::size_t i = at; i < line.size() && i - at < kFurthestCue && !ends_clause(line.at(i)); ++i) {
        const std::size_t size = lexicon.cues.longest_at(line.text(), i);
        if (size > 0 && opens_speech(line.at(i + size)) && !is_noun(line, i, size, lexicon)) return cue(i, size);
    }
    return std::nullopt;
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

Cue cue_of(const Line& line, Range words, const Lexicon& lexicon) {
    constexpr std::u32string_view kTelling = U"告诉";  // 告诉|记者
    const std::size_t manner = words.size() > 2 && line.at(words.begin + 1) == U'着' ? 2 : 0;
    const std::size_t lead = lexicon.cue_leads.longest_at(line.text(), words.begin);
    const Range whole{words.begin + (lead < words.size() ? std::max(manner, lead) : manner), words.end};
    const bool tells = line.view(whole).starts_with(kTelling);
    return {line.words({whole.begin, tells ? whole.begin + kTelling.size() : whole.end}), line.span(whole)};
}

Mention named(const Line& line, Range name) {
    Mention mention;
    for (const char32_t c : line.view(name))  // 周　明 is 周明
        if (c != U'\u3000') append_utf8(mention.name, c);
    mention.name_span = line.span(name);
    return mention;
}

Mention mention_of(const Line& line, Range name, std::size_t cue_from, const Lexicon& lexicon) {
    Mention mention = named(line, name);
    mention.cue = cue_behind(line, cue_from, lexicon);
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

std::size_t behind_day(const Line& line, std::size_t at) {
    constexpr std::u32string_view kDays[] = {U"当天", U"当日", U"当晚", U"近日", U"日前", U"昨日",    U"昨天",
                                             U"今天", U"今日", U"同日", U"随后", U"此前", U"当地时间"};
    constexpr std::u32string_view kParts[] = {U"上午", U"下午", U"晚间", U"凌晨", U"晚", U"早", U"还", U"也", U"又"};
    constexpr std::u32string_view kOpens = U"当近日昨今同随此0123456789";
    if (kOpens.find(line.at(at)) == kOpens.npos) return at;
    const auto longest = [&](std::size_t from, const auto& words) {
        std::size_t size = 0;
        for (const std::u32string_view word : words)
            if (line.text().substr(from).starts_with(word)) size = std::max(size, word.size());
        return size;
    };
    constexpr std::size_t kLongestDate = 9;
    std::size_t end = at + longest(at, kDays);
    std::size_t digits = end;
    while (digits - end < 5 && ((line.at(digits) >= U'0' && line.at(digits) <= U'9') || line.at(digits) == U'月'))
        ++digits;
    if (digits > end && line.at(digits) == U'日') end = digits + 1;
    // 今天（9月7日）上午
    if (const std::size_t close = line.text().substr(end, kLongestDate).find(U'）');
        end > at && line.at(end) == U'（' && close != std::u32string_view::npos)
        end += close + 1;
    return end > at ? end + longest(end, kParts) : at;
}

std::size_t behind_when(const Line& line, std::size_t at) {
    static constexpr CodePointSet kOpens(U"会随事当最接散采上下晚傍清后如那这此不次第临");
    if (!kOpens.has(line.at(at))) return at;
    constexpr std::u32string_view kWhen[] = {
        U"会后",   U"会上", U"随后", U"事后", U"当天",   U"当晚",   U"最后",   U"接着",     U"散会后",  U"采访中",
        U"采访时", U"上午", U"下午", U"晚上", U"傍晚",   U"清晨",   U"后来",   U"如今",     U"当时",    U"那天",
        U"这时",   U"此时", U"不久", U"次日", U"第二天", U"临走时", U"临别时", U"当天上午", U"当天下午"};
    std::size_t longest = 0;
    for (const std::u32string_view when : kWhen)
        if (line.text().substr(at).starts_with(when)) longest = std::max(longest, when.size());
    return at + longest;
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
