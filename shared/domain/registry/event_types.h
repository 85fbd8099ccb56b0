// Every event type and its number, once. A number is never reused; a body only grows at its end.
#pragma once

#include "shared/domain/agents/events.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/customers/events.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/network/events.h"
#include "shared/domain/returns/events.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/service/events.h"
#include "shared/domain/warehouse/events.h"

#include <boost/mp11.hpp>

#include <cstdint>
#include <variant>

namespace amani::domain {

using EventType = std::uint16_t;

template <class Body, EventType number>
struct TypeNumber {
    using body = Body;
    static constexpr EventType value = number;
};

// 1 and 2 are membership's (sync/membership/events.h).
using EventTypes = boost::mp11::mp_list<
    TypeNumber<Relayed, 3>, TypeNumber<SiteDefined, 10>, TypeNumber<PlaceDefined, 11>,
    TypeNumber<UserAdded, 12>, TypeNumber<UserChanged, 13>, TypeNumber<BranchReissued, 14>,
    TypeNumber<ModelDefined, 20>, TypeNumber<PartDefined, 21>, TypeNumber<PriceListPublished, 22>,
    TypeNumber<PriceSet, 23>, TypeNumber<TariffSet, 24>, TypeNumber<HandlingSet, 25>,
    TypeNumber<VatRateSet, 26>, TypeNumber<AgentTermsSet, 30>, TypeNumber<PaymentMade, 31>,
    TypeNumber<CustomerRegistered, 40>, TypeNumber<CustomerChanged, 41>,
    TypeNumber<SerialRegistered, 50>, TypeNumber<SerialStubbed, 51>,
    TypeNumber<WarrantyActivated, 52>, TypeNumber<DeviceAdmitted, 60>, TypeNumber<WorkRecorded, 61>,
    TypeNumber<PartFitted, 62>, TypeNumber<PartRemoved, 63>, TypeNumber<RepairFinished, 64>,
    TypeNumber<DeviceDelivered, 65>, TypeNumber<JobCancelled, 66>, TypeNumber<GoodsReceived, 80>,
    TypeNumber<StockMoved, 81>, TypeNumber<Dispatched, 82>, TypeNumber<StockReceived, 83>,
    TypeNumber<TransitLossDeclared, 84>, TypeNumber<UsedPartsDispatched, 100>,
    TypeNumber<UsedPartsReceived, 101>, TypeNumber<UsedPartInspected, 102>,
    TypeNumber<UsedPartCharged, 103>, TypeNumber<UsedPartWaived, 104>, TypeNumber<GoodsBooked, 120>,
    TypeNumber<ConsumptionBooked, 121>, TypeNumber<UsedPartRegistered, 122>,
    TypeNumber<DebtEnded, 123>, TypeNumber<MemoRepriced, 124>, TypeNumber<PaymentBooked, 125>,
    TypeNumber<PriceDifferenceBooked, 126>, TypeNumber<DiscrepancyOpened, 127>,
    TypeNumber<DiscrepancySettled, 128>, TypeNumber<FactSetAside, 129>>;

template <class T>
using BodyOf = typename T::body;

// monostate: a type this program does not know (it is kept, forwarded and projected after the
// upgrade).
using Body = boost::mp11::mp_rename<
    boost::mp11::mp_push_front<boost::mp11::mp_transform<BodyOf, EventTypes>, std::monostate>,
    std::variant>;

// The number of an event struct: type_number<PartFitted>() == 62.
template <class T>
[[nodiscard]] constexpr EventType type_number() {
    EventType number = 0;
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        if constexpr (std::is_same_v<typename Entry::body, T>) number = Entry::value;
    });
    return number;
}

// 0 for monostate.
[[nodiscard]] inline EventType type_of(const Body& body) {
    return std::visit([]<class T>(const T&) { return type_number<T>(); }, body);
}

}  // namespace amani::domain
