// One name, two posts that nobody holds together.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/posts.h"
#include "attribution/roster.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "checks/bearers.h"
#include "checks/check.h"
#include "checks/other_times.h"
#include "checks/people.h"
#include "checks/successions.h"
#include "checks/written.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

using People = std::map<std::string, std::vector<Appearance>>;  // by name; appearances in the order of the run

// President Marconi: whoever bears the name.
bool is_surname_alone(std::string_view name) {
    return static_cast<unsigned char>(name.front()) < 0x80 && name.find(' ') == std::string_view::npos;
}

People people(const CheckInput& input) {
    People out;
    for (const Draft& draft : input.prior.drafts) {
        for (const Appearance& at : appearances(draft, input.lexicon)) {
            const std::string& person = person_of(*at.mention);
            if (!at.mention->titles.empty() && !is_surname_alone(person)) out[person].push_back(at);
        }
    }
    return out;
}

// Two titles of one name that exclude each other; `b` stands later.
struct Conflict {
    const Appearance* at_a = nullptr;
    const Appearance* at_b = nullptr;
    const Title* a = nullptr;
    const Title* b = nullptr;
    TitleRelation relation = TitleRelation::unclear;
};

bool excludes(TitleRelation relation) {
    return relation == TitleRelation::unrelated_heads || relation == TitleRelation::rank_differs ||
           relation == TitleRelation::rarely_together;
}

// Whether one of the mention's titles is this one; of two bodies' heads the party post of the same body will do, for who
// leads 省公安厅 as 厅长 is its 党委书记 too.
bool has(const Mention& mention, const Title& title, TitleRelation conflict, const Lexicon& lexicon) {
    return std::any_of(mention.titles.begin(), mention.titles.end(), [&](const Title& t) {
        const TitleRelation found = relation(t, title, lexicon);
        const bool head = conflict == TitleRelation::unrelated_heads && found == TitleRelation::compatible &&
                          exclusive(t, lexicon) && same_body(t.organisation, title.organisation, lexicon);
        return found == TitleRelation::same || head;
    });
}

// Whether the draft itself gives both titles to the person at one place: then he holds both.
bool held_together(const std::vector<Appearance>& all, const Conflict& conflict, const Lexicon& lexicon) {
    return std::any_of(all.begin(), all.end(), [&](const Appearance& appearance) {
        return appearance.mention->titles.size() > 1 &&
               has(*appearance.mention, *conflict.a, conflict.relation, lexicon) &&
               has(*appearance.mention, *conflict.b, conflict.relation, lexicon);
    });
}

// Nobody has so many posts: what a table or a machine wrote is judged by its first. Pairs are compared.
constexpr std::size_t kMostTitles = 500;

// Each title of the person once, where it is surest, then earliest: a name may stand in every draft of an archive.
struct Held {
    const Appearance* at = nullptr;
    const Title* title = nullptr;
};
std::vector<Held> distinct_titles(const std::vector<Appearance>& all) {
    std::map<std::tuple<std::string_view, std::string_view, std::vector<std::string>>, std::size_t> known;
    std::vector<Held> out;
    for (const Appearance& appearance : all) {
        for (const Title& title : appearance.mention->titles) {
            const auto [place, fresh] =
                known.try_emplace({title.organisation, title.post, title.modifiers}, out.size());
            if (fresh && out.size() == kMostTitles) known.erase(place);
            else if (fresh) out.push_back({&appearance, &title});
            else if (appearance.sure > out[place->second].at->sure) out[place->second] = {&appearance, &title};
        }
    }
    // The order of the run; titles of one mention in that of the text.
    std::sort(out.begin(), out.end(), [](const Held& x, const Held& y) {
        return std::tie(x.at, x.title->span) < std::tie(y.at, y.title->span);  // all of one vector
    });
    return out;
}

// 院长邬阿巧说, beside 敬老院副院长邬阿巧: no body makes the first sure, but the second tells it.
Confidence sure_of(const Appearance& at, const Title& title, TitleRelation relation) {
    const bool told = relation == TitleRelation::rank_differs && title.organisation.empty() &&
                      rests_on(*at.mention, Ground::plain_name) && rests_on(*at.mention, Ground::closed);
    return told ? std::max(at.sure, Confidence::fair) : at.sure;
}

