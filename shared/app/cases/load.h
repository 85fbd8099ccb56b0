// What the decisions of the desk of cases need to know, read from the centre's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/cases/case_desk.h"

namespace amani::app {

[[nodiscard]] domain::CaseState load(const Desk& desk, const domain::CloseCase& command,
                                     base::Day day);
[[nodiscard]] domain::CaseState load(const Desk& desk, const domain::ReopenCase& command,
                                     base::Day day);
[[nodiscard]] domain::DecidePieceState load(const Desk& desk, const domain::DecidePiece& command,
                                            base::Day day);
[[nodiscard]] domain::MatchReceiptState load(const Desk& desk, const domain::MatchReceipt& command,
                                             base::Day day);
[[nodiscard]] domain::DecideLateEventsState load(const Desk& desk,
                                                 const domain::DecideLateEvents& command,
                                                 base::Day day);

}  // namespace amani::app
