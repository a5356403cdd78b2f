#include "attribution/english_mentions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "attribution/english_clauses.h"
#include "attribution/english_holders.h"
#include "attribution/english_lent_bodies.h"
#include "attribution/english_line.h"
#include "attribution/english_mention_parts.h"
#include "attribution/english_names.h"
#include "attribution/english_quotations.h"
#include "attribution/english_referents.h"
#include "attribution/english_sources.h"
#include "attribution/english_titles.h"

namespace kanwu {
namespace {

constexpr std::size_t kNearestMention = 28;  // words, to look for one beside a verb
constexpr std::size_t kLongestAside = 14;    // words between the commas of The report, published by X, said

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// Whether the range is in one of these, which are in order: “He says that every year.”
bool stands_in(const std::vector<Range>& quotes, Range range) {
    const auto next = std::upper_bound(quotes.begin(), quotes.end(), range.begin,
                                       [](std::size_t at, const Range& quote) { return at < quote.end; });
    return next != quotes.end() && next->begin < range.begin && range.end <= next->end;
}

class Reader {
public:
    explicit Reader(const EnglishLine& line) : line_(line), at_name_(line.size(), kNowhere) {}

    EnglishAttribution read() {
        for (EnglishTitles& list : english_titles(line_))
            for (EnglishHolder& holder : english_holders(line_, list)) add_holder(std::move(holder));
        for (std::size_t i = 0; i < line_.size(); ++i) {
            if (line_[i].cue > 0) add_cue(i);
            if (line_.is(i, U"according") && line_.is(i + 1, U"to")) add_according(i);
        }
        return made();
    }

private:
    bool bounded(std::size_t end) const { return english_bounded(line_, end); }

    void add_holder(EnglishHolder holder) {
        lend_english_body(line_, holder);
        const Words both = english_body_of_both(line_, holder.all.end);
        if (!both.empty() && !found_.empty() && line_.is(found_.back().all.end, U"and"))
            for (EnglishHolder* const one : {&found_.back(), &holder})
                if (one->titles.back().organisation.empty()) one->titles.back().organisation = both;
        for (EnglishTitle& title : holder.titles)
            if (!holder.appointed.empty()) title.modifiers.insert(title.modifiers.begin(), holder.appointed);
        add(std::move(holder));
    }

    void add(EnglishHolder found) {
        for (std::size_t i = found.name.words.begin; i < found.name.words.end; ++i)
            if (at_name_[i] != kNowhere) return add_titles(found_[at_name_[i]], found);
        for (std::size_t i = found.name.words.begin; i < found.name.words.end; ++i) at_name_[i] = found_.size();
        first_name_ = std::min(first_name_, found.name.words.begin);
        found_.push_back(std::move(found));
    }

    // One without a title.
    void add_person(const EnglishName& name, bool bounded, Words verb) {
        add({name, {}, {}, name.words, bounded, verb});
    }

    // Sgt Luke Dempsey, a spokesman for Alder Police: titles on both sides of one name.
    static void add_titles(EnglishHolder& found, const EnglishHolder& more) {
        const bool same =
            found.name.words.begin == more.name.words.begin && found.name.words.end == more.name.words.end;
        if (!same || more.titles.empty() || more.titles.front().surface.begin < found.name.words.end) return;
        found.titles.insert(found.titles.end(), more.titles.begin(), more.titles.end());
        found.all.end = more.all.end;
        found.bounded = more.bounded;
    }

    // The mention whose name or titles end before word `end`.
    EnglishHolder* ending(std::size_t end) {
        for (std::size_t i = end; i-- > 0 && end - i <= kNearestMention;) {
            if (at_name_[i] == kNowhere) continue;
            EnglishHolder& found = found_[at_name_[i]];
            return found.all.end == end || found.name.words.end == end ? &found : nullptr;
        }
        return nullptr;
    }

    bool is_closed_quote_before(std::size_t i) const {
        const Range between{i == 0 ? 0 : line_[i - 1].range.end, line_[i].range.begin};
        return line_.line().view(between).find_first_of(U"”\"’") != std::u32string_view::npos;
    }

