#include "attribution/english_quotations.h"

#include <algorithm>
#include <optional>

#include "attribution/mention_parts.h"
#include "attribution/quotations.h"

namespace kanwu {
namespace {

constexpr std::size_t kFurthestCue = 40;      // characters between the verb and the words: said in a speech that “…”
constexpr std::size_t kFurthestClause = 160;  // told Tom Bell, 43, of Mill Road, Walton: “…”

// Somebody who speaks: where his clause begins, and where his verb ends; bytes.
struct Speech {
    std::uint32_t begin = 0, cue_end = 0;
    bool verb_first = false;  // said Jane Roe
    std::optional<std::uint32_t> mention, source;
};

// Jane Roe, director of X: “…”; Jane Roe was delighted: “…”: a mention without a verb speaks where a colon and words follow.
bool leads_into_words(const Line& line, std::size_t end) {
    constexpr std::size_t kLongest = 40;  // characters
    const std::u32string_view rest = line.view({end, std::min(line.size(), end + kLongest)});
    const std::size_t colon = rest.find_first_of(U":.;!?“”‘");
    if (colon == rest.npos || rest[colon] != U':') return false;
    return line.at(end + colon + 1) == U' ' && (line.at(end + colon + 2) == U'“' || line.at(end + colon + 2) == U'‘');
}

std::vector<Speech> speeches(const Line& line, const std::vector<Mention>& mentions,
                             const std::vector<AnonymousSource>& anonymous) {
    std::vector<Speech> out;
    std::size_t at = 0;  // the character at a byte, which only grows
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        const Mention& mention = mentions[i];
        const Span whole = whole_span(mention);
        while (at < line.size() && line.span({at, at}).begin < whole.end) ++at;
        if (!mention.cue && !leads_into_words(line, at)) continue;
        const std::uint32_t end = mention.cue ? mention.cue->span.end : whole.end;
        const bool verb_first = mention.cue && mention.cue->span.begin < whole.begin;
        out.push_back({verb_first ? mention.cue->span.begin : whole.begin, end, verb_first, i, std::nullopt});
    }
    for (std::uint32_t i = 0; i < anonymous.size(); ++i)
        out.push_back({std::min(anonymous[i].subject_span.begin, anonymous[i].cue.span.begin),
                       anonymous[i].cue.span.end, anonymous[i].cue.span.begin < anonymous[i].subject_span.begin,
                       std::nullopt, i});
    std::sort(out.begin(), out.end(), [](const Speech& x, const Speech& y) { return x.begin < y.begin; });
    return out;
}

bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }

class Speakers {
public:
    Speakers(const Line& line, const std::vector<Mention>& mentions, const std::vector<AnonymousSource>& anonymous)
        : line_(line), speeches_(speeches(line, mentions, anonymous)) {}

    // “…,” said Jane Roe; “…”, said Jane Roe; “…?” the chairman of X, Jane Roe, asked: nothing but an article stands between.
    const Speech* behind(Range pair) const {
        const char32_t last = line_.at(pair.end - 2);
        const bool outside = line_.at(pair.end) == U',';  // the comma
        if (!outside && (last == U'.' || (last != U',' && !ends_sentence(last)))) return nullptr;
        // shouted “Which one?” The chairman asked them to be quiet: another sentence.
        if (ends_sentence(last) && line_.view({pair.end, std::min(line_.size(), pair.end + 5)}) == U" The ")
            return nullptr;
        const Speech* const next = next_to(pair.end + (outside ? 1 : 0));
        return next != nullptr && (!outside || next->verb_first) ? next : nullptr;
    }

    // Jane Roe said: “…”; told reporters, “…”; added that “…”; the words are a fragment where they go on with the sentence.
    const Speech* before(Range pair) const {
        const std::uint32_t at = line_.span({pair.begin, pair.begin}).begin;
        const Speech* const found = last_before(at);
        if (found == nullptr) return nullptr;
        // Further off, what goes on with the sentence in small letters, and what a colon announces.
        const bool announced = pair.begin > 1 && line_.at(pair.begin - 2) == U':';
        const char32_t first = line_.at(pair.begin + 1);
        const bool far = announced || (first >= U'a' && first <= U'z');
        const std::size_t furthest = far ? kFurthestClause : kFurthestCue;
        std::size_t i = pair.begin;
        while (i > 0 && pair.begin - i < furthest && line_.span({i, i}).begin > found->cue_end) {
            --i;
            const char32_t c = line_.at(i);
            if (ends_sentence(c) || c == U';' || c == U'”' || c == U'“' || c == U'‘') return nullptr;
        }
        return line_.span({i, i}).begin <= found->cue_end ? found : nullptr;
    }

