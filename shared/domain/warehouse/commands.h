// What people ask of the warehouse (R-WH-2..11). Places are one's own: each has one site that alone
// writes its outgoing moves (RULES §3.4).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/warehouse/events.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

// Goods arrived from a supplier (P-1).
struct ReceiveGoods {
    static constexpr std::string_view name_of_command = "ReceiveGoods";
    std::string supplier;
    Place into;
    std::vector<PricedLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReceiveGoods, (), (supplier, into, lines))

// The stock that a store held when the books began (RULES §6.2.8).
struct RecordOpening {
    static constexpr std::string_view name_of_command = "RecordOpening";
    Place into;
    std::vector<PricedLine> lines;
};
BOOST_DESCRIBE_STRUCT(RecordOpening, (), (into, lines))

// Between two places of one's own site.
struct MoveStock {
    static constexpr std::string_view name_of_command = "MoveStock";
    Place from;
    Place to;
    std::vector<StockLine> lines;
};
BOOST_DESCRIBE_STRUCT(MoveStock, (), (from, to, lines))

struct DispatchStock {
    static constexpr std::string_view name_of_command = "DispatchStock";
    Place from;
    base::SiteId to;
    std::vector<StockLine> lines;
    std::string transport;  // transport company and its number, or empty
};
BOOST_DESCRIBE_STRUCT(DispatchStock, (), (from, to, lines, transport))

// What was counted on arrival, in any order; 0 for what did not come. Every part of a known waybill
// is counted.
struct ReceiveStock {
    static constexpr std::string_view name_of_command = "ReceiveStock";
    base::WaybillId waybill;     // none: not known here yet (C-10)
    std::string waybill_number;  // as printed on the paper
    Place into;
    std::vector<StockLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReceiveStock, (), (waybill, waybill_number, into, lines))

// The centre gives up what is missing from a waybill (P-15).
struct DeclareTransitLoss {
    static constexpr std::string_view name_of_command = "DeclareTransitLoss";
    base::WaybillId waybill;
    std::int32_t line = 0;  // of the waybill, from 0
    base::Quantity quantity;
    LossBearer bearer = LossBearer::transport_company;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DeclareTransitLoss, (), (waybill, line, quantity, bearer, reason))

}  // namespace amani::domain
