#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace kanwu {

void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& body) {
    parallel_for_threads(count, threads, [&](std::size_t i, unsigned) { body(i); });
}

void parallel_for_threads(std::size_t count, unsigned threads,
                          const std::function<void(std::size_t i, unsigned thread)>& body) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t first_failed = count;
    std::exception_ptr failure;

    const auto work = [&](unsigned thread) {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                body(i, thread);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (i < first_failed) {
                    first_failed = i;
                    failure = std::current_exception();
                }
            }
        }
    };

    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < std::min<std::size_t>(threads, count); ++t) helpers.emplace_back(work, t);
    work(0);
    helpers.clear();  // joins
    if (failure) std::rethrow_exception(failure);
}

}  // namespace kanwu
