// Why the used-part console says no. What was received physically is never refused for what it is:
// a duplicate, an unknown tag, another's tag are recorded and classed by the hub (C-2, C-4, C-5).
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/returns/events.h"
#include "shared/domain/returns/used_part_state.h"

#include <string>
#include <variant>

namespace amani::domain {

struct TagUnknownHere {
    std::string field;
    std::string tag;
};
// A tag that nobody knows here yet is named by its id alone.
struct TagNeedsItsNumber {
    std::string field;
};
// The same tag in two lines: most often scanned twice.
struct TagTwice {
    std::string field;
    std::string tag;
};
// The command does not apply to a used part in this state.
struct UsedPartStateUnfit {
    std::string field;
    std::string tag;
    UsedPartState state = UsedPartState::owed;
};
struct TaggedLineIsOnePiece {
    std::string field;
    base::Quantity quantity;
};
struct UsedPartShortage {
    std::string field;
    base::Quantity on_hand;
    base::Quantity asked;
};
struct ToOneself {};
struct InspectedAlready {
    Inspection verdict = Inspection::accepted;
};
// The hub has put the piece aside (C-4, C-5): it has no credit, so a verdict would change nothing.
enum class PutAside : std::uint8_t { duplicate, suspect };
struct PieceIsPutAside {
    PutAside as = PutAside::duplicate;
};
// Consumed beyond stock (C-3): there is no debt to end until goods cover it.
struct NoStockBehind {
    std::string tag;
};
struct NotOverdue {
    std::string tag;
    base::Day due;
    base::Day today;
};

using ReturnsRefusal =
    std::variant<FieldRefusal, TagUnknownHere, TagNeedsItsNumber, TagTwice, UsedPartStateUnfit,
                 TaggedLineIsOnePiece, UsedPartShortage, ToOneself, InspectedAlready,
                 PieceIsPutAside, NoStockBehind, NotOverdue>;

[[nodiscard]] RefusalText text_of(const ReturnsRefusal& refusal);
// A used part is about to be sent that does not wait to be sent, as the books have it.
[[nodiscard]] Warning not_waiting(std::string field, std::string_view tag, UsedPartState state);

}  // namespace amani::domain
