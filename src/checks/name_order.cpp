// A list of names that breaks the rank order of the roster.
#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "attribution/body_edge.h"
#include "checks/check.h"
#include "checks/name_columns.h"
#include "checks/name_lists.h"
#include "checks/people.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostPeople = 100;  // of one list: what is longer is no list of a party

// The people of a list that have a rank there, in the order of the text, and the order that the ranks want.
struct Ranked {
    std::vector<std::size_t> at;           // index into the list
    std::vector<std::uint32_t> rank;       // of each
    std::vector<std::size_t> right_order;  // indices into `at`, by rank, else as they stand

    bool broken() const { return !std::is_sorted(rank.begin(), rank.end()); }
};

class Order {
public:
    Order(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft),
          input_(input),
          budget_(budget),
          names_(*input.roster),
          date_(input.date.empty() ? date_of(*draft.document) : std::string(input.date)) {}

    std::vector<Finding> findings() {
        for (std::uint32_t i = 0; i < draft_.facts->paragraphs.size(); ++i) {
            const Role role = draft_.facts->paragraphs[i].role;
            if (role == Role::caption || role == Role::byline || role == Role::dateline) continue;
            text_ = unwrap(draft_.document->text, draft_.facts->paragraphs[i].span);
            check(i, i);
        }
        for (const NameColumn& column : name_columns(*draft_.document, names_)) {
            text_ = column.joined;
            check(column.first_paragraph, column.last_paragraph);
        }
        return std::move(findings_);
    }

private:
    // The lists of the line at hand, which stands in these paragraphs.
    void check(std::uint32_t first, std::uint32_t last) {
        const Line line(text_.text);
        budget_.spend(line.size() / 16 + 1);
        const std::vector<TitleList> titles = title_lists(line, input_.lexicon);
        for (const std::vector<ListedPerson>& list : names_.lists(line, titles, input_.lexicon)) {
            if (list.size() > kMostPeople) continue;
            const Ranked ranked = ranked_of(line, list);
            if (ranked.broken() && !is_unranked(first, last)) tell(line, list, ranked);
        }
    }

    // Whether the paragraphs, or a short one beside them, say that the order is another one.
    bool is_unranked(std::uint32_t first, std::uint32_t last) const {
        constexpr std::size_t kLongestRemark = 40;
        for (std::uint32_t i = first - std::min(first, 1U); i <= last + 1 && i < draft_.facts->paragraphs.size(); ++i) {
            const std::u32string words = to_utf32(draft_.document->paragraph_text(i));
            if ((i < first || i > last) && words.size() > kLongestRemark) continue;
            if (input_.lexicon.unranked.is_in(words)) return true;
        }
        return false;
    }

