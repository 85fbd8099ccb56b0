#include "shared/domain/labels/service_labels.h"

#include "shared/domain/billing/account.h"
#include "shared/domain/billing/estimate.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/labels/labelled.h"
#include "shared/domain/requests/events.h"
#include "shared/domain/requests/request_phase.h"
#include "shared/domain/service/events.h"
#include "shared/domain/visits/events.h"
#include "shared/domain/visits/visit_phase.h"

namespace amani::domain {

std::vector<LabelledEnum> service_labels() {
    return {
        labelled<RequestChannel>("request_channel",
                                 {{RequestChannel::counter, "حضوری", "At the counter"},
                                  {RequestChannel::telephone, "تلفن", "Telephone"},
                                  {RequestChannel::message, "پیام", "Message"},
                                  {RequestChannel::web, "وب", "Web"},
                                  {RequestChannel::agent, "نماینده", "Agent"}}),
        labelled<ServicePlace>("service_place",
                               {{ServicePlace::shop, "تعمیرگاه", "Repair shop"},
                                {ServicePlace::on_site, "محل مشتری", "At the customer's"}}),
        labelled<RequestPriority>("request_priority",
                                  {{RequestPriority::normal, "عادی", "Normal"},
                                   {RequestPriority::urgent, "فوری", "Urgent"}}),
        labelled<RequestPhase>(
            "request_phase",
            {{RequestPhase::open, "باز", "Open"},
             {RequestPhase::scheduled, "زمان‌بندی‌شده", "Scheduled"},
             {RequestPhase::admitted, "پذیرش‌شده", "Admitted"},
             {RequestPhase::cancelled, "لغوشده", "Cancelled"}}),
        labelled<DataConsent>(
            "data_consent",
            {{DataConsent::not_asked, "پرسیده نشده", "Not asked"},
             {DataConsent::keep, "داده‌ها بماند", "Keep the data"},
             {DataConsent::may_erase, "پاک شدن داده‌ها مجاز است",
              "Data may be erased"},
             {DataConsent::backed_up, "مشتری پشتیبان گرفته است", "Backed up by the customer"}}),
        labelled<Unlocking>("unlocking",
                            {{Unlocking::not_needed, "لازم نیست", "Not needed"},
                             {Unlocking::removed, "قفل برداشته شده", "Lock taken off"},
                             {Unlocking::by_customer, "خود مشتری باز می‌کند",
                              "By the customer when asked"},
                             {Unlocking::told, "به تعمیرکار گفته شده", "Told to who repairs"}}),
        labelled<Offering>("offering", {{Offering::offered, "ارائه می‌شود", "Offered"},
                                        {Offering::withdrawn, "کنار گذاشته", "Withdrawn"}}),
        labelled<RepairCodeKind>("repair_code_kind", {{RepairCodeKind::fault, "ایراد", "Fault"},
                                                      {RepairCodeKind::cause, "علت", "Cause"},
                                                      {RepairCodeKind::action, "اقدام", "Action"}}),
        labelled<LinePayer>("line_payer",
                            {{LinePayer::customer, "مشتری", "Customer"},
                             {LinePayer::company, "شرکت", "Company"},
                             {LinePayer::contract, "قرارداد", "Contract"},
                             {LinePayer::supplier, "تأمین‌کننده", "Supplier"}}),
        labelled<TaxClass>("tax_class", {{TaxClass::standard, "مشمول مالیات", "Standard rate"},
                                         {TaxClass::exempt, "معاف", "Exempt"}}),
        labelled<AccountLineKind>("account_line_kind",
                                  {{AccountLineKind::part, "قطعه", "Part"},
                                   {AccountLineKind::labour, "اجرت", "Labour"},
                                   {AccountLineKind::charge, "هزینه دیگر", "Other charge"}}),
        labelled<EstimateBasis>("estimate_basis",
                                {{EstimateBasis::lines, "جمع سطرها", "Sum of the lines"},
                                 {EstimateBasis::by_hand, "دستی", "By hand"}}),
        labelled<EstimateAnswer>("estimate_answer",
                                 {{EstimateAnswer::approved, "پذیرفت", "Approved"},
                                  {EstimateAnswer::refused, "نپذیرفت", "Refused"}}),
        labelled<Approval>("approval",
                           {{Approval::awaiting, "منتظر تأیید مشتری", "Awaiting approval"},
                            {Approval::approved, "تأییدشده", "Approved"},
                            {Approval::refused, "نپذیرفته", "Refused"}}),
        labelled<AnswerWay>("answer_way", {{AnswerWay::signature, "امضا", "Signature"},
                                           {AnswerWay::code, "کد پیامکی", "Code"},
                                           {AnswerWay::telephone, "تلفن", "Telephone"},
                                           {AnswerWay::message, "پیام", "Message"}}),
        labelled<VisitPhase>("visit_phase",
                             {{VisitPhase::planned, "برنامه‌ریزی‌شده", "Planned"},
                              {VisitPhase::started, "در محل", "On site"},
                              {VisitPhase::ended, "پایان‌یافته", "Ended"}}),
        labelled<VisitResult>(
            "visit_result",
            {{VisitResult::done, "انجام شد", "Done"},
             {VisitResult::no_access, "عدم حضور مشتری", "No access"},
             {VisitResult::needs_part, "قطعه می‌خواهد", "Needs a part"},
             {VisitResult::to_shop, "به تعمیرگاه", "To the shop"},
             {VisitResult::called_off, "لغوشده", "Called off"}}),
        labelled<NoticeWay>("notice_way", {{NoticeWay::telephone, "تلفن", "Telephone"},
                                           {NoticeWay::message, "پیام", "Message"},
                                           {NoticeWay::letter, "نامه", "Letter"}}),
    };
}

}  // namespace amani::domain
