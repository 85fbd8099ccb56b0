// Why a number or a day that somebody typed, pasted or imported could not be read, and how to write
// it, in both languages. The same sentences stand in refusals, in the command line and beside the
// rows of a sheet. `text` is what was typed.
#pragma once

#include "shared/base/typed_number.h"

#include <string>
#include <string_view>

namespace amani::domain {

struct Unread {
    std::string fa;
    std::string en;
};
[[nodiscard]] Unread unread_number(base::NumberTrouble trouble, std::string_view text);
[[nodiscard]] Unread unread_day(std::string_view text);

}  // namespace amani::domain
