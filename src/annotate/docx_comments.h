// Comments in a copy of a Word file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/comments.h"
#include "base/expected.h"
#include "readers/read_options.h"
#include "rules/rule.h"
#include "text/document.h"

namespace kanwu {

// The file with these comments, by kanwu, each at its words: runs are cut there and keep their properties. Existing
// comments stay, and their ids are continued. Word allows no comment in notes, running heads and text boxes: one on words
// there stands at the note's mark, at the first words of the draft or at the box, and says so. Every part that does not
// speak of comments is the same bytes as before; so is the whole where there is nothing to say. The same bytes every time.
// `document` is what the draft was checked as. Errors: the file is another by now; its main part is not in UTF-8.
Expected<std::string> with_comments(std::string_view bytes, const Document& document, const ReadLimits& limits,
                                    const std::vector<Comment>& comments, Language language);

// Whether the file that the document was read from is one that with_comments takes.
bool can_annotate(const Document& document);

// Whether these bytes are a copy that may be written anew: the same text, or one that has comments by kanwu.
bool is_annotated_copy(std::string_view bytes, const Document& document, const ReadLimits& limits);

}  // namespace kanwu
