#include "duplicates/similarity.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace kanwu {
namespace {

constexpr std::size_t kBits = 64;

// Which rows of the pattern hold a character: a row of bits, a word a block, for each of its different characters.
class Matches {
public:
    Matches(std::u32string_view pattern, std::size_t blocks) : none_(blocks) {
        const std::size_t places = std::bit_ceil(2 * pattern.size() + 2);
        places_.assign(places, {});
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            Place& place = find(pattern[i]);
            if (place.row == kNone) {
                place = {pattern[i], static_cast<std::uint32_t>(rows_.size())};
                rows_.resize(rows_.size() + blocks);
            }
            rows_[place.row + i / kBits] |= std::uint64_t{1} << (i % kBits);
        }
    }
    const std::uint64_t* rows(char32_t c) {
        const std::uint32_t row = find(c).row;
        return row == kNone ? none_.data() : &rows_[row];
    }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    struct Place {
        char32_t c = 0;
        std::uint32_t row = kNone;  // in rows_
    };
    Place& find(char32_t c) {
        const std::size_t mask = places_.size() - 1;
        std::size_t at = c * 0x9E3779B1 >> 7 & mask;
        while (places_[at].row != kNone && places_[at].c != c) at = (at + 1) & mask;
        return places_[at];
    }

    std::vector<std::uint64_t> none_;
    std::vector<Place> places_;
    std::vector<std::uint64_t> rows_;
};

struct Block {
    std::uint64_t plus = ~std::uint64_t{0};  // vertical differences +1
    std::uint64_t minus = 0;                 // vertical differences -1
};

// One column of one block. `carry` is the horizontal difference that comes in at the top (-1, 0, 1); the one that goes
// out at row `last` is returned.
int advance(Block& block, std::uint64_t equal, int carry, std::uint64_t last) {
    const std::uint64_t carry_minus = carry < 0 ? 1 : 0;
    const std::uint64_t carry_plus = carry > 0 ? 1 : 0;
    const std::uint64_t vertical = equal | block.minus;
    equal |= carry_minus;
    const std::uint64_t diagonal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
    std::uint64_t plus = block.minus | ~(diagonal | block.plus);
    std::uint64_t minus = block.plus & diagonal;
    const int out = (plus & last) != 0 ? 1 : (minus & last) != 0 ? -1 : 0;
    plus = plus << 1 | carry_plus;
    minus = minus << 1 | carry_minus;
    block.plus = minus | ~(vertical | plus);
    block.minus = plus & vertical;
    return out;
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    return edit_distance(a, b, std::max(a.size(), b.size()));
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    // What both begin and end with costs nothing: of two copies that is most of them.
    const auto begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    a.remove_prefix(static_cast<std::size_t>(begin));
    b.remove_prefix(static_cast<std::size_t>(begin));
    const auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
    a.remove_suffix(static_cast<std::size_t>(end));
    b.remove_suffix(static_cast<std::size_t>(end));
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty()) return b.size();

    const std::size_t count = (a.size() + kBits - 1) / kBits;
    Matches matches(a, count);
    std::vector<Block> blocks(count);
    std::size_t distance = a.size();
    for (std::size_t column = 0; column < b.size(); ++column) {
        const std::uint64_t* const rows = matches.rows(b[column]);
        int carry = 1;
        for (std::size_t block = 0; block < count; ++block) {
            const std::size_t last_row = block + 1 == count ? (a.size() - 1) % kBits : kBits - 1;
            carry = advance(blocks[block], rows[block], carry, std::uint64_t{1} << last_row);
        }
        distance += static_cast<std::size_t>(carry);  // -1 wraps round, as meant
        // A column takes off one at most.
        const std::size_t left = b.size() - column - 1;
        if (distance > limit + left) return distance - left;
    }
    return distance;
}

double similarity(std::u32string_view a, std::u32string_view b) {
    const std::size_t longer = std::max(a.size(), b.size());
    return longer == 0 ? 1.0 : 1.0 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longer);
}

}  // namespace kanwu
