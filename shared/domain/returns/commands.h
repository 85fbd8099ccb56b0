// What people ask of the used-part console (R-USD-1..7).
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/returns/events.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

// Removed parts leave one's own used place. A tagged line needs its tag or tag number only.
struct DispatchUsedParts {
    static constexpr std::string_view name_of_command = "DispatchUsedParts";
    base::SiteId to;
    std::vector<UsedPartLine> lines;
    std::string transport;
};
BOOST_DESCRIBE_STRUCT(DispatchUsedParts, (), (to, lines, transport))

// The used parts of one holder that lie on the desk's table (R-USD-4). A tag that is not known here
// yet is entered by its number and part (C-2), a piece without a tag by its part.
struct ReceiveUsedParts {
    static constexpr std::string_view name_of_command = "ReceiveUsedParts";
    base::SiteId holder;
    base::WaybillId waybill;     // or none
    std::string waybill_number;  // or empty
    std::vector<UsedPartLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReceiveUsedParts, (), (holder, waybill, waybill_number, lines))

// The verdict on one piece of a receipt.
struct InspectUsedPart {
    static constexpr std::string_view name_of_command = "InspectUsedPart";
    base::ReceiptId receipt;
    std::int32_t line = 0;  // from 0
    std::int32_t unit = 0;  // of a line without a tag, from 0
    Inspection verdict = Inspection::accepted;
    std::string note;  // required with any verdict but accepted
};
BOOST_DESCRIBE_STRUCT(InspectUsedPart, (), (receipt, line, unit, verdict, note))

// The holder pays for a used part that was rejected, or is overdue (P-5c).
struct ChargeUsedPart {
    static constexpr std::string_view name_of_command = "ChargeUsedPart";
    base::TagId tag;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ChargeUsedPart, (), (tag, reason))

struct WaiveUsedPart {
    static constexpr std::string_view name_of_command = "WaiveUsedPart";
    base::TagId tag;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WaiveUsedPart, (), (tag, reason))

}  // namespace amani::domain
