// English press prose.
#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::cue;
using kanwu::test::names;
using kanwu::test::read;
using kanwu::test::titles;
using List = std::vector<std::string>;

TEST_CASE("an English title stands behind the name, before it, or in an aside with who is", "[attribution][english]") {
    CHECK(titles("“We are ready,” said Jane Roe, director of Northgate Water.") == List{"Northgate Water||director"});
    CHECK(titles("Northgate Water director Jane Roe said it was ready.") == List{"Northgate Water||director"});
    CHECK(titles("Jane Roe, who is director of the Northgate Museum, said it was ready.") ==
          List{"Northgate Museum||director"});
    CHECK(titles("The company's chief executive, Jane Roe, said it was ready.") == List{"company||chief executive"});
    CHECK(titles("Jane Roe, 54, Sable Rail's finance director, said so.") == List{"Sable Rail||finance director"});
    CHECK(titles("Jane Roe (chair of the Harbour Trust) said so.") == List{"Harbour Trust||chair"});
    CHECK(titles("Jane Roe, chair of the Upper Ash health trust, said so.") == List{"Upper Ash health trust||chair"});
    CHECK(titles("Jane Roe, leader of the borough council, said so.") == List{"borough council||leader"});
    CHECK(titles("Harrow & Quill chair Jane Roe said so.") == List{"Harrow & Quill||chair"});
    CHECK(titles("Agriculture Minister Jane Roe said so.") == List{"||Agriculture Minister"});
}

TEST_CASE("an English verb of manner right behind what was said names who said it", "[attribution][english]") {
    CHECK(titles("“Stand back,” advised Jane Roe, deputy chief executive of Northgate Water.") ==
          List{"Northgate Water|deputy|chief executive"});
    const auto attribution = read("“Stand back,” advised Jane Roe.");
    REQUIRE(attribution.mentions.size() == 1);
    CHECK(attribution.mentions.front().name == "Jane Roe");
    CHECK(read("The “Mary Ann” called at Port Arrin.").mentions.empty());
}

TEST_CASE("an English surname that is a rank too is one, and a rank behind and is another's",
          "[attribution][english]") {
    CHECK(names("Clare Bishop, the treasurer, and Dean Marsh shared a taxi.") == List{"Clare Bishop", "Marsh"});
    CHECK(titles("Clare Bishop, the treasurer, shared a taxi.") == List{"||treasurer"});
    CHECK(titles("Jane Roe, the treasurer, and Dean Marsh shared a taxi.") == List{"||treasurer", "||Dean"});
    CHECK(names("Clare Bishop, Ann Chancellor and Dean Judge won the relay.").empty());
    CHECK(names("Walton Mayor, the leader of the council, shared a taxi.").empty());
}

TEST_CASE("an English body behind a comma is that of a title without one", "[attribution][english]") {
    CHECK(titles("Questions to Jane Roe, press officer, Walton Corn Hall.") == List{"Walton Corn Hall||press officer"});
    CHECK(titles("Questions to Jane Roe, treasurer, Tom Hall.") == List{"||treasurer"});
    CHECK(titles("Jane Roe, treasurer, Mary Ann Hall, and Tom Bell came.") == List{"||treasurer"});
}

TEST_CASE("rank and time words of an English post are modifiers, its field is a part of it", "[attribution][english]") {
    CHECK(titles("Former Harbour Trust treasurer Jane Roe said so.") == List{"Harbour Trust|Former|treasurer"});
    CHECK(titles("Jane Roe, senior vice president of Sable Rail, said so.") == List{"Sable Rail|seniorvice|president"});
    CHECK(titles("President-elect Jane Roe said so.") == List{"|elect|President"});
    CHECK(titles("Jane Roe, head of research at Sable Rail, said so.") == List{"Sable Rail||head of research"});
    CHECK(titles("The appointment of Jane Roe as new principal of Saltmarsh College takes effect in May.") ==
          List{"Saltmarsh College|appointmentnew|principal"});
}

