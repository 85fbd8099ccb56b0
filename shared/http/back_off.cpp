#include "shared/http/back_off.h"

#include "shared/http/limits.h"

#include <algorithm>

namespace amani::http {

std::optional<base::Duration> BackOff::wait(const std::string& who, base::Duration now) const {
    const auto found = failures_.find(who);
    if (found == failures_.end() || found->second.until <= now) return std::nullopt;
    return found->second.until - now;
}

void BackOff::failed(const std::string& who, base::Duration now, int free_failures) {
    if (failures_.size() >= limits::remembered_failures && !failures_.contains(who)) {
        failures_.erase(std::min_element(
            failures_.begin(), failures_.end(),
            [](const auto& a, const auto& b) { return a.second.last < b.second.last; }));
    }
    Failures& entry = failures_[who];
    // After a quiet spell the count begins anew.
    if (now - entry.last > limits::longest_wait) entry.count = 0;
    entry.last = now;
    if (++entry.count < free_failures) return;
    const int doublings = std::min(entry.count - free_failures, 20);
    entry.until =
        now + std::min(base::Duration{std::int64_t{1'000} << doublings}, limits::longest_wait);
}

}  // namespace amani::http
