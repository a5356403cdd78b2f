// The words that attribution knows. A value: a newsroom's own words are joined to the built-in ones, no compiler needed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/body_names.h"
#include "attribution/word_groups.h"
#include "attribution/word_set.h"
#include "attribution/word_synonyms.h"
#include "base/hash.h"

namespace kanwu {

// Word lists by name; see data/*.txt, where each says in its first line what it is for.
class Lexicon {
public:
    // `lists`: name -> text of a list; a list that is not there is empty.
    explicit Lexicon(const std::map<std::string, std::string_view>& lists);

    // What titles are made of.
    WordSet posts, not_posts, address_posts, foreign_posts, work_posts;
    WordSet modifiers, leading_modifiers, appointments, removals, offices_taken;
    WordSet organisations, industries, admin, places, countries, country_shorts;
    WordSet national_bodies;  // named without a level
    WordSet edges, edge_exceptions, task_verbs, task_bodies;
    WordSet office_endings, name_labels;
    // What names are made of.
    WordSet surnames, doubtful_surnames, rare_surnames, common_words, name_words, transliteration, given_characters;
    WordSet bounds, words, person_verbs;
    // Who speaks, and how.
    WordSet cues, cue_leads, weak_cues, clausal_cues, tellings, anonymous, bodies_not_subject, not_in_subjects;
    // English, lower case.
    WordSet en_posts, en_fields, en_modifiers, en_bodies, en_generic_bodies;
    WordSet en_not_names, en_adjectives, en_particles, en_honorifics;
    WordSet en_abbreviations, en_body_kinds, en_place_nouns, en_not_fields;
    WordSet en_cues, en_quoting_cues, en_sources;
    WordSet en_single_posts, en_past, en_deputies, en_body_forms, en_handovers, en_directed;
    WordSynonyms en_same_posts, en_heads, en_duties, en_given_names, en_tenses;
    // What facts are made of beside names: dates, numbers, bodies that capitals tell.
    WordSet day_words, day_parts, measures, en_months, en_weekdays, en_numbers, en_office_words;
    // What may be held together.
    WordSet exclusive_posts, membership_posts, ex_officio_bodies, ex_officio_posts, company_posts;
    WordSet supervisors, managers, namesakes, namesake_leads;
    WordSet roles_apart, common_roles;                                 // see name_variant
    WordSet moves, arrivals, leavings, en_moves, en_arrivals, visits;  // from one post to another, or to another place
    // Who holds a post at another time, no more, or in a picture or a play: see other_times.h and people.h.
    WordSet past_times, past_leads, post_ends, likenesses, stories, en_past_times, en_terms;
    WordSet past, coming, side_posts, deputies, frequent_names, handovers;
    // Whose plans a statement tells: see told_as_another.h.
    WordSet plan_words, not_plans, nobodys_plans, taken_things, plan_openings;
    WordSet own_words, ties, looks_to, overseers;
    WordTable bodies_below;  // what stands in a body's name -> in the names of those above it
    WordTable own_kinds;     // 校 of 我校 -> what stands in the names of those who say so
    WordSet unranked;        // a list of names that is not by rank
    WordSet slogans, oaths;  // in normal form
    WordSet retellings;      // beside a quotation: these are another's words
    // Whose words are quoted, where no cue tells: see quoted_people.h.
    WordSet quoted_nouns, given_words, view_words, scene_openings, kept_verbs, sign_verbs;
    WordSet phrase_words, term_endings, term_leads, bodies_abroad;  // see quoted_fragments.h
    // Who acts in a scene, and which words are shown in one: see actors.h.
    WordSet scene_verbs, scene_moves, scene_adverbs, person_nouns, kin_words, single_names, shown_texts;
    WordSet counted_persons, person_things, called_things;
    WordSet en_scene_verbs, en_scene_moves, en_persons, en_first_names, en_shown_texts;
    WordSet not_tellings;     // words with a character of speech that tell of none
    WordSet pins;             // 本届, 全市
    WordSet clause_adverbs;   // 将, 共: between who a clause is about and what it says
    WordSet note_labels;      // 注意, 提示: of a note that may stand in several sections, in normal form
    WordSet notices;          // of headings, in normal form
    WordSet named_numbers;    // 365天, or what stands behind a number that is a name (国道), in normal form
    WordSet boilerplate;      // what paragraphs begin with that every release ends with, in normal form
    WordSet versions;         // what labels of versions end with, in normal form
    WordSet stock_words;      // of clauses that everybody says
    WordGroups joint_bodies;  // in the form of body_core (joint_bodies.h)
    // Which office a title is, and which body.
    WordTable heads;         // post -> how the bodies end that have one of it
    WordTable organ_posts;   // 村委会主任 -> 主任
    WordTable unit_kinds;    // 小学 -> how the bodies end that have many
    WordTable subordinates;  // 文旅 -> how the institutions below the office end
    WordSet party_heads, place_heads, state_heads, department_heads;
    WordSet local_bodies, named_bodies, central_bodies;
    WordSet organ_endings, zones, branches, parts;
    BodyNames body_names, office_names;
    WordSet company_endings, unit_parts, sports;

    // Where a word of some lists may begin.
    WordStarts named_starts;     // national_bodies, places, countries
    WordStarts post_starts;      // posts, not_posts
    WordStarts counting_starts;  // day_words, en_weekdays, en_months, en_numbers

    // XXH3-128 of all lists: the same words read the same facts.
    Hash128 content;

    bool is_frequent_name(std::string_view name) const { return frequent_names.contains(name); }
};

// The lists of data/, read once when first used.
const Lexicon& builtin_lexicon();

// Lines for lists, as in data/: name of a list -> lines, each with its line break.
using MoreWords = std::map<std::string, std::string>;

// The lists of data/ with more words behind them. Precondition: the names are of word_list_names().
Lexicon extended_lexicon(const MoreWords& more);

// Names of the lists that a newsroom may extend, in their order: all of data/.
std::vector<std::string> word_list_names();

}  // namespace kanwu
