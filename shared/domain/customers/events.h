// Customers: any site may register one (RULES §3.7). Type numbers 40–49.
#pragma once

#include "shared/base/ids.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

enum class PersonKind : std::uint8_t { natural = 1, legal = 2 };
BOOST_DESCRIBE_ENUM(PersonKind, natural, legal)

struct CustomerRegistered {
    PersonKind kind = PersonKind::natural;
    std::string name;
    std::string national_id;  // empty, or with a good check digit
    std::string mobile;       // empty, or 09xxxxxxxxx
    std::string address;
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(CustomerRegistered, (), (kind, name, national_id, mobile, address))

struct CustomerChanged {
    base::CustomerId customer;
    PersonKind kind = PersonKind::natural;
    std::string name;
    std::string national_id;
    std::string mobile;
    std::string address;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("customer", customer.site());
    }
};
BOOST_DESCRIBE_STRUCT(CustomerChanged, (), (customer, kind, name, national_id, mobile, address))

}  // namespace amani::domain
