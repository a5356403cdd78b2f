#include "attribution/publishers.h"

#include <algorithm>

#include "attribution/cues.h"
#include "attribution/mention_parts.h"
#include "attribution/source_cues.h"
#include "attribution/source_nouns.h"

namespace kanwu {
namespace {

// 通过第12号|决议: what a council adopts, and says so.
bool adopts(std::u32string_view words) {
    constexpr std::u32string_view kTexts[] = {U"决议", U"法案", U"声明", U"宣言", U"决定", U"动议", U"公报"};
    return words.starts_with(U"通过") &&
           std::any_of(std::begin(kTexts), std::end(kTexts), [&](auto text) { return words.ends_with(text); });
}

// 西班牙和爱尔兰, 英国、法国和德国: states alone.
bool are_states(std::u32string_view words, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t state = lexicon.countries.longest_at(words, at);
        if (state < 2) return false;
        at += state;
        if (at < words.size() && std::u32string_view(U"、和与及").find(words[at++]) == std::u32string_view::npos)
            return false;
    }
    return !words.empty();
}

// Who publishes something in the clause: 国际法院|24日在远港发布判决; empty for nobody.
Range publisher_in(Range clause, const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kPublishing[] = {U"发出", U"发布", U"印发", U"下发", U"发表", U"发文",
                                                   U"致函", U"刊载", U"刊发", U"刊登", U"报道"};
    std::size_t end = 0;  // where the day or the place begins
    for (std::size_t at = clause.begin + 2; at < clause.end; ++at) {
        if (end == 0 && (behind_day(line, at) > at || line.at(at) == U'在')) end = at;
        const std::u32string_view rest = line.view({at, clause.end});
        if (adopts(rest) || std::any_of(std::begin(kPublishing), std::end(kPublishing),
                                        [&](std::u32string_view verb) { return rest.starts_with(verb); })) {
            const Range subject{clause.begin, end > 0 ? end : at};
            return are_states(line.view(subject), lexicon) ? subject : source_told(subject, line, lexicon);
        }
    }
    return {};
}

}  // namespace

bool names_somebody(Span span, const std::vector<Mention>& mentions) {
    const auto behind = std::lower_bound(mentions.begin(), mentions.end(), span.end,
                                         [](const Mention& m, std::uint32_t end) { return m.name_span.begin < end; });
    return (behind != mentions.end() && whole_span(*behind).overlaps(span)) ||
           (behind != mentions.begin() && whole_span(*(behind - 1)).overlaps(span));
}

Range publisher(std::size_t clause, const Line& line, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
    constexpr std::size_t kFurthest = 60;
    std::size_t end = clause;
    while (end > 0 && clause - end < kFurthest && line.at(end - 1) == U'，') {
        std::size_t begin = end - 1;
        while (begin > 0 && clause - begin < kFurthest && line.at(begin - 1) != U'：' &&
               !ends_words(line.at(begin - 1)))
            --begin;
        if (names_somebody(line.span({begin, clause}), mentions)) return {};
        // not 据卡塔尔媒体报道，外长谴责此事，|称……
        const bool other = line.at(begin) == U'据' && end < clause;
        if (other) return {};
        if (const Range found = publisher_in({begin, end - 1}, line, lexicon); !found.empty()) return found;
        end = begin;
    }
    return {};
}

}  // namespace kanwu
