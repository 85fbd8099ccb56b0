#include "shared/views/contracts/contract_reports.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/contracts/plan.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/books/books_view.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/network/working_hours.h"
#include "shared/views/rows/typed_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace amani::views {
namespace {

using base::Day;

// A repair of a contract. Work has begun when somebody has it in hand: with the first assignment,
// clock, account of work or part.
struct ServedJob {
    base::ContractId contract;
    std::string contract_number;
    std::string customer_name;
    base::SiteId site;
    base::LogicalTime admitted;
    base::LogicalTime begun;
    base::LogicalTime ready;
    std::int64_t response_hours = 0;
    std::int64_t repair_hours = 0;
};
BOOST_DESCRIBE_STRUCT(ServedJob, (),
                      (contract, contract_number, customer_name, site, admitted, begun, ready,
                       response_hours, repair_hours))
static_assert(domain::type_number<domain::WorkRecorded>() == 61 &&
                  domain::type_number<domain::TechnicianAssigned>() == 145 &&
                  domain::type_number<domain::LabourStarted>() == 146,
              "the statement below has these numbers");
constexpr std::string_view select_served = R"sql(
SELECT contract.id, contract.number, contract.customer_name, job.site, job.admitted_time,
    MIN(ifnull((SELECT MIN(time) FROM job_step WHERE job_step.job = job.id AND type IN (61, 145, 146)), 9223372036854775807),
        ifnull((SELECT MIN(time) FROM job_line WHERE job_line.job = job.id), 9223372036854775807)),
    job.finished_time, contract_terms.response_hours, contract_terms.repair_hours
FROM contract_use JOIN job ON job.id = contract_use.job JOIN contract ON contract.id = contract_use.contract
JOIN contract_terms ON contract_terms.contract = contract.id
WHERE job.admitted_time <> 0 AND job.admitted_day BETWEEN ?1 AND ?2 AND job.phase NOT IN (6, 7)
ORDER BY contract.id, job.id)sql";
constexpr std::int64_t never = 9223372036854775807;

struct VisitsOfContract {
    base::ContractId contract;
    std::string contract_number;
    std::string customer_name;
    std::int64_t done = 0;
    std::int64_t missed_by_us = 0;
    std::int64_t missed_by_customer = 0;
    std::int64_t overdue = 0;
};
BOOST_DESCRIBE_STRUCT(VisitsOfContract, (),
                      (contract, contract_number, customer_name, done, missed_by_us,
                       missed_by_customer, overdue))
constexpr std::string_view select_visits = R"sql(
SELECT contract.id, contract.number, contract.customer_name, SUM(ifnull(plan_note.outcome, 0) = 1),
    SUM(ifnull(plan_note.outcome, 0) = 2 AND plan_note.side = 1), SUM(ifnull(plan_note.outcome, 0) = 2 AND plan_note.side = 2),
    SUM(ifnull(plan_note.outcome, 0) = 0 AND plan_day.due < ?3 AND ifnull(contract_standing.standing, 1) <> 3)
FROM plan_day JOIN contract ON contract.id = plan_day.contract
LEFT JOIN contract_standing ON contract_standing.contract = contract.id
LEFT JOIN plan_note ON plan_note.source = plan_day.contract AND plan_note.serial = plan_day.serial
    AND plan_note.number = plan_day.number
WHERE plan_day.due BETWEEN ?1 AND ?2 GROUP BY contract.id ORDER BY contract.id)sql";

constexpr std::int64_t minutes_an_hour = 60;

// Counts a promise of so many working hours from `from`, kept at `kept` or not yet.
struct Promise {
    std::int64_t hours = 0;
    base::Instant from;
    base::Instant now;
    base::Instant kept = {};
    bool is_kept = false;
};
void count(const Promise& promise, const calendar::WorkingTime& working, std::int64_t& hit,
           std::int64_t& missed) {
    if (promise.hours == 0) return;
    const auto until = promise.is_kept ? promise.kept : promise.now;
    const bool is_over = working.minutes(promise.from, until) > promise.hours * minutes_an_hour;
    if (is_over)
        ++missed;
    else if (promise.is_kept)
        ++hit;
}

