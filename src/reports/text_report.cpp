#include "reports/text_report.h"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/parallel.h"
#include "reports/grapheme.h"
#include "reports/text_block.h"
#include "reports/text_summary.h"
#include "rules/wording.h"

namespace kanwu {
namespace {

constexpr std::size_t kPlacesShown = 5;   // with an excerpt each
constexpr std::size_t kPlacesNamed = 10;  // of those that are not shown

std::string_view level_word(Level level, Language language) {
    if (language == Language::en) return to_string(level);
    return level == Level::error ? "错误" : level == Level::warning ? "警告" : "提示";
}

unsigned digits(std::uint32_t number) { return static_cast<unsigned>(std::to_string(number).size()); }

// One width for all line numbers of the report, so that excerpts stand under each other.
unsigned gutter_columns(const Report& report) {
    unsigned columns = 2;
    for (const Document* document : report.documents) {
        const auto end = static_cast<std::uint32_t>(document->text.size());
        const unsigned page = document->page_begins.empty() ? 0 : digits(document->number(end).page) + 1;
        columns = std::max(columns, page + digits(document->source.lines().lines()));
    }
    return columns;
}

class TextReport {
public:
    TextReport(const Report& report, const TextOptions& options)
        : report_(report),
          zh_(report.language == Language::zh),
          width_(options.width_columns),
          list_errors_(options.list_errors),
          threads_(options.threads),
          paint_(options.colour),
          gutter_columns_(gutter_columns(report)) {}

    void write(Sink& sink) {
        write_findings(sink);
        write_notifications(sink);
        const Verdict last = verdict(report_);
        const Style style = last == Verdict::hold   ? Style::hold
                            : last == Verdict::look ? style_of(Level::warning)
                                                    : Style::go;
        sink.write(paint_(style, summary(report_)) + "\n");
    }

private:
    using Files = std::map<std::string_view, LevelCounts>;

    void write_findings(Sink& sink) {
        Files files;
        for (const Finding& finding : report_.findings) files[finding.place.document].add(finding.level);
        // Some at a time on all threads, in their order.
        constexpr std::size_t kAtOnce = 64;
        constexpr std::size_t kBlocks = 64;
        const std::size_t size = report_.findings.size();
        for (std::size_t first = 0; first < size; first += kAtOnce * kBlocks) {
            std::vector<std::string> texts(std::min(kBlocks, (size - first + kAtOnce - 1) / kAtOnce));
            parallel_for(texts.size(), threads_, [&](std::size_t block) {
                const std::size_t begin = first + block * kAtOnce;
                for (std::size_t i = begin; i < std::min(begin + kAtOnce, size); ++i) write_one(texts[block], i, files);
            });
            for (const std::string& text : texts) sink.write(text);
        }
    }

    void write_one(std::string& out, std::size_t i, const Files& files) const {
        const Finding& finding = report_.findings[i];
        const std::string& file = finding.place.document;
        const bool heads = files.size() > 1 && (i == 0 || report_.findings[i - 1].place.document != file);
        if (heads) write_heading(out, file, files.at(file));
        write_finding(out, finding);
        out += '\n';
    }

    void write_heading(std::string& out, std::string_view path, const LevelCounts& counts) const {
        const std::string found = in_words(counts, report_.language);
        out += paint_(Style::bold, "── " + shown(path)) +
               paint_(Style::quiet, zh_ ? "（" + found + "）" : " (" + found + ")");
        out += "\n\n";
    }

    void write_finding(std::string& out, const Finding& finding) const {
        const Rule& rule = rule_of(report_, finding.rule);
        out += fmt::format("{} {}\n", paint_(style_of(finding.level), level_word(finding.level, report_.language)),
                           paint_(Style::bold, clickable(finding.place)));
        write_message(out, finding, rule);
        const BlockStyle style{gutter_columns_, excerpt_columns(), '^', style_of(finding.level)};
        write_block(out, document_of(report_, finding.place.document), finding.place.span, finding.marks, "", style,
                    paint_);
        write_related(out, finding, rule);
        write_folded(out, finding);
    }

    // path:line:column, where an editor can go there; else draft.docx 第27段.
    std::string clickable(const Place& place) const {
        const Document& document = document_of(report_, place.document);
        const PlaceNumber number = document.number(place.span.begin);
        if (number.counting != Counting::lines || number.page > 0)
            return fmt::format("{}{}{}", shown(place.document), zh_ ? " " : ", ",
                               word_number(number, report_.language));
        const Position position = document.position(place.span.begin);
        return fmt::format("{}:{}:{}", shown(place.document), position.line, position.column_code_point);
    }

    PlaceNumber number(const Place& place) const {
        return document_of(report_, place.document).number(place.span.begin);
    }

    unsigned excerpt_columns() const {
        const unsigned frame = gutter_columns_ + kGutterFrameColumns;
        return width_ == 0 ? 0 : width_ > frame ? width_ - frame : 1;
    }

