#include "shared/views/billing/billing_view.h"

#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/catalogue/service_terms.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

namespace amani::views {
namespace {

using domain::AccountLineKind;

constexpr store::BatchedInsert keep_charge{
    "job_charge(job, event, kind, time, day, author, operation, count, minutes, technician, text, "
    "amount, payer, tax_class)",
    "ON CONFLICT (job, event) DO NOTHING", 14, 2};
constexpr store::BatchedInsert keep_withdrawal{"withdrawn_line(job, line)",
                                               "ON CONFLICT (job, line) DO NOTHING", 2, 2};
constexpr std::string_view keep_discount = R"sql(
INSERT INTO discount(job, line, amount, reason, author, day, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (job, line) DO UPDATE SET amount = excluded.amount, reason = excluded.reason, author = excluded.author,
    day = excluded.day, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (discount.time, discount.event))sql";
constexpr store::BatchedInsert keep_estimate{
    "estimate(id, job, basis, amount, valid_until, inspection_fee, note, given_time, given_by, "
    "answer, way, answered_by, answer_note, answered_time)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    basis = iif(excluded.given_time <> 0, excluded.basis, estimate.basis),
    amount = iif(excluded.given_time <> 0, excluded.amount, estimate.amount),
    valid_until = iif(excluded.given_time <> 0, excluded.valid_until, estimate.valid_until),
    inspection_fee = iif(excluded.given_time <> 0, excluded.inspection_fee, estimate.inspection_fee),
    note = iif(excluded.given_time <> 0, excluded.note, estimate.note),
    given_by = iif(excluded.given_time <> 0, excluded.given_by, estimate.given_by),
    given_time = MAX(excluded.given_time, estimate.given_time),
    answer = iif(excluded.answered_time > estimate.answered_time, excluded.answer, estimate.answer),
    way = iif(excluded.answered_time > estimate.answered_time, excluded.way, estimate.way),
    answered_by = iif(excluded.answered_time > estimate.answered_time, excluded.answered_by, estimate.answered_by),
    answer_note = iif(excluded.answered_time > estimate.answered_time, excluded.answer_note, estimate.answer_note),
    answered_time = MAX(excluded.answered_time, estimate.answered_time))sql",
    14};

struct ChargeRow {
    base::EventId line;
    AccountLineKind kind{};
    base::Day day;
    base::OperationId operation;
    std::string code;
    std::string name;
    base::Quantity count;
    base::Rial amount;
    domain::LinePayer payer{};
    domain::TaxClass tax_class{};
};
BOOST_DESCRIBE_STRUCT(ChargeRow, (),
                      (line, kind, day, operation, code, name, count, amount, payer, tax_class))
constexpr std::string_view select_charges =
    "SELECT job_charge.event, job_charge.kind, job_charge.day, job_charge.operation, "
    "operation.code, ifnull(operation.name, job_charge.text), job_charge.count, "
    "job_charge.amount, job_charge.payer, job_charge.tax_class FROM job_charge "
    "LEFT JOIN operation ON operation.id = job_charge.operation "
    "WHERE job_charge.job = ?1 AND NOT EXISTS (SELECT 1 FROM withdrawn_line WHERE "
    "withdrawn_line.job = job_charge.job AND withdrawn_line.line = job_charge.event) "
    "ORDER BY job_charge.time, job_charge.event";

struct DiscountRow {
    base::EventId line;
    base::Rial amount;
};
BOOST_DESCRIBE_STRUCT(DiscountRow, (), (line, amount))

// A part that the company fits is borne by the contract where the job is one's.
domain::LinePayer payer_of(const JobLineRow& line, domain::JobKind kind) {
    if (line.payer == domain::Payer::customer) return domain::LinePayer::customer;
    return kind == domain::JobKind::contract ? domain::LinePayer::contract
                                             : domain::LinePayer::company;
}

// The share of list prices that a job's customer pays: that of the contract whose allowance his
// repair exceeds (RULES §4.9).
base::BasisPoints tariff_of(store::Database& database, const JobRow& job) {
    const bool is_beyond = !job.contract.is_none() && job.kind == domain::JobKind::non_warranty;
    return is_beyond ? contract_tariff(database, job.contract)
                     : base::BasisPoints{base::whole_in_basis_points};
}

// An estimate that a later one has replaced waits for nobody.
constexpr std::string_view approval =
    "(CASE WHEN estimate.answer = 1 THEN 2 WHEN estimate.answer = 2 THEN 3 WHEN NOT EXISTS "
    "(SELECT 1 FROM estimate AS later WHERE later.job = estimate.job AND "
    "(later.given_time, later.id) > (estimate.given_time, estimate.id)) THEN 1 END)";

const std::string written_serial = written_serial_sql("job.serial");
const ListColumn estimate_columns[] = {
    {"id", "estimate.id", CellKind::event, Sorting::yes},
    record_column("job", "estimate.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"site", "job.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"serial", "job.serial", CellKind::text}.shown_as(written_serial),
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"customer_name", "customer.name", CellKind::text},
    {"mobile", "customer.mobile", CellKind::text},
    name_column<domain::Approval>("approval", approval).sometimes(),
    name_column<domain::EstimateBasis>("basis", "estimate.basis"),
    {"amount", "estimate.amount", CellKind::amount},
    {"valid_until", "estimate.valid_until", CellKind::day},
    {"inspection_fee", "estimate.inspection_fee", CellKind::amount},
    ListColumn{"given_time", "estimate.given_time", CellKind::instant}.always(),
    {"given_by", "estimate.given_by", CellKind::event},
    {"given_by_name", "giver.name", CellKind::text},
    name_column<domain::AnswerWay>("way", "nullif(estimate.way, 0)").sometimes(),
    {"answered_by", "estimate.answered_by", CellKind::text},
    {"answered_time", "estimate.answered_time", CellKind::instant},
    {"note", "iif(estimate.answer_note = '', estimate.note, estimate.answer_note)", CellKind::text},
};
constexpr ListColumn discount_columns[] = {
    {"id", "discount.event", CellKind::event, Sorting::yes},
    record_column("job", "discount.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"site", "job.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"account_line", "discount.line", CellKind::event},
    {"amount", "discount.amount", CellKind::amount},
    {"reason", "discount.reason", CellKind::text},
    {"author", "discount.author", CellKind::event},
    {"author_name", "giver.name", CellKind::text},
    ListColumn{"day", "discount.day", CellKind::day}.always(),
};

}  // namespace

