#include "text/document.h"

#include <algorithm>

namespace kanwu {

std::string_view to_string(Role role) {
    switch (role) {
        case Role::headline: return "headline";
        case Role::subhead: return "subhead";
        case Role::contents_line: return "contents-line";
        case Role::byline: return "byline";
        case Role::dateline: return "dateline";
        case Role::caption: return "caption";
        case Role::entry: return "entry";
        case Role::body: return "body";
    }
    return "";
}

std::string_view to_string(Group group) {
    switch (group) {
        case Group::none: break;
        case Group::list: return "list";
        case Group::table: return "table";
    }
    return "";
}

PlaceNumber Document::number(std::uint32_t at) const {
    PlaceNumber out{line(at), 0, counting};
    if (page_begins.empty()) return out;
    const auto next = std::upper_bound(page_begins.begin(), page_begins.end(), at);
    out.page = static_cast<std::uint32_t>(next - page_begins.begin());
    out.number -= line(*std::prev(next)) - 1;
    return out;
}

}  // namespace kanwu
