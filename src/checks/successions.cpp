#include "checks/successions.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "attribution/title_kinds.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::uint32_t kFarthest = 600;  // bytes around a name that are read: some sentences

// What stands before the title in its paragraph, as far as it is read.
std::string_view words_before(const Appearance& at, const Title& title, const CheckInput& input) {
    const Document& document = *input.prior.draft(at.paragraph.document).document;
    const std::uint32_t paragraph = document.paragraphs[at.paragraph.ordinal].span.begin;
    const std::uint32_t end = std::max(paragraph, title.span.begin);
    return slice(document.text, {std::max(paragraph, end - std::min(end, kFarthest)), end});
}

// 任命, 当选, not 拟任 and 提名: who is proposed may not come, and beside him there may be another.
bool comes(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kProposed[] = {"拟", "提名", "推荐", "推选", "候任", "待任", "聘"};
    return std::any_of(title.modifiers.begin(), title.modifiers.end(), [&](const std::string& modifier) {
        return lexicon.coming.contains(std::string_view(modifier)) &&
               std::none_of(std::begin(kProposed), std::end(kProposed),
                            [&](std::string_view proposed) { return modifier.starts_with(proposed); });
    });
}

// 新任|市交通运输局局长鲁连城, 刚刚上任的|局长; 上任局长 is the one before.
bool is_called_new(std::string_view before) {
    constexpr std::string_view kNew[] = {"新任", "新任的", "新一任", "到任的", "上任的", "就任的", "履新的", "当选的"};
    return std::any_of(std::begin(kNew), std::end(kNew), [&](std::string_view word) { return before.ends_with(word); });
}

// The last month that the words name, without its year: 9 of 9月; empty where they name none.
std::string_view month_in(std::string_view words) {
    constexpr std::string_view kMonth = "月";
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = words.rfind(kMonth); at != words.npos && at > 0; at = words.rfind(kMonth, at - 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_digit(words[begin - 1])) --begin;
        if (begin < at) return words.substr(begin, at - begin);
    }
    return {};
}

bool names_a_year(std::string_view words) {
    constexpr std::string_view kYear = "年";
    constexpr std::size_t kDigits = 4;
    for (std::size_t at = words.find(kYear); at != words.npos; at = words.find(kYear, at + 1))
        if (at >= kDigits && words.substr(at - kDigits, kDigits).find_first_not_of("0123456789") == words.npos)
            return true;
    return false;
}

// 县长接替丙任县委书记: takes another office than the one he is named with.
bool names_an_office_taken(std::string_view sentence) {
    constexpr std::string_view kOther[] = {"前任", "上任", "接任", "就任", "到任", "离任", "任上"};
    std::string words(sentence);
    for (const std::string_view other : kOther)
        for (std::size_t at = words.find(other); at != words.npos; at = words.find(other))
            words.erase(at, other.size());
    return words.find("任") != words.npos;
}

// 云盘村党支部书记涂小麦……。换届时她接了前任老支书|竺三省|的班: whom the person took over from, as the paragraph tells behind the
// name. Null where it does not, or where a year in front of the end of that sentence puts the title into another time.
const Mention* predecessor_of(const Appearance& at, const CheckInput& input) {
    constexpr std::string_view kTakes[] = {"接替", "接任", "接了", "接过"};
    constexpr std::string_view kStop = "。";
    const Draft& draft = input.prior.draft(at.paragraph.document);
    const ParagraphFacts& paragraph = draft.facts->paragraphs[at.paragraph.ordinal];
    const std::uint32_t begin = at.mention->name_span.end;
    const std::uint32_t last = std::max(begin, std::min(paragraph.span.end, begin + kFarthest));
    const std::string_view words = slice(draft.document->text, Span{begin, last});
    if (names_a_year(words_before(at, at.mention->titles.front(), input)) ||
        names_a_year(words.substr(0, words.find(kStop))))
        return nullptr;
    for (const std::string_view word : kTakes) {
        const std::size_t taken = words.find(word);
        if (taken == words.npos) continue;
        const std::size_t end = std::min(words.find(kStop, taken), words.size());
        if (names_an_office_taken(words.substr(taken + word.size(), end - taken - word.size()))) continue;
        const auto& mentions = paragraph.attribution.mentions;
        const auto other =
            std::upper_bound(mentions.begin(), mentions.end(), begin + taken,
                             [](std::size_t place, const Mention& mention) { return place < mention.name_span.begin; });
        const bool named = other != mentions.end() && other->name_span.end <= begin + end;
        if (named && other->name != at.mention->name) return &*other;
    }
    return nullptr;
}

}  // namespace

