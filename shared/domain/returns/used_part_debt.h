// What the centre's used-part desk decides about one piece: inspection, charge, waiver (RULES
// §4.6).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/returns/commands.h"
#include "shared/domain/returns/refusals.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

struct InspectUsedPartState {
    std::optional<UsedPartsReceived> receipt;  // nothing: not known
    std::optional<Inspection> verdict;         // of that piece, when it has one
    std::optional<PutAside> put_aside = {};    // by the hub: a duplicate, or suspect
};
[[nodiscard]] base::Result<UsedPartInspected, ReturnsRefusal> decide(
    const InspectUsedPartState& state, const InspectUsedPart& command);

struct UsedPartDebt {
    std::string tag_number;
    UsedPartState state = UsedPartState::owed;
    base::Day due;             // the last day on which it may come back
    base::Quantity over = {};  // consumed, and no stock backs it yet (C-3)
};
struct UsedPartDebtState {
    std::optional<UsedPartDebt> debt;  // nothing: no such tag
    base::Day today;
};
// A rejected part is charged at once; one that never came, once it is overdue. Never while its
// credit is live.
[[nodiscard]] base::Result<UsedPartCharged, ReturnsRefusal> decide(const UsedPartDebtState& state,
                                                                   const ChargeUsedPart& command);
// Any debt may be waived that is open, backed by stock and not credited.
[[nodiscard]] base::Result<UsedPartWaived, ReturnsRefusal> decide(const UsedPartDebtState& state,
                                                                  const WaiveUsedPart& command);

}  // namespace amani::domain
