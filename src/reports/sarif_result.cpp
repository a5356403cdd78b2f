#include "reports/sarif_result.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "reports/sarif_message.h"

namespace kanwu {
namespace {

void write_message(JsonWriter& json, std::string_view member, std::string_view text) {
    json.begin_object(member);
    json.string("text", text);
    json.end_object();
}

class ResultWriter {
public:
    ResultWriter(JsonWriter& json, ResultContext& context, const ResultKey& key)
        : json_(json),
          context_(context),
          key_(key),
          finding_(context.report().findings[key.finding]),
          rule_(*context.rules()[context.rule_index(finding_.rule)]),
          language_(context.report().language) {}

    void write() {
        json_.begin_object();
        json_.string("ruleId", finding_.rule);
        json_.number("ruleIndex", context_.rule_index(finding_.rule));
        json_.string("kind", "fail");
        json_.string("level", to_string(finding_.level));
        write_message(json_, "message", message());
        write_location();
        write_related();
        json_.begin_object("partialFingerprints");
        json_.string("kanwu/finding/v1", key_.fingerprint);
        json_.string("primaryLocationLineHash", key_.line_hash);
        json_.end_object();
        write_fixes();
        write_folded();
        json_.end_object();
    }

private:
    bool zh() const { return language_ == Language::zh; }

    std::size_t related_count() const { return std::min<std::size_t>(finding_.related.size(), kRelatedShown); }

    // The finding's words with paths relative to the root: what the user typed may name a machine.
    std::string message() {
        Finding words = finding_;
        std::map<std::string_view, std::string_view> keys;  // of relative paths
        const auto rename = [&](std::string& document) {
            const Artifact& artifact = context_.artifact(document);
            keys.emplace(artifact.path, artifact.document->path);
            document = artifact.path;
        };
        rename(words.place.document);
        for (RelatedPlace& related : words.related) rename(related.place.document);
        const NumberOf number_of = [&](const Place& place) {
            return context_.artifact(keys.at(place.document)).document->number(place.span.begin);
        };
        return linked_message(word_message(words, rule_, language_, number_of), link_names(words, number_of),
                              language_);
    }

    std::vector<LinkName> link_names(const Finding& words, const NumberOf& number_of) const {
        std::vector<LinkName> names;
        for (std::uint32_t i = 0; i < related_count(); ++i) {
            const Place& place = words.related[i].place;
            const std::string draft = place.document == words.place.document ? "" : place.document + " ";
            names.push_back({i + 1, draft + word_number(number_of(place), language_)});
        }
        return names;
    }

    void write_location() {
        json_.begin_array("locations");
        json_.begin_object();
        json_.begin_object("physicalLocation");
        write_place(finding_.place.document, key_.region);
        if (const auto wide = context_.regions(finding_.place.document).context(finding_.place.span)) {
            json_.begin_object("contextRegion");
            write_region_members(json_, *wide, text(finding_.place.document));
            json_.end_object();
        }
        json_.end_object();
        write_logical_location(finding_.place);
        write_annotations(finding_.place.document, finding_.marks, zh() ? "所指的文字。" : "The words in question.");
        json_.end_object();
        json_.end_array();
    }

    void write_related() {
        if (finding_.related.empty()) return;
        json_.begin_array("relatedLocations");
        for (std::size_t i = 0; i < related_count(); ++i) {
            const RelatedPlace& related = finding_.related[i];
            const std::string label = as_sentence(word_label(related, rule_, language_), language_);
            json_.begin_object();
            json_.number("id", i + 1);
            json_.begin_object("physicalLocation");
            write_place(related.place.document, context_.regions(related.place.document).region(related.place.span));
            json_.end_object();
            write_logical_location(related.place);
            write_message(json_, "message", label);
            write_annotations(related.place.document, related.marks, label);
            json_.end_object();
        }
        json_.end_array();
    }

    // Where lines are not what readers of the format count: section 3.33.
    void write_logical_location(const Place& place) {
        const PlaceNumber number = context_.artifact(place.document).document->number(place.span.begin);
        if (number.counting == Counting::lines && number.page == 0) return;
        json_.begin_array("logicalLocations");
        json_.begin_object();
        json_.string("name", word_number(number, language_));
        json_.string("fullyQualifiedName", word_number(number, Language::en));
        json_.string("kind", number.page > 0 ? "line" : "paragraph");
        json_.end_object();
        json_.end_array();
    }

    // artifactLocation and region of a physicalLocation.
    void write_place(const std::string& document, const Region& region) {
        write_artifact_location(json_, "artifactLocation", context_.artifact(document));
        json_.begin_object("region");
        write_region_members(json_, region, text(document));
        json_.end_object();
    }

