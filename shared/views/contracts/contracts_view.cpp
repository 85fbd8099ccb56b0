#include "shared/views/contracts/contracts_view.h"

#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/contracts/contracts_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/network/working_hours.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_records.h"

#include <algorithm>

namespace amani::views {
namespace {

using domain::Allowance;
using domain::ContractStanding;

struct SignatureRow {
    std::string number;
    base::ContractId renews;
    base::CustomerId customer;
    std::string customer_name;
    base::Day begins;
    base::Day ends;
    domain::ContractScope contract_scope{};
    std::int32_t interval_months = 0;
    std::int32_t visits = 0;
    base::Rial price;
    std::string note;
    base::SiteId service_site;
    std::int32_t response_hours = 0;
    std::int32_t repair_hours = 0;
    domain::PartsCover parts_cover{};
    std::int32_t most_cases = 0;
    std::int32_t most_visits = 0;
    base::Rial most_parts;
    base::BasisPoints tariff;
    std::int64_t standing = 0;
    std::string renewed_by;
};
BOOST_DESCRIBE_STRUCT(SignatureRow, (),
                      (number, renews, customer, customer_name, begins, ends, contract_scope,
                       interval_months, visits, price, note, service_site, response_hours,
                       repair_hours, parts_cover, most_cases, most_visits, most_parts, tariff,
                       standing, renewed_by))
constexpr std::string_view select_contract = R"sql(
SELECT contract.number, contract.renews, contract.customer, contract.customer_name, contract.begins, contract.ends,
    contract.scope, contract.interval_months, contract.visits, contract.price, contract.note, contract_terms.service_site,
    contract_terms.response_hours, contract_terms.repair_hours, contract_terms.parts_cover, contract_terms.most_cases,
    contract_terms.most_visits, contract_terms.most_parts, contract_terms.tariff,
    ifnull((SELECT standing FROM contract_standing WHERE contract_standing.contract = contract.id), 1),
    (SELECT number FROM contract AS next WHERE next.renews = contract.id AND next.renews <> 0 ORDER BY next.id LIMIT 1)
FROM contract JOIN contract_terms ON contract_terms.contract = contract.id WHERE contract.id = ?1)sql";

// Those of the terms that hold.
constexpr std::string_view select_serials =
    "SELECT contract_serial.serial FROM contract_serial JOIN contract_terms ON "
    "contract_terms.contract = contract_serial.contract AND contract_terms.event = "
    "contract_serial.event WHERE contract_serial.contract = ?1 ORDER BY contract_serial.serial";

std::vector<std::string> serials_of(store::Database& database, base::ContractId id) {
    auto& query = database.cached(select_serials);
    query.with(id);
    std::vector<std::string> serials;
    while (query.step()) serials.push_back(query.string(0));
    query.reset();
    return serials;
}

// Uses that count: not cancelled, and not beyond the allowance.
constexpr std::string_view count_cases =
    "SELECT COUNT(*) FROM contract_use LEFT JOIN job ON job.id = contract_use.job "
    "WHERE contract_use.contract = ?1 AND contract_use.allowance = 1 AND contract_use.standing "
    "IN (0, 1) AND ifnull(job.phase, 0) NOT IN (6, 7)";
// Those known here, and those that only the hub has told of.
constexpr std::string_view count_visits =
    "SELECT (SELECT COUNT(*) FROM plan_note WHERE source = ?1 AND outcome = 1) + "
    "(SELECT COUNT(*) FROM contract_use WHERE contract = ?1 AND allowance = 2 AND standing = 1 "
    "AND cause NOT IN (SELECT ended_event FROM plan_note WHERE source = ?1))";

// Parts at the cost of a contract, without those whose fitting was undone.
struct BorneLine {
    base::PartId part;
    base::Day day;
    base::Quantity quantity;
};
BOOST_DESCRIBE_STRUCT(BorneLine, (), (part, day, quantity))
constexpr std::string_view select_borne_lines =
    "SELECT job_line.part, job_line.day, job_line.quantity FROM contract_use JOIN job_line ON "
    "job_line.job = contract_use.job WHERE contract_use.contract = ?1 AND contract_use.job <> 0 "
    "AND job_line.payer = 2 AND NOT EXISTS (SELECT 1 FROM job_step WHERE job_step.job = "
    "job_line.job AND job_step.tag = job_line.event AND job_step.type = 68)";

// The contracts that name a product, and may serve it on ?2.
constexpr std::string_view select_covering =
    "SELECT contract.id FROM contract_serial JOIN contract ON contract.id = "
    "contract_serial.contract JOIN contract_terms ON contract_terms.contract = contract.id AND "
    "contract_terms.event = contract_serial.event WHERE contract_serial.serial = ?1 AND "
    "contract.begins <= ?2 AND contract.ends >= ?2 ORDER BY contract.ends, contract.id";

constexpr std::string_view number_of_serials =
    "(SELECT COUNT(*) FROM contract_serial WHERE contract_serial.contract = contract.id AND "
    "contract_serial.event = contract_terms.event)";
constexpr std::string_view standing = "ifnull(contract_standing.standing, 1)";
constexpr std::string_view renewed_by =
    "(SELECT next.number FROM contract AS next WHERE next.renews = contract.id AND "
    "next.renews <> 0 ORDER BY next.id LIMIT 1)";
constexpr std::string_view cases_used =
    "(SELECT COUNT(*) FROM contract_use LEFT JOIN job AS served ON served.id = contract_use.job "
    "WHERE contract_use.contract = contract.id AND contract_use.allowance = 1 AND "
    "contract_use.standing IN (0, 1) AND ifnull(served.phase, 0) NOT IN (6, 7))";
constexpr std::string_view visits_done =
    "(SELECT COUNT(*) FROM plan_note WHERE plan_note.source = contract.id AND outcome = 1)";
constexpr std::string_view contract_tables =
    "contract JOIN contract_terms ON contract_terms.contract = contract.id "
    "LEFT JOIN contract_standing ON contract_standing.contract = contract.id "
    "LEFT JOIN site ON site.id = contract_terms.service_site";

constexpr ListColumn contract_columns[] = {
    {"id", "contract.id", CellKind::event, Sorting::yes},
    {"number", "contract.number", CellKind::text, Sorting::yes},
    name_column<ContractStanding>("state", standing),
    name_column<domain::ContractScope>("contract_scope", "contract.scope"),
    record_column("customer", "contract.customer", customer_record),
    {"customer_name", "contract.customer_name", CellKind::text},
    ListColumn{"begins", "contract.begins", CellKind::day, Sorting::yes}.always(),
    ListColumn{"ends", "contract.ends", CellKind::day, Sorting::yes}.always(),
    {"serial_count", number_of_serials},
    {"service_site", "contract_terms.service_site", CellKind::site},
    {"service_site_code", "site.code", CellKind::text},
    {"interval_months", "contract.interval_months"},
    {"visits", "contract.visits"},
    {"response_hours", "contract_terms.response_hours"},
    {"repair_hours", "contract_terms.repair_hours"},
    name_column<domain::PartsCover>("parts_cover", "contract_terms.parts_cover"),
    {"most_cases", "contract_terms.most_cases"},
    {"cases_used", cases_used},
    {"most_visits", "contract_terms.most_visits"},
    {"visits_done", visits_done},
    {"most_parts", "contract_terms.most_parts", CellKind::amount},
    {"tariff", "contract_terms.tariff"},
    {"price", "contract.price", CellKind::amount},
    record_column("renews", "contract.renews", contract_record),
    ListColumn{"renewed_by", renewed_by, CellKind::text}.sometimes(),
    {"note", "contract.note", CellKind::text},
};
constexpr Sought contract_texts[] = {
    {Sought::By::ends_of_number, "contract.number",
     "SELECT id FROM contract WHERE number <> '' AND {}"},
    {Sought::By::part, "search_key(contract.customer_name)"},
};

const std::string written_serial = written_serial_sql("contract_serial.serial");
const ListColumn serial_columns[] = {
    {"id", "(contract.number || ':' || contract_serial.serial)", CellKind::text, Sorting::yes},
    record_column("contract", "contract.id", contract_record),
    {"contract_number", "contract.number", CellKind::text},
    ListColumn{"serial", "contract_serial.serial", CellKind::text}.shown_as(written_serial),
    name_column<ContractStanding>("state", standing),
    record_column("customer", "contract.customer", customer_record),
    {"customer_name", "contract.customer_name", CellKind::text},
    ListColumn{"since", "contract_serial.since", CellKind::day, Sorting::yes}.always(),
    ListColumn{"begins", "contract.begins", CellKind::day}.always(),
    ListColumn{"ends", "contract.ends", CellKind::day, Sorting::yes}.always(),
    {"service_site", "contract_terms.service_site", CellKind::site},
    {"service_site_code", "site.code", CellKind::text},
};

const ListColumn instalment_columns[] = {
    {"id", "(contract.number || ':' || contract_instalment.instalment)", CellKind::text,
     Sorting::yes},
    record_column("contract", "contract.id", contract_record),
    {"contract_number", "contract.number", CellKind::text},
    {"customer_name", "contract.customer_name", CellKind::text},
    {"instalment", "contract_instalment.instalment"},
    ListColumn{"due_day", "contract_instalment.due", CellKind::day, Sorting::yes}.always(),
    {"amount", "contract_instalment.amount", CellKind::amount},
    ListColumn{"invoice_number", "contract_invoice.number", CellKind::text}.sometimes(),
    {"invoiced_on", "contract_invoice.day", CellKind::day},
    {"paid", paid_of_instalment(), CellKind::amount},
    {"owed", owed_of_instalment(), CellKind::amount},
    name_column<ContractStanding>("state", standing),
};

constexpr ListColumn invoice_columns[] = {
    {"id", "contract_invoice.id", CellKind::event, Sorting::yes},
    {"number", "contract_invoice.number", CellKind::text, Sorting::yes},
    record_column("contract", "contract_invoice.contract", contract_record),
    {"contract_number", "contract.number", CellKind::text},
    {"customer_name", "contract.customer_name", CellKind::text},
    {"instalment", "contract_invoice.instalment"},
    ListColumn{"day", "contract_invoice.day", CellKind::day}.always(),
    {"amount", "contract_invoice.amount", CellKind::amount},
    {"rate", "contract_invoice.vat_rate"},
    {"value_added_tax", "contract_invoice.vat", CellKind::amount},
    {"total", "(contract_invoice.amount + contract_invoice.vat)", CellKind::amount},
    {"author", "contract_invoice.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
};

constexpr ListColumn income_columns[] = {
    {"id", "contract.id", CellKind::event, Sorting::yes},
    {"contract_number", "contract.number", CellKind::text, Sorting::yes},
    {"customer_name", "contract.customer_name", CellKind::text},
    name_column<ContractStanding>("state", standing),
    ListColumn{"begins", "contract.begins", CellKind::day, Sorting::yes}.always(),
    ListColumn{"ends", "contract.ends", CellKind::day, Sorting::yes}.always(),
    {"price", "contract.price", CellKind::amount},
    {"invoiced", "ifnull(money.invoiced, 0)", CellKind::amount},
    {"recognised", "ifnull(money.recognised, 0)", CellKind::amount},
    {"deferred", "ifnull(money.invoiced - money.recognised, 0)", CellKind::amount},
};

constexpr ListColumn renewal_columns[] = {
    {"id", "contract.id", CellKind::event, Sorting::yes},
    {"number", "contract.number", CellKind::text, Sorting::yes},
    name_column<ContractStanding>("state", standing),
    record_column("customer", "contract.customer", customer_record),
    {"customer_name", "contract.customer_name", CellKind::text},
    {"mobile", "ifnull(customer.mobile, '')", CellKind::text},
    ListColumn{"begins", "contract.begins", CellKind::day}.always(),
    ListColumn{"ends", "contract.ends", CellKind::day, Sorting::yes}.always(),
    {"serial_count", number_of_serials},
    {"cases_used", cases_used},
    {"visits_done", visits_done},
    {"service_site", "contract_terms.service_site", CellKind::site},
    {"service_site_code", "site.code", CellKind::text},
    {"price", "contract.price", CellKind::amount},
};

constexpr ListColumn policy_columns[] = {
    {"id", "periodic_policy.id", CellKind::event, Sorting::yes},
    {"code", "periodic_policy.code", CellKind::text, Sorting::yes},
    {"name", "periodic_policy.name", CellKind::text},
    record_column("model", "periodic_policy.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"interval_months", "periodic_policy.interval_months"},
    {"visits", "periodic_policy.visits"},
};
constexpr Sought policy_texts[] = {{Sought::By::part, "search_key(periodic_policy.name)"}};

static_assert(static_cast<int>(domain::PlanState::done) ==
                      static_cast<int>(domain::PlanOutcome::done) + 2 &&
                  static_cast<int>(domain::PlanState::waived) ==
                      static_cast<int>(domain::PlanOutcome::waived) + 2,
              "the statement below makes one of the other");
constexpr std::string_view plan_state =
    "(CASE WHEN ifnull(plan_note.outcome, 0) <> 0 THEN plan_note.outcome + 2 WHEN "
    "ifnull(plan_note.planned_day, 0) <> 0 THEN 2 ELSE 1 END)";
constexpr std::string_view plan_side =
    "(CASE WHEN plan_note.outcome = 2 THEN plan_note.side WHEN plan_note.outcome = 0 AND "
    "plan_note.planned_day <> 0 THEN plan_note.planned_side END)";
constexpr std::string_view plan_key =
    "(contract.number || ':' || plan_day.serial || ':' || plan_day.number)";
const std::string written_serial_of_plan = written_serial_sql("plan_day.serial");
const ListColumn plan_columns[] = {
    {"id", plan_key, CellKind::text, Sorting::yes},
    record_column("contract", "contract.id", contract_record),
    {"contract_number", "contract.number", CellKind::text},
    {"customer_name", "contract.customer_name", CellKind::text},
    ListColumn{"serial", "plan_day.serial", CellKind::text}.shown_as(written_serial_of_plan),
    {"plan_number", "plan_day.number"},
    name_column<domain::PlanState>("state", plan_state),
    ListColumn{"due_day", "plan_day.due", CellKind::day, Sorting::yes}.always(),
    {"planned_day", "nullif(plan_note.planned_day, 0)", CellKind::day},
    name_column<domain::PlanSide>("plan_side", plan_side).sometimes(),
    {"service_site", "contract_terms.service_site", CellKind::site},
    {"service_site_code", "site.code", CellKind::text},
    {"technician", "nullif(plan_note.technician, 0)", CellKind::event},
    {"technician_name", "technician.name", CellKind::text},
    record_column("job", "nullif(plan_note.job, 0)", job_record),
    {"job_number", "job.number", CellKind::text},
    {"ended_day", "nullif(plan_note.ended_day, 0)", CellKind::day},
    ListColumn{"note", "iif(plan_note.outcome <> 0, plan_note.note, plan_note.planned_note)",
               CellKind::text}
        .sometimes(),
};
constexpr Sought plan_texts[] = {
    {Sought::By::part, "search_key(contract.customer_name)"},
};

// Of a terminated contract, visits that would have been due later are none, unless they were ended.
constexpr std::string_view plan_tables =
    "(SELECT * FROM plan_day WHERE NOT EXISTS (SELECT 1 FROM contract_standing AS stop WHERE "
    "stop.contract = plan_day.contract AND stop.standing = 3 AND stop.day <= plan_day.due AND NOT "
    "EXISTS (SELECT 1 FROM plan_note AS done WHERE done.source = plan_day.contract AND "
    "done.serial = plan_day.serial AND done.number = plan_day.number AND done.outcome <> 0))) "
    "AS plan_day JOIN contract ON contract.id = plan_day.contract "
    "JOIN contract_terms ON contract_terms.contract = contract.id "
    "LEFT JOIN contract_standing ON contract_standing.contract = contract.id "
    "LEFT JOIN plan_note ON plan_note.source = plan_day.contract AND plan_note.serial = "
    "plan_day.serial AND plan_note.number = plan_day.number "
    "LEFT JOIN site ON site.id = contract_terms.service_site "
    "LEFT JOIN site_user AS technician ON technician.id = plan_note.technician "
    "LEFT JOIN job ON job.id = plan_note.job";

}  // namespace

const List contracts_list{"contracts", contract_tables,       contract_columns,
                          "id",        Direction::descending, contract_texts};
const List contract_serials_list{
    "contract-serials",
    "contract_serial JOIN contract ON contract.id = contract_serial.contract "
    "JOIN contract_terms ON contract_terms.contract = contract.id AND contract_terms.event = "
    "contract_serial.event LEFT JOIN contract_standing ON contract_standing.contract = "
    "contract.id LEFT JOIN site ON site.id = contract_terms.service_site",
    serial_columns, "id", Direction::ascending};
const std::string instalments_from =
    instalments_sql() +
    " JOIN contract ON contract.id = contract_instalment.contract LEFT JOIN contract_standing ON "
    "contract_standing.contract = contract.id";
const List contract_instalments_list{"contract-instalments", instalments_from, instalment_columns,
                                     "due_day", Direction::ascending};
const List contract_invoices_list{
    "contract-invoices",
    "contract_invoice LEFT JOIN contract ON contract.id = contract_invoice.contract "
    "LEFT JOIN site_user AS author ON author.id = contract_invoice.author",
    invoice_columns, "id", Direction::descending};
const List contract_income_list{
    "contract-income",
    "contract LEFT JOIN contract_standing ON contract_standing.contract = contract.id "
    "LEFT JOIN (SELECT contract, SUM(CASE booking WHEN 1 THEN amount WHEN 3 THEN -amount ELSE 0 "
    "END) AS invoiced, SUM(CASE WHEN booking IN (2, 4) THEN amount ELSE 0 END) AS recognised "
    "FROM contract_booking GROUP BY contract) AS money ON money.contract = contract.id",
    income_columns, "id", Direction::descending};
const List contract_renewals_list{
    "contract-renewals",
    "(SELECT * FROM contract WHERE NOT EXISTS (SELECT 1 FROM contract AS next WHERE next.renews = "
    "contract.id AND next.renews <> 0) AND NOT EXISTS (SELECT 1 FROM contract_standing AS stop WHERE stop.contract = "
    "contract.id AND stop.standing = 3)) AS contract JOIN contract_terms ON contract_terms.contract "
    "= contract.id LEFT JOIN contract_standing ON contract_standing.contract = contract.id LEFT "
    "JOIN customer ON customer.id = contract.customer LEFT JOIN site ON site.id = "
    "contract_terms.service_site",
    renewal_columns, "ends", Direction::ascending};
const List periodic_policies_list{
    "periodic-policies",  "periodic_policy LEFT JOIN model ON model.id = periodic_policy.model",
    policy_columns,       "code",
    Direction::ascending, policy_texts};
const List plan_items_list{"plan-items", plan_tables,          plan_columns,
                           "due_day",    Direction::ascending, plan_texts};

std::optional<domain::Contract> contract(store::Database& database, base::ContractId id) {
    auto found = row<SignatureRow>(database, select_contract, id);
    if (!found) return std::nullopt;
    domain::Contract contract{.id = id,
                              .signature = {},
                              .standing = static_cast<ContractStanding>(found->standing),
                              .renewed_by = std::move(found->renewed_by)};
    auto& signature = contract.signature;
    signature.number = std::move(found->number);
    signature.renews = found->renews;
    signature.customer = found->customer;
    signature.customer_name = std::move(found->customer_name);
    signature.begins = found->begins;
    signature.ends = found->ends;
    signature.contract_scope = found->contract_scope;
    signature.interval_months = found->interval_months;
    signature.visits = found->visits;
    signature.price = found->price;
    signature.note = std::move(found->note);
    signature.terms = {.serials = serials_of(database, id),
                       .service_site = found->service_site,
                       .response_hours = found->response_hours,
                       .repair_hours = found->repair_hours,
                       .parts_cover = found->parts_cover,
                       .most_cases = found->most_cases,
                       .most_visits = found->most_visits,
                       .most_parts = found->most_parts,
                       .tariff = found->tariff};
    for (const auto& each : instalments_of(database, id))
        signature.instalments.push_back({each.due_day, each.amount});
    return contract;
}

base::ContractId contract_with_number(store::Database& database, std::string_view text) {
    return {
        number(database, 0, "SELECT id FROM contract WHERE number = ?1 AND number <> ''", text)};
}

std::int64_t contract_uses(store::Database& database, base::ContractId id, Allowance allowance) {
    return number(database, 0, allowance == Allowance::cases ? count_cases : count_visits, id);
}

base::Rial contract_parts(store::Database& database, base::ContractId id) {
    base::Rial worth;
    for (const auto& line : rows<BorneLine>(database, select_borne_lines, id))
        if (const auto price = price_on(database, line.part, line.day))
            worth += base::times(price->price, line.quantity);
    return worth;
}

std::optional<domain::ContractCover> contract_cover(store::Database& database, base::ContractId id,
                                                    base::Day day) {
    const auto found = contract(database, id);
    if (!found || phase_of(*found, day) != domain::ContractPhase::active ||
        found->signature.contract_scope == domain::ContractScope::periodic)
        return std::nullopt;
    const auto& terms = found->signature.terms;
    domain::ContractCover cover{.contract = id,
                                .number = found->signature.number,
                                .cases_used = contract_uses(database, id, Allowance::cases),
                                .most_cases = terms.most_cases,
                                .includes_parts = terms.parts_cover == domain::PartsCover::included,
                                .parts_used = {},
                                .most_parts = terms.most_parts};
    if (cover.most_parts.value > 0) cover.parts_used = contract_parts(database, id);
    return cover;
}

std::optional<domain::ContractCover> cover_of_serial(store::Database& database,
                                                     std::string_view serial, base::Day day) {
    auto& query = database.cached(select_covering);
    query.with(serial, day);
    std::vector<base::ContractId> ids;
    while (query.step()) ids.push_back(query.id<base::ContractId>(0));
    query.reset();
    std::optional<domain::ContractCover> found;
    for (const base::ContractId id : ids) {
        auto cover = contract_cover(database, id, day);
        if (cover && cover->has_case_left()) return cover;
        if (!found) found = std::move(cover);
    }
    return found;
}

std::vector<base::EventId> contract_steps(store::Database& database, base::ContractId id) {
    auto& query = database.cached("SELECT event FROM contract_step WHERE contract = ?1");
    query.with(id);
    std::vector<base::EventId> events;
    while (query.step()) events.push_back(query.id<base::EventId>(0));
    query.reset();
    return events;
}

base::BasisPoints contract_tariff(store::Database& database, base::ContractId id) {
    return {static_cast<std::int32_t>(
        number(database, base::whole_in_basis_points,
               "SELECT tariff FROM contract_terms WHERE contract = ?1", id))};
}

std::optional<PeriodicPolicyRow> policy_with_code(store::Database& database,
                                                  std::string_view code) {
    return row<PeriodicPolicyRow>(
        database,
        "SELECT id, code, name, model, interval_months, visits FROM periodic_policy "
        "WHERE code = ?1 ORDER BY id LIMIT 1",
        code);
}

namespace {

struct EndRow {
    std::int64_t outcome = 0;
};
BOOST_DESCRIBE_STRUCT(EndRow, (), (outcome))

std::optional<domain::PlanOutcome> outcome_of(store::Database& database, base::EventId source,
                                              const domain::PlanItemName& name) {
    const auto end = row<EndRow>(
        database, "SELECT outcome FROM plan_note WHERE source = ?1 AND serial = ?2 AND number = ?3",
        source, name.serial, name.plan_number);
    if (!end || end->outcome == 0) return std::nullopt;
    return static_cast<domain::PlanOutcome>(end->outcome);
}

std::optional<domain::KnownPlanItem> item_of_contract(store::Database& database,
                                                      base::ContractId id,
                                                      const domain::PlanItemName& name,
                                                      base::Day today) {
    const auto due = number(
        database, 0, "SELECT due FROM plan_day WHERE contract = ?1 AND serial = ?2 AND number = ?3",
        id, name.serial, name.plan_number);
    const auto found = contract(database, id);
    if (due == 0 || !found) return std::nullopt;
    return domain::KnownPlanItem{.contract = id,
                                 .periodic_policy = {},
                                 .name = name,
                                 .due = {static_cast<std::int32_t>(due)},
                                 .ends = found->signature.ends,
                                 .phase = phase_of(*found, today),
                                 .outcome = outcome_of(database, id.event(), name),
                                 .visits_done = contract_uses(database, id, Allowance::visits),
                                 .most_visits = found->signature.terms.most_visits};
}

// While the warranty lasts that it is counted from.
std::optional<domain::KnownPlanItem> item_of_policy(store::Database& database,
                                                    const PeriodicPolicyRow& policy,
                                                    const domain::PlanItemName& name) {
    const auto product = serial(database, name.serial);
    const bool is_meant = product && !product->warranty_start.is_none() &&
                          (policy.model.is_none() || policy.model == product->model);
    if (!is_meant) return std::nullopt;
    const auto days = domain::warranty_plan_days({.begins = product->warranty_start,
                                                  .ends = product->warranty_expiry,
                                                  .interval_months = policy.interval_months,
                                                  .visits = policy.visits});
    if (name.plan_number > static_cast<std::int64_t>(days.size())) return std::nullopt;
    const base::Day nominal = days[static_cast<std::size_t>(name.plan_number - 1)];
    return domain::KnownPlanItem{.contract = {},
                                 .periodic_policy = policy.id,
                                 .name = name,
                                 .due = domain::working_day(nominal, product->warranty_expiry,
                                                            working_time_of(database, {})),
                                 .ends = product->warranty_expiry,
                                 .outcome = outcome_of(database, policy.id.event(), name)};
}

}  // namespace

std::optional<domain::KnownPlanItem> plan_item(store::Database& database,
                                               const domain::PlanItemName& name, base::Day today) {
    if (const auto id = contract_with_number(database, name.source); !id.is_none())
        return item_of_contract(database, id, name, today);
    const auto policy = policy_with_code(database, name.source);
    return policy ? item_of_policy(database, *policy, name) : std::nullopt;
}

}  // namespace amani::views
