// The XML of a package's parts as events. Expat stays behind this header.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/expected.h"

namespace kanwu {

// A name with its namespace resolved; `prefix` is what the file writes for it, empty where it is the default. Views live
// as long as the event.
struct XmlName {
    std::string_view space, local, prefix;
};

// The attributes of an element, in the file's order. Views live as long as the event.
class XmlAttributes {
public:
    // Expat's list: names and values in turn, then null.
    explicit XmlAttributes(const char** list) : list_(list) {}

    // The value of the first attribute of that local name in one of the namespaces ("" is none); empty where it has none.
    std::string_view value(std::span<const std::string_view> spaces, std::string_view local) const;

private:
    const char** list_;
};

// What takes the events of one part. Bytes count from the part's first, as it is fed.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    // `begin` is the byte of "<"; `size` that of the whole tag.
    virtual void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t begin,
                       std::uint64_t size) = 0;
    // `end` is the byte behind the end tag, or behind the whole of an empty element.
    virtual void end(std::uint64_t end) = 0;
    // Character data in UTF-8; `size` bytes of the part at `begin` stand for it. Literal text has text.size() == size,
    // but for line ends and parts in UTF-16.
    virtual void text(std::string_view text, std::uint64_t begin, std::uint64_t size) = 0;
    // CDATA sections begin and end. Their text is told as all other.
    virtual void cdata(bool /*begins*/) {}

    // What the handler cannot go on with: parsing stops and fails with this message. The first one counts.
    void refuse(std::string message, std::string chinese) {
        if (!refusal_) refusal_ = Error{"", std::move(message), std::move(chinese)};
    }
    const std::optional<Error>& refusal() const { return refusal_; }

private:
    std::optional<Error> refusal_;
};

// A parse of one part, fed in pieces of any size. Refused: what is not well-formed, elements deeper than `max_depth`, any
// DOCTYPE (a package's parts have none, and entities are a trap). Errors have no place: their message names `part`, the
// line and the cure. Linear in bytes.
class XmlParser {
public:
    XmlParser(std::string part, XmlHandler& handler, std::uint32_t max_depth);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    Expected<void> feed(std::string_view bytes);
    // Precondition: nothing failed before.
    Expected<void> finish();

private:
    struct Parse;
    std::unique_ptr<Parse> parse_;
};

}  // namespace kanwu
