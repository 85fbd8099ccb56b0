// Models, parts, price lists, tariffs, and what repairs are told and priced by: by the hub, in the
// network feed. Type numbers 20–29, 170–173.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/about/roles.h"

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

// Whether something is offered for new work; what was recorded with it stays.
enum class Offering : std::uint8_t { offered = 1, withdrawn = 2 };
BOOST_DESCRIBE_ENUM(Offering, offered, withdrawn)

enum class RepairCodeKind : std::uint8_t { fault = 1, cause = 2, action = 3 };
BOOST_DESCRIBE_ENUM(RepairCodeKind, fault, cause, action)

// A fault, a cause or an action as repairs are told by it. A later definition with the same code
// changes it. Faults of one group count as the same fault when a device comes back.
struct RepairCodeDefined {
    static constexpr AboutEvent about{170, Writer::masters, Relay::to_nobody, "تعریف کد تعمیر",
                                      "Repair code defined"};
    RepairCodeKind kind = RepairCodeKind::fault;
    std::string code;
    std::string name;
    std::string group;  // of a fault; empty: the fault alone
    Offering offering = Offering::offered;
};
BOOST_DESCRIBE_STRUCT(RepairCodeDefined, (), (kind, code, name, group, offering))

// Work that a customer is charged for. A later definition with the same code changes it.
struct OperationDefined {
    static constexpr AboutEvent about{171, Writer::masters, Relay::to_nobody, "تعریف عملیات تعمیر",
                                      "Operation defined"};
    std::string code;
    std::string name;
    std::int32_t minutes = 0;  // that it takes as a rule; 0: not said
    Offering offering = Offering::offered;
};
BOOST_DESCRIBE_STRUCT(OperationDefined, (), (code, name, minutes, offering))
inline constexpr std::int32_t most_minutes = 60 * 24;  // of one operation or one line
[[nodiscard]] constexpr bool is_within_bounds(const OperationDefined& event) {
    return event.minutes >= 0 && event.minutes <= most_minutes;
}

// What an operation costs from a day on, on devices of one model or, where no price names the
// model, on all.
struct OperationPriced {
    static constexpr AboutEvent about{172, Writer::masters, Relay::to_nobody, "تعیین اجرت عملیات",
                                      "Operation priced"};
    base::OperationId operation;
    base::ModelId model;  // none: any
    base::Day valid_from;
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(OperationPriced, (), (operation, model, valid_from, price))
[[nodiscard]] constexpr bool is_within_bounds(const OperationPriced& event) {
    return base::is_price(event.price);
}

// Of what a job's customer would pay, the share that somebody of this role may give away.
struct DiscountCeiling {
    Role role = Role::clerk;
    base::BasisPoints share;
};
BOOST_DESCRIBE_STRUCT(DiscountCeiling, (), (role, share))

// The network's numbers for service. The latest stands, as a whole.
struct ServiceTermsSet {
    static constexpr AboutEvent about{173, Writer::masters, Relay::to_nobody, "تعیین ضوابط خدمات",
                                      "Service terms set"};
    std::int32_t repair_guarantee_days = 90;  // within which the same fault is a repeat repair
    std::vector<DiscountCeiling> ceilings;    // roles without one give nothing away
};
BOOST_DESCRIBE_STRUCT(ServiceTermsSet, (), (repair_guarantee_days, ceilings))
inline constexpr std::int32_t most_guarantee_days = 3'660;
[[nodiscard]] inline bool is_within_bounds(const ServiceTermsSet& event) {
    for (const DiscountCeiling& ceiling : event.ceilings)
        if (ceiling.share.value < 0 || ceiling.share.value > base::whole_in_basis_points)
            return false;
    return event.repair_guarantee_days >= 0 && event.repair_guarantee_days <= most_guarantee_days;
}

using CatalogueEvents =
    boost::mp11::mp_list<ModelDefined, PartDefined, PriceListPublished, PriceSet, TariffSet,
                         HandlingSet, VatRateSet, RepairCodeDefined, OperationDefined,
                         OperationPriced, ServiceTermsSet>;

}  // namespace amani::domain
