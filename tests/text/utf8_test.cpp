#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "text/utf8.h"

namespace kanwu {
namespace {

// Table 3-7 of the standard, a row a time: the length of the well-formed sequence at the front, or 0.
std::size_t well_formed_length(std::string_view bytes) {
    struct Row {
        std::uint8_t first_from, first_to, second_from, second_to;
        std::size_t length;
    };
    static constexpr std::array kRows = {
        Row{0x00, 0x7F, 0, 0, 1},       Row{0xC2, 0xDF, 0x80, 0xBF, 2}, Row{0xE0, 0xE0, 0xA0, 0xBF, 3},
        Row{0xE1, 0xEC, 0x80, 0xBF, 3}, Row{0xED, 0xED, 0x80, 0x9F, 3}, Row{0xEE, 0xEF, 0x80, 0xBF, 3},
        Row{0xF0, 0xF0, 0x90, 0xBF, 4}, Row{0xF1, 0xF3, 0x80, 0xBF, 4}, Row{0xF4, 0xF4, 0x80, 0x8F, 4}};
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    for (const Row& row : kRows) {
        if (byte(0) < row.first_from || byte(0) > row.first_to) continue;
        if (bytes.size() < row.length) return 0;
        if (row.length > 1 && (byte(1) < row.second_from || byte(1) > row.second_to)) return 0;
        for (std::size_t i = 2; i < row.length; ++i)
            if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
        return row.length;
    }
    return 0;
}

std::size_t first_ill_formed(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = well_formed_length(bytes.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace

TEST_CASE("the first ill-formed sequence is found wherever it stands", "[text]") {
    // Every lead with every kind of byte behind it, at each place of a word, in Han, Latin and mixed surroundings.
    constexpr std::array<unsigned, 9> kBehind = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
    std::size_t wrong = 0;
    for (const std::string before : {"", "a", "abcdefg", "区", "区长表示，", "a区b", "éé区", "𠮷区"})
        for (unsigned lead = 0; lead < 256; ++lead)
            for (const unsigned second : kBehind)
                for (const unsigned third : kBehind)
                    for (const std::string behind : {"", "\x80", "区长", "abcdefgh"}) {
                        const std::string bytes = before + static_cast<char>(lead) + static_cast<char>(second) +
                                                  static_cast<char>(third) + behind;
                        if (find_invalid_utf8(bytes) != first_ill_formed(bytes)) ++wrong;
                    }
    CHECK(wrong == 0);
}

}  // namespace kanwu
