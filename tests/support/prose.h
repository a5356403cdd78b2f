// What the tests of readers ask of a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/reader.h"
#include "support/catch.h"

namespace kanwu::tests {

using Texts = std::vector<std::string>;

inline Document read_as(const std::string& path, const std::string& bytes) {
    const Expected<Document> document = read_document(bytes, path, {});
    if (!document) FAIL(document.error().message);
    return *document;
}

// The paragraphs.
inline Texts texts(const Document& document) {
    Texts out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) out.emplace_back(document.paragraph_text(i));
    return out;
}

inline Texts texts_of_role(const Document& document, Role role) {
    Texts out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        if (document.paragraphs[i].role == role) out.emplace_back(document.paragraph_text(i));
    return out;
}

inline Texts texts_of_group(const Document& document, Group group) {
    Texts out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        if (document.paragraphs[i].group == group) out.emplace_back(document.paragraph_text(i));
    return out;
}

inline std::vector<Role> roles(const Document& document) {
    std::vector<Role> out;
    for (const Paragraph& paragraph : document.paragraphs) out.push_back(paragraph.role);
    return out;
}

// Where the file has the words that the text has first.
inline std::string written(const Document& document, std::string_view words) {
    const std::size_t at = document.text.find(words);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return std::string(
        slice(document.written_text(), document.in_written({begin, begin + static_cast<std::uint32_t>(words.size())})));
}

}  // namespace kanwu::tests
