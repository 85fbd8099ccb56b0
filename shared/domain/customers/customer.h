// A customer as any site may register one (RULES §3.7). IDs and mobile numbers are recorded in one
// form, with good check digits, or not at all. Two sites may register the same person; the merge
// desk joins them (C-16).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/customers/commands.h"
#include "shared/domain/customers/refusals.h"

#include <optional>
#include <string>

namespace amani::domain {

struct CustomerWithId {
    base::CustomerId customer;
    std::string name;
};

struct RegisterCustomerState {
    std::optional<CustomerWithId> same_id;  // the customer here with the command's national ID
};
[[nodiscard]] base::Result<CustomerRegistered, CustomersRefusal> decide(
    const RegisterCustomerState& state, const RegisterCustomer& command);

struct ChangeCustomerState {
    bool is_known = false;
    std::optional<CustomerWithId> same_id;
};
[[nodiscard]] base::Result<CustomerChanged, CustomersRefusal> decide(
    const ChangeCustomerState& state, const ChangeCustomer& command);

// The ID as it is recorded: digits 0–9, ten of them for a natural person. `same_id` is looked up
// by this form.
[[nodiscard]] std::string recorded_national_id(PersonKind kind, std::string_view text);

}  // namespace amani::domain
