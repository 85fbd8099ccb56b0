// The history of a product (R-SER-7): every event with its serial, with those that were corrected
// to it, and of its jobs; what is inside it now; and where a part's serial has been.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/serials/serials_view.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::views {

// What a line of the history is about; it is filtered by.
enum class HistoryPart : std::uint8_t {
    identity = 1,
    warranty = 2,
    owner = 3,
    standing = 4,  // flags, cases, the end of its use
    service = 5,
    parts = 6,
};
BOOST_DESCRIBE_ENUM(HistoryPart, identity, warranty, owner, standing, service, parts)
[[nodiscard]] HistoryPart part_of_history(std::int64_t type);

// One line of a serial's history, oldest first. `type` is the number of the event type.
struct SerialHistoryRow {
    base::EventId event;
    std::int64_t type = 0;
    base::LogicalTime time;
    base::Day day;       // the business day
    std::string serial;  // under which it was recorded
    base::JobId job;     // or none
    base::PartId part;   // or none
    std::string part_serial;
    base::CustomerId customer;  // or none
    std::int64_t code = 0;      // the enumerator of a flag, a reason, a span, an end; or 0
    std::string other;          // the other serial of a correction or replacement
    std::string detail;         // fault, receiver, reason …
};
BOOST_DESCRIBE_STRUCT(SerialHistoryRow, (),
                      (event, type, time, day, serial, job, part, part_serial, customer, code,
                       other, detail))

// Of the product and of what it took the place of, or what took its place.
enum class Kin : std::uint8_t { itself, with_replaced };
[[nodiscard]] std::vector<SerialHistoryRow> serial_history(store::Database& database,
                                                           std::string_view serial,
                                                           Kin kin = Kin::itself);

// A part that is in the device now: of the factory, or fitted in a job and not taken out since.
struct InstalledPartRow {
    base::TagId fitted;  // none: of the factory
    base::JobId job;
    base::PartId part;
    std::string part_code;
    std::string part_serial;
    base::Day day;  // since when; of the factory: the day of production, if it is known
    base::Quantity quantity;
    std::string job_number;
};
BOOST_DESCRIBE_STRUCT(InstalledPartRow, (),
                      (fitted, job, part, part_code, part_serial, day, quantity, job_number))
[[nodiscard]] std::vector<InstalledPartRow> installed_parts(store::Database& database,
                                                            std::string_view serial);

// The product's jobs under all its names, oldest first.
[[nodiscard]] std::vector<base::JobId> jobs_of_product(store::Database& database,
                                                       std::string_view serial);

// Whether the site has stubbed, activated or admitted under this very serial.
[[nodiscard]] bool is_met_by(store::Database& database, std::string_view serial, base::SiteId site);

// Where a piece with this serial was in a device, oldest first.
struct PartJourneyRow {
    base::PartId part;
    base::TagId fitted;  // none: of the factory
    base::JobId job;
    std::string job_number;
    std::string serial;  // of the device, as people write it
    base::Day day;       // since when
    base::Day until;     // when it was recorded as removed, or its fitting as undone; none: it was
                         // not
};
BOOST_DESCRIBE_STRUCT(PartJourneyRow, (), (part, fitted, job, job_number, serial, day, until))
[[nodiscard]] std::vector<PartJourneyRow> journey_of_part(store::Database& database,
                                                          std::string_view part_serial);

}  // namespace amani::views
