// Goods in, out and on the way, as double entry (R-WH-2..11). Type numbers 80–99.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/ledger/place.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace amani::domain {

struct PricedLine {
    base::PartId part;
    base::Quantity quantity;
    base::Rial unit_cost;
};
BOOST_DESCRIBE_STRUCT(PricedLine, (), (part, quantity, unit_cost))
[[nodiscard]] constexpr bool is_within_bounds(const PricedLine& line) {
    return base::is_line(line.quantity) && base::is_price(line.unit_cost) &&
           line.unit_cost.value <= base::most_amount / line.quantity.value;
}

enum class Acquisition : std::uint8_t {
    purchase = 1,  // of a supplier who charges no value added tax
    opening = 2,
    taxed_purchase = 3,  // with value added tax, which is reclaimed (P-1: 1410)
};
BOOST_DESCRIBE_ENUM(Acquisition, purchase, opening, taxed_purchase)

// P-1, or an opening balance against 3900 (RULES §6.2.8).
struct GoodsReceived {
    static constexpr AboutEvent about{80, Writer::centre, Relay::to_nobody, "رسید انبار",
                                      "Goods received"};
    Acquisition how = Acquisition::purchase;
    std::string number;
    std::string supplier;
    Place into;
    std::vector<PricedLine> lines;
};
BOOST_DESCRIBE_STRUCT(GoodsReceived, (), (how, number, supplier, into, lines))

struct StockLine {
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
    std::vector<std::string> part_serials;  // of a serialised part: one a piece
};
BOOST_DESCRIBE_STRUCT(StockLine, (), (part, condition, quantity, part_serials))
// A count of 0 is possible: it says that the line did not arrive.
[[nodiscard]] constexpr bool is_within_bounds(const StockLine& line) {
    return line.quantity.value == 0 || base::is_line(line.quantity);
}

// Whether each line has at least one piece, as every line that leaves a place must.
[[nodiscard]] inline bool each_counts(const std::vector<StockLine>& lines) {
    return std::ranges::all_of(lines,
                               [](const StockLine& line) { return base::is_line(line.quantity); });
}

// Between two places of one site.
struct StockMoved {
    static constexpr AboutEvent about{81, Writer::every_site, Relay::to_nobody,
                                      "جابه‌جایی موجودی", "Stock moved"};
    std::string number;
    Place from;
    Place to;
    std::vector<StockLine> lines;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.store("from", from);
        own.store("to", to);
    }
};
BOOST_DESCRIBE_STRUCT(StockMoved, (), (number, from, to, lines))
[[nodiscard]] inline bool is_within_bounds(const StockMoved& event) {
    return each_counts(event.lines);
}

// Left for another site; the goods are in transit (place transit, number = this event's id) until
// somebody receives them. The waybill is named by this event.
struct Dispatched {
    static constexpr AboutEvent about{82, Writer::every_site, Relay::to_whom_it_concerns,
                                      "ارسال کالا", "Goods dispatched"};
    std::string number;  // of the waybill: THR-WB-04-000017
    Place from;
    base::SiteId to;
    std::vector<StockLine> lines;
    std::string transport;  // transport company and its number
    [[nodiscard]] base::SiteId concerns() const { return to; }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.store("from", from);
    }
};
BOOST_DESCRIBE_STRUCT(Dispatched, (), (number, from, to, lines, transport))
[[nodiscard]] inline bool is_within_bounds(const Dispatched& event) {
    return each_counts(event.lines);
}

// What was counted on arrival is the fact (C-11); line i is line i of the waybill. A waybill not
// known here yet is named by its number alone (C-10).
struct StockReceived {
    static constexpr AboutEvent about{83, Writer::every_site, Relay::to_whom_it_concerns,
                                      "دریافت بارنامه", "Waybill received"};
    base::WaybillId waybill;  // none: not known here yet
    std::string waybill_number;
    Place into;
    std::vector<StockLine> lines;
    [[nodiscard]] base::SiteId concerns() const { return waybill.site(); }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.parcel("waybill", waybill, waybill_number);
        own.store("into", into);
    }
};
BOOST_DESCRIBE_STRUCT(StockReceived, (), (waybill, waybill_number, into, lines))

// Back at its sender, who says so: refused at the door, or never left (C-9). Line i is line i of
// the waybill, with what had not been received there, as far as the sender knew.
struct WaybillTakenBack {
    static constexpr AboutEvent about{85, Writer::every_site, Relay::to_whom_it_concerns,
                                      "برگشت بارنامه به فرستنده", "Waybill taken back"};
    base::WaybillId waybill;
    base::SiteId to;  // where it was sent to
    Place into;
    std::vector<StockLine> lines;
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return to; }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("waybill", waybill.site());
        own.store("into", into);
    }
};
BOOST_DESCRIBE_STRUCT(WaybillTakenBack, (), (waybill, to, into, lines, reason))

enum class LossBearer : std::uint8_t { transport_company = 1, person = 2, company = 3 };
BOOST_DESCRIBE_ENUM(LossBearer, transport_company, person, company)

// P-15, by the hub: the centre gives up what is missing from a waybill.
struct TransitLossDeclared {
    static constexpr AboutEvent about{84, Writer::centre, Relay::to_whom_it_concerns,
                                      "اعلام کالای گم‌شده در راه",
                                      "Transit loss declared"};
    base::WaybillId waybill;
    std::int32_t line = 0;
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
    LossBearer bearer = LossBearer::transport_company;
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return waybill.site(); }
};
BOOST_DESCRIBE_STRUCT(TransitLossDeclared, (),
                      (waybill, line, part, condition, quantity, bearer, reason))
[[nodiscard]] constexpr bool is_within_bounds(const TransitLossDeclared& event) {
    return base::is_line(event.quantity) && event.line >= 0;
}

// The centre finds that more was sent than the waybill says (C-11): the surplus that was received
// had left the sender's store.
struct DispatchCorrected {
    static constexpr AboutEvent about{86, Writer::centre, Relay::to_whom_it_concerns,
                                      "اصلاح مقدار ارسال", "Dispatch corrected"};
    base::WaybillId waybill;
    std::int32_t line = 0;
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;  // beyond what the waybill says
    Place from;               // where the goods had left
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return waybill.site(); }
};
BOOST_DESCRIBE_STRUCT(DispatchCorrected, (),
                      (waybill, line, part, condition, quantity, from, reason))
[[nodiscard]] constexpr bool is_within_bounds(const DispatchCorrected& event) {
    return base::is_line(event.quantity) && event.line >= -1;
}

using WarehouseEvents =
    boost::mp11::mp_list<GoodsReceived, StockMoved, Dispatched, StockReceived, TransitLossDeclared,
                         WaybillTakenBack, DispatchCorrected>;

}  // namespace amani::domain
