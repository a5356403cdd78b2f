// Posts that somebody has at another time than that of the draft, as the sentence around his name tells.
#pragma once

#include "checks/people.h"

namespace kanwu {

struct CheckInput;

// Whether the draft names the person here as of another time, as gone, or in a picture:
// - a time in front: 上世纪八十年代，县委书记罗启岳骑自行车下乡; 县志载，……; In 1987 Ashwick mayor Ruth Alder opened the bridge. Of somebody who speaks
//   only right before the title, for the rest of the sentence is what he speaks of: 四十年前，这里是荒山，县林业局局长方知远说; of all
//   others, a sentence before it in the paragraph may tell, too. A year is another one unless it is that of the draft, by
//   its date (CheckInput::date, date_of) where it has one;
// - a word right before the title: 曾经的县委书记罗启岳, 第三任校长, 如今的董事长 (there was another), 悼念; Ruth Alder, who was mayor;
// - what befalls the person behind the name: 罗启岳生前, 因公殉职, 落马后, 退居二线; or what is left of him: 罗启岳的遗像.
// Words in quotation marks before the name are what somebody says, and tell nothing of it. Lists: data/past_times.txt,
// past_leads.txt, post_ends.txt, likenesses.txt, en_past_times.txt. Reads some sentences around the name; linear in these.
bool is_of_another_time(const Appearance& at, const Title& title, const CheckInput& input);

}  // namespace kanwu
