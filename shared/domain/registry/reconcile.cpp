#include "shared/domain/registry/reconcile.h"

#include "shared/domain/registry/event_table.h"

#include <utility>

namespace amani::domain {

void reconcile(Reconciler& reconciler, const Event& fact, base::Day day) {
    std::visit([&](const auto& body) { reconciler.on(Fact{fact.id, day, fact.time}, body); },
               fact.body);
}

Body body_of(Decision decision) {
    return std::visit([]<class T>(T&& one) { return Body{std::forward<T>(one)}; },
                      std::move(decision));
}

std::optional<base::SiteId> relayed_to(const Event& fact, base::SiteId hub) {
    const base::SiteId to = std::visit(
        []<class T>(const T& body) {
            if constexpr (Concerning<T>)
                return body.concerns();
            else
                return base::SiteId{};
        },
        fact.body);
    if (to.is_none() || to == hub || to == fact.id.site()) return std::nullopt;
    return to;
}

}  // namespace amani::domain
