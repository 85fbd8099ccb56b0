#include "shared/http/resources/changes.h"

#include "shared/codec/text_forms.h"

#include <concepts>
#include <utility>

namespace amani::http {

namespace {

struct Resource {
    std::string_view topic;
    std::string_view name;
};

// The record that an event of this type begins.
template <class Body>
constexpr std::pair<domain::EventType, Resource> begins(std::string_view topic,
                                                        std::string_view name) {
    return {domain::type_number<Body>(), {topic, name}};
}
constexpr std::pair<domain::EventType, Resource> beginnings[] = {
    begins<domain::SiteDefined>("board", "sites"),
    begins<domain::PlaceDefined>("board", "places"),
    begins<domain::UserAdded>("board", "users"),
    begins<domain::ModelDefined>("board", "models"),
    begins<domain::PartDefined>("board", "parts"),
    begins<domain::PriceListPublished>("board", "price-lists"),
    begins<domain::PriceSet>("board", "prices"),
    begins<domain::TariffSet>("board", "tariffs"),
    begins<domain::AgentTermsSet>("board", "agents"),
    begins<domain::PaymentMade>("board", "payments"),
    begins<domain::CustomerRegistered>("board", "customers"),
    begins<domain::DeviceAdmitted>("job", "jobs"),
    begins<domain::PartFitted>("stock", "used-parts"),
    begins<domain::GoodsReceived>("stock", "stock-documents"),
    begins<domain::StockMoved>("stock", "stock-documents"),
    begins<domain::StockReceived>("stock", "stock-documents"),
    begins<domain::TransitLossDeclared>("stock", "stock-documents"),
    begins<domain::Dispatched>("stock", "waybills"),
    begins<domain::UsedPartsDispatched>("stock", "waybills"),
    begins<domain::UsedPartsReceived>("stock", "used-receipts"),
    begins<domain::DiscrepancyOpened>("inbox", "discrepancies"),
};

}  // namespace

std::vector<Change> changes_of(const domain::Event& event) {
    std::vector<Change> all;
    const auto tell = [&](Resource resource, base::EventId id, std::string kind) {
        if (id.is_none()) return;
        all.push_back({std::string{resource.topic}, std::string{resource.name}, codec::text_of(id),
                       event.id.value, std::move(kind)});
    };
    for (const auto& [type, resource] : beginnings) {
        if (type == event.type) tell(resource, event.id, "created");
    }
    std::visit(
        [&]<class Body>(const Body& body) {
            if constexpr (requires { body.job.event(); })
                tell({"job", "jobs"}, body.job.event(), "changed");
            if constexpr (requires { body.tag.event(); })
                tell({"stock", "used-parts"}, body.tag.event(), "changed");
            if constexpr (requires { body.waybill.event(); })
                tell({"stock", "waybills"}, body.waybill.event(), "changed");
            if constexpr (requires { body.receipt.event(); })
                tell({"stock", "used-receipts"}, body.receipt.event(), "changed");
            if constexpr (std::same_as<Body, domain::CustomerChanged>)
                tell({"board", "customers"}, body.customer.event(), "changed");
            if constexpr (std::same_as<Body, domain::UserChanged>)
                tell({"board", "users"}, body.user.event(), "changed");
            if constexpr (requires { body.discrepancy.event(); })
                tell({"inbox", "discrepancies"}, body.discrepancy.event(), "changed");
            if constexpr (std::same_as<Body, domain::UsedPartsDispatched>) {
                for (const auto& line : body.lines)
                    tell({"stock", "used-parts"}, line.tag.event(), "changed");
            }
            if constexpr (requires { body.serial.begin(); }) {
                all.push_back({"board", "serials", body.serial, event.id.value, "changed"});
            }
        },
        event.body);
    return all;
}

std::vector<Change> changes_of_everything(std::int64_t version) {
    std::vector<Change> all;
    for (const auto* topic : {"sync", "job", "board", "inbox", "stock"})
        all.push_back(
            {topic, topic == std::string_view{"sync"} ? "status" : "", "", version, "changed"});
    return all;
}

}  // namespace amani::http
