// Used parts sent by a holder and received at the desk. A dispatch is checked against what the
// holder has. A receipt records what lies there, whatever it is (RULES §4.6, C-2, C-4, C-5).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/returns/commands.h"
#include "shared/domain/returns/refusals.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// A tag as this site knows it.
struct KnownTag {
    base::TagId tag;
    std::string number;
    base::SiteId holder;
    base::PartId part;
    std::string part_serial;  // of the removed part, when recorded
    UsedPartState state = UsedPartState::owed;
};

struct UsedPartsHeld {
    base::PartId part;
    base::Quantity quantity;
};

struct DispatchUsedPartsState {
    base::SiteId site;
    bool receiver_is_known = false;
    std::vector<KnownTag> tags;  // named by the lines, by id or number
    std::vector<UsedPartsHeld>
        held;  // in the site's used place, of the parts of the lines and tags
    std::vector<base::PartId> known_parts;
    NumberSeries numbers{.type = DocumentType::waybill};
};
[[nodiscard]] base::Result<UsedPartsDispatched, ReturnsRefusal> decide(
    const DispatchUsedPartsState& state, const DispatchUsedParts& command);
[[nodiscard]] Warnings warnings(const DispatchUsedPartsState& state,
                                const DispatchUsedParts& command);

struct ReceiveUsedPartsState {
    bool holder_is_known = false;
    bool waybill_is_known = false;  // when the command names one
    std::vector<KnownTag> tags;     // named by the lines, of any holder, in any state
    std::vector<base::PartId> known_parts;
    NumberSeries numbers{.type = DocumentType::used_receipt};
};
[[nodiscard]] base::Result<UsedPartsReceived, ReturnsRefusal> decide(
    const ReceiveUsedPartsState& state, const ReceiveUsedParts& command);
// A waybill or tags by numbers that nobody knows here.
[[nodiscard]] Warnings warnings(const ReceiveUsedPartsState& state,
                                const ReceiveUsedParts& command);

}  // namespace amani::domain
