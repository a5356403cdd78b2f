// What the texts of a corpus say again and again: proposals for a list of set phrases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/normal_form.h"

namespace kanwu {

struct CommonPhrase {
    std::string text;          // as it is written where it stands first, in one line, without the marks around it
                               // but for those that its own quotation marks and brackets need
    std::uint32_t files = 0;   // documents that have it; of a single document its paragraphs
    std::uint32_t places = 0;  // how often it stands there
    std::uint64_t weight = 0;  // in thirds
    friend bool operator==(const CommonPhrase&, const CommonPhrase&) = default;
};

struct PhraseOptions {
    std::uint32_t least_files = 3;
    std::uint64_t least_weight = 8 * kWeightUnit;
    std::size_t most = 100;
    unsigned threads = 1;
};

// A phrase is one or more whole clauses of a body paragraph, one behind the other; 64 at most, longer paragraphs are cut
// into such. It is proposed where no longer phrase holds it in as many files. By files × weight, the largest first, then
// by text. Level by level, as frequent item sets are found: a run of clauses is frequent only if both runs that are one
// clause shorter are (Agrawal, Srikant, Fast algorithms for mining association rules, VLDB 1994).
// Linear in code points and, at worst, 64 times in clauses; the same for any number of threads.
std::vector<CommonPhrase> common_phrases(const std::vector<Document>& documents, const PhraseOptions& options);

}  // namespace kanwu
