#include "shared/domain/labels/contract_labels.h"

#include "shared/domain/contracts/contract_phase.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/labels/labelled.h"

namespace amani::domain {

std::vector<LabelledEnum> contract_labels() {
    using Standing = AllowanceStanding;
    using Booking = ContractBooking;
    using Phase = ContractPhase;
    return {
        labelled<ContractScope>("contract_scope",
                                {{ContractScope::cases, "موردی", "Cases"},
                                 {ContractScope::periodic, "ادواری", "Periodic"},
                                 {ContractScope::both, "موردی و ادواری", "Cases and periodic"}}),
        labelled<PartsCover>("parts_cover",
                             {{PartsCover::included, "با قطعه", "Included"},
                              {PartsCover::excluded, "بی‌قطعه", "Excluded"}}),
        labelled<ContractStanding>(
            "contract_standing", {{ContractStanding::active, "برقرار", "Active"},
                                  {ContractStanding::suspended, "معلق", "Suspended"},
                                  {ContractStanding::terminated, "فسخ‌شده", "Terminated"}}),
        labelled<Phase>("contract_phase", {{Phase::coming, "آغازنشده", "Not begun"},
                                           {Phase::active, "برقرار", "Active"},
                                           {Phase::suspended, "معلق", "Suspended"},
                                           {Phase::expired, "پایان‌یافته", "Expired"},
                                           {Phase::terminated, "فسخ‌شده", "Terminated"}}),
        labelled<Remainder>("remainder", {{Remainder::refunded, "برگشت به مشتری", "Refunded"},
                                          {Remainder::kept, "درآمد شرکت", "Kept"}}),
        labelled<PlanState>("plan_state",
                            {{PlanState::due, "سررسیدشدنی", "Due"},
                             {PlanState::planned, "برنامه‌ریزی‌شده", "Planned"},
                             {PlanState::done, "انجام‌شده", "Done"},
                             {PlanState::missed, "انجام‌نشده", "Missed"},
                             {PlanState::waived, "بخشیده", "Waived"}}),
        labelled<PlanOutcome>("plan_outcome", {{PlanOutcome::done, "انجام شد", "Done"},
                                               {PlanOutcome::missed, "انجام نشد", "Missed"},
                                               {PlanOutcome::waived, "بخشیده شد", "Waived"}}),
        labelled<PlanSide>("plan_side", {{PlanSide::company, "ما", "The company"},
                                         {PlanSide::customer, "مشتری", "The customer"}}),
        labelled<Allowance>("allowance",
                            {{Allowance::cases, "تعمیر", "Cases"},
                             {Allowance::visits, "سرویس دوره‌ای", "Visits"}}),
        labelled<Standing>("allowance_standing", {{Standing::within, "در سقف", "Within"},
                                                  {Standing::beyond, "بیش از سقف", "Beyond"},
                                                  {Standing::returned, "برگشته", "Returned"}}),
        labelled<Booking>("contract_booking", {{Booking::invoiced, "فاکتور قسط", "Invoiced"},
                                               {Booking::recognised, "شناسایی درآمد", "Recognised"},
                                               {Booking::refunded, "برگشت به مشتری", "Refunded"},
                                               {Booking::kept, "درآمد پس از فسخ", "Kept"}}),
    };
}

}  // namespace amani::domain
