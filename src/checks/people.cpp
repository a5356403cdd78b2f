#include "checks/people.h"

#include <algorithm>
#include <set>

#include "attribution/body_edge.h"
#include "attribution/english_likeness.h"
#include "attribution/line.h"
#include "attribution/titles.h"
#include "checks/handover_words.h"
#include "checks/written.h"
#include "text/normal_form.h"
#include "text/utf8.h"
#include "text/words.h"

namespace kanwu {
namespace {

std::string day_of_path(std::string_view path) {
    constexpr std::size_t kDigits = 8;
    std::string digits;
    for (const char c : path) {
        if (c >= '0' && c <= '9') digits.push_back(c);
        else if (c != '-' && digits.size() != kDigits) digits.clear();
        if (digits.size() == kDigits && digits.starts_with("20")) return digits;
    }
    return "";
}

// The digits that end before `end`, and where they begin.
std::size_t begin_of_number(std::u32string_view text, std::size_t end) {
    while (end > 0 && is_ascii_digit(text[end - 1])) --end;
    return end;
}

std::string day_of_text(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    for (std::size_t month = text.find(U'月'); month != std::u32string::npos; month = text.find(U'月', month + 1)) {
        std::size_t day = month + 1;
        while (day < text.size() && is_ascii_digit(text[day])) ++day;
        const std::size_t begin = begin_of_number(text, month);
        const bool dated = begin < month && day > month + 1 && day < text.size() && text[day] == U'日';
        if (dated) return to_utf8(std::u32string_view(text).substr(begin, day - begin));
    }
    return "";
}

// The number of digits at `at`, which is moved behind them and the mark that follows.
std::string number_at(std::u32string_view text, std::size_t& at, std::u32string_view marks) {
    std::string digits;
    while (at < text.size() && is_ascii_digit(text[at])) append_utf8(digits, text[at++]);
    if (at < text.size() && marks.find(text[at]) != std::u32string_view::npos) ++at;
    return digits;
}

// 2026年11月24日, 2026-11-24, 2026.11.24 at a place: the date, or as much of it as is there from the year on.
std::string date_at(std::u32string_view text, std::size_t at) {
    const std::string year = number_at(text, at, U"年-./");
    if (year.size() != 4 || (!year.starts_with("19") && !year.starts_with("20"))) return "";
    const auto two = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
    const std::string month = two(number_at(text, at, U"月-./"));
    if (month.size() != 2 || month < "01" || month > "12") return "";
    const std::string day = two(number_at(text, at, U"日"));
    const bool whole = day.size() == 2 && day >= "01" && day <= "31";
    return year + "-" + month + (whole ? "-" + day : "");
}

std::string date_in(std::u32string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_ascii_digit(text[at]) || (at > 0 && is_ascii_digit(text[at - 1]))) continue;
        if (std::string date = date_at(text, at); !date.empty()) return date;
    }
    return "";
}

// What is behind the names of a draft.
class Ends {
public:
    Ends(const std::vector<Appearance>& all, std::string_view text) : text_(text) {
        for (const Appearance& at : all) {
            const Mention& mention = *at.mention;
            const char32_t next = behind(mention);
            const auto [first, fresh] = first_behind_.try_emplace(key_of(mention), next);
            const bool certain = mention.confidence != Confidence::weak || is_spoken(mention);
            if (certain || (!fresh && first->second != next)) steady_.insert(first->first);
        }
    }

    // A bare name is that of a person who was named with a title before.
    bool is_steady(const Mention& mention) const {
        return steady_.contains(mention.name) || steady_.contains(key_of(mention));
    }

    // 《中央军委主席邓小平》: the title of a work, of its own time.
    bool ends_title_of_work(const Mention& mention) const { return behind(mention) == U'》'; }

    bool is_cut_off(const Mention& mention) const {
        return is_spoken(mention) || is_mark(behind(mention)) || is_ascii_digit(behind(mention));
    }