    void add_cue(std::size_t cue) {
        constexpr std::u32string_view kNoSubject[] = {U"the",   U"is",   U"was",  U"be",    U"been",
                                                      U"being", U"are",  U"were", U"as",    U"it",
                                                      U"to",    U"what", U"not",  U"which", U"that"};
        const Words verb{cue, cue + line_[cue].cue};
        if (cue > 1 && line_[cue].gap == Gap::space && line_.is(cue - 1, U"and")) return add_subject_of_sentence(verb);
        // blamed the weather, telling them that “…”
        if (line_.lower(verb).ends_with(U"ing")) {
            if (line_[cue].gap == Gap::comma && !is_closed_quote_before(cue)) add_subject_of_sentence(verb);
            return;
        }
        const bool used = cue > 1 && line_.is(cue - 1, U"to") && line_.is(cue - 2, U"used");  // used to say
        if (!used && cue > 0 && line_[cue].gap == Gap::space &&
            std::find(std::begin(kNoSubject), std::end(kNoSubject), line_.lower(cue - 1)) != std::end(kNoSubject))
            return;
        // “…,” said Jane Roe: behind the words. Jane Roe, director of X, said: before it.
        const bool quoted = cue > 0 && is_closed_quote_before(cue);
        if (quoted && add_subject_behind(verb)) return;
        if (cue > 0 && add_subject_before(verb)) return;
        if (!quoted && cue > 0 && line_[cue].gap == Gap::comma) add_subject_behind(verb);
    }

    // Jane Roe thanked them and|said: who opens the sentence, where nobody else is named in it before the verb.
    void add_subject_of_sentence(Words verb) {
        const std::size_t begin = english_sentence_begin(line_, verb.begin);
        if (EnglishHolder* const found = beginning(begin); found != nullptr && is_alone(*found, verb.begin)) {
            speak(*found, verb);
        } else if (is_english_pronoun(line_, begin)) {
            add_source(Words{begin, begin + 1}, verb);
        } else if (const auto name = english_name_at(line_, begin);
                   name && (name->full() || name->addressed) && line_.adjacent(name->words.end) &&
                   !line_[name->words.end].capital && name->words.end < verb.begin) {
            add_person(*name, false, verb);
        }
    }

    // Whether no other name with a title or a verb stands between it and word `end`.
    bool is_alone(const EnglishHolder& found, std::size_t end) const {
        for (std::size_t i = found.all.end; i < end; ++i)
            if (at_name_[i] != kNowhere && &found_[at_name_[i]] != &found) return false;
        return true;
    }

    // “…,” said Jane Roe, director of X
    bool add_subject_behind(Words verb) {
        std::size_t at = verb.end;
        if (at >= line_.size() || line_[at].gap != Gap::space) return false;
        if (line_[at].possessive && line_[at].capital && at + 1 < line_.size()) ++at;  // said Labour's|Jane Roe
        if (EnglishHolder* const found = beginning(at)) {
            speak(*found, verb);
            return true;
        }
        if (const auto name = english_name_at(line_, at);
            name && (name->full() || name->addressed || bounded(name->words.end))) {
            add_person(*name, bounded(name->words.end), verb);
            return true;
        }
        return add_source(english_source_behind(line_, verb.end), verb);
    }

    // With all who share the title: co-directors Jane Roe and Tom Bell said.
    void speak(EnglishHolder& found, Words verb) {
        if (found.cue.empty()) found.cue = verb;
        if (found.titles.empty()) return;
        for (EnglishHolder& other : found_)
            if (!other.titles.empty() && other.cue.empty() &&
                other.titles.front().post.begin == found.titles.front().post.begin)
                other.cue = verb;
    }

    // The mention whose name or titles begin with word `at`, an article or an owner before them.
    EnglishHolder* beginning(std::size_t at) {
        constexpr std::u32string_view kBefore[] = {U"the", U"a", U"an", U"its", U"their", U"our", U"his", U"her"};
        if (line_[at].honorific ||
            std::find(std::begin(kBefore), std::end(kBefore), line_.lower(at)) != std::end(kBefore))
            ++at;
        for (std::size_t i = at; i < line_.size() && i - at < kNearestMention; ++i) {
            if (at_name_[i] == kNowhere) continue;
            EnglishHolder& found = found_[at_name_[i]];
            return found.all.begin == at || found.name.words.begin == at ? &found : nullptr;
        }
        return nullptr;
    }

    // Behind the adverbs that may stand between subject and verb: also said, has said.
    std::size_t behind_subject(std::size_t cue) const {
        constexpr std::u32string_view kBetween[] = {U"also",  U"later",      U"then",    U"has",        U"had",
                                                    U"have",  U"previously", U"earlier", U"repeatedly", U"recently",
                                                    U"today", U"used",       U"to"};
        std::size_t end = cue;
        while (end > 0 && cue - end < 3 && line_[end].gap == Gap::space && !line_[end - 1].capital &&
               std::find(std::begin(kBetween), std::end(kBetween), line_.lower(end - 1)) != std::end(kBetween))
            --end;
        return end;
    }

