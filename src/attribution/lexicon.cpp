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
        {"work_posts", &work_posts},
        {"modifiers", &modifiers},
        {"leading_modifiers", &leading_modifiers},
        {"appointments", &appointments},
        {"removals", &removals},
        {"offices_taken", &offices_taken},
        {"organisations", &organisations},
        {"industries", &industries},
        {"admin", &admin},
        {"places", &places},
        {"countries", &countries},
        {"country_shorts", &country_shorts},
        {"national_bodies", &national_bodies},
        {"edges", &edges},
        {"edge_exceptions", &edge_exceptions},
        {"task_verbs", &task_verbs},
        {"task_bodies", &task_bodies},
        {"office_endings", &office_endings},
        {"name_labels", &name_labels},
        {"surnames", &surnames},
        {"doubtful_surnames", &doubtful_surnames},
        {"rare_surnames", &rare_surnames},
        {"common_words", &common_words},
        {"name_words", &name_words},
        {"transliteration", &transliteration},
        {"bounds", &bounds},
        {"words", &words},
        {"given_characters", &given_characters},
        {"person_verbs", &person_verbs},
        {"cues", &cues},
        {"weak_cues", &weak_cues},
        {"clausal_cues", &clausal_cues},
        {"tellings", &tellings},
        {"cue_leads", &cue_leads},
        {"not_in_subjects", &not_in_subjects},
        {"phrase_words", &phrase_words},
        {"term_endings", &term_endings},
        {"term_leads", &term_leads},
        {"bodies_abroad", &bodies_abroad},
        {"quoted_nouns", &quoted_nouns},
        {"given_words", &given_words},
        {"view_words", &view_words},
        {"scene_openings", &scene_openings},
        {"kept_verbs", &kept_verbs},
        {"sign_verbs", &sign_verbs},
        {"scene_verbs", &scene_verbs},
        {"scene_moves", &scene_moves},
        {"scene_adverbs", &scene_adverbs},
        {"person_nouns", &person_nouns},
        {"kin_words", &kin_words},
        {"roles_apart", &roles_apart},
        {"common_roles", &common_roles},
        {"single_names", &single_names},
        {"counted_persons", &counted_persons},
        {"person_things", &person_things},
        {"called_things", &called_things},
        {"shown_texts", &shown_texts},
        {"en_scene_verbs", &en_scene_verbs},
        {"en_scene_moves", &en_scene_moves},
        {"en_persons", &en_persons},
        {"en_first_names", &en_first_names},
        {"en_shown_texts", &en_shown_texts},
        {"pins", &pins},
        {"clause_adverbs", &clause_adverbs},
        {"note_labels", &note_labels},
        {"notices", &notices},
        {"named_numbers", &named_numbers},
        {"boilerplate", &boilerplate},
        {"versions", &versions},
        {"stock_words", &stock_words},
        {"anonymous", &anonymous},
        {"bodies_not_subject", &bodies_not_subject},
        {"en_posts", &en_posts},
        {"en_fields", &en_fields},
        {"en_modifiers", &en_modifiers},
        {"en_bodies", &en_bodies},
        {"en_generic_bodies", &en_generic_bodies},
        {"en_not_names", &en_not_names},
        {"en_adjectives", &en_adjectives},
        {"en_particles", &en_particles},
        {"en_honorifics", &en_honorifics},
        {"en_abbreviations", &en_abbreviations},
        {"en_body_kinds", &en_body_kinds},
        {"en_place_nouns", &en_place_nouns},
        {"en_not_fields", &en_not_fields},
        {"en_cues", &en_cues},
        {"en_quoting_cues", &en_quoting_cues},
        {"en_sources", &en_sources},
        {"en_single_posts", &en_single_posts},
        {"en_past", &en_past},
        {"en_deputies", &en_deputies},
        {"en_body_forms", &en_body_forms},
        {"en_handovers", &en_handovers},
        {"en_directed", &en_directed},
        {"day_words", &day_words},
        {"day_parts", &day_parts},
        {"measures", &measures},
        {"en_months", &en_months},
        {"en_weekdays", &en_weekdays},
        {"en_numbers", &en_numbers},
        {"en_office_words", &en_office_words},
        {"exclusive_posts", &exclusive_posts},
        {"membership_posts", &membership_posts},
        {"ex_officio_bodies", &ex_officio_bodies},
        {"ex_officio_posts", &ex_officio_posts},
        {"company_posts", &company_posts},
        {"supervisors", &supervisors},
        {"managers", &managers},
        {"namesakes", &namesakes},
        {"namesake_leads", &namesake_leads},
        {"moves", &moves},
        {"arrivals", &arrivals},
        {"leavings", &leavings},
        {"en_moves", &en_moves},
        {"en_arrivals", &en_arrivals},
        {"visits", &visits},
        {"past", &past},
        {"coming", &coming},
        {"side_posts", &side_posts},
        {"deputies", &deputies},
        {"frequent_names", &frequent_names},
        {"handovers", &handovers},
        {"plan_words", &plan_words},
        {"past_times", &past_times},
        {"past_leads", &past_leads},
        {"post_ends", &post_ends},
        {"likenesses", &likenesses},
        {"stories", &stories},
        {"en_past_times", &en_past_times},
        {"not_plans", &not_plans},
        {"nobodys_plans", &nobodys_plans},
        {"taken_things", &taken_things},
        {"plan_openings", &plan_openings},
        {"own_words", &own_words},
        {"ties", &ties},
        {"looks_to", &looks_to},
        {"overseers", &overseers},
        {"en_terms", &en_terms},
        {"unranked", &unranked},
        {"slogans", &slogans},
        {"oaths", &oaths},
        {"retellings", &retellings},
        {"not_tellings", &not_tellings},
        {"party_heads", &party_heads},
        {"place_heads", &place_heads},
        {"state_heads", &state_heads},
        {"department_heads", &department_heads},
        {"local_bodies", &local_bodies},
        {"named_bodies", &named_bodies},
        {"central_bodies", &central_bodies},
        {"organ_endings", &organ_endings},
        {"zones", &zones},
        {"branches", &branches},
        {"parts", &parts},
        {"company_endings", &company_endings},
        {"unit_parts", &unit_parts},
        {"sports", &sports},
    };
    std::string all;
    const auto text_of = [&](const char* name) {
        const auto list = lists.find(name);
        if (list == lists.end()) return std::string_view();
        all.append(name).append("\n").append(list->second).append("\n");
        return list->second;
    };
    for (const auto& [name, set] : sets) *set = WordSet(text_of(name));
    named_starts = WordStarts({&national_bodies, &places, &countries});
    post_starts = WordStarts({&posts, &not_posts});
    counting_starts = WordStarts({&day_words, &en_weekdays, &en_months, &en_numbers});
    joint_bodies = WordGroups(text_of("joint_bodies"), body_core);
    heads = WordTable(text_of("heads"));
    bodies_below = WordTable(text_of("bodies_below"));
    own_kinds = WordTable(text_of("own_kinds"));
    organ_posts = WordTable(text_of("organ_posts"));
    unit_kinds = WordTable(text_of("unit_kinds"));
    subordinates = WordTable(text_of("subordinates"));
    body_names = BodyNames(text_of("body_names"));
    office_names = BodyNames(text_of("office_names"));
    en_same_posts = WordSynonyms(text_of("en_same_posts"));
    en_heads = WordSynonyms(text_of("en_heads"));
    en_duties = WordSynonyms(text_of("en_duties"));
    en_given_names = WordSynonyms(text_of("en_given_names"));
    en_tenses = WordSynonyms(text_of("en_tenses"));
    content = hash128(all);
}

namespace {

std::string list_name(const EmbeddedText& list) { return std::string(list.place.substr(0, list.place.find('.'))); }

}  // namespace

const Lexicon& builtin_lexicon() {
    static const Lexicon lexicon = extended_lexicon({});
    return lexicon;
}

Lexicon extended_lexicon(const MoreWords& more) {
    MoreWords joined;
    std::map<std::string, std::string_view> lists;
    for (const EmbeddedText& list : builtin_word_lists()) {
        const std::string name = list_name(list);
        lists[name] = list.text;
        const auto words = more.find(name);
        if (words != more.end()) lists[name] = joined[name] = std::string(list.text) + words->second;
    }
    return Lexicon(lists);
}

std::vector<std::string> word_list_names() {
    std::vector<std::string> names;
    for (const EmbeddedText& list : builtin_word_lists()) names.push_back(list_name(list));
    return names;
}

}  // namespace kanwu
