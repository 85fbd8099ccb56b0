// The data base of supported serials (R-SER-1..7). A serial is named by its normalised text, which
// is its natural key: two sites that meet an unknown serial offline name the same product. People
// see it as it is written. Type numbers 50–59.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

// By the hub, mostly as an import: the serial is verified.
struct SerialRegistered {
    static constexpr AboutEvent about{50, Writer::masters, Relay::to_nobody, "ثبت شناسنامه محصول",
                                      "Serial registered"};
    std::string serial;  // normalised
    base::ModelId model;
    std::string batch;
    base::Day sold_on;  // none: not sold yet
    std::string warranty_card;
    base::Day warranty_start;  // none: not active yet
    std::int32_t warranty_months = 0;
    base::CustomerId owner;  // or none
    std::string written;     // as on its plate (written_serial); empty: as `serial`
};
BOOST_DESCRIBE_STRUCT(SerialRegistered, (),
                      (serial, model, batch, sold_on, warranty_card, warranty_start,
                       warranty_months, owner, written))
[[nodiscard]] constexpr bool is_within_bounds(const SerialRegistered& event) {
    return base::is_warranty_term(event.warranty_months);
}

// By any site that meets a serial which it does not know. Verified when the hub registers it.
struct SerialStubbed {
    static constexpr AboutEvent about{51, Writer::every_site, Relay::to_nobody, "ثبت سریال موقت",
                                      "Serial stubbed"};
    std::string serial;   // normalised
    base::ModelId model;  // or none
    std::string written;  // as in SerialRegistered
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(SerialStubbed, (), (serial, model, written))

struct WarrantyActivated {
    static constexpr AboutEvent about{52, Writer::every_site, Relay::to_nobody,
                                      "فعال‌سازی گارانتی", "Warranty activated"};
    std::string serial;
    std::string warranty_card;
    base::Day start;
    std::int32_t months = 0;
    base::CustomerId owner;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.warranty(serial);
    }
};
BOOST_DESCRIBE_STRUCT(WarrantyActivated, (), (serial, warranty_card, start, months, owner))
[[nodiscard]] constexpr bool is_within_bounds(const WarrantyActivated& event) {
    return base::is_warranty_term(event.months);
}

using SerialEvents = boost::mp11::mp_list<SerialRegistered, SerialStubbed, WarrantyActivated>;

}  // namespace amani::domain
