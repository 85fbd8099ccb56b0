// The identity file of a serial: unknown, a stub made where it was first met, or registered by the
// centre. A serial is registered once; a warranty is activated once.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/serials/commands.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/serials/refusals.h"
#include "shared/domain/serials/warranty.h"

#include <optional>
#include <string>

namespace amani::domain {

enum class SerialStanding : std::uint8_t { unknown = 1, stub = 2, registered = 3 };
BOOST_DESCRIBE_ENUM(SerialStanding, unknown, stub, registered)

// A model's warranty as the catalogue has it.
struct ModelTerm {
    std::string code;
    std::int32_t months = 0;
    bool starts_at_sale = false;
};

struct RegisterSerialState {
    SerialStanding standing = SerialStanding::unknown;
    std::optional<ModelTerm> model;  // the command's
    bool owner_is_known = false;     // when the command names one
    base::Day today;
    std::string serial_of_card = {};  // another serial that has the command's card, or empty
};
[[nodiscard]] base::Result<SerialRegistered, SerialsRefusal> decide(
    const RegisterSerialState& state, const RegisterSerial& command);
// A card belongs to one device; two serials with one card are a slip, or a copied card.
[[nodiscard]] Warnings warnings(const RegisterSerialState& state, const RegisterSerial& command);

struct ActivateWarrantyState {
    SerialStanding standing = SerialStanding::unknown;
    Warranty present;
    std::optional<ModelTerm> model;  // the serial's, when it has one
    base::Day sold_on;               // or none
    bool owner_is_known = false;
    base::Day today;
    std::string serial_of_card = {};
};
[[nodiscard]] base::Result<WarrantyActivated, SerialsRefusal> decide(
    const ActivateWarrantyState& state, const ActivateWarranty& command);
[[nodiscard]] Warnings warnings(const ActivateWarrantyState& state,
                                const ActivateWarranty& command);

}  // namespace amani::domain
