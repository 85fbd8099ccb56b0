// What people ask of the serials' data base (R-SER-1..7).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>

namespace amani::domain {

// Registers a product with its identity file. By the centre, mostly as an import.
struct RegisterSerial {
    static constexpr std::string_view name_of_command = "RegisterSerial";
    std::string serial;  // as printed
    base::ModelId model;
    std::string batch;
    base::Day sold_on;  // or none
    std::string warranty_card;
    base::Day warranty_start;  // none: the day of sale when the model's warranty starts at the
                               // sale, otherwise not active yet
    std::int32_t warranty_months = -1;  // below 0: the model's
    base::CustomerId owner;             // or none
};
BOOST_DESCRIBE_STRUCT(RegisterSerial, (),
                      (serial, model, batch, sold_on, warranty_card, warranty_start,
                       warranty_months, owner))

// Starts a warranty; its term is the model's.
struct ActivateWarranty {
    static constexpr std::string_view name_of_command = "ActivateWarranty";
    std::string serial;
    std::string warranty_card;
    base::Day start;         // none: today
    base::CustomerId owner;  // or none
};
BOOST_DESCRIBE_STRUCT(ActivateWarranty, (), (serial, warranty_card, start, owner))

}  // namespace amani::domain
