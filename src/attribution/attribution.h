// Who says what, as what: persons, their titles, cue verbs, quotations and the body that a statement speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

class Lexicon;
class WordSet;

// Strings are in simplified characters, as the word lists are, so that a name is one in either script, and 周　明 is 周明;
// spans lead to what is written.

// One post of a title list: 市委政法委常务副书记 is {organisation 市委政法委, post 书记, modifiers 常务 副}.
struct Title {
    std::string organisation;  // taken from the title before it in the list where this one has none, or only 管委会
    std::string post;          // the office noun: 书记, 党组书记, 局长
    std::vector<std::string> modifiers;  // rank and time words in their order: 副, 原, 兼, 常务; 任命 too
    Span span;                           // the surface: organisation (where it stands here), modifiers, post, （兼）
    bool organisation_inherited = false;
    friend bool operator==(const Title&, const Title&) = default;
};

// How far a mention may be relied on. An error-level finding needs `strong` at both places, a warning `fair`.
enum class Confidence : std::uint8_t {
    weak,
    fair,    // a name of full length behind a known body; what follows it may follow a name: 在, 来到
    strong,  // a mark or a cue verb follows
};

// What a mention rests on; how sure it is follows from what holds. Bits of Mention::grounds.
enum class Ground : std::uint8_t {
    known_body = 1,    // a title names a body that is known for one, or says itself what it heads (市长)
    plain_name = 2,    // written as names are: no common word at its beginning, no doubtful surname; or one with dots
    closed = 4,        // a mark or a cue verb follows the name
    followed = 8,      // a longer word follows it that may follow names
    set_apart = 16,    // brackets or commas stand around the titles, or a verb of office between: 周岩（市财政局局长）
    named_again = 32,  // the draft names the same person clearly elsewhere
};

// The names of those that hold, in their order: known-body, plain-name, closed, followed, set-apart, named-again.
std::vector<std::string_view> names_of_grounds(std::uint8_t grounds);

struct Cue {
    std::string verb;
    Span span;
    friend bool operator==(const Cue&, const Cue&) = default;
};

// A place where a person is named with a post, or is the subject of a speech verb.
struct Mention {
    std::string name;
    Span name_span;
    std::vector<Title> titles;  // in the order of the text; empty when only the verb makes it a mention
    std::optional<Cue> cue;     // the verb by which this person speaks
    Confidence confidence = Confidence::weak;
    std::uint8_t grounds = 0;  // of Ground
    std::string
        person;  // the full name of the one who is meant, where the draft gives it elsewhere (Roe said); or empty
    friend bool operator==(const Mention&, const Mention&) = default;
};

// An attribution without a personal name: 与会同志表示, 全会提出, 有关负责人介绍.
struct AnonymousSource {
    std::string subject;
    Span subject_span;
    Cue cue;
    std::string person;  // the name of the one who is meant, where the draft tells it (他, 陶书记, she); or empty
    bool of_newcomer =
        false;  // somebody without a name acts before it in the paragraph, who may be the one who is meant
    friend bool operator==(const AnonymousSource&, const AnonymousSource&) = default;
};

// Words in quotation marks that are speech, not a term or a title: `inner` leaves the marks out.
struct Quotation {
    Span inner;
    std::optional<std::uint32_t> speaker;  // index into `mentions`
    bool whole_sentence = false;  // ends with 。！？ or their like inside the marks, or closes the sentence of a cue
    std::optional<std::uint32_t> source;  // index into `anonymous`, where one without a name speaks
    std::string person;  // the full name of the speaker, where the draft tells it, also in another paragraph; or empty
    friend bool operator==(const Quotation&, const Quotation&) = default;
};

// The body whose plans the words tell, as its subject: 市国资委将深入学习……; 全市政法系统将…….
struct BodySubject {
    std::string body;
    Span span;
    friend bool operator==(const BodySubject&, const BodySubject&) = default;
};

// What one paragraph says of speakers. All spans are bytes of the paragraph's text as given, inside it, never cutting a
// code point; mentions, sources and quotations are ordered by where they begin.
struct ParagraphAttribution {
    std::vector<Mention> mentions;
    std::vector<AnonymousSource> anonymous;
    std::vector<Quotation> quotations;
    std::optional<BodySubject> body_subject;
    friend bool operator==(const ParagraphAttribution&, const ParagraphAttribution&) = default;
};

inline void rest_on(Mention& mention, Ground ground) { mention.grounds |= static_cast<std::uint8_t>(ground); }
inline bool rests_on(const Mention& mention, Ground ground) {
    return (mention.grounds & static_cast<std::uint8_t>(ground)) != 0;
}

// Reads one paragraph (one line of prose, see text/unwrapped.h). An anchored grammar: organisation + post list + name +
// cue verb or punctuation; another one for paragraphs in Latin letters. What other paragraphs tell (`person`) is not
// read here, see resolve.h, but for `known`: names that the draft gives with an office elsewhere, as which a doubtful one is
// read (named.h). Pure; linear in bytes; never fails.
ParagraphAttribution attribute(std::string_view paragraph, const Lexicon& lexicon, const WordSet* known = nullptr);

// The speaker of the paragraph: the first mention with a cue, else null.
const Mention* speaker_of(const ParagraphAttribution& attribution);

// The full name of the one who is meant, as far as it is known.
inline const std::string& person_of(const Mention& mention) {
    return mention.person.empty() ? mention.name : mention.person;
}

}  // namespace kanwu
