#include "attribution/resolve.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestHanSurname = 2;  // 欧阳

bool is_latin_name(std::string_view name) {
    return static_cast<unsigned char>(name.front()) < 0x80 || name.find(' ') != name.npos;
}

std::string_view last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

bool is_pronoun(std::string_view subject) {
    constexpr std::string_view kPronouns[] = {"他", "她", "he", "she", "He", "She"};
    return std::find(std::begin(kPronouns), std::end(kPronouns), subject) != std::end(kPronouns);
}

// 这位|乡长, 该所|所长, 该公司|总经理: what somebody is called behind the word that points to him, which may be one of these.
std::vector<std::string> called(const std::string& subject) {
    constexpr std::string_view kThis = "这位", kSaid = "该";
    constexpr std::size_t kBody = 3, kHan = 3;  // characters of the body, bytes of one
    if (subject.starts_with(kThis)) return {subject.substr(kThis.size())};
    if (!subject.starts_with(kSaid)) return {subject};
    std::vector<std::string> out;
    for (std::size_t size = 1; size <= kBody && (size + 1) * kHan < subject.size(); ++size)
        out.push_back(subject.substr((size + 1) * kHan));
    return out;
}

// 这位老消防员: somebody of whom the draft has told.
bool points_back(std::string_view subject) { return subject.starts_with("这位") || subject.starts_with("这名"); }

// 一位老人: one who is new; the pronoun behind him is nobody named before.
bool is_somebody(std::string_view subject) {
    constexpr std::string_view kOne[] = {"一位", "一名", "有位", "另一位", "另一名"};
    return std::any_of(std::begin(kOne), std::end(kOne), [&](auto one) { return subject.starts_with(one); });
}

// 党委书记 is addressed as 书记; empty where the post is addressed as it is.
std::string address_of(const std::string& post) {
    constexpr std::string_view kAddresses[] = {"书记", "主任", "主席", "医师", "队长", "工程师", "发言人"};
    for (const std::string_view address : kAddresses)
        if (post.size() > address.size() && post.ends_with(address)) return std::string(address);
    return "";
}

// Whether a draft calls one person by the post alone, where nobody else there has it: 发言人再次呼吁.
bool names_one(std::string_view post) {
    constexpr std::string_view kHeads[] = {"长", "书记", "主任", "主席", "总裁", "总经理", "教练", "发言人", "主编"};
    return std::any_of(std::begin(kHeads), std::end(kHeads),
                       [&](std::string_view head) { return post.ends_with(head); });
}

// Who bears a surname, a surname with a post, or a post alone; nobody where two do.
class Directory {
public:
    void add(const std::string& key, std::string_view name) {
        const auto [entry, fresh] = names_.try_emplace(key, name);
        if (!fresh && entry->second != name) entry->second.clear();
    }
    std::string find(const std::string& key) const {
        const auto entry = names_.find(key);
        return entry == names_.end() ? "" : entry->second;
    }

private:
    std::map<std::string, std::string> names_;
};

class Resolver {
public:
    explicit Resolver(const std::vector<ResolvedParagraph>& paragraphs) : paragraphs_(paragraphs) {
        for (const ResolvedParagraph& paragraph : paragraphs_)
            for (const Mention& mention : paragraph.attribution->mentions) list(mention);
    }

    void run() {
        raise_those_named_again();
        for (const ResolvedParagraph& paragraph : paragraphs_) name_people(*paragraph.attribution);
        for (const ResolvedParagraph& paragraph : paragraphs_) take_out_strangers(*paragraph.attribution);
        for (std::size_t i = 0; i < paragraphs_.size(); ++i)
            for (Quotation& quotation : paragraphs_[i].attribution->quotations)
                quotation.person = speaker(i, quotation);
    }

private:
    // Both ends of the name are plain: an office of a known body before it, and a mark or a cue verb behind.
    static bool is_clear(const Mention& mention) {
        if (mention.titles.empty() || mention.confidence == Confidence::weak) return false;
        return mention.confidence == Confidence::strong ||
               (rests_on(mention, Ground::known_body) && rests_on(mention, Ground::closed));
    }

