#include "facts/trace.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "duplicates/shared_runs.h"
#include "duplicates/similarity.h"
#include "duplicates/sources.h"
#include "duplicates/verify.h"
#include "facts/set_phrase_changes.h"
#include "text/marked_form.h"

namespace kanwu {
namespace {

// Alignments are quadratic.
constexpr std::size_t kLongestAligned = 20'000;
// What makes a stretch worth a source of its own: a sentence.
constexpr std::uint32_t kLeastStretch = 20;
// A second paragraph that shares this much of the shorter one with a source is a copy of it on the page; less is another
// report of one kind.
constexpr double kCopied = 0.9;

// A source that has this much of itself on the page is not left out, whoever's paragraph it is.
constexpr double kHeld = 0.9;  // bench/trace.py

struct Extent {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t size() const { return end - begin; }
};

// Every paragraph of a list of drafts, ready to be compared.
struct Paragraphs {
    std::vector<ParagraphKey> keys;
    std::vector<ComparedParagraph> compared;
    std::vector<std::u32string_view> texts;
    std::vector<std::vector<bool>> ignored;      // words of set phrases
    std::vector<std::u32string> own;             // without these, unless nothing else is left
    std::vector<std::u32string_view> own_texts;  // the same; texts where the newsroom has no set phrases
};

std::u32string own_words(const std::u32string& text, const std::vector<bool>& ignored) {
    std::u32string out;
    for (std::size_t i = 0; i < ignored.size(); ++i)
        if (!ignored[i]) out += text[i];
    const bool has_words = std::any_of(out.begin(), out.end(), [](char32_t c) { return !is_punctuation(c); });
    return has_words ? out : text;
}

Paragraphs paragraphs_of(const std::vector<Draft>& drafts, const KnownNames& known, bool exact,
                         const SetPhrases& ignored) {
    Paragraphs out;
    for (const Draft& draft : drafts) {
        for (std::uint32_t i = 0; i < draft.facts->paragraphs.size(); ++i) {
            out.keys.push_back({draft.facts->document, i});
            ComparedParagraph paragraph = compared_paragraph(draft, i, known, exact);
            paragraph.lesser = find_lesser_slots(paragraph.form, *draft.document, paragraph.slots, known);
            out.compared.push_back(std::move(paragraph));
            out.ignored.push_back(ignored_words(draft, out.compared.back(), ignored));
        }
    }
    for (const ComparedParagraph& paragraph : out.compared) out.texts.push_back(paragraph.form.code_points);
    out.own_texts = out.texts;
    if (ignored.empty()) return out;
    for (std::size_t i = 0; i < out.texts.size(); ++i)
        out.own.push_back(own_words(out.compared[i].form.code_points, out.ignored[i]));
    for (std::size_t i = 0; i < out.texts.size(); ++i) out.own_texts[i] = out.own[i];
    return out;
}

// A paragraph of the page and a source that may be its.
struct Pair {
    std::uint32_t page = 0, source = 0;
    std::uint64_t shared = 0;
    double alike = 0;  // of the shorter one, the share in common
};

// What a paragraph has from a source, and where: from the first shared character to the last, in both.
struct Part {
    std::uint32_t source = 0;
    Extent of_page, of_source;
    std::vector<SharedRun> runs;  // a = source, b = page
};

class Tracing {
public:
    Tracing(const Prior& prior, const Lexicon& lexicon, bool exact, const SetPhrases& ignored)
        : prior_(prior),
          exact_(exact),
          ignored_(ignored),
          known_(known_names(prior, lexicon)),
          pages_(paragraphs_of(prior.drafts, known_, exact, ignored)),
          sources_(paragraphs_of(prior.references, known_, exact, ignored)),
          index_(sources_.own_texts),
          parts_(pages_.keys.size()),
          taken_(sources_.keys.size()),
          given_(sources_.keys.size()),
          held_(sources_.keys.size()) {
        for (std::size_t i = 0; i < taken_.size(); ++i) taken_[i].resize(sources_.texts[i].size());
    }

