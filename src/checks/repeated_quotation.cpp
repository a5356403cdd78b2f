// One and the same sentence in quotation marks, in two speakers' mouths.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "attribution/english_likeness.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "checks/check.h"
#include "checks/voice.h"
#include "checks/written.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

struct Said {
    ParagraphKey paragraph;
    Span words;
    std::string name;    // of the speaker
    std::string around;  // the rest of the sentence
};
constexpr std::size_t kLongSentence = 20;  // in Han characters: one of several in a quotation may be a saying
using Sayings = std::map<std::u32string, std::vector<Said>>;  // by the words' normal form

// The weight of the words that are no set phrase's and no slogan's, in Han characters: a letter is a third of one.
std::size_t counted(const std::u32string& words, const CheckInput& input) {
    const std::vector<bool> covered = input.ignored.cover(words);
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t slogan = input.lexicon.slogans.longest_at(words, at);
        if (slogan == 0 && (covered.empty() || !covered[at])) sum += weight(words[at]);
        at += std::max<std::size_t>(slogan, 1);
    }
    return static_cast<std::size_t>(sum / kWeightUnit);
}

// 会当凌绝顶，一览众山小; 国家兴亡，匹夫有责: lines of one length, by twos in verse and to within one character in a saying, without
// the words that prose is held together with.
bool is_saying(std::string_view utf8) {
    constexpr std::u32string_view kProse = U"的了我们你他她您咱就也都很把让这那是着过";
    constexpr std::size_t kShortestLine = 3, kLongestLine = 8, kLongest = 16;
    std::vector<std::size_t> lines(1);
    for (const char32_t c : to_utf32(utf8)) {
        if (kProse.find(c) != kProse.npos || (c < 0x80 && !is_mark(c))) return false;
        if (is_mark(c)) lines.push_back(0);
        else ++lines.back();
    }
    lines.erase(std::remove(lines.begin(), lines.end(), 0U), lines.end());
    if (lines.size() < 2) return false;
    const auto [least, most] = std::minmax_element(lines.begin(), lines.end());
    const bool verse = *least == *most && lines.size() % 2 == 0 && (*least == 5 || *least == 7);
    return verse || (*least >= kShortestLine && *most <= kLongestLine && *most - *least <= 1 &&
                     std::accumulate(lines.begin(), lines.end(), std::size_t{0}) <= kLongest);
}

// The sentence that the marks stand in, without what they hold: 县长想起老支书的话：“”, “”学生跟着念.
constexpr std::uint32_t kFarthest = 300;  // bytes before and behind the marks
std::string around(std::string_view text, Span paragraph, const Quotation& quotation) {
    constexpr std::u32string_view kEnds = U"。！？；”」.!?", kClosing = U"”」\"’";
    const Span inner = quotation.inner;
    const bool far_before = inner.begin - paragraph.begin > kFarthest,
               far_behind = paragraph.end - inner.end > kFarthest;
    const std::size_t begin = far_before ? previous_start(text, inner.begin - kFarthest) : paragraph.begin;
    const std::size_t end = far_behind ? previous_start(text, inner.end + kFarthest) : paragraph.end;
    const std::u32string lead = to_utf32(text.substr(begin, inner.begin - begin));
    const std::u32string rest = to_utf32(text.substr(inner.end, end - inner.end));
    const std::size_t before = lead.find_last_of(kEnds);
    std::u32string out = before == lead.npos ? lead : lead.substr(before + 1);
    if (out.size() > 1 && is_mark(out[out.size() - 2]))
        return to_utf8(out);  // 县长说：“”: what follows is another sentence
    const std::size_t behind = kClosing.find(rest.empty() ? U'\0' : rest.front()) == kClosing.npos ? 0 : 1;
    return to_utf8(out + rest.substr(behind, rest.find_first_of(kEnds, behind) - behind));
}

// Who says it: by name with a cue, or by a pronoun of which the draft tells whose it is; else empty.
std::string speaker_of_quotation(const Quotation& quotation, const ParagraphAttribution& attribution) {
    if (!quotation.speaker) return quotation.source ? quotation.person : std::string();
    const Mention& speaker = attribution.mentions[*quotation.speaker];
    // Jane Roe, director of X: “…” needs no verb, nor does 县长毕青禾算了一笔账：“……”.
    return speaker.cue || is_latin_name(speaker.name) || !speaker.titles.empty() ? person_of(speaker) : std::string();
}

// The sentences of a quotation that has several.
std::vector<Span> sentences_of(std::string_view text, Span quotation) {
    std::vector<Span> out;
    std::uint32_t begin = quotation.begin;
    for (std::size_t at = quotation.begin; at < quotation.end;) {
        const char32_t c = next_code_point(text, at);
        if (c != U'。' && c != U'！' && c != U'？') continue;
        out.push_back({begin, static_cast<std::uint32_t>(at)});
        begin = out.back().end;
    }
    if (begin < quotation.end) out.push_back({begin, quotation.end});
    return out.size() > 1 ? out : std::vector<Span>();
}

