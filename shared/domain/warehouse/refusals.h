// Why the warehouse says no.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

// Another site's place, or a kind that this document does not move.
struct PlaceUnfit {
    std::string field;
    Place place;
};
struct SamePlace {};
struct OwnSite {};
// A store-run place does not go below zero (RULES §4.4, §6.2.11).
struct Shortage {
    std::string field;  // of the line
    std::string part;   // code
    base::Quantity on_hand;
    base::Quantity asked;  // over all lines of that part and condition
};
struct SerialsUncounted {
    std::string field;
    std::string part;
    std::int64_t pieces = 0;
    std::int64_t serials = 0;
};
struct SerialTwice {
    std::string field;
    std::string part_serial;
};
struct WaybillOfAnother {
    std::string number;
    std::string site;  // code of the site it goes to
};
// Only its sender takes a waybill back.
struct WaybillNotSentHere {
    std::string number;
};
struct ReceivedAlready {
    std::string number;
};
// A part of the waybill was not counted; recorded so, it would become a shortage that nobody meant
// (C-11).
struct NotCounted {
    std::string part;
    base::Quantity sent;
};
// At the price of its list the line is worth more than an amount may be (base/bounds.h).
struct LineTooDear {
    std::string field;
    std::string part;  // code
    base::Quantity quantity;
    base::Rial price;  // of one piece
    base::Quantity most;
};
struct NotMissing {
    base::Quantity missing;
    base::Quantity asked;
};

// More than was received beyond what the waybill says.
struct NoSuchSurplus {
    base::Quantity surplus;
    base::Quantity asked;
};

using WarehouseRefusal =
    std::variant<FieldRefusal, PlaceUnfit, SamePlace, OwnSite, Shortage, SerialsUncounted,
                 SerialTwice, WaybillOfAnother, WaybillNotSentHere, ReceivedAlready, NotCounted,
                 NotMissing, NoSuchSurplus, LineTooDear>;

[[nodiscard]] RefusalText text_of(const WarehouseRefusal& refusal);

}  // namespace amani::domain
