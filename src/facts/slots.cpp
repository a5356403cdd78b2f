#include "facts/slots.h"

#include <algorithm>
#include <string_view>

#include "attribution/lexicon.h"
#include "facts/figures.h"
#include "text/marked_form.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::uint32_t kLongestOffice = 10;
constexpr std::uint32_t kLongestLabel = 8;         // of name_labels
constexpr std::uint32_t kLongestLabelledName = 4;  // 欧阳闻笛

constexpr std::u32string_view kLevels = U"市区县省州镇乡";

const WordSet& joining_words() {
    static const WordSet words("of\nfor\nand\nthe\n");
    return words;
}

// The readings that may begin with a code point whatever words a run has: asked first, for each reading asks much more.
enum Reading : std::uint8_t { kOffice = 1, kDate = 2, kNumber = 4, kWork = 8 };

// Of each code point of the BMP, a bit each.
const std::vector<std::uint8_t>& fixed_readings() {
    static const std::vector<std::uint8_t> table = [] {
        std::vector<std::uint8_t> out(0x10000);
        const auto add = [&](int readings, std::u32string_view firsts) {
            for (const char32_t c : firsts) out[c] |= static_cast<std::uint8_t>(readings);
        };
        add(kOffice, kLevels);
        add(kDate | kNumber, kHanNumerals);
        add(kDate | kNumber, U"0123456789");
        add(kDate, U"周期");
        add(kNumber, U"第百");
        add(kWork, U"《");
        return out;
    }();
    return table;
}

class SlotFinder {
public:
    SlotFinder(const NormalText& form, const Document& document, const KnownNames& known)
        : form_(form),
          text_(form.code_points),
          document_(document),
          known_(known),
          figures_(form, document, *known.lexicon),
          taken_(text_.size()) {}

    std::vector<Slot> run(const ParagraphAttribution& attribution) {
        take_mentions(attribution);
        take_code();
        unsigned dots = 0;
        unsigned letters = 0;
        unsigned colons = 0;
        for (const char32_t c : text_) {  // without a branch, so that compilers make it some code points wide
            dots |= static_cast<unsigned>(c == U'·');
            colons |= static_cast<unsigned>(c == U':');
            letters |= static_cast<unsigned>(is_letter(c));
        }
        if (colons != 0)
            for (std::uint32_t i = 0; i < text_.size(); ++i)
                if (text_[i] == U':') take_labelled(i);
        if (dots != 0)
            for (std::uint32_t i = 0; i < text_.size();) i = std::max(i + 1, take_dotted(i));
        for (std::uint32_t i = 0; i < text_.size();) i = std::max(i + 1, take_at(i));
        if (letters != 0)
            for (std::uint32_t i = 0; i < text_.size();) i = std::max(i + 1, take_capitals(i));
        std::sort(slots_.begin(), slots_.end(), [](const Slot& x, const Slot& y) { return x.begin < y.begin; });
        return std::move(slots_);
    }

    std::vector<Slot> lesser(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots) {
            if (slot.kind != SlotKind::other || text_[slot.begin] != U'《')
                std::fill(taken_.begin() + slot.begin, taken_.begin() + slot.end, true);
            else take_figures(slot);
        }
        for (std::uint32_t i = 0; i < text_.size(); ++i)
            if (!taken_[i]) take(SlotKind::title, i, known_end(known_.lexicon->posts, i));
        std::sort(slots_.begin(), slots_.end(), [](const Slot& x, const Slot& y) { return x.begin < y.begin; });
        return std::move(slots_);
    }

