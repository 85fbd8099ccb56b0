// What people ask of the serials' data base (R-SER-1..7).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/serials/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

// Registers a product with its identity file. By the centre, mostly as an import.
struct RegisterSerial {
    static constexpr AboutCommand about{"RegisterSerial",
                                        {Role::administrator, Role::parts_desk},
                                        the_centre,
                                        "ثبت شناسنامه محصول",
                                        "Register a serial"};
    using records = Records<SerialRegistered>;
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
    static constexpr AboutCommand about{"ActivateWarranty",
                                        {Role::clerk, Role::supervisor, Role::agent},
                                        every_site,
                                        "فعال‌سازی گارانتی",
                                        "Activate a warranty"};
    using records = Records<SerialStubbed, WarrantyActivated>;
    std::string serial;
    std::string warranty_card;
    base::Day start;         // none: today
    base::CustomerId owner;  // or none
};
BOOST_DESCRIBE_STRUCT(ActivateWarranty, (), (serial, warranty_card, start, owner))

using SerialCommands = boost::mp11::mp_list<RegisterSerial, ActivateWarranty>;

}  // namespace amani::domain
