#include "checks/plans.h"

#include <algorithm>
#include <string>

#include "attribution/name_characters.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// 将在|三十个工地设立, 将把排涝站检修一遍, 将于三月前完成; 将在押人员转移 takes them.
bool tells_where(std::u32string_view words) {
    constexpr std::u32string_view kOfPeople = U"押建校册职逃线岗编读产案途役";
    constexpr std::u32string_view kHow = U"把于对从按";
    if (!words.empty() && kHow.find(words.front()) != kHow.npos) return true;
    return words.size() > 1 && words.front() == U'在' && kOfPeople.find(words[1]) == kOfPeople.npos;
}

// 将|引进百名教授, 将|修路三条: it does something itself. Where 将 is 把, a verb with what becomes of the thing stands behind the
// thing: 将退税款|打到账上, 将病种由……扩大到.
bool opens_with_deed(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kVerb = 2;  // characters: 建成, 推出
    constexpr std::u32string_view kBecomes = U"到至为给成入于在往向来上下回走出了从由交转化逐获抓押离掉";
    return words.size() > kVerb && is_han(words.front()) && words.find_first_of(kBecomes, kVerb) == words.npos &&
           !lexicon.taken_things.is_in(words);
}

}  // namespace

bool is_plan(std::u32string_view words, const Lexicon& lexicon) {
    words = words.substr(0, words.find_first_of(U"，。；！？：\n"));
    if (lexicon.not_plans.longest_at(words, 0) > 0 || lexicon.nobodys_plans.is_in(words)) return false;
    return lexicon.plan_words.longest_at(words, 0) > 0 || tells_where(words) || opens_with_deed(words, lexicon);
}

bool tells_plan(std::string_view words, const Lexicon& lexicon) {
    constexpr std::string_view kWill = "将";
    constexpr std::size_t kLongestTime = 12;     // bytes: 今年|将, 下一步|将
    constexpr std::size_t kLongestClause = 120;  // bytes
    const std::size_t will = words.substr(0, kLongestTime).find(kWill);
    if (will == std::string_view::npos) return false;
    words.remove_prefix(will + kWill.size());
    std::size_t end = 0;
    while (end < std::min(words.size(), kLongestClause)) next_code_point(words, end);
    std::u32string clause = to_utf32(words.substr(0, end));
    simplify(clause);
    return is_plan(clause, lexicon);
}

}  // namespace kanwu