TEST_CASE("English posts in a list share the body that stands behind them", "[attribution][english]") {
    CHECK(titles("Jane Roe, chairman and chief executive of Pell Industries, said so.") ==
          List{"Pell Industries*||chairman", "Pell Industries||chief executive"});
    CHECK(titles("Jane Roe, president of the Walton Society and chairman of the Harbour Trust, said so.") ==
          List{"Walton Society||president", "Harbour Trust||chairman"});
}

TEST_CASE("who speaks in English stands before the verb or behind it", "[attribution][english]") {
    CHECK(cue("Jane Roe said it was ready.") == "said");
    CHECK(cue("“It is ready,” said Jane Roe.") == "said");
    CHECK(cue("Jane Roe has also said it was ready.") == "said");
    CHECK(cue("According to Jane Roe, chair of the Harbour Trust, it is ready.") == "According to");
    CHECK(names("Mr Roe added that it was ready.") == List{"Roe"});
    CHECK(names("Dr. J. K. van Holt told the committee so.") == List{"J. K. van Holt"});
    CHECK(names("“It is ready.” Omar al-Hadi said so.") == List{"Omar al-Hadi"});
}

TEST_CASE("an English rank is a title without a body, a full stop behind its short form", "[attribution][english]") {
    CHECK(titles("Det Insp Mark Sallow said so.") == List{"||Det Insp"});
    CHECK(titles("Sgt. Luke Dempsey said so.") == List{"||Sgt."});
    CHECK(titles("Lt. Gov. Martha Quillen and State Sen. Dana Coltrane met.") == List{"||Lt. Gov.", "||State Sen."});
    CHECK(titles("Our treasurer, Bill Noakes, counted the takings.") == List{"||treasurer"});
    CHECK(titles("U.S. District Judge Amelia Forsgren ruled that it may stay.") == List{"U.S.||District Judge"});
    CHECK(titles("Sgt. Luke Dempsey, a spokesman for the Alder County Sheriff's Office, said so.") ==
          List{"||Sgt.", "Alder County Sheriff's Office||spokesman"});
}

TEST_CASE("what an English post is of may be any words where a body or a mark stands before them",
          "[attribution][english]") {
    CHECK(titles("Stoddard Mills public works director Jane Roe said so.") ==
          List{"Stoddard Mills||public works director"});
    CHECK(titles("Jane Roe, a sleep researcher at Holloway University, said so.") ==
          List{"Holloway University||sleep researcher"});
    CHECK(titles("Dean of Engineering Jane Roe said so.") == List{"||Dean of Engineering"});
    CHECK(titles("Vice President for Student Affairs Jane Roe said so.") ==
          List{"|Vice|President for Student Affairs"});
    CHECK(titles("Jane Roe, senior lecturer in law at Kingsbridge University, said so.") ==
          List{"Kingsbridge University|senior|lecturer in law"});
    CHECK(titles("Jane Roe, county engineer for Alder County, said so.") == List{"Alder County||county engineer"});
    CHECK(titles("Jane Roe, founder of the walking charity Stile & Gate, said so.") == List{"Stile & Gate||founder"});
    CHECK(titles("Cabinet member for education Cllr Jane Roe said so.") ==
          List{"||Cabinet member for education", "||Cllr"});
    CHECK(titles("Professor of economics Jane Roe warned so.") == List{"||Professor of economics"});
    CHECK(titles("Jane Roe, Labour leader of Walton Council, said so.") == List{"Walton Council||Labour leader"});
    CHECK(titles("Jane Roe, the food bank's executive director, said so.") == List{"food bank||executive director"});
    CHECK(titles("Spokeswoman for the trust Jane Roe said so.") == List{"trust||Spokeswoman"});
    CHECK(titles("The board thanked and hired director Jane Roe for three years.") == List{"||director"});
}

