#include "attribution/bare_names.h"

#include <algorithm>
#include <optional>
#include <string>

#include "attribution/foreign_names.h"
#include "attribution/mention_parts.h"
#include "attribution/name_characters.h"
#include "attribution/names.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kFurthestClause = 60;  // of the sentence that a person opens

bool ends_sentence(char32_t c) {
    static constexpr CodePointSet kEnds(U"。！？；“”");
    return kEnds.has(c);
}

bool opens_clause(const Line& line, std::size_t at) { return at == 0 || ends_clause(line.at(at - 1)); }
bool opens_sentence(const Line& line, std::size_t at) { return at == 0 || ends_sentence(line.at(at - 1)); }

constexpr std::u32string_view kJoints[] = {U"但", U"而", U"据", U"对此", U"不过", U"然而"};

// 但|巴特勒认为, 对此|巴特勒称, 据|李阅川介绍: behind the word that joins the clause to what was said.
std::size_t behind_joint(const Line& line, std::size_t at) {
    for (const std::u32string_view joint : kJoints)
        if (line.text().substr(at).starts_with(joint)) return at + joint.size();
    return at;
}

// 访问期间，|骆闻笛介绍了…: the clause before says when, or where, and opens the sentence.
bool is_behind_scene(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestScene = 30;
    constexpr std::u32string_view kEnds[] = {U"期间", U"时", U"后", U"前", U"中", U"上", U"日", U"际", U"天", U"晚"};
    if (at == 0 || line.at(at - 1) != U'，') return false;
    std::size_t begin = at - 1;
    while (at - begin <= kLongestScene && !opens_clause(line, begin)) --begin;
    const std::u32string_view scene = line.view({begin, at - 1});
    return opens_sentence(line, begin) &&
           std::any_of(std::begin(kEnds), std::end(kEnds), [&](auto end) { return scene.ends_with(end); });
}

// At the beginning of a sentence, or behind the word or the scene that joins it.
bool begins_sentence(const Line& line, std::size_t at) {
    const auto behind = [&](std::u32string_view joint) {
        return at >= joint.size() && line.view({at - joint.size(), at}) == joint &&
               opens_sentence(line, at - joint.size());
    };
    return opens_sentence(line, at) || std::any_of(std::begin(kJoints), std::end(kJoints), behind) ||
           is_behind_scene(line, at);
}

// 骆闻笛|还表示，: behind an adverb in front of a cue.
std::size_t behind_adverb(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kAdverbs = U"还也则又均都";
    const bool adverb = kAdverbs.find(line.at(at)) != std::u32string_view::npos;
    return adverb && lexicon.cues.longest_at(line.text(), at + 1) > 0 ? at + 1 : at;
}

// 会议任命周岩为市财政局局长，强调要……: the meeting speaks.
bool is_appointed(const Mention& mention, const Lexicon& lexicon) {
    return !mention.titles.empty() && !mention.titles.front().modifiers.empty() &&
           lexicon.appointments.contains(std::string_view(mention.titles.front().modifiers.front()));
}

// The cue that opens the clause at `at`: 强调……; behind a word that goes on (又强调，) where it opens the speech.
std::optional<Cue> opening_cue(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kGoesOn[] = {U"又", U"并", U"还", U"也", U"再", U"随后", U"最后", U"同时", U"接着"};
    constexpr std::u32string_view kManner[] = {U"深刻", U"郑重", U"突出", U"着重", U"明确", U"特别", U"严正"};
    const std::size_t whole = lexicon.cues.longest_at(line.text(), at);
    if (whole == 0 || lexicon.weak_cues.contains(line.view({at, at + whole}))) {
        const auto manner = std::find_if(std::begin(kManner), std::end(kManner),
                                         [&](auto word) { return line.text().substr(at).starts_with(word); });
        if (manner != std::end(kManner)) at += manner->size();
    }
    std::size_t size = cue_at(line, at, lexicon);
    if (size > 0 && lexicon.weak_cues.contains(line.view({at, at + size}))) return std::nullopt;
    if (size == 0) size = instruction_at(line, at, lexicon);
    for (const std::u32string_view word : kGoesOn) {
        if (size > 0 || !line.text().substr(at).starts_with(word)) continue;
        const std::size_t begin = at + word.size();
        const std::size_t verb = std::max(cue_at(line, begin, lexicon), instruction_at(line, begin, lexicon));
        if (verb < 2 && !opens_speech(line.at(begin + verb))) return std::nullopt;
        at += word.size(), size = verb;
    }
    return size > 0 ? std::optional(cue_of(line, {at, at + size}, lexicon)) : std::nullopt;
}

