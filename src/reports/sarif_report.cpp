#include "reports/sarif_report.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "reports/line_hash.h"
#include "reports/sarif_message.h"
#include "reports/sarif_result.h"
#include "reports/uri.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kFullDescriptionCharacters = 1000;  // GitHub shows no more
constexpr std::size_t kTags = 10;                         // GitHub shows no more

std::string relative(const SarifOptions& options, const std::string& path) {
    return options.relative && path != "stdin" && path != "-" ? options.relative(path) : path;
}

// By bytes of the decoded path.
std::vector<Artifact> artifacts_of(const Report& report, const SarifOptions& options) {
    std::vector<Artifact> artifacts;
    for (const Document* document : report.documents) {
        const std::string uri = uri_of(relative(options, document->path));
        artifacts.push_back({document, decoded_path(uri), uri, 0});
    }
    std::stable_sort(artifacts.begin(), artifacts.end(),
                     [](const Artifact& a, const Artifact& b) { return a.path < b.path; });
    for (std::size_t i = 0; i < artifacts.size(); ++i) artifacts[i].index = i;
    return artifacts;
}

bool has_bom(const Document& document) { return document.source.position(document.written_text(), 0).source_byte > 0; }

// With a byte order mark the name without an order is the right one (RFC 2781, section 3.3); columns depend on it.
std::string_view encoding_of(const Document& document) {
    const std::string_view encoding = document.encoding;
    const bool ordered = encoding.size() == 8 && (encoding.ends_with("LE") || encoding.ends_with("BE"));
    if (ordered && encoding.starts_with("UTF-") && has_bom(document)) return encoding.substr(0, 6);
    return encoding;
}

// odd-character -> OddCharacter
std::string pascal_case(std::string_view id) {
    std::string out;
    bool upper = true;
    for (const char c : id) {
        if (c != '-') out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = c == '-';
    }
    return out;
}

std::string first_characters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    while (end < text.size() && count-- > 0) next_code_point(text, end);
    return std::string(text.substr(0, end));
}

// The line hashes of the findings, drawn draft by draft so that each is read once.
void add_line_hashes(std::vector<ResultKey>& keys, const std::vector<Artifact>& artifacts) {
    for (std::size_t begin = 0; begin < keys.size();) {
        const std::size_t artifact = keys[begin].artifact;
        std::size_t end = begin;
        std::vector<std::uint32_t> lines;
        for (; end < keys.size() && keys[end].artifact == artifact; ++end) {
            if (lines.empty() || lines.back() != keys[end].region.start_line)
                lines.push_back(keys[end].region.start_line);
        }
        const Document& document = *artifacts[artifact].document;
        const std::vector<std::string> hashes = line_hashes(document.written_text(), has_bom(document), lines);
        for (std::size_t line = 0; begin < end; ++begin) {
            if (lines[line] != keys[begin].region.start_line) ++line;
            keys[begin].line_hash = hashes[line];
        }
    }
}

std::vector<ResultKey> ordered_results(ResultContext& context) {
    const Report& report = context.report();
    std::vector<ResultKey> keys;
    keys.reserve(report.findings.size());
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const Place& place = report.findings[i].place;
        keys.push_back({context.artifact(place.document).index, context.regions(place.document).region(place.span),
                        report.findings[i].rule, report.fingerprints[i], "", i});
    }
    // What is told apart by its line hash alone is the same finding: one order of all the rest is enough.
    std::sort(keys.begin(), keys.end());
    add_line_hashes(keys, context.artifacts());
    return keys;
}

class Log {
public:
    Log(const Report& report, const SarifOptions& options, Sink& sink)
        : report_(report), options_(options), json_(sink), context_(report, artifacts_of(report, options)) {}

