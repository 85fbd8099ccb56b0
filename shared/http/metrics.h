// Numbers for an operator's Prometheus: counters, which any thread may count up, and gauges, whose
// value is asked for on the thread that reads them.
#pragma once

#include "shared/base/time.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace amani::http {

class Metrics {
  public:
    using Labels = std::map<std::string, std::string>;
    // The counter of this name and these labels; it lives as long as the registry.
    std::atomic<std::int64_t>& counter(const std::string& name, const std::string& help,
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
        std::map<std::string, std::function<double()>> gauges;
        std::function<Readings()> several;
    };
    mutable std::mutex mutex_;
    std::map<std::string, Family> families_;
};

// Seconds, as Prometheus counts time; 0 when the clock was set back meanwhile.
[[nodiscard]] double age_in_seconds(base::Instant since, base::Instant now);

}  // namespace amani::http
