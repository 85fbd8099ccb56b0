#include "shared/views/contracts/contracts_projection.h"

#include "shared/domain/contracts/contract_phase.h"
#include "shared/domain/contracts/plan.h"
#include "shared/views/network/working_hours.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view sign = R"sql(
INSERT INTO contract(id, number, renews, customer, customer_name, begins, ends, scope, interval_months, visits, price, note,
    signed_day, signed_time, author)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT (id) DO NOTHING)sql";
constexpr std::string_view set_terms = R"sql(
INSERT INTO contract_terms(contract, service_site, response_hours, repair_hours, parts_cover, most_cases, most_visits,
    most_parts, tariff, reason, day, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (contract) DO UPDATE SET service_site = excluded.service_site, response_hours = excluded.response_hours,
    repair_hours = excluded.repair_hours, parts_cover = excluded.parts_cover, most_cases = excluded.most_cases,
    most_visits = excluded.most_visits, most_parts = excluded.most_parts, tariff = excluded.tariff,
    reason = excluded.reason, day = excluded.day, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (contract_terms.time, contract_terms.event))sql";
constexpr std::string_view cover_serial = R"sql(
INSERT INTO contract_serial(contract, serial, since, time, event) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (contract, serial) DO UPDATE SET since = MIN(excluded.since, contract_serial.since),
    time = MAX(excluded.time, contract_serial.time),
    event = iif((excluded.time, excluded.event) > (contract_serial.time, contract_serial.event),
        excluded.event, contract_serial.event))sql";
constexpr std::string_view set_standing = R"sql(
INSERT INTO contract_standing(contract, standing, remainder, reason, day, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (contract) DO UPDATE SET standing = excluded.standing, remainder = excluded.remainder,
    reason = excluded.reason, day = excluded.day, time = excluded.time, event = excluded.event
WHERE contract_standing.standing <> 3 AND (excluded.standing = 3 OR
    (excluded.time, excluded.event) > (contract_standing.time, contract_standing.event)))sql";
constexpr std::string_view add_instalment = R"sql(
INSERT INTO contract_instalment(contract, instalment, due, amount) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (contract, instalment) DO NOTHING)sql";
constexpr std::string_view add_invoice = R"sql(
INSERT INTO contract_invoice(id, number, contract, instalment, amount, vat_rate, vat, day, time, author)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO NOTHING)sql";
constexpr std::string_view add_booking = R"sql(
INSERT INTO contract_booking(id, contract, booking, amount, vat, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO NOTHING)sql";
constexpr std::string_view add_use = R"sql(
INSERT INTO contract_use(cause, contract, allowance, site, job, standing, booked_time, booked_event)
VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0) ON CONFLICT (cause) DO NOTHING)sql";
constexpr std::string_view judge_use = R"sql(
INSERT INTO contract_use(cause, contract, allowance, site, job, standing, booked_time, booked_event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (cause) DO UPDATE SET standing = excluded.standing, booked_time = excluded.booked_time,
    booked_event = excluded.booked_event
WHERE (excluded.booked_time, excluded.booked_event) > (contract_use.booked_time, contract_use.booked_event))sql";
constexpr std::string_view set_policy = R"sql(
INSERT INTO periodic_policy(id, code, name, model, interval_months, visits, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, model = excluded.model,
    interval_months = excluded.interval_months, visits = excluded.visits, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (periodic_policy.time, periodic_policy.event))sql";
constexpr std::string_view note_plan = R"sql(
INSERT INTO plan_note(source, serial, number, planned_day, technician, planned_side, planned_note, planned_time, planned_event,
    outcome, side, job, note, ended_day, ended_time, ended_event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, 0, '', 0, 0, 0)
ON CONFLICT (source, serial, number) DO UPDATE SET planned_day = excluded.planned_day, technician = excluded.technician,
    planned_side = excluded.planned_side, planned_note = excluded.planned_note, planned_time = excluded.planned_time,
    planned_event = excluded.planned_event
WHERE (excluded.planned_time, excluded.planned_event) > (plan_note.planned_time, plan_note.planned_event))sql";
constexpr std::string_view note_end = R"sql(
INSERT INTO plan_note(source, serial, number, planned_day, technician, planned_side, planned_note, planned_time, planned_event,
    outcome, side, job, note, ended_day, ended_time, ended_event)
VALUES (?1, ?2, ?3, 0, 0, 0, '', 0, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (source, serial, number) DO UPDATE SET outcome = excluded.outcome, side = excluded.side, job = excluded.job,
    note = excluded.note, ended_day = excluded.ended_day, ended_time = excluded.ended_time, ended_event = excluded.ended_event
WHERE plan_note.outcome = 0 OR
    (excluded.outcome, excluded.ended_time, excluded.ended_event) < (plan_note.outcome, plan_note.ended_time, plan_note.ended_event))sql";