// 代表团向|林知远主席|致信，表示……, 林知远主席的|致辞，宣布……: whom a word takes for its object, or whose thing is the subject.
// `at`: where its name begins.
bool is_no_subject(const Line& line, const Mention& mention, std::size_t at) {
    constexpr std::u32string_view kTakes[] = {
        U"向",   U"对",   U"给",   U"同",   U"与",   U"跟",   U"为",   U"受",   U"感谢",   U"欢迎",   U"祝贺", U"会见",
        U"会晤", U"邀请", U"陪同", U"拥护", U"支持", U"看望", U"拜会", U"纪念", U"到访的", U"来访的", U"、"};
    const Span whole = whole_span(mention);
    std::size_t begin = at, end = at;
    while (begin > 0 && line.span({begin, begin}).begin > whole.begin) --begin;
    while (end < line.size() && line.span({end, end}).begin < whole.end) ++end;
    const std::u32string_view before = line.view({0, begin});
    return line.at(end) == U'的' || line.at(end) == U'）' ||
           std::any_of(std::begin(kTakes), std::end(kTakes), [&](auto word) { return before.ends_with(word); });
}

// Marks around a term (明确了“六个强大”要素) end no sentence.
bool ends_statement(const Line& line, std::size_t at) {
    const char32_t c = line.at(at);
    if (c == U'“') return at == 0 || is_mark(line.at(at - 1));
    if (c == U'”') return at == 0 || ends_sentence(line.at(at - 1)) || is_mark(line.at(at - 1));
    return ends_sentence(c);
}

// Of the first person in a sentence: the cue that opens a later clause of it.
void add_later_cues(const Line& line, const Lexicon& lexicon, std::vector<Mention>& mentions) {
    if (mentions.empty()) return;
    std::size_t next = 0;        // the first mention that begins behind `at`
    Mention* subject = nullptr;  // of the sentence
    std::size_t subject_at = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (next < mentions.size() && mentions[next].name_span.begin <= line.span({at, at}).begin) {
            if (subject == nullptr && !is_appointed(mentions[next], lexicon) &&
                !is_no_subject(line, mentions[next], at))
                subject = &mentions[next], subject_at = at;
            ++next;
        }
        if (ends_statement(line, at) || at - subject_at > kFurthestClause) subject = nullptr;
        if (line.at(at) != U'，' || subject == nullptr || subject->cue) continue;
        subject->cue = opening_cue(line, at + 1, lexicon);
    }
}

// The first cue of the clause, whatever follows it.
std::optional<Cue> cue_of_clause(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kFurthest = 12;
    for (std::size_t i = at; i - at < kFurthest && !ends_clause(line.at(i)); ++i)
        if (const std::size_t size = line.at(i - 1) == U'的' ? 0 : lexicon.cues.longest_at(line.text(), i);
            size > 1 || (size == 1 && ends_clause(line.at(i + 1))))
            return cue_of(line, {i, i + size}, lexicon);
    return std::nullopt;
}

bool is_quoted_before(const Line& line, std::size_t at) {
    return at > 0 && (line.at(at - 1) == U'”' || line.at(at - 1) == U'」');
}

// A name of the draft: 于小满表示，, 于小满说：, 于小满：.
std::optional<FoundName> known_name_at(const Line& line, std::size_t at, const Lexicon& lexicon, const WordSet* known) {
    const std::size_t size = known == nullptr ? 0 : known->longest_at(line.text(), at);
    if (size == 0) return std::nullopt;
    return FoundName{{at, at + size}, bound_at(line, at + size, lexicon), true, false, true};
}

