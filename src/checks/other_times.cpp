#include "checks/other_times.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/line.h"
#include "attribution/title_kinds.h"
#include "checks/check.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

using View = std::u32string_view;

constexpr std::uint32_t kFarthest = 600;  // bytes around a name that are read: some sentences

constexpr View kSentenceEnds = U"。！？；";
constexpr View kClauseEnds = U"。！？；，、：,:;“”‘’「」『』（）()";

bool is_one_of(char32_t c, View characters) { return characters.find(c) != View::npos; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool begins_with_one(View text, std::initializer_list<View> words) {
    return std::any_of(words.begin(), words.end(), [&](View word) { return text.starts_with(word); });
}

// One after another, each up to a mark; none empty.
std::vector<View> split(View text, View marks) {
    std::vector<View> out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, begin), text.size());
        if (end > begin) out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

// Without what stands between marks of quotation that are closed before the end.
std::u32string unquoted(View text) {
    constexpr View kOpen = U"“「『", kClose = U"”」』";
    std::u32string out;
    for (const char32_t c : text) {
        const std::size_t kind = kClose.find(c);
        const std::size_t open = kind == View::npos ? View::npos : out.rfind(kOpen[kind]);
        if (open == View::npos) out.push_back(c);
        else out.resize(open);
    }
    return out;
}

// ASCII letters small, one space around all.
std::u32string lower(View text) {
    std::u32string out = U" ";
    for (const char32_t c : text) out.push_back(c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c);
    return out + U" ";
}

// 2026 of 二〇二六.
std::u32string in_digits(View year) {
    constexpr View kNumerals = U"零一二三四五六七八九", kZeros = U"〇○";
    std::u32string out(year);
    for (char32_t& c : out) {
        if (const std::size_t digit = kNumerals.find(c); digit != View::npos) c = U'0' + static_cast<char32_t>(digit);
        if (is_one_of(c, kZeros)) c = U'0';
    }
    return out;
}

// How many code points of a year and its season stand at the beginning: 1983年, 一九五八年秋天, 去年底, 83年5月; 0 where none do, or
// where it is `own`, that of the draft. Behind 以来, 的 and their like no time is told, but what is spoken of.
std::size_t year_at(View text, View own) {
    constexpr View kDigits = U"0123456789〇○零一二三四五六七八九";
    constexpr View kSeason = U"0123456789一二三四五六七八九十月日号初底末春夏秋冬天季中旬上下半的那前后夜间";
    constexpr View kReaches[] = {U"以来", U"度", U"版", U"起", U"至", U"到"};
    std::size_t end = 0;
    while (end < text.size() && is_one_of(text[end], kDigits)) ++end;
    const View digits = text.substr(0, end);
    const bool short_year = end == 2 && digits.front() >= U'4' && digits.front() <= U'9';  // 83年
    if (end == 0) end = begins_with_one(text, {U"大前年"}) ? 2 : begins_with_one(text, {U"去年", U"前年"}) ? 1 : 0;
    else if (end != 4 && !short_year) return 0;
    if (end == 0 || end == text.size() || text[end] != U'年' || (!own.empty() && in_digits(digits) == own)) return 0;
    ++end;
    while (end < text.size() && is_one_of(text[end], kSeason)) ++end;
    const View behind = text.substr(end);
    if (text[end - 1] == U'的' ||
        std::any_of(std::begin(kReaches), std::end(kReaches), [&](View word) { return behind.starts_with(word); }))
        return 0;
    return end;
}

// Of 在, 早在, 那是: how many code points they have.
View without_lead(View clause) {
    for (const View lead : {U"那是", U"这是", U"时间是", U"时间回到", U"时光回到", U"回到", U"早在", U"还在", U"在",
                            U"于", U"到了", U"直到", U"而", U"但", U"据"})
        if (clause.starts_with(lead)) return clause.substr(View(lead).size());
    return clause;
}

