// What a draft itself says of those who bear a name with two posts: that they are two, or that one went from post to post.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/work_budget.h"
#include "checks/people.h"
#include "facts/prior.h"

namespace kanwu {

// A post at a place, as a title of a mention.
struct PostHeld {
    const Appearance* at = nullptr;
    const Title* title = nullptr;
};

// `prior` and `lexicon` must outlive the object.
class Bearers {
public:
    Bearers(const Prior& prior, const Lexicon& lexicon) : prior_(prior), lexicon_(lexicon) {}

    // 县气象局局长也叫|雷启鸣, 另一位|雷启鸣, 雷启鸣（男）和雷启鸣（女）: whether the paragraph or one beside it says that another bears the
    // name (data/namesake_leads.txt). Reads a thousand characters around the name, once.
    bool are_two(const Appearance& at) const;

    // Whether the draft says that the person came to the later post `b`, or left `a`: in a paragraph from the one before `a` to
    // the one behind `b`, beside the name (data/moves.txt: 雷启鸣履新, 雷启鸣（挂职）), or in a sentence about the person beside
    // the post (data/arrivals.txt, leavings.txt: 当上了|双河镇党委书记, 离开|石桥镇); outside of what somebody says. A word in a
    // draft is found once; then linear in the words of those paragraphs.
    bool has_moved(const PostHeld& a, const PostHeld& b, WorkBudget& budget) const;

private:
    enum class Kind : std::uint8_t { move, arrival, leaving, now, english, english_arrival };
    struct Word {
        std::uint32_t paragraph = 0;
        std::size_t begin = 0, end = 0;  // code points of the paragraph
        Kind kind = Kind::move;
    };
    struct Told {
        std::vector<Word> words;                            // in the order of the text
        std::map<std::uint32_t, std::u32string> sentences;  // of the paragraphs that have one: as one line, simplified
    };
    struct Person;

    const Told& told(std::string_view document) const;
    void read(std::u32string_view text, std::uint32_t paragraph, std::vector<Word>& words) const;
    bool says_so(std::string_view document, std::uint32_t first, std::uint32_t last, const Person& person,
                 WorkBudget& budget) const;
    bool tells_of(const Word& word, std::u32string_view text, const Person& person) const;
    bool is_beside_name(const Word& word, std::u32string_view text, const Person& person) const;
    Person person_of_posts(const PostHeld& a, const PostHeld& b) const;

    const Prior& prior_;
    const Lexicon& lexicon_;
    mutable std::map<std::string_view, Told> told_;  // by document
    mutable std::map<std::pair<ParagraphKey, std::string_view>, bool> two_;
};

}  // namespace kanwu
