#include "attribution/own_bodies.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "attribution/line.h"
#include "text/occurrences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestBody = 40;  // code points, as in body_edge.cpp
constexpr std::size_t kBytes = 3;         // of a Han character

// 栖州市水利局: a place, its level and more. 高新区党工委 names no place: there is one in every city.
bool is_in_full(const std::u32string& body, const Lexicon& lexicon) {
    constexpr std::u32string_view kLevels = U"省市县区州镇乡旗", kAll = U"全我本该各原前时现";
    constexpr std::size_t kShortest = 5, kLongestPlace = 4;
    const std::size_t level = body.find_first_of(kLevels);
    return body.size() >= kShortest && level >= 1 && level <= kLongestPlace && level + 2 < body.size() &&
           kAll.find(body.front()) == std::u32string_view::npos && lexicon.zones.longest_at(body, 0) == 0;
}

// Whether a mark or the beginning of the paragraph stands before the place.
bool is_set_off(std::string_view text, std::uint32_t at) {
    if (at < kBytes) return at == 0;
    std::size_t begin = at - kBytes;
    const char32_t before = next_code_point(text, begin);
    return text[at - 1] == '\n' || is_mark(before);
}

// Where the organisation of a title that has its own ends in the text; 0 where the words do not stand at its beginning.
std::uint32_t end_of_body(std::string_view text, const Title& title) {
    if (title.organisation.empty() || title.organisation_inherited) return 0;
    if (!slice(text, title.span).starts_with(title.organisation)) return 0;
    return title.span.begin + static_cast<std::uint32_t>(title.organisation.size());
}

// With the byte that no title reaches before: the end of the person before it.
template <class Found>
void each_title(const std::vector<ParagraphAttribution*>& paragraphs, const Found& found) {
    for (ParagraphAttribution* const paragraph : paragraphs) {
        std::uint32_t floor = 0;
        for (Mention& mention : paragraph->mentions) {
            for (std::size_t i = 0; i < mention.titles.size(); ++i) {
                found(mention, i, floor);
                floor = std::max(floor, mention.titles[i].span.end);
            }
            floor = std::max(floor, mention.name_span.end);
        }
    }
}

// 江南省|栖州市水利局 is named with its province; 走访|栖州市水利局 is not named so.
bool is_of_name(std::u32string_view before, const Lexicon& lexicon) {
    return lexicon.admin.ends(before) || lexicon.places.ends(before);
}

// Without those that are another one behind a verb: a clause may begin with it.
std::set<std::string> without_verbs(const std::set<std::string>& full, const Lexicon& lexicon) {
    constexpr std::size_t kLongestVerb = 4;
    std::set<std::string> out;
    for (const std::string& body : full) {
        const std::u32string words = to_utf32(body);
        bool verb = false;
        for (std::size_t size = 1; size <= kLongestVerb && size < words.size() && !verb; ++size)
            verb = full.contains(to_utf8(words.substr(size))) && !is_of_name(words.substr(0, size), lexicon);
        if (!verb) out.insert(body);
    }
    return out;
}

// The titles that have taken it from this one.
void pass_on(Mention& mention, std::size_t first, const std::string& before) {
    for (std::size_t i = first + 1; i < mention.titles.size() && mention.titles[i].organisation_inherited; ++i)
        if (mention.titles[i].organisation == before)
            mention.titles[i].organisation = mention.titles[first].organisation;
}

// The place of a head that is contracted with his post, its level written out: 望海县 of 望海|县长. Empty for others.
std::string place_of_head(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kHead = "长";
    constexpr std::size_t kShortest = 2, kLongest = 3;
    const std::size_t size = count_code_points(title.organisation);
    if (size < kShortest || size > kLongest || title.organisation_inherited) return {};
    if (!lexicon.place_heads.contains(std::string_view(title.post))) return {};
    const std::string level = title.post.substr(0, title.post.size() - kHead.size());
    return title.organisation.ends_with(level) ? std::string() : title.organisation + level;
}

