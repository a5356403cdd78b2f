#include "attribution/quotations.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kanwu {
namespace {

bool is_straight(char32_t c) { return c == U'"' || c == U'＂'; }

bool ends_as_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'…';
}

bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == 0; }

// Those who speak, by the byte where the cue ends and by that where the person begins, titles included.
struct Speakers {
    struct Who {
        std::optional<std::uint32_t> mention, source;
        bool known() const { return mention || source; }
        bool operator==(const Who&) const = default;
    };
    using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // byte, index into the mentions, then sources
    Places cue_ends, begins;
    Places name_ends, silent;    // of persons with posts and no cue: where the name ends, where the person begins
    std::vector<bool> pronouns;  // of the sources
    std::uint32_t mentions = 0;

    Speakers(const std::vector<Mention>& people, const std::vector<AnonymousSource>& anonymous)
        : mentions(static_cast<std::uint32_t>(people.size())) {
        for (std::uint32_t i = 0; i < mentions; ++i) {
            const Mention& mention = people[i];
            const std::uint32_t name = mention.name_span.begin;
            const std::uint32_t begin =
                mention.titles.empty() ? name : std::min(name, mention.titles.front().span.begin);
            if (mention.cue) {
                cue_ends.emplace_back(mention.cue->span.end, i);
                begins.emplace_back(begin, i);
            } else {
                name_ends.emplace_back(mention.name_span.end, i);
                silent.emplace_back(begin, i);
            }
        }
        for (std::uint32_t i = 0; i < anonymous.size(); ++i) {
            cue_ends.emplace_back(anonymous[i].cue.span.end, mentions + i);
            begins.emplace_back(anonymous[i].subject_span.begin, mentions + i);
            pronouns.push_back(anonymous[i].subject == "他" || anonymous[i].subject == "她");
        }
        for (Places* const places : {&cue_ends, &begins, &name_ends, &silent})
            std::sort(places->begin(), places->end());
    }

    Who at(const Places& places, std::uint32_t byte) const {
        const auto found = std::lower_bound(places.begin(), places.end(), std::pair{byte, std::uint32_t{0}});
        if (found == places.end() || found->first != byte) return {};
        if (found->second < mentions) return {found->second, std::nullopt};
        return {std::nullopt, found->second - mentions};
    }
};

// The speaker whose cue stands right before the words: 说：“, 表示，“, 说“; the colon may be the cue: 周岩：“. What is
// spoken of may stand between: 回忆起那一夜，“.
Speakers::Who speaker_before(const Line& line, std::size_t quote, const Speakers& speakers) {
    const auto ending = [&](std::size_t at) { return speakers.at(speakers.cue_ends, line.span({at, at}).begin); };
    if (const auto speaker = ending(quote); speaker.known()) return speaker;
    const bool marked =
        quote > 0 && std::u32string_view(U"：，:,").find(line.at(quote - 1)) != std::u32string_view::npos;
    if (!marked) return {};
    if (const auto speaker = ending(quote - 1); speaker.known()) return speaker;
    for (std::size_t at = quote - 1; at > 0 && !ends_clause(line.at(at - 1)); --at)
        if (line.at(at) == U'起' || line.at(at - 1) == U'起')
            if (const auto speaker = ending(at); speaker.known()) return speaker;
    return {};
}

// The words go on: “……。”陶远说。“……。”, “……，”董事长陶远，“……。”: who has spoken the last ones ends right before these.
bool is_interrupted(const Line& line, std::size_t quote, const Speakers& speakers, const Speakers::Who& last) {
    if (!last.known() || quote == 0 || (line.at(quote - 1) != U'。' && line.at(quote - 1) != U'，')) return false;
    const std::uint32_t end = line.span({quote - 1, quote - 1}).begin;
    return speakers.at(speakers.cue_ends, end) == last || speakers.at(speakers.name_ends, end) == last;
}

