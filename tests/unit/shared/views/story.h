// A small story that touches every console: goods to an agent, repairs, used parts back, money.
#pragma once

#include "station.h"

namespace amani::views::testing {

// The events of one agent's month, in the order in which they happened. `seed` varies the
// quantities.
inline std::vector<domain::Event> a_story(int seed = 0) {
    using namespace domain;
    Clerk clerk;
    std::vector<Event> all;
    const auto write = [&](base::SiteId site, Body body, base::Day on = day) -> Event {
        all.push_back(clerk.write(site, std::move(body), on));
        return all.back();
    };
    const Place main_store{PlaceKind::main, centre, 0};
    const Place shelf{PlaceKind::consignment, agent, 0};
    write(centre, SiteDefined{centre, "THR", "centre", SiteKind::central, {}});
    write(centre, SiteDefined{agent, "AG-KRJ", "Karaj", SiteKind::agent, centre});
    write(centre, UserAdded{"ali", "علی", {Role::store}});
    const auto part = base::PartId::of(write(centre, a_pump()).id);
    const auto model =
        base::ModelId::of(write(centre, ModelDefined{"WM-7K", "ARA", "washer", "seven", 18}).id);
    write(centre,
          AgentTermsSet{agent, SettlementPolicy::consignment, {8'500}, VatRegistered::no, {900}});
    write(centre, GoodsReceived{Acquisition::purchase,
                                "THR-GR-1",
                                "supplier",
                                main_store,
                                {{part, {100}, {4'500'000}}}});
    const auto sent =
        write(centre,
              Dispatched{
                  "THR-WB-1", main_store, agent, {{part, Condition::fresh, {10 + seed}, {}}}, "T"});
    write(agent, StockReceived{base::WaybillId::of(sent.id),
                               "THR-WB-1",
                               shelf,
                               {{part, Condition::fresh, {9 + seed}, {}}}});
    const auto customer = base::CustomerId::of(
        write(agent, CustomerRegistered{PersonKind::natural, "رضا کریمی", "", "09121234567", ""})
            .id);
    write(agent, SerialStubbed{"WM7K000417", model});
    const auto job = base::JobId::of(write(agent, DeviceAdmitted{.number = "KRJ-ADM-04-1",
                                                                 .serial = "WM7K000417",
                                                                 .model = model,
                                                                 .customer = customer,
                                                                 .kind = JobKind::warranty,
                                                                 .complaint = "leaks"})
                                         .id);
    write(agent, WorkRecorded{job, "pump", "worn", "replaced"});
    const auto fitted =
        write(agent, PartFitted{job, part, {1}, shelf, Payer::company, "", "KRJ-U-04-1"});
    const auto tag = base::TagId::of(fitted.id);
    write(agent, PartRemoved{job, tag, part, ""});
    write(agent, RepairFinished{job});
    write(agent, DeviceDelivered{job, "Reza", ""});
    const auto parcel = write(
        agent, UsedPartsDispatched{"KRJ-WB-1", centre, {{tag, "KRJ-U-04-1", part, "", {1}}}, "T"});
    const auto receipt = write(centre, UsedPartsReceived{"THR-UR-1",
                                                         agent,
                                                         base::WaybillId::of(parcel.id),
                                                         "KRJ-WB-1",
                                                         {{tag, "KRJ-U-04-1", part, "", {1}}}});
    write(centre, ConsumptionBooked{.fitted = tag,
                                    .holder = agent,
                                    .from = shelf,
                                    .holding = Holding::consignment,
                                    .consumption = Consumption::returnable,
                                    .part = part,
                                    .covered = {1},
                                    .amounts = {.cost = {4'500'000}},
                                    .owed = {1}});
    write(centre, UsedPartRegistered{.receipt = base::ReceiptId::of(receipt.id),
                                     .tag = tag,
                                     .holder = agent,
                                     .part = part,
                                     .holding = Holding::consignment,
                                     .standing = Standing::firm,
                                     .amounts = {.cost = {4'500'000},
                                                 .labour = {2'800'000},
                                                 .handling = {250'000},
                                                 .recovery = {300'000},
                                                 .memo = {6'120'000}}});
    const auto payment =
        write(centre, PaymentMade{agent, PaymentDirection::to_agent, {2'000'000}, "ref"});
    write(centre, PaymentBooked{payment.id, agent, PaymentDirection::to_agent, {2'000'000}});
    const auto opened = write(centre, DiscrepancyOpened{.kind = DiscrepancyKind::transit_difference,
                                                        .site = agent,
                                                        .cause = sent.id,
                                                        .part = part,
                                                        .quantity = {1},
                                                        .evidence = {sent.id, receipt.id},
                                                        .deadline = day + 15,
                                                        .detail = "one pump"});
    write(centre, TransitLossDeclared{base::WaybillId::of(sent.id),
                                      0,
                                      part,
                                      Condition::fresh,
                                      {1},
                                      LossBearer::transport_company,
                                      "carrier admits"});
    write(centre,
          DiscrepancySettled{base::DiscrepancyId::of(opened.id), sent.id, {0}, "carrier pays"});
    return all;
}

}  // namespace amani::views::testing
