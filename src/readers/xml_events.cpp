#include "readers/xml_events.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <expat.h>
#include <fmt/format.h>

namespace kanwu {
namespace {

constexpr char kNamePartsEnd = '\n';  // cannot be in a name or a namespace's attribute value

// uri LF local LF prefix, uri LF local, or local.
XmlName name_of(std::string_view raw) {
    XmlName name;
    const std::size_t first = raw.find(kNamePartsEnd);
    if (first == std::string_view::npos) return {{}, raw, {}};
    name.space = raw.substr(0, first);
    const std::size_t second = raw.find(kNamePartsEnd, first + 1);
    name.local = raw.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
    if (second != std::string_view::npos) name.prefix = raw.substr(second + 1);
    return name;
}

}  // namespace

std::string_view XmlAttributes::value(std::span<const std::string_view> spaces, std::string_view local) const {
    for (const char** at = list_; *at != nullptr; at += 2) {
        const XmlName name = name_of(*at);
        if (name.local == local && std::find(spaces.begin(), spaces.end(), name.space) != spaces.end()) return at[1];
    }
    return {};
}

struct XmlParser::Parse {
    std::string part;
    XmlHandler& handler;
    std::uint32_t max_depth;
    XML_Parser parser;
    std::uint32_t depth = 0;
    std::optional<Error> refusal;  // why parsing was stopped

    std::uint64_t at() const {
        return static_cast<std::uint64_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
    }
    std::uint64_t size() const { return static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser)); }

    void stop(Error why) {
        if (!refusal) refusal = std::move(why);
        XML_StopParser(parser, XML_FALSE);
    }

    static Parse& of(void* data) { return *static_cast<Parse*>(data); }

    static void on_start(void* data, const char* name, const char** attributes) {
        Parse& self = of(data);
        if (++self.depth > self.max_depth) {
            self.stop(
                {"",
                 fmt::format("elements in {} lie more than {} deep; raise --max-depth if the draft is meant so",
                             self.part, self.max_depth),
                 fmt::format("{} 里嵌套超过{}层；稿件确实如此的，把 --max-depth 调大", self.part, self.max_depth)});
            return;
        }
        self.handler.start(name_of(name), XmlAttributes(attributes), self.at(), self.size());
        if (self.handler.refusal()) self.stop(*self.handler.refusal());
    }
    static void on_end(void* data, const char*) {
        Parse& self = of(data);
        --self.depth;
        // Of an empty element, expat tells the end without bytes of its own, at the tag's end.
        self.handler.end(self.at() + self.size());
        if (self.handler.refusal()) self.stop(*self.handler.refusal());
    }
    static void on_text(void* data, const char* text, int size) {
        Parse& self = of(data);
        self.handler.text({text, static_cast<std::size_t>(size)}, self.at(), self.size());
    }
    static void on_cdata_begin(void* data) { of(data).handler.cdata(true); }
    static void on_cdata_end(void* data) { of(data).handler.cdata(false); }
    static void on_doctype(void* data, const char*, const char*, const char*, int) {
        Parse& self = of(data);
        self.stop(
            {"", fmt::format("{} has a DOCTYPE, which no word processor writes; save the draft anew in one", self.part),
             fmt::format("{} 里有 DOCTYPE，不是文字处理软件写的，请用文字处理软件重新保存", self.part)});
    }

    tl::unexpected<Error> failed() const {
        if (refusal) return tl::unexpected(*refusal);
        return fail("",
                    fmt::format("{} is damaged at line {} ({}); open the draft in its word processor and save it anew",
                                part, XML_GetCurrentLineNumber(parser), XML_ErrorString(XML_GetErrorCode(parser))),
                    fmt::format("{} 第{}行损坏（{}），请用文字处理软件打开后重新保存", part,
                                XML_GetCurrentLineNumber(parser), XML_ErrorString(XML_GetErrorCode(parser))));
    }

    Expected<void> feed(std::string_view bytes, bool last) {
        constexpr std::size_t kMost = std::numeric_limits<int>::max() / 2;  // expat counts in int
        do {
            const std::string_view piece = bytes.substr(0, kMost);
            bytes.remove_prefix(piece.size());
            const bool ends = last && bytes.empty();
            if (XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), ends) != XML_STATUS_OK) return failed();
        } while (!bytes.empty());
        return {};
    }
};

XmlParser::XmlParser(std::string part, XmlHandler& handler, std::uint32_t max_depth)
    : parse_(new Parse{std::move(part), handler, max_depth, XML_ParserCreateNS(nullptr, kNamePartsEnd), 0, {}}) {
    XML_Parser parser = parse_->parser;
    XML_SetUserData(parser, parse_.get());
    XML_SetReturnNSTriplet(parser, 1);
    XML_SetElementHandler(parser, Parse::on_start, Parse::on_end);
    XML_SetCharacterDataHandler(parser, Parse::on_text);
    XML_SetCdataSectionHandler(parser, Parse::on_cdata_begin, Parse::on_cdata_end);
    XML_SetStartDoctypeDeclHandler(parser, Parse::on_doctype);
}

XmlParser::~XmlParser() { XML_ParserFree(parse_->parser); }

Expected<void> XmlParser::feed(std::string_view bytes) { return parse_->feed(bytes, false); }

Expected<void> XmlParser::finish() { return parse_->feed({}, true); }

}  // namespace kanwu
