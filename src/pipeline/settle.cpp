#include "pipeline/settle.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

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

// All that the place reaches into.
void add_paragraphs(const Place& place, const Prior& prior, ParagraphSet& out) {
    const Facts& facts = *prior.draft(place.document).facts;
    ParagraphKey key = paragraph_of(place, prior);
    do out.insert(key);
    while (++key.ordinal < facts.paragraphs.size() && facts.paragraphs[key.ordinal].span.begin < place.span.end);
}

ParagraphSet paragraphs_of(const Finding& finding, const Prior& prior) {
    ParagraphSet out;
    add_paragraphs(finding.place, prior, out);
    for (const RelatedPlace& related : finding.related) add_paragraphs(related.place, prior, out);
    return out;
}

// What a finding's rule is about, by its tags.
struct Kind {
    bool duplicate = false, attribution = false, difference = false;
    bool of_post = false;       // tells who has a post
    bool takes_holder = false;  // has a label for the other holder of a post
};

Kind kind_of(const Rule& rule) {
    const auto has = [&](std::string_view tag) {
        return std::find(rule.tags.begin(), rule.tags.end(), tag) != rule.tags.end();
    };
    return {has("duplicate"), has("attribution"), has("difference"), has("post"), rule.labels.contains("holder")};
}

class Settling {
public:
    Settling(std::vector<Finding> findings, const std::vector<Rule>& rules, const Prior& prior)
        : findings_(std::move(findings)), gone_(findings_.size()), prior_(prior) {
        std::map<std::string_view, Kind> kinds;
        for (const Rule& rule : rules) kinds[rule.id] = kind_of(rule);
        for (const Finding& finding : findings_) {
            kinds_.push_back(kinds[finding.rule]);
            paragraphs_.push_back(paragraphs_of(finding, prior));
        }
    }

    std::vector<Finding> run() {
        for (std::size_t i = 0; i < findings_.size(); ++i)
            if (kinds_[i].takes_holder) of_holders_.push_back(i);
        for (std::size_t i = 0; i < findings_.size(); ++i) settle_post(i);
        for (std::size_t i = 0; i < findings_.size(); ++i)
            for (const ParagraphKey& key : paragraphs_[i])
                if (kinds_[i].duplicate) copies_at_[key].push_back(i);
        for (std::size_t i = 0; i < findings_.size(); ++i) settle_one(i);
        std::vector<Finding> out;
        for (std::size_t i = 0; i < findings_.size(); ++i)
            if (!gone_[i]) out.push_back(std::move(findings_[i]));
        return out;
    }

private:
    bool in_one_draft(std::size_t i) const {
        return paragraphs_[i].begin()->document == paragraphs_[i].rbegin()->document;
    }

    // What compares paragraphs, or speaks of a whole one, may follow from a copy; a fault inside one does not.
    bool follows(std::size_t i) const {
        if (!kinds_[i].attribution || kinds_[i].duplicate) return false;
        return paragraphs_[i].size() > 1 || is_whole_paragraph(i);
    }

    bool is_whole_paragraph(std::size_t i) const {
        const Finding& finding = findings_[i];
        if (!finding.related.empty()) return false;
        return prior_.paragraph(*paragraphs_[i].begin()).span == finding.place.span;
    }

    // What is told inside one draft is not lost in a formula of the whole run.
    bool within(std::size_t inner, std::size_t outer) const {
        if (in_one_draft(inner) && !in_one_draft(outer)) return false;
        return std::includes(paragraphs_[outer].begin(), paragraphs_[outer].end(), paragraphs_[inner].begin(),
                             paragraphs_[inner].end());
    }

    // Two rules tell the same of the same words, one formula: the finding that does so first. O(log n).
    std::size_t first_of_accident(std::size_t i) {
        const Finding& finding = findings_[i];
        return first_.try_emplace({finding.message, finding.identity}, i).first->second;
    }

    // What becomes of finding i beside finding j.
    enum class Settled : std::uint8_t { both_stand, i_goes, j_goes };
    Settled settled(std::size_t i, std::size_t j) const {
        if (i == j || !kinds_[j].duplicate || !within(i, j)) return Settled::both_stand;
        // The paragraph that was copied has its own faults; the copy has them from there.
        const bool original =
            is_whole_paragraph(i) && paragraph_of(findings_[j].place, prior_) != *paragraphs_[i].begin();
        if (!kinds_[i].difference && original) return Settled::both_stand;
        if (!kinds_[i].difference) return Settled::i_goes;
        if (kinds_[j].difference) return Settled::both_stand;
        // The fact that differs between two copies says more than that they are copies, unless these must not be printed.
        if (findings_[j].level == Level::error) return Settled::i_goes;
        return within(j, i) ? Settled::j_goes : Settled::both_stand;
    }

    // A name under another's title has two posts, and the post two holders: told of the person, who the other one is shown.
    void settle_post(std::size_t i) {
        if (!kinds_[i].of_post || kinds_[i].takes_holder || findings_[i].related.empty()) return;
        for (const std::size_t j : of_holders_) {
            if (gone_[i]) break;
            const Place& place = findings_[j].place;
            if (place.document != findings_[i].place.document || !place.span.overlaps(findings_[i].place.span) ||
                paragraphs_[j].begin()->document != paragraphs_[i].begin()->document)
                continue;
            RelatedPlace holder = findings_[i].related.front();
            holder.label = "holder";
            findings_[j].related.push_back(std::move(holder));
            paragraphs_[j].insert(paragraphs_[i].begin(), paragraphs_[i].end());
            fold(i, j);
        }
    }

    void settle_one(std::size_t i) {
        if (gone_[i]) return;
        if (kinds_[i].duplicate) {
            const std::size_t first = first_of_accident(i);
            if (first != i && !gone_[first] && findings_[first].rule != findings_[i].rule) return fold(i, first);
        }
        if (!follows(i) && !kinds_[i].difference) return;
        // What holds all of its paragraphs holds the first.
        const auto copies = copies_at_.find(*paragraphs_[i].begin());
        if (copies == copies_at_.end()) return;
        for (const std::size_t j : copies->second) {
            if (gone_[i]) break;
            if (gone_[j]) continue;
            const Settled end = settled(i, j);
            if (end == Settled::i_goes) fold(i, j);
            if (end == Settled::j_goes) fold(j, i);
        }
    }

    void fold(std::size_t gone, std::size_t stays) {
        gone_[gone] = true;
        findings_[stays].level = std::max(findings_[stays].level, findings_[gone].level);
        add_folded(findings_[stays], findings_[gone].rule);
        for (const std::string& rule : findings_[gone].folded) add_folded(findings_[stays], rule);
    }

    static void add_folded(Finding& finding, const std::string& rule) {
        const auto at = std::lower_bound(finding.folded.begin(), finding.folded.end(), rule);
        if (at == finding.folded.end() || *at != rule) finding.folded.insert(at, rule);
    }

    std::vector<Finding> findings_;
    std::vector<bool> gone_;
    const Prior& prior_;
    std::vector<Kind> kinds_;
    std::map<std::pair<std::string, std::string>, std::size_t> first_;  // by message and identity, of copies
    std::vector<ParagraphSet> paragraphs_;
    std::vector<std::size_t> of_holders_;                         // findings that take another holder
    std::map<ParagraphKey, std::vector<std::size_t>> copies_at_;  // findings about copies, by each of their paragraphs
};

}  // namespace

std::vector<Finding> settle(std::vector<Finding> findings, const std::vector<Rule>& rules, const Prior& prior) {
    return Settling(std::move(findings), rules, prior).run();
}

}  // namespace kanwu
