// JSON (RFC 8259) written as a stream: nothing is held but a small buffer and the depth.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/report.h"

namespace kanwu {

// UTF-8 stays as it is but for what JSON demands to be escaped; ill-formed bytes become U+FFFD. Members stand in the
// order they are written in, one to a line, indented by one space a level. The caller keeps begin and end in pairs and
// gives every value of an object its key; a whole document is ended by finish().
class JsonWriter {
public:
    explicit JsonWriter(Sink& sink) : sink_(&sink) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);

    void string(std::string_view text);
    void number(std::uint64_t value);
    void boolean(bool value);
    void null();

    // A member: its key and its value.
    void string(std::string_view name, std::string_view text) { key(name), string(text); }
    void number(std::string_view name, std::uint64_t value) { key(name), number(value); }
    void boolean(std::string_view name, bool value) { key(name), boolean(value); }
    void begin_object(std::string_view name) { key(name), begin_object(); }
    void begin_array(std::string_view name) { key(name), begin_array(); }

    // Ends the last line and hands everything to the sink.
    void finish();

private:
    void open(char bracket);
    void close(char bracket);
    void before_value();
    void new_line();
    void put(std::string_view bytes);
    void put_quoted(std::string_view text);

    Sink* sink_;
    std::string buffer_;
    std::vector<bool> has_members_;  // one a level
    bool after_key_ = false;
};

}  // namespace kanwu
