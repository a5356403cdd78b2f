// One person's name, written in two ways.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "attribution/posts.h"
#include "attribution/same_body.h"
#include "attribution/similar_names.h"
#include "attribution/title_kinds.h"
#include "checks/check.h"
#include "checks/draft_names.h"
#include "checks/english_variants.h"
#include "checks/interview_labels.h"
#include "checks/like_names.h"
#include "checks/one_bearer.h"
#include "checks/people.h"
#include "checks/stray_names.h"
#include "checks/written.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Two names that may be one.
struct Variant {
    const NamedPerson* usual = nullptr;
    const NamedPerson* odd = nullptr;
    Appearance at_usual, at_odd;
    const Title* title = nullptr;        // of the odd one; null where it has none
    const Title* usual_title = nullptr;  // where it is another
    Likeness likeness = Likeness::none;
    Level level = Level::note;
};

// A title of either name that one person would have.
struct Shared {
    Appearance a, b;
    const Title* title = nullptr;        // at b
    const Title* other_title = nullptr;  // at a
    Level level = Level::note;
};

// 弟弟|田满昌, 儿子叫|田满昌: who is named as somebody's kin bears a name of his own, and often one like it. 水流云本名|水六云: so does one who
// has had another.
bool is_named_apart(std::u32string_view before, const Lexicon& lexicon) {
    constexpr std::u32string_view kOf[] = {U"同族的", U"同村的", U"同姓的", U"邻村的", U"隔壁村的", U"同音的"};
    constexpr std::u32string_view kOtherNames[] = {U"本名",   U"原名", U"又名", U"艺名", U"化名", U"笔名",
                                                   U"曾用名", U"乳名", U"小名", U"学名", U"别名", U"改名",
                                                   U"取名",   U"起名", U"更名", U"误作", U"误为"};
    for (const std::u32string_view called : {U"叫", U"名叫", U"是", U"为"})
        if (before.ends_with(called)) before.remove_suffix(called.size());
    const auto ends = [&](std::u32string_view word) { return before.ends_with(word); };
    return lexicon.kin_words.longest_ending(before, before.size()) > 0 ||
           std::any_of(std::begin(kOtherNames), std::end(kOtherNames), ends) ||
           std::any_of(std::begin(kOf), std::end(kOf), ends);
}

// 田满昌|是他的弟弟, 田满仓、田满昌|兄弟俩, 兄弟俩，一个叫|田满昌: whether the words around a name within its sentence tell of kin, or of
// the likeness itself.
bool tells_of_kin(std::u32string_view before, std::u32string_view behind) {
    constexpr std::u32string_view kMarks = U"。！？；";
    constexpr std::u32string_view kWords[] = {U"兄弟",     U"姐妹", U"姐弟",     U"兄妹",   U"父子", U"父女", U"母子",
                                              U"母女",     U"叔侄", U"双胞胎",   U"孪生",   U"弟弟", U"哥哥", U"妹妹",
                                              U"姐姐",     U"堂弟", U"堂哥",     U"表弟",   U"表哥", U"本家", U"同宗",
                                              U"同音不同", U"只差", U"一字之差", U"错认成", U"重名", U"同名"};
    if (const std::size_t mark = before.find_last_of(kMarks); mark != before.npos) before.remove_prefix(mark + 1);
    behind = behind.substr(0, behind.find_first_of(kMarks));
    return std::any_of(std::begin(kWords), std::end(kWords), [&](std::u32string_view word) {
        return before.find(word) != before.npos || behind.find(word) != behind.npos;
    });
}

// The post that the words before a name end with.
std::u32string_view post_before(std::u32string_view words, const Lexicon& lexicon) {
    while (!words.empty() && (words.back() == U'：' || words.back() == U' ')) words.remove_suffix(1);  // 供稿：
    const std::size_t size = std::max({lexicon.posts.longest_ending(words, words.size()),
                                       lexicon.roles_apart.longest_ending(words, words.size()),
                                       lexicon.common_roles.longest_ending(words, words.size())});
    return words.substr(words.size() - size);
}

