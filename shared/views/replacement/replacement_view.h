// Replacements as they are read: cases, grants, exchanges, what they cost and how often they are.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/domain/replacement/phase.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::views {

struct ReplacementRow {
    base::ReplacementId id;
    std::string number;
    domain::ReplacementPhase state{};
    domain::ReplacementMode mode{};
    std::string serial;
    base::JobId job;
    base::ModelId model;
    base::ModelId wanted_model;
    base::CustomerId customer;
    base::UserId opened_by;
    base::LogicalTime opened_time;  // 0: only later events of it are known here
    base::GrantId granted;
    base::EventId issue;
};
BOOST_DESCRIBE_STRUCT(ReplacementRow, (),
                      (id, number, state, mode, serial, job, model, wanted_model, customer,
                       opened_by, opened_time, granted, issue))

struct VerdictRow {
    domain::VerdictOf of{};
    domain::ProductVerdict verdict{};
    std::string note;
    base::UserId author;
    base::Day day;
    base::LogicalTime time;
};
BOOST_DESCRIBE_STRUCT(VerdictRow, (), (of, verdict, note, author, day, time))

struct ReplacementGrantRow {
    base::GrantId id;
    base::SiteId site;
    base::ReplacementId replacement;  // none: a quota
    base::ModelId model;
    std::int32_t per_week = 0;
    base::Rial cap;
    base::Day until;
    domain::AdvanceReplacement advance{};
};
BOOST_DESCRIBE_STRUCT(ReplacementGrantRow, (),
                      (id, site, replacement, model, per_week, cap, until, advance))

// An exchange of a case.
struct ReplacementIssueRow {
    base::EventId id;
    std::string new_serial;  // as people write it
    base::ModelId model;
    base::PartId part;
    base::GrantId used_grant;
    std::int32_t ordinal = 0;
    base::Rial difference;
    base::Rial vat;
    base::Rial deposit;
    base::Day day;
    base::LogicalTime time;
    std::int64_t standing = 0;  // a domain::ReplacementBooking, or 0: the hub has not decided yet
    base::Rial cost;
    static constexpr std::string_view cost_members[] = {"cost"};
};
BOOST_DESCRIBE_STRUCT(ReplacementIssueRow, (),
                      (id, new_serial, model, part, used_grant, ordinal, difference, vat, deposit,
                       day, time, standing, cost))

struct ReplacementPolicyRow {
    domain::WarrantyInheritance inheritance = domain::WarrantyInheritance::remaining;
    std::int32_t months = 0;
    std::int32_t per_month = 0;
};
BOOST_DESCRIBE_STRUCT(ReplacementPolicyRow, (), (inheritance, months, per_month))

[[nodiscard]] std::optional<ReplacementRow> replacement(store::Database& database,
                                                        base::ReplacementId id);
[[nodiscard]] std::optional<ReplacementRow> replacement_with_number(store::Database& database,
                                                                    std::string_view number);
// Of a product, newest first.
[[nodiscard]] std::vector<ReplacementRow> replacements_of(store::Database& database,
                                                          std::string_view serial);
[[nodiscard]] std::vector<VerdictRow> verdicts_of(store::Database& database,
                                                  base::ReplacementId replacement);
[[nodiscard]] std::optional<ReplacementGrantRow> replacement_grant(store::Database& database,
                                                                   base::GrantId id);
// Quotas of a site that have not been ended, in the order in which they were given.
[[nodiscard]] std::vector<ReplacementGrantRow> quotas_of(store::Database& database,
                                                         base::SiteId site);
// The last ordinal of a quota in a week; 0: it was not used in it.
[[nodiscard]] std::int32_t last_use_of(store::Database& database, base::GrantId grant,
                                       std::int32_t week);
// Exchanges of a site on quotas in a Jalali month.
[[nodiscard]] std::int64_t quota_uses_in(store::Database& database, base::SiteId site,
                                         std::int32_t month);
// Oldest first.
[[nodiscard]] std::vector<ReplacementIssueRow> issues_of(store::Database& database,
                                                         base::ReplacementId replacement);
// The case of an exchange; none when that is not known here.
[[nodiscard]] base::ReplacementId replacement_with_issue(store::Database& database,
                                                         base::EventId issue);
[[nodiscard]] ReplacementPolicyRow replacement_policy(store::Database& database);

extern const List replacements_list;
extern const List replacement_grants_list;
extern const List replacement_issues_list;
extern const List replacement_costs_list;  // by month, site, model, mode and reason
extern const List replacement_rates_list;  // beside admissions, by site and model
extern const List replacement_policies_list;

}  // namespace amani::views
