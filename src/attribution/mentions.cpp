#include "attribution/mentions.h"

#include <algorithm>
#include <optional>

#include "attribution/bare_names.h"
#include "attribution/foreign_names.h"
#include "attribution/linked_titles.h"
#include "attribution/mention_parts.h"
#include "attribution/name_characters.h"
#include "attribution/names.h"
#include "attribution/title_kinds.h"
#include "attribution/titles.h"

namespace kanwu {
namespace {

// Lists set names apart: 市文旅委主任　林小满　表示.
std::size_t behind_blank(const Line& line, std::size_t at) {
    return line.at(at) == U' ' || line.at(at) == U'\u3000' ? at + 1 : at;
}

// 常务副主任（主持日常工作）陆海: what a bracket says of the post stands before the name.
std::size_t behind_aside(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestAside = 12;
    if (line.at(at) != U'（') return at;
    for (std::size_t end = at + 1; end - at <= kLongestAside && end < line.size(); ++end) {
        if (line.at(end) == U'）') return end + 1;
        if (is_mark(line.at(end))) break;
    }
    return at;
}

constexpr std::size_t kAddress = 2;

// Whether what a delegate is called ends at `end`: 羊启东代表|, 林正南委员|.
bool address_ends_at(const Line& line, std::size_t end) {
    const std::u32string_view before = line.text().substr(0, end);
    return before.ends_with(U"代表") || before.ends_with(U"委员") || before.ends_with(U"同志");
}

// 街道党工委书记羊启东|代表：“……”
std::size_t behind_address(const Line& line, std::size_t at) {
    return line.at(at + kAddress) == U'：' && address_ends_at(line, at + kAddress) ? at + kAddress : at;
}

// A closing bracket may stand between the person and the cue: 周岩（市财政局局长）说.
std::size_t behind_bracket(const Line& line, std::size_t at) {
    return line.at(at) == U'）' || line.at(at) == U')' ? at + 1 : at;
}

// A word behind the name that cannot be read as one character more of it and another word: 部署, but not 来到.
bool is_cut_off(const Line& line, const FoundName& name, const Lexicon& lexicon) {
    const std::size_t end = name.range.end;
    return !name.doubtful && word_behind(line, end, lexicon) > 1 && bound_at(line, end + 1, lexicon) == Bound::none;
}

// 局长武怀远|接手: whatever the next word is, a surname and two characters that people are named with are all of the name, unless
// the last one begins a place (局长仲波|江苏省…).
bool is_plainly_whole(const Line& line, const FoundName& name, const Lexicon& lexicon) {
    const std::size_t last = name.range.end - 1;
    return name.range.size() == 3 && name.chinese && name.well_formed && !name.doubtful &&
           is_plain_name(line, name.range, lexicon) && lexicon.places.longest_at(line.text(), last) < 2 &&
           lexicon.surnames.longest_at(line.text(), name.range.begin) == 1;
}

// A name of two characters may be the beginning of a longer one; one of three with a common surname, or that begins with
// a common word, may be words: these need a mark or a cue verb behind them.
Confidence confidence_of(const Line& line, const FoundName& name, const TitleList& list, bool foreign,
                         const Lexicon& lexicon) {
    const bool whole = name.range.size() > 2 || is_cut_off(line, name, lexicon);
    const bool hard = name.bound == Bound::hard;
    if (!has_known_body(line, list, lexicon)) return Confidence::weak;
    if (name.bound == Bound::none) return is_plainly_whole(line, name, lexicon) ? Confidence::fair : Confidence::weak;
    // A transliterated name behind the office of another state ends where its characters do.
    if (foreign && !name.chinese && !name.well_formed && !name.doubtful)
        return hard ? Confidence::strong : whole ? Confidence::fair : Confidence::weak;
    if (name.well_formed && hard && (whole || !name.doubtful)) return Confidence::strong;
    return whole && (name.well_formed || (name.chinese && hard)) ? Confidence::fair : Confidence::weak;
}

// 老挝人革党中央政治局委员、中央纪委书记: the body of a later title is one of the other state, and called as one at home.
bool mixes_states(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    return is_foreign(line, list.titles.front(), lexicon) &&
           std::any_of(list.titles.begin() + 1, list.titles.end(), [&](const WrittenTitle& title) {
               const std::u32string_view body = line.view(title.organisation);
               return lexicon.central_bodies.longest_at(body, 0) > 0 || lexicon.national_bodies.contains(body);
           });
}

// The name that stands behind the titles, and what it rests on.
// `abroad`: whether the person before is from there, and joined to this one: 东陆国国务卿奥布赖|和国防部长|科恩.
std::optional<FoundName> named_by(const Line& line, const TitleList& list, std::size_t at, bool abroad,
                                  const Lexicon& lexicon) {
    const WrittenTitle& last = list.titles.back();
    const bool foreign = abroad || is_foreign(line, last, lexicon) || is_foreign(line, list.titles.front(), lexicon);
    const Anchor anchor = abroad || has_known_body(line, list, lexicon) ? Anchor::title : Anchor::words;
    if (const auto spaced = spaced_name_at(line, at, lexicon)) return spaced;
    const auto name = name_at(line, at, foreign, lexicon, anchor);
    if (const auto japanese = japanese_name_at(line, line.view(list.titles.front().organisation), at, lexicon);
        japanese && (!name || name->bound < Bound::word || japanese->range.end > name->range.end))
        return japanese;
    const std::u32string_view post = line.view(last.post);
    if (!foreign && anchor == Anchor::title && (!name || name->bound < Bound::word) &&
        lexicon.exclusive_posts.contains(post))
        if (const auto other = unlisted_name_at(line, at, lexicon)) return other;
    if (name && (!foreign || !name->chinese || name->bound != Bound::none)) return name;
    const bool head = lexicon.exclusive_posts.contains(post) || lexicon.foreign_posts.contains(post) ||
                      lexicon.state_heads.contains(post);
    const bool alone = foreign && head && !lexicon.membership_posts.contains(post);
    const auto other = alone && anchor == Anchor::title ? unlisted_foreign_name_at(line, at, lexicon) : std::nullopt;
    return other ? other : name;
}

void weigh(const Line& line, const FoundName& name, const TitleList& list, const Lexicon& lexicon, Mention& mention) {
    if (has_known_body(line, list, lexicon)) rest_on(mention, Ground::known_body);
    if (name.well_formed && !name.doubtful) rest_on(mention, Ground::plain_name);
    if (name.bound == Bound::hard) rest_on(mention, Ground::closed);
    if (name.bound == Bound::word) rest_on(mention, Ground::followed);
    const bool foreign =
        is_foreign(line, list.titles.back(), lexicon) || is_foreign(line, list.titles.front(), lexicon);
    if (!mixes_states(line, list, lexicon)) mention.confidence = confidence_of(line, name, list, foreign, lexicon);
}

// 市长管菜: what is no given name behind the post of a head that says nothing of a body, and nobody who speaks.
bool is_no_name(const Line& line, const FoundName& name, const TitleList& list, const Lexicon& lexicon) {
    const WrittenTitle& last = list.titles.back();
    if (!name.chinese || name.range.size() > 2 || !last.organisation.empty()) return false;
    return lexicon.exclusive_posts.contains(line.view(last.post)) && cue_at(line, name.range.end, lexicon) == 0 &&
           lexicon.given_characters.longest_at(line.text(), name.range.end - 1) == 0;
}

std::optional<Mention> name_behind(const Line& line, const TitleList& list, bool abroad, const Lexicon& lexicon) {
    auto name = named_by(line, list, behind_blank(line, behind_aside(line, list.range().end)), abroad, lexicon);
    if (!name || is_no_name(line, *name, list, lexicon)) return std::nullopt;
    Mention mention = mention_of(line, name->range, behind_blank(line, name->range.end), lexicon);
    mention.titles = titles_of(line, list);
    // 顾长林在小组发言中提出，: no given name ends with 在, and it is he who speaks.
    const bool scene = name->range.size() > 2 && line.at(name->range.end) == U'在';
    if (name->bound == Bound::soft && scene && mention.cue) name->bound = Bound::hard;
    weigh(line, *name, list, lexicon, mention);
    speak_by_colon(line, behind_address(line, name->range.end), mention);
    return mention;
}

// 愿同|施泰因迈尔|总统: all of a transliterated name that an edge word cuts (因); `part` is its end.
Range whole_transliterated(const Line& line, Range part, const Lexicon& lexicon) {
    const auto is_in = [&](std::size_t at) { return lexicon.transliteration.longest_at(line.text(), at) > 0; };
    if (!is_transliterated(line.view(part), lexicon)) return part;
    std::size_t begin = part.begin;
    std::size_t hyphens = 0;  // 迪亚斯-|卡内尔
    while (begin > 0 && part.end - begin <= kLongestForeignName + hyphens) {
        const bool hyphen = begin > 1 && line.at(begin - 1) == U'-' && is_in(begin - 2);
        if (!hyphen && !is_in(begin - 1)) break;
        hyphens += hyphen ? 1 : 0;
        --begin;
    }
    const bool whole = part.end - begin <= kLongestForeignName + hyphens && !begins_with_a_word(line, begin, lexicon) &&
                       !begins_with_a_place(line.view({begin, part.end}), lexicon);
    return whole ? Range{begin, part.end} : part;
}

// 深刻把握|江一舟|总书记, 省农科院|容明|研究员说: a name of three that no edge word sets off; 容以宁|教授, where one cuts it.
std::optional<Range> addressed_name(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    constexpr std::size_t kName = 3;
    const std::u32string_view post = line.view(title.post);
    if (is_addressed(line, title, lexicon)) {
        // 阿斯塔纳|市长卡瑟姆别克
        const bool place = lexicon.place_heads.contains(post) &&
                           is_transliterated(line.view(title.organisation), lexicon) && title.organisation.size() > 2;
        return place ? std::nullopt : std::optional(whole_transliterated(line, title.organisation, lexicon));
    }
    const bool member = lexicon.membership_posts.contains(post) && cue_at(line, title.surface.end, lexicon) > 0;
    const bool may = !title.known_body && title.modifiers.empty() && title.post.begin >= kName &&
                     (member || lexicon.address_posts.contains(post));
    if (!may) return std::nullopt;
    const Range name{title.post.begin - kName, title.post.begin};
    const bool cut = title.organisation.size() < kName;
    const bool opens = name.begin == 0 || is_mark(line.at(name.begin - 1));
    if (title.organisation.size() == kName || (cut && !opens)) return std::nullopt;
    // 阿尔|巴尼斯总理
    const bool transliterated = !cut && lexicon.transliteration.longest_at(line.text(), name.begin - 1) > 0;
    const bool plain = !transliterated && lexicon.surnames.longest_at(line.text(), name.begin) == 1 &&
                       lexicon.doubtful_surnames.longest_at(line.text(), name.begin) == 0;
    if (!plain) return std::nullopt;
    return (cut ? is_plain_name(line, name, lexicon) : is_name(line, name, lexicon)) ? std::optional(name)
                                                                                     : std::nullopt;
}

// 李岩局长指出: what looks like the organisation of a single title is the name.
std::optional<Mention> name_before(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const WrittenTitle& title = list.titles.front();
    // 穆罕默德王储|兼首相
    const bool alone = std::all_of(list.titles.begin() + 1, list.titles.end(), [&](const WrittenTitle& other) {
        return other.organisation.empty() && line.at(other.surface.begin - 1) == U'兼';
    });
    const auto name = alone ? addressed_name(line, title, lexicon) : std::nullopt;
    if (!name) return std::nullopt;
    Mention mention = mention_of(line, *name, list.range().end, lexicon);
    TitleList bare = list;
    bare.titles.front().organisation = {};
    bare.titles.front().surface.begin = title.post.begin;
    mention.titles = titles_of(line, bare);
    return mention;
}

// 周岩（市财政局局长）说.
std::optional<Mention> name_before_bracket(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const Range range = list.range();
    const bool bracketed = range.begin > 0 && (line.at(range.begin - 1) == U'（' || line.at(range.begin - 1) == U'(') &&
                           (line.at(range.end) == U'）' || line.at(range.end) == U')');
    if (!bracketed) return std::nullopt;
    // 林正南委员（区图书馆馆长）：
    const std::size_t address = address_ends_at(line, range.begin - 1) ? kAddress : 0;
    const auto name = name_ending(line, range.begin - 1 - address, lexicon);
    if (!name) return std::nullopt;
    Mention mention = mention_of(line, *name, behind_bracket(line, range.end), lexicon);
    mention.titles = titles_of(line, list);
    speak_by_colon(line, behind_bracket(line, range.end), mention);
    rest_on(mention, Ground::set_apart);
    if (has_known_body(line, list, lexicon)) rest_on(mention, Ground::known_body);
    mention.confidence = has_known_body(line, list, lexicon) ? Confidence::strong : Confidence::weak;
    return mention;
}

// 訾守约（市住房公积金管理中心主任）、年丰（副主任）: the body of the bracket before.
void inherit_body(const std::vector<Mention>& before, const Lexicon& lexicon, Mention& mention) {
    if (before.empty() || before.back().titles.empty()) return;
    const Title& last = before.back().titles.back();
    Title& first = mention.titles.front();
    constexpr std::uint32_t kMarks = 6;  // bytes of ）、
    const bool next = last.span.begin > before.back().name_span.begin &&
                      mention.name_span.begin == last.span.end + kMarks && first.organisation.empty();
    if (!next || is_membership(first, lexicon)) return;
    first.organisation = last.organisation;
    first.organisation_inherited = true;
    rest_on(mention, Ground::known_body);
    mention.confidence = before.back().confidence;
}

// Where the person ends, titles and name: the name may stand before the titles.
std::size_t behind_person(const Line& line, const TitleList& list, const Mention& mention) {
    std::size_t at = list.range().end;
    while (at < line.size() && line.span({at, at}).begin < mention.name_span.end) ++at;
    return at;
}

// 朴顺子、|白音担任助理教练: the one before whom the verb of office is of too.
// `list`: the titles, which stand behind both names.
void add_sharer_before(const Line& line, const TitleList& list, const Lexicon& lexicon, std::vector<Mention>& out) {
    const Mention last = out.back();
    std::size_t at = list.range().begin;
    while (at > 0 && line.span({at, at}).begin > last.name_span.begin) --at;
    const bool joined = at > 0 && line.at(at - 1) == U'、' && last.titles.front().span.begin > last.name_span.end;
    const auto name = joined ? name_ending(line, at - 1, lexicon) : std::nullopt;
    if (!name || !is_plain_name(line, *name, lexicon)) return;
    if (out.size() > 1 && out[out.size() - 2].name_span.end > line.span(*name).begin) return;
    Mention mention = named(line, *name);
    mention.titles = last.titles;
    mention.confidence = std::min(last.confidence, Confidence::fair);
    mention.grounds = last.grounds;
    out.insert(out.end() - 1, std::move(mention));
}

// 市公安局副局长雷海潮、关山月: those who have the title too. Not of a head, of whom there is one: 市长周岩、陶远.
// `end`: where the next title begins.
void add_sharers(const Line& line, const TitleList& list, std::size_t end, const Lexicon& lexicon,
                 std::vector<Mention>& out) {
    const Mention first = out.back();
    if (list.titles.size() != 1 || exclusive(first.titles.front(), lexicon)) return;
    if (first.titles.front().span.end > first.name_span.begin) return add_sharer_before(line, list, lexicon, out);
    std::size_t at = behind_person(line, list, first);
    while (line.at(at) == U'、') {
        const auto name = name_at(line, at + 1, false, lexicon);
        if (!name || !name->chinese || !name->well_formed || name->range.end > end) return;
        // 连中元、解元: between two marks; 、和|于…
        const bool given = lexicon.given_characters.longest_at(line.text(), name->range.end - 1) > 0;
        const bool ends = is_mark(line.at(name->range.end)) ||
                          (name->range.size() > 2 && word_behind(line, name->range.end, lexicon) > 1);
        if (name->doubtful && (!ends || !given)) return;
        if (line.at(name->range.end) == U'（') return;  // his own title follows
        Mention mention = mention_of(line, name->range, name->range.end, lexicon);
        mention.titles = first.titles;
        mention.confidence = std::min(first.confidence, Confidence::fair);
        mention.grounds = first.grounds;
        out.push_back(std::move(mention));
        at = name->range.end;
    }
}

// “……。”冰芯组组长顾念成|钻进睡袋前说。: the cue that ends the clause and the sentence behind a quotation.
std::optional<Cue> cue_ending_sentence(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongestScene = 20;
    std::size_t end = at;
    while (end - at < kLongestScene && !is_mark(line.at(end))) ++end;
    const std::size_t size = line.at(end) == U'。' ? lexicon.cues.longest_ending(line.text(), end) : 0;
    const Range verb{end - size, end};
    if (size == 0 || verb.begin < at || lexicon.weak_cues.contains(line.view(verb))) return std::nullopt;
    return cue_of(line, verb, lexicon);
}

// ”家住三楼的|居民, ”临出发前，|指导员: whether the sentence behind a quotation leads to `at`, with a scene at most before its clause.
bool follows_quotation(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestEpithet = 12, kLongestScene = 8;
    constexpr std::u32string_view kTimes = U"前后时里上下中天晚";
    const auto clause = [&](std::size_t begin, std::size_t longest) {
        for (const std::size_t lowest = begin - std::min(begin, longest); begin > lowest; --begin)
            if (is_mark(line.at(begin - 1))) break;
        return begin;
    };
    std::size_t begin = clause(at, kLongestEpithet);
    if (begin > 1 && line.at(begin - 1) == U'，' && kTimes.find(line.at(begin - 2)) != kTimes.npos)
        begin = clause(begin - 1, kLongestScene);
    return begin > 0 && (line.at(begin - 1) == U'”' || line.at(begin - 1) == U'」');
}

// “……。”副区长祝南星回答。: a weak cue too, where it ends the sentence behind a quotation.
void add_closing_cue(const Line& line, const TitleList& list, const Lexicon& lexicon, Mention& mention) {
    if (mention.cue || !follows_quotation(line, list.range().begin)) return;
    std::size_t end = behind_person(line, list, mention);
    if (line.at(end) == U'也' || line.at(end) == U'则') ++end;
    const std::size_t verb = lexicon.cues.longest_at(line.text(), end);
    if (verb > 0 && line.at(end + verb) == U'。') mention.cue = cue_of(line, {end, end + verb}, lexicon);
    if (!mention.cue) mention.cue = cue_ending_sentence(line, end, lexicon);
}

// “船长寿命”, 话剧《村支书周大成》: all of a term between quotation marks, or of the name of a work.
bool is_a_term(const Line& line, const TitleList& list, const Mention& mention) {
    const std::size_t begin = list.range().begin;
    if (begin == 0 || (line.at(begin - 1) != U'“' && line.at(begin - 1) != U'《')) return false;
    const char32_t next = line.at(behind_person(line, list, mention));
    return next == U'”' || next == U'》';
}

// Whether the list goes on with somebody beside one from abroad, its first title saying nothing of a body.
bool is_beside_one_abroad(const Line& line, const TitleList& before, const Mention& person, const TitleList& list,
                          const Lexicon& lexicon) {
    constexpr std::u32string_view kJoints = U"和、与及";
    const std::size_t joint = behind_person(line, before, person);
    const bool named = whole_span(person).begin == line.span(before.range()).begin;
    return named && is_foreign(line, before.titles.front(), lexicon) && list.titles.front().organisation.empty() &&
           joint + 1 == list.range().begin && kJoints.find(line.at(joint)) != kJoints.npos;
}

}  // namespace

std::vector<Mention> mentions(const Line& line, const Lexicon& lexicon, const WordSet* known) {
    std::vector<Mention> out;
    const std::vector<TitleList> lists = title_lists(line, lexicon);
    const auto life = life_of(line, lexicon);
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const TitleList& list = lists[i];
        if (goes_on(line, list, lexicon, out)) continue;
        if (life && add_to_life(line, *life, list, lexicon, out)) continue;
        auto mention = name_before_bracket(line, list, lexicon);
        if (mention) inherit_body(out, lexicon, *mention);
        const bool abroad =
            i > 0 && !out.empty() && is_beside_one_abroad(line, lists[i - 1], out.back(), list, lexicon);
        if (!mention) mention = name_behind(line, list, abroad, lexicon);
        if (!mention) mention = name_before(line, list, lexicon);
        if (!mention) mention = name_appointed(line, list, lexicon);
        if (!mention) mention = name_congratulated(line, list, lexicon);
        if (!mention) mention = name_in_office(line, list, lexicon);
        if (!mention) mention = name_by_copula(line, list, lexicon);
        if (!mention) mention = name_behind_post(line, list, lexicon);
        if (!mention) mention = name_before_comma(line, list, lexicon);
        const bool taken = mention && !out.empty() && out.back().name_span.overlaps(mention->name_span);
        if (!mention || taken || is_a_term(line, list, *mention)) continue;
        add_closing_cue(line, list, lexicon, *mention);
        out.push_back(std::move(*mention));
        add_sharers(line, list, i + 1 < lists.size() ? lists[i + 1].range().begin : line.size(), lexicon, out);
    }
    if (out.empty())
        if (auto head = name_in_head(line, lexicon)) out.push_back(std::move(*head));
    add_bare_names(line, lexicon, known, out);
    return out;
}

}  // namespace kanwu
