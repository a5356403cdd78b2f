#include "checks/office_holders.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "attribution/line.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "checks/guests.h"
#include "checks/other_times.h"
#include "checks/successions.h"
#include "text/occurrences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kLevels = U"省市州县区旗盟镇乡村";

// 国家主席 is that of the state spoken of: of China behind 中共中央总书记, and where no other state is named beside.
bool is_foreign(const Appearance& at, const Title& title, const CheckInput& input) {
    if (title.organisation != "国家") return false;
    const std::string& first = at.mention->titles.front().organisation;
    if (first.starts_with("中共") || first.starts_with("中央")) return false;
    const Document& document = *input.prior.draft(at.paragraph.document).document;
    const std::u32string words = to_utf32(document.paragraph_text(at.paragraph.ordinal));
    if (input.lexicon.countries.is_in(words)) return true;
    return first != "国家" || words.find(U"越共") != std::u32string::npos;
}

// Jane Roe, a director of the Lace Museum: there are others.
bool is_one_of_many(const Draft& draft, const Title& title) {
    const std::string_view before = std::string_view(draft.document->text).substr(0, title.span.begin);
    return before.ends_with(" a ") || before.ends_with(" an ") || before.ends_with("one of the ");
}

char32_t first_character(std::string_view name) {
    std::size_t at = 0;
    return next_code_point(name, at);
}

// Mayor Ruth Alder is the mayor.
std::string lower(std::string post) {
    for (char& c : post)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return post;
}

class Offices {
public:
    Offices(const Draft& draft, const CheckInput& input) : draft_(draft), input_(input) {}

    OfficeHolders run() {
        for (const Appearance& at : appearances(draft_, input_.lexicon))
            for (const Title& title : at.mention->titles) add(at, of_committee(at, title));
        join_other_surnames();
        join_short_companies();
        join_bare_heads();
        join_levels();
        drop_gone();
        hand_over();
        drop_kinds(is_of_one_unit());
        if (!is_of_one_sport()) std::erase_if(holders_, [](const auto& o) { return o.first.ends_with("\n主教练"); });
        OfficeHolders out;
        for (auto& [key, holders] : holders_) {
            std::stable_sort(holders.begin(), holders.end(), [](const OfficeHolder& x, const OfficeHolder& y) {
                return std::tie(x.at.paragraph, x.at.mention->name_span) <
                       std::tie(y.at.paragraph, y.at.mention->name_span);
            });
            for (OfficeHolder& holder : holders) holder.keeps = of_committees_;
            out.emplace(key, std::move(holders));
        }
        return out;
    }

private:
    std::string_view text() const { return draft_.document->text; }

    // 市委常委、|宣传部部长: the department of the committee that the list names before it.
    const Title& of_committee(const Appearance& at, const Title& title) {
        constexpr std::string_view kDepartments[] = {"宣传部", "组织部", "统战部", "政法委", "纪委", "政法委员会"};
        constexpr std::string_view kCommittees[] = {"省委", "市委", "县委", "区委", "州委", "旗委", "自治区党委"};
        if (std::find(std::begin(kDepartments), std::end(kDepartments), title.organisation) == std::end(kDepartments))
            return title;
        for (const Title& before : at.mention->titles) {
            if (&before == &title) break;
            const std::string_view body = before.organisation;
            if (std::none_of(std::begin(kCommittees), std::end(kCommittees),
                             [&](auto committee) { return body.ends_with(committee); }))
                continue;
            Title& whole = of_committees_->emplace_back(title);
            whole.organisation = before.organisation + title.organisation;
            for (const std::string& modifier : before.modifiers)  // 原市委常委、宣传部部长
                if (input_.lexicon.past.contains(std::string_view(modifier))) whole.modifiers.push_back(modifier);
            return whole;
        }
        return title;
    }

