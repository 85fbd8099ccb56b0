// What a person at the centre decides about a case that the books cannot settle by themselves
// (RULES §5). Type numbers 110–119.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// Explained outside of the books, which stay as they are.
struct CaseClosed {
    static constexpr AboutEvent about{110, Writer::centre, Relay::to_nobody, "بستن مغایرت",
                                      "Case closed"};
    base::DiscrepancyId discrepancy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CaseClosed, (), (discrepancy, reason))

// What CaseClosed had closed is open again, with what was left of it.
struct CaseReopened {
    static constexpr AboutEvent about{111, Writer::centre, Relay::to_nobody, "بازکردن مغایرت",
                                      "Case reopened"};
    base::DiscrepancyId discrepancy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CaseReopened, (), (discrepancy, reason))

enum class Ruling : std::uint8_t {
    counts = 1,     // it is a piece of its own, and answers a debt of the holder
    set_aside = 2,  // it does not count: back into quarantine
};
BOOST_DESCRIBE_ENUM(Ruling, counts, set_aside)

// A used part that was put aside as a duplicate or a suspect (C-4, C-5), or one that counted and
// should not have.
struct PieceDecided {
    static constexpr AboutEvent about{112, Writer::centre, Relay::to_nobody,
                                      "تعیین تکلیف داغی قرنطینه", "Quarantined piece decided"};
    base::ReceiptId receipt;
    std::int32_t line = 0;
    std::int32_t unit = 0;
    Ruling ruling = Ruling::counts;
    base::SiteId holder;  // of `counts`: whose it is
    base::TagId tag;      // and under which tag; none: the holder's oldest debt of the part
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PieceDecided, (), (receipt, line, unit, ruling, holder, tag, reason))
[[nodiscard]] constexpr bool is_within_bounds(const PieceDecided& event) {
    return event.line >= 0 && event.unit >= 0;
}

// A receipt by a waybill's number that nobody knows belongs to this waybill (C-10): the number was
// mistyped, or read wrong.
struct ReceiptMatched {
    static constexpr AboutEvent about{113, Writer::centre, Relay::to_nobody,
                                      "تطبیق رسید با بارنامه", "Receipt matched with its waybill"};
    base::EventId receipt;
    std::string waybill_number;  // as the receipt has it
    base::WaybillId waybill;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReceiptMatched, (), (receipt, waybill_number, waybill, reason))

// What a revoked site had not sent and its centre has from its exported log (C-15): from the end of
// what counts up to `through` it counts from now on, all but `refused`, which is set aside when it
// is applied. The hub moves the log's cut to `through` (MemberRevoked).
struct LateEventsDecided {
    static constexpr AboutEvent about{114, Writer::centre, Relay::to_whom_it_concerns,
                                      "تصمیم درباره رویدادهای دیررسیده", "Late events decided"};
    base::EventId through;  // the last one that was signed together with others
    std::vector<base::EventId> refused;
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return through.site(); }
};
BOOST_DESCRIBE_STRUCT(LateEventsDecided, (), (through, refused, reason))

using CaseEvents =
    boost::mp11::mp_list<CaseClosed, CaseReopened, PieceDecided, ReceiptMatched, LateEventsDecided>;

}  // namespace amani::domain
