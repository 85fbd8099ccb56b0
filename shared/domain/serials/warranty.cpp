#include "shared/domain/serials/warranty.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

#include <algorithm>

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

bool covers(const Cover& cover, base::Day day) {
    if (!cover.void_from.is_none() && day >= cover.void_from) return false;
    return std::ranges::any_of(cover.spans,
                               [&](const Warranty& span) { return covers(span, day); });
}

base::Day expiry_of(const Cover& cover, base::Day today) {
    if (!cover.void_from.is_none() && today >= cover.void_from) return {};
    base::Day last;
    for (const Warranty& span : cover.spans) last = std::max(last, expiry_of(span));
    return last;
}

base::Day expiry_of_part(const Cover& cover, std::int32_t months, base::Day day) {
    base::Day last;
    for (const Warranty& span : cover.spans) {
        if (!covers(span, day)) continue;
        const base::Day own = expiry_of(Warranty{span.start, months});
        last = std::max(last, std::min(own, expiry_of(span)));
    }
    return last;
}

bool covers_part(const Cover& cover, std::int32_t months, base::Day day) {
    if (!covers(cover, day)) return false;
    return months <= 0 || day <= expiry_of_part(cover, months, day);
}

}  // namespace amani::domain
