#include "attribution/mentions.h"

#include <algorithm>
#include <optional>

#include "attribution/names.h"
#include "attribution/posts.h"
#include "attribution/titles.h"

namespace kanwu {
namespace {

constexpr std::size_t kFurthestCue = 20;     // 陶远在全市安全生产工作会议上强调，
constexpr std::size_t kFurthestClause = 60;  // of the sentence that a person opens
constexpr std::size_t kLongestSubject = 20;  // of an anonymous source

bool opens_speech(char32_t c) {
    return c != 0 && std::u32string_view(U"，：“,:「").find(c) != std::u32string_view::npos;
}

bool ends_sentence(char32_t c) { return std::u32string_view(U"。！？；“”").find(c) != std::u32string_view::npos; }

// 关于党校工作的重要论述，: a weak cue behind 的 is what is spoken of.
bool is_noun(const Line& line, std::size_t at, std::size_t size, const Lexicon& lexicon) {
    const bool weak = lexicon.weak_cues.contains(line.view({at, at + size}));
    return weak && at > 0 && (line.at(at - 1) == U'的' || line.at(at - 1) == U'要');
}

Title title_of(const Line& line, const WrittenTitle& written, const std::string& inherited) {
    Title title;
    title.organisation = line.words(written.organisation);
    if (title.organisation.empty() && !inherited.empty()) {
        title.organisation = inherited;
        title.organisation_inherited = true;
    }
    title.post = line.words(written.post);
    for (const Range modifier : written.modifiers) title.modifiers.push_back(line.words(modifier));
    title.span = line.span(written.surface);
    return title;
}

// What a post takes over from the one before it: 县长 behind 三江县委副书记 is that of 三江县, not of its committee.
std::string inherited_body(const std::string& body, const std::string& post) {
    constexpr std::string_view kCommittee = "委";
    const std::string level = post.substr(0, post.size() - std::min(post.size(), std::string_view("长").size()));
    const bool heads_place = !level.empty() && post.ends_with("长") && body.ends_with(level + std::string(kCommittee));
    return heads_place ? body.substr(0, body.size() - kCommittee.size()) : body;
}

std::vector<Title> titles_of(const Line& line, const TitleList& list) {
    std::vector<Title> out;
    for (std::size_t i = 0; i < list.titles.size(); ++i) {
        const bool may_inherit =
            i > 0 && list.titles[i].organisation.empty() &&
            (list.joined_by_mark[i] || list.titles[i].surface.begin == list.titles[i - 1].surface.end);
        const std::string body = may_inherit ? out.back().organisation : "";
        out.push_back(title_of(line, list.titles[i], inherited_body(body, line.words(list.titles[i].post))));
    }
    return out;
}

// The cue behind a name: at once, or later in the same clause where it opens the speech.
std::optional<Cue> cue_behind(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto cue = [&](std::size_t begin, std::size_t size) {
        return Cue{line.words({begin, begin + size}), line.span({begin, begin + size})};
    };
    if (const std::size_t size = cue_at(line, at, lexicon)) return cue(at, size);
    for (std::size_t i = at; i < line.size() && i - at < kFurthestCue && !ends_clause(line.at(i)); ++i) {
        const std::size_t size = lexicon.cues.longest_at(line.text(), i);
        if (size > 0 && opens_speech(line.at(i + size)) && !is_noun(line, i, size, lexicon)) return cue(i, size);
    }
    return std::nullopt;
}

// 会议任命周岩为市财政局局长，强调要……: the meeting speaks.
bool is_appointed(const Mention& mention, const Lexicon& lexicon) {
    return !mention.titles.empty() && !mention.titles.front().modifiers.empty() &&
           lexicon.appointments.contains(std::string_view(mention.titles.front().modifiers.front()));
}

// Of the first person in a sentence: the cue that opens a later clause of it, 周岩到白鹭县检查尾矿库，强调…….
void add_later_cues(const Line& line, const Lexicon& lexicon, std::vector<Mention>& mentions) {
    std::size_t next = 0;        // the first mention that begins behind `at`
    Mention* subject = nullptr;  // of the sentence
    std::size_t subject_at = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (next < mentions.size() && mentions[next].name_span.begin <= line.span({at, at}).begin) {
            if (subject == nullptr && !is_appointed(mentions[next], lexicon))
                subject = &mentions[next], subject_at = at;
            ++next;
        }
        if (ends_sentence(line.at(at)) || at - subject_at > kFurthestClause) subject = nullptr;
        if (line.at(at) != U'，' || subject == nullptr || subject->cue) continue;
        const std::size_t size =
            lexicon.weak_cues.longest_at(line.text(), at + 1) > 0 ? 0 : cue_at(line, at + 1, lexicon);
        if (size > 0) subject->cue = Cue{line.words({at + 1, at + 1 + size}), line.span({at + 1, at + 1 + size})};
    }
}

// Lists set names apart: 市文旅委主任　林小满　表示.
std::size_t behind_blank(const Line& line, std::size_t at) {
    return line.at(at) == U' ' || line.at(at) == U'\u3000' ? at + 1 : at;
}

// A closing bracket may stand between the person and the cue: 周岩（市财政局局长）说.
std::size_t behind_bracket(const Line& line, std::size_t at) {
    return line.at(at) == U'）' || line.at(at) == U')' ? at + 1 : at;
}

// 云溪区委书记周岩：区里把……: the colon itself says that he speaks. Behind an office only: 图片：, 记者：, 第一：.
void speak_by_colon(const Line& line, std::size_t at, Mention& mention) {
    if (mention.cue || (line.at(at) != U'：' && line.at(at) != U':')) return;
    mention.cue = Cue{line.words({at, at + 1}), line.span({at, at + 1})};
}

Mention named(const Line& line, Range name) {
    Mention mention;
    for (const char32_t c : line.view(name))  // 周　明 is 周明
        if (c != U'\u3000') append_utf8(mention.name, c);
    mention.name_span = line.span(name);
    return mention;
}

Mention mention_of(const Line& line, Range name, std::size_t cue_from, const Lexicon& lexicon) {
    Mention mention = named(line, name);
    mention.cue = cue_behind(line, cue_from, lexicon);
    return mention;
}

// 市长 says itself what it heads.
bool names_its_level(const Line& line, const WrittenTitle& title) {
    constexpr std::u32string_view kHeads[] = {U"省长", U"市长", U"州长", U"县长", U"区长", U"镇长", U"乡长"};
    return title.organisation.empty() &&
           std::find(std::begin(kHeads), std::end(kHeads), line.view(title.post)) != std::end(kHeads);
}

bool has_known_body(const Line& line, const TitleList& list) {
    return std::any_of(list.titles.begin(), list.titles.end(),
                       [&](const WrittenTitle& t) { return t.known_body || names_its_level(line, t); });
}

// A word behind the name that cannot be read as one character more of it and another word: 部署, but not 来到.
bool is_cut_off(const Line& line, const FoundName& name, const Lexicon& lexicon) {
    const std::size_t end = name.range.end;
    return !name.doubtful && lexicon.bounds.longest_at(line.text(), end) > 1 &&
           bound_at(line, end + 1, lexicon) == Bound::none;
}

// A name of two characters may be the beginning of a longer one; one of three with a common surname, or that begins with
// a common word, may be words: these need a mark or a cue verb behind them.
Confidence confidence_of(const Line& line, const FoundName& name, const TitleList& list, const Lexicon& lexicon) {
    const bool whole = name.range.size() > 2 || is_cut_off(line, name, lexicon);
    const bool hard = name.bound == Bound::hard;
    if (!has_known_body(line, list)) return Confidence::weak;
    if (name.well_formed && hard && (whole || !name.doubtful)) return Confidence::strong;
    return whole && (name.well_formed || (name.chinese && hard)) ? Confidence::fair : Confidence::weak;
}

std::optional<Mention> name_behind(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const WrittenTitle& last = list.titles.back();
    const bool foreign =
        lexicon.foreign_posts.contains(line.view(last.post)) || lexicon.countries.ends(line.view(last.organisation));
    const std::size_t at = behind_blank(line, list.range().end);
    auto name = spaced_name_at(line, at, lexicon);
    if (!name) name = name_at(line, at, foreign, lexicon);
    if (!name) return std::nullopt;
    Mention mention = mention_of(line, name->range, behind_blank(line, name->range.end), lexicon);
    mention.titles = titles_of(line, list);
    mention.confidence = confidence_of(line, *name, list, lexicon);
    speak_by_colon(line, name->range.end, mention);
    return mention;
}

// The name that ends at `end` behind a mark or an edge word.
std::optional<Range> name_ending(const Line& line, std::size_t end, const Lexicon& lexicon) {
    for (std::size_t size = std::min<std::size_t>(end, 24); size >= 2; --size) {
        const Range range{end - size, end};
        const bool opens =
            range.begin == 0 || is_mark(line.at(range.begin - 1)) || edge_ends_at(line, range.begin, lexicon);
        if (opens && is_name(line, range, lexicon)) return range;
    }
    return std::nullopt;
}

// 深刻把握|江一舟|总书记: a name of three that no edge word sets off.
std::optional<Range> addressed_name(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    if (is_addressed(line, title, lexicon)) return title.organisation;
    const bool may = !title.known_body && title.modifiers.empty() && title.organisation.size() > 3 &&
                     lexicon.address_posts.contains(line.view(title.post));
    if (!may) return std::nullopt;
    const Range name{title.organisation.end - 3, title.organisation.end};
    // 阿尔|巴尼斯总理
    const bool transliterated = lexicon.transliteration.longest_at(line.text(), name.begin - 1) > 0;
    const bool plain = !transliterated && lexicon.surnames.longest_at(line.text(), name.begin) == 1 &&
                       lexicon.doubtful_surnames.longest_at(line.text(), name.begin) == 0;
    return plain && is_name(line, name, lexicon) ? std::optional(name) : std::nullopt;
}

// 李岩局长指出: what looks like the organisation of a single title is the name.
std::optional<Mention> name_before(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const WrittenTitle& title = list.titles.front();
    if (list.titles.size() != 1) return std::nullopt;
    const auto name = addressed_name(line, title, lexicon);
    if (!name) return std::nullopt;
    Mention mention = mention_of(line, *name, title.surface.end, lexicon);
    WrittenTitle bare = title;
    bare.organisation = {};
    bare.surface = {title.post.begin, title.surface.end};
    mention.titles = {title_of(line, bare, "")};
    return mention;
}

// 周岩（市财政局局长）说.
std::optional<Mention> name_before_bracket(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const Range range = list.range();
    const bool bracketed = range.begin > 0 && (line.at(range.begin - 1) == U'（' || line.at(range.begin - 1) == U'(') &&
                           (line.at(range.end) == U'）' || line.at(range.end) == U')');
    if (!bracketed) return std::nullopt;
    const auto name = name_ending(line, range.begin - 1, lexicon);
    if (!name) return std::nullopt;
    Mention mention = mention_of(line, *name, behind_bracket(line, range.end), lexicon);
    mention.titles = titles_of(line, list);
    speak_by_colon(line, behind_bracket(line, range.end), mention);
    mention.confidence = has_known_body(line, list) ? Confidence::strong : Confidence::weak;
    return mention;
}

// The name that ends at `end` behind a verb of the set, and that verb.
std::optional<std::pair<Range, Range>> name_behind_verb(const Line& line, std::size_t end, const WordSet& verbs,
                                                        const Lexicon& lexicon) {
    for (std::size_t size = 2; size <= std::min<std::size_t>(end, 24) && !is_mark(line.at(end - size)); ++size) {
        const Range name{end - size, end};
        const std::size_t verb = verbs.longest_ending(line.text(), name.begin);
        if (verb > 0 && is_name(line, name, lexicon)) return std::pair{name, Range{name.begin - verb, name.begin}};
    }
    return std::nullopt;
}

// The person, with the verb as the modifier that says that the post is one to come, or past.
Mention holder(const Line& line, Range name, Range verb, const TitleList& list) {
    Mention mention = named(line, name);
    mention.titles = titles_of(line, list);
    for (Title& title : mention.titles) title.modifiers.insert(title.modifiers.begin(), line.words(verb));
    mention.confidence = list.titles.front().known_body ? Confidence::strong : Confidence::weak;
    return mention;
}

// 任命周岩为市财政局局长, 免去周岩同志的市财政局局长职务.
std::optional<Mention> name_appointed(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::size_t link = list.range().begin;
    if (link == 0 || (line.at(link - 1) != U'为' && line.at(link - 1) != U'的')) return std::nullopt;
    const WordSet& verbs = line.at(link - 1) == U'为' ? lexicon.appointments : lexicon.removals;
    const std::size_t end = link - 1;
    const bool addressed = end > 2 && line.view({end - 2, end}) == U"同志";
    const auto found = name_behind_verb(line, addressed ? end - 2 : end, verbs, lexicon);
    if (!found) return std::nullopt;
    return holder(line, found->first, found->second, list);
}

// 周岩任市财政局局长, 周岩（辞去）: the name opens the clause, the verb leads to the post.
std::optional<Mention> name_in_office(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::size_t verb = lexicon.offices_taken.longest_ending(line.text(), list.range().begin);
    if (verb == 0) return std::nullopt;
    const Range link{list.range().begin - verb, list.range().begin};
    const auto name = name_ending(line, link.begin, lexicon);
    const bool chinese = name && lexicon.surnames.longest_at(line.text(), name->begin) > 0 &&
                         lexicon.doubtful_surnames.longest_at(line.text(), name->begin) == 0;
    const bool dotted = name && line.view(*name).find(U'·') != std::u32string_view::npos;
    if (!chinese && !dotted) return std::nullopt;
    // 来到尼玛县担任, 曾先后担任
    const std::u32string_view given = line.view({name->begin + 1, name->end});
    constexpr std::u32string_view kLevels = U"省市县区镇乡村";
    if (!dotted && (lexicon.edges.contains(given) || kLevels.find(given.back()) != std::u32string_view::npos))
        return std::nullopt;
    return holder(line, *name, link, list);
}

bool opens_with_time(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::vector<Range>& modifiers = list.titles.front().modifiers;
    return !modifiers.empty() && modifiers.front().begin == list.range().begin &&
           lexicon.leading_modifiers.contains(line.view(modifiers.front()));
}

// 周岩，市财政局局长。 as captions and lists of participants have it: nothing else stands in the sentence.
std::optional<Mention> name_before_comma(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const Range range = list.range();
    const char32_t next = line.at(range.end);
    // 周岩，历任市水利局局长、市林业局局长，现任…: a time word says that it is a life.
    const bool life = opens_with_time(line, list, lexicon);
    const bool alone = next == 0 || next == U'。' || next == U'；' || (life && next == U'，');
    if (!alone || range.begin < 3 || line.at(range.begin - 1) != U'，' || !list.titles.front().known_body)
        return std::nullopt;
    const auto name = name_ending(line, range.begin - 1, lexicon);
    if (!name || lexicon.surnames.longest_at(line.text(), name->begin) == 0) return std::nullopt;
    if (name->size() == 2 && lexicon.doubtful_surnames.longest_at(line.text(), name->begin) > 0) return std::nullopt;
    const std::u32string_view before = line.text().substr(0, name->begin);
    const bool opens = before.empty() || before.ends_with(U"图为") ||
                       std::u32string_view(U"。；：:\u3000").find(before.back()) != std::u32string_view::npos;
    if (!opens) return std::nullopt;
    Mention mention = named(line, *name);
    mention.titles = titles_of(line, list);
    mention.confidence = Confidence::strong;
    return mention;
}

// 周岩，历任市水利局局长、市林业局局长，现任市政协副主席: the life goes on.
bool goes_on(const Line& line, const TitleList& list, const Lexicon& lexicon, std::vector<Mention>& out) {
    const std::size_t begin = list.range().begin;
    if (out.empty() || begin == 0 || line.at(begin - 1) != U'，' || !opens_with_time(line, list, lexicon)) return false;
    Mention& person = out.back();
    const bool follows = !person.titles.empty() && person.titles.back().span.end == line.span({begin - 1, begin}).begin;
    if (!follows || person.titles.back().span.begin < person.name_span.begin) return false;
    for (Title& title : titles_of(line, list)) person.titles.push_back(std::move(title));
    return true;
}

// 郗鉴明，男，汉族，……，现任…: whose life the line tells.
std::optional<Range> life_of(const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kSexes[] = {U"，男，", U"，女，"};
    for (std::size_t size = 2; size <= 4; ++size)
        for (const std::u32string_view sex : kSexes)
            if (line.text().substr(0, size + sex.size()).ends_with(sex) && is_name(line, {0, size}, lexicon))
                return Range{0, size};
    return std::nullopt;
}

// 现任市司法局党组成员、副局长，拟任市司法局党组书记: posts of the life that the line tells.
bool add_to_life(const Line& line, Range name, const TitleList& list, const Lexicon& lexicon,
                 std::vector<Mention>& out) {
    const std::size_t verb = lexicon.offices_taken.longest_ending(line.text(), list.range().begin);
    if (verb == 0 && !opens_with_time(line, list, lexicon)) return false;
    if (out.empty()) {
        out.push_back(named(line, name));
        out.back().confidence = Confidence::strong;
    } else if (out.back().name_span != line.span(name)) {
        return false;
    }
    for (Title& title : titles_of(line, list)) {
        if (verb > 0)
            title.modifiers.insert(title.modifiers.begin(),
                                   line.words({list.range().begin - verb, list.range().begin}));
        out.back().titles.push_back(std::move(title));
    }
    return true;
}

// 市公安局副局长雷海潮、关山月: those who have the title too. Not of a head, of whom there is one: 市长周岩、陶远.
// `end`: where the next title begins.
void add_sharers(const Line& line, const TitleList& list, std::size_t end, const Lexicon& lexicon,
                 std::vector<Mention>& out) {
    const Mention first = out.back();
    if (list.titles.size() != 1 || exclusive(first.titles.front(), lexicon)) return;
    if (first.titles.front().span.end > first.name_span.begin) return;
    std::size_t at = list.range().end;
    while (line.span({at, at}).begin < first.name_span.end) ++at;
    while (line.at(at) == U'、') {
        const auto name = name_at(line, at + 1, false, lexicon);
        if (!name || !name->chinese || !name->well_formed || name->doubtful || name->range.end > end) return;
        Mention mention = mention_of(line, name->range, name->range.end, lexicon);
        mention.titles = first.titles;
        mention.confidence = std::min(first.confidence, Confidence::fair);
        out.push_back(std::move(mention));
        at = name->range.end;
    }
}

bool opens_clause(const Line& line, std::size_t at) { return at == 0 || ends_clause(line.at(at - 1)); }

// A name alone that opens a clause and speaks at once: 周岩表示，.
std::optional<Mention> bare_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto name = name_at(line, at, false, lexicon);
    if (!name || !name->well_formed || name->doubtful) return std::nullopt;
    std::size_t behind = name->range.end;
    if (line.view({behind, std::min(behind + 2, line.size())}) == U"同志") behind += 2;
    const std::size_t verb = lexicon.cues.longest_at(line.text(), behind);
    const bool quoted = at > 0 && (line.at(at - 1) == U'”' || line.at(at - 1) == U'」');
    if (quoted && verb > 0 && line.at(behind + verb) == U'。') {  // “……，”周岩说。
        Mention mention = named(line, name->range);
        const Range cue{behind, behind + verb};
        mention.cue = Cue{line.words(cue), line.span(cue)};
        return mention;
    }
    const std::size_t size = cue_at(line, behind, lexicon);
    if (size == 0 || !opens_speech(line.at(behind + size))) return std::nullopt;
    return mention_of(line, name->range, behind, lexicon);
}

