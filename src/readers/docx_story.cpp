#include "readers/docx_story.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "text/invisible.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

std::string_view value(const XmlAttributes& attributes, std::string_view name) {
    return attributes.value(kWordSpaces, name);
}

// w:char of a symbol is a code point in hexadecimal; U+FFFD where it is none.
std::string symbol(std::string_view hex) {
    unsigned code = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    const bool whole = error == std::errc() && end == hex.data() + hex.size();
    const bool valid = whole && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    std::string out;
    append_utf8(out, valid ? static_cast<char32_t>(code) : U'\uFFFD');
    return out;
}

}  // namespace

void DocxStory::start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t begin, std::uint64_t size) {
    if (dropping()) {
        elements_.push_back({});
        return;
    }
    const Word word = word_of(name);
    if (elements_.empty()) out_.space = name.space;
    elements_.push_back({word, begin});
    switch (word) {
        case Word::paragraph: start_paragraph(); break;
        case Word::run:
        case Word::formula: start_host(word, name, begin); break;
        case Word::deleted: start_deleted(); break;
        case Word::deleted_words:
        case Word::old_properties:
        case Word::ruby_text: drop(); break;
        case Word::paragraph_style:
        case Word::run_style:
        case Word::outline_level:
        case Word::numbering_id:
        case Word::hidden: start_properties(word, attributes); break;
        case Word::text:
        case Word::tab:
        case Word::line_break:
        case Word::no_break_hyphen:
        case Word::symbol: start_in_run(word, attributes, begin, begin + size); break;
        case Word::field_mark: mark_field(value(attributes, "fldCharType")); break;
        case Word::footnote_reference:
        case Word::endnote_reference:
        case Word::header_reference:
        case Word::footer_reference: start_reference(word, attributes); break;
        case Word::note: start_note(attributes); break;
        case Word::embedded_draft:
            refuse(
                "another document is embedded in the draft, which is not read; open the draft in Word and save it "
                "anew",
                "稿件里嵌着另一个文件，读不到它；请用 Word 打开后重新保存");
            break;
        default: start_container(word);
    }
}

// Elements that say how others are to be read.
void DocxStory::start_container(Word word) {
    switch (word) {
        case Word::table: flush_carried(); break;
        case Word::table_cell: cells_.push_back(out_.paragraphs.size()); break;
        case Word::text_box: boxes_.emplace_back(); break;
        case Word::placeholder: placeholder_ = true; break;
        case Word::control_content:
            if (std::exchange(placeholder_, false)) drop();
            break;
        case Word::alternatives: alternatives_.push_back(false); break;
        case Word::choice:
        case Word::fallback:
            if (alternatives_.empty()) break;
            if (alternatives_.back()) drop();
            alternatives_.back() = true;
            break;
        default: break;
    }
}

void DocxStory::end(std::uint64_t end) {
    const Element element = elements_.back();
    elements_.pop_back();
    if (dropping()) {
        if (elements_.size() >= drop_level_) return;
        drop_level_ = 0;
    }
    switch (element.word) {
        case Word::paragraph: end_paragraph(); break;
        case Word::run:
        case Word::formula: end_host(element.word, element.begin, end); break;
        case Word::run_properties:
            if (keeps_origins_ && host_ != DocxOrigin::kNone && elements_.size() == host_level_)
                out_.runs[host_].properties = {element.begin, end};
            break;
        case Word::text: in_text_ = false; break;
        case Word::table_cell: end_cell(); break;
        case Word::text_box:
            end_box();
            boxes_.pop_back();
            break;
        case Word::alternatives: alternatives_.pop_back(); break;
        case Word::note: end_note(); break;
        default: break;
    }
}

