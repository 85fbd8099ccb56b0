// The numbers by which Iran knows people, companies and telephones (RULES §8.4).
// Each function takes what a person typed (any digits, spaces, dashes) and gives the canonical
// form, or nothing when the check fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

// کد ملی: ten digits; eight or nine are padded with the zeros that spreadsheets lose.
[[nodiscard]] std::optional<std::string> national_id(std::string_view text);
// شناسهٔ ملی of a legal person: eleven digits.
[[nodiscard]] std::optional<std::string> legal_id(std::string_view text);
// کد پستی: ten digits.
[[nodiscard]] std::optional<std::string> postal_code(std::string_view text);
// A mobile number as 09xxxxxxxxx, from +98, 0098, 98 or 9….
[[nodiscard]] std::optional<std::string> mobile(std::string_view text);

}  // namespace amani::base
