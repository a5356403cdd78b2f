#include "checks/own_places.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "attribution/attribution.h"
#include "attribution/line.h"
#include "checks/plans.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kLevels[] = {"市", "县", "区", "镇", "乡", "村"};
constexpr std::string_view kStop = "。";
constexpr std::uint32_t kCharacter = 3;  // bytes of one in UTF-8

// The sentence that goes on at `end`, from its first clause on that is not too far in front.
Span sentence_before(std::string_view text, Span paragraph, std::uint32_t end) {
    constexpr std::uint32_t kFarthest = 900;  // bytes
    constexpr std::string_view kClause = "，";
    const std::uint32_t first = std::max(paragraph.begin, end - std::min(end, kFarthest));
    const std::string_view words = slice(text, Span{first, end});
    if (const std::size_t stop = words.rfind(kStop); stop != words.npos)
        return {first + static_cast<std::uint32_t>(stop + kStop.size()), end};
    if (first == paragraph.begin) return {first, end};
    const std::size_t mark = words.find(kClause);
    return {mark == words.npos ? end : first + static_cast<std::uint32_t>(mark + kClause.size()), end};
}

bool is_name(std::string_view words) {
    constexpr std::size_t kShortest = 2, kLongest = 4;
    const std::u32string name = to_utf32(words);
    return name.size() >= kShortest && name.size() <= kLongest && name.front() != U'我' && name.front() != U'全' &&
           name.find_first_of(U"，。：；、“”（）《》！？ ") == name.npos;
}

// 石磬区|作为全市试点，: the place of that level that opens the last clause which says what a place is.
std::optional<Span> place_that_is(std::string_view text, Span sentence, std::string_view level) {
    constexpr std::string_view kIs[] = {"作为", "身为"};
    constexpr std::string_view kOpens[] = {"，", "：", "；", "“"};
    const std::string_view words = slice(text, sentence);
    for (std::size_t at = words.rfind(level); at != words.npos && at > 0; at = words.rfind(level, at - 1)) {
        const std::string_view behind = words.substr(at + level.size());
        if (std::none_of(std::begin(kIs), std::end(kIs), [&](auto is) { return behind.starts_with(is); })) continue;
        std::size_t begin = 0;
        for (const std::string_view mark : kOpens)
            if (const std::size_t found = words.rfind(mark, at - 1); found != words.npos && found >= begin)
                begin = found + mark.size();
        if (begin < at && is_name(words.substr(begin, at - begin)))
            return Span{sentence.begin + static_cast<std::uint32_t>(begin),
                        sentence.begin + static_cast<std::uint32_t>(at + level.size())};
    }
    return std::nullopt;
}

// 石磬区作为试点，我区|将……: the next clause tells what 我区 plans or has long done. Not 石磬区作为我区的友邻, 我区则是老港区, nor
// 我区要主动对接, which looks to the other.
// Reads to the end of the sentence within the paragraph, and not too far.
bool goes_on_as_own(std::string_view text, Span paragraph, Span called, std::uint32_t behind, const Lexicon& lexicon) {
    constexpr std::uint32_t kFarthest = 900;  // bytes
    constexpr std::u32string_view kPlans[] = {U"将", U"拟", U"计划"}, kDoes[] = {U"历来", U"一直", U"已", U"正"};
    if (slice(text, Span{called.end, behind}).find("，") == std::string_view::npos) return false;
    const bool far = paragraph.end - behind > kFarthest;
    const std::size_t last = far ? previous_start(text, behind + kFarthest + 1) : paragraph.end;
    const std::size_t stop = std::min<std::size_t>(text.substr(0, last).find(kStop, behind), last);
    const Line sentence(slice(text, {called.begin, static_cast<std::uint32_t>(stop)}));
    if (lexicon.ties.is_in(sentence.text()) || lexicon.looks_to.is_in(sentence.text())) return false;
    const Line line(slice(text, {behind, static_cast<std::uint32_t>(stop)}));
    const std::u32string_view rest = line.text();
    for (const std::u32string_view plans : kPlans)
        if (rest.starts_with(plans) && is_plan(rest.substr(plans.size()), lexicon)) return true;
    return std::any_of(std::begin(kDoes), std::end(kDoes), [&](auto word) { return rest.starts_with(word); });
}

