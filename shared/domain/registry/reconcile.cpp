#include "shared/domain/registry/reconcile.h"

#include <utility>

namespace amani::domain {

namespace {

template <class T>
concept Heard = requires(Reconciler& reconciler, const Fact& fact, const T& event) {
    reconciler.on(fact, event);
};

base::SiteId addressee(const std::monostate&) { return {}; }
base::SiteId addressee(const Dispatched& fact) { return fact.to; }
base::SiteId addressee(const StockReceived& fact) { return fact.waybill.site(); }
base::SiteId addressee(const TransitLossDeclared& fact) { return fact.waybill.site(); }
base::SiteId addressee(const UsedPartsDispatched& fact) { return fact.to; }
base::SiteId addressee(const UsedPartsReceived& fact) { return fact.holder; }
base::SiteId addressee(const UsedPartCharged& fact) { return fact.tag.site(); }
base::SiteId addressee(const UsedPartWaived& fact) { return fact.tag.site(); }
base::SiteId addressee(const PaymentMade& fact) { return fact.agent; }
base::SiteId addressee(const AgentTermsSet& fact) { return fact.agent; }

template <class T>
concept Addressed = requires(const T& fact) { addressee(fact); };

}  // namespace

void reconcile(Reconciler& reconciler, const Event& fact, base::Day day) {
    std::visit(
        [&]<class T>(const T& body) {
            if constexpr (Heard<T>) reconciler.on(Fact{fact.id, day}, body);
        },
        fact.body);
}

Body body_of(Decision decision) {
    return std::visit([]<class T>(T&& one) { return Body{std::forward<T>(one)}; },
                      std::move(decision));
}

std::optional<base::SiteId> relayed_to(const Event& fact, base::SiteId hub) {
    const base::SiteId to = std::visit(
        []<class T>(const T& body) {
            if constexpr (Addressed<T>)
                return addressee(body);
            else
                return base::SiteId{};
        },
        fact.body);
    if (to.is_none() || to == hub || to == fact.id.site()) return std::nullopt;
    return to;
}

}  // namespace amani::domain