void DocxStory::start_properties(Word word, const XmlAttributes& attributes) {
    const std::string_view given = value(attributes, "val");
    const bool of_paragraph = ancestor(1) == Word::paragraph_properties && ancestor(2) == Word::paragraph;
    const bool of_run = ancestor(1) == Word::run_properties && ancestor(2) == Word::run;
    if (word == Word::hidden && of_run) boxes_.back().run.hidden = is_on(given);
    if (word == Word::run_style && of_run) boxes_.back().run.style = given;
    if (word == Word::numbering_id && ancestor(1) == Word::numbering && ancestor(2) == Word::paragraph_properties &&
        ancestor(3) == Word::paragraph)
        blocks_.back().in_list = given != "0";
    if (word == Word::paragraph_style && of_paragraph) blocks_.back().style = given;
    if (word == Word::outline_level && of_paragraph) {
        unsigned level = 9;
        std::from_chars(given.data(), given.data() + given.size(), level);
        blocks_.back().outline_level = level;
    }
}

// A deleted paragraph mark, row or cell; or deleted words.
void DocxStory::start_deleted() {
    if (ancestor(1) == Word::run_properties && ancestor(2) == Word::paragraph_properties) {
        if (!blocks_.empty()) blocks_.back().mark_deleted = true;
    } else if (ancestor(1) == Word::row_properties || ancestor(1) == Word::cell_properties) {
        drop(2);
    } else {
        drop();
    }
}

void DocxStory::start_host(Word word, const XmlName& name, std::uint64_t begin) {
    if (word == Word::run) boxes_.back().run = {};
    if (!keeps_origins_ || host_ != DocxOrigin::kNone) return;
    host_ = static_cast<std::uint32_t>(out_.runs.size());
    host_level_ = elements_.size();
    out_.runs.push_back({{begin, begin}, {}, {}, word == Word::run});
    if (word == Word::run && !name.prefix.empty()) out_.runs.back().prefix = fmt::format("{}:", name.prefix);
}

void DocxStory::end_host(Word word, std::uint64_t begin, std::uint64_t end) {
    if (word == Word::run) boxes_.back().run = {};
    if (host_ == DocxOrigin::kNone || elements_.size() + 1 != host_level_) return;
    out_.runs[host_].whole = {begin, end};
    host_ = DocxOrigin::kNone;
}

void DocxStory::start_in_run(Word word, const XmlAttributes& attributes, std::uint64_t begin, std::uint64_t end) {
    if (word == Word::text) {
        in_text_ = true;
        text_tag_ = ancestor(1) == Word::run ? PartSpan{begin, end} : PartSpan{};
        return;
    }
    if (ancestor(1) != Word::run || blocks_.empty() || !shows_text()) return;
    switch (word) {
        case Word::tab: add("\t"); break;
        case Word::no_break_hyphen: add("\u2011"); break;
        case Word::symbol: add(symbol(value(attributes, "char"))); break;
        case Word::line_break: blocks_.back().before_breaks.push_back(std::exchange(blocks_.back().current, {})); break;
        default: break;
    }
}

void DocxStory::text(std::string_view text, std::uint64_t begin, std::uint64_t size) {
    if (!in_text_ || dropping()) return;
    if (blocks_.empty()) {
        refuse("the draft has words outside of any paragraph; open it in its word processor and save it anew",
               "有文字不在任何段落里，请用文字处理软件打开后重新保存");
        return;
    }
    if (!shows_text()) return;
    DocxOrigin origin;
    if (!in_cdata_ && !text_tag_.empty() && host_level_ + 1 == elements_.size()) {
        origin.tag = text_tag_;
        origin.words = {begin, begin + size};
        origin.literal = size == text.size();
    }
    for_each_visible(text, [&](std::size_t from, std::size_t to) {
        DocxOrigin part = origin;
        if (origin.literal) part.words = {begin + from, begin + to};
        add(text.substr(from, to - from), part);
    });
}

void DocxStory::start_reference(Word word, const XmlAttributes& attributes) {
    if (word == Word::header_reference || word == Word::footer_reference) {
        auto& ids = word == Word::header_reference ? out_.headers : out_.footers;
        ids.emplace_back(attributes.value(kRelationSpaces, "id"));
    } else if (shows_text()) {
        out_.references.push_back({word == Word::endnote_reference, std::string(value(attributes, "id")), host_});
    }
}

// Separators between text and notes are notes, too.
void DocxStory::start_note(const XmlAttributes& attributes) {
    const std::string_view type = value(attributes, "type");
    if (!type.empty() && type != "normal") {
        drop();
        return;
    }
    note_id_ = value(attributes, "id");
    note_begin_ = out_.paragraphs.size();
}

