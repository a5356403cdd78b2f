#include "rules/wording.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "base/suggest.h"
#include "rules/message_template.h"

namespace kanwu {
namespace {

// Adjacent words without a link are one phrase.
void append(Sentence& sentence, Phrase phrase) {
    if (phrase.related == 0 && !sentence.empty() && sentence.back().related == 0) {
        sentence.back().text += phrase.text;
    } else {
        sentence.push_back(std::move(phrase));
    }
}

const Argument* find(const Arguments& arguments, std::string_view name) {
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [&](const auto& entry) { return entry.first == name; });
    return found == arguments.end() ? nullptr : &found->second;
}

// Words the arguments of one finding.
class Worder {
public:
    Worder(const Finding& finding, Language language, const NumberOf& number_of)
        : finding_(finding), language_(language), number_of_(number_of) {}

    void word(Sentence& out, const std::string& text) const { append(out, {text, 0}); }

    void word(Sentence& out, const PlaceArgument& argument) const {
        append(out, {place(argument.related, argument.who), argument.related});
    }

    void word(Sentence& out, const PlacesArgument& argument) const {
        const std::size_t count = argument.related.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) append(out, {language_ == Language::zh ? "、" : i + 1 == count ? " and " : ", ", 0});
            append(out, {place(argument.related[i], ""), argument.related[i]});
        }
    }

private:
    std::string place(std::uint32_t related, const std::string& who) const {
        assert(related <= finding_.related.size());
        const Place& there = related == 0 ? finding_.place : finding_.related[related - 1].place;
        const bool same_draft = there.document == finding_.place.document;
        const std::string number = word_number(number_of_(there), language_);
        if (language_ == Language::zh) {
            return fmt::format("{}{}{}", same_draft ? "" : fmt::format("另一稿 {} ", there.document), number,
                               who.empty() ? "" : fmt::format("（{}）", who));
        }
        return fmt::format("{}{}{}", same_draft ? "" : there.document + " ", number,
                           who.empty() ? "" : fmt::format(" ({})", who));
    }

    const Finding& finding_;
    Language language_;
    const NumberOf& number_of_;
};

// A label's text with its arguments, which are words.
std::string word_named(const std::string& label, const Arguments& arguments, const Rule& rule, Language language) {
    const auto found = rule.labels.find(label);
    assert(found != rule.labels.end());
    if (found == rule.labels.end()) return label;
    std::string out;
    for (const TemplatePiece& piece : parse_template(found->second.in(language)).pieces) {
        const Argument* argument = piece.is_argument ? find(arguments, piece.text) : nullptr;
        assert(!piece.is_argument || (argument && std::holds_alternative<std::string>(*argument)));
        const auto* words = argument ? std::get_if<std::string>(argument) : nullptr;
        out += words ? *words : piece.text;
    }
    return out;
}

Expected<void> check_names(const std::string& text, const std::string& what, const Rule& rule,
                           const std::vector<std::string>& known) {
    for (const TemplatePiece& piece : parse_template(text).pieces) {
        if (!piece.is_argument || std::find(known.begin(), known.end(), piece.text) != known.end()) continue;
        return fail(rule.place, fmt::format("{} names {{{}}}, which the check \"{}\" does not supply{}", what,
                                            piece.text, rule.check, suggestion(piece.text, known)));
    }
    return {};
}

}  // namespace

std::string word_number(const PlaceNumber& number, Language language) {
    const bool zh = language == Language::zh;
    std::string out;
    if (number.page > 0) out = fmt::format(fmt::runtime(zh ? "第{}页" : "page {} "), number.page);
    const bool lines = number.counting == Counting::lines;
    return out + fmt::format(fmt::runtime(zh ? (lines ? "第{}行" : "第{}段") : (lines ? "line {}" : "paragraph {}")),
                             number.number);
}

Sentence word_message(const Finding& finding, const Rule& rule, Language language, const NumberOf& number_of) {
    const auto message = rule.messages.find(finding.message);
    assert(message != rule.messages.end());
    if (message == rule.messages.end()) return {{rule.title.in(language), 0}};
    const Worder worder(finding, language, number_of);
    Sentence out;
    for (const TemplatePiece& piece : parse_template(message->second.in(language)).pieces) {
        const Argument* argument = piece.is_argument ? find(finding.arguments, piece.text) : nullptr;
        assert(!piece.is_argument || argument);
        if (!argument) {
            append(out, {piece.text, 0});
        } else {
            std::visit([&](const auto& value) { worder.word(out, value); }, *argument);
        }
    }
    return out;
}

std::string word_label(const RelatedPlace& related, const Rule& rule, Language language) {
    return word_named(related.label, related.arguments, rule, language);
}

std::string word_fix(const Fix& fix, const Rule& rule, Language language) {
    return word_named(fix.label, {}, rule, language);
}

std::string plain(const Sentence& sentence) {
    std::string out;
    for (const Phrase& phrase : sentence) out += phrase.text;
    return out;
}

Expected<void> check_placeholders(const Rule& rule, const std::vector<std::string>& known) {
    const auto check_all = [&](const std::map<std::string, Localized>& texts, std::string_view what) -> Expected<void> {
        for (const auto& [name, text] : texts) {
            for (const Language language : {Language::zh, Language::en}) {
                const std::string key = fmt::format("\"{}{}{}.{}\"", what, name.empty() ? "" : ".", name,
                                                    language == Language::zh ? "zh" : "en");
                if (auto checked = check_names(text.in(language), key, rule, known); !checked) return checked;
            }
        }
        return {};
    };
    if (auto checked = check_all(rule.messages, "message"); !checked) return checked;
    return check_all(rule.labels, "labels");
}

}  // namespace kanwu
