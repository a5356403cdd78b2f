#include "annotate/comments.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/wording.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kPlacesTold = 5;
constexpr std::size_t kCharactersQuoted = 24;

std::string_view level_word(Level level, Language language) {
    if (language == Language::en) return level == Level::error ? "Error" : level == Level::warning ? "Warning" : "Note";
    return level == Level::error ? "错误" : level == Level::warning ? "警告" : "提示";
}

// The first words of a place, as much as finds them with a search.
std::string opening(const Document& document, Span span) {
    const std::string_view text = slice(document.text, span);
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < kCharactersQuoted; ++count) next_code_point(text, at);
    std::string out(text.substr(0, at));
    std::replace(out.begin(), out.end(), '\n', ' ');
    return at < text.size() ? out + "……" : out;
}

class Writer {
public:
    explicit Writer(const Report& report) : report_(report), zh_(report.language == Language::zh) {}

    Comment of_finding(const Finding& finding) const {
        const Rule& rule = rule_of(report_, finding.rule);
        const NumberOf number_of = [&](const Place& place) { return number(place); };
        const std::string message = plain(word_message(finding, rule, report_.language, number_of));
        Comment out{finding.place.span,
                    {fmt::format("{}{}{}", level_word(finding.level, report_.language), zh_ ? "：" : ": ", message)}};
        for (std::size_t i = 0; i < std::min(finding.related.size(), kPlacesTold); ++i) {
            const Place& place = finding.related[i].place;
            out.paragraphs.push_back(
                fmt::format("{}{}{}", named(place, finding.place.document), zh_ ? "：" : ": ", quoted(place)));
        }
        out.paragraphs.push_back(rule.id);
        return out;
    }

    // What stands at a related place: where the finding is.
    std::string of_related(const Finding& finding, const RelatedPlace& related) const {
        const Rule& rule = rule_of(report_, finding.rule);
        const std::string label =
            related.label.empty() ? rule.title.in(report_.language) : word_label(related, rule, report_.language);
        return fmt::format(fmt::runtime(zh_ ? "{}；见{}{}处的批注。" : "{}; see the comment at {}, {}."), label,
                           named(finding.place, finding.place.document), quoted(finding.place));
    }

private:
    PlaceNumber number(const Place& place) const {
        return document_of(report_, place.document).number(place.span.begin);
    }
    std::string named(const Place& place, const std::string& own) const {
        const std::string words = word_number(number(place), report_.language);
        if (place.document == own) return words;
        return fmt::format(fmt::runtime(zh_ ? "另一稿 {} {}" : "{}, {}"), place.document, words);
    }
    std::string quoted(const Place& place) const {
        return fmt::format("“{}”", opening(document_of(report_, place.document), place.span));
    }

    const Report& report_;
    bool zh_;
};

}  // namespace

std::vector<Comment> comments_of(const Report& report, std::string_view draft) {
    const Writer writer(report);
    std::vector<Comment> out;
    std::map<Span, Comment> related_places;  // one comment each, however many findings speak of it
    for (const Finding& finding : report.findings) {
        if (finding.place.document != draft) continue;
        out.push_back(writer.of_finding(finding));
        for (std::size_t i = 0; i < std::min(finding.related.size(), kPlacesTold); ++i) {
            const RelatedPlace& related = finding.related[i];
            if (related.place.document != draft) continue;
            Comment& comment = related_places[related.place.span];
            comment.span = related.place.span;
            comment.paragraphs.push_back(writer.of_related(finding, related));
        }
    }
    for (auto& [span, comment] : related_places) out.push_back(std::move(comment));
    std::stable_sort(out.begin(), out.end(), [](const Comment& a, const Comment& b) { return a.span < b.span; });
    return out;
}

}  // namespace kanwu