class Around {
public:
    Around(const Appearance& at, const Title& title, const CheckInput& input) : lexicon_(input.lexicon) {
        const Draft& draft = input.prior.draft(at.paragraph.document);
        const Document& document = *draft.document;
        const Mention& mention = *at.mention;
        const Span paragraph = document.paragraphs[at.paragraph.ordinal].span;
        const std::uint32_t begin = std::min(title.span.begin, mention.name_span.begin);
        std::uint32_t end = std::max(title.span.end, mention.name_span.end), stop = paragraph.end;
        const auto begin_of = [](const Mention& other) {
            return other.titles.empty() ? other.name_span.begin
                                        : std::min(other.titles.front().span.begin, other.name_span.begin);
        };
        const auto& mentions = draft.facts->paragraphs[at.paragraph.ordinal].attribution.mentions;  // by their begin
        const auto next = std::partition_point(mentions.begin(), mentions.end(),
                                               [&](const Mention& other) { return begin_of(other) < end; });
        if (next != mentions.end()) stop = std::min(stop, begin_of(*next));
        if (mention.cue && mention.cue->span.begin >= end) stop = std::min(stop, mention.cue->span.begin);
        speaks_ = mention.cue.has_value();
        stop = std::max(end, std::min(stop, end + kFarthest));
        const auto text_of = [&](std::uint32_t from, std::uint32_t to) {
            std::size_t first = from;  // never inside a code point
            while (first < to && (static_cast<unsigned char>(document.text[first]) & 0xC0) == 0x80) ++first;
            std::size_t last = to;
            while (last < document.text.size() && (static_cast<unsigned char>(document.text[last]) & 0xC0) == 0x80)
                ++last;
            return std::u32string(Line(std::string_view(document.text).substr(first, last - first)).text());
        };
        before_ = text_of(std::max(paragraph.begin, begin - std::min(begin, kFarthest)), begin);
        behind_ = text_of(end, stop);
        if (title.span.begin > mention.name_span.end) between_ = text_of(mention.name_span.end, title.span.begin);
        is_called_old_ = any_modifier(title, lexicon_.past_leads);
        is_english_ = static_cast<unsigned char>(mention.name.front()) < 0x80;
        const auto has_year = [](View words) { return words.find(U'年') != View::npos; };
        if (is_english_ || has_year(before_) || has_year(between_) ||
            has_year(behind_))  // else nobody asks, and a date is looked for in all the draft
            own_year_ = to_utf32((input.date.empty() ? date_of(document) : std::string(input.date)).substr(0, 4));
    }

    bool tell() const { return is_called_old_ || (is_english_ ? tell_in_english() : tell_in_chinese()); }

private:
    bool tell_in_chinese() const {
        const std::u32string before = unquoted(before_);
        return is_led(before) || is_set_by_time(before) || is_followed() || is_told_as_past(before);
    }

    // 曾经的|县委书记罗启岳, 第三任|校长.
    bool is_led(View before) const {
        if (lexicon_.past_leads.ends(before)) return true;
        if (before.empty() || !is_one_of(before.back(), U"任届")) return false;
        const std::size_t first = before.rfind(U'第');
        return first != View::npos && before.size() - first <= 4 &&
               before.find_first_not_of(U"0123456789一二三四五六七八九十", first + 1) == before.size() - 1;
    }

    // Whether the clause is a time, and nothing else: 上世纪八十年代, 1958年秋天, 县志载.
    bool is_time(View clause) const {
        const View words = without_lead(clause);
        if (words.empty()) return false;
        const std::size_t ending = lexicon_.past_times.longest_ending(words, words.size());
        const bool counted = ending == words.size() && words == U"年前";  // before New Year's Day
        return (ending > 0 && !counted) || year_at(words, own_year_) == words.size() || is_old_report(words);
    }

    // 本报1998年报道
    bool is_old_report(View words) const {
        if (!words.ends_with(U"报道") && !words.ends_with(U"刊登") && !words.ends_with(U"写道")) return false;
        for (std::size_t at = 0; at < words.size(); ++at)
            if (const std::size_t year = year_at(words.substr(at), own_year_);
                year > 0 && (at == 0 || words[at - 1] < U'0' || words[at - 1] > U'9'))
                return true;
        return false;
    }

    bool begins_with_time(View clause) const {
        constexpr std::size_t kLongest = 10;  // behind the year: 1983年|全县大旱
        const View words = without_lead(clause);
        const std::size_t size = lexicon_.past_times.longest_at(words, 0);
        if (size > 0 && !begins_with_one(words.substr(size), {U"的", U"以来", U"至今", U"起"})) return true;
        const std::size_t year = year_at(words, own_year_);
        return year > 0 && words.size() <= year + kLongest && words.find(U'的') == View::npos;
    }

