// Why the service console says no.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/service/events.h"
#include "shared/domain/service/repair_phase.h"

#include <string>
#include <variant>

namespace amani::domain {

// The serial has an open admission at this site (RULES §4.1).
struct AlreadyAdmitted {
    std::string serial;
    std::string number;  // of the open admission
};
// The request was admitted already, or cancelled.
struct RequestAnswered {
    std::string number;
    std::string job;  // number of the job that it has become; empty: it was cancelled
};
struct ModelDiffers {
    std::string serial;
    std::string known_model;  // code
};
// The command does not apply to a job in this phase.
struct WrongPhase {
    RepairPhase phase = RepairPhase::admitted;
};
struct NotUnderWarranty {
    JobKind kind = JobKind::non_warranty;
};
// A part that wears has a shorter warranty than the product.
struct PartWornOut {
    std::string part;  // code
    std::int32_t months = 0;
    base::Day expiry;
    base::Day admitted;
};
struct NotOwnStore {
    Place place;
};
// A store-run place does not go below zero (RULES §4.4, §6.2.11).
struct PartShortage {
    std::string part;  // code
    base::Quantity on_hand;
    base::Quantity asked;
};
struct PartSerialsMissing {
    std::string part;
    std::int64_t pieces = 0;
    std::int64_t serials = 0;
};
struct PartSerialRepeated {
    std::string part_serial;
};
// This part serial is known here as installed in another device: most often a typing error (C-24).
struct PartSerialInstalled {
    std::string part_serial;
    std::string serial;  // of that device
};
struct UnknownTag {};
// No part of this job was fitted under this tag or id, or it was undone already.
struct NotFitted {};
struct AlreadyRemoved {
    std::string tag;
};
// A returnable part under warranty makes the removal of the old one compulsory (RULES §4.3.1).
struct UsedPartsMissing {
    std::int64_t missing = 0;
    std::string first_tag;
};
struct NoRepairAccount {};
struct WorkHasBegun {
    std::int64_t parts_fitted = 0;
};

// A part of the bench is fitted in the device for which it was issued.
struct NotDrawn {
    std::string part;
    base::Quantity drawn;
    base::Quantity asked;
};
// What was issued to the bench is fitted or returned before a job goes on (RULES §4.3).
struct PartsOnTheBench {
    std::string part;
    base::Quantity quantity;
};

// The customer's lines are not invoiced.
struct NotInvoiced {
    base::Rial amount;
    std::int64_t unpriced = 0;  // lines without a price
};
struct NotPaid {
    base::Rial balance;
};
// Who asks may not give credit.
struct CreditNotHis {};

// The job has somebody who bears it already.
struct HasAPayer {
    JobKind kind = JobKind::warranty;
};
// No contract covers the product on this day, or not the one that is named.
struct NotCovered {
    std::string serial;
};
struct AllowanceUsedUp {
    std::string number;  // of the contract
    std::int64_t most = 0;
};
// The contract leaves parts to the customer.
struct PartsNotIncluded {
    std::string number;
};
// With this part they would be worth more than the contract bears.
struct PartsBeyondContract {
    std::string number;
    base::Rial most;
    base::Rial used;
    base::Rial asked;
};

using ServiceRefusal =
    std::variant<FieldRefusal, AlreadyAdmitted, ModelDiffers, WrongPhase, NotUnderWarranty,
                 PartWornOut, NotOwnStore, PartShortage, PartSerialsMissing, PartSerialRepeated,
                 PartSerialInstalled, UnknownTag, NotFitted, AlreadyRemoved, UsedPartsMissing,
                 NoRepairAccount, WorkHasBegun, NotDrawn, PartsOnTheBench, RequestAnswered,
                 NotInvoiced, NotPaid, CreditNotHis, HasAPayer, NotCovered, AllowanceUsedUp,
                 PartsNotIncluded, PartsBeyondContract>;

[[nodiscard]] RefusalText text_of(const ServiceRefusal& refusal);
// That as many serials as pieces are asked for, with this code.
[[nodiscard]] RefusalText part_serials_missing(std::string code, const PartSerialsMissing& missing);
// That a job in this phase does not take the command, whose refusal has this code.
[[nodiscard]] RefusalText wrong_phase(std::string code, RepairPhase phase);

}  // namespace amani::domain
