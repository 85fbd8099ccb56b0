// One line for each request in the program's log: who asked for what, and the result. It never
// holds a query, body, name or key.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"

#include <cstdint>
#include <functional>
#include <string>

namespace amani::http {

struct AccessLine {
    std::string method;
    std::string route;  // the pattern, not the path: "/customers/{id}"; empty when nothing matched
    int status = 0;
    base::Duration took;
    std::size_t bytes_in = 0;
    base::UserId user;
    std::string peer;
    std::string error;  // an exception's text, for the operator
};

using AccessLog = std::function<void(const AccessLine&)>;

}  // namespace amani::http