    // 市财政局局长丁启明|任市水利局局长。: he goes on to another post.
    bool goes_on_to_post(const Appearance& at) const {
        constexpr std::string_view kTakes[] = {"任", "出任", "就任", "同志任"};
        constexpr std::string_view kEnds[] = {"。", "，", "；"};
        constexpr std::string_view kAppoints = "任命";
        constexpr std::size_t kLongest = 90;  // bytes
        const std::uint32_t begin = at.mention->name_span.end;
        const std::uint32_t end = draft_.document->paragraphs[at.paragraph.ordinal].span.end;
        const std::string_view rest = slice(text(), Span{std::min(begin, end), end});
        if (rest.starts_with(kAppoints) ||
            std::none_of(std::begin(kTakes), std::end(kTakes), [&](auto verb) { return rest.starts_with(verb); }))
            return false;
        std::string_view clause = rest.substr(0, kLongest);
        for (const std::string_view mark : kEnds) clause = clause.substr(0, clause.find(mark));
        if (clause.size() == kLongest) return false;  // and may be cut within a character
        const std::u32string words = to_utf32(clause);
        return input_.lexicon.posts.longest_ending(words, words.size()) > 0;
    }

    void add(const Appearance& at, const Title& title) {
        const bool in_handover = told_.a_handover(at.paragraph) || goes_on_to_post(at);
        successions_.read(at, title, in_handover);
        if (is_of_another_time(at, title, input_)) gone_.insert({at.mention->name, lower(title.post)});
        if (is_company(title.organisation)) companies_.insert(title.organisation);
        if (is_bare_head(at, title) && !in_handover) bare_heads_.push_back({at, &title, Naming::kind});
        if (at.sure == Confidence::weak && !at.surname_certain) return;
        if (const auto office = sole_office(title, input_.lexicon)) {
            if (is_foreign(at, title, input_) || is_one_of_many(draft_, title) || in_handover) return;
            if (office->naming == Naming::level && is_of_another_place(at, title, input_)) return;
            (at.surname_certain ? by_surname_ : holders_)[office->key].push_back({at, &title, office->naming});
        } else if (at.surname_certain) {
            return;
        } else if (const auto company = company_office(title, input_.lexicon); company && !in_handover) {
            by_short_name_[company->key].push_back({at, &title, company->naming});
        }
    }

    // Whoever has the post at another time, wherever the draft names him with it.
    void drop_gone() {
        for (auto& [key, holders] : holders_)
            std::erase_if(holders, [&](const OfficeHolder& holder) {
                return gone_.contains({holder.name(), lower(holder.title->post)});
            });
        std::erase_if(holders_, [](const auto& office) { return office.second.empty(); });
    }

    void hand_over() {
        for (const std::string& key : successions_.offices()) holders_[key] = successions_.holders(key, holders_[key]);
        std::erase_if(holders_, [](const auto& office) { return office.second.empty(); });
    }

    // Whose name may be longer is still another than those who hold the office under other surnames.
    void join_other_surnames() {
        for (const auto& [key, all] : by_surname_) {
            const auto office = holders_.find(key);
            if (office == holders_.end()) continue;
            const std::vector<OfficeHolder> named = office->second;
            for (OfficeHolder holder : all) {
                const auto has_it = [&](const OfficeHolder& other) {
                    return first_character(other.name()) == first_character(holder.name());
                };
                if (std::any_of(named.begin(), named.end(), has_it)) continue;
                holder.at.sure = Confidence::fair;
                office->second.push_back(holder);
            }
        }
    }

    // To the company that is named in full; or two holders of one, named in short by both, are of it.
    void join_short_companies() {
        for (auto& [key, holders] : by_short_name_) {
            const bool named_twice = std::any_of(holders.begin(), holders.end(), [&](const OfficeHolder& holder) {
                return holder.name() != holders.front().name();
            });
            if (!named_twice && !holders_.contains(key)) continue;
            std::vector<OfficeHolder>& company = holders_[key];
            company.insert(company.end(), holders.begin(), holders.end());
        }
    }

    bool is_company(const std::string& body) const {
        return input_.lexicon.heads.ends_with_one_of("董事长", body) && count_code_points(body) > 2;
    }

