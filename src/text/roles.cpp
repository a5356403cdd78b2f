#include "text/roles.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <unicode/uchar.h>

#include "text/list_marks.h"
#include "text/normal_form.h"
#include "text/sentences.h"
#include "text/unwrapped.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Lengths in weight (a Han character is one): what stands in a newspaper's head, item or byline.
constexpr std::uint64_t kLongestHead = 60 * kWeightUnit;
constexpr std::uint64_t kLongestLatinHead = 40 * kWeightUnit;       // 120 letters
constexpr std::uint64_t kLongestJapaneseHead = 40 * kWeightUnit;    // with two clauses
constexpr std::uint64_t kLongestBroadcastHead = 120 * kWeightUnit;  // 习近平…座谈会时强调 坚定信心保持定力 …
constexpr std::uint64_t kLongestItem = kLongestBroadcastHead;
constexpr std::uint64_t kLongestByline = 40 * kWeightUnit;
constexpr std::uint64_t kLongestCaption = 120 * kWeightUnit;

template <std::size_t N>
bool starts_with_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.starts_with(w); });
}
template <std::size_t N>
bool ends_with_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.ends_with(w); });
}
template <std::size_t N>
bool has_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

// Without brackets around it and a full stop behind it.
std::string_view bare(std::string_view text) {
    constexpr std::array<std::string_view, 2> open{"（", "("};
    constexpr std::array<std::string_view, 4> close{"）", ")", "。", "."};
    for (const auto mark : open)
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    for (int i = 0; i < 2; ++i)
        for (const auto mark : close)
            if (text.ends_with(mark)) text.remove_suffix(mark.size());
    return text;
}

bool is_caption(std::string_view text, std::uint64_t length) {
    constexpr std::array<std::string_view, 10> opens{"图为", "图：", "图:", "上图", "下图",
                                                     "左图", "右图", "▲",   "△",    "▼"};
    constexpr std::array<std::string_view, 4> closes{"摄", "供图", "摄影报道", "制图"};
    return length <= kLongestCaption && (starts_with_any(text, opens) || ends_with_any(bare(text), closes) ||
                                         text.find("。图为") != std::string_view::npos);
}

bool is_byline(std::string_view text, std::uint64_t length) {
    constexpr std::array<std::string_view, 14> opens{"本报记者", "记者",     "本报通讯员",   "通讯员", "见习记者",
                                                     "实习记者", "特约记者", "本报见习记者", "文/",    "图/",
                                                     "作者：",   "责任编辑", "责编",         "By "};
    constexpr std::array<std::string_view, 9> prose{"，", "：“", "从", "了解", "获悉", "看到", "发现", "采访", "注意"};
    const std::string_view line = bare(text);
    return length <= kLongestByline && starts_with_any(line, opens) && !has_any(line, prose);
}

constexpr std::u32string_view kOfADate = U"年月日星期第期版一二三四五六天:：/.-（）()《》 0123456789";

// 月 or 日 and their like, or a year: what neither a telephone number has nor a time of a race.
bool names_a_day(std::string_view line) {
    constexpr std::array<std::string_view, 6> words{"年", "月", "日", "星期", "期", "版"};
    if (has_any(line, words)) return true;
    constexpr std::string_view kDigits = "0123456789";
    for (std::size_t end = 0, at = 0; (at = line.find_first_of(kDigits, end)) != std::string_view::npos;) {
        end = std::min(line.find_first_not_of(kDigits, at), line.size());
        const std::string_view number = line.substr(at, end - at);
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) return true;
    }
    return false;
}

// 一、2025年执行情况, 十二、……: the head of a section.
bool opens_section(std::string_view line) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(line, at);
        if (kNumerals.find(c) == std::u32string_view::npos) return begin > 0 && c == U'、';
    }
    return false;
}

// Digits and the words of a date make up most of the line, or it is a news agency's 电 and nothing behind it.
bool is_dateline(std::string_view text, std::uint64_t length) {
    const std::string_view line = bare(text);
    if (length > kLongestByline || ends_sentence(line) || opens_section(line)) return false;
    const auto digits = std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (line.ends_with("电") && digits > 0) return true;
    if (!names_a_day(line)) return false;
    std::size_t other = 0;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = next_code_point(line, at);
        if (kOfADate.find(c) == std::u32string_view::npos) ++other;
    }
    return digits >= 4 && other <= 8;
}

