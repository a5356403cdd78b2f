// A parallel loop whose results do not depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <vector>

namespace kanwu {

// Calls body(i) for every i in [0, count), each once, on up to `threads` threads (0 or 1: on this one).
// The body writes only to places that belong to i. If bodies throw, the exception of the smallest i is rethrown
// after all have ended.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& body);

// The same with the number of the thread at work, below max(threads, 1): body(i, thread) may use that thread's scratch
// memory, whose contents must not show in what it writes.
void parallel_for_threads(std::size_t count, unsigned threads,
                          const std::function<void(std::size_t i, unsigned thread)>& body);

// results[i] = make(items[i]).
template <class Item, class Make>
auto parallel_map(const std::vector<Item>& items, unsigned threads, Make make) {
    std::vector<std::invoke_result_t<Make, const Item&>> results(items.size());
    parallel_for(items.size(), threads, [&](std::size_t i) { results[i] = make(items[i]); });
    return results;
}

}  // namespace kanwu
