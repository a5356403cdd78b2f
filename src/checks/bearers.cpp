#include "checks/bearers.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "attribution/line.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

using View = std::u32string_view;

std::u32string line_of(const Document& document, std::uint32_t paragraph) {
    const Unwrapped line = unwrap(document.text, document.paragraphs[paragraph].span);
    return std::u32string(Line(line.text).text());
}

std::u32string simplified(std::string_view utf8) { return std::u32string(Line(utf8).text()); }

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool ends_sentence_at(View text, std::size_t at) {
    constexpr View kStops = U"。！？!?";
    return kStops.find(text[at]) != View::npos ||
           (text[at] == U'.' && at + 1 < text.size() && text[at + 1] == U' ' && at > 2 && text[at - 2] != U' ');
}

// The sentence around a place, or as much of it as is near.
Range sentence_at(View text, std::size_t at) {
    constexpr std::size_t kFarthest = 200;
    Range out{at, at};
    while (out.begin > 0 && at - out.begin < kFarthest && !ends_sentence_at(text, out.begin - 1)) --out.begin;
    while (out.end < text.size() && out.end - at < kFarthest && !ends_sentence_at(text, out.end)) ++out.end;
    return out;
}

// Whether what stands at a place is somebody's words.
bool is_quoted(View text, std::size_t at) {
    constexpr std::size_t kFarthest = 1000;
    const View before = text.substr(at - std::min(at, kFarthest), std::min(at, kFarthest));
    const std::size_t mark = before.find_last_of(U"“”");
    return (mark != View::npos && before[mark] == U'“') || std::count(before.begin(), before.end(), U'"') % 2 == 1;
}

// The words of a paragraph that stand near byte `at` of the document, as one line.
std::u32string line_near(const Document& document, std::uint32_t paragraph, std::uint32_t at) {
    constexpr std::uint32_t kFarthest = 3000;  // bytes
    const std::string_view text = document.text;
    const auto is_inside = [&](std::uint32_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    };
    const Span all = document.paragraphs[paragraph].span;
    Span near{std::clamp(at - std::min(at, kFarthest), all.begin, all.end),
              std::clamp(at + kFarthest, all.begin, all.end)};
    while (is_inside(near.begin)) ++near.begin;
    while (is_inside(near.end)) ++near.end;
    const Unwrapped line = unwrap(text, near);
    return std::u32string(Line(line.text).text());
}

// What a title may be called by where its body or post is named: 双河镇党委书记, 双河镇; 党委书记.
struct PostWords {
    std::u32string title, body, post;

    // How many code points of it stand at the beginning of the text; 0 where they say too little.
    std::size_t size_at(View text) const {
        constexpr std::size_t kBody = 3;  // 双河镇 of 双河镇党委书记
        std::size_t longest = 0;
        for (const View words : {View(title), View(body), View(post)}) {
            const auto ends = std::mismatch(words.begin(), words.end(), text.begin(), text.end());
            const auto size = static_cast<std::size_t>(ends.first - words.begin());
            const bool whole = size > 1 && size == words.size();
            if (whole || (size >= kBody && words.front() >= 0x80)) longest = std::max(longest, size);
        }
        return longest;
    }
    // Whether the text begins with it: with all of its title or post, or with its place or body and nothing of these:
    // 离开石桥镇, not 离开石桥镇敬老院.
    bool opens(View text) const {
        constexpr View kBehind = U"不时后已才那任工一两三五半";
        const std::size_t size = size_at(text);
        if (size == 0) return false;
        return text.starts_with(title) || (!post.empty() && text.substr(0, size).ends_with(post)) ||
               size == text.size() || is_mark(text[size]) || kBehind.find(text[size]) != View::npos;
    }
    bool is_in(View text) const {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (size_at(text.substr(i)) > 0) return true;
        return false;
    }
};

// 挂职|干部, 上任|的干部, 援藏|归来的队员: of others than the person beside.
bool is_of_others(View behind) {
    constexpr std::array<View, 16> kOthers{U"干部", U"人员", U"教师", U"医生", U"队员", U"制度", U"机制", U"工作",
                                           U"岗位", U"大会", U"会议", U"仪式", U"谈话", U"审计", U"动员", U"培训"};
    constexpr std::size_t kNear = 6;
    const auto names_others = [&](View words) {
        return std::any_of(kOthers.begin(), kOthers.end(), [&](View word) { return words.starts_with(word); });
    };
    const std::size_t of = behind.substr(0, kNear).find(U'的');
    return names_others(behind) || (of != View::npos && names_others(behind.substr(of + 1)));
}

