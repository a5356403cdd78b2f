#include "facts/changes.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "duplicates/differences.h"
#include "text/marked_form.h"

namespace kanwu {
namespace {

// Sentences that stand in both texts, in another order, are moved; shorter ones happen to be the same.
constexpr std::uint32_t kLeastMoved = 8;

struct Extent {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
};

// A region in which the two texts differ, on both sides.
struct Region {
    Extent a, b;
};

bool is_letter_or_digit(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0xC0 && c < 0x250);
}

// Where one side of the comparison may not be cut: slots, and words of an alphabet.
class Side {
public:
    explicit Side(const ComparedParagraph& paragraph) : form(paragraph.form) {
        for (const Slot& slot : paragraph.slots)
            if (slot.kind != SlotKind::other && slot.kind != SlotKind::code) slots.push_back(slot);
        const std::u32string& text = form.code_points;
        inside_.resize(text.size() + 1);
        for (const Slot& slot : slots)
            for (std::uint32_t i = slot.begin + 1; i < slot.end; ++i) inside_[i] = true;
        for (std::size_t i = 1; i < text.size(); ++i)
            if (is_letter_or_digit(text[i - 1]) && is_letter_or_digit(text[i]) && !begins_behind_space(form, i))
                inside_[i] = true;
    }

    // The smallest extent that holds this one and cuts nothing.
    Extent whole(Extent extent) const {
        while (inside_[extent.begin]) --extent.begin;
        while (inside_[extent.end]) ++extent.end;
        return extent;
    }

    std::u32string_view words(Extent extent) const {
        return std::u32string_view(form.code_points).substr(extent.begin, extent.size());
    }

    std::vector<Slot> slots_in(Extent extent) const {
        std::vector<Slot> out;
        for (const Slot& slot : slots)
            if (slot.begin >= extent.begin && slot.end <= extent.end) out.push_back(slot);
        return out;
    }

    // An empty extent is the place behind what stands before it.
    Span span(Extent extent, Span paragraph) const {
        if (!extent.empty()) return form.source(extent.begin, extent.end);
        const std::uint32_t place = extent.begin == 0 ? paragraph.begin : form.spans[extent.begin - 1].end;
        return {place, place};
    }

    const NormalText& form;
    std::vector<Slot> slots;

private:
    std::vector<bool> inside_;  // no region begins or ends before this code point
};

Extent extent_of(const Slot& slot) { return {slot.begin, slot.end}; }

// Words that were put in or left out can often be read in several ways: B。A。 for A。 is “B。” before A or “。B” behind it.
// The reading is taken that begins a sentence or clause, where there is one. `low` and `high` bound where the words may
// stand: what is before and behind is another difference.
Extent at_sentence(Extent words, std::u32string_view text, std::uint32_t low, std::uint32_t high) {
    const auto opens = [&](std::uint32_t begin) {
        return !is_punctuation(text[begin]) && (begin == 0 || is_punctuation(text[begin - 1]));
    };
    for (Extent left = words;;) {
        if (opens(left.begin)) return left;
        if (left.begin == low || text[left.begin - 1] != text[left.end - 1]) break;
        left = {left.begin - 1, left.end - 1};
    }
    for (Extent right = words;;) {
        if (opens(right.begin)) return right;
        if (right.end == high || text[right.begin] != text[right.end]) return words;
        right = {right.begin + 1, right.end + 1};
    }
}

std::vector<Region> regions_of(std::u32string_view a, std::u32string_view b) {
    const std::vector<Difference> all = differences(a, b);
    std::vector<Region> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Region region{{all[i].a_begin, all[i].a_end}, {all[i].b_begin, all[i].b_end}};
        const bool put_in = region.a.empty();
        if (put_in || region.b.empty()) {
            // Both sides move together: the room is what is equal around the difference.
            const std::uint32_t before = i == 0 ? all[i].a_begin : all[i].a_begin - all[i - 1].a_end;
            const std::uint32_t behind = i + 1 == all.size() ? static_cast<std::uint32_t>(a.size()) - all[i].a_end
                                                             : all[i + 1].a_begin - all[i].a_end;
            Extent& words = put_in ? region.b : region.a;
            Extent& place = put_in ? region.a : region.b;
            const Extent moved = at_sentence(words, put_in ? b : a, words.begin - before, words.end + behind);
            place.begin = place.end = place.begin + moved.begin - words.begin;
            words = moved;
        }
        out.push_back(region);
    }
    return out;
}

