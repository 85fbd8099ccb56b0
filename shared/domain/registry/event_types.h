// Every event type, by its number. A number is never reused; a body only grows at its end. A
// console adds its events' header and its list here, and nothing else: what an event says of itself
// stands in its `about`.
#pragma once

#include "shared/domain/agents/events.h"
#include "shared/domain/billing/events.h"
#include "shared/domain/cases/events.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/contracts/events.h"
#include "shared/domain/customers/events.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/messages/events.h"
#include "shared/domain/money/events.h"
#include "shared/domain/network/events.h"
#include "shared/domain/photos/events.h"
#include "shared/domain/replacement/events.h"
#include "shared/domain/requests/events.h"
#include "shared/domain/returns/events.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/service/events.h"
#include "shared/domain/visits/events.h"
#include "shared/domain/warehouse/events.h"
#include "shared/domain/workshop/events.h"

#include <boost/mp11.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <type_traits>
#include <utility>
#include <variant>

namespace amani::domain {

// 1, 2 and 4 are membership's (sync/membership/events.h).
using EventBodies =
    boost::mp11::mp_append<NetworkEvents, CatalogueEvents, AgentEvents, CustomerEvents,
                           SerialEvents, ServiceEvents, WorkshopEvents, RequestEvents,
                           BillingEvents, MoneyEvents, VisitEvents, WarehouseEvents, ReturnEvents,
                           ReplacementEvents, PhotoEvents, MessageEvents, ContractEvents,
                           CaseEvents, HubEvents>;

template <class Body>
struct TypeNumber {
    using body = Body;
    static constexpr EventType value = Body::about.type;
};

// In the order of their numbers. Sorted as numbers, not as types: nearly every source includes this
// header, and sorting a hundred types takes the compiler longer than all the rest of it.
namespace in_order {

template <class... Bodies>
consteval auto places(boost::mp11::mp_list<Bodies...>) {
    const std::array<EventType, sizeof...(Bodies)> numbers{Bodies::about.type...};
    std::array<std::size_t, sizeof...(Bodies)> places{};
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::sort(places, {}, [&](std::size_t place) { return numbers[place]; });
    return places;
}
inline constexpr auto places_of_events = places(EventBodies{});

template <std::size_t... Turn>
boost::mp11::mp_list<TypeNumber<boost::mp11::mp_at_c<EventBodies, places_of_events[Turn]>>...>
    types(std::index_sequence<Turn...>);

}  // namespace in_order

using EventTypes =
    decltype(in_order::types(std::make_index_sequence<in_order::places_of_events.size()>{}));

template <class T>
using BodyOf = typename T::body;

using AnyBody = boost::mp11::mp_rename<
    boost::mp11::mp_push_front<boost::mp11::mp_transform<BodyOf, EventTypes>, std::monostate>,
    std::variant>;

// What an event says, one of the structs above. monostate: a type this program does not know (it is
// kept, forwarded and projected after the upgrade). It is copied, moved and destroyed in event.cpp,
// so that only that source instantiates this for each of a hundred structs.
class Body : public AnyBody {
  public:
    Body() noexcept;
    template <class T>
        requires(boost::mp11::mp_contains<AnyBody, std::remove_cvref_t<T>>::value)
    Body(T&& one) : AnyBody(std::in_place_type<std::remove_cvref_t<T>>, std::forward<T>(one)) {}
    template <class T>
        requires(boost::mp11::mp_contains<AnyBody, std::remove_cvref_t<T>>::value)
    Body& operator=(T&& one) {
        return *this = Body{std::forward<T>(one)};
    }
    Body(const Body& other);
    Body(Body&& other) noexcept;
    Body& operator=(const Body& other);
    Body& operator=(Body&& other) noexcept;
    ~Body();
};

// The number of an event struct: type_number<PartFitted>() == 62.
template <class T>
[[nodiscard]] constexpr EventType type_number() {
    if constexpr (std::is_same_v<T, std::monostate>)
        return 0;
    else
        return T::about.type;
}

// The numbers of the alternatives of a Body, by their places in it.
template <class... Alternatives>
constexpr std::array<EventType, sizeof...(Alternatives)> numbers_in_order(
    const std::variant<Alternatives...>*) {
    return {type_number<Alternatives>()...};
}
inline constexpr auto type_numbers = numbers_in_order(static_cast<const AnyBody*>(nullptr));

// 0 for monostate.
[[nodiscard]] inline EventType type_of(const Body& body) { return type_numbers.at(body.index()); }

// What an event of this number says of itself; nothing for a type that only a newer program knows.
[[nodiscard]] const AboutEvent* about_event(EventType type);

}  // namespace amani::domain
