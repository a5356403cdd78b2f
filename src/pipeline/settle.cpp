#include "pipeline/settle.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "text/paragraph_key.h"

namespace kanwu {
namespace {

using ParagraphSet = std::set<ParagraphKey>;

ParagraphKey paragraph_of(const Place& place, const Prior& prior) {
    const Facts& facts = *prior.draft(place.document).facts;
    const auto behind = std::upper_bound(facts.paragraphs.begin(), facts.paragraphs.end(), place.span.begin,
                                         [](std::uint32_t at, const ParagraphFacts& p) { return at < p.span.begin; });
    return {facts.document,
            static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(behind - facts.paragraphs.begin() - 1, 0))};
}

ParagraphSet paragraphs_of(const Finding& finding, const Prior& prior) {
    ParagraphSet out{paragraph_of(finding.place, prior)};
    for (const RelatedPlace& related : finding.related) out.insert(paragraph_of(related.place, prior));
    return out;
}

class Settling {
public:
    Settling(std::vector<Finding> findings, const std::vector<Rule>& rules, const Prior& prior)
        : findings_(std::move(findings)), gone_(findings_.size()) {
        for (const Rule& rule : rules) tags_[rule.id] = {rule.tags.begin(), rule.tags.end()};
        for (const Finding& finding : findings_) paragraphs_.push_back(paragraphs_of(finding, prior));
    }

    std::vector<Finding> run() {
        for (std::size_t i = 0; i < findings_.size(); ++i) settle_one(i);
        std::vector<Finding> out;
        for (std::size_t i = 0; i < findings_.size(); ++i)
            if (!gone_[i]) out.push_back(std::move(findings_[i]));
        return out;
    }

private:
    bool is(std::size_t i, std::string_view tag) const {
        const auto found = tags_.find(findings_[i].rule);
        return found != tags_.end() && found->second.contains(std::string(tag));
    }

    bool in_one_draft(std::size_t i) const {
        return paragraphs_[i].begin()->document == paragraphs_[i].rbegin()->document;
    }

    // What is told inside one draft is not lost in a formula of the whole run.
    bool within(std::size_t inner, std::size_t outer) const {
        if (in_one_draft(inner) && !in_one_draft(outer)) return false;
        return std::includes(paragraphs_[outer].begin(), paragraphs_[outer].end(), paragraphs_[inner].begin(),
                             paragraphs_[inner].end());
    }

    // Two rules tell the same of the same words: one formula.
    bool same_accident(std::size_t i, std::size_t j) const {
        const Finding& x = findings_[i];
        const Finding& y = findings_[j];
        return x.rule != y.rule && x.message == y.message && x.identity == y.identity && is(i, "duplicate") &&
               is(j, "duplicate");
    }

    void fold(std::size_t i, std::size_t under) {
        gone_[i] = true;
        findings_[under].level = std::max(findings_[under].level, findings_[i].level);
        add_folded(findings_[under], findings_[i].rule);
    }

    void settle_one(std::size_t i) {
        for (std::size_t j = 0; j < i; ++j)
            if (!gone_[j] && same_accident(i, j)) return fold(i, j);
        const bool follows = is(i, "attribution") && !is(i, "duplicate") && paragraphs_[i].size() > 1;
        if (!follows) return;
        for (std::size_t j = 0; j < findings_.size(); ++j) {
            if (gone_[j] || !is(j, "duplicate") || !within(i, j)) continue;
            return fold(i, j);
        }
    }

    static void add_folded(Finding& finding, const std::string& rule) {
        const auto at = std::lower_bound(finding.folded.begin(), finding.folded.end(), rule);
        if (at == finding.folded.end() || *at != rule) finding.folded.insert(at, rule);
    }

    std::vector<Finding> findings_;
    std::vector<bool> gone_;
    std::map<std::string, std::set<std::string>> tags_;
    std::vector<ParagraphSet> paragraphs_;
};

}  // namespace

std::vector<Finding> settle(std::vector<Finding> findings, const std::vector<Rule>& rules, const Prior& prior) {
    return Settling(std::move(findings), rules, prior).run();
}

}  // namespace kanwu