// Widens every region until it cuts nothing on either side, and joins those that meet: what is between two regions is
// equal, so that both sides move by as much.
std::vector<Region> whole_regions(const Side& a, const Side& b) {
    std::vector<Region> regions = regions_of(a.form.code_points, b.form.code_points);
    for (bool grew = true; grew;) {
        grew = false;
        std::vector<Region> next;
        for (Region region : regions) {
            const Extent in_a = a.whole(region.a);
            const Extent in_b = b.whole(region.b);
            const std::uint32_t before = std::max(region.a.begin - in_a.begin, region.b.begin - in_b.begin);
            const std::uint32_t behind = std::max(in_a.end - region.a.end, in_b.end - region.b.end);
            grew = grew || before > 0 || behind > 0;
            region.a.end = std::min(region.a.end + behind, static_cast<std::uint32_t>(a.form.code_points.size()));
            region.b.end = std::min(region.b.end + behind, static_cast<std::uint32_t>(b.form.code_points.size()));
            region.a.begin -= std::min(before, region.a.begin);
            region.b.begin -= std::min(before, region.b.begin);
            // One that reaches into the region before it is one with it.
            while (!next.empty() && (next.back().a.end > region.a.begin || next.back().b.end > region.b.begin)) {
                region = {{std::min(next.back().a.begin, region.a.begin), std::max(next.back().a.end, region.a.end)},
                          {std::min(next.back().b.begin, region.b.begin), std::max(next.back().b.end, region.b.end)}};
                next.pop_back();
                grew = true;
            }
            next.push_back(region);
        }
        regions = std::move(next);
    }
    return regions;
}

std::vector<Extent> sentences_of(std::u32string_view text) {
    std::vector<Extent> out;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (!sentence_ends_at(text, i)) continue;
        out.push_back({begin, i + 1});
        begin = i + 1;
    }
    return out;
}

// A sentence that stands once in each text.
struct Twin {
    Extent a, b;
};

std::vector<Twin> twins(std::u32string_view a, std::u32string_view b) {
    std::map<std::u32string_view, std::vector<Extent>> of_a;
    std::map<std::u32string_view, std::vector<Extent>> of_b;
    const auto words = [](std::u32string_view text, Extent e) { return text.substr(e.begin, e.size()); };
    for (const Extent e : sentences_of(a)) of_a[words(a, e)].push_back(e);
    for (const Extent e : sentences_of(b)) of_b[words(b, e)].push_back(e);
    std::vector<Twin> out;
    for (const auto& [text, places] : of_a) {
        const auto other = of_b.find(text);
        if (text.size() < kLeastMoved || places.size() != 1 || other == of_b.end() || other->second.size() != 1)
            continue;
        out.push_back({places.front(), other->second.front()});
    }
    std::sort(out.begin(), out.end(), [](const Twin& x, const Twin& y) { return x.b.begin < y.b.begin; });
    return out;
}

// The twins that are not part of the longest sequence which stands in one order in both texts, of equals the heaviest: an
// editor who moves a long sentence over two short ones moved one. Neighbours that moved together are one. O(n²) in
// sentences.
std::vector<Twin> moved_sentences(std::u32string_view a, std::u32string_view b) {
    const std::vector<Twin> all = twins(a, b);
    std::vector<std::pair<std::size_t, std::uint64_t>> weight(all.size());  // sentences, characters
    std::vector<std::size_t> before(all.size(), all.size());
    std::size_t last = all.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (all[j].a.begin > all[i].a.begin || weight[j] <= weight[i]) continue;
            weight[i] = weight[j];
            before[i] = j;
        }
        ++weight[i].first;
        weight[i].second += all[i].b.size();
        if (last == all.size() || weight[i] > weight[last]) last = i;
    }
    std::vector<bool> stays(all.size());
    for (; last < all.size(); last = before[last]) stays[last] = true;
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

// The paragraph without these extents, which are ordered and disjoint; slots that are cut are gone.
ComparedParagraph without(const ComparedParagraph& paragraph, const std::vector<Extent>& gone) {
    ComparedParagraph out;
    out.span = paragraph.span;
    std::uint32_t at = 0;
    const auto keep_until = [&](std::uint32_t end) {
        const ComparedParagraph piece = excerpt(paragraph, at, end);
        const auto offset = static_cast<std::uint32_t>(out.form.code_points.size());
        out.form.code_points += piece.form.code_points;
        out.form.spans.insert(out.form.spans.end(), piece.form.spans.begin(), piece.form.spans.end());
        for (const Slot& slot : piece.slots) out.slots.push_back({slot.kind, slot.begin + offset, slot.end + offset});
    };
    for (const Extent e : gone) {
        keep_until(e.begin);
        at = e.end;
    }
    keep_until(static_cast<std::uint32_t>(paragraph.form.code_points.size()));
    return out;
}

void sort_changes(std::vector<Change>& changes) {
    std::sort(changes.begin(), changes.end(), [](const Change& x, const Change& y) {
        return std::tie(x.later, x.earlier) < std::tie(y.later, y.earlier);
    });
}

class Classifier {
public:
    Classifier(const ComparedParagraph& earlier, const ComparedParagraph& later)
        : earlier_(earlier), later_(later), a_(earlier), b_(later) {}

