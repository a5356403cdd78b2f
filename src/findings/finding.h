// What a check has found: a rule, arguments, an identity, places and edits. Never a sentence; `rules` words it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/hash.h"
#include "text/span.h"

namespace kanwu {

enum class Level : std::uint8_t { note, warning, error };
std::string_view to_string(Level level);

// Bytes of a document's text. `document` is the document's key: its path as reported.
struct Place {
    std::string document;
    Span span;
    auto operator<=>(const Place&) const = default;
};

// A place as an editor names it: 第27段（市国资委陶世祥）. `related` is the 1-based number of the related place it
// stands for, 0 for the finding's own place.
struct PlaceArgument {
    std::uint32_t related = 0;
    std::string who;  // speaker with his body; empty where nobody speaks
    friend bool operator==(const PlaceArgument&, const PlaceArgument&) = default;
};

// A list of places, as 第53、57、59行: 1-based numbers of related places.
struct PlacesArgument {
    std::vector<std::uint32_t> related;
    friend bool operator==(const PlacesArgument&, const PlacesArgument&) = default;
};

using Argument = std::variant<std::string, PlaceArgument, PlacesArgument>;
using Arguments = std::vector<std::pair<std::string, Argument>>;

// A second place that a finding speaks of. `label` names a label text of the rule ("witness", "same"), with `arguments`.
struct RelatedPlace {
    Place place;
    std::string label;
    Arguments arguments;
    std::vector<Span> marks;  // the words in question, inside place.span, ordered and disjoint; may be empty
    friend bool operator==(const RelatedPlace&, const RelatedPlace&) = default;
};

// A change of one draft that needs no judgement or that an editor may accept.
struct Edit {
    Place place;  // replaced; empty span: insertion
    std::string replacement;
    friend bool operator==(const Edit&, const Edit&) = default;
};
struct Fix {
    std::string label;  // names a label text of the rule
    std::vector<Edit> edits;
    friend bool operator==(const Fix&, const Fix&) = default;
};

struct Finding {
    std::string rule;
    Level level = Level::warning;
    std::string message;  // names one of the rule's messages; empty: its only one
    Arguments arguments;
    Place place;
    std::vector<Span> marks;  // the words in question, inside place.span, ordered and disjoint; may be empty
    std::vector<RelatedPlace> related;
    std::vector<Fix> fixes;
    std::vector<std::string> folded;  // rules whose findings this one stands for: one accident is one finding
    std::string identity;             // content alone: see fingerprint.h
    friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace kanwu
