#include "pipeline/read_inputs.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "readers/reader.h"
#include "rules/rule_file.h"

namespace kanwu {
namespace {

ReadLimits limits_of(const LimitSettings& asked, const LimitSettings& configured) {
    ReadLimits limits;
    const auto set = [&](auto& limit, std::optional<std::uint64_t> LimitSettings::* of) {
        if (const auto value = asked.*of ? asked.*of : configured.*of) limit = static_cast<decltype(+limit)>(*value);
    };
    set(limits.file_bytes, &LimitSettings::file_bytes);
    set(limits.inflated_bytes, &LimitSettings::inflated_bytes);
    set(limits.inflated_ratio, &LimitSettings::inflated_ratio);
    set(limits.depth, &LimitSettings::depth);
    return limits;
}

Expected<ReadOptions> read_options(const Request& request, const Config& config) {
    ReadOptions options;
    options.digest = request.digest;
    options.format = request.format;
    options.limits = limits_of(request.limits, config.limits);
    if (request.encoding) {
        options.encoding = *request.encoding;
    } else if (config.encoding) {
        const Expected<Encoding> named = encoding_of(*config.encoding);
        if (!named) return fail(config.path, named.error().message);
        options.encoding = *named;
    }
    return options;
}

// Of a document with pages, some of which have no text: which. None where all have.
std::optional<Notification> without_text(const Document& document) {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < document.page_begins.size(); ++i) {
        const std::size_t begin = document.page_begins[i];
        const std::size_t end =
            i + 1 < document.page_begins.size() ? document.page_begins[i + 1] : document.text.size();
        if (document.text.find_first_not_of('\n', begin) >= end) pages.push_back(i + 1);
    }
    if (pages.empty()) return std::nullopt;
    const std::size_t told = std::min<std::size_t>(pages.size(), 5);
    const std::vector<std::size_t> first(pages.begin(), pages.begin() + static_cast<std::ptrdiff_t>(told));
    const std::string more = pages.size() > told ? fmt::format(" and {} more", pages.size() - told) : "";
    return Notification{
        "pages-without-text",
        Level::note,
        document.path,
        document.path,
        fmt::format("no text on page{} {}{}: blank, or a picture of text, which is not read; run OCR over the "
                    "file if it is one",
                    pages.size() == 1 ? "" : "s", fmt::join(first, ", "), more),
        fmt::format("第{}{}页没有文字：是空白页，或者字是图片，读不出来；不是空白页的，先做文字识别（OCR）",
                    fmt::join(first, "、"), pages.size() > told ? fmt::format("页等{}", pages.size()) : "")};
}

}  // namespace

Notification unreadable(const Error& error) {
    return {"unreadable-input", Level::error, error.place, "", error.message, error.chinese};
}

Notification unreadable_source(const Error& error) {
    return {"unreadable-source", Level::error, error.place, "", error.message, error.chinese};
}

void tell_reading(const Document& document, std::vector<Notification>& out) {
    if (!document.guess.empty())
        out.push_back({"guessed-encoding", Level::note, document.path, document.path, document.guess,
                       fmt::format("按 {} 读的，编码是猜的；字不对的，用 --encoding 指明", document.encoding)});
    for (const Remark& remark : document.remarks)
        out.push_back({"damaged-input", Level::warning, document.path, document.path, remark.message, remark.chinese});
    if (auto note = without_text(document)) out.push_back(std::move(*note));
}

void tell_inputs(const Inputs& inputs, std::vector<Notification>& out) {
    for (const Error& error : inputs.errors) out.push_back(unreadable(error));
    for (const Error& error : inputs.reference_errors) out.push_back(unreadable_source(error));
    for (const Skipped& skipped : inputs.skipped)
        out.push_back(
            {"skipped-files", Level::note, skipped.folder, "",
             fmt::format("{} left out, the first of them {}",
                         skipped.count == 1 ? "1 file that is no draft by its name"
                                            : fmt::format("{} files that are no drafts by their names", skipped.count),
                         skipped.first),
             fmt::format("有{}个文件看名字不是稿件，没有查，第一个是 {}", skipped.count, skipped.first)});
}

Settings settings_of(Inputs& inputs, const Request& request) {
    std::vector<Input> all = inputs.drafts;
    all.insert(all.end(), inputs.references.begin(), inputs.references.end());
    Settings settings(all, request.config, builtin_rules());
    const auto unusable = [&](const Input& input) {
        return settings.of(input.path) == nullptr || settings.is_phrase_list(input.path);
    };
    std::erase_if(inputs.drafts, unusable);
    std::erase_if(inputs.references, unusable);
    return settings;
}

Expected<Document> read_input(const Input& input, const Request& request, const Config& config) {
    const Expected<ReadOptions> options = read_options(request, config);
    if (!options) return tl::unexpected(options.error());
    Expected<std::string> bytes = read_bytes(input, options->limits.file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    return read_document(std::move(*bytes), input.path, *options);
}

}  // namespace kanwu
