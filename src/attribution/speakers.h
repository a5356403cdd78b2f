// Who speaks or is named in a line, by where: what is asked of it for each of its quotations.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

inline bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == 0; }

// Where the sentence begins that `at` is in, and where it ends; quotations end it too.
std::size_t sentence_begin(const Line& line, std::size_t at);
std::size_t sentence_end(const Line& line, std::size_t at);

// Where a byte is in the line, from `at` on.
std::size_t place_of(const Line& line, std::uint32_t byte, std::size_t at);

// 巴西, 美方, 以军, 联合国, 白宫, 不列颠哥伦比亚省: a state, or a body of one or of several, but for ours.
bool is_body_from_abroad(std::u32string_view body, const Lexicon& lexicon);

// A value that looks into the mentions it was made from.
class Speakers {
public:
    struct Who {
        std::optional<std::uint32_t> mention, source;
        std::optional<Range> name;  // of one who is no mention; of a pronoun, whom it means
        bool known() const { return mention || source || name; }
        bool operator==(const Who&) const = default;
    };
    using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // byte, index into the mentions, then sources

    Speakers(const std::vector<Mention>& people, const std::vector<AnonymousSource>& anonymous, const Lexicon& lexicon);

    const Places& cue_ends() const { return cue_ends_; }    // of those who speak: where the cue ends
    const Places& begins() const { return begins_; }        // where the person begins, titles included
    const Places& name_ends() const { return name_ends_; }  // of persons with posts and no cue: where the name ends
    const Places& silent() const { return silent_; }        // where the person begins

    // The one at that byte, the first and the last in the range; O(log places).
    Who at(const Places& places, std::uint32_t byte) const;
    Who first_in(const Line& line, Range range, const Places& places) const;
    Who last_in(const Line& line, Range range, const Places& places) const;

    // All who speak or are named with a post in the range.
    std::vector<Who> all_in(const Line& line, Range range) const;

    bool is_named(const Who& who, std::string_view name) const { return who.mention && names_[*who.mention] == name; }
    bool is_pronoun(const Who& who) const { return who.source && pronouns_[*who.source]; }
    // Where the subject of a source begins, a byte.
    std::uint32_t subject_of(const Who& who) const { return subjects_[*who.source]; }
    // One of another country, or a body of it: 巴西总统, 美方, 白宫; one without a post whose name is written as those of abroad are.
    // Precondition: a mention or a source.
    bool is_from_abroad(const Who& who) const { return abroad_[who.mention ? *who.mention : mentions_ + *who.source]; }
    // A pronoun, a text or somebody of the place (当地警方), which says nothing of where it is from.
    bool is_vague(const Who& who) const { return who.source && vague_[*who.source]; }

private:
    Who who(std::uint32_t index) const;

    std::uint32_t mentions_ = 0;
    Places cue_ends_, begins_, name_ends_, silent_;
    std::vector<std::string_view> names_;  // of the mentions
    std::vector<std::uint32_t> subjects_;  // of the sources
    std::vector<bool> pronouns_;           // of the sources
    std::vector<bool> vague_;              // of the sources
    std::vector<bool> abroad_;             // of the mentions, then the sources
};

}  // namespace kanwu
