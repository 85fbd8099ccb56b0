// What people ask of the catalogue: models, parts, prices, tariffs, VAT.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/catalogue/events.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

// A later definition with the same code changes the model.
struct DefineModel {
    static constexpr std::string_view name_of_command = "DefineModel";
    std::string code;
    std::string brand;
    std::string type;
    std::string name;
    std::int32_t warranty_months = 0;
    WarrantyStart warranty_start = WarrantyStart::sale;
};
BOOST_DESCRIBE_STRUCT(DefineModel, (), (code, brand, type, name, warranty_months, warranty_start))

// A later definition with the same code changes the part.
struct DefinePart {
    static constexpr std::string_view name_of_command = "DefinePart";
    std::string code;
    std::string name;
    std::string unit;
    Tracking tracking = Tracking::by_quantity;
    Returnable returnable = Returnable::no;
    std::int32_t due_days = 30;  // within which the used part must come back
    std::vector<std::string>
        substitutes;  // part codes, in the order to suggest; may be defined later
    std::vector<std::string> fits_models;  // model codes; empty: any
};
BOOST_DESCRIBE_STRUCT(DefinePart, (),
                      (code, name, unit, tracking, returnable, due_days, substitutes, fits_models))

// Lists, tariffs and rates are published before their first day. For one that reaches back over
// days that were settled already the hub posts the difference (RULES §6.2.7), and only when the
// command asks for it.
enum class Lateness : std::uint8_t { refuse = 1, post_difference = 2 };
BOOST_DESCRIBE_ENUM(Lateness, refuse, post_difference)

struct PublishPriceList {
    static constexpr std::string_view name_of_command = "PublishPriceList";
    std::string name;  // "PL-2"
    PriceKind kind = PriceKind::retail;
    base::Day valid_from;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(PublishPriceList, (), (name, kind, valid_from, late))

struct SetPrice {
    static constexpr std::string_view name_of_command = "SetPrice";
    base::PriceListId list;
    base::PartId part;
    base::Rial price;  // of one piece, without VAT
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetPrice, (), (list, part, price, late))

// L and r of a part from a day on (RULES §6.1).
struct SetTariff {
    static constexpr std::string_view name_of_command = "SetTariff";
    base::Day valid_from;
    base::PartId part;
    base::Rial labour;
    base::Rial recovery;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetTariff, (), (valid_from, part, labour, recovery, late))

// h, one for the network.
struct SetHandling {
    static constexpr std::string_view name_of_command = "SetHandling";
    base::Day valid_from;
    base::Rial handling;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetHandling, (), (valid_from, handling, late))

struct SetVatRate {
    static constexpr std::string_view name_of_command = "SetVatRate";
    base::Day valid_from;
    base::BasisPoints rate;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetVatRate, (), (valid_from, rate, late))

}  // namespace amani::domain