    bool is_set_by_time(View before) const {
        const std::size_t stop = before.find_last_of(kSentenceEnds);
        const View sentence = stop == View::npos ? before : before.substr(stop + 1);
        const std::vector<View> clauses = split(sentence, kClauseEnds);
        if (speaks_) return !clauses.empty() && is_time(clauses.back());
        if (std::any_of(clauses.begin(), clauses.end(),
                        [&](View clause) { return is_time(clause) || begins_with_time(clause); }))
            return true;
        if (stop == View::npos) return false;
        const std::vector<View> earlier = split(before.substr(0, stop), kSentenceEnds);
        return std::any_of(earlier.begin(), earlier.end(), [&](View words) {
            const std::vector<View> parts = split(words, kClauseEnds);
            return !parts.empty() && is_time(parts.front());
        });
    }

    bool is_followed() const {
        const View words = without_address(behind_);
        const std::size_t stop = words.find_first_of(kSentenceEnds);
        const View sentence = words.substr(0, stop == View::npos ? words.size() : stop + 1);
        const std::size_t first = std::min(sentence.find_first_of(kClauseEnds), sentence.size());
        const View clause = sentence.substr(0, std::min(first + 1, sentence.size()));
        const View left = clause.starts_with(U'的') ? clause.substr(1) : clause;
        if (lexicon_.likenesses.longest_at(left, 0) > 0 || befalls(clause)) return true;
        if (!speaks_ && (clause.starts_with(U'曾') || year_at(without_lead(clause), own_year_) > 0)) return true;
        const std::vector<View> later = split(sentence.substr(clause.size()), kClauseEnds);
        return std::any_of(later.begin(), later.end(), [&](View next) {
            const View only = next.ends_with(U'摄') ? next.substr(0, next.size() - 1) : next;
            return lexicon_.post_ends.longest_at(without_opener(next), 0) > 0 ||
                   (!speaks_ && !only.empty() && year_at(only, own_year_) == only.size());
        });
    }

    // 那口井是|县长罗大年|带人打的。
    bool is_told_as_past(View before) const {
        const std::size_t end = std::min(behind_.find_first_of(kSentenceEnds), behind_.size());
        return !speaks_ && before.ends_with(U'是') && end > 1 && behind_[end - 1] == U'的' &&
               View(behind_).substr(0, end).find_first_of(kClauseEnds) == View::npos;
    }

    // 罗启岳|同志因公殉职, 钟离岳|（左）.
    static View without_address(View words) {
        for (const View address : {U"同志", U"先生", U"女士", U"烈士"})
            if (words.starts_with(address)) words.remove_prefix(address.size());
        if (!words.empty() && is_one_of(words.front(), U"（(")) {
            const std::size_t close = words.find_first_of(U"）)");
            if (close != View::npos) words.remove_prefix(close + 1);
        }
        if (!words.empty() && is_one_of(words.front(), U"，、,）)")) words.remove_prefix(1);
        return words;
    }

    static View without_opener(View clause) {
        for (const View opener :
             {U"因",   U"于",   U"已",   U"并",   U"后",   U"也",   U"将",   U"即将",   U"随后", U"后来", U"不幸",
              U"最终", U"终于", U"日前", U"近日", U"昨天", U"今天", U"上月", U"上个月", U"去年", U"今年", U"光荣"})
            if (clause.starts_with(opener)) return clause.substr(View(opener).size());
        return clause;
    }

    // 罗启岳|生前, 方知远|因严重违纪违法被查; not 罗启岳看望牺牲民警的家属.
    bool befalls(View clause) const {
        constexpr std::size_t kLongestGap = 14;
        constexpr View kGoesOn = U"后时前之已了于案在那至并被。！？；，、：,“”（）()0123456789一二三四五六七八九十两";
        const View opened = without_opener(clause);
        if (lexicon_.post_ends.longest_at(opened, 0) > 0) return true;
        if (opened.size() == clause.size() && !begins_with_one(clause, {U"被", U"在", U"与", U"和", U"到龄", U"突发",
                                                                        U"积劳", U"遭", U"主动", U"正式", U"光荣"}))
            return false;
        for (std::size_t at = 0; at < opened.size() && at <= kLongestGap; ++at) {
            const std::size_t size = lexicon_.post_ends.longest_at(opened, at);
            if (size > 0 && (at + size >= opened.size() || is_one_of(opened[at + size], kGoesOn))) return true;
        }
        return false;
    }

