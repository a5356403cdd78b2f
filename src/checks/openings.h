// What a paragraph opens with before it says anything: a label, a time, the number of an article. Two that differ there say
// the same words of two things, and on purpose.
#pragma once

#include <string_view>

#include "attribution/lexicon.h"
#include "duplicates/copies.h"
#include "facts/changes.h"
#include "facts/prior.h"

namespace kanwu {

// 第九 of 第九条, 三 of 三标段; empty where it counts or dates something, and where there is none.
std::u32string_view opening_number(const ComparedParagraph& paragraph);

// 罗阿旺：, 熊大有：; whatever the labels say, they differ.
bool have_two_labels(const ComparedParagraph& a, const ComparedParagraph& b);

// 岗位03：, 岗位06：; Lot 3:, Lot 4: — labels that differ in their numbers alone.
bool are_two_entries(const ComparedParagraph& a, const ComparedParagraph& b);

// 一班は…, 二班は…; 一组…, 二组…: people who have each their own day and place.
bool are_two_groups(const ComparedParagraph& a, const ComparedParagraph& b);

// 第四十五条, Article 45, not the same one: articles of a statute are worded alike, and each has its own numbers.
bool are_two_articles(const ComparedParagraph& a, const ComparedParagraph& b);
// Whether each of the two paragraphs opens an article, or follows one within a few paragraphs.
bool are_of_statutes(const Copy& copy, const Prior& prior);

// 【7月8日6时】, 7月8日12时：: two bulletins, of which each holds at its own time.
bool are_of_two_times(const ComparedParagraph& a, const ComparedParagraph& b);
// The same of the lines that they stand under: 【早间预报】1月17日6时发布, 【午间预报】1月17日12时发布; 一、2025年执行情况, 二、2026年预算草案.
// Thirty paragraphs back at most.
bool are_under_two_times(const ParagraphKey& a, const ParagraphKey& b, const Prior& prior);

// 注意：……, Note: … — one label of the lexicon's `note_labels`, in two sections of a manual: something that is no prose stands between.
bool are_notes_of_two_sections(const Copy& copy, const Prior& prior, const Lexicon& lexicon);

// 白沙渡本：, 西塘埠本：; First reading, Ordinance 14: — labels that end with a word of the lexicon's `versions`.
bool are_two_versions(const ComparedParagraph& a, const ComparedParagraph& b, const Lexicon& lexicon);
// The same of the lines in brackets that the two stand under: （家长版）, （学生版）; at most a hundred paragraphs back.
bool are_of_two_versions(const Copy& copy, const Prior& prior, const Lexicon& lexicon);

}  // namespace kanwu
