// The identity file of a serial: unknown, a stub made where it was first met, or registered by the
// centre. A serial is registered once; a warranty is activated once.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/serials/commands.h"
#include "shared/domain/serials/refusals.h"
#include "shared/domain/serials/serial_file.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

struct RegisterSerialState {
    SerialStanding standing = SerialStanding::unknown;
    std::optional<ModelTerm> model;  // the command's
    bool owner_is_known = false;     // when the command names one
    base::Day today;
    std::string serial_of_card = {};  // another serial that has the command's card, or empty
    std::string serial_of_imei = {};  // another serial that has one of its IMEIs, or empty
    std::vector<FactoryPart> factory_parts = {};  // the command's
    std::string unknown_part = {};  // the place of a factory part that nobody has defined
    NearSerial near = {};           // that is known, of an unknown one
    std::string corrected_to = {};  // the serial was said to be a mistake for this one
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
    NearSerial near = {};     // of an unknown serial
    std::string serial = {};  // under which the command's goes on; empty: under itself
};
[[nodiscard]] base::Result<WarrantyActivated, SerialsRefusal> decide(
    const ActivateWarrantyState& state, const ActivateWarranty& command);
[[nodiscard]] Warnings warnings(const ActivateWarrantyState& state,
                                const ActivateWarranty& command);

}  // namespace amani::domain