    // 国家主席拉瓦尔 beside 东陆国总统拉瓦尔: whom the draft names clearly elsewhere is the same person here, whatever his name is
    // written with.
    void raise_those_named_again() {
        std::set<std::string_view> clear;
        for (const ResolvedParagraph& paragraph : paragraphs_)
            for (const Mention& mention : paragraph.attribution->mentions)
                if (is_clear(mention)) clear.insert(mention.name);
        for (const ResolvedParagraph& paragraph : paragraphs_)
            for (Mention& mention : paragraph.attribution->mentions) {
                if (mention.confidence == Confidence::strong || mention.titles.empty()) continue;
                // 林正来到 may be 林正来 as well, whoever 林正 is.
                const bool whole = count_code_points(mention.name) > 2;
                if (!whole || clear.count(mention.name) == 0 || !rests_on(mention, Ground::known_body)) continue;
                rest_on(mention, Ground::named_again);
                mention.confidence = rests_on(mention, Ground::closed) ? Confidence::strong : Confidence::fair;
            }
    }

    void list(const Mention& mention) {
        if (is_latin_name(mention.name)) {
            if (mention.name.find(' ') != std::string::npos) list_latin(mention);
            return;
        }
        const std::u32string name = to_utf32(mention.name);
        for (std::size_t size = 1; size <= kLongestHanSurname && size < name.size(); ++size)
            for (const Title& title : mention.titles)
                for (const std::string& post : {title.post, address_of(title.post)})
                    if (!post.empty()) people_.add(to_utf8(name.substr(0, size)) + post, mention.name);
        for (const std::string_view familiar : {"老", "小"})
            people_.add(std::string(familiar) + to_utf8(name.substr(0, 1)), mention.name);
        for (const Title& title : mention.titles)
            if (title.modifiers.empty() && names_one(title.post)) {
                people_.add(title.post, mention.name);
                if (const std::string address = address_of(title.post); !address.empty())
                    people_.add(address, mention.name);
                people_.add(title.organisation + title.post, mention.name);
            }
        if (const std::size_t dot = name.rfind(U'·'); dot != std::u32string::npos && !mention.titles.empty())
            people_.add(to_utf8(name.substr(dot + 1)), mention.name);
    }

    // Roe, Chen of Chen Yulan, the governor.
    void list_latin(const Mention& mention) {
        people_.add(std::string(last_word(mention.name)), mention.name);
        people_.add(mention.name.substr(0, mention.name.find(' ')), mention.name);
        for (const Title& title : mention.titles)
            if (title.modifiers.empty()) people_.add("the " + lower(title.post), mention.name);
    }

    // 德拉维奇表示, 德拉维奇总统: the last part of a name with dots.
    static bool may_be_short(const Mention& mention) {
        return mention.titles.empty() || mention.name_span.begin < mention.titles.front().span.begin;
    }

    void name_people(ParagraphAttribution& paragraph) {
        for (Mention& mention : paragraph.mentions)
            if (is_latin_name(mention.name) ? mention.name.find(' ') == std::string::npos : may_be_short(mention)) {
                mention.person = people_.find(mention.name);
                if (mention.person == mention.name) mention.person.clear();
            }
        // Sources behind the persons named before them.
        std::size_t next = 0;
        for (AnonymousSource& source : paragraph.anonymous) {
            for (; next < paragraph.mentions.size() &&
                   paragraph.mentions[next].name_span.begin < source.subject_span.begin;
                 ++next)
                remember(paragraph.mentions[next]);
            const bool pronoun = is_pronoun(source.subject);
            const bool asks = source.cue.verb.find("问") != std::string::npos;  // 一名学员问他，他答
            if (source.of_newcomer || (is_somebody(source.subject) && !asks)) last_.clear();
            if (source.person.empty() && !pronoun) source.person = person_called(source.subject);
            if (source.person.empty() && (pronoun || points_back(source.subject))) source.person = last_;
            if (!source.person.empty()) last_ = source.person;
        }
        for (; next < paragraph.mentions.size(); ++next) remember(paragraph.mentions[next]);
        // A paragraph without anybody says nothing of a pronoun behind it.
        if (paragraph.mentions.empty() && paragraph.anonymous.empty() && paragraph.quotations.empty()) last_.clear();
    }

