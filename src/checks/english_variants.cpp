#include "checks/english_variants.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "attribution/english_likeness.h"
#include "attribution/english_posts.h"
#include "attribution/name_index.h"
#include "attribution/posts.h"
#include "attribution/roster.h"
#include "attribution/title_kinds.h"
#include "base/hash.h"
#include "checks/people.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// How often the whole word, or words, stand in the text.
std::size_t times_of(std::string_view word, std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        n += (at == 0 || !is_letter(text[at - 1])) && (end >= text.size() || !is_letter(text[end])) ? 1 : 0;
    }
    return n;
}

struct SharedTitle {
    Appearance usual, odd;
    const Title* title = nullptr;  // of the odd one
};

class Variants {
public:
    Variants(const Draft& draft, const DraftNames& names, const CheckInput& input, WorkBudget& budget)
        : text_(draft.document->text), names_(names), input_(input), budget_(budget) {}

    std::vector<EnglishVariant> run() {
        std::vector<EnglishVariant> out;
        for (const auto& [a, b] : alike())
            if (auto variant = judged(people()[a], people()[b])) out.push_back(*variant);
        return out;
    }

private:
    const std::vector<NamedPerson>& people() const { return names_.people(); }

    // Pairs of which judged() may say a word: names of several words that differ in one.
    std::vector<std::pair<std::size_t, std::size_t>> alike() {
        KeyJoin join;
        LongSurnames long_surnames;
        for (std::size_t i = 0; i < people().size(); ++i) {
            if (!is_latin_name(people()[i].utf8)) continue;
            const std::vector<std::string> words = words_of_name(people()[i].utf8);
            if (words.size() < 2) continue;
            add_spellings(join, words, i);
            add_letters(join, people()[i].utf8, i);
            add_long_surname(long_surnames, words, i);
        }
        for (const auto& [key, numbers] : long_surnames)
            for (const std::size_t i : numbers)
                if (numbers.size() <= kMostOfLongSurnames) join.add(key, i);
        std::vector<std::pair<std::size_t, std::size_t>> out;
        join.pairs(out, [&](std::size_t units) { budget_.spend(units); });
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    static std::uint64_t key_of(const std::string& words, std::uint64_t kind) {
        return hash64(words.data(), words.size()) ^ (kind * 0x9E3779B97F4A7C15);
    }

    // The name, with each of its letters left out, and with the letters of its last word in another order.
    static void add_letters(KeyJoin& join, const std::string& name, std::size_t i) {
        join.add(key_of(name, 1), i);
        for (std::size_t at = 0; at < name.size(); ++at) {
            std::string open = name;
            open[at] = '\n';
            join.add(key_of(open, 1), i);
            open.erase(at, 1);
            join.add(key_of(open, 1), i);
        }
        std::string sorted = name;
        std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(name.rfind(' ') + 1), sorted.end());
        join.add(key_of(sorted, 2), i);
    }

    // All but the surname, and its first letter.
    using LongSurnames = std::map<std::uint64_t, std::vector<std::size_t>>;
    static constexpr std::size_t kMostOfLongSurnames =
        32;  // of one key: more Johns with an H… are no slip of each other
    static void add_long_surname(LongSurnames& to, const std::vector<std::string>& words, std::size_t i) {
        if (words.back().size() < kShortestLongSurname) return;
        std::string key;
        for (std::size_t w = 0; w + 1 < words.size(); ++w) key += words[w] + " ";
        to[key_of(key + words.back().front(), 4)].push_back(i);
    }

    void add_spellings(KeyJoin& join, const std::vector<std::string>& words, std::size_t i) const {
        std::string first = words.front();
        first.front() = static_cast<char>(first.front() | 0x20);
        const std::string* const usual = input_.lexicon.en_given_names.first_of(first);
        if (usual == nullptr) return;
        std::string key = *usual;
        for (std::size_t w = 1; w < words.size(); ++w) key += " " + words[w];
        join.add(key_of(key, 3), i);
    }

    std::optional<EnglishVariant> judged(const NamedPerson& a, const NamedPerson& b) {
        const bool listed = !input_.roster->named(a.utf8).empty() && !input_.roster->named(b.utf8).empty();
        if (listed) return std::nullopt;
        const EnglishLikeness like = english_likeness(a.utf8, b.utf8, input_.lexicon);
        if (like == EnglishLikeness::none) return std::nullopt;
        const bool b_is_odd = b.at.size() < a.at.size() || (b.at.size() == a.at.size() && stands_before(a, b));
        const NamedPerson& usual = b_is_odd ? a : b;
        const NamedPerson& odd = b_is_odd ? b : a;
        if (const auto shared = shared_title(usual, odd)) return of_one_post(usual, odd, *shared, like);
        if (like == EnglishLikeness::letters) return std::nullopt;
        return seen_once(usual, odd, like);
    }

