#include "shared/domain/replacement/week.h"

#include "shared/calendar/jalali.h"

namespace amani::domain {

std::int32_t month_of(base::Day day) {
    const auto date = calendar::to_jalali(day);
    return date.year * 100 + date.month;
}

}  // namespace amani::domain
