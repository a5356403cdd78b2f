// What the libraries alone take for a package: every byte inflated by libzip and parsed by expat, nothing kept.
//   readers_library FILE PART REPEATS     prints CPU seconds and bytes of XML, for one reading
#include <ctime>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <expat.h>
#include <zip.h>

static unsigned long events;

int main(int count, char** words) {
    if (count != 4) return 2;
    const int repeats = std::atoi(words[3]);
    unsigned long bytes = 0;
    const std::clock_t begin = std::clock();
    for (int i = 0; i < repeats; ++i) {
        int error = 0;
        zip_t* zip = zip_open(words[1], ZIP_RDONLY | ZIP_CHECKCONS, &error);
        if (zip == nullptr) return 1;
        zip_file_t* part = zip_fopen(zip, words[2], 0);
        if (part == nullptr) return 1;
        XML_Parser parser = XML_ParserCreateNS(nullptr, '\n');
        XML_SetElementHandler(
            parser, [](void*, const char*, const char**) { ++events; }, [](void*, const char*) { ++events; });
        XML_SetCharacterDataHandler(parser, [](void*, const char*, int) { ++events; });
        static char buffer[1 << 16];
        for (zip_int64_t read; (read = zip_fread(part, buffer, sizeof buffer)) > 0; bytes += static_cast<unsigned long>(read))
            if (XML_Parse(parser, buffer, static_cast<int>(read), 0) != XML_STATUS_OK) return 1;
        XML_ParserFree(parser);
        zip_fclose(part);
        zip_discard(zip);
    }
    std::printf("%.6f %lu\n", static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / repeats,
                bytes / static_cast<unsigned long>(repeats));
    return events == 0;
}
