// What becomes of a product that is known: flags, its owner, the end of its use, and what covers it
// beside the maker's warranty. Each has its way back.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/serials/commands.h"
#include "shared/domain/serials/refusals.h"
#include "shared/domain/serials/serial_file.h"

#include <string>

namespace amani::domain {

// What all of these commands need to know. (Of a corrected serial: the one it goes on under.)
struct ProductState {
    SerialFile file;
    base::Day today;
};
[[nodiscard]] base::Result<SerialFlagged, SerialsRefusal> decide(const ProductState& state,
                                                                 const FlagSerial& command);
[[nodiscard]] base::Result<SerialFlagLifted, SerialsRefusal> decide(const ProductState& state,
                                                                    const LiftFlag& command);
[[nodiscard]] base::Result<SerialReinstated, SerialsRefusal> decide(const ProductState& state,
                                                                    const ReinstateSerial& command);
[[nodiscard]] base::Result<WarrantyVoided, SerialsRefusal> decide(const ProductState& state,
                                                                  const VoidWarranty& command);
[[nodiscard]] base::Result<WarrantyRestored, SerialsRefusal> decide(const ProductState& state,
                                                                    const RestoreWarranty& command);

struct RetireSerialState : ProductState {
    SerialFile successor;  // when the command names one
};
[[nodiscard]] base::Result<SerialRetired, SerialsRefusal> decide(const RetireSerialState& state,
                                                                 const RetireSerial& command);

struct ChangeOwnerState : ProductState {
    bool owner_is_known = false;
    std::string owner_name = {};  // of the present one
};
[[nodiscard]] base::Result<OwnerChanged, SerialsRefusal> decide(const ChangeOwnerState& state,
                                                                const ChangeOwner& command);

struct ExtendWarrantyState : ProductState {
    std::string serial_of_card = {};  // another serial that has the command's card, or empty
};
[[nodiscard]] base::Result<WarrantyExtended, SerialsRefusal> decide(
    const ExtendWarrantyState& state, const ExtendWarranty& command);
[[nodiscard]] Warnings warnings(const ExtendWarrantyState& state, const ExtendWarranty& command);

// What is doubtful about a product that comes in: flags, and an end of its use. For whoever admits
// it.
[[nodiscard]] Warnings doubts_about(const SerialFile& file);

}  // namespace amani::domain
