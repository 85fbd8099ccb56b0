// The hub's clerk at a Shop: every fact that is recorded or heard there is reconciled, and
// decisions go into feeds, as in the hub's program.
#pragma once

#include "unit/shared/http/resources/shop.h"

#include "hub/reconciling/stored_books.h"
#include "shared/domain/flows/reconciler.h"
#include "shared/domain/registry/reconcile.h"

namespace amani::http {

class Clerk final : private domain::Decisions {
  public:
    explicit Clerk(Shop& shop)
        : shop_(shop), books_(migrated(*shop.database)), reconciler_(books_, *this) {
        shop_.journal().react_with(
            [this](const domain::Event& event) { domain::reconcile(reconciler_, event); });
        shop_.journal().join_transactions([this] { books_.flush(); },
                                          [this] {
                                              books_.forget();
                                              reconciler_.reload();
                                          });
        // What the shop began with was not heard.
        shop_.transact([this] {
            for (const auto& site :
                 {domain::SiteDefined{{1}, "THR", "Tehran", domain::SiteKind::central, {}},
                  domain::SiteDefined{{2}, "AG-KRJ", "Karaj", domain::SiteKind::agent, {}}}) {
                domain::Event event{.day = shop_.desk().today(), .body = site};
                event.type = domain::type_of(event.body);
                domain::reconcile(reconciler_, event);
            }
            return true;
        });
    }

    // A fact that another site wrote.
    template <class Body>
    base::EventId hears(base::SiteId site, Body body) {
        const auto log = base::LogId::of(site, 1);
        base::EventId id;
        shop_.transact([&] {
            auto& rows = shop_.other_logs[log];
            id = base::EventId::of(log, static_cast<std::uint32_t>(rows.size()) + 1);
            domain::Event event{.id = id,
                                .time = base::LogicalTime::next({}, shop_.clock.now()),
                                .day = shop_.desk().today(),
                                .body = std::move(body)};
            event.type = domain::type_of(event.body);
            rows.push_back(domain::encode_event(event));
            const auto row = rows.back();
            shop_.journal().apply_row(app::read_row(id, row));
            return true;
        });
        return id;
    }

  private:
    static store::Database& migrated(store::Database& database) {
        hub::migrate_books(database);
        return database;
    }
    base::EventId record(base::SiteId feed, const domain::Fact& fact,
                         domain::Decision decision) override {
        const std::array<base::EventId, 1> causes{fact.id};
        const base::Day day = fact.day.is_none() ? shop_.desk().today() : fact.day;
        auto body = std::visit([](auto& each) { return domain::Body{std::move(each)}; }, decision);
        const auto log = base::LogId::of(feed, base::first_feed_incarnation);
        const auto append = [&](base::ByteView row) {
            auto& rows = shop_.other_logs[log];
            rows.emplace_back(row.begin(), row.end());
            return base::EventId::of(log, static_cast<std::uint32_t>(rows.size()));
        };
        return shop_.journal()
            .record_through(append, {{}, day}, std::move(body),
                            fact.id.is_none() ? std::span<const base::EventId>{} : causes)
            .id;
    }

    Shop& shop_;
    hub::StoredBooks books_;
    domain::Reconciler reconciler_;
};

// Karaj has five pumps of ours, fitted two, and one used part came back.
struct ConsignmentStory {
    Shop shop;
    Clerk clerk{shop};
    std::string waybill;  // numbers
    std::string tag;
    std::string receipt;

    ConsignmentStory() {
        shop.stock_up();
        recorded("/agents/terms",
                 R"({"agent":"AG-KRJ","policy":"consignment","rate":8500,"vat":"yes"})");
        recorded("/price-lists", R"({"name":"PL-1","valid_from":"today"})");
        recorded("/prices",
                 R"({"list":"PL-1","part":"PUMP","price":7200000,"late":"post_difference"})");
        recorded(
            "/tariffs",
            R"({"part":"PUMP","valid_from":"today","late":"post_difference","labour":2800000,"recovery":300000})");
        recorded("/handling",
                 R"({"valid_from":"today","late":"post_difference","handling":250000})");
        recorded("/vat-rates", R"({"valid_from":"today","late":"post_difference","rate":1000})");
        const auto sent =
            recorded("/dispatches", R"({"to":"AG-KRJ","lines":[{"part":"PUMP","quantity":5}]})");
        waybill = sent.text("number");
        const auto part =
            base::PartId{*app::References{*shop.database}.find(&views::part_record, "PUMP")};
        const domain::Place consignment{domain::PlaceKind::consignment, {2}, 0};
        clerk.hears({2}, domain::StockReceived{.waybill = base::WaybillId::of(
                                                   *codec::event_from_text(sent.text("id"))),
                                               .into = consignment,
                                               .lines = {{.part = part, .quantity = {5}}}});
        for (const auto* number : {"KRJ-U-04-000001", "KRJ-U-04-000002"}) {
            clerk.hears({2}, domain::PartFitted{.part = part,
                                                .from = consignment,
                                                .payer = domain::Payer::company,
                                                .tag_number = number});
        }
        tag = "KRJ-U-04-000001";
        receipt =
            recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})")
                .text("number");
        recorded("/payments", R"({"agent":"AG-KRJ","amount":500000,"reference":"B-1"})");
    }

    Reply recorded(const std::string& path, const std::string& body) {
        auto reply = shop.post(path, body);
        if (reply.status != 201)
            throw std::runtime_error(path + ": " + boost::json::serialize(reply.body));
        return reply;
    }
};

}  // namespace amani::http
