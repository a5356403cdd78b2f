// XML as a tree, for the plain specifications of what packages say (slow_docx.h, slow_odt.h).
#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <expat.h>

namespace kanwu::tests {

struct SlowNode {
    std::string name, text;  // "w:p"; "" for character data
    std::map<std::string, std::string> attributes;
    std::vector<std::unique_ptr<SlowNode>> children;

    const SlowNode* child(const std::string& wanted) const {
        for (const auto& each : children)
            if (each->name == wanted) return each.get();
        return nullptr;
    }
    std::string value(const std::string& attribute) const {
        const auto at = attributes.find(attribute);
        return at == attributes.end() ? "" : at->second;
    }
};

// Expat's tree of well-formed XML, with names as they are written.
inline std::unique_ptr<SlowNode> slow_tree(const std::string& xml) {
    auto root = std::make_unique<SlowNode>();
    std::vector<SlowNode*> open{root.get()};
    XML_Parser parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &open);
    const auto add = [](void* data) {
        auto& stack = *static_cast<std::vector<SlowNode*>*>(data);
        stack.back()->children.push_back(std::make_unique<SlowNode>());
        return stack.back()->children.back().get();
    };
    static const auto make = add;
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            SlowNode* node = make(data);
            node->name = name;
            for (; *attributes != nullptr; attributes += 2) node->attributes[attributes[0]] = attributes[1];
            static_cast<std::vector<SlowNode*>*>(data)->push_back(node);
        },
        [](void* data, const char*) { static_cast<std::vector<SlowNode*>*>(data)->pop_back(); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int size) {
        make(data)->text.assign(text, static_cast<std::size_t>(size));
    });
    const bool good = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    if (!good) throw std::runtime_error("not well-formed");
    return root;
}

}  // namespace kanwu::tests
