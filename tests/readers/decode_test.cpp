#include "readers/decode.h"

#include "readers/reader.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace kanwu;
using namespace std::string_literals;

namespace {

const std::string kGood = "全市水利系统将抓好水库除险加固，确保安全度汛；推进灌区改造，完善河湖长制。";

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

Document read(const std::string& bytes, Encoding encoding) {
    auto document = read_document(bytes, "a.txt", {encoding, false});
    REQUIRE(document);
    return *document;
}

std::string refusal(const std::string& bytes, Encoding encoding) {
    const auto document = read_document(bytes, "稿/a.txt", {encoding, false});
    if (document) return "";
    CHECK_FALSE(document.error().chinese.empty());
    return to_string(document.error());
}

// Where each code point of the text stands in the file.
std::vector<std::uint64_t> places(const Document& document) {
    std::vector<std::uint64_t> out;
    for (std::size_t at = 0; at < document.text.size(); next_code_point(document.text, at))
        out.push_back(document.position(static_cast<std::uint32_t>(at)).source_byte);
    return out;
}

using Places = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("encodings go by their usual names, others are refused", "[decode]") {
    CHECK(encoding_of("UTF8").value() == Encoding::utf8);
    CHECK(encoding_of("gbk").value() == Encoding::gb18030);
    CHECK(encoding_of("GB2312").value() == Encoding::gb18030);
    CHECK(encoding_of("Big5").value() == Encoding::big5);
    CHECK(encoding_of("Shift_JIS").value() == Encoding::shift_jis);
    CHECK(encoding_of("CP949").value() == Encoding::euc_kr);
    CHECK(encoding_of("auto").value() == Encoding::automatic);
    CHECK(encoding_of("latin1").error().message ==
          "unknown encoding \"latin1\"; known are auto, utf-8, utf-16le, utf-16be, utf-32le, utf-32be, gb18030, "
          "big5-hkscs, shift_jis, euc-jp, euc-kr, windows-1252");
}

TEST_CASE("every encoding is read, and its positions are the file's", "[decode]") {
    const auto check = [](Encoding encoding, const std::string& bytes, const std::string& text, const Places& at) {
        INFO(iana_name(encoding));
        const Document document = read(bytes, encoding);
        CHECK(document.text == text);
        CHECK(places(document) == at);
        CHECK(document.encoding == iana_name(encoding));
        CHECK(document.bad_bytes.empty());
    };
    check(Encoding::utf16le, "\x2D\x4E\x61\x00\x40\xD8\x00\xDC\x0A\x00"s, "中a\U00020000\n", {0, 2, 4, 8});
    check(Encoding::utf16be, "\x4E\x2D\x00\x61\xD8\x40\xDC\x00"s, "中a\U00020000", {0, 2, 4});
    check(Encoding::utf16be, "\xFE\xFF\x4E\x2D"s, "中", {2});
    check(Encoding::utf32le, "\x2D\x4E\x00\x00\x00\x00\x02\x00"s, "中\U00020000", {0, 4});
    check(Encoding::utf32be, "\x00\x00\xFE\xFF\x00\x00\x4E\x2D"s, "中", {4});
    check(Encoding::big5, "\xA4\xA4\x61\xA4\xE5", "中a文", {0, 2, 3});
    check(Encoding::shift_jis, "\x93\xFA\x5C\xB6\x82\xF1", "日\\ｶん", {0, 2, 3, 4});
    check(Encoding::euc_jp, "\xC6\xFC\x61\x8E\xB6\xA4\xF3", "日aｶん", {0, 2, 3, 5});
    check(Encoding::euc_kr, "\xC7\xD1\x61\x8C\x63", "한a똠", {0, 2, 3});
    check(Encoding::windows1252, "caf\xE9 \x93\x80\x94", "café “€”", {0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("Big5 has the characters of Hong Kong", "[decode]") {
    CHECK(read("\x9D\xEF\x9D\xF7\x9D\xF6\x91\xC1\x9D\xF8\xCA\x5C\x92\x5D\xC9\x4E\xDA\xBB", Encoding::big5).text ==
          "嘅咗喺嚟啲佢哋冇睇");
}

TEST_CASE("positions hold across the pieces in which a long file is decoded", "[decode]") {
    // 𠀀 is two units of UTF-16: one of the three shifts splits it between two pieces.
    for (int shift = 0; shift < 3; ++shift) {
        const std::string bytes =
            std::string(static_cast<std::size_t>(shift), 'a') + repeated("\x95\x32\x82\x36", 5000);
        const Document document = read(bytes, Encoding::gb18030);
        const Places at = places(document);
        REQUIRE(at.size() == static_cast<std::size_t>(shift) + 5000);
        for (std::size_t i = static_cast<std::size_t>(shift); i < at.size(); ++i)
            REQUIRE(at[i] == static_cast<std::uint64_t>(shift) + 4 * (i - static_cast<std::size_t>(shift)));
    }
}

TEST_CASE("a few bad bytes become U+FFFD, and what is behind them keeps its place", "[decode]") {
    const std::string good = repeated(kGood, 2);
    const Document document = read(good + "\xFF\xC0\xAF" + "甲\xE4\xBA" + good, Encoding::utf8);
    const auto size = static_cast<std::uint32_t>(good.size());
    CHECK(document.text == good + "\uFFFD甲\uFFFD" + good);
    CHECK(document.bad_bytes == std::vector<BadBytes>{{size, "\xFF\xC0\xAF"}, {size + 6, "\xE4\xBA"}});
    CHECK(document.position(size).source_byte == size);
    CHECK(document.position(size + 3).source_byte == size + 3);
    CHECK(document.position(size + 6).source_byte == size + 6);
    CHECK(document.position(size + 9).source_byte == size + 8);
    CHECK(document.position(size + 12).source_byte == size + 11);
}

TEST_CASE("bad bytes are replaced in other encodings too", "[decode]") {
    const std::string gbk = repeated("\xBC\xD7\xD2\xD2", 40);
    CHECK(read(gbk + "\xFF\n" + gbk, Encoding::gb18030).bad_bytes == std::vector<BadBytes>{{240, "\xFF"}});
    CHECK(read(gbk + "\x81\x30\x81", Encoding::gb18030).bad_bytes == std::vector<BadBytes>{{240, "\x81\x30\x81"}});
    const std::string wide = repeated("\x2D\x4E", 40);
    CHECK(read(wide + "\x41"s, Encoding::utf16le).bad_bytes == std::vector<BadBytes>{{120, "\x41"}});
    const Document lone = read(wide + "\x00\xD8\x41\x00"s, Encoding::utf16le);
    CHECK(lone.bad_bytes == std::vector<BadBytes>{{120, "\x00\xD8"s}});
    CHECK(lone.text.ends_with("\uFFFDA"));
    CHECK(lone.position(123).source_byte == 82);
    CHECK(read(repeated("\x2D\x4E\0\0"s, 90) + "\0\0\x11\0"s, Encoding::utf32le).bad_bytes.size() == 1);
}

TEST_CASE("more bad bytes refuse the whole, with offset, line and cure", "[decode]") {
    CHECK(refusal("甲。\n乙\xFF。", Encoding::utf8) ==
          "稿/a.txt: not UTF-8: byte 0xFF at offset 10, line 2; name the draft's real encoding with --encoding");
    CHECK(refusal("ab\n\xBC", Encoding::gb18030) ==
          "稿/a.txt: not GB18030: byte 0xBC at offset 3, line 2; name the draft's real encoding with --encoding");
    CHECK(
        refusal("\xEF\xBB\xBF甲\xBC\xD7", Encoding::automatic) ==
        "稿/a.txt: not UTF-8: byte 0xBC at offset 6, line 1; its BOM says UTF-8; save the draft anew, or name its real "
        "encoding with --encoding");
    // Three stretches in less than 3,000 bytes.
    CHECK_FALSE(refusal(kGood + "\xFF" + kGood + "\xFF" + kGood + "\xFF" + kGood, Encoding::utf8).empty());
    CHECK(refusal(kGood + "\xFF" + kGood + "\xFF" + kGood, Encoding::utf8).empty());
    // A line is one of the text: U+4E0A has the byte of a line feed.
    CHECK(refusal("\x0A\x4E\x0A\x4E\x00\xDC"s, Encoding::utf16le)
              .starts_with("稿/a.txt: not UTF-16LE: byte 0x00 at offset 4, line 1;"));
}

TEST_CASE("at most a hundred stretches are replaced, of 255 bytes each", "[decode]") {
    const std::string page = repeated(kGood, 20);
    CHECK(read(repeated(page + "\xFF", 100) + page, Encoding::utf8).bad_bytes.size() == 100);
    CHECK_FALSE(refusal(repeated(page + "\xFF", 101) + page, Encoding::utf8).empty());
    const Document hole = read(repeated(page, 20) + std::string(300, '\xFF') + "甲", Encoding::utf8);
    REQUIRE(hole.bad_bytes.size() == 2);
    CHECK(hole.bad_bytes[0].bytes.size() == 255);
    CHECK(hole.position(hole.bad_bytes[1].at + 3).source_byte == 20 * page.size() + 300);
}
