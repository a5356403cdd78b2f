#include "facts/moved_sentences.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "duplicates/similarity.h"
#include "text/marked_form.h"

namespace kanwu {
namespace {

// Shorter sentences happen to be the same, and still shorter ones to be alike.
constexpr std::uint32_t kLeastMoved = 4;
constexpr std::uint32_t kLeastAlike = 12;

// With the marks that close it: “……！” is one.
std::vector<Extent> sentences_of(std::u32string_view text) {
    std::vector<Extent> out;
    std::uint32_t begin = 0;
    bool in_quotation = false;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        in_quotation ^= text[i] == U'"';
        if (!sentence_ends_at(text, i)) continue;
        while (i + 1 < text.size() && ((in_quotation && text[i + 1] == U'"') ||
                                       std::u32string_view(U"」』)）").find(text[i + 1]) != std::u32string_view::npos))
            in_quotation ^= text[++i] == U'"';
        out.push_back({begin, i + 1});
        begin = i + 1;
    }
    return out;
}

std::u32string_view words(std::u32string_view text, Extent e) { return text.substr(e.begin, e.size()); }

// Takes out of both lists what stands once in each.
std::vector<Twin> take_same(std::u32string_view a, std::u32string_view b, std::vector<Extent>& of_a,
                            std::vector<Extent>& of_b) {
    std::map<std::u32string_view, std::pair<std::vector<Extent>, std::vector<Extent>>> places;
    for (const Extent e : of_a) places[words(a, e)].first.push_back(e);
    for (const Extent e : of_b) places[words(b, e)].second.push_back(e);
    std::vector<Twin> out;
    for (const auto& [text, both] : places)
        if (text.size() >= kLeastMoved && both.first.size() == 1 && both.second.size() == 1)
            out.push_back({both.first.front(), both.second.front()});
    std::erase_if(of_a, [&](Extent e) { return !places[words(a, e)].second.empty(); });
    std::erase_if(of_b, [&](Extent e) { return !places[words(b, e)].first.empty(); });
    return out;
}

// Each with the one that it is most like, the surest pair first.
void add_alike(std::u32string_view a, std::u32string_view b, std::vector<Extent>& of_a, std::vector<Extent>& of_b,
               std::vector<Twin>& twins) {
    const auto is_short = [](Extent e) { return e.size() < kLeastAlike; };
    std::erase_if(of_a, is_short);
    std::erase_if(of_b, is_short);
    if (std::max(of_a.size(), of_b.size()) > kMostSentences) return;
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < of_a.size(); ++i)
        for (std::size_t j = 0; j < of_b.size(); ++j)
            if (const double alike = similarity(words(a, of_a[i]), words(b, of_b[j])); alike >= kAlikeSentences)
                pairs.emplace_back(-alike, i, j);
    std::sort(pairs.begin(), pairs.end());
    std::vector<bool> taken_a(of_a.size());
    std::vector<bool> taken_b(of_b.size());
    for (const auto& [distance, i, j] : pairs) {
        if (taken_a[i] || taken_b[j]) continue;
        taken_a[i] = taken_b[j] = true;
        twins.push_back({of_a[i], of_b[j]});
    }
}

// By their place in b.
std::vector<Twin> twins_of(std::u32string_view a, std::u32string_view b) {
    std::vector<Extent> of_a = sentences_of(a);
    std::vector<Extent> of_b = sentences_of(b);
    std::vector<Twin> out = take_same(a, b, of_a, of_b);
    add_alike(a, b, of_a, of_b, out);
    std::sort(out.begin(), out.end(), [](const Twin& x, const Twin& y) { return x.b.begin < y.b.begin; });
    return out;
}

// Whether each twin is part of the longest sequence that stands in one order in both texts.
std::vector<bool> in_one_order(const std::vector<Twin>& twins) {
    std::vector<std::pair<std::size_t, std::uint64_t>> weight(twins.size());  // sentences, characters
    std::vector<std::size_t> before(twins.size(), twins.size());
    std::size_t last = twins.size();
    for (std::size_t i = 0; i < twins.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (twins[j].a.begin > twins[i].a.begin || weight[j] <= weight[i]) continue;
            weight[i] = weight[j];
            before[i] = j;
        }
        ++weight[i].first;
        weight[i].second += twins[i].b.size();
        if (last == twins.size() || weight[i] > weight[last]) last = i;
    }
    std::vector<bool> stays(twins.size());
    for (; last < twins.size(); last = before[last]) stays[last] = true;
    return stays;
}

}  // namespace

bool is_moved(std::u32string_view gone, std::u32string_view put_in) {
    return std::min(gone.size(), put_in.size()) >= kLeastAlike && similarity(gone, put_in) >= kAlikeSentences;
}

std::vector<Twin> moved_sentences(std::u32string_view a, std::u32string_view b) {
    const std::vector<Twin> all = twins_of(a, b);
    const std::vector<bool> stays = in_one_order(all);
    std::vector<Twin> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (stays[i]) continue;
        const Twin& twin = all[i];
        if (!out.empty() && out.back().a.end == twin.a.begin && out.back().b.end == twin.b.begin) {
            out.back().a.end = twin.a.end;
            out.back().b.end = twin.b.end;
        } else {
            out.push_back(twin);
        }
    }
    return out;
}

}  // namespace kanwu
