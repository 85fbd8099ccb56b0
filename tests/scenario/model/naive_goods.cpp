#include "scenario/model/naive_model.h"
#include "scenario/model/naive_sums.h"

#include <algorithm>

namespace amani::model {

using namespace domain;

// --- goods: P-1, P-2, P-2s, P-15, C-11, RULES §6.2.10 -------------------------------------------

void NaiveModel::on(const Event& e, const GoodsReceived& b) {
    for (const PricedLine& line : b.lines) {
        const std::int64_t cost = line.unit_cost.value * line.quantity.value;
        const bool is_product = b.into.kind == PlaceKind::replacement;
        (is_product ? products_ : stock_)[{e.id.site(), line.part}].put(line.quantity.value, cost);
        post(is_product ? 1230 : 1210, e.id.site(), line.part, cost);
        const bool has_vat = b.how == Acquisition::taxed_purchase;
        const std::int64_t v = has_vat ? vat_of(cost, in_force(vat_, e.day).one) : 0;
        post(1410, {}, line.part, v);
        post(b.how == Acquisition::opening ? 3900 : 2120, {}, line.part, -cost - v);
    }
}

void NaiveModel::on(const Event& e, const Dispatched& b) {
    const SiteId from = e.id.site();
    Parcel& parcel = parcels_[e.id.value];
    parcel.to = b.to;
    parcel_numbers_[b.number] = e.id.value;
    for (const StockLine& line : b.lines) {
        const std::int64_t n = line.quantity.value;
        const bool is_product = b.from.kind == PlaceKind::replacement;
        const std::int64_t c = (is_product ? products_ : stock_)[{from, line.part}].take(n);
        transit_[{e.id.value, line.part}].put(n, c);
        parcel.sent[line.part] += n;
        parcel.cost[line.part] += c;
        post(1214, {}, line.part, c);
        post(is_product ? 1230 : stock_account(from), from, line.part, -c);
        if (is_product) continue;
        physical_[{from, line.part}] -= n;
        if (!is_agent(from)) continue;
        accountable_[{from, line.part}] -= n;
        if (!is_sold(from)) continue;  // P-2s, and back again
        const std::int64_t p = price(from, line.part, e.day) * n;
        const std::int64_t v = vat_of(p, in_force(vat_, e.day).one);
        sale(from, line.part, -p, -v);
        settle({"sent back", -1, from, line.part, e.day, e.day, 0, false, n, n}, p + v);
    }
}

void NaiveModel::on(const Event& e, const StockReceived& b) {
    const SiteId to = e.id.site();
    // By its number alone is as good as by its id, once the hub knows the dispatch.
    const std::int64_t waybill =
        b.waybill.is_none() ? parcel_numbers_.at(b.waybill_number) : b.waybill.value;
    for (const StockLine& line : b.lines) {
        Heap& way = transit_[{waybill, line.part}];
        const Parcel& parcel = parcels_.at(waybill);
        const std::int64_t n = line.quantity.value;
        const std::int64_t from_transit = std::min(n, std::max<std::int64_t>(0, way.quantity));
        std::int64_t c = from_transit > 0 ? way.take(from_transit) : 0;
        const std::int64_t beyond = n - from_transit;
        if (beyond > 0) {
            const std::int64_t more =
                half_up(parcel.cost.at(line.part), beyond, parcel.sent.at(line.part));
            way.quantity -= beyond;
            way.value -= more;
            c += more;
        }
        const bool is_product = b.into.kind == PlaceKind::replacement;
        (is_product ? products_ : stock_)[{to, line.part}].put(n, c);
        post(is_product ? 1230 : stock_account(to), to, line.part, c);
        post(1214, {}, line.part, -c);
        if (is_product) continue;
        physical_[{to, line.part}] += n;
        if (is_agent(to)) accountable_[{to, line.part}] += n;
        if (is_sold(to)) {
            const std::int64_t p = price(to, line.part, e.day) * n;
            const std::int64_t v = vat_of(p, in_force(vat_, e.day).one);
            sale(to, line.part, p, v);
            if (n > 0)
                settle({"delivery", -1, to, line.part, e.day, e.day, 0, false, n, n}, -p - v);
        }
        drain(to, line.part);
    }
}

void NaiveModel::on(const Event&, const TransitLossDeclared& b) {
    const std::int64_t c = transit_[{b.waybill.value, b.part}].take(b.quantity.value);
    post(1145, {}, b.part, c);
    post(1214, {}, b.part, -c);
}

void NaiveModel::on(const Event&, const PaymentMade& b) {
    post(2110, b.agent, {}, b.amount.value);
    post(1110, {}, {}, -b.amount.value);
}

}  // namespace amani::model
