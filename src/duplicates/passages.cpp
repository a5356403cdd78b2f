#include "duplicates/passages.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "base/parallel.h"
#include "base/prefetch.h"
#include "duplicates/tally.h"
#include "duplicates/windows.h"

namespace kanwu {
namespace {

// Set phrases share grams and no run. What stands around a gram tells without a look at the texts: of the code points on
// one side of it the first four, the next four, … up to twenty are hashed to six bits each, the first four lowest. A run of weight
// kRunWeight through a gram holds at least twenty code points beside it, since the gram weighs at most two thirds more
// than kGramWeight; on both sides together it holds at least (20 - 3 - 3) / 4 whole steps of four, thus four.
constexpr unsigned kStepSize = 4;
constexpr unsigned kSteps = 5;
constexpr unsigned kStepBits = 6;
constexpr unsigned kStepsOfARun = 4;
static_assert(kRunWeight - kGramWeight - 2 > 19 * kWeightUnit, "twenty code points beside the gram");

// Step by step from `at` on, `next` code points each time; a step that would leave the text is 0.
std::uint32_t steps_around(std::u32string_view text, std::ptrdiff_t at, std::ptrdiff_t next) {
    const auto size = static_cast<std::ptrdiff_t>(text.size());
    std::uint32_t out = 0;
    for (unsigned step = 0; step < kSteps; ++step) {
        RollingHash hash;
        for (unsigned i = 0; i < kStepSize; ++i, at += next) {
            if (at < 0 || at >= size) return out;
            hash.push(text[static_cast<std::size_t>(at)]);
        }
        out |= static_cast<std::uint32_t>(hash.value() >> (64 - kStepBits)) << (step * kStepBits);
    }
    return out;
}

unsigned steps_in_common(std::uint32_t a, std::uint32_t b) {
    return static_cast<unsigned>(std::countr_zero((a ^ b) | 1U << (kSteps * kStepBits))) / kStepBits;
}

std::uint32_t gram_end(std::u32string_view text, std::uint32_t begin) {
    std::uint64_t sum = 0;
    while (sum < kGramWeight) sum += weight(text[begin++]);
    return begin;
}

// Fingerprints are the smallest of many hashes: their upper bits say little. What is laid into places by upper bits takes
// this.
std::uint64_t spread(std::uint64_t fingerprint) { return std::rotl(fingerprint, 32); }

}  // namespace

PassageIndex::PassageIndex(std::span<const std::u32string_view> texts,
                           std::span<const std::span<const Fingerprint>> fingerprints, unsigned threads)
    : texts_(texts) {
    std::size_t count = 0;
    for (const auto list : fingerprints) count += list.size();
    // Most fingerprints occur once: they need no order. Of ten a tally this large takes one for shared that is not.
    Tally tally(4 * count);
    for (const auto list : fingerprints)
        for (const Fingerprint& f : list) tally.add(spread(f.hash));
    const std::size_t parts = std::max(threads, 1U);
    std::vector<std::vector<Posting>> found(parts);
    parallel_for(parts, threads, [&](std::size_t part) {
        const std::size_t begin = tally.places() * part / parts;
        const std::size_t end = tally.places() * (part + 1) / parts;
        std::vector<Posting> postings;
        for (std::uint32_t text = 0; text < texts.size(); ++text)
            for (const Fingerprint& f : fingerprints[text])
                if (const std::size_t place = tally.place(spread(f.hash));
                    place >= begin && place < end && tally.of(spread(f.hash)) > 1)
                    postings.push_back({spread(f.hash), text, f.position, 0, 0});
        found[part] = shared_postings(std::move(postings), parts);
    });
    for (std::vector<Posting>& part : found) {
        postings_.insert(postings_.end(), part.begin(), part.end());
        part = {};
    }
    order_by_text();
    look_around(threads);
}

// By hash, text and position: into buckets by the upper bits, then bucket by bucket. `parts` times as many would spread
// over all hashes.
void PassageIndex::sort(std::vector<Posting>& postings, std::size_t parts) {
    constexpr std::size_t kInABucket = 16;
    const auto bits = static_cast<unsigned>(std::bit_width(postings.size() * parts / kInABucket + 1));
    const auto bucket = [&](const Posting& p) { return static_cast<std::size_t>(p.hash >> (64 - bits)); };
    std::vector<std::uint32_t> ends((std::size_t{1} << bits) + 1);
    for (const Posting& p : postings) ++ends[bucket(p) + 1];
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
    std::vector<Posting> sorted(postings.size());
    for (const Posting& p : postings) sorted[ends[bucket(p)]++] = p;
    for (std::size_t i = 0, begin = 0; begin < sorted.size(); begin = ends[i++])
        std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(begin), sorted.begin() + ends[i]);
    postings = std::move(sorted);
}

