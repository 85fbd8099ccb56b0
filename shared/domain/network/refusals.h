// Why the network console says no.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/network/events.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

// Two sites would print the same document numbers (RULES §3.3).
struct NumberPrefixTaken {
    std::string prefix;
    std::string code;  // of the site that has it
};
struct CentralSiteExists {
    base::SiteId central;
};
// The kind of a site never changes, because its accounts and stores depend on it.
struct SiteKindFixed {
    SiteKind is = SiteKind::agent;
};
struct ParentUnfit {
    SiteKind parent = SiteKind::agent;
};
struct PlaceKindUnfit {
    PlaceKind kind = PlaceKind::main;
    SiteKind site = SiteKind::agent;
};
struct BadLogin {
    std::string login;
};
struct RoleUnfit {
    Role role = Role::clerk;
    SiteKind site = SiteKind::agent;
};
// The site would have no administrator left who could give people access.
struct LastAdministrator {};
// Sites could not call there.
struct BadHubAddress {
    std::string address;
};

// No hours of a day, as "08:00-17:00".
struct BadHours {
    std::string field;
    std::string text;
};
// Every day is closed: nobody would ever work again.
struct WeekWithoutWork {};

using NetworkRefusal = std::variant<FieldRefusal, NumberPrefixTaken, CentralSiteExists,
                                    SiteKindFixed, ParentUnfit, PlaceKindUnfit, BadLogin, RoleUnfit,
                                    LastAdministrator, BadHubAddress, BadHours, WeekWithoutWork>;

[[nodiscard]] RefusalText text_of(const NetworkRefusal& refusal);

}  // namespace amani::domain
