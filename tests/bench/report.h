// One line a figure: what was measured, beside the physical limit of the same run and the aim.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace amani::bench {

struct Figure {
    std::string what;
    double measured = 0;
    std::string unit;
    double limit = 0;  // measured in this run, in the same unit; 0: there is none
    std::string limit_is;
    std::string aim;  // of the project, in words
};
void print_heading();
void print(const Figure& figure);

// Wall-clock seconds that `work` took, and the seconds of processor time of all threads.
struct Took {
    double wall = 0;
    double processor = 0;
};
[[nodiscard]] Took time_of(const std::function<void()>& work);

// Of many runs, each in microseconds.
struct Spread {
    double p50 = 0;
    double p99 = 0;
};
[[nodiscard]] Spread spread_of(int runs, const std::function<void(int)>& run);

}  // namespace amani::bench
