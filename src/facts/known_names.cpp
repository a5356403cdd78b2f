#include "facts/known_names.h"

#include <set>
#include <string>

#include "attribution/lexicon.h"
#include "text/marked_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// As marked forms have it, a word a line.
WordSet word_set(const std::set<std::string>& words) {
    std::string lines;
    for (const std::string& word : words) {
        const std::u32string form = marked_form(word).code_points;
        if (form.size() > 1 && form.find(U'#') != 0) lines += to_utf8(form) + "\n";
    }
    return WordSet(lines);
}

// Names of mentions that may be relied on.
class Names {
public:
    void add(const ParagraphFacts& paragraph) {
        for (const Mention& mention : paragraph.attribution.mentions) {
            if (mention.confidence == Confidence::weak) continue;
            persons_.insert(mention.name);
            for (const Title& title : mention.titles) bodies_.insert(title.organisation);
        }
        if (paragraph.attribution.body_subject) bodies_.insert(paragraph.attribution.body_subject->body);
    }
    KnownNames known(const Lexicon& lexicon) {
        // 今年全市将……: no body's name.
        std::erase_if(bodies_, [&](const std::string& body) {
            const std::u32string words = to_utf32(body);
            return lexicon.pins.longest_ending(words, words.size()) > 0;
        });
        KnownNames out{word_set(persons_), word_set(bodies_), &lexicon, {}};
        out.starts = WordStarts({&out.persons, &out.bodies});
        return out;
    }

private:
    std::set<std::string> persons_, bodies_;
};

}  // namespace

KnownNames known_names(const Prior& prior, const Lexicon& lexicon) {
    Names names;
    for (const auto* const drafts : {&prior.drafts, &prior.references})
        for (const Draft& draft : *drafts)
            for (const ParagraphFacts& paragraph : draft.facts->paragraphs) names.add(paragraph);
    return names.known(lexicon);
}

KnownNames known_names(const ParagraphFacts& a, const ParagraphFacts& b, const Lexicon& lexicon) {
    Names names;
    names.add(a);
    names.add(b);
    return names.known(lexicon);
}

}  // namespace kanwu
