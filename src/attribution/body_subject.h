// The body whose plans the words tell.
#pragma once

#include <optional>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// The first body, region or system of offices that opens a sentence from `from` on and goes on with 将, 要 and the like:
// 市国资委将深入学习……, 全市政法系统要……, behind “十五五”时期， too. Looks at the first three sentences.
std::optional<BodySubject> body_subject(const Line& line, std::size_t from, const Lexicon& lexicon);

}  // namespace kanwu
