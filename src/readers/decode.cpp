#include "readers/decode.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::size_t kMostStretches = 100;
constexpr std::size_t kLongestStretch = 255;  // a run of the source map counts bytes of a unit in one

struct Name {
    Encoding encoding;
    std::string_view iana, option;
};
constexpr std::array kNames = {
    Name{Encoding::automatic, "", "auto"},
    Name{Encoding::utf8, "UTF-8", "utf-8"},
    Name{Encoding::utf16le, "UTF-16LE", "utf-16le"},
    Name{Encoding::utf16be, "UTF-16BE", "utf-16be"},
    Name{Encoding::utf32le, "UTF-32LE", "utf-32le"},
    Name{Encoding::utf32be, "UTF-32BE", "utf-32be"},
    Name{Encoding::gb18030, "GB18030", "gb18030"},
    Name{Encoding::big5, "Big5-HKSCS", "big5-hkscs"},
    Name{Encoding::shift_jis, "Shift_JIS", "shift_jis"},
    Name{Encoding::euc_jp, "EUC-JP", "euc-jp"},
    Name{Encoding::euc_kr, "EUC-KR", "euc-kr"},
    Name{Encoding::windows1252, "windows-1252", "windows-1252"},
};

// What people call them otherwise, without the marks between.
constexpr std::array<std::pair<std::string_view, Encoding>, 8> kAliases = {{{"gbk", Encoding::gb18030},
                                                                            {"gb2312", Encoding::gb18030},
                                                                            {"cp936", Encoding::gb18030},
                                                                            {"big5", Encoding::big5},
                                                                            {"sjis", Encoding::shift_jis},
                                                                            {"cp932", Encoding::shift_jis},
                                                                            {"cp949", Encoding::euc_kr},
                                                                            {"cp1252", Encoding::windows1252}}};

std::string without_marks(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != '-' && c != '_') plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

bool proves(char32_t c, Encoding encoding) {
    const bool wide = encoding >= Encoding::utf16le && encoding <= Encoding::utf32be;
    return c >= 0x80 || wide;
}

// Joins code points to the decoded text; a new run starts where the byte counts change.
class Joiner {
public:
    // Bytes of the file that became one U+FFFD.
    struct Stretch {
        std::uint64_t begin = 0;
        std::size_t size = 0;
    };

    explicit Joiner(Encoding encoding) : encoding_(encoding) {}

    void add(const Step& step) {
        const std::uint64_t begin = std::exchange(source_, source_ + step.source_size);
        if (step.bad) return add_bad(begin, step.source_size);
        in_stretch_ = false;
        if (step.code_point == 0xFEFF && begin == 0) return;  // a BOM; GB 18030 has one too
        if (proves(step.code_point, encoding_)) ++damage.good;
        const auto text_unit = static_cast<std::uint8_t>(size_utf8(step.code_point));
        const auto source_unit = static_cast<std::uint8_t>(step.source_size);
        if (!run_goes_on_ || out.runs.back().text_unit != text_unit || out.runs.back().source_unit != source_unit)
            out.runs.push_back({static_cast<std::uint32_t>(out.text.size()), begin, text_unit, source_unit});
        append_utf8(out.text, step.code_point);
        run_goes_on_ = true;
    }

    Decoded out;
    Damage damage;
    std::vector<Stretch> stretches;  // of each of out.bad_bytes

private:
    // A run by itself: one unit of text, whose bytes are counted as they come.
    void add_bad(std::uint64_t begin, std::uint32_t size) {
        if (!in_stretch_ || stretches.back().size + size > kLongestStretch) {
            const auto at = static_cast<std::uint32_t>(out.text.size());
            stretches.push_back({begin, 0});
            out.bad_bytes.push_back({at, {}});
            out.runs.push_back({at, begin, 3, 0});
            append_utf8(out.text, 0xFFFD);
            ++damage.stretches;
        }
        stretches.back().size += size;
        damage.bad_bytes += size;
        out.runs.back().source_unit = static_cast<std::uint8_t>(stretches.back().size);
        in_stretch_ = true;
        run_goes_on_ = false;
    }

    Encoding encoding_;
    std::uint64_t source_ = 0;
    bool in_stretch_ = false, run_goes_on_ = false;
};

