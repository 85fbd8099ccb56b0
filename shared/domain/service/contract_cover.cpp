#include "shared/domain/service/contract_cover.h"

#include "shared/domain/refusal/phrase.h"
#include "shared/domain/service/repair_job.h"

#include <fmt/format.h>

namespace amani::domain {

using base::Refused;

Warning allowance_used_up(const ContractCover& cover) {
    return {
        .code = "service.allowance_used_up",
        .field = "serial",
        .numbers = {{"most", cover.most_cases}, {"used", cover.cases_used}},
        .fa = fmt::format(
            "قرارداد {} تا {} تعمیر دارد و {} تعمیر مصرف شده است؛ این یکی با تعرفه قرارداد به حساب مشتری است.",
            cover.number, number_fa(cover.most_cases), number_fa(cover.cases_used)),
        .en = fmt::format("Contract {} allows {} and {} used; the customer pays for this one "
                          "by the contract's tariff.",
                          cover.number, counted_en(cover.most_cases, "repair", "repairs"),
                          counted_en(cover.cases_used, "is", "are")),
        .remedy_fa = "به مشتری بگویید، یا از مرکز اصلاح قرارداد را بخواهید.",
        .remedy_en = "Tell the customer, or ask the centre to amend the contract.",
        .who_can = {"finance", "administrator"}};
}

base::Result<CaseServed, ServiceRefusal> decide(const ServeUnderContractState& state,
                                                const ServeUnderContract& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (!takes_work(state.job->phase)) return Refused{WrongPhase{state.job->phase}};
    if (state.job->kind != JobKind::non_warranty) return Refused{HasAPayer{state.job->kind}};
    if (!state.cover) return Refused{NotCovered{state.serial}};
    if (!state.cover->has_case_left())
        return Refused{AllowanceUsedUp{state.cover->number, state.cover->most_cases}};
    return CaseServed{command.job, state.cover->contract, state.serial};
}

}  // namespace amani::domain
