// Each figure: what was measured, beside the physical limit of the same run and the aim. It is
// printed for people as soon as it is known; and when AMANI_BENCH_FIGURES names a file, it is added
// there as a line of JSON, which tools/bench reads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amani::bench {

// A number of the project's, in the figure's unit.
struct Aim {
    enum class Is { at_most, at_least };
    Is is = Is::at_most;
    double value = 0;
    std::string words;  // how the number comes about, when it follows from this run's limit
};
[[nodiscard]] Aim at_most(double value, std::string words = {});
[[nodiscard]] Aim at_least(double value, std::string words = {});

struct Figure {
    std::string what;
    double value = 0;
    std::string unit;
    double limit = 0;  // measured in this run, in the same unit; 0: there is none
    std::string limit_is;
    std::optional<Aim> aim;
    std::string note;
    // One a round, where this run has measured it in rounds; `value` is their median.
    std::vector<double> rounds;
};
void print_heading();
void print(const Figure& figure);

[[nodiscard]] double median(std::vector<double> values);

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
[[nodiscard]] Spread spread_of(std::vector<double> micros);
[[nodiscard]] double micros_of(const std::function<void()>& work);

}  // namespace amani::bench
