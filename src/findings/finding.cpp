#include "findings/finding.h"

namespace kanwu {

std::string_view to_string(Level level) {
    switch (level) {
        case Level::note: return "note";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return "";
}

}  // namespace kanwu