// Whole sentences with a speaker, long enough to be nobody's slogan; of a longer quotation each that is long by itself.
Sayings sayings(const CheckInput& input, WorkBudget& budget) {
    const auto least = static_cast<std::size_t>(number(input.rule, "min-characters"));
    Sayings out;
    for (const Draft& draft : input.prior.drafts) {
        for (std::uint32_t i = 0; i < draft.facts->paragraphs.size(); ++i) {
            const ParagraphFacts& paragraph = draft.facts->paragraphs[i];
            if (paragraph.role != Role::body) continue;
            for (const Quotation& quotation : paragraph.attribution.quotations) {
                if (!quotation.whole_sentence) continue;
                const std::string name = speaker_of_quotation(quotation, paragraph.attribution);
                const std::string rest = around(draft.document->text, paragraph.span, quotation);
                if (name.empty() || input.lexicon.retellings.is_in(to_utf32(rest))) continue;
                const auto add = [&](Span span, std::size_t shortest) {
                    std::u32string words = normal_form(slice(draft.document->text, span));
                    budget.spend(words.size());
                    if (input.lexicon.oaths.longest_at(words, 0) > 0 || is_saying(slice(draft.document->text, span)))
                        return;
                    if (counted(words, input) >= shortest)
                        out[std::move(words)].push_back({{draft.facts->document, i}, span, name, rest});
                };
                add(quotation.inner, least);
                for (const Span sentence : sentences_of(draft.document->text, quotation.inner))
                    add(sentence, std::max(least, kLongSentence));
            }
        }
    }
    return out;
}

// By the place where the words stand first.
std::vector<std::pair<std::u32string, std::vector<Said>>> by_place(Sayings sayings) {
    std::vector<std::pair<std::u32string, std::vector<Said>>> out;
    for (auto& [words, all] : sayings) out.emplace_back(words, std::move(all));
    std::sort(out.begin(), out.end(), [](const auto& x, const auto& y) {
        const auto key = [](const Said& s) { return std::tie(s.paragraph, s.words); };
        return key(x.second.front()) < key(y.second.front());
    });
    return out;
}

std::string who(const Said& said, const CheckInput& input) {
    const Voice voice = voice_of(input.prior.paragraph(said.paragraph), input.lexicon);
    return voice.name == said.name ? voice.who() : said.name;
}

// One sentence in two mouths: where it stands, the first place first, and where another says it.
struct Conflict {
    std::span<const Said> all;
    const Said* other = nullptr;
};

// 叶知秋记得田满仓说过：“……”: who tells it names him who said it.
bool names(const Said& said, const std::string& other) {
    const std::size_t last = is_latin_name(other) ? other.find_last_of(' ') + 1 : 0;
    return said.around.find(other.substr(last)) != std::string::npos;
}
bool contradict(const Said& x, const Said& y) { return x.name != y.name && !names(x, y.name) && !names(y, x.name); }

// In each draft by itself, whatever else is in the run; then one between drafts that have none of their own.
std::vector<Conflict> conflicts(const std::vector<Said>& all) {
    std::vector<Conflict> out;
    const Said* between = nullptr;
    for (auto begin = all.begin(), end = begin; begin != all.end(); begin = end) {
        const std::string_view document = begin->paragraph.document;
        end = std::find_if(begin, all.end(), [&](const Said& s) { return s.paragraph.document != document; });
        const auto other = std::find_if(begin, end, [&](const Said& s) { return contradict(*begin, s); });
        if (other != end) out.push_back({{begin, end}, &*other});
        else if (between == nullptr && contradict(*begin, all.front())) between = &*begin;
    }
    if (between != nullptr) out.push_back({all, between});
    return out;
}

Finding finding_of(const std::u32string& words, const Conflict& conflict, const CheckInput& input) {
    const Said& first = conflict.all.front();
    const Said& other = *conflict.other;
    const auto place = [](const Said& said) { return Place{std::string(said.paragraph.document), said.words}; };
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::warning;
    finding.place = place(other);
    finding.identity = to_hex(hash128(words.data(), words.size() * sizeof(char32_t)));
    const Document& document = *input.prior.draft(other.paragraph.document).document;
    std::string quote = written(document, other.words);
    if (quote.ends_with(',')) quote.pop_back();  // “…,” said Jane Roe
    finding.arguments = {
        {"quote", quote}, {"other", PlaceArgument{1, {}}}, {"here", who(other, input)}, {"there", who(first, input)}};
    finding.related.push_back({place(first), "earlier", {}, {}});
    for (const Said& said : conflict.all)
        if (&said != &first && &said != &other && finding.related.size() < kMostPlacesNamed)
            finding.related.push_back({place(said), "same", {}, {}});
    return finding;
}

}  // namespace

std::vector<Finding> check_repeated_quotation(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    std::set<std::vector<ParagraphKey>> told;  // many quotations of one statement are one accident
    for (const auto& [words, all] : by_place(sayings(input, budget))) {
        for (const Conflict& conflict : conflicts(all)) {
            std::vector<ParagraphKey> paragraphs;
            for (const Said& said : conflict.all) paragraphs.push_back(said.paragraph);
            if (told.insert(std::move(paragraphs)).second) findings.push_back(finding_of(words, conflict, input));
        }
    }
    return findings;
}

}  // namespace kanwu
