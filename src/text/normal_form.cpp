#include "text/normal_form.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "text/tables/fold_table.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// One code point on its way into the normal form: kept as itself, kFoldOther, or one of kMarks (kFoldMark). With
// the place where it stands, or without: who asks for none pays for none.
struct Placed {
    char32_t c;
    Span span;
    static Placed make(char32_t c, Span span) { return {c, span}; }
};
struct Bare {
    char32_t c;
    static Bare make(char32_t c, Span) { return {c}; }
};

const icu::Normalizer2& nfkc_casefold() {
    static const icu::Normalizer2* const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCCasefoldInstance(status);  // part of ICU's own library: cannot be missing
    }();
    return *instance;
}

char32_t look_up_simplified(char32_t c) {
    const auto* const end = kSimplified + kSimplifiedSize;
    const auto* const found =
        std::lower_bound(kSimplified, end, c, [](const SimplifiedPair& p, char32_t x) { return p.from < x; });
    return found != end && found->from == c ? found->to : c;
}

std::uint16_t fold_entry(char32_t c) { return c < 0x10000 ? kFold[c] : kFoldComplex; }

// Whether a code point may join the one before it. By the table's construction one that is folded by it never does.
bool may_join(char32_t c) {
    return fold_entry(c) == kFoldComplex && !nfkc_casefold().hasBoundaryBefore(static_cast<UChar32>(c));
}

