// OpenAPI 3.1 from the same table that serves the requests.
#pragma once

#include "shared/http/route.h"

#include <boost/json.hpp>

#include <string>

namespace amani::http {

struct OpenApiInfo {
    std::string title = "Amani";
    std::string version = "1";
    std::string prefix = "/api/v1";
    std::string cookie = "amani_session";
};

// Every shape with a name (schema.h) stands once, under components.
[[nodiscard]] boost::json::object openapi(const OpenApiInfo& info, const RouteTable& routes);

}  // namespace amani::http
