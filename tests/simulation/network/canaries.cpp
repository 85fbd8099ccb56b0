// The deliberate mistakes: what a program with such a fault would do, done to the real one from
// outside.
#include "simulation/network/world.h"

#include "hub/reconciling/stored_books.h"
#include "shared/domain/flows/shelves.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/ledger/entry.h"
#include "shared/domain/registry/event_types.h"

#include <functional>

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
                    membership::feed_of(booked->agent, hub.centre().feeds().epoch()), row);
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

// A view of the hub's loses what the log has.
void lose_work(HubSite& hub) {
    hub.database()
        .cached("UPDATE job SET complaint = '' WHERE id = (SELECT MAX(id) FROM job)")
        .run();
}

// One customer, whom the site tells of under two ids.
void say_twice(NodeSite& node, People& people) {
    const auto customer = people.customer();
    node.records({customer, customer});
}

// One Rial more than the vouchers say.
void change_an_amount(HubSite& hub) {
    hub.database()
        .cached(
            "UPDATE balance SET amount = amount + 1 WHERE book = ?1 AND (holder, number, item) = "
            "(SELECT holder, number, item FROM balance WHERE book = ?1 ORDER BY amount LIMIT 1)")
        .run(domain::Book::account);
}

// One piece on a shelf more than came.
void change_stock(NodeSite& node) {
    node.database()
        .cached("INSERT INTO balance (book, holder, number, item, amount) VALUES (?1, 1, 1, 1, 1)")
        .run(domain::Book::stock);
}

// A row of the reconciler's own books, as a clerk with a mistake would leave it.
template <class Row>
void change_row(HubSite& hub, const domain::RowKey& key, const std::function<void(Row&)>& change) {
    hub::StoredBooks books{hub.database()};
    auto row = domain::row_or_empty<Row>(books, key);
    change(row);
    domain::save_row(books, key, row);
    books.flush();
    hub.restarts();
}

void change_a_pool(HubSite& hub, const Goods& goods) {
    change_row<domain::Pool>(hub,
                             domain::pool_key(domain::Account::stock_hub, centre_site.value,
                                              goods.pump, domain::Condition::fresh),
                             [](domain::Pool& pool) { pool.value.value += 1; });
}

void change_custody(HubSite& hub, const Goods& goods) {
    change_row<domain::ShelfRow>(hub, domain::shelf_key(goods.pump, karaj),
                                 [](domain::ShelfRow& shelf) { shelf.accountable.value += 1; });
}

// Two histories of a site's log, of which nobody was told.
void forget_a_fork(HubSite& hub) {
    hub.station().transact([&] {
        hub.station().replica().note_fork(
            {.log = base::LogId::of(shiraz, 1), .at = 1, .noticed = hub.clock.now()});
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
        case Canary::work_is_lost:
            return lose_work(hub_);
        case Canary::work_is_said_twice:
            return say_twice(*nodes_.front(), people_);
        case Canary::amount_is_wrong:
            return change_an_amount(hub_);
        case Canary::pool_is_wrong:
            return change_a_pool(hub_, people_.goods());
        case Canary::custody_is_wrong:
            return change_custody(hub_, people_.goods());
        case Canary::stock_is_wrong:
            return change_stock(*nodes_.front());
        case Canary::fork_is_forgotten:
            return forget_a_fork(hub_);
        case Canary::none:
        case Canary::owner_is_not_checked:       // from the hub's opening on
        case Canary::number_is_given_out_twice:  // by everybody, always
            return;
    }
}

}  // namespace amani::simulation
