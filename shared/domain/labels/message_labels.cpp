#include "shared/domain/labels/message_labels.h"

#include "shared/domain/labels/labelled.h"
#include "shared/domain/messages/events.h"
#include "shared/domain/messages/message_state.h"
#include "shared/domain/photos/events.h"

namespace amani::domain {

std::vector<LabelledEnum> message_labels() {
    using Kind = MessageKind;
    using State = MessageState;
    using Outcome = MessageOutcome;
    return {
        labelled<Kind>("message_kind", {{Kind::admitted, "پذیرش", "Admitted"},
                                        {Kind::estimate, "برآورد هزینه", "Estimate"},
                                        {Kind::ready, "آماده تحویل", "Ready"},
                                        {Kind::notice, "یادآوری تحویل", "Waits for its owner"},
                                        {Kind::delivered, "تحویل", "Delivered"},
                                        {Kind::visit, "سرویس در محل", "Visit"}}),
        labelled<State>("message_state", {{State::waiting, "در صف", "Waiting"},
                                          {State::sent, "فرستاده شد", "Sent"},
                                          {State::dropped, "کنار گذاشته شد", "Dropped"},
                                          {State::failed, "ناموفق", "Failed"},
                                          {State::unknown, "نامعلوم", "Unknown"}}),
        labelled<Outcome>("message_outcome",
                          {{Outcome::sent, "فرستاده شد", "Sent"},
                           {Outcome::overtaken, "دیگر درست نبود", "No longer true"},
                           {Outcome::stale, "کهنه شد", "Stale"},
                           {Outcome::refused, "سامانه پیامک نپذیرفت", "Refused by the gateway"},
                           {Outcome::no_number, "شماره همراه ندارد", "No mobile number"},
                           {Outcome::unknown, "نامعلوم", "Unknown"}}),
        labelled<Sending>(
            "sending", {{Sending::on, "فرستاده شود", "On"}, {Sending::off, "فرستاده نشود", "Off"}}),
        labelled<PictureFormat>("picture_format",
                                {{PictureFormat::jpeg, "جی‌پگ", "JPEG"},
                                 {PictureFormat::png, "پی‌ان‌جی", "PNG"},
                                 {PictureFormat::webp, "وب‌پی", "WebP"}}),
    };
}

}  // namespace amani::domain
