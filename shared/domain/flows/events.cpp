#include "shared/domain/flows/events.h"

#include "shared/domain/ledger/accounts.h"

namespace amani::domain {

bool is_within_bounds(const GoodsBooked& event) {
    switch (event.booking) {
        case Booking::purchase:
        case Booking::opening:
        case Booking::received:
            return has_stock_account(event.to.kind);
        case Booking::shipped:
        case Booking::variance:
            return has_stock_account(event.from.kind);
        case Booking::moved:
        case Booking::lost:
            break;
    }
    return true;
}

bool is_within_bounds(const ConsumptionBooked& event) { return has_stock_account(event.from.kind); }

}  // namespace amani::domain
