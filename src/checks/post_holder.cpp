// One office, two holders.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution/english_posts.h"
#include "attribution/offices.h"
#include "attribution/similar_names.h"
#include "checks/check.h"
#include "checks/draft_names.h"
#include "checks/office_holders.h"
#include "checks/people.h"
#include "checks/successions.h"
#include "checks/written.h"
#include "text/occurrences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

OfficeHolders all_holders(const CheckInput& input) {
    OfficeHolders out;
    for (const Draft& draft : input.prior.drafts)
        for (auto& [key, holders] : office_holders(draft, input))
            out[key].insert(out[key].end(), holders.begin(), holders.end());
    return out;
}

// Of names in Latin letters, none with a word of the other: Mrs Roe may be Jane Roe.
// 马克龙 may be 埃马纽埃尔·马克龙, and 王伟 a 王伟明 cut short; a long name one character apart is name-variant's.
bool certainly_two(std::string_view a, std::string_view b) {
    if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos) return false;
    if (static_cast<unsigned char>(a.front()) < 0x80 && may_be_one_person(a, b)) return false;
    const std::u32string x = to_utf32(a);
    const Likeness alike = likeness(x, to_utf32(b));
    // 华清, 华标: too short to be one by all but a character.
    return alike == Likeness::none || (alike == Likeness::one_character && x.size() < kShortestLongName);
}

struct Conflict {
    const OfficeHolder* a = nullptr;
    const OfficeHolder* b = nullptr;  // the one in doubt: named less often, of two named alike the later
    Confidence confidence() const { return std::min(a->confidence(), b->confidence()); }
};

class Conflicts {
public:
    Conflicts(const CheckInput& input, WorkBudget& budget) : input_(input), budget_(budget) {}

    // In each draft by itself; then one between drafts of one day that have none.
    std::vector<Finding> of_office(const std::string& key, const std::vector<OfficeHolder>& all) {
        std::vector<Finding> out;
        bool found = false;
        for (const std::vector<OfficeHolder>& own : by_draft(all)) {
            const auto conflict = surest(own);
            found = found || conflict;
            if (conflict && is_news(*conflict)) out.push_back(finding_of(key, *conflict, own));
        }
        if (found) return out;
        if (const auto conflict = surest(all); conflict && is_news(*conflict))
            out.push_back(finding_of(key, *conflict, all));
        return out;
    }

private:
    // 市住建局党组书记、局长: two posts that go together, two names, one accident.
    bool is_news(const Conflict& conflict) {
        return told_.insert(std::minmax(conflict.a->at.mention, conflict.b->at.mention)).second;
    }

    static std::vector<std::vector<OfficeHolder>> by_draft(const std::vector<OfficeHolder>& all) {
        std::vector<std::vector<OfficeHolder>> out;
        for (const OfficeHolder& holder : all) {
            if (out.empty() || out.back().front().document() != holder.document()) out.emplace_back();
            out.back().push_back(holder);
        }
        return out;
    }

    // Three holders are no slip of a pen: then the body's name says less than it seems.
    std::optional<Conflict> surest(const std::vector<OfficeHolder>& all) {
        budget_.spend(all.size());
        const OfficeHolder* first = &all.front();
        const OfficeHolder* second = nullptr;
        for (const OfficeHolder& holder : all) {
            if (holder.name() == first->name()) {
                if (holder.confidence() > first->confidence()) first = &holder;
            } else if (second == nullptr) {
                second = &holder;
            } else if (holder.name() != second->name()) {
                return std::nullopt;
            } else if (holder.confidence() > second->confidence()) {
                second = &holder;
            }
        }
        if (second == nullptr || !certainly_two(first->name(), second->name())) return std::nullopt;
        Conflict conflict{std::min(first, second), std::max(first, second)};  // of one vector
        if (times_named(all, *conflict.a) < times_named(all, *conflict.b)) std::swap(conflict.a, conflict.b);
        if (settles(*input_.roster, *first->title, first->name(), second->name(), input_.lexicon)) return std::nullopt;
        return one_place(conflict) ? std::optional(conflict) : std::nullopt;
    }

    std::size_t times_named(const std::vector<OfficeHolder>& all, const OfficeHolder& one) const {
        std::vector<Appearance> of_one;
        for (const OfficeHolder& holder : all)
            if (holder.name() == one.name()) of_one.push_back(holder.at);
        return count_tellings(of_one, input_.prior, [](const Appearance&) { return true; });
    }

    // Whether the bodies may be one. Of two drafts, where both are named in full, or by the level of the one place that both
    // are about; in one, a level tells the place of the draft, or the one named before it.
    bool one_place(const Conflict& conflict) const {
        const auto& [a, b] = conflict;
        const bool one_draft = a->document() == b->document();
        if (!one_draft) {
            if (a->naming != b->naming || !one_day(a->document(), b->document())) return false;
            return a->naming == Naming::full || (a->naming == Naming::level && are_about_one_place(conflict));
        }
        if (a->naming != Naming::level || b->naming != Naming::level) return true;
        const auto [x, y] = places_before(conflict);
        if (x.empty() && y.empty() && is_small(level_of_place(conflict)))
            return places(conflict.a->document(), level_of_place(conflict)).size() == 1;
        if (x.empty() == y.empty()) return x == y;
        return !tells_of_places(a->document(), level_of_place(conflict));
    }

    const std::string& text_of(std::string_view document) const { return input_.prior.draft(document).document->text; }

    // 来到柳湾，村党支部书记韩予安说: of a village the draft may leave the level out, and then of any.
    static bool is_small(char32_t level) { return level == U'镇' || level == U'乡' || level == U'村'; }

