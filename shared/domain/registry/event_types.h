// Every event type, by its number. A number is never reused; a body only grows at its end. A
// console adds its events' header and its list here, and nothing else: what an event says of itself
// stands in its `about`.
#pragma once

#include "shared/domain/agents/events.h"
#include "shared/domain/cases/events.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/customers/events.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/network/events.h"
#include "shared/domain/requests/events.h"
#include "shared/domain/returns/events.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/service/events.h"
#include "shared/domain/warehouse/events.h"
#include "shared/domain/workshop/events.h"

#include <boost/mp11.hpp>

#include <type_traits>
#include <variant>

namespace amani::domain {

// 1, 2 and 4 are membership's (sync/membership/events.h).
using EventBodies =
    boost::mp11::mp_append<NetworkEvents, CatalogueEvents, AgentEvents, CustomerEvents,
                           SerialEvents, ServiceEvents, WorkshopEvents, RequestEvents,
                           WarehouseEvents, ReturnEvents, CaseEvents, HubEvents>;

template <class Body>
struct TypeNumber {
    using body = Body;
    static constexpr EventType value = Body::about.type;
};
using EventTypes =
    boost::mp11::mp_sort<boost::mp11::mp_transform<TypeNumber, EventBodies>, boost::mp11::mp_less>;

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
    if constexpr (std::is_same_v<T, std::monostate>)
        return 0;
    else
        return T::about.type;
}

// 0 for monostate.
[[nodiscard]] inline EventType type_of(const Body& body) {
    return std::visit([]<class T>(const T&) { return type_number<T>(); }, body);
}

// What an event of this number says of itself; nothing for a type that only a newer program knows.
[[nodiscard]] const AboutEvent* about_event(EventType type);

}  // namespace amani::domain
