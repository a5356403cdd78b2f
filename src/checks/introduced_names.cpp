#include "checks/introduced_names.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "attribution/line.h"
#include "attribution/names.h"
#include "text/normal_form.h"
#include "text/occurrences.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 4;
constexpr std::size_t kMost = 200;                // more than a page introduces
constexpr std::size_t kClauses = 2, kPlaces = 3;  // of who is named again and again
constexpr std::u32string_view kNumerals = U"0123456789０１２３４５６７８９一二三四五六七八九十百零〇";

// The plain name that ends at `end`, behind which a comma may stand.
std::optional<Range> plain_name_ending(const Line& line, std::size_t end, const Lexicon& lexicon) {
    if (end > 0 && (line.at(end - 1) == U'，' || line.at(end - 1) == U'（')) --end;
    for (std::size_t size = std::min(end, kLongest); size >= kShortest; --size)
        if (is_plain_name(line, {end - size, end}, lexicon)) return Range{end - size, end};
    return std::nullopt;
}

// The plain name that begins at `at`, where the clause goes on as behind names.
std::optional<Range> plain_name_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto name = name_at(line, at, false, lexicon);
    const bool clear = name && name->chinese && !name->doubtful && name->bound >= Bound::word &&
                       name->range.size() >= kShortest && is_plain_name(line, name->range, lexicon);
    return clear ? std::optional(name->range) : std::nullopt;
}

struct AgedName {
    Range name, age;
};

// The name that the age at `years` (岁) is said of.
std::optional<AgedName> name_of_age(const Line& line, std::size_t years, const Lexicon& lexicon) {
    std::size_t begin = years;
    while (begin > 0 && kNumerals.find(line.at(begin - 1)) != std::u32string_view::npos) --begin;
    if (begin == years) return std::nullopt;
    const auto aged = [&](std::optional<Range> name) {
        return name ? std::optional(AgedName{*name, {begin, years}}) : std::nullopt;
    };
    if (line.at(years + 1) == U'的') return aged(plain_name_at(line, years + 2, lexicon));
    constexpr std::u32string_view kNow[] = {U"今年", U"现年", U"时年", U"年"};
    for (const std::u32string_view now : kNow)
        if (line.text().substr(0, begin).ends_with(now))
            return aged(plain_name_ending(line, begin - now.size(), lexicon));
    return aged(plain_name_ending(line, begin, lexicon));
}

// 漆雕文远: a name of four characters at `at`, two of them its surname.
bool is_long_name(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return at + kLongest <= line.size() && lexicon.surnames.longest_at(line.text(), at) == 2 &&
           is_plain_name(line, {at, at + kLongest}, lexicon);
}

// A name of three characters that opens the clause at `at`, before a word that follows names: 郗宝贵承揽了, 郗宝贵在.
std::optional<Range> subject_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    if ((at > 0 && !ends_clause(line.at(at - 1))) || lexicon.surnames.longest_at(line.text(), at) == 0)
        return std::nullopt;
    const auto name = name_at(line, at, false, lexicon);
    const bool clear = name && name->chinese && !name->doubtful && name->bound >= Bound::soft &&
                       name->range.size() == kShortest && !is_mark(line.at(name->range.end)) &&
                       is_plain_name(line, name->range, lexicon);
    return clear ? std::optional(name->range) : std::nullopt;
}

// In simplified characters.
void read(std::string_view utf8, std::u32string& out) {
    out.clear();
    for (std::size_t at = 0; at < utf8.size();) out.push_back(simplified(next_code_point(utf8, at)));
}

// Whether somebody may be introduced in the paragraph: few are.
bool may_introduce(std::u32string_view text, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == U'岁' || lexicon.surnames.longest_at(text, at) == 2) return true;
    return false;
}

class Introductions {
public:
    Introductions(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget)
        : draft_(draft), document_(*draft.document), lexicon_(lexicon), budget_(budget) {}

