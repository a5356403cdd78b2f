// The plain specification of what an OpenDocument text says: a tree, walked once for each paragraph. Slow, and it knows no
// styles but those that hide; the reader must agree with it.
#pragma once

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "readers/slow_tree.h"

namespace kanwu::tests {

class SlowOdt {
public:
    // Paragraphs in reading order, then footnotes, then endnotes; blank ones left out.
    static std::vector<std::string> read(const SlowNode& content) {
        SlowOdt odt;
        odt.find_hidden(content);
        odt.blocks(content, odt.body_);
        for (const auto* notes : {&odt.footnotes_, &odt.endnotes_})
            odt.body_.insert(odt.body_.end(), notes->begin(), notes->end());
        std::erase_if(odt.body_,
                      [](const std::string& line) { return line.find_first_not_of(" \t") == std::string::npos; });
        return odt.body_;
    }

private:
    using Lines = std::vector<std::string>;

    void find_hidden(const SlowNode& node) {
        const SlowNode* properties = node.name == "style:style" ? node.child("style:text-properties") : nullptr;
        if (properties != nullptr && properties->value("text:display") == "none")
            hidden_.insert(node.value("style:name"));
        for (const auto& each : node.children) find_hidden(*each);
    }
    bool is_gone(const SlowNode& node) const {
        static const std::set<std::string> gone{"text:tracked-changes",
                                                "text:note-citation",
                                                "text:ruby-text",
                                                "text:hidden-text",
                                                "office:annotation",
                                                "office:forms",
                                                "svg:title",
                                                "svg:desc",
                                                "draw:object",
                                                "table:covered-table-cell",
                                                "text:table-of-content-source"};
        return gone.contains(node.name) || (node.name == "text:section" && node.value("text:display") == "none");
    }
    bool is_hidden(const SlowNode& node) const {
        const bool has_style = node.name == "text:p" || node.name == "text:h" || node.name == "text:span";
        return has_style && hidden_.contains(node.value("text:style-name"));
    }
    static bool is_paragraph(const SlowNode& node) { return node.name == "text:p" || node.name == "text:h"; }

    void blocks(const SlowNode& node, Lines& to) {
        for (const auto& each : node.children) {
            if (is_gone(*each)) continue;
            if (is_paragraph(*each)) paragraph(*each, to);
            else blocks(*each, to);
        }
    }
    void paragraph(const SlowNode& node, Lines& to) {
        Lines boxed;
        std::string marked;
        inside(node, marked, boxed);
        for (std::string& line : lines_of(marked)) to.push_back(std::move(line));
        for (std::string& line : boxed) to.push_back(std::move(line));
    }

    // Its words as they are written; what elements put between them is marked: \1 a space, \2 a tab, \3 a line's end.
    void inside(const SlowNode& node, std::string& marked, Lines& boxed) {
        if (is_hidden(node)) return;
        for (const auto& each : node.children) {
            if (is_gone(*each)) continue;
            const std::string& name = each->name;
            if (name.empty()) marked += each->text;
            else if (name == "text:s")
                marked.append(each->value("text:c").empty() ? 1 : std::stoul(each->value("text:c")), '\1');
            else if (name == "text:tab") marked += '\2';
            else if (name == "text:line-break") marked += '\3';
            else if (name == "text:note")
                blocks(*each, each->value("text:note-class") == "endnote" ? endnotes_ : footnotes_);
            else if (name == "draw:text-box") blocks(*each, boxed);
            else inside(*each, marked, boxed);
        }
    }

    // White space that was typed counts where it stands behind a word or a tab, and once.
    static Lines lines_of(const std::string& marked) {
        const auto is_typed = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        Lines out{""};
        for (std::size_t i = 0; i < marked.size(); ++i) {
            std::size_t before = i;
            while (before > 0 && marked[before - 1] == '\1') --before;
            const char behind = before == 0 ? '\3' : marked[before - 1];
            if (marked[i] == '\3') out.emplace_back();
            else if (marked[i] == '\1') out.back() += ' ';
            else if (marked[i] == '\2') out.back() += '\t';
            else if (!is_typed(marked[i])) out.back() += marked[i];
            else if (behind != '\3' && !is_typed(behind)) out.back() += ' ';
        }
        return out;
    }

    std::set<std::string> hidden_;
    Lines body_, footnotes_, endnotes_;
};

inline std::vector<std::string> slow_odt_paragraphs(const std::string& content) {
    return SlowOdt::read(*slow_tree(content));
}

}  // namespace kanwu::tests
