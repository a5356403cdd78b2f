#include "text/common_phrases.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/parallel.h"
#include "text/clauses.h"
#include "text/unwrapped.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMostClauses = 64;  // of a phrase: some thousand characters

// Where a clause stands. Runs of clauses stay within a block: a paragraph, or sixty-four clauses of a long one.
struct ClausePlace {
    std::uint32_t document, unit, block;  // unit: what is counted as a file
    Span source;
    std::uint64_t weight;
};

// All that is known of equal runs of as many clauses.
struct Run {
    std::uint32_t first = 0;  // the place where it begins first
    std::uint32_t files = 0, places = 0;
    std::uint32_t last_unit = kNone;
    bool held = false;  // by a longer run in as many files
};

// Runs of one length: which one begins at each place, kNone for what is not frequent.
struct Level {
    std::vector<std::uint32_t> at;
    std::vector<Run> runs;
};

bool is_one_of(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }

// With the quotation marks and brackets right beside it that its own need: “两个维护” whole.
Span with_pairs(std::string_view text, Span span) {
    constexpr std::u32string_view opening = U"“‘（《「『【〈(";
    constexpr std::u32string_view closing = U"”’）》」』】〉)";
    std::size_t open = 0;
    std::size_t closed = 0;
    for (std::size_t at = span.begin; at < span.end;) {
        const char32_t c = next_code_point(text, at);
        if (is_one_of(opening, c)) ++open;
        else if (is_one_of(closing, c)) open > 0 ? --open : ++closed;
    }
    std::size_t end = span.end;
    for (std::size_t at = end; open > 0 && at < text.size(); --open, end = at)
        if (!is_one_of(closing, next_code_point(text, at))) break;
    std::size_t begin = span.begin;
    for (; closed > 0 && begin > 0; --closed) {
        std::size_t at = previous_start(text, begin);
        const std::size_t before = at;
        if (!is_one_of(opening, next_code_point(text, at))) break;
        begin = before;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Search {
public:
    Search(const std::vector<Document>& documents, const PhraseOptions& options)
        : documents_(documents), options_(options) {}

    std::vector<CommonPhrase> run() {
        Level level = single_clauses();
        for (std::size_t length = 1; !level.runs.empty(); ++length) {
            Level longer = extend(level, length);
            collect(level, length);
            level = std::move(longer);
        }
        std::sort(found_.begin(), found_.end(), [](const CommonPhrase& x, const CommonPhrase& y) {
            const auto score = [](const CommonPhrase& p) { return p.files * p.weight; };
            return score(x) != score(y) ? score(x) > score(y) : x.text < y.text;
        });
        if (found_.size() > options_.most) found_.resize(options_.most);
        return std::move(found_);
    }

private:
    using Paragraphs = std::vector<std::vector<Clause>>;

    Level single_clauses() {
        const auto texts = parallel_map(documents_, options_.threads, [](const Document& document) {
            Paragraphs out;
            for (const Paragraph& paragraph : document.paragraphs)
                if (paragraph.role == Role::body) out.push_back(clauses(document.text, paragraph.span));
            return out;
        });
        Level out;
        std::unordered_map<std::u32string_view, std::uint32_t> numbers;
        std::uint32_t paragraph = 0;
        std::uint32_t block = 0;
        for (std::uint32_t document = 0; document < texts.size(); ++document) {
            for (const std::vector<Clause>& all : texts[document]) {
                ++paragraph;
                for (std::size_t i = 0; i < all.size(); ++i) {
                    if (i % kMostClauses == 0) ++block;
                    const std::uint32_t unit = texts.size() > 1 ? document : paragraph;
                    places_.push_back({document, unit, block, all[i].source, weight(all[i].normal)});
                    const auto next = static_cast<std::uint32_t>(numbers.size());
                    out.at.push_back(numbers.try_emplace(all[i].normal, next).first->second);
                }
            }
        }
        count(out, numbers.size());
        return out;
    }

    // Runs that are one clause longer. What holds a run in as many files is proposed instead of it.
    Level extend(Level& level, std::size_t length) {
        Level out;
        out.at.assign(places_.size(), kNone);
        std::unordered_map<std::uint64_t, std::uint32_t> numbers;  // by the two runs that it is made of
        for (std::size_t i = 0; i + length < places_.size(); ++i) {
            const bool frequent = level.at[i] != kNone && level.at[i + 1] != kNone;
            if (!frequent || places_[i].block != places_[i + length].block) continue;
            const std::uint64_t both = std::uint64_t{level.at[i]} << 32 | level.at[i + 1];
            out.at[i] = numbers.try_emplace(both, static_cast<std::uint32_t>(numbers.size())).first->second;
        }
        count(out, numbers.size());
        for (const Run& run : out.runs) {
            for (const std::uint32_t part : {run.first, run.first + 1}) {
                Run& shorter = level.runs[level.at[part]];
                shorter.held = shorter.held || shorter.files == run.files;
            }
        }
        return out;
    }

    // Counts the runs and leaves the frequent ones, numbered anew.
    void count(Level& level, std::size_t runs) const {
        std::vector<Run> all(runs);
        for (std::uint32_t i = 0; i < level.at.size(); ++i) {
            if (level.at[i] == kNone) continue;
            Run& run = all[level.at[i]];
            if (run.places++ == 0) run.first = i;
            if (run.last_unit != places_[i].unit) ++run.files;
            run.last_unit = places_[i].unit;
        }
        std::vector<std::uint32_t> number(runs, kNone);
        for (std::size_t i = 0; i < runs; ++i) {
            if (all[i].files < options_.least_files) continue;
            number[i] = static_cast<std::uint32_t>(level.runs.size());
            level.runs.push_back(all[i]);
        }
        for (std::uint32_t& run : level.at)
            if (run != kNone) run = number[run];
    }

    void collect(const Level& level, std::size_t length) {
        for (const Run& run : level.runs) {
            std::uint64_t sum = 0;
            for (std::size_t i = run.first; i < run.first + length; ++i) sum += places_[i].weight;
            if (run.held || sum < options_.least_weight) continue;
            const ClausePlace& first = places_[run.first];
            const Span span{first.source.begin, places_[run.first + length - 1].source.end};
            const std::string& text = documents_[first.document].text;
            found_.push_back({unwrap(text, with_pairs(text, span)).text, run.files, run.places, sum});
        }
    }

    const std::vector<Document>& documents_;
    const PhraseOptions& options_;
    std::vector<ClausePlace> places_;
    std::vector<CommonPhrase> found_;
};

}  // namespace

std::vector<CommonPhrase> common_phrases(const std::vector<Document>& documents, const PhraseOptions& options) {
    return Search(documents, options).run();
}

}  // namespace kanwu
