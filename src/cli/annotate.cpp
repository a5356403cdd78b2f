#include "cli/annotate.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "annotate/comments.h"
#include "annotate/docx_comments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "inputs/inputs.h"
#include "readers/format.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

bool is_same_file(const fs::path& a, const fs::path& b) {
    std::error_code error;
    return fs::equivalent(a, b, error) && !error;
}

// The draft as it was checked; null where it could not be read, which was told.
const Document* checked(const Report& report, const std::string& path) {
    const auto at = std::find_if(report.documents.begin(), report.documents.end(),
                                 [&](const Document* document) { return document->path == path; });
    return at == report.documents.end() ? nullptr : *at;
}

// The draft was read within its own limits before.
constexpr ReadLimits kWithin{.inflated_bytes = UINT64_MAX, .inflated_ratio = UINT64_MAX, .depth = UINT32_MAX};

class Copies {
public:
    Copies(const std::string& to, const Request& request, const Report& report, Language spoken)
        : to_(to),
          report_(report),
          spoken_(spoken),
          drafts_(find_inputs(request.paths, request.against).drafts),
          into_folder_(drafts_.size() > 1 || to.ends_with('/') || fs::is_directory(to)) {}

    bool write_all() {
        std::error_code error;
        if (into_folder_) fs::create_directories(to_, error);
        if (error) {
            tell_error({to_, "cannot be made: " + error.message(), "建不了：" + error.message()}, spoken_);
            return false;
        }
        bool all = true;
        for (const Input& draft : drafts_) {
            const Document* document = checked(report_, draft.path);
            if (document == nullptr) continue;
            const auto written = write_one(draft, *document);
            if (written) continue;
            tell_error(written.error(), spoken_);
            all = false;
        }
        return all;
    }

private:
    Expected<void> write_one(const Input& draft, const Document& document) {
        if (draft.from_stdin)
            return fail(draft.path, "standard input cannot be annotated; name the draft's file",
                        "标准输入没法加批注，请写稿件的文件名");
        if (!can_annotate(document))
            return fail(draft.path, "only Word files (.docx) can be annotated; save the draft as docx",
                        "只有 Word 文件（.docx）能加批注，请把稿件另存为 docx");
        const fs::path target = into_folder_ ? fs::path(to_) / fs::path(draft.path).filename() : fs::path(to_);
        if (auto allowed = check_target(target, draft, document); !allowed) return allowed;

        const Expected<std::string> bytes = read_bytes(draft);
        if (!bytes) return tl::unexpected(bytes.error());
        const auto copy = with_comments(*bytes, document, kWithin, comments_of(report_, draft.path), report_.language);
        if (!copy) return tl::unexpected(copy.error());
        FileSink sink(target.string());
        sink.write(*copy);
        return sink.close();
    }

    Expected<void> check_target(const fs::path& target, const Input& draft, const Document& document) {
        const std::string name = target.string();
        if (format_of_name(name) != InputFormat::docx)
            return fail(name, "an annotated copy is a Word file; name it .docx",
                        "加了批注的副本是 Word 文件，文件名请以 .docx 结尾");
        for (const Input& input : drafts_)
            if (is_same_file(target, input.path))
                return fail(name, "this is a draft itself, which is never overwritten; name another file or folder",
                            "这是稿件本身，不会覆盖；请另起文件名或文件夹名");
        const auto [first, fresh] = written_.emplace(name, draft.path);
        if (!fresh)
            return fail(
                draft.path,
                fmt::format("its copy would overwrite that of {}; annotate the two into two folders", first->second),
                fmt::format("它的副本会覆盖 {} 的副本，请把两篇放进两个文件夹", first->second));
        if (!fs::exists(target)) return {};
        const Expected<std::string> existing = read_bytes({name, false});
        if (existing && is_annotated_copy(*existing, document, {})) return {};
        return fail(
            name,
            fmt::format("this file is there and is no annotated copy of {}; remove it, or name another", draft.path),
            fmt::format("已有这个文件，又不是 {} 加了批注的副本；请移走它，或另起文件名", draft.path));
    }

    const std::string& to_;
    const Report& report_;
    Language spoken_;
    std::vector<Input> drafts_;
    bool into_folder_;
    std::map<std::string, std::string> written_;  // copy -> draft
};

}  // namespace

bool write_annotated(const std::string& to, const Request& request, const Report& report, Language spoken) {
    return Copies(to, request, report, spoken).write_all();
}

}  // namespace kanwu
