#include "checks/like_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "attribution/english_likeness.h"
#include "attribution/offices.h"
#include "attribution/similar_names.h"
#include "attribution/title_kinds.h"
#include "base/hash.h"

namespace kanwu {
namespace {

// Keys of several kinds meet in one join: each with a number of its kind.
std::uint64_t of_kind(std::uint64_t key, std::uint64_t kind) { return (key ^ kind) * 0x9E3779B97F4A7C15; }

}  // namespace

LikeNames::LikeNames(const DraftNames& names, const Lexicon& lexicon, WorkBudget& budget)
    : names_(names), lexicon_(lexicon), budget_(budget) {
    KeyJoin join;
    held_.resize(people().size());
    for (std::size_t i = 0; i < people().size(); ++i) {
        if (people()[i].name.size() < 2 || is_latin_name(people()[i].utf8)) continue;
        held_[i] = held(people()[i]);
        const NameKeys keys(people()[i].name);
        add_sounds(join, keys, i);
        add_offices(join, keys, i);
    }
    add_bare(join);
    join.pairs(pairs_, [&](std::size_t units) { budget_.spend(units); });
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

void LikeNames::add_sounds(KeyJoin& join, const NameKeys& keys, std::size_t i) const {
    const std::u32string& name = people()[i].name;
    for (std::size_t place = 0; place < name.size(); ++place) {
        if (syllable(name[place]) != 0) join.add(of_kind(keys.of_one_sound(place), 1), i);
        if (place > 0 && name[place] == name[place - 1]) join.add(of_kind(keys.without(place), 2), i, Side::right);
    }
    join.add(of_kind(keys.whole(), 2), i, Side::left);
    if (name.size() == kShortestLongName) join.add(of_kind(keys.open(0), 3), i);
}

void LikeNames::add_offices(KeyJoin& join, const NameKeys& keys, std::size_t i) const {
    const std::size_t length = people()[i].name.size();
    for (const Held& one : held_[i]) {
        const auto office = sole_office(*one.title, lexicon_);
        if (!office && one.title->organisation.empty()) continue;
        const std::string key = office ? office->key : one.title->organisation + "\n" + one.title->post;
        const std::uint64_t kind = hash64(key.data(), key.size());
        join.add(of_kind(keys.whole(), kind), i, Side::left);
        for (std::size_t place = 0; place < length; ++place) {
            join.add(of_kind(keys.open(place), kind), i);
            join.add(of_kind(keys.without(place), kind), i, Side::right);
        }
    }
}

void LikeNames::add_bare(KeyJoin& join) const {
    for (std::size_t i = 0; i < people().size(); ++i) {
        const NamedPerson& person = people()[i];
        if (is_latin_name(person.utf8)) continue;
        const bool titled = person.titled();
        const bool may_be = titled ? person.is_long() && names_.count(person) >= kFrequent
                                   : person.is_long() && person.at.size() == 1 && names_.count(person) == 1;
        if (!may_be) continue;
        const NameKeys keys(person.name);
        for (std::size_t place = 0; place < person.name.size(); ++place)
            join.add(of_kind(keys.open(place), 4), i, titled ? Side::left : Side::right);
    }
}

std::vector<Held> LikeNames::held(const NamedPerson& person) const {
    const auto less = [](const Title* a, const Title* b) {
        return std::tie(a->organisation, a->post, a->modifiers) < std::tie(b->organisation, b->post, b->modifiers);
    };
    std::map<const Title*, std::size_t, decltype(less)> known(less);
    std::vector<Held> out;
    budget_.spend(person.at.size());
    for (const Appearance& at : person.at) {
        for (const Title& title : at.mention->titles) {
            // Who is to be (拟任) may be named with the post further on, by another name.
            if (!of_today(title, lexicon_) && !any_modifier(title, lexicon_.coming)) continue;
            const auto [place, fresh] = known.try_emplace(&title, out.size());
            if (fresh) out.push_back({at, &title});
            else if (at.sure > out[place->second].at.sure) out[place->second] = {at, &title};
        }
    }
    return out;
}

}  // namespace kanwu