// The end of the stretch from `at` that ICU must see as a whole: up to a code point that joins nothing.
std::size_t complex_end(std::string_view text, std::size_t at) {
    next_code_point(text, at);
    while (at < text.size()) {
        std::size_t next = at;
        if (!may_join(next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

template <class Folded>
void fold_complex(std::string_view stretch, Span span, std::vector<Folded>& out) {
    UErrorCode status = U_ZERO_ERROR;
    const auto size = static_cast<std::int32_t>(stretch.size());
    const icu::UnicodeString mapped =
        nfkc_casefold().normalize(icu::UnicodeString::fromUTF8({stretch.data(), size}), status);
    for (std::int32_t i = 0; i < mapped.length(); i = mapped.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(
            kept(static_cast<UChar32>(look_up_simplified(static_cast<char32_t>(mapped.char32At(i))))));
        if (c != kFoldSpace) out.push_back(Folded::make(c, span));
    }
}

// Whether digits decide about it: seldom any. All else stays or goes whatever stands beside it.
bool is_mark(char32_t c) { return c - kFoldMark < std::size(kMarks); }
char32_t as_written(char32_t c) { return is_mark(c) ? kMarks[c - kFoldMark] : c; }

// Folds as the table does, up to a code point that is not in it or for some code points. Returns where it ended. Without
// a branch on white space, which comes when it likes.
template <class Folded>
std::size_t fold_some(std::string_view text, std::size_t at, std::uint32_t offset, std::vector<Folded>& out) {
    std::array<Folded, 256> some;
    std::size_t size = 0;
    while (size < some.size() && at < text.size()) {
        std::size_t end = at;
        const std::uint16_t entry = fold_entry(next_code_point(text, end));
        if (entry == kFoldComplex) break;
        some[size] =
            Folded::make(entry, {offset + static_cast<std::uint32_t>(at), offset + static_cast<std::uint32_t>(end)});
        size += entry != kFoldSpace ? 1 : 0;
        at = end;
    }
    out.insert(out.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(size));
    return at;
}

// Folds every code point by itself; white space is gone afterwards, other marks are still there. Returns whether the
// table did all of it.
template <class Folded>
bool fold(std::string_view text, std::uint32_t offset, std::vector<Folded>& out) {
    out.reserve(text.size() / 3 + 1);
    std::size_t complex_until = 0;  // the end of the last stretch that ICU folded
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = std::exchange(at, fold_some(text, at, offset, out));
        if (at > begin) continue;
        std::size_t next = at;
        if (at > complex_until && may_join(next_code_point(text, next))) {  // the table was wrong about the one before
            begin = next = previous_start(text, at);
            if (fold_entry(next_code_point(text, next)) != kFoldSpace) out.pop_back();
        }
        complex_until = at = complex_end(text, begin);
        fold_complex(text.substr(begin, at - begin),
                     {offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(at)}, out);
    }
    return complex_until == 0;
}

bool is_digit(char32_t c) { return c < 0x80 ? c >= U'0' && c <= U'9' : u_isdigit(static_cast<UChar32>(c)) != 0; }

bool is_alphabetic(char32_t c) { return weight(c) == 1 && u_isalpha(static_cast<UChar32>(c)) != 0; }

// Whether a mark stays between its neighbours (0 for none). `last_kept` is the last letter or number that stayed.
bool stays(char32_t mark, char32_t before, char32_t behind, char32_t last_kept) {
    switch (as_written(mark)) {
        case U'-': return is_digit(behind) && as_written(before) != U'-' && !is_alphabetic(last_kept);
        case U'%':
        case U'\u2030':
        case U'\u00B0': return is_digit(before);
        default: return is_digit(before) && is_digit(behind);
    }
}

// The last letter or number among the first `size` of what is kept, where that grows; 0 for none. Each is looked at once,
// for combining marks may be without end.
template <class Folded>
class LastLetter {
public:
    char32_t among(const std::vector<Folded>& kept, std::size_t size) {
        std::size_t end = size;
        while (end > seen_ && may_join(kept[end - 1].c)) --end;
        if (end > seen_) letter_ = kept[end - 1].c;
        seen_ = size;
        return letter_;
    }

private:
    char32_t letter_ = 0;
    std::size_t seen_ = 0;
};

// Leaves what stays, in place, as it is written.
template <class Folded>
void keep_what_stays(std::vector<Folded>& folded) {
    std::size_t size = 0;
    char32_t before = 0;  // what stood before i, kept or not
    LastLetter<Folded> last;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char32_t c = folded[i].c;
        bool kept = c != kFoldOther;
        folded[size] = folded[i];
        if (is_mark(c)) {
            kept = stays(c, before, i + 1 < folded.size() ? folded[i + 1].c : 0, last.among(folded, size));
            folded[size].c = as_written(c);
        }
        before = c;
        size += kept ? 1 : 0;
    }
    folded.resize(size);
}

Span hull(const Placed& first, const Placed& last) { return {first.span.begin, last.span.end}; }
Span hull(const Bare&, const Bare&) { return {}; }

// Joins each mark with the letter that now stands before it: else N(N(p)) would, and N(p) not.
template <class Folded>
void compose(std::vector<Folded>& kept) {
    std::vector<Folded> out;
    for (std::size_t begin = 0, end = 0; begin < kept.size(); begin = end) {
        std::string stretch;
        do append_utf8(stretch, kept[end++].c);
        while (end < kept.size() && may_join(kept[end].c));
        if (end - begin == 1) out.push_back(kept[begin]);
        else fold_complex(stretch, hull(kept[begin], kept[end - 1]), out);
    }
    for (Folded& f : out) f.c = as_written(f.c);
    kept = std::move(out);
}

// The kept code points; valid until the next call on this thread.
template <class Folded>
const std::vector<Folded>& normalise(std::string_view text, std::uint32_t offset) {
    thread_local std::vector<Folded> folded;  // its memory is worth keeping: one allocation a thread, not a paragraph
    folded.clear();
    const bool simple = fold(text, offset, folded);
    keep_what_stays(folded);
    // A mark may have lost what stood between it and a letter; none that the table folded joins anything.
    const auto joins = [](const Folded& f) { return f.c >= 0x300 && may_join(f.c); };
    if (!simple && std::any_of(folded.begin(), folded.end(), joins)) compose(folded);
    return folded;
}

}  // namespace

std::u32string normal_form(std::string_view text) {
    const std::vector<Bare>& kept = normalise<Bare>(text, 0);
    const auto code_points = kept | std::views::transform(&Bare::c);
    return {code_points.begin(), code_points.end()};
}

NormalText normal_form_with_spans(std::string_view text, std::uint32_t offset) {
    const std::vector<Placed>& kept = normalise<Placed>(text, offset);
    NormalText out{std::u32string(kept.size(), U'\0'), std::vector<Span>(kept.size())};
    std::transform(kept.begin(), kept.end(), out.code_points.begin(), [](const Placed& f) { return f.c; });
    std::transform(kept.begin(), kept.end(), out.spans.begin(), [](const Placed& f) { return f.span; });
    return out;
}

char32_t simplified(char32_t c) {
    if (c < 0x3400) return c;
    // In the Han block the fold table holds nothing but this.
    if (c <= 0x9FFF) return kFold[c] == kFoldComplex || kFold[c] <= kFoldOther ? c : kFold[c];
    return c < 0x20000 ? c : look_up_simplified(c);
}

void simplify(std::u32string& text) {
    for (char32_t& c : text) c = simplified(c);
}

std::uint64_t weight_beyond_han(char32_t c) {
    const bool full = (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x3005 && c <= 0x3007) ||
                      (c >= 0x3021 && c <= 0x3029) || (c >= 0x3041 && c <= 0x318F) || (c >= 0x31A0 && c <= 0x31FF) ||
                      (c >= 0xAC00 && c <= 0xD7FF) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97F) ||
                      (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x1B000 && c <= 0x1B16F);
    return full ? kWeightUnit : 1;
}

std::uint64_t weight(std::u32string_view kept) {
    std::uint64_t sum = 0;
    for (const char32_t c : kept) sum += weight(c);
    return sum;
}

}  // namespace kanwu
