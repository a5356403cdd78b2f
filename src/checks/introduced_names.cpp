#include "checks/introduced_names.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "attribution/line.h"
#include "attribution/names.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 4;
constexpr std::size_t kMost = 200;  // more than a page introduces
constexpr std::u32string_view kNumerals = U"0123456789０１２３４５６７８９一二三四五六七八九十百零〇";

// The plain name that ends at `end`, behind which a comma may stand.
std::optional<Range> plain_name_ending(const Line& line, std::size_t end, const Lexicon& lexicon) {
    if (end > 0 && (line.at(end - 1) == U'，' || line.at(end - 1) == U'（')) --end;
    for (std::size_t size = std::min(end, kLongest); size >= kShortest; --size)
        if (is_plain_name(line, {end - size, end}, lexicon)) return Range{end - size, end};
    return std::nullopt;
}

// The plain name that begins at `at`, where the clause goes on as behind names.
std::optional<Range> plain_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto name = name_at(line, at, false, lexicon);
    const bool clear = name && name->chinese && !name->doubtful && name->bound >= Bound::word &&
                       name->range.size() >= kShortest && is_plain_name(line, name->range, lexicon);
    return clear ? std::optional(name->range) : std::nullopt;
}

struct AgedName {
    Range name, age;
};

// The name that the age at `years` (岁) is said of.
std::optional<AgedName> name_of_age(const Line& line, std::size_t years, const Lexicon& lexicon) {
    std::size_t begin = years;
    while (begin > 0 && kNumerals.find(line.at(begin - 1)) != std::u32string_view::npos) --begin;
    if (begin == years) return std::nullopt;
    const auto aged = [&](std::optional<Range> name) {
        return name ? std::optional(AgedName{*name, {begin, years}}) : std::nullopt;
    };
    if (line.at(years + 1) == U'的') return aged(plain_name_at(line, years + 2, lexicon));
    constexpr std::u32string_view kNow[] = {U"今年", U"现年", U"时年", U"年"};
    for (const std::u32string_view now : kNow)
        if (line.text().substr(0, begin).ends_with(now))
            return aged(plain_name_ending(line, begin - now.size(), lexicon));
    return aged(plain_name_ending(line, begin, lexicon));
}

// 漆雕文远: a name of four characters at `at`, two of them its surname.
bool is_long_name(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return at + kLongest <= line.size() && lexicon.surnames.longest_at(line.text(), at) == 2 &&
           is_plain_name(line, {at, at + kLongest}, lexicon);
}

// In simplified characters.
void read(std::string_view utf8, std::u32string& out) {
    out.clear();
    for (std::size_t at = 0; at < utf8.size();) out.push_back(simplified(next_code_point(utf8, at)));
}

// Whether somebody may be introduced in the paragraph: few are.
bool may_introduce(std::u32string_view text, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == U'岁' || lexicon.surnames.longest_at(text, at) == 2) return true;
    return false;
}

}  // namespace

IntroducedNames introduced_names(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget) {
    IntroducedNames out;
    std::set<std::u32string> known;
    const Document& document = *draft.document;
    std::u32string letters;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const std::string_view words = document.paragraph_text(i);
        budget.spend(words.size() / 64 + 1);
        read(words, letters);
        if (!may_introduce(letters, lexicon)) continue;
        const Line line(words);
        const auto add = [&](Range name, Range age) {
            if (out.people.size() >= kMost || !known.emplace(line.view(name)).second) return;
            Mention& mention = out.mentions.emplace_back();
            mention.name = line.words(name);
            const std::uint32_t begin = document.paragraphs[i].span.begin;
            mention.name_span = {begin + line.span(name).begin, begin + line.span(name).end};
            const Appearance first{{draft.facts->document, i}, &mention, Confidence::fair};
            out.people.push_back(
                {{std::u32string(line.view(name)), mention.name, {first}}, std::u32string(line.view(age))});
        };
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (is_long_name(line, at, lexicon)) add({at, at + kLongest}, {});
            if (line.at(at) != U'岁') continue;
            if (const auto found = name_of_age(line, at, lexicon)) add(found->name, found->age);
        }
    }
    return out;
}

}  // namespace kanwu
