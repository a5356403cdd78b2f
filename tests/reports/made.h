// Hand-made drafts, rules and findings for the tests of reports.
#pragma once

#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/report.h"

namespace kanwu::test {

// A draft whose paragraphs are its lines. `source_bom`: bytes of a byte order mark in the file as saved.
inline Document draft(std::string path, std::string text, std::uint64_t source_bom = 0) {
    Document document;
    document.path = std::move(path);
    document.text = std::move(text);
    document.source = SourceMap(document.text, {SourceMap::Run{0, source_bom, 1, 1}});
    document.size_bytes = document.text.size() + source_bom;
    document.sha256 = std::string(64, 'a');
    for (std::uint32_t line = 1; line <= document.lines().lines(); ++line) {
        const Span span = document.lines().span(document.text, line);
        if (!span.empty()) document.paragraphs.push_back({span, Role::body});
    }
    return document;
}

// Where words stand in a draft: the n-th time, from 1.
inline Span words(const Document& document, std::string_view text, int nth = 1) {
    std::size_t at = document.text.find(text);
    while (--nth > 0 && at != std::string::npos) at = document.text.find(text, at + 1);
    if (at == std::string::npos) throw std::logic_error("no such words: " + std::string(text));
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
}

inline Span line(const Document& document, std::uint32_t number) {
    return document.lines().span(document.text, number);
}

inline Place place(const Document& document, Span span) { return {document.path, span}; }

inline std::vector<Rule> made_rules() {
    Rule copy;
    copy.id = "repeated-paragraph";
    copy.level = Level::error;
    copy.tags = {"duplication"};
    copy.precision = "very-high";
    copy.title = {"同一段话出现两次", "The same paragraph twice"};
    copy.messages[""] = {"本段与{other}一字不差。", "This paragraph repeats {other} word for word."};
    copy.labels["witness"] = {"先出现的一段", "the first of the two"};
    copy.labels["same"] = {"又一处", "again"};
    copy.labels["replace"] = {"改成“十五五”", "Write 十五五"};
    copy.summary = "同一篇稿件里一段话出现两次。";
    copy.manual = "# 同一段话出现两次\n\n同一篇稿件里一段话出现两次。\n";
    Rule title = copy;
    title.id = "speaker-title-conflict";
    title.title = {"讲话人职务前后不一", "Speaker has two different posts"};
    title.messages[""] = {"{name}在此为“{title}”，在{other}为“{title2}”",
                          "{name} is “{title}” here and “{title2}” in {other}"};
    title.labels["witness"] = {"此处称{title}", "{title} here"};
    return {title, copy};  // not in the order of their ids
}

// A report over drafts and findings that it owns.
struct Made {
    std::deque<Document> drafts;  // by path bytes
    std::vector<Rule> rules = made_rules();
    Report report;

    explicit Made(std::vector<Document> documents) {
        for (Document& document : documents) drafts.push_back(std::move(document));
        for (const Document& document : drafts) report.documents.push_back(&document);
        report.rules = &rules;
        report.version = "0.1.0";
        report.help_uri = "https://kanwu.example/";
    }
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;

    void add(Finding finding) {
        if (finding.level == Level::error) report.exit_code = 1;
        report.fingerprints.push_back("0123456789abcdef0123456789abcdef:" + std::to_string(report.findings.size() + 1));
        report.findings.push_back(std::move(finding));
    }
};

// `here` repeats `there`.
inline Finding repeat(Place here, Place there) {
    Finding finding;
    finding.rule = "repeated-paragraph";
    finding.level = Level::error;
    finding.arguments = {{"other", PlaceArgument{1, ""}}};
    finding.place = std::move(here);
    finding.related.push_back({std::move(there), "witness", {}, {}});
    return finding;
}

// One name with two posts; the words are marked at both places.
inline Finding conflict(const Document& document, std::string_view title, std::string_view title2,
                        std::string_view who) {
    Finding finding;
    finding.rule = "speaker-title-conflict";
    finding.level = Level::error;
    finding.arguments = {{"name", "陶远"},
                         {"title", std::string(title)},
                         {"title2", std::string(title2)},
                         {"other", PlaceArgument{1, std::string(who)}}};
    finding.place = place(document, words(document, title));
    finding.related.push_back(
        {place(document, words(document, title2)), "witness", {{"title", std::string(title2)}}, {}});
    return finding;
}

}  // namespace kanwu::test