    // The places of that level that the draft names; a neighbour (隔壁村, 邻镇) is one.
    const std::set<std::u32string>& places(std::string_view document, char32_t level) const {
        constexpr const char* kNeighbours[] = {"隔壁", "邻", "另一个"};
        const auto [found, fresh] = places_.try_emplace({document, level});
        if (!fresh) return found->second;
        found->second = places_named(text_of(document), level, input_.lexicon);
        for (const std::string neighbour : kNeighbours)
            if (text_of(document).find(neighbour + to_utf8(std::u32string{level})) != std::string::npos)
                found->second.insert({to_utf32(neighbour), U"本"});  // and the one beside which it lies
        return found->second;
    }

    // Both name one place of that level, the same; or none, and a town of one name lies in it.
    bool are_about_one_place(const Conflict& conflict) const {
        const auto of_both = [&](char32_t level) {
            return std::pair(places(conflict.a->document(), level), places(conflict.b->document(), level));
        };
        const auto [x, y] = of_both(level_of_place(conflict));
        if (x.size() + y.size() > 0) return x.size() == 1 && x == y;
        const auto is_shared = [&](char32_t level) {
            const auto [here, there] = of_both(level);
            return std::any_of(here.begin(), here.end(), [&](const std::u32string& town) {
                return !town.starts_with(U'城') && there.contains(town);  // every county has a 城关镇
            });
        };
        return is_shared(U'镇') || is_shared(U'乡');
    }

    // Whether the draft names two places of that level more than once: then a bare one may be of either.
    bool tells_of_places(std::string_view document, char32_t level) const {
        const std::string& text = text_of(document);
        std::vector<std::string> names;
        for (const std::u32string& name : places(document, level)) names.push_back(to_utf8(name + level));
        const std::vector<std::size_t> found = occurrences(text, {names.begin(), names.end()});
        return std::count_if(found.begin(), found.end(), [](std::size_t n) { return n > 1; }) > 1;
    }

    char32_t level_of_place(const Conflict& conflict) const {
        const std::u32string key = to_utf32(office_of_any_time(*conflict.a->title, input_.lexicon)->key);
        return key.starts_with(U"团") ? key[1] : key.front();
    }

    std::pair<std::u32string, std::u32string> places_before(const Conflict& conflict) const {
        const char32_t level = level_of_place(conflict);
        return {place_before(conflict.a->at, level, input_.prior, input_.lexicon),
                place_before(conflict.b->at, level, input_.prior, input_.lexicon)};
    }

    // Whether a place is named before one of them alone: the other may be of another.
    bool place_in_doubt(const Conflict& conflict) const {
        const auto& [a, b] = conflict;
        if (a->naming != b->naming || a->naming == Naming::kind) return true;
        if (a->naming == Naming::full) return false;
        const auto [x, y] = places_before(conflict);
        return x.empty() != y.empty();
    }

    bool one_day(std::string_view a, std::string_view b) const {
        const std::string x = day_of(*input_.prior.draft(a).document);
        const std::string y = day_of(*input_.prior.draft(b).document);
        return x.empty() || y.empty() || x == y;
    }

    // Beside each other in one paragraph, 市长郑怀瑾主持会议，市长苏明谦说, one of the two may go on with any verb.
    Level level_of(const Conflict& conflict) const {
        const auto& [a, b] = conflict;
        if (a->document() != b->document()) return Level::warning;
        if (place_in_doubt(conflict)) return Level::warning;
        const bool beside = a->at.paragraph == b->at.paragraph;
        const Confidence surer = std::max(a->confidence(), b->confidence());
        return (beside ? surer : conflict.confidence()) == Confidence::strong ? Level::error : Level::warning;
    }

    RelatedPlace related_place(const OfficeHolder& holder, const char* label) const {
        return {place_of(holder.at, *holder.title), label, {{"name", name_at(holder)}}, {}};
    }

    std::string name_at(const OfficeHolder& holder) const {
        return written(*input_.prior.draft(holder.document()).document, holder.at.mention->name_span);
    }

    Finding finding_of(const std::string& key, const Conflict& conflict, const std::vector<OfficeHolder>& all) const {
        const auto& [a, b] = conflict;
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = level_of(conflict);
        finding.place = place_of(b->at, *b->title);
        const std::set<std::string_view> names{a->name(), b->name()};
        finding.identity = key;
        for (const std::string_view name : names) finding.identity.append("\n").append(name);
        finding.related.push_back(related_place(*a, "other-holder"));
        for (const OfficeHolder& holder : all)
            if (&holder != a && &holder != b && finding.related.size() < kMostPlacesNamed)
                finding.related.push_back(
                    related_place(holder, holder.name() == b->name() ? "same-holder" : "other-holder"));
        finding.arguments = {{"title", written_title(*b->title, b->at, input_.prior)},
                             {"name", name_at(*b)},
                             {"other_name", name_at(*a)},
                             {"other", PlaceArgument{1, {}}}};
        return finding;
    }

    const CheckInput& input_;
    WorkBudget& budget_;
    std::set<std::pair<const Mention*, const Mention*>> told_;
    mutable std::map<std::pair<std::string_view, char32_t>, std::set<std::u32string>> places_;  // by draft and level
};

}  // namespace

std::vector<Finding> check_post_holder(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    Conflicts conflicts(input, budget);
    for (const auto& [key, all] : all_holders(input))
        for (Finding& finding : conflicts.of_office(key, all)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace kanwu
