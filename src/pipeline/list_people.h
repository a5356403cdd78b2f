// kanwu people: every person of the drafts, as what, where.
#pragma once

#include <vector>

#include "facts/facts.h"
#include "findings/people_table.h"
#include "pipeline/draft_list.h"
#include "pipeline/pipeline.h"

namespace kanwu {

class Lexicon;

struct PeopleList : DraftList {
    PeopleTable table;
};

// Of the request its paths, encoding, configuration, language and threads count. Never fails as a whole, as check() does
// not.
PeopleList list_people(const Request& request);

// Every mention of the drafts, by name. `drafts` are in the order of path bytes. Linear in mentions. Pure.
PeopleTable people_table(const std::vector<Facts>& drafts, const Lexicon& lexicon);

}  // namespace kanwu
