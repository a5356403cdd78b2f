#include "readers/docx_styles.h"

#include <charconv>
#include <utility>
#include <vector>

#include "readers/docx_names.h"

namespace kanwu {
namespace {

class StylesHandler final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t, std::uint64_t) override {
        const Word word = word_of(name);
        open_.push_back(word);
        const std::string_view value = attributes.value(kWordSpaces, "val");
        switch (word) {
            case Word::style:
                style_ = {};
                id_ = attributes.value(kWordSpaces, "styleId");
                is_default_ = attributes.value(kWordSpaces, "type") == "paragraph" &&
                              !attributes.value(kWordSpaces, "default").empty() &&
                              is_on(attributes.value(kWordSpaces, "default"));
                break;
            case Word::style_name:
                if (in(Word::style)) style_.name = value;
                break;
            case Word::based_on:
                if (in(Word::style)) style_.parent = value;
                break;
            case Word::outline_level: {
                unsigned level = 9;
                std::from_chars(value.data(), value.data() + value.size(), level);
                if (in(Word::paragraph_properties)) style_.outline_level = level;
                break;
            }
            case Word::numbering_id:
                if (is_own_numbering()) style_.in_list = value != "0";
                break;
            case Word::hidden:
                if (in(Word::run_properties)) style_.hidden = is_on(value);
                break;
            default: break;
        }
    }
    void end(std::uint64_t) override {
        const Word word = open_.back();
        open_.pop_back();
        if (word != Word::style) return;
        if (is_default_) table.set_default(id_);
        table.add(id_, std::move(style_));
        style_ = {};
    }
    void text(std::string_view, std::uint64_t, std::uint64_t) override {}

    StyleTable table;

private:
    // The element around the one that has just begun; properties of table parts and old ones stand elsewhere.
    bool in(Word parent) const {
        const std::size_t n = open_.size();
        if (n < 2 || open_[n - 2] != parent) return false;
        return parent == Word::style || (n >= 3 && open_[n - 3] == Word::style);
    }

    bool is_own_numbering() const {
        const std::size_t n = open_.size();
        return n >= 4 && open_[n - 2] == Word::numbering && open_[n - 3] == Word::paragraph_properties &&
               open_[n - 4] == Word::style;
    }

    std::vector<Word> open_;
    NamedStyle style_;
    std::string id_;
    bool is_default_ = false;
};

}  // namespace

Expected<StyleTable> read_docx_styles(Package& package, const std::string& part) {
    StylesHandler handler;
    if (auto parsed = package.parse(part, handler); !parsed) return tl::unexpected(parsed.error());
    return std::move(handler.table);
}

}  // namespace kanwu
