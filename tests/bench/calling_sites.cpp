#include "calling_sites.h"

#include <cstdio>
#include <cstdlib>

namespace amani::bench {

namespace {

// Below what the hub allows one address (sync/transport/limits.h).
constexpr int strangers_at_once = 100;

}  // namespace

CallingSites::CallingSites(BusyNetwork& network, int first, int count)
    : first_(first_site.value + static_cast<std::uint32_t>(first)) {
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i)
        sites_.push_back(
            std::make_unique<CallingSite>(io_, network, base::SiteId{first_ + i}, seen));
}

void CallingSites::hold(std::span<const session::Store> segments) {
    for (const auto& segment : segments) {
        const std::size_t at = segment.log.site().value - first_;  // wraps for those before
        if (at < sites_.size()) sites_[at]->hold(segment);
    }
}

void CallingSites::call(std::uint16_t port, session::Settings::Stay stay) {
    call_ = [port, stay](CallingSite& site) { site.call(port, stay); };
    called_ = 0;
    known_before_ = seen.known;
}

void CallingSites::call_more() {
    while (called_ < sites_.size() &&
           static_cast<int>(called_) - (seen.known - known_before_) < strangers_at_once)
        call_(*sites_[called_++]);
}

void CallingSites::run_until(const std::function<bool()>& is_done) {
    while (!is_done()) {
        call_more();
        io_.restart();
        io_.run_one_for(std::chrono::milliseconds{1});
        if (seen.failed == 0) continue;
        std::fprintf(stderr, "a site's call failed: %s\n", seen.trouble.c_str());
        std::exit(1);
    }
}

}  // namespace amani::bench
