// A set of code points that is known when it is compiled.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kanwu {

// Of the BMP. A question is one look, where a search of the members is as many as there are: it is asked at every place of
// a text.
class CodePointSet {
public:
    constexpr explicit CodePointSet(std::u32string_view members) {
        for (const char32_t c : members) bits_[c / 64] |= std::uint64_t{1} << c % 64;
    }
    constexpr bool has(char32_t c) const { return c < 0x10000 && (bits_[c / 64] >> c % 64 & 1) != 0; }

private:
    std::array<std::uint64_t, 0x10000 / 64> bits_{};
};

}  // namespace kanwu