// 审判长|陈思远, 被告人|陈思源: who judges and who is judged.
bool are_of_two_sides(std::u32string_view x, std::u32string_view y) {
    constexpr std::u32string_view kAccused[] = {U"被告人", U"被告", U"嫌疑人"};
    constexpr std::u32string_view kCourt[] = {U"审判长", U"审判员", U"法官",   U"书记员", U"公诉人",
                                              U"检察官", U"检察员", U"检察长", U"院长",   U"原告"};
    const auto is_one = [](std::u32string_view role, const auto& roles) {
        return std::any_of(std::begin(roles), std::end(roles), [&](auto end) { return role.ends_with(end); });
    };
    return (is_one(x, kAccused) && is_one(y, kCourt)) || (is_one(y, kAccused) && is_one(x, kCourt));
}

// 主教练|王亚军, 队员|王亚君; 村支书|张有才, 邻居|张有财: whose roles nobody has both.
bool are_roles_apart(std::u32string_view x, std::u32string_view y, const Lexicon& lexicon) {
    if (x.empty() || y.empty() || x == y) return false;
    if (are_of_two_sides(x, y)) return true;
    if (lexicon.roles_apart.contains(x) || lexicon.roles_apart.contains(y)) return true;
    const auto is_common = [&](std::u32string_view role, std::u32string_view other) {
        return lexicon.common_roles.contains(role) && !lexicon.membership_posts.contains(other) &&
               !lexicon.common_roles.contains(other);
    };
    return is_common(x, y) || is_common(y, x);
}

bool stand_together(const NamedPerson& a, const NamedPerson& b) {
    return std::any_of(a.at.begin(), a.at.end(), [&](const Appearance& x) {
        return std::any_of(b.at.begin(), b.at.end(), [&](const Appearance& y) { return x.paragraph == y.paragraph; });
    });
}

bool stands_before(const NamedPerson& a, const NamedPerson& b) {
    const auto place = [](const NamedPerson& person) {
        return std::tuple(person.at.front().paragraph, person.at.front().mention->name_span);
    };
    return place(a) < place(b);
}

class Variants {
public:
    Variants(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft),
          input_(input),
          budget_(budget),
          names_(draft, input.lexicon, budget),
          like_(names_, input.lexicon, budget),
          introduced_(introduced_names(draft, input.lexicon, budget)) {}

    std::vector<Finding> findings() {
        std::vector<Finding> out;
        for (const Variant& variant : variants()) out.push_back(finding_of(variant));
        for (const EnglishVariant& variant : english_variants(draft_, names_, input_, budget_))
            out.push_back(finding_of(variant));
        for (const OddLabel& label : odd_labels(draft_, input_.lexicon, budget_)) out.push_back(finding_of(label));
        for (const StrayName& stray : english_strays(draft_, names_, input_.lexicon, budget_))
            out.push_back(finding_of(stray));
        for (const StrayName& stray : stray_names(draft_, names_, introduced_, input_.lexicon, budget_))
            out.push_back(finding_of(stray));
        std::erase_if(out, [&](const Finding& finding) { return are_named_apart(finding); });
        return out;
    }

private:
    const std::vector<NamedPerson>& people() const { return names_.people(); }

    bool are_named_apart(const Finding& finding) const {
        if (finding.related.empty()) return false;
        const Around odd = around(finding.place.span), usual = around(finding.related.front().place.span);
        return is_named_apart(odd.before, input_.lexicon) || is_named_apart(usual.before, input_.lexicon) ||
               tells_of_kin(odd.before, odd.behind) ||
               are_roles_apart(post_before(odd.before, input_.lexicon), post_before(usual.before, input_.lexicon),
                               input_.lexicon);
    }

    // The words beside a name.
    struct Around {
        std::u32string before, behind;
    };
    Around around(Span name) const {
        constexpr std::size_t kFurthest = 16;
        const std::string_view text = draft_.document->text;
        std::size_t begin = name.begin, end = name.end;
        for (std::size_t i = 0; i < kFurthest && begin > 0; ++i) begin = previous_start(text, begin);
        for (std::size_t i = 0; i < kFurthest && end < text.size(); ++i) next_code_point(text, end);
        return {to_utf32(text.substr(begin, name.begin - begin)), to_utf32(text.substr(name.end, end - name.end))};
    }

