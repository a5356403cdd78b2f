#include "readers/odt_story.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/invisible.h"

namespace kanwu {
namespace {

std::uint64_t number(std::string_view digits, std::uint64_t otherwise) {
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return error == std::errc() && end == digits.data() + digits.size() ? out : otherwise;
}

}  // namespace

void OdtStory::start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t, std::uint64_t) {
    elements_.push_back({});
    if (drop_level_ > 0) return;
    Element& element = elements_.back();
    element.kind = odt_of(name);
    switch (element.kind) {
        case Odt::paragraph: start_paragraph(name, attributes, element); break;
        case Odt::span: element.hidden = styles_.hidden(attributes.value(kOdtText, "style-name")); break;
        case Odt::spaces: add_spaces(attributes); break;
        case Odt::tab: add("\t"); break;
        case Odt::line_break:
            if (!blocks_.empty() && hidden_ == 0) {
                blocks_.back().before_breaks.push_back(std::exchange(blocks_.back().current, {}));
                blocks_.back().after_space = true;
            }
            break;
        case Odt::note: next_is_endnote_ = attributes.value(kOdtText, "note-class") == "endnote"; break;
        case Odt::note_body:
            notes_.push_back({next_is_endnote_ ? &out_.endnotes : &out_.footnotes, blocks_.size()});
            break;
        case Odt::index: ++indexes_; break;
        case Odt::list_item: ++items_; break;
        case Odt::section: {
            const std::string_view display = attributes.value(kOdtText, "display");
            const bool hidden = attributes.value(kOdtText, "is-hidden") == "true";
            if (display == "none" || (display == "condition" && hidden)) drop_level_ = elements_.size();
            break;
        }
        case Odt::table_row:
            element.repeated = number(attributes.value(kOdtTable, "number-rows-repeated"), 1) > 1;
            break;
        case Odt::table_cell:
            element.repeated = number(attributes.value(kOdtTable, "number-columns-repeated"), 1) > 1;
            element.paragraphs = out_.paragraphs.size();
            break;
        case Odt::style: start_style(attributes); break;
        case Odt::text_properties:
            if (style_)
                if (const auto display = attributes.value(kOdtText, "display"); !display.empty())
                    style_->hidden = display == "none";
            break;
        case Odt::no_text: drop_level_ = elements_.size(); break;
        case Odt::encryption:
            refuse("the draft is encrypted; remove the password and save it again", "稿件加了密，请去掉密码后重新保存");
            break;
        case Odt::other: break;
    }
    hidden_ += element.hidden ? 1 : 0;
    repeated_ += element.repeated ? 1 : 0;
}

void OdtStory::end(std::uint64_t) {
    const Element element = elements_.back();
    elements_.pop_back();
    if (drop_level_ > 0) {
        if (elements_.size() >= drop_level_) return;
        drop_level_ = 0;
    }
    leave(element);
}

void OdtStory::leave(const Element& element) {
    hidden_ -= element.hidden ? 1 : 0;
    switch (element.kind) {
        case Odt::paragraph: end_paragraph(); break;
        case Odt::note_body: notes_.pop_back(); break;
        case Odt::index: --indexes_; break;
        case Odt::list_item: --items_; break;
        case Odt::table_cell:
            // Of several paragraphs it is a part of the page.
            if (out_.paragraphs.size() == element.paragraphs + 1)
                out_.paragraphs.set_group(element.paragraphs, Group::table);
            break;
        case Odt::style: end_style(); break;
        default: break;
    }
    repeated_ -= element.repeated ? 1 : 0;
}

void OdtStory::start_paragraph(const XmlName& name, const XmlAttributes& attributes, Element& element) {
    const std::string_view style = attributes.value(kOdtText, "style-name");
    Block block;
    block.styled = indexes_ > 0 ? StyledAs::contents : style.empty() ? StyledAs::nothing : styles_.styled_as(style);
    if (name.local == "h" && block.styled == StyledAs::nothing) block.styled = StyledAs::heading;
    element.hidden = !style.empty() && styles_.hidden(style);
    blocks_.push_back(std::move(block));
}

void OdtStory::end_paragraph() {
    Block block = std::move(blocks_.back());
    blocks_.pop_back();
    block.before_breaks.push_back(std::move(block.current));
    for (FlowParagraph& paragraph : block.before_breaks) {
        paragraph.styled = block.styled;
        paragraph.group = items_ > 0 && notes_.empty() ? Group::list : Group::none;
        out_.repeats = out_.repeats || (repeated_ > 0 && !is_blank(paragraph.text));
    }
    const Note here = notes_.empty() ? Note{&out_.paragraphs, 0} : notes_.back();
    Flow& to = blocks_.size() > here.blocks ? blocks_.back().boxed : *here.paragraphs;
    for (const FlowParagraph& paragraph : block.before_breaks) to.add(paragraph);
    to.add(block.boxed);
}

void OdtStory::start_style(const XmlAttributes& attributes) {
    style_id_ = attributes.value(kOdtStyle, "name");
    const std::string_view shown = attributes.value(kOdtStyle, "display-name");
    style_.emplace();
    style_->name = shown.empty() ? style_id_ : shown;
    style_->parent = attributes.value(kOdtStyle, "parent-style-name");
    if (const auto level = number(attributes.value(kOdtStyle, "default-outline-level"), 0); level > 0)
        style_->outline_level = static_cast<unsigned>(std::min<std::uint64_t>(level - 1, 9));
}

void OdtStory::end_style() {
    if (style_) styles_.add(style_id_, std::move(*style_));
    style_.reset();
}

void OdtStory::add_spaces(const XmlAttributes& attributes) {
    const std::uint64_t count = number(attributes.value(kOdtText, "c"), 1);
    if (const auto counted = package_.count_made(count); !counted) {
        refuse(counted.error().message, counted.error().chinese);
        return;
    }
    if (!blocks_.empty() && hidden_ == 0) blocks_.back().current.text.append(count, ' ');
}

void OdtStory::add(std::string_view words) {
    if (blocks_.empty() || hidden_ > 0) return;
    blocks_.back().current.append(words);
    blocks_.back().after_space = false;
}

void OdtStory::text(std::string_view text, std::uint64_t, std::uint64_t) {
    if (drop_level_ > 0 || blocks_.empty() || hidden_ > 0) return;
    constexpr std::string_view kSpaces = " \t\r\n";
    while (!text.empty()) {
        const std::size_t words = std::min(text.find_first_of(kSpaces), text.size());
        for_each_visible(text.substr(0, words),
                         [&](std::size_t begin, std::size_t end) { add(text.substr(begin, end - begin)); });
        text.remove_prefix(words);
        const std::size_t spaces = std::min(text.find_first_not_of(kSpaces), text.size());
        if (spaces > 0 && !std::exchange(blocks_.back().after_space, true)) blocks_.back().current.append(" ");
        text.remove_prefix(spaces);
    }
}

}  // namespace kanwu
