// What an operator sees of the requests: how many by status, how long they took by family of
// addresses, how many sign-ins went well. Counted on the front's thread alone.
#pragma once

#include "shared/http/message.h"
#include "shared/http/metrics.h"

#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace amani::http {

class RequestMetrics {
  public:
    explicit RequestMetrics(Metrics& metrics) : metrics_(metrics) {}
    // `route`: the pattern, empty for what is no address of the API.
    void ended(Method method, std::string_view route, int status, std::chrono::nanoseconds took);

  private:
    Metrics& metrics_;
    std::array<std::atomic<std::int64_t>*, 6> by_class_{};  // of statuses: 2 for 200 … 299
    std::map<std::string, Histogram*, std::less<>> by_family_;
};

// "jobs" of "/jobs/{id}/fit": there are as many as the API has nouns. "none" without a route.
[[nodiscard]] std::string_view family_of(std::string_view route);

}  // namespace amani::http
