// Used parts (داغی) on their way back: each debt by its tag, with state, age and value; each
// received piece with its standing.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/domain/returns/used_part_state.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace amani::views {

using domain::UsedPartState;  // `used_part.state` in schema.h holds its values

class ReturnsProjection {
  public:
    explicit ReturnsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::PartFitted& fitted);
    void apply(const domain::Event& event, const domain::PartRemoved& removed);
    void apply(const domain::Event& event, const domain::FittingUndone& undone);
    void apply(const domain::Event& event, const domain::UsedPartsDispatched& dispatched);
    void apply(const domain::Event& event, const domain::ConsumptionBooked& booked);
    void apply(const domain::Event& event, const domain::UsedPartRegistered& registered);
    void apply(const domain::Event& event, const domain::DebtEnded& ended);
    // The events of one debt often come together. They are merged in memory, by the same rules by
    // which SQL merges them with the stored row, and written once. However they are grouped into
    // flushes, the rows are the same.
    void flush();
    void forget();

  private:
    struct Last {
        base::LogicalTime time;
        base::EventId by;
        friend auto operator<=>(const Last&, const Last&) = default;
    };
    struct Debt {
        base::SiteId site;
        std::string number;
        base::JobId job;
        base::PartId part;
        std::string part_serial;
        base::Day fitted_day;
        base::LogicalTime fitted_time;
        base::EventId removed;
        std::string removed_serial;
        Last shipped;
        base::ReceiptId receipt;
        std::int32_t standing = 0;
        Last stood;
        std::int32_t end = 0;
        Last ended;
        base::Quantity pending;
        base::Rial cost;
        base::Rial price;
    };
    struct PiecePlace {
        base::ReceiptId receipt;
        std::int32_t line = 0;
        std::int32_t unit = 0;
        friend auto operator<=>(const PiecePlace&, const PiecePlace&) = default;
    };
    struct Piece {
        base::TagId tag;
        base::SiteId holder;
        base::PartId part;
        domain::Standing standing{};
        std::string reason;
        Last last;
    };
    base::TagId named_tag(const domain::UsedPartLine& line);
    // The gathered changes of a debt, begun for this holder and part if there are none yet.
    Debt& debt(base::TagId tag, base::SiteId site, base::PartId part);

    std::unique_ptr<store::Statement> find_tag_;
    std::unique_ptr<store::Statement> expense_;
    std::unique_ptr<store::Statement> undo_;
    std::unordered_map<base::TagId, Debt> debts_;
    std::map<PiecePlace, Piece> pieces_;
    store::RowBatch merged_;
    store::RowBatch stood_;
};

struct UsedPartRow {
    base::TagId tag;
    base::SiteId holder;
    std::string number;
    UsedPartState state{};
    base::JobId job;
    base::PartId part;
    std::string part_code;
    std::string part_name;
    std::string part_serial;
    std::string removed_serial;
    base::Day fitted_day;
    base::Day due;            // the last day on which it may come back
    base::EventId removed;    // the PartRemoved, or none
    base::WaybillId waybill;  // or none
    base::ReceiptId receipt;  // or none
    base::Rial cost;          // of the consumption, as the hub booked it
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(UsedPartRow, (),
                      (tag, holder, number, state, job, part, part_code, part_name, part_serial,
                       removed_serial, fitted_day, due, removed, waybill, receipt, cost, price))

struct UsedPieceRow {
    base::ReceiptId receipt;
    std::string receipt_number;
    std::int32_t line = 0;
    std::int32_t unit = 0;
    base::TagId tag;  // or none
    std::string tag_number;
    base::SiteId holder;
    base::PartId part;
    domain::Standing standing{};
    std::string reason;
    base::LogicalTime time;
    base::EventId decision;
};
BOOST_DESCRIBE_STRUCT(UsedPieceRow, (),
                      (receipt, receipt_number, line, unit, tag, tag_number, holder, part, standing,
                       reason, time, decision))

[[nodiscard]] std::optional<UsedPartRow> used_part(store::Database& database, base::TagId tag);
[[nodiscard]] std::optional<UsedPartRow> used_part_with_number(store::Database& database,
                                                               std::string_view number);
[[nodiscard]] std::vector<UsedPieceRow> pieces_of_receipt(store::Database& database,
                                                          base::ReceiptId receipt);
[[nodiscard]] std::vector<UsedPieceRow> pieces_of_tag(store::Database& database, base::TagId tag);

extern const List used_parts_list;
extern const List used_pieces_list;
extern const List used_receipts_list;  // documents of the used-part desk

}  // namespace amani::views
