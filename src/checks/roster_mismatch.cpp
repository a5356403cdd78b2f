// A person or a post otherwise than on the newsroom's roster.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "attribution/english_likeness.h"
#include "attribution/english_posts.h"
#include "attribution/lexicon.h"
#include "attribution/offices.h"
#include "attribution/posts.h"
#include "attribution/roster.h"
#include "attribution/similar_names.h"
#include "attribution/title_kinds.h"
#include "checks/check.h"
#include "checks/name_lists.h"
#include "checks/other_times.h"
#include "checks/people.h"
#include "checks/roster_doubts.h"
#include "checks/roster_places.h"
#include "checks/told_dates.h"
#include "checks/written.h"
#include "text/unwrapped.h"
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

// The people of a name by what they are on the draft's date.
struct Listed {
    std::vector<const RosterPerson*> in_office, others;
};
Listed by_standing(const std::vector<const RosterPerson*>& people, std::string_view date) {
    Listed out;
    for (const RosterPerson* const person : people)
        (standing(*person, date) == OfficeStanding::in_office ? out.in_office : out.others).push_back(person);
    return out;
}

class RosterCheck {
public:
    RosterCheck(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft),
          input_(input),
          budget_(budget),
          date_(input.date.empty() ? date_of(*draft.document) : std::string(input.date)),
          places_(draft, input, budget) {}

    std::vector<Finding> run() {
        const std::vector<Appearance> all = appearances(draft_, input_.lexicon);
        named_ = by_name(all);
        for (const Appearance& at : all) check(at);
        check_lists();
        return std::move(findings_);
    }

private:
    // Of a name that the roster has, a word as it may be (丁香), the end is known: a mark or a verb behind it.
    static Mention weighed(const Appearance& at) {
        Mention mention = *at.mention;
        const bool named =
            at.sure != Confidence::weak || (rests_on(mention, Ground::known_body) && rests_on(mention, Ground::closed));
        if (mention.confidence == Confidence::weak && named) mention.confidence = Confidence::fair;
        return mention;
    }

    // 十年前的市审计局局长雷启鸣, 市审计局局长雷启鸣的遗像: the roster is of today.
    bool is_told_of_another_time(const Appearance& at) const {
        return !at.mention->titles.empty() && is_of_another_time(at, at.mention->titles.front(), input_);
    }