const List estimates_list{
    "estimates",
    "(SELECT * FROM estimate WHERE given_time <> 0) AS estimate JOIN job ON job.id = estimate.job "
    "LEFT JOIN site ON site.id = job.site "
    "LEFT JOIN model ON model.id = job.model LEFT JOIN customer ON customer.id = job.customer "
    "LEFT JOIN site_user AS giver ON giver.id = estimate.given_by",
    estimate_columns, "id", Direction::descending};
const List discounts_list{"discounts",
                          "(SELECT * FROM discount WHERE amount <> 0) AS discount "
                          "JOIN job ON job.id = discount.job LEFT JOIN site ON site.id = job.site "
                          "LEFT JOIN site_user AS giver ON giver.id = discount.author",
                          discount_columns, "id", Direction::descending};

BillingProjection::BillingProjection(store::Database& database)
    : charges_(database, keep_charge),
      withdrawn_(database, keep_withdrawal),
      grant_(database.prepare(keep_discount)),
      estimate_rows_(database, keep_estimate),
      steps_(database) {}

void BillingProjection::flush() {
    for (const auto& [id, estimate] : estimates_) {
        const auto& said = estimate.said;
        const auto& answer = estimate.answer;
        const bool is_answered = estimate.answered.value != 0;
        estimate_rows_.add(id, estimate.job, said.basis, said.amount, said.valid_until,
                           said.inspection_fee, said.note, estimate.given, estimate.author,
                           is_answered ? static_cast<std::int64_t>(answer.answer) : 0,
                           is_answered ? static_cast<std::int64_t>(answer.way) : 0,
                           answer.answered_by, answer.note, estimate.answered);
    }
    estimates_.clear();
    charges_.flush();
    withdrawn_.flush();
    estimate_rows_.flush();
    steps_.flush();
}

void BillingProjection::forget() {
    estimates_.clear();
    charges_.clear();
    withdrawn_.clear();
    estimate_rows_.clear();
    steps_.forget();
}

void BillingProjection::apply(const domain::Event& event, const domain::LabourRecorded& recorded) {
    const auto technician = recorded.technician.is_none() ? event.author : recorded.technician;
    steps_.add(
        event, recorded.job,
        {.subject = recorded.operation.event(), .person = technician, .value = recorded.minutes});
    charges_.add(recorded.job, event.id, AccountLineKind::labour, event.time, event.day,
                 event.author, recorded.operation, recorded.count, recorded.minutes, technician, "",
                 0, recorded.payer, domain::TaxClass::standard);
}

void BillingProjection::apply(const domain::Event& event, const domain::ChargeAdded& added) {
    steps_.add(event, added.job, {.first_text = added.text, .value = added.amount.value});
    charges_.add(added.job, event.id, AccountLineKind::charge, event.time, event.day, event.author,
                 0, 1, 0, 0, added.text, added.amount, added.payer, added.tax_class);
}