// The sum of what the books say that the parts of a contract's repairs have cost.
constexpr std::string_view select_fitted =
    "SELECT job_line.event FROM contract_use JOIN job_line ON job_line.job = contract_use.job "
    "WHERE contract_use.contract = ?1 AND contract_use.job <> 0 AND NOT EXISTS (SELECT 1 FROM "
    "job_step WHERE job_step.job = job_line.job AND job_step.tag = job_line.event AND "
    "job_step.type = 68) ORDER BY job_line.event";

struct ProfitRow {
    base::ContractId contract;
    std::string contract_number;
    std::string customer_name;
    base::Rial price;
    std::int64_t repairs = 0;
};
BOOST_DESCRIBE_STRUCT(ProfitRow, (), (contract, contract_number, customer_name, price, repairs))

struct CoveredProduct {
    std::string serial;
    std::string written;
    std::string model_code;
    std::string owner_name;
    Day start;
    Day expiry;
};
BOOST_DESCRIBE_STRUCT(CoveredProduct, (), (serial, written, model_code, owner_name, start, expiry))
constexpr std::string_view select_products = R"sql(
SELECT serial.serial, iif(serial.written = '', serial.serial, serial.written), model.code, customer.name, serial.warranty_start,
    serial.warranty_expiry FROM serial LEFT JOIN model ON model.id = serial.model
LEFT JOIN customer ON customer.id = serial.owner
WHERE (?1 = 0 OR serial.model = ?1) AND serial.warranty_start BETWEEN ?2 AND ?3 AND (?4 = '' OR serial.serial = ?4)
    AND serial.warranty_expiry >= serial.warranty_start ORDER BY serial.warranty_start, serial.serial LIMIT ?5)sql";

struct NoteRow {
    std::int64_t planned_day = 0;
    std::int64_t outcome = 0;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (planned_day, outcome))

domain::PlanState state_of(store::Database& database, base::PeriodicPolicyId policy,
                           std::string_view serial, std::int64_t plan_number) {
    const auto note = row<NoteRow>(database,
                                   "SELECT planned_day, outcome FROM plan_note WHERE source = ?1 "
                                   "AND serial = ?2 AND number = ?3",
                                   policy, serial, plan_number);
    if (!note) return domain::PlanState::due;
    if (note->outcome != 0) return static_cast<domain::PlanState>(note->outcome + 2);
    return note->planned_day != 0 ? domain::PlanState::planned : domain::PlanState::due;
}

}  // namespace

std::vector<ContractSlaRow> contract_sla(store::Database& database, const ReportPeriod& period,
                                         base::Instant now) {
    std::map<base::ContractId, ContractSlaRow> found;
    std::map<base::SiteId, calendar::WorkingTime> hours;
    const auto row_of = [&](const auto& of) -> ContractSlaRow& {
        auto& row = found[of.contract];
        row.contract = of.contract;
        row.contract_number = of.contract_number;
        row.customer_name = of.customer_name;
        return row;
    };
    for (const auto& job : rows<ServedJob>(database, select_served, period.from, period.until)) {
        auto& row = row_of(job);
        ++row.repairs;
        if (!hours.contains(job.site)) hours.emplace(job.site, working_time_of(database, job.site));
        const auto& working = hours.at(job.site);
        const auto from = job.admitted.wall();
        count({.hours = job.response_hours,
               .from = from,
               .now = now,
               .kept = job.begun.wall(),
               .is_kept = job.begun.value != never},
              working, row.response_hit, row.response_missed);
        count({.hours = job.repair_hours,
               .from = from,
               .now = now,
               .kept = job.ready.wall(),
               .is_kept = job.ready.value != 0},
              working, row.repair_hit, row.repair_missed);
    }
    for (const auto& visits : rows<VisitsOfContract>(database, select_visits, period.from,
                                                     period.until, base::day_in_tehran(now))) {
        auto& row = row_of(visits);
        row.visits_done = visits.done;
        row.visits_missed_by_us = visits.missed_by_us;
        row.visits_missed_by_customer = visits.missed_by_customer;
        row.visits_overdue = visits.overdue;
    }
    std::vector<ContractSlaRow> all;
    all.reserve(found.size());
    for (auto& [contract, row] : found) all.push_back(std::move(row));
    return all;
}

