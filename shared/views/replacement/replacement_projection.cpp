#include "shared/views/replacement/replacement_projection.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/replacement/week.h"

namespace amani::views {
namespace {

constexpr std::string_view make_case =
    "INSERT INTO replacement(id) VALUES (?1) ON CONFLICT (id) DO NOTHING";

constexpr std::string_view open_case = R"sql(
UPDATE replacement SET number = ?2, serial = ?3, job = ?4, mode = ?5, reason = ?6, note = ?7, model = ?8, wanted_model = ?9,
    customer = ?10, opened_by = ?11, opened_time = ?12, opened_day = ?13 WHERE id = ?1)sql";

constexpr std::string_view note_verdict = R"sql(
INSERT INTO replacement_verdict(replacement, event, of, verdict, note, author, day, time)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (replacement, event) DO NOTHING)sql";

constexpr std::string_view judge = R"sql(
UPDATE replacement SET
    technician_verdict = CASE ?2 WHEN 1 THEN MAX(technician_verdict, ?3) ELSE technician_verdict END,
    supervisor_verdict = CASE ?2 WHEN 2 THEN MAX(supervisor_verdict, ?3) ELSE supervisor_verdict END,
    authority_verdict = CASE ?2 WHEN 3 THEN MAX(authority_verdict, ?3) ELSE authority_verdict END
WHERE id = ?1)sql";

constexpr std::string_view keep_grant = R"sql(
INSERT INTO replacement_grant(id, site, replacement, model, per_week, cap, until, advance, author, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET site = excluded.site, model = excluded.model, per_week = excluded.per_week,
    cap = excluded.cap, until = excluded.until, author = excluded.author, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (replacement_grant.time, replacement_grant.event))sql";

constexpr std::string_view grant_case = R"sql(
UPDATE replacement SET granted = ?2, granted_time = ?3 WHERE id = ?1 AND (?3, ?2) > (granted_time, granted))sql";

constexpr std::string_view refuse_case = R"sql(
UPDATE replacement SET refused_time = ?2, refusal = ?3 WHERE id = ?1 AND (?2, ?3) > (refused_time, refusal))sql";

constexpr std::string_view make_issue =
    "INSERT INTO replacement_issue(id) VALUES (?1) ON CONFLICT (id) DO NOTHING";

constexpr std::string_view keep_issue = R"sql(
UPDATE replacement_issue SET replacement = ?2, site = ?3, serial = ?4, new_serial = ?5, written = ?6, model = ?7, part = ?8,
    used_grant = ?9, ordinal = ?10, difference = ?11, vat = ?12, deposit = ?13, author = ?14, day = ?15, time = ?16,
    week = ?17, month = ?18 WHERE id = ?1)sql";

constexpr std::string_view issue_case = R"sql(
UPDATE replacement SET issue = ?2, issued_time = ?3
WHERE id = ?1 AND (issue = 0 OR (?3, ?2) < (issued_time, issue)))sql";

constexpr std::string_view receive = R"sql(
UPDATE replacement SET received = ?2, received_time = ?3, received_day = ?4, condition = ?5
WHERE id = ?1 AND (received = 0 OR (?3, ?2) < (received_time, received)))sql";

constexpr std::string_view close_case = R"sql(
UPDATE replacement SET closed_time = ?2, closing = ?3 WHERE id = ?1 AND (?2, ?3) > (closed_time, closing))sql";

constexpr std::string_view set_policy = R"sql(
INSERT INTO replacement_policy(one, inheritance, months, per_month, author, day, time, event)
VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (one) DO UPDATE SET inheritance = excluded.inheritance, months = excluded.months,
    per_month = excluded.per_month, author = excluded.author, day = excluded.day, time = excluded.time,
    event = excluded.event
WHERE (excluded.time, excluded.event) > (replacement_policy.time, replacement_policy.event))sql";