    // It is ready, says Jane Roe, who built it. “It was hard.”: the sentence before tells what she says, and no other speaks.
    const Speech* in_sentence_before(Range pair) const {
        if (pair.begin < 2 || line_.at(pair.begin - 1) != U' ' || !ends_sentence(line_.at(pair.begin - 2)))
            return nullptr;
        const Speech* const found = last_before(line_.span({pair.begin, pair.begin}).begin);
        if (found == nullptr || next_to(pair.end) != nullptr) return nullptr;
        std::size_t i = pair.begin - 2;
        while (i > 0 && pair.begin - i < kFurthestClause && line_.span({i, i}).begin > found->cue_end) {
            --i;
            const char32_t c = line_.at(i);
            if ((ends_sentence(c) && line_.at(i + 1) == U' ') || c == U'”' || c == U'“' || c == U'‘') return nullptr;
        }
        return line_.span({i, i}).begin <= found->cue_end ? found : nullptr;
    }

    // Whether only `speech` speaks between two places.
    bool alone_between(const Speech& speech, std::size_t from, std::size_t to) const {
        const std::uint32_t begin = line_.span({from, from}).begin;
        const std::uint32_t end = line_.span({to, to}).begin;
        for (auto i = std::lower_bound(speeches_.begin(), speeches_.end(), begin,
                                       [](const Speech& s, std::uint32_t byte) { return s.begin < byte; });
             i != speeches_.end() && i->begin < end; ++i)
            if (&*i != &speech) return false;
        return true;
    }

private:
    // The one that begins behind the space at `end`, an article between.
    const Speech* next_to(std::size_t end) const {
        if (line_.at(end) != U' ') return nullptr;
        const std::uint32_t at = line_.span({end + 1, end + 1}).begin;
        const auto next = first_behind(at);
        constexpr std::uint32_t kArticle = 4;  // The, Mr.
        return next != speeches_.end() && next->begin - at <= kArticle ? &*next : nullptr;
    }

    // The last whose verb ends before byte `at`.
    const Speech* last_before(std::uint32_t at) const {
        for (auto i = first_behind(at); i != speeches_.begin();) {
            --i;
            if (i->cue_end <= at) return &*i;
            if (at - std::min(at, i->begin) > 4 * kFurthestCue) break;
        }
        return nullptr;
    }

    std::vector<Speech>::const_iterator first_behind(std::uint32_t byte) const {
        return std::lower_bound(speeches_.begin(), speeches_.end(), byte,
                                [](const Speech& speech, std::uint32_t b) { return speech.begin < b; });
    }

    const Line& line_;
    std::vector<Speech> speeches_;
};

// Whether the words between two quotations only say who speaks: “…,” she said. “…”
bool only_attribution(const Line& line, std::size_t from, std::size_t to) {
    constexpr std::size_t kLongest = 160;
    if (to - from > kLongest) return false;
    // Achebe was blunter: “…”: another one's words, unless he or she stands there.
    const std::u32string_view words = line.view({from, to});
    if (words.ends_with(U": ") && words.find(U"he ") == words.npos && words.find(U"He ") == words.npos) return false;
    std::size_t sentences = 0;
    for (std::size_t i = from; i + 1 < to; ++i) sentences += ends_sentence(line.at(i)) && line.at(i + 1) == U' ';
    return sentences <= 1;
}

// said it was “not fit”, and that they “knew it”: the same sentence.
bool goes_on(const Line& line, std::size_t from, std::size_t to) {
    constexpr std::size_t kLongest = 60;
    if (to - from > kLongest || ends_sentence(line.at(from - 2))) return false;
    return line.view({from, to}).find_first_of(U".!?;:") == std::u32string_view::npos;
}

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250); }

