// Every command. A console adds its commands' header and its list here, and nothing else: what a
// command says of itself stands in its `about`.
#pragma once

#include "shared/domain/agents/commands.h"
#include "shared/domain/billing/commands.h"
#include "shared/domain/cases/commands.h"
#include "shared/domain/catalogue/commands.h"
#include "shared/domain/contracts/commands.h"
#include "shared/domain/customers/commands.h"
#include "shared/domain/messages/commands.h"
#include "shared/domain/money/commands.h"
#include "shared/domain/network/commands.h"
#include "shared/domain/photos/commands.h"
#include "shared/domain/replacement/commands.h"
#include "shared/domain/requests/commands.h"
#include "shared/domain/returns/commands.h"
#include "shared/domain/serials/commands.h"
#include "shared/domain/service/commands.h"
#include "shared/domain/visits/commands.h"
#include "shared/domain/warehouse/commands.h"
#include "shared/domain/workshop/commands.h"

#include <boost/mp11.hpp>

namespace amani::domain {

using CommandTypes =
    boost::mp11::mp_append<NetworkCommands, CatalogueCommands, AgentCommands, CustomerCommands,
                           SerialCommands, ServiceCommands, WorkshopCommands, RequestCommands,
                           BillingCommands, MoneyCommands, VisitCommands, WarehouseCommands,
                           ReturnCommands, ReplacementCommands, PhotoCommands, MessageCommands,
                           ContractCommands, CaseCommands>;

}  // namespace amani::domain
