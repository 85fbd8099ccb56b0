#include "shared/domain/numbering/unknown_paper.h"

#include <fmt/format.h>

namespace amani::domain {

Warning unknown_waybill(std::string_view number) {
    return {
        .code = "waybill.unknown",
        .field = "waybill",
        .numbers = {},
        .fa = fmt::format("بارنامه «{}» هنوز در این محل شناخته نیست؛ رسید تنها با همین شماره ثبت "
                          "می‌شود.",
                          number),
        .en = fmt::format("Waybill \"{}\" is not known here yet; the receipt is recorded under "
                          "this number alone.",
                          number),
        .remedy_fa =
            "شماره را با بارنامه بسنجید، یا نخست همگام‌سازی کنید.",
        .remedy_en = "Compare the number with the paper, or sync first."};
}

}  // namespace amani::domain
