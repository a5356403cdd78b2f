#include "checks/own_kinds.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "attribution/line.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kPlaces = U"县镇";

// The longest word of the table that stands at `at`: 大队 of 我大队.
std::string kind_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    std::string longest;
    for (const auto& [kind, bodies] : lexicon.own_kinds.entries()) {
        const std::u32string word = to_utf32(kind);
        if (line.text().substr(at).starts_with(word) && kind.size() > longest.size()) longest = kind;
    }
    return longest;
}

// 校对, 镇定: the last character of the kind begins another word.
bool is_another_word(const Line& line, std::size_t end) {
    constexpr std::u32string_view kWords[] = {U"校对", U"校正", U"校长", U"校友", U"镇定", U"镇静",
                                              U"局部", U"局促", U"局限", U"局长", U"院长"};
    return std::find(std::begin(kWords), std::end(kWords), line.view({end - 1, std::min(end + 1, line.size())})) !=
           std::end(kWords);
}

// How high the place stands that the body is of, by the lowest level in its name: 省 0, 市 1, 县 2, 镇 3, 村 4. None where it
// tells none: 市场监管局.
std::optional<int> height(std::u32string_view body) {
    constexpr std::u32string_view kNoCity[] = {U"市场", U"市政", U"市容"};
    for (const std::u32string_view word : kNoCity)
        if (body.starts_with(word)) return std::nullopt;
    constexpr std::u32string_view kLevels[] = {U"省", U"市州", U"县区旗", U"镇乡", U"村"};
    std::optional<int> lowest;
    for (int i = 0; i < static_cast<int>(std::size(kLevels)); ++i)
        if (body.find_first_of(kLevels[i]) != body.npos) lowest = i;
    return lowest;
}

// Whether the name tells its kind; a company may have any.
bool has_known_kind(std::string_view body) {
    constexpr std::string_view kKinds[] = {"局", "厅", "小学", "中学", "大学", "学校", "医院", "法院", "公司", "厂"};
    return std::any_of(std::begin(kKinds), std::end(kKinds), [&](auto kind) { return body.ends_with(kind); });
}

// Whether no holder of the post would call such a body his own.
bool is_of_another_kind(const Title& title, const std::string& kind, const Lexicon& lexicon) {
    const std::string_view body = title.organisation;
    if (!has_known_kind(body) || lexicon.membership_posts.contains(std::string_view(title.post))) return false;
    const auto& names = lexicon.own_kinds.entries().find(kind)->second;
    if (std::any_of(names.begin(), names.end(), [&](const auto& name) { return body.find(name) != body.npos; }))
        return false;
    const std::u32string place = to_utf32(kind);
    if (kPlaces.find(place.front()) == kPlaces.npos) return true;
    if (!body.ends_with("局") && !body.ends_with("厅")) return false;
    const auto own = height(to_utf32(body));
    return own && *own < *height(place);
}

// Whether the words before tell of another's words or of another time.
bool is_told_of(std::u32string_view before) {
    constexpr std::u32string_view kMarks[] = {U"说",   U"问",   U"告诉", U"写",   U"：",   U"‘",
                                              U"当年", U"那时", U"当时", U"以前", U"从前", U"曾"};
    return std::any_of(std::begin(kMarks), std::end(kMarks),
                       [&](auto mark) { return before.find(mark) != before.npos; });
}

std::optional<Range> called_own(const Line& line, const Mention& speaker, const Lexicon& lexicon) {
    for (std::size_t at = line.text().find(U'我'); at != std::u32string_view::npos;
         at = line.text().find(U'我', at + 1)) {
        const std::string kind = kind_at(line, at + 1, lexicon);
        const std::size_t end = at + 1 + to_utf32(kind).size();
        if (kind.empty() || is_another_word(line, end)) continue;
        if (std::all_of(speaker.titles.begin(), speaker.titles.end(),
                        [&](const Title& title) { return is_of_another_kind(title, kind, lexicon); }))
            return is_told_of(line.view({0, at})) ? std::nullopt : std::optional(Range{at, end});
    }
    return std::nullopt;
}

}  // namespace

std::vector<OwnPlace> kinds_called_own(const Draft& draft, const Lexicon& lexicon) {
    std::vector<OwnPlace> out;
    for (const ParagraphFacts& paragraph : draft.facts->paragraphs) {
        if (paragraph.role != Role::body) continue;
        for (const Quotation& quotation : paragraph.attribution.quotations) {
            if (!quotation.speaker) continue;
            const Mention& speaker = paragraph.attribution.mentions[*quotation.speaker];
            if (speaker.titles.empty() || speaker.confidence == Confidence::weak) continue;
            const Line line(slice(draft.document->text, quotation.inner));
            const auto called = called_own(line, speaker, lexicon);
            if (!called) continue;
            const Span span = line.span(*called);
            const Title& title = speaker.titles.front();
            out.push_back({{quotation.inner.begin + span.begin, quotation.inner.begin + span.end},
                           title.span,
                           title.organisation + title.post + speaker.name});
        }
    }
    return out;
}

}  // namespace kanwu