    // A name that is like a dozen others is one of a column of names, and no slip.
    std::vector<Variant> variants() {
        constexpr std::uint32_t kColumn = 12;
        std::map<const NamedPerson*, std::uint32_t> like;
        const auto is_of_column = [&](const NamedPerson& person) { return like[&person] >= kColumn; };
        std::vector<Variant> out;
        for (const auto& [a, b] : like_.pairs()) {
            const NamedPerson& first = people()[a];
            const NamedPerson& second = people()[b];
            const bool beside_column = is_of_column(first) || is_of_column(second);
            const auto variant = beside_column ? std::nullopt : judged(a, b);
            if (!beside_column && !variant) continue;
            ++like[&first], ++like[&second];
            if (variant) out.push_back(*variant);
        }
        std::erase_if(out, [&](const Variant& one) { return is_of_column(*one.usual) || is_of_column(*one.odd); });
        return out;
    }

    std::optional<Variant> judged(std::size_t first, std::size_t second) {
        const NamedPerson& a = people()[first];
        const NamedPerson& b = people()[second];
        const Likeness alike = likeness(a.name, b.name);
        if (alike == Likeness::none || are_cut_wrong(a, b, alike)) return std::nullopt;
        const bool b_is_odd = b.at.size() < a.at.size() || (b.at.size() == a.at.size() && stands_before(a, b));
        const NamedPerson& usual = b_is_odd ? a : b;
        const NamedPerson& odd = b_is_odd ? b : a;
        const bool both_listed = !input_.roster->named(usual.utf8).empty() && !input_.roster->named(odd.utf8).empty();
        if (both_listed || are_explained(usual, odd)) return std::nullopt;
        const auto shared = surest_shared(usual, odd, alike);
        if (shared && settles(*input_.roster, *shared->title, usual.utf8, odd.utf8, input_.lexicon))
            return std::nullopt;
        if (shared) {
            const bool one_post =
                is_one_post(of_its_time(*shared->title), of_its_time(*shared->other_title), input_.lexicon);
            const Title* const usual_title = one_post ? nullptr : shared->other_title;
            return Variant{&usual, &odd, shared->a, shared->b, shared->title, usual_title, alike, shared->level};
        }
        return odd.titled() ? of_other_titles(usual, odd, alike) : bare(usual, odd, alike);
    }

    // 课题组负责人鄢守田, 鄢守天教授: a name that stands once and sounds like another, where one person may well have both titles.
    std::optional<Variant> of_other_titles(const NamedPerson& usual, const NamedPerson& odd, Likeness alike) {
        if (alike != Likeness::one_sound || odd.at.size() > 1 || names_.count(odd) > 1) return std::nullopt;
        const Appearance& y = odd.at.front();
        const auto is_prose = [&](const Appearance& at) {
            return draft_.facts->paragraphs[at.paragraph.ordinal].role == Role::body;
        };
        if (!is_prose(y) || !is_prose(usual.at.front()) || stand_together(usual, odd)) return std::nullopt;
        if (!given_differs(usual.at.front(), y)) return std::nullopt;
        const std::vector<Held>& of_usual = like_.held_by(usual);
        const std::vector<Held>& of_odd = like_.held_by(odd);
        budget_.spend(of_usual.size() * of_odd.size());
        const auto may_be_of_one = [&](const Held& a, const Held& b) {
            const std::string& body_a = a.title->organisation;
            const std::string& body_b = b.title->organisation;
            const TitleRelation relation = kanwu::relation(*a.title, *b.title, input_.lexicon);
            const bool one_body = body_a.empty() || body_b.empty() || same_body(body_a, body_b, input_.lexicon);
            const bool heads = exclusive(*a.title, input_.lexicon) && exclusive(*b.title, input_.lexicon);
            return one_body && relation != TitleRelation::same && !heads;
        };
        for (const Held& a : of_usual)
            for (const Held& b : of_odd)
                if (!may_be_of_one(a, b)) return std::nullopt;
        if (of_usual.empty() || of_odd.empty()) return std::nullopt;
        return Variant{&usual, &odd, usual.at.front(), y, nullptr, nullptr, alike, Level::warning};
    }