Confidence confidence_of(const Conflict& conflict) {
    return std::min(sure_of(*conflict.at_a, *conflict.a, conflict.relation),
                    sure_of(*conflict.at_b, *conflict.b, conflict.relation));
}

// What the roster says wins: he holds both, or roster-mismatch tells which of the two is wrong.
bool settled_by_roster(const Conflict& conflict, const CheckInput& input) {
    const auto people = input.roster->named(conflict.at_a->mention->name);
    if (people.empty()) return false;
    using Says = RosterVerdict::Says;
    const Says a = judge(*conflict.a, people, input.lexicon).says;
    const Says b = judge(*conflict.b, people, input.lexicon).says;
    return a == Says::no || b == Says::no || (a == Says::yes && b == Says::yes);
}

// What a paragraph tells of another year, or of a change, may have been so then.
bool tells_of_another_time(const Appearance& at, const ParagraphsTold& told) {
    return told.another_year(at.paragraph) || told.a_handover(at.paragraph);
}

// Posts seldom in one hand may have been held one after the other, and a deputy may have become the head.
bool is_of_two_times(const Conflict& conflict, const ParagraphsTold& told, const CheckInput& input) {
    // 2019年3月，石桥镇镇长雷启鸣……, 当年的石桥镇镇长雷启鸣
    if (is_of_another_time(*conflict.at_a, *conflict.a, input) ||
        is_of_another_time(*conflict.at_b, *conflict.b, input))
        return true;
    if (conflict.relation == TitleRelation::unrelated_heads) return false;
    if (comes_into(*conflict.at_a, *conflict.a, input) && comes_into(*conflict.at_b, *conflict.b, input)) return false;
    return tells_of_another_time(*conflict.at_a, told) || tells_of_another_time(*conflict.at_b, told);
}

// 白沙区委书记温廷远|任市商务委主任, 不再担任白沙区委书记: the person goes on to another post.
bool goes_on_to_post(const Appearance& at, const CheckInput& input) {
    constexpr std::string_view kBetween[] = {"同志", "已", "将", "被", "正式", "因工作调整"};
    constexpr std::string_view kMoves[] = {"履新", "提名为", "不再担任"};
    constexpr std::size_t kLongest = 90;  // bytes
    const Document& document = *input.prior.draft(at.paragraph.document).document;
    const std::uint32_t end = document.paragraphs[at.paragraph.ordinal].span.end;
    const std::uint32_t begin = std::min(at.mention->name_span.end, end);
    std::string_view behind = slice(document.text, Span{begin, end});
    for (const std::string_view word : kBetween)
        if (behind.starts_with(word)) behind.remove_prefix(word.size());
    std::size_t size = 0;
    while (size < behind.size() && size < kLongest) next_code_point(behind, size);
    const std::string_view clause = behind.substr(0, std::min(size, behind.find("。")));
    return input.lexicon.offices_taken.longest_at(to_utf32(clause), 0) > 0 ||
           std::any_of(std::begin(kMoves), std::end(kMoves), [&](auto word) { return clause.starts_with(word); }) ||
           (at.mention->titles.front().span.begin > at.mention->name_span.begin &&
            clause.find("不再担任") != clause.npos);
}

// Whether the draft tells that the person comes into one of the two posts, or leaves it for another.
bool is_told_as_move(const std::vector<Appearance>& all, const Conflict& conflict, const CheckInput& input) {
    if (conflict.relation == TitleRelation::rank_differs) return false;  // 炼铁厂厂长路长风任施工组组长
    const auto is_one = [&](const Title& title, const Title& other) {
        return relation(without_time(title, input.lexicon), other, input.lexicon) == TitleRelation::same;
    };
    return std::any_of(all.begin(), all.end(), [&](const Appearance& at) {
        return std::any_of(at.mention->titles.begin(), at.mention->titles.end(), [&](const Title& title) {
            return (is_one(title, *conflict.a) || is_one(title, *conflict.b)) && goes_on_to_post(at, input);
        });
    });
}

// What the drafts say of their paragraphs, and of those who bear a name.
struct DraftsTold {
    ParagraphsTold paragraphs;
    Bearers bearers;
};