Span whole_span(const Mention& mention) {
    Span span = mention.name_span;
    for (const Title& title : mention.titles)
        span = {std::min(span.begin, title.span.begin), std::max(span.end, title.span.end)};
    return span;
}

// Whether a mention from `next` on overlaps the span; those that end before it are passed for good.
bool overlaps_any(Span span, const std::vector<Mention>& mentions, std::size_t& next) {
    while (next < mentions.size() && whole_span(mentions[next]).end <= span.begin) ++next;
    for (std::size_t i = next; i < mentions.size() && whole_span(mentions[i]).begin < span.end; ++i)
        if (whole_span(mentions[i]).overlaps(span)) return true;
    return false;
}

bool is_closing_quote(char32_t c) { return c == U'”' || c == U'」'; }

// 陶书记, 麦县长.
bool is_surname_with_post(std::u32string_view words, const Lexicon& lexicon) {
    const std::size_t post = lexicon.posts.longest_ending(words, words.size());
    return post > 1 && post < words.size() && lexicon.surnames.contains(words.substr(0, words.size() - post));
}

bool is_source(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kShortestBody = 3;
    return lexicon.anonymous.ends(words) || is_surname_with_post(words, lexicon) ||
           (words.size() >= kShortestBody && is_known_body(words, lexicon));
}

