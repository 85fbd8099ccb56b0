#include "shared/domain/labels/replacement_labels.h"

#include "shared/domain/flows/events.h"
#include "shared/domain/labels/labelled.h"
#include "shared/domain/replacement/phase.h"

namespace amani::domain {

std::vector<LabelledEnum> replacement_labels() {
    using Reason = ReplacementReason;
    using Booking = ReplacementBooking;
    return {
        labelled_by_words<ReplacementPhase>("replacement_phase"),
        labelled_by_words<VerdictOf>("verdict_of"),
        labelled<ReplacementMode>("replacement_mode",
                                  {{ReplacementMode::direct, "مستقیم", "Direct"},
                                   {ReplacementMode::reviewed, "با کارشناسی", "Reviewed"}}),
        labelled<Reason>("replacement_reason",
                         {{Reason::dead_on_arrival, "از آغاز معیوب", "Dead on arrival"},
                          {Reason::same_fault, "تکرار همان ایراد", "The same fault again"},
                          {Reason::waiting_too_long, "انتظار بیش از حد", "Waiting too long"},
                          {Reason::no_part, "نبود قطعه", "No part"},
                          {Reason::unrepairable, "غیرقابل تعمیر", "Unrepairable"},
                          {Reason::other, "دیگر", "Other"}}),
        labelled<ProductVerdict>("product_verdict",
                                 {{ProductVerdict::unrepairable, "غیرقابل تعمیر", "Unrepairable"},
                                  {ProductVerdict::repairable, "قابل تعمیر", "Repairable"}}),
        labelled<AdvanceReplacement>(
            "advance_replacement",
            {{AdvanceReplacement::no, "پس از رسیدن معیوب", "After the faulty one is here"},
             {AdvanceReplacement::against_deposit, "پیشاپیش با ودیعه",
              "In advance, against a deposit"}}),
        labelled<WarrantyInheritance>(
            "warranty_inheritance",
            {{WarrantyInheritance::remaining, "باقی‌مانده گارانتی پیشین",
              "What was left"},
             {WarrantyInheritance::fresh, "گارانتی تازه", "A fresh term"},
             {WarrantyInheritance::longer, "بلندتر از باقی‌مانده و حداقل",
              "The longer of what was left and the least"}}),
        labelled<ReplacementOutcome>(
            "replacement_outcome",
            {{ReplacementOutcome::unit_recovered, "محصول پس گرفته شد", "Unit recovered"},
             {ReplacementOutcome::loss_accepted, "زیان پذیرفته شد", "Loss accepted"}}),
        labelled<Booking>("replacement_booking",
                          {{Booking::stands, "هزینه شد", "Stands"},
                           {Booking::suspended, "در حساب معلق", "In suspense"},
                           {Booking::recovered, "پس گرفته شد", "Recovered"},
                           {Booking::lost, "زیان پذیرفته شد", "Loss accepted"},
                           {Booking::defective, "محصول معیوب", "Faulty product"}}),
    };
}

}  // namespace amani::domain
