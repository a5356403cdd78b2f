#include "checks/sentence_frames.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "attribution/lexicon.h"
#include "facts/fact_value.h"
#include "facts/set_phrase_changes.h"
#include "text/marked_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kThat = U"that";
constexpr std::uint32_t kFurthestThat = 24;  // letters behind the verb: told the assembly on Tuesday that

bool is_letter(char32_t c) { return c - U'a' < 26 || c - 0xC0 < 0x250 - 0xC0; }

bool is_fact(const Slot& slot, std::u32string_view text) {
    if (slot.kind == SlotKind::name && slot.begin > 0 && text[slot.begin - 1] == U':') return false;
    return slot.kind != SlotKind::title && slot.kind != SlotKind::code && slot.kind != SlotKind::other;
}

// Code points of the form behind which somebody's words may begin: verbs by which the attribution reads who speaks.
std::vector<std::uint32_t> cue_ends(const NormalText& form, const ParagraphAttribution& attribution) {
    std::vector<std::uint32_t> out;
    const auto add = [&](const Cue& cue) {
        const auto behind = std::lower_bound(form.spans.begin(), form.spans.end(), cue.span.end,
                                             [](Span span, std::uint32_t byte) { return span.begin < byte; });
        out.push_back(static_cast<std::uint32_t>(behind - form.spans.begin()));
    };
    for (const Mention& mention : attribution.mentions)
        if (mention.cue) add(*mention.cue);
    for (const AnonymousSource& source : attribution.anonymous) add(source.cue);
    std::sort(out.begin(), out.end());
    return out;
}

// Behind kana 、 is the comma: 市によると、; else it lists: 东区、西区.
bool ends_clause(std::u32string_view text, std::uint32_t i) {
    return clause_ends_at(text, i) ||
           (text[i] == U'、' && i > 0 && text[i - 1] >= U'\u3040' && text[i - 1] <= U'\u30FF');
}

// Seasons and parts of the day, where no slot is: they date a sentence, though a copy may have others.
void add_day_parts(ComparedParagraph& paragraph, const Lexicon& lexicon) {
    const std::u32string_view text = paragraph.form.code_points;
    std::vector<Slot> found;
    auto slot = paragraph.slots.begin();
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        while (slot != paragraph.slots.end() && slot->end <= i) ++slot;
        const auto end = i + static_cast<std::uint32_t>(lexicon.day_parts.longest_at(text, i));
        if (end == i || (slot != paragraph.slots.end() && slot->begin < end)) continue;
        const bool whole = begins_behind_space(paragraph.form, i) &&
                           (end == text.size() || !is_letter(text[end]) || begins_behind_space(paragraph.form, end));
        if (!is_letter(text[i]) || whole) found.push_back({SlotKind::date, i, end});
    }
    if (found.empty()) return;
    paragraph.slots.insert(paragraph.slots.end(), found.begin(), found.end());
    std::sort(paragraph.slots.begin(), paragraph.slots.end(),
              [](const Slot& x, const Slot& y) { return x.begin < y.begin; });
}

constexpr std::size_t kTail = 4;

// What a clause says before it says anything: when, of which place, and an adverb.
struct Lead {
    std::size_t size = 0;  // code points
    char32_t place = 0;    // 县 of 全县, 我县 and 县里; 0 where none is named
    bool past = false;     // 已, 已经
    bool coming = false;   // 将, 拟
};
Lead lead_of(std::u32string_view words, const Lexicon& lexicon) {
    Lead lead;
    for (std::size_t& i = lead.size; i < words.size();) {
        if (words[i] == fact_mark(SlotKind::date)) {
            ++i;
        } else if (const std::size_t pin = lexicon.pins.longest_at(words, i); pin > 0 && lead.place == 0) {
            i += pin;
            lead.place = words[i - 1] == U'里' ? words[i - 2] : words[i - 1];
        } else if (const std::size_t adverb = lexicon.clause_adverbs.longest_at(words, i); adverb > 0) {
            lead.past = lead.past || std::u32string_view(U"已共").find(words[i]) != std::u32string_view::npos;
            lead.coming =
                lead.coming || std::u32string_view(U"将要拟计预力").find(words[i]) != std::u32string_view::npos;
            i += adverb;
        } else {
            break;
        }
    }
    return lead;
}

