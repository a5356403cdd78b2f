#include "reports/uri.h"

#include <algorithm>

#include <fmt/format.h>

namespace kanwu {
namespace {

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

int hex_value(char c) { return c <= '9' ? c - '0' : c - 'A' + 10; }

}  // namespace

std::string uri_of(std::string_view relative_path) {
    if (relative_path == "-") return "stdin";
    std::string out;
    while (!relative_path.empty()) {
        const std::string_view segment = relative_path.substr(0, relative_path.find('/'));
        relative_path.remove_prefix(std::min(segment.size() + 1, relative_path.size()));
        if (segment.empty() || segment == "." || segment == "..") continue;
        if (!out.empty()) out += '/';
        for (const char c : segment) {
            if (is_unreserved(c)) out += c;
            else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string decoded_path(std::string_view uri) {
    std::string out;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        if (uri[at] != '%') out += uri[at];
        else out += static_cast<char>(hex_value(uri[at + 1]) * 16 + hex_value(uri[at + 2])), at += 2;
    }
    return out;
}

}  // namespace kanwu
