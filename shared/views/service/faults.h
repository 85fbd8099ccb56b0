// The fault by which a repair is counted: that of the job's last account that has a code.
#pragma once

#include <string>
#include <string_view>

namespace amani::views {

// In SQL, of a column of repair_code: its group, or the code alone.
inline constexpr std::string_view fault_group =
    "iif(repair_code.fault_group = '', repair_code.code, repair_code.fault_group)";
// The query of these columns of repair_code, for the last fault of a job; of no row without one.
[[nodiscard]] std::string last_fault(std::string_view columns, std::string_view job);

}  // namespace amani::views
