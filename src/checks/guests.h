// Holders of an office who are of another place than the draft: a title that leaves the place out may be theirs.
#pragma once

#include "checks/check.h"
#include "checks/people.h"

namespace kanwu {

// 与来访的|县委书记韩行舟|座谈, 赴江口考察。|县长韩行舟|到县界迎接; 县委书记韩行舟|率江口党政代表团来访: whether the sentence of the post, or the one before it
// in its paragraph, tells of a visit or of a place elsewhere (data/visits.txt). Of 赴石桥镇 and 前往现场, places of one's own, not.
// Linear in these sentences.
bool is_of_another_place(const Appearance& at, const Title& title, const CheckInput& input);

// Whether a level may be taken for the place that was named with another holder's post, where nothing else says whose draft it is:
// not behind words of a visit or a talk since then, 望海县县长罗启岳会见江口来的朋友。|县长罗锐, nor behind a place without its level, 在江口，|县长罗锐,
// 江口：|县长罗锐. Linear in the words between.
bool goes_on_about_place(const Appearance& named, const Appearance& bare, const CheckInput& input);

// Whether the draft says 我县, 本市: then its own officials stand without the name of the place, and who has it is of another.
// `level` is 县, 市. Linear in the draft.
bool calls_place_its_own(const Document& document, char32_t level);

}  // namespace kanwu
