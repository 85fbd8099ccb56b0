#include "shared/views/messages/messages_view.h"

#include "shared/domain/messages/message_text.h"
#include "shared/domain/network/working_hours.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/money/money_view.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"

namespace amani::views {
namespace {

const std::string select_waiting = R"sql(
SELECT message.id, message.kind, message.fact_time, message_template.text, message.job, job.number, service_request.number,
    job.phase, )sql" + written_serial_sql("job.serial") +
                                   R"sql(, job.promised, model.name,
    ifnull(customer.name, service_request.caller), ifnull(customer.mobile, service_request.mobile), site.name,
    estimate.amount, estimate.valid_until, estimate.answered_time, visit.day, visit.from_minute, visit.until_minute,
    visit.planned_time, visit.state
FROM message_template CROSS JOIN message ON message.kind = message_template.kind AND message.state = 1
        AND message.fact_time >= message_template.since
    LEFT JOIN site ON site.id = message.id >> 45
    LEFT JOIN visit ON visit.id = message.visit AND message.visit <> 0
    LEFT JOIN service_request ON service_request.id = visit.request
    LEFT JOIN job ON job.id = message.job
    LEFT JOIN model ON model.id = iif(message.job <> 0, job.model, service_request.model)
    LEFT JOIN customer ON customer.id = iif(message.job <> 0, job.customer, service_request.customer)
    LEFT JOIN estimate ON estimate.id = message.id
WHERE message_template.sending = 1 AND message_template.since <> 0 AND (message.fact_time, message.id) > (?1, ?2)
ORDER BY message.fact_time, message.id LIMIT ?3)sql";

