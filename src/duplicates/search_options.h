// How a search is run; what it finds does not depend on it.
#pragma once

#include "base/stage_timer.h"

namespace kanwu {

struct SearchOptions {
    unsigned threads = 1;
    StageTimes* times = nullptr;  // where the stages are told; may be null
};

}  // namespace kanwu