TEST_CASE("an English name may stand behind its title's body, between commas", "[attribution][english]") {
    CHECK(titles("The mayor of Walton, Jane Roe, said so.") == List{"Walton||mayor"});
    CHECK(titles("It was opened by the mayor of Walton, Councillor Jane Roe, who cut a ribbon.") ==
          List{"Walton||mayor", "||Councillor"});
    CHECK(titles("Headteacher at Fernhill Primary School, Jane Roe, said so.") ==
          List{"Fernhill Primary School||Headteacher"});
    CHECK(titles("The bishop of Walton, the Rt Rev Jane Roe, said so.") == List{"Walton||bishop"});
    CHECK(titles("Mayor of Walton Jane Roe said so.") == List{"Walton||Mayor"});
    CHECK(titles("Lead researcher Professor Jane Roe said so.") == List{"|Lead|researcher", "||Professor"});
    CHECK(titles("Board of Education President Jane Roe said so.") == List{"Board of Education||President"});
    CHECK(titles("The mayor of Port Arrin, Jane Roe, said so.") == List{"Port Arrin||mayor"});
    CHECK(names("The guests were the mayor of Walton, Jane Roe, Tom Bell and a dog.").empty());
    CHECK(titles("Jane Roe is the mayor of Walton.") == List{"Walton||mayor"});
    CHECK(titles("Jane Roe became mayor of Walton in 2019.") == List{"Walton|became|mayor"});
}

TEST_CASE("words between commas may stand between who speaks in English and the verb", "[attribution][english]") {
    CHECK(names("Jane Roe, who has run the shelter in Quarry Street since 2014, said so.") == List{"Jane Roe"});
    CHECK(names("Jane Roe, 43, of Mill Lane, Castle Holloway, said so.") == List{"Jane Roe"});
    CHECK(names("His wife, Jane Roe, said so.") == List{"Jane Roe"});
    CHECK(names("The plow is back. Roe, 51, added that it was clean.") == List{"Roe"});
    CHECK(names("Jane Roe, prosecuting, told the court so.") == List{"Jane Roe"});
    CHECK(cue("Cllr Jane Roe (Lab, Northgate) said so.") == "said");
    CHECK(cue("Jane Roe, chief executive of Lumen Labs Inc., said so.") == "said");
    CHECK(cue("Chairman Jane Roe thanked them and said: “That settles it.”") == "said");
    CHECK(names("A spokesperson for Pellworth Buses said so.").empty());
    CHECK(cue("Aides to Mayor Jane Roe said so.").empty());
    CHECK(cue("Mr Roe, representing the council, said so.") == "said");
    CHECK(cue("“It is ready,” said Labour's Jane Roe.") == "said");
}

TEST_CASE("what begins with a capital is not yet a person", "[attribution][english]") {
    CHECK(names("The president of the club is elected every two years.").empty());
    CHECK(names("Walton Council said it would repair the bridge.").empty());
    CHECK(names("Jane Street and Roe Avenue will be closed. President Street was flooded.").empty());
    CHECK(names("The said director shall be liable. What was said stayed there.").empty());
    CHECK(names("Chairman of the year, Director of Fun, Minister of Silly Jokes: the mugs sell well.").empty());
    CHECK(names("Two vice presidents and a general manager attended.").empty());
    CHECK(names("On Monday the Harbour Trust said so.").empty());
    CHECK(names("Dean Street, Bishop Lane and Senator Creek were flooded.").empty());
    CHECK(names("Saltmere General Hospital and Captain Cook Primary School were closed.").empty());
    CHECK(names("Nobody asked the people who live here.").empty());
}