    static bool stands_before(const NamedPerson& a, const NamedPerson& b) {
        const Appearance& x = a.at.front();
        const Appearance& y = b.at.front();
        return std::pair(x.paragraph, x.mention->name_span) < std::pair(y.paragraph, y.mention->name_span);
    }

    std::optional<SharedTitle> shared_title(const NamedPerson& usual, const NamedPerson& odd) {
        for (const Appearance& y : odd.at) {
            for (const Title& t : y.mention->titles) {
                budget_.spend(usual.at.size());
                for (const Appearance& x : usual.at)
                    for (const Title& s : x.mention->titles)
                        if (is_same(s, t)) return SharedTitle{x, y, &t};
            }
        }
        return std::nullopt;
    }

    // The company's chairman is the same one inside a draft, whichever company it is.
    bool is_same(const Title& s, const Title& t) const {
        if (past(s, input_.lexicon) || past(t, input_.lexicon)) return false;
        const bool equal = s.post == t.post && s.organisation == t.organisation && s.modifiers == t.modifiers;
        return equal || relation(s, t, input_.lexicon) == TitleRelation::same;
    }

    std::optional<EnglishVariant> of_one_post(const NamedPerson& usual, const NamedPerson& odd,
                                              const SharedTitle& shared, EnglishLikeness like) {
        const bool sole = english_office(*shared.title, input_.lexicon).has_value();
        if (like == EnglishLikeness::given && !sole) return std::nullopt;
        const bool letters = like == EnglishLikeness::letters;
        if (letters && !sole && !is_english_duty(*shared.title, input_.lexicon)) return std::nullopt;
        // Councilor Ruth Ames voted no; so did Councilor Ruth Aymes: two of many, told apart.
        if ((letters || !sole) && shared.usual.paragraph == shared.odd.paragraph) return std::nullopt;
        if (letters && (told_.a_handover(shared.usual.paragraph) || told_.a_handover(shared.odd.paragraph)))
            return std::nullopt;
        if (settles(*input_.roster, *shared.title, usual.utf8, odd.utf8, input_.lexicon)) return std::nullopt;
        const bool strong = std::min(shared.usual.sure, shared.odd.sure) == Confidence::strong;
        return EnglishVariant{&usual,
                              &odd,
                              shared.usual,
                              shared.odd,
                              shared.title,
                              letters || like == EnglishLikeness::spelling,
                              strong && sole && !letters ? Level::error : Level::warning};
    }

    std::optional<EnglishVariant> seen_once(const NamedPerson& a, const NamedPerson& b, EnglishLikeness like) {
        const NamedPerson& usual = b.titled() ? b : a;
        const NamedPerson& odd = b.titled() ? a : b;
        if (like == EnglishLikeness::given || odd.titled() || !usual.titled()) return std::nullopt;
        if (odd.at.size() > 1 || odd.at.front().paragraph == usual.at.front().paragraph) return std::nullopt;
        const bool surname = like == EnglishLikeness::surname;
        const std::string of_odd = surname ? words_of_name(odd.utf8).back() : odd.utf8;
        const std::string of_usual = surname ? words_of_name(usual.utf8).back() : words_of_name(usual.utf8).back();
        if (times(of_odd) > 1 || times(of_usual) < 2) return std::nullopt;
        return EnglishVariant{&usual, &odd, usual.at.front(), odd.at.front(), nullptr, !surname, Level::warning};
    }

    std::size_t times(const std::string& word) {
        budget_.spend(text_.size() / 16 + 1);
        return times_of(word, text_);
    }

    std::string_view text_;
    const DraftNames& names_;
    const CheckInput& input_;
    WorkBudget& budget_;
    ParagraphsTold told_{input_.prior, input_.lexicon};
};

// A word of letters.
struct Word {
    Span span;
    std::string lower;
    bool capital = false;
};

Word word_from(std::string_view text, std::size_t begin) {
    Word word{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)}, {}, false};
    while (word.span.end < text.size() && is_letter(text[word.span.end])) ++word.span.end;
    for (const char c : slice(text, word.span)) word.lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    word.capital = text[begin] >= 'A' && text[begin] <= 'Z';
    return word;
}

// Who is named by the surname alone.
struct LoneSurname {
    Span span;
    bool addressed = false;  // behind Mr
};

