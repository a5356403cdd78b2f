// A paragraph as code points in simplified characters, as the word lists are, with the way back to its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/code_point_set.h"
#include "text/normal_form.h"
#include "text/span.h"
#include "text/utf8.h"

namespace kanwu {

// Code points [begin, end) of a line.
struct Range {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::size_t size() const { return end - begin; }
    bool operator==(const Range&) const = default;
};

class Line {
public:
    explicit Line(std::string_view utf8) {
        const std::size_t size = count_code_points(utf8);
        text_.resize(size);
        bytes_.resize(size + 1);
        std::size_t at = 0;
        for (std::size_t i = 0; i < size; ++i) {
            bytes_[i] = static_cast<std::uint32_t>(at);
            text_[i] = next_code_point(utf8, at);
        }
        bytes_[size] = static_cast<std::uint32_t>(utf8.size());
        simplify(text_);
    }

    std::u32string_view text() const { return text_; }
    std::size_t size() const { return text_.size(); }
    // 0 outside.
    char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
    Span span(Range range) const { return {bytes_[range.begin], bytes_[range.end]}; }
    std::string words(Range range) const { return to_utf8(view(range)); }
    std::u32string_view view(Range range) const { return text().substr(range.begin, range.size()); }

private:
    std::u32string text_;
    std::vector<std::uint32_t> bytes_;
};

// Marks that no title, name or subject reaches across.
inline bool is_mark(char32_t c) {
    static constexpr CodePointSet kMarks(
        U"，。、；：？！“”‘’（）《》〈〉【】「」『』…—,.;:?!()\"'[]<> \u3000\t|/△▲▽▼○●◎□■◇◆☆★※→");
    return kMarks.has(c) || c == 0;
}
inline bool ends_clause(char32_t c) {
    static constexpr CodePointSet kMarks(U"，。；：？！“”‘’…—,;:?! \u3000\t\"△▲▽▼○●◎□■◇◆☆★※→");
    return kMarks.has(c) || c == 0;
}

// Where the clause begins that `at` is in, as far as one looks for its subject.
inline std::size_t clause_begin(const Line& line, std::size_t at) {
    constexpr std::size_t kFurthest = 60;
    std::size_t begin = at;
    while (begin > 0 && at - begin < kFurthest && !ends_clause(line.at(begin - 1))) --begin;
    return begin;
}

// A mark or a quotation that words of speech stand behind.
inline bool opens_speech(char32_t c) {
    return c != 0 && std::u32string_view(U"，：“,:「").find(c) != std::u32string_view::npos;
}

}  // namespace kanwu
