// What people ask of the warehouse (R-WH-2..11). Places are one's own: each has one site that alone
// writes its outgoing moves (RULES §3.4).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/domain/about/command.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/warehouse/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// Goods arrived from a supplier (P-1).
// Whether a supplier's invoice has value added tax.
enum class SupplierVat : std::uint8_t { not_charged = 1, charged = 2 };
BOOST_DESCRIBE_ENUM(SupplierVat, not_charged, charged)

struct ReceiveGoods {
    static constexpr AboutCommand about{
        "ReceiveGoods", {Role::store, Role::parts_desk}, the_centre, "رسید کالا", "Receive goods"};
    using records = Records<GoodsReceived>;
    std::string supplier;
    Place into;
    std::vector<PricedLine> lines;
    SupplierVat supplier_vat = SupplierVat::not_charged;
};
BOOST_DESCRIBE_STRUCT(ReceiveGoods, (), (supplier, into, lines, supplier_vat))

// The stock that a store held when the books began (RULES §6.2.8).
struct RecordOpening {
    static constexpr AboutCommand about{"RecordOpening",
                                        {Role::parts_desk, Role::finance},
                                        the_centre,
                                        "ثبت موجودی آغازین",
                                        "Record opening stock"};
    using records = Records<GoodsReceived>;
    Place into;
    std::vector<PricedLine> lines;
};
BOOST_DESCRIBE_STRUCT(RecordOpening, (), (into, lines))

// Between two places of one's own site.
struct MoveStock {
    static constexpr AboutCommand about{"MoveStock", at_the_shelf, every_site,
                                        "جابه‌جایی موجودی", "Move stock"};
    using records = Records<StockMoved>;
    Place from;
    Place to;
    std::vector<StockLine> lines;
};
BOOST_DESCRIBE_STRUCT(MoveStock, (), (from, to, lines))

struct DispatchStock {
    static constexpr AboutCommand about{"DispatchStock", at_the_shelf, every_site, "ارسال کالا",
                                        "Dispatch goods"};
    using records = Records<Dispatched>;
    Place from;
    base::SiteId to;
    std::vector<StockLine> lines;
    std::string transport;  // transport company and its number, or empty
};
BOOST_DESCRIBE_STRUCT(DispatchStock, (), (from, to, lines, transport))

// What was counted on arrival, in any order; 0 for what did not come. Every part of a known waybill
// is counted.
struct ReceiveStock {
    static constexpr AboutCommand about{"ReceiveStock", at_the_shelf, every_site, "دریافت بارنامه",
                                        "Receive a waybill"};
    using records = Records<StockReceived>;
    base::WaybillId waybill;     // none: not known here yet (C-10)
    std::string waybill_number;  // as printed on the paper
    Place into;
    std::vector<StockLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReceiveStock, (), (waybill, waybill_number, into, lines))

// The sender takes back what of a waybill has not been received (C-9).
struct TakeBackWaybill {
    static constexpr AboutCommand about{"TakeBackWaybill", at_the_shelf, every_site,
                                        "برگشت بارنامه", "Take back a waybill"};
    using records = Records<WaybillTakenBack>;
    base::WaybillId waybill;
    Place into;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TakeBackWaybill, (), (waybill, into, reason))

// The centre gives up what is missing from a waybill (P-15).
struct DeclareTransitLoss {
    static constexpr AboutCommand about{"DeclareTransitLoss",
                                        {Role::parts_desk},
                                        the_centre,
                                        "اعلام کالای گم‌شده در راه",
                                        "Declare a transit loss"};
    using records = Records<TransitLossDeclared>;
    base::WaybillId waybill;
    std::int32_t line = 0;  // of the waybill, from 0
    base::Quantity quantity;
    LossBearer bearer = LossBearer::transport_company;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DeclareTransitLoss, (), (waybill, line, quantity, bearer, reason))

// The centre finds that more was sent than the waybill says (C-11).
struct CorrectDispatch {
    static constexpr AboutCommand about{"CorrectDispatch",
                                        {Role::parts_desk},
                                        the_centre,
                                        "اصلاح مقدار ارسال",
                                        "Correct a dispatch"};
    using records = Records<DispatchCorrected>;
    base::WaybillId waybill;
    std::int32_t line = 0;  // of the waybill, from 0
    base::Quantity quantity;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectDispatch, (), (waybill, line, quantity, reason))

using WarehouseCommands =
    boost::mp11::mp_list<ReceiveGoods, RecordOpening, MoveStock, DispatchStock, ReceiveStock,
                         TakeBackWaybill, DeclareTransitLoss, CorrectDispatch>;

}  // namespace amani::domain
