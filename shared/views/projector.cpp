#include "shared/views/projector.h"

#include "shared/views/agents/agents_view.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/cases/late_events_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/catalogue/service_terms.h"
#include "shared/views/contracts/contracts_projection.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/messages/messages_projection.h"
#include "shared/views/money/money_projection.h"
#include "shared/views/network/network_view.h"
#include "shared/views/network/working_hours.h"
#include "shared/views/photos/photos_view.h"
#include "shared/views/replacement/replacement_projection.h"
#include "shared/views/requests/requests_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_projection.h"
#include "shared/views/service/archive.h"
#include "shared/views/service/service_view.h"
#include "shared/views/visits/visits_view.h"
#include "shared/views/warehouse/warehouse_view.h"
#include "shared/views/workshop/workshop_projection.h"

#include <tuple>
#include <variant>

namespace amani::views {

// To add a console, add its projection here.
struct Projector::Consoles {
    explicit Consoles(store::Database& database)
        : all{NetworkProjection{database},      CatalogueProjection{database},
              AgentsProjection{database},       CustomersProjection{database},
              SerialsProjection{database},      ServiceProjection{database},
              WarehouseProjection{database},    ReturnsProjection{database},
              BooksProjection{database},        LateEventsProjection{database},
              WorkingHoursProjection{database}, WorkshopProjection{database},
              ReplacementProjection{database},  RequestsProjection{database},
              BillingProjection{database},      ServiceTermsProjection{database},
              VisitsProjection{database},       ArchiveProjection{database},
              MoneyProjection{database},        PhotosProjection{database},
              MessagesProjection{database},     ContractsProjection{database}} {}

    std::tuple<NetworkProjection, CatalogueProjection, AgentsProjection, CustomersProjection,
               SerialsProjection, ServiceProjection, WarehouseProjection, ReturnsProjection,
               BooksProjection, LateEventsProjection, WorkingHoursProjection, WorkshopProjection,
               ReplacementProjection, RequestsProjection, BillingProjection, ServiceTermsProjection,
               VisitsProjection, ArchiveProjection, MoneyProjection, PhotosProjection,
               MessagesProjection, ContractsProjection>
        all;

    void flush() {
        std::apply([](auto&... console) { (flush_one(console), ...); }, all);
    }
    void forget() {
        std::apply([](auto&... console) { (forget_one(console), ...); }, all);
    }

    // Each console that knows this kind of event.
    template <class Body>
    void apply(const domain::Event& event, const Body& body) {
        std::apply([&](auto&... console) { (apply_to(console, event, body), ...); }, all);
    }

  private:
    template <class Projection>
    static void flush_one(Projection& projection) {
        if constexpr (requires { projection.flush(); }) projection.flush();
    }
    template <class Projection>
    static void forget_one(Projection& projection) {
        if constexpr (requires { projection.forget(); }) projection.forget();
    }
    template <class Projection, class Body>
    static void apply_to(Projection& projection, const domain::Event& event, const Body& body) {
        if constexpr (requires { projection.apply(event, body); }) projection.apply(event, body);
    }
};

Projector::Projector(store::Database& database, RelayedEvents relayed)
    : relayed_(relayed),
      balances_(database),
      remember_relayed_(database.prepare(
          "INSERT INTO relayed_event(id) VALUES (?1) ON CONFLICT (id) DO NOTHING")),
      database_(database),
      consoles_(std::make_unique<Consoles>(database)) {}

Projector::~Projector() = default;

StateDigest Projector::apply(const domain::Event& event) {
    if (const auto* relayed = std::get_if<domain::Relayed>(&event.body))
        return apply_relayed(event.id, *relayed);
    if (std::holds_alternative<domain::FactSetAside>(event.body))
        return apply_effects(event, Kardex::passed_over);
    std::visit([&](const auto& body) { consoles_->apply(event, body); }, event.body);
    return apply_effects(event, Kardex::kept);
}

StateDigest Projector::count_only(const domain::Event& event) {
    return apply_effects(event, Kardex::passed_over);
}

void Projector::flush() {
    balances_.flush();
    consoles_->flush();
}

void Projector::forget() {
    balances_.forget();
    consoles_->forget();
}

StateDigest Projector::apply_effects(const domain::Event& event, Kardex kardex) {
    const StateDigest digest = digests_.of(event);
    for (const domain::Entry& effect : digests_.effects()) {
        balances_.add(effect);
        if (kardex == Kardex::kept) balances_.note_move(event.id, event.day, effect);
    }
    return digest;
}

StateDigest Projector::apply_relayed(base::EventId id, const domain::Relayed& relayed) {
    const auto inner = domain::decode_event(relayed.origin, relayed.row);
    // An event that this program does not understand has no effect until the upgrade; a Relayed
    // never contains another one.
    if (!inner || std::holds_alternative<domain::Relayed>(inner->body)) return {};
    if (relayed_ == RelayedEvents::ignore && !is_news_to_a_hub(id, relayed))
        return digests_.of(*inner);
    remember_relayed_->run(relayed.origin);
    if (database_.rows_changed() == 0) return digests_.of(*inner);
    return apply(*inner);
}

}  // namespace amani::views
