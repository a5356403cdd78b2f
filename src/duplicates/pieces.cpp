#include "duplicates/pieces.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"

namespace kanwu {
namespace {

struct Piece {
    std::uint64_t hash;
    std::uint32_t text, begin, end;  // code points of N
};
using Pieces = std::vector<Piece>;

void add_piece(const ClausedText& text, std::uint32_t number, std::uint32_t begin, std::uint32_t end, Pieces& pieces) {
    const std::u32string_view words = text.normal.substr(begin, end - begin);
    pieces.push_back({hash64(words.data(), words.size() * sizeof(char32_t)), number, begin, end});
}

void add_pieces(const ClausedText& text, std::uint32_t number, Pieces& pieces) {
    struct Edge {
        std::uint32_t place;
        std::uint64_t weight;  // of all before it
    };
    std::vector<Edge> edges{{0, 0}};
    for (const std::uint32_t end : text.ends) {
        const Edge& last = edges.back();
        edges.push_back({end, last.weight + weight(text.normal.substr(last.place, end - last.place))});
    }
    const auto holds = [&](std::size_t begin, std::size_t end) {
        return edges[end].weight - edges[begin].weight >= kPieceWeight;
    };
    for (std::size_t begin = 0, end = 1; begin + 1 < edges.size(); ++begin) {
        while (end < edges.size() && !holds(begin, end)) ++end;
        if (end == edges.size()) break;
        add_piece(text, number, edges[begin].place, edges[end].place, pieces);
    }
    for (std::size_t begin = 0, end = 1; end < edges.size(); ++end) {
        while (begin + 1 < end && holds(begin + 1, end)) ++begin;
        // The shortest from its begin is there already.
        if (holds(begin, end) && end - 1 > begin && holds(begin, end - 1))
            add_piece(text, number, edges[begin].place, edges[end].place, pieces);
    }
}

std::u32string_view words_of(const Piece& piece, std::span<const ClausedText> texts) {
    return texts[piece.text].normal.substr(piece.begin, piece.end - piece.begin);
}

// Calls visit(begin, end) for the places of each piece that has several, by text and place. Two pieces may have one hash.
template <class Visit>
void for_each_piece(Pieces& pieces, std::span<const ClausedText> texts, Visit visit) {
    const auto key = [](const Piece& p) { return std::tuple(p.hash, p.text, p.begin); };
    std::sort(pieces.begin(), pieces.end(), [&](const Piece& x, const Piece& y) { return key(x) < key(y); });
    for (auto begin = pieces.begin(), end = begin; begin != pieces.end(); begin = end) {
        end = std::find_if(begin, pieces.end(), [&](const Piece& p) { return p.hash != begin->hash; });
        while (end - begin > 1) {
            const std::u32string_view words = words_of(*begin, texts);
            const auto same =
                std::stable_partition(begin, end, [&](const Piece& p) { return words_of(p, texts) == words; });
            visit(begin, same);
            begin = same;
        }
    }
}

std::size_t texts_of(Pieces::const_iterator begin, Pieces::const_iterator end) {
    std::size_t texts = 0;
    for (auto i = begin; i != end; ++i) texts += i == begin || i->text != (i - 1)->text;
    return texts;
}

// A piece of `later` that `earlier` has too.
struct Hit {
    std::uint32_t later, earlier, begin, end;
    auto operator<=>(const Hit&) const = default;
};

void add_hits(Pieces::const_iterator begin, Pieces::const_iterator end, std::vector<Hit>& hits) {
    for (auto earlier = begin; earlier != end; ++earlier) {
        if (earlier != begin && (earlier - 1)->text == earlier->text) continue;
        for (auto later = earlier + 1; later != end; ++later)
            if (later->text != earlier->text) hits.push_back({later->text, earlier->text, later->begin, later->end});
    }
}

}  // namespace

std::vector<SharedPieces> shared_pieces(std::span<const ClausedText> texts, WorkBudget& budget) {
    Pieces pieces;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        budget.spend(texts[i].ends.size());
        add_pieces(texts[i], i, pieces);
    }
    std::vector<Hit> hits;
    for_each_piece(pieces, texts, [&](Pieces::const_iterator begin, Pieces::const_iterator end) {
        const std::size_t sharing = texts_of(begin, end);
        if (sharing > 1 && sharing <= kMostPieceTexts) add_hits(begin, end, hits);
    });
    std::sort(hits.begin(), hits.end());
    std::vector<SharedPieces> out;
    std::uint32_t covered = 0;  // of the later text, as far as hits have been added
    for (const Hit& hit : hits) {
        if (out.empty() || out.back().earlier != hit.earlier || out.back().later != hit.later) {
            out.push_back({hit.earlier, hit.later, 0});
            covered = 0;
        }
        const std::uint32_t fresh = std::max(covered, hit.begin);
        if (fresh < hit.end) out.back().weight += weight(texts[hit.later].normal.substr(fresh, hit.end - fresh));
        covered = std::max(covered, hit.end);
    }
    std::erase_if(out, [](const SharedPieces& pair) { return pair.weight < kLeastPieces; });
    return out;
}

}  // namespace kanwu
