#include "checks/openings.h"

#include <algorithm>
#include <string>

#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestLabel = 32;               // code points
constexpr std::u32string_view kGroups = U"班组組队隊";  // of people, by number
constexpr std::size_t kLongestGroup = 2;                // code points of its number
constexpr std::u32string_view kDigits = U"0123456789〇零一二三四五六七八九十百";

// What stands before the first colon, or within the brackets that the paragraph opens with.
std::u32string_view label_of(const ComparedParagraph& paragraph) {
    const std::u32string_view text = paragraph.form.code_points;
    if (text.empty()) return {};
    const std::size_t begin = std::u32string_view(U"【[(（").find(text[0]) == std::u32string_view::npos ? 0 : 1;
    const std::size_t end = text.substr(0, kLongestLabel).find_first_of(begin == 0 ? U":。!?;" : U"】])）", begin);
    const bool closed = end != std::u32string_view::npos && (begin == 1 || text[end] == U':');
    return closed ? text.substr(begin, end - begin) : std::u32string_view{};
}

// Numbers and dates alone, a date among them; some words of two code points at most between: 7月8日20时, 8日早上6点.
bool is_time(std::u32string_view label, const ComparedParagraph& paragraph) {
    constexpr std::size_t kMostOther = 2;
    if (label.empty()) return false;
    const auto begin = static_cast<std::uint32_t>(label.data() - paragraph.form.code_points.data());
    const std::size_t end = begin + label.size();
    std::size_t of_facts = 0;
    bool dated = false;
    for (const Slot& slot : paragraph.slots) {
        if (slot.begin < begin || slot.end > end) continue;
        if (slot.kind != SlotKind::date && slot.kind != SlotKind::number) continue;
        dated = dated || slot.kind == SlotKind::date;
        of_facts += slot.end - slot.begin;
    }
    return dated && of_facts + kMostOther >= label.size();
}

bool is_version(std::u32string_view label, const Lexicon& lexicon) {
    return lexicon.versions.ends(label) || lexicon.versions.ends(label.substr(0, label.find(U',')));
}

// 第九条, Article 9, in normal or marked form.
bool opens_article(std::u32string_view text) {
    for (const std::u32string_view word : {std::u32string_view(U"article"), std::u32string_view(U"section")})
        if (text.starts_with(word) && text.size() > word.size()) return text[word.size()] - U'0' < 10;
    if (!text.starts_with(U'第')) return false;
    const std::size_t end = std::min(text.find_first_not_of(kDigits, 1), text.size());
    return end > 1 && end < text.size() && (text[end] == U'条' || text[end] == U'款');
}

bool is_of_statute(const ParagraphKey& key, const Prior& prior) {
    constexpr std::uint32_t kFurthest = 12;  // paragraphs of one article
    const auto& paragraphs = prior.draft(key.document).facts->paragraphs;
    for (std::uint32_t back = 0; back <= std::min(kFurthest, key.ordinal); ++back)
        if (opens_article(paragraphs[key.ordinal - back].normal)) return true;
    return false;
}

// Digits before 年, 月, 日, 时 or 点 in the nearest line that heads others, a headline or what begins with a bracket; empty where
// it has none.
std::u32string time_of_section(const ParagraphKey& key, const Prior& prior) {
    constexpr std::uint32_t kFurthest = 30;  // paragraphs
    constexpr std::size_t kLongest = 30;     // code points
    constexpr std::u32string_view kUnits = U"年月日时点";
    const Draft& draft = prior.draft(key.document);
    for (std::uint32_t i = key.ordinal; i-- > 0 && key.ordinal - i <= kFurthest;) {
        const ParagraphFacts& line = draft.facts->paragraphs[i];
        const std::string_view text = draft.document->text;
        const bool numbered =
            line.role == Role::entry && text.substr(0, line.span.begin).ends_with("、");  // 一、2025年
        const bool heads = numbered || line.role == Role::headline || line.role == Role::subhead ||
                           slice(text, line.span).starts_with("【");
        if (!heads) continue;
        if (line.normal.size() > kLongest) return {};
        std::u32string time;
        for (std::size_t at = 1; at < line.normal.size(); ++at) {
            if (kUnits.find(line.normal[at]) == std::u32string::npos) continue;
            const std::size_t begin = line.normal.find_last_not_of(kDigits, at - 1) + 1;
            if (begin < at) time.append(line.normal, begin, at + 1 - begin);
        }
        return time;
    }
    return {};
}

// （家长版）: the nearest line in brackets that ends with a word of versions, in normal form; empty where there is none.
std::u32string_view version_of(const ParagraphKey& key, const Prior& prior, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 8;       // code points
    constexpr std::uint32_t kFurthest = 100;  // paragraphs of a version
    const Draft& draft = prior.draft(key.document);
    for (std::uint32_t i = key.ordinal; i-- > 0 && key.ordinal - i <= kFurthest;) {
        const ParagraphFacts& heading = draft.facts->paragraphs[i];
        if (heading.normal.size() > kLongest || !lexicon.versions.ends(heading.normal)) continue;
        const std::string_view words = slice(draft.document->text, heading.span);
        if (words.starts_with("（") || words.starts_with("(") || words.starts_with("【")) return heading.normal;
    }
    return {};
}

}  // namespace