// Those who have a post in this line, as they are called behind it.
class Introduced {
public:
    explicit Introduced(const std::vector<Mention>& titled) {
        constexpr std::size_t kMany = 8;  // a list of names: nobody of it speaks later
        for (const Mention& mention : titled) {
            if (mention.titles.empty() || names_.size() >= kMany) continue;
            std::u32string name = to_utf32(mention.name);
            const std::size_t dot = name.rfind(U'·');
            if (dot != std::u32string::npos && name.size() - dot > 2) names_.push_back(name.substr(dot + 1));
            if (name.size() > 2 || mention.confidence != Confidence::weak) names_.push_back(std::move(name));
        }
    }

    std::optional<FoundName> at(const Line& line, std::size_t at, const Lexicon& lexicon) const {
        for (const std::u32string& name : names_)
            if (line.text().substr(at).starts_with(name))
                return FoundName{{at, at + name.size()}, bound_at(line, at + name.size(), lexicon), true, false, true};
        return std::nullopt;
    }

private:
    std::vector<std::u32string> names_;
};

// 弟弟, 大女儿: whose names are alike because they are of one family.
bool is_kin(std::u32string_view noun) {
    constexpr std::u32string_view kKin = U"哥弟姐妹兄堂儿女孙父爸叔伯姑侄";
    return noun.find_first_of(kKin) != noun.npos && noun.front() != U'徒' && noun.front() != U'师';
}

// Behind the last 的 of the few words that a clause opens with; `at` where there is none.
std::size_t behind_last_of(const Line& line, std::size_t at, std::size_t furthest) {
    std::size_t begin = at;
    for (std::size_t of = at; of < at + furthest && !is_mark(line.at(of)); ++of)
        if (line.at(of) == U'的') begin = of + 1;
    return begin;
}

// 老伴|齐桂芳说, 他的徒弟|汤小勇说: where the name begins behind what a person is to somebody; `at` where no such noun opens the
// clause.
std::size_t behind_relation(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kFurthestOwner = 6;
    const std::size_t begin = behind_last_of(line, at, kFurthestOwner);
    const std::size_t size = lexicon.anonymous.longest_at(line.text(), begin);
    const std::u32string_view noun = line.view({begin, begin + size});
    return size > 1 && !lexicon.organisations.ends(noun) && !is_kin(noun) ? begin + size : at;
}

// Who is named there, or behind the words that say where he is (旁听席上的|费光宗说), and speaks at once.
std::optional<FoundName> related_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kFurthestPlace = 12;
    std::size_t begin = behind_relation(line, at, lexicon);
    if (begin == at) begin = behind_last_of(line, at, kFurthestPlace);
    if (begin == at) return std::nullopt;
    const auto name = name_at(line, begin, false, lexicon);
    const bool clear = name && (!name->doubtful || has_noun_surname(line, name->range, lexicon)) &&
                       is_plain_name(line, name->range, lexicon);
    if (!clear || cue_at(line, name->range.end, lexicon) == 0) return std::nullopt;
    return FoundName{name->range, name->bound, true, false, true};
}

// 荆棘回答得干脆：“……”, 霍山桥指着墙上的图表说：“……”: the clause of a plain name leads to words.
bool leads_to_words(const Line& line, const FoundName& name, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3;  // of a name that nothing else tells
    std::size_t end = name.range.end;
    while (!ends_clause(line.at(end))) ++end;
    if (line.at(end) != U'：' || line.at(end + 1) != U'“' || line.at(name.range.end) == U'的') return false;
    return name.bound == Bound::word || (name.range.size() >= kShortest && is_plain_name(line, name.range, lexicon));
}

// 李阅川在主持会议时|指出，: a plain name opens the sentence, and its clause says where before the verb that opens the speech.
bool speaks_in_scene(const Line& line, const FoundName& name, const Lexicon& lexicon) {
    constexpr std::size_t kGiven = 2;  // 欧阳观|在 may be a longer name cut short
    const std::size_t surname = lexicon.surnames.longest_at(line.text(), name.range.begin);
    if (name.range.size() < surname + kGiven || line.at(name.range.end) != U'在' ||
        !opens_sentence(line, name.range.begin) || !is_plain_name(line, name.range, lexicon))
        return false;
    const auto cue = cue_behind(line, name.range, name.range.end, lexicon);
    return cue && cue->span.begin > line.span({name.range.end, name.range.end}).begin;
}

