#include "shared/domain/contracts/contract.h"

#include "shared/base/fold.h"
#include "shared/domain/contracts/earnings.h"
#include "shared/domain/refusal/phrase.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Day;
using base::Refused;
using base::Rial;

constexpr std::size_t longest_contract_serial = 40;

// As they are recorded; a refusal for one that is blank, too long or there twice.
base::Result<std::vector<std::string>, ContractRefusal> serials_of(
    const std::vector<std::string>& typed) {
    std::vector<std::string> serials;
    for (const std::string& each : typed) {
        std::string serial = base::normalised_serial(each);
        const auto wrong = FieldCheck{}.text("serials", serial, longest_contract_serial).first();
        if (wrong) return Refused{*wrong};
        if (std::ranges::find(serials, serial) != serials.end())
            return Refused{SerialNamedTwice{each}};
        serials.push_back(std::move(serial));
    }
    if (serials.empty()) return Refused{FieldRefusal{Blank{"serials"}}};
    if (serials.size() > most_contract_serials)
        return Refused{FieldRefusal{OutOfRange{"serials", static_cast<std::int64_t>(serials.size()),
                                               1, most_contract_serials}}};
    return serials;
}

// What a command says of the terms, which SignContract and AmendContract do alike.
template <class Command>
std::optional<FieldRefusal> wrong_terms(const Command& command, bool site_is_known) {
    return FieldCheck{}
        .known("service_site", site_is_known)
        .range("response_hours", command.response_hours, 0, most_contract_hours)
        .range("repair_hours", command.repair_hours, 0, most_contract_hours)
        .range("most_cases", command.most_cases, 0, most_contract_uses)
        .range("most_visits", command.most_visits, 0, most_contract_uses)
        .range("most_parts", command.most_parts.value, 0, base::most_price)
        .range("tariff", command.tariff.value, 0, base::whole_in_basis_points)
        .first();
}
template <class Command>
ContractTerms terms_of(const Command& command, const std::vector<std::string>& serials) {
    return {.serials = serials,
            .service_site = command.service_site,
            .response_hours = command.response_hours,
            .repair_hours = command.repair_hours,
            .parts_cover = command.parts_cover,
            .most_cases = command.most_cases,
            .most_visits = command.most_visits,
            .most_parts = command.most_parts,
            .tariff = command.tariff};
}

// A contract with visits names an interval or a number of them, and one without names neither.
bool is_plan_fit(const SignContract& command) {
    const bool has_interval = command.interval_months > 0;
    const bool has_visits = command.visits > 0;
    if (command.contract_scope == ContractScope::cases) return !has_interval && !has_visits;
    return has_interval != has_visits;
}

// The parts of equal instalments are due as their share of the period begins.
std::vector<Instalment> even_instalments(const ContractPeriod& period, Rial price,
                                         std::int32_t count) {
    std::vector<Instalment> instalments;
    if (price.value == 0) return instalments;
    const std::int64_t length = period.ends - period.begins + 1;
    std::int32_t index = 0;
    for (const Rial part : equal_parts(price, count)) {
        const auto passed = static_cast<std::int32_t>(index * length / count);
        instalments.push_back({period.begins + passed, part});
        ++index;
    }
    return instalments;
}

// What SignContract and RenewContract say of the money alike.
template <class Command>
base::Result<std::vector<Instalment>, ContractRefusal> instalments_of(const ContractPeriod& period,
                                                                      const Command& command) {
    const auto most = std::min<std::int64_t>(most_instalments, period.ends - period.begins + 1);
    if (const auto wrong =
            FieldCheck{}
                .range("price", command.price.value, 0, base::most_price)
                .range("instalment_count", command.instalment_count, 1, most)
                .range("instalments", static_cast<std::int64_t>(command.instalments.size()), 0,
                       most_instalments)
                .first())
        return Refused{*wrong};
    if (command.instalments.empty())
        return even_instalments(period, command.price, command.instalment_count);
    Rial sum;
    for (std::size_t i = 0; i < command.instalments.size(); ++i) {
        const Instalment& each = command.instalments[i];
        if (const auto wrong =
                FieldCheck{}
                    .range(field_path("instalments", i, "amount"), each.amount.value, 1,
                           base::most_price)
                    .range(field_path("instalments", i, "due_day"), each.due_day.value,
                           period.begins.value, period.ends.value)
                    .first())
            return Refused{*wrong};
        sum += each.amount;
    }
    if (sum != command.price) return Refused{InstalmentsDiffer{sum, command.price}};
    return command.instalments;
}

