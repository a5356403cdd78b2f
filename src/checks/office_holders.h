// Who holds which office in a draft: offices that one person at a time has, in whatever way each place writes them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/offices.h"
#include "checks/check.h"
#include "checks/people.h"

namespace kanwu {

struct OfficeHolder {
    Appearance at;
    const Title* title = nullptr;
    Naming naming = Naming::full;            // how much the title itself says
    std::shared_ptr<const void> keeps = {};  // alive what `title` points to, where it is no title of the draft's facts

    std::string_view name() const { return at.mention->name; }
    Confidence confidence() const { return at.sure; }
    std::string_view document() const { return at.paragraph.document; }
};

// By key (attribution/offices.h); holders in the order of the text. Left out: offices that change hands in the draft,
// paragraphs that tell of a change, and whoever the draft names somewhere with the post as of another time (other_times.h). What a title leaves out is taken from the draft where it says it only once:
// - 市委常委、宣传部部长 is that of 市委;
// - 市长 is 澜江市市长 where 澜江 is the home of the draft and no other 市 is named in it;
// - 青禾电气总经理 is that of 青禾电气股份有限公司, and 总经理 too where nobody of another company is named;
// - 教务处处长 is one office where the draft is of one unit: of no named one, or of a single one. Elsewhere such offices are
//   left out, too, and 教育局局长 always: every place has one.
// O(draft log draft).
using OfficeHolders = std::map<std::string, std::vector<OfficeHolder>>;
OfficeHolders office_holders(const Draft& draft, const CheckInput& input);

}  // namespace kanwu