    // 两位教授同姓同音: where one of them stands, the draft says that they are two.
    bool are_explained(const NamedPerson& a, const NamedPerson& b) const {
        constexpr std::ptrdiff_t kMost = 8;  // places of each that are looked at
        const auto explained = [&](const NamedPerson& person) {
            const auto end = person.at.begin() + std::min<std::ptrdiff_t>(std::ssize(person.at), kMost);
            return std::any_of(person.at.begin(), end,
                               [&](const Appearance& at) { return told_.namesakes(at.paragraph); });
        };
        return explained(a) || explained(b);
    }

    std::optional<Shared> surest_shared(const NamedPerson& usual, const NamedPerson& odd, Likeness alike) {
        std::optional<Shared> best;
        const std::vector<Held>& of_usual = like_.held_by(usual);
        for (const Held& y : like_.held_by(odd)) {
            budget_.spend(of_usual.size() + 1);
            for (const Held& x : of_usual) {
                // Who comes and who goes may have names alike, but not to the ear.
                const bool one_time = past(*x.title, input_.lexicon) == past(*y.title, input_.lexicon);
                if (!one_time && alike != Likeness::one_sound) continue;
                const auto level = level_of_one_person({x.at, of_its_time(*x.title)}, {y.at, of_its_time(*y.title)},
                                                       alike, draft_, input_.lexicon);
                if (level && (!best || *level > best->level)) best = Shared{x.at, y.at, y.title, x.title, *level};
            }
        }
        return best;
    }

    // The title as it will be.
    Title of_its_time(const Title& title) const {
        Title out = title;
        std::erase_if(out.modifiers, [&](const std::string& modifier) {
            return input_.lexicon.coming.contains(std::string_view(modifier));
        });
        return out;
    }

    // 周岩|又说, 周岩|面向大堤: the last character of the longer name, or of two that differ in it, may begin the word that follows.
    bool are_cut_wrong(const NamedPerson& a, const NamedPerson& b, Likeness alike) const {
        const NamedPerson& longer = a.name.size() > b.name.size() ? a : b;
        const std::u32string_view shared = std::u32string_view(longer.name).substr(0, longer.name.size() - 1);
        if (a.name.size() == b.name.size()) {
            if (!a.name.starts_with(shared) || !b.name.starts_with(shared)) return false;
            // Two words that begin with one sound are a rare accident.
            const bool words = alike == Likeness::one_sound ? ends_in_a_word(a) && ends_in_a_word(b)
                                                            : ends_in_a_word(a) || ends_in_a_word(b);
            return words || names_.contains(shared);
        }
        const std::u32string& shorter = &longer == &a ? b.name : a.name;
        if (alike != Likeness::one_more || !longer.name.starts_with(shorter)) return false;
        const char32_t last = longer.name.back();
        return input_.lexicon.bounds.contains(std::u32string_view(&last, 1)) ||
               may_be_cut_wrong(*longer.at.front().mention, draft_.document->text);
    }

    bool ends_in_a_word(const NamedPerson& person) const {
        return kanwu::ends_in_a_word(*person.at.front().mention, draft_.document->text);
    }

    // A name without a title, once, beside one like it that the draft has introduced.
    std::optional<Variant> bare(const NamedPerson& a, const NamedPerson& b, Likeness alike) {
        const bool b_is_bare = !b.titled();
        const NamedPerson& usual = b_is_bare ? a : b;
        const NamedPerson& odd = b_is_bare ? b : a;
        if (odd.titled() || !usual.titled() || odd.at.size() > 1 || names_.count(odd) > 1) return std::nullopt;
        if (alike == Likeness::one_more)
            return std::nullopt;  // 埃斯皮诺萨 and 埃斯皮诺: cut at the wrong place, as often
        const bool sounds = alike == Likeness::one_sound || alike == Likeness::one_twice;
        const bool frequent = usual.is_long() && names_.count(usual) >= kFrequent;
        if (!sounds && (!frequent || stand_together(usual, odd))) return std::nullopt;
        return Variant{&usual, &odd, usual.at.front(), odd.at.front(), nullptr, nullptr, alike, Level::warning};
    }