    IntroducedNames run() {
        std::u32string letters;
        for (std::uint32_t i = 0; i < document_.paragraphs.size(); ++i) {
            const std::string_view words = document_.paragraph_text(i);
            budget_.spend(words.size() / 64 + 1);
            read(words, letters);
            const bool introduces = may_introduce(letters, lexicon_);
            if (!introduces && !may_have_subject(letters)) continue;
            const Line line(words);
            if (introduces) introduce(line, i);
            count_subjects(line, i);
        }
        add_subjects();
        return std::move(out_);
    }

private:
    struct Subject {
        Span first;  // in the document
        std::size_t times = 0;
    };

    void introduce(const Line& line, std::uint32_t paragraph) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (is_long_name(line, at, lexicon_))
                add(std::u32string(line.view({at, at + kLongest})), paragraph,
                    span_of(line, {at, at + kLongest}, paragraph), {});
            if (line.at(at) != U'岁') continue;
            if (const auto found = name_of_age(line, at, lexicon_))
                add(std::u32string(line.view(found->name)), paragraph, span_of(line, found->name, paragraph),
                    std::u32string(line.view(found->age)));
        }
    }

    bool may_have_subject(std::u32string_view text) const {
        for (std::size_t at = 0; at < text.size(); ++at)
            if ((at == 0 || ends_clause(text[at - 1])) && lexicon_.surnames.longest_at(text, at) > 0) return true;
        return false;
    }

    void count_subjects(const Line& line, std::uint32_t paragraph) {
        for (std::size_t at = 0; at < line.size() && subjects_.size() < kMost; ++at) {
            const auto name = subject_at(line, at, lexicon_);
            if (!name) continue;
            Subject& subject = subjects_[std::u32string(line.view(*name))];
            if (subject.times++ == 0) subject.first = span_of(line, *name, paragraph);
        }
    }

    // Who opens two clauses and is named three times is somebody.
    void add_subjects() {
        std::erase_if(subjects_, [](const auto& one) { return one.second.times < kClauses; });
        std::vector<std::string_view> names;
        for (const auto& [name, subject] : subjects_) names.push_back(slice(document_.text, subject.first));
        if (names.empty()) return;
        budget_.spend(document_.text.size() / 64 + 1);
        const std::vector<std::size_t> times = occurrences(document_.text, names);
        std::size_t i = 0;
        for (const auto& [name, subject] : subjects_)
            if (times[i++] >= kPlaces && add_first(name, subject)) out_.people.back().by_clauses = true;
    }

    // Where the name stands first, which may be within a clause: 包工头郗宝贵.
    bool add_first(const std::u32string& name, const Subject& subject) {
        const std::size_t first = document_.text.find(slice(document_.text, subject.first));
        const auto behind = std::upper_bound(document_.paragraphs.begin(), document_.paragraphs.end(), first,
                                             [](std::size_t at, const Paragraph& p) { return at < p.span.begin; });
        const auto begin = static_cast<std::uint32_t>(first);
        const auto paragraph = static_cast<std::uint32_t>(behind - document_.paragraphs.begin()) - 1;
        return add(name, paragraph, {begin, begin + subject.first.size()}, {});
    }

    Span span_of(const Line& line, Range name, std::uint32_t paragraph) const {
        const std::uint32_t begin = document_.paragraphs[paragraph].span.begin;
        return {begin + line.span(name).begin, begin + line.span(name).end};
    }

    bool add(const std::u32string& name, std::uint32_t paragraph, Span at, std::u32string age) {
        if (out_.people.size() >= kMost || !known_.insert(name).second) return false;
        Mention& mention = out_.mentions.emplace_back();
        mention.name = slice(document_.text, at);
        mention.name_span = at;
        const Appearance first{{draft_.facts->document, paragraph}, &mention, Confidence::fair};
        out_.people.push_back({{name, mention.name, {first}}, std::move(age)});
        return true;
    }

    const Draft& draft_;
    const Document& document_;
    const Lexicon& lexicon_;
    WorkBudget& budget_;
    IntroducedNames out_;
    std::set<std::u32string> known_;
    std::map<std::u32string, Subject> subjects_;  // by name, of those that open clauses
};

}  // namespace

IntroducedNames introduced_names(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget) {
    return Introductions(draft, lexicon, budget).run();
}

}  // namespace kanwu
