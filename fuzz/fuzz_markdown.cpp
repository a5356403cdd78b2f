// Any bytes are refused, or become prose that leads back to the file; the words of Markdown without HTML are those of the
// page that md4c makes of it, read as HTML.
#include <algorithm>
#include <array>

#include <md4c-html.h>

#include "prose_holds.h"
#include "readers/gumbo_text.h"
#include "readers/html.h"
#include "readers/markdown.h"

using namespace kanwu;

namespace {

std::string page_of(std::string_view markdown) {
    std::string html;
    const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) {
        static_cast<std::string*>(out)->append(text, size);
    };
    constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, kFlags, 0);
    return html;
}

// What the page shows otherwise, or what is masked: HTML and addresses, numbers of windows-1252, pictures' texts, notes,
// definitions, front matter, task lists, tables of another form, NUL.
bool is_comparable(std::string_view markdown) {
    constexpr std::array<std::string_view, 10> kOthers{"<", "&#", "![", "[^", "]:", "---", "+++", "[ ]", "|", "[x]"};
    return markdown.find('\0') == std::string_view::npos &&
           std::none_of(kOthers.begin(), kOthers.end(),
                        [&](auto other) { return markdown.find(other) != std::string_view::npos; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::well_formed(fuzz::bytes_of(data, size));
    const Expected<Document> document = read_markdown(text, "a.md", {Encoding::utf8});
    KANWU_HOLDS(document || (document.error().place == "a.md" && !document.error().message.empty()));
    if (!document) return 0;
    fuzz::check_prose(*document);
    if (!is_comparable(document->written_text())) return 0;
    const Expected<Document> page = read_html(page_of(document->written_text()), "a.html", {Encoding::utf8});
    KANWU_HOLDS(page && test::without_space(page->text) == test::without_space(document->text));
    return 0;
}
