#include "reports/sarif_message.h"

#include <array>
#include <set>

#include "text/utf8.h"

namespace kanwu {
namespace {

bool ends_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 6> marks = {".", "。", "!", "！", "?", "？"};
    for (const std::string_view mark : marks) {
        if (text.ends_with(mark)) return true;
    }
    return false;
}

std::string without_controls(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0)) out += ' ';
        else append_utf8(out, c);
    }
    return out;
}

void end_sentence(std::string& text, Language language) {
    text.erase(text.find_last_not_of(' ') + 1);
    if (!ends_sentence(text)) text += language == Language::zh ? "。" : ".";
}

// Words between links. A "](" would be read as half a link, and a backslash before a link would escape it.
void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '(' && out.ends_with("\\]")) out += ' ';
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
}

void append_link(std::string& out, std::string_view text, std::uint32_t id) {
    if (out.ends_with('\\')) out += ' ';
    out += '[';
    append_escaped(out, text);
    out += "](" + std::to_string(id) + ")";
}

}  // namespace

std::string as_sentence(std::string_view text, Language language) {
    std::string out = without_controls(text);
    end_sentence(out, language);
    return out;
}

std::string linked_message(const Sentence& sentence, const std::vector<LinkName>& names, Language language) {
    std::string out;
    std::set<std::uint32_t> linked;
    for (const Phrase& phrase : sentence) {
        const std::string text = without_controls(phrase.text);
        if (phrase.related == 0 || phrase.related > kRelatedShown) {
            append_escaped(out, text);
        } else {
            append_link(out, text, phrase.related);
            linked.insert(phrase.related);
        }
    }
    end_sentence(out, language);
    const bool zh = language == Language::zh;
    bool first = true;
    for (const LinkName& name : names) {
        if (!linked.insert(name.related).second) continue;
        out += first ? (zh ? "另见" : " See also ") : zh ? "、" : ", ";
        append_link(out, without_controls(name.text), name.related);
        first = false;
    }
    if (!first) out += zh ? "。" : ".";
    return out;
}

}  // namespace kanwu