// “……，”周岩顿了顿，“……”: nobody else is named in the sentence between.
bool is_gone_on_with(const Line& line, std::size_t begin, std::size_t quote, const Speakers& speakers,
                     const Speakers::Who& last) {
    if (!last.known() || begin >= quote || line.at(quote - 1) != U'，') return false;
    for (std::size_t at = begin; at < quote; ++at)
        if (ends_sentence(line.at(at))) return false;
    const std::uint32_t from = line.span({begin, begin}).begin, to = line.span({quote, quote}).begin;
    std::size_t people = 0;
    bool named = false;
    for (const Speakers::Places* const places : {&speakers.begins, &speakers.silent})
        for (auto place = std::lower_bound(places->begin(), places->end(), std::pair{from, std::uint32_t{0}});
             place != places->end() && place->first < to; ++place) {
            ++people;
            named = named || speakers.at(*places, place->first) == last;
        }
    return named && people == 1;
}

// “……。”被告看了一眼，说：“……”: the cue of a later clause is that of the words behind it.
bool speaks_later(const Line& line, std::size_t at, const Speakers::Who& who, const Speakers& speakers) {
    std::size_t end = at;
    while (!ends_clause(line.at(end))) ++end;
    constexpr std::size_t kFurthest = 60;  // of the cue
    for (std::size_t comma = end; end - comma < kFurthest && !ends_sentence(line.at(end)); ++end) {
        if (line.at(end) != U'：' || line.at(end + 1) != U'“') continue;
        return end > comma && speakers.at(speakers.cue_ends, line.span({end, end}).begin) == who;
    }
    return false;
}

// Behind a clause that only says when or where: “……。”会上，; else `at`.
std::size_t skip_scene(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestScene = 16;
    constexpr std::u32string_view kOpenings[] = {U"在",   U"会上", U"会后", U"采访", U"座谈", U"发布会", U"现场",
                                                 U"当天", U"昨",   U"今天", U"日前", U"近日", U"谈"};
    const std::u32string_view rest = line.text().substr(at);
    const std::size_t comma = rest.substr(0, kLongestScene).find(U'，');
    const bool opens =
        std::any_of(std::begin(kOpenings), std::end(kOpenings), [&](auto words) { return rest.starts_with(words); });
    return opens && comma != std::u32string_view::npos ? at + comma + 1 : at;
}

// The speaker who stands right behind the words: “……。”市国资委党委书记陶远表示; a scene may stand between.
Speakers::Who speaker_behind(const Line& line, std::size_t behind, const Speakers& speakers) {
    std::size_t at = behind;
    if (line.at(at) == U'，' || line.at(at) == U',') ++at;
    at = skip_scene(line, at);
    const Speakers::Who who = speakers.at(speakers.begins, line.span({at, at}).begin);
    return who.known() && speaks_later(line, at, who, speakers) ? Speakers::Who{} : who;
}

// The person with a post who stands between two quotations with no verb at all: “……，”董事长计云帆，“…….
Speakers::Who speaker_between(const Line& line, std::size_t behind, const Speakers& speakers) {
    const Speakers::Who who = speakers.at(speakers.silent, line.span({behind, behind}).begin);
    for (std::size_t at = behind; who.known() && !ends_clause(line.at(at)); ++at) {
        const bool last = line.at(at + 1) == U'，' && line.at(at + 2) == U'“';
        if (last && speakers.at(speakers.name_ends, line.span({at + 1, at + 1}).begin) == who) return who;
    }
    return {};
}

// Where the sentence begins that `at` is in, and where it ends; quotations end it too.
std::size_t sentence_begin(const Line& line, std::size_t at) {
    while (at > 0 && !ends_sentence(line.at(at - 1)) && line.at(at - 1) != U'”') --at;
    return at;
}
std::size_t sentence_end(const Line& line, std::size_t at) {
    while (at < line.size() && !ends_sentence(line.at(at)) && line.at(at) != U'“') ++at;
    return at;
}

// The first of these places in the range.
Speakers::Who first_in(const Line& line, Range range, const Speakers::Places& places, const Speakers& speakers) {
    const std::uint32_t begin = line.span({range.begin, range.begin}).begin;
    const std::uint32_t end = line.span({range.end, range.end}).begin;
    const auto found = std::lower_bound(places.begin(), places.end(), std::pair{begin, std::uint32_t{0}});
    return found != places.end() && found->first < end ? speakers.at(places, found->first) : Speakers::Who{};
}

