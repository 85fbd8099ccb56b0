// Models, parts, prices and tariffs as tables. A code names one model or part for ever: it has the
// id of its first definition and the contents of its last one.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

class CatalogueProjection {
  public:
    explicit CatalogueProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::ModelDefined& defined);
    void apply(const domain::Event& event, const domain::PartDefined& defined);
    void apply(const domain::Event& event, const domain::PriceListPublished& published);
    void apply(const domain::Event& event, const domain::PriceSet& set);
    void apply(const domain::Event& event, const domain::TariffSet& set);
    void apply(const domain::Event& event, const domain::HandlingSet& set);
    void apply(const domain::Event& event, const domain::VatRateSet& set);

  private:
    std::unique_ptr<store::Statement> define_model_;
    std::unique_ptr<store::Statement> define_part_;
    std::unique_ptr<store::Statement> publish_list_;
    std::unique_ptr<store::Statement> set_price_;
    std::unique_ptr<store::Statement> set_tariff_;
    std::unique_ptr<store::Statement> set_handling_;
    std::unique_ptr<store::Statement> set_vat_rate_;
};

struct ModelRow {
    base::ModelId id;
    std::string code;
    std::string brand;
    std::string device_kind;
    std::string name;
    std::int32_t warranty_months = 0;
    domain::WarrantyStart warranty_start{};
    base::EventId defined;  // its last definition
    std::int32_t start_after = 0;
    std::string serial_pattern;
};
BOOST_DESCRIBE_STRUCT(ModelRow, (),
                      (id, code, brand, device_kind, name, warranty_months, warranty_start, defined,
                       start_after, serial_pattern))

struct PartRow {
    base::PartId id;
    std::string code;
    std::string name;
    std::string unit;
    domain::Tracking tracking{};
    domain::Returnable returnable{};
    std::int32_t due_days = 0;
    std::string substitutes;  // a line a code, in the order to suggest
    std::string fits_models;  // a line a code; empty: any
    base::EventId defined;    // its last definition
    std::int32_t warranty_months = 0;
};
BOOST_DESCRIBE_STRUCT(PartRow, (),
                      (id, code, name, unit, tracking, returnable, due_days, substitutes,
                       fits_models, defined, warranty_months))

struct PriceListRow {
    base::PriceListId id;
    std::string name;
    domain::PriceKind kind{};
    base::Day valid_from;
};
BOOST_DESCRIBE_STRUCT(PriceListRow, (), (id, name, kind, valid_from))

struct PriceRow {
    base::PriceListId list;
    std::string list_name;
    base::Day valid_from;
    base::PartId part;
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(PriceRow, (), (list, list_name, valid_from, part, price))

// A price as it stands in its list.
struct StandingPrice {
    base::Rial price;
    base::EventId set;
};
BOOST_DESCRIBE_STRUCT(StandingPrice, (), (price, set))

// Labour and recovery value of a part from a day on.
struct StandingTariff {
    base::Rial labour;
    base::Rial recovery;
    base::EventId set;
};
BOOST_DESCRIBE_STRUCT(StandingTariff, (), (labour, recovery, set))

[[nodiscard]] std::optional<ModelRow> model(store::Database& database, base::ModelId id);
[[nodiscard]] std::optional<ModelRow> model_with_code(store::Database& database,
                                                      std::string_view code);
[[nodiscard]] std::vector<ModelRow> models(store::Database& database);
[[nodiscard]] std::optional<PartRow> part(store::Database& database, base::PartId id);
[[nodiscard]] std::optional<PartRow> part_with_code(store::Database& database,
                                                    std::string_view code);
[[nodiscard]] std::vector<PriceListRow> price_lists(store::Database& database);
// The retail price in force on `day`: of the newest list from that day or earlier that prices the
// part.
[[nodiscard]] std::optional<PriceRow> price_on(store::Database& database, base::PartId part,
                                               base::Day day);

// The VAT rate in force on `day`; 0 when none has begun.
[[nodiscard]] base::BasisPoints vat_rate_on(store::Database& database, base::Day day);

[[nodiscard]] std::optional<StandingPrice> price_in(store::Database& database,
                                                    base::PriceListId list, base::PartId part);
[[nodiscard]] std::optional<StandingTariff> tariff_from(store::Database& database,
                                                        base::PartId part, base::Day valid_from);

extern const List models_list;
extern const List parts_list;
extern const List prices_list;
extern const List price_lists_list;
extern const List tariffs_list;
extern const List handling_list;
extern const List vat_rates_list;

}  // namespace amani::views
