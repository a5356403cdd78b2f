#include "attribution/named.h"

#include <set>

#include "attribution/line.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestName = 4;  // of Han characters; transliterated ones are not doubtful

bool is_doubtful(const std::u32string& name, const Lexicon& lexicon) {
    return lexicon.doubtful_surnames.longest_at(name, 0) > 0 || lexicon.common_words.longest_at(name, 0) >= 2;
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
            if (mention.confidence == Confidence::weak || mention.titles.empty()) continue;
            const std::u32string name = to_utf32(mention.name);
            if (name.size() > kLongestName || name.front() < 0x80) continue;
            names.insert(mention.name);
            if (is_doubtful(name, lexicon)) doubtful.insert(mention.name);
        }
    any_doubtful_ = !doubtful.empty();
    names_ = WordSet(lines_of(names));
    doubtful_ = WordSet(lines_of(doubtful));
}

bool NamedPeople::worth_another_look(std::string_view paragraph) const {
    constexpr std::size_t kLabelBytes = 4 * (kLongestName + 1);
    const std::u32string beginning = to_utf32(paragraph.substr(0, paragraph.find("：") + 3));
    const std::size_t label =
        paragraph.substr(0, kLabelBytes).find("：") == std::string_view::npos ? 0 : names_.longest_at(beginning, 0);
    if (label > 0 && label < beginning.size() && beginning[label] == U'：') return true;
    if (!any_doubtful_) return false;
    const Line line(paragraph);
    for (std::size_t at = 0; at < line.size(); ++at)
        if (doubtful_.longest_at(line.text(), at) > 0) return true;
    return false;
}

}  // namespace kanwu
