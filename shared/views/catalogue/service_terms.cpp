#include "shared/views/catalogue/service_terms.h"

#include "shared/codec/codec.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view define_code = R"sql(
INSERT INTO repair_code(code, id, kind, name, fault_group, offering, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?2)
ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name = excluded.name, fault_group = excluded.fault_group,
    offering = excluded.offering, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (repair_code.time, repair_code.event))sql";

constexpr std::string_view define_operation = R"sql(
INSERT INTO operation(code, id, name, minutes, offering, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?2)
ON CONFLICT (code) DO UPDATE SET name = excluded.name, minutes = excluded.minutes, offering = excluded.offering,
    time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (operation.time, operation.event))sql";

constexpr std::string_view price_operation = R"sql(
INSERT INTO operation_price(operation, model, valid_from, price, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (operation, model, valid_from) DO UPDATE SET price = excluded.price, time = excluded.time,
    event = excluded.event
WHERE (excluded.time, excluded.event) > (operation_price.time, operation_price.event))sql";

// The terms themselves are kept as the event's bytes: they are read as a whole.
constexpr std::string_view set_terms = R"sql(
INSERT INTO service_terms(id, repair_guarantee_days, terms, time, day) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO NOTHING)sql";

constexpr std::string_view select_code =
    "SELECT id, kind, code, name, fault_group, offering FROM repair_code ";
constexpr std::string_view select_operation =
    "SELECT id, code, name, minutes, offering FROM operation ";

constexpr ListColumn code_columns[] = {
    {"id", "repair_code.id", CellKind::event, Sorting::yes},
    name_column<domain::RepairCodeKind>("kind", "repair_code.kind"),
    {"code", "repair_code.code", CellKind::text, Sorting::yes},
    {"name", "repair_code.name", CellKind::text},
    {"group", "repair_code.fault_group", CellKind::text},
    name_column<domain::Offering>("offering", "repair_code.offering"),
};
constexpr ListColumn operation_columns[] = {
    {"id", "operation.id", CellKind::event, Sorting::yes},
    {"code", "operation.code", CellKind::text, Sorting::yes},
    {"name", "operation.name", CellKind::text},
    {"minutes", "operation.minutes"},
    name_column<domain::Offering>("offering", "operation.offering"),
};
constexpr ListColumn price_columns[] = {
    {"id", "operation_price.event", CellKind::event, Sorting::yes},
    record_column("operation", "operation_price.operation", operation_record),
    {"operation_code", "operation.code", CellKind::text},
    {"operation_name", "operation.name", CellKind::text},
    record_column("model", "operation_price.model", model_record),
    {"model_code", "model.code", CellKind::text},
    ListColumn{"valid_from", "operation_price.valid_from", CellKind::day}.always(),
    {"price", "operation_price.price", CellKind::amount},
};
constexpr ListColumn terms_columns[] = {
    {"id", "service_terms.id", CellKind::event, Sorting::yes},
    ListColumn{"day", "service_terms.day", CellKind::day}.always(),
    {"repair_guarantee_days", "service_terms.repair_guarantee_days"},
};

}  // namespace

const List repair_codes_list{"repair-codes", "repair_code", code_columns, "code",
                             Direction::ascending};
const List operations_list{"operations", "operation", operation_columns, "code",
                           Direction::ascending};
const List operation_prices_list{
    "operation-prices",
    "operation_price LEFT JOIN operation ON operation.id = operation_price.operation "
    "LEFT JOIN model ON model.id = operation_price.model",
    price_columns, "id", Direction::descending};
const List service_terms_list{"service-terms", "service_terms", terms_columns, "id",
                              Direction::descending};

ServiceTermsProjection::ServiceTermsProjection(store::Database& database)
    : define_code_(database.prepare(define_code)),
      define_operation_(database.prepare(define_operation)),
      price_operation_(database.prepare(price_operation)),
      set_terms_(database.prepare(set_terms)) {}

void ServiceTermsProjection::apply(const domain::Event& event,
                                   const domain::RepairCodeDefined& defined) {
    define_code_->run(defined.code, event.id, defined.kind, defined.name, defined.group,
                      defined.offering, event.time);
}

void ServiceTermsProjection::apply(const domain::Event& event,
                                   const domain::OperationDefined& defined) {
    define_operation_->run(defined.code, event.id, defined.name, defined.minutes, defined.offering,
                           event.time);
}

void ServiceTermsProjection::apply(const domain::Event& event,
                                   const domain::OperationPriced& priced) {
    price_operation_->run(priced.operation, priced.model, priced.valid_from, priced.price,
                          event.time, event.id);
}

void ServiceTermsProjection::apply(const domain::Event& event, const domain::ServiceTermsSet& set) {
    const base::Bytes terms = codec::encode(set);
    set_terms_->run(event.id, set.repair_guarantee_days, base::ByteView{terms}, event.time,
                    event.day);
}

std::optional<RepairCodeRow> repair_code(store::Database& database, base::RepairCodeId id) {
    static const std::string sql = std::string{select_code} + "WHERE id = ?1";
    return row<RepairCodeRow>(database, sql, id);
}

std::optional<RepairCodeRow> repair_code_with(store::Database& database, std::string_view code) {
    static const std::string sql = std::string{select_code} + "WHERE code = ?1";
    return row<RepairCodeRow>(database, sql, code);
}

std::optional<OperationRow> operation(store::Database& database, base::OperationId id) {
    static const std::string sql = std::string{select_operation} + "WHERE id = ?1";
    return row<OperationRow>(database, sql, id);
}

std::optional<OperationRow> operation_with_code(store::Database& database, std::string_view code) {
    static const std::string sql = std::string{select_operation} + "WHERE code = ?1";
    return row<OperationRow>(database, sql, code);
}

std::optional<base::Rial> operation_price(store::Database& database, base::OperationId operation,
                                          base::ModelId model, base::Day day) {
    constexpr std::int64_t none = -1;
    const std::int64_t price =
        number(database, none,
               "SELECT price FROM operation_price WHERE operation = ?1 AND model IN (0, ?2) AND "
               "valid_from <= ?3 ORDER BY model <> 0 DESC, valid_from DESC LIMIT 1",
               operation, model, day);
    return price == none ? std::nullopt : std::optional{base::Rial{price}};
}

domain::ServiceTermsSet service_terms(store::Database& database) {
    auto& query =
        database.cached("SELECT terms FROM service_terms ORDER BY time DESC, id DESC LIMIT 1");
    query.with();
    domain::ServiceTermsSet terms;
    if (query.step())
        if (auto read = codec::decode<domain::ServiceTermsSet>(query.bytes(0)))
            terms = std::move(read).value();
    query.reset();
    return terms;
}

}  // namespace amani::views