// The name before the level in a body's: 鹭湾 of 鹭湾区城市管理局. Empty for 区城市管理局.
std::string_view name_in_body(std::string_view body, std::string_view level) {
    const std::size_t at = body.find(level);
    return at != body.npos && is_name(body.substr(0, at)) ? body.substr(0, at) : std::string_view();
}

class Places {
public:
    Places(const Draft& draft, const Lexicon& lexicon) : draft_(draft), lexicon_(lexicon) {}

    std::vector<OwnPlace> run() const {
        std::vector<OwnPlace> out;
        for (std::uint32_t i = 0; i < paragraphs().size(); ++i)
            if (paragraphs()[i].role == Role::body)
                if (auto found = in_paragraph(i)) out.push_back(std::move(*found));
        return out;
    }

private:
    const std::vector<ParagraphFacts>& paragraphs() const { return draft_.facts->paragraphs; }
    std::string_view text() const { return draft_.document->text; }

    std::optional<OwnPlace> in_paragraph(std::uint32_t i) const {
        const Span whole = paragraphs()[i].span;
        const std::string_view words = slice(text(), whole);
        for (const std::string_view level : kLevels) {
            const std::string own = std::string("我").append(level);
            for (std::size_t in = words.find(own); in != words.npos; in = words.find(own, in + 1)) {
                const std::uint32_t at = whole.begin + static_cast<std::uint32_t>(in);
                const auto called = place_that_is(text(), sentence_before(text(), whole, at), level);
                const auto behind = at + static_cast<std::uint32_t>(own.size());
                if (!called || !goes_on_as_own(text(), whole, *called, behind, lexicon_)) continue;
                const std::string_view name = slice(text(), {called->begin, called->end - kCharacter});
                if (auto found = speaker_of_another(i, name, level)) {
                    found->called = *called;
                    return found;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<OwnPlace> speaker_of_another(std::uint32_t i, std::string_view name, std::string_view level) const {
        const Mention* const speaker = kanwu::speaker_of(paragraphs()[i].attribution);
        if (speaker == nullptr) return heading_of_another(i, name, level);
        for (const Title& title : speaker->titles) {
            const std::string held = title.organisation + title.post;
            const std::string_view own = name_in_body(held, level);
            if (!own.empty() && !own.ends_with(name) && !name.ends_with(own))
                return OwnPlace{{}, title.span, held + speaker->name};
        }
        return std::nullopt;
    }

    std::optional<OwnPlace> heading_of_another(std::uint32_t i, std::string_view name, std::string_view level) const {
        constexpr std::uint32_t kFarthest = 3;
        constexpr std::string_view kAnswers[] = {"答复", "回复", "回应"}, kBrackets[] = {"】", "【", "：", ":"};
        for (std::uint32_t at = i; at-- > 0 && i - at <= kFarthest;) {
            std::string_view heading = slice(text(), paragraphs()[at].span);
            for (const std::string_view mark : kBrackets) {
                if (heading.starts_with(mark)) heading.remove_prefix(mark.size());
                if (heading.ends_with(mark)) heading.remove_suffix(mark.size());
            }
            if (std::none_of(std::begin(kAnswers), std::end(kAnswers),
                             [&](auto answer) { return heading.ends_with(answer); }))
                continue;
            const std::string_view own = name_in_body(heading, level);
            if (own.empty() || own.ends_with(name) || name.ends_with(own)) return std::nullopt;
            return OwnPlace{{}, paragraphs()[at].span, std::string(heading)};
        }
        return std::nullopt;
    }

    const Draft& draft_;
    const Lexicon& lexicon_;
};

}  // namespace

std::vector<OwnPlace> places_called_own(const Draft& draft, const Lexicon& lexicon) {
    return Places(draft, lexicon).run();
}

}  // namespace kanwu
