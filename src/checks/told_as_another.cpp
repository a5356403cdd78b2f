#include "checks/told_as_another.h"

#include <algorithm>
#include <string>
#include <vector>

#include "attribution/body_edge.h"
#include "attribution/joint_bodies.h"
#include "attribution/line.h"
#include "attribution/title_kinds.h"
#include "checks/led_places.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kSentenceEnds = U"。！？\n";

bool stands_in(std::u32string_view words, std::u32string_view name) { return words.find(name) != words.npos; }

// 文旅局 of 市文旅局 and of 望海县文旅局: how a body is called where its place is known.
void add_short_names(std::u32string_view body, const Lexicon& lexicon, std::vector<std::u32string>& names) {
    constexpr std::u32string_view kLevels = U"省市州县区旗镇乡";
    constexpr std::size_t kShortest = 2;
    for (std::size_t at = 1; at + kShortest <= body.size(); ++at) {
        const bool level_alone = at == 1 && kLevels.find(body.front()) != kLevels.npos;
        if (level_alone || (at > 1 && is_place(body.substr(0, at), lexicon))) names.emplace_back(body.substr(at));
    }
}

// What the speaker's own bodies are called: 望海县委, 望海县, 望海; 市文旅局, 文旅局.
std::vector<std::u32string> own_names(const Mention& speaker, const Lexicon& lexicon) {
    constexpr std::size_t kShortestPlace = 2;
    std::vector<std::u32string> names;
    for (const Title& title : speaker.titles) {
        const std::u32string body = to_utf32(title.organisation);
        if (body.size() < 2 || past(title, lexicon)) continue;
        names.push_back(body);
        const auto place = place_led(title.organisation, lexicon);
        if (!place) {
            add_short_names(body, lexicon, names);
            continue;
        }
        if (place->size() > 1) names.push_back(*place);
        if (place->size() > kShortestPlace) names.push_back(place->substr(0, place->size() - 1));
    }
    return names;
}

// 作为山区县, 下一步, “十五五”时期, 围绕水陆联运: only when, where or to what end. 2027年 too.
bool is_opening(std::u32string_view clause, const Lexicon& lexicon) {
    while (!clause.empty() && is_mark(clause.front())) clause.remove_prefix(1);
    while (!clause.empty() && is_mark(clause.back())) clause.remove_suffix(1);
    return clause.empty() || lexicon.plan_openings.longest_at(clause, 0) > 0 || lexicon.plan_openings.ends(clause) ||
           lexicon.plan_words.longest_at(clause, 0) > 0 || lexicon.day_words.longest_at(clause, 0) > 0;
}

class Statement {
public:
    Statement(std::string_view text, const Telling& telling, const Lexicon& lexicon)
        : lexicon_(lexicon),
          words_(slice(text, telling.words)),
          introduction_(slice(text, {telling.paragraph.begin, telling.words.begin})),
          own_(own_names(*telling.speaker, lexicon)) {
        while (begin_ < words_.size() && telling.words.begin + words_.span({0, begin_}).end < telling.body.begin)
            ++begin_;
        end_ = begin_;
        while (end_ < words_.size() && telling.words.begin + words_.span({0, end_}).end < telling.body.end) ++end_;
        sentence_begin_ = begin_;
        while (sentence_begin_ > 0 && !ends_sentence(sentence_begin_ - 1)) --sentence_begin_;
        sentence_end_ = end_of_sentence(end_);
    }

    bool tells_another() const {
        const std::u32string_view subject = words_.view({begin_, end_});
        const std::size_t at = body_within(subject, lexicon_);
        if (at == subject.size() || !opens_sentence() || words_.at(sentence_end_) == U'？') return true;
        const std::u32string_view body = subject.substr(at);
        return stands_beside() || stands_in(introduction_.text(), body) || is_related_before(body);
    }

private:
    bool ends_sentence(std::size_t at) const { return kSentenceEnds.find(words_.at(at)) != kSentenceEnds.npos; }

    std::size_t end_of_sentence(std::size_t at) const {
        while (at < words_.size() && !ends_sentence(at)) ++at;
        return at;
    }

    bool names_own(std::u32string_view words) const {
        return std::any_of(own_.begin(), own_.end(), [&](const auto& name) { return stands_in(words, name); });
    }

    bool opens_sentence() const {
        std::size_t clause = sentence_begin_;
        for (std::size_t at = sentence_begin_; at < begin_; ++at) {
            if (words_.at(at) != U'，' && words_.at(at) != U'：' && words_.at(at) != U'；') continue;
            if (!is_opening(words_.view({clause, at}), lexicon_)) return false;
            clause = at + 1;
        }
        return is_opening(words_.view({clause, begin_}), lexicon_);
    }

    bool stands_beside() const {
        const std::u32string_view before = words_.view({sentence_begin_, begin_});
        const std::u32string_view behind = words_.view({end_, sentence_end_});
        const std::size_t next = std::min(sentence_end_ + 1, words_.size());
        return names_own(before) || names_own(behind) || lexicon_.own_words.is_in(before) ||
               lexicon_.own_words.is_in(behind) || lexicon_.ties.is_in(before) || lexicon_.ties.is_in(behind) ||
               names_own(words_.view({next, end_of_sentence(next)}));
    }

    // The sentence before, which may be the one that names the speaker.
    std::u32string_view sentence_before() const {
        if (sentence_begin_ == 0) return introduction_.text();
        std::size_t begin = sentence_begin_ - 1;
        while (begin > 0 && !ends_sentence(begin - 1)) --begin;
        return words_.view({begin, sentence_begin_});
    }

    bool is_related_before(std::u32string_view body) const {
        constexpr std::u32string_view kTo = U"跟和与同到去从向对找问请让";
        const std::u32string_view before = sentence_before();
        for (std::size_t at = before.find(body); at != before.npos; at = before.find(body, at + 1))
            if (at > 0 && kTo.find(before[at - 1]) != kTo.npos) return true;
        return lexicon_.ties.is_in(before);
    }

    const Lexicon& lexicon_;
    Line words_, introduction_;
    std::vector<std::u32string> own_;
    std::size_t begin_ = 0, end_ = 0;  // the body, in words_
    std::size_t sentence_begin_ = 0, sentence_end_ = 0;
};

}  // namespace

std::size_t body_within(std::u32string_view subject, const Lexicon& lexicon) {
    const auto word_of_time = [&](std::size_t at) {
        const std::size_t word =
            std::max(lexicon.day_words.longest_at(subject, at), lexicon.plan_openings.longest_at(subject, at));
        return word > 1 ? word : 0;  // no 为|民镇
    };
    std::size_t begin = 0;
    while (const std::size_t word = word_of_time(begin)) begin += word;
    if (begin > 0 && begin < subject.size() && is_known_body(subject.substr(begin), lexicon)) return begin;
    const Line line(to_utf8(subject));
    return left_edge(line, line.size(), 0, lexicon) == 0 ? 0 : subject.size();
}

bool told_as_another(std::string_view text, const Telling& telling, const Lexicon& lexicon) {
    return Statement(text, telling, lexicon).tells_another();
}

}  // namespace kanwu
