#include "shared/domain/flows/disclosure.h"

namespace amani::domain {

namespace {

// Visits every amount of a decision that shows a purchase cost.
template <class Visit>
void visit_costs(auto& decision, Visit&& visit) {
    std::visit(
        [&](auto& body) {
            if constexpr (requires { body.amounts.cost; }) visit(body.amounts.cost);
            if constexpr (requires { body.before.cost; }) visit(body.before.cost);
        },
        decision);
}

bool is_of_cost_alone(const Decision& decision) {
    const auto* goods = std::get_if<GoodsBooked>(&decision);
    return goods != nullptr &&
           (goods->booking == Booking::variance || goods->booking == Booking::lost);
}

}  // namespace

bool may_know_costs(SiteKind site) {
    switch (site) {
        case SiteKind::central:
        case SiteKind::branch:
        case SiteKind::office:
            return true;
        case SiteKind::agent:
        case SiteKind::technician:
            break;
    }
    return false;
}

bool tells_cost(const Decision& decision) {
    bool tells = is_of_cost_alone(decision);
    visit_costs(decision, [&](const base::Rial& cost) { tells = tells || cost.value != 0; });
    return tells;
}

std::optional<Decision> without_cost(Decision decision) {
    if (is_of_cost_alone(decision)) return std::nullopt;
    visit_costs(decision, [](base::Rial& cost) { cost = {}; });
    return decision;
}

}  // namespace amani::domain
