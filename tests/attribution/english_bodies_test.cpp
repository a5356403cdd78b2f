// Bodies of English titles, where they stand: before the post, behind it, behind the name, in the sentence around.
#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::names;
using kanwu::test::titles;
using List = std::vector<std::string>;

TEST_CASE("an English body has its kind, its part and the whole it is a part of", "[attribution][english]") {
    CHECK(titles("Jane Roe, clerk to the county council, said so.") == List{"county council||clerk"});
    CHECK(titles("Jane Roe, a member of the transport select committee, said so.") ==
          List{"transport select committee||member"});
    CHECK(titles("Jane Roe, chair of the Brecon Vale branch of the Upland Farmers’ Union, said so.") ==
          List{"Brecon Vale branch of the Upland Farmers’ Union||chair"});
    CHECK(titles("The students’ union president, Jane Roe, said so.") == List{"students’ union||president"});
    CHECK(titles("Inspector Jane Roe, of Alder Police’s major crime unit, said so.") ==
          List{"Alder Police’s major crime unit*||Inspector"});
    CHECK(titles("Jane Roe, dean of science and a former pupil, said so.") == List{"||dean of science"});
    CHECK(titles("Jane Roe, head of the women’s programme at Severn Rowing Club, said so.") ==
          List{"Severn Rowing Club||head of the women’s programme"});
}

TEST_CASE("an English title without a body takes the one behind the name", "[attribution][english]") {
    CHECK(titles("Det Insp Jane Roe, of Alder Police, said so.") == List{"Alder Police*||Det Insp"});
    CHECK(titles("PC Jane Roe and Sergeant Tom Bell, both of the Alder rural crime team, found 46 ewes.") ==
          List{"Alder rural crime team*||PC", "Alder rural crime team*||Sergeant"});
    CHECK(titles("Judge Jane Roe, of Mill Lane, Walton, said so.") == List{"||Judge"});
}

TEST_CASE("who makes somebody something in English is the body of the post", "[attribution][english]") {
    CHECK(titles("Alder Borough Council has named Jane Roe as its new director of place.") ==
          List{"Alder Borough Council*|namednew|director of place"});
    CHECK(titles("Pellworth Shipping on Thursday appointed Dr Jane Roe as chief scientist and promoted Tom Bell to "
                 "senior vice president.") ==
          List{"Pellworth Shipping*|appointed|chief scientist", "Pellworth Shipping*|promotedseniorvice|president"});
    CHECK(titles("The company said its finance director, Jane Roe, would leave.") ==
          List{"company*||finance director"});
    CHECK(titles("Chairman Ann Dow appointed Jane Roe as chief of staff.") ==
          List{"||Chairman", "|appointed|chief of staff"});
    CHECK(titles("Jane Roe, chairman and largest shareholder of Pellmore Group, will not stand.") ==
          List{"Pellmore Group*||chairman"});
}

TEST_CASE("who has become something in English is no holder of it yet, and who has left it none any more",
          "[attribution][english]") {
    CHECK(titles("Professor Sir Jane Roe has been appointed rector of Saltmarsh College.") ==
          List{"||Professor", "Saltmarsh College|appointed|rector"});
    CHECK(titles("Jane Roe stepped down as chair of the Harbour Trust.") == List{"Harbour Trust|stepped down|chair"});
    CHECK(titles("Jane Roe will take over as head of design at Fenwick Marine.") ==
          List{"Fenwick Marine|take over|head of design"});
}

TEST_CASE("an English surname that opens the sentence may have its title between commas", "[attribution][english]") {
    CHECK(titles("Roe, a former treasurer of Walton Bowls Club, admitted theft.") ==
          List{"Walton Bowls Club|former|treasurer"});
    CHECK(titles("Ms Roe, currently head of regeneration at Alder City Council, starts in May.") ==
          List{"Alder City Council||head of regeneration"});
    CHECK(names("Walton, Mayor Tom Bell said, was flooded.") == List{"Tom Bell"});
}

TEST_CASE("an English post in the plural is each one's", "[attribution][english]") {
    CHECK(titles("Playhouse co-directors Jane Roe and Tom Bell said so.") ==
          List{"Playhouse||co-directors", "Playhouse||co-directors"});
    CHECK(names("Board members Jane Roe, Ann Dow and Tom Bell abstained.") == List{"Jane Roe", "Ann Dow", "Tom Bell"});
    CHECK(titles("Jane Roe and Tom Bell, both trustees of the Harbour Trust, abstained.") ==
          List{"Harbour Trust||trustees", "Harbour Trust||trustees"});
    CHECK(names("The directors of Alder and Walton Foods met. Heads were counted. Members Only is a play.").empty());
}

TEST_CASE("an English name in quotation marks with its rank is no person's", "[attribution][english]") {
    CHECK(names("The ‘Captain Wendle’ leaves at ten. The \"Professor Plumley\" tomato is striped.").empty());
    CHECK(names("The Mayor Hartley Cup went to Walton.").empty());
}