    std::string person_called(const std::string& subject) const {
        if (is_latin_name(subject)) {
            const std::string person = people_.find(subject);
            return person.empty() ? people_.find(lower(subject)) : person;
        }
        for (const std::string& name : called(subject))
            if (std::string person = people_.find(name); !person.empty()) return person;
        return "";
    }

    void remember(const Mention& mention) {
        if (!is_stranger(mention)) last_ = person_of(mention);
    }

    // Pellwater said: one word that is nobody's surname may be a company; it speaks without a name.
    static bool is_stranger(const Mention& mention) {
        return mention.titles.empty() && mention.person.empty() && mention.cue && is_latin_name(mention.name) &&
               mention.name.find(' ') == std::string::npos;
    }

    static void take_out_strangers(ParagraphAttribution& paragraph) {
        if (std::none_of(paragraph.mentions.begin(), paragraph.mentions.end(), is_stranger)) return;
        std::vector<Mention> people;
        std::vector<std::optional<std::uint32_t>> place(paragraph.mentions.size());  // among the people that stay
        const auto sources = static_cast<std::uint32_t>(paragraph.anonymous.size());
        std::vector<std::uint32_t> added(paragraph.mentions.size());  // among the sources
        for (std::size_t i = 0; i < place.size(); ++i) {
            Mention& mention = paragraph.mentions[i];
            if (is_stranger(mention)) {
                added[i] = static_cast<std::uint32_t>(paragraph.anonymous.size());
                paragraph.anonymous.push_back({mention.name, mention.name_span, *mention.cue, {}});
            } else {
                place[i] = static_cast<std::uint32_t>(people.size());
                people.push_back(std::move(mention));
            }
        }
        for (Quotation& quotation : paragraph.quotations) {
            if (!quotation.speaker) continue;
            const std::uint32_t speaker = *quotation.speaker;
            quotation.speaker = place[speaker];
            if (!quotation.speaker) quotation.source = added[speaker];
        }
        paragraph.mentions = std::move(people);
        sort_sources(paragraph, sources);
    }

