#include "attribution/foreign_titles.h"

#include <algorithm>

#include "attribution/names.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kMinister = U"部长", kRoyalMinister = U"大臣";

// The country that the words begin with, its size: 南非, 斐济共和国; 0 for none.
std::size_t country_at(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::u32string_view kForms[] = {U"共和国", U"王国", U"联邦"};
    const std::size_t country = lexicon.countries.longest_at(words, 0);
    if (country == 0) return 0;
    for (const std::u32string_view form : kForms)
        if (words.substr(country).starts_with(form)) return country + form.size();
    return country;
}

// 国际关系与合作, 能源: neither a ministry nor another body.
bool is_field(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kLongest = 12;
    return words.size() > 1 && words.size() <= kLongest && !lexicon.organisations.ends(words) &&
           !lexicon.admin.ends(words) && !lexicon.countries.ends(words) && words.find(U'的') == words.npos;
}

}  // namespace

void take_field(const Line& line, bool abroad, const Lexicon& lexicon, WrittenTitle& title) {
    constexpr std::size_t kLongestAlone = 6;
    const std::u32string_view post = line.view(title.post);
    const bool royal = post.ends_with(kRoyalMinister);
    if ((!royal && !post.ends_with(kMinister)) || title.organisation.empty()) return;
    if (title.organisation.end != title.post.begin) return;  // 国防|副|部长
    const std::u32string_view words = line.view(title.organisation);
    const std::size_t country = country_at(words, lexicon);
    Range field{title.organisation.begin + country, title.organisation.end};
    // 美国|前|运输部长
    const bool former = country > 0 && line.at(field.begin) == U'前';
    if (former) ++field.begin;
    // 经济与公共|财政部长: a post that has a field has two where a word joins them.
    const bool bare = post.size() == kMinister.size();
    const bool joined = line.view(field).find_first_of(U"与和及") != std::u32string_view::npos;
    if ((!bare && !joined) || !is_field(line.view(field), lexicon)) return;
    if (country == 0 && ((!abroad && !royal) || field.size() > kLongestAlone || is_name(line, field, lexicon))) return;
    title.post.begin = field.begin;
    title.organisation.end = title.organisation.begin + country;
    title.known_body = country > 0;
    if (former) title.modifiers.push_back({field.begin - 1, field.begin});
}

void take_sender(const Line& line, const Lexicon& lexicon, WrittenTitle& title) {
    constexpr std::u32string_view kSent[] = {U"大使", U"公使", U"总领事", U"参赞", U"武官", U"临时代办", U"代表"};
    constexpr std::u32string_view kHome[] = {U"中国", U"我国", U"我"}, kMissions = U"馆团处办部";
    const std::u32string_view post = line.view(title.post);
    const std::u32string_view words = line.view(title.organisation);
    if (std::find(std::begin(kSent), std::end(kSent), post) == std::end(kSent)) return;
    const std::size_t stands = words.find(U'驻');
    if (stands == words.npos || stands == 0 || stands + 1 == words.size()) return;
    if (kMissions.find(words.back()) != kMissions.npos) return;  // 德国驻沪总领事馆|总领事
    std::u32string_view sender = words.substr(0, stands);
    if (sender.ends_with(U'常')) sender.remove_suffix(1);  // 马耳他|常驻联合国|代表
    const bool home = std::find(std::begin(kHome), std::end(kHome), sender) != std::end(kHome);
    if (!home && !lexicon.country_shorts.contains(sender) && country_at(sender, lexicon) != sender.size()) return;
    title.organisation.end = title.organisation.begin + sender.size();
    title.known_body = true;
}

}  // namespace kanwu
