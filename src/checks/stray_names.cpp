#include "checks/stray_names.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "attribution/english_likeness.h"
#include "attribution/line.h"
#include "attribution/name_index.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// A paragraph in simplified characters.
struct Letters {
    Span span;
    std::u32string text;

    void read(const Document& document, Span paragraph) {
        span = paragraph;
        text.clear();
        for (std::size_t at = span.begin; at < span.end;)
            text.push_back(simplified(next_code_point(document.text, at)));
    }

    // Where they stand in the document.
    Span source(const Document& document, std::size_t begin, std::size_t end) const {
        std::size_t at = span.begin;
        const auto move = [&](std::size_t code_points) {
            while (code_points-- > 0) next_code_point(document.text, at);
            return static_cast<std::uint32_t>(at);
        };
        const std::uint32_t first = move(begin);
        return {first, move(end - begin)};
    }
};

class Strays {
public:
    Strays(const Draft& draft, const DraftNames& names, const Lexicon& lexicon, WorkBudget& budget)
        : draft_(draft), names_(names), lexicon_(lexicon), budget_(budget) {}

    std::vector<StrayName> run() {
        const std::vector<const NamedPerson*> known = well_known();
        std::vector<std::u32string_view> names;
        for (const NamedPerson* const person : known) names.push_back(person->name);
        const NameIndex index(std::move(names));
        std::vector<std::uint32_t> places;
        std::vector<std::uint32_t> here;
        Letters line;
        for (const Paragraph& paragraph : draft_.document->paragraphs) {
            if (known.empty()) break;
            line.read(*draft_.document, paragraph.span);
            budget_.spend(line.text.size() / 16 + 1);
            places.clear();
            index.places(line.text, places);
            for (const std::uint32_t at : places) {
                here.clear();
                index.at(line.text, at, here);
                budget_.spend(here.size());
                for (const std::uint32_t i : here) look(line, at, *known[i]);
            }
        }
        std::vector<StrayName> out;
        for (const auto& [words, found] : found_)
            if (found.size() == 1) out.push_back(found.front());
        return out;
    }

private:
    std::vector<const NamedPerson*> well_known() const {
        std::vector<const NamedPerson*> out;
        for (const NamedPerson& person : names_.people()) {
            const bool sure = std::any_of(person.at.begin(), person.at.end(), [](const Appearance& a) {
                return !a.mention->titles.empty() && (a.sure != Confidence::weak || is_clearly_written(*a.mention));
            });
            if (sure && person.is_long() && !is_latin_name(person.utf8) && (person.at.size() > 1 || is_of_a_page()))
                out.push_back(&person);
        }
        return out;
    }

    // 法官佟雨薇说: of no body that is known for one, and a name all the same.
    static bool is_clearly_written(const Mention& mention) {
        return rests_on(mention, Ground::plain_name) &&
               (rests_on(mention, Ground::closed) || rests_on(mention, Ground::followed));
    }

    // In a longer draft than a page a name that stands once by its title is hardly one that the draft is about.
    bool is_of_a_page() const {
        constexpr std::size_t kPage = 200;
        return names_.people().size() <= kPage;
    }
    bool stands_again(const NamedPerson& person) const {
        return person.at.size() > 1 || (is_of_a_page() && names_.count(person) > 1);
    }

    void look(const Letters& line, std::size_t at, const NamedPerson& person) {
        const std::u32string_view words = std::u32string_view(line.text).substr(at, person.name.size());
        const std::size_t end = at + words.size();
        if (words == person.name) {
            if (is_doubled(line.text, end)) add(line, at, end + 1, person, Likeness::one_twice);
            return;
        }
        const Likeness alike = likeness(words, person.name);
        const bool slip = alike == Likeness::one_character && is_whole_long_name(line.text, at, person);
        if ((alike != Likeness::one_sound && !slip) || names_.contains(words)) return;
        if (names_.contains(words.substr(0, words.size() - 1))) return;  // 公输衍说 beside 公输衍之
        // Of a name that stands once the surname has to be there again.
        if (words.front() != person.name.front() && !stands_again(person)) return;
        if (words.front() == person.name.front() || lexicon_.surnames.longest_at(words, 0) > 0)
            add(line, at, end, person, alike);
    }

    void add(const Letters& line, std::size_t at, std::size_t end, const NamedPerson& person, Likeness alike) {
        const std::u32string words = line.text.substr(at, end - at);
        found_[words].push_back({&person, line.source(*draft_.document, at, end), words, alike});
    }

    // Whether the character at `at` is the last one of the name before it again, and no word of its own: 闻鹤鸣鸣说, but not
    // 李志强强调.
    bool is_doubled(std::u32string_view text, std::size_t at) const {
        if (at >= text.size() || text[at] != text[at - 1]) return false;
        return at + 1 == text.size() || is_mark(text[at + 1]) || lexicon_.cues.longest_at(text, at + 1) > 0;
    }

    // 泽舟斯基 beside 泽连斯基: of four characters and more nothing else is so like. Not 阿卜杜勒·卡里姆 beside 阿卜杜拉,
    // 穆罕默德五世 beside 穆罕默德六世, nor 彼得罗娃 beside 彼得罗夫.
    bool is_whole_long_name(std::u32string_view text, std::size_t at, const NamedPerson& person) const {
        constexpr std::size_t kLong = 4;
        constexpr std::u32string_view kOther = U"一二三四五六七八九十大小老娃娅娜";
        if (person.name.size() < kLong) return false;
        const std::size_t end = at + person.name.size();
        const auto goes_on = [&](std::size_t i) {
            return i < text.size() && (text[i] == U'·' || lexicon_.transliteration.longest_at(text, i) > 0);
        };
        const bool behind_post = lexicon_.posts.longest_ending(text, at) > 0;
        if (goes_on(end) || (at > 0 && !behind_post && goes_on(at - 1))) return false;
        for (std::size_t i = 0; i < person.name.size(); ++i)
            if (text[at + i] != person.name[i] && (kOther.find(text[at + i]) != std::u32string_view::npos ||
                                                   kOther.find(person.name[i]) != std::u32string_view::npos))
                return false;
        return true;
    }

    const Draft& draft_;
    const DraftNames& names_;
    const Lexicon& lexicon_;
    WorkBudget& budget_;
    std::map<std::u32string, std::vector<StrayName>> found_;  // by the words: who stands twice is a name of its own
};

}  // namespace

std::vector<StrayName> stray_names(const Draft& draft, const DraftNames& names, const Lexicon& lexicon,
                                   WorkBudget& budget) {
    return Strays(draft, names, lexicon, budget).run();
}

}  // namespace kanwu
