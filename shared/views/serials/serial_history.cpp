#include "shared/views/serials/serial_history.h"

#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_view.h"

#include <algorithm>
#include <tuple>

namespace amani::views {
namespace {

using domain::type_number;

// Holds of what was recorded under ?1 by a site: of all sites but those that say that they meant
// another serial, when ?2 is 0; else of that one. {} is the site.
std::string by_site(std::string_view site) {
    const std::string it{site};
    return "(" + it + " = ?2 OR (?2 = 0 AND " + it +
           " NOT IN (SELECT site FROM serial_name WHERE serial_name.serial = ?1 AND site <> 0 "
           "AND named <> ?1)))";
}
const std::string of_event = by_site("(serial_event.event >> 45)");
const std::string of_job = by_site("job.site");

// The registration that the row names, the serial's other events, and the jobs of the device.
const std::string select_history =
    "SELECT registered_event, CASE standing WHEN 2 THEN 50 ELSE 51 END, registered_time, "
    "registered_day, serial, 0, 0, '', 0, 0, '', batch FROM serial "
    "WHERE serial = ?1 AND registered_event <> 0 AND " +
    by_site("(registered_event >> 45)") +
    " UNION ALL SELECT serial_event.event, serial_event.type, serial_event.time, serial_event.day, "
    "serial_event.serial, 0, 0, '', customer, code, other, note FROM serial_event "
    "LEFT JOIN serial ON serial.serial = serial_event.serial "
    "WHERE serial_event.serial = ?1 AND serial_event.event <> ifnull(serial.registered_event, 0) AND " +
    of_event +
    " UNION ALL SELECT id, 60, admitted_time, admitted_day, serial, id, 0, '', customer, kind, '', "
    "complaint FROM job WHERE serial = ?1 AND admitted_time <> 0 AND " +
    of_job +
    " UNION ALL SELECT job_step.event, job_step.type, job_step.time, job_step.day, job.serial, "
    "job_step.job, job_step.part, CASE job_step.type WHEN 63 THEN first_text ELSE '' END, 0, 0, '', "
    "CASE job_step.type WHEN 63 THEN '' ELSE first_text "
    "|| CASE second_text WHEN '' THEN '' ELSE ' · ' || second_text END "
    "|| CASE third_text WHEN '' THEN '' ELSE ' · ' || third_text END END "
    "FROM job JOIN job_step ON job_step.job = job.id WHERE job.serial = ?1 AND " +
    of_job +
    " UNION ALL SELECT job_line.event, 62, job_line.time, job_line.day, job.serial, job_line.job, "
    "job_line.part, " +
    std::string{part_serial_of_line} +
    ", 0, job_line.payer, '', '' FROM job JOIN job_line ON job_line.job = job.id WHERE job.serial = ?1 AND " +
    of_job;

// A fitting (type 62), a removal (63) or an undoing (68) in a device.
struct PartMove {
    std::int64_t type = 0;
    base::EventId event;
    base::LogicalTime time;
    base::JobId job;
    base::PartId part;
    std::string part_serial;
    base::TagId tag;  // of a removal or an undoing: the fitting
    base::Day day;
    base::Quantity quantity;
    std::string job_number;
    std::string part_code;
};
BOOST_DESCRIBE_STRUCT(PartMove, (),
                      (type, event, time, job, part, part_serial, tag, day, quantity, job_number,
                       part_code))
const std::string select_moves =
    "SELECT 62, job_line.event, job_line.time, job_line.job, job_line.part, " +
    std::string{part_serial_of_line} +
    ", 0, job_line.day, job_line.quantity, job.number, part.code "
    "FROM job JOIN job_line ON job_line.job = job.id LEFT JOIN part ON part.id = job_line.part "
    "WHERE job.serial = ?1 AND " +
    of_job +
    " UNION ALL SELECT job_step.type, job_step.event, job_step.time, job_step.job, job_step.part, "
    "CASE job_step.type WHEN 63 THEN first_text ELSE '' END, job_step.tag, job_step.day, 0, '', '' "
    "FROM job JOIN job_step ON job_step.job = job.id "
    "WHERE job.serial = ?1 AND job_step.type IN (63, 68) AND " +
    of_job;

constexpr std::string_view select_factory_parts = R"sql(
SELECT 0, 0, serial_part.part, part.code, serial_part.part_serial, serial.produced_on, 1, ''
FROM serial_part LEFT JOIN part ON part.id = serial_part.part LEFT JOIN serial ON serial.serial = serial_part.serial
WHERE serial_part.serial = ?1)sql";

const std::string select_journey =
    R"sql(
SELECT serial_part.part, 0, 0, '', CASE serial.written WHEN '' THEN serial.serial ELSE serial.written END,
    serial.produced_on, ifnull((SELECT MIN(job_step.day) FROM job_step JOIN job ON job.id = job_step.job
        WHERE job_step.type = 63 AND job_step.first_text = ?1 AND job_step.first_text <> ''
            AND job.serial = serial.serial), 0)
FROM serial_part JOIN serial ON serial.serial = serial_part.serial
WHERE serial_part.part_serial = ?1 AND serial_part.part_serial <> ''
UNION ALL SELECT job_line.part, job_line.event, job_line.job, job.number,
    )sql" +
    written_serial_sql("job.serial") +
    R"sql(, job_line.day, ifnull((SELECT MIN(job_step.day) FROM job_step JOIN job AS later ON later.id = job_step.job
        WHERE ((job_step.type = 63 AND job_step.first_text = ?1 AND job_step.first_text <> ''
                AND job_step.time > job_line.time AND later.serial = job.serial)
            OR (job_step.job = job_line.job AND job_step.type = 68 AND job_step.tag = job_line.event))), 0)
