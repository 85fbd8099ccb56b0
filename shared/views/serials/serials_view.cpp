#include "shared/views/serials/serials_view.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view insert_serial = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event, written)
VALUES (?1, ?2, ?3, ?4, 2, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (serial) DO NOTHING)sql";

// Of several registrations of one serial, serial_event names all; of a single one, none.
constexpr std::string_view keep_earlier = R"sql(
INSERT INTO serial_event(serial, event, type, time)
SELECT serial, registered_event, 50, registered_time FROM serial WHERE serial = ?1 AND standing = 2
ON CONFLICT (serial, event) DO NOTHING)sql";
constexpr std::string_view add_further = R"sql(
INSERT INTO serial_event(serial, event, type, time)
SELECT serial, ?2, 50, ?3 FROM serial WHERE serial = ?1 AND standing = 2
ON CONFLICT (serial, event) DO NOTHING)sql";

// A registration always outranks a stub; of two the later stands.
constexpr std::string_view register_serial = R"sql(
UPDATE serial SET model = ?2, batch = ?3, sold_on = ?4, standing = 2, registered_time = ?5, registered_event = ?6,
    written = ?7
WHERE serial = ?1 AND (standing = 1 OR (?5, ?6) > (registered_time, registered_event)))sql";

constexpr std::string_view warrant_serial = R"sql(
UPDATE serial SET warranty_card = ?2, warranty_start = ?3, warranty_months = ?4, owner = ?5, warranty_time = ?6,
    warranty_event = ?7
WHERE serial = ?1 AND (?6, ?7) > (warranty_time, warranty_event))sql";

constexpr std::string_view stub_serial = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event, written)
VALUES (?1, ?2, '', 0, 1, ?3, ?4, '', 0, 0, 0, 0, 0, ?5)
ON CONFLICT (serial) DO UPDATE SET model = excluded.model, registered_time = excluded.registered_time,
    registered_event = excluded.registered_event, written = excluded.written
WHERE serial.standing = 1 AND (excluded.registered_time, excluded.registered_event)
    > (serial.registered_time, serial.registered_event))sql";

constexpr std::string_view activate_warranty = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event)
VALUES (?1, 0, '', 0, 1, 0, 0, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (serial) DO UPDATE SET warranty_card = excluded.warranty_card, warranty_start = excluded.warranty_start,
    warranty_months = excluded.warranty_months, owner = excluded.owner, warranty_time = excluded.warranty_time,
    warranty_event = excluded.warranty_event
WHERE (excluded.warranty_time, excluded.warranty_event) > (serial.warranty_time, serial.warranty_event))sql";

constexpr std::string_view as_written =
    "CASE serial.written WHEN '' THEN serial.serial ELSE serial.written END";

// A written form that is another serial's is not believed.
std::string own_form(const std::string& written, const std::string& serial) {
    return base::normalised_serial(written) == serial ? written : std::string{};
}

const std::string select_serial =
    "SELECT serial.serial, " + std::string{as_written} +
    ", serial.model, model.code, model.brand, model.type, model.name, "
    "serial.batch, "
    "serial.sold_on, serial.standing, serial.warranty_card, serial.warranty_start, "
    "serial.warranty_months, "
    "serial.owner, customer.name FROM serial LEFT JOIN model ON model.id = serial.model "
    "LEFT JOIN customer ON customer.id = serial.owner ";
const std::string select_by_serial = select_serial + "WHERE serial.serial = ?1";

// The registration that the row names, the serial's other events, and the jobs of the device.
constexpr std::string_view select_history = R"sql(
SELECT registered_event, CASE standing WHEN 2 THEN 50 ELSE 51 END, registered_time AS time, 0, 0, batch
FROM serial WHERE serial = ?1 AND registered_event <> 0
UNION ALL SELECT serial_event.event, serial_event.type, serial_event.time, 0, 0, ''
FROM serial_event JOIN serial ON serial.serial = serial_event.serial
WHERE serial_event.serial = ?1 AND serial_event.event <> serial.registered_event
UNION ALL SELECT id, 60, admitted_time, id, 0, complaint FROM job WHERE serial = ?1
UNION ALL SELECT job_step.event, job_step.type, job_step.time, job_step.job, 0, job_step.first_text
FROM job JOIN job_step ON job_step.job = job.id WHERE job.serial = ?1
UNION ALL SELECT job_line.event, 62, job_line.time, job_line.job, job_line.part, job_line.part_serial
FROM job JOIN job_line ON job_line.job = job.id WHERE job.serial = ?1
ORDER BY 3, 1)sql";

constexpr std::string_view select_installed = R"sql(
SELECT job_line.event, job_line.job, job_line.part, part.code, job_line.part_serial, job_line.day
FROM job JOIN job_line ON job_line.job = job.id LEFT JOIN part ON part.id = job_line.part
WHERE job.serial = ?1 AND NOT EXISTS (
    SELECT 1 FROM job AS later JOIN job_step ON job_step.job = later.id AND job_step.type = 63
    WHERE later.serial = ?1 AND job_step.part = job_line.part AND job_step.first_text = job_line.part_serial
        AND job_line.part_serial <> '' AND (job_step.time, job_step.event) > (job_line.time, job_line.event))