    // 李强在北京: no given name has 在, nor any of these.
    bool is_never_longer(const Mention& mention) const {
        constexpr std::u32string_view kNeverGiven = U"在将对把被从就也还又已是的";
        const char32_t next = behind(mention);
        return next != 0 && kNeverGiven.find(next) != std::u32string_view::npos;
    }

private:
    // 林正 of 市教委 may be 林正来, whoever is 林正 of 市商务局.
    static std::string key_of(const Mention& mention) {
        if (mention.titles.empty()) return mention.name;
        return mention.name + "\n" + mention.titles.back().organisation + mention.titles.back().post;
    }
    char32_t behind(const Mention& mention) const {
        std::size_t end = mention.name_span.end;
        return end < text_.size() ? next_code_point(text_, end) : 0;
    }
    static bool is_spoken(const Mention& mention) {
        return mention.cue && mention.cue->span.begin == mention.name_span.end;
    }

    std::string_view text_;
    std::map<std::string, char32_t> first_behind_;
    std::set<std::string> steady_;
};

// 局长马跃 names nobody's office: what makes it weak is not the end of the name.
bool has_known_body(const Mention& mention, const Lexicon& lexicon) {
    return std::any_of(mention.titles.begin(), mention.titles.end(), [&](const Title& title) {
        if (title.organisation.empty()) return lexicon.place_heads.contains(std::string_view(title.post));
        return is_known_body(to_utf32(title.organisation), lexicon);
    });
}

// 老挝人革党中央政治局委员、中央纪委书记坎潘: a later body seems to be one at home.
bool is_of_another_state(const Mention& mention, const Lexicon& lexicon) {
    return std::any_of(mention.titles.begin(), mention.titles.end(),
                       [&](const Title& title) { return lexicon.countries.is_in(to_utf32(title.organisation)); });
}

// 教务处处长|宗炳|最后通报了: behind a known body, and what follows may follow a name.
bool has_certain_surname(const Mention& mention, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 3;
    const std::u32string name = to_utf32(mention.name);
    return rests_on(mention, Ground::known_body) &&
           (rests_on(mention, Ground::followed) || rests_on(mention, Ground::closed)) && name.size() <= kLongest &&
           lexicon.surnames.longest_at(name, 0) > 0;
}

// 话剧中，罗锐饰演县委书记|陆为民; 县委书记陆为民|这个角色: who is of a story, as the words in front of the name say within their
// sentence, or behind it within their clause.
bool is_of_a_story(std::string_view text, Span name, const Lexicon& lexicon) {
    constexpr std::uint32_t kFurthest = 120, kBehind = 60;  // bytes
    constexpr std::u32string_view kStop = U"。", kClauseEnds = U"。，；";
    std::size_t begin = name.begin - std::min(name.begin, kFurthest);
    while (begin < name.begin && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    std::u32string before = to_utf32(text.substr(begin, name.begin - begin));
    if (const std::size_t stop = before.rfind(kStop); stop != before.npos) before.erase(0, stop);
    std::size_t end = name.end;
    while (end < text.size() && end < name.end + kBehind) next_code_point(text, end);
    const std::u32string behind = to_utf32(text.substr(name.end, end - name.end));
    return lexicon.stories.is_in(before) || lexicon.stories.is_in(behind.substr(0, behind.find_first_of(kClauseEnds)));
}

// The name of a place whose level stands at `at`: 安吉 before 县. Empty where none does.
std::u32string place_at(std::u32string_view text, std::size_t at, char32_t level, const Lexicon& lexicon) {
    constexpr std::size_t kName = 2;
    // 全县, 城市, 农村, 社区: no place's name ends so.
    constexpr std::u32string_view kNoName =
        U"全各我该本邻壁两几每城乡农山新社地上股超门夜集都县省市区镇村委府在到是的和与了着过把被让由从对向等及并为副任"
        U"选";
    if (at < kName || text[at] != level) return {};
    if (level == U'自' && (at + 1 == text.size() || text[at + 1] != U'治')) return {};  // of 自治区; not 来自
    // 农贸市场, 工业区域
    constexpr std::u32string_view kGoesOn = U"场值况容面价盈域别间";
    if (at + 1 < text.size() && kGoesOn.find(text[at + 1]) != std::u32string_view::npos) return {};
    const bool town = level == U'县' && text[at - 1] == U'城';  // 古城县
    if (!town && kNoName.find(text[at - 1]) != std::u32string_view::npos) return {};
    if (lexicon.edges.longest_ending(text, at) >= kName) return {};  // 召开区委常委会
    const std::u32string_view name = text.substr(at - kName, kName);
    const bool broken =
        std::any_of(name.begin(), name.end(), [](char32_t c) { return is_mark(c) || c == U'\n' || c == U'\r'; });
    return broken ? std::u32string() : std::u32string(name);
}

// 邻近的|葭河县连夜送来冲锋舟: a neighbour is named, and the draft goes on about its own place.
bool is_called_neighbour(std::u32string_view before) {
    constexpr std::u32string_view kNeighbours[] = {U"邻近的", U"邻近", U"附近的", U"相邻的", U"毗邻的",
                                                   U"周边的", U"邻县", U"邻市",   U"兄弟县"};
    return std::any_of(std::begin(kNeighbours), std::end(kNeighbours),
                       [&](auto word) { return before.ends_with(word); });
}

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// Whether a whole word of the set begins at `at`.
bool is_english_word(std::u32string_view text, std::size_t at, const WordSet& words) {
    if (!is_letter(text[at]) || (at > 0 && is_letter(text[at - 1]))) return false;
    const std::size_t size = words.longest_at(text, at);
    return size > 0 && (at + size == text.size() || !is_letter(text[at + size]));
}

// “I shall not sit down until the first train is in”: what somebody who speaks will not do is no post's end.
bool is_idle_until(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view kNot[] = {U" not ", U"n't ", U"n’t ", U" never ", U" nobody ", U" nothing "};
    if (!text.substr(at).starts_with(U"until ")) return false;
    const std::size_t mark = text.substr(0, at).find_last_of(U"“”.");
    if (mark == std::u32string_view::npos || text[mark] != U'“') return false;
    const std::u32string_view before = text.substr(mark, at - mark);
    return std::any_of(std::begin(kNot), std::end(kNot),
                       [&](auto word) { return before.find(word) != std::u32string_view::npos; });
}

}  // namespace