// Capitalised words right before or behind a verb of speech, or behind Mr.
std::vector<LoneSurname> surnames_alone(std::string_view text, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 5;
    std::vector<LoneSurname> out;
    Word before;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at])) {
            ++at;
            continue;
        }
        const Word word = word_from(text, at);
        const auto follows = [&](const Word& a, const Word& b) { return a.span.end + 1 == b.span.begin; };
        const auto is_name = [&](const Word& w) { return w.capital && w.span.size() >= kShortest; };
        const auto speaks = [&](const Word& w) { return lexicon.en_cues.contains(std::string_view(w.lower)); };
        const bool addressed =
            lexicon.en_honorifics.contains(std::string_view(before.lower)) && word.span.begin - before.span.end <= 2;
        if (is_name(before) && follows(before, word) && speaks(word)) out.push_back({before.span});
        if (is_name(word) && (addressed || (follows(before, word) && speaks(before))))
            out.push_back({word.span, addressed});
        before = word;
        at = word.span.end;
    }
    // Mr Roe said: once, as addressed.
    out.erase(std::unique(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.span == b.span; }),
              out.end());
    return out;
}

// A given name of somebody known and the capitalised word behind it: Jane Robson, where Jane Robinson is known.
struct GivenAndSurname {
    Span given, surname;
};

template <class Names>
std::vector<GivenAndSurname> surnames_behind(std::string_view text, const Names& given) {
    constexpr std::size_t kShortest = 5;
    std::vector<GivenAndSurname> out;
    Span before;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at])) {
            ++at;
            continue;
        }
        Span word{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
        while (word.end < text.size() && is_letter(text[word.end])) ++word.end;
        const bool capital = text[at] >= 'A' && text[at] <= 'Z';
        const bool follows = before.end + 1 == word.begin && text[before.end] == ' ';
        if (capital && follows && word.size() >= kShortest && given.contains(slice(text, before)))
            out.push_back({before, word});
        before = word;
        at = word.end;
    }
    return out;
}

}  // namespace

std::vector<EnglishVariant> english_variants(const Draft& draft, const DraftNames& names, const CheckInput& input,
                                             WorkBudget& budget) {
    return Variants(draft, names, input, budget).run();
}

std::vector<StrayName> english_strays(const Draft& draft, const DraftNames& names, const Lexicon& lexicon,
                                      WorkBudget& budget) {
    constexpr std::size_t kMost = 1000;  // pairs are compared: no draft of people has so many who are named once
    using Surnames = std::map<std::string, const NamedPerson*, std::less<>>;
    const std::string_view text = draft.document->text;
    Surnames surnames;
    std::map<std::string, Surnames, std::less<>> by_given;
    for (const NamedPerson& person : names.people()) {
        if (!is_latin_name(person.utf8)) continue;
        const std::vector<std::string> words = words_of_name(person.utf8);
        for (const std::string& word : words) surnames.try_emplace(word, nullptr);
        if (!person.titled()) continue;
        surnames[words.back()] = &person;
        if (words.size() > 1) by_given[words.front()].emplace(words.back(), &person);
    }
    std::vector<StrayName> out;
    if (surnames.empty() || surnames.size() > kMost) return out;
    budget.spend(text.size() / 16 + 1);
    // Who is called Mr was introduced before: then once is enough for the name that he has there, and two letters of a long one.
    const auto compare = [&](Span span, const Surnames& known, bool addressed) {
        const std::string_view word = slice(text, span);
        if (surnames.contains(word)) return;
        budget.spend(known.size());
        for (const auto& [surname, person] : known) {
            if (person == nullptr) continue;
            const bool one = is_one_letter_apart(surname, word);
            const bool two =
                addressed && surname.front() == word.front() &&
                english_likeness("A " + surname, "A " + std::string(word), lexicon) == EnglishLikeness::letters;
            if (!one && !two) continue;
            budget.spend(text.size() / 16 + 1);
            const bool introduced = addressed && person->at.front().mention->name_span.begin < span.begin;
            if (times_of(word, text) > 1 || times_of(surname, text) < (introduced ? 1 : 2)) continue;
            out.push_back({person, span, to_utf32(word), one ? Likeness::one_character : Likeness::none});
            break;
        }
    };
    for (const auto& [span, addressed] : surnames_alone(text, lexicon)) compare(span, surnames, addressed);
    for (const auto& [given, span] : surnames_behind(text, by_given))
        compare(span, by_given.find(slice(text, given))->second, false);
    return out;
}

}  // namespace kanwu
