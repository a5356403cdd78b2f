// How a search is run; what it finds does not depend on it.
#pragma once

#include <cstdint>

#include "base/stage_timer.h"

namespace kanwu {

// Which texts may be a witness: the first so many; where these are not all, only the others are searched, and what is found
// of one depends on these and on itself alone.
inline constexpr std::uint32_t kAllAreWitnesses = 0xFFFFFFFF;

struct SearchOptions {
    unsigned threads = 1;
    StageTimes* times = nullptr;  // where the stages are told; may be null
};

}  // namespace kanwu
