#include "facts/set_phrase_changes.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "text/marked_form.h"

namespace kanwu {
namespace {

// Code points of a form.
struct Extent {
    std::size_t begin = 0, end = 0;
};

std::size_t code_point_at(const NormalText& form, std::uint32_t byte) {
    const auto before = [](Span span, std::uint32_t at) { return span.begin < at; };
    return static_cast<std::size_t>(std::lower_bound(form.spans.begin(), form.spans.end(), byte, before) -
                                    form.spans.begin());
}

class Side {
public:
    Side(const CountedParagraph& counted, Span change)
        : form_(counted.paragraph.form),
          ignored_(counted.ignored),
          extent_{code_point_at(form_, change.begin), code_point_at(form_, change.end)} {}

    bool has_words() const {
        return std::any_of(begin(), end(), [](char32_t c) { return !is_punctuation(c); });
    }

    bool has_words_that_count() const {
        for (std::size_t i = extent_.begin; i < extent_.end; ++i)
            if (counts(i) == true) return true;
        return false;
    }

    // Of the next word before and behind the change; the ends of the paragraph count.
    bool counts_before() const {
        for (std::size_t i = extent_.begin; i-- > 0;)
            if (const auto found = counts(i)) return *found;
        return true;
    }
    bool counts_behind() const {
        for (std::size_t i = extent_.end; i < form_.code_points.size(); ++i)
            if (const auto found = counts(i)) return *found;
        return true;
    }

private:
    // Marks neither count nor do not.
    std::optional<bool> counts(std::size_t i) const {
        if (is_punctuation(form_.code_points[i])) return std::nullopt;
        return !ignored_[i];
    }
    std::u32string::const_iterator begin() const {
        return form_.code_points.begin() + static_cast<std::ptrdiff_t>(extent_.begin);
    }
    std::u32string::const_iterator end() const {
        return form_.code_points.begin() + static_cast<std::ptrdiff_t>(extent_.end);
    }

    const NormalText& form_;
    const std::vector<bool>& ignored_;
    Extent extent_;
};

}  // namespace

std::vector<bool> ignored_words(const Draft& draft, const ComparedParagraph& paragraph, const SetPhrases& phrases) {
    if (phrases.empty()) return {};
    const std::string_view text = slice(draft.document->text, paragraph.span);
    return phrases.cover(normal_form_with_spans(text, paragraph.span.begin), paragraph.form);
}

bool is_set_phrases(const ParagraphFacts& paragraph, const SetPhrases& phrases) {
    const std::vector<bool> covered = phrases.cover(paragraph.normal);
    return !covered.empty() && std::find(covered.begin(), covered.end(), false) == covered.end();
}

bool is_of_set_phrases(const Change& change, const CountedParagraph& earlier, const CountedParagraph& later) {
    if (earlier.ignored.empty() || later.ignored.empty()) return false;
    const Side a(earlier, change.earlier);
    const Side b(later, change.later);
    if (a.has_words_that_count() || b.has_words_that_count() || !(a.has_words() || b.has_words())) return false;
    return change.moved || (a.counts_before() == b.counts_before() && a.counts_behind() == b.counts_behind());
}

}  // namespace kanwu
