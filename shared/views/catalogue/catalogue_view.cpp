#include "shared/views/catalogue/catalogue_view.h"

#include "shared/base/fold.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/rows/text_lines.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view define_model = R"sql(
INSERT INTO model(code, id, brand, type, name, warranty_months, warranty_start, search, time, event, start_after,
    serial_pattern)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?2, ?10, ?11)
ON CONFLICT (code) DO UPDATE SET brand = excluded.brand, type = excluded.type, name = excluded.name,
    warranty_months = excluded.warranty_months, warranty_start = excluded.warranty_start, search = excluded.search,
    start_after = excluded.start_after, serial_pattern = excluded.serial_pattern, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (model.time, model.event))sql";

constexpr std::string_view define_part = R"sql(
INSERT INTO part(code, id, name, unit, tracking, returnable, due_days, substitutes, fits_models, search, time, event,
    warranty_months)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?2, ?12)
ON CONFLICT (code) DO UPDATE SET name = excluded.name, unit = excluded.unit, tracking = excluded.tracking,
    returnable = excluded.returnable, due_days = excluded.due_days, substitutes = excluded.substitutes,
    fits_models = excluded.fits_models, warranty_months = excluded.warranty_months, search = excluded.search, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (part.time, part.event))sql";

constexpr std::string_view publish_list = R"sql(
INSERT INTO price_list(id, name, kind, valid_from) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING)sql";

constexpr std::string_view set_price = R"sql(
INSERT INTO price(part, list, price, time, event) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (part, list) DO UPDATE SET price = excluded.price, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (price.time, price.event))sql";

constexpr std::string_view set_tariff = R"sql(
INSERT INTO tariff(part, valid_from, labour, recovery, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (part, valid_from) DO UPDATE SET labour = excluded.labour, recovery = excluded.recovery,
    time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (tariff.time, tariff.event))sql";

constexpr std::string_view set_handling = R"sql(
INSERT INTO handling(valid_from, handling, time, event) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (valid_from) DO UPDATE SET handling = excluded.handling, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (handling.time, handling.event))sql";

constexpr std::string_view set_vat_rate = R"sql(
INSERT INTO vat_rate(valid_from, rate, time, event) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (valid_from) DO UPDATE SET rate = excluded.rate, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (vat_rate.time, vat_rate.event))sql";

constexpr std::string_view select_price = R"sql(
SELECT price.list, price_list.name, price_list.valid_from, price.part, price.price
FROM price JOIN price_list ON price_list.id = price.list
WHERE price.part = ?1 AND price_list.kind = 1 AND price_list.valid_from <= ?2
ORDER BY price_list.valid_from DESC, price.list DESC LIMIT 1)sql";

constexpr ListColumn model_columns[] = {
    {"id", "model.id", CellKind::event, Sorting::yes},
    {"code", "model.code", CellKind::text, Sorting::yes},
    {"brand", "model.brand", CellKind::text},
    {"device_kind", "model.type", CellKind::text},
    {"name", "model.name", CellKind::text},
    {"warranty_months", "model.warranty_months"},
    name_column<domain::WarrantyStart>("warranty_start", "model.warranty_start"),
    {"start_after", "model.start_after"},
    {"serial_pattern", "model.serial_pattern", CellKind::text},
    {"search", "model.search", CellKind::text},
};
constexpr ListColumn part_columns[] = {
    {"id", "part.id", CellKind::event, Sorting::yes},
    {"code", "part.code", CellKind::text, Sorting::yes},
    {"name", "part.name", CellKind::text},
    {"unit", "part.unit", CellKind::text},
    name_column<domain::Tracking>("tracking", "part.tracking"),
    name_column<domain::Returnable>("returnable", "part.returnable"),
    {"due_days", "part.due_days"},
    {"warranty_months", "part.warranty_months"},
    {"search", "part.search", CellKind::text},
};
constexpr ListColumn price_columns[] = {
    {"id", "price.event", CellKind::event, Sorting::yes},
    record_column("list", "price.list", price_list_record).always(),
    {"list_name", "price_list.name", CellKind::text},
    {"valid_from", "price_list.valid_from", CellKind::day},
    record_column("part", "price.part", part_record).always(),
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    {"price", "price.price", CellKind::amount},
};
constexpr ListColumn price_list_columns[] = {
    {"id", "price_list.id", CellKind::event, Sorting::yes},
    {"name", "price_list.name", CellKind::text},
    name_column<domain::PriceKind>("kind", "price_list.kind"),
    ListColumn{"valid_from", "price_list.valid_from", CellKind::day, Sorting::yes}.always(),
};
constexpr ListColumn tariff_columns[] = {
    {"id", "tariff.event", CellKind::event, Sorting::yes},
    record_column("part", "tariff.part", part_record).always(),
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    ListColumn{"valid_from", "tariff.valid_from", CellKind::day, Sorting::yes}.always(),
    {"labour", "tariff.labour", CellKind::amount},
    {"recovery", "tariff.recovery", CellKind::amount},
};