    std::string name_at(const Appearance& at) const { return written(*draft_.document, at.mention->name_span); }

    Finding finding_of(const StrayName& stray) const {
        const Appearance& usual = stray.like->at.front();
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.message = stray.likeness == Likeness::one_twice   ? "doubled"
                          : stray.likeness == Likeness::one_sound ? "seen-once-sound"
                          : stray.likeness == Likeness::one_more  ? "seen-once-length"
                          : stray.likeness == Likeness::none      ? "seen-once-spelling"
                                                                  : "seen-once";
        finding.place = {draft_.facts->document, stray.span};
        finding.identity = identity_of(to_utf8(stray.words), stray.like->utf8);
        finding.arguments = {{"name", written(*draft_.document, stray.span)},
                             {"other_name", name_at(usual)},
                             {"other", PlaceArgument{1, {}}}};
        finding.related.push_back({place_of_name(usual), "other-name", {}, {}});
        return finding;
    }

    Finding finding_of(const Variant& variant) const {
        const bool sounds = variant.likeness == Likeness::one_sound;
        const bool longer = variant.likeness == Likeness::one_more || variant.likeness == Likeness::one_twice;
        Finding finding = finding_of(variant, sounds ? "-sound" : longer ? "-length" : "");
        if (variant.usual_title == nullptr) return finding;
        finding.message = "two-posts";
        finding.arguments.emplace_back("other_title",
                                       written_title(*variant.usual_title, variant.at_usual, input_.prior));
        return finding;
    }

    Finding finding_of(const EnglishVariant& variant) const {
        return finding_of(variant, variant.spelling ? "-spelling" : "");
    }

    template <class AnyVariant>
    Finding finding_of(const AnyVariant& variant, const char* kind) const {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = variant.level;
        finding.message = std::string(variant.title != nullptr ? "one-post" : "seen-once") + kind;
        finding.place = place_of_name(variant.at_odd);
        finding.identity = identity_of(variant.usual->utf8, variant.odd->utf8);
        finding.arguments = {{"name", name_at(variant.at_odd)},
                             {"other_name", name_at(variant.at_usual)},
                             {"other", PlaceArgument{1, {}}}};
        if (variant.title != nullptr)
            finding.arguments.emplace_back("title", written_title(*variant.title, variant.at_odd, input_.prior));
        const auto add = [&](const Appearance& at, const char* label) {
            finding.related.push_back({place_of_name(at), label, {}, {}});
        };
        add(variant.at_usual, "other-name");
        for (const Appearance& at : variant.odd->at)
            if (at.mention != variant.at_odd.mention && finding.related.size() < kMostPlacesNamed) add(at, "same-name");
        return finding;
    }

    Finding finding_of(const OddLabel& label) const {
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.message = label.one_sound ? "seen-once-sound" : "seen-once";
        finding.place = {draft_.facts->document, label.span};
        finding.identity = identity_of(label.name, label.usual_name);
        finding.arguments = {{"name", label.name}, {"other_name", label.usual_name}, {"other", PlaceArgument{1, {}}}};
        finding.related.push_back({{draft_.facts->document, label.usual}, "other-name", {}, {}});
        return finding;
    }

    static std::string identity_of(const std::string& a, const std::string& b) {
        return std::min(a, b) + "\n" + std::max(a, b) + "\n";
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    DraftNames names_;
    LikeNames like_;
    IntroducedNames introduced_;
    ParagraphsTold told_{input_.prior, input_.lexicon};
};

}  // namespace

std::vector<Finding> check_name_variant(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    return Variants(draft, input, budget).findings();
}

}  // namespace kanwu
