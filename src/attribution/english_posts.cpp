#include "attribution/english_posts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kanwu {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view words) {
    std::string out(words);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Runs of letters, lower case; what is not ASCII counts as a letter.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> out;
    bool within = false;
    for (const char c : name) {
        const bool letter = is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9');
        if (letter && !within) out.emplace_back();
        if (letter) out.back().push_back(lower(std::string_view(&c, 1))[0]);
        within = letter;
    }
    return out;
}

// The words of a body's name that tell it from others: not of, the, plc.
std::vector<std::string> core(std::string_view body, const Lexicon& lexicon) {
    constexpr std::string_view kSmall[] = {"of", "the", "and", "for", "s"};
    std::vector<std::string> words = words_of(body);
    while (words.size() > 1 && lexicon.en_body_forms.contains(std::string_view(words.back()))) words.pop_back();
    std::erase_if(words, [&](const std::string& word) {
        return std::find(std::begin(kSmall), std::end(kSmall), word) != std::end(kSmall);
    });
    return words;
}

bool is_subset(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
        return std::find(whole.begin(), whole.end(), word) != whole.end();
    });
}

// UN is United Nations.
bool are_initials(const std::vector<std::string>& brief, const std::vector<std::string>& full) {
    if (brief.size() != 1 || brief.front().size() != full.size() || full.size() < 2) return false;
    for (std::size_t i = 0; i < full.size(); ++i)
        if (brief.front()[i] != full[i].front()) return false;
    return true;
}

// Israeli and Israel, British and Britain; Calandian and Calandia, of which no list knows.
bool is_adjective_of(const std::string& adjective, const std::string& name, const Lexicon& lexicon) {
    constexpr std::size_t kStem = 3, kUnlisted = 5, kEnding = 3;
    constexpr std::string_view kEndings[] = {"an", "ese", "ish", "i", "ic"};
    if (adjective.size() <= kStem || !name.starts_with(std::string_view(adjective).substr(0, kStem))) return false;
    if (lexicon.en_adjectives.contains(std::string_view(adjective))) return true;
    const std::size_t stem = std::max(kUnlisted, std::max(adjective.size(), name.size()) - kEnding);
    return adjective.substr(0, stem) == name.substr(0, stem) &&
           std::any_of(std::begin(kEndings), std::end(kEndings), [&](auto end) { return adjective.ends_with(end); });
}

enum class Bodies { one, unclear, two };

bool is_kind_alone(const std::vector<std::string>& words, const Lexicon& lexicon) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return lexicon.en_generic_bodies.contains(std::string_view(word)) ||
               lexicon.en_bodies.contains(std::string_view(word));
    });
}

// Transport and transportation, finance and financial.
bool begin_alike(const std::string& x, const std::string& y) {
    constexpr std::size_t kStem = 5;
    return x == y || (x.size() >= kStem && y.size() >= kStem && x.compare(0, kStem, y, 0, kStem) == 0);
}

// A bureau of the state, which has one head, as a museum has one director; many a professor heads an institute besides.
bool is_public_office(const std::vector<std::string>& words) {
    constexpr std::string_view kKinds[] = {"bureau", "department", "commission"};
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(std::begin(kKinds), std::end(kKinds), word) != std::end(kKinds);
    });
}

// Guanglin Transport Bureau, Guanglin Municipal Water Bureau: two offices of a place, with whose name both begin or end, and no
// other word in common but the level and the kind. The Water Resources Bureau may be the Water Conservancy Bureau.
bool are_two_offices_of_a_place(const std::vector<std::string>& a, const std::vector<std::string>& b,
                                const Lexicon& lexicon) {
    constexpr std::string_view kLevels[] = {"municipal", "provincial", "city", "county", "district", "regional"};
    const auto own = [&](std::vector<std::string> words) {
        std::erase_if(words, [&](const std::string& word) {
            return std::find(std::begin(kLevels), std::end(kLevels), word) != std::end(kLevels) ||
                   lexicon.en_generic_bodies.contains(std::string_view(word));
        });
        return words;
    };
    std::vector<std::string> x = own(a), y = own(b);
    if (!is_public_office(a) || !is_public_office(b) || x.size() < 2 || y.size() < 2) return false;
    if (x.front() == y.front()) x.erase(x.begin()), y.erase(y.begin());
    else if (x.back() == y.back()) x.pop_back(), y.pop_back();
    else return false;
    return std::none_of(x.begin(), x.end(), [&](const std::string& word) {
        return std::any_of(y.begin(), y.end(), [&](const std::string& other) { return begin_alike(word, other); });
    });
}

