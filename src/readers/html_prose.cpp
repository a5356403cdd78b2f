#include "readers/html_prose.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "readers/html_references.h"

namespace kanwu {
namespace {

using Part = HtmlElement::Part;
using Display = HtmlElement::Display;

// Whether `style` sets a property to a value, whatever the white space and case.
bool sets(std::string_view style, std::string_view property, std::string_view value) {
    const auto skip_space = [&](std::size_t at) {
        while (at < style.size() && is_html_space(style[at])) ++at;
        return at;
    };
    for (std::size_t at = 0; at + property.size() < style.size(); ++at) {
        if (!equals_ignoring_case(style.substr(at, property.size()), property)) continue;
        std::size_t behind = skip_space(at + property.size());
        if (behind == style.size() || style[behind] != ':') continue;
        behind = skip_space(behind + 1);
        if (equals_ignoring_case(style.substr(behind, value.size()), value)) return true;
    }
    return false;
}

// `visibility` hides nothing here: saved pages have it on whole articles that a script shows. Word's list numbers are
// hidden as those of other lists are.
bool is_hiding(const HtmlTokens& tokens, const HtmlToken& tag) {
    if (tag.whole.size() <= tag.name.size() + 3) return false;
    if (tokens.attribute(tag, "hidden")) return true;
    const auto style = tokens.attribute(tag, "style");
    return style &&
           (sets(*style, "display", "none") || sets(*style, "mso-hide", "all") || sets(*style, "mso-list", "ignore"));
}

// A paragraph that Word has given a number or a bullet.
bool is_listed(const HtmlTokens& tokens, const HtmlToken& tag) {
    if (tag.whole.size() <= tag.name.size() + 3) return false;
    const auto style = tokens.attribute(tag, "style");
    return style && sets(*style, "mso-list", "") && !sets(*style, "mso-list", "none");
}

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

// <rt> and <rp> may be left open.
bool is_reading(std::string_view name) {
    return equals_ignoring_case(name, "rt") || equals_ignoring_case(name, "rp") || equals_ignoring_case(name, "rtc");
}

}  // namespace

void HtmlProse::read(std::string_view html, std::uint32_t offset) {
    offset_ = offset;
    way_ = nullptr;
    read_tokens(html);
}

void HtmlProse::read(std::string_view html, const Extraction& way) {
    way_ = &way;
    read_tokens(html);
}

Span HtmlProse::place(Span in_html) const {
    return way_ != nullptr ? way_->written(in_html) : Span{in_html.begin + offset_, in_html.end + offset_};
}

void HtmlProse::read_tokens(std::string_view html) {
    HtmlTokens tokens(html, syntax_);
    tokens.allow_cdata(region_ && region_->foreign);
    raw_ = {};
    for (HtmlToken token; tokens.next(token);) {
        const bool is_last = token.whole.end == html.size();
        if (is_last && token.kind == HtmlToken::Kind::markup && !unclosed_) note_unclosed(html, token);
        raw_ = {};
        switch (token.kind) {
            case HtmlToken::Kind::text: text(html, token); break;
            case HtmlToken::Kind::start_tag: start_tag(html, tokens, token); break;
            case HtmlToken::Kind::end_tag: end_tag(html, tokens, token); break;
            case HtmlToken::Kind::markup: break;
        }
    }
}

// `last` is markup.
void HtmlProse::note_unclosed(std::string_view html, const HtmlToken& last) {
    const std::string_view text = slice(html, last.whole);
    const bool is_comment = text.starts_with("<!--");
    const bool is_closed = is_comment ? text.ends_with("-->") || text.ends_with("--!>") : text.ends_with('>');
    if (!raw_.empty()) {
        unclosed_ = {place(last.whole), fmt::format("<{}>", raw_), fmt::format("</{}>", raw_)};
    } else if (!last.name.empty()) {
        unclosed_ = {place(last.whole), fmt::format("<{}", slice(html, last.name)), ">"};
    } else if (!is_closed) {
        unclosed_ = {place(last.whole), std::string(text.substr(0, is_comment ? 4 : 2)), is_comment ? "-->" : ">"};
    }
}

void HtmlProse::text(std::string_view html, const HtmlToken& token) {
    if (is_hidden()) return;
    Span rest = token.whole;
    while (!rest.empty() && !token.literal) {
        // In the token alone: a page without a reference would be searched to its end for each.
        const std::size_t found = slice(html, rest).find('&');
        if (found == std::string_view::npos) break;
        const std::size_t at = rest.begin + found;
        words(html, {rest.begin, static_cast<std::uint32_t>(at)});
        const auto reference = character_reference(slice(html, {static_cast<std::uint32_t>(at), rest.end}));
        rest.begin = static_cast<std::uint32_t>(at + (reference ? reference->size : 1));
        const Span written{static_cast<std::uint32_t>(at), rest.begin};
        if (reference) blocks_.replace(place(written), reference->text);
        else words(html, written);
    }
    words(html, rest);
}

// A line at a time where lines are no more than that in the written text, or mean something.
void HtmlProse::words(std::string_view html, Span span) {
    if (way_ == nullptr && preformatted_ == 0) return blocks_.take(place(span));
    while (!span.empty()) {
        const std::size_t at = span.begin + std::min<std::size_t>(slice(html, span).find_first_of("\r\n"), span.size());
        const Span line{span.begin, static_cast<std::uint32_t>(at)};
        if (!line.empty()) blocks_.take(place(line));
        span.begin = line.end;
        if (span.empty()) break;
        const bool crlf = html.substr(at, 2) == "\r\n" && at + 1 < span.end;
        const Span end{line.end, line.end + (crlf ? 2 : 1)};
        if (preformatted_ > 0) blocks_.line_break(place(end));
        else blocks_.space(place({end.end - 1, end.end}));
        span.begin = end.end;
    }
}

void HtmlProse::start_tag(std::string_view html, HtmlTokens& tokens, const HtmlToken& tag) {
    const std::string_view name = slice(html, tag.name);
    const HtmlElement* element = html_element(name);
    if (region_ && start_in_region(name, element, tag)) return;
    const bool ends_here =
        (element && element->part == Part::void_element) ||
        (tag.self_closing && (syntax_ == HtmlSyntax::xml || (element && element->part == Part::foreign)));
    if (element && element->content != HtmlContent::normal && !ends_here) {
        tokens.enter(element->content);
        raw_ = name;
        if (element->display == Display::hidden) return;  // up to its end tag
    }
    if (element && element->display == Display::block) {
        end_block();
        close_implied(*element);
        if (!ends_here) start_block(*element, is_hiding(tokens, tag));
        if (!open_.empty() && element->part == Part::paragraph) open_.back().is_item = is_listed(tokens, tag);
        return;
    }
    if (element && element->name == "br" && !is_hidden()) blocks_.line_break(place(tag.whole));
    if (ends_here || region_) return;
    const bool is_code = element && element->part == Part::code;
    const bool hidden = element && (element->display == Display::hidden || (is_code && preformatted_ > 0));
    if (is_code && !hidden) open_code(code_ + 1);
    if (!hidden && !is_hiding(tokens, tag)) return;
    region_ = Region{std::string(name), 1, open_.size(), element && element->part == Part::foreign};
    tokens.allow_cdata(region_->foreign);
}

// True where the tag is no more than a part of the hidden element.
bool HtmlProse::start_in_region(std::string_view name, const HtmlElement* element, const HtmlToken& tag) {
    const bool ends_here = tag.self_closing && (region_->foreign || syntax_ == HtmlSyntax::xml);
    if (is_reading(region_->name) && equals_ignoring_case(name, "rb")) region_.reset();
    if (!region_) return false;
    if (same_name(name, region_->name) && !ends_here) ++region_->elements;
    if (!region_->foreign) return false;
    if (equals_ignoring_case(name, "foreignobject") && !ends_here) ++region_->html_inside;
    // A block of HTML ends an SVG that was not closed.
    const bool breaks_out = region_->html_inside == 0 && element && element->display == Display::block;
    if (breaks_out) region_.reset();
    return !breaks_out;
}

void HtmlProse::end_tag(std::string_view html, HtmlTokens& tokens, const HtmlToken& tag) {
    const std::string_view name = slice(html, tag.name);
    const HtmlElement* element = html_element(name);
    if (region_ && end_in_region(name, element)) {
        tokens.allow_cdata(region_ && region_->foreign);
        return;
    }
    if (!element) return;
    if (element->part == Part::code && code_ > 0 && !region_) open_code(code_ - 1);
    if (element->display == Display::block && element->part != Part::void_element) return close_block(*element);
    if (element->name == "br" && !is_hidden()) blocks_.line_break(place(tag.whole));
}

// True where the tag closes nothing but a part of the hidden element, or that.
bool HtmlProse::end_in_region(std::string_view name, const HtmlElement* element) {
    if (same_name(name, region_->name)) {
        if (--region_->elements == 0) region_.reset();
        return true;
    }
    if (is_reading(region_->name) && equals_ignoring_case(name, "ruby")) {
        region_.reset();
        return true;
    }
    if (!region_->foreign) return false;
    if (region_->html_inside > 0 && equals_ignoring_case(name, "foreignobject")) --region_->html_inside;
    return region_->html_inside > 0 || !element;
}

void HtmlProse::start_block(const HtmlElement& element, bool hides) {
    const bool in_table = element.part == Part::cell || element.part == Part::row || element.part == Part::row_group ||
                          element.part == Part::caption;
    Open open{&element, blocks_.paragraphs(), last(element), 0, 0, hides};
    if (!open_.empty()) {
        open.table = open_.back().table;
        open.bound = open_.back().bound;
    }
    if (in_table && open.table == 0) return;  // no part of a table: not there
    const std::size_t position = open_.size() + 1;
    if (element.part == Part::table) open.table = position;
    if (element.part == Part::table || element.part == Part::cell || element.part == Part::caption)
        open.bound = position;
    open_.push_back(open);
    last(element) = position;
    if (hides) ++hiding_;
    if (element.name == "pre" || element.name == "listing") ++preformatted_;
}

void HtmlProse::end_block() {
    blocks_.end_block();
    open_code(0);
}

void HtmlProse::open_code(std::size_t elements) {
    code_ = elements;
    blocks_.set_code(code_ > 0);
}

// What the start of a block ends without a word.
void HtmlProse::close_implied(const HtmlElement& next) {
    if (top_is(Part::paragraph)) pop(ClosedBy::another);
    if ((next.part == Part::item && top_is(Part::item)) || (next.part == Part::heading && top_is(Part::heading)))
        pop(ClosedBy::another);
    const bool is_cell = next.part == Part::cell;
    const bool is_row = next.part == Part::row;
    if (!is_cell && !is_row && next.part != Part::row_group && next.part != Part::caption) return;
    const std::size_t table = open_.empty() ? 0 : open_.back().table;
    if (table == 0) return;
    while (open_.size() > table && !(is_cell && top_is(Part::row)) && !(is_row && top_is(Part::row_group)))
        pop(ClosedBy::another);
}

void HtmlProse::close_block(const HtmlElement& element) {
    std::size_t position = last(element);
    if (element.part == Part::heading)  // any of them closes any other
        for (const std::string_view name : {"h1", "h2", "h3", "h4", "h5", "h6"})
            position = std::max(position, last(*html_element(name)));
    std::size_t bound = open_.empty() ? 0 : open_.back().bound;
    if (element.part == Part::table) bound = 0;
    else if (element.part == Part::cell || element.part == Part::row || element.part == Part::row_group ||
             element.part == Part::caption)
        bound = open_.empty() ? 0 : open_.back().table;
    if (position <= bound) {
        if (element.part == Part::paragraph) end_block();  // an empty paragraph
        return;
    }
    end_block();
    while (open_.size() > position) pop(ClosedBy::another);
    pop(ClosedBy::its_tag);
}

void HtmlProse::close_to(Mark mark) {
    end_block();
    if (!mark.in_region) region_.reset();
    while (open_.size() > mark.depth) pop(ClosedBy::another);
}

void HtmlProse::pop(ClosedBy by) {
    const Open block = open_.back();
    assign_role(block, by);
    open_.pop_back();
    last(*block.element) = block.same_before;
    if (block.hides) --hiding_;
    if (block.element->name == "pre" || block.element->name == "listing") --preformatted_;
    if (region_ && open_.size() < region_->depth) region_.reset();
}

// What was not closed says no more than that its first paragraph is one; what was has a few.
void HtmlProse::assign_role(const Open& block, ClosedBy by) {
    constexpr std::size_t kMost = 8;
    const std::size_t end = std::min(blocks_.paragraphs(), block.paragraphs + (by == ClosedBy::its_tag ? kMost : 1));
    if (block.element->part == Part::item || block.is_item) blocks_.set_group(block.paragraphs, end, Group::list);
    if (block.element->part == Part::cell && blocks_.paragraphs() == block.paragraphs + 1)
        blocks_.set_group(block.paragraphs, end, Group::table);
    if (block.element->part == Part::heading) {
        for (std::size_t i = block.paragraphs; i < end; ++i)
            blocks_.set_role(i, i + 1, heading_role(block.element->level, blocks_.paragraph_text(i)));
    } else if (block.element->part == Part::caption || block.element->name == "figcaption") {
        blocks_.set_role(block.paragraphs, end, Role::caption);
    } else if (block.element->name == "nav" && block.same_before == 0 && by == ClosedBy::its_tag) {
        blocks_.set_role(block.paragraphs, blocks_.paragraphs(), Role::contents_line);
    }
}

}  // namespace kanwu
