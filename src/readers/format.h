// Which format a draft is in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"

namespace kanwu {

// `office`: a word processor's format that LibreOffice turns into docx (doc, wps, rtf).
enum class InputFormat : std::uint8_t { text, markdown, html, docx, odt, epub, pdf, office };

// From a name as a user writes it after --input-format. Unknown: an error that lists them.
Expected<InputFormat> format_named(std::string_view name);
const std::vector<std::string>& format_names();
std::string_view to_string(InputFormat format);

// What the name of a file promises: its extension, in any case. None: it says nothing that kanwu knows.
std::optional<InputFormat> format_of_name(const std::string& path);

// The extensions of files that a walk through folders takes, with their dots.
std::vector<std::string> draft_extensions();

// What the bytes themselves say. Text where nothing speaks for another format; none for what is certainly no draft, such
// as a picture. Looks at the first few kilobytes, and at the directory of a zip file.
std::optional<InputFormat> format_of_content(std::string_view bytes);

// What a file is read as: what its name promises; where that is a package (docx, odt, epub, PDF) and the bytes are
// another format, what they say; a name that promises nothing leaves it to the bytes. Errors: neither is known, with the
// cure. `path` names the input in the error.
Expected<InputFormat> format_of(const std::string& path, std::string_view bytes);

}  // namespace kanwu