std::vector<ContractProfitRow> contract_profit(store::Database& database,
                                               const ReportPeriod& ends_in) {
    std::vector<ContractProfitRow> all;
    for (auto& found : rows<ProfitRow>(
             database,
             "SELECT contract.id, contract.number, contract.customer_name, contract.price, "
             "(SELECT COUNT(*) FROM contract_use WHERE contract_use.contract = contract.id AND "
             "contract_use.allowance = 1 AND contract_use.standing <> 3) FROM contract "
             "WHERE contract.ends BETWEEN ?1 AND ?2 ORDER BY contract.id",
             ends_in.from, ends_in.until)) {
        ContractProfitRow row{.contract = found.contract,
                              .contract_number = std::move(found.contract_number),
                              .customer_name = std::move(found.customer_name),
                              .price = found.price,
                              .recognised = contract_income(database, found.contract),
                              .repairs = found.repairs,
                              .cost = {},
                              .profit = {}};
        auto& query = database.cached(select_fitted);
        query.with(found.contract);
        std::vector<base::EventId> fitted;
        while (query.step()) fitted.push_back(query.id<base::EventId>(0));
        query.reset();
        for (const base::EventId each : fitted) row.cost += consumption_cost(database, each);
        row.profit = row.recognised - row.cost;
        all.push_back(std::move(row));
    }
    return all;
}

std::vector<PeriodicDueRow> periodic_due(store::Database& database, const ReportPeriod& period,
                                         std::string_view serial, std::size_t most) {
    std::vector<PeriodicDueRow> all;
    const auto working = working_time_of(database, {});
    const bool is_of_one = !serial.empty();
    for (const auto& policy : rows<PeriodicPolicyRow>(
             database,
             "SELECT id, code, name, model, interval_months, visits FROM periodic_policy WHERE "
             "visits > 0 ORDER BY code")) {
        for (std::int32_t visit = 1; visit <= policy.visits; ++visit) {
            // Days that a step of months brings into the period began about as many months before
            // it; a day that is clipped comes from up to three days later.
            const int months = visit * policy.interval_months;
            const Day first = is_of_one ? Day{1} : calendar::plus_months(period.from, -months);
            const Day last =
                is_of_one ? period.until : calendar::plus_months(period.until, -months) + 3;
            for (const auto& product :
                 rows<CoveredProduct>(database, select_products, policy.model, first + -1, last,
                                      serial, static_cast<std::int64_t>(most))) {
                const auto days =
                    domain::warranty_plan_days({.begins = product.start,
                                                .ends = product.expiry,
                                                .interval_months = policy.interval_months,
                                                .visits = policy.visits});
                if (visit > static_cast<std::int64_t>(days.size())) continue;
                const Day nominal = days[static_cast<std::size_t>(visit - 1)];
                if (!is_of_one && (nominal < period.from || nominal > period.until)) continue;
                all.push_back({.plan_item = domain::text_of(
                                   domain::PlanItemName{policy.code, product.serial, visit}),
                               .code = policy.code,
                               .serial = product.written,
                               .model_code = product.model_code,
                               .owner_name = product.owner_name,
                               .plan_number = visit,
                               .due_day = domain::working_day(nominal, product.expiry, working),
                               .plan_state = state_of(database, policy.id, product.serial, visit)});
            }
        }
    }
    std::ranges::sort(all, [](const PeriodicDueRow& one, const PeriodicDueRow& other) {
        return std::tie(one.due_day, one.plan_item) < std::tie(other.due_day, other.plan_item);
    });
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace amani::views
