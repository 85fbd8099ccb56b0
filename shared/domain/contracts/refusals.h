// Why contracts and their visits say no.
#pragma once

#include "shared/domain/contracts/contract_phase.h"
#include "shared/domain/contracts/events.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

struct EndsBeforeItBegins {
    base::Day begins;
    base::Day ends;
};
// A contract with visits says how many or how often; one for cases alone says neither.
struct PlanUnfit {
    ContractScope scope = ContractScope::cases;
};
struct SerialNamedTwice {
    std::string serial;
};
struct InstalmentsDiffer {
    base::Rial sum;
    base::Rial price;
};
// The contract's phase does not allow it.
struct ContractUnfit {
    std::string number;
    ContractPhase phase = ContractPhase::expired;
};
struct RenewedAlready {
    std::string number;
    std::string by;
};
struct NothingAmended {
    std::string number;
};
struct NoSuchInstalment {
    std::string number;
    std::int64_t instalments = 0;
};
struct InstalmentIsInvoiced {
    std::int64_t instalment = 0;
    std::string invoice;
};
// All of them are.
struct AllInvoiced {
    std::string number;
};
// Neither a contract nor a policy promises such a visit to this product.
struct NoSuchVisit {
    std::string text;
};
struct VisitIsOver {
    std::string text;
    PlanOutcome outcome = PlanOutcome::done;
};
struct OutsideOfContract {
    base::Day date;
    base::Day ends;
};

using ContractRefusal =
    std::variant<FieldRefusal, EndsBeforeItBegins, PlanUnfit, SerialNamedTwice, InstalmentsDiffer,
                 ContractUnfit, RenewedAlready, NothingAmended, NoSuchInstalment,
                 InstalmentIsInvoiced, AllInvoiced, NoSuchVisit, VisitIsOver, OutsideOfContract>;

[[nodiscard]] RefusalText text_of(const ContractRefusal& refusal);

}  // namespace amani::domain