// The source that the clause before a cue opens with: all of it; 大家|都, 公司|今日; 有关负责人|回答记者提问时. Empty where
// there is none.
Range source_in(Range clause, const Line& line, const Lexicon& lexicon) {
    const auto is_digit = [&](std::size_t at) { return line.at(at) >= U'0' && line.at(at) <= U'9'; };
    // 以色列国防军|9日, 该部|20日晚发表声明
    for (std::size_t end = clause.begin + 2; end < clause.end; ++end)
        if (is_digit(end))
            return is_source(line.view({clause.begin, end}), lexicon) ? Range{clause.begin, end} : Range{};
    Range subject = clause;
    for (;;) {
        if (is_source(line.view(subject), lexicon)) return subject;
        const std::size_t adverb = lexicon.bounds.longest_ending(line.text(), subject.end);
        if (adverb == 0 || adverb >= subject.size()) break;
        subject.end -= adverb;
    }
    Range found;
    for (std::size_t end = clause.begin + 2; end < clause.end && line.at(end) != U'将'; ++end) {
        const bool goes_on =
            lexicon.bounds.longest_at(line.text(), end) > 0 || lexicon.cues.longest_at(line.text(), end) > 1;
        if (goes_on && is_source(line.view({clause.begin, end}), lexicon)) found = {clause.begin, end};
    }
    return found;
}

