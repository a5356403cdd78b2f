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
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "checks/body_ranks.h"
#include "checks/check.h"
#include "checks/led_places.h"
#include "checks/own_kinds.h"
#include "checks/own_places.h"
#include "checks/plans.h"
#include "checks/told_as_another.h"
#include "checks/written.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::uint32_t kMarks = 6;  // bytes of ：“

// Whether the speaker tells what others said, or what he was asked.
bool passes_on(const Mention& speaker) {
    constexpr std::string_view kCues[] = {"转述", "转达", "转告", "透露", "宣布", "证实", "回答", "答", "答道"};
    return speaker.cue && std::find(std::begin(kCues), std::end(kCues), speaker.cue->verb) != std::end(kCues);
}

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
    Span words;  // of the statement that says so
    bool quoted = false;
};

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
                if (head_speaks(title, input.lexicon) && !passes_on(*speaker))
                    speaking_.push_back({i, speaker, &title});
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
                if (told_as_another(text(),
                                    {own.speaker, paragraphs()[own.paragraph].span, subject.words, subject.span},
                                    input_.lexicon))
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

    // What the speaker says, as far as it stands behind his name and the cue. Behind a cue that ends its sentence, and behind a
    // quotation that it opens, the paper speaks: “……。”周岩说。市交通局将…….
    Span own_words(const SpeakingBody& own) const {
        constexpr std::string_view kStop = "。";
        const ParagraphFacts& paragraph = paragraphs()[own.paragraph];
        const std::uint32_t end = paragraph.span.end;
        std::uint32_t begin = own.speaker->name_span.end;
        if (own.speaker->cue) begin = std::max(begin, own.speaker->cue->span.end);
        if (begin >= end || slice(text(), {begin, end}).starts_with(kStop)) return {end, end};
        for (const Quotation& quotation : paragraph.attribution.quotations)  // 说：“……。”市交通局将……
            if (quotation.inner.begin > begin && quotation.inner.begin - begin <= kMarks)
                return {begin, quotation.inner.end};
        return {begin, end};
    }

    // Whose plans the paragraph tells: outside quotations, and where the speaker's own words begin.
    std::vector<Subject> subjects(const SpeakingBody& own) const {
        const ParagraphAttribution& attribution = paragraphs()[own.paragraph].attribution;
        std::vector<Subject> out;
        const auto add = [&](const BodySubject& found, Span words, bool quoted) {
            if (!is_plan(found.span.end)) return;
            const std::u32string body = to_utf32(found.body);
            const std::size_t at = body_within(body, input_.lexicon);
            const auto when = static_cast<std::uint32_t>(to_utf8(body.substr(0, at)).size());  // 明年|市教育局
            Subject subject{found.body, found.span, words, quoted};
            if (at < body.size()) {
                subject.body.erase(0, when);
                subject.span.begin += when;
            }
            out.push_back(std::move(subject));
        };
        const Span words = own_words(own);
        if (attribution.body_subject && attribution.body_subject->span.begin >= words.begin)
            add(*attribution.body_subject, words, false);
        if (out.empty())
            if (const auto later = first_plan(own, words)) add(*later, words, false);
        for (const Quotation& quotation : attribution.quotations) {
            if (!quotation.speaker || &attribution.mentions[*quotation.speaker] != own.speaker) continue;
            const Line line(slice(text(), quotation.inner));
            auto found = body_subject(line, 0, input_.lexicon);
            if (!found) continue;
            found->span.begin += quotation.inner.begin;
            found->span.end += quotation.inner.begin;
            add(*found, quotation.inner, true);
        }
        return out;
    }

    // The first sentence of the statement that begins with a body's plan, however far it stands.
    std::optional<BodySubject> first_plan(const SpeakingBody& own, Span statement) const {
        if (paragraphs()[own.paragraph].attribution.body_subject) return std::nullopt;
        const Line words(slice(text(), statement));
        constexpr std::u32string_view kEnds = U"。！？；";
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            if (kEnds.find(words.at(at)) == std::u32string_view::npos) continue;
            auto found = body_subject(words, at + 1, input_.lexicon);
            if (!found) continue;
            found->span = {statement.begin + found->span.begin, statement.begin + found->span.end};
            if (is_plan(found->span.end)) return found;
        }
        return std::nullopt;
    }

    bool is_plan(std::uint32_t at) const { return tells_plan(text().substr(at), input_.lexicon); }

    // Whether the subject is neither a body of the speaker's own nor one above or below it.
    bool is_foreign(const SpeakingBody& own, const Subject& subject) const {
        const Lexicon& lexicon = input_.lexicon;
        if (subject.body.ends_with("系统") || lexicon.countries.longest_at(to_utf32(subject.body), 0) > 0) return false;
        for (const std::string_view whole : {"全", "我", "各", "本"})
            if (subject.body.starts_with(whole)) return false;
        if (oversees(own)) return false;
        const Title head = head_of(subject.body);
        const auto place = place_led(subject.body, lexicon);
        return std::all_of(own.speaker->titles.begin(), own.speaker->titles.end(), [&](const Title& title) {
            if (title.organisation.empty()) return true;
            if (same_body(title.organisation, subject.body, lexicon) || joint(title, head, lexicon)) return false;
            const auto led = place_led(title.organisation, lexicon);
            if (led && !place) return false;  // 市长 may tell what 市财政局 will do
            if (led) return are_of_one_rank(*led, *place, lexicon);
            // 市教委 may tell what 清河市 will do, and a place below it; 市教育局 what 市实验小学 will.
            return stand_side_by_side(title.organisation, subject.body, lexicon);
        });
    }

    // Whether the speaker speaks for others by duty: 市财政局, 组委会.
    bool oversees(const SpeakingBody& own) const {
        return std::any_of(own.speaker->titles.begin(), own.speaker->titles.end(), [&](const Title& title) {
            return !past(title, input_.lexicon) && input_.lexicon.overseers.is_in(to_utf32(title.organisation));
        });
    }

    // The paragraph where somebody speaks for the subject, another person.
    const SpeakingBody* speaks_elsewhere(const SpeakingBody& own, const Subject& subject) {
        budget_.spend(heard_.size());
        const SpeakingBody* found = nullptr;
        for (const SpeakingBody& other : heard_) {
            if (!same_body(other.title->organisation, subject.body, input_.lexicon)) continue;
            if (other.speaker->name == own.speaker->name) return nullptr;
            if (are_firms(*own.title, *other.title)) return nullptr;
            if (found == nullptr && other.paragraph != own.paragraph) found = &other;
        }
        return found;
    }

    // Rivals, buyers and sellers, who tell what the other does.
    bool are_firms(const Title& a, const Title& b) const {
        const auto is_of_firm = [&](const Title& title) {
            return title.post != "党委书记" && input_.lexicon.company_posts.contains(std::string_view(title.post));
        };
        return is_of_firm(a) && is_of_firm(b);
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

Finding finding_of(const OwnPlace& place, const char* message, const Draft& draft, const CheckInput& input) {
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::warning;
    finding.message = message;
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
    for (const OwnPlace& place : places_called_own(draft, input.lexicon))
        out.push_back(finding_of(place, "own-place", draft, input));
    for (const OwnPlace& kind : kinds_called_own(draft, input.lexicon))
        out.push_back(finding_of(kind, "own-kind", draft, input));
    return out;
}

}  // namespace kanwu
