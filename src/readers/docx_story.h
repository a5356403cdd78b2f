// One story of a Word file: the body, the notes, a header. From the events of its part to paragraphs.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx_names.h"
#include "readers/flow.h"
#include "readers/style_table.h"
#include "readers/xml_events.h"

namespace kanwu {

// Bytes of a part.
struct PartSpan {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool empty() const { return begin >= end; }
};

// A run, or another element of a paragraph that stands for itself (a formula): comments begin before it, end behind it,
// or cut it at its words.
struct DocxRun {
    PartSpan whole;
    PartSpan properties;  // its rPr; empty: none
    std::string prefix;   // of the main namespace in this part, with its colon; empty: it is the default one
    bool is_run = true;
};

enum class DocxPlace : std::uint8_t { body, text_box, note, running_head };

// A stretch of words. `run` is the outermost of the body that holds them, or the reference of the note they are in; none
// in running heads. Where they stand in a <w:t> directly in the run, `words` are their bytes in the part and `tag` is that
// element's start tag: the element can be cut before and behind them, and where they are literal, between any two.
struct DocxOrigin {
    static constexpr std::uint32_t kNone = UINT32_MAX;
    std::uint32_t run = kNone;
    PartSpan tag;
    PartSpan words;
    bool literal = false;
    DocxPlace place = DocxPlace::body;
};

struct NoteReference {
    bool endnote = false;
    std::string id;
    std::uint32_t run = DocxOrigin::kNone;
};

// What a part says. Text boxes stand behind the paragraph that anchors them; tables row by row.
struct DocxStoryText {
    Flow paragraphs;
    std::map<std::string, Flow> notes;  // of footnotes and endnotes, by id, without separators
    std::vector<NoteReference> references;
    std::vector<std::string> headers;  // relationship ids, in order
    std::vector<std::string> footers;
    std::vector<DocxRun> runs;        // only where origins are wanted
    std::vector<DocxOrigin> origins;  // FlowPiece::origin counts in these
    std::string space;                // the namespace of its root: transitional or strict
    bool unclosed_field = false;      // a field's code has no end: what followed was taken for code
};

enum class Origins : std::uint8_t { forget, keep };
enum class FieldCodes : std::uint8_t { hide, show };  // show: where unclosed_field was told

// Changes are read as accepted, hidden text and placeholders are none, fields are their results, alternatives are read
// once. Refuses (XmlHandler::refuse) what holds other documents' text that it cannot read.
class DocxStory final : public XmlHandler {
public:
    DocxStory(const StyleTable& styles, Origins origins, FieldCodes codes)
        : styles_(styles), keeps_origins_(origins == Origins::keep), hides_codes_(codes == FieldCodes::hide) {}

    void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t begin, std::uint64_t size) override;
    void end(std::uint64_t end) override;
    void text(std::string_view text, std::uint64_t begin, std::uint64_t size) override;
    void cdata(bool begins) override { in_cdata_ = begins; }

    // Call once, after the whole part.
    DocxStoryText finish();

private:
    struct Element {
        Word word = Word::other;
        std::uint64_t begin = 0;
    };
    // What stands in a run's properties.
    struct RunState {
        std::optional<bool> hidden;
        std::string style;
    };
    // A paragraph that is being read.
    struct Block {
        FlowParagraph current;
        std::vector<FlowParagraph> before_breaks;  // what line breaks have parted off
        Flow boxed;                                // of text boxes in it
        std::string style;
        std::optional<unsigned> outline_level;
        std::optional<bool> in_list;
        std::optional<bool> hidden_by_style;
        bool mark_deleted = false;
    };
    // What is apart inside a text box.
    struct Box {
        std::vector<bool> fields;  // open ones; true: still in its code
        RunState run;
        std::optional<Block> carried;  // its paragraph mark was deleted: the next paragraph goes on with it
    };

    Word ancestor(std::size_t steps) const {
        return elements_.size() > steps ? elements_[elements_.size() - 1 - steps].word : Word::other;
    }
    bool dropping() const { return drop_level_ > 0; }
    void drop(std::size_t ancestors = 0) { drop_level_ = elements_.size() - ancestors; }

    void start_properties(Word word, const XmlAttributes& attributes);
    void start_deleted();
    void start_container(Word word);
    void start_in_run(Word word, const XmlAttributes& attributes, std::uint64_t begin, std::uint64_t end);
    void start_reference(Word word, const XmlAttributes& attributes);
    void start_paragraph();
    void start_note(const XmlAttributes& attributes);
    void start_host(Word word, const XmlName& name, std::uint64_t begin);
    void mark_field(std::string_view type);
    void end_host(Word word, std::uint64_t begin, std::uint64_t end);
    void end_paragraph();
    void end_note();
    void end_cell();
    void end_box();
    void emit(Block block);
    void flush_carried();
    bool shows_text();
    void add(std::string_view words, DocxOrigin origin = {});

    const StyleTable& styles_;
    bool keeps_origins_;
    bool hides_codes_;
    DocxStoryText out_;

    std::vector<Element> elements_;
    std::size_t drop_level_ = 0;  // everything is passed over until that many elements are open no more
    std::vector<Block> blocks_;   // a paragraph, and in a text box the one around it
    std::vector<Box> boxes_{1};
    std::vector<std::size_t> cells_;  // of tables, open: the paragraphs before each
    std::vector<bool> alternatives_;  // open ones; true: its choice was read
    bool placeholder_ = false;
    bool in_text_ = false;
    bool in_cdata_ = false;
    PartSpan text_tag_;
    std::uint32_t host_ = DocxOrigin::kNone;  // the outermost run that is open
    std::size_t host_level_ = 0;
    std::optional<std::string> note_id_;
    std::size_t note_begin_ = 0;
};

}  // namespace kanwu
