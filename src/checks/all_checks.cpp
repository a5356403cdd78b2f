#include "checks/check.h"

namespace kanwu {

const std::vector<Check>& all_checks() {
    static const std::vector<Check> checks = {
        {"bad-bytes", check_bad_bytes, {"bytes", "offset", "encoding", "count"}},
        {"conflicting-repeat", check_conflicting_repeat, {"other", "here", "there", "anchor"}},
        {"copied-passage", check_copied_passage, {"other", "shared", "share", "here", "there", "count", "places"}},
        {"repeated-paragraph",
         check_repeated_paragraph,
         {"other", "shared", "percent", "count", "places", "here_fact", "there_fact"}},
        {"repeated-quotation", check_repeated_quotation, {"quote", "other", "here", "there"}},
        {"roster-mismatch", check_roster_mismatch, {"name", "title", "right", "from", "until", "date"}},
        {"name-order", check_name_order, {"name", "other", "order"}},
        {"source-deviation", check_source_deviation, {"other", "here", "there"}},
        {"missing-source", check_missing_source, {"count"}},
        {"unused-source", check_unused_source, {"who"}},
        {"speaker-title", check_speaker_title, {"name", "title", "other_title", "other", "places"}},
        {"post-holder", check_post_holder, {"title", "name", "other_name", "other"}},
        {"name-variant", check_name_variant, {"name", "other_name", "title", "other_title", "other"}},
        {"speaker-body", check_speaker_body, {"speaker", "subject", "other"}},
        {"unattributed-quotation", check_unattributed_quotation, {}},
    };
    return checks;
}

double number(const Rule& rule, std::string_view parameter) {
    return std::get<double>(rule.parameters.at(std::string(parameter)));
}

}  // namespace kanwu