    // 总经理周岩说: of whichever company the draft is about. Its body says nothing, so the name must.
    bool is_bare_head(const Appearance& at, const Title& title) const {
        if (!title.organisation.empty() || !title.modifiers.empty()) return false;
        const Mention& mention = *at.mention;
        const bool ends = rests_on(mention, Ground::closed) || rests_on(mention, Ground::followed) ||
                          rests_on(mention, Ground::named_again);
        return input_.lexicon.heads.ends_with_one_of(title.post, "公司") && rests_on(mention, Ground::plain_name) &&
               ends;
    }

    // To the one company whose people the draft names.
    void join_bare_heads() {
        const auto of_one = [&](const std::string& x) { return same_body(x, *companies_.begin(), input_.lexicon); };
        if (companies_.empty() || !std::all_of(companies_.begin(), companies_.end(), of_one)) return;
        for (auto& [key, holders] : holders_) {
            if (!is_company(std::string(holders.front().title->organisation))) continue;
            for (const OfficeHolder& bare : bare_heads_)
                if (key.ends_with("\n" + bare.title->post)) holders.push_back(bare);
        }
    }

    // Each office of a level, to the office of the one place in the draft that has it.
    void join_levels() {
        std::map<std::string_view, std::vector<std::string_view>> of_level;  // the key without its place -> keys
        for (const auto& [key, holders] : holders_) {
            if (holders.front().naming != Naming::full) continue;
            std::size_t at = 0;
            next_code_point(key, at);
            while (at < key.size()) {
                const std::size_t begin = at;
                const char32_t c = next_code_point(key, at);
                if (kLevels.find(c) == std::u32string_view::npos) continue;
                const std::string_view rest = std::string_view(key).substr(begin);
                if (holders_.contains(std::string(rest))) of_level[rest].push_back(key);
            }
        }
        for (const auto& [level, keys] : of_level) {
            if (keys.size() != 1 || !is_only_place(place_of_key(keys.front(), level), to_utf32(level).front()))
                continue;
            std::vector<OfficeHolder>& from = holders_[std::string(level)];
            std::vector<OfficeHolder>& to = holders_[std::string(keys.front())];
            const auto own = is_home(keys.front(), level) ? from.begin() : put_own_last(from, to, keys.front(), level);
            if (own == from.end()) continue;
            to.insert(to.end(), own, from.end());
            from.erase(own, from.end());
            successions_.join(std::string(level), std::string(keys.front()));
        }
        std::erase_if(holders_, [](const auto& office) { return office.second.empty(); });
    }

    static std::u32string place_of_key(std::string_view full, std::string_view level) {
        const std::u32string name = to_utf32(full.substr(0, full.size() - level.size()));
        return name.substr(name.size() - std::min<std::size_t>(name.size(), 2));
    }

    // 望海县, 澄湾市望海县: of a name as places have it, not 男子冒充县.
    static bool has_plain_place(std::string_view full, std::string_view level) {
        constexpr std::size_t kLongest = 3;
        const std::u32string name = to_utf32(full.substr(0, full.size() - level.size()));
        const std::size_t above = name.find_last_of(kLevels);
        const std::size_t size = name.size() - (above == name.npos ? 0 : above + 1);
        return (size > 1 && size <= kLongest) || name.ends_with(U"自治");
    }

    // 望海县县长罗启岳…… |县长罗锐|说, with no other county in the draft: the place before a post is its place, where it is named so near
    // and in the same piece, and not as that of somebody who visits or of another county than 我县.
    std::vector<OfficeHolder>::iterator put_own_last(std::vector<OfficeHolder>& bare,
                                                     const std::vector<OfficeHolder>& named, std::string_view full,
                                                     std::string_view level) const {
        const auto is_guest = [&](const OfficeHolder& holder) {
            return is_of_another_place(holder.at, *holder.title, input_);
        };
        constexpr std::u32string_view kSmall = U"镇乡村";  // their names often stand without the level
        const char32_t kind = to_utf32(level).front();
        if (kSmall.find(kind) != kSmall.npos || !has_plain_place(full, level) ||
            calls_place_its_own(*draft_.document, kind) || std::any_of(named.begin(), named.end(), is_guest))
            return bare.end();
        std::map<std::uint32_t, const OfficeHolder*> places;  // of the names
        for (const OfficeHolder& holder : named) places.emplace(holder.at.mention->name_span.begin, &holder);
        return std::stable_partition(bare.begin(), bare.end(), [&](const OfficeHolder& holder) {
            const auto next = places.lower_bound(holder.at.mention->name_span.begin);
            if (next == places.begin()) return true;
            const Appearance& before = std::prev(next)->second->at;
            return !goes_on(before.paragraph.ordinal, holder.at.paragraph.ordinal) ||
                   !goes_on_about_place(before, holder.at, input_);
        });
    }