TEST_CASE("those who speak in English without a name are anonymous sources", "[attribution][english]") {
    const auto source = [](std::string_view line) {
        const auto found = read(line).anonymous;
        return found.size() == 1 ? found[0].subject + "|" + found[0].cue.verb : std::string();
    };
    CHECK(source("A spokesperson for the ministry told reporters so.") == "A spokesperson for the ministry|told");
    CHECK(source("People familiar with the matter said so.") == "People familiar with the matter|said");
    CHECK(source("“It is ready,” said a council official.") == "a council official|said");
    CHECK(source("Walton Council said it would repair the bridge.") == "Walton Council|said");
    CHECK(source("“It is ready,” she said.") == "she|said");
}

TEST_CASE("an English quotation is the one's who stands beside it, or goes on", "[attribution][english]") {
    const auto speakers = [](std::string_view line) {
        const ParagraphAttribution found = read(line);
        List out;
        for (const Quotation& quotation : found.quotations)
            out.push_back(quotation.speaker  ? found.mentions[*quotation.speaker].name
                          : quotation.source ? found.anonymous[*quotation.source].subject
                                             : "");
        return out;
    };
    CHECK(speakers("“It is ready,” said Jane Roe. “It was hard.”") == List{"Jane Roe", "Jane Roe"});
    CHECK(speakers("\"It is not a question of blame,\" said Jane Roe, \"but of who pays.\"") ==
          List{"Jane Roe", "Jane Roe"});
    CHECK(speakers("Jane Roe told reporters: “It is ready.”") == List{"Jane Roe"});
    CHECK(speakers("Jane Roe, chair of the Harbour Trust, added that “no one will be moved”.") == List{"Jane Roe"});
    CHECK(speakers("The “general secretary” of the choir, as she calls herself, sings alto.").empty());
    CHECK(speakers("“It is ready,” officials said.") == List{"officials"});
    CHECK(speakers("‘It is the tenants’ money,’ said Jane Roe. ‘We don’t own it.’") == List{"Jane Roe", "Jane Roe"});
    CHECK(speakers("Jane Roe, director of Northgate Water: “It is ready.”") == List{"Jane Roe"});
    CHECK(speakers("Rovers manager Jane Roe was delighted: “It is ready.”") == List{"Jane Roe"});
    CHECK(speakers("Health Minister Jane Roe called the rise “expected, and not welcome”.") == List{"Jane Roe"});
    CHECK(speakers("Jane Roe said the lock was “not fit”, and that the board “knew it”.") ==
          List{"Jane Roe", "Jane Roe"});
    CHECK(speakers("“It is ready,” one resident said.") == List{"one resident"});
    CHECK(speakers("What was called a “pier” was a plank.").empty());
}

TEST_CASE("how sure an English mention is follows from its name and its body", "[attribution][english]") {
    const auto sure = [](std::string_view line) { return read(line).mentions.at(0).confidence; };
    CHECK(sure("“It is ready,” said Jane Roe, chair of the Harbour Trust.") == Confidence::strong);
    CHECK(sure("Harbour Trust chair Jane Roe opened the pier.") == Confidence::fair);
    CHECK(sure("The company's chief executive, Jane Roe, said so.") == Confidence::weak);
    CHECK(sure("Mr Roe said so.") == Confidence::weak);
}

TEST_CASE("an English body keeps its possessive, its kind and its place", "[attribution][english]") {
    CHECK(titles("Jane Roe, general secretary of the Ferrymen’s Union, said so.") ==
          List{"Ferrymen’s Union||general secretary"});
    CHECK(titles("Bakers' Guild treasurer Jane Roe said so.") == List{"Bakers' Guild||treasurer"});
    CHECK(titles("St Anne's Hospital medical director Jane Roe said so.") ==
          List{"St Anne's Hospital||medical director"});
    CHECK(titles("Vestmark's Health Minister Jane Roe said so.") == List{"Vestmark||Health Minister"});
    CHECK(titles("Jane Roe, governor of the central bank of Korvanen, said so.") ==
          List{"central bank of Korvanen||governor"});
    CHECK(titles("The central bank's governor, Jane Roe, said so.") == List{"central bank||governor"});
    CHECK(titles("The company's chairwoman, Jane Roe, said so.") == List{"company||chairwoman"});
}