    // The sentence, and behind it the rule's id, for whoever wants to look it up.
    void write_message(std::string& out, const Finding& finding, const Rule& rule) const {
        const NumberOf number_of = [&](const Place& place) { return number(place); };
        const std::string message = shown(plain(word_message(finding, rule, report_.language, number_of)));
        const std::vector<std::string> lines = wrap(message, width_ > 2 ? width_ - 2 : width_);
        for (const std::string& text : lines) out += (&text == &lines.front() ? "  " : "\n  ") + text;
        const std::size_t needed = 2 + display_width(lines.back()) + 2 + finding.rule.size();
        out += (width_ == 0 || needed <= width_ ? "  " : "\n  ") + paint_(Style::quiet, finding.rule) + "\n";
    }

    void write_related(std::string& out, const Finding& finding, const Rule& rule) const {
        const BlockStyle style{gutter_columns_, excerpt_columns(), '~', Style::related};
        const std::size_t shown_places = std::min(kPlacesShown, finding.related.size());
        for (std::size_t i = 0; i < shown_places; ++i) {
            const RelatedPlace& related = finding.related[i];
            if (related.place.document != finding.place.document) {
                const std::string arrow = fmt::format("  {:>{}} ", "→", gutter_columns_);
                out += paint_(Style::quiet, arrow) + clickable(related.place) + "\n";
            }
            write_block(out, document_of(report_, related.place.document), related.place.span, related.marks,
                        shown(word_label(related, rule, report_.language)), style, paint_);
        }
        if (shown_places < finding.related.size()) write_others(out, finding, shown_places);
    }

    // 另有3处：第61、63、65行。
    void write_others(std::string& out, const Finding& finding, std::size_t first) const {
        const std::size_t count = finding.related.size() - first;
        std::string lines, elsewhere;
        for (std::size_t i = first; i < std::min(finding.related.size(), first + kPlacesNamed); ++i) {
            const Place& place = finding.related[i].place;
            const bool here = place.document == finding.place.document;
            std::string& list = here ? lines : elsewhere;
            if (!list.empty()) list += zh_ ? "、" : ", ";
            list += here ? short_number(number(place)) : clickable(place);
        }
        if (!lines.empty()) lines = numbered(lines, number(finding.place).counting);
        if (!lines.empty() && !elsewhere.empty()) lines += zh_ ? "、" : ", ";
        lines += elsewhere;
        const bool all = count <= kPlacesNamed;
        write_quiet(out, zh_ ? fmt::format("另有{}处：{}{}。", count, lines, all ? "" : "等")
                             : fmt::format("{} more: {}{}.", count, lines, all ? "" : " and others"));
    }

    // 第61、63行, 第3、5段.
    std::string numbered(const std::string& numbers, Counting counting) const {
        const bool lines = counting == Counting::lines;
        return zh_ ? fmt::format("第{}{}", numbers, lines ? "行" : "段")
                   : fmt::format("{} {}", lines ? "lines" : "paragraphs", numbers);
    }

    // Each rule once: `folded` is ordered.
    void write_folded(std::string& out, const Finding& finding) const {
        std::string names;
        for (std::size_t i = 0; i < finding.folded.size(); ++i) {
            if (i > 0 && finding.folded[i] == finding.folded[i - 1]) continue;
            if (!names.empty()) names += zh_ ? "、" : ", ";
            names += rule_of(report_, finding.folded[i]).title.in(report_.language);
        }
        if (!names.empty()) write_quiet(out, (zh_ ? "同一处失误还牵连：" : "The same slip also shows as: ") + names);
    }

    // A line of ours beneath the excerpts.
    void write_quiet(std::string& out, const std::string& text) const {
        const std::string indent(gutter_columns_ + kGutterFrameColumns, ' ');
        for (const std::string& line : wrap(text, excerpt_columns())) out += indent + paint_(Style::quiet, line) + "\n";
    }

    void write_notifications(Sink& sink) const {
        std::vector<const Notification*> ordered;
        for (const Notification& notification : report_.notifications)
            if (list_errors_ || notification.level != Level::error) ordered.push_back(&notification);
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const Notification* a, const Notification* b) { return a->level > b->level; });
        for (const Notification* notification : ordered) {
            const std::string place = notification->place.empty() ? "" : shown(notification->place) + ": ";
            sink.write(paint_(style_of(notification->level), place) +
                       shown(message_of(*notification, report_.language)) + "\n");
        }
        if (!ordered.empty()) sink.write("\n");
    }

    const Report& report_;
    bool zh_;
    unsigned width_;
    bool list_errors_;
    unsigned threads_;
    Painter paint_;
    unsigned gutter_columns_;
};

}  // namespace

void write_text(const Report& report, const TextOptions& options, Sink& sink) {
    TextReport(report, options).write(sink);
}

}  // namespace kanwu
