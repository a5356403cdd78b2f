// Findings as comments that an editor reads beside the words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/report.h"
#include "text/span.h"

namespace kanwu {

// Words of a draft's text, and what is said of them, a paragraph each.
struct Comment {
    Span span;
    std::vector<std::string> paragraphs;
    friend bool operator==(const Comment&, const Comment&) = default;
};

// A comment for each finding in that draft: its level and sentence, then each other place with its first words, since a
// word processor shows no paragraph numbers; and one at each place in this draft that a finding speaks of (the first five
// of a finding), which leads back. By place. In the report's language. Pure.
std::vector<Comment> comments_of(const Report& report, std::string_view draft);

}  // namespace kanwu
