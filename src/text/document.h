// A draft as the rest of kanwu sees it: its prose, the paragraphs in it, and the way back to the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/extraction.h"
#include "text/source_map.h"
#include "text/span.h"

namespace kanwu {

// What a paragraph is for. Only `body` is compared for repetition. An entry is a short paragraph of a list or a table that
// is no sentence: a name, a sum, a point of an agenda.
enum class Role : std::uint8_t { headline, subhead, contents_line, byline, dateline, caption, entry, body };

// What a paragraph is one of several of: an item of a list, with its number or without; a cell of a table. A cell of several
// paragraphs is a part of the page's layout, and these are paragraphs like others.
enum class Group : std::uint8_t { none, list, table };

std::string_view to_string(Role role);
std::string_view to_string(Group group);

// Not empty, without the indentation or the mark of a list before it and the white space after it. May hold line breaks: a hard-wrapped page.
// A role other than `body` that a reader sets is what the format says (a heading by its style); assign_roles keeps it.
struct Paragraph {
    Span span;
    Role role = Role::body;
    Group group = Group::none;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// Bytes of the file that its encoding does not allow: U+FFFD at text byte `at` stands for them.
struct BadBytes {
    std::uint32_t at = 0;
    std::string bytes;  // 255 at most
    friend bool operator==(const BadBytes&, const BadBytes&) = default;
};

// What was wrong with a file that could be read all the same: a sentence, in both languages.
struct Remark {
    std::string message, chinese;
};

// How readers of a format name a place. A word processor's file has no lines: its paragraphs are counted from 1, as
// `kanwu text` lists them, and are the lines of Document::text.
enum class Counting : std::uint8_t { lines, paragraphs };

// Line 57; paragraph 27; line 14 of page 2.
struct PlaceNumber {
    std::uint32_t number = 1;
    std::uint32_t page = 0;  // 0: the format has no pages
    Counting counting = Counting::lines;
    friend bool operator==(const PlaceNumber&, const PlaceNumber&) = default;
};

// `text` is the prose that everything speaks of. In a plain text it is the file, decoded. Where there is markup
// (Markdown, HTML), or invisible characters, `written` is the file, decoded, and `extraction` leads there. In other
// formats (docx, PDF) there is no text to lead to: places are lines of `text`, and `counting` and `page_begins` say how they are named.
// Invariants: `text` and `written` are well-formed UTF-8 without BOM, at most 2^31 - 1 bytes; paragraphs are ordered and
// disjoint; page_begins is increasing, its first 0.
struct Document {
    std::string path;  // as reported; the document's key
    std::string text;
    std::vector<Paragraph> paragraphs;
    std::vector<Span> code;  // in `text`: words of a line that the format marks as code, in order
    std::string written;     // empty: `text` itself
    Extraction extraction;   // from text to written; unused where that is empty
    SourceMap source;        // of written_text()
    Counting counting = Counting::lines;
    std::vector<std::uint32_t> page_begins;  // the first byte of each page in `text`; empty: no pages
    std::string media_type = "text/plain";
    std::string encoding = "UTF-8";  // IANA name of the file's encoding; empty where the format has none
    std::string guess;               // how the encoding was guessed, in words; empty where it was known
    std::vector<Remark> remarks;
    std::vector<BadBytes> bad_bytes;  // by place
    std::uint64_t size_bytes = 0;     // of the file as saved
    std::string sha256;               // of the file as saved, lower-case hex; empty where nobody asked for it

    std::string_view paragraph_text(std::size_t ordinal) const { return slice(text, paragraphs[ordinal].span); }

    // The lines of `text`: what is shown to people.
    const LineIndex& lines() const { return written.empty() ? source.lines() : extraction.lines(); }

    // What lines, columns and regions are counted in.
    std::string_view written_text() const { return written.empty() ? text : written; }
    Span in_written(Span span) const { return written.empty() ? span : extraction.written(span); }

    // Of text byte `at`, which starts a code point or is the text's end.
    Position position(std::uint32_t at) const { return source.position(written_text(), in_written({at, at}).begin); }
    // Its line alone: O(log lines).
    std::uint32_t line(std::uint32_t at) const { return source.lines().line(in_written({at, at}).begin); }
    // The place as people name it. O(log lines + log pages).
    PlaceNumber number(std::uint32_t at) const;
};

inline constexpr std::size_t kMaxTextBytes = 0x7FFFFFFF;

}  // namespace kanwu
