#include "checks/formulas.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kanwu {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

}  // namespace

Formulas::Formulas(const Copies& copies, const Prior& prior, const std::function<bool(const Copy&)>& wanted) {
    std::vector<const Copy*> all;
    for (const Copy& copy : copies.found)
        if (wanted(copy)) all.push_back(&copy);
    if (all.size() <= kMostTellingCopies) return;
    for (const Copy* copy : all) {
        add_text(copy->earlier, prior);
        add_text(copy->later, prior);
    }
    std::iota(origins_.begin(), origins_.end(), std::uint32_t{0});
    // Every earlier paragraph has been traced before it is traced to.
    for (const Copy* copy : all) trace(*copy);
    find_formulas();
    join_neighbours();
    collect_places();
}

void Formulas::add_text(const ParagraphKey& key, const Prior& prior) {
    const auto size = static_cast<std::uint32_t>(prior.paragraph(key).normal.size());
    const auto begin = static_cast<std::uint32_t>(origins_.size());
    if (texts_.try_emplace(key, Text{begin, size}).second) origins_.resize(begin + size);
}

void Formulas::trace(const Copy& copy) {
    const std::uint32_t earlier = texts_.at(copy.earlier).begin;
    const std::uint32_t later = texts_.at(copy.later).begin;
    for (const SharedRun& run : copy.comparison.runs) {
        for (std::uint32_t i = 0; i < run.length; ++i) {
            const std::uint32_t at = later + run.b_begin + i;
            if (origins_[at] == at) origins_[at] = origins_[earlier + run.a_begin + i];
        }
    }
}

void Formulas::find_formulas() {
    std::vector<std::uint32_t> copies(origins_.size());  // of each origin: how many have it from there
    for (std::uint32_t i = 0; i < origins_.size(); ++i)
        if (origins_[i] != i) ++copies[origins_[i]];
    formulas_.assign(origins_.size(), kNone);
    for (const auto& [key, text] : texts_) {
        for (std::uint32_t i = text.begin; i < text.begin + text.size; ++i) {
            if (copies[i] <= kMostTellingCopies) continue;
            const bool goes_on = i > text.begin && formulas_[i - 1] != kNone;
            if (!goes_on) joined_.push_back(static_cast<std::uint32_t>(joined_.size()));
            formulas_[i] = static_cast<std::uint32_t>(joined_.size() - 1);
        }
    }
}

// A changed name cuts a passage in two: parts that stand together this often are one.
void Formulas::join_neighbours() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> together;
    for (const auto& [key, text] : texts_) {
        const FormulaPlaces here = places_in(key, text);
        for (auto next = here.begin(), place = next; next != here.end(); place = next)
            if (++next != here.end()) ++together[{place->first, next->first}];
    }
    for (const auto& [pair, paragraphs] : together)
        if (paragraphs > kMostTellingCopies) joined_[pair.second] = joined_[pair.first];
}

Formulas::FormulaPlaces Formulas::places_in(const ParagraphKey& key, const Text& text) const {
    FormulaPlaces out;
    for (std::uint32_t i = 0; i < text.size && !formulas_.empty(); ++i) {
        const std::uint32_t found = formulas_[origins_[text.begin + i]];
        if (found == kNone) continue;
        const bool first = origins_[text.begin + i] == text.begin + i;
        FormulaPlace& place = out.try_emplace(joined_[found], FormulaPlace{key, i, i, 0, first}).first->second;
        place.end = i + 1;
        ++place.characters;
    }
    return out;
}

Uncounted Formulas::in(const ParagraphKey& paragraph) const {
    const auto text = texts_.find(paragraph);
    if (text == texts_.end() || joined_.empty()) return {};
    Uncounted out(text->second.size);
    for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = formulas_[origins_[text->second.begin + i]] != kNone;
    return out;
}

std::optional<std::uint32_t> Formulas::of(const Copy& copy) const {
    const auto text = texts_.find(copy.later);
    if (text == texts_.end() || joined_.empty()) return std::nullopt;
    std::map<std::uint32_t, std::uint32_t> characters;
    for (const SharedRun& run : copy.comparison.runs)
        for (std::uint32_t i = run.b_begin; i < run.b_end(); ++i)
            if (const std::uint32_t found = formulas_[origins_[text->second.begin + i]]; found != kNone)
                ++characters[joined_[found]];
    const auto most = std::max_element(characters.begin(), characters.end(),
                                       [](const auto& x, const auto& y) { return x.second < y.second; });
    return most == characters.end() ? std::nullopt : std::make_optional(most->first);
}

void Formulas::collect_places() {
    for (const auto& [key, text] : texts_)
        for (const auto& [formula, place] : places_in(key, text)) places_[formula].push_back(place);
    for (auto& [formula, all] : places_) {
        std::uint32_t most = 0;
        for (const FormulaPlace& place : all)
            if (!place.first) most = std::max(most, place.characters);
        std::erase_if(all, [&](const FormulaPlace& place) { return 2 * place.characters < most; });
        std::stable_partition(all.begin(), all.end(), [](const FormulaPlace& place) { return place.first; });
    }
}

void RunFormulas::make() const {
    // What many say is no piece, and a formula is not worded anew.
    const auto counts = [](const Copy& copy) { return copy.relation <= CopyRelation::shared_run; };
    const auto in_one_draft = [](const Copy& copy) { return copy.earlier.document == copy.later.document; };
    std::call_once(made_, [&] {
        of_run_.emplace(copies_, prior_, counts);
        if (!std::all_of(copies_.found.begin(), copies_.found.end(), in_one_draft))
            of_drafts_.emplace(copies_, prior_, [&](const Copy& copy) { return counts(copy) && in_one_draft(copy); });
    });
}

const Formulas& RunFormulas::of_run() const {
    make();
    return *of_run_;
}

const Formulas& RunFormulas::of_drafts() const {
    make();
    return of_drafts_ ? *of_drafts_ : *of_run_;
}

}  // namespace kanwu