    // Whether two paragraphs are near and of one piece.
    bool goes_on(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t kNear = 3;
        const auto begin = draft_.facts->paragraphs.begin();
        return last - first <= kNear &&
               std::all_of(begin + std::min(first + 1, last), begin + last + 1, [](const ParagraphFacts& paragraph) {
                   return paragraph.role == Role::body || paragraph.role == Role::caption;
               });
    }

    // Whether the draft is about the place of the full key, the only one of that level: it bears its name in the dateline or
    // often, or names the body more than once.
    bool is_home(std::string_view full, std::string_view level) {
        constexpr std::size_t kOften = 3;
        const std::string_view place = full.substr(0, full.size() - level.size());
        const std::string_view body = full.substr(0, full.find('\n'));
        const std::string report = std::string(place) + "讯";
        const std::string cable = std::string(place) + "电";
        const std::vector<std::size_t> found = occurrences(text(), {report, cable, body, place});
        const bool dated = found[0] + found[1] > 0;
        const bool named = place.size() + 3 < body.size() && found[2] > 1;
        return dated || named || found[3] >= kOften;
    }

    bool is_only_place(std::u32string_view name, char32_t kind) {
        const auto [places, fresh] = places_.try_emplace(kind);
        if (fresh) places->second = places_named(text(), kind, input_.lexicon);
        return places->second.size() <= 1 && (places->second.empty() || *places->second.begin() == name);
    }

    // 教务处 is of the unit that the draft is about, where it names one at most.
    bool is_of_one_unit() const {
        std::set<std::string_view> units;
        for (const ParagraphFacts& paragraph : draft_.facts->paragraphs)
            for (const Mention& mention : paragraph.attribution.mentions)
                for (const Title& title : mention.titles)
                    if (input_.lexicon.named_bodies.ends(to_utf32(title.organisation)) &&
                        count_code_points(title.organisation) > 3)
                        units.insert(title.organisation);
        return units.size() <= 1;
    }

    bool is_of_one_sport() const {
        const std::u32string words = to_utf32(text());
        std::set<std::u32string> sports;
        for (std::size_t at = 0; at < words.size(); ++at)
            if (const std::size_t size = input_.lexicon.sports.longest_at(words, at); size > 0)
                sports.insert(words.substr(at, size));
        return sports.size() <= 1;
    }

    // 教育局 may be any place's; 教务处 is the unit's.
    void drop_kinds(bool of_one_unit) {
        std::erase_if(holders_, [&](const auto& office) {
            const std::u32string body = to_utf32(office.first.substr(0, office.first.find('\n')));
            const bool part =
                of_one_unit && input_.lexicon.unit_parts.ends(body) && !input_.lexicon.local_bodies.ends(body);
            return office.second.front().naming == Naming::kind && !part;
        });
    }

    const Draft& draft_;
    const CheckInput& input_;
    OfficeHolders holders_, by_short_name_;
    OfficeHolders by_surname_;                                 // whose surname alone is certain
    std::set<std::pair<std::string_view, std::string>> gone_;  // names and posts, see other_times.h
    std::shared_ptr<std::deque<Title>> of_committees_ = std::make_shared<std::deque<Title>>();
    std::set<std::string> companies_;       // all that somebody has a post in
    std::vector<OfficeHolder> bare_heads_;  // of no body
    Successions successions_{input_};
    ParagraphsTold told_{input_.prior, input_.lexicon};
    std::map<char32_t, std::set<std::u32string>> places_;  // named in the draft, by level
};

}  // namespace

OfficeHolders office_holders(const Draft& draft, const CheckInput& input) { return Offices(draft, input).run(); }

}  // namespace kanwu