ORDER BY job_line.time, job_line.event)sql";

constexpr ListColumn serial_columns[] = {
    {"id", "serial.serial", CellKind::text, Sorting::yes},
    ListColumn{"serial", "serial.serial", CellKind::text, Sorting::yes}.shown_as(as_written),
    record_column("model", "serial.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"brand", "model.brand", CellKind::text},
    {"batch", "serial.batch", CellKind::text},
    {"sold_on", "serial.sold_on", CellKind::day},
    name_column<SerialStanding>("standing", "serial.standing"),
    {"warranty_card", "serial.warranty_card", CellKind::text},
    {"warranty_start", "serial.warranty_start", CellKind::day},
    {"warranty_months", "serial.warranty_months"},
    record_column("owner", "serial.owner", customer_record),
};
constexpr Sought serial_texts[] = {{Sought::By::begins_a_serial, "serial.serial"}};

}  // namespace

const List serials_list{"serials",
                        "serial LEFT JOIN model ON model.id = serial.model",
                        serial_columns,
                        "serial",
                        Direction::ascending,
                        serial_texts};

SerialsProjection::SerialsProjection(store::Database& database)
    : database_(database),
      insert_(database.prepare(insert_serial)),
      keep_earlier_(database.prepare(keep_earlier)),
      add_further_(database.prepare(add_further)),
      register_(database.prepare(register_serial)),
      warrant_(database.prepare(warrant_serial)),
      stub_(database.prepare(stub_serial)),
      activate_(database.prepare(activate_warranty)),
      add_event_(database.prepare(
          "INSERT INTO serial_event(serial, event, type, time) VALUES (?1, ?2, ?3, ?4) "
          "ON CONFLICT (serial, event) DO NOTHING")) {}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::SerialRegistered& registered) {
    const bool has_warranty = !registered.warranty_start.is_none() ||
                              !registered.warranty_card.empty() || !registered.owner.is_none();
    const base::LogicalTime warranty_time = has_warranty ? event.time : base::LogicalTime{};
    const base::EventId warranty_event = has_warranty ? event.id : base::EventId{};
    const auto written = own_form(registered.written, registered.serial);
    insert_->run(registered.serial, registered.model, registered.batch, registered.sold_on,
                 event.time, event.id, registered.warranty_card, registered.warranty_start,
                 registered.warranty_months, registered.owner, warranty_time, warranty_event,
                 written);
    if (database_.rows_changed() != 0) return;
    keep_earlier_->run(registered.serial);
    add_further_->run(registered.serial, event.id, event.time);
    register_->run(registered.serial, registered.model, registered.batch, registered.sold_on,
                   event.time, event.id, written);
    if (has_warranty) {
        warrant_->run(registered.serial, registered.warranty_card, registered.warranty_start,
                      registered.warranty_months, registered.owner, event.time, event.id);
    }
}

void SerialsProjection::apply(const domain::Event& event, const domain::SerialStubbed& stubbed) {
    stub_->run(stubbed.serial, stubbed.model, event.time, event.id,
               own_form(stubbed.written, stubbed.serial));
    add_event_->run(stubbed.serial, event.id, domain::type_number<domain::SerialStubbed>(),
                    event.time);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::WarrantyActivated& activated) {
    activate_->run(activated.serial, activated.warranty_card, activated.start, activated.months,
                   activated.owner, event.time, event.id);
    add_event_->run(activated.serial, event.id, domain::type_number<domain::WarrantyActivated>(),
                    event.time);
}

base::Day warranty_expiry(const SerialRow& serial) {
    if (serial.warranty_start.is_none() || serial.warranty_months == 0) return {};
    return calendar::plus_months(serial.warranty_start, serial.warranty_months);
}

std::optional<SerialRow> serial(store::Database& database, std::string_view serial) {
    return row<SerialRow>(database, select_by_serial, serial);
}

std::string other_serial_with_card(store::Database& database, std::string_view card,
                                   std::string_view serial) {
    if (card.empty()) return {};
    static const std::string sql =
        "SELECT " + std::string{as_written} +
        " FROM serial WHERE warranty_card = ?1 AND warranty_card <> '' AND serial <> ?2 LIMIT 1";
    auto& query = database.cached(sql);
    std::string other;
    if (query.with(card, serial).step()) other = query.string(0);
    query.reset();
    return other;
}

std::optional<base::EventId> warranty_event(store::Database& database, std::string_view serial) {
    auto& query = database.cached(
        "SELECT warranty_event FROM serial WHERE serial = ?1 AND warranty_start <> 0");
    std::optional<base::EventId> event;
    if (query.with(serial).step()) event = query.id<base::EventId>(0);
    query.reset();
    return event;
}

std::vector<SerialHistoryRow> serial_history(store::Database& database, std::string_view serial) {
    return rows<SerialHistoryRow>(database, select_history, serial);
}

std::vector<InstalledPartRow> installed_parts(store::Database& database, std::string_view serial) {
    return rows<InstalledPartRow>(database, select_installed, serial);
}

}  // namespace amani::views
