#include "checks/roster_places.h"

#include <algorithm>
#include <string>

#include "attribution/roster_posts.h"
#include "checks/guests.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// 江州 of 本报江州讯; empty where the draft says none.
std::string_view place_of_dateline(std::string_view text) {
    constexpr std::string_view kPaper = "本报", kReport = "讯";
    constexpr std::size_t kLongest = 12;  // bytes of the place
    const std::size_t begin = text.find(kPaper);
    const std::size_t end = begin == text.npos ? text.npos : text.find(kReport, begin);
    if (end == text.npos || end - begin > kPaper.size() + kLongest) return {};
    const std::string_view place = text.substr(begin + kPaper.size(), end - begin - kPaper.size());
    return place == "记者" || place == "综合" ? std::string_view() : place;
}

}  // namespace

RosterPlaces::RosterPlaces(const Draft& draft, const CheckInput& input, WorkBudget& budget)
    : input_(input), budget_(budget), dateline_(place_of_dateline(draft.document->text)) {}

RosterPlaces::Where RosterPlaces::where_is(const Appearance& at, const Title& title, const RosterPerson& holder) const {
    if (!is_of_place_at_hand(title)) return Where::at_home;
    const char32_t level = to_utf32(title.organisation.empty() ? title.post : title.organisation).front();
    if (is_dated_elsewhere(level) || is_of_another_place(at, title, input_)) return Where::elsewhere;
    const std::u32string named = place_before(at, level, input_.prior, input_.lexicon);
    if (named.empty()) return Where::at_home;
    for (const RosterPost& post : holder.posts) {
        if (!post.title) continue;
        const std::u32string home = place_of_body(to_utf32(post.title->organisation), level);
        if (!home.empty())
            return home == named + level || home.ends_with(named + level) ? Where::at_home : Where::elsewhere;
    }
    return Where::unknown;
}

bool RosterPlaces::is_dated_elsewhere(char32_t level) const {
    if (dateline_.empty()) return false;
    const auto [answer, fresh] = dated_elsewhere_.try_emplace(level, false);
    if (fresh) answer->second = no_body_is_of_dateline(level);
    return answer->second;
}

bool RosterPlaces::no_body_is_of_dateline(char32_t level) const {
    constexpr std::size_t kShortest = 3;  // of a place and its level: 澄湾市
    budget_.spend(input_.roster->people().size());
    bool named = false;
    for (const RosterPerson& person : input_.roster->people())
        for (const RosterPost& post : person.posts) {
            if (post.written.find(dateline_) != std::string::npos) return false;
            named =
                named || (post.title && place_of_body(to_utf32(post.title->organisation), level).size() >= kShortest);
        }
    return named;
}

}  // namespace kanwu
