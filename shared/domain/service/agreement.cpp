#include "shared/domain/service/agreement.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {

Warnings above_what_was_agreed(const Agreement& agreement, std::string_view field) {
    if (agreement.agreed.value == 0 || agreement.due <= agreement.agreed) return {};
    return {
        {.code = "service.above_what_was_agreed",
         .field = std::string{field},
         .numbers = {{"agreed", agreement.agreed.value}, {"due", agreement.due.value}},
         .fa = fmt::format(
             "بدهی مشتری {} ریال می‌شود؛ با او تا {} ریال توافق شده است.",
             number_fa(agreement.due.value), number_fa(agreement.agreed.value)),
         .en = fmt::format("The customer would owe {} Rial; {} Rial were agreed with him.",
                           number_en(agreement.due.value), number_en(agreement.agreed.value)),
         .remedy_fa = "نخست برآورد تازه را به او اعلام و پاسخش را ثبت کنید.",
         .remedy_en = "Give him a new estimate first, and record his answer."}};
}

}  // namespace amani::domain
