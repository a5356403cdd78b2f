// Paths as URI references.
#pragma once

#include <string>
#include <string_view>

namespace kanwu {

// A relative path as a relative reference of RFC 3986: '/' between segments, everything but unreserved characters
// percent-encoded in upper case; '.', '..' and empty segments are left out, so that the result never leaves its base.
// stdin for "-"; "stdin" is left as it is. Linear.
std::string uri_of(std::string_view relative_path);

// The path that such a reference names.
std::string decoded_path(std::string_view uri);

}  // namespace kanwu