private:
    const Lexicon& lexicon() const { return *known_.lexicon; }

    char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

    bool take(SlotKind kind, std::uint32_t begin, std::uint32_t end) {
        if (begin >= end || std::find(taken_.begin() + begin, taken_.begin() + end, 1) != taken_.begin() + end)
            return false;
        std::fill(taken_.begin() + begin, taken_.begin() + end, std::uint8_t{1});
        slots_.push_back({kind, begin, end});
        return true;
    }

    std::uint32_t index_of(std::uint32_t byte) const {
        const auto found = std::lower_bound(form_.spans.begin(), form_.spans.end(), byte,
                                            [](Span span, std::uint32_t b) { return span.begin < b; });
        return static_cast<std::uint32_t>(found - form_.spans.begin());
    }

    void take_mentions(const ParagraphAttribution& attribution) {
        for (const Mention& mention : attribution.mentions) {
            take(SlotKind::name, index_of(mention.name_span.begin), index_of(mention.name_span.end));
            for (const Title& title : mention.titles) take_title(title);
        }
        if (!attribution.body_subject) return;
        const std::uint32_t begin = index_of(attribution.body_subject->span.begin);
        const std::uint32_t end = index_of(attribution.body_subject->span.end);
        const bool named = lexicon().pins.longest_ending(text_, end) == 0;  // 全市 is any city
        if (named) take(SlotKind::organisation, begin, end);
    }

    void take_code() {
        if (form_.spans.empty()) return;
        auto span = std::lower_bound(document_.code.begin(), document_.code.end(), form_.spans.front().begin,
                                     [](Span code, std::uint32_t byte) { return code.end <= byte; });
        for (; span != document_.code.end() && span->begin < form_.spans.back().end; ++span)
            take(SlotKind::code, index_of(span->begin), index_of(span->end));
    }

    void take_title(const Title& title) {
        const std::uint32_t begin = index_of(title.span.begin);
        const std::uint32_t end = index_of(title.span.end);
        const std::size_t size = title.organisation_inherited ? 0 : count_code_points(title.organisation);
        const std::uint32_t post = std::min(begin + static_cast<std::uint32_t>(size), end);
        if (!is_ascii_digit(at(begin)))
            take(SlotKind::organisation, begin, post);  // 21个国家: what was read is no name
        take(SlotKind::title, post, end);
    }

    // A word of an alphabet, [begin, end); empty where none begins.
    struct Word {
        std::uint32_t begin = 0, end = 0;
        bool capital = false;
    };
    Word word_at(std::uint32_t i) const {
        const bool begins = is_letter(at(i)) && (i == 0 || !is_letter(at(i - 1)) || begins_behind_space(form_, i));
        if (!begins) return {i, i, false};
        Word word{i, i + 1, false};
        while (is_letter(at(word.end)) && !begins_behind_space(form_, word.end)) ++word.end;
        word.capital = figures_.is_capital(i);
        return word;
    }

    // Mara Ellison, Ministry of Public Works; a single word only inside a sentence. Returns where to go on.
    std::uint32_t take_capitals(std::uint32_t i) {
        const Word first = word_at(i);
        if (!first.capital) return first.end;
        const bool inside = i > 0 && !is_punctuation(at(i - 1));
        std::uint32_t end = first.end;
        bool body = lexicon().en_office_words.contains(text_.substr(first.begin, first.end - first.begin));
        std::size_t words = 1;
        for (std::uint32_t next = end; next < text_.size() && taken_[next] == 0;) {
            const Word word = word_at(next);
            if (word.end == word.begin || !begins_behind_space(form_, next)) break;
            const std::u32string_view letters = text_.substr(word.begin, word.end - word.begin);
            if (!word.capital && !joining_words().contains(letters)) break;
            next = word.end;
            if (!word.capital) continue;
            end = next;
            body = body || lexicon().en_office_words.contains(letters);
            ++words;
        }
        if (words > 1 || inside) take(body ? SlotKind::organisation : SlotKind::name, i, end);
        return end;
    }

    std::uint32_t take_dotted(std::uint32_t i) {
        const std::uint32_t end = dotted_end(i);
        take(SlotKind::name, i, end);
        return end;
    }

    // Numbers and dates in the title of a work.
    void take_figures(const Slot& work) {
        for (std::uint32_t i = work.begin; i < work.end;) {
            const std::uint32_t date = figures_.date_end(i);
            const std::uint32_t end = date > i ? date : figures_.number_end(i);
            if (end > i) take(date > i ? SlotKind::date : SlotKind::number, i, end);
            i = std::max(i + 1, end);
        }
    }

    // 联系人：臧晓。 The name behind a colon at i: all that stands there, up to the next mark.
    void take_labelled(std::uint32_t i) {
        const std::uint32_t begin = i + 1;
        std::uint32_t end = begin;
        while (end < text_.size() && end - begin <= kLongestLabelledName && is_common_han(at(end))) ++end;
        const bool whole = end == text_.size() || is_punctuation(at(end));
        const std::uint32_t surname = known_end(lexicon().surnames, begin) - begin;
        const bool is_name = surname > 0 && end - begin > surname && end - begin <= surname + 2;
        if (whole && is_name && has_label_before(i)) take(SlotKind::name, begin, end);
    }
    bool has_label_before(std::uint32_t i) const {
        for (std::uint32_t size = 2; size <= std::min(i, kLongestLabel); ++size)
            if (known_end(lexicon().name_labels, i - size) == i) return true;
        return false;
    }

    // The slot that begins at i; returns where to go on.
    std::uint32_t take_at(std::uint32_t i) {
        const char32_t c = text_[i];
        if (c >= 0x10000) return i + 1;
        const std::uint32_t pair = mixed(c, at(i + 1));
        const unsigned words = lexicon().counting_starts.may_begin(c, pair) ? kDate | kNumber : 0U;
        const unsigned readings = fixed_[c] | words;
        const bool named = known_.starts.may_begin(c, pair) || lexicon().named_starts.may_begin(c, pair);
        if ((readings == 0 && !named) || taken_[i] != 0) return i + 1;
        const auto try_take = [&](SlotKind kind, std::uint32_t end) { return end > i && take(kind, i, end) ? end : 0; };
        if (const auto end = try_take(SlotKind::name, person_end(i))) return end;
        if (const auto end = try_take(SlotKind::organisation, body_end(i, readings))) return end;
        if ((readings & kDate) != 0)
            if (const auto end = try_take(SlotKind::date, figures_.date_end(i))) return end;
        if ((readings & kNumber) != 0)
            if (const auto end = try_take(SlotKind::number, figures_.number_end(i))) return end;
        if (const auto end = try_take(SlotKind::other, other_end(i))) return end;
        return i + 1;
    }

    std::uint32_t person_end(std::uint32_t i) const { return known_end(known_.persons, i); }

    std::uint32_t body_end(std::uint32_t i, unsigned readings) const {
        const std::uint32_t office = (readings & kOffice) != 0 ? office_end(i) : i;
        return std::max({known_end(known_.bodies, i), known_end(lexicon().national_bodies, i), office});
    }

    // 约瑟夫·尼乌马·博阿凯: characters of transliteration around a dot.
    std::uint32_t dotted_end(std::uint32_t i) const {
        const auto letters_end = [&](std::uint32_t at) {
            while (at < text_.size() && lexicon().transliteration.contains(text_.substr(at, 1))) ++at;
            return at;
        };
        std::uint32_t end = letters_end(i);
        if (end == i || at(end) != U'·') return i;
        while (at(end) == U'·' && letters_end(end + 1) > end + 1) end = letters_end(end + 1);
        return at(end) == U'·' ? i : end;
    }

    std::uint32_t other_end(std::uint32_t i) const {
        if (at(i) == U'《') {
            const std::size_t end = text_.find(U'》', i);
            return end == std::u32string_view::npos ? i : static_cast<std::uint32_t>(end + 1);
        }
        return std::max({known_end(lexicon().places, i), known_end(lexicon().countries, i)});
    }

    // 市财政局, 县融媒体中心: a level, a few characters, an ending. Precondition: kOffice.
    std::uint32_t office_end(std::uint32_t i) const {
        for (std::uint32_t end = i + 2; end < i + kLongestOffice && in_office(at(end - 1)); ++end)
            if (const std::uint32_t behind = known_end(lexicon().office_endings, end); behind > end) return behind;
        return i;
    }
    static bool in_office(char32_t c) {
        return c >= 0x4E00 && c <= 0x9FFF && !is_one_of(U"的了在和与及将要把被有是不对从向为就也都会说", c);
    }

    std::uint32_t known_end(const WordSet& words, std::uint32_t i) const {
        return i + static_cast<std::uint32_t>(words.longest_at(text_, i));
    }

    const std::vector<std::uint8_t>& fixed_ = fixed_readings();
    const NormalText& form_;
    std::u32string_view text_;
    const Document& document_;
    const KnownNames& known_;
    const Figures figures_;
    std::vector<std::uint8_t> taken_;  // 1: of a slot
    std::vector<Slot> slots_;
};

}  // namespace

std::string_view to_string(SlotKind kind) {
    switch (kind) {
        case SlotKind::name: return "name";
        case SlotKind::title: return "title";
        case SlotKind::organisation: return "organisation";
        case SlotKind::number: return "number";
        case SlotKind::date: return "date";
        case SlotKind::code:
        case SlotKind::other: break;
    }
    return "words";
}

std::vector<Slot> find_slots(const NormalText& form, const Document& document, const ParagraphAttribution& attribution,
                             const KnownNames& known) {
    return SlotFinder(form, document, known).run(attribution);
}

std::vector<Slot> find_lesser_slots(const NormalText& form, const Document& document, const std::vector<Slot>& slots,
                                    const KnownNames& known) {
    return SlotFinder(form, document, known).lesser(slots);
}

}  // namespace kanwu
