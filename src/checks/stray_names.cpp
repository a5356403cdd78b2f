#include "checks/stray_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "attribution/english_likeness.h"
#include "attribution/line.h"
#include "attribution/name_characters.h"
#include "attribution/name_index.h"
#include "attribution/names.h"
#include "text/normal_form.h"
#include "text/occurrences.h"
#include "text/utf8.h"
#include "text/words.h"

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

// Names of three characters, by two of them: the surname and one more.
class NamesByTwo {
public:
    explicit NamesByTwo(const std::vector<const NamedPerson*>& names) {
        for (const NamedPerson* const person : names) {
            const std::u32string& name = person->name;
            if (name.size() != kShortestLongName) continue;
            surnames_.insert(name[0]);
            by_two_[{name[0], name[1], 0}].push_back(person);
            by_two_[{name[0], 0, name[2]}].push_back(person);
        }
    }

    bool empty() const { return by_two_.empty(); }

    // Those that differ from the words in the second or the third character, but not in sound.
    std::vector<const NamedPerson*> like(std::u32string_view words) const {
        std::vector<const NamedPerson*> out;
        if (!surnames_.contains(words[0])) return out;
        for (const Key& key : {Key{words[0], words[1], 0}, Key{words[0], 0, words[2]}}) {
            const auto found = by_two_.find(key);
            if (found == by_two_.end()) continue;
            for (const NamedPerson* const person : found->second)
                if (likeness(words, person->name) == Likeness::one_character) out.push_back(person);
        }
        return out;
    }

private:
    using Key = std::array<char32_t, kShortestLongName>;
    std::set<char32_t> surnames_;
    std::map<Key, std::vector<const NamedPerson*>> by_two_;
};

class Strays {
public:
    Strays(const Draft& draft, const DraftNames& names, const IntroducedNames& introduced, const Lexicon& lexicon,
           WorkBudget& budget)
        : draft_(draft), names_(names), introduced_(introduced), lexicon_(lexicon), budget_(budget) {}

    std::vector<StrayName> run() {
        const std::vector<const NamedPerson*> known = well_known();
        std::vector<std::u32string_view> names;
        for (const NamedPerson* const person : known) names.push_back(person->name);
        const NameIndex index(std::move(names));
        const NamesByTwo by_two(is_of_a_page() ? clearly_introduced(known) : std::vector<const NamedPerson*>());
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
            look_for_subjects(line, by_two);
        }
        return that_stand_once();
    }

