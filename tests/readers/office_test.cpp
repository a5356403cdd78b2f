#include "readers/office.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include "readers/format.h"
#include "readers/reader.h"
#include "support/catch.h"
#include "support/packages.h"
#include "support/stand_in.h"

using namespace kanwu;

namespace {

const std::string kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string with_stream(const std::string& name) {
    std::string out = kCompound;
    for (const char c : name) out += {c, '\0'};
    return out;
}

}  // namespace

TEST_CASE("files of old word processors are known by what is in them", "[office]") {
    CHECK(*format_of("a.doc", with_stream("WordDocument")) == InputFormat::office);
    CHECK(*format_of("a.docx", with_stream("WordDocument")) == InputFormat::office);
    CHECK(*format_of("a.wps", "{\\rtf1 x}") == InputFormat::office);
    CHECK(*format_of("a.doc", "一段话。") == InputFormat::text);
    CHECK(*format_of("a.doc", "<html><body>x</body></html>") == InputFormat::html);
    const auto workbook = format_of("a.doc", with_stream("Workbook"));
    REQUIRE_FALSE(workbook);
    CHECK_FALSE(workbook.error().chinese.empty());
    CHECK(workbook.error().message.find("save the draft as docx") != std::string::npos);
    const auto locked = format_of("a.doc", with_stream("EncryptedPackage"));
    REQUIRE_FALSE(locked);
    CHECK_FALSE(locked.error().chinese.empty());
    CHECK(locked.error().message.find("remove the password") != std::string::npos);
}

TEST_CASE("without LibreOffice they are refused with the cure", "[office]") {
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    const auto document = read_document("{\\rtf1 x}", "a.rtf", {});
    setenv("PATH", path.c_str(), 1);
    REQUIRE_FALSE(document);
    CHECK_FALSE(document.error().chinese.empty());
    CHECK(document.error().message ==
          "files of this kind are read through LibreOffice, which is not installed; save the draft as docx");
}

TEST_CASE("a file that LibreOffice turns into docx is read, in a folder that is gone afterwards", "[office]") {
    const test::TemporaryFolder files;
    const std::string docx = files.write("made.docx", tests::docx_of("<w:p><w:r><w:t>清河区</w:t></w:r></w:p>"));
    // Its arguments: profile, three options, docx, --outdir FOLDER DRAFT.
    const test::StandIn soffice("soffice", "mkdir -p $7 && cp " + docx + " $7/draft.docx; echo $HOME > " +
                                               (files / "home") + "; cat $8 > " + (files / "seen"));
    const auto document = read_document("{\\rtf1 x}", "a.rtf", {});
    REQUIRE(document);
    CHECK(document->text == "清河区");
    CHECK(document->media_type == "application/rtf");
    std::string home, seen;
    std::ifstream(files / "home") >> home;
    std::getline(std::ifstream(files / "seen"), seen);
    CHECK(seen == "{\\rtf1 x}");
    CHECK_FALSE(home.empty());
    CHECK_FALSE(std::filesystem::exists(home));
}

TEST_CASE("a file that LibreOffice fails at is refused with the cure", "[office]") {
    for (const char* script : {"exit 0", "exit 77", "kill -SEGV $$"}) {
        const test::StandIn soffice("soffice", script);
        const auto document = read_document("{\\rtf1 x}", "a.rtf", {});
        REQUIRE_FALSE(document);
        CHECK_FALSE(document.error().chinese.empty());
        CHECK(document.error().message ==
              "LibreOffice cannot read it; remove the password if it has one, and save the draft as docx");
    }
}
