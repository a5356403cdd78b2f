#include "reports/json_writer.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kBufferBytes = 1 << 16;

}  // namespace

void JsonWriter::put(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() < kBufferBytes) return;
    sink_->write(buffer_);
    buffer_.clear();
}

void JsonWriter::new_line() {
    put("\n");
    for (std::size_t level = 0; level < has_members_.size(); ++level) put(" ");
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_members_.empty()) return;
    if (has_members_.back()) put(",");
    has_members_.back() = true;
    new_line();
}

void JsonWriter::open(char bracket) {
    before_value();
    put(std::string_view(&bracket, 1));
    has_members_.push_back(false);
}

void JsonWriter::close(char bracket) {
    const bool had_members = has_members_.back();
    has_members_.pop_back();
    if (had_members) new_line();
    put(std::string_view(&bracket, 1));
}

void JsonWriter::key(std::string_view name) {
    before_value();
    put_quoted(name);
    put(": ");
    after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
    before_value();
    put_quoted(text);
}

void JsonWriter::number(std::uint64_t value) {
    before_value();
    put(fmt::format("{}", value));
}

void JsonWriter::boolean(bool value) {
    before_value();
    put(value ? "true" : "false");
}

void JsonWriter::null() {
    before_value();
    put("null");
}

void JsonWriter::put_quoted(std::string_view text) {
    put("\"");
    while (!text.empty()) {
        const std::string_view good = text.substr(0, find_invalid_utf8(text));
        std::size_t done = 0;
        for (std::size_t at = 0; at < good.size(); ++at) {
            const auto c = static_cast<unsigned char>(good[at]);
            if (c >= 0x20 && c != '"' && c != '\\') continue;
            put(good.substr(done, at - done));
            done = at + 1;
            if (c == '"') put("\\\"");
            else if (c == '\\') put("\\\\");
            else if (c == '\n') put("\\n");
            else if (c == '\r') put("\\r");
            else if (c == '\t') put("\\t");
            else put(fmt::format("\\u{:04x}", c));
        }
        put(good.substr(done));
        if (good.size() == text.size()) break;
        put("\uFFFD");
        text.remove_prefix(good.size() + 1);
    }
    put("\"");
}

void JsonWriter::finish() {
    put("\n");
    sink_->write(buffer_);
    buffer_.clear();
}

}  // namespace kanwu
