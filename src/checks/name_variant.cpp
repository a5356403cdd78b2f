// One person's name, written in two ways.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "attribution/line.h"
#include "attribution/name_index.h"
#include "attribution/offices.h"
#include "attribution/posts.h"
#include "attribution/similar_names.h"
#include "base/hash.h"
#include "checks/check.h"
#include "checks/people.h"
#include "checks/written.h"
#include "text/normal_form.h"
#include "text/occurrences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kFrequent = 3;      // times that a name stands in a draft before one unlike it is odd
constexpr std::size_t kShortestLong = 3;  // 李强 and 李刚 are two as often as one

// A title of a person, and where it is his.
struct Held {
    Appearance at;
    const Title* title = nullptr;
};

// A name of the draft, and all places of it.
struct Person {
    std::u32string name;
    std::string utf8;
    std::vector<Appearance> at;
    std::vector<Held> held;  // each title once, where it is surest, then earliest: a name may stand in every sentence

    bool titled() const {
        return std::any_of(at.begin(), at.end(), [](const Appearance& a) { return !a.mention->titles.empty(); });
    }
};

// Two names that may be one.
struct Variant {
    const Person* usual = nullptr;
    const Person* odd = nullptr;
    Appearance at_usual, at_odd;
    const Title* title = nullptr;  // of the odd one; null where it has none
    Likeness likeness = Likeness::none;
    Level level = Level::note;
};

// A title of either name that one person would have.
struct Shared {
    Appearance a, b;
    const Title* title = nullptr;  // at b
    Level level = Level::note;
};

// Words that no title and no verb marks as a name, but that sound as one.
struct Stray {
    const Person* like = nullptr;
    Span span;
    std::u32string words;
    Likeness likeness = Likeness::one_sound;
};

// A paragraph in simplified characters, with the byte of the document where each begins.
struct Letters {
    std::u32string text;
    std::vector<std::uint32_t> bytes;  // one more than characters
};

Letters letters(const Document& document, Span span) {
    Letters out;
    for (std::size_t at = span.begin; at < span.end;) {
        out.bytes.push_back(static_cast<std::uint32_t>(at));
        out.text.push_back(simplified(next_code_point(document.text, at)));
    }
    out.bytes.push_back(span.end);
    return out;
}

bool stand_together(const Person& a, const Person& b) {
    return std::any_of(a.at.begin(), a.at.end(), [&](const Appearance& x) {
        return std::any_of(b.at.begin(), b.at.end(), [&](const Appearance& y) { return x.paragraph == y.paragraph; });
    });
}

bool stands_before(const Person& a, const Person& b) {
    const auto place = [](const Person& person) {
        return std::tuple(person.at.front().paragraph, person.at.front().mention->name_span);
    };
    return place(a) < place(b);
}

class Variants {
public:
    Variants(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft), input_(input), budget_(budget), all_(appearances(draft, input.lexicon)) {
        for (const auto& [name, at] : by_name(all_)) people_.push_back({to_utf32(name), std::string(name), at, {}});
    }

    std::vector<Finding> findings() {
        std::vector<Finding> out;
        for (const auto& [a, b] : alike())
            if (const auto variant = judged(people_[a], people_[b])) out.push_back(finding_of(*variant));
        for (const Stray& stray : strays()) out.push_back(finding_of(stray));
        return out;
    }

private:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    using Side = KeyJoin::Side;

    // Pairs of names with one character between them, of which judged() may say a word: those of one sound; those of one
    // office; those of three characters with other surnames; and one with a title beside one without.
    Pairs alike() {
        KeyJoin join;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (people_[i].name.size() < 2) continue;
            people_[i].held = held(people_[i]);
            const NameKeys keys(people_[i].name);
            add_sounds(join, keys, i);
            add_offices(join, keys, i);
        }
        add_bare(join);
        Pairs out;
        join.pairs(out, [&](std::size_t units) { budget_.spend(units); });
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    // Keys of several kinds meet in one join: each with a number of its kind.
    static std::uint64_t of_kind(std::uint64_t key, std::uint64_t kind) { return (key ^ kind) * 0x9E3779B97F4A7C15; }

