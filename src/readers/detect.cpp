#include "readers/detect.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "readers/chinese_quotes.h"
#include "readers/decode.h"
#include "readers/frequent.h"
#include "readers/western.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLookedAt = std::size_t{1} << 20;

// Measured by bench/encodings.py; the texts there are not those that the thresholds were chosen on.
constexpr double kLeastScore = 0.3;
constexpr double kLeastLead = 0.2;
constexpr double kLeadOfOne = 1.5;  // a lead of that over the root of the characters counted: chance falls with it
constexpr double kLeastWestern = 0.98;

struct Known {
    Encoding encoding;
    std::uint8_t languages;
};
constexpr std::uint8_t kAll = kSimplified | kTraditional | kJapanese | kKorean | kAlphabets;
constexpr std::array kWide = {Known{Encoding::utf16le, kAll}, Known{Encoding::utf16be, kAll},
                              Known{Encoding::utf32le, kAll}, Known{Encoding::utf32be, kAll}};
constexpr std::array kLegacy = {Known{Encoding::gb18030, kSimplified | kTraditional},
                                Known{Encoding::big5, kTraditional}, Known{Encoding::shift_jis, kJapanese},
                                Known{Encoding::euc_jp, kJapanese}, Known{Encoding::euc_kr, kKorean}};

// One pass without a branch, which compilers make many bytes wide.
bool has_control(std::string_view bytes) {
    std::uint8_t found = 0;
    for (const char byte : bytes) {
        const auto c = static_cast<std::uint8_t>(byte);
        found |= static_cast<std::uint8_t>(static_cast<int>(c < 0x20) & static_cast<int>(c != '\n') &
                                           static_cast<int>(c != '\r') & static_cast<int>(c != '\t'));
    }
    return found != 0;
}

std::optional<Encoding> by_bom(std::string_view bytes) {
    using namespace std::string_view_literals;
    // UTF-16 that begins with NUL is no text.
    if (bytes.starts_with("\xFF\xFE\0\0"sv) && bytes.size() % 4 == 0) return Encoding::utf32le;
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Encoding::utf32be;
    if (bytes.starts_with("\xFF\xFE"sv)) return Encoding::utf16le;
    if (bytes.starts_with("\xFE\xFF"sv)) return Encoding::utf16be;
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) return Encoding::utf8;
    if (bytes.starts_with("\x84\x31\x95\x33"sv)) return Encoding::gb18030;
    return std::nullopt;
}

// None where bytes are not of the encoding. A code point that is cut off at the end is none of the encoding's faults.
std::optional<Candidate> weigh(std::string_view bytes, const Known& known) {
    Expected<CodePoints> steps = CodePoints::of(bytes, known.encoding);
    if (!steps) return std::nullopt;
    std::array<std::size_t, 4> counts{};
    for (Step step; steps->next(step);) {
        if (step.cut) break;
        if (step.bad) return std::nullopt;
        ++counts[static_cast<std::size_t>(standing(step.code_point, known.languages))];
    }
    const auto frequent = static_cast<double>(counts[static_cast<std::size_t>(Standing::frequent)]);
    const auto impossible = static_cast<double>(counts[static_cast<std::size_t>(Standing::impossible)]);
    const std::size_t counted = counts[0] + counts[1] + counts[2];
    if (counted == 0) return std::nullopt;
    return Candidate{known.encoding, (frequent - impossible) / static_cast<double>(counted), counted};
}

template <class List>
void weigh_all(std::string_view bytes, const List& list, std::vector<Candidate>& out) {
    for (const Known& known : list)
        if (const auto candidate = weigh(bytes, known)) out.push_back(*candidate);
    std::stable_sort(out.begin(), out.end(), [](const Candidate& x, const Candidate& y) { return x.score > y.score; });
}

// Units that the file does not hold whole are of another encoding.
void weigh_wide(std::string_view bytes, std::size_t size_bytes, std::vector<Candidate>& out) {
    if (size_bytes % 4 == 0) weigh_all(bytes, kWide, out);
    else if (size_bytes % 2 == 0) weigh_all(bytes, std::array{kWide[0], kWide[1]}, out);
}

double second(const std::vector<Candidate>& candidates) {
    return candidates.size() < 2 ? 0 : std::max(candidates[1].score, 0.0);
}