// 11月23日22时至11月24日10时 is one fact: whoever changes the day changes both ends.
void join_ranges(ComparedParagraph& paragraph) {
    constexpr std::u32string_view kTo = U"至到-~—";
    const std::u32string_view text = paragraph.form.code_points;
    std::vector<Slot> joined;
    for (const Slot& slot : paragraph.slots) {
        const bool dates = !joined.empty() && joined.back().kind == SlotKind::date && slot.kind == SlotKind::date;
        const bool range =
            dates && slot.begin == joined.back().end + 1 && kTo.find(text[slot.begin - 1]) != std::u32string_view::npos;
        if (range) joined.back().end = slot.end;
        else joined.push_back(slot);
    }
    paragraph.slots = std::move(joined);
}

class Framer {
public:
    Framer(ComparedParagraph paragraph, std::vector<bool> ignored, std::vector<std::uint32_t> cues,
           const Lexicon& lexicon, std::uint64_t least_weight)
        : cues_(std::move(cues)), lexicon_(lexicon), least_weight_(least_weight) {
        out_.compared = std::move(paragraph);
        out_.ignored = std::move(ignored);
    }

    FramedParagraph run() && {
        const std::u32string& text = out_.compared.form.code_points;
        out_.words.reserve(text.size());
        open(0, FrameEdge::sentence);
        auto slot = out_.compared.slots.begin();
        const auto slots_end = out_.compared.slots.end();
        for (std::uint32_t i = 0; i < text.size();) {
            if (is_behind_cue(i)) {
                close(i, FrameEdge::sentence);
                open(i, FrameEdge::sentence);
            }
            while (slot != slots_end && (slot->begin < i || !is_fact(*slot, text))) ++slot;
            if (slot != slots_end && slot->begin == i) {
                add(*slot);
                i = slot->end;
            } else if (is_punctuation(text[i])) {
                ++i;
            } else {
                const std::uint32_t end = words_end(i, slot != slots_end ? slot->begin : text.size());
                add_words(i, end);
                for (; i < end; ++i) clause_.weight += out_.ignored.empty() || !out_.ignored[i] ? weight(text[i]) : 0;
            }
            if (!ends_clause(text, i - 1)) continue;
            const FrameEdge edge = edge_behind(i);
            close(i, edge);
            open(i, edge);
        }
        return std::move(out_);
    }

private:
    void add_words(std::uint32_t begin, std::uint32_t end) {
        const std::u32string& text = out_.compared.form.code_points;
        const std::size_t before = out_.words.size();
        const bool word = is_letter(text[begin]) && begins_behind_space(out_.compared.form, begin);
        const std::string* const verb =
            word ? lexicon_.en_tenses.first_of(to_utf8(std::u32string_view(text).substr(begin, end - begin))) : nullptr;
        if (verb != nullptr) out_.words += to_utf32(*verb);
        else out_.words.append(text, begin, end - begin);
        for (std::size_t k = 0; k < out_.words.size() - before; ++k)
            out_.word_places.push_back(std::min(begin + static_cast<std::uint32_t>(k), end - 1));
    }

    // Behind code point i and the Han characters, or the letters of its word, that follow it: no clause ends before the last
    // of them, and no cue.
    std::uint32_t words_end(std::uint32_t i, std::size_t limit) const {
        const std::u32string& text = out_.compared.form.code_points;
        if (is_letter(text[i])) {
            while (++i < limit && is_letter(text[i]) && !begins_behind_space(out_.compared.form, i)) {
            }
            return i;
        }
        if (!is_common_han(text[i])) return i + 1;
        if (next_cue_ < cues_.size()) limit = std::min<std::size_t>(limit, std::max(cues_[next_cue_], i + 1));
        while (++i < limit && is_common_han(text[i])) {
        }
        return i;
    }

    void add(const Slot& slot) {
        out_.fact_words.push_back(static_cast<std::uint32_t>(out_.words.size()));
        out_.word_places.push_back(slot.begin);
        out_.words += fact_mark(slot.kind);
        out_.facts.push_back(slot);
        out_.values.append(out_.value(slot)).push_back(U'\0');
    }