// 这样勉励青年干部，“……”, 一边洗手一边说：“……”: the cue and more words stand in the clause before.
Speakers::Who speaker_of_clause(const Line& line, std::size_t quote, const Speakers& speakers) {
    if (quote < 2 || (line.at(quote - 1) != U'，' && line.at(quote - 1) != U'：')) return {};
    std::size_t begin = quote - 1;
    while (begin > 0 && !ends_clause(line.at(begin - 1))) --begin;
    return first_in(line, {begin, quote}, speakers.cue_ends, speakers);
}

// 谈亦苇蹲在地头，捏起一撮土：“……”: the colon gives the words to the one of whom the sentence speaks.
Speakers::Who subject_of_sentence(const Line& line, std::size_t quote, const Speakers& speakers) {
    if (quote < 2 || line.at(quote - 1) != U'：') return {};
    const Range sentence{sentence_begin(line, quote - 1), quote};
    const Speakers::Who source = first_in(line, sentence, speakers.cue_ends, speakers);
    return source.known() ? Speakers::Who{} : first_in(line, sentence, speakers.silent, speakers);
}

// Where a byte is in the line, from `at` on.
std::size_t place_of(const Line& line, std::uint32_t byte, std::size_t at) {
    while (at < line.size() && line.span({at, at}).begin < byte) ++at;
    return at;
}

// “……。”说起当年，航道处处长宁小川眼圈红了: who does something right behind words that nobody speaks. Not one to whom they
// are said (老人对镇长贾雨田说), not behind words about words (这句话刻在石头上，), and not one of whom another event is told (到场).
Speakers::Who actor_behind(const Line& line, std::size_t behind, const Speakers& speakers, const Lexicon& lexicon) {
    constexpr std::size_t kFurthestActor = 24;
    constexpr std::u32string_view kAddressed = U"对向给跟问和与", kPosture = U"着在上";
    const Range rest{behind, std::min(sentence_end(line, behind), behind + kFurthestActor)};
    Speakers::Who who = first_in(line, rest, speakers.begins, speakers);
    const Speakers::Places& begins = who.known() ? speakers.begins : speakers.silent;
    if (!who.known()) who = first_in(line, rest, speakers.silent, speakers);
    if (!who.known()) return {};
    const auto first =
        std::lower_bound(begins.begin(), begins.end(), std::pair{line.span({behind, behind}).begin, std::uint32_t{0}});
    const std::size_t at = place_of(line, first->first, behind);
    if (&begins == &speakers.begins && speaks_later(line, at, who, speakers)) return {};
    const std::u32string_view between = line.view({behind, at});
    if (between.find(U'话') != std::u32string_view::npos && !between.ends_with(U"话的是")) return {};
    const bool tells = between.ends_with(U"话的是");
    if (at > behind && kAddressed.find(between.back()) != std::u32string_view::npos) return {};
    if (&begins != &speakers.silent) return who;
    const auto name = std::lower_bound(speakers.name_ends.begin(), speakers.name_ends.end(),
                                       std::pair{first->first, std::uint32_t{0}});
    const std::size_t end = place_of(line, name->first, at);
    if (tells) return who;
    if (line.at(end) == U'的' && line.at(end + 1) != U'话') return {};  // the desk of somebody
    const std::size_t verb = lexicon.person_verbs.longest_at(line.text(), end);
    const bool event = verb > 0 && kPosture.find(line.at(end + verb - 1)) == std::u32string_view::npos;
    return event ? Speakers::Who{} : who;
}

// 陶远介绍，主网已恢复。“今晚都能用上电。”: the words that end a paragraph are those of the one who spoke in the sentence before.
Speakers::Who speaker_of_last_sentence(const Line& line, Range pair, const Speakers& speakers) {
    const bool last = pair.end >= line.size() && pair.begin > 1 && line.at(pair.begin - 1) == U'。';
    if (!last) return {};
    return first_in(line, {sentence_begin(line, pair.begin - 1), pair.begin}, speakers.cue_ends, speakers);
}

