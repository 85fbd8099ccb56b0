#include "shared/domain/ledger/shortage.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {

Warning below_zero(std::string field, std::string_view part, base::Quantity on_hand,
                   base::Quantity asked) {
    const std::int64_t left = on_hand.value - asked.value;
    return {
        .code = "warehouse.below_zero",
        .field = std::move(field),
        .numbers = {{"on_hand", on_hand.value}, {"asked", asked.value}, {"left", left}},
        .fa = fmt::format("از قطعه {} در این انبار {} عدد هست؛ با خروج {} عدد، موجودی {} "
                          "می‌شود.",
                          part, number_fa(on_hand.value), number_fa(asked.value), number_fa(left)),
        .en = fmt::format("The place holds {} of part {}; taking {} leaves {}.",
                          number_en(on_hand.value), part, number_en(asked.value), number_en(left)),
        .remedy_fa = "تعداد را دوباره ببینید؛ اگر کالا رسیده است، نخست رسید آن را ثبت کنید.",
        .remedy_en =
            "Look at the quantity again; if goods have come, record their receipt "
            "first."};
}

}  // namespace amani::domain
