#include "text/set_phrases.h"

#include <algorithm>

namespace kanwu {
namespace {

std::uint64_t edge(std::uint32_t node, char32_t c) { return std::uint64_t{node} << 32 | c; }

}  // namespace

SetPhrases::SetPhrases(const std::vector<std::u32string>& phrases) : nodes_(1) {
    struct Born {
        std::uint32_t depth, parent;
        char32_t c;
    };
    std::vector<Born> born{{}};  // of each node
    for (const std::u32string& phrase : phrases) {
        std::uint32_t node = 0;
        for (const char32_t c : phrase) {
            const auto [at, fresh] = children_.try_emplace(edge(node, c), static_cast<std::uint32_t>(nodes_.size()));
            if (fresh) {
                nodes_.emplace_back();
                born.push_back({born[node].depth + 1, node, c});
            }
            node = at->second;
        }
        nodes_[node].longest = static_cast<std::uint32_t>(phrase.size());
    }
    // Shorter prefixes first: a fallback is shorter than its node.
    std::vector<std::uint32_t> order(nodes_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t x, std::uint32_t y) { return born[x].depth < born[y].depth; });
    for (const std::uint32_t node : order) {
        if (born[node].depth < 2) continue;
        const std::uint32_t fallback = step(nodes_[born[node].parent].fallback, born[node].c);
        nodes_[node].fallback = fallback;
        nodes_[node].longest = std::max(nodes_[node].longest, nodes_[fallback].longest);
    }
}

std::uint32_t SetPhrases::child(std::uint32_t node, char32_t c) const {
    const auto found = children_.find(edge(node, c));
    return found == children_.end() ? 0 : found->second;
}

std::uint32_t SetPhrases::step(std::uint32_t node, char32_t c) const {
    while (true) {
        if (const std::uint32_t next = child(node, c); next != 0 || node == 0) return next;
        node = nodes_[node].fallback;
    }
}

std::vector<bool> SetPhrases::cover(std::u32string_view normal) const {
    if (empty()) return {};
    std::vector<std::uint32_t> ends_here(normal.size());  // the longest phrase that ends with this code point
    for (std::uint32_t node = 0, i = 0; i < normal.size(); ++i) {
        node = step(node, normal[i]);
        ends_here[i] = nodes_[node].longest;
    }
    std::vector<bool> covered(normal.size());
    std::uint32_t reach = 0;  // code points before i that are covered still
    for (std::size_t i = normal.size(); i-- > 0;) {
        reach = std::max(reach, ends_here[i]);
        covered[i] = reach > 0;
        if (reach > 0) --reach;
    }
    return covered;
}

std::vector<bool> SetPhrases::cover(const NormalText& normal, const NormalText& form) const {
    const std::vector<bool> covered = cover(normal.code_points);
    if (covered.empty()) return {};
    std::vector<bool> out(form.spans.size());
    for (std::size_t i = 0, n = 0; i < out.size(); ++i) {
        while (n < covered.size() && normal.spans[n].begin < form.spans[i].begin) ++n;
        out[i] = n < covered.size() && normal.spans[n].begin == form.spans[i].begin && covered[n];
    }
    return out;
}

}  // namespace kanwu