    Trace run() {
        std::vector<Pair> pairs;
        for (std::uint32_t p = 0; p < pages_.keys.size(); ++p) add_pairs(p, pairs);
        std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
            return std::tie(y.alike, y.shared, x.page, x.source) < std::tie(x.alike, x.shared, y.page, y.source);
        });
        for (const Pair& pair : pairs) give(pair);
        for (std::uint32_t p = 0; p < pages_.keys.size(); ++p) add_merged(p);
        for (const std::vector<Part>& parts : parts_)
            for (const Part& part : parts) given_[part.source].push_back(part.of_source);
        Trace out;
        out.exact = exact_;
        for (std::uint32_t p = 0; p < pages_.keys.size(); ++p) out.paragraphs.push_back(traced(p));
        out.unused = unused();
        return out;
    }

private:
    void add_pairs(std::uint32_t p, std::vector<Pair>& pairs) {
        candidates_.push_back(index_.candidates(pages_.own_texts[p]));
        for (const SourceCandidate& candidate : candidates_.back()) {
            const std::u32string_view a = sources_.own_texts[candidate.source];
            const std::u32string_view b = pages_.own_texts[p];
            const std::size_t shorter = std::min(a.size(), b.size());
            if (shorter == 0) continue;
            const double alike = static_cast<double>(candidate.shared) / static_cast<double>(shorter);
            if (static_cast<double>(candidate.shared) >= kHeld * static_cast<double>(a.size()))
                held_[candidate.source] = true;
            const bool is_body = prior_.paragraph(pages_.keys[p]).role == Role::body;
            const bool related =
                (is_body && alike >= 0.5) || (std::max(a.size(), b.size()) <= kLongestAligned &&
                                              similarity(a, b) >= (is_body ? kTracedSimilarity : kTracedLine));
            if (related) pairs.push_back({p, candidate.source, candidate.shared, alike});
        }
    }

    std::vector<SharedRun> runs_of(std::uint32_t source, std::uint32_t page) const {
        return tile(sources_.texts[source], pages_.texts[page], kRewrittenTileWeight);
    }

    Part part_of(std::uint32_t source, std::uint32_t page) const {
        Part part{source, {}, {}, runs_of(source, page)};
        if (part.runs.empty()) {
            part.of_page.end = static_cast<std::uint32_t>(pages_.texts[page].size());
            part.of_source.end = static_cast<std::uint32_t>(sources_.texts[source].size());
            return part;
        }
        part.of_page = {part.runs.front().b_begin, part.runs.back().b_end()};
        part.of_source = {~std::uint32_t{0}, 0};
        for (const SharedRun& run : part.runs)
            part.of_source = {std::min(part.of_source.begin, run.a_begin), std::max(part.of_source.end, run.a_end())};
        return part;
    }

    // How many of the shared characters of the source no paragraph has yet.
    std::uint32_t fresh(const Part& part) const {
        std::uint32_t sum = 0;
        for (const SharedRun& run : part.runs)
            for (std::uint32_t i = run.a_begin; i < run.a_end(); ++i) sum += !taken_[part.source][i];
        return sum;
    }

    void take(const Part& part) {
        for (const SharedRun& run : part.runs) std::fill_n(taken_[part.source].begin() + run.a_begin, run.length, true);
        held_[part.source] = true;
    }

    void give(const Pair& pair) {
        if (!parts_[pair.page].empty()) return;
        Part part = part_of(pair.source, pair.page);
        const bool whole = pair.shared > 0 && 2 * fresh(part) >= pair.shared;
        const bool copy = static_cast<double>(pair.shared) >=
                          kCopied * static_cast<double>(std::min(pages_.own_texts[pair.page].size(),
                                                                 sources_.own_texts[pair.source].size()));
        const bool first =
            std::find(taken_[pair.source].begin(), taken_[pair.source].end(), true) == taken_[pair.source].end();
        if (!whole && !copy && !first) return;
        take(part);
        parts_[pair.page].push_back(std::move(part));
    }

