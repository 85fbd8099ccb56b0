// Units of a site and their people (R-SHP-1..5). A site without units works as one: nothing here
// stands in its way. Where a unit has members, its members act in it, by their duties; otherwise a
// person's role is enough.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/workshop/commands.h"
#include "shared/domain/workshop/refusals.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amani::domain {

// What a unit works on or a person knows, held against a device. The texts are compared as search
// keys (base::search_key).
struct DeviceKindOf {
    std::string brand;
    std::string device_kind;
    std::string model;  // code
};
// Whether one of the texts is the device's brand, kind or model. No text: any device.
[[nodiscard]] bool covers(std::span<const std::string> scope, const DeviceKindOf& device);

struct Unit {
    base::UnitId id;  // none: the counter, which every site has
    UnitKind kind = UnitKind::admission;
    std::string name;
    std::vector<std::string> scope;
    UnitStanding standing = UnitStanding::open;
};

// What any member of a unit may do has one of these.
[[nodiscard]] std::vector<Duty> every_duty();

// Who gives a command, as the unit sees him that the command concerns.
struct Acting {
    base::UserId user;
    std::vector<Duty> duties;         // his, on the command's day
    bool unit_has_members = false;    // on that day
    std::vector<std::string> people;  // who have one of the duties that the command asks for
};
// Nothing when he may act in the unit: he has one of the duties, or it has no members.
[[nodiscard]] std::optional<WorkshopRefusal> not_his_duty(const Acting& acting, const Unit& unit,
                                                          std::vector<Duty> duties);

struct DefineUnitState {
    bool is_known = false;  // the unit that the command changes, as one of this site
    std::optional<base::UnitId> unit_with_code;
    std::vector<std::string> unknown_scope;  // of the command: none in the catalogue is called so
};
[[nodiscard]] base::Result<UnitDefined, WorkshopRefusal> decide(const DefineUnitState& state,
                                                                const DefineUnit& command);

struct SetUnitMemberState {
    std::optional<Unit> unit;
    bool user_is_known = false;  // at this site
    std::vector<std::string> unknown_skills;
};
[[nodiscard]] base::Result<UnitMemberSet, WorkshopRefusal> decide(const SetUnitMemberState& state,
                                                                  const SetUnitMember& command);

}  // namespace amani::domain