// "1.", "（3）", "12、": digits between optional brackets, then a mark.
bool is_numbered(std::string_view text) {
    constexpr std::array<std::string_view, 2> open{"（", "("};
    constexpr std::array<std::string_view, 6> behind{"）", ")", ".", "．", "、", "]"};
    for (const auto mark : open)
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    return digits > 0 && digits <= 3 && starts_with_any(text.substr(digits), behind);
}

// 本期节目主要内容：, 要目
bool opens_contents(std::string_view text, std::uint64_t length) {
    constexpr std::array<std::string_view, 6> words{"内容", "目录", "导读", "要目", "摘要", "提要"};
    return length <= 20 * kWeightUnit && has_any(text, words) && (text.ends_with("：") || text.ends_with(":"));
}

constexpr std::array<std::string_view, 2> kItemEnds{"；", ";"};

// What stands above a paragraph.
struct Above {
    Role role = Role::headline;
    bool in_contents = false;  // a list of contents: something opened it, or its items end with ；
};

bool is_contents_line(std::string_view text, std::uint64_t length, Above above) {
    const bool numbered = is_numbered(text);
    const bool in_list = above.role == Role::contents_line;
    if (length > kLongestItem || (!numbered && !in_list)) return opens_contents(text, length);
    if (ends_with_any(text, kItemEnds)) return true;
    // The last item of a list ends with a full stop, but holds no other.
    const bool one_sentence = text.find("。") == text.size() - std::string_view("。").size();
    return numbered && (!ends_sentence(text) || (above.in_contents && one_sentence));
}

bool stands_twice(std::string_view text, std::string_view mark) {
    const std::size_t first = text.find(mark);
    return first != std::string_view::npos && text.find(mark, first + mark.size()) != std::string_view::npos;
}

// Prose that lost its last mark: a sentence ends inside, or it has three clauses and no second line behind a dash. Of
// 3,363 heads of broadcast news none is so.
bool is_prose(std::string_view text) {
    const bool clauses = stands_twice(text, "，") && text.find("——") == std::string_view::npos;
    return clauses || text.find("。") != std::string_view::npos;
}

// The same in Japanese, where 、 parts clauses and heads have it, too: longer than they are.
bool is_japanese_prose(std::string_view text, std::uint64_t length) {
    constexpr std::array<std::string_view, 5> particles{"は", "を", "に", "が", "で"};
    return length > kLongestJapaneseHead && stands_twice(text, "、") && has_any(text, particles);
}

// `latin`: most of it is letters.
bool is_head(std::string_view text, std::uint64_t length, bool latin) {
    constexpr std::array<std::string_view, 10> goes_on{"，", "、", "：", "；", ",", ":", ";", "（", "“", "—"};
    constexpr std::array<std::string_view, 3> sentence_ends{"。", "！", "？"};
    if (length == 0 || ends_sentence(text) || ends_with_any(text, goes_on) || is_prose(text)) return false;
    if (is_japanese_prose(text, length)) return false;
    if (latin) return length <= kLongestLatinHead;
    if (length <= kLongestHead) return true;
    // A longer one is a head by its form: parts set off by spaces or a dash, or no comma; no sentence ends in it.
    const bool headlike =
        has_any(text, std::array<std::string_view, 3>{" ", "　", "——"}) || text.find("，") == std::string_view::npos;
    return length <= kLongestBroadcastHead && headlike && !has_any(text, sentence_ends);
}

