// The persons of a draft, for checks that compare one with another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "base/hash.h"
#include "facts/prior.h"
#include "findings/finding.h"

namespace kanwu {

// A person named at a place, and how far that may be relied on: as the mention says, but `fair` where the name's end is
// known after all: by other places in the draft where it stands bare or with the same title (one is certain, or two go
// on with different characters), by a character that no name has (李强在北京), or, of a name in transliteration behind its country (法国总统马克龙说), by the mark, digit or verb behind it. `weak`
// where the title of a work names the person, 《市长周岩》, or a play: 剧中县委书记陆为民.
struct Appearance {
    ParagraphKey paragraph;
    const Mention* mention = nullptr;
    Confidence sure = Confidence::weak;
    // 教务处处长宗炳最后通报: weak only because the name may be longer. Whoever it is, the surname is certain.
    bool surname_certain = false;
};

// Every mention of the draft in order of the text. Linear, and a look-up a mention.
std::vector<Appearance> appearances(const Draft& draft, const Lexicon& lexicon);

// 周岩|面向大堤 read as 周岩面: whether the last character of the name begins a longer word (text/words.h). O(1).
bool ends_in_a_word(const Mention& mention, std::string_view text);

// Of a name that is another and one character: whether it ends so, or with an adverb before the verb of speech, 周岩|常说. O(1).
bool may_be_cut_wrong(const Mention& mention, std::string_view text);

// Of how many paragraphs the appearances are that hold `counts`: one that stands twice, word for word, tells it once. O(n log n).
template <class Counts>
std::size_t count_tellings(const std::vector<Appearance>& all, const Prior& prior, Counts counts) {
    std::set<Hash128> told;
    for (const Appearance& at : all)
        if (counts(at)) told.insert(prior.paragraph(at.paragraph).identity);
    return told.size();
}

// By name; appearances in the order of the text.
std::map<std::string_view, std::vector<Appearance>> by_name(const std::vector<Appearance>& all);

// The title with the name, or the name alone.
Place place_of(const Appearance& appearance, const Title& title);
Place place_of_name(const Appearance& appearance);

// The title as written, its body in front where another title of the list names it.
std::string written_title(const Title& title, const Appearance& appearance, const Prior& prior);

// Whether the paragraph tells of somebody coming into a post or leaving it (data/handovers.txt). Linear in the paragraph.
bool tells_a_handover(const ParagraphKey& paragraph, const Prior& prior, const Lexicon& lexicon);
// Whether the paragraph names a year: 2006年，霁川县县长铁云舒带人修路。 Linear in the paragraph.
bool tells_of_another_year(const ParagraphKey& paragraph, const Prior& prior);

// 两位王宝田同名同姓, 同音不同字: whether the paragraph, or one beside it, says that two persons bear one name or one that sounds
// like it (data/namesakes.txt). Linear in these.
bool tells_of_namesakes(const ParagraphKey& paragraph, const Prior& prior, const Lexicon& lexicon);

// What paragraphs tell, each read once for each of the three questions, however many people it names. `prior` and `lexicon`
// must outlive the object.
class ParagraphsTold {
public:
    ParagraphsTold(const Prior& prior, const Lexicon& lexicon) : prior_(prior), lexicon_(lexicon) {}
    bool a_handover(const ParagraphKey& paragraph) const {
        return once(handovers_, paragraph, [&] { return tells_a_handover(paragraph, prior_, lexicon_); });
    }
    bool another_year(const ParagraphKey& paragraph) const {
        return once(years_, paragraph, [&] { return tells_of_another_year(paragraph, prior_); });
    }
    bool namesakes(const ParagraphKey& paragraph) const {
        return once(namesakes_, paragraph, [&] { return tells_of_namesakes(paragraph, prior_, lexicon_); });
    }

private:
    using Answers = std::map<ParagraphKey, bool>;
    template <class Read>
    static bool once(Answers& answers, const ParagraphKey& paragraph, const Read& read) {
        const auto [told, fresh] = answers.try_emplace(paragraph, false);
        if (fresh) told->second = read();
        return told->second;
    }

    const Prior& prior_;
    const Lexicon& lexicon_;
    mutable Answers handovers_, years_, namesakes_;
};

// The name of the place of that level (市, 县, 镇) which stands nearest before the mention, in its paragraph or the three
// before it: the two characters in front of the level (安吉 of 浙江省安吉县). Empty where none does. Linear in these.
std::u32string place_before(const Appearance& appearance, char32_t level, const Prior& prior, const Lexicon& lexicon);

// The names of all places of that level in the text, two characters each: 澜江 of 澜江市. Linear.
std::set<std::u32string> places_named(std::string_view text, char32_t level, const Lexicon& lexicon);

// The day that the draft is of: eight digits of its path (20240308, 2024-03-08), else the first 3月8日 of its text; empty
// where neither is there.
std::string day_of(const Document& document);

// The date that the draft bears: 2026-11-24 or 2026-11, of the first dateline with a year (2026年11月24日 星期二), else of
// the eight digits in its path; empty where neither is there.
std::string date_of(const Document& document);

}  // namespace kanwu