    void check(const Appearance& at) {
        const auto people = input_.roster->named(at.mention->name);
        if (people.empty()) return check_stranger(at);
        const Mention mention = weighed(at);
        const bool removed = std::all_of(people.begin(), people.end(), [](const auto* p) { return p->removed; });
        if (removed) return tell_removed(mention, people);
        if (is_told_of_another_time(at)) return;
        const Listed listed = by_standing(people, date_);
        std::vector<RosterVerdict> verdicts;
        bool known = false;  // one of the titles is on the roster: then he is who it means, and may hold more
        for (const Title& title : mention.titles) {
            budget_.spend(people.size());
            verdicts.push_back(listed.in_office.empty() ? RosterVerdict{}
                                                        : judge(title, listed.in_office, input_.lexicon));
            known = known || verdicts.back().says == RosterVerdict::Says::yes;
        }
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            if (verdicts[i].says != RosterVerdict::Says::yes &&
                tell_other_time(at, mention, mention.titles[i], listed.others))
                return;
        // One person wrongly named is one finding, however many posts he is given.
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const Title& title = mention.titles[i];
            const RosterVerdict& verdict = verdicts[i];
            if (verdict.says != RosterVerdict::Says::no || (known && !excludes(verdict.relation))) continue;
            if (is_appointed(mention, title)) continue;
            if (are_foreign_namesakes(mention.name, title, *verdict.right, input_.lexicon)) continue;
            const bool sure = excludes(verdict.relation);
            // What one person seldom has, another may have by the roster, or may be getting by the draft.
            if (!sure && tell_holder(at, mention, title)) return;
            if (!sure && told_.a_handover(at.paragraph)) continue;
            const bool doubtful = !sure || input_.lexicon.is_frequent_name(mention.name) ||
                                  may_be_a_namesakes(title, verdict.relation, input_.lexicon) || is_acting(title);
            tell_post(mention, title, *verdict.right, level_of(mention, doubtful));
            return;
        }
        check_holders(at, mention, verdicts);
    }

    // A post that the roster gives to somebody else.
    void check_holders(const Appearance& at, const Mention& mention, const std::vector<RosterVerdict>& verdicts) {
        if (mention.confidence == Confidence::weak) return;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const Title& title = mention.titles[i];
            if (verdicts[i].says == RosterVerdict::Says::yes || is_appointed(mention, title)) continue;
            if (tell_holder(at, mention, title)) return;
        }
    }

    bool tell_holder(const Appearance& at, const Mention& mention, const Title& title) {
        const RosterPerson* const holder = is_announced(title) ? nullptr : holder_of(title);
        if (holder == nullptr || may_be_called(holder->name, mention.name)) return false;
        if (is_cut_wrong(mention, holder->name)) return false;
        if (!is_latin_name(mention.name) && are_of_two_tongues(mention.name, holder->name, input_.lexicon))
            return false;
        if (told_.a_handover(at.paragraph)) return false;
        using Where = RosterPlaces::Where;
        const Where where = places_.where_is(at, title, *holder);
        if (where == Where::elsewhere || is_told_of_another_time(at)) return false;
        tell_name(mention, title, *holder, level_of(mention, where == Where::unknown));
        return true;
    }

    // The draft tells that he comes into the post: 会议任命潘岳峰为市国资委主任.
    bool is_appointed(const Mention& mention, const Title& title) const {
        for (const Appearance& other : named_.at(mention.name)) {
            budget_.spend(other.mention->titles.size());
            for (Title coming : other.mention->titles) {
                if (of_today(coming, input_.lexicon) && !is_english_past(coming, input_.lexicon) &&
                    !is_announced(coming))
                    continue;
                coming.modifiers = title.modifiers;
                if (relation(coming, title, input_.lexicon) == TitleRelation::same) return true;
            }
        }
        return false;
    }

    void tell_post(const Mention& mention, const Title& title, const RosterPost& right, Level level) {
        tell(mention, "post", title.span, {{"right", right.written}}, level);
        const bool in_front = title.span.end <= mention.name_span.begin;
        findings_.back().fixes = {
            {"as-listed", {{findings_.back().place, in_front ? before_name(right) : right.written}}}};
    }

    // A post that the person had before the draft's date, or has from a later one on; but not where the sentence names the
    // time that it tells of: 2025年，白沙区委书记温廷远提出.
    bool tell_other_time(const Appearance& at, const Mention& mention, const Title& title,
                         const std::vector<const RosterPerson*>& others) {
        for (const RosterPerson* const person : others) {
            if (judge(title, {person}, input_.lexicon).says != RosterVerdict::Says::yes) continue;
            const Level level = level_of(mention, input_.lexicon.is_frequent_name(mention.name));
            if (person->removed) tell_removed(mention, {person});
            else if (is_of_another_time(at, title, input_) || was_in_office(*person, at, title)) return true;
            else if (standing(*person, date_) == OfficeStanding::ended) tell_ended(mention, title, *person, level);
            else tell(mention, "not-begun", title.span, {{"from", person->from}, {"date", date_}}, level);
            return true;
        }
        return false;
    }

    // 3月，白沙区委书记温廷远提出: he was then.
    bool was_in_office(const RosterPerson& person, const Appearance& at, const Title& title) const {
        constexpr std::size_t kLongest = 100;  // bytes of a date
        const std::string_view text = draft_.document->text;
        const std::size_t first = draft_.document->paragraphs[at.paragraph.ordinal].span.begin;
        const std::size_t end = std::min(title.span.begin, at.mention->name_span.begin);
        const std::size_t begin = end - first > kLongest ? previous_start(text, end - kLongest) : first;
        const std::string then = told_date(text.substr(begin, end - begin), date_);
        return !then.empty() && standing(person, then) == OfficeStanding::in_office;
    }

    void tell_ended(const Mention& mention, const Title& title, const RosterPerson& person, Level level) {
        const RosterPerson* const now = holder_of(title);
        Arguments more{{"until", person.until}, {"date", date_}};
        if (now != nullptr) more.emplace_back("right", now->name);
        tell(mention, now != nullptr ? "ended-now" : "ended", title.span, std::move(more), level);
        Finding& finding = findings_.back();
        finding.fixes.push_back(
            {"as-former", {{{finding.place.document, {title.span.begin, title.span.begin}}, "原"}}});
        if (now != nullptr)
            finding.fixes.push_back({"as-successor", {{{finding.place.document, mention.name_span}, now->name}}});
    }

    // Who has the post, as the one of a body, on the draft's date; null where nobody has, or several, or it is no such post.
    const RosterPerson* holder_of(const Title& title) const {
        const auto office = sole_office(title, input_.lexicon);
        if (!office || office->naming == Naming::kind) return nullptr;
        const RosterPerson* holder = nullptr;
        budget_.spend(input_.roster->people().size());
        for (const RosterPerson& person : input_.roster->people()) {
            if (standing(person, date_) != OfficeStanding::in_office || !has_office(person, title, *office)) continue;
            if (holder != nullptr && holder->name != person.name) return nullptr;
            holder = &person;
        }
        return holder;
    }

    bool has_office(const RosterPerson& person, const Title& title, const Office& office) const {
        return std::any_of(person.posts.begin(), person.posts.end(),
                           [&](const RosterPost& post) { return is_that_office(post, title, office, input_.lexicon); });
    }

    // Of a person who is not listed: a slip in a listed name, or the post of a listed person.
    void check_stranger(const Appearance& at) {
        if (at.mention->titles.empty() || check_name(at)) return;
        if (at.mention->confidence == Confidence::weak) return;
        for (const Title& title : at.mention->titles)
            if (tell_holder(at, *at.mention, title)) return;
    }

    // 陶远|将, 陶远|面向大堤: a name that only goes on behind that of the roster may be name and words.
    bool is_cut_wrong(const Mention& mention, const std::string& listed) const {
        return mention.name.starts_with(listed) &&
               (mention.confidence != Confidence::strong || may_be_cut_wrong(mention, draft_.document->text));
    }

    // 陶源 in the post of 陶远. Whether it was told, or is a slip in what is told of another time.
    bool check_name(const Appearance& at) {
        const Mention& mention = *at.mention;
        budget_.spend(input_.roster->people().size());
        for (const RosterPerson* const person : input_.roster->near(to_utf32(mention.name))) {
            if (standing(*person, date_) != OfficeStanding::in_office) continue;
            if (is_cut_wrong(mention, person->name)) continue;
            for (const Title& title : mention.titles) {
                const RosterVerdict verdict = judge(title, {person}, input_.lexicon);
                if (verdict.says != RosterVerdict::Says::yes || title.organisation.empty()) continue;
                if (is_membership(title, input_.lexicon)) continue;
                if (!is_told_of_another_time(at)) tell_name(mention, title, *person, level_of(mention, !sole(title)));
                return true;
            }
        }
        return false;
    }

    bool sole(const Title& title) const {
        return exclusive(title, input_.lexicon) || (is_english(title) && sole_office(title, input_.lexicon));
    }

    void tell_name(const Mention& mention, const Title& title, const RosterPerson& right, Level level) {
        tell(mention, "name", mention.name_span, {{"right", right.name}}, level, title.span);
        findings_.back().fixes = {{"as-listed", {{findings_.back().place, right.name}}}};
    }

    // 出席的有陶远、许文昭、闻道远: names alone, of which one is in office no more and the others are.
    void check_lists() {
        const RosterNames names(*input_.roster);
        for (std::uint32_t i = 0; i < draft_.facts->paragraphs.size(); ++i) {
            const ParagraphFacts& paragraph = draft_.facts->paragraphs[i];
            if (paragraph.role == Role::byline || paragraph.role == Role::dateline) continue;
            const Unwrapped text = unwrap(draft_.document->text, paragraph.span);
            const Line line(text.text);
            budget_.spend(line.size() / 16 + 1);
            for (const auto& list : names.lists(line, title_lists(line, input_.lexicon), input_.lexicon)) {
                if (!is_of_today(list, {draft_.facts->document, i})) continue;
                for (const ListedPerson& person : list) {
                    const Span span = text.to_document(line.span(person.name));
                    if (is_removed(person)) tell_listed(person, span);
                    else if (const RosterPerson* const meant = sounds_like(person, list))
                        tell_meant(person, span, *meant);
                }
            }
        }
    }

    bool is_removed(const ListedPerson& person) const {
        const auto people = input_.roster->named(person.key);
        return person.written == nullptr && !people.empty() &&
               std::all_of(people.begin(), people.end(), [](const auto* p) { return p->removed; });
    }

    // 苏望书 among 陆启明、郑怀谷: whom the roster has by that sound, where the draft says of nobody else that he is called so
    // and the list has him not.
    const RosterPerson* sounds_like(const ListedPerson& person, const std::vector<ListedPerson>& list) const {
        if (person.known || person.written != nullptr || is_introduced(person.key)) return nullptr;
        const std::u32string name = to_utf32(person.key);
        const RosterPerson* meant = nullptr;
        budget_.spend(input_.roster->people().size());
        for (const RosterPerson* const near : input_.roster->near(name)) {
            const std::u32string key = roster_key(near->name);
            if (standing(*near, date_) != OfficeStanding::in_office || likeness(name, key) != Likeness::one_sound)
                continue;
            const bool listed = std::any_of(list.begin(), list.end(),
                                            [&](const ListedPerson& other) { return to_utf32(other.key) == key; });
            if (listed || meant != nullptr) return nullptr;
            meant = near;
        }
        return meant;
    }

    // Whether the draft names somebody so with a post.
    bool is_introduced(std::string_view name) const {
        for (const ParagraphFacts& paragraph : draft_.facts->paragraphs)
            for (const Mention& mention : paragraph.attribution.mentions)
                if (mention.name == name && !mention.titles.empty()) return true;
        return false;
    }

    // Whether all others of the roster are in office, two at least, and the paragraph says nothing of those who left.
    bool is_of_today(const std::vector<ListedPerson>& list, const ParagraphKey& paragraph) const {
        constexpr std::size_t kFewest = 2;
        std::size_t in_office = 0;
        for (const ListedPerson& person : list) {
            const Listed listed = by_standing(input_.roster->named(person.key), date_);
            in_office += listed.in_office.empty() ? 0 : 1;
        }
        const Document& document = *draft_.document;
        const std::u32string words = to_utf32(document.paragraph_text(paragraph.ordinal));
        constexpr std::u32string_view kThen[] = {U"原", U"老领导", U"老同志", U"老干部", U"当年", U"那时", U"曾"};
        const bool then = std::any_of(std::begin(kThen), std::end(kThen),
                                      [&](auto word) { return words.find(word) != std::u32string::npos; });
        return in_office >= kFewest && !then && !told_.a_handover(paragraph);
    }

    void tell_listed(const ListedPerson& person, Span span) {
        const bool told = std::any_of(findings_.begin(), findings_.end(),
                                      [&](const Finding& finding) { return finding.place.span.overlaps(span); });
        if (told) return;
        Mention mention;
        mention.name = person.key;
        mention.name_span = span;
        tell(mention, "removed", span, {}, Level::warning);
    }

    void tell_meant(const ListedPerson& person, Span span, const RosterPerson& right) {
        Mention mention;
        mention.name = person.key;
        mention.name_span = span;
        tell(mention, "in-list", span, {{"right", right.name}}, Level::warning);
        findings_.back().fixes = {{"as-listed", {{findings_.back().place, right.name}}}};
    }

    // As one who holds a post, or speaks; 原市长周岩 is what he is.
    void tell_removed(const Mention& mention, const std::vector<const RosterPerson*>& people) {
        const auto is_past = [&](const Title& title) {
            return past(title, input_.lexicon) || is_english_past(title, input_.lexicon);
        };
        if (!mention.titles.empty() && std::all_of(mention.titles.begin(), mention.titles.end(), is_past)) return;
        Span whole = mention.name_span;
        for (const Title& title : mention.titles)
            whole = {std::min(whole.begin, title.span.begin), std::max(whole.end, title.span.end)};
        // 三中教师许文昭 may be another than the one who was 市教委主任.
        const bool lower =
            !mention.titles.empty() &&
            std::none_of(mention.titles.begin(), mention.titles.end(), [&](const Title& title) {
                return sole(title) || judge(title, people, input_.lexicon).says == RosterVerdict::Says::yes;
            });
        tell(mention, "removed", whole, {}, level_of(mention, lower || input_.lexicon.is_frequent_name(mention.name)));
    }

    std::string words(Span span) const { return written(*draft_.document, span); }

    // `title`: the words that the message quotes; where it is empty those of the place.
    void tell(const Mention& mention, const std::string& variant, Span span, Arguments more, Level level,
              Span title = {}) {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = level;
        finding.message = variant;
        finding.place = {draft_.facts->document, span};
        const std::string quoted = words(title == Span{} ? span : title);
        finding.arguments = {{"name", words(mention.name_span)}, {"title", quoted}};
        finding.identity = variant + "\n" + mention.name + "\n" + quoted;
        for (auto& [name, argument] : more) {
            if (name != "date") finding.identity += "\n" + std::get<std::string>(argument);
            finding.arguments.emplace_back(name, std::move(argument));
        }
        findings_.push_back(std::move(finding));
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    std::string date_;  // of the draft; empty where it is not known
    RosterPlaces places_;
    std::map<std::string_view, std::vector<Appearance>> named_;  // in the draft
    ParagraphsTold told_{input_.prior, input_.lexicon};
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_roster_mismatch(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    if (input.roster->empty()) return {};
    return RosterCheck(draft, input, budget).run();
}

}  // namespace kanwu
