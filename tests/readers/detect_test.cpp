#include "readers/detect.h"

#include "readers/decode.h"
#include "readers/reader.h"
#include "support/catch.h"

#include <unicode/unistr.h>

using namespace kanwu;
using namespace std::string_literals;

namespace {

const std::string kSimplified =
    "市政府昨天宣布，明年起分三年更新全市老旧自来水管线，预计有十二万户居民受益。工程先从老城区开始，每天早上六点前完成"
    "路面回填，不影响大家上班。";
const std::string kTraditional =
    "市政府昨日宣布，明年起將分三年更新全市老舊自來水管線，預計受惠住戶超過十二萬戶。工程先從舊城區開始，每天上午六時前"
    "完成路面回填。";
const std::string kJapanese =
    "市は二十日、来年度から三年かけて市内の古い水道管をすべて取り替えると発表した。工事は旧市街から始め、夜間に行うとい"
    "う。";
const std::string kKorean =
    "시는 내년부터 삼 년에 걸쳐 시내의 낡은 수도관을 모두 교체하겠다고 밝혔다. 공사는 구시가지에서 먼저 시작할 "
    "예정이다.";
const std::string kFrench =
    "La mairie a annoncé hier que les vieilles canalisations seraient remplacées d’ici à trois ans.";

std::string in(const char* converter, const std::string& text) {
    const auto wide = icu::UnicodeString::fromUTF8(text);
    std::string out(text.size() * 4, '\0');
    const int size = wide.extract(0, wide.length(), out.data(), static_cast<std::uint32_t>(out.size()), converter);
    REQUIRE(size > 0);
    out.resize(static_cast<std::size_t>(size));
    return out;
}

std::string guess(const std::string& bytes) {
    const Detection detection = detect(bytes);
    return detection.encoding ? std::string(iana_name(*detection.encoding)) : "unclear";
}

}  // namespace

TEST_CASE("a BOM names the encoding, and nothing is guessed", "[detect]") {
    CHECK(guess("\xEF\xBB\xBF\x61") == "UTF-8");
    CHECK(guess("\xFF\xFE\x61\x00"s) == "UTF-16LE");
    CHECK(guess("\xFE\xFF\x00\x61"s) == "UTF-16BE");
    CHECK(guess("\xFF\xFE\x00\x00\x61\x00\x00\x00"s) == "UTF-32LE");
    CHECK(guess("\x00\x00\xFE\xFF\x00\x00\x00\x61"s) == "UTF-32BE");
    CHECK(guess("\x84\x31\x95\x33\x61") == "GB18030");
    CHECK(detect("\xFF\xFE\x61\x00"s).told.message.empty());
}

TEST_CASE("what is UTF-8 is not guessed at, were it damaged a little", "[detect]") {
    CHECK(guess("") == "UTF-8");
    CHECK(guess("plain\n") == "UTF-8");
    CHECK(guess(kSimplified + "\xFF" + kJapanese) == "UTF-8");
    CHECK(detect(kSimplified).told.message.empty());
    CHECK(detect(kSimplified).candidates.empty());
}

TEST_CASE("prose is read in the encodings of its language", "[detect]") {
    CHECK(guess(in("gb18030", kSimplified)) == "GB18030");
    CHECK(guess(in("gb18030", kTraditional)) == "GB18030");
    CHECK(guess(in("Big5-HKSCS", kTraditional)) == "Big5-HKSCS");
    CHECK(guess(in("Shift_JIS", kJapanese)) == "Shift_JIS");
    CHECK(guess(in("EUC-JP", kJapanese)) == "EUC-JP");
    CHECK(guess(in("windows-949", kKorean)) == "EUC-KR");
    CHECK(guess(in("windows-1252", kFrench)) == "windows-1252");
    for (const std::string& text : {kSimplified, kTraditional, kJapanese, kKorean, kFrench, "No more than ASCII.\n"s}) {
        INFO(text);
        CHECK(guess(in("UTF-16LE", text)) == "UTF-16LE");
        CHECK(guess(in("UTF-16BE", text)) == "UTF-16BE");
        CHECK(guess(in("UTF-32LE", text)) == "UTF-32LE");
        CHECK(guess(in("UTF-32BE", text)) == "UTF-32BE");
    }
}

TEST_CASE("a guess is told with its score", "[detect]") {
    const auto document = read_document(in("Big5-HKSCS", kTraditional), "a.txt", {});
    REQUIRE(document);
    CHECK(document->text == kTraditional);
    CHECK(document->encoding == "Big5-HKSCS");
    CHECK(document->guess.starts_with("read as Big5-HKSCS, by its characters (score 0."));
    CHECK(document->guess.ends_with("; if the text is not right, give --encoding"));
    CHECK(read_document(in("Big5-HKSCS", kTraditional), "a.txt", {Encoding::big5, false})->guess.empty());
}

