// Text that is hard on purpose, made from a seed.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace kanwu::test {

// Up to `most` pieces, drawn from what trips normal forms, maps and grammars.
inline std::string random_text(std::mt19937& random, unsigned most) {
    static constexpr std::array<std::string_view, 60> pieces{"市",      "委",       "书",
                                                             "记",      "陶",       "远",
                                                             "表示",    "说",       "，",
                                                             "。",      "、",       "“",
                                                             "”",       "‘",        "’",
                                                             "（",      "）",       "·",
                                                             "\u3000",  " ",        "1",
                                                             "5",       "２",       "%",
                                                             "％",      ".",        ":",
                                                             "/",       "-",        "−",
                                                             "–",       "～",       "×",
                                                             "‰",       "°",        "℃",
                                                             "a",       "B",        "é",
                                                             "e\u0301", "\u0301",   "\u200B",
                                                             "\u200D",  "\uFEFF",   "ß",
                                                             "ﬁ",       "㈱",       "經",
                                                             "發",      "한",       "\u1112\u1161",
                                                             "\u11AB",  "か\u3099", "👍",
                                                             "🏻",      "𠮷",       "①",
                                                             "½",       "…",        "——"};
    std::string text;
    const unsigned count = std::uniform_int_distribution<unsigned>(0, most)(random);
    for (unsigned i = 0; i < count; ++i)
        text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
    return text;
}

}  // namespace kanwu::test
