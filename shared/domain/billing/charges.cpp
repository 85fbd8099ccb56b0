#include "shared/domain/billing/charges.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::BasisPoints;
using base::Refused;
using base::Rial;

// Kind is per job, its payer per line (RULES §4.1): a warranty job may have lines of the customer.
std::optional<BillingRefusal> unfit_payer(const BilledJob& job, LinePayer payer) {
    const bool needs_warranty = payer == LinePayer::company || payer == LinePayer::supplier;
    const bool is_unfit = (needs_warranty && job.kind != JobKind::warranty) ||
                          (payer == LinePayer::contract && job.kind != JobKind::contract);
    if (is_unfit) return PayerUnfit{payer, job.kind};
    return std::nullopt;
}

BasisPoints ceiling_of(const std::vector<Role>& roles,
                       const std::vector<DiscountCeiling>& ceilings) {
    BasisPoints highest;
    for (const DiscountCeiling& ceiling : ceilings)
        if (std::ranges::find(roles, ceiling.role) != roles.end())
            highest = std::max(highest, ceiling.share);
    return highest;
}

}  // namespace

std::optional<BillingRefusal> closed_account(const std::optional<BilledJob>& job) {
    if (!job) return FieldRefusal{Unknown{"job", {}}};
    if (!is_in_house(job->phase)) return AccountClosed{job->phase};
    if (!job->invoice.empty()) return IsInvoiced{job->invoice};
    return std::nullopt;
}

base::Result<LabourRecorded, BillingRefusal> decide(const RecordLabourState& state,
                                                    const RecordLabour& command) {
    if (auto refusal = closed_account(state.job)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .known("operation", state.operation.has_value())
                               .known("technician", state.technician_is_known)
                               .range("count", command.count.value, 1, most_operations)
                               .range("minutes", command.minutes, 0, most_minutes)
                               .first())
        return Refused{*wrong};
    if (state.operation->offering == Offering::withdrawn)
        return Refused{OperationWithdrawn{state.operation->code}};
    if (!state.operation->is_priced) return Refused{OperationUnpriced{state.operation->code}};
    if (auto refusal = unfit_payer(*state.job, command.payer)) return Refused{std::move(*refusal)};
    return LabourRecorded{command.job,     command.operation,  command.count,
                          command.minutes, command.technician, command.payer};
}

base::Result<ChargeAdded, BillingRefusal> decide(const AddChargeState& state,
                                                 const AddCharge& command) {
    if (auto refusal = closed_account(state.job)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .text("text", command.text)
                               .range("amount", command.amount.value, 1, base::most_price)
                               .first())
        return Refused{*wrong};
    if (auto refusal = unfit_payer(*state.job, command.payer)) return Refused{std::move(*refusal)};
    return ChargeAdded{command.job, command.text, command.amount, command.payer, command.tax_class};
}

base::Result<LineWithdrawn, BillingRefusal> decide(const WithdrawLineState& state,
                                                   const WithdrawLine& command) {
    if (auto refusal = closed_account(state.job)) return Refused{std::move(*refusal)};
    if (!state.is_line) return Refused{NoSuchLine{}};
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    return LineWithdrawn{command.job, command.account_line, command.reason};
}

base::Result<DiscountGranted, BillingRefusal> decide(const GrantDiscountState& state,
                                                     const GrantDiscount& command) {
    if (auto refusal = closed_account(state.job)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .range("amount", command.amount.value, 0, base::most_price)
                               .text("reason", command.reason, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    const AccountSums sums = sums_of(state.account, LinePayer::customer);
    Rial most = sums.gross;
    Rial replaced = std::min(state.account.granted, sums.gross);
    if (!command.account_line.is_none()) {
        const auto line =
            std::ranges::find(state.account.lines, command.account_line, &AccountLine::line);
        if (line == state.account.lines.end()) return Refused{NoSuchLine{}};
        if (line->payer != LinePayer::customer) return Refused{NotTheCustomers{}};
        most = line->gross;
        replaced = std::min(line->granted, line->gross);
    }
    if (command.amount > most) return Refused{DiscountBeyond{command.amount, most}};
    const Rial given = sums.discount - std::min(replaced, sums.discount) + command.amount;
    const BasisPoints ceiling = ceiling_of(state.roles, state.ceilings);
    const Rial allowed = base::share_rounded_down(sums.gross, ceiling);
    if (command.amount.value > 0 && given > allowed) {
        std::vector<Role> roles;
        for (const DiscountCeiling& each : state.ceilings)
            if (base::share_rounded_down(sums.gross, each.share) >= given)
                roles.push_back(each.role);
        return Refused{AboveCeiling{given, allowed, ceiling, std::move(roles)}};
    }
    return DiscountGranted{command.job, command.account_line, command.amount, command.reason};
}

}  // namespace amani::domain