    void write_annotations(const std::string& document, const std::vector<Span>& marks, std::string_view message) {
        if (marks.empty()) return;
        json_.begin_array("annotations");
        for (const Span mark : marks) {
            json_.begin_object();
            write_region_members(json_, context_.regions(document).region(mark), text(document));
            write_message(json_, "message", message);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_fixes() {
        if (std::none_of(finding_.fixes.begin(), finding_.fixes.end(), [&](const Fix& fix) { return applies(fix); }))
            return;
        json_.begin_array("fixes");
        for (const Fix& fix : finding_.fixes) {
            if (!applies(fix)) continue;
            json_.begin_object();
            write_message(json_, "description", as_sentence(word_fix(fix, rule_, language_), language_));
            write_changes(fix);
            json_.end_object();
        }
        json_.end_array();
    }

    // A fix replaces bytes of the file: where markup stands inside the words, or the file has no text, there is none.
    bool applies(const Fix& fix) const {
        return std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
            const Document& document = *context_.artifact(edit.place.document).document;
            return document.counting == Counting::lines && document.page_begins.empty() &&
                   slice(document.written_text(), document.in_written(edit.place.span)) ==
                       slice(document.text, edit.place.span);
        });
    }

    // One artifactChange for every draft that the fix touches.
    void write_changes(const Fix& fix) {
        std::map<std::string_view, std::vector<const Edit*>> edits;
        for (const Edit& edit : fix.edits) edits[edit.place.document].push_back(&edit);
        json_.begin_array("artifactChanges");
        for (const auto& [document, changes] : edits) {
            json_.begin_object();
            write_artifact_location(json_, "artifactLocation", context_.artifact(document));
            json_.begin_array("replacements");
            for (const Edit* edit : changes) write_replacement(*edit);
            json_.end_array();
            json_.end_object();
        }
        json_.end_array();
    }

    // Widening to whole clusters must not delete more than the edit says: what is added is put back.
    void write_replacement(const Edit& edit) {
        const Region region = context_.regions(edit.place.document).region(edit.place.span);
        const Span replaced = context_.artifact(edit.place.document).document->in_written(edit.place.span);
        const std::string_view draft = text(edit.place.document);
        const std::string_view before = slice(draft, {region.span.begin, replaced.begin});
        const std::string_view behind = slice(draft, {replaced.end, region.span.end});
        json_.begin_object();
        json_.begin_object("deletedRegion");
        write_region_members(json_, region, draft);
        json_.end_object();
        write_message(json_, "insertedContent", fmt::format("{}{}{}", before, edit.replacement, behind));
        json_.end_object();
    }

    void write_folded() {
        if (finding_.folded.empty()) return;
        json_.begin_object("properties");
        json_.begin_array("folded");
        for (const std::string& rule : finding_.folded) json_.string(rule);
        json_.end_array();
        json_.end_object();
    }

    std::string_view text(std::string_view document) const {
        return context_.artifact(document).document->written_text();
    }

    JsonWriter& json_;
    ResultContext& context_;
    const ResultKey& key_;
    const Finding& finding_;
    const Rule& rule_;
    Language language_;
};

}  // namespace

ResultContext::ResultContext(const Report& report, std::vector<Artifact> artifacts)
    : report_(report), artifacts_(std::move(artifacts)) {
    for (const Artifact& artifact : artifacts_) index_of_key_.emplace(artifact.document->path, artifact.index);
    for (const Rule& rule : *report.rules) rules_.push_back(&rule);
    std::sort(rules_.begin(), rules_.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
}

const Regions& ResultContext::regions(std::string_view key) {
    const Document& document = *artifact(key).document;
    return regions_.try_emplace(document.path, document).first->second;
}

std::size_t ResultContext::rule_index(std::string_view id) const {
    const auto found = std::lower_bound(rules_.begin(), rules_.end(), id,
                                        [](const Rule* rule, std::string_view wanted) { return rule->id < wanted; });
    assert(found != rules_.end() && (*found)->id == id);
    return static_cast<std::size_t>(found - rules_.begin());
}

void write_artifact_location(JsonWriter& json, std::string_view member, const Artifact& artifact) {
    json.begin_object(member);
    json.string("uri", artifact.uri);
    json.string("uriBaseId", kBaseId);
    json.number("index", artifact.index);
    json.end_object();
}

void write_result(JsonWriter& json, ResultContext& context, const ResultKey& key) {
    ResultWriter(json, context, key).write();
}

}  // namespace kanwu
