#include "attribution/called_persons.h"

#include <algorithm>
#include <iterator>

namespace kanwu {
namespace {

bool is_one_of(char32_t c, std::u32string_view of) { return c != 0 && of.find(c) != of.npos; }

bool is_word(std::u32string_view words, const Lexicon& lexicon) {
    const WordSet* const sets[] = {&lexicon.words, &lexicon.common_words,  &lexicon.bounds,
                                   &lexicon.posts, &lexicon.organisations, &lexicon.day_words};
    return std::any_of(std::begin(sets), std::end(sets), [&](const WordSet* set) { return set->contains(words); });
}

bool is_surname(std::u32string_view words, const Lexicon& lexicon) {
    return lexicon.surnames.contains(words) && !lexicon.doubtful_surnames.contains(words);
}

// 何|叔, 胖|嫂, 王|婶子: what he is called behind a surname or a word for how he looks.
std::size_t called_kin_end(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kCalled = U"叔婶姨哥姐嫂伯爷姑妈娘", kBefore = U"老小大胖瘦二三阿";
    const bool before = lexicon.surnames.contains(line.view({at, at + 1})) || is_one_of(line.at(at), kBefore);
    if (!before || !is_one_of(line.at(at + 1), kCalled) || is_word(line.view({at, at + 2}), lexicon)) return at;
    return at + (line.at(at + 2) == U'子' ? 3 : 2);
}

// 朱|老二, 周|老太, 张|老汉; 杨氏|兄妹; 郑|校长, 刘|总.
std::size_t addressed_end(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kBehindOld = U"一二三四五六七八九太汉头爷", kShortPosts = U"总工导局处科队";
    constexpr std::u32string_view kOthers[] = {U"指导", U"大夫", U"老板", U"经理", U"掌柜", U"教头"};
    for (const std::size_t size : {std::size_t{2}, std::size_t{1}}) {
        const std::size_t end = at + size;
        if (end >= line.size() || !is_surname(line.view({at, end}), lexicon)) continue;
        if (line.at(end) == U'老' && is_one_of(line.at(end + 1), kBehindOld)) return end + 2;
        if (size == 1 && is_word(line.view({at, at + 2}), lexicon)) return at;  // 高校|长期
        const auto other = std::find_if(std::begin(kOthers), std::end(kOthers), [&](std::u32string_view words) {
            return line.text().substr(end).starts_with(words);
        });
        if (other != std::end(kOthers)) return end + other->size();
        const bool aged = is_one_of(line.at(end), U"老大小男女人");  // 古|老大|运河
        const std::size_t post = aged ? 0
                                      : std::max(lexicon.posts.longest_at(line.text(), end),
                                                 lexicon.person_nouns.longest_at(line.text(), end));
        if (post > 0) return end + post;
        const std::size_t house = line.at(end) == U'氏' || line.at(end) == U'家' ? end + 1 : end;
        const std::size_t kin = lexicon.person_nouns.longest_at(line.text(), house);
        if (house > end && kin > 0) return house + kin;
        if (is_one_of(line.at(end), kShortPosts)) return end + 1;
    }
    return at;
}

// 二|柱子, 三|丫, 大|壮: a place among the children and a pet name.
std::size_t pet_name_end(const Line& line, std::size_t at, const Lexicon& lexicon) {
    if (!is_one_of(line.at(at), U"大小二三四五六") || !is_one_of(line.at(at + 1), U"柱丫妞娃蛋狗牛虎毛栓壮胖"))
        return at;
    const std::size_t end = at + (line.at(at + 2) == U'子' ? 3 : 2);
    return lexicon.called_things.longest_at(line.text(), end) > 0 ? at : end;  // 三丫|岭
}

}  // namespace

std::size_t familiar_end(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const bool called = is_one_of(line.at(at), U"老小") && is_surname(line.view({at + 1, at + 2}), lexicon) &&
                        !is_word(line.view({at, at + 2}), lexicon);
    if (!called) return at;
    if (line.at(at + 2) == U'头' && line.at(at) == U'老') return at + 3;
    return lexicon.called_things.longest_at(line.text(), at + 2) > 0 ? at : at + 2;
}

std::size_t called_end(const Line& line, Range clause, const Lexicon& lexicon) {
    const std::size_t at = clause.begin;
    const std::size_t addressed = addressed_end(line, at, lexicon);
    const bool his = line.at(addressed) == U'的';  // 郑校长的|办公室: he need not be there
    for (const std::size_t end : {called_kin_end(line, at, lexicon), familiar_end(line, at, lexicon),
                                  his ? at : addressed, pet_name_end(line, at, lexicon)})
        if (end > at && end <= clause.end) return end;
    return at;
}

}  // namespace kanwu
