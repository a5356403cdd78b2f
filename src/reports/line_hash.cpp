#include "reports/line_hash.h"

#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kWindowUnits = 100;  // BLOCK_SIZE of fingerprints.ts
constexpr std::uint64_t kBase = 37;        // MOD of fingerprints.ts
constexpr std::uint32_t kEndOfFile = 65535;

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
    std::uint64_t result = 1;
    for (std::size_t i = 0; i < exponent; ++i) result *= base;
    return result;
}

class RollingHash {
public:
    explicit RollingHash(const std::vector<std::uint32_t>& wanted) : wanted_(wanted) { hashes_.reserve(wanted.size()); }

    void feed(std::uint32_t unit) {
        const bool second_of_crlf = after_cr_ && unit == '\n';
        if (unit == ' ' || unit == '\t' || second_of_crlf) {
            after_cr_ = false;
            return;
        }
        after_cr_ = unit == '\r';
        if (after_cr_) unit = '\n';
        leave_window();
        if (at_line_start_) line_at_[index_] = ++line_;
        at_line_start_ = unit == '\n';
        push(unit);
    }

    std::vector<std::string> finish() {
        feed(kEndOfFile);
        for (std::size_t i = 0; i < kWindowUnits; ++i) {
            leave_window();
            push(0);
        }
        return std::move(hashes_);
    }

private:
    // A line whose first unit is about to leave the window: the hash now covers its first 100 units.
    void leave_window() {
        const std::uint32_t line = line_at_[index_];
        if (line == 0) return;
        line_at_[index_] = 0;
        const unsigned count = ++counts_[hash_];
        if (hashes_.size() < wanted_.size() && wanted_[hashes_.size()] == line) {
            hashes_.push_back(fmt::format("{:x}:{}", hash_, count));
        }
    }

    void push(std::uint32_t unit) {
        hash_ = kBase * hash_ + unit - power(kBase, kWindowUnits) * window_[index_];
        window_[index_] = unit;
        index_ = (index_ + 1) % kWindowUnits;
    }

    const std::vector<std::uint32_t>& wanted_;
    std::vector<std::string> hashes_;
    std::array<std::uint32_t, kWindowUnits> window_{};
    std::array<std::uint32_t, kWindowUnits> line_at_{};  // the line that starts at this unit, 0: none
    std::unordered_map<std::uint64_t, unsigned> counts_;
    std::uint64_t hash_ = 0;
    std::size_t index_ = 0;
    std::uint32_t line_ = 0;
    bool at_line_start_ = true, after_cr_ = false;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view text, bool has_bom, const std::vector<std::uint32_t>& lines) {
    RollingHash hash(lines);
    if (has_bom) hash.feed(0xFEFF);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c < 0x10000) {
            hash.feed(c);
        } else {
            hash.feed(0xD800 + ((c - 0x10000) >> 10));
            hash.feed(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return hash.finish();
}

}  // namespace kanwu
