// The deliberate mistakes: what a program with such a fault would do, done to the real one from
// outside.
#include "simulation/network/world.h"

#include "shared/domain/registry/event_types.h"

namespace amani::simulation {

namespace {

using Then = station::Station::Then;

// The hub stores a waybill and tells nobody of it.
void lose_a_relay(HubSite& hub, People& people) {
    hub.station().journal().react_with([](const domain::Event&) {});
    hub.records({people.waybill(hub)});
    hub.restarts();
}

// The newest payment is booked, and booked again.
void decide_twice(HubSite& hub, People& people) {
    hub.records({people.payment()});
    auto& query = hub.database().cached("SELECT id, row FROM voucher ORDER BY id DESC");
    query.with();
    std::optional<domain::PaymentBooked> booked;
    while (!booked && query.step())
        if (const auto event = domain::decode_event(query.id<base::EventId>(0), query.bytes(1)))
            if (const auto* body = std::get_if<domain::PaymentBooked>(&event->body)) booked = *body;
    query.reset();
    auto& station = hub.station();
    station.transact([&] {
        station.journal().record_through(
            [&](base::ByteView row) {
                return station.replica().logs().append(
                    membership::feed_of(booked->agent, hub.centre().epoch()), row);
            },
            {{}, station.desk().today()}, *booked);
        return Then::commit;
    });
}

// The log has the event, and what its view gathered in memory is gone.
void forget_a_view(NodeSite& node, People& people) {
    node.station().transact([&] {
        const std::vector<domain::Body> bodies{people.customer()};
        node.station().journal().record({{}, node.station().desk().today()}, bodies);
        node.station().journal().forget();
        return Then::commit;
    });
}

}  // namespace

void World::make_a_mistake() {
    switch (plan_.canary) {
        case Canary::relay_is_lost:
            return lose_a_relay(hub_, people_);
        case Canary::decision_is_written_twice:
            return decide_twice(hub_, people_);
        case Canary::view_is_not_flushed:
            return forget_a_view(*nodes_.front(), people_);
        case Canary::none:
        case Canary::owner_is_not_checked:       // from the hub's opening on
        case Canary::number_is_given_out_twice:  // by everybody, always
            return;
    }
}

}  // namespace amani::simulation
