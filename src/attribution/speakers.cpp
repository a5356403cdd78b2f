#include "attribution/speakers.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace kanwu {
namespace {

// 洛佩斯, 穆萨维, 本·格维尔: written with the characters that names from abroad are, and not as ours are.
bool is_name_from_abroad(const std::string& name, const Lexicon& lexicon) {
    const std::u32string words = to_utf32(name);
    if (words.find(U'·') != words.npos) return true;
    bool given = lexicon.surnames.longest_at(words, 0) == 1;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (lexicon.transliteration.longest_at(words, at) == 0) return false;
        given = given && (at == 0 || lexicon.given_characters.longest_at(words, at) > 0);
    }
    return !given && words.size() > 1;
}

bool is_mention_from_abroad(const Mention& mention, const Lexicon& lexicon) {
    const auto held = [&](const Title& title) {
        return is_body_from_abroad(to_utf32(title.organisation), lexicon) ||
               lexicon.foreign_posts.contains(std::string_view(title.post));
    };
    if (mention.titles.empty()) return is_name_from_abroad(mention.name, lexicon);
    return std::any_of(mention.titles.begin(), mention.titles.end(), held);
}

// The places in the range of a line.
std::pair<Speakers::Places::const_iterator, Speakers::Places::const_iterator> within(const Line& line, Range range,
                                                                                     const Speakers::Places& places) {
    const auto from = [&](std::size_t at) {
        return std::lower_bound(places.begin(), places.end(), std::pair{line.span({at, at}).begin, std::uint32_t{0}});
    };
    return {from(range.begin), from(range.end)};
}

}  // namespace

std::size_t sentence_begin(const Line& line, std::size_t at) {
    while (at > 0 && !ends_sentence(line.at(at - 1)) && line.at(at - 1) != U'”') --at;
    return at;
}

std::size_t sentence_end(const Line& line, std::size_t at) {
    while (at < line.size() && !ends_sentence(line.at(at)) && line.at(at) != U'“') ++at;
    return at;
}

bool is_body_from_abroad(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::u32string_view kOwn = U"中我";  // 中国, 我国
    constexpr std::size_t kFurthest = 12;
    if (words.empty() || kOwn.find(words[0]) != kOwn.npos) return false;
    const bool in_short = lexicon.country_shorts.longest_at(words, 0) == 1 && words.size() > 1 &&
                          std::u32string_view(U"方军总国政外防").find(words[1]) != std::u32string_view::npos;
    if (in_short || lexicon.countries.longest_at(words, 0) > 1) return true;
    for (std::size_t at = 0; at < words.size() && at < kFurthest; ++at)
        if (lexicon.bodies_abroad.longest_at(words, at) > 0) return true;
    return false;
}

std::size_t place_of(const Line& line, std::uint32_t byte, std::size_t at) {
    while (at < line.size() && line.span({at, at}).begin < byte) ++at;
    return at;
}

Speakers::Speakers(const std::vector<Mention>& people, const std::vector<AnonymousSource>& anonymous,
                   const Lexicon& lexicon)
    : mentions_(static_cast<std::uint32_t>(people.size())) {
    for (std::uint32_t i = 0; i < mentions_; ++i) {
        const Mention& mention = people[i];
        names_.push_back(mention.name);
        abroad_.push_back(is_mention_from_abroad(mention, lexicon));
        const std::uint32_t name = mention.name_span.begin;
        const std::uint32_t begin = mention.titles.empty() ? name : std::min(name, mention.titles.front().span.begin);
        if (mention.cue) {
            cue_ends_.emplace_back(mention.cue->span.end, i);
            begins_.emplace_back(begin, i);
        } else {
            name_ends_.emplace_back(mention.name_span.end, i);
            silent_.emplace_back(begin, i);
        }
    }
    constexpr std::string_view kTexts[] = {"声明", "公报", "文章", "报道", "报告", "社论", "决议"};
    for (std::uint32_t i = 0; i < anonymous.size(); ++i) {
        cue_ends_.emplace_back(anonymous[i].cue.span.end, mentions_ + i);
        begins_.emplace_back(anonymous[i].subject_span.begin, mentions_ + i);
        subjects_.push_back(anonymous[i].subject_span.begin);
        const std::string& subject = anonymous[i].subject;
        pronouns_.push_back(subject == "他" || subject == "她");
        vague_.push_back(pronouns_.back() || subject.starts_with("当地") ||
                         std::find(std::begin(kTexts), std::end(kTexts), subject) != std::end(kTexts));
        abroad_.push_back(is_body_from_abroad(to_utf32(subject), lexicon));
    }
    for (Places* const places : {&cue_ends_, &begins_, &name_ends_, &silent_})
        std::sort(places->begin(), places->end());
}

Speakers::Who Speakers::who(std::uint32_t index) const {
    if (index < mentions_) return {index, std::nullopt, std::nullopt};
    return {std::nullopt, index - mentions_, std::nullopt};
}

Speakers::Who Speakers::at(const Places& places, std::uint32_t byte) const {
    const auto found = std::lower_bound(places.begin(), places.end(), std::pair{byte, std::uint32_t{0}});
    return found == places.end() || found->first != byte ? Who{} : who(found->second);
}

Speakers::Who Speakers::first_in(const Line& line, Range range, const Places& places) const {
    const auto [begin, end] = within(line, range, places);
    return begin < end ? who(begin->second) : Who{};
}

Speakers::Who Speakers::last_in(const Line& line, Range range, const Places& places) const {
    const auto [begin, end] = within(line, range, places);
    return begin < end ? who((end - 1)->second) : Who{};
}

std::vector<Speakers::Who> Speakers::all_in(const Line& line, Range range) const {
    std::vector<Who> out;
    for (const Places* const places : {&begins_, &silent_}) {
        const auto [begin, end] = within(line, range, *places);
        for (auto place = begin; place < end; ++place) out.push_back(who(place->second));
    }
    return out;
}

}  // namespace kanwu