std::vector<Appearance> appearances(const Draft& draft, const Lexicon& lexicon) {
    std::vector<Appearance> out;
    for (std::uint32_t i = 0; i < draft.facts->paragraphs.size(); ++i)
        for (const Mention& mention : draft.facts->paragraphs[i].attribution.mentions)
            out.push_back({{draft.facts->document, i}, &mention, mention.confidence});
    const Ends ends(out, draft.document->text);
    for (Appearance& at : out) {
        const Mention& mention = *at.mention;
        const bool of_a_work =
            ends.ends_title_of_work(mention) || is_of_a_story(draft.document->text, mention.name_span, lexicon);
        if (of_a_work) at.sure = Confidence::weak;
        if (at.sure != Confidence::weak || mention.titles.empty() || of_a_work) continue;
        const bool foreign = lexicon.countries.contains(std::string_view(mention.titles.back().organisation));
        // 俄罗斯总统叙利亚问题特别代表: what is read as two titles is one.
        if (mention.titles.size() > 1 && mention.titles.front().span.end == mention.titles[1].span.begin) continue;
        if (mention.titles.size() > 1 && is_of_another_state(mention, lexicon)) continue;
        const bool whole = ends.is_steady(mention) || ends.is_never_longer(mention);
        if ((whole && has_known_body(mention, lexicon)) || (foreign && ends.is_cut_off(mention)))
            at.sure = Confidence::fair;
        else at.surname_certain = has_certain_surname(mention, lexicon);
    }
    return out;
}

bool ends_in_a_word(const Mention& mention, std::string_view text) {
    const std::size_t end = mention.name_span.end;
    const std::size_t last = previous_start(text, end);
    return first_word(text.substr(last)) > end - last;
}

bool may_be_cut_wrong(const Mention& mention, std::string_view text) {
    constexpr std::u32string_view kAdverbs = U"常忙连爱总老直正只刚才先";
    std::size_t at = previous_start(text, mention.name_span.end);
    const bool adverb = kAdverbs.find(next_code_point(text, at)) != kAdverbs.npos;
    const bool speaks = mention.cue && mention.cue->span.begin == mention.name_span.end;
    return (adverb && speaks) || ends_in_a_word(mention, text);
}

std::map<std::string_view, std::vector<Appearance>> by_name(const std::vector<Appearance>& all) {
    std::map<std::string_view, std::vector<Appearance>> out;
    for (const Appearance& appearance : all) out[appearance.mention->name].push_back(appearance);
    return out;
}

Place place_of(const Appearance& appearance, const Title& title) {
    const Span name = appearance.mention->name_span;
    return {std::string(appearance.paragraph.document),
            {std::min(title.span.begin, name.begin), std::max(title.span.end, name.end)}};
}