    Ranked ranked_of(const Line& line, const std::vector<ListedPerson>& list) const {
        Ranked out;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto rank = rank_of(line, list[i]);
            if (!rank) continue;
            out.at.push_back(i);
            out.rank.push_back(*rank);
        }
        out.right_order.resize(out.at.size());
        std::iota(out.right_order.begin(), out.right_order.end(), std::size_t{0});
        std::stable_sort(out.right_order.begin(), out.right_order.end(),
                         [&](std::size_t x, std::size_t y) { return out.rank[x] < out.rank[y]; });
        return out;
    }

    // None for who is not on the roster, or not in office, or named with a post of another time; or where two people of
    // that name have two ranks.
    std::optional<std::uint32_t> rank_of(const Line& line, const ListedPerson& person) const {
        if (!person.known || is_past(line, person)) return std::nullopt;
        std::optional<std::uint32_t> rank;
        for (const RosterPerson* const listed : input_.roster->named(person.key)) {
            if (standing(*listed, date_) != OfficeStanding::in_office) continue;
            if (!listed->rank || (rank && *rank != *listed->rank)) return std::nullopt;
            rank = listed->rank;
        }
        return rank;
    }

    bool is_past(const Line& line, const ListedPerson& person) const {
        if (person.written == nullptr) return false;
        for (const WrittenTitle& title : person.written->titles)
            for (const Range modifier : title.modifiers)
                if (input_.lexicon.past.contains(line.view(modifier))) return true;
        return false;
    }

    // The one who stands wrong, and beside whom he belongs; one place, or the first of several.
    struct Misplaced {
        std::string message;
        std::size_t who = 0, other = 0;  // indices into Ranked::at
    };
    static Misplaced misplaced(const Ranked& ranked) {
        const std::vector<std::uint32_t>& rank = ranked.rank;
        const auto sorted_without = [&](std::size_t left_out) {
            std::vector<std::uint32_t> rest = rank;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
            return std::is_sorted(rest.begin(), rest.end());
        };
        const std::size_t first =
            static_cast<std::size_t>(std::is_sorted_until(rank.begin(), rank.end()) - rank.begin());
        // Of two in each other's place the second belongs before the first.
        if (sorted_without(first)) {
            const auto before =
                std::upper_bound(rank.begin(), rank.begin() + static_cast<std::ptrdiff_t>(first), rank[first]);
            return {"before", first, static_cast<std::size_t>(before - rank.begin())};
        }
        if (sorted_without(first - 1)) {
            std::size_t behind = first;
            while (behind + 1 < rank.size() && rank[behind + 1] < rank[first - 1]) ++behind;
            return {"behind", first - 1, behind};
        }
        return {"several", first, first - 1};
    }

    void tell(const Line& line, const std::vector<ListedPerson>& list, const Ranked& ranked) {
        const Misplaced wrong = misplaced(ranked);
        const ListedPerson& who = list[ranked.at[wrong.who]];
        const ListedPerson& other = list[ranked.at[wrong.other]];
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::error;
        finding.message = wrong.message;
        finding.place = place_of(line, who.name);
        finding.related.push_back({place_of(line, other.name), "other", {}, {}});
        std::vector<std::size_t> order(list.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = 0; i < ranked.at.size(); ++i) order[ranked.at[i]] = ranked.at[ranked.right_order[i]];
        std::string names;
        for (const std::size_t i : order) names += (names.empty() ? "" : "、") + line.words(list[i].name);
        finding.arguments = {{"name", written(line, who.name)}, {"other", written(line, other.name)}, {"order", names}};
        finding.identity = names;
        if (auto fix = fix_of(line, list, order)) finding.fixes.push_back(std::move(*fix));
        findings_.push_back(std::move(finding));
    }

    // People are put in each other's places, with their titles where each has his own, by name where they share one.
    std::optional<Fix> fix_of(const Line& line, const std::vector<ListedPerson>& list,
                              const std::vector<std::size_t>& order) const {
        std::size_t first = 0;
        std::size_t last = list.size() - 1;
        while (order[first] == first) ++first;
        while (order[last] == last) --last;
        const auto titled = [&](std::size_t i) { return list[i].written != nullptr; };
        const auto bare = [&](std::size_t i) { return !titled(i); };
        const auto all = [&](std::size_t begin, auto is) {
            for (std::size_t i = begin; i <= last; ++i)
                if (!is(i)) return false;
            return true;
        };
        const bool shares_behind = last + 1 < list.size() && bare(last + 1);
        const bool whole = all(first, titled) && !shares_behind && opens(line, list[first].titles.begin);
        const bool names = all(first + 1, bare) && (bare(first) || is_shared(line, list[first]));
        if (!whole && !names) return std::nullopt;
        Fix fix{"by-rank", {}};
        for (std::size_t i = first; i <= last; ++i) {
            if (order[i] == i) continue;
            const auto part = [&](std::size_t k) { return whole ? list[k].whole() : list[k].name; };
            fix.edits.push_back({place_of(line, part(i)), written(line, part(order[i]))});
        }
        return fix;
    }

    // Whether the titles begin where they seem to.
    bool opens(const Line& line, std::size_t at) const {
        return at == 0 || is_mark(line.at(at - 1)) || edge_ends_at(line, at, input_.lexicon);
    }

    // 副市长 and 市领导 may be said of all who follow; 市委书记 is one person's.
    bool is_shared(const Line& line, const ListedPerson& person) const {
        const WrittenTitle& last = person.written->titles.back();
        return !last.modifiers.empty() || !input_.lexicon.exclusive_posts.contains(line.view(last.post));
    }

    Place place_of(const Line& line, Range range) const {
        return {draft_.facts->document, text_.to_document(line.span(range))};
    }

    std::string written(const Line& line, Range range) const {
        const Span span = line.span(range);
        return text_.text.substr(span.begin, span.end - span.begin);
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    RosterNames names_;
    std::string date_;  // of the draft; empty where it is not known
    Unwrapped text_;    // the paragraph at hand
    std::vector<Finding> findings_;
};

bool has_ranks(const Roster& roster) {
    return std::any_of(roster.people().begin(), roster.people().end(),
                       [](const RosterPerson& person) { return person.rank.has_value(); });
}

}  // namespace

std::vector<Finding> check_name_order(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    if (!has_ranks(*input.roster)) return {};
    return Order(draft, input, budget).findings();
}

}  // namespace kanwu