// 村党支部书记张伟, 三河卫生院院长张伟: there are many villages, and many of that name.
bool may_be_anybody(const Conflict& conflict, const Lexicon& lexicon) {
    const auto is_unnamed = [](const Title& title) { return count_code_points(title.organisation) == 1; };
    return lexicon.is_frequent_name(conflict.at_a->mention->name) &&
           (is_unnamed(*conflict.a) || is_unnamed(*conflict.b));
}

// “多亏了孟庆和所长”: a deputy is called so, too.
bool is_form_of_address(const Appearance& at, const Title& title) {
    return title.organisation.empty() && title.span.begin > at.mention->name_span.begin;
}
bool is_called_chief(const Conflict& conflict) {
    return conflict.relation == TitleRelation::rank_differs &&
           (is_form_of_address(*conflict.at_a, *conflict.a) || is_form_of_address(*conflict.at_b, *conflict.b));
}

bool are_namesakes(const Conflict& conflict, const DraftsTold& told, const Lexicon& lexicon) {
    if (may_be_anybody(conflict, lexicon)) return true;
    return told.paragraphs.namesakes(conflict.at_a->paragraph) || told.paragraphs.namesakes(conflict.at_b->paragraph) ||
           told.bearers.are_two(*conflict.at_a) || told.bearers.are_two(*conflict.at_b);
}

// Of two posts that the draft says the person comes into, as of two of today: 任命…为葭河县副县长, 新任云篁县副县长.
TitleRelation relation_of(const Held& a, const Held& b, const CheckInput& input) {
    const Lexicon& lexicon = input.lexicon;
    if (past(*a.title, lexicon) == past(*b.title, lexicon) || !comes_into(*a.at, *a.title, input) ||
        !comes_into(*b.at, *b.title, input))
        return relation(*a.title, *b.title, lexicon);
    return relation(without_time(*a.title, lexicon), without_time(*b.title, lexicon), lexicon);
}

// The surest conflict, of equal ones the first in the order of the run.
std::optional<Conflict> surest_conflict(const std::vector<Appearance>& all, const DraftsTold& told,
                                        const CheckInput& input, WorkBudget& budget) {
    const Lexicon& lexicon = input.lexicon;
    std::optional<Conflict> best;
    const std::vector<Held> held = distinct_titles(all);
    for (std::size_t j = 1; j < held.size(); ++j) {
        budget.spend(j);
        for (std::size_t i = 0; i < j; ++i) {
            Conflict conflict{held[i].at, held[j].at, held[i].title, held[j].title, {}};
            const bool surer = !best || confidence_of(conflict) > confidence_of(*best);
            if (!surer || conflict.at_a == conflict.at_b) continue;
            conflict.relation = relation_of(held[i], held[j], input);
            if (!excludes(conflict.relation)) continue;
            budget.spend(all.size());
            if (held_together(all, conflict, lexicon) || settled_by_roster(conflict, input)) continue;
            if (is_called_chief(conflict) || is_of_two_times(conflict, told.paragraphs, input)) continue;
            if (are_namesakes(conflict, told, lexicon) || is_told_as_move(all, conflict, input)) continue;
            if (!told.bearers.has_moved({conflict.at_a, conflict.a}, {conflict.at_b, conflict.b}, budget))
                best = conflict;
        }
    }
    return best;
}

Level level_of(const Conflict& conflict, const std::string& name, const Lexicon& lexicon) {
    const Confidence least = confidence_of(conflict);
    const bool one_draft = conflict.at_a->paragraph.document == conflict.at_b->paragraph.document;
    if (least == Confidence::weak) return Level::note;
    const bool never = conflict.relation != TitleRelation::rarely_together;
    return least == Confidence::strong && never && one_draft && !lexicon.is_frequent_name(name) ? Level::error
                                                                                                : Level::warning;
}