// 雷启鸣|看望新上任的…, 雷启鸣|主持竞聘…: does it to others, or for them.
bool acts_on_others(View between) {
    constexpr std::array<View, 19> kActs{U"看望", U"慰问", U"走访", U"主持", U"出席", U"参加", U"会见",
                                         U"接见", U"欢迎", U"欢送", U"鼓励", U"要求", U"检查", U"部署",
                                         U"研究", U"推进", U"推动", U"祝贺", U"勉励"};
    return std::any_of(kActs.begin(), kActs.end(), [&](View word) { return between.find(word) != View::npos; });
}

constexpr std::array<View, 5> kNow{U"如今", U"现在", U"而今", U"眼下", U"目前"};

}  // namespace

struct Bearers::Person {
    std::u32string name;
    PostWords a, b;  // b stands later

    // Whether the words are about the person: by the name, in English by its last word, or by a pronoun that is left to what
    // stands before.
    bool is_in(View words) const {
        const auto has = [&](View word) { return words.find(word) != View::npos; };
        return has(name.back() < 0x80 ? last_name() : View(name)) || has_him(words) || has(U"她") || has(U"He ") ||
               has(U"She ");
    }
    // 他, not 其他.
    static bool has_him(View words) {
        for (std::size_t he = words.find(U'他'); he != View::npos; he = words.find(U'他', he + 1))
            if (he == 0 || words[he - 1] != U'其') return true;
        return false;
    }
    View last_name() const {
        const std::size_t space = name.rfind(U' ');
        return View(name).substr(space == name.npos ? 0 : space + 1);
    }
};

bool Bearers::are_two(const Appearance& at) const {
    const auto [answer, fresh] = two_.try_emplace({at.paragraph, at.mention->name}, false);
    if (!fresh) return answer->second;
    const Draft& draft = prior_.draft(at.paragraph.document);
    const std::u32string name = simplified(at.mention->name);
    const std::uint32_t ordinal = at.paragraph.ordinal;
    const auto last = std::min<std::size_t>(ordinal + std::size_t{1}, draft.document->paragraphs.size() - 1);
    bool man = false, woman = false;
    for (std::uint32_t i = ordinal - std::min(ordinal, 1U); i <= last; ++i) {
        const std::u32string line = line_near(*draft.document, i, at.mention->name_span.begin);
        const View text = line;
        for (std::size_t place = text.find(name); place != View::npos; place = text.find(name, place + 1)) {
            const View behind = text.substr(place + name.size());
            const std::size_t before = place > 0 && text[place - 1] == U' ' ? place - 1 : place;
            man = man || behind.starts_with(U"（男");
            woman = woman || behind.starts_with(U"（女");
            if (lexicon_.namesake_leads.longest_ending(text, before) > 0 || behind.starts_with(U"非彼") ||
                (man && woman))
                return answer->second = true;
        }
    }
    return false;
}

void Bearers::read(View text, std::uint32_t paragraph, std::vector<Word>& words) const {
    const auto add = [&](std::size_t at, std::size_t size, Kind kind) {
        if (size > 0) words.push_back({paragraph, at, at + size, kind});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < 0x80) {
            if (!is_letter(text[i]) || (i > 0 && is_letter(text[i - 1]))) continue;
            const auto add_whole = [&](std::size_t size, Kind kind) {
                if (i + size == text.size() || !is_letter(text[i + size])) add(i, size, kind);
            };
            add_whole(lexicon_.en_moves.longest_at(text, i), Kind::english);
            add_whole(lexicon_.en_arrivals.longest_at(text, i), Kind::english_arrival);
            continue;
        }
        add(i, lexicon_.moves.longest_at(text, i), Kind::move);
        add(i, lexicon_.arrivals.longest_at(text, i), Kind::arrival);
        add(i, lexicon_.leavings.longest_at(text, i), Kind::leaving);
        for (const View now : kNow)
            if (text.substr(i).starts_with(now)) add(i, now.size(), Kind::now);
    }
}

const Bearers::Told& Bearers::told(std::string_view document) const {
    const auto [told, fresh] = told_.try_emplace(document);
    if (!fresh) return told->second;
    const Document& draft = *prior_.draft(document).document;
    for (std::uint32_t i = 0; i < draft.paragraphs.size(); ++i) {
        std::u32string line = line_of(draft, i);
        const std::size_t known = told->second.words.size();
        read(line, i, told->second.words);
        if (told->second.words.size() > known) told->second.sentences.emplace(i, std::move(line));
    }
    return told->second;
}

