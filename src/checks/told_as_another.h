// A statement that itself tells the body it speaks of from the speaker's own: nobody has mixed them up.
#pragma once

#include <string_view>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "text/span.h"

namespace kanwu {

// Where a statement tells a body's plan. In a copied or misplaced statement that body opens the sentence, and nothing speaks of
// the speaker's own.
struct Telling {
    const Mention* speaker = nullptr;
    Span paragraph;
    Span words;  // the statement, within the paragraph: a quotation, or what stands behind the cue
    Span body;   // within the words
};

// Whether the words relate the speaker to the body as to another one:
// - a clause in front says more than when, where and to what end: 据通报，; 如果我们不动，; 资金备足了，
// - the body has an attribute or a verb in front: 上游的江口县, 听说江口县
// - the speaker's own body, or 我们 and the like, stands beside it in the sentence, or opens the next one
// - the sentence or the one before says how the two stand to each other: 两县, 邻县, 跟江口县
// - the paragraph names the body before the statement: 江口县代表团来访.
// Linear in the paragraph.
bool told_as_another(std::string_view text, const Telling& telling, const Lexicon& lexicon);

// Where the body begins within a subject that a word of time may open: 明年|市教育局. `end` where something else stands in front.
std::size_t body_within(std::u32string_view subject, const Lexicon& lexicon);

}  // namespace kanwu
