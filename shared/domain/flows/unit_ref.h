// One piece of a used-part receipt, by name.
#pragma once

#include "shared/base/ids.h"

#include <boost/describe.hpp>

namespace amani::domain {

struct UnitRef {
    base::ReceiptId receipt;
    std::int32_t line = 0;
    std::int32_t unit = 0;
    friend auto operator<=>(const UnitRef&, const UnitRef&) = default;
};
BOOST_DESCRIBE_STRUCT(UnitRef, (), (receipt, line, unit))

// `line` and `unit` of a receipt as one number.
[[nodiscard]] constexpr std::int64_t place_in_receipt(const UnitRef& piece) {
    return (std::int64_t{piece.line} << 31) | piece.unit;
}

}  // namespace amani::domain
