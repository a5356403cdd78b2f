// A person or a post otherwise than on the newsroom's roster.
#include <algorithm>
#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/posts.h"
#include "attribution/roster.h"
#include "checks/check.h"
#include "checks/written.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// At most a warning where many people bear the name, or may hold such a post; a note where the name is not sure.
Level level_of(const Mention& mention, bool doubtful) {
    if (mention.confidence == Confidence::weak) return Level::note;
    return mention.confidence == Confidence::strong && !doubtful ? Level::error : Level::warning;
}

// Chief and deputy, or heads of two bodies: nobody is both, whatever a roster leaves out.
bool excludes(TitleRelation relation) {
    return relation == TitleRelation::unrelated_heads || relation == TitleRelation::rank_differs;
}

class RosterCheck {
public:
    RosterCheck(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft), input_(input), budget_(budget) {}

    std::vector<Finding> run() {
        for (const ParagraphFacts& paragraph : draft_.facts->paragraphs)
            for (const Mention& mention : paragraph.attribution.mentions) check(mention);
        return std::move(findings_);
    }

private:
    void check(const Mention& mention) {
        const auto people = input_.roster->named(mention.name);
        if (people.empty()) return check_name(mention);
        const bool removed = std::all_of(people.begin(), people.end(), [](const auto* p) { return p->removed; });
        if (removed) return tell_removed(mention);
        std::vector<RosterVerdict> verdicts;
        bool known = false;  // one of the titles is on the roster: then he is who it means, and may hold more
        for (const Title& title : mention.titles) {
            budget_.spend(people.size());
            verdicts.push_back(judge(title, people, input_.lexicon));
            known = known || verdicts.back().says == RosterVerdict::Says::yes;
        }
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const Title& title = mention.titles[i];
            const RosterVerdict& verdict = verdicts[i];
            if (verdict.says != RosterVerdict::Says::no || (known && !excludes(verdict.relation))) continue;
            const bool doubtful = !excludes(verdict.relation) || input_.lexicon.is_frequent_name(mention.name);
            tell(mention, "post", title.span, verdict.right->written, words(title.span), level_of(mention, doubtful));
        }
    }

    // 陶源 in the post of 陶远. A name that only goes on behind that of the roster may be name and words: 陶远将.
    void check_name(const Mention& mention) {
        if (mention.titles.empty()) return;
        budget_.spend(input_.roster->people().size());
        for (const RosterPerson* const person : input_.roster->near(to_utf32(mention.name))) {
            if (person->removed) continue;
            if (mention.name.starts_with(person->name) && mention.confidence != Confidence::strong) continue;
            for (const Title& title : mention.titles) {
                const RosterVerdict verdict = judge(title, {person}, input_.lexicon);
                if (verdict.says != RosterVerdict::Says::yes || title.organisation.empty()) continue;
                if (input_.lexicon.membership_posts.contains(std::string_view(title.post))) continue;
                tell(mention, "name", mention.name_span, person->name, words(title.span),
                     level_of(mention, !exclusive(title, input_.lexicon)));
                return;
            }
        }
    }

    // As one who holds a post, or speaks; 原市长周岩 is what he is.
    void tell_removed(const Mention& mention) {
        const auto is_past = [&](const Title& title) { return past(title, input_.lexicon); };
        if (!mention.titles.empty() && std::all_of(mention.titles.begin(), mention.titles.end(), is_past)) return;
        Span whole = mention.name_span;
        for (const Title& title : mention.titles)
            whole = {std::min(whole.begin, title.span.begin), std::max(whole.end, title.span.end)};
        tell(mention, "removed", whole, "", words(whole),
             level_of(mention, input_.lexicon.is_frequent_name(mention.name)));
    }

    std::string words(Span span) const { return written(*draft_.document, span); }

    void tell(const Mention& mention, const std::string& variant, Span span, const std::string& right,
              const std::string& title, Level level) {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = level;
        finding.message = variant;
        finding.place = {draft_.facts->document, span};
        finding.arguments = {{"name", words(mention.name_span)}, {"title", title}, {"right", right}};
        finding.identity = variant + "\n" + mention.name + "\n" + title + "\n" + right;
        if (!right.empty()) finding.fixes.push_back({"as-listed", {{finding.place, right}}});
        findings_.push_back(std::move(finding));
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_roster_mismatch(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    if (input.roster->empty()) return {};
    return RosterCheck(draft, input, budget).run();
}

}  // namespace kanwu
