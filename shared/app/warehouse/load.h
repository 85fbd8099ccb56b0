// What the decisions of the warehouse console need to know, read from this site's views; one
// overload for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/warehouse/goods_in.h"
#include "shared/domain/warehouse/transfer.h"

namespace amani::app {

[[nodiscard]] domain::GoodsInState load(const Desk& desk, const domain::ReceiveGoods& command,
                                        base::Day day);
[[nodiscard]] domain::GoodsInState load(const Desk& desk, const domain::RecordOpening& command,
                                        base::Day day);
[[nodiscard]] domain::MoveStockState load(const Desk& desk, const domain::MoveStock& command,
                                          base::Day day);
[[nodiscard]] domain::DispatchStockState load(const Desk& desk,
                                              const domain::DispatchStock& command, base::Day day);
[[nodiscard]] domain::ReceiveStockState load(const Desk& desk, const domain::ReceiveStock& command,
                                             base::Day day);
[[nodiscard]] domain::TakeBackWaybillState load(const Desk& desk,
                                                const domain::TakeBackWaybill& command,
                                                base::Day day);
[[nodiscard]] domain::CorrectDispatchState load(const Desk& desk,
                                                const domain::CorrectDispatch& command,
                                                base::Day day);
[[nodiscard]] domain::DeclareTransitLossState load(const Desk& desk,
                                                   const domain::DeclareTransitLoss& command,
                                                   base::Day day);

}  // namespace amani::app
