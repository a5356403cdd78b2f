#include "attribution/quotations.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kanwu {
namespace {

bool is_straight(char32_t c) { return c == U'"' || c == U'＂'; }

bool ends_as_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'…';
}

// Those who speak, by the byte where the cue ends and by that where the person begins, titles included.
struct Speakers {
    struct Who {
        std::optional<std::uint32_t> mention, source;
        bool known() const { return mention || source; }
        bool operator==(const Who&) const = default;
    };
    using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // byte, index into the mentions, then sources
    Places cue_ends, begins;
    Places name_ends, silent;  // of persons with posts and no cue: where the name ends, where the person begins
    std::uint32_t mentions = 0;

    Speakers(const std::vector<Mention>& people, const std::vector<AnonymousSource>& anonymous)
        : mentions(static_cast<std::uint32_t>(people.size())) {
        for (std::uint32_t i = 0; i < mentions; ++i) {
            const Mention& mention = people[i];
            const std::uint32_t name = mention.name_span.begin;
            const std::uint32_t begin =
                mention.titles.empty() ? name : std::min(name, mention.titles.front().span.begin);
            if (mention.cue) {
                cue_ends.emplace_back(mention.cue->span.end, i);
                begins.emplace_back(begin, i);
            } else {
                name_ends.emplace_back(mention.name_span.end, i);
                silent.emplace_back(begin, i);
            }
        }
        for (std::uint32_t i = 0; i < anonymous.size(); ++i) {
            cue_ends.emplace_back(anonymous[i].cue.span.end, mentions + i);
            begins.emplace_back(anonymous[i].subject_span.begin, mentions + i);
        }
        for (Places* const places : {&cue_ends, &begins, &name_ends, &silent})
            std::sort(places->begin(), places->end());
    }

    Who at(const Places& places, std::uint32_t byte) const {
        const auto found = std::lower_bound(places.begin(), places.end(), std::pair{byte, std::uint32_t{0}});
        if (found == places.end() || found->first != byte) return {};
        if (found->second < mentions) return {found->second, std::nullopt};
        return {std::nullopt, found->second - mentions};
    }
};

// The speaker whose cue stands right before the words: 说：“, 表示，“, 说“; the colon may be the cue: 周岩：“. What is
// spoken of may stand between: 回忆起那一夜，“.
Speakers::Who speaker_before(const Line& line, std::size_t quote, const Speakers& speakers) {
    const auto ending = [&](std::size_t at) { return speakers.at(speakers.cue_ends, line.span({at, at}).begin); };
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

// The words go on: “……。”陶远说。“……。”, “……，”董事长陶远，“……。”: who has spoken the last ones ends right before these.
bool is_interrupted(const Line& line, std::size_t quote, const Speakers& speakers, const Speakers::Who& last) {
    if (!last.known() || quote == 0 || (line.at(quote - 1) != U'。' && line.at(quote - 1) != U'，')) return false;
    const std::uint32_t end = line.span({quote - 1, quote - 1}).begin;
    return speakers.at(speakers.cue_ends, end) == last || speakers.at(speakers.name_ends, end) == last;
}

// Behind a clause that only says when or where: “……。”会上，; else `at`.
std::size_t skip_scene(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestScene = 16;
    constexpr std::u32string_view kOpenings[] = {U"在",   U"会上", U"会后", U"采访", U"座谈", U"发布会", U"现场",
                                                 U"当天", U"昨",   U"今天", U"日前", U"近日", U"谈"};
    const std::u32string_view rest = line.text().substr(at);
    const std::size_t comma = rest.substr(0, kLongestScene).find(U'，');
    const bool opens =
        std::any_of(std::begin(kOpenings), std::end(kOpenings), [&](auto words) { return rest.starts_with(words); });
    return opens && comma != std::u32string_view::npos ? at + comma + 1 : at;
}

// The speaker who stands right behind the words: “……。”市国资委党委书记陶远表示; a scene may stand between.
Speakers::Who speaker_behind(const Line& line, std::size_t behind, const Speakers& speakers) {
    std::size_t at = behind;
    if (line.at(at) == U'，' || line.at(at) == U',') ++at;
    at = skip_scene(line, at);
    return speakers.at(speakers.begins, line.span({at, at}).begin);
}

// The person with a post who stands between two quotations with no verb at all: “……，”董事长计云帆，“…….
Speakers::Who speaker_between(const Line& line, std::size_t behind, const Speakers& speakers) {
    const Speakers::Who who = speakers.at(speakers.silent, line.span({behind, behind}).begin);
    for (std::size_t at = behind; who.known() && !ends_clause(line.at(at)); ++at) {
        const bool last = line.at(at + 1) == U'，' && line.at(at + 2) == U'“';
        if (last && speakers.at(speakers.name_ends, line.span({at + 1, at + 1}).begin) == who) return who;
    }
    return {};
}

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
                                  const std::vector<AnonymousSource>& anonymous) {
    const Speakers speakers(mentions, anonymous);
    std::vector<Quotation> out;
    Speakers::Who before;  // who spoke the words before
    for (const Range pair : quoted(line)) {
        const Range inner{pair.begin + 1, pair.end - 1};
        if (inner.empty()) continue;
        const char32_t last = line.at(inner.end - 1);
        const bool goes_on = last == U'，' || last == U',';  // “……，”陶远说。
        const Speakers::Who behind = speaker_behind(line, pair.end, speakers);
        const bool closes = behind.known() && goes_on;
        Speakers::Who who = closes ? behind : speaker_before(line, pair.begin, speakers);
        // 一位船工说：“……。”周岩表示: the words are those of the one before, whoever he is.
        const bool introduced = pair.begin > 0 && line.at(pair.begin - 1) == U'：' && !goes_on;
        if (!who.known() && !introduced) who = behind;
        if (!who.known() && is_interrupted(line, pair.begin, speakers, before)) who = before;
        if (!who.known() && (goes_on || ends_as_sentence(last))) who = speaker_between(line, pair.end, speakers);
        const bool whole = ends_as_sentence(last) || (who.known() && goes_on);
        before = who;
        if (!whole && !who.known()) continue;
        out.push_back({line.span(inner), who.mention, whole, who.source, {}});
    }
    return out;
}

}  // namespace kanwu