// Within a few words of the name, and no words of speech between: 雷启鸣说，要轮岗 is no move of his.
bool Bearers::is_beside_name(const Word& word, View text, const Person& person) const {
    constexpr std::size_t kNear = 16, kNearEnglish = 30;
    const bool english = word.kind == Kind::english || word.kind == Kind::english_arrival;
    const std::size_t near = english ? kNearEnglish : kNear;
    const Range sentence = sentence_at(text, word.begin);
    const View name = english ? person.last_name() : View(person.name);
    const auto parts = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (text[i] == U'“' || text[i] == U'”') return true;
            if (opens_speech(text[i]) && lexicon_.cues.longest_ending(text, i) > 0) return true;
        }
        if (acts_on_others(text.substr(begin, end - begin))) return true;
        return begin < end &&
               (lexicon_.cues.longest_at(text, begin) > 0 || lexicon_.en_cues.longest_at(text, begin + 1) > 0);
    };
    const View within = text.substr(0, sentence.end);
    for (std::size_t at = within.find(name, sentence.begin); at != View::npos; at = within.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if (end <= word.begin && word.begin - end <= near && !parts(end, word.begin)) return true;
        if (!english && at >= word.end && at - word.end <= near && !is_quoted(text, at)) return true;
    }
    const View words = text.substr(sentence.begin, word.begin - sentence.begin);
    return english && (words.find(U"He ") < 2 || words.find(U"She ") < 2);
}

bool Bearers::tells_of(const Word& word, View text, const Person& person) const {
    const Range sentence = sentence_at(text, word.begin);
    const View whole = text.substr(sentence.begin, sentence.size());
    if (is_quoted(text, word.begin)) return false;
    const View behind = text.substr(word.end, sentence.end - std::min(word.end, sentence.end));
    switch (word.kind) {
        case Kind::english: return is_beside_name(word, text, person);
        case Kind::english_arrival:
            return is_beside_name(word, text, person) && (person.a.is_in(behind) || person.b.is_in(behind));
        case Kind::arrival: return person.b.opens(behind) && person.is_in(whole);
        case Kind::leaving:
            return behind.starts_with(person.name) ||
                   ((person.a.opens(behind) || person.b.opens(behind)) && person.is_in(whole));
        case Kind::now: {
            const std::size_t name = behind.find(person.name);
            const std::size_t is = behind.find(U'是', name == View::npos ? name : name + person.name.size());
            return is != View::npos && is <= name + person.name.size() + 1 && person.b.opens(behind.substr(is + 1));
        }
        case Kind::move: break;
    }
    const View clause = behind.substr(0, behind.find_first_of(U"，；"));
    if (is_of_others(behind) && !behind.substr(2).starts_with(person.name)) return false;
    if (person.a.is_in(clause) && !person.b.is_in(clause)) return false;  // to the post told before
    if (whole.find(person.name) != View::npos) return is_beside_name(word, text, person);
    // 他的另一个身份是望海县副县长，挂职已满一年
    const View before = text.substr(sentence.begin, word.begin - sentence.begin);
    return person.is_in(whole) && (person.a.is_in(before) || person.b.is_in(before));
}

bool Bearers::says_so(std::string_view document, std::uint32_t first, std::uint32_t last, const Person& person,
                      WorkBudget& budget) const {
    constexpr std::uint64_t kLook = 5, kRead = 1000;
    const Told& all = told(document);
    const auto begin = std::lower_bound(all.words.begin(), all.words.end(), first,
                                        [](const Word& word, std::uint32_t at) { return word.paragraph < at; });
    for (auto word = begin; word != all.words.end() && word->paragraph <= last; ++word) {
        const View text = all.sentences.at(word->paragraph);
        const Range sentence = sentence_at(text, word->begin);
        budget.spend(kLook + sentence.size());
        if (!person.is_in(text.substr(sentence.begin, sentence.size()))) continue;
        budget.spend(kRead);
        if (tells_of(*word, text, person)) return true;
    }
    return false;
}

Bearers::Person Bearers::person_of_posts(const PostHeld& a, const PostHeld& b) const {
    const auto words = [&](const PostHeld& held) {
        return PostWords{simplified(slice(prior_.draft(held.at->paragraph.document).document->text, held.title->span)),
                         simplified(held.title->organisation), simplified(held.title->post)};
    };
    return {simplified(a.at->mention->name), words(a), words(b)};
}

bool Bearers::has_moved(const PostHeld& a, const PostHeld& b, WorkBudget& budget) const {
    const Person person = person_of_posts(a, b);
    const ParagraphKey& x = a.at->paragraph;
    const ParagraphKey& y = b.at->paragraph;
    const auto before = [](const ParagraphKey& key) { return key.ordinal - std::min(key.ordinal, 1U); };
    if (x.document == y.document) return says_so(x.document, before(x), y.ordinal + 1, person, budget);
    return says_so(x.document, before(x), x.ordinal + 1, person, budget) ||
           says_so(y.document, before(y), y.ordinal + 1, person, budget);
}

}  // namespace kanwu