    bool tell_in_english() const {
        const std::u32string before = lower(unquoted(before_)), between = lower(between_), behind = lower(behind_);
        const View lead = View(between).substr(0, between.find_last_not_of(U' ') + 1);
        if (ends_with_word(lead, lexicon_.past_leads) ||
            ends_with_word(View(before).substr(0, before.find_last_not_of(U' ') + 1), lexicon_.likenesses))
            return true;
        const std::size_t stop = std::max(before.rfind(U". ") + 1, before.rfind(U"” ") + 1);
        const View sentence = View(before).substr(stop);
        if (speaks_) return is_opened_in_english(sentence);
        const View words = View(behind).substr(std::min(behind.find_first_not_of(U" ,"), behind.size()));
        const View clause = words.substr(0, words.find_first_of(U",.;:“"));
        if (names_english_time(sentence) || names_english_time(std::u32string(U" ").append(clause))) return true;
        if (!between_.empty() && tells_term(clause)) return true;
        const std::vector<View> clauses = split(words.substr(0, words.find(U". ")), U",;");
        return std::any_of(clauses.begin(), clauses.end(), [&](View part) { return ends_post(part); });
    }

    static bool ends_with_word(View words, const WordSet& set) {
        const std::size_t size = set.longest_ending(words, words.size());
        return size > 0 && (size == words.size() || !is_letter(words[words.size() - size - 1]));
    }

    // In 1987, Ashwick mayor Ruth Alder said: the time alone is in front.
    bool is_opened_in_english(View sentence) const {
        constexpr std::size_t kLongest = 24;
        return sentence.size() <= kLongest && names_english_time(sentence);
    }

    bool names_english_time(View words) const {
        for (std::size_t at = 1; at < words.size(); ++at) {
            if (is_letter(words[at - 1]) || words[at - 1] != U' ') continue;
            const std::size_t size = lexicon_.en_past_times.longest_at(words, at);
            if (size > 0 && (at + size == words.size() || !is_letter(words[at + size]))) return true;
            if (words.substr(at).starts_with(U"in ") && is_english_year(words.substr(at + 3))) return true;
        }
        return false;
    }

    // 1987, the 1980s, june 1987
    bool is_english_year(View words) const {
        if (words.starts_with(U"the ")) words.remove_prefix(4);
        std::size_t month = 0;
        while (month < words.size() && is_letter(words[month])) ++month;
        if (lexicon_.en_months.contains(words.substr(0, month))) words.remove_prefix(std::min(month + 1, words.size()));
        const View year = words.substr(0, 4);
        const bool digits = year.size() == 4 && year.find_first_not_of(U"0123456789") == View::npos;
        if (!digits || (words.size() > 4 && words[4] >= U'0' && words[4] <= U'9')) return false;
        return begins_with_one(year, {U"19", U"20", U"18"}) && year != own_year_;
    }

    // mayor of Ashwick|between 1971 and 1974, from March
    bool tells_term(View clause) const {
        const std::size_t size = lexicon_.en_terms.longest_at(clause, 0);
        return size > 0 && (size == clause.size() || !is_letter(clause[size]));
    }

    bool ends_post(View clause) const {
        if (const std::size_t first = clause.find_first_not_of(U" ,"); first != View::npos) clause.remove_prefix(first);
        constexpr View kWho = U"who ";
        if (clause.starts_with(kWho)) clause.remove_prefix(kWho.size());
        const std::size_t size = lexicon_.post_ends.longest_at(clause, 0);
        return size > 0 && (size == clause.size() || !is_letter(clause[size]));
    }

    const Lexicon& lexicon_;
    std::u32string before_, between_, behind_;  // of the paragraph; between the name and a title behind it
    std::u32string own_year_;                   // of the draft; empty where it is not known
    bool speaks_ = false, is_english_ = false;
    bool is_called_old_ = false;  // 县医院老院长
};

}  // namespace

bool is_of_another_time(const Appearance& at, const Title& title, const CheckInput& input) {
    return Around(at, title, input).tell();
}

}  // namespace kanwu
