// What people ask of the customers' console.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/customers/events.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>

namespace amani::domain {

struct RegisterCustomer {
    static constexpr std::string_view name_of_command = "RegisterCustomer";
    PersonKind kind = PersonKind::natural;
    std::string name;
    std::string national_id;  // or empty; a legal person's is the legal ID
    std::string mobile;       // or empty; written any way people write it
    std::string address;
};
BOOST_DESCRIBE_STRUCT(RegisterCustomer, (), (kind, name, national_id, mobile, address))

struct ChangeCustomer {
    static constexpr std::string_view name_of_command = "ChangeCustomer";
    base::CustomerId customer;
    PersonKind kind = PersonKind::natural;
    std::string name;
    std::string national_id;
    std::string mobile;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ChangeCustomer, (), (customer, kind, name, national_id, mobile, address))

}  // namespace amani::domain
