// A contract from its signature to its end: signed, amended, suspended, resumed, terminated and
// renewed by the centre, its instalments invoiced there (R-CON-1..5).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/contracts/commands.h"
#include "shared/domain/contracts/refusals.h"
#include "shared/domain/numbering/document_number.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// A contract as it stands, folded from its events.
struct Contract {
    base::ContractId id;
    ContractSigned signature;  // with the terms that hold now
    ContractStanding standing = ContractStanding::active;
    std::string renewed_by;  // number of the contract, or empty
};
[[nodiscard]] Contract begun_by(base::EventId id, const ContractSigned& event);
void apply(Contract& contract, const ContractAmended& event);
void apply(Contract& contract, const ContractSuspended& event);
void apply(Contract& contract, const ContractResumed& event);
void apply(Contract& contract, const ContractTerminated& event);

// As people see it on a day.
[[nodiscard]] ContractPhase phase_of(const Contract& contract, base::Day today);

struct SignContractState {
    std::optional<std::string> customer;  // his name; nothing: not known here
    bool site_is_known = false;           // the one that looks after it
    NumberSeries numbers{.type = DocumentType::contract};
};
[[nodiscard]] base::Result<ContractSigned, ContractRefusal> decide(const SignContractState& state,
                                                                   const SignContract& command);

struct ContractState {
    std::optional<Contract> contract;  // nothing: not known here
    base::Day today;
    bool site_is_known = true;  // that an amendment names
    NumberSeries numbers{.type = DocumentType::contract};
};
[[nodiscard]] base::Result<ContractSigned, ContractRefusal> decide(const ContractState& state,
                                                                   const RenewContract& command);
[[nodiscard]] base::Result<ContractAmended, ContractRefusal> decide(const ContractState& state,
                                                                    const AmendContract& command);
[[nodiscard]] base::Result<ContractSuspended, ContractRefusal> decide(
    const ContractState& state, const SuspendContract& command);
[[nodiscard]] base::Result<ContractResumed, ContractRefusal> decide(const ContractState& state,
                                                                    const ResumeContract& command);
[[nodiscard]] base::Result<ContractTerminated, ContractRefusal> decide(
    const ContractState& state, const TerminateContract& command);

struct InvoiceInstalmentState {
    std::optional<Contract> contract;
    std::vector<std::string> invoices;  // number of each instalment's invoice; empty: none yet
    base::BasisPoints vat_rate;         // of the day
    NumberSeries numbers{.type = DocumentType::invoice};
};
[[nodiscard]] base::Result<InstalmentInvoiced, ContractRefusal> decide(
    const InvoiceInstalmentState& state, const InvoiceInstalment& command);

struct SetPeriodicPolicyState {
    base::PeriodicPolicyId periodic_policy;  // with the command's code, or none
    bool model_is_known = true;              // or the command names none
};
[[nodiscard]] base::Result<PeriodicPolicySet, ContractRefusal> decide(
    const SetPeriodicPolicyState& state, const SetPeriodicPolicy& command);

}  // namespace amani::domain
