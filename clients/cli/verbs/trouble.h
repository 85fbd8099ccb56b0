// What keeps a site and its hub apart, as the API tells it: {code, kind, since, messages, remedy,
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
    Exit exit = Exit::unreachable;  // somebody must act: not_allowed; something differs

    // Nothing to do but wait for the next contact.
    [[nodiscard]] bool is_absence() const { return code == "hub_unreachable"; }
    [[nodiscard]] bool is_permanent() const { return exit == Exit::not_allowed; }
};

// The member "trouble" of a meeting or a status; nothing when there is none.
[[nodiscard]] std::optional<Trouble> trouble_in(Context& context, const boost::json::object& of);

// "… For 3 days. Ask …": in the colour of what it is.
void print_trouble(Context& context, std::ostream& to, Colour colour, const Trouble& trouble);

}  // namespace amani::cli
