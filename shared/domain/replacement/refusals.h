// Why the replacement console says no.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/replacement/events.h"
#include "shared/domain/replacement/phase.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::domain {

struct ProductUnknown {
    std::string serial;
};
struct ReplacedAlready {
    std::string serial;
    std::string successor;  // or empty
};
struct ReplacementIsOpen {
    std::string number;
};
// The case has not come so far, or is past it.
struct WrongStep {
    std::string number;
    ReplacementPhase phase = ReplacementPhase::closed;
};
struct NotAnothersCase {
    std::string number;
    std::string site;  // code
};
struct NoVerdictAsked {
    std::string number;
};
struct VerdictOutOfTurn {
    VerdictOf next = VerdictOf::technician;
};
struct NotYourVerdict {
    VerdictOf of = VerdictOf::technician;
};
// Who has had a hand in the case does not do the next step (four eyes).
struct SameHand {
    std::string person;
};
struct VerdictsMissing {
    VerdictOf next = VerdictOf::technician;
};
struct GrantOutOfDate {
    base::Day until;
    base::Day today;
};
struct NotGranted {
    std::string number;
};
struct ModelNotGranted {
    std::string model;   // code
    std::string faulty;  // code of the faulty product's
};
struct BeyondCap {
    base::Rial price;
    base::Rial cap;
};
struct QuotaUsedUp {
    std::int64_t per_week = 0;
    base::Day next;  // the first day of the next week
};
struct MonthUsedUp {
    std::int64_t per_month = 0;
    std::int64_t used = 0;
};
struct NoListPrice {
    std::string model;
};
struct NotStocked {
    std::string model;
};
struct ProductShort {
    std::string model;
};
struct NewSerialUnfit {
    std::string serial;
    enum class Why : std::uint8_t { same = 1, other_model = 2, in_use = 3 } why = Why::same;
};
struct DefectiveNotHere {
    std::string serial;
};
struct DepositUnasked {};
struct DefectiveStillOut {
    std::string serial;
};
struct NothingToSettle {
    std::string number;
};

using ReplacementRefusal =
    std::variant<FieldRefusal, ProductUnknown, ReplacedAlready, ReplacementIsOpen, WrongStep,
                 NotAnothersCase, NoVerdictAsked, VerdictOutOfTurn, NotYourVerdict, SameHand,
                 VerdictsMissing, GrantOutOfDate, NotGranted, ModelNotGranted, BeyondCap,
                 QuotaUsedUp, MonthUsedUp, NoListPrice, NotStocked, ProductShort, NewSerialUnfit,
                 DefectiveNotHere, DepositUnasked, DefectiveStillOut, NothingToSettle>;

[[nodiscard]] RefusalText text_of(const ReplacementRefusal& refusal);

}  // namespace amani::domain
