#include "simulation/network/thief.h"

#include "shared/domain/registry/event_types.h"

namespace amani::simulation {

using namespace domain;

namespace {

// Of somebody else's; none: nobody has one yet.
template <class Id>
Id newest_of(store::Database& database, std::string_view sql) {
    Id id;
    auto& query = database.cached(sql);
    query.with(thief_site);
    if (query.step()) id = query.id<Id>(0);
    query.reset();
    return id;
}

}  // namespace

Thief::Thief(Chance& chance, HubSite& hub)
    : chance_(chance),
      site_(base::LogId::of(thief_site, 1), hub.station().network(),
            crypto::SecretKey::generate(chance)) {
    const auto key = site_.key().public_key();
    hub.centre().members().admit(
        {site_.log(), membership::SiteRole::agent, key, crypto::hash(key.view())});
    using enum Role;
    person_ = base::UserId::of(site_.write(
        {.author = {}, .day = hub.station().desk().today()},
        UserAdded{"dozd",
                  "Dozd",
                  {clerk, supervisor, store, Role::agent, Role::technician, administrator}}));
    seals();
    brings(hub);
}

Body Thief::a_theft(HubSite& hub, const Goods& goods) {
    const Place centre{PlaceKind::main, centre_site, 0};
    const Place own{PlaceKind::consignment, thief_site, 0};
    const Place victims{PlaceKind::consignment, chance_.one_in(2) ? karaj : shiraz, 0};
    const StockLine some{.part = goods.pump, .quantity = {chance_.between(1, 5)}};
    auto& database = hub.database();
    switch (chance_.between(0, 4)) {
        case 0:
            if (const auto job = newest_of<base::JobId>(
                    database, "SELECT id FROM job WHERE site <> ?1 ORDER BY id DESC LIMIT 1");
                !job.is_none())
                return WorkRecorded{.job = job, .fault = "none", .action = "none"};
            break;
        case 1:
            if (const auto customer = newest_of<base::CustomerId>(
                    database, "SELECT id FROM customer WHERE site <> ?1 ORDER BY id DESC LIMIT 1");
                !customer.is_none())
                return CustomerChanged{.customer = customer, .name = "stolen"};
            break;
        case 2:
            if (const auto tag = newest_of<base::TagId>(
                    database, "SELECT id FROM used_part WHERE site <> ?1 ORDER BY id DESC LIMIT 1");
                !tag.is_none())
                return UsedPartsDispatched{.to = centre_site,
                                           .lines = {{.tag = tag, .part = goods.pump}}};
            break;
        case 3:
            return Dispatched{.from = victims, .to = thief_site, .lines = {some}};
        default:
            break;
    }
    return StockMoved{.from = chance_.one_in(2) ? centre : victims, .to = own, .lines = {some}};
}

std::string Thief::forges(HubSite& hub, const Goods& goods) {
    auto body = a_theft(hub, goods);
    const auto type = type_of(body);
    forged_.push_back(site_.write({.author = person_,
                                   .day = hub.station().desk().today(),
                                   .time = {hub.clock.now().value << 16}},
                                  std::move(body)));
    seals();
    brings(hub);
    return "forges " + event_name(type);
}

void Thief::seals() { sealed_.push_back(site_.seal(sealed_.size() + 1)); }

// A hub that was restored may have lost what he had brought.
void Thief::brings(HubSite& hub) {
    for (const auto& store : sealed_) {
        bool is_answered = false;
        hub.door().store({store}, [&](std::vector<session::Stored>) { is_answered = true; });
        while (!is_answered) hub.waits();
    }
    hub.works();
}

}  // namespace amani::simulation
