// What people ask of the catalogue: models, parts, prices, tariffs, VAT.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/catalogue/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// A later definition with the same code changes the model.
struct DefineModel {
    static constexpr AboutCommand about{"DefineModel",
                                        {Role::administrator, Role::parts_desk},
                                        the_centre,
                                        "تعریف مدل",
                                        "Define a model"};
    using records = Records<ModelDefined>;
    std::string code;
    std::string brand;
    std::string device_kind;  // what it is, in the words of the trade: a washing machine
    std::string name;
    std::int32_t warranty_months = 0;
    WarrantyStart warranty_start = WarrantyStart::sale;
    std::int32_t start_after = 0;  // months, of WarrantyStart::production
    std::string serial_pattern;    // how its serials look (serial_pattern.h); empty: anyhow
};
BOOST_DESCRIBE_STRUCT(DefineModel, (),
                      (code, brand, device_kind, name, warranty_months, warranty_start, start_after,
                       serial_pattern))

// A later definition with the same code changes the part.
struct DefinePart {
    static constexpr AboutCommand about{"DefinePart",
                                        {Role::administrator, Role::parts_desk},
                                        the_centre,
                                        "تعریف قطعه",
                                        "Define a part"};
    using records = Records<PartDefined>;
    std::string code;
    std::string name;
    std::string unit;
    Tracking tracking = Tracking::by_quantity;
    Returnable returnable = Returnable::no;
    std::int32_t due_days = 30;  // within which the used part must come back
    std::vector<std::string>
        substitutes;  // part codes, in the order to suggest; may be defined later
    std::vector<std::string> fits_models;  // model codes; empty: any
    std::int32_t warranty_months = 0;      // of a part that wears; 0: as long as the product's
};
BOOST_DESCRIBE_STRUCT(DefinePart, (),
                      (code, name, unit, tracking, returnable, due_days, substitutes, fits_models,
                       warranty_months))

// Prices, tariffs and rates are published before their first day. For one that reaches back over
// days that were settled already the hub posts the difference (RULES §6.2.7), and only when the
// command asks for it. A list is only a name until it has prices; a part that has never moved was
// never settled, so it may be priced for any day.
enum class Lateness : std::uint8_t { refuse = 1, post_difference = 2 };
BOOST_DESCRIBE_ENUM(Lateness, refuse, post_difference)

struct PublishPriceList {
    static constexpr AboutCommand about{"PublishPriceList",
                                        {Role::finance},
                                        the_centre,
                                        "انتشار فهرست قیمت",
                                        "Publish a price list"};
    using records = Records<PriceListPublished>;
    std::string name;  // "PL-2"
    PriceKind kind = PriceKind::retail;
    base::Day valid_from;
};
BOOST_DESCRIBE_STRUCT(PublishPriceList, (), (name, kind, valid_from))

struct SetPrice {
    static constexpr AboutCommand about{
        "SetPrice", {Role::finance}, the_centre, "تعیین قیمت", "Set a price"};
    using records = Records<PriceSet>;
    base::PriceListId list;
    base::PartId part;
    base::Rial price;  // of one piece, without VAT
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetPrice, (), (list, part, price, late))

// L and r of a part from a day on (RULES §6.1).
struct SetTariff {
    static constexpr AboutCommand about{
        "SetTariff", {Role::finance}, the_centre, "تعیین تعرفه اجرت", "Set a labour tariff"};
    using records = Records<TariffSet>;
    base::Day valid_from;
    base::PartId part;
    base::Rial labour;
    base::Rial recovery;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetTariff, (), (valid_from, part, labour, recovery, late))

// h, one for the network.
struct SetHandling {
    static constexpr AboutCommand about{"SetHandling",
                                        {Role::finance},
                                        the_centre,
                                        "تعیین هزینه جابه‌جایی",
                                        "Set the handling fee"};
    using records = Records<HandlingSet>;
    base::Day valid_from;
    base::Rial handling;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetHandling, (), (valid_from, handling, late))

struct SetVatRate {
    static constexpr AboutCommand about{"SetVatRate",
                                        {Role::finance},
                                        the_centre,
                                        "تعیین نرخ مالیات بر ارزش افزوده",
                                        "Set the VAT rate"};
    using records = Records<VatRateSet>;
    base::Day valid_from;
    base::BasisPoints rate;
    Lateness late = Lateness::refuse;
};
BOOST_DESCRIBE_STRUCT(SetVatRate, (), (valid_from, rate, late))

// A later definition with the same code changes it.
struct DefineRepairCode {
    static constexpr AboutCommand about{"DefineRepairCode",
                                        {Role::administrator, Role::parts_desk},
                                        the_centre,
                                        "تعریف کد تعمیر",
                                        "Define a repair code"};
    using records = Records<RepairCodeDefined>;
    RepairCodeKind kind = RepairCodeKind::fault;
    std::string code;
    std::string name;
    std::string group;
    Offering offering = Offering::offered;
};
BOOST_DESCRIBE_STRUCT(DefineRepairCode, (), (kind, code, name, group, offering))

// A later definition with the same code changes it.
struct DefineOperation {
    static constexpr AboutCommand about{"DefineOperation",
                                        {Role::administrator, Role::finance, Role::parts_desk},
                                        the_centre,
                                        "تعریف عملیات تعمیر",
                                        "Define an operation"};
    using records = Records<OperationDefined>;
    std::string code;
    std::string name;
    std::int32_t minutes = 0;
    Offering offering = Offering::offered;
};
BOOST_DESCRIBE_STRUCT(DefineOperation, (), (code, name, minutes, offering))

struct PriceOperation {
    static constexpr AboutCommand about{
        "PriceOperation", {Role::finance}, the_centre, "تعیین اجرت عملیات", "Price an operation"};
    using records = Records<OperationPriced>;
    base::OperationId operation;
    base::ModelId model;   // none: any
    base::Day valid_from;  // none: today
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(PriceOperation, (), (operation, model, valid_from, price))

// Replaces the terms before as a whole.
struct SetServiceTerms {
    static constexpr AboutCommand about{"SetServiceTerms",
                                        {Role::administrator, Role::finance},
                                        the_centre,
                                        "تعیین ضوابط خدمات",
                                        "Set the terms of service"};
    using records = Records<ServiceTermsSet>;
    std::int32_t repair_guarantee_days = 90;
    std::vector<DiscountCeiling> ceilings;
};
BOOST_DESCRIBE_STRUCT(SetServiceTerms, (), (repair_guarantee_days, ceilings))

using CatalogueCommands = boost::mp11::mp_list<DefineModel, DefinePart, PublishPriceList, SetPrice,
                                               SetTariff, SetHandling, SetVatRate, DefineRepairCode,
                                               DefineOperation, PriceOperation, SetServiceTerms>;

}  // namespace amani::domain
