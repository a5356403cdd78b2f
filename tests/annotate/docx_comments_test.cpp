#include "annotate/docx_comments.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include "annotate/comments.h"
#include "readers/docx.h"
#include "readers/reader.h"
#include "support/catch.h"
#include "support/packages.h"
#include "text/utf8.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

std::string run(const std::string& text) { return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

Document read(const std::string& bytes) {
    Expected<Document> document = read_document(bytes, "a.docx", {});
    if (!document) FAIL(document.error().message);
    return std::move(*document);
}

std::string part_of(const std::string& bytes, const std::string& part) {
    Expected<Package> package = Package::open(bytes, "a.docx", {});
    REQUIRE(package);
    Expected<std::string> text = package->whole(part);
    REQUIRE(text);
    return *text;
}

// Where these words stand in the text; the comment says their number.
std::vector<Comment> comments_at(const Document& document, const std::vector<std::string>& words) {
    std::vector<Comment> out;
    for (const std::string& each : words) {
        const std::size_t at = document.text.find(each);
        REQUIRE(at != std::string::npos);
        out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + each.size())}, {each}});
    }
    return out;
}

std::string annotated(const std::string& bytes, const std::vector<Comment>& comments) {
    const Expected<std::string> out = with_comments(bytes, read(bytes), {}, comments, Language::en);
    if (!out) FAIL(out.error().message);
    return *out;
}

// The words between the marks of each comment, by a plain reading of the main part: what is between ">" and "<".
std::map<int, std::string> commented_words(const std::string& part) {
    std::map<int, std::string> open, done;
    for (std::size_t at = 0; at < part.size();) {
        const std::size_t tag = std::min(part.find('<', at), part.size());
        for (auto& [id, words] : open) words += part.substr(at, tag - at);
        const std::size_t end = std::min(part.find('>', tag), part.size());
        const std::string element = part.substr(tag, end - tag);
        const auto id = [&] { return std::stoi(element.substr(element.find("id=\"") + 4)); };
        if (element.starts_with("<w:commentRangeStart")) open[id()] = "";
        if (element.starts_with("<w:commentRangeEnd")) {
            done[id()] = open.at(id());
            open.erase(id());
        }
        at = end + 1;
    }
    CHECK(open.empty());
    return done;
}

std::string words_of(const std::string& body, const std::string& words, const Parts& more = {}) {
    const std::string bytes = docx_of(body, more);
    const std::string out = annotated(bytes, comments_at(read(bytes), {words}));
    CHECK(read(out).text == read(bytes).text);
    return commented_words(part_of(out, "word/document.xml"))[0];
}

}  // namespace

TEST_CASE("a comment stands at its words, whatever runs they are in", "[annotate]") {
    CHECK(words_of(paragraph(run("市国资委书记陶远")), "国资委") == "国资委");
    CHECK(words_of(paragraph(run("市国") + run("资委书") + run("记陶远")), "国资委书记") == "国资委书记");
    CHECK(words_of(paragraph(run("甲&amp;乙")), "&") == "&amp;");
    CHECK(words_of(paragraph("<w:hyperlink>" + run("看链接里") + "</w:hyperlink>"), "链接") == "链接");
    CHECK(words_of("<w:tbl><w:tr><w:tc>" + paragraph(run("格子甲")) + "</w:tc><w:tc>" + paragraph(run("格子乙")) +
                       "</w:tc></w:tr></w:tbl>",
                   "子乙") == "子乙");
    CHECK(words_of(paragraph(run("前段末")) + paragraph(run("后段首")), "段末\n后段") == "段末后段");
    CHECK(words_of(paragraph("<w:ins w:id=\"5\">" + run("新增的话") + "</w:ins>"), "增的") == "增的");
}