std::optional<ContractRefusal> wrong_period(const ContractPeriod& period) {
    if (period.begins.is_none()) return FieldRefusal{Blank{"begins"}};
    if (period.ends.is_none()) return FieldRefusal{Blank{"ends"}};
    if (period.ends < period.begins) return EndsBeforeItBegins{period.begins, period.ends};
    if (const auto wrong = FieldCheck{}
                               .range("ends", period.ends.value, period.begins.value,
                                      period.begins.value + longest_contract_days)
                               .first())
        return *wrong;
    return std::nullopt;
}

// The refusal when the contract is unknown, or is over on this day.
std::optional<ContractRefusal> is_over(const ContractState& state) {
    if (!state.contract) return FieldRefusal{Unknown{"contract", {}}};
    const ContractPhase phase = phase_of(*state.contract, state.today);
    if (phase == ContractPhase::expired || phase == ContractPhase::terminated)
        return ContractUnfit{state.contract->signature.number, phase};
    return std::nullopt;
}

}  // namespace

Contract begun_by(base::EventId id, const ContractSigned& event) {
    return {.id = base::ContractId::of(id), .signature = event, .renewed_by = {}};
}
void apply(Contract& contract, const ContractAmended& event) {
    contract.signature.terms = event.terms;
}
void apply(Contract& contract, const ContractSuspended&) {
    if (contract.standing == ContractStanding::active)
        contract.standing = ContractStanding::suspended;
}
void apply(Contract& contract, const ContractResumed&) {
    if (contract.standing == ContractStanding::suspended)
        contract.standing = ContractStanding::active;
}
void apply(Contract& contract, const ContractTerminated&) {
    contract.standing = ContractStanding::terminated;
}

ContractPhase phase_of(const Contract& contract, Day today) {
    return phase_of(contract.standing, {contract.signature.begins, contract.signature.ends}, today);
}

