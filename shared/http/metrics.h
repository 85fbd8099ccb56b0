// Numbers for an operator's Prometheus: counters and histograms, which any thread may count up, and
// gauges, whose value is asked for on the thread that reads them.
#pragma once

#include "shared/base/time.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace amani::http {

// How often something took how long. Counting takes no lock.
class Histogram {
  public:
    // Upper ends in seconds, the same for all, so that dashboards can add them up. What took longer
    // than the last one is counted in one bucket more.
    static constexpr std::array bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                       0.1,    0.25,  0.5,    1.0,   2.5,  10.0};
    void took(std::chrono::nanoseconds time);
    // As Prometheus reads it; `labels` are those of the family, {a="b"} or nothing.
    [[nodiscard]] std::string text(const std::string& name, const std::string& labels) const;

  private:
    std::array<std::atomic<std::int64_t>, bounds.size() + 1> counts_{};
    std::atomic<std::int64_t> nanoseconds_ = 0;
};

class Metrics {
  public:
    using Labels = std::map<std::string, std::string>;
    // The counter of this name and these labels; it lives as long as the registry.
    std::atomic<std::int64_t>& counter(const std::string& name, const std::string& help,
                                       const Labels& labels = {});
    // The same of a histogram.
    Histogram& histogram(const std::string& name, const std::string& help,
                         const Labels& labels = {});
    void gauge(const std::string& name, const std::string& help, std::function<double()> read,
               const Labels& labels = {});
    // Gauges of one name that come and go, such as one a site.
    using Readings = std::vector<std::pair<Labels, double>>;
    void gauges(const std::string& name, const std::string& help, std::function<Readings()> read);
    // Prometheus text format 0.0.4.
    [[nodiscard]] std::string text() const;

  private:
    struct Family {
        std::string help;
        std::string type;
        std::map<std::string, std::unique_ptr<std::atomic<std::int64_t>>>
            counters;  // by labels' text
        std::map<std::string, std::unique_ptr<Histogram>> histograms;
        std::map<std::string, std::function<double()>> gauges;
        std::function<Readings()> several;
    };
    // With the lock held.
    Family& family_of(const std::string& name, const std::string& help, std::string_view type);

    mutable std::mutex mutex_;
    std::map<std::string, Family> families_;
};

// Seconds, as Prometheus counts time; 0 when the clock was set back meanwhile.
[[nodiscard]] double age_in_seconds(base::Instant since, base::Instant now);

}  // namespace amani::http
