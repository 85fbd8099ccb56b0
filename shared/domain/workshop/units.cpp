#include "shared/domain/workshop/units.h"

#include "shared/base/fold.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

constexpr std::int64_t most_of_a_scope = 50;

// Brands, kinds and codes are told in any case and letters.
std::string key(std::string_view text) { return base::code_key(base::search_key(text)); }

}  // namespace

bool covers(std::span<const std::string> scope, const DeviceKindOf& device) {
    const std::string keys[] = {key(device.brand), key(device.device_kind), key(device.model)};
    return scope.empty() || std::ranges::any_of(scope, [&](const std::string& text) {
               return std::ranges::find(keys, key(text)) != std::end(keys);
           });
}

std::vector<Duty> every_duty() { return SetOf<Duty>::of_bits(~std::int64_t{0}).members(); }

std::optional<WorkshopRefusal> not_his_duty(const Acting& acting, const Unit& unit,
                                            std::vector<Duty> duties) {
    const bool is_his =
        !acting.unit_has_members || std::ranges::any_of(acting.duties, [&](Duty duty) {
            return std::ranges::find(duties, duty) != duties.end();
        });
    if (is_his) return std::nullopt;
    return NotYourDuty{unit.name, std::move(duties), acting.people};
}

base::Result<UnitDefined, WorkshopRefusal> decide(const DefineUnitState& state,
                                                  const DefineUnit& command) {
    const std::string code = base::code_key(command.code);
    const bool is_new = command.unit.is_none();
    if (const auto wrong =
            FieldCheck{}
                .known("unit", is_new || state.is_known)
                .code("code", code)
                .text("name", command.name)
                .range("scope", static_cast<std::int64_t>(command.scope.size()), 0, most_of_a_scope)
                .first())
        return Refused{*wrong};
    if (state.unit_with_code && *state.unit_with_code != command.unit)
        return Refused{FieldRefusal{AlreadyTaken{"code", code}}};
    if (!state.unknown_scope.empty())
        return Refused{ScopeUnknown{"scope", state.unknown_scope.front()}};
    return UnitDefined{.unit = command.unit,
                       .kind = command.kind,
                       .code = code,
                       .name = command.name,
                       .scope = command.scope,
                       .standing = command.standing};
}

base::Result<UnitMemberSet, WorkshopRefusal> decide(const SetUnitMemberState& state,
                                                    const SetUnitMember& command) {
    FieldCheck check;
    check.known("unit", state.unit.has_value())
        .known("user", state.user_is_known)
        .range("skills", static_cast<std::int64_t>(command.skills.size()), 0, most_of_a_scope);
    if (!command.until.is_none())
        check.range("until", command.until.value, command.since.value, command.until.value);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (!state.unknown_skills.empty())
        return Refused{ScopeUnknown{"skills", state.unknown_skills.front()}};
    std::vector<Duty> duties = command.duties;
    std::ranges::sort(duties);
    duties.erase(std::unique(duties.begin(), duties.end()), duties.end());
    return UnitMemberSet{.unit = command.unit,
                         .user = command.user,
                         .duties = std::move(duties),
                         .skills = command.skills,
                         .since = command.since,
                         .until = command.until};
}

}  // namespace amani::domain
