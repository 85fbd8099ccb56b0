#include "node/serving/access_lines.h"

#include "shared/base/program_log.h"

namespace amani::serving {

// All of them limited: strangers fail, too, and a program in the hands of somebody known can ask
// without end.
void write_access_lines(const http::AccessLine& line, base::Duration slow) {
    const auto method = http::name_of(line.method);
    if (line.status >= 500 || !line.error.empty())
        base::log_limited_event("http.failed",
                                {{"method", method},
                                 {"route", line.route},
                                 {"status", line.status},
                                 {"code", line.refused_with},
                                 {"login", line.login},
                                 {"peer", line.peer},
                                 {"error", line.error}},
                                base::LogLevel::error);
    else if (!line.refused_with.empty() && !line.login.empty() && http::is_write(line.method))
        base::log_limited_event("command.refused",
                                {{"method", method},
                                 {"route", line.route},
                                 {"status", line.status},
                                 {"code", line.refused_with},
                                 {"login", line.login},
                                 {"peer", line.peer}},
                                base::LogLevel::info);
    if (line.took >= slow)
        base::log_limited_event("http.slow", {{"method", method},
                                              {"route", line.route},
                                              {"status", line.status},
                                              {"ms", line.took.value},
                                              {"login", line.login},
                                              {"peer", line.peer}});
}

}  // namespace amani::serving