    void write() {
        json_.begin_object();
        json_.string("$schema",
                     "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json_.string("version", "2.1.0");
        json_.begin_array("runs");
        json_.begin_object();
        write_tool();
        write_invocation();
        write_conventions();
        write_artifacts();
        write_results();
        json_.end_object();
        json_.end_array();
        json_.end_object();
        json_.finish();
    }

private:
    std::string_view language() const { return report_.language == Language::zh ? "zh-CN" : "en-US"; }

    void text(std::string_view member, std::string_view words) {
        json_.begin_object(member);
        json_.string("text", words);
        json_.end_object();
    }

    void write_tool() {
        json_.begin_object("tool");
        json_.begin_object("driver");
        json_.string("name", "kanwu");
        json_.string("fullName", "kanwu " + report_.version);
        json_.string("organization", "kanwu");
        json_.string("semanticVersion", report_.version);
        json_.string("informationUri", report_.help_uri);
        json_.string("language", language());
        json_.begin_array("rules");
        for (const Rule* rule : context_.rules()) write_rule(*rule);
        json_.end_array();
        json_.begin_array("notifications");
        for (const NotificationKind& kind : notification_kinds()) write_notification_kind(kind);
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }

    // Section 3.49.
    void write_rule(const Rule& rule) {
        const std::string title = as_sentence(rule.title.in(report_.language), report_.language);
        json_.begin_object();
        json_.string("id", rule.id);
        json_.string("name", pascal_case(rule.id));
        text("shortDescription", title);
        text("fullDescription",
             rule.summary.empty() ? title : first_characters(rule.summary, kFullDescriptionCharacters));
        json_.string("helpUri", report_.help_uri + "rules/" + uri_of(rule.id));
        json_.begin_object("help");
        json_.string("text", rule.manual.empty() ? title : rule.manual);
        json_.string("markdown", rule.manual.empty() ? title : rule.manual);
        json_.end_object();
        json_.begin_object("defaultConfiguration");
        json_.string("level", to_string(rule.level));
        json_.end_object();
        write_rule_properties(rule);
        json_.end_object();
    }

    // What code scanning shows beside a rule.
    void write_rule_properties(const Rule& rule) {
        json_.begin_object("properties");
        json_.begin_array("tags");
        for (std::size_t i = 0; i < std::min(rule.tags.size(), kTags); ++i) json_.string(rule.tags[i]);
        if (rule.tags.empty()) json_.string("prose");
        json_.end_array();
        json_.string("precision", rule.precision.empty() ? "medium" : rule.precision);
        json_.string("problem.severity", rule.level == Level::note ? "recommendation" : to_string(rule.level));
        json_.end_object();
    }

    void write_notification_kind(const NotificationKind& kind) {
        json_.begin_object();
        json_.string("id", kind.id);
        json_.string("name", pascal_case(kind.id));
        text("shortDescription", kind.description);
        text("fullDescription", kind.description);
        json_.string("helpUri", fmt::format("{}notifications/{}", report_.help_uri, kind.id));
        text("help", kind.cure);
        json_.end_object();
    }

    void write_invocation() {
        json_.begin_array("invocations");
        json_.begin_object();
        json_.boolean("executionSuccessful", report_.exit_code != 2);
        json_.number("exitCode", static_cast<std::uint64_t>(report_.exit_code));
        json_.begin_array("toolExecutionNotifications");
        for (const Notification& notification : report_.notifications) write_notification(notification);
        json_.end_array();
        json_.end_object();
        json_.end_array();
    }

    // Section 3.58. An input that was not read is no artifact, so it is named in words.
    void write_notification(const Notification& notification) {
        json_.begin_object();
        json_.begin_object("descriptor");
        json_.string("id", notification.id);
        json_.number("index", notification_index(notification.id));
        json_.end_object();
        json_.string("level", to_string(notification.level));
        text("message", notification_text(notification));
        if (!notification.document.empty()) {
            json_.begin_array("locations");
            json_.begin_object();
            json_.begin_object("physicalLocation");
            write_artifact_location(json_, "artifactLocation", context_.artifact(notification.document));
            json_.end_object();
            json_.end_object();
            json_.end_array();
        }
        json_.end_object();
    }

    static std::size_t notification_index(std::string_view id) {
        const auto& kinds = notification_kinds();
        const auto found =
            std::find_if(kinds.begin(), kinds.end(), [&](const NotificationKind& k) { return k.id == id; });
        return static_cast<std::size_t>(found - kinds.begin());
    }

    // The place as it is named relative to the root, also where the message repeats it.
    std::string notification_text(const Notification& notification) const {
        std::string message = message_of(notification, report_.language);
        if (notification.place.empty()) return as_sentence(message, report_.language);
        std::string place = notification.place;
        const bool is_rule = std::any_of(context_.rules().begin(), context_.rules().end(),
                                         [&](const Rule* rule) { return rule->id == place; });
        if (!is_rule) place = decoded_path(uri_of(relative(options_, place)));
        if (notification.place.starts_with('/')) {
            for (std::size_t at = message.find(notification.place); at != std::string::npos;
                 at = message.find(notification.place, at + place.size())) {
                message.replace(at, notification.place.size(), place);
            }
        }
        return as_sentence(place + ": " + message, report_.language);
    }

    void write_conventions() {
        const bool zh = report_.language == Language::zh;
        json_.begin_object("automationDetails");
        json_.string("id", "kanwu/");
        json_.end_object();
        json_.string("language", language());
        json_.begin_object("originalUriBaseIds");
        json_.begin_object(kBaseId);
        text("description", zh ? "稿件所在的根目录。" : "The folder that the drafts stand in.");
        json_.end_object();
        json_.end_object();
        json_.string("columnKind", "utf16CodeUnits");
        json_.begin_array("newlineSequences");
        for (const std::string_view sequence : {"\r\n", "\n", "\r"}) json_.string(sequence);
        json_.end_array();
    }

    void write_artifacts() {
        json_.begin_array("artifacts");
        for (const Artifact& artifact : context_.artifacts()) {
            json_.begin_object();
            write_artifact_location(json_, "location", artifact);
            json_.number("length", artifact.document->size_bytes);
            json_.string("mimeType", artifact.document->media_type);
            if (!artifact.document->encoding.empty()) json_.string("encoding", encoding_of(*artifact.document));
            if (!artifact.document->sha256.empty()) {
                json_.begin_object("hashes");
                json_.string("sha-256", artifact.document->sha256);
                json_.end_object();
            }
            json_.end_object();
        }
        json_.end_array();
    }

    void write_results() {
        json_.begin_array("results");
        for (const ResultKey& key : ordered_results(context_)) write_result(json_, context_, key);
        json_.end_array();
    }

    const Report& report_;
    const SarifOptions& options_;
    JsonWriter json_;
    ResultContext context_;
};

}  // namespace

void write_sarif(const Report& report, const SarifOptions& options, Sink& sink) { Log(report, options, sink).write(); }

}  // namespace kanwu