void add_bare_names(const Line& line, const Lexicon& lexicon, std::vector<Mention>& out) {
    const std::size_t titled = out.size();
    std::size_t next = 0;  // titled mentions are in order: those behind `at` need no look
    for (std::size_t at = 0; at + 2 < line.size(); ++at) {
        if (!opens_clause(line, at)) continue;
        auto mention = bare_name_at(line, at, lexicon);
        if (!mention) continue;
        while (next < titled && whole_span(out[next]).end <= mention->name_span.begin) ++next;
        if (next < titled && whole_span(out[next]).overlaps(mention->name_span)) continue;
        out.push_back(std::move(*mention));
    }
    std::sort(out.begin(), out.end(), [](const Mention& x, const Mention& y) { return x.name_span < y.name_span; });
}

}  // namespace

std::vector<Mention> mentions(const Line& line, const Lexicon& lexicon) {
    std::vector<Mention> out;
    const std::vector<TitleList> lists = title_lists(line, lexicon);
    const auto life = life_of(line, lexicon);
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const TitleList& list = lists[i];
        if (goes_on(line, list, lexicon, out)) continue;
        if (life && add_to_life(line, *life, list, lexicon, out)) continue;
        auto mention = name_before_bracket(line, list, lexicon);
        if (!mention) mention = name_behind(line, list, lexicon);
        if (!mention) mention = name_before(line, list, lexicon);
        if (!mention) mention = name_appointed(line, list, lexicon);
        if (!mention) mention = name_in_office(line, list, lexicon);
        if (!mention) mention = name_before_comma(line, list, lexicon);
        const bool taken = mention && !out.empty() && out.back().name_span.overlaps(mention->name_span);
        if (!mention || taken) continue;
        out.push_back(std::move(*mention));
        add_sharers(line, list, i + 1 < lists.size() ? lists[i + 1].range().begin : line.size(), lexicon, out);
    }
    add_bare_names(line, lexicon, out);
    add_later_cues(line, lexicon, out);
    return out;
}

std::vector<AnonymousSource> anonymous_sources(const Line& line, const std::vector<Mention>& mentions,
                                               const Lexicon& lexicon) {
    std::vector<AnonymousSource> out;
    std::size_t clause = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (ends_clause(line.at(at))) {
            clause = at + 1;
            continue;
        }
        const std::size_t size = at > clause ? lexicon.cues.longest_at(line.text(), at) : 0;
        if (size == 0 || at - clause > kLongestSubject) continue;
        const bool closes = line.at(at + size) == U'。' && clause > 0 && is_closing_quote(line.at(clause - 1));
        if (!closes && !opens_speech(line.at(at + size))) continue;
        const Range subject = source_in({line.at(clause) == U'据' ? clause + 1 : clause, at}, line, lexicon);
        if (subject.empty() || overlaps_any(line.span({clause, at + size}), mentions, next)) continue;
        out.push_back(
            {line.words(subject), line.span(subject), {line.words({at, at + size}), line.span({at, at + size})}, {}});
        at += size - 1;
    }
    return out;
}

}  // namespace kanwu
