// Numbers and field names inside a sentence, as each language writes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::domain {

// 13199999 → "13,199,999"; the minus stands before the digits.
[[nodiscard]] std::string number_en(std::int64_t number);
// 13199999 → "۱۳٬۱۹۹٬۹۹۹".
[[nodiscard]] std::string number_fa(std::int64_t number);

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
