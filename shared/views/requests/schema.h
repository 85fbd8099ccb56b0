// Service requests, and the job that each has become; what a job says of its request and of what
// was agreed with the customer.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// The halves of a row merge under its id: it may be known before its registration. Of two
// schedules or two jobs the later and the earlier (time) stands; state is a domain::RequestPhase.
inline constexpr std::string_view requests_schema = R"sql(
CREATE TABLE service_request(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, contact INTEGER NOT NULL, customer INTEGER NOT NULL,
    caller TEXT NOT NULL, mobile TEXT NOT NULL, serial TEXT NOT NULL, model INTEGER NOT NULL, complaint TEXT NOT NULL,
    wanted INTEGER NOT NULL, served_at INTEGER NOT NULL, address TEXT NOT NULL, priority INTEGER NOT NULL,
    registered_time INTEGER NOT NULL, registered_day INTEGER NOT NULL, registered_by INTEGER NOT NULL,
    scheduled_day INTEGER NOT NULL, technician INTEGER NOT NULL, schedule_note TEXT NOT NULL,
    scheduled_time INTEGER NOT NULL, cancel_reason TEXT NOT NULL, cancelled_time INTEGER NOT NULL,
    job INTEGER NOT NULL, job_time INTEGER NOT NULL,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN job <> 0 THEN 3 WHEN cancelled_time <> 0 THEN 4 WHEN scheduled_time <> 0 THEN 2 ELSE 1 END) STORED) STRICT;
CREATE INDEX service_request_open ON service_request(wanted, id) WHERE state IN (1, 2);
CREATE INDEX service_request_customer ON service_request(customer) WHERE customer <> 0;
CREATE INDEX service_request_caller ON service_request(caller) WHERE caller <> '';
CREATE INDEX service_request_number ON service_request(number) WHERE number <> '';
CREATE INDEX service_request_number_end ON service_request(substr(number, -4));
ALTER TABLE job ADD COLUMN request INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN data_consent INTEGER NOT NULL DEFAULT 1;
ALTER TABLE job ADD COLUMN unlocking INTEGER NOT NULL DEFAULT 1;
ALTER TABLE job ADD COLUMN price_ceiling INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN repeat_of INTEGER NOT NULL DEFAULT 0;
)sql";
inline constexpr std::array<std::string_view, 1> requests_tables{"service_request"};

}  // namespace amani::views
