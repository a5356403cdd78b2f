// [lexicon] of kanwu.toml: a newsroom's own words.
#pragma once

#include "attribution/lexicon.h"
#include "base/toml_reader.h"

namespace kanwu {

// The words of the table for the lists of attribution/data, in simplified characters as these are. A key is a list's name
// with hyphens, its value a list of words: posts = ["首席数据官"]. Otherwise:
//   bodies = {"云溪文投" = "云溪文化旅游投资集团"}      a short name of a body and the long one
//   heads  = {"塔长" = ["塔台"]}                        a post, and how bodies end that have one of it
//   joint  = [["市数据局", "市政务办"]]                 bodies that one person leads together
// A word of exclusive-posts, membership-posts, ex-officio-posts or company-posts, and a post of heads, is one of posts
// too. Notes as faults of `reader`, with a suggestion: unknown keys, values of a wrong type, words that are none.
MoreWords read_words(TomlReader& reader, const TomlTable& table);

}  // namespace kanwu