void DocxStory::end_note() {
    end_box();
    if (!note_id_) return;
    out_.notes[*note_id_] = out_.paragraphs.cut(note_begin_);
    note_id_.reset();
}

void DocxStory::mark_field(std::string_view type) {
    std::vector<bool>& fields = boxes_.back().fields;
    if (type == "begin") fields.push_back(true);
    if (type == "separate" && !fields.empty()) fields.back() = false;
    if (type == "end" && !fields.empty()) fields.pop_back();
}

bool DocxStory::shows_text() {
    const Box& box = boxes_.back();
    if (hides_codes_ && std::find(box.fields.begin(), box.fields.end(), true) != box.fields.end()) return false;
    if (box.run.hidden) return !*box.run.hidden;
    if (!box.run.style.empty() && styles_.hidden(box.run.style)) return false;
    if (blocks_.empty()) return true;
    Block& block = blocks_.back();
    if (!block.hidden_by_style) block.hidden_by_style = styles_.hidden(block.style);
    return !*block.hidden_by_style;
}

// Literal pieces that go on where the last one ended are one.
void DocxStory::add(std::string_view words, DocxOrigin origin) {
    FlowParagraph& paragraph = blocks_.back().current;
    const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.append(words);
    if (!keeps_origins_) return;
    origin.run = host_;
    if (boxes_.size() > 1) origin.place = DocxPlace::text_box;
    if (origin.literal && !paragraph.pieces.empty()) {
        DocxOrigin& last = out_.origins[paragraph.pieces.back().origin];
        if (last.literal && last.run == host_ && last.words.end == origin.words.begin) {
            last.words.end = origin.words.end;
            return;
        }
    }
    paragraph.pieces.push_back({begin, static_cast<std::uint32_t>(out_.origins.size())});
    out_.origins.push_back(origin);
}

void DocxStory::start_paragraph() {
    std::optional<Block>& carried = boxes_.back().carried;
    if (!carried) {
        blocks_.emplace_back();
        return;
    }
    // The properties of the mark that is left hold for the whole.
    carried->mark_deleted = false;
    carried->style.clear();
    carried->outline_level.reset();
    carried->hidden_by_style.reset();
    blocks_.push_back(std::move(*carried));
    carried.reset();
}

void DocxStory::end_paragraph() {
    Block block = std::move(blocks_.back());
    blocks_.pop_back();
    if (block.mark_deleted) boxes_.back().carried = std::move(block);
    else emit(std::move(block));
}

void DocxStory::flush_carried() {
    if (auto carried = std::exchange(boxes_.back().carried, std::nullopt)) emit(std::move(*carried));
}

void DocxStory::emit(Block block) {
    block.before_breaks.push_back(std::move(block.current));
    const StyledAs styled = styles_.styled_as(block.style);
    const bool outlined = block.outline_level && *block.outline_level < 9;
    const bool in_list = block.in_list ? *block.in_list : styles_.in_list(block.style);
    for (FlowParagraph& paragraph : block.before_breaks) {
        paragraph.styled = styled == StyledAs::nothing && outlined ? StyledAs::heading : styled;
        paragraph.group = in_list ? Group::list : Group::none;
    }
    Flow& to = blocks_.empty() ? out_.paragraphs : blocks_.back().boxed;
    for (const FlowParagraph& paragraph : block.before_breaks) to.add(paragraph);
    to.add(block.boxed);
}

// A cell of one paragraph is one of a table; of several, a part of the page.
void DocxStory::end_cell() {
    flush_carried();
    const std::size_t begin = cells_.back();
    cells_.pop_back();
    if (blocks_.empty() && out_.paragraphs.size() == begin + 1) out_.paragraphs.set_group(begin, Group::table);
}

// Paragraphs and fields end with the box, note or part they are in.
void DocxStory::end_box() {
    flush_carried();
    std::vector<bool>& fields = boxes_.back().fields;
    out_.unclosed_field = out_.unclosed_field || std::find(fields.begin(), fields.end(), true) != fields.end();
    fields.clear();
}

DocxStoryText DocxStory::finish() {
    end_box();
    return std::move(out_);
}

}  // namespace kanwu