private:
    std::vector<StrayName> that_stand_once() {
        std::vector<const StrayName*> once;
        std::vector<std::string_view> written;
        for (const auto& [words, found] : found_) {
            if (found.size() > 1) continue;
            once.push_back(&found.front());
            written.push_back(slice(draft_.document->text, found.front().span));
        }
        std::vector<StrayName> out;
        if (once.empty()) return out;
        budget_.spend(draft_.document->text.size() / 64 + 1);
        const std::vector<std::size_t> times = occurrences(draft_.document->text, written);
        for (std::size_t i = 0; i < once.size(); ++i)
            if (times[i] == 1) out.push_back(cut_to_name(*once[i]));
        return out;
    }

    std::vector<const NamedPerson*> well_known() const {
        std::vector<const NamedPerson*> out;
        for (const NamedPerson& person : names_.people()) {
            const bool sure = std::any_of(person.at.begin(), person.at.end(), [](const Appearance& a) {
                return !a.mention->titles.empty() && (a.sure != Confidence::weak || is_clearly_written(*a.mention));
            });
            if (sure && person.is_long() && !is_latin_name(person.utf8) && (person.at.size() > 1 || is_of_a_page()))
                out.push_back(&person);
        }
        const std::size_t titled = out.size();
        for (const IntroducedName& one : introduced_.people)
            if ((!one.by_clauses || is_of_a_page()) &&
                std::none_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(titled),
                             [&](const NamedPerson* other) { return other->name == one.person.name; }))
                out.push_back(&one.person);
        return out;
    }

    std::vector<const NamedPerson*> clearly_introduced(std::vector<const NamedPerson*> known) const {
        std::erase_if(known, [&](const NamedPerson* person) { return is_by_clauses(*person); });
        return known;
    }

    // Who is known only because he opens clauses again and again: too little for a name that looks like his.
    bool is_by_clauses(const NamedPerson& person) const {
        const IntroducedName* const own = introduced(person.name);
        return own != nullptr && own->by_clauses && !person.titled();
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
        const bool slip =
            alike == Likeness::one_character && person.titled() && is_whole_long_name(line.text, at, person);
        if (alike != Likeness::one_sound && !slip) return;
        const auto seen = found_.find(std::u32string(words));
        if (seen != found_.end() && seen->second.size() > 1) return;  // it stands too often to be told
        if (is_by_clauses(person)) {
            // 苗景和的堂妹苗景荷: of one family, who stand beside each other.
            if (!is_named_once(words) || line.text.find(person.name) != line.text.npos) return;
        } else if (is_somebody(words, person)) {
            return;
        }
        if (names_.contains(words.substr(0, words.size() - 1))) return;  // 公输衍说 beside 公输衍之
        if (words.front() != person.name.front() && !is_surname_misheard(line.text, at, words, person)) return;
        add(line, at, end, person, alike);
    }

    // Another surname of one sound, for a person whose name stands again; or what is no surname, 局长沉启岳说 beside 陈启岳, where the
    // words stand as a name does: behind a post or opening a clause, before a verb of speech or a mark.
    bool is_surname_misheard(std::u32string_view text, std::size_t at, std::u32string_view words,
                             const NamedPerson& person) const {
        if (!person.titled()) return false;
        const std::size_t end = at + words.size();
        const bool post = lexicon_.posts.longest_ending(text, at) > 0;
        const bool opens = at == 0 || ends_clause(text[at - 1]) || text[at - 1] == U'”';
        const bool speaks = lexicon_.cues.longest_at(text, end) > 0;
        const bool mark = end < text.size() && is_mark(text[end]);
        if ((post && (speaks || mark)) || (opens && speaks)) return true;
        return stands_again(person) && lexicon_.surnames.longest_at(words, 0) > 0;
    }

    // 欧阳观|在 beside 欧阳观澜: no name ends so, and a character was lost.
    StrayName cut_to_name(StrayName stray) const {
        const bool cut = stray.likeness == Likeness::one_character && stray.words.back() != stray.like->name.back() &&
                         !may_end_a_name(stray.words.back());
        if (!cut) return stray;
        stray.words.pop_back();
        const std::string_view text = draft_.document->text;
        stray.span.end = static_cast<std::uint32_t>(previous_start(text, stray.span.end));
        stray.likeness = Likeness::one_more;
        return stray;
    }

    // Whether the words name nobody, or 被告人|郗宝桂 one time.
    bool is_named_once(std::u32string_view words) const {
        const auto& people = names_.people();
        const auto found =
            std::find_if(people.begin(), people.end(), [&](const NamedPerson& p) { return p.name == words; });
        return introduced(words) == nullptr && (found == people.end() || found->at.size() == 1);
    }

    const IntroducedName* introduced(std::u32string_view name) const {
        const auto& people = introduced_.people;
        const auto found = std::find_if(people.begin(), people.end(),
                                        [&](const IntroducedName& one) { return one.person.name == name; });
        return found == people.end() ? nullptr : &*found;
    }

    // Whether the words are the name of another: with an office, or introduced as nobody else is. Of one age, or of none,
    // the later one may be the earlier written wrongly.
    bool is_somebody(std::u32string_view words, const NamedPerson& person) const {
        if (names_.contains(words)) return true;
        const IntroducedName* const other = introduced(words);
        if (other == nullptr) return false;
        const IntroducedName* const own = introduced(person.name);
        return own == nullptr || own->age != other->age ||
               other->person.at.front().mention->name_span < person.at.front().mention->name_span;
    }

    // 栾克勤|汇报了 beside 局长栾克谨: a name that opens a clause, and of three characters two are those of the other.
    void look_for_subjects(const Letters& line, const NamesByTwo& by_two) {
        if (by_two.empty()) return;
        std::optional<Line> words;
        for (std::size_t at = 0; at + kShortestLongName < line.text.size(); ++at) {
            if (at > 0 && !ends_clause(line.text[at - 1])) continue;
            for (const NamedPerson* const person :
                 by_two.like(std::u32string_view(line.text).substr(at, kShortestLongName))) {
                if (!words) words.emplace(slice(draft_.document->text, line.span));
                if (is_subject(*words, at, *person))
                    add(line, at, at + kShortestLongName, *person, Likeness::one_character);
            }
        }
    }

    bool is_subject(const Line& line, std::size_t at, const NamedPerson& person) const {
        const Range name{at, at + kShortestLongName};
        if (is_somebody(line.view(name), person) || !is_plain_name(line, name, lexicon_)) return false;
        if (is_mark(line.at(name.end)) || bound_at(line, name.end, lexicon_) < Bound::word) return false;
        // Of one family, who stand beside each other.
        return line.text().find(person.name) == std::u32string_view::npos;
    }

    void add(const Letters& line, std::size_t at, std::size_t end, const NamedPerson& person, Likeness alike) {
        const std::u32string words = line.text.substr(at, end - at);
        found_[words].push_back({&person, line.source(*draft_.document, at, end), words, alike});
    }

    // Whether the character at `at` is the last one of the name before it again, and no word of its own: 闻鹤鸣鸣说, but not
    // 李志强强调.
    bool is_doubled(std::u32string_view text, std::size_t at) const {
        if (at >= text.size() || text[at] != text[at - 1]) return false;
        // 曹正|天天，
        const std::string twice = to_utf8(text.substr(at - 1, 4));
        if (const std::size_t word = first_word(twice); word > size_utf8(text[at])) return false;
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
    const IntroducedNames& introduced_;
    const Lexicon& lexicon_;
    WorkBudget& budget_;
    std::map<std::u32string, std::vector<StrayName>> found_;  // by the words: who stands twice is a name of its own
};

}  // namespace

std::vector<StrayName> stray_names(const Draft& draft, const DraftNames& names, const IntroducedNames& introduced,
                                   const Lexicon& lexicon, WorkBudget& budget) {
    return Strays(draft, names, introduced, lexicon, budget).run();
}

}  // namespace kanwu
