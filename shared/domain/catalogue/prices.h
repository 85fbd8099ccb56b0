// Price lists, tariffs and rates. Each holds from its first day until a later one begins. One that
// reaches back over settled days is accepted only when the command says so (RULES §6.2.7).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/catalogue/commands.h"
#include "shared/domain/catalogue/refusals.h"

#include <optional>
#include <string>

namespace amani::domain {

struct PublishPriceListState {
    bool name_is_taken = false;
    std::optional<std::string>
        list_of_that_day;  // the name of a list of that kind with the same first day
};
[[nodiscard]] base::Result<PriceListPublished, CatalogueRefusal> decide(
    const PublishPriceListState& state, const PublishPriceList& command);

struct SetPriceState {
    std::optional<base::Day> list_valid_from;  // nothing: no such list
    bool part_is_known = false;
    // The latest business day of a settlement with which the part may have to do; none: no such
    // day.
    base::Day settled_through;
};
[[nodiscard]] base::Result<PriceSet, CatalogueRefusal> decide(const SetPriceState& state,
                                                              const SetPrice& command);

struct SetTariffState {
    bool part_is_known = false;
    base::Day settled_through;
};
[[nodiscard]] base::Result<TariffSet, CatalogueRefusal> decide(const SetTariffState& state,
                                                               const SetTariff& command);

struct SettledDays {
    base::Day settled_through;
};
[[nodiscard]] base::Result<HandlingSet, CatalogueRefusal> decide(const SettledDays& state,
                                                                 const SetHandling& command);
[[nodiscard]] base::Result<VatRateSet, CatalogueRefusal> decide(const SettledDays& state,
                                                                const SetVatRate& command);

}  // namespace amani::domain