// What speaks at once behind the name.
std::optional<Mention> speaking(const Line& line, const FoundName& name, bool quoted, const Lexicon& lexicon) {
    const std::size_t at = name.range.begin;
    std::size_t behind = name.range.end;
    if (line.view({behind, std::min(behind + 2, line.size())}) == U"同志") behind += 2;
    const std::size_t verb = lexicon.cues.longest_at(line.text(), behind);
    if (quoted && verb > 0 && line.at(behind + verb) == U'。') {  // “……，”周岩说。
        Mention mention = named(line, name.range);
        mention.cue = cue_of(line, {behind, behind + verb}, lexicon);
        return mention;
    }
    behind = behind_adverb(line, behind_day(line, behind), lexicon);
    const std::size_t size = cue_at(line, behind, lexicon);
    const bool speaks = size > 0 && (opens_speech(line.at(behind + size)) || quoted);
    // “……，”骆宾雁这样勉励青年干部，“……”, “……。”花如海握着对方的手说。
    const bool interrupts =
        quoted && at > 1 && line.at(behind) != U'的' && (line.at(at - 2) == U'，' || name.range.size() > 2);
    if (!speaks && !interrupts && !leads_to_words(line, name, lexicon) && !speaks_in_scene(line, name, lexicon))
        return std::nullopt;
    Mention mention = mention_of(line, name.range, behind, lexicon);
    if (!mention.cue) mention.cue = cue_of_clause(line, behind, lexicon);
    return mention.cue ? std::optional(std::move(mention)) : std::nullopt;
}

// 扎帕罗夫说，: three characters or more that write names from abroad open a sentence, and no country or place begins with them.
bool is_foreign_speaker(const Line& line, Range name, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3;
    constexpr std::u32string_view kIf = U"若当";  // 若|赫什爆料属实
    if (lexicon.organisations.contains(line.view(name)) || line.view(name).starts_with(U"本法")) return false;
    return name.size() >= kShortest && kIf.find(line.at(name.begin)) == std::u32string_view::npos &&
           begins_sentence(line, name.begin) && lexicon.cues.longest_at(line.text(), behind_day(line, name.end)) > 0 &&
           is_transliterated(line.view(name), lexicon) && !begins_with_a_place(line.view(name), lexicon);
}

// 卡尼|说，: of two characters, where nothing but speech follows and they begin no word.
std::optional<FoundName> brief_foreign_speaker_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const Range name{at, at + 2};
    if (name.end >= line.size() || !is_transliterated(line.view(name), lexicon) || !begins_sentence(line, at))
        return std::nullopt;
    const std::size_t verb = behind_adverb(line, behind_day(line, name.end), lexicon);
    const std::size_t size = lexicon.cues.longest_at(line.text(), verb);
    const bool word = begins_with_a_word(line, at, lexicon) || begins_with_a_place(line.view(name), lexicon) ||
                      lexicon.organisations.contains(line.view(name));
    if (word || size == 0 || !opens_speech(line.at(verb + size))) return std::nullopt;
    return FoundName{name, Bound::hard, true, false, false};
}

// 巴特勒称|英国将…, not 称赞 and 称为.
bool calls_nothing(const Line& line, std::size_t behind) {
    constexpr std::u32string_view kOfNames = U"为赞之作呼号职得其道";
    return kOfNames.find(line.at(behind)) == std::u32string_view::npos;
}

// 巴特勒|称英国将…: all the characters that write names from abroad, before 称 without a mark.
std::optional<FoundName> foreign_caller_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    std::size_t end = at;
    while (end - at <= kLongestForeignName && lexicon.transliteration.longest_at(line.text(), end) > 0) ++end;
    const Range name{at, end};
    if (line.at(end) != U'称' || !calls_nothing(line, end + 1) || !is_foreign_speaker(line, name, lexicon))
        return std::nullopt;
    return FoundName{name, Bound::soft, false};
}

