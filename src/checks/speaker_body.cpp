// A speaker who tells another body's plans as his own.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution/body_subject.h"
#include "attribution/joint_bodies.h"
#include "attribution/lexicon.h"
#include "attribution/name_characters.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "checks/check.h"
#include "checks/own_places.h"
#include "checks/written.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kWill = "将";

// Behind 将: what comes upon a body, how it helps another, and what becomes of a thing that 将 takes.
constexpr std::u32string_view kComesUpon[] = {
    U"有",   U"是", U"成为", U"迎来", U"面临", U"出现", U"达", U"超",   U"突破", U"增长", U"下降", U"受",
    U"被",   U"不", U"会",   U"影响", U"充满", U"其",   U"可", U"处于", U"遭",   U"结束", U"进入", U"陷入",
    U"蒙受", U"获", U"由",   U"因",   U"此",   U"这",   U"该", U"它",   U"他",   U"她",   U"一",   U"两"};
constexpr std::u32string_view kHelps[] = {U"与",   U"同",   U"和",   U"向",   U"为",   U"给",   U"会同", U"联合",
                                          U"共",   U"协",   U"提供", U"派",   U"帮",   U"配合", U"协助", U"投入",
                                          U"投资", U"拨",   U"下达", U"安排", U"出资", U"出借", U"补助", U"给予",
                                          U"拿出", U"移交", U"转",   U"赠",   U"捐",   U"借",   U"让",   U"令"};
constexpr std::u32string_view kBecomes = U"到至为给成入于在往向来上下回走出了从由交转化逐获抓押离掉";
constexpr std::u32string_view kBroughtTogether[] = {U"结合", U"融合", U"合并", U"一体", U"对准", U"报送",
                                                    U"提请", U"发射", U"投放", U"拉满", U"撒落"};

// A body whose head speaks in the draft.
struct SpeakingBody {
    std::uint32_t paragraph = 0;
    const Mention* speaker = nullptr;
    const Title* title = nullptr;
};

// A body that is said to plan something.
struct Subject {
    std::string body;
    Span span;
    bool quoted = false;
};

bool without(std::string& body, std::string_view ending) {
    if (!body.ends_with(ending)) return false;
    body.erase(body.size() - ending.size());
    return true;
}

// The place that the body leads: 清河区 of 清河区, 清河区委 and 清河区政府. None for an office, and for 团市委.
std::optional<std::u32string> place_led(std::string body, const Lexicon& lexicon) {
    if (body.starts_with("团") || body.starts_with("共青团")) return std::nullopt;
    for (const std::string_view organ : {"人大常委会", "人民政府", "政府", "政协", "党委", "委"})
        if (without(body, organ)) break;
    std::u32string place = to_utf32(body);
    return !place.empty() && is_place(place, lexicon) ? std::optional(std::move(place)) : std::nullopt;
}

// Two places of one rank: 西山区, 东山区. Their names, not their levels alone; a zone is no place of that rank.
bool are_siblings(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon) {
    const auto has_plain_level = [&](std::u32string_view place) {
        return place.size() > 2 && lexicon.admin.longest_ending(place, place.size()) == 1;
    };
    return has_plain_level(a) && has_plain_level(b) && a.back() == b.back() && a.substr(0, 2) != b.substr(0, 2);
}

// The title of the body's own head, as far as bodies are compared.
Title head_of(const std::string& body) {
    Title title;
    title.organisation = body;
    title.post = "书记";
    return title;
}

bool head_speaks(const Title& title, const Lexicon& lexicon) {
    Title chief = title;
    chief.modifiers.clear();
    // 生命科学学院院长: of a part of a school, which may be led from elsewhere, but not spoken for.
    const bool of_part = lexicon.unit_parts.ends(to_utf32(title.organisation)) &&
                         lexicon.exclusive_posts.contains(std::string_view(title.post));
    return !title.organisation.empty() && !past(title, lexicon) && (of_part || exclusive(chief, lexicon));
}

