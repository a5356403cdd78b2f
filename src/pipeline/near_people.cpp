#include "pipeline/near_people.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kShortestName = 2, kLongestName = 20;
constexpr std::size_t kMostCandidates = 8;  // a form: more are a corpus' most frequent names, and prove nothing

// What two people have in common beside their names: sorted, each once.
struct Traits {
    std::vector<std::string_view> drafts;
    std::vector<std::string> posts;
};

Traits traits_of(const Person& person) {
    Traits out;
    for (const PersonMention& mention : person.mentions) {
        if (out.drafts.empty() || out.drafts.back() != mention.name.document)
            out.drafts.push_back(mention.name.document);
        for (const PersonTitle& title : mention.titles)
            if (!title.organisation.empty()) out.posts.push_back(title.organisation + "\n" + title.post);
    }
    std::sort(out.drafts.begin(), out.drafts.end());
    std::sort(out.posts.begin(), out.posts.end());
    out.posts.erase(std::unique(out.posts.begin(), out.posts.end()), out.posts.end());
    return out;
}

template <class Item>
bool meet(const std::vector<Item>& a, const std::vector<Item>& b) {
    const auto& few = a.size() < b.size() ? a : b;
    const auto& many = a.size() < b.size() ? b : a;
    return std::any_of(few.begin(), few.end(),
                       [&](const Item& item) { return std::binary_search(many.begin(), many.end(), item); });
}

// Two names are near if a form of one that is looked up is a form of the other that is kept.
struct Forms {
    std::vector<std::u32string> kept, looked_up;
};

Forms forms_of(const std::u32string& name) {
    const auto whole = [](const std::u32string& text) { return U"=" + text; };
    const auto shorter = [](const std::u32string& text) { return U"-" + text; };
    Forms out{{whole(name)}, {shorter(name)}};
    for (std::size_t i = 0; i < name.size(); ++i) {
        std::u32string other = name;
        other[i] = U'\uFFFD';  // another character in its place
        out.kept.push_back(U"?" + other);
        out.looked_up.push_back(U"?" + other);
        const std::u32string left_out = name.substr(0, i) + name.substr(i + 1);
        out.kept.push_back(shorter(left_out));
        out.looked_up.push_back(whole(left_out));
        if (i == 0) continue;
        other = name;
        std::swap(other[i - 1], other[i]);
        if (other != name) out.looked_up.push_back(whole(other));
    }
    return out;
}

}  // namespace

void mark_near_people(PeopleTable& table) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> known;  // form -> people
    std::vector<Traits> traits;
    for (const Person& person : table.people) traits.push_back(traits_of(person));
    for (std::uint32_t i = 0; i < table.people.size(); ++i) {
        Person& person = table.people[i];
        const std::u32string name = to_utf32(person.name);
        if (name.size() < kShortestName || name.size() > kLongestName) continue;
        const auto belong_together = [&](std::uint32_t other) {
            const bool whole = name.size() > 2 && count_code_points(table.people[other].name) > 2;
            return meet(traits[i].posts, traits[other].posts) ||
                   (whole && meet(traits[i].drafts, traits[other].drafts));
        };
        const Forms forms = forms_of(name);
        for (const std::u32string& form : forms.looked_up) {
            const auto found = known.find(to_utf8(form));
            if (found == known.end()) continue;
            for (const std::uint32_t other : found->second)
                if (other < person.near.value_or(i) && belong_together(other)) person.near = other;
        }
        for (const std::u32string& form : forms.kept)
            if (std::vector<std::uint32_t>& people = known[to_utf8(form)]; people.size() < kMostCandidates)
                people.push_back(i);
    }
}

}  // namespace kanwu
