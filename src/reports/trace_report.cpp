#include "reports/trace_report.h"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "reports/grapheme.h"
#include "reports/json_writer.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

Position position_of(const Report& report, const Place& place) {
    return document_of(report, place.document).position(place.span.begin);
}

std::string number_of(const Report& report, const Place& place) {
    return short_number(document_of(report, place.document).number(place.span.begin));
}

class TraceText {
public:
    explicit TraceText(const Report& report) : report_(report), zh_(report.language == Language::zh) {}

    void write(const TraceTable& table, Sink& sink) const {
        std::string_view file;
        for (const TraceRow& row : table.rows) {
            std::string out;
            if (row.page.document != file) {
                file = row.page.document;
                out += fmt::format(fmt::runtime(zh_ ? "── {} 逐段对照来稿\n\n" : "── {}, paragraph by paragraph\n\n"),
                                   shown(file));
            }
            out += line_of(row);
            sink.write(out);
        }
        for (const Place& source : table.unused)
            sink.write((zh_ ? "  没有用上：" : "  left out: ") + where(source) + "\n");
        if (table.rows.empty()) return;
        for (const Notification& missing : report_.notifications)
            if (missing.id == "unreadable-source")
                sink.write((zh_ ? "  没有读到：" : "  not read: ") + shown(missing.place) + "\n");
        sink.write("\n");
    }

private:
    // s/03.txt:1
    std::string where(const Place& place) const {
        return fmt::format("{}:{}", shown(place.document), number_of(report_, place));
    }

    std::string line_of(const TraceRow& row) const {
        std::string out = fmt::format("  {:>5}  ", number_of(report_, row.page));
        if (row.sources.empty() && row.set_phrases) return out + (zh_ ? "固定用语\n" : "set phrases\n");
        if (row.sources.empty()) return out + (zh_ ? "没有来稿\n" : "no source\n");
        for (const Place& source : row.sources) out += (&source == &row.sources.front() ? "← " : " + ") + where(source);
        if (row.changes.empty()) return out + (zh_ ? "  一致\n" : "  the same\n");
        const std::size_t count = row.changes.size();
        return out + (zh_ ? fmt::format("  {}处不同\n", count)
                          : fmt::format("  {} change{}\n", count, count == 1 ? "" : "s"));
    }

    const Report& report_;
    bool zh_;
};

class TraceJson {
public:
    TraceJson(const Report& report, Sink& sink) : report_(report), json_(sink) {}

    void write(const TraceTable& table) {
        json_.begin_object();
        json_.string("schema", "kanwu/trace/1");
        json_.begin_array("paragraphs");
        for (const TraceRow& row : table.rows) write_row(row);
        json_.end_array();
        json_.begin_array("unused");
        for (const Place& source : table.unused) write_paragraph(source);
        json_.end_array();
        json_.end_object();
        json_.finish();
    }

private:
    void write_row(const TraceRow& row) {
        json_.begin_object();
        json_.string("file", row.page.document);
        json_.number("line", position_of(report_, row.page).line);
        json_.key("source");
        if (row.sources.empty()) json_.null();
        else write_paragraph(row.sources.front());
        if (row.sources.size() > 1) {
            json_.begin_array("sources");
            for (const Place& source : row.sources) write_paragraph(source);
            json_.end_array();
        }
        json_.begin_array("changes");
        for (const TracedChange& change : row.changes) write_change(change, row.page.span);
        json_.end_array();
        json_.end_object();
    }

    void write_paragraph(const Place& place) {
        json_.begin_object();
        json_.string("file", place.document);
        json_.number("line", position_of(report_, place).line);
        json_.end_object();
    }

    // Where the finding of the change points.
    void write_change(const TracedChange& change, Span paragraph) {
        const Document& page = document_of(report_, change.page.document);
        const Position position = page.position(pointed_at(page.text, paragraph, change.page.span).begin);
        json_.begin_object();
        json_.string("kind", change.kind);
        json_.string("page", words(change.page));
        json_.string("source", words(change.source));
        json_.number("line", position.line);
        json_.number("column", position.column_code_point);
        if (change.moved) json_.boolean("moved", true);
        json_.end_object();
    }

    std::string words(const Place& place) const {
        return unwrap(document_of(report_, place.document).text, place.span).text;
    }

    const Report& report_;
    JsonWriter json_;
};

}  // namespace

void write_trace_text(const Report& report, const TraceTable& table, Sink& sink) {
    TraceText(report).write(table, sink);
}

void write_trace_json(const Report& report, const TraceTable& table, Sink& sink) {
    TraceJson(report, sink).write(table);
}

}  // namespace kanwu
