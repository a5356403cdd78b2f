#include "text/document.h"

namespace kanwu {

std::string_view to_string(Role role) {
    switch (role) {
        case Role::headline: return "headline";
        case Role::subhead: return "subhead";
        case Role::contents_line: return "contents-line";
        case Role::byline: return "byline";
        case Role::dateline: return "dateline";
        case Role::caption: return "caption";
        case Role::body: return "body";
    }
    return "";
}

}  // namespace kanwu
