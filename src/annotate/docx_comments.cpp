#include "annotate/docx_comments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "annotate/docx_markers.h"
#include "annotate/repack.h"
#include "readers/docx.h"
#include "readers/docx_names.h"
#include "readers/relations.h"

namespace kanwu {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kCommentsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::array<std::string_view, 1> kNoSpace{""};

// The outermost element of a part, and what kanwu has to know of the rest.
class PartHandler final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t begin, std::uint64_t size) override {
        if (depth_++ == 0) {
            if (!name.prefix.empty()) prefix = fmt::format("{}:", name.prefix);
            root = {begin, begin + size};
        }
        if (name.local == "comment") take_id(attributes.value(kWordSpaces, "id"));
        if (name.local == "Override" && attributes.value(kNoSpace, "PartName") == override_sought) has_override = true;
    }
    void end(std::uint64_t end) override {
        if (--depth_ == 0) root_end = end;
    }
    void text(std::string_view, std::uint64_t, std::uint64_t) override {}

    std::string override_sought;
    bool has_override = false;
    std::string prefix;
    PartSpan root;
    std::uint64_t root_end = 0;
    std::uint32_t next_id = 0;  // behind those of all comments

private:
    void take_id(std::string_view number) {
        std::uint32_t id = 0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id);
        if (error == std::errc() && id < UINT32_MAX / 2) next_id = std::max(next_id, id + 1);
    }
    std::uint32_t depth_ = 0;
};

// `addition` as the last thing inside the outermost element.
std::string with_last(std::string_view part, const PartHandler& seen, std::string_view addition) {
    if (seen.root.end == seen.root_end) {  // <root/>
        std::string_view tag = part.substr(seen.root.begin, seen.root.end - seen.root.begin);
        const std::string name(tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1));
        return fmt::format("{}>{}</{}>{}", part.substr(0, seen.root.end - 2), addition, name,
                           part.substr(seen.root.end));
    }
    const std::size_t at = part.rfind("</", seen.root_end - 1);
    return fmt::format("{}{}{}", part.substr(0, at), addition, part.substr(at));
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
}

std::string comment_element(const std::string& w, std::uint32_t id, const std::vector<std::string>& paragraphs) {
    std::string inside;
    for (const std::string& paragraph : paragraphs)
        inside +=
            fmt::format("<{0}p><{0}r><{0}t xml:space=\"preserve\">{1}</{0}t></{0}r></{0}p>", w, escaped(paragraph));
    return fmt::format("<{0}comment {0}id=\"{1}\" {0}author=\"kanwu\" {0}initials=\"kw\">{2}</{0}comment>", w, id,
                       inside);
}

// Where words are that no comment can stand at.
std::string told_place(DocxPlace place, std::string_view words, Language language) {
    const bool zh = language == Language::zh;
    const std::string_view where = place == DocxPlace::note       ? zh ? "批注所指在注释中" : "In a note"
                                   : place == DocxPlace::text_box ? zh ? "批注所指在文本框中" : "In a text box"
                                   : zh                           ? "批注所指在页眉页脚中"
                                                                  : "In a header or footer";
    return fmt::format("{}{}“{}”", where, zh ? "：" : ": ", words);
}

// Adds comments to the parts of one file.
class Annotation {
public:
    Annotation(Package& package, const DocxOrigins& draft, Language language)
        : package_(package), draft_(draft), language_(language) {}

    Expected<Parts> changed_parts(const std::vector<Comment>& comments) {
        Expected<Relations> relations = relations_of(package_, draft_.main_part);
        if (!relations) return tl::unexpected(relations.error());
        const Relation* known = relations->of_type("comments");
        part_ = known != nullptr ? known->target : free_name();
        if (auto added = add_comments(comments); !added) return tl::unexpected(added.error());
        if (auto added = add_type(); !added) return tl::unexpected(added.error());
        if (known == nullptr)
            if (auto added = add_relation(*relations); !added) return tl::unexpected(added.error());
        return std::move(changed_);
    }

private:
    // A part with what is in it; a new one where the package has none.
    Expected<std::pair<std::string, PartHandler>> opened(const std::string& part, const std::string& fresh,
                                                         std::string override_sought = {}) {
        Expected<std::string> text = package_.has(part) ? package_.whole(part) : Expected<std::string>(fresh);
        if (!text) return tl::unexpected(text.error());
        PartHandler seen;
        seen.override_sought = std::move(override_sought);
        XmlParser parser(part, seen, UINT32_MAX);
        auto parsed = parser.feed(*text);
        if (parsed) parsed = parser.finish();
        if (!parsed) return package_.refused(parsed.error().message, parsed.error().chinese);
        if (text->find('\0') != std::string::npos)
            return package_.refused(fmt::format("{} is not in UTF-8; open the draft in Word and save it anew", part),
                                    fmt::format("{} 不是 UTF-8，请用 Word 打开后重新保存", part));
        return std::pair(std::move(*text), std::move(seen));
    }

