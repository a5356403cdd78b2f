#include "attribution/body_edge.h"

#include <algorithm>

namespace kanwu {
namespace {

constexpr std::size_t kLongestOrganisation = 40;  // 中央纪委国家监委驻国家安全部纪检监察组 has 21
constexpr std::size_t kLongestWord = 10;          // of edge_exceptions

// 和 joins the words of one body's name as often as two bodies: an edge only behind a whole body or title.
bool joins(std::u32string_view word) { return word == U"和" || word == U"与" || word == U"及" || word == U"以及"; }

bool is_whole_body(std::u32string_view words, const Lexicon& lexicon) {
    return lexicon.organisations.ends(words) || lexicon.admin.ends(words) || lexicon.places.ends(words) ||
           lexicon.countries.ends(words);
}

// No body begins with 与; and a country behind it is a body of its own: 普利京与美国总统, but 安提瓜和巴布达.
std::size_t behind_joint(const Line& line, Range words, const Lexicon& lexicon) {
    for (const std::u32string_view joint : {U"以及", U"和", U"与", U"及"})
        if (line.view(words).starts_with(joint) &&
            !inside_exception(line, {words.begin, words.begin + joint.size()}, lexicon))
            return words.begin + joint.size();
    if (lexicon.countries.contains(line.view(words))) return words.begin;
    for (std::size_t at = words.end; at > words.begin; --at)
        if (joins(line.view({at - 1, at})) && lexicon.countries.contains(line.view({at, words.end}))) return at;
    return words.begin;
}

// Where the mark opens that closes right before `at`, with a few words and no other mark between; else `at`.
std::size_t opening_of(const Line& line, std::size_t at, std::u32string_view marks) {
    constexpr std::size_t kLongestAside = 8;
    for (std::size_t open = at - 1; open-- > 0 && at - open <= kLongestAside + 2;) {
        if (marks.find(line.at(open)) != std::u32string_view::npos) return at - open > 2 ? open : at;
        if (is_mark(line.at(open))) break;
    }
    return at;
}

// 市财政局, 县医院: what begins with a level is a body of its own.
bool begins_with_level(std::u32string_view words) {
    constexpr std::u32string_view kLevels = U"省市州县区镇乡村";
    return !words.empty() && kLevels.find(words.front()) != std::u32string_view::npos;
}

// 周岩（右二）|市财政局: what a caption says in brackets.
bool is_of_caption(std::u32string_view words) {
    constexpr std::u32string_view kSides = U"左右前后中图男女第";
    return words.empty() || kSides.find(words.front()) != std::u32string_view::npos;
}

// Where brackets or quotation marks open that end at `at` within the name of a body: 鼎澜重装（泓州）|智能制造有限公司,
// 市委“两新”|工委, “11·9”|山体滑坡现场指挥部; else `at`.
std::size_t aside_within(const Line& line, std::size_t at, std::size_t end, const Lexicon& lexicon) {
    const char32_t mark = line.at(at - 1);
    const bool bracket = mark == U'）' || mark == U')';
    if (!bracket && mark != U'”') return at;
    const std::u32string_view rest = line.view({at, end});
    const bool goes_on = is_known_body(rest, lexicon) && !begins_with_level(rest);
    // 泓州大学（东校区）校长, 大学附属医院（集团）院长
    const std::size_t open = opening_of(line, at, bracket ? U"（(" : U"“");
    const std::u32string_view aside = line.view({open + 1, at - 1});
    if (!bracket && rest.empty() && aside == U"两委" && open > 0 && !is_mark(line.at(open - 1)))
        return open;  // 村“两委”
    const bool ends_it = bracket && rest.empty() && open < at && is_known_body(aside, lexicon);
    if (open == at || (!goes_on && !ends_it)) return at;
    const std::u32string_view before = line.text().substr(0, open);
    if (bracket && (is_mark(line.at(open - 1)) || is_of_caption(aside))) return at;
    if (ends_it && !lexicon.organisations.ends(before.substr(before.size() - std::min<std::size_t>(open, 12))))
        return at;
    return open;
}

// Whether a place ends at `at`: 泓州市|支持, 全省|推进.
bool ends_place(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kAll = U"全我本该各";
    const std::size_t first = at - std::min<std::size_t>(at, 8);
    const std::u32string_view place = line.view({first, at});
    const std::size_t level =
        std::max(lexicon.admin.longest_ending(place, place.size()), lexicon.places.longest_ending(place, place.size()));
    return level > 0 && (level == place.size() || kAll.find(place[place.size() - level - 1]) == kAll.npos);
}

// ——记|湛江市第一医院院长: the verb with which the second line of a headline begins.
bool reports_on(const Line& line, std::size_t at) {
    constexpr std::u32string_view kVerbs = U"记访悼忆";
    return kVerbs.find(line.at(at)) != std::u32string_view::npos && (at == 0 || is_mark(line.at(at - 1)));
}

// Where the first of two verbs stands that a joint joins: 泓州市|推进新型工业化和|促进…; `verb` where there is one alone.
std::size_t first_of_two(const Line& line, std::size_t verb, const Lexicon& lexicon) {
    constexpr std::size_t kLongestObject = 12;
    if (verb == 0 || !joins(line.view({verb - 1, verb}))) return verb;
    for (std::size_t at = verb - 1; at > 0 && verb - at <= kLongestObject && !is_mark(line.at(at - 1)); --at)
        if (lexicon.task_verbs.longest_at(line.text(), at - 1) > 1) return at - 1;
    return verb;
}

// 泓州市|支持科技型中小企业融资工作领导小组办公室: a verb behind a place is a part of the body's name where the body is one for a task.
bool is_of_task(const Line& line, Range verb, std::size_t end, const Lexicon& lexicon) {
    return lexicon.task_verbs.contains(line.view(verb)) && lexicon.task_bodies.ends(line.view({verb.end, end})) &&
           ends_place(line, first_of_two(line, verb.begin, lexicon), lexicon);
}

// 中国驻老挝: whose ambassador follows, a title of its own.
bool begins_with_mission(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kHome = U"中国";
    const bool home = line.text().substr(at).starts_with(kHome);
    const std::size_t country = home ? kHome.size() : lexicon.countries.longest_at(line.text(), at);
    return country > 0 && line.at(at + country) == U'驻';
}

// The edge word that ends at `at`, its size; 0 for none.
std::size_t edge_ending(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t size = lexicon.edges.longest_ending(line.text(), at);
    if (size == 0 || inside_exception(line, {at - size, at}, lexicon)) return 0;
    if (size > 1 && lexicon.countries.longest_at(line.text(), at - 1) > 1) return 0;  // 同|意大利
    // 的|中路集团, 和|上岗子村: what stands behind a noun (会上, 谈话中) does not stand behind a mark or another edge.
    constexpr std::u32string_view kPostpositions = U"中上时后内";
    const std::size_t before_word = at - size;
    const bool postposition = size == 1 && kPostpositions.find(line.at(before_word)) != std::u32string_view::npos;
    constexpr std::u32string_view kEdges = U"的和与";
    if (postposition && (before_word == 0 || is_mark(line.at(before_word - 1)) ||
                         kEdges.find(line.at(before_word - 1)) != std::u32string_view::npos))
        return 0;
    if (!joins(line.view({at - size, at})) || begins_with_mission(line, at, lexicon)) return size;
    const std::u32string_view before = line.text().substr(0, at - size);
    const std::u32string_view tail = before.substr(before.size() - std::min<std::size_t>(before.size(), 12));
    return is_whole_body(tail, lexicon) || lexicon.posts.ends(tail) ? size : 0;
}

}  // namespace

bool inside_exception(const Line& line, Range word, const Lexicon& lexicon) {
    const std::size_t first = word.begin - std::min(word.begin, kLongestWord);
    for (std::size_t start = first; start <= word.begin; ++start) {
        const std::size_t end = start + std::max({lexicon.edge_exceptions.longest_at(line.text(), start),
                                                  lexicon.not_posts.longest_at(line.text(), start),
                                                  lexicon.countries.longest_at(line.text(), start)});
        // 同|德国, not 同德
        const bool country = end > word.end && lexicon.countries.longest_at(line.text(), word.end) > end - word.end;
        if (end >= word.end && end - start > word.size() && !country) return true;
    }
    return false;
}

bool is_known_body(std::u32string_view words, const Lexicon& lexicon) {
    if (words.ends_with(U'）'))  // 市委党校（市行政学院）
        words = words.substr(0, std::min(words.rfind(U'（'), words.size()));
    return words.size() > 1 && (is_whole_body(words, lexicon) || lexicon.industries.ends(words));
}

bool edge_ends_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return edge_ending(line, at, lexicon) > 0;
}

