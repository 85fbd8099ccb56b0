// What the decisions of the network console need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/network/hub_addresses.h"
#include "shared/domain/network/site.h"
#include "shared/domain/network/user.h"
#include "shared/domain/network/working_hours.h"

#include <concepts>

namespace amani::app {

[[nodiscard]] domain::DefineSiteState load(const Desk& desk, const domain::DefineSite& command,
                                           base::Day day);
[[nodiscard]] domain::DefinePlaceState load(const Desk& desk, const domain::DefinePlace& command,
                                            base::Day day);
[[nodiscard]] domain::AddUserState load(const Desk& desk, const domain::AddUser& command,
                                        base::Day day);
[[nodiscard]] domain::ChangeUserState load(const Desk& desk, const domain::ChangeUser& command,
                                           base::Day day);
[[nodiscard]] domain::AnnounceHubAddressesState load(const Desk& desk,
                                                     const domain::AnnounceHubAddresses& command,
                                                     base::Day day);

// A command about working hours, whose decision needs to know no more than today.
template <class Command>
    requires std::same_as<Command, domain::SetWorkingWeek> ||
             std::same_as<Command, domain::SetHoliday> ||
             std::same_as<Command, domain::SetOwnWeek> ||
             std::same_as<Command, domain::SetOwnClosure>
[[nodiscard]] domain::WorkingHoursState load(const Desk& /*desk*/, const Command& /*command*/,
                                             base::Day day) {
    return {day};
}

}  // namespace amani::app
