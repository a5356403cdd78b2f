// Posts as a roster writes them, read: 清河市财政局局长, 副市长, mayor of Ashwick, Tarn Valley Water chief executive.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/offices.h"

namespace kanwu {

struct RosterPost {
    std::string written;
    std::optional<Title> title;  // none where it does not read as body and post: then it is compared as text
    std::optional<Office> office = std::nullopt;  // where one person has such a post
    friend bool operator==(const RosterPost&, const RosterPost&) = default;
};

// The post as a roster has it, read. O(length).
RosterPost read_post(std::string_view written, const Lexicon& lexicon);

// The post as a title: body, rank words and office noun from end to end, or 市长 and its like, which say their level. In
// English what stands before rank and post is the body, or it stands behind of, at or for. None where it is no single title.
std::optional<Title> read_title(std::string_view post, const Lexicon& lexicon);

// The place of that level which stands in the body's name: 澄湾市 of 澄湾市审计局. Empty where none does: 市审计局, 高新区.
std::u32string place_of_body(std::u32string_view body, char32_t level);

// Whether a list of appointments gives the title: 陶远为市水务局局长. It is one to come.
bool is_announced(const Title& title);

// Whether the post is named after its level alone, as that of the place at hand: 市审计局局长, 副市长; not 市南区区长.
bool is_of_place_at_hand(const Title& title);

// Gives posts of the place at hand the place that all others of that level name: where 澄湾市委书记 is on the roster and no
// other 市 is, 市审计局局长 is that of 澄湾市. Linear.
void place_at_home(std::vector<RosterPost*> posts, const Lexicon& lexicon);

// The post for the words in front of a name: Harbour Trust chairman for chairman of the Harbour Trust; in Chinese as written.
std::string before_name(const RosterPost& post);

}  // namespace kanwu
