#include "shared/domain/labels/workshop_labels.h"

#include "shared/domain/labels/labelled.h"
#include "shared/domain/service/events.h"
#include "shared/domain/workshop/part_request.h"
#include "shared/domain/workshop/stay.h"
#include "shared/domain/workshop/words.h"

namespace amani::domain {

std::vector<LabelledEnum> workshop_labels() {
    return {
        labelled_by_words<Duty>("duty"),
        labelled_by_words<UnitKind>("unit_kind"),
        labelled<UnitStanding>("unit_standing", {{UnitStanding::open, "باز", "Open"},
                                                 {UnitStanding::closed, "بسته", "Closed"}}),
        labelled<LabourStop>("labour_stop",
                             {{LabourStop::done, "کار تمام شد", "Done"},
                              {LabourStop::part, "منتظر قطعه", "Waits for a part"},
                              {LabourStop::customer, "منتظر مشتری", "Waits for the customer"},
                              {LabourStop::other_work, "کار دیگر", "Other work"},
                              {LabourStop::end_of_shift, "پایان نوبت", "End of shift"},
                              {LabourStop::pause, "استراحت", "Pause"}}),
        labelled<Check>("check", {{Check::none, "بدون کنترل", "No check"},
                                  {Check::awaited, "کنترل کیفیت دارد", "Check awaited"}}),
        labelled<CheckOutcome>("check_outcome",
                               {{CheckOutcome::passed, "قبول", "Passed"},
                                {CheckOutcome::failed, "مردود", "Failed"},
                                {CheckOutcome::not_applicable, "موردی ندارد", "Not applicable"}}),
        labelled<ReviewVerdict>("review_verdict", {{ReviewVerdict::approved, "تأیید", "Approved"},
                                                   {ReviewVerdict::altered, "تغییر", "Altered"},
                                                   {ReviewVerdict::denied, "رد", "Denied"}}),
        labelled<PartRequestPhase>(
            "part_request_phase",
            {{PartRequestPhase::raised, "منتظر کارشناسی", "Raised"},
             {PartRequestPhase::approved, "تأییدشده", "Approved"},
             {PartRequestPhase::denied, "ردشده", "Denied"},
             {PartRequestPhase::partly_issued, "بخشی صادر شده", "Partly issued"},
             {PartRequestPhase::issued, "صادرشده", "Issued"},
             {PartRequestPhase::closed, "بسته", "Closed"}}),
        labelled<StayStage>("stay_stage",
                            {{StayStage::queued, "در صف", "Queued"},
                             {StayStage::assigned, "ارجاع‌شده", "Assigned"},
                             {StayStage::in_work, "در دست کار", "In work"},
                             {StayStage::awaiting_part, "منتظر قطعه", "Awaiting a part"},
                             {StayStage::awaiting_customer, "منتظر مشتری", "Awaiting customer"},
                             {StayStage::awaiting_check, "منتظر کنترل کیفیت", "Awaiting check"},
                             {StayStage::ready, "آماده تحویل", "Ready"}}),
    };
}

}  // namespace amani::domain
