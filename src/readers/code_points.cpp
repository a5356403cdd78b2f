#include "readers/code_points.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace kanwu {

class CodePoints::Source {
public:
    virtual ~Source() = default;
    virtual bool next(Step& step) = 0;
};

namespace {

constexpr char32_t kReplacement = 0xFFFD;

char32_t joined(char32_t lead, char32_t trail) { return (lead << 10) + trail - U16_SURROGATE_OFFSET; }

// The converters of ICU whose tables are those of today's files: code page 949 has all of EUC-KR's, and what Korean
// Windows adds to it; ibm-943_P15A keeps the backslash.
const char* icu_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::gb18030: return "gb18030";
        case Encoding::big5: return "Big5-HKSCS";
        case Encoding::shift_jis: return "ibm-943_P15A-2003";
        case Encoding::euc_jp: return "EUC-JP";
        case Encoding::euc_kr: return "windows-949";
        default: return "windows-1252";
    }
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Through ICU's converter, which stops at the first sequence that the encoding does not allow, in pieces: one call a
// code point would cost five times as much.
class IcuSource : public CodePoints::Source {
public:
    IcuSource(Converter converter, std::string_view bytes)
        : converter_(std::move(converter)), at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    bool next(Step& step) override {
        while (true) {
            if (unit_ < units_) return step = take(), true;
            if (bad_ > 0) return step = {kReplacement, std::exchange(bad_, 0), true, cut_}, true;
            if (at_ == end_ && !overflowed_) return false;
            fill();
        }
    }

private:
    static constexpr int kPiece = 2048;

    void fill() {
        const char* const begin = at_;
        UChar* target = text_.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter_.get(), &target, target + kPiece, &at_, end_, offsets_.data(), true, &status);
        units_ = static_cast<int>(target - text_.data());
        unit_ = 0;
        overflowed_ = status == U_BUFFER_OVERFLOW_ERROR;
        cut_ = status == U_TRUNCATED_CHAR_FOUND;
        if (U_FAILURE(status) && !overflowed_) {
            std::array<char, 32> sequence{};
            auto size = static_cast<std::int8_t>(sequence.size());
            UErrorCode ignored = U_ZERO_ERROR;
            ucnv_getInvalidChars(converter_.get(), sequence.data(), &size, &ignored);
            bad_ = static_cast<std::uint32_t>(size);
        }
        good_size_ = static_cast<std::int32_t>(at_ - begin) - static_cast<std::int32_t>(bad_);
    }

    // The bytes of unit i begin here, counted from the piece's. What was left over from the piece before has none.
    std::int32_t offset(int i) const {
        return i >= units_ ? good_size_ : std::max(offsets_[static_cast<std::size_t>(i)], 0);
    }

    Step take() {
        const int first = unit_++;
        const UChar lead = text_[static_cast<std::size_t>(first)];
        if (U16_IS_LEAD(lead) && unit_ == units_ && overflowed_) {
            // Its trail surrogate comes with the next piece, its bytes have come with this one.
            const auto size = static_cast<std::uint32_t>(offset(unit_) - offset(first));
            fill();
            return {joined(lead, text_[static_cast<std::size_t>(unit_++)]), size};
        }
        char32_t c = lead;
        if (U16_IS_LEAD(lead)) c = joined(lead, text_[static_cast<std::size_t>(unit_++)]);
        return {c, static_cast<std::uint32_t>(offset(unit_) - offset(first))};
    }

    Converter converter_;
    const char* at_;
    const char* end_;
    std::array<UChar, kPiece> text_{};
    std::array<std::int32_t, kPiece> offsets_{};
    int units_ = 0, unit_ = 0;
    std::int32_t good_size_ = 0;
    std::uint32_t bad_ = 0;
    bool overflowed_ = false, cut_ = false;
};

// Unicode's own forms: exact here without a library, a bad sequence no longer than it must be.
class Utf8Source : public CodePoints::Source {
public:
    explicit Utf8Source(std::string_view bytes) : bytes_(bytes) {}

