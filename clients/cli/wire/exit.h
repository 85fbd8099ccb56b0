// The exit codes are a promise to scripts; a number never changes its meaning.
#pragma once

#include <string_view>

namespace amani::cli {

enum class Exit {
    done = 0,
    refused = 1,  // by a rule; repeating the command changes nothing
    wrong_use = 2,
    not_found = 3,
    not_allowed = 4,     // no right, or not signed in
    unreachable = 5,     // the node does not answer, or says that it cannot now
    something_open = 6,  // done, but something is open or differs
    timed_out = 7,
    wait = 8,  // asked too often, as after wrong passwords; what to wait for is said
    interrupted = 130,
};

// The exit code for an HTTP status, with the refusal's code when there is one.
[[nodiscard]] Exit exit_of(int status, std::string_view refusal_code = {});

}  // namespace amani::cli
