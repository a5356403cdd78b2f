#include "duplicates/winnow.h"

#include <array>
#include <utility>

#include "duplicates/windows.h"

namespace kanwu {

namespace {

// A window that ends where the text has been read to, and loses code points at its front once it is heavy enough.
struct Window {
    std::uint32_t begin = 0;
    std::uint64_t sum = 0;  // weight
};

// Reads a text once. Where a gram ends it is met, where a run ends its smallest gram is chosen: all grams of a run end in it.
class Winnower {
public:
    Winnower(std::u32string_view text, std::vector<Fingerprint>& chosen) : text_(text), chosen_(chosen) {}

    void run() {
        while (end_ < text_.size()) {
            const std::uint64_t w = weight(text_[end_]);
            hash_.push(text_[end_++]);
            gram_.sum += w;
            run_.sum += w;
            for (; gram_.sum >= kGramWeight; end_gram()) gram_.sum -= weight(text_[gram_.begin]);
            for (; run_.sum >= kRunWeight; end_run()) run_.sum -= weight(text_[run_.begin]);
            pass_han();
        }
    }

private:
    // Where a Han character comes and others go, as nearly always, one gram and one run end.
    void pass_han() {
        if (gram_.sum + kWeightUnit < kGramWeight || run_.sum + kWeightUnit < kRunWeight) return;
        while (end_ < text_.size() && is_common_han(text_[end_]) && is_common_han(text_[gram_.begin]) &&
               is_common_han(text_[run_.begin])) {
            hash_.push(text_[end_++]);
            end_gram();
            end_run();
        }
    }

    // What comes in is seldom the smallest, and the smallest seldom goes out: then the window is searched anew.
    void end_gram() {
        const std::uint64_t hash = hash_.value();
        hashes_[gram_.begin % hashes_.size()] = hash;
        if (hash <= smallest_.hash) smallest_ = {hash, gram_.begin};
        hash_.pop(text_[gram_.begin], end_ - gram_.begin);
        ++gram_.begin;
    }

    void end_run() {
        if (smallest_.position < run_.begin) search();
        if (std::exchange(last_, smallest_.position) != smallest_.position) chosen_.push_back(smallest_);
        ++run_.begin;
    }

    // The last of the smallest. Without a branch on hashes, which nobody can predict.
    void search() {
        std::uint64_t hash = hashes_[run_.begin % hashes_.size()];
        std::uint32_t position = run_.begin;
        for (std::uint32_t i = run_.begin + 1; i < gram_.begin; ++i) {
            const std::uint64_t other = hashes_[i % hashes_.size()];
            const bool is_smaller = other <= hash;
            hash = is_smaller ? other : hash;
            position = is_smaller ? i : position;
        }
        smallest_ = {hash, position};
    }

    std::u32string_view text_;
    std::vector<Fingerprint>& chosen_;
    std::uint32_t end_ = 0;
    Window gram_, run_;
    RollingHash hash_;                       // of the gram
    std::array<std::uint64_t, 128> hashes_;  // of the grams of the run, by their starts
    static_assert(kRunWeight <= 128);
    Fingerprint smallest_{~std::uint64_t{0}, 0};
    std::uint32_t last_ = ~std::uint32_t{0};  // chosen
};

}  // namespace

std::vector<Fingerprint> winnow(std::u32string_view normal) {
    // Its memory is worth keeping for the next text, but of a paragraph of megabytes it is worth more.
    constexpr std::size_t kLarge = std::size_t{1} << 20;
    thread_local std::vector<Fingerprint> chosen;
    chosen.clear();
    Winnower(normal, chosen).run();
    if (chosen.capacity() <= kLarge) return {chosen.begin(), chosen.end()};
    std::vector<Fingerprint> out = std::exchange(chosen, {});
    out.shrink_to_fit();
    return out;
}

}  // namespace kanwu
