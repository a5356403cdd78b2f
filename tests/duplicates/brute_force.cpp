#include "duplicates/brute_force.h"

#include <algorithm>
#include <optional>
#include <set>

#include "text/normal_form.h"

namespace kanwu::test {
namespace {

std::set<std::u32string> shingle_strings(std::u32string_view text) {
    std::set<std::u32string> out;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        std::size_t end = begin;
        std::uint64_t sum = 0;
        while (end < text.size() && sum < 15) sum += weight(text[end++]);
        if (sum >= 15) out.emplace(text.substr(begin, end - begin));
    }
    if (out.empty() && !text.empty()) out.emplace(text);
    return out;
}

// A piece of a text and where it stands.
struct Piece {
    std::u32string_view words;
    std::size_t begin;
};
std::vector<Piece> pieces_of(const ClausedText& text) {
    std::vector<std::size_t> edges{0};
    edges.insert(edges.end(), text.ends.begin(), text.ends.end());
    const auto holds = [&](std::size_t begin, std::size_t end) {
        return begin < end && weight(text.normal.substr(edges[begin], edges[end] - edges[begin])) >= kPieceWeight;
    };
    std::vector<Piece> out;
    for (std::size_t begin = 0; begin < edges.size(); ++begin)
        for (std::size_t end = begin + 1; end < edges.size(); ++end)
            if (holds(begin, end) && (!holds(begin, end - 1) || !holds(begin + 1, end)))
                out.push_back({text.normal.substr(edges[begin], edges[end] - edges[begin]), edges[begin]});
    return out;
}

bool has(const std::vector<Piece>& pieces, std::u32string_view words) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.words == words; });
}

}  // namespace

std::uint64_t longest_shared_weight(std::u32string_view a, std::u32string_view b) {
    std::uint64_t best = 0;
    std::vector<std::uint64_t> row(b.size() + 1);  // weight of the common run that ends here
    for (const char32_t x : a) {
        for (std::size_t j = b.size(); j > 0; --j) {
            row[j] = x == b[j - 1] ? row[j - 1] + weight(x) : 0;
            best = std::max(best, row[j]);
        }
    }
    return best;
}

double jaccard_by_definition(std::u32string_view a, std::u32string_view b) {
    const auto x = shingle_strings(a);
    const auto y = shingle_strings(b);
    std::size_t both = 0;
    for (const auto& shingle : x) both += y.contains(shingle);
    return x.empty() && y.empty() ? 0.0 : static_cast<double>(both) / static_cast<double>(x.size() + y.size() - both);
}

std::size_t edit_distance_by_definition(std::u32string_view a, std::u32string_view b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j)
            table[i][j] = i == 0   ? j
                          : j == 0 ? i
                                   : std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                               table[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
    return table[a.size()][b.size()];
}

std::vector<Expected> every_pair_compared(const std::vector<std::u32string>& texts) {
    std::vector<Expected> out;
    for (std::size_t q = 0; q < texts.size(); ++q) {
        std::optional<Expected> best;
        const auto stronger = [&](CopyRelation relation) { return !best || relation < best->relation; };
        for (std::size_t p = 0; p < q; ++p) {
            const bool run = longest_shared_weight(texts[p], texts[q]) >= 120;
            if (texts[p] == texts[q] && stronger(CopyRelation::exact)) best = {p, q, CopyRelation::exact};
            else if (jaccard_by_definition(texts[p], texts[q]) >= 0.5 && stronger(CopyRelation::near))
                best = {p, q, CopyRelation::near};
            else if (run && stronger(CopyRelation::shared_run)) best = {p, q, CopyRelation::shared_run};
        }
        if (best) out.push_back(*best);
    }
    return out;
}

std::vector<SharedPieces> every_pair_of_pieces(const std::vector<ClausedText>& texts) {
    std::vector<SharedPieces> out;
    std::vector<std::vector<Piece>> pieces;
    for (const ClausedText& text : texts) pieces.push_back(pieces_of(text));
    for (std::uint32_t q = 0; q < texts.size(); ++q) {
        for (std::uint32_t p = 0; p < q; ++p) {
            std::set<std::size_t> covered;
            for (const Piece& piece : pieces[q]) {
                const auto sharing = std::count_if(pieces.begin(), pieces.end(),
                                                   [&](const auto& of_text) { return has(of_text, piece.words); });
                if (static_cast<std::size_t>(sharing) > kMostPieceTexts || !has(pieces[p], piece.words)) continue;
                for (std::size_t i = 0; i < piece.words.size(); ++i) covered.insert(piece.begin + i);
            }
            std::uint64_t sum = 0;
            for (const std::size_t i : covered) sum += weight(texts[q].normal[i]);
            if (sum >= kLeastPieces) out.push_back({p, q, sum});
        }
    }
    return out;
}

}  // namespace kanwu::test
