// Packages in memory, for tests: zip files; Word files, OpenDocument texts and books around a body.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace kanwu::tests {

using Parts = std::vector<std::pair<std::string, std::string>>;

// A zip file with these parts, in order.
inline std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* file = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* zip = zip_open_from_source(file, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (zip == nullptr) throw std::runtime_error("no zip file");
    zip_source_keep(file);
    for (const auto& [name, text] : parts)
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    if (zip_close(zip) != 0) throw std::runtime_error("no zip file");
    zip_source_open(file);
    zip_source_seek(file, 0, SEEK_END);
    std::string out(static_cast<std::size_t>(zip_source_tell(file)), '\0');
    zip_source_seek(file, 0, SEEK_SET);
    zip_source_read(file, out.data(), out.size());
    zip_source_free(file);
    return out;
}

inline const std::string kWordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

// An element of a Word part: the spaces are declared.
inline std::string word_part(const std::string& element, const std::string& inside) {
    return "<w:" + element + " xmlns:w=\"" + kWordSpace +
           "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" +
           inside + "</w:" + element + ">";
}

// <Relationship>s of these types to these targets, rId1 and on.
inline std::string relations(const Parts& types) {
    std::string out = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int number = 0;
    for (const auto& [type, target] : types)
        out += "<Relationship Id=\"rId" + std::to_string(++number) +
               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
               "\" Target=\"" + target + "\"/>";
    return out + "</Relationships>";
}

// The parts of a Word file with that main part; `more` are other parts, named as its relations name them.
inline Parts docx_parts(const std::string& document, const Parts& more = {}) {
    Parts types;
    Parts parts{{"[Content_Types].xml",
                 "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                 "Extension=\"xml\" ContentType=\"application/xml\"/></Types>"},
                {"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})},
                {"word/document.xml", document}};
    for (const auto& [type, text] : more) {
        types.emplace_back(type, type + ".xml");
        parts.emplace_back("word/" + type + ".xml", text);
    }
    parts.emplace_back("word/_rels/document.xml.rels", relations(types));
    return parts;
}

// A Word file with that inside its body.
inline std::string docx_of(const std::string& body, const Parts& more = {}) {
    return zipped(docx_parts(word_part("document", "<w:body>" + body + "</w:body>"), more));
}

// A part of an OpenDocument text: <office:document-content> or another root, the spaces declared.
inline std::string odt_part(const std::string& root, const std::string& inside) {
    std::string out = "<office:" + root;
    for (const char* space : {"office", "text", "table", "style"})
        out += std::string(" xmlns:") + space + "=\"urn:oasis:names:tc:opendocument:xmlns:" + space + ":1.0\"";
    return out +
           " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
           " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">" +
           inside + "</office:" + root + ">";
}

// Its content, with that inside the body and these automatic styles.
inline std::string odt_content(const std::string& body, const std::string& automatic = "") {
    return odt_part("document-content", "<office:automatic-styles>" + automatic +
                                            "</office:automatic-styles><office:body><office:text>" + body +
                                            "</office:text></office:body>");
}

// An OpenDocument text with that content.xml, and more parts.
inline std::string odt_of(const std::string& content, const Parts& more = {}) {
    Parts parts{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zipped(parts);
}

// The parts of a book: its package document beside its chapters, which are named by part.
inline Parts book_parts(const std::string& package, const Parts& chapters) {
    Parts parts{
        {"mimetype", "application/epub+zip"},
        {"META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>"},
        {"book.opf", package}};
    parts.insert(parts.end(), chapters.begin(), chapters.end());
    return parts;
}

}  // namespace kanwu::tests
