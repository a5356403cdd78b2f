// What the engine costs by itself, from a file to its verified copies: reading, normal form, winnowing, and the stages of
// find_copies, without attribution, checks and report.
//   kanwu_engine_stages TEXT [REPEATS]
// One thread. A line a stage: the least CPU time of all repeats, in ms and in ns a code point of the text; then what the
// aims of bench/RESULTS.md speak of, as sums, and the number of copies of each relation with a hash of all of them, by
// which two builds are seen to find the same.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/stage_timer.h"
#include "base/work_budget.h"
#include "duplicates/copies.h"
#include "inputs/inputs.h"
#include "readers/reader.h"
#include "text/normal_form.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

struct Form {
    std::u32string normal;
    Hash128 identity;
    std::vector<Fingerprint> fingerprints;
};

// What find_copies is given by the program: body paragraphs of some weight.
Copies find(const Document& document, StageTimes& times) {
    std::vector<Form> forms;
    timed(&times, "normal form", [&] {
        for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
            Form form{normal_form(document.paragraph_text(i)), {}, {}};
            form.identity = hash128(form.normal.data(), form.normal.size() * sizeof(char32_t));
            if (document.paragraphs[i].role == Role::body) forms.push_back(std::move(form));
        }
    });
    timed(&times, "winnowing", [&] {
        for (Form& form : forms) form.fingerprints = winnow(form.normal);
    });
    std::vector<Comparable> paragraphs;
    for (std::uint32_t i = 0; i < forms.size(); ++i)
        if (!forms[i].normal.empty())
            paragraphs.push_back({{document.path, i}, forms[i].normal, forms[i].identity, forms[i].fingerprints});
    WorkBudget budget(std::numeric_limits<std::uint64_t>::max());
    SearchOptions options;
    options.times = &times;
    return find_copies(paragraphs, budget, options);
}

Expected<Document> read(const char* path) {
    Expected<std::string> bytes = read_bytes({path}, ReadOptions().limits.file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    return read_document(std::move(*bytes), path, {});
}

StageTimes run(const char* path, Copies& copies, std::size_t& code_points) {
    StageTimes times;
    const auto document = timed(&times, "read", [&] { return read(path); });
    if (!document) {
        std::fprintf(stderr, "%s: %s\n", path, document.error().message.c_str());
        std::exit(1);
    }
    code_points = count_code_points(document->text);
    copies = find(*document, times);
    return times;
}

void print(const char* stage, double ms, std::size_t code_points) {
    std::printf("%-36s %9.1f ms %7.2f ns/character\n", stage, ms, 1e6 * ms / static_cast<double>(code_points));
}

void print_sums(const StageTimes& times, std::size_t code_points) {
    const auto sum = [&](const std::vector<std::string>& beginnings) {
        double ms = 0;
        for (const StageTime& time : times)
            for (const std::string& beginning : beginnings) ms += time.stage.starts_with(beginning) ? time.cpu_ms : 0;
        return ms;
    };
    print("= exact and passages", sum({"read", "normal", "winnowing", "exact", "passages"}), code_points);
    print("= near more", sum({"near"}), code_points);
    print("= rewritten more", sum({"rewritten", "comparison"}), code_points);
}

void print_copies(const Copies& copies) {
    std::array<std::size_t, 4> counts{};
    std::vector<std::uint32_t> all;
    for (const Copy& copy : copies.found) {
        ++counts[static_cast<std::size_t>(copy.relation)];
        all.insert(all.end(), {copy.earlier.ordinal, copy.later.ordinal, static_cast<std::uint32_t>(copy.relation)});
        for (const SharedRun& run : copy.comparison.runs) all.insert(all.end(), {run.a_begin, run.b_begin, run.length});
    }
    std::printf("exact %zu, near %zu, rewritten %zu, shared runs %zu: %s\n", counts[0], counts[1], counts[2], counts[3],
                to_hex(hash128(all.data(), all.size() * sizeof(std::uint32_t))).c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3) return std::fprintf(stderr, "usage: kanwu_engine_stages TEXT [REPEATS]\n"), 2;
    const int repeats = argc == 3 ? std::atoi(argv[2]) : 1;
    StageTimes least;
    Copies copies;
    std::size_t code_points = 0;
    for (int i = 0; i < repeats; ++i) {
        const StageTimes times = run(argv[1], copies, code_points);
        if (least.empty()) least = times;
        for (std::size_t k = 0; k < times.size(); ++k) least[k].cpu_ms = std::min(least[k].cpu_ms, times[k].cpu_ms);
    }
    for (const StageTime& time : least) print(time.stage.c_str(), time.cpu_ms, code_points);
    print_sums(least, code_points);
    print_copies(copies);
}