// All other places where the person has one of the two titles, bounded.
PlacesArgument add_other_places(Finding& finding, const Conflict& conflict, const std::vector<Appearance>& all,
                                const CheckInput& input) {
    PlacesArgument places;
    for (const Appearance& appearance : all) {
        if (&appearance == conflict.at_a || &appearance == conflict.at_b) continue;
        for (const Title& title : appearance.mention->titles) {
            const bool like_b = relation(title, *conflict.b, input.lexicon) == TitleRelation::same;
            const bool like_a = relation(title, *conflict.a, input.lexicon) == TitleRelation::same;
            if ((!like_a && !like_b) || finding.related.size() >= kMostPlacesNamed) continue;
            finding.related.push_back({place_of(appearance, title),
                                       like_b ? "same-post" : "other-post",
                                       {{"title", written_title(title, appearance, input.prior)}},
                                       {}});
            places.related.push_back(static_cast<std::uint32_t>(finding.related.size()));
            break;
        }
    }
    return places;
}

// The one in doubt as the later: the post that one paragraph gives, where three or more give the other.
Conflict marked_at_odd_one(Conflict conflict, const std::vector<Appearance>& all, const CheckInput& input) {
    constexpr std::size_t kMany = 3;
    const auto tellings = [&](const Title& title) {
        return count_tellings(all, input.prior, [&](const Appearance& at) {
            const auto is_it = [&](const Title& t) { return relation(t, title, input.lexicon) == TitleRelation::same; };
            return std::any_of(at.mention->titles.begin(), at.mention->titles.end(), is_it);
        });
    };
    if (tellings(*conflict.a) == 1 && tellings(*conflict.b) >= kMany) {
        std::swap(conflict.at_a, conflict.at_b);
        std::swap(conflict.a, conflict.b);
    }
    return conflict;
}

Finding finding_of(const std::string& name, const std::vector<Appearance>& all, const Conflict& found,
                   const CheckInput& input) {
    const Conflict conflict = marked_at_odd_one(found, all, input);
    const std::string title = written_title(*conflict.b, *conflict.at_b, input.prior);
    const std::string other_title = written_title(*conflict.a, *conflict.at_a, input.prior);
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = level_of(conflict, name, input.lexicon);
    finding.place = place_of(*conflict.at_b, *conflict.b);
    const std::set<std::string> titles{title, other_title};
    finding.identity = name;
    for (const std::string& t : titles) finding.identity += "\n" + t;
    finding.related.push_back({place_of(*conflict.at_a, *conflict.a), "other-post", {{"title", other_title}}, {}});
    PlacesArgument places = add_other_places(finding, conflict, all, input);
    finding.message = conflict.relation == TitleRelation::rank_differs      ? "rank"
                      : conflict.relation == TitleRelation::rarely_together ? "rare"
                                                                            : "two-posts";
    if (!places.related.empty()) finding.message += "-more";
    const Document& document = *input.prior.draft(conflict.at_b->paragraph.document).document;
    finding.arguments = {{"name", written(document, conflict.at_b->mention->name_span)},
                         {"title", title},
                         {"other_title", other_title},
                         {"other", PlaceArgument{1, {}}},
                         {"places", std::move(places)}};
    return finding;
}

std::vector<std::vector<Appearance>> by_draft(const std::vector<Appearance>& all) {
    std::vector<std::vector<Appearance>> out;
    for (const Appearance& appearance : all) {
        if (out.empty() || out.back().front().paragraph.document != appearance.paragraph.document) out.emplace_back();
        out.back().push_back(appearance);
    }
    return out;
}

// Each draft by itself: the others of the run change no verdict inside it. Then one between drafts that have none.
std::vector<Finding> findings_of(const std::string& name, const std::vector<Appearance>& all,
                                 const DraftsTold& told_by_drafts, const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> out;
    std::set<std::string_view> told;
    for (const std::vector<Appearance>& own : by_draft(all)) {
        const auto conflict = surest_conflict(own, told_by_drafts, input, budget);
        if (!conflict) continue;
        out.push_back(finding_of(name, own, *conflict, input));
        told.insert(own.front().paragraph.document);
    }
    const auto conflict = surest_conflict(all, told_by_drafts, input, budget);
    if (conflict && !told.contains(conflict->at_a->paragraph.document) &&
        !told.contains(conflict->at_b->paragraph.document))
        out.push_back(finding_of(name, all, *conflict, input));
    return out;
}

}  // namespace

std::vector<Finding> check_speaker_title(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    const DraftsTold told{{input.prior, input.lexicon}, {input.prior, input.lexicon}};
    for (const auto& [name, all] : people(input))
        for (Finding& finding : findings_of(name, all, told, input, budget)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace kanwu
