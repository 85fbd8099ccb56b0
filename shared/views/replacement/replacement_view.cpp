#include "shared/views/replacement/replacement_view.h"

#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/replacement/replacement_records.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"

namespace amani::views {
namespace {

constexpr std::string_view select_replacement =
    "SELECT id, number, state, mode, serial, job, model, wanted_model, customer, opened_by, opened_time, "
    "granted, issue FROM replacement ";
constexpr std::string_view select_grant =
    "SELECT id, site, replacement, model, per_week, cap, until, advance FROM replacement_grant ";

const std::string written_serial = written_serial_sql("replacement.serial");
const ListColumn replacement_columns[] = {
    {"id", "replacement.id", CellKind::event, Sorting::yes},
    {"number", "replacement.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "(replacement.id >> 45)", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::ReplacementPhase>("state", "replacement.state"),
    name_column<domain::ReplacementMode>("mode", "replacement.mode").sometimes(),
    name_column<domain::ReplacementReason>("replacement_reason", "replacement.reason").sometimes(),
    ListColumn{"serial", "replacement.serial", CellKind::text}.shown_as(written_serial),
    record_column("model", "replacement.model", model_record),
    {"model_code", "model.code", CellKind::text},
    record_column("wanted_model", "replacement.wanted_model", model_record),
    {"wanted_model_code", "wanted_model.code", CellKind::text},
    record_column("job", "replacement.job", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("customer", "replacement.customer", customer_record),
    {"customer_name", "customer.name", CellKind::text},
    {"opened_by", "replacement.opened_by", CellKind::event},
    {"opened_by_name", "opener.name", CellKind::text},
    {"opened_time", "replacement.opened_time", CellKind::instant},
    {"opened_day", "replacement.opened_day", CellKind::day},
    {"note", "replacement.note", CellKind::text},
    name_column<domain::ProductVerdict>("technician_verdict", "replacement.technician_verdict")
        .sometimes(),
    name_column<domain::ProductVerdict>("supervisor_verdict", "replacement.supervisor_verdict")
        .sometimes(),
    name_column<domain::ProductVerdict>("authority_verdict", "replacement.authority_verdict")
        .sometimes(),
    record_column("granted", "replacement.granted", replacement_grant_record),
    {"until", "granted.until", CellKind::day},
    ListColumn{"cap", "granted.cap", CellKind::amount}.sometimes(),
    {"refusal", "replacement.refusal", CellKind::text},
    {"exchanged_time", "replacement.issued_time", CellKind::instant},
    ListColumn{"new_serial", "issue.new_serial", CellKind::text}.sometimes().shown_as(
        "CASE issue.written WHEN '' THEN issue.new_serial ELSE issue.written END"),
    ListColumn{"difference", "issue.difference", CellKind::amount}.sometimes(),
    ListColumn{"vat", "issue.vat", CellKind::amount}.sometimes(),
    ListColumn{"deposit", "issue.deposit", CellKind::amount}.sometimes(),
    name_column<domain::ReplacementBooking>("standing", "issue.standing").sometimes(),
    ListColumn{"cost", "issue.cost", CellKind::cost}.sometimes(),
    {"received_time", "replacement.received_time", CellKind::instant},
    {"product_condition", "replacement.condition", CellKind::text},
    {"recovery", "replacement.recovery", CellKind::amount},
    {"closed_time", "replacement.closed_time", CellKind::instant},
    {"closed_reason", "replacement.closing", CellKind::text},
};
constexpr Sought replacement_texts[] = {
    {Sought::By::ends_of_number, "replacement.number",
     "SELECT id FROM replacement WHERE number <> '' AND {}"},
    {Sought::By::part, "search_key(replacement.serial)"},
    {Sought::By::part, "search_key(issue.new_serial)"},
    {Sought::By::part, "search_key(customer.name)"},
};

constexpr ListColumn grant_columns[] = {
    {"id", "replacement_grant.id", CellKind::event, Sorting::yes},
    {"site", "replacement_grant.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    record_column("replacement", "replacement_grant.replacement", replacement_record),
    {"replacement_number", "replacement.number", CellKind::text},
    record_column("model", "replacement_grant.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"per_week", "replacement_grant.per_week"},
    {"cap", "replacement_grant.cap", CellKind::amount},
    {"until", "replacement_grant.until", CellKind::day},
    name_column<domain::AdvanceReplacement>("advance", "replacement_grant.advance"),
    {"author", "replacement_grant.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    ListColumn{"time", "replacement_grant.time", CellKind::instant}.always(),
    {"used",
     "(SELECT COUNT(*) FROM replacement_issue WHERE replacement_issue.used_grant = "
     "replacement_grant.id)"},
};

const std::string written_serial_of_issue = written_serial_sql("replacement_issue.serial");
const ListColumn issue_columns[] = {
    {"id", "replacement_issue.id", CellKind::event, Sorting::yes},
    record_column("replacement", "replacement_issue.replacement", replacement_record),
    {"replacement_number", "replacement.number", CellKind::text},
    ListColumn{"site", "replacement_issue.site", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    ListColumn{"serial", "replacement_issue.serial", CellKind::text}.shown_as(
        written_serial_of_issue),
    ListColumn{"new_serial", "replacement_issue.new_serial", CellKind::text}.shown_as(
        "CASE replacement_issue.written WHEN '' THEN replacement_issue.new_serial ELSE "
        "replacement_issue.written END"),
    record_column("model", "replacement_issue.model", model_record),
    {"model_code", "model.code", CellKind::text},
    ListColumn{"day", "replacement_issue.day", CellKind::day},
    ListColumn{"time", "replacement_issue.time", CellKind::instant},
    {"author", "replacement_issue.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    record_column("used_grant", "replacement_issue.used_grant", replacement_grant_record),
    {"ordinal", "replacement_issue.ordinal"},
    {"difference", "replacement_issue.difference", CellKind::amount},
    {"vat", "replacement_issue.vat", CellKind::amount},
    {"deposit", "replacement_issue.deposit", CellKind::amount},
    name_column<domain::ReplacementBooking>("standing", "replacement_issue.standing").sometimes(),
    {"cost", "replacement_issue.cost", CellKind::cost},
};

// What was exchanged, as one row a month, site, model, mode and reason. What stands in suspense, or
// came back, has cost nothing; of two exchanges of a case the first has brought the faulty product.
constexpr std::string_view costs =
    "(SELECT MIN(replacement_issue.id) AS id, replacement_issue.month, replacement_issue.site, "
    "replacement.model, replacement.mode, replacement.reason, COUNT(*) AS replacements, "
    "SUM(CASE WHEN replacement_issue.standing IN (2, 3) THEN 0 ELSE replacement_issue.cost END) AS "
    "cost, SUM(CASE WHEN replacement.issue = replacement_issue.id THEN replacement.recovery ELSE 0 "
    "END) AS recovery, SUM(replacement_issue.difference) AS difference FROM replacement_issue "
    "JOIN replacement ON replacement.id = replacement_issue.replacement "
    "GROUP BY replacement_issue.month, replacement_issue.site, replacement.model, "
    "replacement.mode, replacement.reason) AS cost_of LEFT JOIN site ON site.id = cost_of.site "
    "LEFT JOIN model ON model.id = cost_of.model";
constexpr ListColumn cost_columns[] = {
    {"id", "cost_of.id", CellKind::event, Sorting::yes},
    {"month", "cost_of.month", CellKind::integer, Sorting::yes},
    {"site", "cost_of.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    record_column("model", "cost_of.model", model_record),
    {"model_code", "model.code", CellKind::text},
    name_column<domain::ReplacementMode>("mode", "cost_of.mode").sometimes(),
    name_column<domain::ReplacementReason>("replacement_reason", "cost_of.reason").sometimes(),
    {"replacements", "cost_of.replacements", CellKind::integer, Sorting::yes},
    {"cost", "cost_of.cost", CellKind::cost},
    {"recovery", "cost_of.recovery", CellKind::amount},
    {"difference", "cost_of.difference", CellKind::amount},
};

// Of each model, at each site that has admitted any: how many of a hundred came to an exchange.
constexpr std::string_view rates =
    "(SELECT MIN(job.id) AS id, job.site, job.model, COUNT(*) AS admissions, "
    "(SELECT COUNT(*) FROM replacement_issue JOIN replacement ON replacement.id = "
    "replacement_issue.replacement WHERE replacement_issue.site = job.site AND replacement.model = "
    "job.model) AS replacements FROM job WHERE job.admitted_time <> 0 GROUP BY job.site, job.model) "
    "AS rate_of LEFT JOIN site ON site.id = rate_of.site LEFT JOIN model ON model.id = "
    "rate_of.model";
constexpr ListColumn rate_columns[] = {
    {"id", "rate_of.id", CellKind::event, Sorting::yes},
    {"site", "rate_of.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    record_column("model", "rate_of.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"admissions", "rate_of.admissions"},
    {"replacements", "rate_of.replacements", CellKind::integer, Sorting::yes},
    {"rate", "(10000 * rate_of.replacements / rate_of.admissions)", CellKind::integer,
     Sorting::yes},
};

constexpr ListColumn policy_columns[] = {
    {"id", "replacement_policy.event", CellKind::event, Sorting::yes},
    name_column<domain::WarrantyInheritance>("inheritance", "replacement_policy.inheritance"),
    {"months", "replacement_policy.months"},
    {"per_month", "replacement_policy.per_month"},
    ListColumn{"day", "replacement_policy.day", CellKind::day}.always(),
    {"author", "replacement_policy.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
};

}  // namespace

const List replacements_list{
    "replacements",
    "replacement LEFT JOIN site ON site.id = replacement.id >> 45 LEFT JOIN model ON model.id = "
    "replacement.model LEFT JOIN model AS wanted_model ON wanted_model.id = replacement.wanted_model LEFT JOIN job "
    "ON job.id = replacement.job LEFT JOIN customer ON customer.id = replacement.customer LEFT "
    "JOIN site_user AS opener ON opener.id = replacement.opened_by LEFT JOIN replacement_grant AS "
    "granted ON granted.id = replacement.granted LEFT JOIN replacement_issue AS issue ON issue.id "
    "= replacement.issue",
    replacement_columns,
    "id",
    Direction::descending,
    replacement_texts};
const List replacement_grants_list{
    "replacement-grants",
    "replacement_grant LEFT JOIN site ON site.id = replacement_grant.site LEFT JOIN replacement ON "
    "replacement.id = replacement_grant.replacement LEFT JOIN model ON model.id = "
    "replacement_grant.model LEFT JOIN site_user AS author ON author.id = "
    "replacement_grant.author",
    grant_columns, "id", Direction::descending};
const List replacement_issues_list{
    "replacement-issues",
    "replacement_issue LEFT JOIN replacement ON replacement.id = replacement_issue.replacement "
    "LEFT JOIN site ON site.id = replacement_issue.site LEFT JOIN model ON model.id = "
    "replacement_issue.model LEFT JOIN site_user AS author ON author.id = "
    "replacement_issue.author",
    issue_columns, "id", Direction::descending};
const List replacement_costs_list{"replacement-costs", costs, cost_columns, "replacements",
                                  Direction::descending};
const List replacement_rates_list{"replacement-rates", rates, rate_columns, "rate",
                                  Direction::descending};
const List replacement_policies_list{
    "replacement-policies",
    "replacement_policy LEFT JOIN site_user AS author ON author.id = replacement_policy.author",
    policy_columns, "id", Direction::descending};

std::optional<ReplacementRow> replacement(store::Database& database, base::ReplacementId id) {
    static const std::string sql = std::string{select_replacement} + "WHERE id = ?1";
    return row<ReplacementRow>(database, sql, id);
}

std::optional<ReplacementRow> replacement_with_number(store::Database& database,
                                                      std::string_view number) {
    static const std::string sql =
        std::string{select_replacement} + "WHERE number = ?1 AND number <> '' ORDER BY id LIMIT 1";
    return row<ReplacementRow>(database, sql, number);
}

std::vector<ReplacementRow> replacements_of(store::Database& database, std::string_view serial) {
    static const std::string sql =
        std::string{select_replacement} + "WHERE serial = ?1 ORDER BY opened_time DESC, id DESC";
    return rows<ReplacementRow>(database, sql, serial);
}

std::vector<VerdictRow> verdicts_of(store::Database& database, base::ReplacementId replacement) {
    return rows<VerdictRow>(database,
                            "SELECT of, verdict, note, author, day, time FROM replacement_verdict "
                            "WHERE replacement = ?1 ORDER BY time, event",
                            replacement);
}

std::optional<ReplacementGrantRow> replacement_grant(store::Database& database, base::GrantId id) {
    static const std::string sql = std::string{select_grant} + "WHERE id = ?1";
    return row<ReplacementGrantRow>(database, sql, id);
}

std::vector<ReplacementGrantRow> quotas_of(store::Database& database, base::SiteId site) {
    static const std::string sql =
        std::string{select_grant} +
        "WHERE site = ?1 AND replacement = 0 AND per_week > 0 ORDER BY id";
    return rows<ReplacementGrantRow>(database, sql, site);
}

std::int32_t last_use_of(store::Database& database, base::GrantId grant, std::int32_t week) {
    return static_cast<std::int32_t>(
        number(database, 0,
               "SELECT MAX(ordinal) FROM replacement_issue WHERE used_grant = ?1 AND week = ?2",
               grant, week));
}

std::int64_t quota_uses_in(store::Database& database, base::SiteId site, std::int32_t month) {
    return number(database, 0,
                  "SELECT COUNT(*) FROM replacement_issue WHERE site = ?1 AND month = ?2 AND "
                  "ordinal > 0",
                  site, month);
}

std::vector<ReplacementIssueRow> issues_of(store::Database& database,
                                           base::ReplacementId replacement) {
    return rows<ReplacementIssueRow>(
        database,
        "SELECT id, CASE written WHEN '' THEN new_serial ELSE written END, model, part, "
        "used_grant, ordinal, difference, vat, deposit, day, time, standing, cost FROM "
        "replacement_issue WHERE replacement = ?1 ORDER BY time, id",
        replacement);
}

base::ReplacementId replacement_with_issue(store::Database& database, base::EventId issue) {
    return {number(database, 0, "SELECT replacement FROM replacement_issue WHERE id = ?1", issue)};
}

ReplacementPolicyRow replacement_policy(store::Database& database) {
    return row<ReplacementPolicyRow>(
               database, "SELECT inheritance, months, per_month FROM replacement_policy")
        .value_or(ReplacementPolicyRow{});
}

}  // namespace amani::views