    bool next(Step& step) override {
        if (at_ == bytes_.size()) return false;
        const std::size_t begin = at_;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes_.data()), at_, bytes_.size(), c);
        const auto size = static_cast<std::uint32_t>(at_ - begin);
        if (c >= 0) step = {static_cast<char32_t>(c), size};
        else step = {kReplacement, size, true, at_ == bytes_.size()};
        return true;
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

enum class Order : std::uint8_t { little, big };

class Utf16Source : public CodePoints::Source {
public:
    Utf16Source(std::string_view bytes, Order order) : bytes_(bytes), order_(order) {}

    bool next(Step& step) override {
        const std::size_t left = bytes_.size() - at_;
        if (left == 0) return false;
        step = left < 2 ? Step{kReplacement, 1, true, true} : read(left);
        at_ += step.source_size;
        return true;
    }

private:
    char32_t unit(std::size_t at) const {
        const auto low = static_cast<unsigned char>(bytes_[order_ == Order::little ? at : at + 1]);
        const auto high = static_cast<unsigned char>(bytes_[order_ == Order::little ? at + 1 : at]);
        return static_cast<char32_t>(high << 8 | low);
    }

    Step read(std::size_t left) const {
        const char32_t c = unit(at_);
        if (!U16_IS_SURROGATE(c)) return {c, 2};
        if (!U16_IS_SURROGATE_LEAD(c)) return {kReplacement, 2, true};
        if (left < 4) return {kReplacement, 2, true, true};
        const char32_t trail = unit(at_ + 2);
        if (!U16_IS_TRAIL(trail)) return {kReplacement, 2, true};
        return {joined(c, trail), 4};
    }

    std::string_view bytes_;
    Order order_;
    std::size_t at_ = 0;
};

class Utf32Source : public CodePoints::Source {
public:
    Utf32Source(std::string_view bytes, Order order) : bytes_(bytes), order_(order) {}

    bool next(Step& step) override {
        const std::size_t left = bytes_.size() - at_;
        if (left == 0) return false;
        step = left < 4 ? Step{kReplacement, static_cast<std::uint32_t>(left), true, true} : read();
        at_ += step.source_size;
        return true;
    }

private:
    Step read() const {
        char32_t c = 0;
        for (std::size_t i = 0; i < 4; ++i)
            c = c << 8 | static_cast<unsigned char>(bytes_[order_ == Order::big ? at_ + i : at_ + 3 - i]);
        if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return {kReplacement, 4, true};
        return {c, 4};
    }

    std::string_view bytes_;
    Order order_;
    std::size_t at_ = 0;
};

}  // namespace

CodePoints::CodePoints(std::unique_ptr<Source> source) : source_(std::move(source)) {}
CodePoints::CodePoints(CodePoints&&) noexcept = default;
CodePoints& CodePoints::operator=(CodePoints&&) noexcept = default;
CodePoints::~CodePoints() = default;

Expected<CodePoints> CodePoints::of(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return CodePoints(std::make_unique<Utf8Source>(bytes));
        case Encoding::utf16le: return CodePoints(std::make_unique<Utf16Source>(bytes, Order::little));
        case Encoding::utf16be: return CodePoints(std::make_unique<Utf16Source>(bytes, Order::big));
        case Encoding::utf32le: return CodePoints(std::make_unique<Utf32Source>(bytes, Order::little));
        case Encoding::utf32be: return CodePoints(std::make_unique<Utf32Source>(bytes, Order::big));
        default: break;
    }
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(icu_name(encoding), &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return fail("", fmt::format("ICU has no converter {}: {}", icu_name(encoding), u_errorName(status)));
    return CodePoints(std::make_unique<IcuSource>(std::move(converter), bytes));
}

bool CodePoints::next(Step& step) { return source_->next(step); }

}  // namespace kanwu
