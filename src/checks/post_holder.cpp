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
#include "attribution/posts.h"
#include "attribution/similar_names.h"
#include "checks/check.h"
#include "checks/people.h"
#include "checks/written.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

struct Holder {
    Appearance at;
    const Title* title = nullptr;
    Naming naming = Naming::full;

    std::string_view name() const { return at.mention->name; }
    Confidence confidence() const { return at.sure; }
    std::string_view document() const { return at.paragraph.document; }
};
using Offices = std::map<std::string, std::vector<Holder>>;  // by key; in the order of the run

// The office of a title that is past or coming: here it passes from hand to hand.
std::optional<Office> office_left(Title title, const Lexicon& lexicon) {
    if (!past(title, lexicon)) return std::nullopt;
    title.modifiers.clear();
    return sole_office(title, lexicon);
}

// 国家主席 is that of the state spoken of: of China behind 中共中央总书记, and where no other state is named beside.
bool is_foreign(const Appearance& at, const Title& title, const CheckInput& input) {
    if (title.organisation != "国家") return false;
    const std::string& first = at.mention->titles.front().organisation;
    if (first.starts_with("中共") || first.starts_with("中央")) return false;
    const Document& document = *input.prior.draft(at.paragraph.document).document;
    const std::u32string words = to_utf32(document.paragraph_text(at.paragraph.ordinal));
    for (std::size_t i = 0; i < words.size(); ++i)
        if (input.lexicon.countries.longest_at(words, i) > 0) return true;
    return first != "国家" || words.find(U"越共") != std::u32string::npos;
}

void add_offices(const Draft& draft, const CheckInput& input, Offices& out) {
    Offices own;
    std::set<std::string> passing;
    std::map<std::uint32_t, bool> handovers;  // by paragraph
    for (const Appearance& at : appearances(draft, input.lexicon)) {
        for (const Title& title : at.mention->titles) {
            if (const auto left = office_left(title, input.lexicon)) passing.insert(left->key);
            const auto office = sole_office(title, input.lexicon);
            if (!office || at.sure == Confidence::weak || is_foreign(at, title, input)) continue;
            const auto [told, fresh] = handovers.try_emplace(at.paragraph.ordinal, false);
            if (fresh) told->second = tells_a_handover(at.paragraph, input.prior, input.lexicon);
            if (!told->second) own[office->key].push_back({at, &title, office->naming});
        }
    }
    for (auto& [key, holders] : own) {
        if (passing.contains(key)) continue;
        std::vector<Holder>& all = out[key];
        all.insert(all.end(), holders.begin(), holders.end());
    }
}

Offices offices(const CheckInput& input) {
    Offices out;
    for (const Draft& draft : input.prior.drafts) add_offices(draft, input, out);
    return out;
}

// Of names in Latin letters, none with a word of the other: Mrs Roe may be Jane Roe.
// 马克龙 may be 埃马纽埃尔·马克龙, and 王伟 a 王伟明 cut short; a name one character apart is name-variant's.
bool certainly_two(std::string_view a, std::string_view b) {
    if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos) return false;
    if (static_cast<unsigned char>(a.front()) < 0x80 && may_be_one_person(a, b)) return false;
    return likeness(to_utf32(a), to_utf32(b)) == Likeness::none;
}

struct Conflict {
    const Holder* a = nullptr;
    const Holder* b = nullptr;  // stands later
    Confidence confidence() const { return std::min(a->confidence(), b->confidence()); }
};

class Conflicts {
public:
    Conflicts(const CheckInput& input, WorkBudget& budget) : input_(input), budget_(budget) {}

    // In each draft by itself; then one between drafts of one day that have none.
    std::vector<Finding> of_office(const std::vector<Holder>& all) {
        std::vector<Finding> out;
        bool found = false;
        for (const std::vector<Holder>& own : by_draft(all)) {
            const auto conflict = surest(own);
            found = found || conflict;
            if (conflict && is_news(*conflict)) out.push_back(finding_of(*conflict, own));
        }
        if (found) return out;
        if (const auto conflict = surest(all); conflict && is_news(*conflict))
            out.push_back(finding_of(*conflict, all));
        return out;
    }

private:
    // 市住建局党组书记、局长: two posts that go together, two names, one accident.
    bool is_news(const Conflict& conflict) {
        return told_.insert({conflict.a->at.mention, conflict.b->at.mention}).second;
    }

    static std::vector<std::vector<Holder>> by_draft(const std::vector<Holder>& all) {
        std::vector<std::vector<Holder>> out;
        for (const Holder& holder : all) {
            if (out.empty() || out.back().front().document() != holder.document()) out.emplace_back();
            out.back().push_back(holder);
        }
        return out;
    }

    // Three holders are no slip of a pen: then the body's name says less than it seems.
    std::optional<Conflict> surest(const std::vector<Holder>& all) {
        budget_.spend(all.size());
        const Holder* first = &all.front();
        const Holder* second = nullptr;
        for (const Holder& holder : all) {
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
        const Conflict conflict{std::min(first, second), std::max(first, second)};  // of one vector
        if (settles(*input_.roster, *first->title, first->name(), second->name(), input_.lexicon)) return std::nullopt;
        return one_place(conflict) ? std::optional(conflict) : std::nullopt;
    }

    // Whether the bodies may be one: a level tells the place of its draft, or the one named before it; a kind nothing.
    bool one_place(const Conflict& conflict) const {
        const Naming naming = conflict.a->naming;
        const bool one_draft = conflict.a->document() == conflict.b->document();
        if (!one_draft) return naming == Naming::full && one_day(conflict.a->document(), conflict.b->document());
        if (naming != Naming::level) return naming == Naming::full;
        const auto [a, b] = places_before(conflict);
        return a.empty() || b.empty() || a == b;
    }

    std::pair<std::u32string, std::u32string> places_before(const Conflict& conflict) const {
        const char32_t level = to_utf32(sole_office(*conflict.a->title, input_.lexicon)->key).front();
        return {place_before(conflict.a->at, level, input_.prior, input_.lexicon),
                place_before(conflict.b->at, level, input_.prior, input_.lexicon)};
    }

    // Whether a place is named before one of them alone: the other may be of another.
    bool place_in_doubt(const Conflict& conflict) const {
        if (conflict.a->naming != Naming::level) return false;
        const auto [a, b] = places_before(conflict);
        return a.empty() != b.empty();
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

    RelatedPlace related_place(const Holder& holder, const char* label) const {
        return {place_of(holder.at, *holder.title), label, {{"name", name_at(holder)}}, {}};
    }

    std::string name_at(const Holder& holder) const {
        return written(*input_.prior.draft(holder.document()).document, holder.at.mention->name_span);
    }

    Finding finding_of(const Conflict& conflict, const std::vector<Holder>& all) const {
        const auto& [a, b] = conflict;
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = level_of(conflict);
        finding.place = place_of(b->at, *b->title);
        const std::set<std::string_view> names{a->name(), b->name()};
        finding.identity = sole_office(*b->title, input_.lexicon)->key;
        for (const std::string_view name : names) finding.identity.append("\n").append(name);
        finding.related.push_back(related_place(*a, "other-holder"));
        for (const Holder& holder : all)
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
};

}  // namespace

std::vector<Finding> check_post_holder(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    Conflicts conflicts(input, budget);
    for (const auto& [key, all] : offices(input))
        for (Finding& finding : conflicts.of_office(all)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace kanwu
