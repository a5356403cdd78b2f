// Who speaks in English: by a participle, in the sentence before, by an office or an age.
#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::cue;
using kanwu::test::names;
using kanwu::test::read;
using List = std::vector<std::string>;

namespace {

// Of each quotation its speaker: a name, the person whom a source without one means, else the source.
List speakers(std::string_view line) {
    const ParagraphAttribution found = read(line);
    List out;
    for (const Quotation& quotation : found.quotations) {
        if (quotation.speaker) {
            out.push_back(found.mentions[*quotation.speaker].name);
        } else if (quotation.source) {
            const AnonymousSource& source = found.anonymous[*quotation.source];
            out.push_back(source.person.empty() ? source.subject : source.person);
        } else {
            out.emplace_back();
        }
    }
    return out;
}

}  // namespace

TEST_CASE("an English participle behind a comma is the verb of who opens the sentence", "[attribution][english]") {
    CHECK(speakers("Managing director Jane Roe blamed costs, telling staff that the board had “run out of road”.") ==
          List{"Jane Roe"});
    CHECK(cue("The town is telling the story, as Jane Roe wished.").empty());
}

TEST_CASE("an English verb that takes words in quotation marks makes their speaker", "[attribution][english]") {
    CHECK(speakers("Jane Roe blamed “the calendar and nothing else”.") == List{"Jane Roe"});
    CHECK(speakers("The gallery, whose director, Jane Roe, called it “a small miracle”.") == List{"Jane Roe"});
    CHECK(speakers("Chairman Jane Roe praised “Harvest Home” and “The Cherry Orchard”.").empty());
    CHECK(cue("Chairman Jane Roe thanked them and said: “That settles it.”") == "said");
}

TEST_CASE("an English quotation without a verb is the one's whose words the sentence before tells",
          "[attribution][english]") {
    CHECK(speakers("It leaves no room for error, says Jane Roe, who keeps ewes. ‘A wet May costs me more.’") ==
          List{"Jane Roe"});
    CHECK(speakers("Jane Roe said it was late. “What now?” The chairman asked them to wait.") == List{""});
    CHECK(speakers("Jane Roe said: “They listened.” Achebe was blunter: “We walk at noon.”") == List{"Jane Roe", ""});
}

TEST_CASE("who speaks may stand behind a comma outside the English mark, and far before a colon",
          "[attribution][english]") {
    CHECK(speakers("‘It is ready’, said Jane Roe.") == List{"Jane Roe"});
    CHECK(speakers("Judge Jane Roe told Peter Lyle, 43, of Mill Road, Walton: “You betrayed them.”") ==
          List{"Jane Roe"});
    CHECK(speakers("Jane Roe, clerk to the council, said: 'Measles is no mild illness.'") == List{"Jane Roe"});
    CHECK(speakers("“It is thin,” said its chief economist, Jane Roe.") == List{"Jane Roe"});
    CHECK(names("Her co-author, Dr Jane Roe from Alder University, said so.") == List{"Jane Roe"});
}

TEST_CASE("an English office or an age means the one who has it", "[attribution][english]") {
    CHECK(speakers("Gov. Jane Roe signed it. “It is dry,” the governor said.") == List{"Jane Roe"});
    CHECK(speakers("Rowing coach Jane Roe has dropped two. “They hung up,” said the 51-year-old.") == List{"Jane Roe"});
    CHECK(speakers("Jane Roe used to say so. “Look twice,” the former auditor explained.") == List{"Jane Roe"});
    CHECK(speakers("Mayor Jane Roe opened it. “It is cold,” the curator said.") == List{"the curator"});
    CHECK(speakers("Cllr Jane Roe met Cllr Tom Bell. “It is cold,” the councillor said.") == List{"the councillor"});
}
