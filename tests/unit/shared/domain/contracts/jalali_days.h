// A Jalali date as a day.
#pragma once

#include "shared/calendar/jalali.h"

namespace amani::domain {

inline base::Day on(int year, int month, int day) {
    return calendar::from_jalali({year, month, day}).value();
}

}  // namespace amani::domain
