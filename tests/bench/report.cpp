#include "report.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace amani::bench {

namespace json = boost::json;

namespace {

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::string number(double value) {
    return value >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.2f}", value);
}

std::string text_of(const Aim& aim) {
    return fmt::format("{} {}{}", aim.is == Aim::Is::at_most ? "≤" : "≥", number(aim.value),
                       aim.words.empty() ? "" : " = " + aim.words);
}

// "the limit is; the aim; a note", of these what there is.
std::string explanation(const Figure& figure) {
    std::string all = figure.limit_is;
    const auto add = [&](const std::string& text) {
        if (!all.empty() && !text.empty()) all += "; ";
        all += text;
    };
    if (figure.aim) add(text_of(*figure.aim));
    add(figure.note);
    return all;
}

json::object to_json(const Figure& figure) {
    json::object all{{"what", figure.what}, {"unit", figure.unit}};
    const bool is_one_round = figure.rounds.empty();
    all["values"] = is_one_round ? json::array{figure.value}
                                 : json::array(figure.rounds.begin(), figure.rounds.end());
    if (figure.limit > 0) all["limit"] = figure.limit;
    all["limit_is"] = figure.limit_is;
    if (figure.aim)
        all["aim"] = {{"is", figure.aim->is == Aim::Is::at_most ? "at most" : "at least"},
                      {"value", figure.aim->value},
                      {"words", figure.aim->words}};
    all["note"] = figure.note;
    return all;
}

void write(const Figure& figure) {
    const char* path = std::getenv("AMANI_BENCH_FIGURES");
    if (path == nullptr) return;
    std::ofstream file{path, std::ios::app};
    file << json::serialize(to_json(figure)) << '\n';
    if (!file.flush()) throw std::runtime_error(std::string{path} + " cannot be written");
}

}  // namespace

Aim at_most(double value, std::string words) { return {Aim::Is::at_most, value, std::move(words)}; }

Aim at_least(double value, std::string words) {
    return {Aim::Is::at_least, value, std::move(words)};
}

void print_heading() {
    fmt::print("{:<52} {:>12} {:<13} {:>12} {:>7}  {}\n", "", "measured", "", "limit", "ratio",
               "the limit is; the aim is");
}

void print(const Figure& figure) {
    const bool has_limit = figure.limit > 0;
    fmt::print("{:<52} {:>12} {:<13} {:>12} {:>7}  {}\n", figure.what, number(figure.value),
               figure.unit, has_limit ? number(figure.limit) : "",
               has_limit ? fmt::format("{:.2f}", figure.value / figure.limit) : "",
               explanation(figure));
    std::fflush(stdout);
    write(figure);
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values.at(values.size() / 2);
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
    for (int i = 0; i < runs; ++i) micros.push_back(micros_of([&] { run(i); }));
    return spread_of(std::move(micros));
}

double micros_of(const std::function<void()>& work) { return time_of(work).wall * 1e6; }

// The p99 of few runs is their longest: none is left out.
Spread spread_of(std::vector<double> micros) {
    if (micros.empty()) return {};
    std::ranges::sort(micros);
    const auto at = [&](double share) {
        const auto rank =
            static_cast<std::size_t>(std::ceil(share * static_cast<double>(micros.size())));
        return micros[std::max<std::size_t>(rank, 1) - 1];
    };
    return {at(0.5), at(0.99)};
}

}  // namespace amani::bench
