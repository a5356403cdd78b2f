// Notices and reports of one form: the same words, filled in anew for each thing that they tell of.
#pragma once

#include "checks/counted_copy.h"
#include "checks/edits.h"

namespace kanwu {

// Whether two paragraphs of one draft are filled into one form: something else stands in the place of something, a fact
// among it, and
// - both stand under a heading of notices, or begin as notices do (lexicon: `notices`), and not many more words were changed
//   than facts; there what a sentence each says anew will do for a fact, where they share no run of kRunWeight; or
// - they follow each other, others of the list between them at most, differ in three places or more and share no run of
//   kRunWeight: a list of reports, that begin with other words and have their own place, people or numbers, or have something
//   of their own in every sentence. Who speaks is filled into no form: two neighbours that begin with other speakers and go on in
//   the same words, or in more of them, have one statement.
// Nobody fills in nothing: what is equal throughout, or was only put in or left out, is no form. O(changes + paragraphs of
// the section).
bool are_of_one_form(const ComparedPair& pair, const Copy& copy, const CountedCopy& counted, const CheckInput& input);

// Whether the paragraph stands under a heading of notices, or begins as notices do.
bool is_notice(const ParagraphKey& key, const CheckInput& input);

// Whether both paragraphs begin as what every release ends with (lexicon: `boilerplate`): Forward-looking statements: …; 风险提示：……
bool are_boilerplate(const Copy& copy, const CheckInput& input);

}  // namespace kanwu
