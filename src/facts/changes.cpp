#include "facts/changes.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "duplicates/differences.h"
#include "facts/moved_sentences.h"
#include "text/marked_form.h"

namespace kanwu {
namespace {

// What stands in a fact's place and is no longer may be a fact, too: 中国物流与采购联合会 for 民政部.
constexpr std::uint32_t kLongBody = 12;

// A region in which the two texts differ, on both sides.
struct Region {
    Extent a, b;
    friend bool operator==(const Region&, const Region&) = default;
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
        slots.insert(slots.end(), paragraph.lesser.begin(), paragraph.lesser.end());
        std::sort(slots.begin(), slots.end(), [](const Slot& x, const Slot& y) { return x.begin < y.begin; });
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

// By how much a region must grow so that it cuts nothing on either side. What is around it is equal, so that both sides
// grow by as much.
struct Growth {
    std::uint32_t before = 0, behind = 0;
};
Growth growth_of(const Region& region, const Side& a, const Side& b) {
    const Extent in_a = a.whole(region.a);
    const Extent in_b = b.whole(region.b);
    return {std::max(region.a.begin - in_a.begin, region.b.begin - in_b.begin),
            std::max(in_a.end - region.a.end, in_b.end - region.b.end)};
}

// Joins the regions that would reach into each other.
std::vector<Region> joined_where_they_meet(const std::vector<Region>& regions, const Side& a, const Side& b) {
    std::vector<Region> out;
    for (const Region& region : regions) {
        out.push_back(region);
        while (out.size() > 1) {
            Region& before = out[out.size() - 2];
            const Region& last = out.back();
            const std::uint32_t between = last.a.begin - before.a.end;
            if (growth_of(before, a, b).behind + growth_of(last, a, b).before <= between) break;
            before.a.end = last.a.end;
            before.b.end = last.b.end;
            out.pop_back();
        }
    }
    return out;
}

// Widens every region until it cuts nothing on either side; those that meet are one.
std::vector<Region> whole_regions(const Side& a, const Side& b) {
    std::vector<Region> regions = regions_of(a.form.code_points, b.form.code_points);
    for (bool grew = true; grew;) {
        grew = false;
        regions = joined_where_they_meet(regions, a, b);
        for (Region& region : regions) {
            const Growth growth = growth_of(region, a, b);
            grew = grew || growth.before > 0 || growth.behind > 0;
            region.a = {region.a.begin - std::min(growth.before, region.a.begin),
                        std::min(region.a.end + growth.behind, static_cast<std::uint32_t>(a.form.code_points.size()))};
            region.b = {region.b.begin - std::min(growth.before, region.b.begin),
                        std::min(region.b.end + growth.behind, static_cast<std::uint32_t>(b.form.code_points.size()))};
        }
    }
    return regions;
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
        const auto behind = [&](const std::vector<Slot>& from, std::vector<Slot>& to) {
            for (const Slot& slot : from) to.push_back({slot.kind, slot.begin + offset, slot.end + offset});
        };
        behind(piece.slots, out.slots);
        behind(piece.lesser, out.lesser);
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
        std::vector<Region> regions = whole_regions(a_, b_);
        take_moved(regions);
        for (const Region& region : regions) classify(region);
        sort_changes(out_);
        return std::move(out_);
    }

private:
    void add(std::optional<SlotKind> fact, Extent a, Extent b, bool moved = false) {
        out_.push_back({fact, a_.span(a, earlier_.span), b_.span(b, later_.span), moved});
    }

    // What is gone at one place and new at another was moved, and what was changed in it is told.
    void take_moved(std::vector<Region>& regions) {
        std::vector<Region> lost;
        std::vector<Region> put_in;
        for (const Region& region : regions) {
            if (region.b.empty()) lost.push_back(region);
            if (region.a.empty()) put_in.push_back(region);
        }
        for (const Region& gone : lost) {
            const auto found = std::find_if(put_in.begin(), put_in.end(), [&](const Region& there) {
                return is_moved(a_.words(gone.a), b_.words(there.b));
            });
            if (found == put_in.end()) continue;
            const Region there = *found;
            put_in.erase(found);
            std::erase_if(regions, [&](const Region& r) { return r == gone || r == there; });
            add(std::nullopt, gone.a, there.b, true);
            const std::vector<Change> within =
                Classifier(excerpt(earlier_, gone.a.begin, gone.a.end), excerpt(later_, there.b.begin, there.b.end))
                    .run();
            out_.insert(out_.end(), within.begin(), within.end());
        }
    }

