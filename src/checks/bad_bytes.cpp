// Bytes that are no text: what the reader had to replace, and what an earlier conversion has replaced.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "checks/check.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kSought("\uFFFD\0", 4);
// An editor mends so many one by one; more are a draft that was converted wrongly.
constexpr std::size_t kMostTold = 100;
constexpr std::size_t kMostBytesNamed = 16;
constexpr std::uint32_t kContextBytes = 60;

// The next replacement character or NUL from `at` on, with all that follow it at once; empty where there is none.
Span next_bad(std::string_view text, std::size_t at) {
    const std::size_t begin = std::min({text.find(kReplacement, at), text.find(kSought.back(), at), text.size()});
    std::size_t end = begin;
    while (end < text.size())
        if (text.substr(end).starts_with(kReplacement)) end += kReplacement.size();
        else if (text[end] == '\0') ++end;
        else break;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Span> all_bad(std::string_view text) {
    std::vector<Span> out;
    for (Span bad = next_bad(text, 0); !bad.empty(); bad = next_bad(text, bad.end)) out.push_back(bad);
    return out;
}

// The bytes of the file that the reader replaced there; empty where the draft itself has U+FFFD.
std::string bytes_at(const Document& document, Span span) {
    std::string out;
    auto bad = std::lower_bound(document.bad_bytes.begin(), document.bad_bytes.end(), span.begin,
                                [](const BadBytes& b, std::uint32_t at) { return b.at < at; });
    for (; bad != document.bad_bytes.end() && bad->at < span.end; ++bad) out += bad->bytes;
    return out;
}

std::string hex(std::string_view bytes) {
    std::string out;
    for (const char byte : bytes.substr(0, kMostBytesNamed))
        out += fmt::format("{}{:02X}", out.empty() ? "" : " ", static_cast<unsigned char>(byte));
    return bytes.size() > kMostBytesNamed ? out + " …" : out;
}

// The words around the place, in its line.
std::string context(const Document& document, Span span) {
    const Span line = document.lines().span(document.text, document.lines().line(span.begin));
    std::uint32_t begin = std::max(line.begin, span.begin - std::min(span.begin, kContextBytes));
    std::uint32_t end = std::min<std::uint32_t>(std::max(line.end, span.end), span.end + kContextBytes);
    const auto inside = [&](std::uint32_t at) {
        return at < document.text.size() && (static_cast<unsigned char>(document.text[at]) & 0xC0) == 0x80;
    };
    while (inside(begin)) ++begin;
    while (inside(end)) ++end;
    return to_utf8(normal_form(slice(document.text, {begin, end})));
}

Finding finding_of(const Draft& draft, Span span, const CheckInput& input) {
    const Document& document = *draft.document;
    const std::string bytes = bytes_at(document, span);
    const bool nul = slice(document.text, span).find('\0') != std::string_view::npos;
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::error;
    finding.message = !bytes.empty() ? "bytes" : nul ? "nul" : "written";
    finding.place = {document.path, span};
    finding.arguments = {{"bytes", hex(bytes)},
                         {"offset", std::to_string(document.position(span.begin).source_byte)},
                         {"encoding", document.encoding}};
    finding.identity = to_hex(hash128(finding.message + '\0' + bytes + '\0' + context(document, span)));
    return finding;
}

}  // namespace

std::vector<Finding> check_bad_bytes(const Draft& draft, const CheckInput& input, WorkBudget& /*budget*/) {
    const std::vector<Span> all = all_bad(draft.document->text);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < std::min(all.size(), kMostTold); ++i)
        findings.push_back(finding_of(draft, all[i], input));
    if (all.size() <= kMostTold) return findings;
    findings.resize(1);
    findings.front().message = "many";
    findings.front().arguments.emplace_back("count", std::to_string(all.size()));
    return findings;
}

}  // namespace kanwu