TEST_CASE("a cut run keeps its properties and its spaces", "[annotate]") {
    const std::string bytes = docx_of(paragraph(run("one two three")));
    const std::string out = annotated(bytes, comments_at(read(bytes), {"two"}));
    const std::string part = part_of(out, "word/document.xml");
    CHECK(part.find("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">one </w:t></w:r><w:commentRangeStart") !=
          std::string::npos);
    CHECK(part.find("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">two</w:t></w:r><w:commentRangeEnd") !=
          std::string::npos);
    CHECK(part.find("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> three</w:t></w:r>") != std::string::npos);
}

TEST_CASE("words where no comment may stand are told at the nearest place that allows one", "[annotate]") {
    const std::string note =
        word_part("footnotes", "<w:footnote w:id=\"2\">" + paragraph(run("注中之误")) + "</w:footnote>");
    const std::string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    const std::string bytes = docx_of(paragraph(run("正文") + reference), {{"footnotes", note}});
    const std::string out = annotated(bytes, comments_at(read(bytes), {"之误"}));
    CHECK(part_of(out, "word/document.xml")
              .find("<w:commentRangeStart w:id=\"0\"/>" + reference + "<w:commentRangeEnd") != std::string::npos);
    CHECK(part_of(out, "word/comments.xml").find("In a note: “之误”") != std::string::npos);
    CHECK(part_of(out, "word/footnotes.xml") == note);
    const std::string box = "<w:r><w:pict><w:txbxContent>" + paragraph(run("框内")) + "</w:txbxContent></w:pict></w:r>";
    CHECK(words_of(paragraph(run("正文") + box), "框") == "框内");
}

TEST_CASE("existing comments stay, and their numbers are continued", "[annotate]") {
    const std::string old = "<w:comment w:id=\"7\" w:author=\"甲\"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>";
    const std::string bytes = docx_of(paragraph(run("正文")), {{"comments", word_part("comments", old)}});
    const std::string comments = part_of(annotated(bytes, comments_at(read(bytes), {"正"})), "word/comments.xml");
    CHECK(comments.find(old + "<w:comment w:id=\"8\" w:author=\"kanwu\"") != std::string::npos);
    const std::string empty =
        docx_of(paragraph(run("正文")), {{"comments", "<x:comments xmlns:x=\"" + kWordSpace + "\"/>"}});
    CHECK(part_of(annotated(empty, comments_at(read(empty), {"正"})), "word/comments.xml")
              .find("><x:comment x:id=\"0\"") != std::string::npos);
}

TEST_CASE("without comments the copy is the file; a file that was changed meanwhile is refused", "[annotate]") {
    const std::string bytes = docx_of(paragraph(run("正文")));
    CHECK(annotated(bytes, {}) == bytes);
    const Document other = read(docx_of(paragraph(run("别的"))));
    CHECK_FALSE(with_comments(bytes, other, {}, {}, Language::zh));
    CHECK(is_annotated_copy(bytes, read(bytes), {}));
    CHECK_FALSE(is_annotated_copy(bytes, other, {}));
    CHECK(is_annotated_copy(annotated(bytes, comments_at(read(bytes), {"正"})), other, {}));
}

TEST_CASE("random comments in random runs leave the text as it is and stand at their words", "[annotate]") {
    std::mt19937 random(6);
    const auto below = [&](std::size_t n) { return random() % n; };
    const std::vector<std::string> characters{"市", "委", "书", "，", "a", " ", "𠀀", "é"};
    for (int round = 0; round < 200; ++round) {
        std::string body;
        for (std::size_t p = below(4) + 1; p > 0; --p) {
            std::string inside;
            for (std::size_t r = below(5) + 1; r > 0; --r) {
                std::string text = "字";
                for (std::size_t c = below(6); c > 0; --c) text += characters[below(characters.size())];
                inside += below(4) == 0 ? "<w:hyperlink>" + run(text + "尾") + "</w:hyperlink>" : run(text + "尾");
            }
            body += paragraph(inside);
        }
        const std::string bytes = docx_of(body);
        const Document document = read(bytes);
        std::vector<std::uint32_t> starts;
        for (std::size_t at = 0; at < document.text.size(); next_code_point(document.text, at))
            if (document.text[at] != '\n') starts.push_back(static_cast<std::uint32_t>(at));
        std::vector<Comment> comments;
        for (std::size_t n = below(5) + 1; n > 0; --n) {
            const std::size_t a = below(starts.size()), b = below(starts.size());
            std::size_t end = starts[std::max(a, b)];
            next_code_point(document.text, end);
            comments.push_back({{starts[std::min(a, b)], static_cast<std::uint32_t>(end)}, {"x"}});
        }
        const std::string out = annotated(bytes, comments);
        CHECK(read(out).text == document.text);
        const auto words = commented_words(part_of(out, "word/document.xml"));
        REQUIRE(words.size() == comments.size());
        for (std::size_t i = 0; i < comments.size(); ++i) {
            std::string expected(slice(document.text, comments[i].span));
            std::erase(expected, '\n');
            CHECK(words.at(static_cast<int>(i)) == expected);
        }
    }
}
