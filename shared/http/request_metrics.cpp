#include "shared/http/request_metrics.h"

#include <algorithm>

namespace amani::http {

std::string_view family_of(std::string_view route) {
    if (route.empty()) return "none";
    route.remove_prefix(1);
    return route.substr(0, route.find('/'));
}

void RequestMetrics::ended(Method method, std::string_view route, int status,
                           std::chrono::nanoseconds took) {
    const auto status_class = static_cast<std::size_t>(std::clamp(status / 100, 1, 5));
    auto*& counter = by_class_.at(status_class);
    if (counter == nullptr)
        counter = &metrics_.counter("amani_http_requests_total", "Requests by status class",
                                    {{"status", std::to_string(status_class) + "xx"}});
    ++*counter;
    if (method == Method::post && route == "/session")
        ++metrics_.counter("amani_sign_ins_total", "Sign-ins by result",
                           {{"result", status == 201 ? "accepted" : "refused"}});
    const auto family = family_of(route);
    auto known = by_family_.find(family);
    if (known == by_family_.end()) {
        auto& histogram = metrics_.histogram("amani_http_request_seconds",
                                             "Time until a request's answer was there, by its noun",
                                             {{"family", std::string{family}}});
        known = by_family_.emplace(family, &histogram).first;
    }
    known->second->took(took);
}

}  // namespace amani::http