TEST_CASE("who is appointed in English is no part of a body, nor is another's title his", "[attribution][english]") {
    CHECK(titles("The board appointed Jane Roe head of design at Fenwick Marine.") ==
          List{"Fenwick Marine|appointed|head of design"});
    CHECK(names("He was appointed Fenwick Marine chairman in May.").empty());
    CHECK(titles("Jane Roe, former prime minister of Vestmark, and Vestmark's ambassador Per Dahl attended.") ==
          List{"Vestmark|former|prime minister", "Vestmark||ambassador"});
    CHECK(titles("Inspector Jane Roe of Westmoor Police said so.") == List{"Westmoor Police*||Inspector"});
    CHECK(titles("Jane Roe, 61, who has been president of Lind Foods since May, said so.") ==
          List{"Lind Foods||president"});
}

TEST_CASE("he and she in English are who opened a sentence of the paragraph, without a title or a verb of speech",
          "[attribution][english]") {
    const auto meant = [](std::string_view line) {
        const auto found = read(line).anonymous;
        return found.empty() ? "nobody" : found.back().person;
    };
    CHECK(meant("Tour guide Maurice Kemble feared the worst. “It will rain,” he said.") == "Maurice Kemble");
    CHECK(meant("Deborah Amberley, a bobbin maker, carried a banner. She told us why.") == "Deborah Amberley");
    CHECK(meant("Maurice Kemble met them. Deborah Amberley left. “It will rain,” she said.").empty());
    CHECK(meant("Castle Holloway and Mill Lane were flooded. “It will rain,” he said.").empty());
    CHECK(meant("The crane fell. “It will rain,” he said.").empty());
}

TEST_CASE("a place, a house or a tree that is called like a person with an English rank is nobody",
          "[attribution][english]") {
    CHECK(names("Judge Orchard and Constable Vineyard open their gates to pickers.").empty());
    CHECK(names("The bus calls at Stanley Cross, Tidebury Dock and Queen Maud’s Gate.").empty());
    CHECK(names("A Queen Maud house in the square was sold.").empty());
    CHECK(names("The course runs through Bishop Tarley.").empty());
    CHECK(names("The course runs through Alder Park and Bishop Tarley.").empty());
    CHECK(names("Judge Orchard said so.") == List{"Orchard"});
    CHECK(names("The council wrote to Bishop Tarley.") == List{"Tarley"});
    CHECK(names("A door in Bishop Tarley’s palace was open.") == List{"Tarley"});
    CHECK(names("Jane Roe, the treasurer, and Bishop Tarley shared a taxi.") == List{"Jane Roe", "Tarley"});
}

TEST_CASE("the full stop of Jr. belongs to an English name, and he speaks behind it", "[attribution][english]") {
    CHECK(names("Sgt. Luke Dempsey Jr., a veteran of the force, was honoured.") == List{"Luke Dempsey Jr."});
    CHECK(names("Luke Dempsey Jr. said so.") == List{"Luke Dempsey Jr."});
    CHECK(cue("Luke Dempsey Jr. said so.") == "said");
    CHECK(names("“It is ready,” said Luke Dempsey. Nobody came.") == List{"Luke Dempsey"});
}

TEST_CASE("who joins an English body as its officer holds the post from then on", "[attribution][english]") {
    CHECK(titles("Jane Roe has joined Fenwick Marine as finance director.") ==
          List{"Fenwick Marine*|joined|finance director"});
    CHECK(titles("Jane Roe joins Fenwick Marine as its chief engineer.") ==
          List{"Fenwick Marine*|joins|chief engineer"});
    CHECK(titles("Jane Roe joined Fenwick Marine as finance director in 1998.").empty());
    CHECK(titles("Fenwick Marine has joined Sable Rail as sponsor of the regatta.").empty());
}
