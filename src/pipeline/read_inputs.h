// From what the user asks for to documents: what every command that reads drafts begins with.
#pragma once

#include <optional>
#include <vector>

#include "findings/notification.h"
#include "inputs/inputs.h"
#include "pipeline/pipeline.h"
#include "pipeline/settings.h"
#include "text/document.h"

namespace kanwu {

// An input that cannot be read, as a notification of level error; of a draft, or of a text that drafts are compared with.
Notification unreadable(const Error& error);
Notification unreadable_source(const Error& error);

// What its reader has to say of a document: how an encoding was guessed, what was wrong with the file,
// which pages have no text.
void tell_reading(const Document& document, std::vector<Notification>& out);

// Inputs that are not there, and files that a walk left out.
void tell_inputs(const Inputs& inputs, std::vector<Notification>& out);

// Of drafts; and of references, for their encodings. Inputs without usable settings are taken out, and lists of set
// phrases.
Settings settings_of(Inputs& inputs, const Request& request);

// Reads one input in its encoding. Errors: not readable, not in that encoding.
Expected<Document> read_input(const Input& input, const Request& request, const Config& config);

}  // namespace kanwu
