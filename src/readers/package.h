// A zip file of parts: docx, odt, epub. Libzip stays behind this header.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "readers/read_options.h"
#include "readers/xml_events.h"
#include "text/document.h"

namespace kanwu {

// Parts are inflated as they are asked for, never onto disk, and what a header says of sizes is not believed: what comes
// out is counted over all parts against ReadLimits::inflated_bytes and inflated_ratio (the first megabyte is free), and a
// part that is longer or shorter than its header says is refused, as is a wrong checksum. Errors are placed at the path
// and name part, limit and cure.
class Package {
public:
    // `bytes` must outlive the package. Refused: no zip file, cut, two parts of one name.
    static Expected<Package> open(std::string_view bytes, const std::string& path, const ReadLimits& limits);

    // Every part's name, sorted.
    std::vector<std::string> names() const;
    bool has(const std::string& part) const;

    // Hands the part on in pieces. An error of `take` ends it.
    using Take = std::function<Expected<void>(std::string_view piece)>;
    Expected<void> inflate(const std::string& part, const Take& take);
    Expected<std::string> whole(const std::string& part);

    // Runs the part through an XML parser. Refused as XmlParser says.
    Expected<void> parse(const std::string& part, XmlHandler& handler);

    // Counts what a reader makes out of a few bytes (a count of spaces) against the same limits.
    Expected<void> count_made(std::uint64_t bytes);

    // What was wrong with the zip file and does not matter to the words.
    const std::optional<Remark>& remark() const;

    // An error at the package's path.
    tl::unexpected<Error> refused(std::string message, std::string chinese) const;

private:
    struct Zip;
    explicit Package(std::shared_ptr<Zip> zip) : zip_(std::move(zip)) {}
    std::shared_ptr<Zip> zip_;
};

}  // namespace kanwu
