#include "attribution/title_kinds.h"

#include <algorithm>

#include "text/utf8.h"

namespace kanwu {

bool any_modifier(const Title& title, const WordSet& set) {
    return std::any_of(title.modifiers.begin(), title.modifiers.end(),
                       [&](const std::string& modifier) { return set.contains(std::string_view(modifier)); });
}

bool is_deputy(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.deputies); }

bool is_side_post(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.side_posts); }

bool is_membership(const Title& title, const Lexicon& lexicon) {
    return lexicon.membership_posts.contains(std::string_view(title.post));
}

bool is_ex_officio(const Title& title, const Lexicon& lexicon) {
    return lexicon.ex_officio_posts.contains(std::string_view(title.post)) ||
           lexicon.ex_officio_bodies.ends(to_utf32(title.organisation));
}

bool is_party_post(const Title& title) { return title.post.ends_with("书记"); }

bool past(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.past); }

Title without_time(Title title, const Lexicon& lexicon) {
    std::erase_if(title.modifiers,
                  [&](const std::string& modifier) { return lexicon.past.contains(std::string_view(modifier)); });
    return title;
}

bool of_today(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kToday = "现任";
    return std::none_of(title.modifiers.begin(), title.modifiers.end(), [&](const std::string& modifier) {
        return modifier != kToday && lexicon.past.contains(std::string_view(modifier));
    });
}

bool plain(const Title& title, const Lexicon& lexicon) {
    return !is_membership(title, lexicon) && !past(title, lexicon) && !is_deputy(title, lexicon) &&
           !is_side_post(title, lexicon);
}

bool exclusive(const Title& title, const Lexicon& lexicon) {
    return lexicon.exclusive_posts.contains(std::string_view(title.post)) && plain(title, lexicon) &&
           !is_ex_officio(title, lexicon);
}

}  // namespace kanwu
