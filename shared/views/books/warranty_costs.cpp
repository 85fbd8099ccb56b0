#include "shared/views/books/warranty_costs.h"

#include "shared/domain/flows/postings.h"
#include "shared/domain/registry/event.h"
#include "shared/views/service/faults.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace amani::views {
namespace {

using domain::Account;

// By fitting; of parts that the company bears.
std::unordered_map<std::int64_t, base::JobId> jobs_by_fitting(store::Database& database) {
    std::unordered_map<std::int64_t, base::JobId> jobs;
    auto& query = database.cached("SELECT event, job FROM job_line WHERE payer = 2");
    query.with();
    while (query.step()) jobs.emplace(query.integer(0), query.id<base::JobId>(1));
    query.reset();
    return jobs;
}

base::EventId fitting_of(const domain::ConsumptionBooked& booked) { return booked.fitted.event(); }
base::EventId fitting_of(const domain::UsedPartRegistered& registered) {
    return registered.tag.event();
}
base::EventId fitting_of(const domain::DebtEnded& ended) { return ended.tag.event(); }

void add_to(WarrantyCostRow& row, const domain::Voucher& voucher) {
    for (const auto& line : voucher.lines()) {
        if (line.account == Account::warranty_parts) row.parts += line.amount;
        if (line.account == Account::warranty_labour) row.labour += line.amount;
        if (line.account == Account::handling) row.handling += line.amount;
        if (line.account == Account::used_part_recovery) row.recovered += -line.amount;
    }
}

// Code and name of what a job is counted under.
std::string_view grouped_by(WarrantyCostBy by) {
    static const std::string fault =
        last_fault(std::string{fault_group} + ", repair_code.name", "?1");
    switch (by) {
        case WarrantyCostBy::model:
            return "SELECT model.code, model.name FROM job LEFT JOIN model ON model.id = job.model "
                   "WHERE job.id = ?1";
        case WarrantyCostBy::site:
            return "SELECT site.code, site.name FROM job LEFT JOIN site ON site.id = job.site "
                   "WHERE job.id = ?1";
        case WarrantyCostBy::fault:
            break;
    }
    return fault;
}

std::pair<std::string, std::string> group_of(store::Database& database, base::JobId job,
                                             WarrantyCostBy by) {
    std::pair<std::string, std::string> group;
    auto& query = database.cached(grouped_by(by));
    if (query.with(job).step() && !query.is_null(0)) group = {query.string(0), query.string(1)};
    query.reset();
    return group;
}

}  // namespace

std::vector<WarrantyCostRow> warranty_costs(store::Database& database, base::Day from,
                                            base::Day until, WarrantyCostBy by) {
    const auto jobs = jobs_by_fitting(database);
    std::map<base::JobId, WarrantyCostRow> by_job;
    auto& vouchers = database.cached(
        "SELECT id, row FROM voucher WHERE type IN (121, 122, 123) AND is_empty = 0 AND "
        "day BETWEEN ?1 AND ?2");
    vouchers.with(from, until);
    while (vouchers.step()) {
        const auto event = domain::decode_event(vouchers.id<base::EventId>(0), vouchers.bytes(1));
        if (!event) continue;  // of a later version
        std::visit(
            [&]<class Decision>(const Decision& decision) {
                if constexpr (requires { fitting_of(decision); }) {
                    const auto job = jobs.find(fitting_of(decision).value);
                    if (job != jobs.end()) add_to(by_job[job->second], domain::voucher(decision));
                }
            },
            event->body);
    }
    vouchers.reset();
    std::map<std::string, WarrantyCostRow> groups;
    for (const auto& [job, cost] : by_job) {
        auto [code, name] = group_of(database, job, by);
        WarrantyCostRow& row = groups[code];
        row.code = code;
        row.name = std::move(name);
        ++row.jobs;
        row.parts += cost.parts;
        row.labour += cost.labour;
        row.handling += cost.handling;
        row.recovered += cost.recovered;
    }
    std::vector<WarrantyCostRow> rows;
    rows.reserve(groups.size());
    for (auto& [code, row] : groups) rows.push_back(std::move(row));
    std::ranges::sort(rows, [](const WarrantyCostRow& a, const WarrantyCostRow& b) {
        return a.cost() == b.cost() ? a.code < b.code : a.cost() > b.cost();
    });
    return rows;
}

}  // namespace amani::views
