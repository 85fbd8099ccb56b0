// What a command says of itself, beside its members: each command struct has an `about` and names
// the events that it records. Rights, labels and the scrutiny of authors fold over
// registry/command_types.h.
#pragma once

#include "shared/domain/about/roles.h"

#include <boost/mp11.hpp>

#include <string_view>

namespace amani::domain {

// Every member is asked for: a default would decide about security in silence.
struct AboutCommand {
    std::string_view name;  // "FitPart"
    Roles roles;            // of the people who may give it
    SiteKinds sites;        // where it is given
    std::string_view fa;    // what people call it
    std::string_view en;

    consteval AboutCommand(std::string_view own_name, Roles by, SiteKinds at,
                           std::string_view persian, std::string_view english)
        : name(own_name), roles(by), sites(at), fa(persian), en(english) {}
};

// The event structs that a command may record: `using records = Records<PartFitted>;`.
template <class... Events>
using Records = boost::mp11::mp_list<Events...>;

}  // namespace amani::domain
