// The clerk of goods on the way: a pool per waybill and part (P-2, P-15, RULES §6.2.10). They may
// be received before their dispatch is known (C-10), or not as they were sent (C-11). Used parts
// travel the same way, but have no value until they are registered (used_parts.h).
#pragma once

#include "shared/domain/cases/events.h"
#include "shared/domain/flows/papers.h"
#include "shared/domain/flows/stock_movements.h"

namespace amani::domain {

// A waybill: by its id, or by its printed number while only that is known.
struct WaybillKey {
    base::WaybillId id;
    TextKey number;
};
// What a waybill carries of a part. What was counted is compared with what was sent by part, not by
// line.
struct Good {
    WaybillKey waybill;
    base::PartId part;
    Condition condition = Condition::fresh;
};

// (waybill): goods or used parts on the way. `is_sent` is 0 while only a receipt has named the
// waybill (C-10).
struct WaybillRow {
    base::SiteId to;
    std::int32_t is_sent = 0;
};
BOOST_DESCRIBE_STRUCT(WaybillRow, (), (to, is_sent))

// (waybill, part, condition), or numbered (number, part, condition)
struct TransitRow {
    base::Quantity sent;
    base::Quantity received;
    base::Quantity lost;
    base::Rial cost;        // of all that was sent
    base::EventId receipt;  // the last one
};
BOOST_DESCRIBE_STRUCT(TransitRow, (), (sent, received, lost, cost, receipt))

// (paper, receipt, line): received before its waybill was known (C-10).
struct ParkedRow {
    base::SiteId site;  // whose provisional transit it was taken out of
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
    base::Day day;  // of the receipt
};
BOOST_DESCRIBE_STRUCT(ParkedRow, (), (site, part, condition, quantity, day))

[[nodiscard]] constexpr RowKey waybill_key(base::WaybillId waybill) {
    return {Table::waybill, waybill.value};
}
[[nodiscard]] constexpr RowKey line_key(const Good& good) {
    const auto condition = static_cast<std::int64_t>(good.condition);
    const WaybillKey& of = good.waybill;
    if (of.id.is_none())
        return {Table::numbered_line, of.number.high, of.number.low, good.part.value, condition};
    return {Table::transit_line, of.id.value, good.part.value, condition};
}
[[nodiscard]] constexpr RowKey transit_pool_key(const Good& good) {
    const WaybillKey& of = good.waybill;
    if (of.id.is_none()) return numbered_pool_key(of.number, good.part, good.condition);
    return pool_key(Account::stock_transit, of.id.value, good.part, good.condition);
}
[[nodiscard]] constexpr RowKey parked_key(TextKey paper, base::EventId receipt, std::int32_t line) {
    return {Table::parked, paper.high, paper.low, receipt.value, line};
}
// The case of a paper that names no waybill yet. The last member tells it from the other cases of
// its kind, which are about a receipt (0) or a waybill's part in a condition (above 0).
[[nodiscard]] constexpr Cases::Case unknown_paper(TextKey paper) {
    return {DiscrepancyKind::unknown_waybill, paper.high, paper.low, -1};
}

class Transit {
  public:
    Transit(BooksStore& store, Decisions& out, Cases& cases, Shelves& shelves,
            StockMovements& movements)
        : store_(store), out_(out), cases_(cases), shelves_(shelves), movements_(movements) {}

    void on(const Fact& fact, const Dispatched& event);
    void on(const Fact& fact, const StockReceived& event);
    void on(const Fact& fact, const WaybillTakenBack& event);
    // A person says to which waybill a receipt by an unknown number belongs.
    void on(const Fact& fact, const ReceiptMatched& event);
    void on(const Fact& fact, const TransitLossDeclared& event);
    // More had left than the waybill says: a surplus is explained (C-11).
    void on(const Fact& fact, const DispatchCorrected& event);
    void on(const Fact& fact, const UsedPartsDispatched& event);
    // The parcel as such.
    void on(const Fact& fact, const UsedPartsReceived& event);

  private:
    // Goods leave their place for the waybill's transit.
    void send(const Fact& fact, base::WaybillId waybill, GoodsLine goods);
    void note_sent(const Good& good, base::Quantity quantity, base::Rial cost);
    void note_received(const Good& good, base::Quantity quantity, base::EventId receipt);
    void open_waybill(const Fact& fact, const std::string& number, base::SiteId to);
    void receive_by_id(const Fact& fact, base::WaybillId waybill,
                       const std::vector<StockLine>& lines, const Place& into);
    void receive_by_number(const Fact& fact, const StockReceived& event, const Place& into);
    void receive(const Fact& fact, const WaybillKey& waybill, std::int32_t line,
                 const StockLine& goods, const Place& into);
    void explain_piece(const Fact& fact, const UsedPartLine& line);
    void receive_without_paper(const Fact& fact, const UsedPartsReceived& event);
    void match_paper(const Fact& fact, TextKey paper, const ParkedRow& first);
    // Of this receipt alone, or of all.
    void match_parked(const Fact& fact, TextKey paper, base::WaybillId waybill,
                      base::EventId receipt = {});
    [[nodiscard]] base::Rial move_value(const Good& good, const Good& provisional,
                                        GoodsBooked& moved);
    [[nodiscard]] bool is_sent(base::WaybillId waybill);
    void report_misaddressed(base::EventId dispatch, base::SiteId receiver);
    void check_received(const Good& good, base::SiteId receiver, base::EventId receipt);
    void check_differences(base::WaybillId waybill, base::EventId by);
    void check_difference(const Good& good, base::EventId by);
    [[nodiscard]] base::Rial estimated_unit_cost(const Place& into, base::PartId part);

    BooksStore& store_;
    Decisions& out_;
    Cases& cases_;
    Shelves& shelves_;
    StockMovements& movements_;
};

}  // namespace amani::domain