    void add_sounds(KeyJoin& join, const NameKeys& keys, std::size_t i) const {
        const std::u32string& name = people_[i].name;
        for (std::size_t place = 0; place < name.size(); ++place) {
            if (syllable(name[place]) != 0) join.add(of_kind(keys.of_one_sound(place), 1), i);
            if (place > 0 && name[place] == name[place - 1]) join.add(of_kind(keys.without(place), 2), i, Side::right);
        }
        join.add(of_kind(keys.whole(), 2), i, Side::left);
        if (name.size() == kShortestLong) join.add(of_kind(keys.open(0), 3), i);
    }

    void add_offices(KeyJoin& join, const NameKeys& keys, std::size_t i) const {
        const std::size_t length = people_[i].name.size();
        for (const Held& one : people_[i].held) {
            const auto office = sole_office(*one.title, input_.lexicon);
            if (!office) continue;
            const std::uint64_t kind = hash64(office->key.data(), office->key.size());
            join.add(of_kind(keys.whole(), kind), i, Side::left);
            for (std::size_t place = 0; place < length; ++place) {
                join.add(of_kind(keys.open(place), kind), i);
                join.add(of_kind(keys.without(place), kind), i, Side::right);
            }
        }
    }

    void add_bare(KeyJoin& join) {
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const Person& person = people_[i];
            const bool titled = person.titled();
            const bool may_be =
                titled ? person.name.size() >= kShortestLong && count(person) >= kFrequent
                       : person.name.size() >= kShortestLong && person.at.size() == 1 && count(person) == 1;
            if (!may_be) continue;
            const NameKeys keys(person.name);
            for (std::size_t place = 0; place < person.name.size(); ++place)
                join.add(of_kind(keys.open(place), 4), i, titled ? Side::left : Side::right);
        }
    }

    std::optional<Variant> judged(const Person& a, const Person& b) {
        const Likeness alike = likeness(a.name, b.name);
        if (alike == Likeness::none || may_be_cut_wrong(a.name, b.name, alike)) return std::nullopt;
        const bool b_is_odd = b.at.size() < a.at.size() || (b.at.size() == a.at.size() && stands_before(a, b));
        const Person& usual = b_is_odd ? a : b;
        const Person& odd = b_is_odd ? b : a;
        const bool both_listed = !input_.roster->named(usual.utf8).empty() && !input_.roster->named(odd.utf8).empty();
        if (both_listed) return std::nullopt;
        const auto shared = surest_shared(usual, odd, alike);
        if (shared && settles(*input_.roster, *shared->title, usual.utf8, odd.utf8, input_.lexicon))
            return std::nullopt;
        if (shared) return Variant{&usual, &odd, shared->a, shared->b, shared->title, alike, shared->level};
        return bare(usual, odd, alike);
    }

    std::optional<Shared> surest_shared(const Person& usual, const Person& odd, Likeness alike) {
        std::optional<Shared> best;
        const std::vector<Held>& of_usual = usual.held;
        for (const Held& y : odd.held) {
            budget_.spend(of_usual.size() + 1);
            for (const Held& x : of_usual) {
                const auto level = level_of(x.at, *x.title, y.at, *y.title, alike);
                if (level && (!best || *level > best->level)) best = Shared{x.at, y.at, y.title, *level};
            }
        }
        return best;
    }

    std::vector<Held> held(const Person& person) {
        const auto less = [](const Title* a, const Title* b) {
            return std::tie(a->organisation, a->post, a->modifiers) < std::tie(b->organisation, b->post, b->modifiers);
        };
        std::map<const Title*, std::size_t, decltype(less)> known(less);
        std::vector<Held> out;
        budget_.spend(person.at.size());
        for (const Appearance& at : person.at) {
            for (const Title& title : at.mention->titles) {
                if (past(title, input_.lexicon)) continue;
                const auto [place, fresh] = known.try_emplace(&title, out.size());
                if (fresh) out.push_back({at, &title});
                else if (at.sure > out[place->second].at.sure) out[place->second] = {at, &title};
            }
        }
        return out;
    }

    // 周岩又说: the character more may be the first of what follows the name.
    bool may_be_cut_wrong(const std::u32string& a, const std::u32string& b, Likeness alike) const {
        const std::u32string& longer = a.size() > b.size() ? a : b;
        const bool at_end = alike == Likeness::one_more && longer.starts_with(a.size() > b.size() ? b : a);
        return at_end && input_.lexicon.bounds.contains(std::u32string_view(longer).substr(longer.size() - 1));
    }

    static bool starts_alike(const Appearance& x, const Appearance& y) {
        return x.mention->name.starts_with(y.mention->name) || y.mention->name.starts_with(x.mention->name);
    }

    // Whether the names are long, and but for the surnames one.
    static bool surname_differs(const Appearance& x, const Appearance& y) {
        const std::u32string a = to_utf32(x.mention->name);
        const std::u32string b = to_utf32(y.mention->name);
        return a.size() == kShortestLong && b.size() == kShortestLong && a.substr(1) == b.substr(1);
    }

    // Whether the names are long, and their first character is the same.
    static bool given_differs(const Appearance& x, const Appearance& y) {
        const std::u32string a = to_utf32(x.mention->name);
        return a.size() >= kShortestLong && a[0] == to_utf32(y.mention->name)[0];
    }

    // How sure it is that two bearers of these titles, with names so alike, are one; none where they may well be two.
    std::optional<Level> level_of(const Appearance& x, const Title& s, const Appearance& y, const Title& t,
                                  Likeness alike) const {
        const Lexicon& lexicon = input_.lexicon;
        const Confidence least = std::min(x.sure, y.sure);
        const Level loudest = least == Confidence::strong ? Level::error : Level::warning;
        const bool sounds = alike == Likeness::one_sound;
        if (least == Confidence::weak && !sounds) return std::nullopt;
        const auto a = sole_office(s, lexicon);
        const auto b = sole_office(t, lexicon);
        if (a && b && a->key == b->key) {
            const bool kind = a->naming == Naming::kind;
            // A character more at the end may belong to what follows: 独孤城笑.
            if (alike == Likeness::one_more && starts_alike(x, y))
                return kind ? std::nullopt : std::optional(Level::warning);
            if (!kind || sounds) return loudest;
            // Two heads of two such bodies with names so alike: hardly, where they are of three characters.
            return given_differs(x, y) ? std::optional(Level::warning) : std::nullopt;
        }
        const bool twice = alike == Likeness::one_twice;
        if (!sounds && !twice && !surname_differs(x, y)) return std::nullopt;
        const TitleRelation relation = kanwu::relation(s, t, lexicon);
        const bool one_body =
            s.organisation.empty() || t.organisation.empty() || same_body(s.organisation, t.organisation, lexicon);
        if (relation == TitleRelation::same) {
            const bool named = !s.organisation.empty() && !t.organisation.empty();
            // Of 记者 and 委员 there are many, and two may stand beside each other.
            const bool of_many = lexicon.membership_posts.contains(std::string_view(t.post));
            const bool certain = named && !of_many && x.paragraph != y.paragraph;
            if (!sounds && !twice) return certain ? std::optional(Level::warning) : std::nullopt;
            return certain ? loudest : Level::warning;
        }
        const bool heads = exclusive(s, lexicon) && exclusive(t, lexicon);
        if ((sounds || twice) && relation == TitleRelation::compatible && one_body && heads) return loudest;
        return std::nullopt;
    }

    std::size_t count(const Person& person) {
        if (counts_.empty()) {
            std::vector<std::string_view> names;
            for (const Person& one : people_) names.push_back(one.utf8);
            budget_.spend(draft_.document->text.size() / 64 + 1);
            counts_ = occurrences(draft_.document->text, names);
        }
        const std::size_t n = counts_[static_cast<std::size_t>(&person - people_.data())];
        return std::max(n, person.at.size());  // in traditional characters the text has another form
    }

    // A name without a title, once, beside one like it that the draft has introduced.
    std::optional<Variant> bare(const Person& a, const Person& b, Likeness alike) {
        const bool b_is_bare = !b.titled();
        const Person& usual = b_is_bare ? a : b;
        const Person& odd = b_is_bare ? b : a;
        if (odd.titled() || !usual.titled() || odd.at.size() > 1 || count(odd) > 1) return std::nullopt;
        if (alike == Likeness::one_more)
            return std::nullopt;  // 埃斯皮诺萨 and 埃斯皮诺: cut at the wrong place, as often
        const bool sounds = alike == Likeness::one_sound || alike == Likeness::one_twice;
        const bool frequent = usual.name.size() >= kShortestLong && count(usual) >= kFrequent;
        if (!sounds && (!frequent || stand_together(usual, odd))) return std::nullopt;
        return Variant{&usual, &odd, usual.at.front(), odd.at.front(), nullptr, alike, Level::warning};
    }

    // People whom the draft introduces and names again, of names so long that no common words sound like them.
    std::vector<const Person*> well_known() {
        std::vector<const Person*> out;
        for (const Person& person : people_) {
            const bool sure = std::any_of(person.at.begin(), person.at.end(), [](const Appearance& a) {
                return !a.mention->titles.empty() && a.sure != Confidence::weak;
            });
            if (sure && person.name.size() >= kShortestLong && stands_again(person)) out.push_back(&person);
        }
        return out;
    }

    // In a longer draft than a page a name that stands once by its title is hardly one that the draft is about.
    bool stands_again(const Person& person) {
        constexpr std::size_t kPage = 200;
        return person.at.size() > 1 || (people_.size() <= kPage && count(person) > 1);
    }

    // What sounds as a well-known name, is written otherwise and stands once: 陶世详来到现场.
    std::vector<Stray> strays() {
        const std::vector<const Person*> known = well_known();
        std::vector<std::u32string_view> names;
        for (const Person* const person : known) names.push_back(person->name);
        const NameIndex index(std::move(names));
        std::map<std::u32string, std::vector<Stray>> found;
        std::vector<std::uint32_t> here;
        for (const Paragraph& paragraph : draft_.document->paragraphs) {
            if (known.empty()) break;
            const Letters line = letters(*draft_.document, paragraph.span);
            budget_.spend(line.text.size() / 16 + 1);
            for (std::size_t at = 0; at < line.text.size(); ++at) {
                here.clear();
                index.at(line.text, at, here);
                budget_.spend(here.size());
                for (const std::uint32_t i : here) add_stray(line, at, *known[i], found);
            }
        }
        std::vector<Stray> out;
        for (const auto& [words, places] : found)
            if (places.size() == 1) out.push_back(places.front());
        return out;
    }

    void add_stray(const Letters& line, std::size_t at, const Person& person,
                   std::map<std::u32string, std::vector<Stray>>& found) const {
        const std::u32string_view words = std::u32string_view(line.text).substr(at, person.name.size());
        const auto add = [&](std::size_t end, Likeness alike) {
            const std::u32string text = line.text.substr(at, end - at);
            found[text].push_back({&person, {line.bytes[at], line.bytes[end]}, text, alike});
        };
        const std::size_t end = at + words.size();
        if (words == person.name) {
            if (is_doubled(line.text, end)) add(end + 1, Likeness::one_twice);
            return;
        }
        const Likeness alike = likeness(words, person.name);
        const bool slip = alike == Likeness::one_character && is_whole_long_name(line.text, at, person);
        if ((alike != Likeness::one_sound && !slip) || is_named(words)) return;
        if (words.front() == person.name.front() || input_.lexicon.surnames.longest_at(words, 0) > 0) add(end, alike);
    }

    // Whether the character at `at` is the last one of the name before it again, and no word of its own: 闻鹤鸣鸣说, but not
    // 李志强强调.
    bool is_doubled(std::u32string_view text, std::size_t at) const {
        if (at >= text.size() || text[at] != text[at - 1]) return false;
        return at + 1 == text.size() || is_mark(text[at + 1]) || input_.lexicon.cues.longest_at(text, at + 1) > 0;
    }

    // 泽舟斯基 beside 泽连斯基: of four characters and more nothing else is so like. Not 阿卜杜勒·卡里姆 beside 阿卜杜拉,
    // 穆罕默德五世 beside 穆罕默德六世, nor 彼得罗娃 beside 彼得罗夫.
    bool is_whole_long_name(std::u32string_view text, std::size_t at, const Person& person) const {
        constexpr std::size_t kLong = 4;
        constexpr std::u32string_view kOther = U"一二三四五六七八九十大小老娃娅娜";
        if (person.name.size() < kLong) return false;
        const std::size_t end = at + person.name.size();
        const auto goes_on = [&](std::size_t i) {
            return i < text.size() && (text[i] == U'·' || input_.lexicon.transliteration.longest_at(text, i) > 0);
        };
        const bool behind_post = input_.lexicon.posts.longest_ending(text, at) > 0;
        if (goes_on(end) || (at > 0 && !behind_post && goes_on(at - 1))) return false;
        for (std::size_t i = 0; i < person.name.size(); ++i)
            if (text[at + i] != person.name[i] && (kOther.find(text[at + i]) != std::u32string_view::npos ||
                                                   kOther.find(person.name[i]) != std::u32string_view::npos))
                return false;
        return true;
    }

    // Whether the draft has a person of that name: then it is compared as such. In UTF-8 the order is the same.
    bool is_named(std::u32string_view name) const {
        const auto found = std::lower_bound(people_.begin(), people_.end(), name,
                                            [](const Person& p, std::u32string_view n) { return p.name < n; });
        return found != people_.end() && found->name == name;
    }

    std::string name_at(const Appearance& at) const { return written(*draft_.document, at.mention->name_span); }

    Finding finding_of(const Stray& stray) const {
        const Appearance& usual = stray.like->at.front();
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.message = stray.words.size() > stray.like->name.size() ? "doubled"
                          : stray.likeness == Likeness::one_sound      ? "seen-once-sound"
                                                                       : "seen-once";
        finding.place = {draft_.facts->document, stray.span};
        const std::set<std::string> names{to_utf8(stray.words), stray.like->utf8};
        for (const std::string& name : names) finding.identity.append(name).append("\n");
        finding.arguments = {{"name", written(*draft_.document, stray.span)},
                             {"other_name", name_at(usual)},
                             {"other", PlaceArgument{1, {}}}};
        finding.related.push_back({place_of_name(usual), "other-name", {}, {}});
        return finding;
    }

    Finding finding_of(const Variant& variant) const {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = variant.level;
        const bool sounds = variant.likeness == Likeness::one_sound;
        const bool longer = variant.likeness == Likeness::one_more || variant.likeness == Likeness::one_twice;
        finding.message = std::string(variant.title != nullptr ? "one-post" : "seen-once") + (sounds   ? "-sound"
                                                                                              : longer ? "-length"
                                                                                                       : "");
        finding.place = place_of_name(variant.at_odd);
        const std::set<std::string_view> names{variant.usual->utf8, variant.odd->utf8};
        for (const std::string_view name : names) finding.identity.append(name).append("\n");
        finding.arguments = {{"name", name_at(variant.at_odd)},
                             {"other_name", name_at(variant.at_usual)},
                             {"other", PlaceArgument{1, {}}}};
        if (variant.title != nullptr)
            finding.arguments.emplace_back("title", written_title(*variant.title, variant.at_odd, input_.prior));
        const auto add = [&](const Appearance& at, const char* label) {
            finding.related.push_back({place_of_name(at), label, {}, {}});
        };
        add(variant.at_usual, "other-name");
        for (const Appearance& at : variant.odd->at)
            if (at.mention != variant.at_odd.mention && finding.related.size() < kMostPlacesNamed) add(at, "same-name");
        return finding;
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    std::vector<Appearance> all_;
    std::vector<Person> people_;       // by name
    std::vector<std::size_t> counts_;  // of each: how often the name stands in the text; empty while nobody asked
};

}  // namespace

std::vector<Finding> check_name_variant(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    return Variants(draft, input, budget).findings();
}

}  // namespace kanwu