class Mismatches {
public:
    Mismatches(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft), input_(input), budget_(budget) {
        for (std::uint32_t i = 0; i < paragraphs().size(); ++i) {
            const Mention* const speaker = speaker_of(paragraphs()[i].attribution);
            if (speaker == nullptr) continue;
            for (const Title& title : speaker->titles) {
                if (head_speaks(title, input.lexicon)) speaking_.push_back({i, speaker, &title});
                if (!title.organisation.empty() && !past(title, input.lexicon)) heard_.push_back({i, speaker, &title});
            }
        }
    }

    std::vector<Finding> findings() {
        std::vector<Finding> out;
        for (const SpeakingBody& own : speaking_) {
            if (!out.empty() && paragraph_of_.back() == own.paragraph) continue;
            for (const Subject& subject : subjects(own)) {
                if (!is_foreign(own, subject)) continue;
                const SpeakingBody* const other = speaks_elsewhere(own, subject);
                if (other == nullptr && !is_siblings_plan(own, subject) && !is_own_elsewhere(own, subject) &&
                    !is_peers_plan(own, subject))
                    continue;
                out.push_back(finding_of(own, subject, other));
                paragraph_of_.push_back(own.paragraph);
                break;
            }
        }
        return out;
    }

private:
    const std::vector<ParagraphFacts>& paragraphs() const { return draft_.facts->paragraphs; }
    std::string_view text() const { return draft_.document->text; }

    // Whose plans the paragraph tells: outside quotations, and where the speaker's own words begin.
    std::vector<Subject> subjects(const SpeakingBody& own) const {
        const ParagraphAttribution& attribution = paragraphs()[own.paragraph].attribution;
        std::vector<Subject> out;
        if (attribution.body_subject && attribution.body_subject->span.begin > own.speaker->name_span.end &&
            is_plan(attribution.body_subject->span.end))
            out.push_back({attribution.body_subject->body, attribution.body_subject->span, false});
        if (out.empty())
            if (auto later = first_plan(own)) out.push_back(std::move(*later));
        for (const Quotation& quotation : attribution.quotations) {
            if (!quotation.speaker || &attribution.mentions[*quotation.speaker] != own.speaker) continue;
            const Line words(slice(text(), quotation.inner));
            auto found = body_subject(words, 0, input_.lexicon);
            if (!found) continue;
            found->span.begin += quotation.inner.begin;
            found->span.end += quotation.inner.begin;
            if (is_plan(found->span.end)) out.push_back({found->body, found->span, true});
        }
        return out;
    }

