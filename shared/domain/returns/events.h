// Used parts (داغی) on their way back (R-USD-1..7). The debt is named by the PartFitted event
// (TagId). What these facts mean in the books is decided by the hub (shared/domain/flows). Type
// numbers 100–119.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/ledger/place.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

struct UsedPartLine {
    base::TagId tag;  // none: the piece has no tag, or the tag's number is not known here
    std::string tag_number;
    base::PartId part;
    std::string part_serial;
    base::Quantity quantity{1};  // above 1 only without a tag
};
BOOST_DESCRIBE_STRUCT(UsedPartLine, (), (tag, tag_number, part, part_serial, quantity))
[[nodiscard]] constexpr bool is_within_bounds(const UsedPartLine& line) {
    return line.quantity.value >= 1 && line.quantity.value <= base::most_used_pieces;
}

// By the holder: the pieces left its used-part store. This event names their waybill.
struct UsedPartsDispatched {
    std::string number;
    base::SiteId to;
    std::vector<UsedPartLine> lines;
    std::string transport;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        for (const UsedPartLine& line : lines)
            if (!line.tag.is_none()) own.record("tag", line.tag.site());
    }
};
BOOST_DESCRIBE_STRUCT(UsedPartsDispatched, (), (number, to, lines, transport))

// By the receiving desk: the used parts of one holder that lie on its table (R-USD-4). `waybill`
// may be unknown.
struct UsedPartsReceived {
    std::string number;  // of the used-part receipt
    base::SiteId holder;
    base::WaybillId waybill;
    std::string waybill_number;
    std::vector<UsedPartLine> lines;
};
BOOST_DESCRIBE_STRUCT(UsedPartsReceived, (), (number, holder, waybill, waybill_number, lines))

enum class Inspection : std::uint8_t {
    accepted = 1,
    wrong_part = 2,
    wrong_serial = 3,
    foreign = 4,
    opened = 5,
    damaged = 6,
    incomplete = 7,
    not_faulty = 8,
};
BOOST_DESCRIBE_ENUM(Inspection, accepted, wrong_part, wrong_serial, foreign, opened, damaged,
                    incomplete, not_faulty)

// By the hub's used-part desk, for one piece of a receipt.
struct UsedPartInspected {
    base::ReceiptId receipt;
    std::int32_t line = 0;
    std::int32_t unit = 0;  // of a line without a tag
    Inspection verdict = Inspection::accepted;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(UsedPartInspected, (), (receipt, line, unit, verdict, note))
[[nodiscard]] constexpr bool is_within_bounds(const UsedPartInspected& event) {
    return event.line >= 0 && event.unit >= 0;
}

// P-5c, by the hub: the agent pays for a used part that was rejected or never came.
struct UsedPartCharged {
    base::TagId tag;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UsedPartCharged, (), (tag, reason))

struct UsedPartWaived {
    base::TagId tag;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UsedPartWaived, (), (tag, reason))

}  // namespace amani::domain