FROM (SELECT job, event FROM job_line WHERE part_serial = ?1 AND part_serial <> '' UNION
        SELECT job, tag FROM job_step WHERE type = 215 AND first_text = ?1) AS named
    JOIN job_line ON job_line.job = named.job AND job_line.event = named.event JOIN job ON job.id = job_line.job
WHERE ?1 = )sql" +
    std::string{part_serial_of_line} + " ORDER BY 6, 2";

// A removal takes out the piece with the serial that it names; without one, or when that is none
// of those inside, the piece of the same part that has been there longest. Never the new one.
void take_out(std::vector<InstalledPartRow>& inside, const PartMove& removal) {
    const auto is_other = [&](const InstalledPartRow& piece) {
        return piece.part == removal.part && piece.fitted != removal.tag;
    };
    auto found = std::ranges::find_if(inside, [&](const InstalledPartRow& piece) {
        return is_other(piece) && !removal.part_serial.empty() &&
               piece.part_serial == removal.part_serial;
    });
    if (found == inside.end() && removal.part_serial.empty())
        found = std::ranges::find_if(inside, is_other);
    if (found == inside.end()) return;
    if (found->quantity.value > 1)
        found->quantity.value -= 1;
    else
        inside.erase(found);
}

// The serials of the chain of replacements through `serial`, it included.
std::vector<std::string> replaced_with(store::Database& database, const std::string& serial) {
    std::vector<std::string> chain{serial};
    for (std::size_t i = 0; i < chain.size() && chain.size() < 16; ++i) {
        auto& query = database.cached(
            "SELECT successor FROM serial_retired WHERE serial = ?1 AND how = 1 UNION "
            "SELECT serial FROM serial_retired WHERE successor = ?1 AND successor <> '' AND how = 1 "
            "UNION SELECT new_serial FROM replacement_issue WHERE serial = ?1 UNION SELECT serial "
            "FROM replacement_issue WHERE new_serial = ?1 AND new_serial <> ''");
        query.with(chain[i]);
        while (query.step()) {
            auto other = query.string(0);
            if (std::ranges::find(chain, other) == chain.end()) chain.push_back(std::move(other));
        }
        query.reset();
    }
    return chain;
}

}  // namespace

