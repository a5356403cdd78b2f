// Errors as values: what went wrong, where, and what to do about it.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace kanwu {

// Bad input. `place` is what the user typed or a file with line and column ("rules/x.md:4:8", "draft.txt", "--level");
// `message` is one sentence that names the fault and the cure. What an editor meets, a draft that cannot be read, says the
// same in Chinese, too.
struct Error {
    std::string place;
    std::string message;
    std::string chinese{};  // empty where there is no other wording than the message

    friend bool operator==(const Error&, const Error&) = default;
};

// "place: message", or the message alone where there is no place.
inline std::string to_string(const Error& error) {
    return error.place.empty() ? error.message : error.place + ": " + error.message;
}

template <class T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string place, std::string message, std::string chinese = {}) {
    return tl::unexpected<Error>(Error{std::move(place), std::move(message), std::move(chinese)});
}

}  // namespace kanwu
