// What kanwu says of its own run: an input that could not be read, a check that gave up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"

namespace kanwu {

// Levels: error = the job could not be done for this input or check (exit code 2); warning and note = it was done.
struct Notification {
    std::string id;  // one of notification_ids()
    Level level = Level::note;
    std::string place;      // the input as the user named it, or a rule's id; may be empty
    std::string document;   // key of the document it belongs to, where there is one; else empty
    std::string message;    // one sentence with the cure
    std::string chinese{};  // the same for reports in Chinese; empty where there is no other wording than the message
    friend bool operator==(const Notification&, const Notification&) = default;
};

// Why nothing at all was checked, although there were drafts that could be read.
enum class Undone : std::uint8_t { nothing, no_text, no_sources };

// Every kind of notification with a short description in English, in the order of their ids.
struct NotificationKind {
    std::string_view id, description, cure;
};
const std::vector<NotificationKind>& notification_kinds();

}  // namespace kanwu