// Praised “Harvest Home”: capitals throughout are the name of a work.
bool is_name_of_work(const Line& line, Range inner) {
    bool opens = true;
    std::size_t capitals = 0;
    for (std::size_t i = inner.begin; i < inner.end; ++i) {
        const char32_t c = line.at(i);
        if (opens && c >= U'a' && c <= U'z') {
            constexpr std::size_t kLongestLink = 3;  // letters: of, and, the
            std::size_t end = i;
            while (end < inner.end && is_letter(line.at(end))) ++end;
            if (capitals == 0 || end - i > kLongestLink) return false;
        }
        capitals += opens && c >= U'A' && c <= U'Z' ? 1 : 0;
        opens = !is_letter(c) && c != U'’' && c != U'\'';
    }
    return capitals > 0;
}

// The mark that closes the ‘ at `open`: the first ’ that is no apostrophe, behind a comma or a sentence's end where there
// is one before the next ‘; `open` where there is none. A plural's (the tenants’ money) is passed where another follows.
std::size_t closing_single(const Line& line, std::size_t open) {
    const char32_t mark = line.at(open) == U'‘' ? U'’' : U'\'';
    std::size_t plain = open;
    for (std::size_t i = open + 1; i < line.size() && line.at(i) != U'‘'; ++i) {
        if (line.at(i) != mark || is_letter(line.at(i + 1))) continue;
        const char32_t before = line.at(i - 1);
        if (before == U',' || ends_sentence(before)) return i;
        const bool plural = before == U's' && line.at(i + 1) == U' ' && is_letter(line.at(i + 2));
        if (plain == open || !plural) plain = i;
        if (!plural) break;
    }
    return plain;
}

// said: 'It is ready': a straight mark behind a space, a letter behind it.
bool opens_straight(const Line& line, std::size_t i) {
    return line.at(i) == U'\'' && (i == 0 || line.at(i - 1) == U' ' || line.at(i - 1) == U'(') &&
           is_letter(line.at(i + 1));
}

}  // namespace

std::vector<Range> english_quoted(const Line& line) {
    std::vector<Range> pairs;
    const std::vector<Range> doubles = quoted(line);
    auto next = doubles.begin();
    for (std::size_t i = 0; i < line.size(); ++i) {
        while (next != doubles.end() && next->begin < i) ++next;
        if (next != doubles.end() && next->begin == i) {
            pairs.push_back(*next);
            i = next->end - 1;
        } else if (line.at(i) == U'‘' || opens_straight(line, i)) {
            const std::size_t end = closing_single(line, i);
            if (end == i) continue;
            pairs.push_back({i, end + 1});
            i = end;
        }
    }
    return pairs;
}

std::vector<Quotation> english_quotations(const Line& line, const std::vector<Mention>& mentions,
                                          const std::vector<AnonymousSource>& anonymous) {
    const Speakers speakers(line, mentions, anonymous);
    std::vector<Quotation> out;
    const Speech* last = nullptr;  // who spoke the quotation before
    std::size_t last_end = 0;
    for (const Range pair : english_quoted(line)) {
        const Range inner{pair.begin + 1, pair.end - 1};
        if (inner.empty()) continue;
        const char32_t end = line.at(inner.end - 1);
        const Speech* speech = speakers.behind(pair);
        const bool closes = speech != nullptr && end == U',';
        const bool whole = ends_sentence(end) || closes;
        if (speech == nullptr && (whole || line.at(pair.begin - 2) == U':' || !is_name_of_work(line, inner)))
            speech = speakers.before(pair);
        if (speech == nullptr && last == nullptr && whole) speech = speakers.in_sentence_before(pair);
        if (speech == nullptr && (whole || end == U',') && last != nullptr &&
            only_attribution(line, last_end, pair.begin) && speakers.alone_between(*last, last_end, pair.begin))
            speech = last;
        if (speech == nullptr && last != nullptr && goes_on(line, last_end, pair.begin) &&
            speakers.alone_between(*last, last_end, pair.begin))
            speech = last;
        if (!whole && speech == nullptr) continue;
        Quotation quotation{line.span(inner), {}, whole, {}, {}};
        if (speech != nullptr) quotation.speaker = speech->mention, quotation.source = speech->source;
        out.push_back(std::move(quotation));
        last = speech;
        last_end = pair.end;
    }
    return out;
}

}  // namespace kanwu
