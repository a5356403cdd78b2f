// The plain specification of what a Word file's body says: a tree, walked by one function per kind of element. Slow, and it
// knows no styles, notes or strict names; the reader must agree with it.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "readers/slow_tree.h"

namespace kanwu::tests {

// The paragraphs of one story: of the body, or of a text box in it.
class SlowStory {
public:
    static std::vector<std::string> read(const SlowNode& node) {
        SlowStory story;
        story.blocks(node);
        story.flush();
        return story.lines_;
    }

private:
    void blocks(const SlowNode& node) {
        for (const auto& each : node.children) {
            if (is_gone(*each)) continue;
            if (each->name == "w:p") paragraph(*each);
            else if (each->name == "w:tbl" || each->name == "w:tc") flush(), blocks(*each), flush();
            else if (each->name == "w:sdt") control(*each);
            else if (!(each->name == "w:tr" && row_is_deleted(*each))) blocks(*each);
        }
    }
    void control(const SlowNode& node) {
        const SlowNode* properties = node.child("w:sdtPr");
        if (properties != nullptr && properties->child("w:showingPlcHdr") != nullptr) return;
        if (const SlowNode* content = node.child("w:sdtContent")) blocks(*content);
    }
    static bool row_is_deleted(const SlowNode& row) {
        const SlowNode* properties = row.child("w:trPr");
        return properties != nullptr && properties->child("w:del") != nullptr;
    }
    static bool is_gone(const SlowNode& node) {
        const std::vector<std::string> gone{"w:del", "w:moveFrom", "w:instrText", "w:delText",
                                            "w:rt",  "w:pPr",      "w:rPr"};
        return std::find(gone.begin(), gone.end(), node.name) != gone.end();
    }

    void paragraph(const SlowNode& node) {
        inside(node, false);
        const SlowNode* properties = node.child("w:pPr");
        const SlowNode* mark = properties == nullptr ? nullptr : properties->child("w:rPr");
        joined_ = mark != nullptr && mark->child("w:del") != nullptr;
        if (!joined_) flush(true);
    }
    void inside(const SlowNode& node, bool hidden) {
        const bool in_run = node.name == "w:r";
        for (const auto& each : node.children) {
            if (is_gone(*each)) continue;
            const std::string& name = each->name;
            if (name == "w:r") inside(*each, is_hidden(*each));
            else if (name == "w:txbxContent") box(*each);
            else if (name == "mc:AlternateContent") {
                if (!each->children.empty()) inside(*each->children[0], hidden);
            } else if (name == "w:fldChar") field(each->value("w:fldCharType"));
            else if (hidden || in_code()) {
                if (name == "w:ruby" || name == "w:rubyBase" || name == "w:pict") inside(*each, hidden);
            } else if (name == "w:t") words(*each);
            else if (name == "w:tab" && in_run) line_ += "\t";
            else if (name == "w:br" && in_run) broken_.push_back(line_), line_.clear();
            else inside(*each, hidden);
        }
    }
    void words(const SlowNode& node) {
        for (const auto& each : node.children)
            for (const char c : each->text) line_ += c == '\n' ? ' ' : c;
    }
    void box(const SlowNode& node) {
        for (std::string& line : read(node)) boxed_.push_back(std::move(line));
    }
    static bool is_hidden(const SlowNode& run) {
        const SlowNode* properties = run.child("w:rPr");
        const SlowNode* mark = properties == nullptr ? nullptr : properties->child("w:vanish");
        return mark != nullptr && mark->value("w:val") != "0";
    }
    void field(const std::string& type) {
        if (type == "begin") fields_.push_back(true);
        if (fields_.empty()) return;
        if (type == "separate") fields_.back() = false;
        if (type == "end") fields_.pop_back();
    }
    bool in_code() const { return std::find(fields_.begin(), fields_.end(), true) != fields_.end(); }

    // The paragraph is whole: at its end, or where one that was to be joined has no next.
    void flush(bool ended = false) {
        if (!ended && !joined_) return;
        joined_ = false;
        broken_.push_back(line_);
        line_.clear();
        for (std::string& line : broken_) lines_.push_back(std::move(line));
        for (std::string& line : boxed_) lines_.push_back(std::move(line));
        broken_.clear();
        boxed_.clear();
    }

    std::vector<std::string> lines_, broken_, boxed_;
    std::string line_;
    std::vector<bool> fields_;
    bool joined_ = false;
};

// The body of a main part: its paragraphs that are not blank.
inline std::vector<std::string> slow_paragraphs(const std::string& document) {
    const std::unique_ptr<SlowNode> tree = slow_tree(document);
    std::vector<std::string> lines = SlowStory::read(*tree->child("w:document")->child("w:body"));
    std::erase_if(lines, [](const std::string& line) { return line.find_first_not_of(" \t") == std::string::npos; });
    return lines;
}

}  // namespace kanwu::tests
