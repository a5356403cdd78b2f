#include "attribution/english_referents.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace kanwu {
namespace {

bool is_age(const EnglishLine& line, std::size_t end) {
    return end > 1 && line.is(end - 1, U"old") && line[end - 1].gap == Gap::hyphen && line.is(end - 2, U"year");
}

// The office noun that ends before word `end`; empty where none does.
Words post_ending(const EnglishLine& line, Words subject) {
    for (std::size_t i = subject.begin; i < subject.end; ++i)
        if (line[i].post > 0 && i + line[i].post == subject.end) return {i, subject.end};
    return {};
}

// The post in one form: gov is governor.
std::string usual_post(const EnglishLine& line, Words post) {
    std::string text = to_utf8(line.lower(post));
    const std::string* const usual = line.lexicon().en_same_posts.first_of(text);
    return usual != nullptr ? *usual : text;
}

// Whether one of the person's titles is that post, or that of a field: the professor, professor of hydrology.
bool holds(const EnglishLine& line, const EnglishHolder& person, const std::string& post) {
    return std::any_of(person.titles.begin(), person.titles.end(), [&](const EnglishTitle& title) {
        const std::string own = usual_post(line, title.post);
        return own == post || own.starts_with(post + " of ") || own.ends_with(" " + post);
    });
}

}  // namespace

bool is_english_role(const EnglishLine& line, Words subject) {
    return line.is(subject.begin, U"the") && (is_age(line, subject.end) || !post_ending(line, subject).empty());
}

std::optional<Words> english_referent(const EnglishLine& line, Words subject,
                                      const std::vector<EnglishHolder>& people) {
    if (!is_english_role(line, subject)) return std::nullopt;
    const Words post = post_ending(line, subject);
    const std::string wanted = post.empty() ? std::string() : usual_post(line, post);
    const EnglishHolder *only = nullptr, *holder = nullptr;
    bool many = false, several = false;
    const auto keep = [&](const EnglishHolder*& kept, const EnglishHolder& person, bool& more) {
        const auto surname = [&](const EnglishHolder& p) { return line.lower(p.name.words.end - 1); };
        if (kept != nullptr && surname(*kept) != surname(person)) more = true;
        if (kept == nullptr || !kept->name.full()) kept = &person;
    };
    for (const EnglishHolder& person : people) {
        if (person.name.words.begin >= subject.begin) continue;
        keep(only, person, many);
        if (!wanted.empty() && holds(line, person, wanted)) keep(holder, person, several);
    }
    if (holder != nullptr) return several ? std::nullopt : std::optional(holder->name.words);
    const bool alone = only != nullptr && !many && (post.empty() || only->titles.empty());
    return alone ? std::optional(only->name.words) : std::nullopt;
}

}  // namespace kanwu
