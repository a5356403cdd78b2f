#include "attribution/lexicon.h"

#include <vector>

#include "attribution/joint_bodies.h"
#include "base/embedded_text.h"

namespace kanwu {

std::vector<EmbeddedText> builtin_word_lists();  // made by the build

Lexicon::Lexicon(const std::map<std::string, std::string_view>& lists) {
    const std::pair<const char*, WordSet*> sets[] = {
        {"posts", &posts},
        {"not_posts", &not_posts},
        {"address_posts", &address_posts},
        {"foreign_posts", &foreign_posts},
        {"modifiers", &modifiers},
        {"leading_modifiers", &leading_modifiers},
        {"appointments", &appointments},
        {"organisations", &organisations},
        {"industries", &industries},
        {"admin", &admin},
        {"places", &places},
        {"countries", &countries},
        {"country_shorts", &country_shorts},
        {"national_bodies", &national_bodies},
        {"edges", &edges},
        {"edge_exceptions", &edge_exceptions},
        {"surnames", &surnames},
        {"doubtful_surnames", &doubtful_surnames},
        {"common_words", &common_words},
        {"transliteration", &transliteration},
        {"bounds", &bounds},
        {"cues", &cues},
        {"weak_cues", &weak_cues},
        {"anonymous", &anonymous},
        {"bodies_not_subject", &bodies_not_subject},
        {"exclusive_posts", &exclusive_posts},
        {"membership_posts", &membership_posts},
        {"ex_officio_bodies", &ex_officio_bodies},
        {"ex_officio_posts", &ex_officio_posts},
        {"company_posts", &company_posts},
        {"past", &past},
        {"side_posts", &side_posts},
        {"deputies", &deputies},
        {"frequent_names", &frequent_names},
        {"handovers", &handovers},
        {"plan_words", &plan_words},
    };
    std::string all;
    const auto text_of = [&](const char* name) {
        const auto list = lists.find(name);
        if (list == lists.end()) return std::string_view();
        all.append(name).append("\n").append(list->second).append("\n");
        return list->second;
    };
    for (const auto& [name, set] : sets) *set = WordSet(text_of(name));
    joint_bodies = WordGroups(text_of("joint_bodies"), body_core);
    content = hash128(all);
}

const Lexicon& builtin_lexicon() {
    static const Lexicon lexicon = [] {
        std::map<std::string, std::string_view> lists;
        for (const EmbeddedText& list : builtin_word_lists())
            lists[std::string(list.place.substr(0, list.place.find('.')))] = list.text;
        return Lexicon(lists);
    }();
    return lexicon;
}

}  // namespace kanwu