std::optional<Office> office_of_any_time(const Title& title, const Lexicon& lexicon) {
    return sole_office(without_time(title, lexicon), lexicon);
}

bool comes_into(const Appearance& at, const Title& title, const CheckInput& input) {
    return comes(title, input.lexicon) || is_called_new(words_before(at, title, input));
}

void Successions::read(const Appearance& at, const Title& title, bool in_handover) {
    if (past(title, input_.lexicon)) read_change(at, title);
    else if (in_handover) read_successor(at, title);
}

void Successions::read_change(const Appearance& at, const Title& title) {
    constexpr std::string_view kBefore = "前任";
    const auto office = office_of_any_time(title, input_.lexicon);
    if (!office) return;
    Change& change = changes_[office->key];
    const std::string_view mark = title.modifiers.front();
    const bool of_now = !told_.another_year(at.paragraph);
    const bool removed = of_now && input_.lexicon.removals.contains(mark);
    if (removed || (of_now && mark == kBefore)) change.went.insert(at.mention->name);
    else if (of_now && comes(title, input_.lexicon) && at.sure != Confidence::weak)
        change.come.push_back({at, &title, office->naming});
    else change.earlier.insert(at.mention->name);
    change.of_two_times = change.of_two_times || !removed;
}

// Who is called new, and who takes over from somebody.
void Successions::read_successor(const Appearance& at, const Title& title) {
    const auto office = sole_office(title, input_.lexicon);
    if (!office || at.sure == Confidence::weak) return;
    const bool is_new = is_called_new(words_before(at, title, input_)) && !told_.another_year(at.paragraph);
    const Mention* const predecessor = is_new ? nullptr : predecessor_of(at, input_);
    if (!is_new && predecessor == nullptr) return;
    Change& change = changes_[office->key];
    change.come.push_back({at, &title, office->naming});
    if (predecessor != nullptr) change.went.insert(predecessor->name);
    change.of_two_times = true;
}

void Successions::join(const std::string& from, const std::string& to) {
    const auto found = changes_.find(from);
    if (found == changes_.end()) return;
    Change& change = changes_[to];
    change.come.insert(change.come.end(), found->second.come.begin(), found->second.come.end());
    change.went.insert(found->second.went.begin(), found->second.went.end());
    change.earlier.insert(found->second.earlier.begin(), found->second.earlier.end());
    change.of_two_times = change.of_two_times || found->second.of_two_times;
    changes_.erase(from);
}

std::vector<std::string> Successions::offices() const {
    std::vector<std::string> out;
    for (const auto& [key, change] : changes_) out.push_back(key);
    return out;
}

// 3月任命甲，9月任命乙: one after the other.
bool Successions::of_one_month(const std::vector<OfficeHolder>& come) const {
    std::set<std::string_view> months;
    for (const OfficeHolder& holder : come)
        if (const std::string_view month = month_in(words_before(holder.at, *holder.title, input_)); !month.empty())
            months.insert(month);
    return months.size() <= 1;
}

std::vector<OfficeHolder> Successions::holders(const std::string& key, const std::vector<OfficeHolder>& plain) const {
    const auto found = changes_.find(key);
    if (found == changes_.end()) return plain;
    const Change& change = found->second;
    std::vector<OfficeHolder> out;
    if (change.of_two_times && (change.come.empty() || !of_one_month(change.come))) return out;
    const auto went = [&](const OfficeHolder& holder) { return change.went.contains(holder.name()); };
    std::copy_if(change.come.begin(), change.come.end(), std::back_inserter(out), std::not_fn(went));
    if (change.of_two_times && change.went.empty()) return out;
    std::copy_if(plain.begin(), plain.end(), std::back_inserter(out), [&](const OfficeHolder& holder) {
        const bool of_now = !change.of_two_times || !told_.another_year(holder.at.paragraph);
        return of_now && !went(holder) && !change.earlier.contains(holder.name());
    });
    return out;
}

}  // namespace kanwu