constexpr ListColumn handling_columns[] = {
    {"id", "handling.event", CellKind::event, Sorting::yes},
    ListColumn{"valid_from", "handling.valid_from", CellKind::day, Sorting::yes}.always(),
    {"handling", "handling.handling", CellKind::amount},
};
constexpr ListColumn vat_rate_columns[] = {
    {"id", "vat_rate.event", CellKind::event, Sorting::yes},
    ListColumn{"valid_from", "vat_rate.valid_from", CellKind::day, Sorting::yes}.always(),
    {"rate", "vat_rate.rate"},
};

constexpr Sought model_texts[] = {{Sought::By::part, "model.search"}};
constexpr Sought part_texts[] = {{Sought::By::part, "part.search"}};
constexpr Sought parts_of_a_row[] = {
    {Sought::By::part, "part.search", "SELECT id FROM part WHERE {}"}};
constexpr Sought price_list_texts[] = {{Sought::By::part, "search_key(price_list.name)"}};

}  // namespace

const List models_list{"models", "model", model_columns, "code", Direction::ascending, model_texts};
const List parts_list{"parts", "part", part_columns, "code", Direction::ascending, part_texts};
const List prices_list{"prices",
                       "price LEFT JOIN price_list ON price_list.id = price.list LEFT JOIN part ON "
                       "part.id = price.part",
                       price_columns,
                       "id",
                       Direction::descending,
                       parts_of_a_row,
                       "price.part"};
const List price_lists_list{"price-lists", "price_list",          price_list_columns,
                            "valid_from",  Direction::descending, price_list_texts};
const List tariffs_list{"tariffs",
                        "tariff LEFT JOIN part ON part.id = tariff.part",
                        tariff_columns,
                        "valid_from",
                        Direction::descending,
                        parts_of_a_row,
                        "tariff.part"};
const List handling_list{"handling", "handling", handling_columns, "valid_from",
                         Direction::descending};
const List vat_rates_list{"vat-rates", "vat_rate", vat_rate_columns, "valid_from",
                          Direction::descending};

CatalogueProjection::CatalogueProjection(store::Database& database)
    : define_model_(database.prepare(define_model)),
      define_part_(database.prepare(define_part)),
      publish_list_(database.prepare(publish_list)),
      set_price_(database.prepare(set_price)),
      set_tariff_(database.prepare(set_tariff)),
      set_handling_(database.prepare(set_handling)),
      set_vat_rate_(database.prepare(set_vat_rate)) {}

void CatalogueProjection::apply(const domain::Event& event, const domain::ModelDefined& defined) {
    define_model_->run(defined.code, event.id, defined.brand, defined.device_kind, defined.name,
                       defined.warranty_months, defined.warranty_start,
                       base::search_key(defined.code + ' ' + defined.brand + ' ' +
                                        defined.device_kind + ' ' + defined.name),
                       event.time, defined.start_after, defined.serial_pattern);
}