TEST_CASE("a code point that is cut off at the end does not hide the encoding", "[detect]") {
    const std::string bytes = in("gb18030", kSimplified) + "\x81\x30\x81";
    const auto document = read_document(bytes, "a.txt", {});
    REQUIRE(document);
    CHECK(document->encoding == "GB18030");
    CHECK(document->bad_bytes.size() == 1);
}

TEST_CASE("what is unclear is refused with offset, line, candidates and cure", "[detect]") {
    const Detection detection = detect("a\n" + in("gb18030", "清河"));
    CHECK_FALSE(detection.encoding);
    CHECK(detection.told.message.starts_with(
        "not UTF-8: byte 0xC7 at offset 2, line 2; its encoding is unclear (scores: GB18030 "));
    CHECK(detection.told.message.ends_with("; give --encoding, or save the draft as UTF-8"));
    CHECK(detect("\xFF").told.message ==
          "not UTF-8: byte 0xFF at offset 0, line 1; its encoding is unclear (no other one fits); give --encoding, or "
          "save "
          "the draft as UTF-8");
}

TEST_CASE("encodings that are not known are not read as others", "[detect]") {
    const std::string russian = "Мэрия сообщила, что за три года в городе заменят все старые водопроводные трубы.";
    CHECK(guess(in("windows-1251", russian)) == "unclear");
    CHECK(guess(in("KOI8-R", russian)) == "unclear");
    CHECK(guess(in("windows-1250", "Prace zaczną się na starówce i będą prowadzone nocą, żeby nie utrudniać ruchu.")) ==
          "unclear");
    CHECK(guess(in("windows-1250", "Húsz éve várunk rá, mondja egy lakó, a gyerekek közben felnőttek.")) == "unclear");
    CHECK(guess(in("gb18030", kSimplified) + kSimplified) == "unclear");  // two encodings in one file
}

TEST_CASE("words of ASCII between Chinese quotation marks are GB18030", "[detect]") {
    const std::string english = "“It’s open,” the mayor said — “or nearly…”";
    CHECK(guess(in("gb18030", english)) == "GB18030");
    CHECK(guess(in("gb18030", "the harbour’s new wall, and the town’s")) == "GB18030");
    // Marks that do not stand as such, and what has other bytes beside them.
    CHECK(guess(in("gb18030", "a “ b ” c")) == "unclear");
    CHECK(guess(in("gb18030", "“It is open,")) == "unclear");
    CHECK(guess(in("gb18030", english) + "\xC7\xE5") != "GB18030");
    CHECK(guess(in("windows-1252", english)) != "GB18030");
    CHECK(guess(in("windows-1252", "¡Hola! ¡Qué día! ¿Y tú, cómo estás en la ciudad de los vientos?")) != "GB18030");
}

TEST_CASE("NUL bytes are a fault of a text, and all of a file that is none", "[detect]") {
    CHECK(guess(kSimplified + "\0"s) == "UTF-8");
    CHECK_FALSE(detect(std::string(100, '\0')).encoding);
    CHECK(detect("a"s + std::string(9, '\0')).told.message ==
          "no text: 9 of its 10 bytes are NUL, the first at offset 1; save the draft as UTF-8, or give --encoding");
}

TEST_CASE("Western languages are known by their small words, and by how Finnish words end", "[detect]") {
    CHECK(guess(in("windows-1252",
                   "Turistien määrä kasvoi kesällä, kertovat yrittäjät. Järven rannalla avattiin uusi "
                   "kahvila, jossa soitetaan iltaisin musiikkia vanhoilla levyillä.")) == "windows-1252");
    CHECK(guess(in("windows-1252",
                   "As inscrições começam em março e são gratuitas; as reuniões serão abertas à "
                   "população")) == "windows-1252");
    // Words of theirs that others have, too, and letters that only look like theirs.
    CHECK(guess(in("windows-1250",
                   "Občinski svet je v torek potrdil gradnjo vrtca, ki bo stal na koncu vasi, in se "
                   "dogovoril za obnovo ceste.")) == "unclear");
    CHECK(guess(in("windows-1250",
                   "Primarul a spus că banii sunt în contul de la bancă şi că drumul va fi gata la "
                   "toamnă, iar podul mai târziu.")) == "unclear");
}
