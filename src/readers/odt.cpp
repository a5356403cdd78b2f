#include "readers/odt.h"

#include <set>
#include <utility>

#include "readers/flow.h"
#include "readers/odt_story.h"
#include "readers/package.h"

namespace kanwu {
namespace {

Expected<OdtStoryText> read_part(Package& package, const std::string& part, StyleTable& styles) {
    OdtStory story(styles, package);
    if (package.has(part))
        if (auto parsed = package.parse(part, story); !parsed) return tl::unexpected(parsed.error());
    return story.finish();
}

// Pages of one kind have the same heads as those of another.
void add_heads(Flow& to, const Flow& heads) {
    std::set<std::string> told;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        FlowParagraph paragraph = heads.paragraph(i);
        if (!told.insert(paragraph.text).second) continue;
        paragraph.role = Role::dateline;  // no prose, and repeats what the draft says
        to.add(paragraph);
    }
}

}  // namespace

Expected<Document> read_odt(std::string_view bytes, const std::string& path, const ReadOptions& options) {
    Expected<Package> package = Package::open(bytes, path, options.limits);
    if (!package) return tl::unexpected(package.error());
    StyleTable styles;
    // The manifest says whether the rest is encrypted.
    if (auto manifest = read_part(*package, "META-INF/manifest.xml", styles); !manifest)
        return tl::unexpected(manifest.error());
    if (!package->has("content.xml"))
        return package->refused("this is no OpenDocument text: it has no content.xml; save the draft as odt or docx",
                                "这不是 OpenDocument 文稿（没有 content.xml），请另存为 odt 或 docx");
    Expected<OdtStoryText> heads = read_part(*package, "styles.xml", styles);
    if (!heads) return tl::unexpected(heads.error());
    Expected<OdtStoryText> body = read_part(*package, "content.xml", styles);
    if (!body) return tl::unexpected(body.error());

    Flow flow = std::move(body->paragraphs);
    flow.add(body->footnotes);
    flow.add(body->endnotes);
    add_heads(flow, heads->paragraphs);
    Expected<Document> document = flow_document(flow, path, Breaks::perhaps_lines);
    if (!document) return document;
    document->media_type = "application/vnd.oasis.opendocument.text";
    if (package->remark()) document->remarks.push_back(*package->remark());
    if (body->repeats)
        document->remarks.push_back(
            {"a table shows a row or a cell with words several times by a count; it was read once",
             "表格里有按次数重复显示的行或格，只读了一次"});
    return document;
}

}  // namespace kanwu