std::u32string_view opening_number(const ComparedParagraph& paragraph) {
    const std::u32string_view text = paragraph.form.code_points;
    const std::size_t begin = text.starts_with(U'第') ? 1 : 0;
    const bool is_fact = begin == 0 && !paragraph.slots.empty() && paragraph.slots.front().begin == 0;
    if (is_fact) return {};
    const std::size_t end = std::min(text.find_first_not_of(kDigits, begin), text.size());
    return text.substr(0, end > begin ? end : 0);
}

bool have_two_labels(const ComparedParagraph& a, const ComparedParagraph& b) {
    const std::u32string_view x = label_of(a);
    const std::u32string_view y = label_of(b);
    return x != y && !x.empty() && !y.empty();
}

bool are_two_entries(const ComparedParagraph& a, const ComparedParagraph& b) {
    const auto is_digit = [](char32_t c) { return kDigits.find(c) != std::u32string_view::npos; };
    std::u32string x(label_of(a));
    std::u32string y(label_of(b));
    if (x == y || x.empty() || y.empty()) return false;
    const auto numbers = std::erase_if(x, is_digit);
    return numbers > 0 && std::erase_if(y, is_digit) > 0 && x == y;
}

bool are_two_groups(const ComparedParagraph& a, const ComparedParagraph& b) {
    const auto group = [](std::u32string_view text) {
        const std::size_t end = std::min(text.find_first_not_of(kDigits), text.size());
        const bool found = end > 0 && end <= kLongestGroup && end < text.size() &&
                           kGroups.find(text[end]) != std::u32string_view::npos;
        return text.substr(0, found ? end : 0);
    };
    const std::u32string_view x = group(a.form.code_points);
    const std::u32string_view y = group(b.form.code_points);
    return x != y && !x.empty() && !y.empty();
}

bool are_two_articles(const ComparedParagraph& a, const ComparedParagraph& b) {
    const std::u32string_view x = a.form.code_points;
    const std::u32string_view y = b.form.code_points;
    return opens_article(x) && opens_article(y) && opening_number(a) != opening_number(b);
}

bool are_of_statutes(const Copy& copy, const Prior& prior) {
    return is_of_statute(copy.earlier, prior) && is_of_statute(copy.later, prior);
}

bool are_of_two_times(const ComparedParagraph& a, const ComparedParagraph& b) {
    const std::u32string_view x = label_of(a);
    const std::u32string_view y = label_of(b);
    return x != y && is_time(x, a) && is_time(y, b);
}

bool are_under_two_times(const ParagraphKey& a, const ParagraphKey& b, const Prior& prior) {
    const std::u32string x = time_of_section(a, prior);
    const std::u32string y = time_of_section(b, prior);
    return x != y && !x.empty() && !y.empty();
}

bool are_notes_of_two_sections(const Copy& copy, const Prior& prior, const Lexicon& lexicon) {
    if (copy.earlier.document != copy.later.document) return false;
    const Draft& draft = prior.draft(copy.later.document);
    const auto& paragraphs = draft.facts->paragraphs;
    const auto is_note = [&](const ParagraphFacts& paragraph) {
        const std::size_t size = lexicon.note_labels.longest_at(paragraph.normal, 0);
        if (size == 0) return false;
        const std::string_view text = slice(draft.document->text, paragraph.span);
        const std::size_t colon = std::min(text.find("："), text.find(':'));
        return colon != std::string_view::npos && normal_form(text.substr(0, colon)).size() == size;
    };
    const auto between = paragraphs.begin() + copy.earlier.ordinal;
    return is_note(paragraphs[copy.earlier.ordinal]) && is_note(paragraphs[copy.later.ordinal]) &&
           std::any_of(between, paragraphs.begin() + copy.later.ordinal,
                       [](const ParagraphFacts& paragraph) { return paragraph.role != Role::body; });
}

bool are_two_versions(const ComparedParagraph& a, const ComparedParagraph& b, const Lexicon& lexicon) {
    const std::u32string_view x = label_of(a);
    const std::u32string_view y = label_of(b);
    return x != y && is_version(x, lexicon) && is_version(y, lexicon);
}

bool are_of_two_versions(const Copy& copy, const Prior& prior, const Lexicon& lexicon) {
    const std::u32string_view x = version_of(copy.earlier, prior, lexicon);
    const std::u32string_view y = version_of(copy.later, prior, lexicon);
    return x != y && !x.empty() && !y.empty();
}

}  // namespace kanwu