    bool add_subject_before(Words verb) {
        const std::size_t end = behind_subject(verb.begin);
        if (end == 0) return false;
        const bool aside = english_closes_aside(line_, end);
        const bool shortened = line_[end].gap == Gap::stop;  // Tom Bell Jr.|said
        if (line_[end].gap != Gap::space && !shortened && !aside) return false;
        if (EnglishHolder* const found = ending(end)) {
            // Aides to Mayor Roe
            if (is_behind_preposition(found->all.begin)) return add_source(english_source_before(line_, end), verb);
            speak(*found, verb);
            return true;
        }
        if (aside) return add_subject_before_aside(verb, end);
        auto name = english_name_ending(line_, end);
        // Tim Rusk of Calder Bridge said; a spokesperson for Pell Buses said
        if (name && is_behind_preposition(name->words.begin)) {
            name = english_name_ending(line_, name->words.begin - 1);
            if (name && (!name->full() || !line_[name->words.begin].opens)) name.reset();
        }
        if (name && opens_subject(*name)) {
            add_person(*name, true, verb);
            return true;
        }
        return add_source(english_source_before(line_, end), verb);
    }

    bool is_behind_preposition(std::size_t begin) const {
        constexpr std::u32string_view kPrepositions[] = {U"of", U"for", U"from", U"at", U"in", U"near", U"on", U"to"};
        return begin > 1 && line_[begin].gap == Gap::space &&
               std::find(std::begin(kPrepositions), std::end(kPrepositions), line_.lower(begin - 1)) !=
                   std::end(kPrepositions);
    }

    // A name alone before its verb opens the clause; inside it, it may be an object: the board told Roe said nothing.
    bool opens_subject(const EnglishName& name) const {
        if (name.full() || name.addressed) return true;
        const EnglishWord& first = line_[name.words.begin];
        return first.opens || first.gap == Gap::comma || first.gap == Gap::other ||
               (name.words.begin > 0 && line_.in(name.words.begin - 1, line_.lexicon().en_not_names));
    }

    // Cllr Bridget Amory (Lab, Northgate)|said
    EnglishHolder* before_bracket(std::size_t end) {
        const auto marks = [&](std::size_t i) {
            return line_.line().view({line_[i - 1].range.end, line_[i].range.begin});
        };
        if (end >= line_.size() || marks(end) != U") ") return nullptr;
        for (std::size_t i = end - 1; i > 0 && end - i < kLongestAside; --i)
            if (marks(i) == U" (") return ending(i);
        return nullptr;
    }

    // Jane Roe, 54, said; The report, published by the Harbour Trust, said
    bool add_subject_before_aside(Words verb, std::size_t end) {
        if (EnglishHolder* const found = before_bracket(end)) {
            speak(*found, verb);
            return true;
        }
        const std::size_t comma = opening_comma(end);
        if (comma > 0 && add_subject_before_comma(verb, comma, end)) return true;
        const auto name = english_name_ending(line_, end);  // Jane Roe, 54, said: figures are no words
        const bool named = name && (name->full() || line_[name->words.begin].opens);
        if (named && english_set_off_by_age(line_, end)) {
            add_person(*name, true, verb);
            return true;
        }
        return add_subject_before_clause(verb, end);
    }

    // The word behind the comma that opens the aside which ends before word `end`; 0 where none does.
    std::size_t opening_comma(std::size_t end) const {
        const std::size_t lowest = end - std::min(end, kLongestAside);
        for (std::size_t i = end - 1; i > lowest; --i) {
            if (line_[i].gap == Gap::other || line_[i].opens) return 0;
            if (line_[i].gap == Gap::comma) return i;
        }
        return 0;
    }

    // Who stands before the aside [comma, end), or is named by it.
    bool add_subject_before_comma(Words verb, std::size_t comma, std::size_t end) {
        if (EnglishHolder* const found = ending(comma)) {
            speak(*found, verb);
            return true;
        }
        const auto apposed = english_name_at(line_, comma);  // His wife, Jane Roe, said
        const bool whole = apposed && (apposed->words.end == end || links_home(apposed->words.end));
        if (whole && apposed->full() && !line_[comma - 1].capital) {
            add_person(*apposed, true, verb);
            return true;
        }
        if (const auto name = english_name_ending(line_, comma); name && name->full()) {
            if (is_behind_preposition(name->words.begin)) return false;  // of Mill Lane, Walton,
            add_person(*name, true, verb);
            return true;
        }
        return add_source(english_source_before(line_, comma), verb);
    }

