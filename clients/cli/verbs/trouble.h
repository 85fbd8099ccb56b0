// Why a site and its hub do not sync, as the API shows it: {code, kind, since, messages, remedy,
// detail}.
#pragma once

#include "clients/cli/verbs/context.h"
#include "clients/cli/wire/exit.h"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace amani::cli {

struct Trouble {
    std::string code;
    std::string message;  // in the person's language
    std::string remedy;
    std::string detail;
    std::optional<base::Instant> since;
    Exit exit = Exit::unreachable;  // not_allowed when a person must act, or something_open

    // Whether there is nothing to do but wait for the next contact.
    [[nodiscard]] bool is_absence() const { return code == "hub_unreachable"; }
    [[nodiscard]] bool is_permanent() const { return exit == Exit::not_allowed; }
};

// The member "trouble" of a meeting or a status; nothing when there is none.
[[nodiscard]] std::optional<Trouble> trouble_in(Context& context, const boost::json::object& of);

// Prints message, duration and remedy ("… For 3 days. Ask …"), in a colour by its kind.
void print_trouble(Context& context, std::ostream& to, Colour colour, const Trouble& trouble);

}  // namespace amani::cli