    // A region that is one slot on one side and fills its place on the other.
    std::optional<SlotKind> fact_of_whole(const Region& region) const {
        const auto one = [](const Side& side, Extent here, Extent there) -> std::optional<SlotKind> {
            const std::vector<Slot> slots = side.slots_in(here);
            const bool fits = slots.size() == 1 && slots.front().begin == here.begin && slots.front().end == here.end &&
                              there.size() <= std::max(2 * here.size() + 2, kLongBody);
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
        if (in_a.size() == 1 && add_shifted(region, in_a[0], in_b[0])) return;
        Region rest{{region.a.begin, region.a.begin}, {region.b.begin, region.b.begin}};
        for (std::size_t i = 0; i < in_a.size(); ++i) {
            add_words({{rest.a.begin, in_a[i].begin}, {rest.b.begin, in_b[i].begin}});
            Region fact{extent_of(in_a[i]), extent_of(in_b[i])};
            // 俄外交部长, 俄农业农村部长: where the body ends and the post begins is the reader's guess.
            if (i + 1 < in_a.size() && is_post_of(in_a[i], in_a[i + 1]) && is_post_of(in_b[i], in_b[i + 1]) &&
                differ(fact) && differ({extent_of(in_a[i + 1]), extent_of(in_b[i + 1])})) {
                ++i;
                fact.a.end = in_a[i].end;
                fact.b.end = in_b[i].end;
            }
            if (differ(fact)) add(in_a[i].kind, fact.a, fact.b);
            rest = {{in_a[i].end, in_a[i].end}, {in_b[i].end, in_b[i].end}};
        }
        add_words({{rest.a.begin, region.a.end}, {rest.b.begin, region.b.end}});
    }

    // 朱治国同 for 朱治同国: what went over a border of the fact belongs to its change, over both it is words.
    bool add_shifted(const Region& region, const Slot& x, const Slot& y) {
        const std::u32string_view in_a = a_.words(extent_of(x));
        const std::u32string_view in_b = b_.words(extent_of(y));
        const bool part = in_a.find(in_b) != std::u32string_view::npos || in_b.find(in_a) != std::u32string_view::npos;
        const auto shifted = [&](const Region& rest) { return is_one_sided(rest) || (part && differ(rest)); };
        const bool before = shifted({{region.a.begin, x.begin}, {region.b.begin, y.begin}});
        const bool behind = shifted({{x.end, region.a.end}, {y.end, region.b.end}});
        if (in_a == in_b || (!before && !behind)) return false;
        add(before && behind ? std::nullopt : std::make_optional(x.kind), region.a, region.b);
        return true;
    }

    // Whether one side has all that the other has, and more, at one place.
    bool is_one_sided(const Region& region) const {
        std::u32string_view a = a_.words(region.a);
        std::u32string_view b = b_.words(region.b);
        if (a == b) return false;
        if (a.size() > b.size()) std::swap(a, b);
        const auto head = std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin();
        const auto tail = std::mismatch(a.rbegin(), a.rend(), b.rbegin()).first - a.rbegin();
        return head + tail >= static_cast<std::ptrdiff_t>(a.size());
    }

    bool differ(const Region& region) const { return a_.words(region.a) != b_.words(region.b); }

    static bool is_post_of(const Slot& body, const Slot& post) {
        return body.kind == SlotKind::organisation && post.kind == SlotKind::title && body.end == post.begin;
    }

    void add_words(const Region& region) {
        if (differ(region)) add(std::nullopt, region.a, region.b);
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
    const auto within = [&](const std::vector<Slot>& from, std::vector<Slot>& to) {
        for (const Slot& slot : from)
            if (slot.begin >= begin && slot.end <= end) to.push_back({slot.kind, slot.begin - begin, slot.end - begin});
    };
    within(paragraph.slots, out.slots);
    within(paragraph.lesser, out.lesser);
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
    for (const auto& [a, b] : moved) {
        out.push_back({std::nullopt, earlier.form.source(a.begin, a.end), later.form.source(b.begin, b.end), true});
        // What was changed in it beside.
        const std::vector<Change> within =
            Classifier(excerpt(earlier, a.begin, a.end), excerpt(later, b.begin, b.end)).run();
        out.insert(out.end(), within.begin(), within.end());
    }
    sort_changes(out);
    return out;
}

}  // namespace kanwu
