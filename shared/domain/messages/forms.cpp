// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/messages/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<SetMessageTemplate>() {
    return {{{.member = "kind", .need = required, .example = "ready"},
             {.member = "text",
              .example = "{customer} گرامی، {device} شما با شماره {number} آماده تحویل است. {site}",
              .help_fa = "واژه‌های درون { } برای هر پیام پر می‌شود",
              .help_en = "words in { } are filled in for each message"},
             {.member = "sending", .otherwise = "on"}}};
}

template <>
CommandForm form_of<SetMessagePolicy>() {
    return {{{.member = "hours",
              .example = "08:00-21:00",
              .help_fa = "خالی: در هر ساعتی",
              .help_en = "none: at any hour"},
             {.member = "stale_hours",
              .need = required,
              .example = "48",
              .help_fa = "پیامی کهنه‌تر از این فرستاده نمی‌شود",
              .help_en = "what is older is not sent"}}};
}

template <>
CommandForm form_of<RetryMessage>() {
    return {{{.member = "message", .need = required, .example = "3.1.88"}}};
}

template <>
CommandForm form_of<DropMessage>() {
    return {{{.member = "message", .need = required, .example = "3.1.88"},
             {.member = "reason", .need = required, .example = "تلفنی گفته شد"}}};
}

}  // namespace amani::domain
