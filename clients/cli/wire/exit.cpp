#include "clients/cli/wire/exit.h"

namespace amani::cli {

Exit exit_of(int status, std::string_view refusal_code) {
    if (status >= 200 && status < 400) return Exit::done;
    // The typed words could not be read, which is no refusal by a rule.
    if (refusal_code == "wrong_field" || refusal_code == "malformed") return Exit::wrong_use;
    switch (status) {
        case 400:
        case 405:
        case 406:
        case 413:
        case 415:
            return Exit::wrong_use;
        case 401:
        case 403:
            return Exit::not_allowed;
        case 404:
            return Exit::not_found;
        case 408:
        case 504:
            return Exit::timed_out;
        case 429:
            return Exit::wait;
        default:
            return status >= 500 ? Exit::unreachable : Exit::refused;
    }
}

}  // namespace amani::cli