struct PlannedContract {
    base::Day begins;
    base::Day ends;
    std::int32_t interval_months = 0;
    std::int32_t visits = 0;
    base::SiteId service_site;
};
BOOST_DESCRIBE_STRUCT(PlannedContract, (), (begins, ends, interval_months, visits, service_site))
constexpr std::string_view select_planned =
    "SELECT contract.begins, contract.ends, contract.interval_months, contract.visits, "
    "contract_terms.service_site FROM contract JOIN contract_terms ON contract_terms.contract = "
    "contract.id WHERE contract.id = ?1 AND contract.interval_months + contract.visits > 0";

struct CoveredSerial {
    std::string serial;
    base::Day since;
};
BOOST_DESCRIBE_STRUCT(CoveredSerial, (), (serial, since))
constexpr std::string_view select_covered =
    "SELECT contract_serial.serial, contract_serial.since FROM contract_serial JOIN contract_terms "
    "ON contract_terms.contract = contract_serial.contract AND contract_terms.event = "
    "contract_serial.event WHERE contract_serial.contract = ?1 ORDER BY contract_serial.serial";

}  // namespace

struct ContractsProjection::Standing {
    domain::ContractStanding standing = domain::ContractStanding::active;
    std::int64_t remainder = 0;
    std::string_view reason = {};
};

ContractsProjection::ContractsProjection(store::Database& database)
    : database_(database),
      sign_(database.prepare(sign)),
      keep_terms_(database.prepare(set_terms)),
      keep_serial_(database.prepare(cover_serial)),
      keep_standing_(database.prepare(set_standing)),
      keep_step_(database.prepare("INSERT INTO contract_step(contract, event) VALUES (?1, ?2) "
                                  "ON CONFLICT DO NOTHING")),
      keep_instalment_(database.prepare(add_instalment)),
      invoice_(database.prepare(add_invoice)),
      book_(database.prepare(add_booking)),
      use_(database.prepare(add_use)),
      judge_use_(database.prepare(judge_use)),
      set_policy_(database.prepare(set_policy)),
      note_plan_(database.prepare(note_plan)),
      note_end_(database.prepare(note_end)),
      clear_days_(database.prepare("DELETE FROM plan_day WHERE contract = ?1")),
      keep_day_(database.prepare("INSERT INTO plan_day(contract, serial, number, nominal, due) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5)")) {}

void ContractsProjection::flush() {
    if (is_calendar_new_) {
        auto& planned =
            database_.cached("SELECT id FROM contract WHERE interval_months + visits > 0");
        planned.with();
        while (planned.step()) changed_.insert(planned.id<base::ContractId>(0));
        planned.reset();
    }
    is_calendar_new_ = false;
    for (const base::ContractId contract : changed_) plan(contract);
    changed_.clear();
}

void ContractsProjection::forget() {
    changed_.clear();
    is_calendar_new_ = false;
}

void ContractsProjection::plan(base::ContractId contract) {
    clear_days_->run(contract);
    const auto planned = row<PlannedContract>(database_, select_planned, contract);
    if (!planned) return;
    const auto days = domain::plan_days({.begins = planned->begins,
                                         .ends = planned->ends,
                                         .interval_months = planned->interval_months,
                                         .visits = planned->visits});
    const auto working = working_time_of(database_, planned->service_site);
    for (const auto& covered : rows<CoveredSerial>(database_, select_covered, contract)) {
        std::int64_t number = 0;
        for (const base::Day nominal : days) {
            ++number;
            if (nominal >= covered.since)
                keep_day_->run(contract, covered.serial, number, nominal,
                               domain::working_day(nominal, planned->ends, working));
        }
    }
}

void ContractsProjection::keep_terms(const domain::Event& event, base::ContractId contract,
                                     const domain::ContractTerms& terms, base::Day since,
                                     std::string_view reason) {
    keep_terms_->run(contract, terms.service_site, terms.response_hours, terms.repair_hours,
                     terms.parts_cover, terms.most_cases, terms.most_visits, terms.most_parts,
                     terms.tariff.value, reason, event.day, event.time, event.id);
    for (const std::string& serial : terms.serials)
        keep_serial_->run(contract, serial, since, event.time, event.id);
    changed_.insert(contract);
}

