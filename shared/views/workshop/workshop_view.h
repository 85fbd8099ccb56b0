// The workshop as it is read: units and members, the bench, requests for parts, checks, labour.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/domain/workshop/part_request.h"
#include "shared/domain/workshop/stay.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

struct UnitRow {
    base::UnitId id;
    base::SiteId site;
    domain::UnitKind kind{};
    std::string code;
    std::string name;
    std::string scope;  // a line each
    domain::UnitStanding standing{};
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (id, site, kind, code, name, scope, standing))

struct UnitMemberRow {
    base::UnitId unit;
    base::UserId user;
    std::string user_name;
    std::int64_t duties = 0;  // bit n: Duty n
    std::string skills;       // a line each
    base::Day since;
    base::Day until;
};
BOOST_DESCRIBE_STRUCT(UnitMemberRow, (), (unit, user, user_name, duties, skills, since, until))

struct CheckListRow {
    base::CheckListId id;
    std::string name;
    std::string scope;  // a line each
    std::string items;  // a line each; none: no longer used
};
BOOST_DESCRIBE_STRUCT(CheckListRow, (), (id, name, scope, items))

// Where a job's device is; all none for a job that has been through no unit and no hands.
struct BenchRow {
    base::HandoverId handover;  // not answered yet, or none
    base::UnitId handed_to;
    base::LogicalTime handed_time;
    base::UnitId unit;
    base::LogicalTime unit_time;
    base::UserId technician;
    std::int64_t checks = 0;
    std::int64_t checks_failed = 0;
};
BOOST_DESCRIBE_STRUCT(BenchRow, (),
                      (handover, handed_to, handed_time, unit, unit_time, technician, checks,
                       checks_failed))

struct LabourRow {
    base::EventId started;
    base::JobId job;
    base::UserId user;
    base::LogicalTime started_time;
    base::LogicalTime stopped_time;  // 0: it runs
    std::int64_t reason = 0;         // a domain::LabourStop, or 0
};
BOOST_DESCRIBE_STRUCT(LabourRow, (), (started, job, user, started_time, stopped_time, reason))

struct PartRequestRow {
    base::PartRequestId id;
    base::JobId job;
    std::string number;
    base::PartId part;
    base::Quantity quantity;
    base::UserId asked_by;
    base::LogicalTime asked_time;
    std::int64_t verdict = 0;  // a domain::ReviewVerdict, or 0
    base::PartId approved_part;
    base::Quantity approved;
    base::Quantity issued;
    base::LogicalTime closed_time;
    domain::PartRequestPhase state{};
};
BOOST_DESCRIBE_STRUCT(PartRequestRow, (),
                      (id, job, number, part, quantity, asked_by, asked_time, verdict,
                       approved_part, approved, issued, closed_time, state))

// Of a part, on the bench for one job: issued and neither fitted nor returned.
struct DrawnRow {
    base::PartId part;
    std::string part_code;
    base::Quantity quantity;
};
BOOST_DESCRIBE_STRUCT(DrawnRow, (), (part, part_code, quantity))

[[nodiscard]] std::optional<UnitRow> unit(store::Database& database, base::UnitId id);
[[nodiscard]] std::vector<UnitRow> units_of(store::Database& database, base::SiteId site);
[[nodiscard]] std::optional<UnitRow> unit_with_code(store::Database& database, base::SiteId site,
                                                    std::string_view code);
// Whether the site has an open unit that checks finished repairs.
[[nodiscard]] bool has_quality_unit(store::Database& database, base::SiteId site);
// Who is a member on this day.
[[nodiscard]] std::vector<UnitMemberRow> members_of(store::Database& database, base::UnitId unit,
                                                    base::Day day);
[[nodiscard]] std::optional<CheckListRow> check_list(store::Database& database,
                                                     base::CheckListId id);
[[nodiscard]] std::vector<CheckListRow> check_lists(store::Database& database);
[[nodiscard]] BenchRow bench(store::Database& database, base::JobId job);
// Clocks of a job that nobody has stopped since the last end of its repair.
[[nodiscard]] std::vector<LabourRow> running_clocks(store::Database& database, base::JobId job);
// The same of a person, on whatever job.
[[nodiscard]] std::vector<LabourRow> clocks_of_person(store::Database& database, base::UserId user);
[[nodiscard]] std::vector<base::UserId> repairers_of(store::Database& database, base::JobId job);
[[nodiscard]] std::optional<PartRequestRow> part_request(store::Database& database,
                                                         base::PartRequestId id);
[[nodiscard]] std::optional<PartRequestRow> part_request_with_number(store::Database& database,
                                                                     std::string_view number);
[[nodiscard]] std::vector<PartRequestRow> part_requests_of(store::Database& database,
                                                           base::JobId job);
[[nodiscard]] std::vector<DrawnRow> drawn_for(store::Database& database, base::JobId job);
// The same of one part.
[[nodiscard]] base::Quantity drawn_of(store::Database& database, base::JobId job,
                                      base::PartId part);
// Of a part, approved for requests of a site but not issued; without that of one request.
[[nodiscard]] base::Quantity reserved_of(store::Database& database, base::SiteId site,
                                         base::PartId part, base::PartRequestId but);
// The open devices that a person has been assigned.
[[nodiscard]] std::int64_t load_of(store::Database& database, base::UserId technician);

extern const List units_list;
extern const List unit_members_list;
extern const List check_lists_list;
extern const List board_list;      // devices in the house, by stage
extern const List handovers_list;  // that wait for an answer
extern const List part_requests_list;
extern const List quality_checks_list;
extern const List labour_list;

}  // namespace amani::views