void CatalogueProjection::apply(const domain::Event& event, const domain::PartDefined& defined) {
    define_part_->run(
        defined.code, event.id, defined.name, defined.unit, defined.tracking, defined.returnable,
        defined.due_days, joined_lines(defined.substitutes), joined_lines(defined.fits_models),
        base::search_key(defined.code + ' ' + defined.name), event.time, defined.warranty_months);
}

void CatalogueProjection::apply(const domain::Event& event,
                                const domain::PriceListPublished& published) {
    publish_list_->run(event.id, published.name, published.kind, published.valid_from);
}

void CatalogueProjection::apply(const domain::Event& event, const domain::PriceSet& set) {
    set_price_->run(set.part, set.list, set.price, event.time, event.id);
}

void CatalogueProjection::apply(const domain::Event& event, const domain::TariffSet& set) {
    set_tariff_->run(set.part, set.valid_from, set.labour, set.recovery, event.time, event.id);
}

void CatalogueProjection::apply(const domain::Event& event, const domain::HandlingSet& set) {
    set_handling_->run(set.valid_from, set.handling, event.time, event.id);
}

void CatalogueProjection::apply(const domain::Event& event, const domain::VatRateSet& set) {
    set_vat_rate_->run(set.valid_from, set.rate, event.time, event.id);
}

namespace {
constexpr std::string_view model_by_id =
    "SELECT id, code, brand, type, name, warranty_months, warranty_start, event, "
    "start_after, serial_pattern FROM model "
    "WHERE id = ?1";
constexpr std::string_view model_by_code =
    "SELECT id, code, brand, type, name, warranty_months, warranty_start, event, "
    "start_after, serial_pattern FROM model "
    "WHERE code = ?1";
constexpr std::string_view all_models =
    "SELECT id, code, brand, type, name, warranty_months, warranty_start, event, "
    "start_after, serial_pattern FROM model "
    "ORDER BY code";
constexpr std::string_view part_by_id =
    "SELECT id, code, name, unit, tracking, returnable, due_days, substitutes, fits_models, event, "
    "warranty_months FROM part WHERE id = ?1";
constexpr std::string_view part_by_code =
    "SELECT id, code, name, unit, tracking, returnable, due_days, substitutes, fits_models, event, "
    "warranty_months FROM part WHERE code = ?1";
}  // namespace

std::optional<ModelRow> model(store::Database& database, base::ModelId id) {
    return row<ModelRow>(database, model_by_id, id);
}

std::optional<ModelRow> model_with_code(store::Database& database, std::string_view code) {
    return row<ModelRow>(database, model_by_code, code);
}

std::vector<ModelRow> models(store::Database& database) {
    return rows<ModelRow>(database, all_models);
}

std::optional<PartRow> part(store::Database& database, base::PartId id) {
    return row<PartRow>(database, part_by_id, id);
}

std::optional<PartRow> part_with_code(store::Database& database, std::string_view code) {
    return row<PartRow>(database, part_by_code, code);
}

std::vector<PriceListRow> price_lists(store::Database& database) {
    return rows<PriceListRow>(
        database,
        "SELECT id, name, kind, valid_from FROM price_list ORDER BY valid_from DESC, id DESC");
}

std::optional<PriceRow> price_on(store::Database& database, base::PartId part, base::Day day) {
    return row<PriceRow>(database, select_price, part, day);
}

std::optional<StandingPrice> price_in(store::Database& database, base::PriceListId list,
                                      base::PartId part) {
    return row<StandingPrice>(
        database, "SELECT price, event FROM price WHERE part = ?1 AND list = ?2", part, list);
}

std::optional<StandingTariff> tariff_from(store::Database& database, base::PartId part,
                                          base::Day valid_from) {
    return row<StandingTariff>(
        database, "SELECT labour, recovery, event FROM tariff WHERE part = ?1 AND valid_from = ?2",
        part, valid_from);
}

}  // namespace amani::views
