#include "shared/domain/serials/warranty.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

namespace amani::domain {

std::string normalised_serial(std::string_view text) { return base::normalised_serial(text); }

base::Day expiry_of(const Warranty& warranty) {
    if (warranty.start.is_none() || warranty.months <= 0) return {};
    return calendar::plus_months(warranty.start, warranty.months);
}

bool covers(const Warranty& warranty, base::Day day) {
    const base::Day expiry = expiry_of(warranty);
    return !expiry.is_none() && warranty.start <= day && day <= expiry;
}

}  // namespace amani::domain
