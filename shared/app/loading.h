// For each command, what its decision needs to know, read from this site's views. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/agents/agent_account.h"
#include "shared/domain/catalogue/article.h"
#include "shared/domain/catalogue/prices.h"
#include "shared/domain/customers/customer.h"
#include "shared/domain/network/site.h"
#include "shared/domain/network/user.h"
#include "shared/domain/returns/used_parcel.h"
#include "shared/domain/returns/used_part_debt.h"
#include "shared/domain/serials/identity_file.h"
#include "shared/domain/service/repair_job.h"
#include "shared/domain/warehouse/goods_in.h"
#include "shared/domain/warehouse/transfer.h"

namespace amani::app {

// network, catalogue, agents, customers, serials: loading_master_data.cpp
[[nodiscard]] domain::DefineSiteState load(const Desk& desk, const domain::DefineSite& command, base::Day day);
[[nodiscard]] domain::DefinePlaceState load(const Desk& desk, const domain::DefinePlace& command, base::Day day);
[[nodiscard]] domain::AddUserState load(const Desk& desk, const domain::AddUser& command, base::Day day);
[[nodiscard]] domain::ChangeUserState load(const Desk& desk, const domain::ChangeUser& command, base::Day day);
[[nodiscard]] domain::DefineModelState load(const Desk& desk, const domain::DefineModel& command, base::Day day);
[[nodiscard]] domain::DefinePartState load(const Desk& desk, const domain::DefinePart& command, base::Day day);
[[nodiscard]] domain::PublishPriceListState load(const Desk& desk, const domain::PublishPriceList& command, base::Day day);
[[nodiscard]] domain::SetPriceState load(const Desk& desk, const domain::SetPrice& command, base::Day day);
[[nodiscard]] domain::SetTariffState load(const Desk& desk, const domain::SetTariff& command, base::Day day);
[[nodiscard]] domain::SettledDays load(const Desk& desk, const domain::SetHandling& command, base::Day day);
[[nodiscard]] domain::SettledDays load(const Desk& desk, const domain::SetVatRate& command, base::Day day);
[[nodiscard]] domain::SetAgentTermsState load(const Desk& desk, const domain::SetAgentTerms& command, base::Day day);
[[nodiscard]] domain::MakePaymentState load(const Desk& desk, const domain::MakePayment& command, base::Day day);
[[nodiscard]] domain::RegisterCustomerState load(const Desk& desk, const domain::RegisterCustomer& command, base::Day day);
[[nodiscard]] domain::ChangeCustomerState load(const Desk& desk, const domain::ChangeCustomer& command, base::Day day);
[[nodiscard]] domain::RegisterSerialState load(const Desk& desk, const domain::RegisterSerial& command, base::Day day);
[[nodiscard]] domain::ActivateWarrantyState load(const Desk& desk, const domain::ActivateWarranty& command, base::Day day);

}  // namespace amani::app
