#include "shared/domain/catalogue/prices.h"

namespace amani::domain {
namespace {

using base::Refused;

std::optional<CatalogueRefusal> too_late(base::Day valid_from, base::Day settled_through,
                                         Lateness late) {
    const bool reaches_back = !settled_through.is_none() && valid_from <= settled_through;
    if (!reaches_back || late == Lateness::post_difference) return std::nullopt;
    return PublishedLate{valid_from, settled_through};
}

FieldCheck dated(base::Day valid_from) {
    FieldCheck check;
    if (valid_from.is_none()) check.text("valid_from", "");
    return check;
}

}  // namespace

base::Result<PriceListPublished, CatalogueRefusal> decide(const PublishPriceListState& state,
                                                          const PublishPriceList& command) {
    if (const auto wrong = dated(command.valid_from).code("name", command.name).first()) {
        return Refused{*wrong};
    }
    if (state.name_is_taken) return Refused{AlreadyTaken{"name", command.name}};
    if (state.list_of_that_day)
        return Refused{DayTaken{command.valid_from, *state.list_of_that_day}};
    return PriceListPublished{command.name, command.kind, command.valid_from};
}

base::Result<PriceSet, CatalogueRefusal> decide(const SetPriceState& state,
                                                const SetPrice& command) {
    if (const auto wrong = FieldCheck{}
                               .known("list", state.list_valid_from.has_value())
                               .known("part", state.part_is_known)
                               .range("price", command.price.value, 1, base::most_price)
                               .first()) {
        return Refused{*wrong};
    }
    if (auto late = too_late(*state.list_valid_from, state.settled_through, command.late)) {
        return Refused{std::move(*late)};
    }
    return PriceSet{command.list, command.part, command.price};
}

base::Result<TariffSet, CatalogueRefusal> decide(const SetTariffState& state,
                                                 const SetTariff& command) {
    if (const auto wrong = dated(command.valid_from)
                               .known("part", state.part_is_known)
                               .range("labour", command.labour.value, 0, base::most_price)
                               .range("recovery", command.recovery.value, 0, base::most_price)
                               .first()) {
        return Refused{*wrong};
    }
    if (auto late = too_late(command.valid_from, state.settled_through, command.late)) {
        return Refused{std::move(*late)};
    }
    return TariffSet{command.valid_from, command.part, command.labour, command.recovery};
}

base::Result<HandlingSet, CatalogueRefusal> decide(const SettledDays& state,
                                                   const SetHandling& command) {
    if (const auto wrong = dated(command.valid_from)
                               .range("handling", command.handling.value, 0, base::most_price)
                               .first()) {
        return Refused{*wrong};
    }
    if (auto late = too_late(command.valid_from, state.settled_through, command.late)) {
        return Refused{std::move(*late)};
    }
    return HandlingSet{command.valid_from, command.handling};
}

base::Result<VatRateSet, CatalogueRefusal> decide(const SettledDays& state,
                                                  const SetVatRate& command) {
    if (const auto wrong = dated(command.valid_from)
                               .range("rate", command.rate.value, 0, base::whole_in_basis_points)
                               .first()) {
        return Refused{*wrong};
    }
    if (auto late = too_late(command.valid_from, state.settled_through, command.late)) {
        return Refused{std::move(*late)};
    }
    return VatRateSet{command.valid_from, command.rate};
}

}  // namespace amani::domain
