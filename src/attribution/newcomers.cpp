#include "attribution/newcomers.h"

#include <algorithm>
#include <string_view>

#include "attribution/cues.h"
#include "attribution/source_nouns.h"
#include "attribution/speakers.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kOfPersons = U"员师匠工手夫户娘妇嫂童民友汉爷奶妈爸父母儿孩哥姐弟妹婆伯叔婶人者机家";

// 守塔员|正弯腰, 修表匠|在灯下: whether a trade that no list has opens the clause and acts in it.
bool trade_acts(const Line& line, Range clause, const Lexicon& lexicon) {
    constexpr std::u32string_view kTrades = U"员师匠工手夫娘妇嫂汉",
                                  kActs = U"在正把将从拿坐站蹲弯低举提放握推拉望看指挥摇点笑擦端捧走跑刚又";
    constexpr std::size_t kShortest = 2, kLongest = 6;
    for (std::size_t size = kShortest; size <= kLongest && clause.begin + size < clause.end; ++size) {
        const std::size_t end = clause.begin + size;
        if (kTrades.find(line.at(end - 1)) == kTrades.npos || kActs.find(line.at(end)) == kActs.npos) continue;
        const std::u32string_view words = line.view({clause.begin, end});
        return !lexicon.organisations.ends(words) && !lexicon.words.contains(words) && !lexicon.bounds.contains(words);
    }
    return false;
}

// 一位老人|, 出租车司机|, 技术员小蒙|: one person, not 大家, 村民们, 他.
bool opens_with_a_person(const Line& line, Range clause, const Lexicon& lexicon) {
    constexpr std::u32string_view kNobody[] = {U"大家", U"我们", U"你们", U"他们", U"她们",
                                               U"有人", U"人们", U"记者", U"笔者", U"国家"};
    const std::size_t end = persons_end(clause, line, lexicon);
    const std::u32string_view words = line.view({clause.begin, end});
    if (words.size() < 2) return false;
    const bool nobody =
        std::any_of(std::begin(kNobody), std::end(kNobody), [&](auto word) { return words.ends_with(word); });
    return !nobody && kOfPersons.find(words.back()) != kOfPersons.npos;
}

// 一名学员问|他，他答: the one who was told of before is spoken to.
bool is_spoken_to(const Line& line, Range words) {
    constexpr std::u32string_view kTo = U"问对向给请叫找跟让帮替拉";
    for (std::size_t at = words.begin + 1; at < words.end; ++at)
        if ((line.at(at) == U'他' || line.at(at) == U'她') && kTo.find(line.at(at - 1)) != kTo.npos) return true;
    return false;
}

}  // namespace

bool newcomer_before(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kFurthest = 150;
    const std::size_t lowest = at - std::min(at, kFurthest);
    bool opens = lowest == 0;
    for (std::size_t i = lowest; i < at; ++i) {
        if (opens) {
            std::size_t end = i;
            while (end < at && !ends_clause(line.at(end))) ++end;
            const Range clause{std::min(behind_when(line, i), end), end};
            if (trade_acts(line, clause, lexicon) || opens_with_a_person(line, clause, lexicon))
                return !is_spoken_to(line, {i, at});
        }
        opens = ends_sentence(line.at(i)) || line.at(i) == U'”';
    }
    return false;
}

}  // namespace kanwu
