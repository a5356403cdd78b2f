#include "pipeline/list_people.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "attribution/english_posts.h"
#include "attribution/lexicon.h"
#include "attribution/posts.h"
#include "attribution/roster_posts.h"
#include "attribution/title_kinds.h"
#include "pipeline/near_people.h"
#include "pipeline/read_drafts.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostCompared = 20;  // titles of one place, and of one person: nobody holds more

// The titles that the person has now and whose body is named.
std::vector<const Title*> comparable(const Mention& mention, const Lexicon& lexicon) {
    std::vector<const Title*> out;
    for (const Title& title : mention.titles)
        if (out.size() < kMostCompared && !title.organisation.empty() && !past(title, lexicon)) out.push_back(&title);
    return out;
}

bool share_a_post(const std::vector<const Title*>& a, const std::vector<const Title*>& b, const Lexicon& lexicon) {
    return std::any_of(a.begin(), a.end(), [&](const Title* x) {
        return std::any_of(b.begin(), b.end(),
                           [&](const Title* y) { return relation(*x, *y, lexicon) == TitleRelation::same; });
    });
}

bool is_current(const Title& title, const Lexicon& lexicon) {
    return of_today(title, lexicon) && !is_english_past(title, lexicon) && !is_announced(title);
}

bool names_body(const Title& title, const Lexicon& lexicon) {
    if (is_english(title)) return names_english_body(title.organisation, lexicon);
    if (lexicon.place_heads.contains(std::string_view(title.post))) return true;  // 市长 is that of a 市
    return !title.organisation.empty() && !title.post.starts_with(title.organisation);
}

PersonMention listed(const Mention& mention, const std::string& document, const Lexicon& lexicon) {
    PersonMention out;
    out.name = {document, mention.name_span};
    for (const Title& title : mention.titles)
        out.titles.push_back({title.organisation, title.post, title.modifiers, title.span, is_current(title, lexicon),
                              names_body(title, lexicon)});
    if (mention.cue) out.cue = mention.cue->verb;
    constexpr std::string_view kSure[] = {"weak", "fair", "strong"};
    out.sure = kSure[static_cast<std::size_t>(mention.confidence)];
    for (const std::string_view ground : names_of_grounds(mention.grounds)) out.why.emplace_back(ground);
    return out;
}

// People in the making: of each the titles that differ from all before them.
class People {
public:
    explicit People(const Lexicon& lexicon) : lexicon_(lexicon) {}

    void add(const Mention& mention, const std::string& document) {
        const auto [place, fresh] = known_.try_emplace(mention.name, people_.size());
        if (fresh) {
            people_.push_back({mention.name, {}, std::nullopt});
            titles_.emplace_back();
        }
        PersonMention one = listed(mention, document, lexicon_);
        const std::vector<const Title*> titles = comparable(mention, lexicon_);
        std::vector<const Title*>& known = titles_[place->second];
        if (!share_a_post(known, titles, lexicon_)) {
            one.other_post = !known.empty() && !titles.empty();
            known.insert(known.end(), titles.begin(), titles.end());
            known.resize(std::min(known.size(), kMostCompared));
        }
        people_[place->second].mentions.push_back(std::move(one));
    }

    std::vector<Person> take() { return std::move(people_); }

private:
    const Lexicon& lexicon_;
    std::vector<Person> people_;
    std::vector<std::vector<const Title*>> titles_;
    std::unordered_map<std::string, std::size_t> known_;  // by name, an index into both
};

}  // namespace

PeopleTable people_table(const std::vector<Facts>& drafts, const Lexicon& lexicon) {
    People people(lexicon);
    for (const Facts& draft : drafts)
        for (const ParagraphFacts& paragraph : draft.paragraphs)
            for (const Mention& mention : paragraph.attribution.mentions) people.add(mention, draft.document);
    PeopleTable table{people.take()};
    mark_near_people(table);
    return table;
}

PeopleList list_people(const Request& request) {
    PeopleList out;
    Inputs inputs = find_inputs(request.paths);
    tell_inputs(inputs, out.notifications);
    const Settings settings = settings_of(inputs, request);
    out.notifications.insert(out.notifications.end(), settings.notifications().begin(), settings.notifications().end());

    Drafts drafts = read_drafts(inputs.drafts, request, settings, out.notifications);
    out.table = people_table(drafts.facts, drafts.documents.empty()
                                               ? builtin_lexicon()
                                               : *settings.newsroom(drafts.documents.front().path).lexicon);
    const Config defaults;
    const Config& config = drafts.documents.empty() ? defaults : *settings.of(drafts.documents.front().path);
    out.language =
        language_of(drafts.facts, request.language.value_or(config.language.value_or(LanguageChoice::automatic)));
    out.documents = std::move(drafts.documents);
    const auto failed = [](const Notification& n) { return n.level == Level::error; };
    out.exit_code = std::any_of(out.notifications.begin(), out.notifications.end(), failed) ? 2 : 0;
    return out;
}

}  // namespace kanwu
