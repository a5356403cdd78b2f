#include "checks/voice.h"

#include <algorithm>
#include <utility>

#include "attribution/lexicon.h"
#include "attribution/same_body.h"
#include "attribution/speaking_person.h"
#include "attribution/title_kinds.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// 本报讯（记者 林见微）市住建委昨日通报: who writes does not speak.
bool is_reporter(const Mention& mention) {
    return std::any_of(mention.titles.begin(), mention.titles.end(), [](const Title& title) {
        return title.post.ends_with("记者") || title.post.ends_with("通讯员");
    });
}

// Roe and Jane Roe: a surname alone, of a draft that does not tell whose.
bool is_surname_of(std::string_view a, std::string_view b) {
    const auto ends = [](std::string_view full, std::string_view surname) {
        return full.size() > surname.size() && full.ends_with(surname) && full[full.size() - surname.size() - 1] == ' ';
    };
    return ends(a, b) || ends(b, a);
}

bool is_latin(const std::string& words) { return !words.empty() && static_cast<unsigned char>(words.front()) < 0x80; }

// the county, the trust: any.
bool is_generic_body(const std::string& body, const Lexicon& lexicon) {
    std::string lower = body;
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return lexicon.en_generic_bodies.contains(std::string_view(lower));
}

// Who speaks; in English also who stands before a colon: Jane Roe, director of X: “…”
const Mention* voice_in(const ParagraphAttribution& attribution) {
    const Mention* const speaker = speaker_of(attribution);
    if (speaker != nullptr || attribution.quotations.empty() || !attribution.quotations.front().speaker) return speaker;
    const Mention& quoted = attribution.mentions[*attribution.quotations.front().speaker];
    return is_latin(quoted.name) ? &quoted : nullptr;
}

// 竹马灯传承人, 市人大代表: not whom he speaks for; 外交部发言人 does.
bool speaks_for_body(const Title& title, const Lexicon& lexicon) {
    return title.post.ends_with("发言人") || !lexicon.membership_posts.contains(std::string_view(title.post));
}

// Who is called he or she later in the paragraph, with his titles where he has some; null where he is not named in it.
const Mention* mention_of(const std::string& person, const ParagraphAttribution& attribution) {
    const Mention* found = nullptr;
    for (const Mention& mention : attribution.mentions)
        if (person_of(mention) == person && (found == nullptr || found->titles.empty())) found = &mention;
    return found;
}

}  // namespace

std::string Voice::who() const {
    constexpr std::u32string_view kPlaces = U"省市州县区镇乡村委";
    if (!name.empty() && !post.empty() && !body.empty() && kPlaces.find(to_utf32(body).back()) != kPlaces.npos)
        return body + post + name;
    if (body.empty() || name.empty() || !is_latin(name)) return body + name;
    return name + " (" + body + ")";
}

Voice voice_of(const ParagraphFacts& paragraph, const Lexicon& lexicon) {
    Voice voice;
    const ParagraphAttribution& attribution = paragraph.attribution;
    const Mention* speaker = voice_in(attribution);
    std::string name = speaker != nullptr ? person_of(*speaker) : speaking_person(attribution);
    if (speaker == nullptr) speaker = mention_of(name, attribution);
    if (speaker == nullptr || !is_reporter(*speaker)) voice.name = std::move(name);
    if (speaker != nullptr && !is_reporter(*speaker)) {
        const auto speaks_as = [&](const Title& title) {
            voice.body = title.organisation;
            voice.post = (is_deputy(title, lexicon) ? "副" : "") + title.post;
        };
        for (const Title& title : speaker->titles) {
            if (title.organisation.empty() || !exclusive(title, lexicon)) continue;
            voice.bodies.push_back(title.organisation);
            if (voice.body.empty() && !is_generic_body(title.organisation, lexicon)) speaks_as(title);
        }
        if (voice.body.empty() && !speaker->titles.empty() && speaks_for_body(speaker->titles.back(), lexicon) &&
            !is_generic_body(speaker->titles.back().organisation, lexicon))
            speaks_as(speaker->titles.back());
    }
    if (paragraph.attribution.body_subject) {
        const std::string& subject = paragraph.attribution.body_subject->body;
        voice.bodies.push_back(subject);
        if (voice.body.empty() && voice.name.empty()) voice.body = subject;
    }
    return voice;
}

bool different_voices(const Voice& a, const Voice& b, const Lexicon& lexicon) {
    if (!a.name.empty() && !b.name.empty()) return a.name != b.name && !is_surname_of(a.name, b.name);
    const auto own = [](const std::string& body) { return !body.ends_with("系统"); };
    bool compared = false;
    for (const std::string& x : a.bodies) {
        for (const std::string& y : b.bodies) {
            if (!own(x) || !own(y)) continue;
            if (same_body(x, y, lexicon)) return false;
            compared = true;
        }
    }
    return compared;
}

}  // namespace kanwu