    // Jane Roe|of Mill Lane, Ann Dow|from Calder University
    bool links_home(std::size_t i) const {
        return line_.is(i, U"of") || line_.is(i, U"from") || line_.is(i, U"at") || line_.is(i, U"in");
    }

    // Jane Roe, who has run the shelter in Quarry Street since 2014, said; Jane Roe, 43, of Mill Lane, Walton, said:
    // a person who opens the sentence, a comma behind.
    bool add_subject_before_clause(Words verb, std::size_t end) {
        const std::size_t begin = english_sentence_begin(line_, end);
        if (begin == end) return false;
        if (EnglishHolder* const found = beginning(begin)) {
            const bool aside = english_opens_aside(line_, found->all.end) || line_.is(found->all.end, U"who");
            if (!aside || !is_alone(*found, verb.begin)) return false;
            speak(*found, verb);
            return true;
        }
        const auto name = english_name_at(line_, begin);
        if (!name || !(name->full() || name->addressed) || name->words.end >= end) return false;
        const Words words = name->words;
        const EnglishHolder found{*name, {}, {}, words, true, verb};
        const bool lettered = line_.adjacent(words.end) && line_.in(words.end, line_.lexicon().en_abbreviations);
        if (!english_opens_aside(line_, words.end + (lettered ? 1 : 0)) || !is_alone(found, verb.begin))
            return false;  // John Marsh KC
        add(found);
        return true;
    }

    // Whether there is one.
    bool add_source(std::optional<Words> subject, Words verb) {
        if (subject) anonymous_.push_back({*subject, verb, meant(*subject)});
        return subject.has_value();
    }

    // Tour guide Jane Roe feared the worst. “…,” she|said: the person, whom no title and no verb has made a mention before.
    Words meant(Words subject) const {
        if (const auto name = english_referent(line_, subject, found_)) return *name;
        const bool one = line_.is(subject.begin, U"he") || line_.is(subject.begin, U"she");
        if (!one || subject.size() > 1 || first_name_ < subject.begin) return {};
        const auto name = english_subject_before(line_, subject.begin);
        return name ? name->words : Words{};
    }

    void add_according(std::size_t at) {
        const Words verb{at, at + 2};
        if (verb.end >= line_.size()) return;
        if (EnglishHolder* const found = beginning(verb.end)) {
            speak(*found, verb);
            return;
        }
        if (const auto name = english_name_at(line_, verb.end); name && (name->full() || name->addressed)) {
            add_person(*name, bounded(name->words.end), verb);
            return;
        }
        if (const auto source = english_source_according(line_, verb.end)) anonymous_.push_back({*source, verb, {}});
    }

    EnglishAttribution made() const {
        EnglishAttribution out;
        for (const EnglishHolder& found : found_)
            if (!found.titles.empty() || !found.cue.empty()) out.mentions.push_back(english_mention(line_, found));
        std::sort(out.mentions.begin(), out.mentions.end(),
                  [](const Mention& x, const Mention& y) { return x.name_span < y.name_span; });
        const std::vector<Range> quotes = anonymous_.empty() ? std::vector<Range>() : english_quoted(line_.line());
        for (const auto& [subject, verb, person] : anonymous_)
            if (!stands_in(quotes, line_.range(subject)))
                out.anonymous.push_back({line_.text(subject),
                                         line_.span(subject),
                                         {line_.text(verb), line_.span(verb)},
                                         line_.text(person)});
        std::sort(out.anonymous.begin(), out.anonymous.end(),
                  [](const AnonymousSource& x, const AnonymousSource& y) { return x.subject_span < y.subject_span; });
        return out;
    }

    struct Source {
        Words subject, verb;
        Words person;  // of a pronoun; empty where the line does not tell
    };

    const EnglishLine& line_;
    std::vector<std::size_t> at_name_;  // the mention in whose name a word stands
    std::vector<EnglishHolder> found_;
    std::size_t first_name_ = kNowhere;  // the first word of a mention
    std::vector<Source> anonymous_;
};

}  // namespace

EnglishAttribution english_attribution(const Line& line, const Lexicon& lexicon) {
    const EnglishLine words(line, lexicon);
    return Reader(words).read();
}

}  // namespace kanwu
