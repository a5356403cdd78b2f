#include "attribution/name_index.h"

#include <algorithm>
#include <bit>
#include <string>
#include <tuple>

#include "attribution/similar_names.h"

namespace kanwu {
namespace {

constexpr std::size_t kShortestLong = 4;
constexpr std::uint32_t kAnyCharacter = 1U << 22;  // above all code points
constexpr std::uint32_t kAnySound = 1U << 23;      // and a syllable

// What `value` at `place` adds to the key (the finaliser of SplitMix64: Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint32_t value, std::size_t place) {
    std::uint64_t x = std::uint64_t{value} << 32 | place;
    x = (x + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
    x = (x ^ x >> 27) * 0x94D049BB133111EB;
    return x ^ x >> 31;
}

// The first character of a name by its syllable, and another by its sound, which is its syllable or, without one, itself:
// below kPairsOfSounds.
constexpr std::size_t kPairsOfSounds = 1 << 16;
std::size_t pair_of_sounds(std::uint16_t first, std::uint16_t other_syllable, char32_t other) {
    const std::uint32_t sound = other_syllable != 0 ? other_syllable : std::uint32_t{other};
    return (std::size_t{first} * 509 + sound) % kPairsOfSounds;
}

}  // namespace

NameKeys::NameKeys(std::u32string_view name) : name_(name) {
    for (std::size_t i = 0; i < name.size(); ++i) sum_ += mixed(name[i], i);
}

std::uint64_t NameKeys::whole() const { return sum_; }

std::uint64_t NameKeys::open(std::size_t place) const {
    return sum_ - mixed(name_[place], place) + mixed(kAnyCharacter, place);
}

std::uint64_t NameKeys::of_one_sound(std::size_t place) const {
    const std::uint16_t sound = near_syllable(name_[place]);
    return sound == 0 ? open(place) : sum_ - mixed(name_[place], place) + mixed(kAnySound | sound, place);
}

std::uint64_t NameKeys::without(std::size_t place) const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < place; ++i) sum += mixed(name_[i], i);
    for (std::size_t i = place + 1; i < name_.size(); ++i) sum += mixed(name_[i], i - 1);
    return sum;
}

void KeyJoin::sort() {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.key, a.side, a.number) < std::tie(b.key, b.side, b.number);
    });
}

NameIndex::NameIndex(std::vector<std::u32string_view> names)
    : names_(std::move(names)), second_(kPairsOfSounds), third_(kPairsOfSounds) {
    std::size_t keys = 1;
    for (const std::u32string_view name : names_) keys += name.size() + 1;
    first_.resize(std::bit_ceil(keys * 4));
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const std::u32string_view name = names_[i];
        const NameKeys of_name(name);
        add(of_name.whole(), i);
        for (std::size_t place = 0; place < name.size(); ++place)
            add(name.size() >= kShortestLong ? of_name.open(place) : of_name.of_one_sound(place), i);
        const std::uint16_t sound = near_syllable(name.front());
        second_[pair_of_sounds(sound, near_syllable(name[1]), name[1])] = true;
        if (name.size() >= kShortestLong) third_[pair_of_sounds(sound, near_syllable(name[2]), name[2])] = true;
        lengths_.resize(std::max<std::size_t>(lengths_.size(), sound + 1U));
        std::vector<std::uint32_t>& lengths = lengths_[sound];
        if (std::find(lengths.begin(), lengths.end(), name.size()) == lengths.end())
            lengths.push_back(static_cast<std::uint32_t>(name.size()));
    }
}

void NameIndex::add(std::uint64_t key, std::size_t name) {
    std::uint32_t& first = first_[key & (first_.size() - 1)];
    entries_.push_back({key, static_cast<std::uint32_t>(name), first});
    first = static_cast<std::uint32_t>(entries_.size() - 1);
}

void NameIndex::places(std::u32string_view text, std::vector<std::uint32_t>& out) const {
    if (text.size() < 3) return;
    std::uint16_t first = 0;
    std::uint16_t second = near_syllable(text[0]);
    std::uint16_t third = near_syllable(text[1]);
    for (std::uint32_t at = 0; at + 2 < text.size(); ++at) {
        first = std::exchange(second, std::exchange(third, near_syllable(text[at + 2])));
        if (second_[pair_of_sounds(first, second, text[at + 1])] || third_[pair_of_sounds(first, third, text[at + 2])])
            out.push_back(at);
    }
}

template <typename Found>
void NameIndex::each(std::uint64_t key, const Found& found) const {
    for (std::uint32_t i = first_[key & (first_.size() - 1)]; i != 0; i = entries_[i].next)
        if (entries_[i].key == key) found(entries_[i].name);
}

void NameIndex::at(std::u32string_view text, std::size_t at, std::vector<std::uint32_t>& out) const {
    const std::uint16_t sound = near_syllable(text[at]);
    if (sound >= lengths_.size() || lengths_[sound].empty()) return;
    for (const std::uint32_t length : lengths_[sound]) {
        if (length > text.size() - at) continue;
        const std::u32string_view words = text.substr(at, length);
        const NameKeys keys(words);
        each(keys.whole(), [&](std::uint32_t i) {
            if (names_[i] == words) out.push_back(i);
        });
        // Of names of one length, what differs at one place meets under that place's key alone; what is the same, under all.
        const bool is_long = length >= kShortestLong;
        for (std::size_t place = 0; place < length; ++place)
            each(is_long ? keys.open(place) : keys.of_one_sound(place), [&](std::uint32_t i) {
                const Likeness alike = names_[i].size() == length ? likeness(words, names_[i]) : Likeness::none;
                const bool found = alike == Likeness::one_sound || (alike == Likeness::one_character && is_long);
                if (found && near_syllable(names_[i].front()) == sound) out.push_back(i);
            });
    }
}

}  // namespace kanwu