    void open(std::uint32_t at, FrameEdge before) {
        const bool first = out_.clauses.empty();
        const FramedClause last = first ? FramedClause{} : out_.clauses.back();
        clause_ = {at, at, {last.words.end, 0}, {last.facts.end, 0}, {last.values.end, 0}, 0, before, before};
        clause_.behind = FrameEdge::clause;
    }

    void close(std::uint32_t at, FrameEdge behind) {
        clause_.end = at;
        clause_.words.end = static_cast<std::uint32_t>(out_.words.size());
        clause_.facts.end = static_cast<std::uint32_t>(out_.facts.size());
        clause_.values.end = static_cast<std::uint32_t>(out_.values.size());
        clause_.behind = behind;
        const bool telling = behind == FrameEdge::sentence && tells(at);
        clause_.label = !telling && is_label(at);
        // Who tells stands behind the words: these end before it.
        if (telling && !out_.clauses.empty()) {
            out_.clauses.back().behind = FrameEdge::sentence;
            clause_.before = FrameEdge::sentence;
        }
        out_.clauses.push_back(clause_);
    }

    // What the clause that ends at `at` is followed by. Behind 市发展改革委主任屠岸青： a sentence begins.
    FrameEdge edge_behind(std::uint32_t at) const {
        const std::u32string_view text = out_.compared.form.code_points;
        const char32_t mark = text[at - 1];
        if (mark == U';') return at == text.size() ? FrameEdge::sentence : FrameEdge::half;
        const bool ends = sentence_ends_at(text, at - 1) || mark == U':' || tells(at);
        return ends ? FrameEdge::sentence : FrameEdge::clause;
    }

    bool is_label(std::uint32_t at) const {
        const std::u32string_view text = out_.compared.form.code_points;
        if (at == clause_.begin || text[at - 1] != U':' || clause_.weight >= least_weight_) return false;
        const auto first = out_.facts.begin() + clause_.facts.begin;
        return std::none_of(first, out_.facts.end(), [](const Slot& s) { return s.kind == SlotKind::name; });
    }

    // Somebody's words may begin in the middle of a clause: 施惠民表示今年……, Jane Roe said that ….
    bool is_behind_cue(std::uint32_t i) {
        while (next_cue_ < cues_.size() && cues_[next_cue_] < i) ++next_cue_;
        if (next_cue_ == cues_.size() || cues_[next_cue_] > i) return false;
        const std::u32string_view text = out_.compared.form.code_points;
        if (is_punctuation(text[i])) return false;
        if (const std::uint32_t behind = behind_that(i); behind > i) {
            cues_[next_cue_] = behind;
            return false;
        }
        return clause_.weight < least_weight_ && clause_.begin < i;
    }

    // said on Tuesday that: behind the word, if it stands that near in the clause; else where it is looked for.
    std::uint32_t behind_that(std::uint32_t from) const {
        const std::u32string_view text = out_.compared.form.code_points;
        const NormalText& form = out_.compared.form;
        const auto size = static_cast<std::uint32_t>(kThat.size());
        for (std::uint32_t i = from; i < text.size() && i < from + kFurthestThat && !clause_ends_at(text, i); ++i)
            if (text.substr(i, size) == kThat && begins_behind_space(form, i) && i + size < text.size() &&
                begins_behind_space(form, i + size))
                return i + size;
        return from;
    }

