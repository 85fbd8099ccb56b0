// What people ask of the customers' console.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/about/command.h"
#include "shared/domain/customers/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

struct RegisterCustomer {
    static constexpr AboutCommand about{"RegisterCustomer",
                                        {Role::clerk, Role::cashier, Role::supervisor, Role::agent,
                                         Role::technician, Role::administrator},
                                        every_site,
                                        "ثبت مشتری",
                                        "Register a customer"};
    using records = Records<CustomerRegistered>;
    PersonKind kind = PersonKind::natural;
    std::string name;
    std::string national_id;  // or empty; a legal person's is the legal ID
    std::string mobile;       // or empty; written any way people write it
    std::string address;
};
BOOST_DESCRIBE_STRUCT(RegisterCustomer, (), (kind, name, national_id, mobile, address))

struct ChangeCustomer {
    static constexpr AboutCommand about{
        "ChangeCustomer",
        {Role::clerk, Role::cashier, Role::supervisor, Role::agent, Role::technician},
        every_site,
        "تغییر مشتری",
        "Change a customer"};
    using records = Records<CustomerChanged>;
    base::CustomerId customer;
    PersonKind kind = PersonKind::natural;
    std::string name;
    std::string national_id;
    std::string mobile;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ChangeCustomer, (), (customer, kind, name, national_id, mobile, address))

using CustomerCommands = boost::mp11::mp_list<RegisterCustomer, ChangeCustomer>;

}  // namespace amani::domain
