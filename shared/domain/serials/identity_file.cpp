#include "shared/domain/serials/identity_file.h"

#include <fmt/format.h>

namespace amani::domain {

using base::Refused;

namespace {

Warnings second_use(std::string_view card, std::string_view serial) {
    if (serial.empty()) return {};
    return {{.code = "serials.card_used",
             .field = "warranty_card",
             .numbers = {},
             .fa = fmt::format("کارت گارانتی {} برای سریال {} نیز ثبت است.", card, serial),
             .en = fmt::format("Warranty card {} is recorded for serial {}, too.", card, serial),
             .remedy_fa = "شماره کارت و سریال را دوباره بخوانید.",
             .remedy_en = "Read the card and the serial again."}};
}

}  // namespace

base::Result<SerialRegistered, SerialsRefusal> decide(const RegisterSerialState& state,
                                                      const RegisterSerial& command) {
    const std::string serial = normalised_serial(command.serial);
    const std::string written = written_serial(command.serial);
    if (const auto wrong = FieldCheck{}
                               .text("serial", serial, longest_serial)
                               .text("serial", written, longest_written_serial)
                               .known("model", state.model.has_value())
                               .known("owner", command.owner.is_none() || state.owner_is_known)
                               .optional_text("batch", command.batch)
                               .optional_text("warranty_card", command.warranty_card)
                               .range("warranty_months", command.warranty_months, -1, 240)
                               .first()) {
        return Refused{*wrong};
    }
    if (state.standing == SerialStanding::registered) {
        return Refused{SerialRegisteredAlready{written}};
    }
    base::Day start = command.warranty_start;
    if (start.is_none() && state.model->starts_at_sale) start = command.sold_on;
    if (start > state.today) return Refused{StartsInFuture{start, state.today}};
    if (!start.is_none() && !command.sold_on.is_none() && start < command.sold_on) {
        return Refused{StartsBeforeSale{start, command.sold_on}};
    }
    const std::int32_t months =
        command.warranty_months < 0 ? state.model->months : command.warranty_months;
    return SerialRegistered{serial,          command.model,         command.batch,
                            command.sold_on, command.warranty_card, start,
                            months,          command.owner,         kept_serial(command.serial)};
}

Warnings warnings(const RegisterSerialState& state, const RegisterSerial& command) {
    return second_use(command.warranty_card, state.serial_of_card);
}

base::Result<WarrantyActivated, SerialsRefusal> decide(const ActivateWarrantyState& state,
                                                       const ActivateWarranty& command) {
    const std::string serial = normalised_serial(command.serial);
    const std::string written = written_serial(command.serial);
    if (const auto wrong = FieldCheck{}
                               .text("serial", serial, longest_serial)
                               .known("serial", state.standing != SerialStanding::unknown, written)
                               .text("warranty_card", command.warranty_card)
                               .known("owner", command.owner.is_none() || state.owner_is_known)
                               .first()) {
        return Refused{*wrong};
    }
    if (!state.model) return Refused{ModelNotKnown{written}};
    if (!expiry_of(state.present).is_none()) {
        return Refused{WarrantyActive{written, state.present.start, expiry_of(state.present)}};
    }
    if (state.model->months <= 0) return Refused{NoWarranty{state.model->code}};
    const base::Day start = command.start.is_none() ? state.today : command.start;
    if (start > state.today) return Refused{StartsInFuture{start, state.today}};
    if (!state.sold_on.is_none() && start < state.sold_on) {
        return Refused{StartsBeforeSale{start, state.sold_on}};
    }
    return WarrantyActivated{serial, command.warranty_card, start, state.model->months,
                             command.owner};
}

Warnings warnings(const ActivateWarrantyState& state, const ActivateWarranty& command) {
    return second_use(command.warranty_card, state.serial_of_card);
}

}  // namespace amani::domain
