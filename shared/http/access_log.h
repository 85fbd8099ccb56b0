// What is known of a request that was answered, for the program's log: who asked for what, and the
// result. It never holds a query, body, name or key.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/http/message.h"

#include <cstdint>
#include <functional>
#include <string>

namespace amani::http {

struct AccessLine {
    Method method = Method::get;
    std::string route;  // the pattern, not the path: "/customers/{id}"; empty when nothing matched
    int status = 0;
    base::Duration took;
    std::size_t bytes_in = 0;
    base::UserId user;
    std::string login;  // of who has proved to be that user; empty: a stranger
    std::string peer;
    std::string refused_with;  // the code of a refusal
    std::string error;         // an exception's text, for the operator
};

using AccessLog = std::function<void(const AccessLine&)>;

}  // namespace amani::http
