// Goods that enter the network: bought from a supplier, or there when the books began.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/warehouse/commands.h"
#include "shared/domain/warehouse/stock_lines.h"

#include <vector>

namespace amani::domain {

struct GoodsInState {
    base::SiteId site;             // one's own
    std::vector<KnownPart> parts;  // those of the lines
    NumberSeries numbers{.type =
                             DocumentType::goods_receipt};  // of openings: DocumentType::opening
};
[[nodiscard]] base::Result<GoodsReceived, WarehouseRefusal> decide(const GoodsInState& state,
                                                                   const ReceiveGoods& command);
[[nodiscard]] base::Result<GoodsReceived, WarehouseRefusal> decide(const GoodsInState& state,
                                                                   const RecordOpening& command);

}  // namespace amani::domain
