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

// Mentions with a cue, by the byte where the cue ends and by that where the person begins, titles included.
struct Speakers {
    using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // byte, index into the mentions
    Places cue_ends, begins;

    explicit Speakers(const std::vector<Mention>& mentions) {
        for (std::uint32_t i = 0; i < mentions.size(); ++i) {
            const Mention& mention = mentions[i];
            if (!mention.cue) continue;
            const std::uint32_t name = mention.name_span.begin;
            cue_ends.emplace_back(mention.cue->span.end, i);
            begins.emplace_back(mention.titles.empty() ? name : std::min(name, mention.titles.front().span.begin), i);
        }
        std::sort(cue_ends.begin(), cue_ends.end());
        std::sort(begins.begin(), begins.end());
    }

    static std::optional<std::uint32_t> at(const Places& places, std::uint32_t byte) {
        const auto found = std::lower_bound(places.begin(), places.end(), std::pair{byte, std::uint32_t{0}});
        if (found == places.end() || found->first != byte) return std::nullopt;
        return found->second;
    }
};

// The speaker whose cue stands right before the words: 说：“, 表示，“, 说“; the colon may be the cue: 周岩：“.
std::optional<std::uint32_t> speaker_before(const Line& line, std::size_t quote, const Speakers& speakers) {
    const auto ending = [&](std::size_t at) { return Speakers::at(speakers.cue_ends, line.span({at, at}).begin); };
    if (const auto speaker = ending(quote)) return speaker;
    const bool marked =
        quote > 0 && std::u32string_view(U"：，:,").find(line.at(quote - 1)) != std::u32string_view::npos;
    return marked ? ending(quote - 1) : std::nullopt;
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
std::optional<std::uint32_t> speaker_behind(const Line& line, std::size_t behind, const Speakers& speakers) {
    std::size_t at = behind;
    if (line.at(at) == U'，' || line.at(at) == U',') ++at;
    at = skip_scene(line, at);
    return Speakers::at(speakers.begins, line.span({at, at}).begin);
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

std::vector<Quotation> quotations(const Line& line, const std::vector<Mention>& mentions) {
    const Speakers speakers(mentions);
    std::vector<Quotation> out;
    for (const Range pair : quoted(line)) {
        const Range inner{pair.begin + 1, pair.end - 1};
        if (inner.empty()) continue;
        const char32_t last = line.at(inner.end - 1);
        std::optional<std::uint32_t> speaker = speaker_behind(line, pair.end, speakers);
        const bool closes = speaker && (last == U'，' || last == U',');  // “……，”陶远说。
        if (!speaker) speaker = speaker_before(line, pair.begin, speakers);
        const bool whole = ends_as_sentence(last) || closes;
        if (!whole && !speaker) continue;
        out.push_back({line.span(inner), speaker, whole, {}, {}});
    }
    return out;
}

}  // namespace kanwu
