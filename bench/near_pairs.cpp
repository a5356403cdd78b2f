// From a file to its verified near pairs and nothing else, for peers.py: what a library for near duplicates is asked.
//   kanwu_near_pairs TEXT OUT JACCARD
// OUT has a line for each paragraph that is near to an earlier one: the earliest such, and itself, counted from 0.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "base/work_budget.h"
#include "duplicates/join.h"
#include "readers/reader.h"
#include "text/normal_form.h"

using namespace kanwu;

int main(int argc, char** argv) {
    if (argc != 4) return std::fprintf(stderr, "usage: kanwu_near_pairs TEXT OUT JACCARD\n"), 2;
    std::ifstream in(argv[1], std::ios::binary | std::ios::ate);
    std::string bytes(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
    in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) return std::fprintf(stderr, "%s: cannot be read\n", argv[1]), 1;
    const auto document = read_document(std::move(bytes), argv[1], {});
    if (!document) return std::fprintf(stderr, "%s: %s\n", argv[1], document.error().message.c_str()), 1;

    std::vector<std::u32string> forms;
    for (std::size_t i = 0; i < document->paragraphs.size(); ++i)
        forms.push_back(normal_form(document->paragraph_text(i)));
    WorkBudget budget(std::numeric_limits<std::uint64_t>::max());
    const std::vector<std::u32string_view> texts(forms.begin(), forms.end());
    const NearWitnesses near = near_join(texts, std::strtod(argv[3], nullptr), {}, budget);

    std::ofstream out(argv[2]);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (near.witnesses[i]) out << *near.witnesses[i] << ' ' << i << '\n';
    return out ? 0 : 1;
}
