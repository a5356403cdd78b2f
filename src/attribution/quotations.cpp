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
    };
    using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // byte, index into the mentions, then sources
    Places cue_ends, begins;
    std::uint32_t mentions = 0;

    Speakers(const std::vector<Mention>& people, const std::vector<AnonymousSource>& anonymous)
        : mentions(static_cast<std::uint32_t>(people.size())) {
        for (std::uint32_t i = 0; i < mentions; ++i) {
            const Mention& mention = people[i];
            if (!mention.cue) continue;
            const std::uint32_t name = mention.name_span.begin;
            cue_ends.emplace_back(mention.cue->span.end, i);
            begins.emplace_back(mention.titles.empty() ? name : std::min(name, mention.titles.front().span.begin), i);
        }
        for (std::uint32_t i = 0; i < anonymous.size(); ++i) {
            cue_ends.emplace_back(anonymous[i].cue.span.end, mentions + i);
            begins.emplace_back(anonymous[i].subject_span.begin, mentions + i);
        }
        std::sort(cue_ends.begin(), cue_ends.end());
        std::sort(begins.begin(), begins.end());
    }

    Who at(const Places& places, std::uint32_t byte) const {
        const auto found = std::lower_bound(places.begin(), places.end(), std::pair{byte, std::uint32_t{0}});
        if (found == places.end() || found->first != byte) return {};
        if (found->second < mentions) return {found->second, std::nullopt};
        return {std::nullopt, found->second - mentions};
    }
};

// The speaker whose cue stands right before the words: 说：“, 表示，“, 说“; the colon may be the cue: 周岩：“.
Speakers::Who speaker_before(const Line& line, std::size_t quote, const Speakers& speakers) {
    const auto ending = [&](std::size_t at) { return speakers.at(speakers.cue_ends, line.span({at, at}).begin); };
    if (const auto speaker = ending(quote); speaker.known()) return speaker;
    const bool marked =
        quote > 0 && std::u32string_view(U"：，:,").find(line.at(quote - 1)) != std::u32string_view::npos;
    return marked ? ending(quote - 1) : Speakers::Who{};
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
    for (const Range pair : quoted(line)) {
        const Range inner{pair.begin + 1, pair.end - 1};
        if (inner.empty()) continue;
        const char32_t last = line.at(inner.end - 1);
        Speakers::Who who = speaker_behind(line, pair.end, speakers);
        const bool closes = who.known() && (last == U'，' || last == U',');  // “……，”陶远说。
        if (!who.known()) who = speaker_before(line, pair.begin, speakers);
        const bool whole = ends_as_sentence(last) || closes;
        if (!whole && !who.known()) continue;
        out.push_back({line.span(inner), who.mention, whole, who.source, {}});
    }
    return out;
}

}  // namespace kanwu
