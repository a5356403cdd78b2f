#include "checks/name_lists.h"

#include <algorithm>
#include <map>
#include <optional>

#include "attribution/names.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

std::string lines_of(const Roster& roster) {
    std::string out;
    for (const RosterPerson& person : roster.people()) out += to_utf8(roster_key(person.name)) + "\n";
    return out;
}

// What stands between two people of a list: its size, 0 for none.
struct Joint {
    std::size_t size = 0;
    bool comma = false;  // ，: before titles, or between names alone
    bool mark = false;   // 、
    bool blank = false;  // between names alone
};
Joint joint_at(const Line& line, std::size_t at) {
    if (line.at(at) == U'、') return {1, false, true, false};
    std::size_t blanks = 0;
    while (line.at(at + blanks) == U' ' || line.at(at + blanks) == U'\u3000') ++blanks;
    if (blanks > 0) return {blanks, false, false, true};
    const std::size_t comma = line.at(at) == U'，' ? 1 : 0;
    for (const std::u32string_view word : {U"以及", U"和", U"及", U"与"})
        if (line.text().substr(std::min(at + comma, line.size())).starts_with(word))
            return {comma + word.size(), false, false, false};
    return {comma, comma > 0, false, false};
}

class Lists {
public:
    Lists(const Line& line, const std::vector<TitleList>& titles, const WordSet& names, const Lexicon& lexicon)
        : line_(line), names_(names), lexicon_(lexicon) {
        for (const TitleList& list : titles) titles_.emplace(list.range().begin, &list);
    }

    std::vector<std::vector<ListedPerson>> run() const {
        std::vector<std::vector<ListedPerson>> out;
        for (std::size_t at = 0; at < line_.size();) {
            std::vector<ListedPerson> list;
            const std::size_t end = read(at, list);
            if (counts(list)) out.push_back(std::move(list));
            at = std::max(end, at + 1);
        }
        return out;
    }

private:
    bool counts(const std::vector<ListedPerson>& list) const {
        const auto known = std::count_if(list.begin(), list.end(), [](const ListedPerson& p) { return p.known; });
        bool marked = false;
        for (std::size_t i = 1; i < list.size(); ++i) marked = marked || joint_at(line_, list[i - 1].name.end).mark;
        return known > 2 || (known > 1 && marked);  // 市长苏明谦，市委书记陆启平: each may do something else
    }

    // The list that begins at `at`, with a person of the roster or with titles; where it ends.
    std::size_t read(std::size_t at, std::vector<ListedPerson>& out) const {
        auto person = person_at(at);
        if (!person || (!person->known && person->written == nullptr)) return at;
        Joint loose;          // the one that stands between names alone
        bool strict = false;  // 、 or titles behind ，: then ， and blanks end the list
        for (;;) {
            out.push_back(*person);
            const std::size_t end = person->name.end;
            const Joint joint = joint_at(line_, end);
            if (joint.size == 0) return end;
            const bool known = person->known;
            person = person_at(end + joint.size);
            if (!person) return end;
            const bool is_loose = joint.blank || (joint.comma && person->written == nullptr);
            const bool is_strict = joint.mark || (joint.comma && !is_loose);
            const bool names_alone = known && person->known && person->written == nullptr;
            const bool other = loose.size > 0 && loose.blank != joint.blank;
            if (is_loose && (strict || other || !names_alone)) return end;
            if (is_strict && loose.size > 0) return end;
            if (is_loose) loose = joint;
            strict = strict || is_strict;
        }
    }

    std::optional<ListedPerson> person_at(std::size_t at) const {
        ListedPerson person;
        const auto titles = titles_.find(at);
        if (titles != titles_.end()) {
            person.written = titles->second;
            person.titles = titles->second->range();
        }
        const std::size_t begin = person.written != nullptr ? person.titles.end : at;
        const std::size_t size = names_.longest_at(line_.text(), begin);
        person.known = size > 0 && ends_here(begin, size);
        person.name = {begin, person.known ? begin + size : stranger_end(begin)};
        if (person.name.empty()) return std::nullopt;
        person.key = line_.words(person.name);
        return person;
    }

    // 王伟 of the roster does not begin 王伟明.
    bool ends_here(std::size_t begin, std::size_t size) const {
        const std::size_t end = begin + size;
        const bool bound = is_mark(line_.at(end)) || bound_at(line_, end, lexicon_) != Bound::none ||
                           line_.at(end) == U'等' || joint_at(line_, end).size > 0;
        return bound || size > 2;
    }

    // Behind a name that the roster does not have: where a list goes on or ends.
    std::size_t stranger_end(std::size_t begin) const {
        constexpr std::size_t kLongest = 4;
        for (std::size_t end = begin + 2; end <= std::min(begin + kLongest, line_.size()); ++end)
            if ((joint_at(line_, end).mark || line_.at(end) == U'等') && is_name(line_, {begin, end}, lexicon_))
                return end;
        return begin;
    }

    const Line& line_;
    const WordSet& names_;
    const Lexicon& lexicon_;
    std::map<std::size_t, const TitleList*> titles_;  // by where they begin
};

}  // namespace

RosterNames::RosterNames(const Roster& roster) : names_(lines_of(roster)) {}

std::vector<std::vector<ListedPerson>> RosterNames::lists(const Line& line, const std::vector<TitleList>& titles,
                                                          const Lexicon& lexicon) const {
    return Lists(line, titles, names_, lexicon).run();
}

}  // namespace kanwu
