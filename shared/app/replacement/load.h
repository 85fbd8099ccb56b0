// What the decisions of the replacement console need to know, read from this site's views; one
// overload for each command.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/replacement/exchange.h"

namespace amani::app {

[[nodiscard]] domain::OpenReplacementState load(const Desk& desk,
                                                const domain::OpenReplacement& command,
                                                base::Day day);
[[nodiscard]] domain::GiveVerdictState load(const Desk& desk, const domain::GiveVerdict& command,
                                            const Author& author);
[[nodiscard]] domain::GrantReplacementState load(const Desk& desk,
                                                 const domain::GrantReplacement& command,
                                                 const Author& author);
[[nodiscard]] domain::RefuseReplacementState load(const Desk& desk,
                                                  const domain::RefuseReplacement& command,
                                                  base::Day day);
[[nodiscard]] domain::GrantQuotaState load(const Desk& desk, const domain::GrantQuota& command,
                                           base::Day day);
[[nodiscard]] domain::IssueReplacementState load(const Desk& desk,
                                                 const domain::IssueReplacement& command,
                                                 base::Day day);
[[nodiscard]] domain::ReceiveDefectiveState load(const Desk& desk,
                                                 const domain::ReceiveDefective& command,
                                                 base::Day day);
[[nodiscard]] domain::CloseReplacementState load(const Desk& desk,
                                                 const domain::CloseReplacement& command,
                                                 base::Day day);
[[nodiscard]] domain::SetReplacementPolicyState load(const Desk& desk,
                                                     const domain::SetReplacementPolicy& command,
                                                     base::Day day);
[[nodiscard]] domain::SettleReplacementState load(const Desk& desk,
                                                  const domain::SettleReplacement& command,
                                                  base::Day day);

}  // namespace amani::app
