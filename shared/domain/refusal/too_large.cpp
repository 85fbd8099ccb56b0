#include "shared/domain/refusal/too_large.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {

RefusalText text_of(const TooLarge& refusal) {
    return {
        .code = "document.too_large",
        .field = "",
        .numbers = {{"bytes", refusal.bytes}, {"most", refusal.most}},
        .fa = fmt::format(
            "این سند {} بایت می‌شود؛ در یک سند بیش از {} بایت جا نمی‌گیرد.",
            number_fa(refusal.bytes), number_fa(refusal.most)),
        .en = fmt::format("This document takes {}; at most {} fit into one.",
                          counted_en(refusal.bytes, "byte", "bytes"), number_en(refusal.most)),
        .remedy_fa =
            "ردیف‌ها و سریال‌های آن را در چند سند ثبت کنید.",
        .remedy_en = "Record its lines and serials as several documents.",
        .who_can = {}};
}

}  // namespace amani::domain