Error undecodable(const std::string& path, std::string_view bytes, const Joiner& joined, Encoding encoding) {
    const std::uint64_t at = joined.stretches.front().begin;
    const std::string_view before = std::string_view(joined.out.text).substr(0, joined.out.bad_bytes.front().at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool has_bom = encoding == Encoding::utf8 && bytes.starts_with(kBom);
    const std::string_view cure =
        has_bom ? "its BOM says UTF-8; save the draft anew, or name its real encoding with --encoding"
                : "name the draft's real encoding with --encoding";
    const std::string_view chinese_cure = has_bom
                                              ? "文件自称 UTF-8（有 BOM），请重新保存，或用 --encoding 指明真正的编码"
                                              : "请用 --encoding 指明真正的编码";
    return {
        path, fmt::format("not {}: byte 0x{:02X} at offset {}, line {}; {}", iana_name(encoding), byte, at, line, cure),
        fmt::format("不是 {}：第{}行、文件第{}字节是 0x{:02X}；{}", iana_name(encoding), line, at, byte, chinese_cure)};
}

}  // namespace

const std::vector<std::string>& encoding_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Name& name : kNames) out.emplace_back(name.option);
        return out;
    }();
    return names;
}

Expected<Encoding> encoding_of(std::string_view name) {
    const std::string plain = without_marks(name);
    for (const Name& known : kNames)
        if (plain == without_marks(known.option)) return known.encoding;
    for (const auto& [alias, encoding] : kAliases)
        if (plain == alias) return encoding;
    return fail("", fmt::format("unknown encoding \"{}\"; known are {}", name, fmt::join(encoding_names(), ", ")));
}

std::string_view iana_name(Encoding encoding) { return kNames[static_cast<std::size_t>(encoding)].iana; }

bool is_tolerable(const Damage& damage, std::size_t size_bytes) {
    if (damage.stretches == 0) return true;
    return damage.stretches <= std::min(kMostStretches, std::max<std::size_t>(2, size_bytes / 1000)) &&
           damage.good >= 20 * damage.bad_bytes;
}

Damage damage_as_utf8(std::string_view bytes) {
    Damage damage;
    if (find_invalid_utf8(bytes) == std::string_view::npos) return damage;
    Expected<CodePoints> steps = CodePoints::of(bytes, Encoding::utf8);
    std::size_t stretch = 0;
    for (Step step; damage.stretches <= kMostStretches && steps->next(step);) {
        if (!step.bad) {
            stretch = 0;
            if (proves(step.code_point, Encoding::utf8)) ++damage.good;
            continue;
        }
        if (stretch == 0 || stretch + step.source_size > kLongestStretch) ++damage.stretches, stretch = 0;
        stretch += step.source_size;
        damage.bad_bytes += step.source_size;
    }
    return damage;
}

Decoded decode_valid_utf8(std::string bytes) {
    const std::size_t bom = bytes.starts_with(kBom) ? kBom.size() : 0;
    if (bom > 0) bytes.erase(0, bom);
    return Decoded{std::move(bytes), {{.text_begin = 0, .source_begin = bom, .text_unit = 1, .source_unit = 1}}, {}};
}

Expected<Decoded> decode(std::string bytes, Encoding encoding, const std::string& path) {
    const Error too_long{path, fmt::format("more than {} bytes of text; split the draft", kMaxTextBytes),
                         fmt::format("文字超过{}字节，请拆成几篇", kMaxTextBytes)};
    if (encoding == Encoding::utf8 && find_invalid_utf8(bytes) == std::string_view::npos) {
        if (bytes.size() > kMaxTextBytes) return tl::unexpected(too_long);
        return decode_valid_utf8(std::move(bytes));
    }
    Expected<CodePoints> steps = CodePoints::of(bytes, encoding);
    if (!steps) return fail(path, steps.error().message);
    Joiner joined(encoding);
    for (Step step; joined.damage.stretches <= kMostStretches && steps->next(step);) {
        joined.add(step);
        if (joined.out.text.size() > kMaxTextBytes) return tl::unexpected(too_long);
    }
    if (!is_tolerable(joined.damage, bytes.size())) return tl::unexpected(undecodable(path, bytes, joined, encoding));
    for (std::size_t i = 0; i < joined.stretches.size(); ++i)
        joined.out.bad_bytes[i].bytes = bytes.substr(joined.stretches[i].begin, joined.stretches[i].size);
    return std::move(joined.out);
}

}  // namespace kanwu
