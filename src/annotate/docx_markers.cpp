#include "annotate/docx_markers.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace kanwu {
namespace {

std::string_view bytes_of(std::string_view part, PartSpan span) {
    return part.substr(span.begin, span.end - span.begin);
}

// "w:t" of "<w:t xml:space=…>".
std::string_view element_name(std::string_view tag) {
    const std::size_t end = tag.find_first_of(" \t\r\n/>", 1);
    return tag.substr(1, end - 1);
}

// A place between two bytes of the part. Inside words, their run ends there and begins again.
struct Cut {
    std::uint64_t at = 0;
    const DocxRun* run = nullptr;
    PartSpan tag;  // of the cut <w:t>; empty: the cut is between two runs
};

// What is written at a cut: ranges that end, then ranges that begin.
struct Markers {
    Cut cut;
    std::string ends;
    std::string begins;
};

class Marking {
public:
    Marking(std::string_view part, const DocxOrigins& origins) : part_(part), origins_(origins) {}

    bool add(const Marked& comment) {
        const std::optional<Cut> begin = cut_before(comment.span.begin);
        if (!begin) return false;
        std::optional<Cut> end = cut_behind(comment.span.end);
        if (!end || end->at <= begin->at) end = Cut{begin->run->whole.end, begin->run, {}};
        const std::string& prefix = begin->run->prefix;
        markers_at(*begin).begins += fmt::format("<{}commentRangeStart {}id=\"{}\"/>", prefix, prefix, comment.id);
        const std::string& w = end->run->prefix;
        markers_at(*end).ends += fmt::format(
            "<{0}commentRangeEnd {0}id=\"{1}\"/><{0}r><{0}commentReference {0}id=\"{1}\"/></{0}r>", w, comment.id);
        return true;
    }

    std::string written() const {
        std::string out;
        std::uint64_t done = 0;
        const auto copy_to = [&](std::uint64_t at) {
            out += part_.substr(done, at - done);
            done = at;
        };
        for (const auto& [at, markers] : all_) {
            const Cut& cut = markers.cut;
            if (!cut.tag.empty()) keep_spaces(cut, done, out, copy_to);
            copy_to(at);
            const std::string marks = markers.ends + markers.begins;
            out += cut.tag.empty() ? marks : parted(cut, marks);
        }
        copy_to(part_.size());
        return out;
    }

private:
    Markers& markers_at(const Cut& cut) {
        Markers& markers = all_[cut.at];
        markers.cut = cut;
        return markers;
    }

    // The piece that holds text byte `at`.
    std::size_t piece_at(std::uint32_t at) const {
        const auto next = std::upper_bound(origins_.pieces.begin(), origins_.pieces.end(), at,
                                           [](std::uint32_t a, const DocxOrigins::Piece& p) { return a < p.begin; });
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(next - origins_.pieces.begin(), 1) - 1);
    }
    const DocxOrigin& origin(std::size_t piece) const { return origins_.origins[origins_.pieces[piece].origin]; }

    // Running heads belong to no run: the first of the draft stands for them.
    const DocxRun* run_of(const DocxOrigin& origin) const {
        if (origin.run != DocxOrigin::kNone) return &origins_.runs[origin.run];
        for (std::size_t i = 0; i < origins_.pieces.size(); ++i)
            if (this->origin(i).run != DocxOrigin::kNone) return &origins_.runs[this->origin(i).run];
        return nullptr;
    }

    std::optional<Cut> cut_before(std::uint32_t at) const {
        if (origins_.pieces.empty()) return std::nullopt;
        const std::size_t piece = piece_at(at);
        const DocxOrigin& words = origin(piece);
        const DocxRun* run = run_of(words);
        if (run == nullptr) return std::nullopt;
        const Cut before_run{run->whole.begin, run, {}};
        if (words.words.empty()) return before_run;
        const std::uint64_t byte = words.words.begin + (words.literal ? at - origins_.pieces[piece].begin : 0);
        const bool first = byte == words.tag.end && (piece == 0 || origin(piece - 1).run != words.run);
        return first ? before_run : Cut{byte, run, words.tag};
    }

    // Behind the byte before `at`.
    std::optional<Cut> cut_behind(std::uint32_t at) const {
        if (origins_.pieces.empty() || at == 0) return std::nullopt;
        const std::size_t piece = piece_at(at - 1);
        const DocxOrigin& words = origin(piece);
        const DocxRun* run = run_of(words);
        if (run == nullptr) return std::nullopt;
        const Cut behind_run{run->whole.end, run, {}};
        if (words.words.empty()) return behind_run;
        const std::uint64_t byte =
            words.literal ? words.words.begin + (at - origins_.pieces[piece].begin) : words.words.end;
        const bool last =
            byte == words.words.end && (piece + 1 == origins_.pieces.size() || origin(piece + 1).run != words.run);
        return last ? behind_run : Cut{byte, run, words.tag};
    }

    // The run ends, and one with the same properties begins.
    std::string parted(const Cut& cut, const std::string& marks) const {
        const std::string_view text = element_name(bytes_of(part_, cut.tag));
        const std::string_view run = element_name(bytes_of(part_, cut.run->whole));
        return fmt::format("</{0}></{1}>{2}<{1}>{3}<{0} xml:space=\"preserve\">", text, run, marks,
                           bytes_of(part_, cut.run->properties));
    }

    // White space at the end of words counts for Word only where the element says so.
    template <class CopyTo>
    void keep_spaces(const Cut& cut, std::uint64_t done, std::string& out, const CopyTo& copy_to) const {
        const bool already_cut = done > cut.tag.begin;
        if (already_cut || bytes_of(part_, cut.tag).find("xml:space") != std::string_view::npos) return;
        const char before = part_[cut.at - 1];
        if (before != ' ' && before != '\t') return;
        copy_to(cut.tag.end - 1);
        out += " xml:space=\"preserve\"";
    }

    std::string_view part_;
    const DocxOrigins& origins_;
    std::map<std::uint64_t, Markers> all_;
};

}  // namespace

DocxPlace place_of(const DocxOrigins& origins, Span span) {
    const auto next = std::upper_bound(origins.pieces.begin(), origins.pieces.end(), span.begin,
                                       [](std::uint32_t at, const DocxOrigins::Piece& p) { return at < p.begin; });
    if (next == origins.pieces.begin()) return DocxPlace::body;
    return origins.origins[std::prev(next)->origin].place;
}

std::optional<std::string> with_markers(std::string_view part, const DocxOrigins& origins,
                                        const std::vector<Marked>& comments) {
    Marking marking(part, origins);
    for (const Marked& comment : comments)
        if (!marking.add(comment)) return std::nullopt;
    return marking.written();
}

}  // namespace kanwu