constexpr ListColumn message_columns[] = {
    {"id", "message.id", CellKind::event, Sorting::yes},
    name_column<domain::MessageState>("state", "message.state"),
    name_column<domain::MessageKind>("kind", "message.kind"),
    ListColumn{"site", "message.id >> 45", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    record_column("job", "message.job", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("customer", "iif(message.job <> 0, job.customer, service_request.customer)",
                  customer_record),
    {"customer_name", "ifnull(ifnull(customer.name, service_request.caller), '')", CellKind::text},
    {"mobile",
     "iif(message.mobile <> '', message.mobile, ifnull(ifnull(customer.mobile, service_request.mobile), ''))",
     CellKind::text},
    ListColumn{"time", "message.fact_time", CellKind::instant}.always(),
    name_column<domain::MessageOutcome>("outcome", "nullif(message.outcome, 0)").sometimes(),
    {"settled_time", "message.settled_time", CellKind::instant},
    {"parts", "message.parts"},
    {"trouble", "message.trouble", CellKind::text},
    {"reason", "message.drop_reason", CellKind::text},
};
constexpr Sought message_texts[] = {
    {Sought::By::ends_of_number, "job.number",
     "SELECT id FROM message WHERE job <> 0 AND job IN (SELECT id FROM job WHERE {})"},
    {Sought::By::words, "customer.search",
     "SELECT id FROM message WHERE job <> 0 AND job IN (SELECT id FROM job WHERE customer <> 0 AND "
     "customer IN (SELECT customer FROM customer_word WHERE {}))",
     "customer_word.word"},
    // Of visits to who has no job yet.
    {Sought::By::part, "search_key(service_request.caller)",
     "SELECT message.id FROM service_request JOIN visit ON visit.request = service_request.id AND "
     "visit.request <> 0 JOIN message ON message.visit = visit.id AND message.visit <> 0 WHERE "
     "caller <> '' AND {}"}};
constexpr ListColumn template_columns[] = {
    {"id", "message_template.id", CellKind::event, Sorting::yes},
    name_column<domain::MessageKind>("kind", "message_template.kind", Sorting::yes),
    {"text", "message_template.text", CellKind::text},
    name_column<domain::Sending>("sending", "message_template.sending"),
    {"since_time", "message_template.since", CellKind::instant},
};
const std::string hours = hours_sql("message_policy.from_minute", "message_policy.until_minute");
const ListColumn policy_columns[] = {
    {"id", "message_policy.id", CellKind::event, Sorting::yes},
    ListColumn{"day", "message_policy.day", CellKind::day}.always(),
    {"hours", hours, CellKind::text},
    {"stale_hours", "message_policy.stale_hours"},
};

constexpr std::string_view messages_from =
    "(SELECT * FROM message WHERE told <> 0 AND fact_time <> 0) AS message LEFT JOIN site ON site.id = message.id >> 45 LEFT JOIN visit ON visit.id = "
    "message.visit LEFT JOIN service_request ON service_request.id = visit.request LEFT JOIN job "
    "ON job.id = message.job LEFT JOIN customer ON customer.id = iif(message.job <> 0, "
    "job.customer, service_request.customer)";

}  // namespace

const List messages_list{"messages", messages_from,         message_columns,
                         "id",       Direction::descending, message_texts};
const List message_templates_list{"message-templates", "message_template", template_columns, "kind",
                                  Direction::ascending};
const List message_policies_list{"message-policies", "message_policy", policy_columns, "id",
                                 Direction::descending};

std::vector<WaitingMessageRow> waiting_messages(store::Database& database,
                                                const WaitingMessageRow& after, std::size_t most) {
    return rows<WaitingMessageRow>(database, select_waiting, after.fact_time, after.id, most);
}

bool tells_of(store::Database& database, domain::MessageKind kind) {
    return number(database, 0, "SELECT 1 FROM message_template WHERE kind = ?1 AND sending = 1",
                  kind) != 0;
}

domain::MessageSubject subject_of(const WaitingMessageRow& message) {
    return {.phase = message.phase,
            .estimate_is_answered = message.answered_time.value != 0,
            .visit_stands = message.visit_state == domain::VisitPhase::planned &&
                            message.planned_time == message.fact_time};
}

std::string text_of(store::Database& database, const WaitingMessageRow& message) {
    using Kind = domain::MessageKind;
    const bool is_visit = message.kind == Kind::visit;
    base::Rial amount = message.estimate;
    if (message.kind == Kind::ready) amount = money_of(database, message.job).balance();
    base::Day day = message.promised;
    if (message.kind == Kind::estimate) day = message.valid_until;
    if (is_visit) day = message.visit_day;
    const domain::FilledWord words[] = {
        {"customer", message.customer_name},
        {"number", message.job.is_none() ? message.request_number : message.job_number},
        {"device", message.model_name},
        {"serial", message.serial},
        {"site", message.site_name},
        {"amount", amount.value > 0 ? domain::number_fa(amount.value) + " ریال" : std::string{}},
        {"day", day.is_none() ? std::string{} : domain::day_fa(day)},
        {"hours", is_visit
                      ? domain::text_of(domain::DayHours{message.visit_from, message.visit_until})
                      : std::string{}}};
    return domain::filled(message.text, words);
}

std::optional<domain::MessageState> message_state(store::Database& database,
                                                  base::EventId message) {
    const std::int64_t state =
        number(database, 0,
               "SELECT state FROM message WHERE id = ?1 AND told <> 0 AND fact_time <> 0", message);
    return state == 0 ? std::nullopt : std::optional{static_cast<domain::MessageState>(state)};
}

domain::MessagePolicy message_policy(store::Database& database) {
    domain::MessagePolicy policy;
    auto& query = database.cached(
        "SELECT from_minute, until_minute, stale_hours FROM message_policy "
        "ORDER BY time DESC, id DESC LIMIT 1");
    query.with();
    if (query.step())
        policy = {.from = static_cast<std::int32_t>(query.integer(0)),
                  .until = static_cast<std::int32_t>(query.integer(1)),
                  .stale_hours = static_cast<std::int32_t>(query.integer(2))};
    query.reset();
    return policy;
}

OpenMessages open_messages(store::Database& database) {
    OpenMessages open{.waiting =
                          number(database, 0,
                                 "SELECT count(*) FROM message_template CROSS JOIN message ON "
                                 "message.kind = message_template.kind AND message.state = 1 AND "
                                 "message.fact_time >= message_template.since WHERE "
                                 "message_template.sending = 1 AND message_template.since <> 0")};
    // In the terms of the index message_open.
    auto& query = database.cached(
        "SELECT total(state = 4), total(state = 5) FROM message WHERE state IN (4, 5)");
    query.with();
    if (query.step()) {
        open.failed = query.integer(0);
        open.unknown = query.integer(1);
    }
    query.reset();
    return open;
}

}  // namespace amani::views
