#include "checks/taken_clauses.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "text/clauses.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

std::vector<Clause> clauses_of(const ParagraphKey& key, const Prior& prior) {
    return clauses(prior.draft(key.document).document->text, prior.paragraph(key).span);
}

// Where a clause begins or ends, in code points of N.
std::set<std::uint32_t> edges_of(const std::vector<Clause>& clauses) {
    std::set<std::uint32_t> out{0};
    std::uint32_t end = 0;
    for (const Clause& clause : clauses) out.insert(end += static_cast<std::uint32_t>(clause.normal.size()));
    return out;
}

// Spans of the later paragraph's quotations that the earlier one has too.
std::vector<Span> quoted_twice(const Copy& copy, const Prior& prior) {
    const auto words = [&](const ParagraphKey& key, const Quotation& quotation) {
        return normal_form(slice(prior.draft(key.document).document->text, quotation.inner));
    };
    std::set<std::u32string> there;
    for (const Quotation& quotation : prior.paragraph(copy.earlier).attribution.quotations)
        there.insert(words(copy.earlier, quotation));
    std::vector<Span> out;
    for (const Quotation& quotation : prior.paragraph(copy.later).attribution.quotations)
        if (there.contains(words(copy.later, quotation))) out.push_back(quotation.inner);
    return out;
}

bool has_figure(const Clause& clause) {
    constexpr std::u32string_view kFigures = U"0123456789〇零二两三四五六七八九十百千万亿";  // 一 begins too many words
    return clause.normal.find_first_of(kFigures) != std::u32string::npos;
}

// Which clauses are of a sentence that names a work before them, or in them.
std::vector<bool> cited(const std::vector<Clause>& clauses, std::string_view text) {
    std::vector<bool> out(clauses.size());
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const std::uint32_t from = i == 0 ? clauses[i].source.begin : clauses[i - 1].source.end;
        const std::string_view before = text.substr(from, clauses[i].source.begin - from);
        const bool opens = i == 0 || before.find("。") != std::string_view::npos;
        const bool named = slice(text, clauses[i].source).find("《") != std::string_view::npos ||
                           before.find("《") != std::string_view::npos;
        out[i] = named || (!opens && out[i - 1]);
    }
    return out;
}

}  // namespace

TakenClauses taken_clauses(const Copy& copy, const CheckInput& input) {
    const std::vector<Clause> later = clauses_of(copy.later, input.prior);
    const std::set<std::uint32_t> edges = edges_of(clauses_of(copy.earlier, input.prior));
    const std::vector<Span> quoted = quoted_twice(copy, input.prior);
    const auto ignored = input.ignored.cover(input.prior.paragraph(copy.later).normal);
    const auto is_quoted = [&](const Clause& clause) {
        return std::any_of(quoted.begin(), quoted.end(), [&](Span span) { return span.overlaps(clause.source); });
    };
    const std::vector<bool> of_a_work = cited(later, input.prior.draft(copy.later.document).document->text);
    const auto add = [&](std::size_t i, TakenClauses& to) {
        const Clause& clause = later[i];
        if (input.lexicon.stock_words.is_in(clause.normal)) {
            to.stock_weight += weight(clause.normal);
        } else if (!is_quoted(clause) && !of_a_work[i]) {
            ++to.count;
            to.weight += weight(clause.normal);
            if (!has_figure(clause)) to.own_weight += weight(clause.normal);
        }
    };
    TakenClauses out;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < later.size(); ++i) {
        const Clause& clause = later[i];
        const std::uint32_t end = begin + static_cast<std::uint32_t>(clause.normal.size());
        const auto& runs = copy.comparison.runs;
        const bool taken = std::any_of(runs.begin(), runs.end(), [&](const SharedRun& run) {
            return run.b_begin <= begin && end <= run.b_end() && edges.contains(run.a_begin + begin - run.b_begin) &&
                   edges.contains(run.a_begin + end - run.b_begin);
        });
        if (taken && (ignored.empty() || !ignored[begin])) add(i, out);
        begin = end;
    }
    return out;
}

}  // namespace kanwu