Bodies compare(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    const std::vector<std::string> x = core(a, lexicon);
    const std::vector<std::string> y = core(b, lexicon);
    if (is_kind_alone(x, lexicon) || is_kind_alone(y, lexicon)) return Bodies::unclear;  // the company
    if (x == y || are_initials(x, y) || are_initials(y, x)) return Bodies::one;
    if (is_subset(x, y) || is_subset(y, x)) return Bodies::unclear;
    if (are_two_offices_of_a_place(x, y, lexicon)) return Bodies::two;
    const bool shared = std::any_of(x.begin(), x.end(), [&](const std::string& word) {
        const bool kind = lexicon.en_bodies.contains(std::string_view(word)) ||
                          lexicon.en_generic_bodies.contains(std::string_view(word));
        return !kind && std::any_of(y.begin(), y.end(), [&](const std::string& other) {
            return word == other || is_adjective_of(word, other, lexicon) || is_adjective_of(other, word, lexicon);
        });
    });
    return shared ? Bodies::unclear : Bodies::two;
}

bool has(const Title& title, const WordSet& set) {
    return std::any_of(title.modifiers.begin(), title.modifiers.end(),
                       [&](const std::string& modifier) { return set.contains(std::string_view(lower(modifier))); });
}

// The post in one form, whichever word is used for it: chair of chairwoman.
std::string post_of(const Title& title, const Lexicon& lexicon) {
    std::string post = lower(title.post);
    if (post.ends_with('.')) post.pop_back();  // Sen.
    // Who heads a county; there are many magistrates of a court.
    if (post == "magistrate" && lower(title.organisation).ends_with("county")) return "county magistrate";
    const std::string* const usual = lexicon.en_same_posts.first_of(post);
    return usual == nullptr ? post : *usual;
}

bool plain_english(const Title& title) { return title.modifiers.empty(); }

bool is_single(const std::string& post, const Lexicon& lexicon) {
    return lexicon.en_single_posts.contains(std::string_view(post)) || lexicon.en_heads.first_of(post) != nullptr;
}

// Which duty of a body the post is, the same string for all its words; null for none. The dean of engineering is a dean.
const std::string* duty_of(std::string_view post, const Lexicon& lexicon) {
    const std::string* const whole = lexicon.en_duties.first_of(post);
    return whole != nullptr ? whole : lexicon.en_duties.first_of(post.substr(0, post.find(" of ")));
}

TitleRelation within_one(const Title& a, const Title& b, const Lexicon& lexicon) {
    const std::string x = post_of(a, lexicon);
    const std::string y = post_of(b, lexicon);
    const auto is_deputy = [&](const Title& title) {
        return title.modifiers.size() == 1 && has(title, lexicon.en_deputies);
    };
    if (x == y) {
        if (a.modifiers == b.modifiers) return TitleRelation::same;
        const bool ranks = (plain_english(a) && is_deputy(b)) || (plain_english(b) && is_deputy(a));
        const bool head = is_single(x, lexicon) || x == "director" || x == "head";
        return ranks && head ? TitleRelation::rank_differs : TitleRelation::unclear;
    }
    if (!plain_english(a) || !plain_english(b)) return TitleRelation::unclear;
    // The chief executive is no finance director of the same company.
    const std::string* const duty = duty_of(x, lexicon);
    const std::string* const other = duty_of(y, lexicon);
    const bool apart = duty != nullptr && other != nullptr && duty != other;
    return apart ? TitleRelation::rarely_together : TitleRelation::unclear;
}

enum class Directed { none, house, office };

// What the title heads alone, if anything: a museum, a theatre; a bureau.
Directed directed_by(const Title& title, const Lexicon& lexicon) {
    const std::string post = post_of(title, lexicon);
    if (!plain_english(title) || (post != "director" && post != "head")) return Directed::none;
    const std::vector<std::string> body = words_of(title.organisation);
    if (is_public_office(body)) return Directed::office;
    const bool house = std::any_of(body.begin(), body.end(), [&](const std::string& word) {
        return lexicon.en_directed.contains(std::string_view(word));
    });
    return house ? Directed::house : Directed::none;
}

}  // namespace

