// A customer as any site may register one (RULES §3.7). IDs and mobile numbers are recorded in one
// form, with good check digits, or not at all. Two sites may register the same person; the merge
// desk joins them (C-16).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/customers/commands.h"
#include "shared/domain/customers/refusals.h"
#include "shared/domain/refusal/warning.h"

#include <optional>
#include <string>

namespace amani::domain {

struct KnownCustomer {
    base::CustomerId customer;
    std::string name;
};

struct RegisterCustomerState {
    std::optional<KnownCustomer> same_id;      // the customer here with the command's national ID
    std::optional<KnownCustomer> same_mobile;  // and a customer with its mobile number
};
[[nodiscard]] base::Result<CustomerRegistered, CustomersRefusal> decide(
    const RegisterCustomerState& state, const RegisterCustomer& command);
// People share a telephone, but more often a clerk has not found who is there already.
[[nodiscard]] Warnings warnings(const RegisterCustomerState& state,
                                const RegisterCustomer& command);

struct ChangeCustomerState {
    bool is_known = false;
    std::optional<KnownCustomer> same_id;
    std::optional<KnownCustomer> same_mobile;
};
[[nodiscard]] base::Result<CustomerChanged, CustomersRefusal> decide(
    const ChangeCustomerState& state, const ChangeCustomer& command);
[[nodiscard]] Warnings warnings(const ChangeCustomerState& state, const ChangeCustomer& command);

// The ID as it is recorded: digits 0–9, ten of them for a natural person. `same_id` is looked up
// by this form.
[[nodiscard]] std::string recorded_national_id(PersonKind kind, std::string_view text);

}  // namespace amani::domain