// Certainly longer than any head, item or caption: in bytes of Latin script, or in Han characters from U+5000 on, of
// which each has one byte from E5 to E9.
bool is_long(std::string_view text) {
    static_assert(kLongestCaption == kLongestBroadcastHead && kLongestCaption >= kLongestItem);
    if (text.size() > 3 * kLongestCaption * 4) return true;
    constexpr std::size_t kPart = 240;  // a byte counts that far, and compilers make it many bytes wide
    std::uint64_t length = 0;
    for (std::size_t at = 0; at < text.size() && length <= kLongestCaption; at += kPart) {
        std::uint8_t han = 0;
        for (const char c : text.substr(at, kPart)) {
            const auto lead = static_cast<std::uint8_t>(c);
            han += static_cast<std::uint8_t>(lead >= 0xE5) & static_cast<std::uint8_t>(lead <= 0xE9);
        }
        length += kWeightUnit * han;
    }
    return length > kLongestCaption;
}

Role role_of(std::string_view text, Above above, bool body_seen) {
    const std::u32string normal = normal_form(text);
    const std::uint64_t length = weight(normal);
    const bool latin = 2 * length < kWeightUnit * normal.size();
    if (is_caption(text, length)) return Role::caption;
    if (is_byline(text, length)) return Role::byline;
    if (is_contents_line(text, length, above)) return Role::contents_line;
    if (is_dateline(text, length)) return Role::dateline;
    const bool dashed = text.starts_with("——") && length <= kLongestHead;
    if (is_head(text, length, latin) || dashed) return body_seen || dashed ? Role::subhead : Role::headline;
    return Role::body;
}

// What would be a head by its form is none in a list or a table.
void become_entry(Paragraph& paragraph) {
    const Role role = paragraph.role;
    if (role == Role::headline || role == Role::subhead || role == Role::contents_line) paragraph.role = Role::entry;
}

// A paragraph that opens with the mark of a list.
struct Marked {
    Paragraph* paragraph = nullptr;
    ListMark mark;
    bool goes_on = false;  // with another of its list
};

// Of the marked paragraphs below each other those are items whose marks go on; between two there may be others: a list in the
// list. Empties `run`.
void group_run(std::vector<Marked>& run, Role before) {
    std::map<std::u32string_view, Marked*> last;
    for (Marked& item : run) {
        Marked*& above = last[item.mark.style];
        if (above != nullptr && follows(above->mark, item.mark)) above->goes_on = item.goes_on = true;
        above = &item;
    }
    for (const Marked& item : run) {
        if (!item.goes_on) continue;
        Span& words = item.paragraph->span;
        item.paragraph->group = Group::list;
        if (item.mark.size_bytes < words.size()) words.begin += static_cast<std::uint32_t>(item.mark.size_bytes);
        if (before != Role::contents_line) become_entry(*item.paragraph);
    }
    run.clear();
}

// What the format says of a paragraph stands.
void group_lists(Document& document, const std::vector<bool>& told) {
    std::vector<Marked> run;
    Role before = Role::headline;  // of the paragraph above the run
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        Paragraph& paragraph = document.paragraphs[i];
        const bool may_be_item = !told[i] && paragraph.group == Group::none && paragraph.role != Role::byline &&
                                 paragraph.role != Role::caption && paragraph.role != Role::dateline;
        if (auto mark = may_be_item ? list_mark(slice(document.text, paragraph.span)) : std::nullopt) {
            run.push_back({&paragraph, std::move(*mark)});
        } else {
            group_run(run, before);
            before = paragraph.role;
        }
    }
    group_run(run, before);
}

}  // namespace

void assign_roles(Document& document) {
    bool body_seen = false;
    Above above;
    std::vector<bool> told;
    for (Paragraph& paragraph : document.paragraphs) {
        told.push_back(paragraph.role != Role::body);
        const std::string_view text = slice(document.text, paragraph.span);
        // What is longer than any head, item or caption needs no look.
        if (!told.back() && !is_long(text))
            paragraph.role = role_of(unwrap(document.text, paragraph.span).text, above, body_seen);
        const bool is_contents = paragraph.role == Role::contents_line;
        above.in_contents = is_contents && (above.in_contents || !is_numbered(text) || ends_with_any(text, kItemEnds));
        above.role = paragraph.role;
        if (told.back()) continue;
        body_seen = body_seen || paragraph.role == Role::body;
        if (paragraph.group != Group::none) become_entry(paragraph);
    }
    group_lists(document, told);
}

}  // namespace kanwu
