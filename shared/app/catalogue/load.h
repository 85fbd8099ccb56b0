// What the decisions of the catalogue console need to know, read from this site's views; one
// overload for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/catalogue/article.h"
#include "shared/domain/catalogue/prices.h"
#include "shared/domain/catalogue/service_terms.h"

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

[[nodiscard]] domain::DefineRepairCodeState load(const Desk& desk,
                                                 const domain::DefineRepairCode& command,
                                                 base::Day day);
[[nodiscard]] domain::DefineOperationState load(const Desk& desk,
                                                const domain::DefineOperation& command,
                                                base::Day day);
[[nodiscard]] domain::PriceOperationState load(const Desk& desk,
                                               const domain::PriceOperation& command,
                                               base::Day day);
[[nodiscard]] domain::SetServiceTermsState load(const Desk& desk,
                                                const domain::SetServiceTerms& command,
                                                base::Day day);

}  // namespace amani::app
