#include "shared/domain/serials/identity_file.h"

#include "shared/base/imei.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/catalogue/serial_pattern.h"

#include <fmt/format.h>

#include <array>

namespace amani::domain {

using base::Refused;

namespace {

constexpr std::int64_t most_factory_parts = 50;

// The day on which the warranty of a product begins by its model's rule; none: once somebody
// activates it.
base::Day start_of(const ModelTerm& model, const RegisterSerial& command) {
    if (!command.warranty_start.is_none()) return command.warranty_start;
    if (model.starts_at_sale) return command.sold_on;
    if (!model.starts_at_production || command.produced_on.is_none()) return {};
    return calendar::plus_months(command.produced_on, model.start_after);
}

// A warranty that begins so long after the production may begin before the sale, and later than
// today.
std::optional<SerialsRefusal> wrong_days(const ModelTerm& model, const RegisterSerial& command,
                                         base::Day start, base::Day today) {
    if (command.produced_on > today) return ProducedInFuture{command.produced_on, today};
    if (!command.sold_on.is_none() && command.sold_on < command.produced_on)
        return SoldBeforeProduction{command.sold_on, command.produced_on};
    if (model.starts_at_production && command.warranty_start.is_none()) return std::nullopt;
    if (start > today) return StartsInFuture{start, today};
    if (!start.is_none() && !command.sold_on.is_none() && start < command.sold_on)
        return StartsBeforeSale{start, command.sold_on};
    return std::nullopt;
}

// The two IMEIs of a command as they are kept; a refusal when one is none, or another serial's.
base::Result<std::array<std::string, 2>, SerialsRefusal> imeis_of(const RegisterSerialState& state,
                                                                  const RegisterSerial& command) {
    std::array<std::string, 2> kept;
    const std::array given{&command.imei1, &command.imei2};
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i]->empty()) continue;
        auto imei = base::imei(*given[i]);
        if (!imei) return Refused{BadImei{"imei" + std::to_string(i + 1), *given[i]}};
        kept[i] = std::move(*imei);
    }
    if (!state.serial_of_imei.empty()) return Refused{ImeiTaken{state.serial_of_imei}};
    return kept;
}

}  // namespace

base::Result<SerialRegistered, SerialsRefusal> decide(const RegisterSerialState& state,
                                                      const RegisterSerial& command) {
    const std::string serial = normalised_serial(command.serial);
    const std::string written = written_serial(command.serial);
    FieldCheck check;
    check.text("serial", serial, longest_serial)
        .text("serial", written, longest_written_serial)
        .known("model", state.model.has_value())
        .known("owner", command.owner.is_none() || state.owner_is_known)
        .optional_text("batch", command.batch)
        .optional_text("channel", command.channel)
        .optional_text("warranty_card", command.warranty_card)
        .range("warranty_months", command.warranty_months, -1, 240)
        .range("factory_parts", static_cast<std::int64_t>(command.factory_parts.size()), 0,
               most_factory_parts);
    if (!state.unknown_part.empty()) check.known(state.unknown_part, false);
    for (const FactoryPart& part : state.factory_parts)
        check.optional_text("part_serial", part.part_serial, longest_serial);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (state.standing == SerialStanding::registered)
        return Refused{SerialRegisteredAlready{written}};
    if (!state.corrected_to.empty()) return Refused{WasCorrected{written, state.corrected_to}};
    if (!fits_pattern(serial, state.model->serial_pattern))
        return Refused{
            NoSerialOfModel{written, state.model->code, state.model->serial_pattern, state.near}};
    const base::Day start = start_of(*state.model, command);
    if (auto wrong = wrong_days(*state.model, command, start, state.today))
        return Refused{std::move(*wrong)};
    auto imeis = imeis_of(state, command);
    if (!imeis) return Refused{std::move(imeis).error()};
    const std::int32_t months =
        command.warranty_months < 0 ? state.model->months : command.warranty_months;
    return SerialRegistered{serial,
                            command.model,
                            command.batch,
                            command.sold_on,
                            command.warranty_card,
                            start,
                            months,
                            command.owner,
                            kept_serial(command.serial),
                            command.produced_on,
                            command.channel,
                            std::move((*imeis)[0]),
                            std::move((*imeis)[1]),
                            state.factory_parts};
}

Warnings warnings(const RegisterSerialState& state, const RegisterSerial& command) {
    return card_used(command.warranty_card, state.serial_of_card);
}

base::Result<WarrantyActivated, SerialsRefusal> decide(const ActivateWarrantyState& state,
                                                       const ActivateWarranty& command) {
    const std::string serial =
        state.serial.empty() ? normalised_serial(command.serial) : state.serial;
    const std::string written = written_serial(command.serial);
    if (const auto wrong = FieldCheck{}
                               .text("serial", serial, longest_serial)
                               .text("warranty_card", command.warranty_card)
                               .known("owner", command.owner.is_none() || state.owner_is_known)
                               .first()) {
        return Refused{*wrong};
    }
    if (state.standing == SerialStanding::unknown)
        return Refused{UnknownSerial{written, state.near}};
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
    return card_used(command.warranty_card, state.serial_of_card);
}

}  // namespace amani::domain