    // The first sentence of the statement that begins with a body's plan, however far it stands.
    std::optional<Subject> first_plan(const SpeakingBody& own) const {
        const ParagraphFacts& paragraph = paragraphs()[own.paragraph];
        if (paragraph.attribution.body_subject) return std::nullopt;
        const std::uint32_t begin = own.speaker->name_span.end;
        const Line words(slice(text(), {begin, paragraph.span.end}));
        constexpr std::u32string_view kEnds = U"。！？；";
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            if (kEnds.find(words.at(at)) == std::u32string_view::npos) continue;
            const auto found = body_subject(words, at + 1, input_.lexicon);
            if (!found) continue;
            const Span span{begin + found->span.begin, begin + found->span.end};
            if (is_plan(span.end)) return Subject{found->body, span, false};
        }
        return std::nullopt;
    }

    // 将 with a word of plans or a deed behind it; 将退税款打到账上 takes something.
    bool is_plan(std::uint32_t at) const {
        constexpr std::size_t kLongestTime = 12;  // bytes: 今年|将, 下一步|将
        std::string_view rest = text().substr(at);
        const std::size_t will = rest.substr(0, kLongestTime).find(kWill);
        if (will == std::string_view::npos) return false;
        rest.remove_prefix(will + kWill.size());
        constexpr std::size_t kLongestClause = 120;  // bytes
        std::size_t end = 0;
        while (end < std::min(rest.size(), kLongestClause)) next_code_point(rest, end);
        std::u32string words = to_utf32(rest.substr(0, end));
        simplify(words);
        words.resize(std::min(words.find_first_of(U"，。；！？：\n"), words.size()));
        return input_.lexicon.plan_words.longest_at(words, 0) > 0 || tells_where(words) || opens_with_deed(words);
    }

    // 将|引进百名教授, 将|修路三条: it does something itself, and nothing comes upon it. Where 将 is 把, a verb with what becomes of
    // the thing stands behind the thing: 将退税款|打到账上, 将病种由……扩大到. Who gives and helps (提供, 与……共建) is told by others.
    static bool opens_with_deed(std::u32string_view words) {
        const auto opens = [&](std::u32string_view word) { return words.starts_with(word); };
        const auto stands = [&](std::u32string_view word) { return words.find(word) != words.npos; };
        constexpr std::size_t kVerb = 2;  // characters: 建成, 推出
        return words.size() > kVerb && is_han(words.front()) && words.find_first_of(kBecomes, kVerb) == words.npos &&
               std::none_of(std::begin(kComesUpon), std::end(kComesUpon), opens) &&
               std::none_of(std::begin(kHelps), std::end(kHelps), opens) &&
               std::none_of(std::begin(kBroughtTogether), std::end(kBroughtTogether), stands);
    }

    // 将在|三十个工地设立, 将把排涝站检修一遍, 将于三月前完成; 将在押人员转移 takes them.
    static bool tells_where(std::u32string_view words) {
        constexpr std::u32string_view kOfPeople = U"押建校册职逃线岗编读产案途役";
        constexpr std::u32string_view kHow = U"把于对从按";
        if (!words.empty() && kHow.find(words.front()) != kHow.npos) return true;
        return words.size() > 1 && words.front() == U'在' && kOfPeople.find(words[1]) == kOfPeople.npos;
    }

    // Whether the subject is neither a body of the speaker's own nor one above or below it.
    bool is_foreign(const SpeakingBody& own, const Subject& subject) const {
        const Lexicon& lexicon = input_.lexicon;
        if (subject.body.ends_with("系统") || lexicon.countries.longest_at(to_utf32(subject.body), 0) > 0) return false;
        for (const std::string_view whole : {"全", "我", "各", "本"})
            if (subject.body.starts_with(whole)) return false;
        const Title head = head_of(subject.body);
        const auto place = place_led(subject.body, lexicon);
        return std::all_of(own.speaker->titles.begin(), own.speaker->titles.end(), [&](const Title& title) {
            if (title.organisation.empty()) return true;
            if (same_body(title.organisation, subject.body, lexicon) || joint(title, head, lexicon)) return false;
            const auto led = place_led(title.organisation, lexicon);
            if (led && !place) return false;  // 市长 may tell what 市财政局 will do
            if (led) return are_siblings(*led, *place, lexicon);
            // 市教委 may tell what 清河市 will do; a place below it, where that speaks for itself.
            return !place || place->size() > 2;
        });
    }

    // The paragraph where somebody speaks for the subject, another person.
    const SpeakingBody* speaks_elsewhere(const SpeakingBody& own, const Subject& subject) {
        budget_.spend(heard_.size());
        const SpeakingBody* found = nullptr;
        for (const SpeakingBody& other : heard_) {
            if (!same_body(other.title->organisation, subject.body, input_.lexicon)) continue;
            if (other.speaker->name == own.speaker->name) return nullptr;
            if (found == nullptr && other.paragraph != own.paragraph) found = &other;
        }
        return found;
    }

    // 西山区委书记表示，东山区将坚持……: nobody speaks for a neighbour.
    bool is_siblings_plan(const SpeakingBody& own, const Subject& subject) const {
        const auto a = place_led(own.title->organisation, input_.lexicon);
        const auto b = place_led(subject.body, input_.lexicon);
        return a && b && are_siblings(*a, *b, input_.lexicon);
    }

    // 市应急管理局局长说，市住房公积金管理中心将提高……: on a page where others tell each the plans of his own body.
    bool is_peers_plan(const SpeakingBody& own, const Subject& subject) const {
        constexpr std::ptrdiff_t kFewest = 2;  // others
        if (!are_peers(own.title->organisation, subject.body)) return false;
        return std::count_if(speaking_.begin(), speaking_.end(), [&](const SpeakingBody& other) {
                   const auto& plan = paragraphs()[other.paragraph].attribution.body_subject;
                   return other.paragraph != own.paragraph && plan && is_plan(plan->span.end) &&
                          same_body(other.title->organisation, plan->body, input_.lexicon);
               }) >= kFewest;
    }

    // Two offices of one level: 市应急管理局, 市住房公积金管理中心. A committee (市发改委) may speak for others.
    bool are_peers(const std::string& a, const std::string& b) const {
        constexpr std::u32string_view kLevels = U"省市县区州";
        const std::u32string x = to_utf32(a);
        const std::u32string y = to_utf32(b);
        const bool named = x.size() > 2 && y.size() > 2 && !place_led(b, input_.lexicon);
        return named && x[0] == y[0] && kLevels.find(x[0]) != std::u32string_view::npos && x.back() != U'委' &&
               y.back() != U'委';
    }

    // “市国资委将编制……。”团市委书记说，团市委将……: one body plans in his words, his own behind them.
    bool is_own_elsewhere(const SpeakingBody& own, const Subject& subject) const {
        const auto& behind = paragraphs()[own.paragraph].attribution.body_subject;
        if (!subject.quoted || !behind || behind->span.begin < subject.span.end) return false;
        return is_plan(behind->span.end) && same_body(behind->body, own.title->organisation, input_.lexicon);
    }

    Finding finding_of(const SpeakingBody& own, const Subject& subject, const SpeakingBody* other) const {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.message = other != nullptr ? "speaks-elsewhere" : "neighbour";
        finding.place = {draft_.facts->document, subject.span};
        finding.identity = own.title->organisation + "\n" + subject.body + "\n" + own.speaker->name;
        const std::string speaker = own.title->organisation + own.speaker->name;
        finding.arguments = {{"speaker", speaker}, {"subject", written(*draft_.document, subject.span)}};
        finding.related.push_back({{draft_.facts->document, own.title->span}, "speaker", {}, {}});
        if (other != nullptr) {
            finding.related.push_back({{draft_.facts->document, other->title->span}, "other-speaker", {}, {}});
            finding.arguments.emplace_back("other",
                                           PlaceArgument{2, other->title->organisation + other->speaker->name});
        }
        return finding;
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    std::vector<SpeakingBody> speaking_;       // heads
    std::vector<SpeakingBody> heard_;          // and whoever else speaks for a body
    std::vector<std::uint32_t> paragraph_of_;  // of each finding
};

Finding finding_of(const OwnPlace& place, const Draft& draft, const CheckInput& input) {
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::warning;
    finding.message = "own-place";
    finding.place = {draft.facts->document, place.called};
    const std::string called = written(*draft.document, place.called);
    finding.identity = place.speaker + "\n" + called;
    finding.arguments = {{"speaker", place.speaker}, {"subject", called}};
    finding.related.push_back({{draft.facts->document, place.own}, "speaker", {}, {}});
    return finding;
}

}  // namespace

std::vector<Finding> check_speaker_body(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> out = Mismatches(draft, input, budget).findings();
    for (const OwnPlace& place : places_called_own(draft)) out.push_back(finding_of(place, draft, input));
    return out;
}

}  // namespace kanwu
