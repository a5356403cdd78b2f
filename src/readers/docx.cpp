#include "readers/docx.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "readers/docx_names.h"
#include "readers/docx_styles.h"
#include "readers/relations.h"

namespace kanwu {
namespace {

Expected<DocxStoryText> read_story(Package& package, const std::string& part, const StyleTable& styles,
                                   Origins origins) {
    DocxStory story(styles, origins, FieldCodes::hide);
    if (auto parsed = package.parse(part, story); !parsed) return tl::unexpected(parsed.error());
    DocxStoryText text = story.finish();
    if (!text.unclosed_field) return text;
    // What seemed to be a field's code to the end of the file is more likely text.
    DocxStory again(styles, origins, FieldCodes::show);
    if (auto parsed = package.parse(part, again); !parsed) return tl::unexpected(parsed.error());
    return again.finish();
}

// Reads the parts of one file into one flow.
class DocxFile {
public:
    DocxFile(Package& package, Origins origins) : package_(package), origins_(origins) {}

    Expected<void> read() {
        if (auto found = find_main_part(); !found) return found;
        Expected<Relations> relations = relations_of(package_, main_part);
        if (!relations) return tl::unexpected(relations.error());
        if (const Relation* styles = relations->of_type("styles"); styles != nullptr && package_.has(styles->target)) {
            Expected<StyleTable> table = read_docx_styles(package_, styles->target);
            if (!table) return tl::unexpected(table.error());
            styles_ = std::move(*table);
        }
        Expected<DocxStoryText> body = read_story(package_, main_part, styles_, origins_);
        if (!body) return tl::unexpected(body.error());
        main = std::move(*body);
        if (auto read = add_notes(*relations, "footnotes", false); !read) return read;
        if (auto read = add_notes(*relations, "endnotes", true); !read) return read;
        return add_running_heads(*relations);
    }

    std::string main_part;
    DocxStoryText main;
    std::vector<Remark> remarks;

private:
    Expected<void> find_main_part() {
        Expected<Relations> relations = relations_of(package_, "");
        if (!relations) return tl::unexpected(relations.error());
        const Relation* part = relations->of_type("officeDocument");
        if (part == nullptr)
            return package_.refused(
                "this is no Word file: it names no main part; save the draft as docx in its word processor",
                "这不是 Word 文件（没有正文部分），请在文字处理软件里另存为 docx");
        if (!package_.has(part->target))
            return package_.refused(
                "the main part of the draft is missing; open the draft in its word processor and save it anew",
                "文件里缺了正文部分，请用文字处理软件打开后重新保存");
        main_part = part->target;
        return {};
    }

    // Notes of one kind, in the order of their references.
    Expected<void> add_notes(const Relations& relations, std::string_view type, bool endnotes) {
        std::map<std::string, Flow> notes;
        bool read = false;
        for (const NoteReference& reference : main.references) {
            if (reference.endnote != endnotes) continue;
            if (!std::exchange(read, true)) {
                const Relation* relation = relations.of_type(type);
                if (relation == nullptr || !package_.has(relation->target)) {
                    remarks.push_back(
                        {fmt::format("the draft refers to {}, and has none in it; see that it is whole", type),
                         fmt::format("稿件引了{}，文件里却没有，请看看文件是否完整", endnotes ? "尾注" : "脚注")});
                    return {};
                }
                Expected<DocxStoryText> story = read_story(package_, relation->target, styles_, Origins::forget);
                if (!story) return tl::unexpected(story.error());
                notes = std::move(story->notes);
            }
            const auto note = notes.find(reference.id);
            if (note == notes.end()) continue;
            for (std::size_t i = 0; i < note->second.size(); ++i)
                add_anchored(note->second.paragraph(i), reference.run, DocxPlace::note);
            notes.erase(note);
        }
        return {};
    }

    // Pages of one kind have the same heads as those of another: each paragraph is told once.
    Expected<void> add_running_heads(const Relations& relations) {
        std::set<std::string> parts;
        std::set<std::string> told;
        std::vector<std::string> ids = main.headers;
        ids.insert(ids.end(), main.footers.begin(), main.footers.end());
        for (const std::string& id : ids) {
            const Relation* relation = relations.of_id(id);
            if (relation == nullptr || !package_.has(relation->target) || !parts.insert(relation->target).second)
                continue;
            Expected<DocxStoryText> story = read_story(package_, relation->target, styles_, Origins::forget);
            if (!story) return tl::unexpected(story.error());
            for (std::size_t i = 0; i < story->paragraphs.size(); ++i) {
                FlowParagraph paragraph = story->paragraphs.paragraph(i);
                if (!told.insert(paragraph.text).second) continue;
                paragraph.role = Role::dateline;  // a running head is no prose, and repeats what the draft says
                add_anchored(std::move(paragraph), DocxOrigin::kNone, DocxPlace::running_head);
            }
        }
        return {};
    }

    void add_anchored(FlowParagraph paragraph, std::uint32_t run, DocxPlace place) {
        if (origins_ == Origins::keep) {
            paragraph.pieces = {{0, static_cast<std::uint32_t>(main.origins.size())}};
            main.origins.push_back({run, {}, {}, false, place});
        }
        main.paragraphs.add(paragraph);
    }

    Package& package_;
    Origins origins_;
    StyleTable styles_;
};

Expected<Document> as_document(DocxFile& file, const Package& package, const std::string& path) {
    Expected<Document> document = flow_document(file.main.paragraphs, path, Breaks::perhaps_lines);
    if (!document) return document;
    document->media_type = kDocxMediaType;
    if (package.remark()) document->remarks.push_back(*package.remark());
    for (Remark& remark : file.remarks) document->remarks.push_back(std::move(remark));
    return document;
}

}  // namespace

Expected<Document> read_docx(std::string_view bytes, const std::string& path, const ReadOptions& options) {
    Expected<Package> package = Package::open(bytes, path, options.limits);
    if (!package) return tl::unexpected(package.error());
    DocxFile file(*package, Origins::forget);
    if (auto read = file.read(); !read) return tl::unexpected(read.error());
    return as_document(file, *package, path);
}

Expected<DocxOrigins> read_docx_origins(Package& package, const std::string& path) {
    DocxFile file(package, Origins::keep);
    if (auto read = file.read(); !read) return tl::unexpected(read.error());
    Expected<Document> document = as_document(file, package, path);
    if (!document) return tl::unexpected(document.error());
    DocxOrigins out{std::move(*document),         file.main_part,
                    std::move(file.main.space),   std::move(file.main.runs),
                    std::move(file.main.origins), {}};
    for (std::uint32_t i = 0; i < file.main.paragraphs.size(); ++i) {
        const std::uint32_t begin = out.document.lines().start(i + 1);
        for (const FlowPiece& piece : file.main.paragraphs.paragraph(i).pieces)
            out.pieces.push_back({begin + piece.begin, piece.origin});
    }
    return out;
}

}  // namespace kanwu
