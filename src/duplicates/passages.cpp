#include "duplicates/passages.h"

#include <algorithm>

#include "base/parallel.h"
#include "duplicates/tally.h"

namespace kanwu {

PassageIndex::PassageIndex(std::span<const std::u32string_view> texts,
                           std::span<const std::span<const Fingerprint>> fingerprints, unsigned threads)
    : texts_(texts) {
    std::size_t count = 0;
    for (const auto list : fingerprints) count += list.size();
    // Most fingerprints occur once: they need no order.
    Tally tally(count);
    for (const auto list : fingerprints)
        for (const Fingerprint& f : list) tally.add(f.hash);
    const std::size_t parts = std::max(threads, 1U);
    std::vector<std::vector<Posting>> found(parts);
    parallel_for(parts, threads, [&](std::size_t part) {
        const std::size_t begin = tally.places() * part / parts;
        const std::size_t end = tally.places() * (part + 1) / parts;
        std::vector<Posting> postings;
        for (std::uint32_t text = 0; text < texts.size(); ++text)
            for (const Fingerprint& f : fingerprints[text])
                if (const std::size_t place = tally.place(f.hash);
                    place >= begin && place < end && tally.of(f.hash) > 1)
                    postings.push_back({f.hash, text, f.position});
        found[part] = shared_postings(std::move(postings));
    });
    for (std::vector<Posting>& part : found) {
        postings_.insert(postings_.end(), part.begin(), part.end());
        part = {};
    }
    order_by_text();
}

// In order; those of one text alone are dropped.
std::vector<PassageIndex::Posting> PassageIndex::shared_postings(std::vector<Posting> postings) {
    std::sort(postings.begin(), postings.end());
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
        shared_[begins_[postings_[i].text + 1]++] = {postings_[i].position, first};
    }
    begins_.pop_back();
    for (std::size_t text = 0; text < texts_.size(); ++text)
        std::sort(shared_.begin() + begins_[text], shared_.begin() + begins_[text + 1],
                  [](const Shared& x, const Shared& y) { return x.position < y.position; });
}

// The first earlier text that shares a run of weight >= kRunWeight through this fingerprint, among those before `limit`.
// Postings stand by text: the first success is the earliest. Those of the text itself end the search: limit <= text.
std::optional<Source> PassageIndex::first_source(const Shared& shared, std::uint32_t text, std::uint32_t limit,
                                                 WorkBudget& budget) const {
    const std::u32string_view b = texts_[text];
    for (std::size_t i = shared.first; postings_[i].text < limit; ++i) {
        budget.spend(1);
        const std::u32string_view a = texts_[postings_[i].text];
        if (a[postings_[i].position] != b[shared.position]) continue;
        const SharedRun run = extend(a, b, postings_[i].position, shared.position);
        if (weight(b.substr(run.b_begin, run.length)) >= kRunWeight) return Source{postings_[i].text, run};
    }
    return std::nullopt;
}

std::vector<Source> PassageIndex::sources(std::uint32_t text, const std::vector<bool>& covered,
                                          WorkBudget& budget) const {
    std::vector<Source> found;
    std::vector<Source> here;  // those whose runs reach the fingerprint: only an earlier text is news
    for (std::uint32_t i = begins_[text]; i < begins_[text + 1]; ++i) {
        const std::uint32_t position = shared_[i].position;
        if (covered[position]) continue;
        std::erase_if(here, [&](const Source& s) { return s.run.b_end() <= position; });
        std::uint32_t limit = text;
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
