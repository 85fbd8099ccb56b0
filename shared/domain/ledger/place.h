// Where stock is, and in which condition (RULES §3.5). Virtual places make every movement balance.
#pragma once

#include "shared/base/ids.h"

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class Condition : std::uint8_t {
    fresh = 1,  // NEW
    used_uninspected = 2,
    used_sound = 3,
    refurbished = 4,
    dismantled = 5,
    scrap = 6,
};
BOOST_DESCRIBE_ENUM(Condition, fresh, used_uninspected, used_sound, refurbished, dismantled, scrap)

enum class PlaceKind : std::uint8_t {
    main = 1,  // the centre's store
    branch = 2,
    technician = 3,
    consignment = 4,  // امانی: ours, at the agent
    used = 5,         // داغی, at whoever holds it
    quarantine = 6,   // used parts that nobody is credited for yet
    scrap = 7,
    transit = 8,      // `number` is the waybill
    replacement = 9,  // new products that are given for faulty ones
    work_in_progress = 10,
    defective = 11,  // the faulty products that came back for them
    // virtual
    supplier = 32,
    customer = 33,
    device = 34,  // inside a customer's device
    loss = 35,
    adjustment = 36,
};
BOOST_DESCRIBE_ENUM(PlaceKind, main, branch, technician, consignment, used, quarantine, scrap,
                    transit, replacement, work_in_progress, defective, supplier, customer, device,
                    loss, adjustment)

[[nodiscard]] constexpr bool is_virtual(PlaceKind kind) { return kind >= PlaceKind::supplier; }

// Whole products, new ones and those that came back: kept apart from parts, at values of their own
// (P-10: 1230, 1231).
[[nodiscard]] constexpr bool is_product_store(PlaceKind kind) {
    return kind == PlaceKind::replacement || kind == PlaceKind::defective;
}

// Stock of a place that a store keeper runs never goes below zero; at a technician or an agent a
// shortage is a fact that happened, recorded and explained later (RULES §4.4, §6.2.11).
[[nodiscard]] constexpr bool may_go_below_zero(PlaceKind kind) {
    return kind == PlaceKind::technician || kind == PlaceKind::consignment;
}

// One site alone writes a place's outgoing moves (RULES §3.4).
struct Place {
    PlaceKind kind = PlaceKind::main;
    base::SiteId site;
    std::int64_t number = 0;  // a further store of that kind (PlaceDefined), or a transit's waybill
    friend auto operator<=>(const Place&, const Place&) = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (kind, site, number))

}  // namespace amani::domain