HistoryPart part_of_history(std::int64_t type) {
    switch (type) {
        case type_number<domain::WarrantyActivated>():
        case type_number<domain::WarrantyExtended>():
        case type_number<domain::WarrantyVoided>():
        case type_number<domain::WarrantyRestored>():
            return HistoryPart::warranty;
        case type_number<domain::OwnerChanged>():
            return HistoryPart::owner;
        case type_number<domain::SerialFlagged>():
        case type_number<domain::SerialFlagLifted>():
        case type_number<domain::SerialRetired>():
        case type_number<domain::SerialReinstated>():
        case type_number<domain::DeviceTransferred>():
        case type_number<domain::ReplacementIssued>():
        case type_number<domain::DiscrepancyOpened>():
            return HistoryPart::standing;
        case type_number<domain::PartFitted>():
        case type_number<domain::PartRemoved>():
        case type_number<domain::FittingUndone>():
            return HistoryPart::parts;
        default:
            break;
    }
    return type < type_number<domain::DeviceAdmitted>() || type >= 230 ? HistoryPart::identity
                                                                       : HistoryPart::service;
}

std::vector<SerialHistoryRow> serial_history(store::Database& database, std::string_view serial,
                                             Kin kin) {
    const std::string own{serial};
    const auto serials = kin == Kin::itself ? std::vector{own} : replaced_with(database, own);
    std::vector<SerialHistoryRow> all;
    for (const auto& each : serials)
        for (const auto& name : names_of(database, each))
            for (auto& line :
                 rows<SerialHistoryRow>(database, select_history, name.serial, name.site))
                all.push_back(std::move(line));
    // A correction stands with both serials.
    std::ranges::sort(all, {}, [&](const SerialHistoryRow& line) {
        return std::tuple{line.time, line.event, line.serial != own};
    });
    const auto twice = std::ranges::unique(all, {}, &SerialHistoryRow::event);
    all.erase(twice.begin(), twice.end());
    return all;
}

std::vector<InstalledPartRow> installed_parts(store::Database& database, std::string_view serial) {
    std::vector<InstalledPartRow> inside;
    std::vector<PartMove> moves;
    for (const auto& name : names_of(database, serial)) {
        for (auto& part : rows<InstalledPartRow>(database, select_factory_parts, name.serial))
            inside.push_back(std::move(part));
        for (auto& move : rows<PartMove>(database, select_moves, name.serial, name.site))
            moves.push_back(std::move(move));
    }
    std::ranges::sort(moves, {},
                      [](const PartMove& move) { return std::pair{move.time, move.event}; });
    for (const auto& move : moves) {
        if (move.type == type_number<domain::PartFitted>())
            inside.push_back({base::TagId::of(move.event), move.job, move.part, move.part_code,
                              move.part_serial, move.day, move.quantity, move.job_number});
        else if (move.type == type_number<domain::PartRemoved>())
            take_out(inside, move);
        else
            std::erase_if(inside, [&](const auto& piece) { return piece.fitted == move.tag; });
    }
    return inside;
}

std::vector<base::JobId> jobs_of_product(store::Database& database, std::string_view serial) {
    static const std::string sql =
        "SELECT admitted_time, id FROM job WHERE serial = ?1 AND " + of_job;
    std::vector<std::pair<std::int64_t, base::JobId>> found;
    for (const auto& name : names_of(database, serial)) {
        auto& query = database.cached(sql);
        query.with(name.serial, name.site);
        while (query.step()) found.emplace_back(query.integer(0), query.id<base::JobId>(1));
        query.reset();
    }
    std::ranges::sort(found);
    std::vector<base::JobId> all(found.size());
    std::ranges::transform(found, all.begin(), [](const auto& each) { return each.second; });
    return all;
}

bool is_met_by(store::Database& database, std::string_view serial, base::SiteId site) {
    return number(database, 0,
                  "SELECT EXISTS (SELECT 1 FROM job WHERE serial = ?1 AND site = ?2) OR EXISTS "
                  "(SELECT 1 FROM serial_event WHERE serial = ?1 AND type IN (51, 52) "
                  "AND event >> 45 = ?2)",
                  serial, site) != 0;
}

std::vector<PartJourneyRow> journey_of_part(store::Database& database,
                                            std::string_view part_serial) {
    return rows<PartJourneyRow>(database, select_journey, part_serial);
}

}  // namespace amani::views