base::Result<ContractSigned, ContractRefusal> decide(const SignContractState& state,
                                                     const SignContract& command) {
    if (const auto wrong = FieldCheck{}
                               .known("customer", state.customer.has_value())
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    const ContractPeriod period{command.begins, command.ends};
    if (auto wrong = wrong_period(period)) return Refused{std::move(*wrong)};
    auto serials = serials_of(command.serials);
    if (!serials) return Refused{serials.error()};
    if (const auto wrong = wrong_terms(command, state.site_is_known)) return Refused{*wrong};
    if (const auto wrong =
            FieldCheck{}
                .range("interval_months", command.interval_months, 0, base::most_warranty_months)
                .range("visits", command.visits, 0,
                       std::min(most_contract_visits, period.ends - period.begins + 1))
                .first())
        return Refused{*wrong};
    if (!is_plan_fit(command)) return Refused{PlanUnfit{command.contract_scope}};
    auto instalments = instalments_of(period, command);
    if (!instalments) return Refused{instalments.error()};
    return ContractSigned{.number = state.numbers.number(),
                          .renews = {},
                          .customer = command.customer,
                          .customer_name = *state.customer,
                          .begins = command.begins,
                          .ends = command.ends,
                          .contract_scope = command.contract_scope,
                          .interval_months = command.interval_months,
                          .visits = command.visits,
                          .terms = terms_of(command, std::move(serials).value()),
                          .price = command.price,
                          .instalments = std::move(instalments).value(),
                          .note = command.note};
}

base::Result<ContractSigned, ContractRefusal> decide(const ContractState& state,
                                                     const RenewContract& command) {
    if (!state.contract) return Refused{FieldRefusal{Unknown{"contract", {}}}};
    const Contract& old = *state.contract;
    if (old.standing == ContractStanding::terminated)
        return Refused{ContractUnfit{old.signature.number, ContractPhase::terminated}};
    if (!old.renewed_by.empty())
        return Refused{RenewedAlready{old.signature.number, old.renewed_by}};
    const ContractPeriod period{old.signature.ends + 1, command.ends};
    if (auto wrong = wrong_period(period)) return Refused{std::move(*wrong)};
    if (const auto wrong =
            FieldCheck{}.optional_text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    auto instalments = instalments_of(period, command);
    if (!instalments) return Refused{instalments.error()};
    ContractSigned next = old.signature;
    next.number = state.numbers.number();
    next.renews = old.id;
    next.begins = period.begins;
    next.ends = period.ends;
    next.price = command.price;
    next.instalments = std::move(instalments).value();
    next.note = command.note;
    return next;
}

base::Result<ContractAmended, ContractRefusal> decide(const ContractState& state,
                                                      const AmendContract& command) {
    if (auto refusal = is_over(state)) return Refused{std::move(*refusal)};
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    auto serials = serials_of(command.serials);
    if (!serials) return Refused{serials.error()};
    if (const auto wrong = wrong_terms(command, state.site_is_known)) return Refused{*wrong};
    ContractTerms terms = terms_of(command, std::move(serials).value());
    if (terms == state.contract->signature.terms)
        return Refused{NothingAmended{state.contract->signature.number}};
    return ContractAmended{command.contract, std::move(terms), command.reason};
}

base::Result<ContractSuspended, ContractRefusal> decide(const ContractState& state,
                                                        const SuspendContract& command) {
    if (auto refusal = is_over(state)) return Refused{std::move(*refusal)};
    if (state.contract->standing == ContractStanding::suspended)
        return Refused{ContractUnfit{state.contract->signature.number, ContractPhase::suspended}};
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    return ContractSuspended{command.contract, command.reason};
}

base::Result<ContractResumed, ContractRefusal> decide(const ContractState& state,
                                                      const ResumeContract& command) {
    if (auto refusal = is_over(state)) return Refused{std::move(*refusal)};
    if (state.contract->standing != ContractStanding::suspended)
        return Refused{ContractUnfit{state.contract->signature.number,
                                     phase_of(*state.contract, state.today)}};
    if (const auto wrong =
            FieldCheck{}.optional_text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    return ContractResumed{command.contract, command.note};
}

base::Result<ContractTerminated, ContractRefusal> decide(const ContractState& state,
                                                         const TerminateContract& command) {
    if (auto refusal = is_over(state)) return Refused{std::move(*refusal)};
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    return ContractTerminated{command.contract, command.remainder, command.reason};
}

base::Result<InstalmentInvoiced, ContractRefusal> decide(const InvoiceInstalmentState& state,
                                                         const InvoiceInstalment& command) {
    if (!state.contract) return Refused{FieldRefusal{Unknown{"contract", {}}}};
    const ContractSigned& signature = state.contract->signature;
    if (state.contract->standing == ContractStanding::terminated)
        return Refused{ContractUnfit{signature.number, ContractPhase::terminated}};
    const auto count = static_cast<std::int64_t>(signature.instalments.size());
    std::int64_t wanted = command.instalment;
    if (wanted == 0) {
        const auto next = std::ranges::find(state.invoices, std::string{});
        if (next == state.invoices.end()) return Refused{AllInvoiced{signature.number}};
        wanted = next - state.invoices.begin() + 1;
    }
    if (wanted < 1 || wanted > count || wanted > static_cast<std::int64_t>(state.invoices.size()))
        return Refused{NoSuchInstalment{signature.number, count}};
    const auto index = static_cast<std::size_t>(wanted - 1);
    if (!state.invoices[index].empty())
        return Refused{InstalmentIsInvoiced{wanted, state.invoices[index]}};
    const Rial amount = signature.instalments[index].amount;
    return InstalmentInvoiced{.number = state.numbers.number(),
                              .contract = command.contract,
                              .instalment = static_cast<std::int32_t>(wanted),
                              .amount = amount,
                              .vat_rate = state.vat_rate,
                              .vat = base::share_rounded_down(amount, state.vat_rate)};
}

base::Result<PeriodicPolicySet, ContractRefusal> decide(const SetPeriodicPolicyState& state,
                                                        const SetPeriodicPolicy& command) {
    const std::string code = base::code_key(command.code);
    const bool goes_on = command.visits != 0;
    if (const auto wrong = FieldCheck{}
                               .code("code", code)
                               .text("name", command.name)
                               .known("model", state.model_is_known)
                               .range("visits", command.visits, 0, most_contract_visits)
                               .range("interval_months", command.interval_months, goes_on ? 1 : 0,
                                      base::most_warranty_months)
                               .first())
        return Refused{*wrong};
    return PeriodicPolicySet{.periodic_policy = state.periodic_policy,
                             .code = code,
                             .name = command.name,
                             .model = command.model,
                             .interval_months = command.interval_months,
                             .visits = command.visits};
}

}  // namespace amani::domain
