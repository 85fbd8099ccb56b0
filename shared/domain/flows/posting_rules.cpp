#include "shared/domain/flows/posting_rules.h"

namespace amani::domain {

std::string_view posting_rule(const GoodsBooked& d) {
    switch (d.booking) {
        case Booking::purchase:
            return "P-1";
        case Booking::shipped:
        case Booking::received:
            return d.holding == Holding::sold_on_account ? "P-2s" : "P-2";
        case Booking::lost:
            return "P-15";
        case Booking::opening:
        case Booking::moved:
        case Booking::variance:
            break;
    }
    return {};
}

std::string_view posting_rule(const ConsumptionBooked& d) {
    const bool is_his = d.holding == Holding::sold_on_account;
    switch (d.consumption) {
        case Consumption::returnable:
            return is_his ? "" : "P-3";
        case Consumption::non_returnable:
            return "P-3n";
        case Consumption::expensed:
            return "P-3b";
        case Consumption::sold:
            return d.holding == Holding::consignment ? "P-6" : "";
    }
    return {};
}

std::string_view posting_rule(const UsedPartRegistered& d) {
    const auto was = static_cast<Standing>(d.was);
    const std::string_view credit = d.holding == Holding::sold_on_account ? "P-4s" : "P-4";
    if (was == d.standing) return {};
    switch (d.standing) {
        case Standing::firm:
            return was == Standing::provisional ? "P-4f" : credit;
        case Standing::provisional:
        case Standing::closes_debt:
            return credit;
        case Standing::reversed:
        case Standing::rejected:
        case Standing::suspect:
        case Standing::duplicate:
            return was == Standing::firm || was == Standing::provisional ||
                           was == Standing::closes_debt
                       ? "P-5"
                       : "";
        case Standing::held:
        case Standing::accepted:
            break;
    }
    return {};
}

std::string_view posting_rule(const DebtEnded& d) {
    const bool is_charge = d.end == DebtEnd::charged || d.end == DebtEnd::charge_reversed;
    return is_charge ? "P-5c" : "";
}

std::string_view posting_rule(const MemoRepriced&) { return "P-14m"; }
std::string_view posting_rule(const PaymentBooked&) { return "P-9a"; }
std::string_view posting_rule(const PriceDifferenceBooked&) { return {}; }
std::string_view posting_rule(const ContractBooked&) { return "P-16"; }
std::string_view posting_rule(const ReplacementBooked&) { return "P-10"; }
std::string_view posting_rule(const CustomerBooked& d) {
    switch (d.booking) {
        case CustomerBooking::invoiced:
        case CustomerBooking::voided:
        case CustomerBooking::credited:
            return "P-8";
        case CustomerBooking::paid:
            return d.advance.value > 0 ? "P-8a" : "P-9";
        case CustomerBooking::returned:
            return d.contract.is_none() ? "P-8a" : "P-9";
        case CustomerBooking::cheque_cleared:
        case CustomerBooking::cheque_bounced:
            break;
    }
    return "P-9";
}

}  // namespace amani::domain
