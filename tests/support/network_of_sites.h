// The network of the golden story (RULES §10.1): sites, parts, lists and tariffs, as the hub's
// first facts.
#pragma once

#include "support/hub_books.h"

namespace amani::domain {

inline constexpr base::SiteId thr{1}, mhd{2}, isf{3}, krj{11}, shz{12}, rsh{13}, ahv{14},
    tech_01{21};

// 1404/08/24 … 1404/09/07; Aban has thirty days.
[[nodiscard]] constexpr base::Day day_of(int month, int day) {
    return {20407 + (month - 8) * 30 + day - 24};
}

struct Network {
    Sites sites;
    std::vector<Event> published;
    base::PartId pump, board, compressor, lcd, battery, seal;
    base::PriceListId first_list;

    Network() {
        struct Site {
            base::SiteId site;
            SiteKind kind;
            const char* code;
        };
        for (const auto& [site, kind, code] :
             std::initializer_list<Site>{{thr, SiteKind::central, "HUB-THR"},
                                         {mhd, SiteKind::branch, "BR-MHD"},
                                         {isf, SiteKind::branch, "BR-ISF"},
                                         {krj, SiteKind::agent, "AG-KRJ"},
                                         {shz, SiteKind::agent, "AG-SHZ"},
                                         {rsh, SiteKind::agent, "AG-RSH"},
                                         {ahv, SiteKind::agent, "AG-AHV"},
                                         {tech_01, SiteKind::technician, "TECH-01"}})
            publish(SiteDefined{.site = site, .code = code, .kind = kind});
        for (const base::SiteId agent : {krj, shz, rsh, ahv})
            publish(AgentTermsSet{.agent = agent,
                                  .policy = agent == ahv ? SettlementPolicy::sold_on_account
                                                         : SettlementPolicy::consignment,
                                  .rate = {8500}});
        publish(VatRateSet{{19'800}, {1000}});
        publish(HandlingSet{{19'800}, {250'000}});
        pump = part("PUMP", Returnable::yes);
        board = part("BOARD", Returnable::yes);
        compressor = part("COMP", Returnable::yes);
        lcd = part("LCD", Returnable::yes);
        battery = part("BATT", Returnable::yes);
        seal = part("SEAL", Returnable::no);
        const auto pl_1 = list("PL-1", {19'800});
        first_list = pl_1;
        price(pl_1, pump, 7'200'000);
        price(pl_1, board, 58'000'000);
        price(pl_1, compressor, 95'000'000);
        price(pl_1, lcd, 41'000'000);
        price(pl_1, battery, 9'900'000);
        price(pl_1, seal, 350'000);
        const auto pl_2 = list("PL-2", day_of(9, 1));
        price(pl_2, pump, 8'100'000);
        price(pl_2, board, 64'500'000);
        price(pl_2, lcd, 45'500'000);
        tariff(pump, 2'800'000, 300'000);
        tariff(board, 4'500'000, 4'000'000);
        tariff(compressor, 12'000'000, 5'000'000);
        tariff(lcd, 3'500'000, 1'000'000);
        tariff(battery, 1'500'000, 0);
    }

    template <class T>
    base::EventId publish(T body) {
        published.push_back(sites.write(thr, {19'800}, std::move(body)));
        return published.back().id;
    }
    base::PartId part(const char* code, Returnable returnable) {
        return base::PartId::of(publish(PartDefined{.code = code, .returnable = returnable}));
    }
    base::PriceListId list(const char* name, base::Day from) {
        return base::PriceListId::of(publish(PriceListPublished{.name = name, .valid_from = from}));
    }
    void price(base::PriceListId list, base::PartId part, std::int64_t price) {
        publish(PriceSet{list, part, {price}});
    }
    void tariff(base::PartId part, std::int64_t labour, std::int64_t recovery) {
        publish(TariffSet{{19'800}, part, {labour}, {recovery}});
    }
    void tell(HubBooks& hub) const {
        for (const Event& event : published) hub.hear(event);
    }

    // Facts, in the words of the sites.
    Event buys(base::Day day, base::PartId part, std::int64_t quantity, std::int64_t unit_cost,
               Acquisition how = Acquisition::purchase) {
        return sites.write(thr, day,
                           GoodsReceived{.how = how,
                                         .into = {PlaceKind::main, thr, 0},
                                         .lines = {{part, {quantity}, {unit_cost}}}});
    }
    Event ships(base::Day day, base::SiteId to, std::vector<StockLine> lines,
                std::string number = "") {
        return sites.write(thr, day,
                           Dispatched{.number = std::move(number),
                                      .from = {PlaceKind::main, thr, 0},
                                      .to = to,
                                      .lines = std::move(lines)});
    }
    static Place stock_of(base::SiteId site) {
        if (site == thr) return {PlaceKind::main, site, 0};
        if (site == mhd || site == isf) return {PlaceKind::branch, site, 0};
        return {site == tech_01 ? PlaceKind::technician : PlaceKind::consignment, site, 0};
    }
    Event receives(base::Day day, const Event& waybill, base::SiteId site,
                   std::vector<StockLine> lines) {
        return sites.write(site, day,
                           StockReceived{.waybill = base::WaybillId::of(waybill.id),
                                         .into = stock_of(site),
                                         .lines = std::move(lines)});
    }
    Event fits(base::Day day, base::SiteId site, base::PartId part, Payer payer = Payer::company,
               std::int64_t quantity = 1, std::string tag = "") {
        return sites.write(site, day,
                           PartFitted{.part = part,
                                      .quantity = {quantity},
                                      .from = stock_of(site),
                                      .payer = payer,
                                      .tag_number = std::move(tag)});
    }
    Event undoes(base::Day day, const Event& fitting) {
        const auto& fitted = std::get<PartFitted>(fitting.body);
        return sites.write(fitting.id.site(), day,
                           FittingUndone{.fitted = base::TagId::of(fitting.id),
                                         .part = fitted.part,
                                         .quantity = fitted.quantity,
                                         .into = fitted.from,
                                         .reason = "mistyped"});
    }
    Event sends_back(base::Day day, base::SiteId holder, std::vector<UsedPartLine> lines,
                     std::string number = "") {
        return sites.write(
            holder, day,
            UsedPartsDispatched{.number = std::move(number), .to = thr, .lines = std::move(lines)});
    }
    Event gets_back(base::Day day, base::SiteId holder, std::vector<UsedPartLine> lines,
                    base::WaybillId waybill = {}, std::string waybill_number = "") {
        return sites.write(thr, day,
                           UsedPartsReceived{.holder = holder,
                                             .waybill = waybill,
                                             .waybill_number = std::move(waybill_number),
                                             .lines = std::move(lines)});
    }
    // A list, a tariff, handling and VAT, each a fact of its own.
    Event publishes(base::Day from, const char* name) {
        return sites.write(thr, from, PriceListPublished{.name = name, .valid_from = from});
    }
    template <class T>
    Event decrees(T body) {
        return sites.write(thr, {19'800}, std::move(body));
    }
    static UsedPartLine tagged(const Event& fitted, base::PartId part) {
        return {.tag = base::TagId::of(fitted.id), .part = part};
    }
    static StockLine pieces(base::PartId part, std::int64_t quantity) {
        return {.part = part, .quantity = {quantity}};
    }
};

}  // namespace amani::domain
