#include "shared/domain/labels/service_labels.h"

#include "shared/domain/labels/labelled.h"
#include "shared/domain/requests/events.h"
#include "shared/domain/requests/request_phase.h"
#include "shared/domain/service/events.h"

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
    };
}

}  // namespace amani::domain
