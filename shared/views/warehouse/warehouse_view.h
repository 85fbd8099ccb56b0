// Documents of goods and used parts in, out and on the way, and waybills with their missing pieces.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"

#include <compare>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace amani::views {

class WarehouseProjection {
  public:
    explicit WarehouseProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::GoodsReceived& received);
    void apply(const domain::Event& event, const domain::StockMoved& moved);
    void apply(const domain::Event& event, const domain::Dispatched& dispatched);
    void apply(const domain::Event& event, const domain::StockReceived& received);
    void apply(const domain::Event& event, const domain::WaybillTakenBack& taken);
    void apply(const domain::Event& event, const domain::TransitLossDeclared& declared);
    void apply(const domain::Event& event, const domain::DispatchCorrected& corrected);
    void apply(const domain::Event& event, const domain::UsedPartsDispatched& dispatched);
    void apply(const domain::Event& event, const domain::UsedPartsReceived& received);
    void flush();
    void forget();

  private:
    struct Paper {
        std::string_view number = {};
        domain::Place from = {};
        domain::Place to = {};
        base::WaybillId waybill = {};
        std::string_view waybill_number = {};
        std::string_view detail = {};  // supplier, transport, reason
    };
    struct Line {
        std::int64_t number = 0;
        base::PartId part;
        domain::Condition condition = domain::Condition::fresh;
        base::Quantity quantity;
    };
    struct WaybillHead {
        std::string_view number;
        int content = 0;
        base::SiteId to;
        std::string_view transport;
    };
    struct WaybillLine {
        base::WaybillId waybill;
        std::int64_t line = 0;
        base::PartId part;
        domain::Condition condition = domain::Condition::fresh;
        friend auto operator<=>(const WaybillLine&, const WaybillLine&) = default;
    };
    struct Share {  // of a waybill line
        base::Quantity sent = {};
        base::Quantity received = {};
        base::Quantity lost = {};
    };
    void add_document(const domain::Event& event, const Paper& paper);
    void add_line(base::EventId document, const Line& line, base::Rial unit_cost,
                  std::string_view part_serials, base::TagId tag = {},
                  std::string_view tag_number = {});
    void add_stock_lines(base::EventId document, const std::vector<domain::StockLine>& lines);
    void add_used_lines(base::EventId document, const std::vector<domain::UsedPartLine>& lines);
    void open_waybill(const domain::Event& event, const WaybillHead& head);
    void add_to_waybill(base::WaybillId waybill, const Line& line, const Share& share);
    // The waybill that a receipt names by its id, or else by its number; none while it is unknown.
    base::WaybillId named_waybill(base::WaybillId id, std::string_view number);
    void stub_waybill(base::WaybillId waybill);
    void adopt_orphans(base::WaybillId waybill, std::string_view number);

    store::RowBatch documents_;
    store::RowBatch lines_;
    store::RowBatch waybill_lines_;
    bool has_orphan_ = false;  // whether a gathered receipt has no known waybill
    std::map<WaybillLine, Share> shares_;
    std::set<base::WaybillId> to_tally_;
    std::unique_ptr<store::Statement> open_waybill_;
    std::unique_ptr<store::Statement> stub_waybill_;
    std::unique_ptr<store::Statement> find_waybill_;
    std::unique_ptr<store::Statement> add_orphan_;
    std::unique_ptr<store::Statement> find_orphans_;
    std::unique_ptr<store::Statement> adopt_orphan_;
    std::unique_ptr<store::Statement> tally_;
};

}  // namespace amani::views
