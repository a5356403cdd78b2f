// Build-time tool: writes the table of syllables of pinyin.h. ICU's transliterator costs 80 to 90 ms to create: never at
// run time.
//   generate_pinyin SIMPLIFIED.txt OUT.cpp
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "attribution/tables/pinyin_table.h"

namespace {

// Traditional characters: a name is looked at in simplified ones.
std::set<UChar32> read_traditional(const char* path) {
    std::set<UChar32> out;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#') out.insert(icu::UnicodeString::fromUTF8(line).char32At(0));
    return out;
}

// The syllable without its tone, its ü kept: 吕 is not 鲁. Empty where the character has none.
std::string syllable(UChar32 c, const icu::Transliterator& latin, const icu::Normalizer2& nfd) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text(c);
    latin.transliterate(text);
    text = nfd.normalize(text, status);
    if (U_FAILURE(status) || text.isEmpty()) return "";
    std::string out;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const UChar32 letter = text.char32At(i);
        if (letter >= U'a' && letter <= U'z') out.push_back(static_cast<char>(letter));
        else if (letter == 0x308) out.push_back(':');
        else if (letter < 0x300 || letter > 0x36F) return "";
    }
    return out;
}

// What many people neither hear nor type apart: z and zh, c and ch, s and sh, n and l, an and ang, en and eng, in and ing.
std::string near_sound(std::string sound) {
    if (sound.size() > 1 && sound[1] == 'h') sound.erase(1, 1);
    if (sound[0] == 'n' && sound.size() > 1) sound[0] = 'l';
    if (sound.size() > 2 && sound.ends_with("ng") && !sound.ends_with("ong")) sound.pop_back();
    return sound;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::fprintf(stderr, "usage: generate_pinyin SIMPLIFIED.txt OUT.cpp\n"), 2;
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, error, status));
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    const auto traditional = read_traditional(argv[1]);
    if (U_FAILURE(status) || traditional.empty()) return std::fprintf(stderr, "cannot read the tables\n"), 1;

    std::ofstream out(argv[2]);
    out << "// Made by src/attribution/tables/generate_pinyin.cpp.\n#include \"attribution/tables/pinyin_table.h\"\n\n"
           "namespace kanwu {\n\nconst std::uint16_t kSyllables[kPinyinEnd - kPinyinBegin] = {";
    std::map<std::string, std::size_t> numbers, near_numbers;
    std::vector<std::size_t> near{0};  // by number
    for (char32_t c = kanwu::kPinyinBegin; c < kanwu::kPinyinEnd; ++c) {
        const auto point = static_cast<UChar32>(c);
        const std::string sound = traditional.contains(point) ? "" : syllable(point, *latin, *nfd);
        const std::size_t number = sound.empty() ? 0 : numbers.try_emplace(sound, numbers.size() + 1).first->second;
        if (number == near.size())
            near.push_back(near_numbers.try_emplace(near_sound(sound), near_numbers.size() + 1).first->second);
        out << (c % 16 == 0 ? "\n    " : " ") << number << ',';
    }
    out << "\n};\n\nconst std::uint16_t kNearSyllables[] = {";
    for (std::size_t i = 0; i < near.size(); ++i) out << (i % 16 == 0 ? "\n    " : " ") << near[i] << ',';
    out << "\n};\n\n}  // namespace kanwu\n";
    return out && numbers.size() > 300 ? 0 : 1;  // Chinese has some 400 syllables
}
