// Numbers and field names inside a sentence, as each language writes them.
#pragma once

#include "shared/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::domain {

// 13199999 → "13,199,999"; the minus is U+2212 and stands before the digits, isolated from left to
// right.
[[nodiscard]] std::string number_en(std::int64_t number);
// 13199999 → "۱۳٬۱۹۹٬۹۹۹".
[[nodiscard]] std::string number_fa(std::int64_t number);
// A day in a sentence: 1407/02/30, «۱۴۰۷/۰۲/۳۰».
[[nodiscard]] std::string day_en(base::Day day);
[[nodiscard]] std::string day_fa(base::Day day);
// "1 day", "2 days"; Persian has one form after a number.
[[nodiscard]] std::string counted_en(std::int64_t number, std::string_view one,
                                     std::string_view many);

// A field as its label in a sentence: "lines/3/quantity" → «تعداد» سطر ۴ / "Quantity" of line 4.
struct FieldLabel {
    std::string fa;
    std::string en;
};
[[nodiscard]] FieldLabel field_label(std::string_view path);
// "lines", 3, "quantity" → "lines/3/quantity".
[[nodiscard]] std::string field_path(std::string_view list, std::size_t index,
                                     std::string_view member);

}  // namespace amani::domain
