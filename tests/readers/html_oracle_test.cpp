// The HTML reader beside gumbo, on pages without a fault that are put together at random.
#include <random>

#include "readers/gumbo_text.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

class RandomPage {
public:
    explicit RandomPage(unsigned seed) : random_(seed) {}

    std::string page() {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>甲&amp;乙</title><style>p > b "
               "{}</style></head>\n<body>" +
               blocks(3) + "</body></html>\n";
    }

private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    template <std::size_t N>
    std::string one_of(const char* const (&words)[N]) {
        return words[below(N)];
    }

    std::string inline_text(unsigned depth) {
        std::string out;
        for (unsigned i = below(4); i < 4; ++i) {
            const std::string inner = depth == 0 ? words() : inline_text(depth - 1);
            switch (below(9)) {
                case 0: out += "<b>" + inner + "</b>"; break;
                case 1: out += "<span class=x>" + inner + "</span>"; break;
                case 2: out += "<em><a href='a?b&amp;c'>" + words() + "</a></em>"; break;
                case 3:
                    out += one_of({"<br>", "<img alt=\"戊>\">", "<!-- <p> -->", "<wbr>", "<script>'</p>'</script>"});
                    break;
                case 4: out += "<span hidden>" + inner + "</span>"; break;
                case 5: out += "<i style=\"color:red;display: NONE\">" + inner + "</i>"; break;
                case 6: out += "<code>" + words() + "</code><ruby>漢<rt>hàn</ruby>"; break;
                default: out += words();
            }
        }
        return out;
    }

    std::string words() {
        return one_of({"陶远说", "清河区\n", " the harbour ", "&ldquo;好&rdquo;", "&#20013;&nbsp;", "　　", "&lt;b&gt;",
                       "1 &amp; 2", "，"});
    }

    std::string blocks(unsigned depth) {
        std::string out;
        for (unsigned i = below(4); i < 4; ++i) {
            const std::string inner = depth == 0 ? inline_text(1) : blocks(depth - 1);
            switch (below(9)) {
                case 0: out += "<p>" + inline_text(2) + one_of({"</p>", "", "\n</p>\n"}); break;
                case 1:
                    out += "<div" + one_of({"", " hidden", " class=\"a b\"", " style='display:none'"}) + ">" + inner +
                           "</div>";
                    break;
                case 2: out += "<ul><li>" + inner + one_of({"", "</li>"}) + "<li>" + inline_text(1) + "</ul>"; break;
                case 3:
                    out += "<table><caption>" + words() + "</caption><tr><td>" + inner + "<th>" + words() +
                           "<tr><td hidden>" + words() + "</table>";
                    break;
                case 4: out += "<h2>" + inline_text(1) + "</h2>"; break;
                case 5: out += "<dl><dt>" + words() + "<dd>" + inner + "</dl><hr>"; break;
                case 6: out += "<pre>\n" + words() + "\n  " + words() + "</pre>"; break;
                case 7: out += "<blockquote>" + inner + "</blockquote><!-- - -->"; break;
                default: out += "<section><figure><figcaption>" + inline_text(1) + "</figcaption></figure></section>";
            }
        }
        return out;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("the words of a page without a fault are those that gumbo shows", "[html][oracle]") {
    unsigned compared = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const std::string page = RandomPage(seed).page();
        const auto expected = test::gumbo_text(page);
        if (!expected) continue;
        ++compared;
        const auto document = read_document(page, "a.html", {});
        REQUIRE(document);
        INFO(page);
        CHECK(test::without_space(document->text) == *expected);
    }
    CHECK(compared >= 200);
}

TEST_CASE("the oracle says nothing of a page whose words it has moved", "[readers]") {
    CHECK(test::gumbo_text("<!DOCTYPE html><title>x</title><p>甲</p><table><tr><td>乙</table>") == "甲乙");
    CHECK_FALSE(test::gumbo_text("<!DOCTYPE html><title>x</title><table hidden><tr>甲<tr><th>x</table>"));
}
