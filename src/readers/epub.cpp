#include "readers/epub.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "readers/flow.h"
#include "readers/html.h"
#include "readers/package.h"
#include "readers/relations.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

constexpr std::array<std::string_view, 1> kNoSpace{""};

struct Item {
    std::string href;
    bool is_contents = false;
};

// Of container.xml, the package document and encryption.xml: what each names.
class BookHandler final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t, std::uint64_t) override {
        const auto value = [&](std::string_view attribute) {
            return std::string(attributes.value(kNoSpace, attribute));
        };
        if (name.local == "rootfile" && root.empty()) root = value("full-path");
        if (name.local == "item")
            items[value("id")] = {value("href"), value("properties").find("nav") != std::string::npos};
        if (name.local == "itemref") spine.push_back(value("idref"));
        if (name.local == "CipherReference") locked.insert(value("URI"));
    }
    void end(std::uint64_t) override {}
    void text(std::string_view, std::uint64_t, std::uint64_t) override {}

    std::string root;
    std::map<std::string, Item> items;
    std::vector<std::string> spine;
    std::set<std::string> locked;
};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "chapter%201.xhtml#top" -> "chapter 1.xhtml"
std::string unescaped(std::string_view href) {
    href = href.substr(0, href.find('#'));
    std::string out;
    for (std::size_t i = 0; i < href.size(); ++i) {
        const bool escape =
            href[i] == '%' && i + 2 < href.size() && hex_digit(href[i + 1]) >= 0 && hex_digit(href[i + 2]) >= 0;
        out += escape ? static_cast<char>(hex_digit(href[i + 1]) * 16 + hex_digit(href[i + 2])) : href[i];
        if (escape) i += 2;
    }
    return out;
}

Expected<BookHandler> read_names(Package& package, const std::string& part) {
    BookHandler handler;
    if (auto parsed = package.parse(part, handler); !parsed) return tl::unexpected(parsed.error());
    return handler;
}

// The parts of the spine, in order.
Expected<std::vector<std::string>> chapters(Package& package) {
    if (!package.has("META-INF/container.xml"))
        return package.refused("this is no EPUB: it has no META-INF/container.xml; save the draft as docx or html",
                               "这不是 EPUB（没有 META-INF/container.xml），请另存为 docx 或 html");
    const Expected<BookHandler> container = read_names(package, "META-INF/container.xml");
    if (!container) return tl::unexpected(container.error());
    if (!package.has(container->root))
        return package.refused("the book's package document is missing; export the draft anew",
                               "书里缺了目录文件，请重新导出");
    const Expected<BookHandler> book = read_names(package, container->root);
    if (!book) return tl::unexpected(book.error());
    BookHandler locks;
    if (package.has("META-INF/encryption.xml"))
        if (auto parsed = package.parse("META-INF/encryption.xml", locks); !parsed)
            return tl::unexpected(parsed.error());

    std::vector<std::string> out;
    for (const std::string& id : book->spine) {
        const auto item = book->items.find(id);
        if (item == book->items.end())
            return package.refused(fmt::format("the spine names {}, which is no part of the book; export it anew", id),
                                   fmt::format("书里缺了 {}，请重新导出", id));
        if (item->second.is_contents) continue;
        std::string part = part_of_target(container->root, unescaped(item->second.href));
        if (locks.locked.contains(part))
            return package.refused(fmt::format("{} is locked; export the draft without protection", part),
                                   fmt::format("{} 加了保护，请导出不加保护的一份", part));
        out.push_back(std::move(part));
    }
    return out;
}

void append(Flow& flow, const Document& chapter) {
    for (const Paragraph& paragraph : chapter.paragraphs) {
        FlowParagraph out;
        out.append(unwrap(chapter.text, paragraph.span).text);
        const bool heading = paragraph.role == Role::headline || paragraph.role == Role::subhead;
        // Which of the two it is the whole book decides.
        if (heading) out.styled = StyledAs::heading;
        else out.role = paragraph.role;
        out.group = paragraph.group;
        flow.add(out);
    }
}

}  // namespace

Expected<Document> read_epub(std::string_view bytes, const std::string& path, const ReadOptions& options) {
    Expected<Package> package = Package::open(bytes, path, options.limits);
    if (!package) return tl::unexpected(package.error());
    const Expected<std::vector<std::string>> parts = chapters(*package);
    if (!parts) return tl::unexpected(parts.error());
    Flow flow;
    std::vector<Remark> remarks;
    for (const std::string& part : *parts) {
        Expected<std::string> text = package->whole(part);
        if (!text) return tl::unexpected(text.error());
        const Expected<Document> chapter = read_xhtml(std::move(*text), path, options);
        if (!chapter)
            return fail(path, fmt::format("{}: {}", part, chapter.error().message),
                        fmt::format("{}：{}", part, chapter.error().chinese));
        append(flow, *chapter);
        for (const Remark& remark : chapter->remarks)
            remarks.push_back(
                {fmt::format("{}: {}", part, remark.message), fmt::format("{}：{}", part, remark.chinese)});
    }
    Expected<Document> document = flow_document(flow, path, Breaks::paragraphs);
    if (!document) return document;
    document->remarks = std::move(remarks);
    document->media_type = "application/epub+zip";
    if (package->remark()) document->remarks.push_back(*package->remark());
    return document;
}

}  // namespace kanwu