std::size_t left_edge(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon) {
    // 闻讯|市水利局, 辞去|泓州市市长: a word that may stand before any body, where what is behind it is one.
    const auto opens_body = [&](std::size_t begin) {
        std::size_t word = lexicon.words.longest_ending(line.text(), begin);
        if (word == 0) word = lexicon.offices_taken.longest_ending(line.text(), begin);
        if (word > 0 && lexicon.leading_modifiers.longest_ending(line.text(), begin) > 0) return false;
        // 上岗|子村 is no village
        const std::u32string_view body = line.view({begin, end});
        const bool village = body.size() == 2 && (body[1] == U'村' || body[1] == U'镇' || body[1] == U'乡');
        return word > 1 && !village && is_known_body(body, lexicon) &&
               !is_of_task(line, {begin - word, begin}, end, lexicon) &&
               !inside_exception(line, {begin - word, begin}, lexicon);
    };
    // 俞伯洪|历任泓阳县委: the time word is the title's.
    const auto opens_title = [&](std::size_t begin) {
        const std::size_t word = lexicon.leading_modifiers.longest_at(line.text(), begin);
        return word > 1 && begin + word < end && !inside_exception(line, {begin, begin + word}, lexicon);
    };
    const std::size_t lowest = std::max(floor, end - std::min(end, kLongestOrganisation));
    std::size_t at = end;
    while (at > lowest) {
        if (is_mark(line.at(at - 1))) {
            const std::size_t open = aside_within(line, at, end, lexicon);
            if (open == at || open < lowest) break;
            at = open;
            continue;
        }
        const std::size_t edge = edge_ending(line, at, lexicon);
        if (edge > 0 && !is_of_task(line, {at - edge, at}, end, lexicon)) {
            if (line.at(at - 1) == U'该' && at < end && at - 1 >= lowest) --at;  // 该|大队, which the text has named
            break;
        }
        if (edge == 0 && opens_body(at)) break;
        if (edge == 0 && opens_title(at) && !opens_title(at - std::min<std::size_t>(at - lowest, 2))) break;
        at -= std::max<std::size_t>(edge, 1);
    }
    if (reports_on(line, at) && is_known_body(line.view({at + 1, end}), lexicon)) ++at;
    return behind_joint(line, {at, end}, lexicon);
}

}  // namespace kanwu
