// What warranty repairs have cost the company in a period, by the vouchers of their parts and used
// parts (RULES §7.2): by the model of the device, its fault, or the site.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/store/database.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace amani::views {

enum class WarrantyCostBy : std::uint8_t { model = 1, fault = 2, site = 3 };
BOOST_DESCRIBE_ENUM(WarrantyCostBy, model, fault, site)

struct WarrantyCostRow {
    std::string code;  // of the model or the site; of a fault its group, or its code without one
    std::string name;
    std::int64_t jobs = 0;  // of which something was booked in the period
    base::Rial parts;       // 5120
    base::Rial labour;      // 5130
    base::Rial handling;    // 5140
    base::Rial recovered;   // 5160
    [[nodiscard]] base::Rial cost() const { return parts + labour + handling - recovered; }
};

// The costliest first. A job without a model or fault is in a row without code.
[[nodiscard]] std::vector<WarrantyCostRow> warranty_costs(store::Database& database, base::Day from,
                                                          base::Day until, WarrantyCostBy by);

}  // namespace amani::views
