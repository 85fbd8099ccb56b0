// Goods between places: within a site in one step; between sites as two facts, dispatch and
// receipt, with transit between them (RULES §4.8). Only a receipt, or the centre's declaration of a
// loss, takes goods out of transit.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/warehouse/commands.h"
#include "shared/domain/warehouse/stock_lines.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

struct MoveStockState {
    base::SiteId site;             // one's own
    std::vector<KnownPart> parts;  // those of the lines
    std::vector<Held> held;        // at `from`, of those parts
    NumberSeries numbers{.type = DocumentType::transfer};
};
[[nodiscard]] base::Result<StockMoved, WarehouseRefusal> decide(const MoveStockState& state,
                                                                const MoveStock& command);
[[nodiscard]] Warnings warnings(const MoveStockState& state, const MoveStock& command);

struct DispatchStockState {
    base::SiteId site;
    bool receiver_is_known = false;
    std::vector<KnownPart> parts;
    std::vector<Held> held;  // at `from`
    NumberSeries numbers{.type = DocumentType::waybill};
};
[[nodiscard]] base::Result<Dispatched, WarehouseRefusal> decide(const DispatchStockState& state,
                                                                const DispatchStock& command);
[[nodiscard]] Warnings warnings(const DispatchStockState& state, const DispatchStock& command);

// A waybill as its receiver knows it.
struct KnownWaybill {
    base::WaybillId waybill;
    std::string number;
    base::SiteId to;
    std::string to_code;  // of that site
    std::vector<StockLine> lines;
};
struct ReceiveStockState {
    base::SiteId site;
    std::optional<KnownWaybill> waybill;  // by the command's id, or by its number
    bool is_received = false;             // under that id or number, at this site
    std::vector<KnownPart> parts;         // those of the command's and the waybill's lines
};
// Line i of the event is line i of the waybill; what was not on it follows.
[[nodiscard]] base::Result<StockReceived, WarehouseRefusal> decide(const ReceiveStockState& state,
                                                                   const ReceiveStock& command);
// A waybill by a number that nobody knows here: its data may be on their way, or it was mistyped.
[[nodiscard]] Warnings warnings(const ReceiveStockState& state, const ReceiveStock& command);

struct TakeBackWaybillState {
    base::SiteId site;
    std::optional<KnownWaybill> waybill;  // with what is still in transit of each of its lines
};
[[nodiscard]] base::Result<WaybillTakenBack, WarehouseRefusal> decide(
    const TakeBackWaybillState& state, const TakeBackWaybill& command);

struct DeclareTransitLossState {
    std::optional<StockLine> line;  // of the waybill; nothing: no such waybill or line
    base::Quantity in_transit;      // of that line, still
};
[[nodiscard]] base::Result<TransitLossDeclared, WarehouseRefusal> decide(
    const DeclareTransitLossState& state, const DeclareTransitLoss& command);

struct CorrectDispatchState {
    std::optional<StockLine> line;  // of the waybill; nothing: no such waybill or line
    base::Quantity surplus;         // that was received of that line
    Place from;                     // that the waybill left
};
[[nodiscard]] base::Result<DispatchCorrected, WarehouseRefusal> decide(
    const CorrectDispatchState& state, const CorrectDispatch& command);

}  // namespace amani::domain
