// What a report is made of. Reports are pure: values in, bytes out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "findings/notification.h"
#include "rules/rule.h"
#include "text/document.h"

namespace kanwu {

// The outcome of a run, as a report tells it. Pointers outlive the report.
struct Report {
    std::vector<const Document*> documents;  // drafts that were checked, references that findings name; by path bytes
    std::vector<Finding>
        findings;  // canonical order: path bytes, line, column, end, rule, fingerprint; only the shown ones
    std::vector<std::string> fingerprints;  // fingerprints[i] belongs to findings[i]
    std::vector<Notification> notifications;
    Undone undone = Undone::nothing;
    const std::vector<Rule>* rules = nullptr;
    Language language = Language::zh;
    Level fail_on = Level::error;
    int exit_code = 0;  // 0, 1 or 2, as the program will end
    std::string version = "0.0.0";
    std::string help_uri;  // ends with '/'
};

// The document with that key. Precondition: it is there. O(log documents).
const Document& document_of(const Report& report, std::string_view key);

// The number of a place alone, for tables and gutters: 57, or 2:14 for line 14 of page 2.
std::string short_number(const PlaceNumber& number);

// What a report in that language says of a notification.
const std::string& message_of(const Notification& notification, Language language);

// The rule with that id. Precondition: it is there. O(rules).
const Rule& rule_of(const Report& report, std::string_view id);

// Where bytes go, piece by piece; a report of any size is never held as a whole.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void write(std::string_view bytes) = 0;
};
class StringSink : public Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    std::string text;
};

}  // namespace kanwu
