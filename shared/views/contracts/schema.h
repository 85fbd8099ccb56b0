// Contracts, their visits, and what they have meant in the books.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// A contract's signature, its terms and how it stands are rows of their own, each from its own last
// event, so that their order does not matter. A serial is covered when it stands in the terms that
// hold (contract_serial.event is theirs); `since` is the first day on which any terms have named
// it. plan_day: the visits of a contract, computed (projection); `due` is the working day of
// `nominal`. plan_note: what is done about a visit, of a contract or of a policy (`source`): of two
// plans the later stands; of two ends done before missed before waived, of two alike the earlier.
// contract_use: `standing` is a domain::AllowanceStanding, 0 until the hub has decided.
inline constexpr std::string_view contracts_schema = R"sql(
CREATE TABLE contract(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, renews INTEGER NOT NULL, customer INTEGER NOT NULL, customer_name TEXT NOT NULL,
    begins INTEGER NOT NULL, ends INTEGER NOT NULL, scope INTEGER NOT NULL, interval_months INTEGER NOT NULL,
    visits INTEGER NOT NULL, price INTEGER NOT NULL, note TEXT NOT NULL, signed_day INTEGER NOT NULL,
    signed_time INTEGER NOT NULL, author INTEGER NOT NULL) STRICT;
CREATE INDEX contract_number ON contract(number) WHERE number <> '';
CREATE INDEX contract_number_end ON contract(substr(number, -4));
CREATE INDEX contract_customer ON contract(customer);
CREATE INDEX contract_ends ON contract(ends);
CREATE INDEX contract_renews ON contract(renews) WHERE renews <> 0;
CREATE TABLE contract_terms(
    contract INTEGER PRIMARY KEY, service_site INTEGER NOT NULL, response_hours INTEGER NOT NULL, repair_hours INTEGER NOT NULL,
    parts_cover INTEGER NOT NULL, most_cases INTEGER NOT NULL, most_visits INTEGER NOT NULL, most_parts INTEGER NOT NULL,
    tariff INTEGER NOT NULL, reason TEXT NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE contract_serial(
    contract INTEGER NOT NULL, serial TEXT NOT NULL, since INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (contract, serial)) STRICT, WITHOUT ROWID;
CREATE INDEX contract_of_serial ON contract_serial(serial);
CREATE TABLE contract_standing(
    contract INTEGER PRIMARY KEY, standing INTEGER NOT NULL, remainder INTEGER NOT NULL, reason TEXT NOT NULL,
    day INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE contract_instalment(
    contract INTEGER NOT NULL, instalment INTEGER NOT NULL, due INTEGER NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (contract, instalment)) STRICT, WITHOUT ROWID;
CREATE TABLE contract_invoice(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, contract INTEGER NOT NULL, instalment INTEGER NOT NULL, amount INTEGER NOT NULL,
    vat_rate INTEGER NOT NULL, vat INTEGER NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL) STRICT;
CREATE INDEX contract_invoice_of ON contract_invoice(contract, instalment);
CREATE INDEX contract_invoice_number ON contract_invoice(number) WHERE number <> '';
CREATE INDEX contract_invoice_number_end ON contract_invoice(substr(number, -4));
CREATE TABLE contract_booking(
    id INTEGER PRIMARY KEY, contract INTEGER NOT NULL, booking INTEGER NOT NULL, amount INTEGER NOT NULL, vat INTEGER NOT NULL,
    day INTEGER NOT NULL) STRICT;
CREATE INDEX contract_booking_of ON contract_booking(contract);
CREATE TABLE contract_use(
    cause INTEGER PRIMARY KEY, contract INTEGER NOT NULL, allowance INTEGER NOT NULL, site INTEGER NOT NULL, job INTEGER NOT NULL,
    standing INTEGER NOT NULL, booked_time INTEGER NOT NULL, booked_event INTEGER NOT NULL) STRICT;
CREATE INDEX contract_use_of ON contract_use(contract, allowance);
CREATE INDEX contract_use_job ON contract_use(job) WHERE job <> 0;
CREATE TABLE periodic_policy(
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, model INTEGER NOT NULL, interval_months INTEGER NOT NULL,
    visits INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX periodic_policy_code ON periodic_policy(code);
CREATE TABLE plan_day(
    contract INTEGER NOT NULL, serial TEXT NOT NULL, number INTEGER NOT NULL, nominal INTEGER NOT NULL, due INTEGER NOT NULL,
    PRIMARY KEY (contract, serial, number)) STRICT, WITHOUT ROWID;
CREATE INDEX plan_due ON plan_day(due);
CREATE INDEX plan_serial ON plan_day(serial);
CREATE TABLE plan_note(
    source INTEGER NOT NULL, serial TEXT NOT NULL, number INTEGER NOT NULL,
    planned_day INTEGER NOT NULL, technician INTEGER NOT NULL, planned_side INTEGER NOT NULL, planned_note TEXT NOT NULL,
    planned_time INTEGER NOT NULL, planned_event INTEGER NOT NULL,
    outcome INTEGER NOT NULL, side INTEGER NOT NULL, job INTEGER NOT NULL, note TEXT NOT NULL, ended_day INTEGER NOT NULL,
    ended_time INTEGER NOT NULL, ended_event INTEGER NOT NULL, PRIMARY KEY (source, serial, number)) STRICT, WITHOUT ROWID;
CREATE INDEX plan_note_serial ON plan_note(serial);
)sql";
// What has happened to a contract since its signature, by its events. A store that had contracts
// before this table knows the last ones alone, until its views are built anew.
inline constexpr std::string_view contract_steps_schema = R"sql(
CREATE TABLE contract_step(
    contract INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (contract, event)) STRICT, WITHOUT ROWID;
INSERT INTO contract_step(contract, event)
    SELECT contract, event FROM contract_terms WHERE event <> contract UNION
    SELECT contract, event FROM contract_standing UNION SELECT contract, id FROM contract_invoice UNION
    SELECT renews, id FROM contract WHERE renews <> 0;
)sql";
inline constexpr std::array<std::string_view, 12> contracts_tables{
    "contract",          "contract_terms",      "contract_serial",
    "contract_standing", "contract_instalment", "contract_invoice",
    "contract_booking",  "contract_use",        "periodic_policy",
    "plan_day",          "plan_note",           "contract_step"};

}  // namespace amani::views
