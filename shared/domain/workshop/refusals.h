// Why the workshop says no.
#pragma once

#include "shared/base/quantities.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/service/refusals.h"
#include "shared/domain/service/repair_phase.h"
#include "shared/domain/workshop/events.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::domain {

// The unit has members, and the person has none of these duties in it today.
struct NotYourDuty {
    std::string unit;  // its name
    std::vector<Duty> duties;
    std::vector<std::string> people;  // who could, by name
};
// No brand, kind of device or model is called so.
struct ScopeUnknown {
    std::string field;  // of the command
    std::string text;
};
struct UnitClosed {
    std::string unit;
};
// The device is there already, or on its way there.
struct AlreadyThere {
    std::string unit;
};
struct HandoverPending {
    std::string unit;  // that has to accept it
};
struct NothingToAccept {};
struct NotInHouse {
    RepairPhase phase = RepairPhase::delivered;
};
// What is asked is done in units of another kind.
struct WrongUnit {
    std::string unit;  // where the device is
    UnitKind needed = UnitKind::shop;
};
struct NoWorkNow {
    RepairPhase phase = RepairPhase::ready;
};
struct NotATechnician {
    std::string person;
    std::string unit;  // empty: of the site
};
struct ClockRuns {
    std::string number;  // of the job on which it runs
};
struct NoClockRuns {};
struct NothingToCheck {
    RepairPhase phase = RepairPhase::in_repair;
};
// Who repaired a device does not check it, who asks for a part does not review the request.
struct FourEyes {
    std::string_view field;
};
struct ListUnfit {
    std::string list;
    std::string model;
};
// Passed, though an item has failed or was not looked at; failed, though nothing says why.
struct VerdictUnfounded {
    CheckOutcome verdict = CheckOutcome::passed;
    std::string item;  // the first one, or empty
};
struct RequestRepeated {
    std::string number;  // of the open request
};
struct RequestOver {
    std::string number;
};
struct NotReviewed {
    std::string number;
};
struct MoreThanApproved {
    base::Quantity approved;
    base::Quantity issued;
    base::Quantity asked;
};
struct NotTheApprovedPart {
    std::string part;
    std::string approved;
};
struct StoreUnfit {
    std::string_view field;
    Place place;
};
struct StoreShort {
    std::string part;
    base::Quantity on_hand;
    base::Quantity asked;
    std::vector<std::string> substitutes;  // codes of which the site holds some
};
struct SerialsUnfit {
    PartSerialsMissing missing;
};
struct MoreThanDrawn {
    std::string part;
    base::Quantity drawn;
    base::Quantity asked;
};

using WorkshopRefusal =
    std::variant<FieldRefusal, NotYourDuty, ScopeUnknown, UnitClosed, AlreadyThere, HandoverPending,
                 NothingToAccept, NotInHouse, WrongUnit, NoWorkNow, NotATechnician, ClockRuns,
                 NoClockRuns, NothingToCheck, FourEyes, ListUnfit, VerdictUnfounded,
                 RequestRepeated, RequestOver, NotReviewed, MoreThanApproved, NotTheApprovedPart,
                 StoreUnfit, StoreShort, SerialsUnfit, MoreThanDrawn>;

[[nodiscard]] RefusalText text_of(const WorkshopRefusal& refusal);

}  // namespace amani::domain
