#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/utf8.h"

namespace kanwu {
namespace {

icu::BreakIterator* word_breaker() {
    thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
    }();
    return breaker.get();
}

}  // namespace

std::size_t first_word(std::string_view utf8) {
    constexpr std::size_t kFurthest = 8;
    std::size_t end = 0;
    for (std::size_t i = 0; i < kFurthest && end < utf8.size(); ++i) next_code_point(utf8, end);
    icu::BreakIterator* const breaker = word_breaker();
    if (end == 0 || breaker == nullptr) return 0;
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(end)));
    breaker->setText(text);
    const std::int32_t units = breaker->next();  // from the beginning
    std::size_t size = 0;
    for (std::int32_t i = 0; i < units && size < end;)
        i += static_cast<std::int32_t>(size_utf16(next_code_point(utf8, size)));
    return size;
}

}  // namespace kanwu
