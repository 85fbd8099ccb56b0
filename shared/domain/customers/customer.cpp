#include "shared/domain/customers/customer.h"

#include "shared/base/fold.h"
#include "shared/base/iran_ids.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

using base::Refused;

struct Particulars {
    std::string national_id;
    std::string mobile;
};

template <class Command>
base::Result<Particulars, CustomersRefusal> particulars(
    const Command& command, base::CustomerId self, const std::optional<KnownCustomer>& same_id) {
    if (const auto wrong = FieldCheck{}
                               .text("name", command.name)
                               .optional_text("address", command.address, FieldCheck::text_length)
                               .first()) {
        return Refused{*wrong};
    }
    Particulars found;
    if (!is_blank(command.national_id)) {
        found.national_id = recorded_national_id(command.kind, command.national_id);
        if (found.national_id.empty()) {
            return Refused{BadNationalId{command.kind, command.national_id.substr(0, 40)}};
        }
        if (same_id && same_id->customer != self) {
            return Refused{CustomerExists{same_id->customer, same_id->name, found.national_id}};
        }
    }
    if (!is_blank(command.mobile)) {
        const auto mobile = base::mobile(command.mobile);
        if (!mobile) return Refused{BadMobile{command.mobile.substr(0, 40)}};
        found.mobile = *mobile;
    }
    return found;
}

Warnings shared_mobile(const std::optional<KnownCustomer>& owner, base::CustomerId self,
                       std::string_view mobile) {
    if (!owner || owner->customer == self) return {};
    const std::string number = base::mobile(mobile).value_or(std::string{mobile});
    return {
        {.code = "customers.mobile_known",
         .field = "mobile",
         .numbers = {},
         .fa = fmt::format("تلفن همراه {} به نام «{}» نیز ثبت است.", base::persian_digits(number),
                           owner->name),
         .en = fmt::format("Mobile {} is registered for \"{}\", too.", number, owner->name),
         .remedy_fa =
             "اگر همان شخص است، مشتری ثبت‌شده را برگزینید.",
         .remedy_en = "If it is the same person, choose that customer."}};
}

}  // namespace

std::string recorded_national_id(PersonKind kind, std::string_view text) {
    return (kind == PersonKind::natural ? base::national_id(text) : base::legal_id(text))
        .value_or("");
}

base::Result<CustomerRegistered, CustomersRefusal> decide(const RegisterCustomerState& state,
                                                          const RegisterCustomer& command) {
    const auto found = particulars(command, {}, state.same_id);
    if (!found) return Refused{found.error()};
    return CustomerRegistered{command.kind, command.name, found->national_id, found->mobile,
                              command.address};
}

Warnings warnings(const RegisterCustomerState& state, const RegisterCustomer& command) {
    return shared_mobile(state.same_mobile, {}, command.mobile);
}

base::Result<CustomerChanged, CustomersRefusal> decide(const ChangeCustomerState& state,
                                                       const ChangeCustomer& command) {
    if (!state.is_known) return Refused{Unknown{"customer", {}}};
    const auto found = particulars(command, command.customer, state.same_id);
    if (!found) return Refused{found.error()};
    return CustomerChanged{command.customer,   command.kind,  command.name,
                           found->national_id, found->mobile, command.address};
}

Warnings warnings(const ChangeCustomerState& state, const ChangeCustomer& command) {
    return shared_mobile(state.same_mobile, command.customer, command.mobile);
}

}  // namespace amani::domain