bool is_clear(const std::vector<Candidate>& candidates) {
    if (candidates.empty() || candidates.front().score < kLeastScore) return false;
    const Candidate& best = candidates.front();
    const double least = std::max(kLeastLead, kLeadOfOne / std::sqrt(static_cast<double>(best.counted)));
    return best.score - second(candidates) >= least;
}

std::string scores(const std::vector<Candidate>& candidates, std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < std::min<std::size_t>(candidates.size(), 3); ++i)
        out +=
            fmt::format("{}{} {:.2f}", out.empty() ? "" : ", ", iana_name(candidates[i].encoding), candidates[i].score);
    return out;
}

Detection guess(std::vector<Candidate> candidates) {
    Detection out;
    out.encoding = candidates.front().encoding;
    const std::string others = scores(candidates, 1);
    out.told.message =
        fmt::format("read as {}, by its characters (score {:.2f}{}{}); if the text is not right, give --encoding",
                    iana_name(*out.encoding), candidates.front().score, others.empty() ? "" : "; ", others);
    out.candidates = std::move(candidates);
    return out;
}

Detection unclear(std::string_view bytes, std::vector<Candidate> candidates) {
    const std::size_t at = find_invalid_utf8(bytes);
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    std::erase_if(candidates, [](const Candidate& c) { return c.score <= 0; });
    const std::string weighed = scores(candidates, 0);
    Detection out;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    out.told = {
        fmt::format(
            "not UTF-8: byte 0x{:02X} at offset {}, line {}; its encoding is unclear ({}); give --encoding, or save "
            "the draft as UTF-8",
            byte, at, line, weighed.empty() ? "no other one fits" : "scores: " + weighed),
        fmt::format(
            "不是 UTF-8：第{}行、文件第{}字节是 0x{:02X}；看不出是什么编码（{}），请用 --encoding 指明，或另存为 UTF-8",
            line, at, byte, weighed.empty() ? "没有合得上的" : "得分：" + weighed)};
    out.candidates = std::move(candidates);
    return out;
}

// Nobody writes NUL; in UTF-16 and UTF-32 every second byte of a line end is one.
Detection not_text(std::string_view bytes, std::size_t nuls) {
    Detection out;
    const std::size_t first = bytes.find('\0');
    out.told = {
        fmt::format("no text: {} of its {} bytes are NUL, the first at offset {}; save the draft as UTF-8, or give "
                    "--encoding",
                    nuls, bytes.size(), first),
        fmt::format("不是文本：{}个字节里有{}个是零，第一个在文件第{}字节；请另存为 UTF-8，或用 --encoding 指明编码",
                    bytes.size(), nuls, first)};
    return out;
}

}  // namespace

Detection detect(std::string_view bytes) {
    if (const auto encoding = by_bom(bytes)) return {encoding, {}, {}};
    const std::string_view looked_at = bytes.substr(0, kLookedAt);
    std::vector<Candidate> candidates;
    // Before UTF-8, in which control characters are not wrong, though no prose has them.
    if (has_control(bytes)) {
        weigh_wide(looked_at, bytes.size(), candidates);
        if (is_clear(candidates)) return guess(std::move(candidates));
        const auto nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
        if (nuls > bytes.size() / 10) return not_text(bytes, nuls);
    }
    const Damage damage = damage_as_utf8(bytes);
    if (is_tolerable(damage, bytes.size())) return {Encoding::utf8, {}, {}, damage.stretches == 0};

    if (candidates.empty()) weigh_wide(looked_at, bytes.size(), candidates);
    weigh_all(looked_at, kLegacy, candidates);
    if (is_clear(candidates)) return guess(std::move(candidates));
    if (const std::size_t quotes = chinese_quotes(looked_at); quotes > 0) {
        std::erase_if(candidates, [](const Candidate& c) { return c.encoding == Encoding::gb18030; });
        candidates.insert(candidates.begin(), {Encoding::gb18030, 1, quotes});
        return guess(std::move(candidates));
    }
    // Last, for every byte is something in it.
    const double western = western_score(looked_at);
    const bool is_western = western >= kLeastWestern;
    const auto place = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const Candidate& c) { return is_western || c.score < western; });
    candidates.insert(place, {Encoding::windows1252, western, 0});
    if (is_western) return guess(std::move(candidates));
    return unclear(bytes, std::move(candidates));
}

}  // namespace kanwu