void BillingProjection::apply(const domain::Event& event, const domain::LineWithdrawn& withdrawn) {
    steps_.add(event, withdrawn.job, {.first_text = withdrawn.reason, .subject = withdrawn.line});
    withdrawn_.add(withdrawn.job, withdrawn.line);
}

void BillingProjection::apply(const domain::Event& event, const domain::DiscountGranted& granted) {
    steps_.add(
        event, granted.job,
        {.first_text = granted.reason, .subject = granted.line, .value = granted.amount.value});
    grant_->run(granted.job, granted.line, granted.amount, granted.reason, event.author, event.day,
                event.time, event.id);
}

void BillingProjection::apply(const domain::Event& event, const domain::EstimateGiven& given) {
    steps_.add(event, given.job,
               {.first_text = given.note, .subject = event.id, .value = given.amount.value});
    Estimate& estimate = estimates_[base::EstimateId::of(event.id)];
    estimate.job = given.job;
    estimate.said = given;
    estimate.given = event.time;
    estimate.author = event.author;
}

void BillingProjection::apply(const domain::Event& event,
                              const domain::EstimateAnswered& answered) {
    steps_.add(event, answered.job,
               {.first_text = answered.answered_by,
                .second_text = answered.note,
                .subject = answered.estimate.event(),
                .value = static_cast<std::int64_t>(answered.answer)});
    Estimate& estimate = estimates_[answered.estimate];
    estimate.job = answered.job;
    if (event.time < estimate.answered) return;
    estimate.answer = answered;
    estimate.answered = event.time;
}

domain::JobAccount account_of(store::Database& database, base::JobId id, base::Day day) {
    domain::JobAccount account{.lines = {}, .granted = {}, .vat_rate = vat_rate_on(database, day)};
    const auto job = views::job(database, id);
    if (!job) return account;
    const base::BasisPoints tariff = tariff_of(database, *job);
    const auto by_tariff = [&](std::optional<base::Rial> price) {
        return price ? std::optional{base::share(*price, tariff)} : price;
    };
    for (const auto& line : job_lines(database, id)) {
        if (!line.undone.is_none()) continue;
        const auto price = price_on(database, line.part, line.day);
        account.lines.push_back(
            {.line = line.fitted.event(),
             .kind = AccountLineKind::part,
             .day = line.day,
             .code = line.part_code,
             .name = line.part_name,
             .count = line.quantity,
             .price = by_tariff(price ? std::optional{price->price} : std::nullopt),
             .payer = payer_of(line, job->kind)});
    }
    for (const auto& charge : rows<ChargeRow>(database, select_charges, id)) {
        const bool is_labour = charge.kind == AccountLineKind::labour;
        account.lines.push_back(
            {.line = charge.line,
             .kind = charge.kind,
             .day = charge.day,
             .code = charge.code,
             .name = charge.name,
             .count = charge.count,
             .price = is_labour ? by_tariff(operation_price(database, charge.operation, job->model,
                                                            charge.day))
                                : std::optional{charge.amount},
             .payer = charge.payer,
             .tax_class = charge.tax_class});
    }
    for (const auto& discount : rows<DiscountRow>(
             database, "SELECT line, amount FROM discount WHERE job = ?1 ORDER BY line", id)) {
        if (discount.line.is_none()) account.granted = discount.amount;
        for (auto& line : account.lines)
            if (line.line == discount.line) line.granted = discount.amount;
    }
    settle(account);
    return account;
}

bool is_charge_of(store::Database& database, base::JobId job, base::EventId line) {
    return number(database, 0,
                  "SELECT 1 FROM job_charge WHERE job = ?1 AND event = ?2 AND NOT EXISTS (SELECT 1 "
                  "FROM withdrawn_line WHERE job = ?1 AND line = ?2)",
                  job, line) != 0;
}

std::optional<EstimateRow> latest_estimate(store::Database& database, base::JobId job) {
    return row<EstimateRow>(
        database,
        "SELECT id, amount, valid_until, inspection_fee, given_time, answer, answered_time FROM "
        "estimate WHERE job = ?1 AND given_time <> 0 ORDER BY given_time DESC, id DESC LIMIT 1",
        job);
}

std::optional<domain::Approval> approval_of(const std::optional<EstimateRow>& latest) {
    if (!latest) return std::nullopt;
    if (latest->answer == 0) return domain::Approval::awaiting;
    return latest->answer == static_cast<std::int64_t>(domain::EstimateAnswer::approved)
               ? domain::Approval::approved
               : domain::Approval::refused;
}

}  // namespace amani::views
