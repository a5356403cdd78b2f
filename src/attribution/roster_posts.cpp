#include "attribution/roster_posts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "attribution/english_line.h"
#include "attribution/english_mention_parts.h"
#include "attribution/english_posts.h"
#include "attribution/english_titles.h"
#include "attribution/line.h"
#include "attribution/titles.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Ashwick council|leader: in a roster all that stands before the post is the body.
std::optional<Title> read_english_title(const Line& line, const Lexicon& lexicon) {
    const EnglishLine words(line, lexicon);
    const std::vector<EnglishTitles> lists = english_titles(words);
    if (lists.size() != 1 || lists.front().titles.size() != 1) return std::nullopt;
    EnglishTitle title = lists.front().titles.front();
    const std::size_t first = words.is(0, U"the") ? 1 : 0;
    if (title.organisation.empty() || title.surface.end != words.size()) return std::nullopt;
    if (title.surface.begin > first) {
        if (title.organisation_behind || title.organisation.begin != title.surface.begin) return std::nullopt;
        title.organisation.begin = title.surface.begin = first;
    }
    return english_title(words, title);
}

constexpr std::u32string_view kLevels = U"省市州县区旗";

}  // namespace

std::u32string place_of_body(std::u32string_view body, char32_t level) {
    constexpr std::size_t kShortest = 2, kLongest = 5;
    constexpr std::u32string_view kNoPlace[] = {U"开发区", U"高新区", U"经开区", U"新区", U"示范区", U"园区", U"景区",
                                                U"社区",   U"校区",   U"保税区", U"城市", U"地区",   U"城区", U"全省"};
    std::size_t begin = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (at < begin + kShortest || kLevels.find(body[at]) == std::u32string_view::npos) continue;
        const std::u32string_view place = body.substr(begin, at + 1 - begin);
        const bool named = at - begin <= kLongest && kLevels.find(place[0]) == std::u32string_view::npos &&
                           std::none_of(std::begin(kNoPlace), std::end(kNoPlace),
                                        [&](std::u32string_view end) { return place.ends_with(end); });
        if (named && body[at] == level) return std::u32string(place);
        if (!named) break;
        begin = at + 1;
    }
    return {};
}

bool is_announced(const Title& title) {
    return std::find(title.modifiers.begin(), title.modifiers.end(), "为") != title.modifiers.end();
}

bool is_of_place_at_hand(const Title& title) {
    constexpr std::u32string_view kSides = U"东西南北中内外";  // 市南区, 市中区
    const std::u32string body = to_utf32(title.organisation.empty() ? title.post : title.organisation);
    if (body.empty() || kLevels.find(body[0]) == std::u32string_view::npos) return false;
    return body.size() < 3 || kSides.find(body[1]) == std::u32string_view::npos || body[2] != U'区';
}

void place_at_home(std::vector<RosterPost*> posts, const Lexicon& lexicon) {
    for (const char32_t level : kLevels) {
        std::set<std::u32string> places;
        for (const RosterPost* const post : posts) {
            std::u32string body = to_utf32(post->title->organisation);
            if (body.starts_with(U"中共")) body.erase(0, 2);
            if (std::u32string place = place_of_body(body, level); !place.empty()) places.insert(std::move(place));
        }
        if (places.size() != 1) continue;
        for (RosterPost* const post : posts) {
            std::u32string body = to_utf32(post->title->organisation);
            if (!is_of_place_at_hand(*post->title) || body[0] != level) continue;
            post->title->organisation = to_utf8(body.replace(0, 1, *places.begin()));
            post->office = sole_office(*post->title, lexicon);
        }
    }
}

std::optional<Title> read_title(std::string_view post, const Lexicon& lexicon) {
    const Line line(post);
    if (is_latin(line)) return read_english_title(line, lexicon);
    const std::vector<TitleList> lists = title_lists(line, lexicon);
    if (lists.size() != 1 || lists.front().titles.size() != 1) return std::nullopt;
    const WrittenTitle& written = lists.front().titles.front();
    if (written.surface.begin != 0 || written.surface.end != line.size()) return std::nullopt;
    Title title;
    title.organisation = line.words(written.organisation);
    title.post = line.words(written.post);
    for (const Range modifier : written.modifiers) title.modifiers.push_back(line.words(modifier));
    title.span = line.span(written.surface);
    if (title.organisation.empty()) {  // 副市长 is that of 市
        if (!lexicon.place_heads.contains(std::string_view(title.post))) return std::nullopt;
        title.organisation = line.words({written.post.begin, written.post.begin + 1});
    }
    return title;
}

RosterPost read_post(std::string_view written, const Lexicon& lexicon) {
    RosterPost post{std::string(written), read_title(written, lexicon)};
    if (post.title) post.office = sole_office(*post.title, lexicon);
    return post;
}

std::string before_name(const RosterPost& post) {
    if (!post.title || !is_english(*post.title)) return post.written;
    std::string out = post.title->organisation;
    for (const std::string& modifier : post.title->modifiers) out += " " + modifier;
    return out + " " + post.title->post;
}

}  // namespace kanwu
