#include "reports/report.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace kanwu {

const Document& document_of(const Report& report, std::string_view key) {
    const auto& documents = report.documents;
    const auto found = std::lower_bound(documents.begin(), documents.end(), key,
                                        [](const Document* d, std::string_view k) { return d->path < k; });
    assert(found != documents.end() && (*found)->path == key);
    return **found;
}

std::string short_number(const PlaceNumber& number) {
    return number.page > 0 ? fmt::format("{}:{}", number.page, number.number) : std::to_string(number.number);
}

const std::string& message_of(const Notification& notification, Language language) {
    return language == Language::zh && !notification.chinese.empty() ? notification.chinese : notification.message;
}

const Rule& rule_of(const Report& report, std::string_view id) {
    const auto found =
        std::find_if(report.rules->begin(), report.rules->end(), [&](const Rule& r) { return r.id == id; });
    assert(found != report.rules->end());
    return *found;
}

}  // namespace kanwu
