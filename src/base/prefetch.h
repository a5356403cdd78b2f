// Memory on its way to the processor before it is needed: for tables that are read all over.
#pragma once

namespace kanwu {

inline void prefetch(const void* place) {
    __builtin_prefetch(place);
    asm volatile("");  // GCC 12 takes a function that only fetches for one without effect, and drops its calls
}

}  // namespace kanwu
