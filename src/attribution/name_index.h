// Which names, of very many, are alike (similar_names.h): pairs within a list, and names that a text nearly has.
//
// Two names are alike when they share a form with one place left open, or when one is the other without a character. So
// names meet under a key for each such form (deletion neighbourhoods: Mor and Fraenkel 1982; Bocek, Hunt and Stiller 2007,
// "Fast similarity search in large dictionaries"), and where the sound decides, the key has the syllable of the open place.
// Keys are 64-bit hashes: whoever asks verifies with likeness(). Names in simplified characters, places in code points.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace kanwu {

// The keys of one name.
class NameKeys {
public:
    explicit NameKeys(std::u32string_view name);  // O(length); the name must outlive its keys

    std::uint64_t whole() const;
    std::uint64_t open(std::size_t place) const;          // any character may stand there
    std::uint64_t of_one_sound(std::size_t place) const;  // one of nearly that syllable; where there is none, open()
    std::uint64_t without(std::size_t place) const;       // whole() of the name without that character; O(length)

private:
    std::u32string_view name_;
    std::uint64_t sum_ = 0;
};

// Pairs of numbers that meet under a key.
class KeyJoin {
public:
    enum class Side : std::uint8_t { any, left, right };  // any meets any; left meets right

    void add(std::uint64_t key, std::size_t number, Side side = Side::any) {
        entries_.push_back({key, static_cast<std::uint32_t>(number), side});
    }

    std::size_t size() const { return entries_.size(); }

    // Each pair once or more, the smaller number first, in no order. `spend(n)` is told of n pairs before they are made.
    // O(size log size + pairs).
    template <typename Spend>
    void pairs(std::vector<std::pair<std::size_t, std::size_t>>& out, const Spend& spend);

private:
    struct Entry {
        std::uint64_t key;
        std::uint32_t number;
        Side side;
    };

    void sort();

    std::vector<Entry> entries_;
};

// Names of three characters and more, to be met in a text.
class NameIndex {
public:
    explicit NameIndex(std::vector<std::u32string_view> names);  // O(characters); the names must outlive it

    bool empty() const { return names_.empty(); }

    // Adds to `out` the places of a text at which at() may find something, by their sounds: all of them, and few others.
    // Linear.
    void places(std::u32string_view text, std::vector<std::uint32_t>& out) const;

    // Adds to `out` the numbers of the names that stand at `at`, or would with another character in one place: of the same
    // sound in a name of three characters; of any in a longer one, but that the first keeps its sound. Each number once.
    // O(square of the lengths of names that begin with this sound, each length once, + numbers).
    void at(std::u32string_view text, std::size_t at, std::vector<std::uint32_t>& out) const;

private:
    struct Entry {
        std::uint64_t key;
        std::uint32_t name;
        std::uint32_t next;  // of the slot; 0 for none
    };

    void add(std::uint64_t key, std::size_t name);
    template <typename Found>
    void each(std::uint64_t key, const Found& found) const;

    std::vector<std::u32string_view> names_;
    std::vector<std::vector<std::uint32_t>> lengths_;  // of the names that begin with a syllable
    // Whether a name begins with these two sounds, and whether a long one has these first and third: one of both, where
    // one place at most differs. By remainders.
    std::vector<bool> second_, third_;
    std::vector<std::uint32_t> first_;     // by the low bits of the key
    std::vector<Entry> entries_{Entry{}};  // the first one is none
};

template <typename Spend>
void KeyJoin::pairs(std::vector<std::pair<std::size_t, std::size_t>>& out, const Spend& spend) {
    sort();
    spend(entries_.size());
    for (auto run = entries_.begin(); run != entries_.end();) {
        auto end = run;
        while (end != entries_.end() && end->key == run->key) ++end;
        // Sorted by side too: any, left, right.
        auto left = run;
        while (left != end && left->side == Side::any) ++left;
        auto right = left;
        while (right != end && right->side == Side::left) ++right;
        const auto meet = [&](auto a, auto from, auto to) {
            spend(static_cast<std::size_t>(to - from));
            for (; from != to; ++from)
                if (a->number != from->number) out.push_back(std::minmax<std::size_t>(a->number, from->number));
        };
        for (auto a = run; a != left; ++a) meet(a, a + 1, left);
        for (auto a = left; a != right; ++a) meet(a, right, end);
        run = end;
    }
}

}  // namespace kanwu
