// What people ask of the desk of cases.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/about/command.h"
#include "shared/domain/cases/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

struct CloseCase {
    static constexpr AboutCommand about{"CloseCase",
                                        {Role::parts_desk, Role::used_desk, Role::finance},
                                        the_centre,
                                        "بستن مغایرت",
                                        "Close a case"};
    using records = Records<CaseClosed>;
    base::DiscrepancyId discrepancy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CloseCase, (), (discrepancy, reason))

struct ReopenCase {
    static constexpr AboutCommand about{"ReopenCase",
                                        {Role::parts_desk, Role::used_desk, Role::finance},
                                        the_centre,
                                        "بازکردن مغایرت",
                                        "Reopen a case"};
    using records = Records<CaseReopened>;
    base::DiscrepancyId discrepancy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReopenCase, (), (discrepancy, reason))

struct DecidePiece {
    static constexpr AboutCommand about{"DecidePiece",
                                        {Role::used_desk},
                                        the_centre,
                                        "تعیین تکلیف داغی قرنطینه",
                                        "Decide about a quarantined piece"};
    using records = Records<PieceDecided>;
    base::ReceiptId receipt;
    std::int32_t line = 0;  // from 0
    std::int32_t unit = 0;  // of a line without a tag, from 0
    Ruling ruling = Ruling::counts;
    base::SiteId holder;  // none: the receipt's
    base::TagId tag;      // none: the holder's oldest debt
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DecidePiece, (), (receipt, line, unit, ruling, holder, tag, reason))

struct MatchReceipt {
    static constexpr AboutCommand about{"MatchReceipt",
                                        {Role::parts_desk, Role::used_desk},
                                        the_centre,
                                        "تطبیق رسید با بارنامه",
                                        "Match a receipt with its waybill"};
    using records = Records<ReceiptMatched>;
    base::EventId receipt;
    base::WaybillId waybill;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MatchReceipt, (), (receipt, waybill, reason))

// Decides, in the log's own order, about all that waits of a revoked site's log up to `through`.
struct DecideLateEvents {
    static constexpr AboutCommand about{"DecideLateEvents",
                                        {Role::administrator},
                                        the_centre,
                                        "تصمیم درباره رویدادهای دیررسیده",
                                        "Decide about late events"};
    using records = Records<LateEventsDecided>;
    base::EventId through;
    std::vector<base::EventId> refused;  // the others are accepted
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DecideLateEvents, (), (through, refused, reason))

using CaseCommands =
    boost::mp11::mp_list<CloseCase, ReopenCase, DecidePiece, MatchReceipt, DecideLateEvents>;

}  // namespace amani::domain
