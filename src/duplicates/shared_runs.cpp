#include "duplicates/shared_runs.h"

#include <algorithm>
#include <bit>
#include <queue>
#include <tuple>

#include "duplicates/windows.h"

namespace kanwu {
namespace {

constexpr std::size_t kPlacesOfAGram = 16;
constexpr std::uint32_t kNone = 0xFFFFFFFF;

// Where the grams of a text stand: chains of places, ascending, in a table with open addressing.
class Places {
public:
    Places(std::u32string_view text, std::uint64_t least) : next_(text.size(), kNone) {
        std::vector<std::uint64_t> hashes;
        hashes.reserve(text.size());
        for_each_hashed_window(text, least,
                               [&](std::uint32_t, std::uint32_t, std::uint64_t hash) { hashes.push_back(hash); });
        chains_.resize(std::bit_ceil(2 * hashes.size() + 2));
        // From the end, so that each chain begins with its first place.
        for (std::size_t i = hashes.size(); i-- > 0;) {
            Chain& chain = find(hashes[i]);
            next_[i] = chain.first;
            chain = {hashes[i], static_cast<std::uint32_t>(i)};
        }
    }

    // The first place of a gram, then the next ones; kNone behind the last.
    std::uint32_t first(std::uint64_t hash) { return find(hash).first; }
    std::uint32_t next(std::uint32_t place) const { return next_[place]; }

private:
    struct Chain {
        std::uint64_t hash = 0;
        std::uint32_t first = kNone;
    };
    Chain& find(std::uint64_t hash) {
        const std::size_t mask = chains_.size() - 1;
        std::size_t at = hash & mask;
        while (chains_[at].first != kNone && chains_[at].hash != hash) at = (at + 1) & mask;
        return chains_[at];
    }

    std::vector<Chain> chains_;
    std::vector<std::uint32_t> next_;
};

// Every maximal run of weight >= least, through the grams of that weight.
std::vector<SharedRun> maximal_runs(std::u32string_view a, std::u32string_view b, std::uint64_t least) {
    Places places(a, least);
    std::vector<SharedRun> runs;
    std::vector<std::uint32_t> covered(a.size() + b.size());  // by diagonal: the end in b of the last run on it
    for_each_hashed_window(b, least, [&](std::uint32_t begin, std::uint32_t, std::uint64_t hash) {
        std::size_t left = kPlacesOfAGram;
        for (std::uint32_t at = places.first(hash); at != kNone && left > 0; at = places.next(at), --left) {
            std::uint32_t& done = covered[begin + a.size() - at];
            if (begin < done || a[at] != b[begin]) continue;
            const SharedRun run = extend(a, b, at, begin);
            done = run.b_end();
            if (weight(b.substr(run.b_begin, run.length)) >= least) runs.push_back(run);
        }
    });
    return runs;
}

struct Shorter {
    bool operator()(const SharedRun& x, const SharedRun& y) const {
        return std::tuple(x.length, y.b_begin, y.a_begin) < std::tuple(y.length, x.b_begin, x.a_begin);
    }
};

// The longest stretch of `run` that is taken in neither text.
SharedRun free_part(const SharedRun& run, const std::vector<bool>& a_taken, const std::vector<bool>& b_taken) {
    SharedRun best;
    for (std::uint32_t i = 0; i < run.length;) {
        std::uint32_t end = i;
        while (end < run.length && !a_taken[run.a_begin + end] && !b_taken[run.b_begin + end]) ++end;
        if (end - i > best.length) best = {run.a_begin + i, run.b_begin + i, end - i};
        i = end + 1;
    }
    return best;
}

}  // namespace

SharedRun extend(std::u32string_view a, std::u32string_view b, std::uint32_t a_at, std::uint32_t b_at) {
    std::uint32_t left = 0;
    while (left < a_at && left < b_at && a[a_at - left - 1] == b[b_at - left - 1]) ++left;
    std::uint32_t right = 0;
    while (a_at + right < a.size() && b_at + right < b.size() && a[a_at + right] == b[b_at + right]) ++right;
    return {a_at - left, b_at - left, left + right};
}

std::vector<SharedRun> tile(std::u32string_view a, std::u32string_view b, std::uint64_t least) {
    const std::vector<SharedRun> runs = maximal_runs(a, b, least);
    std::priority_queue<SharedRun, std::vector<SharedRun>, Shorter> queue(Shorter{}, runs);
    std::vector<bool> a_taken(a.size());
    std::vector<bool> b_taken(b.size());
    std::vector<SharedRun> tiles;
    while (!queue.empty()) {
        const SharedRun run = queue.top();
        queue.pop();
        const SharedRun part = free_part(run, a_taken, b_taken);
        if (part.length == 0 || weight(b.substr(part.b_begin, part.length)) < least) continue;
        if (part.length < run.length) {
            queue.push(part);
            continue;
        }
        std::fill_n(a_taken.begin() + part.a_begin, part.length, true);
        std::fill_n(b_taken.begin() + part.b_begin, part.length, true);
        tiles.push_back(part);
    }
    std::sort(tiles.begin(), tiles.end(), [](const SharedRun& x, const SharedRun& y) { return x.b_begin < y.b_begin; });
    return tiles;
}

std::uint64_t longest_weight(std::u32string_view b, const std::vector<SharedRun>& runs) {
    std::uint64_t most = 0;
    for (const SharedRun& run : runs) most = std::max(most, weight(b.substr(run.b_begin, run.length)));
    return most;
}

std::uint64_t shared_weight(std::u32string_view b, const std::vector<SharedRun>& runs) {
    std::uint64_t sum = 0;
    for (const SharedRun& run : runs) sum += weight(b.substr(run.b_begin, run.length));
    return sum;
}

}  // namespace kanwu
