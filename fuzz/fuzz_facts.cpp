// Any bytes are facts or are refused; facts that are read or extracted survive the way through bytes.
#include "attribution/lexicon.h"
#include "facts/serialise.h"
#include "holds.h"
#include "readers/reader.h"

using namespace kanwu;

namespace {

void check_bytes(std::string_view bytes) {
    const Expected<Facts> facts = facts_from_bytes(bytes);
    if (!facts) {
        KANWU_HOLDS(!facts.error().message.empty());
        return;
    }
    const Expected<Facts> again = facts_from_bytes(to_bytes(*facts));
    KANWU_HOLDS(again && *again == *facts);
}

void check_extracted(std::string_view text) {
    const Expected<Document> document = read_document(fuzz::well_formed(text), "a.txt", {.encoding = Encoding::utf8});
    KANWU_HOLDS(document);
    const Facts facts = extract(*document, {&builtin_lexicon()});
    KANWU_HOLDS(facts.paragraphs.size() == document->paragraphs.size());
    const Expected<Facts> back = facts_from_bytes(to_bytes(facts));
    KANWU_HOLDS(back && *back == facts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    // The header is not to be guessed: what stands before the first field of no facts at all.
    static const std::string header = to_bytes({}).substr(0, std::string_view("kanwu/facts").size() + 8);
    check_bytes(bytes);
    check_bytes(header + std::string(bytes));
    check_extracted(bytes);
    return 0;
}