    // The sources in the order of the text again, those from `fresh` on being new.
    static void sort_sources(ParagraphAttribution& paragraph, std::uint32_t fresh) {
        std::vector<std::uint32_t> order(paragraph.anonymous.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto begin = [&](std::uint32_t i) { return paragraph.anonymous[i].subject_span.begin; };
        std::inplace_merge(order.begin(), order.begin() + fresh, order.end(),
                           [&](std::uint32_t a, std::uint32_t b) { return begin(a) < begin(b); });
        std::vector<AnonymousSource> sorted;
        std::vector<std::uint32_t> place(order.size());
        for (const std::uint32_t i : order) {
            place[i] = static_cast<std::uint32_t>(sorted.size());
            sorted.push_back(std::move(paragraph.anonymous[i]));
        }
        paragraph.anonymous = std::move(sorted);
        for (Quotation& quotation : paragraph.quotations)
            if (quotation.source) quotation.source = place[*quotation.source];
    }

    std::string speaker(std::size_t i, const Quotation& quotation) const {
        const ParagraphAttribution& own = *paragraphs_[i].attribution;
        if (quotation.speaker) return person_of(own.mentions[*quotation.speaker]);
        if (!quotation.person.empty()) return quotation.person;  // named beside it
        if (quotation.source) return own.anonymous[*quotation.source].person;
        const Span span = paragraphs_[i].span;
        constexpr std::uint32_t kMark = 3;  // bytes of a quotation mark, and of a missing one
        const bool whole = quotation.inner.begin <= span.begin + kMark && quotation.inner.end + kMark >= span.end;
        if (!whole || !quotation.whole_sentence) return "";
        if (i > 0 && is_left_open(i - 1) && !paragraphs_[i - 1].attribution->quotations.back().person.empty())
            return paragraphs_[i - 1].attribution->quotations.back().person;
        if (is_left_open(i))
            if (std::string next = closing_speaker(i + 1); !next.empty()) return next;
        if (std::string next = i + 1 < paragraphs_.size() ? first_speaker(i + 1) : ""; !next.empty()) return next;
        if (i == 0) return "";
        const std::string last = last_speaker(i - 1);
        return last.empty() ? only_person(i - 1) : last;
    }

    // The one with a post of whom alone the paragraph tells: 老支书霍山桥领着记者爬上后山。
    std::string only_person(std::size_t i) const {
        const ParagraphAttribution& own = *paragraphs_[i].attribution;
        const bool alone = own.mentions.size() == 1 && own.anonymous.empty() && own.quotations.empty();
        return alone && count_code_points(own.mentions.front().name) > 2 ? person_of(own.mentions.front()) : "";
    }

    // Whether its last words go on in the next paragraph: no mark closes them.
    bool is_left_open(std::size_t i) const {
        const auto& quotations = paragraphs_[i].attribution->quotations;
        return !quotations.empty() && quotations.back().inner.end == paragraphs_[i].span.end;
    }

    // Who speaks the words that paragraphs before `i` have left open, where they are closed and a person is named.
    std::string closing_speaker(std::size_t i) const {
        constexpr std::size_t kMany = 20;  // paragraphs of one quotation
        for (std::size_t end = std::min(paragraphs_.size(), i + kMany); i < end; ++i) {
            const ParagraphAttribution& own = *paragraphs_[i].attribution;
            if (own.quotations.empty() || own.quotations.front().inner.begin > paragraphs_[i].span.begin + 3) return "";
            const Quotation& first = own.quotations.front();
            if (first.speaker) return person_of(own.mentions[*first.speaker]);
            if (first.source) return own.anonymous[*first.source].person;
            if (!is_left_open(i)) return "";
        }
        return "";
    }

    // Who speaks with the paragraph's first words.
    std::string first_speaker(std::size_t i) const {
        const ResolvedParagraph& paragraph = paragraphs_[i];
        for (const Mention& mention : paragraph.attribution->mentions)
            if (mention.cue && begin_of(mention) <= paragraph.span.begin) return person_of(mention);
        for (const AnonymousSource& source : paragraph.attribution->anonymous)
            if (source.subject_span.begin <= paragraph.span.begin) return source.person;
        return "";
    }

    static std::uint32_t begin_of(const Mention& mention) {
        std::uint32_t begin = mention.name_span.begin;
        for (const Title& title : mention.titles) begin = std::min(begin, title.span.begin);
        return begin;
    }

    // Who spoke last in the paragraph, where one alone speaks there.
    std::string last_speaker(std::size_t i) const {
        std::string found;
        const auto add = [&](const std::string& person) {
            if (person.empty() || (!found.empty() && found != person)) return false;
            found = person;
            return true;
        };
        for (const Mention& mention : paragraphs_[i].attribution->mentions)
            if (mention.cue && !add(person_of(mention))) return "";
        for (const AnonymousSource& source : paragraphs_[i].attribution->anonymous)
            if (!add(source.person)) return "";
        const auto& quotations = paragraphs_[i].attribution->quotations;
        if (found.empty() && !quotations.empty()) return quotations.back().person;  // over several paragraphs
        return found;
    }

    const std::vector<ResolvedParagraph>& paragraphs_;
    Directory people_;
    std::string last_;  // who was named or spoke last
};

}  // namespace

void resolve(const std::vector<ResolvedParagraph>& paragraphs) { Resolver(paragraphs).run(); }

}  // namespace kanwu
