// Reads from this site's views what the decision about a command needs to know; one overload for
// each command. `day` is the business day.
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
[[nodiscard]] domain::DefineSiteState load(const Desk& desk, const domain::DefineSite& command,
                                           base::Day day);
[[nodiscard]] domain::DefinePlaceState load(const Desk& desk, const domain::DefinePlace& command,
                                            base::Day day);
[[nodiscard]] domain::AddUserState load(const Desk& desk, const domain::AddUser& command,
                                        base::Day day);
[[nodiscard]] domain::ChangeUserState load(const Desk& desk, const domain::ChangeUser& command,
                                           base::Day day);
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
[[nodiscard]] domain::SetAgentTermsState load(const Desk& desk,
                                              const domain::SetAgentTerms& command, base::Day day);
[[nodiscard]] domain::MakePaymentState load(const Desk& desk, const domain::MakePayment& command,
                                            base::Day day);
[[nodiscard]] domain::RegisterCustomerState load(const Desk& desk,
                                                 const domain::RegisterCustomer& command,
                                                 base::Day day);
[[nodiscard]] domain::ChangeCustomerState load(const Desk& desk,
                                               const domain::ChangeCustomer& command,
                                               base::Day day);
[[nodiscard]] domain::RegisterSerialState load(const Desk& desk,
                                               const domain::RegisterSerial& command,
                                               base::Day day);
[[nodiscard]] domain::ActivateWarrantyState load(const Desk& desk,
                                                 const domain::ActivateWarranty& command,
                                                 base::Day day);

// service: loading_service.cpp
[[nodiscard]] domain::AdmitDeviceState load(const Desk& desk, const domain::AdmitDevice& command,
                                            base::Day day);
[[nodiscard]] domain::FitPartState load(const Desk& desk, const domain::FitPart& command,
                                        base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::RecordWork& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::RemovePart& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::FinishRepair& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::DeliverDevice& command,
                                    base::Day day);
[[nodiscard]] domain::KnownJob load(const Desk& desk, const domain::CancelJob& command,
                                    base::Day day);

// warehouse, returns: loading_stock.cpp
[[nodiscard]] domain::GoodsInState load(const Desk& desk, const domain::ReceiveGoods& command,
                                        base::Day day);
[[nodiscard]] domain::GoodsInState load(const Desk& desk, const domain::RecordOpening& command,
                                        base::Day day);
[[nodiscard]] domain::MoveStockState load(const Desk& desk, const domain::MoveStock& command,
                                          base::Day day);
[[nodiscard]] domain::DispatchStockState load(const Desk& desk,
                                              const domain::DispatchStock& command, base::Day day);
[[nodiscard]] domain::ReceiveStockState load(const Desk& desk, const domain::ReceiveStock& command,
                                             base::Day day);
[[nodiscard]] domain::DeclareTransitLossState load(const Desk& desk,
                                                   const domain::DeclareTransitLoss& command,
                                                   base::Day day);
[[nodiscard]] domain::DispatchUsedPartsState load(const Desk& desk,
                                                  const domain::DispatchUsedParts& command,
                                                  base::Day day);
[[nodiscard]] domain::ReceiveUsedPartsState load(const Desk& desk,
                                                 const domain::ReceiveUsedParts& command,
                                                 base::Day day);
[[nodiscard]] domain::InspectUsedPartState load(const Desk& desk,
                                                const domain::InspectUsedPart& command,
                                                base::Day day);
[[nodiscard]] domain::UsedPartDebtState load(const Desk& desk,
                                             const domain::ChargeUsedPart& command, base::Day day);
[[nodiscard]] domain::UsedPartDebtState load(const Desk& desk, const domain::WaiveUsedPart& command,
                                             base::Day day);

}  // namespace amani::app
