// Why invoices and money say no.
#pragma once

#include "shared/domain/money/events.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/service/repair_phase.h"

#include <string>
#include <variant>

namespace amani::domain {

// Neither a national nor a legal ID.
struct BadSellerId {
    std::string text;
};
struct BadPostalCode {
    std::string text;
};
struct NotFinished {
    RepairPhase phase = RepairPhase::in_repair;
};
struct AlreadyInvoiced {
    std::string invoice;  // number
};
struct LinesWithoutPrice {
    std::int64_t lines = 0;
};
struct NothingToInvoice {};
struct AlreadyVoided {};
struct TooLateToVoid {
    base::Day issued;
};
struct DeliveredAlready {};
struct CreditedAlready {};
struct CreditBeyond {
    std::int64_t line = 0;  // from 1
    base::Rial asked;
    base::Rial left;
};
struct NothingLeft {
    std::string invoice;
};
// The invoice has the rate of its day.
struct RateIsRight {
    std::string invoice;
    base::Day day;
    base::BasisPoints rate;
};
struct ReferenceMissing {
    MoneyMeans means = MoneyMeans::card;
};
struct BadSayad {
    std::string text;
};
struct ChequeKnown {
    std::string reference;
};
struct MoreThanOwed {
    base::Rial asked;
    base::Rial owed;
};
struct MoreThanHeld {
    base::Rial asked;
    base::Rial held;
};
// What the customer has with us came by cheques that are not cleared.
struct HeldInCheques {
    base::Rial held;
    base::Rial cheques;
    base::Rial free;
};
struct NothingHeld {
    std::string contract;  // number
};
// Nothing is owed of what is invoiced of the contract, or of one of its instalments.
struct NoInstalmentOwed {
    std::string contract;         // number
    std::int64_t instalment = 0;  // from 1; 0: any
    std::int64_t to_invoice = 0;  // instalments
};
struct InstalmentNotInvoiced {
    std::string contract;
    std::int64_t instalment = 0;  // from 1
};
struct NoChequeBack {};
struct NotACheque {};
struct ChequeEnded {
    ChequeOutcome outcome = ChequeOutcome::cleared;
};
struct NothingToCount {};
struct DifferenceUnexplained {
    CountedMeans line;
};

using MoneyRefusal =
    std::variant<FieldRefusal, BadSellerId, BadPostalCode, NotFinished, AlreadyInvoiced,
                 LinesWithoutPrice, NothingToInvoice, AlreadyVoided, TooLateToVoid,
                 DeliveredAlready, CreditedAlready, CreditBeyond, NothingLeft, RateIsRight,
                 ReferenceMissing, BadSayad, ChequeKnown, MoreThanOwed, MoreThanHeld, HeldInCheques,
                 NothingHeld, NoInstalmentOwed, InstalmentNotInvoiced, NoChequeBack, NotACheque,
                 ChequeEnded, NothingToCount, DifferenceUnexplained>;

[[nodiscard]] RefusalText text_of(const MoneyRefusal& refusal);

}  // namespace amani::domain
