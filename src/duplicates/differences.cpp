#include "duplicates/differences.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace kanwu {
namespace {

// The furthest points that 0, 1, 2 … edits reach: x, the place in a, by diagonal (x - y). After d edits every second
// diagonal from -d to d is reached.
class Frontiers {
public:
    std::int32_t& at(std::int32_t edits, std::int32_t diagonal) { return reached_[place(edits, diagonal)]; }
    std::int32_t at(std::int32_t edits, std::int32_t diagonal) const { return reached_[place(edits, diagonal)]; }
    void add(std::int32_t edits) { reached_.resize(reached_.size() + static_cast<std::size_t>(edits) + 1); }

private:
    static std::size_t place(std::int32_t edits, std::int32_t diagonal) {
        const auto d = static_cast<std::size_t>(edits);
        return d * (d + 1) / 2 + static_cast<std::size_t>(diagonal + edits) / 2;
    }

    std::vector<std::int32_t> reached_;  // d + 1 of them after d edits
};

class Script {
public:
    Script(std::u32string_view a, std::u32string_view b) : a_(a), b_(b) {}

    // Single edits in order, or one difference where there are too many.
    std::vector<Difference> run() {
        const std::optional<std::int32_t> edits = search();
        return edits ? walk_back(*edits) : std::vector<Difference>{whole()};
    }

private:
    std::int32_t size_a() const { return static_cast<std::int32_t>(a_.size()); }
    std::int32_t size_b() const { return static_cast<std::int32_t>(b_.size()); }
    Difference whole() const {
        return {0, static_cast<std::uint32_t>(a_.size()), 0, static_cast<std::uint32_t>(b_.size())};
    }

    // Whether the way to a diagonal comes from the one above it: an insertion, y grows.
    bool inserts(std::int32_t edits, std::int32_t diagonal) const {
        return diagonal == -edits ||
               (diagonal != edits && frontiers_.at(edits - 1, diagonal - 1) < frontiers_.at(edits - 1, diagonal + 1));
    }

    std::int32_t slide(std::int32_t x, std::int32_t diagonal) const {
        while (x < size_a() && x - diagonal < size_b() &&
               a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(x - diagonal)])
            ++x;
        return x;
    }

    // How many edits lead to the end; none where too many do.
    std::optional<std::int32_t> search() {
        const std::int32_t most = std::min<std::int32_t>(size_a() + size_b(), static_cast<std::int32_t>(kMostEdits));
        for (std::int32_t edits = 0; edits <= most; ++edits) {
            frontiers_.add(edits);
            for (std::int32_t diagonal = -edits; diagonal <= edits; diagonal += 2) {
                std::int32_t x = 0;
                if (edits > 0)
                    x = inserts(edits, diagonal) ? frontiers_.at(edits - 1, diagonal + 1)
                                                 : frontiers_.at(edits - 1, diagonal - 1) + 1;
                x = slide(x, diagonal);
                frontiers_.at(edits, diagonal) = x;
                if (x >= size_a() && x - diagonal >= size_b()) return edits;
            }
        }
        return std::nullopt;
    }

    std::vector<Difference> walk_back(std::int32_t all) const {
        std::vector<Difference> edits;
        std::int32_t x = size_a();
        std::int32_t y = size_b();
        for (std::int32_t d = all; d > 0; --d) {
            const std::int32_t diagonal = x - y;
            const bool insertion = inserts(d, diagonal);
            const std::int32_t from = insertion ? diagonal + 1 : diagonal - 1;
            const std::int32_t edit_x = frontiers_.at(d - 1, from);
            const std::int32_t edit_y = edit_x - from;
            const auto at_x = static_cast<std::uint32_t>(edit_x);
            const auto at_y = static_cast<std::uint32_t>(edit_y);
            edits.push_back(insertion ? Difference{at_x, at_x, at_y, at_y + 1}
                                      : Difference{at_x, at_x + 1, at_y, at_y});
            x = edit_x;
            y = edit_y;
        }
        std::reverse(edits.begin(), edits.end());
        return edits;
    }

    std::u32string_view a_, b_;
    Frontiers frontiers_;
};

std::uint32_t longer_side(const Difference& d) { return std::max(d.a_end - d.a_begin, d.b_end - d.b_begin); }