    // Whether the clause that ends at `at` only says who tells.
    bool tells(std::uint32_t at) const {
        std::u32string_view text = out_.compared.form.code_points;
        while (at > clause_.begin && is_punctuation(text[at - 1])) --at;
        if (std::binary_search(cues_.begin(), cues_.end(), at)) return true;
        if (clause_.weight >= least_weight_) return false;
        text = text.substr(0, at);
        // 访问, 小说: of one character only what the attribution has read.
        const auto ends_with = [&](const WordSet& words) {
            const std::size_t size = words.longest_ending(text, at);
            return size > 1 && size <= at - clause_.begin;
        };
        if (ends_with(lexicon_.cues) || ends_with(lexicon_.tellings)) return true;
        if (lexicon_.tellings.longest_at(text, clause_.begin) > 0) return true;  // according to the harbour board
        return has_cue_at_head(at);
    }
    // said Jane Roe, harbour master
    bool has_cue_at_head(std::uint32_t end) const {
        std::u32string_view text = out_.compared.form.code_points;
        std::uint32_t begin = clause_.begin;
        while (begin < end && is_punctuation(text[begin])) ++begin;
        const std::size_t size = lexicon_.en_cues.longest_at(text, begin);
        return size > 0 && std::binary_search(cues_.begin(), cues_.end(), begin + size);
    }

    FramedParagraph out_;
    FramedClause clause_;
    std::vector<std::uint32_t> cues_;
    std::size_t next_cue_ = 0;
    const Lexicon& lexicon_;
    std::uint64_t least_weight_;
};

}  // namespace

std::u32string FramedParagraph::value(const Slot& slot) const {
    const std::u32string_view text = compared.form.code_points;
    return fact_value(slot.kind, text.substr(slot.begin, slot.end - slot.begin));
}

FramedParagraph framed_paragraph(const Draft& draft, std::uint32_t ordinal, const KnownNames& known,
                                 const SetPhrases& ignored, std::uint64_t least_weight) {
    ComparedParagraph compared = compared_paragraph(draft, ordinal, known);
    add_day_parts(compared, *known.lexicon);
    join_ranges(compared);
    std::vector<bool> uncounted = ignored_words(draft, compared, ignored);
    std::vector<std::uint32_t> cues = cue_ends(compared.form, draft.facts->paragraphs[ordinal].attribution);
    return Framer(std::move(compared), std::move(uncounted), std::move(cues), *known.lexicon, least_weight).run();
}

std::vector<FramedClause>::const_iterator clause_of(const FramedParagraph& paragraph, std::uint32_t word) {
    return std::upper_bound(paragraph.clauses.begin(), paragraph.clauses.end(), word,
                            [](std::uint32_t at, const FramedClause& c) { return at < c.words.end; });
}

std::uint32_t counted_fact(const FramedClause& clause, const FramedParagraph& paragraph) {
    for (std::uint32_t f = clause.facts.begin; f < clause.facts.end; ++f)
        if (paragraph.facts[f].kind != SlotKind::date) return f;
    return clause.facts.begin;
}

std::u32string_view tail_of(const FramedClause& first, const FramedClause& last, const FramedParagraph& paragraph) {
    if (first.before == FrameEdge::clause || first.facts.begin == first.facts.end) return {};
    const std::u32string_view words = paragraph.words_of(first, last);
    const std::size_t fact = paragraph.fact_words[counted_fact(first, paragraph)] - first.words.begin;
    return fact < kTail ? std::u32string_view{} : words.substr(fact - kTail);
}

CommonTail common_tail(const FramedClause& x, const FramedParagraph& of_x, const FramedClause& y,
                       const FramedParagraph& of_y, const Lexicon& lexicon) {
    const auto before_fact = [](const FramedClause& clause, const FramedParagraph& paragraph) {
        return paragraph.words_of(clause, clause)
            .substr(0, paragraph.fact_words[counted_fact(clause, paragraph)] - clause.words.begin);
    };
    const std::u32string_view a = before_fact(x, of_x);
    const std::u32string_view b = before_fact(y, of_y);
    if (a == b) return {};
    if (a.ends_with(b) || b.ends_with(a)) return {static_cast<std::uint32_t>(std::min(a.size(), b.size())), false};
    const Lead of_a = lead_of(a, lexicon);
    const Lead of_b = lead_of(b, lexicon);
    const std::u32string_view rest = a.substr(of_a.size);
    if (rest.size() < kTail || rest != b.substr(of_b.size)) return {};
    const bool places = of_a.place != 0 && of_b.place != 0;
    if ((places && of_a.place != of_b.place) || (of_a.past && of_b.coming) || (of_a.coming && of_b.past)) return {};
    return {static_cast<std::uint32_t>(rest.size()), places};
}

}  // namespace kanwu
