// CPU and wall time per stage, for --timings.
#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kanwu {

struct StageTime {
    std::string stage;
    double cpu_ms = 0, wall_ms = 0;
};
using StageTimes = std::vector<StageTime>;

// Times the enclosing scope and appends it to `times` when the scope ends. CPU time is that of the whole process.
class StageTimer {
public:
    StageTimer(StageTimes& times, std::string stage) : times_(times), stage_(std::move(stage)) {}
    StageTimer(const StageTimer&) = delete;
    StageTimer& operator=(const StageTimer&) = delete;
    ~StageTimer() {
        const double cpu_ms = 1000.0 * static_cast<double>(std::clock() - cpu_) / CLOCKS_PER_SEC;
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - wall_;
        times_.push_back({std::move(stage_), cpu_ms, wall.count()});
    }

private:
    StageTimes& times_;
    std::string stage_;
    std::clock_t cpu_ = std::clock();
    std::chrono::steady_clock::time_point wall_ = std::chrono::steady_clock::now();
};

// Times what body() does, where `times` is not null.
template <class Body>
decltype(auto) timed(StageTimes* times, const char* stage, Body body) {
    std::optional<StageTimer> timer;
    if (times != nullptr) timer.emplace(*times, stage);
    return body();
}

}  // namespace kanwu
