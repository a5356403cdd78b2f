#include "checks/guests.h"

#include <algorithm>
#include <array>
#include <string>

#include "attribution/line.h"

namespace kanwu {
namespace {

using View = std::u32string_view;

constexpr std::uint32_t kFarthest = 1800;  // bytes around a post that are read

bool is_inside(const Document& document, std::uint32_t at) {
    return at < document.text.size() && (static_cast<unsigned char>(document.text[at]) & 0xC0) == 0x80;
}

// The end of a span, and its beginning, as far as they are read: never inside a code point.
Span last_of(Span span, const Document& document) {
    span.begin = std::max(span.begin, span.end - std::min(span.end, kFarthest));
    while (is_inside(document, span.begin)) ++span.begin;
    return span;
}
Span first_of(Span span, const Document& document) {
    span.end = std::min(span.end, span.begin + kFarthest);
    while (is_inside(document, span.end)) ++span.end;
    return span;
}

// The begin of the sentence before the one in which `end` stands.
std::size_t begin_of_two_sentences(View text, std::size_t end) {
    constexpr View kStops = U"。！？";
    const auto begin_of = [&](std::size_t at) {
        const std::size_t stop = at == 0 ? View::npos : text.find_last_of(kStops, at - 1);
        return stop == View::npos ? std::size_t{0} : stop + 1;
    };
    const std::size_t own = begin_of(end);
    return own == 0 ? 0 : begin_of(own - 1);
}

// 赴|现场, 前往|石桥镇: no other place than the draft's.
bool is_own_place(View behind) {
    constexpr std::array<View, 14> kOwn{U"现场", U"一线", U"灾区", U"工地", U"前线", U"基层", U"各地",
                                        U"各乡", U"各镇", U"各村", U"乡镇", U"田间", U"企业", U"医院"};
    constexpr View kParts = U"镇乡村街社园厂";
    constexpr std::size_t kName = 6;
    const View next = behind.substr(0, std::min(kName, behind.find_first_of(U"，。；、")));
    return next.find_first_of(kParts) != View::npos ||
           std::any_of(kOwn.begin(), kOwn.end(), [&](View word) { return behind.starts_with(word); });
}

// 来自|青岚的 right before the post, 在上游的|江口， and 下游是|江口，: a name of a place is what goes on to a mark or to the post.
bool is_place_to_mark(View behind) {
    constexpr std::size_t kShortest = 2, kLongest = 5;
    const std::size_t mark = std::min(behind.find_first_of(U"，。；、"), behind.size());
    return mark >= kShortest && mark <= kLongest;
}

bool tells_before(View before, const Lexicon& lexicon) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::size_t size = lexicon.visits.longest_at(before, i);
        if (size == 0) continue;
        const View word = before.substr(i, size);
        const View behind = before.substr(i + size);
        const bool way = word == U"赴" || word == U"前往" || word == U"取道";
        const bool to_mark = word == U"来自" || word.ends_with(U"游的") || word.ends_with(U"游是");
        if (way ? !is_own_place(behind) : !to_mark || is_place_to_mark(behind)) return true;
    }
    return false;
}

// 县委书记韩行舟|率江口党政代表团来访; ……，他来自江口.
bool tells_behind(View behind) {
    constexpr std::array<View, 5> kComes{U"来访", U"也来取经", U"来取经", U"一行", U"专程来"};
    constexpr std::array<View, 4> kLed{U"代表团", U"考察团", U"来访", U"取经"};
    const auto is_in = [&](View word) { return behind.find(word) != View::npos; };
    const auto opens = [&](View word) { return behind.starts_with(word); };
    return is_in(U"他来自") || is_in(U"她来自") || std::any_of(kComes.begin(), kComes.end(), opens) ||
           (behind.starts_with(U"率") && std::any_of(kLed.begin(), kLed.end(), is_in));
}

}  // namespace

bool is_of_another_place(const Appearance& at, const Title& title, const CheckInput& input) {
    const Document& document = *input.prior.draft(at.paragraph.document).document;
    const Span paragraph = document.paragraphs[at.paragraph.ordinal].span;
    const Span post = place_of(at, title).span;
    const Line before(
        slice(document.text, last_of({paragraph.begin, std::max(paragraph.begin, post.begin)}, document)));
    const Line behind(slice(document.text, first_of({std::min(post.end, paragraph.end), paragraph.end}, document)));
    const std::size_t begin = begin_of_two_sentences(before.text(), before.size());
    const View rest = behind.text().substr(0, behind.text().find(U'。'));
    return tells_before(before.text().substr(begin), input.lexicon) || tells_behind(rest);
}

bool goes_on_about_place(const Appearance& named, const Appearance& bare, const CheckInput& input) {
    constexpr std::array<View, 7> kTalks{U"会见", U"会谈", U"座谈", U"考察", U"交流", U"签约", U"洽谈"};
    constexpr std::array<View, 7> kLeads{U"来到", U"走进", U"走到", U"回到", U"在", U"到", U"去"};
    constexpr View kNoPlace = U"上中里内下会场边头旁前后处";
    constexpr std::size_t kLongest = 3;  // of a name without its level
    const Document& document = *input.prior.draft(bare.paragraph.document).document;
    const std::uint32_t begin = named.mention->name_span.end;
    const Span post = place_of(bare, bare.mention->titles.front()).span;
    const Span between{std::min(begin, post.begin), post.begin};
    if (between.end - between.begin > kFarthest) return false;
    const Line line(slice(document.text, between));
    const View words = line.text();
    const auto is_in = [&](View word) { return words.find(word) != View::npos; };
    if (tells_before(words, input.lexicon) || std::any_of(kTalks.begin(), kTalks.end(), is_in)) return false;
    const std::size_t stop = words.find_last_of(U"。！？\n");
    View clause = words.substr(stop == View::npos ? 0 : stop + 1);
    if (clause.empty() || (clause.back() != U'，' && clause.back() != U'：')) return true;
    const bool label = clause.back() == U'：';
    clause.remove_suffix(1);
    const auto lead = std::find_if(kLeads.begin(), kLeads.end(), [&](View word) { return clause.starts_with(word); });
    if (lead != kLeads.end()) clause.remove_prefix(lead->size());
    const bool short_name =
        clause.size() > 1 && clause.size() <= kLongest && kNoPlace.find(clause.back()) == View::npos;
    return !short_name || (lead == kLeads.end() && !label);
}

bool calls_place_its_own(const Document& document, char32_t level) {
    for (const char32_t own : {U'我', U'本'})
        if (document.text.find(to_utf8(std::u32string{own, level})) != std::string::npos) return true;
    return false;
}

}  // namespace kanwu