// Without a mark behind the verb, at the beginning of a sentence: 周岩指出做好老干部工作……, 李阅川要求各单位……, 巴特勒称英国将……; of a name
// of two characters what says as often what he is like (希望, 要求) only where the draft names him also.
std::optional<Mention> reporting(const Line& line, Range name, bool known, const Lexicon& lexicon) {
    constexpr std::u32string_view kWishes[] = {U"希望", U"要求", U"呼吁", U"提出", U"建议", U"介绍"};
    const std::size_t at = behind_adverb(line, name.end, lexicon);
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    const Range verb{at, at + size};
    if (size == 0 || line.at(verb.end) == U'的' || is_mark(line.at(verb.end))) return std::nullopt;
    const bool foreign = is_foreign_speaker(line, name, lexicon);
    if (size == 1 && !(foreign && line.at(verb.begin) == U'称' && calls_nothing(line, verb.end))) return std::nullopt;
    const bool plain = is_plain_name(line, name, lexicon);
    const bool wishes = std::find(std::begin(kWishes), std::end(kWishes), line.view(verb)) != std::end(kWishes);
    const bool may_wish = known || (plain && name.size() > 2);
    if (size > 1 && lexicon.weak_cues.contains(line.view(verb)) && !(may_wish && wishes)) return std::nullopt;
    if (!known && !plain && !foreign) return std::nullopt;
    Mention mention = named(line, name);
    mention.cue = cue_of(line, verb, lexicon);
    return mention;
}

// A name alone that opens a clause and speaks at once: 周岩表示，. One who is introduced may speak later: the mention of a
// sentence's beginning without a cue.
std::optional<Mention> bare_name_at(const Line& line, std::size_t at, const Introduced& introduced,
                                    const Lexicon& lexicon, const WordSet* known) {
    const bool quoted = is_quoted_before(line, at);
    auto name = known_name_at(line, at, lexicon, known);
    if (name && at == 0 && line.at(name->range.end) == U'：') {
        Mention label = named(line, name->range);
        speak_by_colon(line, name->range.end, label);
        rest_on(label, Ground::named_again);
        return label;
    }
    const auto again = name ? std::nullopt : introduced.at(line, at, lexicon);
    if (again) name = again;
    if (!name) name = related_name_at(line, at, lexicon);
    if (!name) name = name_at(line, at, false, lexicon, quoted ? Anchor::title : Anchor::words);
    if (!name) name = foreign_caller_at(line, at, lexicon);
    if (!name || !(name->well_formed || is_foreign_speaker(line, name->range, lexicon)))
        name = brief_foreign_speaker_at(line, at, lexicon);
    if (!name) return std::nullopt;
    if (line.at(name->range.end - 1) == U'社') return std::nullopt;  // 据罗新社报道
    if (name->doubtful && !(quoted && has_noun_surname(line, name->range, lexicon))) return std::nullopt;
    const bool is_known = known != nullptr && known->contains(line.view(name->range));
    auto mention = speaking(line, *name, quoted, lexicon);
    if (!mention && begins_sentence(line, at)) mention = reporting(line, name->range, is_known || again, lexicon);
    if (!mention && again && opens_sentence(line, at)) mention = named(line, name->range);
    return mention;
}

}  // namespace

void add_bare_names(const Line& line, const Lexicon& lexicon, const WordSet* known, std::vector<Mention>& mentions) {
    const std::size_t titled = mentions.size();
    const Introduced introduced(mentions);
    std::size_t next = 0;         // titled mentions are in order: those behind `at` need no look
    std::size_t behind_time = 0;  // behind the word of time that opens the clause
    for (std::size_t at = 0; at + 2 < line.size(); ++at) {
        if (opens_clause(line, at)) behind_time = behind_joint(line, behind_when(line, at));
        else if (at != behind_time) continue;
        auto mention = bare_name_at(line, at, introduced, lexicon, known);
        if (!mention) continue;
        while (next < titled && whole_span(mentions[next]).end <= mention->name_span.begin) ++next;
        if (next < titled && whole_span(mentions[next]).overlaps(mention->name_span)) continue;
        mentions.push_back(std::move(*mention));
    }
    std::sort(mentions.begin(), mentions.end(),
              [](const Mention& x, const Mention& y) { return x.name_span < y.name_span; });
    add_later_cues(line, lexicon, mentions);
    std::erase_if(mentions, [](const Mention& mention) { return mention.titles.empty() && !mention.cue; });
}

}  // namespace kanwu
