#include "shared/views/requests/requests_view.h"

#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"

namespace amani::views {
namespace {

constexpr store::BatchedInsert keep_request{
    "service_request(id, number, contact, customer, caller, mobile, serial, model, complaint, "
    "wanted, served_at, address, priority, registered_time, registered_day, registered_by, "
    "scheduled_day, technician, schedule_note, scheduled_time, cancel_reason, cancelled_time, job, "
    "job_time)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    number = iif(excluded.registered_time <> 0, excluded.number, service_request.number),
    contact = iif(excluded.registered_time <> 0, excluded.contact, service_request.contact),
    customer = iif(excluded.registered_time <> 0, excluded.customer, service_request.customer),
    caller = iif(excluded.registered_time <> 0, excluded.caller, service_request.caller),
    mobile = iif(excluded.registered_time <> 0, excluded.mobile, service_request.mobile),
    serial = iif(excluded.registered_time <> 0, excluded.serial, service_request.serial),
    model = iif(excluded.registered_time <> 0, excluded.model, service_request.model),
    complaint = iif(excluded.registered_time <> 0, excluded.complaint, service_request.complaint),
    wanted = iif(excluded.registered_time <> 0, excluded.wanted, service_request.wanted),
    served_at = iif(excluded.registered_time <> 0, excluded.served_at, service_request.served_at),
    address = iif(excluded.registered_time <> 0, excluded.address, service_request.address),
    priority = iif(excluded.registered_time <> 0, excluded.priority, service_request.priority),
    registered_day = iif(excluded.registered_time <> 0, excluded.registered_day, service_request.registered_day),
    registered_by = iif(excluded.registered_time <> 0, excluded.registered_by, service_request.registered_by),
    registered_time = MAX(excluded.registered_time, service_request.registered_time),
    scheduled_day = iif(excluded.scheduled_time > service_request.scheduled_time, excluded.scheduled_day,
        service_request.scheduled_day),
    technician = iif(excluded.scheduled_time > service_request.scheduled_time, excluded.technician,
        service_request.technician),
    schedule_note = iif(excluded.scheduled_time > service_request.scheduled_time, excluded.schedule_note,
        service_request.schedule_note),
    scheduled_time = MAX(excluded.scheduled_time, service_request.scheduled_time),
    cancel_reason = iif(excluded.cancelled_time > service_request.cancelled_time, excluded.cancel_reason,
        service_request.cancel_reason),
    cancelled_time = MAX(excluded.cancelled_time, service_request.cancelled_time),
    job = iif(service_request.job = 0 OR excluded.job <> 0 AND excluded.job_time < service_request.job_time,
        excluded.job, service_request.job),
    job_time = iif(service_request.job = 0 OR excluded.job <> 0 AND excluded.job_time < service_request.job_time,
        excluded.job_time, service_request.job_time))sql",
    24};

constexpr std::string_view select_request =
    "SELECT service_request.id, service_request.number, service_request.customer, "
    "ifnull(customer.name, service_request.caller), service_request.serial, "
    "service_request.model, service_request.complaint, service_request.address, "
    "service_request.registered_time, service_request.job, job.number, service_request.state "
    "FROM service_request LEFT JOIN customer ON customer.id = service_request.customer "
    "LEFT JOIN job ON job.id = service_request.job ";

const std::string written_serial = written_serial_sql("service_request.serial");
const ListColumn request_columns[] = {
    {"id", "service_request.id", CellKind::event, Sorting::yes},
    {"number", "service_request.number", CellKind::text, Sorting::yes},
    name_column<domain::RequestPhase>("state", "service_request.state"),
    ListColumn{"site", "service_request.id >> 45", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::RequestChannel>("contact", "service_request.contact"),
    record_column("customer", "service_request.customer", customer_record),
    {"customer_name", "ifnull(customer.name, service_request.caller)", CellKind::text},
    {"mobile",
     "ifnull(iif(service_request.mobile = '', customer.mobile, service_request.mobile), '')",
     CellKind::text},
    ListColumn{"serial", "service_request.serial", CellKind::text}.shown_as(written_serial),
    record_column("model", "service_request.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"complaint", "service_request.complaint", CellKind::text},
    {"wanted", "service_request.wanted", CellKind::day, Sorting::yes},
    name_column<domain::ServicePlace>("served_at", "service_request.served_at"),
    {"address", "service_request.address", CellKind::text},
    name_column<domain::RequestPriority>("priority", "service_request.priority"),
    {"registered_day", "service_request.registered_day", CellKind::day},
    {"registered_time", "service_request.registered_time", CellKind::instant},
    {"scheduled_day", "service_request.scheduled_day", CellKind::day},
    {"technician", "service_request.technician", CellKind::event},
    {"technician_name", "technician.name", CellKind::text},
    {"note", "service_request.schedule_note", CellKind::text},
    {"reason", "service_request.cancel_reason", CellKind::text},
    record_column("job", "service_request.job", job_record),
    {"job_number", "job.number", CellKind::text},
};
constexpr Sought request_texts[] = {
    {Sought::By::ends_of_number, "service_request.number",
     "SELECT id FROM service_request WHERE number <> '' AND {}"},
    {Sought::By::words, "customer.search",
     "SELECT id FROM service_request WHERE customer <> 0 AND customer IN "
     "(SELECT customer FROM customer_word WHERE {})",
     "customer_word.word"},
    {Sought::By::part, "search_key(service_request.caller)",
     "SELECT id FROM service_request WHERE caller <> '' AND {}"},
};
// A request whose registration has not come yet is not listed.
constexpr std::string_view tables =
    " AS service_request LEFT JOIN site ON site.id = service_request.id >> 45 LEFT JOIN customer ON customer.id = service_request.customer "
    "LEFT JOIN model ON model.id = service_request.model LEFT JOIN job ON job.id = "
    "service_request.job LEFT JOIN site_user AS technician "
    "ON technician.id = service_request.technician";
const std::string all_tables =
    "(SELECT * FROM service_request WHERE registered_time <> 0)" + std::string{tables};
const std::string open_tables =
    "(SELECT * FROM service_request WHERE state IN (1, 2) AND registered_time <> 0)" +
    std::string{tables};

}  // namespace

const List requests_list{"requests",   all_tables, request_columns, "id", Direction::descending,
                         request_texts};
const List open_requests_list{"open-requests", open_tables,          request_columns,
                              "wanted",        Direction::ascending, request_texts};

RequestsProjection::RequestsProjection(store::Database& database) : rows_(database, keep_request) {}

void RequestsProjection::flush() {
    for (const auto& [id, request] : requests_) {
        const auto& said = request.said;
        const auto& schedule = request.schedule;
        rows_.add(id, said.number, said.contact, said.customer, said.caller, said.mobile,
                  said.serial, said.model, said.complaint, said.wanted, said.served_at,
                  said.address, said.priority, request.registered, request.day, request.author,
                  schedule.day, schedule.technician, schedule.note, request.scheduled,
                  request.cancel_reason, request.cancelled, request.job, request.admitted);
    }
    requests_.clear();
    rows_.flush();
}

void RequestsProjection::forget() {
    requests_.clear();
    rows_.clear();
}

void RequestsProjection::apply(const domain::Event& event,
                               const domain::RequestRegistered& registered) {
    Request& request = requests_[base::ServiceRequestId::of(event.id)];
    request.said = registered;
    request.registered = event.time;
    request.day = event.day;
    request.author = event.author;
}

void RequestsProjection::apply(const domain::Event& event,
                               const domain::RequestScheduled& scheduled) {
    Request& request = requests_[scheduled.request];
    if (event.time < request.scheduled) return;
    request.schedule = scheduled;
    request.scheduled = event.time;
}

void RequestsProjection::apply(const domain::Event& event,
                               const domain::RequestCancelled& cancelled) {
    Request& request = requests_[cancelled.request];
    if (event.time < request.cancelled) return;
    request.cancel_reason = cancelled.reason;
    request.cancelled = event.time;
}

void RequestsProjection::apply(const domain::Event& event, const domain::DeviceAdmitted& admitted) {
    if (admitted.request.is_none()) return;
    Request& request = requests_[admitted.request];
    if (!request.job.is_none() && request.admitted < event.time) return;
    request.job = base::JobId::of(event.id);
    request.admitted = event.time;
}

std::optional<ServiceRequestRow> service_request(store::Database& database,
                                                 base::ServiceRequestId id) {
    static const std::string sql = std::string{select_request} + "WHERE service_request.id = ?1";
    return row<ServiceRequestRow>(database, sql, id);
}

std::optional<ServiceRequestRow> service_request_with_number(store::Database& database,
                                                             std::string_view number) {
    static const std::string sql =
        std::string{select_request} +
        "WHERE service_request.number = ?1 AND service_request.number <> '' "
        "ORDER BY service_request.id";
    return row<ServiceRequestRow>(database, sql, number);
}

}  // namespace amani::views