// Whether words within a sentence may be its own as they were said: 新系统“一次登录、全省通用”。, 那三十万元是“借的”。. Terms stand
// within the sentence (把“最后一公里”打通) or behind what makes them one (三个“没想到”, 没有“情有可原”), slogans begin with a
// number (“两个维护”).
bool may_be_said(const Line& line, Range pair) {
    constexpr std::u32string_view kNumerals = U"一二两三四五六七八九十0123456789";
    constexpr std::u32string_view kOfTerms = U"个有的把为种项条、和与及以叫作成到让用按被从这该大抓讲";
    const char32_t next = line.at(pair.end);
    if (next != U'。' && next != U'，' && next != 0) return false;
    const char32_t before = pair.begin > 0 ? line.at(pair.begin - 1) : 0;
    if (before != 0 && kOfTerms.find(before) != std::u32string_view::npos) return false;
    if (before == U'是' && line.at(pair.end - 2) == U'的') return true;
    if (before == U'是' && pair.begin > 1 && (line.at(pair.begin - 2) == U'这' || line.at(pair.begin - 2) == U'那'))
        return false;
    return pair.size() > 4 && kNumerals.find(line.at(pair.begin + 1)) == std::u32string_view::npos;
}

// Those words, where the sentence has a speaker: a person, a pronoun, or a source that says them next to its cue.
Speakers::Who speaker_of_fragment(const Line& line, Range pair, const Speakers& speakers) {
    constexpr std::size_t kNear = 12;
    if (!may_be_said(line, pair)) return {};
    const std::size_t begin = sentence_begin(line, pair.begin);
    // 邹亦凡一句“明天就办”; 在闻人杰眼里，“账本是一面镜子”
    constexpr std::u32string_view kGiven[] = {U"一句", U"看来，", U"眼里，", U"眼中，", U"口中，"};
    const std::u32string_view before = line.view({begin, pair.begin});
    if (std::any_of(std::begin(kGiven), std::end(kGiven), [&](auto words) { return before.ends_with(words); }))
        return first_in(line, {begin, pair.begin}, speakers.silent, speakers);
    const Speakers::Who who = first_in(line, {begin, pair.begin}, speakers.cue_ends, speakers);
    if (who.mention || (who.source && speakers.pronouns[*who.source])) return who;
    const std::size_t near = pair.begin - std::min(pair.begin - begin, kNear);
    return pair.size() > 5 ? first_in(line, {near, pair.begin}, speakers.cue_ends, speakers) : Speakers::Who{};
}

// The words that are left open at the end of a paragraph, to go on in the next: the marks, and the end of the line for one.
std::optional<Range> left_open(const Line& line) {
    std::size_t depth = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.at(i) == U'“' && depth++ == 0) open = i;
        if (line.at(i) == U'”' && depth > 0) --depth;
    }
    if (depth != 1 || open + 2 > line.size()) return std::nullopt;
    return Range{open, line.size() + 1};
}

// Who speaks the words between the marks.
struct Spoken {
    Speakers::Who who;
    bool whole = false;
};

class Reader {
public:
    Reader(const Line& line, const Speakers& speakers, const Lexicon& lexicon)
        : line_(line), speakers_(speakers), lexicon_(lexicon) {}

    Spoken read(Range pair) {
        const char32_t last = line_.at(pair.end - 2);
        const bool goes_on = last == U'，' || last == U',';  // “……，”陶远说。
        const bool sentence = goes_on || ends_as_sentence(last);
        Speakers::Who who = sentence || !is_within_sentence(pair) ? beside(pair, goes_on) : Speakers::Who{};
        if (!who.known() && is_answer(pair)) who = asked_;
        if (!who.known() && sentence) who = around(pair);
        // Who spoke before a question that nobody is named for answers it.
        if (last == U'？' && !who.known()) asked_ = before_, answer_ = pair.end;
        before_ = who;
        behind_last_ = pair.end;
        if (who.known() || sentence) return {who, ends_as_sentence(last) || (who.known() && goes_on)};
        return {speaker_of_fragment(line_, pair, speakers_), false};
    }

private:
    // Words left open end with the line, where no mark is.
    std::size_t behind_of(Range pair) const { return std::min(pair.end, line_.size()); }

