#include "text/sentences.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/utf8.h"

namespace kanwu {
namespace {

// One breaker a thread: making one costs a millisecond, setting its text nothing.
icu::BreakIterator* sentence_breaker() {
    thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    }();
    return breaker.get();
}

constexpr std::u32string_view kClosing = U"”’」』）)]】》〉\"'";
constexpr std::u32string_view kTerminal = U"。！？!?….．";

}  // namespace

std::vector<Span> sentences(std::string_view text) {
    std::vector<Span> out;
    icu::BreakIterator* const breaker = sentence_breaker();
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (breaker != nullptr) breaker->setText(&view, status);
    if (breaker == nullptr || U_FAILURE(status)) return {{0, static_cast<std::uint32_t>(text.size())}};

    std::uint32_t begin = 0;
    breaker->first();
    for (std::int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next()) {
        out.push_back({begin, static_cast<std::uint32_t>(end)});
        begin = static_cast<std::uint32_t>(end);
    }
    utext_close(&view);
    return out;
}

bool ends_sentence(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        std::size_t at = previous_start(text, end);
        end = at;
        const char32_t c = next_code_point(text, at);
        if (kTerminal.find(c) != std::u32string_view::npos) return true;
        if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
        if (kClosing.find(c) == std::u32string_view::npos) return false;
    }
    return false;
}

}  // namespace kanwu
