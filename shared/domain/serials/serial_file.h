// What a site knows of a serial, for the decisions about it.
#pragma once

#include "shared/domain/serials/events.h"
#include "shared/domain/serials/near_serials.h"
#include "shared/domain/serials/warranty.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

enum class SerialStanding : std::uint8_t { unknown = 1, stub = 2, registered = 3 };
BOOST_DESCRIBE_ENUM(SerialStanding, unknown, stub, registered)

// Where a product stands, in one word; the worst that is known of it.
enum class SerialState : std::uint8_t {
    stub = 1,
    verified = 2,  // registered by the centre
    active = 3,    // registered, and its warranty has been activated, whether it runs or not
    replaced = 4,
    dismantled = 5,
    scrapped = 6,
    stolen = 7,
    counterfeit = 8,
    duplicate = 9,   // flagged, or open at two sites (C-1)
    corrected = 10,  // it goes on under another serial
};
BOOST_DESCRIBE_ENUM(SerialState, stub, verified, active, replaced, dismantled, scrapped, stolen,
                    counterfeit, duplicate, corrected)

// A model's warranty as the catalogue has it, and how its serials look.
struct ModelTerm {
    std::string code;
    std::int32_t months = 0;
    bool starts_at_sale = false;
    bool starts_at_production = false;
    std::int32_t start_after = 0;  // months after production
    std::string serial_pattern = {};
};

struct SerialFile {
    SerialStanding standing = SerialStanding::unknown;
    std::string serial;         // normalised; the one under which the typed one goes on
    std::string written;        // as people write it
    std::string corrected_to;   // of the typed one; empty: it stands for itself
    SerialRegistered identity;  // of a registered one, as a registration would say it now
    std::optional<ModelTerm> model;
    Cover cover;
    std::vector<SerialFlag> flags;
    bool is_suspect = false;  // open at two sites (C-1)
    std::optional<Retirement> retired;
    base::CustomerId owner;
    NearSerial near;  // of an unknown one

    [[nodiscard]] bool is_known() const { return standing != SerialStanding::unknown; }
};

}  // namespace amani::domain
