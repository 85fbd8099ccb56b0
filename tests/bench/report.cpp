#include "report.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace amani::bench {

namespace {

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::string number(double value) {
    return value >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.2f}", value);
}

}  // namespace

void print_heading() {
    fmt::print("{:<44} {:>12} {:<13} {:>12} {:>7}  {}\n", "", "measured", "", "limit", "ratio",
               "the limit is; the aim is");
}

void print(const Figure& figure) {
    const bool has_limit = figure.limit > 0;
    fmt::print("{:<44} {:>12} {:<13} {:>12} {:>7}  {}{}{}\n", figure.what, number(figure.measured),
               figure.unit, has_limit ? number(figure.limit) : "",
               has_limit ? fmt::format("{:.2f}", figure.measured / figure.limit) : "",
               figure.limit_is, has_limit && !figure.aim.empty() ? "; " : "", figure.aim);
    std::fflush(stdout);
}

Took time_of(const std::function<void()>& work) {
    const double processor = processor_seconds();
    const auto began = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - began;
    return {wall.count(), processor_seconds() - processor};
}

Spread spread_of(int runs, const std::function<void(int)>& run) {
    std::vector<double> micros;
    for (int i = 0; i < runs; ++i) micros.push_back(time_of([&] { run(i); }).wall * 1e6);
    std::sort(micros.begin(), micros.end());
    const auto at = [&](double share) {
        return micros[static_cast<std::size_t>(share * static_cast<double>(micros.size() - 1))];
    };
    return {at(0.5), at(0.99)};
}

}  // namespace amani::bench