bool is_english(const Title& title) { return !title.post.empty() && is_ascii_letter(title.post.front()); }

TitleRelation english_relation(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (!is_english(a) || !is_english(b)) return TitleRelation::unclear;
    if (has(a, lexicon.en_past) || has(b, lexicon.en_past)) return TitleRelation::compatible;
    // Mayor and Deputy Mayor, of whatever town: of one person, of one.
    if (a.organisation.empty() && b.organisation.empty() && is_single(post_of(a, lexicon), lexicon))
        return within_one(a, b, lexicon);
    if (a.organisation.empty() || b.organisation.empty())
        return post_of(a, lexicon) == post_of(b, lexicon) && a.modifiers == b.modifiers ? TitleRelation::same
                                                                                        : TitleRelation::unclear;
    const Bodies bodies = compare(a.organisation, b.organisation, lexicon);
    if (bodies == Bodies::one) return within_one(a, b, lexicon);
    if (bodies == Bodies::unclear) return TitleRelation::unclear;
    const std::string* const x = lexicon.en_heads.first_of(post_of(a, lexicon));
    const std::string* const y = lexicon.en_heads.first_of(post_of(b, lexicon));
    const bool heads = plain_english(a) && plain_english(b) && x != nullptr && x == y;
    const Directed directed = directed_by(a, lexicon);
    if (directed != Directed::none && directed == directed_by(b, lexicon)) return TitleRelation::rarely_together;
    return heads ? TitleRelation::unrelated_heads : TitleRelation::compatible;
}

std::optional<Office> english_office(const Title& title, const Lexicon& lexicon) {
    const std::string post = post_of(title, lexicon);
    if (!plain_english(title) || title.organisation.empty()) return std::nullopt;
    if (!is_single(post, lexicon) && directed_by(title, lexicon) == Directed::none) return std::nullopt;
    const std::vector<std::string> words = core(title.organisation, lexicon);
    std::string key;
    for (const std::string& word : words) key.append(key.empty() ? "" : " ").append(word);
    const bool named = !words.empty() && !is_kind_alone(words, lexicon);
    return Office{key + "\n" + post, named ? Naming::full : Naming::kind};
}

bool is_english_past(const Title& title, const Lexicon& lexicon) {
    return is_english(title) && has(title, lexicon.en_past);
}

bool names_english_body(std::string_view body, const Lexicon& lexicon) {
    const std::vector<std::string> words = core(body, lexicon);
    return !words.empty() && !is_kind_alone(words, lexicon);
}

TitleRelation english_contradiction(const Title& title, const Title& listed, const Lexicon& lexicon) {
    const TitleRelation found = english_relation(title, listed, lexicon);
    const bool may_be_strict = found == TitleRelation::unclear || found == TitleRelation::compatible;
    if (!may_be_strict) return found == TitleRelation::same ? TitleRelation::unclear : found;
    const auto office = english_office(title, lexicon);
    if (!office || office->naming != Naming::full || !english_office(listed, lexicon)) return TitleRelation::unclear;
    constexpr std::string_view kChair = "chair";
    const std::string given = post_of(title, lexicon);
    const std::string known = post_of(listed, lexicon);
    const Bodies bodies = compare(title.organisation, listed.organisation, lexicon);
    const auto directs = [&](const std::string& post) { return duty_of(post, lexicon) != nullptr; };
    const bool chairs = (given == kChair && directs(known)) || (known == kChair && directs(given));
    if (bodies == Bodies::one && chairs) return TitleRelation::rarely_together;
    const auto heads = [&](const std::string& post) { return lexicon.en_heads.first_of(post) != nullptr; };
    return bodies == Bodies::two && heads(given) && heads(known) ? TitleRelation::compatible : TitleRelation::unclear;
}

bool is_english_duty(const Title& title, const Lexicon& lexicon) {
    return plain_english(title) && duty_of(post_of(title, lexicon), lexicon) != nullptr;
}

bool may_be_one_person(std::string_view a, std::string_view b) {
    const std::vector<std::string> x = words_of(a);
    const std::vector<std::string> y = words_of(b);
    if (x.size() < 2 || y.size() < 2) return !x.empty() && !y.empty() && x.back() == y.back();
    return std::any_of(x.begin(), x.end(), [&](const std::string& word) {
        return word.size() > 1 && std::find(y.begin(), y.end(), word) != y.end();
    });
}

}  // namespace kanwu
