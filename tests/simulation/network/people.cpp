#include "simulation/network/people.h"

#include "shared/domain/registry/event_types.h"

namespace amani::simulation {

using namespace domain;

namespace {

constexpr base::Day long_ago{19'800};

Place store_of(base::SiteId agent) { return {PlaceKind::consignment, agent, 0}; }
const Place main_store{PlaceKind::main, centre_site, 0};

}  // namespace

std::string People::text() { return "text-" + std::to_string(++texts_); }

std::string People::number(station::Station& station, DocumentType type) {
    auto& desk = station.desk();
    auto number = desk.series(type, desk.today()).number();
    if (forgets_numbers) return number;
    station.transact([&] {
        desk.take(type, desk.today(), 1);
        return station::Station::Then::commit;
    });
    return number;
}

void People::found(HubSite& hub) {
    const auto agent = [](base::SiteId site, const char* code) {
        return SiteDefined{site, code, code, SiteKind::agent, {}};
    };
    const auto made =
        hub.records({PartDefined{.code = "PUMP", .name = "پمپ", .returnable = Returnable::yes},
                     PartDefined{.code = "SEAL", .name = "واشر"},
                     PriceListPublished{.name = "PL-1", .valid_from = long_ago},
                     agent(karaj, "AG-KRJ"), agent(shiraz, "AG-SHZ"), agent(thief_site, "AG-DZD"),
                     AgentTermsSet{.agent = karaj, .rate = {8500}},
                     AgentTermsSet{.agent = shiraz,
                                   .policy = SettlementPolicy::sold_on_account,
                                   .rate = {9000},
                                   .vat = VatRegistered::yes},
                     VatRateSet{long_ago, {1000}}, HandlingSet{long_ago, {250'000}}});
    goods_ = {base::PartId::of(made[0].id), base::PartId::of(made[1].id),
              base::PriceListId::of(made[2].id)};
    hub.records({PriceSet{goods_.list, goods_.pump, {7'200'000}},
                 PriceSet{goods_.list, goods_.seal, {350'000}},
                 TariffSet{long_ago, goods_.pump, {2'800'000}, {300'000}},
                 GoodsReceived{.how = Acquisition::opening,
                               .number = "OB-1",
                               .into = main_store,
                               .lines = {{goods_.pump, {1'000}, {4'500'000}},
                                         {goods_.seal, {1'000}, {100'003}}}}});
}

std::string People::work_at(NodeSite& node) {
    switch (chance_.between(0, 6)) {
        case 0:
            return node.records({customer()}), "a customer";
        case 1:
        case 2:
            return receives(node);
        case 3:
            return sends_back(node);
        default:
            return repairs(node);
    }
}

std::string People::work_at(HubSite& hub) {
    switch (chance_.between(0, 9)) {
        case 0:
            return hub.records({customer()}), "a customer";
        case 1:
        case 2:
            return hub.records({payment()}), "a payment";
        case 3:
            return inspects(hub);
        case 4:
        case 5:
            return gets_back(hub);
        case 6:
            return chance_.one_in(2) ? buys(hub) : prices(hub);
        default:
            return hub.records({waybill(hub)}), "a waybill";
    }
}

Body People::customer() { return CustomerRegistered{.name = text()}; }

Body People::payment() {
    return PaymentMade{
        .agent = an_agent(),
        .direction = chance_.one_in(2) ? PaymentDirection::to_agent : PaymentDirection::from_agent,
        .amount = {chance_.between(1, 9'000'000)},
        .reference = text()};
}

Body People::waybill(HubSite& hub) {
    return Dispatched{.number = number(hub.station(), DocumentType::waybill),
                      .from = main_store,
                      .to = an_agent(),
                      .lines = {{.part = goods_.pump, .quantity = {chance_.between(1, 4)}},
                                {.part = goods_.seal, .quantity = {chance_.between(1, 3)}}},
                      .transport = text()};
}

std::string People::buys(HubSite& hub) {
    hub.records({GoodsReceived{
        .number = number(hub.station(), DocumentType::goods_receipt),
        .supplier = "supplier",
        .into = main_store,
        .lines = {{goods_.pump, {chance_.between(1, 20)}, {chance_.between(1, 9'000'000)}}}}});
    return "goods bought";
}

// Of today, or of some day before that was settled at other prices (RULES §6.2.7).
std::string People::prices(HubSite& hub) {
    const auto from = hub.station().desk().today() + -static_cast<int>(chance_.between(0, 9));
    const auto list = base::PriceListId::of(
        hub.records({PriceListPublished{.name = text(), .valid_from = from}})[0].id);
    hub.records({PriceSet{list, goods_.pump, {chance_.between(1'000, 9'000'000)}}});
    return "a price list";
}

// Fits what is on his shelf or not: a shortage at an agent's is a fact that happened.
std::string People::repairs(NodeSite& node) {
    const auto admitted =
        node.records({DeviceAdmitted{.number = number(node.station(), DocumentType::admission),
                                     .serial = "S-" + std::to_string(texts_ + 1),
                                     .complaint = text()}})[0];
    const auto job = base::JobId::of(admitted.id);
    const bool is_companys = !chance_.one_in(3);
    const auto fitted = node.records({PartFitted{
        .job = job,
        .part = goods_.pump,
        .from = store_of(node.site()),
        .payer = is_companys ? Payer::company : Payer::customer,
        .tag_number = is_companys ? number(node.station(), DocumentType::used_tag) : ""}})[0];
    if (is_companys)
        node.records(
            {PartRemoved{.job = job, .tag = base::TagId::of(fitted.id), .part = goods_.pump}});
    if (chance_.one_in(2))
        node.records({PartFitted{.job = job,
                                 .part = goods_.seal,
                                 .from = store_of(node.site()),
                                 .payer = Payer::company}});
    node.records({RepairFinished{job}, DeviceDelivered{.job = job, .receiver = "owner"}});
    return "a repair";
}

std::string People::receives(NodeSite& node) {
    struct OnTheWay {
        base::WaybillId id;
        std::string number;
    };
    std::vector<OnTheWay> waiting;
    auto& query = node.database().cached(
        "SELECT id, number FROM waybill WHERE to_site = ?1 AND state = 1 ORDER BY id LIMIT 1");
    query.with(node.site());
    while (query.step()) waiting.push_back({query.id<base::WaybillId>(0), query.string(1)});
    query.reset();
    if (waiting.empty()) return repairs(node);
    StockReceived receipt{.waybill = waiting[0].id, .into = store_of(node.site())};
    if (chance_.one_in(5)) {  // who reads only the paper
        receipt.waybill = {};
        receipt.waybill_number = waiting[0].number;
    }
    auto& lines = node.database().cached(
        "SELECT part, sent FROM waybill_line WHERE waybill = ?1 ORDER BY line");
    lines.with(waiting[0].id);
    while (lines.step()) {
        const auto missing = chance_.one_in(6) ? 1 : 0;
        receipt.lines.push_back(
            {.part = lines.id<base::PartId>(0), .quantity = {lines.integer(1) - missing}});
    }
    lines.reset();
    node.records({receipt});
    return "goods received";
}

std::string People::sends_back(NodeSite& node) {
    std::vector<UsedPartLine> lines;
    auto& query = node.database().cached(
        "SELECT id, number, part FROM used_part WHERE site = ?1 AND state = 2 ORDER BY id LIMIT 2");
    query.with(node.site());
    while (query.step())
        lines.push_back({.tag = query.id<base::TagId>(0),
                         .tag_number = query.string(1),
                         .part = query.id<base::PartId>(2)});
    query.reset();
    if (lines.empty()) return repairs(node);
    node.records({UsedPartsDispatched{.number = number(node.station(), DocumentType::waybill),
                                      .to = centre_site,
                                      .lines = lines,
                                      .transport = text()}});
    return "used parts sent back";
}

std::string People::gets_back(HubSite& hub) {
    UsedPartsReceived receipt;
    auto& query = hub.database().cached(
        "SELECT id, part, site, waybill FROM used_part WHERE waybill <> 0 AND receipt = 0 "
        "ORDER BY id LIMIT 1");
    query.with();
    if (query.step()) {
        receipt.lines = {{.tag = query.id<base::TagId>(0), .part = query.id<base::PartId>(1)}};
        receipt.holder = query.id<base::SiteId>(2);
        receipt.waybill = query.id<base::WaybillId>(3);
    }
    query.reset();
    if (receipt.lines.empty()) {  // one without a tag, from who may not even have said so yet
        receipt.holder = an_agent();
        receipt.lines = {{.part = goods_.pump}};
    }
    receipt.number = number(hub.station(), DocumentType::used_receipt);
    hub.records({receipt});
    return "used parts received";
}

std::string People::inspects(HubSite& hub) {
    UsedPartInspected inspected;
    auto& query = hub.database().cached(
        "SELECT receipt, line, unit FROM used_piece WHERE standing IN (1, 2) "
        "ORDER BY receipt, line, unit LIMIT 1");
    query.with();
    const bool is_some = query.step();
    if (is_some)
        inspected = {.receipt = query.id<base::ReceiptId>(0),
                     .line = static_cast<std::int32_t>(query.integer(1)),
                     .unit = static_cast<std::int32_t>(query.integer(2))};
    query.reset();
    if (!is_some) return gets_back(hub);
    inspected.verdict = chance_.one_in(4) ? Inspection::damaged : Inspection::accepted;
    hub.records({inspected});
    return "an inspection";
}

std::multiset<std::string> texts_at(store::Database& database) {
    std::multiset<std::string> texts;
    auto& query = database.cached(
        "SELECT complaint FROM job UNION ALL SELECT name FROM customer UNION ALL SELECT reference "
        "FROM payment UNION ALL SELECT transport FROM waybill WHERE sent_time <> 0 UNION ALL "
        "SELECT name FROM price_list");
    query.with();
    while (query.step())
        if (auto text = query.string(0); text.starts_with("text-")) texts.insert(std::move(text));
    query.reset();
    return texts;
}

}  // namespace amani::simulation
