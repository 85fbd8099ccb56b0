// Models, parts, price lists, tariffs: by the hub, in the network feed. Type numbers 20–29.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <vector>

namespace amani::domain {

enum class WarrantyStart : std::uint8_t {
    sale = 1,
    installation = 2,
    activation = 3,
    production = 4
};
BOOST_DESCRIBE_ENUM(WarrantyStart, sale, installation, activation, production)

// A later definition with the same code changes the model, which keeps the id of the first one.
struct ModelDefined {
    static constexpr AboutEvent about{20, Writer::masters, Relay::to_nobody, "تعریف مدل",
                                      "Model defined"};
    std::string code;
    std::string brand;
    std::string device_kind;  // what it is, in the words of the trade: a washing machine
    std::string name;
    std::int32_t warranty_months = 0;
    WarrantyStart warranty_start = WarrantyStart::sale;
    std::int32_t start_after = 0;  // months, of WarrantyStart::production
    std::string serial_pattern;    // how its serials look (serial_pattern.h); empty: anyhow
};
BOOST_DESCRIBE_STRUCT(ModelDefined, (),
                      (code, brand, device_kind, name, warranty_months, warranty_start, start_after,
                       serial_pattern))
[[nodiscard]] constexpr bool is_within_bounds(const ModelDefined& event) {
    return base::is_warranty_term(event.warranty_months) &&
           base::is_warranty_term(event.start_after);
}

enum class Tracking : std::uint8_t { by_quantity = 1, by_serial = 2 };
BOOST_DESCRIBE_ENUM(Tracking, by_quantity, by_serial)
enum class Returnable : std::uint8_t { no = 1, yes = 2 };
BOOST_DESCRIBE_ENUM(Returnable, no, yes)

struct PartDefined {
    static constexpr AboutEvent about{21, Writer::masters, Relay::to_nobody, "تعریف قطعه",
                                      "Part defined"};
    std::string code;
    std::string name;
    std::string unit;
    Tracking tracking = Tracking::by_quantity;
    Returnable returnable = Returnable::no;
    std::int32_t due_days = 30;            // within which the used part must come back
    std::vector<std::string> substitutes;  // part codes, in the order to suggest
    std::vector<std::string> fits_models;  // model codes; empty: any
    std::int32_t warranty_months = 0;      // of a part that wears; 0: as long as the product's
};
BOOST_DESCRIBE_STRUCT(PartDefined, (),
                      (code, name, unit, tracking, returnable, due_days, substitutes, fits_models,
                       warranty_months))
[[nodiscard]] constexpr bool is_within_bounds(const PartDefined& event) {
    return event.due_days >= 0 && event.due_days <= base::most_due_days &&
           base::is_warranty_term(event.warranty_months);
}

enum class PriceKind : std::uint8_t { retail = 1 };
BOOST_DESCRIBE_ENUM(PriceKind, retail)

// Opens a list; its lines follow as PriceSet. Published before its first day (RULES §6.2.7).
struct PriceListPublished {
    static constexpr AboutEvent about{22, Writer::masters, Relay::to_nobody, "انتشار فهرست قیمت",
                                      "Price list published"};
    std::string name;  // "PL-2"
    PriceKind kind = PriceKind::retail;
    base::Day valid_from;
};
BOOST_DESCRIBE_STRUCT(PriceListPublished, (), (name, kind, valid_from))

struct PriceSet {
    static constexpr AboutEvent about{23, Writer::masters, Relay::to_nobody, "تعیین قیمت",
                                      "Price set"};
    base::PriceListId list;
    base::PartId part;
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(PriceSet, (), (list, part, price))
[[nodiscard]] constexpr bool is_within_bounds(const PriceSet& event) {
    return base::is_price(event.price);
}

// L and r of a part from a day on (RULES §6.1).
struct TariffSet {
    static constexpr AboutEvent about{24, Writer::masters, Relay::to_nobody, "تعیین تعرفه اجرت",
                                      "Labour tariff set"};
    base::Day valid_from;
    base::PartId part;
    base::Rial labour;
    base::Rial recovery;
};
BOOST_DESCRIBE_STRUCT(TariffSet, (), (valid_from, part, labour, recovery))
[[nodiscard]] constexpr bool is_within_bounds(const TariffSet& event) {
    return base::is_price(event.labour) && base::is_price(event.recovery);
}

// h, one for the network.
struct HandlingSet {
    static constexpr AboutEvent about{25, Writer::masters, Relay::to_nobody,
                                      "تعیین هزینه جابه‌جایی", "Handling set"};
    base::Day valid_from;
    base::Rial handling;
};
BOOST_DESCRIBE_STRUCT(HandlingSet, (), (valid_from, handling))
[[nodiscard]] constexpr bool is_within_bounds(const HandlingSet& event) {
    return base::is_price(event.handling);
}

struct VatRateSet {
    static constexpr AboutEvent about{26, Writer::masters, Relay::to_nobody,
                                      "تعیین نرخ مالیات بر ارزش افزوده", "VAT rate set"};
    base::Day valid_from;
    base::BasisPoints rate;
};
BOOST_DESCRIBE_STRUCT(VatRateSet, (), (valid_from, rate))
[[nodiscard]] constexpr bool is_within_bounds(const VatRateSet& event) {
    return base::is_share(event.rate);
}

using CatalogueEvents = boost::mp11::mp_list<ModelDefined, PartDefined, PriceListPublished,
                                             PriceSet, TariffSet, HandlingSet, VatRateSet>;

}  // namespace amani::domain