    // 荣获“最美奋斗者”, 表示，“新时代文明实践”要走进小家: no mark sets the words off from what goes on with them.
    bool is_within_sentence(Range pair) const {
        const char32_t before = pair.begin > 0 ? line_.at(pair.begin - 1) : 0;
        const bool opens = before != 0 && !is_mark(before);
        const bool spoken =
            opens && speakers_.at(speakers_.cue_ends, line_.span({pair.begin, pair.begin}).begin).known();
        if (opens && spoken) return !may_be_said(line_, pair);  // 强调“四个到位”
        return opens || (!is_mark(line_.at(behind_of(pair))) && pair.end < line_.size());
    }

    // The one whose cue stands at the words.
    Speakers::Who beside(Range pair, bool goes_on) const {
        const Speakers::Who behind = speaker_behind(line_, behind_of(pair), speakers_);
        if (behind.known() && goes_on) return behind;
        Speakers::Who who = speaker_before(line_, pair.begin, speakers_);
        // 一位船工说：“……。”周岩表示: the words are those of the one before, whoever he is.
        const bool introduced = pair.begin > 0 && line_.at(pair.begin - 1) == U'：' && !goes_on;
        if (!who.known() && !introduced) who = behind;
        if (!who.known() && (is_interrupted(line_, pair.begin, speakers_, before_) ||
                             is_gone_on_with(line_, behind_last_, pair.begin, speakers_, before_)))
            who = before_;
        return who;
    }

    // 白术坦言：“缺人。”“缺多少？”|“至少三十个。”
    bool is_answer(Range pair) const { return asked_.known() && answer_ == pair.begin; }

    // The one of whom the words around it speak.
    Speakers::Who around(Range pair) const {
        const char32_t before = pair.begin > 0 ? line_.at(pair.begin - 1) : U'。';
        const bool free = ends_sentence(before) || before == U'”';
        Speakers::Who who = speaker_between(line_, behind_of(pair), speakers_);
        if (!who.known()) who = speaker_of_clause(line_, pair.begin, speakers_);
        if (!who.known()) who = subject_of_sentence(line_, pair.begin, speakers_);
        if (!who.known() && free) who = actor_behind(line_, behind_of(pair), speakers_, lexicon_);
        return who.known() ? who : speaker_of_last_sentence(line_, pair, speakers_);
    }

    const Line& line_;
    const Speakers& speakers_;
    const Lexicon& lexicon_;
    Speakers::Who before_;         // who spoke the words before
    std::size_t behind_last_ = 0;  // where these end
    Speakers::Who asked_;          // who spoke before the question that ends at answer_
    std::size_t answer_ = 0;
};

}  // namespace

std::vector<Range> quoted(const Line& line) {
    std::vector<Range> pairs;
    const bool even = std::count_if(line.text().begin(), line.text().end(), is_straight) % 2 == 0;
    std::size_t depth = 0;
    std::size_t open = 0;
    bool within_straight = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char32_t c = line.at(i);
        const bool straight = even && is_straight(c);
        if (straight) within_straight = !within_straight;
        if (c == U'“' || c == U'「' || (straight && within_straight)) {
            if (depth++ == 0) open = i;
        } else if ((c == U'”' || c == U'」' || straight) && depth > 0 && --depth == 0) {
            pairs.push_back({open, i + 1});
        }
    }
    return pairs;
}

std::vector<Quotation> quotations(const Line& line, const std::vector<Mention>& mentions,
                                  const std::vector<AnonymousSource>& anonymous, const Lexicon& lexicon) {
    const Speakers speakers(mentions, anonymous);
    Reader reader(line, speakers, lexicon);
    std::vector<Range> pairs = quoted(line);
    if (const auto open = left_open(line); open && (pairs.empty() || pairs.back().end <= open->begin))
        pairs.push_back(*open);
    std::vector<Quotation> out;
    for (const Range pair : pairs) {
        if (pair.size() < 3) continue;
        const Spoken spoken = reader.read(pair);
        if (spoken.whole || spoken.who.known())
            out.push_back(
                {line.span({pair.begin + 1, pair.end - 1}), spoken.who.mention, spoken.whole, spoken.who.source, {}});
    }
    return out;
}

}  // namespace kanwu