constexpr std::string_view book_issue = R"sql(
UPDATE replacement_issue SET standing = ?2, booked_time = ?3, cost = ?4 WHERE id = ?1 AND ?3 > booked_time)sql";

constexpr std::string_view value_defective = "UPDATE replacement SET recovery = ?2 WHERE id = ?1";

}  // namespace

ReplacementProjection::ReplacementProjection(store::Database& database)
    : make_case_(database.prepare(make_case)),
      open_(database.prepare(open_case)),
      note_verdict_(database.prepare(note_verdict)),
      judge_(database.prepare(judge)),
      grant_(database.prepare(keep_grant)),
      grant_case_(database.prepare(grant_case)),
      refuse_(database.prepare(refuse_case)),
      make_issue_(database.prepare(make_issue)),
      issue_(database.prepare(keep_issue)),
      issue_case_(database.prepare(issue_case)),
      receive_(database.prepare(receive)),
      close_(database.prepare(close_case)),
      set_policy_(database.prepare(set_policy)),
      book_(database.prepare(book_issue)),
      value_(database.prepare(value_defective)) {}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementOpened& opened) {
    make_case_->run(event.id);
    open_->run(event.id, opened.number, opened.serial, opened.job, opened.mode, opened.reason,
               opened.note, opened.model, opened.wanted_model, opened.customer, event.author,
               event.time, event.day);
}

void ReplacementProjection::apply(const domain::Event& event, const domain::VerdictGiven& given) {
    make_case_->run(given.replacement);
    note_verdict_->run(given.replacement, event.id, given.of, given.verdict, given.note,
                       event.author, event.day, event.time);
    judge_->run(given.replacement, given.of, given.verdict);
}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementGranted& granted) {
    make_case_->run(granted.replacement);
    grant_->run(event.id, granted.replacement.site(), granted.replacement, granted.model, 0,
                granted.cap, granted.until, granted.advance, event.author, event.time, event.id);
    grant_case_->run(granted.replacement, event.id, event.time);
}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementRefused& refused) {
    make_case_->run(refused.replacement);
    refuse_->run(refused.replacement, event.time, refused.reason);
}

void ReplacementProjection::apply(const domain::Event& event, const domain::QuotaGranted& granted) {
    const auto id = granted.grant.is_none() ? base::GrantId::of(event.id) : granted.grant;
    grant_->run(id, granted.site, base::ReplacementId{}, granted.model, granted.per_week,
                granted.cap, granted.until, domain::AdvanceReplacement::no, event.author,
                event.time, event.id);
}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementIssued& issued) {
    make_issue_->run(event.id);
    issue_->run(event.id, issued.replacement, event.id.site(), issued.serial, issued.new_serial,
                issued.written, issued.model, issued.part, issued.grant, issued.ordinal,
                issued.difference, issued.vat, issued.deposit, event.author, event.day, event.time,
                domain::week_of(event.day), calendar::month_number(event.day));
    make_case_->run(issued.replacement);
    issue_case_->run(issued.replacement, event.id, event.time);
}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::DefectiveReceived& received) {
    make_case_->run(received.replacement);
    receive_->run(received.replacement, event.id, event.time, event.day, received.condition);
}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementClosed& closed) {
    make_case_->run(closed.replacement);
    close_->run(closed.replacement, event.time, closed.reason);
}

void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementPolicySet& set) {
    set_policy_->run(set.inheritance, set.months, set.per_month, event.author, event.day,
                     event.time, event.id);
}

// Of a faulty product the decision names what was received, and that names the case.
void ReplacementProjection::apply(const domain::Event& event,
                                  const domain::ReplacementBooked& booked) {
    if (booked.booking == domain::ReplacementBooking::defective) {
        value_->run(booked.replacement, booked.amounts.recovery);
        return;
    }
    make_issue_->run(booked.issue);
    book_->run(booked.issue, booked.booking, event.time, booked.amounts.cost);
}

}  // namespace amani::views