void ContractsProjection::keep_standing(const domain::Event& event, base::ContractId contract,
                                        const Standing& standing) {
    keep_standing_->run(contract, standing.standing, standing.remainder, standing.reason, event.day,
                        event.time, event.id);
    keep_step(contract, event.id);
}

void ContractsProjection::keep_step(base::ContractId contract, base::EventId event) {
    keep_step_->run(contract, event);
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::ContractSigned& signature) {
    const auto contract = base::ContractId::of(event.id);
    sign_->run(contract, signature.number, signature.renews, signature.customer,
               signature.customer_name, signature.begins, signature.ends, signature.contract_scope,
               signature.interval_months, signature.visits, signature.price, signature.note,
               event.day, event.time, event.author);
    std::int64_t instalment = 0;
    for (const auto& each : signature.instalments)
        keep_instalment_->run(contract, ++instalment, each.due_day, each.amount);
    keep_terms(event, contract, signature.terms, signature.begins, {});
    if (!signature.renews.is_none()) keep_step(signature.renews, event.id);
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::ContractAmended& amended) {
    keep_terms(event, amended.contract, amended.terms, event.day, amended.reason);
    keep_step(amended.contract, event.id);
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::ContractSuspended& suspended) {
    keep_standing(event, suspended.contract,
                  {.standing = domain::ContractStanding::suspended, .reason = suspended.reason});
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::ContractResumed& resumed) {
    keep_standing(event, resumed.contract,
                  {.standing = domain::ContractStanding::active, .reason = resumed.note});
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::ContractTerminated& terminated) {
    keep_standing(event, terminated.contract,
                  {.standing = domain::ContractStanding::terminated,
                   .remainder = static_cast<std::int64_t>(terminated.remainder),
                   .reason = terminated.reason});
}

void ContractsProjection::apply(const domain::Event& event, const domain::PeriodicPolicySet& set) {
    const auto policy =
        set.periodic_policy.is_none() ? base::PeriodicPolicyId::of(event.id) : set.periodic_policy;
    set_policy_->run(policy, set.code, set.name, set.model, set.interval_months, set.visits,
                     event.time, event.id);
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::InstalmentInvoiced& invoiced) {
    invoice_->run(event.id, invoiced.number, invoiced.contract, invoiced.instalment,
                  invoiced.amount, invoiced.vat_rate.value, invoiced.vat, event.day, event.time,
                  event.author);
    keep_step(invoiced.contract, event.id);
}

// Of a job's money there is nothing to keep here.
void ContractsProjection::apply(const domain::Event& event, const domain::PaymentTaken& taken) {
    if (!taken.contract.is_none()) keep_step(taken.contract, event.id);
}
void ContractsProjection::apply(const domain::Event& event,
                                const domain::PaymentReturned& returned) {
    if (!returned.contract.is_none()) keep_step(returned.contract, event.id);
}
void ContractsProjection::apply(const domain::Event& event, const domain::ChequeSettled& settled) {
    if (!settled.contract.is_none()) keep_step(settled.contract, event.id);
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::PlanItemPlanned& planned) {
    const auto source =
        planned.contract.is_none() ? planned.periodic_policy.event() : planned.contract.event();
    note_plan_->run(source, planned.serial, planned.plan_number, planned.date, planned.technician,
                    planned.plan_side, planned.note, event.time, event.id);
}

void ContractsProjection::apply(const domain::Event& event, const domain::PlanItemEnded& ended) {
    const auto source =
        ended.contract.is_none() ? ended.periodic_policy.event() : ended.contract.event();
    note_end_->run(source, ended.serial, ended.plan_number, ended.plan_outcome, ended.plan_side,
                   ended.job, ended.note, event.day, event.time, event.id);
}

void ContractsProjection::apply(const domain::Event& event,
                                const domain::DeviceAdmitted& admitted) {
    if (admitted.contract.is_none() || admitted.kind != domain::JobKind::contract) return;
    use_->run(event.id, admitted.contract, domain::Allowance::cases, event.id.site(), event.id);
}

void ContractsProjection::apply(const domain::Event& event, const domain::CaseServed& served) {
    use_->run(event.id, served.contract, domain::Allowance::cases, event.id.site(), served.job);
}

void ContractsProjection::apply(const domain::Event& event, const domain::AllowanceBooked& booked) {
    judge_use_->run(booked.cause, booked.contract, booked.allowance, booked.site, booked.job,
                    booked.standing, event.time, event.id);
}

void ContractsProjection::apply(const domain::Event& event, const domain::ContractBooked& booked) {
    book_->run(event.id, booked.contract, booked.booking, booked.amount, booked.vat, event.day);
}

}  // namespace amani::views