Place place_of_name(const Appearance& appearance) {
    return {std::string(appearance.paragraph.document), appearance.mention->name_span};
}

std::string written_title(const Title& title, const Appearance& appearance, const Prior& prior) {
    const Document& document = *prior.draft(appearance.paragraph.document).document;
    const std::string surface = written(document, title.span);
    if (!title.organisation_inherited || title.post.starts_with(title.organisation))
        return surface;  // 县委常委、常务副县长
    // The end of the body may stand here again: 砚川高新区党工委书记、管委会主任.
    std::size_t again = std::min(surface.size(), title.organisation.size());
    while (!surface.starts_with(std::string_view(title.organisation).substr(title.organisation.size() - again)))
        --again;
    // Pell Industries|chairman
    const bool apart = again == 0 && is_latin_name(title.organisation);
    return title.organisation + (apart ? " " : "") + surface.substr(again);
}

bool tells_a_handover(const ParagraphKey& paragraph, const Prior& prior, const Lexicon& lexicon) {
    const Document& document = *prior.draft(paragraph.document).document;
    const std::u32string text = to_utf32(document.paragraph_text(paragraph.ordinal));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t size = lexicon.handovers.longest_at(text, i);
        if (size > 0 && tells_of_a_post(text, i, size, lexicon)) return true;
        if (is_english_word(text, i, lexicon.en_handovers) && !is_idle_until(text, i) &&
            tells_of_a_post(text, i, lexicon.en_handovers.longest_at(text, i), lexicon))
            return true;
    }
    return false;
}

bool tells_of_another_year(const ParagraphKey& paragraph, const Prior& prior) {
    constexpr std::size_t kDigits = 4;
    const std::u32string words = to_utf32(prior.draft(paragraph.document).document->paragraph_text(paragraph.ordinal));
    for (std::size_t year = words.find(U'年'); year != std::u32string::npos; year = words.find(U'年', year + 1)) {
        const std::size_t begin = year - std::min(year, kDigits);
        if (year - begin == kDigits && words.find_first_not_of(U"0123456789", begin) == year) return true;
        if (year > 0 && words[year - 1] == U'当') return true;
    }
    return false;
}

bool tells_of_namesakes(const ParagraphKey& paragraph, const Prior& prior, const Lexicon& lexicon) {
    const Draft& draft = prior.draft(paragraph.document);
    const std::size_t ordinal = paragraph.ordinal;
    const std::size_t last = std::min(ordinal + 1, draft.facts->paragraphs.size() - 1);
    for (std::size_t i = ordinal - std::min<std::size_t>(ordinal, 1); i <= last; ++i)
        if (lexicon.namesakes.is_in(to_utf32(draft.document->paragraph_text(i)))) return true;
    return false;
}

std::u32string place_before(const Appearance& appearance, char32_t level, const Prior& prior, const Lexicon& lexicon) {
    constexpr std::uint32_t kParagraphs = 3;
    const Document& document = *prior.draft(appearance.paragraph.document).document;
    const std::uint32_t ordinal = appearance.paragraph.ordinal;
    const std::uint32_t begin = document.paragraphs[ordinal - std::min(ordinal, kParagraphs)].span.begin;
    const Span title = place_of(appearance, appearance.mention->titles.front()).span;
    const std::u32string text = to_utf32(slice(document.text, Span{begin, title.begin}));
    for (std::size_t at = text.size(); at-- > 0;)
        if (std::u32string name = place_at(text, at, level, lexicon);
            !name.empty() && !is_called_neighbour(std::u32string_view(text).substr(0, at - name.size())))
            return name;
    return {};
}

std::set<std::u32string> places_named(std::string_view text, char32_t level, const Lexicon& lexicon) {
    const std::u32string words = to_utf32(text);
    std::set<std::u32string> out;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (std::u32string name = place_at(words, at, level, lexicon); !name.empty()) out.insert(std::move(name));
    return out;
}

std::string day_of(const Document& document) {
    const std::string day = day_of_path(document.path);
    return day.empty() ? day_of_text(document.text) : day;
}

std::string date_of(const Document& document) {
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.role != Role::dateline) continue;
        const std::string date = date_in(to_utf32(slice(document.text, paragraph.span)));
        if (!date.empty()) return date;
    }
    const std::string day = day_of_path(document.path);
    return day.empty() ? "" : day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
}

}  // namespace kanwu
