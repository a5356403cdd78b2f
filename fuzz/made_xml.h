// XML out of bytes: each chooses what comes next. What the bodies of Word and OpenDocument files are made with.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace kanwu::fuzz {

class MadeXml {
public:
    explicit MadeXml(std::string_view bytes) : bytes_(bytes) {}

protected:
    bool is_over() const { return bytes_.empty(); }
    unsigned next(unsigned most) {
        if (bytes_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        return byte % most;
    }
    static std::string in(const std::string& element, const std::string& inside) {
        return "<" + element + ">" + inside + "</" + element.substr(0, element.find(' ')) + ">";
    }
    // `last`: one kind more, which the format treats in its own way.
    std::string words(const char* last) {
        const std::array<const char*, 9> kinds = {"字", "a", " ", "&amp;", "&#x4E00;", "\n", "<![CDATA[x<y]]>",
                                                  "𠀀", last};
        std::string out;
        for (unsigned n = next(5); n > 0; --n) out += kinds[next(9)];
        return out;
    }

private:
    std::string_view bytes_;
};

}  // namespace kanwu::fuzz