    Expected<void> add_comments(const std::vector<Comment>& comments) {
        const std::string fresh = fmt::format("{}<w:comments xmlns:w=\"{}\"></w:comments>", kXml, draft_.space);
        auto part = opened(part_, fresh);
        if (!part) return tl::unexpected(part.error());
        std::uint32_t id = part->second.next_id;
        std::vector<Marked> marked;
        std::string elements;
        for (const Comment& comment : comments) {
            std::vector<std::string> paragraphs = comment.paragraphs;
            const DocxPlace place = place_of(draft_, comment.span);
            if (place != DocxPlace::body)
                paragraphs.insert(paragraphs.begin(),
                                  told_place(place, slice(draft_.document.text, comment.span), language_));
            elements += comment_element(part->second.prefix, id, paragraphs);
            marked.push_back({comment.span, id++});
        }
        changed_.emplace_back(part_, with_last(part->first, part->second, elements));
        return add_markers(marked);
    }

    Expected<void> add_markers(const std::vector<Marked>& marked) {
        const auto main = opened(draft_.main_part, "");
        if (!main) return tl::unexpected(main.error());
        std::optional<std::string> text = with_markers(main->first, draft_, marked);
        if (!text)
            return package_.refused("no words in the body that a comment could stand at; check it as text",
                                    "正文里没有可以加批注的文字，请按文本检查");
        changed_.emplace_back(draft_.main_part, std::move(*text));
        return {};
    }

    Expected<void> add_type() {
        const std::string types(kContentTypes);
        const auto part = opened(types, "", "/" + part_);
        if (!part) return tl::unexpected(part.error());
        if (part->second.has_override) return {};
        changed_.emplace_back(types, with_last(part->first, part->second,
                                               fmt::format("<{}Override PartName=\"/{}\" ContentType=\"{}\"/>",
                                                           part->second.prefix, part_, kCommentsType)));
        return {};
    }

    Expected<void> add_relation(const Relations& relations) {
        const std::string name = relations_part(draft_.main_part);
        const auto part = opened(name, fmt::format("{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                                                   "2006/relationships\"></Relationships>",
                                                   kXml));
        if (!part) return tl::unexpected(part.error());
        std::string id = "rIdKanwu";
        while (relations.of_id(id) != nullptr) id += '1';
        const bool strict = draft_.space == kWordSpaces[1];
        changed_.emplace_back(name,
                              with_last(part->first, part->second,
                                        fmt::format("<{}Relationship Id=\"{}\" Type=\"{}/comments\" Target=\"/{}\"/>",
                                                    part->second.prefix, id, kRelationSpaces[strict ? 1 : 0], part_)));
        return {};
    }

    std::string free_name() const {
        const std::string folder = draft_.main_part.substr(0, draft_.main_part.rfind('/') + 1);
        std::string name = folder + "comments.xml";
        for (int number = 2; package_.has(name); ++number) name = fmt::format("{}comments{}.xml", folder, number);
        return name;
    }

    Package& package_;
    const DocxOrigins& draft_;
    Language language_;
    std::string part_;  // of the comments
    Parts changed_;
};

}  // namespace

bool can_annotate(const Document& document) { return document.media_type == kDocxMediaType; }

bool is_annotated_copy(std::string_view bytes, const Document& document, const ReadLimits& limits) {
    Expected<Package> package = Package::open(bytes, document.path, limits);
    if (!package) return false;
    const Expected<DocxOrigins> draft = read_docx_origins(*package, document.path);
    if (!draft) return false;
    if (draft->document.text == document.text) return true;
    const Expected<Relations> relations = relations_of(*package, draft->main_part);
    const Relation* comments = relations ? relations->of_type("comments") : nullptr;
    if (comments == nullptr || !package->has(comments->target)) return false;
    const Expected<std::string> text = package->whole(comments->target);
    return text && text->find("author=\"kanwu\"") != std::string::npos;
}

Expected<std::string> with_comments(std::string_view bytes, const Document& document, const ReadLimits& limits,
                                    const std::vector<Comment>& comments, Language language) {
    Expected<Package> package = Package::open(bytes, document.path, limits);
    if (!package) return tl::unexpected(package.error());
    Expected<DocxOrigins> draft = read_docx_origins(*package, document.path);
    if (!draft) return tl::unexpected(draft.error());
    if (draft->document.text != document.text)
        return fail(document.path, "the draft was changed while it was checked; check it again");
    if (comments.empty()) return std::string(bytes);
    // Each part is inflated once more.
    package = Package::open(bytes, document.path, limits);
    if (!package) return tl::unexpected(package.error());
    Expected<Parts> parts = Annotation(*package, *draft, language).changed_parts(comments);
    if (!parts) return tl::unexpected(parts.error());
    return repacked(bytes, document.path, *parts);
}

}  // namespace kanwu
