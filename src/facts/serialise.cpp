#include "facts/serialise.h"

#include <optional>
#include <type_traits>

#include <fmt/format.h>

#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr std::string_view kMagic = "kanwu/facts";

class Writer {
public:
    template <class... Fields>
    void operator()(Fields&... fields) {
        (put(fields), ...);
    }
    std::string bytes;

private:
    template <class Number>
        requires(std::is_integral_v<Number> || std::is_enum_v<Number>)
    void put(Number number) {
        const auto value = static_cast<std::uint64_t>(number);
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            bytes += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
    template <class Container>
        requires requires(Container c) { c.begin(); }
    void put(Container& items) {
        put(static_cast<std::uint32_t>(items.size()));
        for (auto& item : items) put(item);
    }
    template <class Value>
    void put(std::optional<Value>& value) {
        put(static_cast<std::uint8_t>(value.has_value()));
        if (value) put(*value);
    }
    template <class Struct>
        requires requires(Struct& s, Writer& w) { fields(w, s); }
    void put(Struct& value) {
        fields(*this, value);
    }
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : left_(bytes) {}

    template <class... Fields>
    void operator()(Fields&... fields) {
        (take(fields), ...);
    }
    bool failed() const { return failed_; }
    bool at_end() const { return left_.empty(); }

private:
    template <class Number>
        requires(std::is_integral_v<Number> || std::is_enum_v<Number>)
    void take(Number& number) {
        if (left_.size() < sizeof(Number)) return fail_here();
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            value |= std::uint64_t{static_cast<unsigned char>(left_[i])} << (8 * i);
        left_.remove_prefix(sizeof(Number));
        number = static_cast<Number>(value);
    }
    template <class Container>
        requires requires(Container c) { c.begin(); }
    void take(Container& items) {
        std::uint32_t count = 0;
        take(count);
        if (count > left_.size()) return fail_here();  // every item takes a byte at least
        items.resize(count);
        for (auto& item : items) {
            if (failed_) return;
            take(item);
        }
    }
    template <class Value>
    void take(std::optional<Value>& value) {
        std::uint8_t there = 0;
        take(there);
        if (there != 0) take(value.emplace());
    }
    template <class Struct>
        requires requires(Struct& s, Reader& r) { fields(r, s); }
    void take(Struct& value) {
        fields(*this, value);
    }
    void fail_here() {
        failed_ = true;
        left_ = {};
    }

    std::string_view left_;
    bool failed_ = false;
};

// One list of fields a struct, for both ways.
void fields(auto& io, Span& v) { io(v.begin, v.end); }
void fields(auto& io, Hash128& v) { io(v.high, v.low); }
void fields(auto& io, Fingerprint& v) { io(v.hash, v.position); }
void fields(auto& io, Title& v) { io(v.organisation, v.post, v.modifiers, v.span, v.organisation_inherited); }
void fields(auto& io, Cue& v) { io(v.verb, v.span); }
void fields(auto& io, Mention& v) { io(v.name, v.name_span, v.titles, v.cue, v.confidence, v.grounds, v.person); }
void fields(auto& io, AnonymousSource& v) { io(v.subject, v.subject_span, v.cue, v.person); }
void fields(auto& io, Quotation& v) { io(v.inner, v.speaker, v.whole_sentence, v.source, v.person); }
void fields(auto& io, BodySubject& v) { io(v.body, v.span); }
void fields(auto& io, ParagraphAttribution& v) { io(v.mentions, v.anonymous, v.quotations, v.body_subject); }
void fields(auto& io, ParagraphFacts& v) {
    io(v.span, v.role, v.group, v.normal, v.identity, v.fingerprints, v.attribution);
}
void fields(auto& io, Facts& v) { io(v.document, v.content, v.paragraphs); }

}  // namespace

std::string to_bytes(const Facts& facts) {
    Writer writer;
    writer.bytes = kMagic;
    std::uint32_t format = kFactsFormat;
    std::uint32_t normal_form = kNormalFormVersion;
    Facts copy = facts;
    writer(format, normal_form, copy);
    return std::move(writer.bytes);
}

Expected<Facts> facts_from_bytes(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) return fail("", "not kanwu facts; extract them again");
    Reader reader(bytes.substr(kMagic.size()));
    std::uint32_t format = 0;
    std::uint32_t normal_form = 0;
    reader(format, normal_form);
    if (!reader.failed() && (format != kFactsFormat || normal_form != kNormalFormVersion))
        return fail("", fmt::format("facts of format {}, normal form {}; this kanwu reads {}, {}; extract them again",
                                    format, normal_form, kFactsFormat, kNormalFormVersion));
    Facts facts;
    reader(facts);
    if (reader.failed() || !reader.at_end())
        return fail("", "kanwu facts that are cut off or too long; extract them again");
    return facts;
}

}  // namespace kanwu
