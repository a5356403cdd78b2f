// What is to be known about a Markdown draft before md4c reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// Lines between "---" (YAML) or "+++" (TOML) at the head of a file. Not closed: none, for it would hide the draft.
struct FrontMatter {
    Span whole;  // with both marks; empty: there is none
    Span title;  // its value, without quotation marks; empty: none in one line
};

// Linear in bytes up to the closing mark.
FrontMatter front_matter(std::string_view markdown);

// A copy that is read in place of the Markdown, byte for byte as long, so that places are the same; the words are taken
// from the Markdown itself.
//   footnotes    "[^1]: " before a note and "[^1]" in the text are made tags, which are no words; md4c knows no
//                footnotes, and would take short ones for the addresses of links
//   definitions  "[label]: address" whose address is a sentence ("[编者按]：…" with an ASCII colon) or which is longer
//                than any address is made text: it would be hidden, or copied at each use
//   comments     are one line, for a blank line would end some of them
struct MaskedMarkdown {
    std::string text;                        // empty: nothing was masked
    std::vector<std::uint32_t> note_begins;  // where a footnote begins, and with it a paragraph
};

// Linear in bytes.
MaskedMarkdown masked(std::string_view markdown);

}  // namespace kanwu
