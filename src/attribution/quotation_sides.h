// Who speaks words in quotation marks: the questions that a reader asks of what stands around them, the surest first.
#pragma once

#include <cstddef>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/speakers.h"

namespace kanwu {

// With a cue beside the words. `quote`: where they open; `behind`: where they are closed.

// The speaker whose cue stands right before the words: 说：“, 表示，“, 说“; the colon may be the cue: 周岩：“. What is
// spoken of may stand between: 回忆起那一夜，“.
Speakers::Who speaker_before(const Line& line, std::size_t quote, const Speakers& speakers);

// The words go on: “……。”陶远说。“……。”, “……，”董事长陶远，“……。”: who has spoken the last ones ends right before these.
bool is_interrupted(const Line& line, std::size_t quote, const Speakers& speakers, const Speakers::Who& last);

// “……，”周岩顿了顿，“……”: nobody else is named in the sentence between.
bool is_gone_on_with(const Line& line, std::size_t begin, std::size_t quote, const Speakers& speakers,
                     const Speakers::Who& last);

// The speaker who stands right behind the words: “……。”市国资委党委书记陶远表示; a scene may stand between.
Speakers::Who speaker_behind(const Line& line, std::size_t behind, const Speakers& speakers);

// Without one.

// The person with a post who stands between two quotations with no verb at all: “……，”董事长计云帆，“…….
Speakers::Who speaker_between(const Line& line, std::size_t behind, const Speakers& speakers);

// 这样勉励青年干部，“……”, 一边洗手一边说：“……”: the cue and more words stand in the clause before.
Speakers::Who speaker_of_clause(const Line& line, std::size_t quote, const Speakers& speakers);

// 谈亦苇蹲在地头，捏起一撮土：“……”: the colon gives the words to the one of whom the sentence speaks.
Speakers::Who subject_of_sentence(const Line& line, std::size_t quote, const Speakers& speakers);

// “……。”说起当年，航道处处长宁小川眼圈红了: who does something right behind words that nobody speaks. Not one to whom they
// are said (老人对镇长贾雨田说), not behind words about words (这句话刻在石头上，), and not one of whom another event is told (到场).
Speakers::Who actor_behind(const Line& line, std::size_t behind, const Speakers& speakers, const Lexicon& lexicon);

// 陶远介绍，主网已恢复。“今晚都能用上电。”: the words that end a paragraph are those of the one who spoke in the sentence before.
Speakers::Who speaker_of_last_sentence(const Line& line, Range pair, const Speakers& speakers);

// 说起新房，项念祖打开了话匣子。“……”: the one of whom alone the sentence before the words tells.
Speakers::Who subject_before(const Line& line, Range pair, const Speakers& speakers, const Lexicon& lexicon);

}  // namespace kanwu
