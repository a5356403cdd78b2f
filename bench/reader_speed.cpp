// What reading a draft takes, beside its library alone on the same bytes: everything parsed, nothing kept.
//   kanwu_reader_speed FILE ROUNDS     prints CPU seconds of the reader and of the library, and the bytes that both go through
// Both take turns; the least of all rounds counts. The library of plain text is ICU's decoder.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <expat.h>
#include <gumbo.h>
#include <md4c.h>
#include <unicode/ucnv.h>
#include <zip.h>

#include "base/run_program.h"
#include "readers/format.h"
#include "readers/reader.h"

using namespace kanwu;

namespace {

std::size_t events;  // so that nothing is optimised away

void parse_markdown(const std::string& bytes) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;
    const auto block = [](MD_BLOCKTYPE, void*, void*) { return static_cast<int>(++events & 0); };
    const auto span = [](MD_SPANTYPE, void*, void*) { return static_cast<int>(++events & 0); };
    parser.enter_block = parser.leave_block = block;
    parser.enter_span = parser.leave_span = span;
    parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return static_cast<int>(++events & 0); };
    md_parse(bytes.data(), static_cast<MD_SIZE>(bytes.size()), &parser, nullptr);
}

void parse_html(const std::string& bytes) {
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, bytes.data(), bytes.size());
    events += output->errors.length;
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

void decode(const std::string& bytes, const std::string& path) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(path.find("gb18030") == std::string::npos ? "UTF-8" : "GB18030", &error);
    std::vector<UChar> text(bytes.size() + 1);
    events += static_cast<std::size_t>(ucnv_toUChars(converter, text.data(), static_cast<int32_t>(text.size()),
                                                     bytes.data(), static_cast<int32_t>(bytes.size()), &error));
    ucnv_close(converter);
    if (U_FAILURE(error)) throw std::runtime_error("not decoded");
}

bool has_words(std::string_view part) {
    return part == "word/document.xml" || part == "content.xml" || part.ends_with(".xhtml");
}

// Inflates and parses each part that has words; returns the bytes of them.
std::size_t parse_package(const std::string& path) {
    std::size_t bytes = 0;
    int error = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (zip == nullptr) throw std::runtime_error("no zip file");
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        if (!has_words(zip_get_name(zip, static_cast<zip_uint64_t>(i), 0))) continue;
        zip_file_t* part = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        XML_Parser parser = XML_ParserCreateNS(nullptr, '\n');
        XML_SetElementHandler(
            parser, [](void*, const char*, const char**) { ++events; }, [](void*, const char*) { ++events; });
        XML_SetCharacterDataHandler(parser, [](void*, const char*, int) { ++events; });
        static char buffer[1 << 16];
        for (zip_int64_t read; (read = zip_fread(part, buffer, sizeof buffer)) > 0;) {
            bytes += static_cast<std::size_t>(read);
            if (XML_Parse(parser, buffer, static_cast<int>(read), 0) != XML_STATUS_OK)
                throw std::runtime_error("no XML");
        }
        XML_ParserFree(parser);
        zip_fclose(part);
    }
    zip_discard(zip);
    return bytes;
}

std::size_t run_pdftotext(const std::string& bytes) {
    ProgramRun run =
        run_program({*find_program("pdftotext"), {"-q", "-bbox", "-enc", "UTF-8", "-", "-"}, {}}, bytes, {});
    return run.output.size();
}

// Returns the bytes that it went through.
std::size_t run_library(const std::string& path, const std::string& bytes) {
    switch (*format_of_name(path)) {
        case InputFormat::markdown: return parse_markdown(bytes), bytes.size();
        case InputFormat::html: return parse_html(bytes), bytes.size();
        case InputFormat::docx:
        case InputFormat::odt:
        case InputFormat::epub: return parse_package(path);
        case InputFormat::pdf: return run_pdftotext(bytes);
        default: return decode(bytes, path), bytes.size();
    }
}

double seconds_of(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](timeval t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// CPU of this process and of those that it has waited for.
template <class Run>
double cpu_of(Run run) {
    const auto now = [] { return seconds_of(RUSAGE_SELF) + seconds_of(RUSAGE_CHILDREN); };
    const double before = now();
    run();
    return now() - before;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    const std::string path = words[1];
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    double reader = 1e9;
    double library = 1e9;
    std::size_t through = 0;
    for (int round = std::atoi(words[2]); round > 0; --round) {
        library = std::min(library, cpu_of([&] { through = run_library(path, bytes); }));
        reader = std::min(reader, cpu_of([&] {
                              const Expected<Document> document = read_document(bytes, path, {});
                              if (!document) throw std::runtime_error(document.error().message);
                              events += document->paragraphs.size();
                          }));
    }
    std::printf("%.6f %.6f %zu\n", reader, library, through);
    return events == 0;
}
