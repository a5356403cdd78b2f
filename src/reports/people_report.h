// The people of drafts: for an editor, for a program, for a spreadsheet, and as a roster to keep.
#pragma once

#include "findings/people_table.h"
#include "reports/report.h"

namespace kanwu {

// In all of them `report` has every document that the table names, and titles are quoted as they are written, hard line
// breaks taken out.

// A line for a person's titles as written at a place, with the verbs and the places; places of one file with the same
// titles share one. ≠ marks titles of which the person has none above, ≈ a name that is one character from another's: it
// stands right below that one.
void write_people_text(const Report& report, const PeopleTable& table, Sink& sink);

// {"schema": "kanwu/people/1", "people": [{"name", "mentions": [{"file", "line", "column", "titles": [{"surface",
// "organisation", "post", "modifiers": []}], "cue": string or null, "sure": "weak", "fair" or "strong", "why": [what that
// rests on, as attribution.h names it (Ground)]}]}]}. Line and column of the name from 1, columns in code points. Name, organisation, post, modifiers and cue are in simplified characters, as the word lists are; an
// organisation that a title takes from the one before it is given, and is "" where the draft names none.
void write_people_json(const Report& report, const PeopleTable& table, Sink& sink);

// RFC 4180: the header name,file,line,column,surface,organisation,post,modifiers,cue,sure,why, then a row a mention and
// title; a mention without titles is one row. Modifiers are parted by 、, and so is what `sure` rests on.
void write_people_csv(const Report& report, const PeopleTable& table, Sink& sink);

// A roster in the making: [[person]] with name and posts, each post (organisation, modifiers, post) once, with the place
// where it stands first. What is no post of today, or names no body, is commented out.
void write_people_toml(const Report& report, const PeopleTable& table, Sink& sink);

}  // namespace kanwu