    // Stretches of the page's paragraph that its source does not have, and another one does.
    void add_merged(std::uint32_t p) {
        if (parts_[p].empty()) return;
        for (const SourceCandidate& candidate : candidates_[p]) {
            const auto is_there = [&](const Part& part) { return part.source == candidate.source; };
            if (std::any_of(parts_[p].begin(), parts_[p].end(), is_there)) continue;
            Part part = part_of(candidate.source, p);
            std::erase_if(part.runs, [&](const SharedRun& run) {
                return std::any_of(parts_[p].begin(), parts_[p].end(), [&](const Part& other) {
                    return run.b_begin < other.of_page.end && other.of_page.begin < run.b_end();
                });
            });
            std::uint32_t shared = 0;
            for (const SharedRun& run : part.runs) shared += run.length;
            if (shared < kLeastStretch || 2 * fresh(part) < shared ||
                2 * shared < sources_.texts[candidate.source].size())
                continue;
            part.of_page = {part.runs.front().b_begin, part.runs.back().b_end()};
            const bool inside = std::any_of(parts_[p].begin(), parts_[p].end(), [&](const Part& other) {
                return part.of_page.begin < other.of_page.end && other.of_page.begin < part.of_page.end;
            });
            if (inside) continue;
            take(part);
            parts_[p].push_back(std::move(part));
        }
        std::sort(parts_[p].begin(), parts_[p].end(),
                  [](const Part& x, const Part& y) { return x.of_page.begin < y.of_page.begin; });
    }

    // Each part reaches to the next one; the first begins with the paragraph, the last ends with it.
    std::vector<Extent> stretches(std::uint32_t p) const {
        std::vector<Extent> out;
        const auto size = static_cast<std::uint32_t>(pages_.texts[p].size());
        for (std::size_t i = 0; i < parts_[p].size(); ++i)
            out.push_back({i == 0 ? 0 : parts_[p][i].of_page.begin,
                           i + 1 == parts_[p].size() ? size : parts_[p][i + 1].of_page.begin});
        return out;
    }

    // The same on the side of the source: where several paragraphs have parts of it one after the other, each is compared
    // with its own.
    Extent stretch_of_source(const Part& part) const {
        Extent out{0, static_cast<std::uint32_t>(sources_.texts[part.source].size())};
        for (const Extent& other : given_[part.source]) {
            if (other.end <= part.of_source.begin) out.begin = part.of_source.begin;
            else if (other.begin >= part.of_source.end) out.end = std::min(out.end, other.begin);
        }
        return out;
    }

    TracedParagraph traced(std::uint32_t p) const {
        TracedParagraph out{pages_.keys[p], {}, {}, is_set_phrases(prior_.paragraph(pages_.keys[p]), ignored_)};
        const std::vector<Extent> of_page = stretches(p);
        for (std::uint32_t i = 0; i < parts_[p].size(); ++i) {
            const Part& part = parts_[p][i];
            const Extent of_source = stretch_of_source(part);
            out.sources.push_back(sources_.keys[part.source]);
            const auto found = changes(excerpt(sources_.compared[part.source], of_source.begin, of_source.end),
                                       excerpt(pages_.compared[p], of_page[i].begin, of_page[i].end));
            const CountedParagraph earlier{sources_.compared[part.source], sources_.ignored[part.source]};
            for (const Change& change : found)
                if (!is_of_set_phrases(change, earlier, {pages_.compared[p], pages_.ignored[p]}))
                    out.changes.push_back({i, change});
        }
        return out;
    }

    std::vector<ParagraphKey> unused() const {
        std::set<std::string_view> spoken_of;  // documents with a body paragraph that is used or named
        std::vector<ParagraphKey> out;
        for (const bool body : {true, false}) {
            for (std::size_t i = 0; i < sources_.keys.size(); ++i) {
                const ParagraphKey key = sources_.keys[i];
                if ((prior_.paragraph(key).role == Role::body) != body) continue;
                if (sources_.texts[i].empty() || (!body && spoken_of.contains(key.document))) continue;
                if (!held_[i] && !is_set_phrases(prior_.paragraph(key), ignored_)) out.push_back(key);
                spoken_of.insert(key.document);
            }
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    const Prior& prior_;
    bool exact_;
    const SetPhrases& ignored_;
    KnownNames known_;
    Paragraphs pages_, sources_;
    SourceIndex index_;
    std::vector<std::vector<SourceCandidate>> candidates_;  // of each paragraph of the pages
    std::vector<std::vector<Part>> parts_;                  // the same
    std::vector<std::vector<bool>> taken_;                  // characters of each source that a paragraph has
    std::vector<std::vector<Extent>> given_;                // of each source what of it paragraphs have
    std::vector<bool> held_;                                // sources that the pages hold
};

}  // namespace

Trace trace(const Prior& prior, const Lexicon& lexicon, bool exact, const SetPhrases& ignored) {
    return Tracing(prior, lexicon, exact, exact ? kNoSetPhrases : ignored).run();
}

}  // namespace kanwu