// Without what both sides begin or end with: joining takes it in.
Difference trimmed(Difference d, std::u32string_view a, std::u32string_view b) {
    while (d.a_begin < d.a_end && d.b_begin < d.b_end && a[d.a_begin] == b[d.b_begin]) ++d.a_begin, ++d.b_begin;
    while (d.a_begin < d.a_end && d.b_begin < d.b_end && a[d.a_end - 1] == b[d.b_end - 1]) --d.a_end, --d.b_end;
    return d;
}

// Puts in or leaves out alone; the words that it has.
std::u32string_view one_side(const Difference& d, std::u32string_view a, std::u32string_view b) {
    return d.a_begin == d.a_end ? b.substr(d.b_begin, d.b_end - d.b_begin) : a.substr(d.a_begin, d.a_end - d.a_begin);
}

// Neighbours that changed places: the same words are left out here and put in there, a few characters away.
constexpr std::uint32_t kMostBetween = 4;
bool is_exchange(const Difference& x, const Difference& y, std::u32string_view a, std::u32string_view b) {
    const bool lost_and_put_in = x.b_begin == x.b_end && y.a_begin == y.a_end;
    const bool put_in_and_lost = x.a_begin == x.a_end && y.b_begin == y.b_end;
    return (lost_and_put_in || put_in_and_lost) && y.a_begin - x.a_end <= kMostBetween &&
           one_side(x, a, b) == one_side(y, a, b);
}

// Joins neighbours, and those that what is equal between them does not hold apart.
std::vector<Difference> joined(const std::vector<Difference>& edits, std::u32string_view a, std::u32string_view b) {
    std::vector<Difference> out;
    for (const Difference& edit : edits) {
        out.push_back(edit);
        while (out.size() > 1) {
            Difference& before = out[out.size() - 2];
            const Difference& last = out.back();
            const std::uint32_t equal = last.a_begin - before.a_end;
            const bool apart = equal > 0 && (equal > longer_side(before) || equal > longer_side(last));
            if (apart && !is_exchange(before, last, a, b)) break;
            before.a_end = last.a_end;
            before.b_end = last.b_end;
            out.pop_back();
        }
    }
    return out;
}

// What was left out, or put in, in one piece and is read as two with words between them that the piece has at its
// end, or at its beginning: “A，B” for “A，BCA，B” may lose “A，” and “CA，”, or “CA，B”. One piece it is.
std::vector<Difference> slid(const std::vector<Difference>& all, std::u32string_view a, std::u32string_view b) {
    std::vector<Difference> out;
    for (const Difference& next : all) {
        out.push_back(next);
        if (out.size() < 2) continue;
        Difference& before = out[out.size() - 2];
        Difference& last = out.back();
        const bool left_out = before.b_begin == before.b_end && last.b_begin == last.b_end;
        const bool put_in = before.a_begin == before.a_end && last.a_begin == last.a_end;
        if (!left_out && !put_in) continue;
        const std::u32string_view between = a.substr(before.a_end, last.a_begin - before.a_end);
        const auto size = static_cast<std::uint32_t>(between.size());
        if (one_side(last, a, b).ends_with(between)) {
            // The last one moves to the left, up to the one before.
            before.a_end = left_out ? last.a_end - size : before.a_end;
            before.b_end = left_out ? before.b_end : last.b_end - size;
        } else if (one_side(before, a, b).starts_with(between)) {
            before = {before.a_begin + size, last.a_end, before.b_begin + size, last.b_end};
        } else {
            continue;
        }
        out.pop_back();
    }
    return out;
}

}  // namespace

std::vector<Difference> differences(std::u32string_view a, std::u32string_view b) {
    const auto begin =
        static_cast<std::uint32_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    a.remove_prefix(begin);
    b.remove_prefix(begin);
    const auto end =
        static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
    a.remove_suffix(end);
    b.remove_suffix(end);
    if (a.empty() && b.empty()) return {};
    std::vector<Difference> out = joined(Script(a, b).run(), a, b);
    for (Difference& d : out) d = trimmed(d, a, b);
    out = slid(out, a, b);
    for (Difference& d : out) d = {d.a_begin + begin, d.a_end + begin, d.b_begin + begin, d.b_end + begin};
    return out;
}

}  // namespace kanwu
