#include "shared/domain/serials/warranty.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

namespace amani::domain {

std::string normalised_serial(std::string_view text) { return base::normalised_serial(text); }

std::string written_serial(std::string_view text) {
    std::string written = base::plain_text(text);
    for (char& letter : written)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return written;
}

std::string kept_serial(std::string_view text) {
    auto written = written_serial(text);
    return written == normalised_serial(text) ? std::string{} : written;
}

base::Day expiry_of(const Warranty& warranty) {
    if (warranty.start.is_none() || warranty.months <= 0) return {};
    return calendar::plus_months(warranty.start, warranty.months);
}

bool covers(const Warranty& warranty, base::Day day) {
    const base::Day expiry = expiry_of(warranty);
    return !expiry.is_none() && warranty.start <= day && day <= expiry;
}

}  // namespace amani::domain
