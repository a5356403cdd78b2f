#include "attribution/named.h"

#include <algorithm>
#include <set>

#include "attribution/foreign_names.h"
#include "attribution/line.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestName = 8;  // of Han characters

// Of a name from abroad what its bearer is called by later: 库克 for 罗宾·库克. Empty for names of this country, and where the
// words may be none.
std::u32string_view foreign_call(std::u32string_view name, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3;  // of a name without a dot: 女士, 基金
    const std::size_t dot = name.rfind(U'·');
    const bool dotted = dot != std::u32string_view::npos;
    if (dotted) name.remove_prefix(dot + 1);
    const bool may = is_transliterated(name, lexicon) && name.size() >= (dotted ? 2 : kShortest);
    return may && !begins_with_a_place(name, lexicon) ? name : name.substr(0, 0);
}

// 桥本 for 桥本龙太郎; empty for who is not from Japan.
std::u32string_view japanese_call(const Mention& mention, std::u32string_view name) {
    constexpr std::size_t kSurname = 2, kShortest = 4;
    const bool japanese = mention.titles.front().organisation.starts_with("日本");
    return japanese && name.size() >= kShortest ? name.substr(0, kSurname) : std::u32string_view();
}

bool is_doubtful(const std::u32string& name, const Lexicon& lexicon) {
    return lexicon.doubtful_surnames.longest_at(name, 0) > 0 || lexicon.common_words.longest_at(name, 0) >= 2;
}

// A name alone speaks where a clause opens, or behind the word that tells when (会后库克说).
bool may_stand_before(char32_t c) {
    constexpr std::u32string_view kWhen = U"后上天晚着中时";
    return is_mark(c) || kWhen.find(c) != std::u32string_view::npos;
}

std::string lines_of(const std::set<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out.append(name).append("\n");
    return out;
}

}  // namespace

NamedPeople::NamedPeople(const std::vector<const ParagraphAttribution*>& paragraphs, const Lexicon& lexicon) {
    std::set<std::string> names, doubtful;
    for (const ParagraphAttribution* const paragraph : paragraphs)
        for (const Mention& mention : paragraph->mentions) {
            if (mention.titles.empty()) continue;
            const std::u32string name = to_utf32(mention.name);
            for (const std::u32string_view call : {foreign_call(name, lexicon), japanese_call(mention, name)}) {
                if (call.empty()) continue;
                names.insert(to_utf8(call));
                doubtful.insert(to_utf8(call));
            }
            if (mention.confidence == Confidence::weak || name.size() > kLongestName || name.front() < 0x80) continue;
            names.insert(mention.name);
            if (is_doubtful(name, lexicon)) doubtful.insert(mention.name);
        }
    names_ = WordSet(lines_of(names));
    looked_for_.assign(doubtful.begin(),
                       doubtful.end());  // by their bytes: those of one first character stand together
    if (!looked_for_.empty()) begins_.resize(0x10000, 0);
    for (std::size_t i = looked_for_.size(); i-- > 0;)
        begins_[to_utf32(looked_for_[i]).front() & 0xFFFF] = static_cast<std::uint32_t>(i) + 1;
}

bool NamedPeople::worth_another_look(std::string_view paragraph) const {
    constexpr std::string_view kColon = "：";
    constexpr std::size_t kBytes = 3;  // of a Han character
    const std::size_t colon = paragraph.substr(0, (kLongestName + 1) * kBytes).find(kColon);
    if (colon != std::string_view::npos && names_.contains(paragraph.substr(0, colon))) return true;
    bool opens = true;
    for (std::size_t at = 0; !begins_.empty() && at + kBytes <= paragraph.size(); ++at) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(paragraph[at + i]); };
        if ((byte(0) & 0xF0) != 0xE0) {
            opens = byte(0) < 0x80;
            continue;
        }
        const char32_t c = (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        if (opens && begins_[c] > 0 && is_looked_for(paragraph.substr(at), begins_[c] - 1)) return true;
        opens = may_stand_before(c);
        at += kBytes - 1;
    }
    return false;
}

bool NamedPeople::is_looked_for(std::string_view rest, std::size_t first) const {
    constexpr std::size_t kBytes = 3;
    const std::string_view begin = rest.substr(0, kBytes);
    for (std::size_t i = first; i < looked_for_.size() && looked_for_[i].starts_with(begin); ++i)
        if (rest.starts_with(looked_for_[i])) return true;
    return false;
}

}  // namespace kanwu
