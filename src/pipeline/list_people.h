// kanwu people: every person of the drafts, as what, where.
#pragma once

#include <vector>

#include "facts/facts.h"
#include "findings/notification.h"
#include "findings/people_table.h"
#include "pipeline/pipeline.h"
#include "rules/rule.h"

namespace kanwu {

class Lexicon;

struct PeopleList {
    std::vector<Document> documents;  // that were read; by path bytes
    PeopleTable table;
    std::vector<Notification> notifications;
    Language language = Language::zh;
    int exit_code = 0;  // 2 where something could not be read
};

// Of the request its paths, encoding, configuration, language and threads count. Never fails as a whole, as check() does
// not.
PeopleList list_people(const Request& request);

// Every mention of the drafts, by name. `drafts` are in the order of path bytes. Linear in mentions. Pure.
PeopleTable people_table(const std::vector<Facts>& drafts, const Lexicon& lexicon);

}  // namespace kanwu