    std::vector<Change> run() {
        for (const Region& region : whole_regions(a_, b_)) classify(region);
        sort_changes(out_);
        return std::move(out_);
    }

private:
    void add(std::optional<SlotKind> fact, Extent a, Extent b) {
        out_.push_back({fact, a_.span(a, earlier_.span), b_.span(b, later_.span), false});
    }

    // A region that is one slot on one side and fills its place on the other.
    std::optional<SlotKind> fact_of_whole(const Region& region) const {
        const auto one = [](const Side& side, Extent here, Extent there) -> std::optional<SlotKind> {
            const std::vector<Slot> slots = side.slots_in(here);
            const bool fits = slots.size() == 1 && slots.front().begin == here.begin && slots.front().end == here.end &&
                              there.size() <= 2 * here.size() + 2;
            return fits ? std::make_optional(slots.front().kind) : std::nullopt;
        };
        if (const auto fact = one(a_, region.a, region.b)) return fact;
        return one(b_, region.b, region.a);
    }

    void classify(const Region& region) {
        if (const auto fact = fact_of_whole(region)) return add(fact, region.a, region.b);
        const std::vector<Slot> in_a = a_.slots_in(region.a);
        const std::vector<Slot> in_b = b_.slots_in(region.b);
        const bool paired = !in_a.empty() && in_a.size() == in_b.size() &&
                            std::equal(in_a.begin(), in_a.end(), in_b.begin(),
                                       [](const Slot& x, const Slot& y) { return x.kind == y.kind; });
        if (!paired) return add(std::nullopt, region.a, region.b);
        Region rest{{region.a.begin, region.a.begin}, {region.b.begin, region.b.begin}};
        for (std::size_t i = 0; i < in_a.size(); ++i) {
            add_words({{rest.a.begin, in_a[i].begin}, {rest.b.begin, in_b[i].begin}});
            if (a_.words(extent_of(in_a[i])) != b_.words(extent_of(in_b[i])))
                add(in_a[i].kind, extent_of(in_a[i]), extent_of(in_b[i]));
            rest = {{in_a[i].end, in_a[i].end}, {in_b[i].end, in_b[i].end}};
        }
        add_words({{rest.a.begin, region.a.end}, {rest.b.begin, region.b.end}});
    }

    void add_words(const Region& region) {
        if (a_.words(region.a) != b_.words(region.b)) add(std::nullopt, region.a, region.b);
    }

    const ComparedParagraph& earlier_;
    const ComparedParagraph& later_;
    Side a_, b_;
    std::vector<Change> out_;
};

}  // namespace

ComparedParagraph compared_paragraph(const Draft& draft, std::uint32_t ordinal, const KnownNames& known, bool exact) {
    const ParagraphFacts& facts = draft.facts->paragraphs[ordinal];
    const std::string_view text = slice(draft.document->text, facts.span);
    ComparedParagraph out;
    out.span = facts.span;
    out.form = exact ? exact_form(text, facts.span.begin) : marked_form(text, facts.span.begin);
    out.slots = find_slots(out.form, *draft.document, facts.attribution, known);
    return out;
}

ComparedParagraph excerpt(const ComparedParagraph& paragraph, std::uint32_t begin, std::uint32_t end) {
    if (begin == 0 && end == paragraph.form.code_points.size()) return paragraph;
    ComparedParagraph out;
    out.form.code_points = paragraph.form.code_points.substr(begin, end - begin);
    out.form.spans.assign(paragraph.form.spans.begin() + begin, paragraph.form.spans.begin() + end);
    for (const Slot& slot : paragraph.slots)
        if (slot.begin >= begin && slot.end <= end)
            out.slots.push_back({slot.kind, slot.begin - begin, slot.end - begin});
    out.span = begin == end ? paragraph.span : paragraph.form.source(begin, end);
    return out;
}

std::vector<Change> changes(const ComparedParagraph& earlier, const ComparedParagraph& later) {
    const std::vector<Twin> moved = moved_sentences(earlier.form.code_points, later.form.code_points);
    if (moved.empty()) return Classifier(earlier, later).run();
    std::vector<Extent> of_earlier;
    std::vector<Extent> of_later;
    for (const Twin& twin : moved) {
        of_earlier.push_back(twin.a);
        of_later.push_back(twin.b);
    }
    std::sort(of_earlier.begin(), of_earlier.end(), [](Extent x, Extent y) { return x.begin < y.begin; });
    std::vector<Change> out = Classifier(without(earlier, of_earlier), without(later, of_later)).run();
    for (const Twin& twin : moved)
        out.push_back({std::nullopt, earlier.form.source(twin.a.begin, twin.a.end),
                       later.form.source(twin.b.begin, twin.b.end), true});
    sort_changes(out);
    return out;
}

}  // namespace kanwu