TEST_CASE("letters behind an English name end it", "[attribution][english]") {
    CHECK(names("His barrister, Jane Roe KC, told the jury so.") == List{"Jane Roe"});
    CHECK(titles("The minister for rural affairs, Jane Roe MSP, said so.") ==
          List{"||minister for rural affairs", "||MSP"});
}

TEST_CASE("an English title of somebody else's is not hers, and taking the chair is no office",
          "[attribution][english]") {
    CHECK(names("There sat Jane Roe, the former harbour master's wife.").empty());
    CHECK(titles("Reverend Jane Roe took the chair and allowed one question.").empty());
    CHECK(titles("Jane Roe took over as chair of the Harbour Trust.") == List{"Harbour Trust|took over|chair"});
}

TEST_CASE("English names hold particles, syllables behind a hyphen, and surnames that are words",
          "[attribution][english]") {
    CHECK(titles("Joost van der Wal, director of the Alder Museum, said so.") == List{"Alder Museum||director"});
    CHECK(names("“It is ready,” said Baek Hyun-woo.") == List{"Baek Hyun-woo"});
    CHECK(names("“It is ready,” said Hyun-woo Baek.") == List{"Hyun-woo Baek"});
    CHECK(titles("Linzhou Mayor He Yuntao said so.") == List{"Linzhou||Mayor"});
    CHECK(names("Alder-based Jane Roe said so.") == List{"Jane Roe"});
}

TEST_CASE("an English body may be a part of one, joined, a company's form, or stand behind its trade",
          "[attribution][english]") {
    CHECK(titles("Jane Roe, director of the city’s port office, said so.") == List{"city’s port office||director"});
    CHECK(titles("Jane Roe, secretary of the Tramway and Bus Workers’ Union, said so.") ==
          List{"Tramway and Bus Workers’ Union||secretary"});
    CHECK(titles("Alder Fire and Rescue Service spokesman Tom Bell said so.") ==
          List{"Alder Fire and Rescue Service||spokesman"});
    CHECK(titles("Jane Roe, chair of the Harbour Trust and Tom Bell met.") == List{"Harbour Trust||chair"});
    CHECK(titles("Jane Roe, general manager of Alder Cold Chain Co., Ltd, said so.") ==
          List{"Alder Cold Chain Co., Ltd||general manager"});
    CHECK(titles("Jane Roe, chief executive of miner Alder Metals, said so.") == List{"Alder Metals||chief executive"});
    CHECK(titles("Residents’ association chair Jane Roe said so.") == List{"Residents’ association||chair"});
    CHECK(titles("Jane Roe, chief brand officer of Alder Foods, said so.") == List{"Alder Foods||chief brand officer"});
}

TEST_CASE("an English party and state are no name, and a person with a rank no body", "[attribution][english]") {
    CHECK(titles("Sen. Jane Roe, D-Maine, a member of the Fisheries Committee, said so.") ==
          List{"||Sen.", "Fisheries Committee||member"});
    CHECK(titles("Attorney General Ann Dow’s spokesman, Tom Bell, said so.") ==
          List{"||Attorney General", "||spokesman"});
    CHECK(titles("Alder Foods hired Jane Roe, formerly head of design at Pell & Sons, as chief brand officer.") ==
          List{"Pell & Sons|formerly|head of design", "Alder Foods*|hired|chief brand officer"});
}

TEST_CASE("an English body keeps the stop of its form, and a seat its second half", "[attribution][english]") {
    CHECK(titles("“It is ready,” said Jane Roe, director of Lind Tools Co., Ltd., adding that it was late.") ==
          List{"Lind Tools Co., Ltd.||director"});
    CHECK(titles("Jane Roe, director of Lumen Labs Inc. since May, said so.") == List{"Lumen Labs Inc.||director"});
    CHECK(titles("“It is ready,” said Jane Roe, director of Lind Tools Ltd. Nobody came.") ==
          List{"Lind Tools Ltd||director"});
    CHECK(titles("The MP for Tidebury and the Holms, Jane Roe, said so.") == List{"Tidebury and the Holms||MP"});
    CHECK(titles("The MP for Tidebury and Walton, Jane Roe, said so.") == List{"Tidebury and Walton||MP"});
    CHECK(titles("The MP for Tidebury and Tom Bell, Jane Roe’s brother, met.").empty());
}

TEST_CASE("an English body may be women's, a section of an orchestra, or of four words", "[attribution][english]") {
    CHECK(titles("Jane Roe, chairwoman of the city’s women’s federation, said so.") ==
          List{"city’s women’s federation||chairwoman"});
    CHECK(titles("Jane Roe, leader of the second violins, said so.") == List{"second violins||leader"});
    CHECK(titles("Jane Roe, a member of the state dam safety panel, said so.") ==
          List{"state dam safety panel||member"});
    CHECK(titles("The orchestra’s new principal guest conductor, Jane Roe, said so.") ==
          List{"orchestra|new|principal guest conductor"});
    CHECK(titles("Additional Chief Secretary Jane Roe was present.") == List{"||Additional Chief Secretary"});
    CHECK(titles("The guild’s immediate past president, Jane Roe, said so.") == List{"guild|immediatepast|president"});
}
