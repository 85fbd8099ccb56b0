#include "shared/domain/serials/warranty.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

#include <algorithm>

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

std::int32_t remaining_days(const Warranty& warranty, base::Day today) {
    const base::Day expiry = expiry_of(warranty);
    return expiry.is_none() ? 0 : std::max(0, expiry - today);
}

}  // namespace amani::domain