// 望海县长: what stands before the level is no verb but a place where the draft names 望海县 too, or has the head again where a
// clause begins.
class ContractedHeads {
public:
    ContractedHeads(std::string_view text, const std::vector<ParagraphAttribution*>& paragraphs, const Lexicon& lexicon)
        : lexicon_(lexicon) {
        each_title(paragraphs, [&](Mention& mention, std::size_t i, std::uint32_t) {
            const Title& title = mention.titles[i];
            const std::string place = place_of_head(title, lexicon_);
            if (!place.empty()) set_off_[place] += is_set_off(text, title.span.begin) ? 1 : 0;
        });
        count(text);
    }

    void settle(Mention& mention, std::size_t i) const {
        constexpr std::size_t kOften = 2;
        const std::string place = place_of_head(mention.titles[i], lexicon_);
        if (place.empty() || rests_on(mention, Ground::known_body)) return;
        const bool known = named_.contains(place) || set_off_.at(place) >= kOften;
        if (!known || !rests_on(mention, Ground::plain_name)) return;
        rest_on(mention, Ground::known_body);
        if (rests_on(mention, Ground::closed)) mention.confidence = Confidence::strong;
    }

private:
    // The places that stand in the text more often than with 长 behind.
    void count(std::string_view text) {
        std::vector<std::string> words;
        for (const auto& [place, times] : set_off_) {
            words.push_back(place);
            words.push_back(place + "长");
        }
        const std::vector<std::size_t> found = occurrences(text, {words.begin(), words.end()});
        for (std::size_t i = 0; i < words.size(); i += 2)
            if (found[i] > found[i + 1]) named_.insert(words[i]);
    }

    const Lexicon& lexicon_;
    std::map<std::string, std::size_t> set_off_;  // by place: at how many places a clause begins with the head
    std::set<std::string> named_;
};

}  // namespace

void settle_bodies(std::string_view text, const std::vector<ParagraphAttribution*>& paragraphs,
                   const Lexicon& lexicon) {
    const ContractedHeads heads(text, paragraphs, lexicon);
    each_title(paragraphs, [&](Mention& mention, std::size_t i, std::uint32_t) { heads.settle(mention, i); });
    std::set<std::string> full;
    each_title(paragraphs, [&](Mention& mention, std::size_t i, std::uint32_t) {
        const Title& title = mention.titles[i];
        if (mention.confidence == Confidence::weak || end_of_body(text, title) == 0) return;
        if (is_set_off(text, title.span.begin) && is_in_full(to_utf32(title.organisation), lexicon))
            full.insert(title.organisation);
    });
    if (full.empty()) return;
    std::string lines;
    for (const std::string& body : without_verbs(full, lexicon)) lines.append(body).append("\n");
    const WordSet bodies(lines);
    each_title(paragraphs, [&](Mention& mention, std::size_t i, std::uint32_t floor) {
        Title& title = mention.titles[i];
        const std::uint32_t end = end_of_body(text, title);
        if (end == 0) return;
        const std::uint32_t begin = end - std::min<std::uint32_t>(end, kLongestBody * kBytes);
        std::uint32_t first = begin;  // of a code point
        while (first < end && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) ++first;
        const std::u32string words = to_utf32(text.substr(first, end - first));
        const std::size_t size = bodies.longest_ending(words, words.size());
        const std::u32string_view rest = std::u32string_view(words).substr(0, words.size() - size);
        const std::string body = to_utf8(std::u32string_view(words).substr(words.size() - size));
        if (size == 0 || body == title.organisation || end - body.size() < floor) return;
        const bool shorter = body.size() < title.organisation.size();
        if (shorter && is_of_name(rest, lexicon)) return;
        const std::string before = title.organisation;
        title.organisation = body;
        title.span.begin = end - static_cast<std::uint32_t>(body.size());
        pass_on(mention, i, before);
    });
}

}  // namespace kanwu
