// What the decisions about contracts and their visits need to know, read from this site's views;
// one overload for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/contracts/contract.h"
#include "shared/domain/contracts/plan_item.h"

namespace amani::app {

[[nodiscard]] domain::SignContractState load(const Desk& desk, const domain::SignContract& command,
                                             base::Day day);
[[nodiscard]] domain::ContractState load(const Desk& desk, const domain::RenewContract& command,
                                         base::Day day);
[[nodiscard]] domain::ContractState load(const Desk& desk, const domain::AmendContract& command,
                                         base::Day day);
[[nodiscard]] domain::ContractState load(const Desk& desk, const domain::SuspendContract& command,
                                         base::Day day);
[[nodiscard]] domain::ContractState load(const Desk& desk, const domain::ResumeContract& command,
                                         base::Day day);
[[nodiscard]] domain::ContractState load(const Desk& desk, const domain::TerminateContract& command,
                                         base::Day day);
[[nodiscard]] domain::SetPeriodicPolicyState load(const Desk& desk,
                                                  const domain::SetPeriodicPolicy& command,
                                                  base::Day day);
[[nodiscard]] domain::InvoiceInstalmentState load(const Desk& desk,
                                                  const domain::InvoiceInstalment& command,
                                                  base::Day day);
[[nodiscard]] domain::PlanItemState load(const Desk& desk, const domain::PlanPeriodicVisit& command,
                                         base::Day day);
[[nodiscard]] domain::PlanItemState load(const Desk& desk, const domain::MovePeriodicVisit& command,
                                         base::Day day);
[[nodiscard]] domain::PlanItemState load(const Desk& desk,
                                         const domain::CompletePeriodicVisit& command,
                                         base::Day day);
[[nodiscard]] domain::PlanItemState load(const Desk& desk, const domain::MissPeriodicVisit& command,
                                         base::Day day);
[[nodiscard]] domain::PlanItemState load(const Desk& desk,
                                         const domain::WaivePeriodicVisit& command, base::Day day);

}  // namespace amani::app
