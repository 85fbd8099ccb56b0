// What the decisions of the catalogue console need to know, read from this site's views; one
// overload for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/catalogue/article.h"
#include "shared/domain/catalogue/prices.h"

namespace amani::app {

[[nodiscard]] domain::DefineModelState load(const Desk& desk, const domain::DefineModel& command,
                                            base::Day day);
[[nodiscard]] domain::DefinePartState load(const Desk& desk, const domain::DefinePart& command,
                                           base::Day day);
[[nodiscard]] domain::PublishPriceListState load(const Desk& desk,
                                                 const domain::PublishPriceList& command,
                                                 base::Day day);
[[nodiscard]] domain::SetPriceState load(const Desk& desk, const domain::SetPrice& command,
                                         base::Day day);
[[nodiscard]] domain::SetTariffState load(const Desk& desk, const domain::SetTariff& command,
                                          base::Day day);
[[nodiscard]] domain::SettledDays load(const Desk& desk, const domain::SetHandling& command,
                                       base::Day day);
[[nodiscard]] domain::SettledDays load(const Desk& desk, const domain::SetVatRate& command,
                                       base::Day day);

}  // namespace amani::app