// In order; those of one text alone are dropped.
std::vector<PassageIndex::Posting> PassageIndex::shared_postings(std::vector<Posting> postings, std::size_t parts) {
    sort(postings, parts);
    std::size_t kept = 0;
    for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
        while (end < postings.size() && postings[end].hash == postings[begin].hash) ++end;
        if (postings[begin].text == postings[end - 1].text) continue;
        for (std::size_t i = begin; i < end; ++i) postings[kept++] = postings[i];
    }
    postings.resize(kept);
    return postings;
}

void PassageIndex::order_by_text() {
    begins_.assign(texts_.size() + 2, 0);
    for (const Posting& posting : postings_) ++begins_[posting.text + 2];
    for (std::size_t i = 2; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    shared_.resize(postings_.size());
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < postings_.size(); ++i) {
        if (postings_[i].hash != postings_[first].hash) first = i;
        shared_[begins_[postings_[i].text + 1]++] = {i, first};
    }
    begins_.pop_back();
    for (std::size_t text = 0; text < texts_.size(); ++text)
        std::sort(shared_.begin() + begins_[text], shared_.begin() + begins_[text + 1],
                  [&](const Shared& x, const Shared& y) {
                      return postings_[x.posting].position < postings_[y.posting].position;
                  });
}

// Text by text, whose pages are on their way before.
void PassageIndex::look_around(unsigned threads) {
    constexpr std::size_t kAtOnce = 4096;
    constexpr std::size_t kAhead = 8;
    const auto place = [&](std::size_t i) -> Posting& { return postings_[shared_[i].posting]; };
    parallel_for((shared_.size() + kAtOnce - 1) / kAtOnce, threads, [&](std::size_t block) {
        const std::size_t end = std::min((block + 1) * kAtOnce, shared_.size());
        for (std::size_t i = block * kAtOnce; i < end; ++i) {
            if (i + 2 * kAhead < end) prefetch(&place(i + 2 * kAhead));
            if (i + kAhead < end) prefetch(texts_[place(i + kAhead).text].data() + place(i + kAhead).position);
            Posting& here = place(i);
            const std::u32string_view text = texts_[here.text];
            here.left = steps_around(text, std::ptrdiff_t{here.position} - 1, -1);
            here.right = steps_around(text, gram_end(text, here.position), 1);
        }
    });
}

// The first earlier text that shares a run of weight >= kRunWeight through this fingerprint, among those before `limit`.
// Postings stand by text: the first success is the earliest. Those of the text itself end the search: limit <= text.
std::optional<Source> PassageIndex::first_source(const Shared& shared, std::uint32_t text, std::uint32_t limit,
                                                 WorkBudget& budget) const {
    const std::u32string_view b = texts_[text];
    const Posting& here = postings_[shared.posting];
    for (std::size_t i = shared.first; postings_[i].text < limit; ++i) {
        budget.spend(1);
        const Posting& there = postings_[i];
        if (steps_in_common(there.left, here.left) + steps_in_common(there.right, here.right) < kStepsOfARun) continue;
        const std::u32string_view a = texts_[there.text];
        if (a[there.position] != b[here.position]) continue;
        const SharedRun run = extend(a, b, there.position, here.position);
        if (weight(b.substr(run.b_begin, run.length)) >= kRunWeight) return Source{there.text, run};
    }
    return std::nullopt;
}

std::vector<Source> PassageIndex::sources(std::uint32_t text, const std::vector<bool>& covered, WorkBudget& budget,
                                          std::uint32_t witnesses) const {
    std::vector<Source> found;
    std::vector<Source> here;  // those whose runs reach the fingerprint: only an earlier text is news
    for (std::uint32_t i = begins_[text]; i < begins_[text + 1]; ++i) {
        const std::uint32_t position = postings_[shared_[i].posting].position;
        if (covered[position]) continue;
        std::erase_if(here, [&](const Source& s) { return s.run.b_end() <= position; });
        std::uint32_t limit = std::min(text, witnesses);
        for (const Source& s : here) limit = std::min(limit, s.text);
        const auto source = first_source(shared_[i], text, limit, budget);
        if (!source) continue;
        found.push_back(*source);
        here.push_back(*source);
    }
    std::stable_sort(found.begin(), found.end(), [](const Source& x, const Source& y) { return x.text < y.text; });
    return found;
}

}  // namespace kanwu
