#include "checks/one_form.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "text/marked_form.h"

namespace kanwu {
namespace {

constexpr double kAlike = 0.75;                            // a notice that was gone over is more
constexpr double kAlikeInAList = 0.85;                     // of two reports below each other
constexpr std::size_t kLeastChanges = 3;                   // of two reports in a list
constexpr std::uint32_t kOpening = 8;                      // code points within which these begin to differ
constexpr std::size_t kLongestHeading = 40;                // code points
constexpr std::uint32_t kFurthestHeading = 1000;           // paragraphs
constexpr std::size_t kLongestOrdinal = 2;                 // （一）, 十二: parts what is below a heading
constexpr std::uint64_t kLeastBetween = 10 * kWeightUnit;  // lighter paragraphs part nothing: dates, names

// Whether a paragraph was made from that one, or from one behind it: the list goes on.
bool goes_on(const ParagraphKey& key, const ParagraphKey& first, const Copies& copies) {
    auto found = std::lower_bound(copies.found.begin(), copies.found.end(), key,
                                  [](const Copy& copy, const ParagraphKey& k) { return copy.later < k; });
    for (; found != copies.found.end() && found->later == key; ++found)
        if (found->earlier >= first && found->relation != CopyRelation::exact &&
            found->relation != CopyRelation::shared_run)
            return true;
    return false;
}

// 【白鹤镇】截至……: an item of a list that is labelled in brackets.
bool opens_with_label(const ParagraphKey& key, const CheckInput& input) {
    const Draft& draft = input.prior.draft(key.document);
    return slice(draft.document->text, draft.facts->paragraphs[key.ordinal].span).starts_with("【");
}

// What stands between two of one draft: others of their list at most; heads, dates and names; or other prose.
enum class Between : std::uint8_t { list, little, prose };
Between between(const Copy& copy, const CheckInput& input) {
    const auto& paragraphs = input.prior.draft(copy.later.document).facts->paragraphs;
    Between out = Between::list;
    const bool labelled = opens_with_label(copy.earlier, input) && opens_with_label(copy.later, input);
    for (std::uint32_t i = copy.earlier.ordinal + 1; i < copy.later.ordinal; ++i) {
        if (goes_on({copy.later.document, i}, copy.earlier, input.copies)) continue;
        if (labelled && opens_with_label({copy.later.document, i}, input)) continue;
        if (paragraphs[i].role == Role::body && weight(paragraphs[i].normal) >= kLeastBetween) return Between::prose;
        out = Between::little;
    }
    return out;
}

bool is_replaced(const Change& change) { return !change.moved && !change.earlier.empty() && !change.later.empty(); }

bool is_changed(const Change& change) { return !change.moved; }

// From the first post or name of who speaks to the verb of it; empty where nobody does.
Span who_speaks(const ParagraphAttribution& attribution) {
    if (const Mention* const speaker = speaker_of(attribution)) {
        const Span first = speaker->titles.empty() ? speaker->name_span : speaker->titles.front().span;
        return {std::min(first.begin, speaker->name_span.begin), speaker->cue->span.end};
    }
    if (attribution.anonymous.empty()) return {};
    const AnonymousSource& source = attribution.anonymous.front();
    return {source.subject_span.begin, source.cue.span.end};
}

// Whether something of what is said stands in the place of something else, and not only another in the place of who says it.
bool is_filled_in(const ComparedPair& pair, const Copy& copy, const CheckInput& input) {
    const Span there = who_speaks(input.prior.paragraph(copy.earlier).attribution);
    const Span here = who_speaks(input.prior.paragraph(copy.later).attribution);
    return std::any_of(pair.changes().begin(), pair.changes().end(), [&](const Change& c) {
        return is_replaced(c) && !(c.earlier.overlaps(there) && c.later.overlaps(here));
    });
}

bool begins_otherwise(const ComparedPair& pair, bool (*counts)(const Change&)) {
    const auto& spans = pair.later.form.spans;
    const auto first = std::find_if(pair.changes().begin(), pair.changes().end(), counts);
    const std::uint32_t limit = spans[std::min<std::size_t>(kOpening, spans.size() - 1)].end;
    return first != pair.changes().end() && first->later.begin < limit;
}

// Whether every sentence of the later one has something of its own but the last, which may be a set phrase.
bool is_new_throughout(const ComparedPair& pair) {
    const NormalText& form = pair.later.form;
    std::size_t sentences = 0;
    std::size_t changed = 0;
    for (std::uint32_t begin = 0, i = 0; i < form.code_points.size(); ++i) {
        if (!sentence_ends_at(form.code_points, i)) continue;
        const Span sentence = form.source(begin, i + 1);
        ++sentences;
        changed += std::any_of(pair.changes().begin(), pair.changes().end(),
                               [&](const Change& c) { return is_replaced(c) && c.later.overlaps(sentence); });
        begin = i + 1;
    }
    return changed > 0 && changed + 1 >= sentences;
}

}  // namespace

bool is_notice(const ParagraphKey& key, const CheckInput& input) {
    const auto& paragraphs = input.prior.draft(key.document).facts->paragraphs;
    if (input.lexicon.notices.longest_at(paragraphs[key.ordinal].normal, 0) > 0) return true;
    for (std::uint32_t i = key.ordinal; i-- > 0 && key.ordinal - i <= kFurthestHeading;) {
        if (paragraphs[i].role != Role::headline && paragraphs[i].role != Role::subhead) continue;
        if (paragraphs[i].normal.size() <= kLongestOrdinal) continue;
        return paragraphs[i].normal.size() <= kLongestHeading && input.lexicon.notices.is_in(paragraphs[i].normal);
    }
    return false;
}

bool are_of_one_form(const ComparedPair& pair, const Copy& copy, const CountedCopy& counted, const CheckInput& input) {
    if (copy.relation == CopyRelation::exact || copy.earlier.document != copy.later.document) return false;
    const auto& changes = pair.changes();
    if (std::none_of(changes.begin(), changes.end(), is_replaced)) return false;
    const bool facts =
        std::any_of(changes.begin(), changes.end(), [&](const Change& c) { return is_another_fact(c, pair); });
    if (is_notice(copy.earlier, input) && is_notice(copy.later, input)) {
        const Edits edits = edits_of(pair);
        return (facts && edits.words <= 2 * edits.facts) ||
               (counted.alike < kAlike && counted.longest_weight < kRunWeight && is_new_throughout(pair));
    }
    if (counted.longest_weight >= kRunWeight) return false;
    const Between there = between(copy, input);
    if (there == Between::prose || !is_filled_in(pair, copy, input)) return false;
    // Of those below each other what was put in or left out is of the form, too.
    const bool list = there == Between::list;
    const auto counts = list ? is_changed : is_replaced;
    if (static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), counts)) < kLeastChanges) return false;
    return ((facts || edits_of(pair).facts > 0) && begins_otherwise(pair, counts)) ||
           (list && counted.alike < kAlikeInAList && is_new_throughout(pair));
}

bool are_boilerplate(const Copy& copy, const CheckInput& input) {
    const auto begins_so = [&](const ParagraphKey& key) {
        return input.lexicon.boilerplate.longest_at(input.prior.paragraph(key).normal, 0) > 0;
    };
    return begins_so(copy.later) && begins_so(copy.earlier);
}

}  // namespace kanwu
