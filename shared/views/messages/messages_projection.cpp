#include "shared/views/messages/messages_projection.h"

namespace amani::views {
namespace {

using domain::MessageKind;

constexpr store::BatchedInsert keep_message{
    "message(id, kind, job, visit, fact_time, outcome, mobile, parts, trouble, settled_time, "
    "retried_time, drop_reason, dropped_by, dropped_time, told)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    kind = MAX(excluded.kind, message.kind), job = MAX(excluded.job, message.job),
    visit = MAX(excluded.visit, message.visit), fact_time = MAX(excluded.fact_time, message.fact_time),
    outcome = iif(excluded.settled_time > message.settled_time, excluded.outcome, message.outcome),
    mobile = iif(excluded.settled_time > message.settled_time, excluded.mobile, message.mobile),
    parts = iif(excluded.settled_time > message.settled_time, excluded.parts, message.parts),
    trouble = iif(excluded.settled_time > message.settled_time, excluded.trouble, message.trouble),
    settled_time = MAX(excluded.settled_time, message.settled_time),
    retried_time = MAX(excluded.retried_time, message.retried_time),
    drop_reason = iif(excluded.dropped_time > message.dropped_time, excluded.drop_reason, message.drop_reason),
    dropped_by = iif(excluded.dropped_time > message.dropped_time, excluded.dropped_by, message.dropped_by),
    dropped_time = MAX(excluded.dropped_time, message.dropped_time),
    told = MAX(excluded.told, message.told))sql",
    15};

// sending 2 is off: such a template begins nothing.
constexpr std::string_view set_template = R"sql(
INSERT INTO message_template(kind, id, text, sending, time, since) VALUES (?1, ?2, ?3, ?4, ?5, iif(?4 = 1, ?5, 0))
ON CONFLICT (kind) DO UPDATE SET
    id = iif(excluded.time > message_template.time, excluded.id, message_template.id),
    text = iif(excluded.time > message_template.time, excluded.text, message_template.text),
    sending = iif(excluded.time > message_template.time, excluded.sending, message_template.sending),
    time = MAX(excluded.time, message_template.time),
    since = CASE WHEN message_template.since = 0 THEN excluded.since WHEN excluded.since = 0 THEN message_template.since
        ELSE MIN(excluded.since, message_template.since) END)sql";

// After a template of the kind ?1.
constexpr std::string_view tell_anew = R"sql(
UPDATE message SET told = settled_time <> 0 OR dropped_time <> 0 OR (fact_time <> 0 AND EXISTS (
    SELECT 1 FROM message_template AS one WHERE one.kind = message.kind AND one.sending = 1 AND one.since <= fact_time))
WHERE kind = ?1)sql";

constexpr std::string_view set_policy =
    "INSERT INTO message_policy(id, from_minute, until_minute, stale_hours, day, time) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO NOTHING";

}  // namespace

MessagesProjection::MessagesProjection(store::Database& database)
    : database_(database),
      rows_(database, keep_message),
      set_template_(database.prepare(set_template)),
      tell_anew_(database.prepare(tell_anew)),
      set_policy_(database.prepare(set_policy)) {}

// Whether people see it, as far as this batch knows; what the store knows besides is merged.
bool MessagesProjection::is_told(const Message& message) {
    if (message.settled.value != 0 || message.dropped.value != 0) return true;
    if (message.fact.value == 0) return false;
    if (!told_since_) {
        told_since_.emplace();
        auto& query =
            database_.cached("SELECT kind, since FROM message_template WHERE sending = 1");
        query.with();
        while (query.step())
            told_since_->emplace(static_cast<MessageKind>(query.integer(0)),
                                 query.id<base::LogicalTime>(1));
        query.reset();
    }
    const auto since = told_since_->find(message.kind);
    return since != told_since_->end() && since->second <= message.fact;
}

void MessagesProjection::flush() {
    for (const auto& [id, message] : messages_)
        rows_.add(id, message.kind, message.job, message.visit, message.fact,
                  message.result.outcome, message.result.mobile, message.result.parts,
                  message.result.trouble, message.settled, message.retried, message.drop_reason,
                  message.dropped_by, message.dropped, is_told(message) ? 1 : 0);
    messages_.clear();
    rows_.flush();
}

void MessagesProjection::forget() {
    messages_.clear();
    told_since_.reset();
    rows_.clear();
}

void MessagesProjection::tell_of(const domain::Event& event, MessageKind kind, base::JobId job,
                                 base::VisitId visit) {
    Message& message = messages_[event.id];
    message.kind = kind;
    message.job = job;
    message.visit = visit;
    message.fact = event.time;
}

void MessagesProjection::apply(const domain::Event& event, const domain::MessageTemplateSet& set) {
    set_template_->run(set.kind, event.id, set.text, set.sending, event.time);
    tell_anew_->run(set.kind);
    told_since_.reset();
}

void MessagesProjection::apply(const domain::Event& event, const domain::MessagePolicySet& set) {
    set_policy_->run(event.id, set.from, set.until, set.stale_hours, event.day, event.time);
}

void MessagesProjection::apply(const domain::Event& event, const domain::MessageRetried& retried) {
    auto& time = messages_[retried.message].retried;
    time = std::max(time, event.time);
}

void MessagesProjection::apply(const domain::Event& event, const domain::MessageDropped& dropped) {
    Message& message = messages_[dropped.message];
    if (event.time < message.dropped) return;
    message.drop_reason = dropped.reason;
    message.dropped_by = event.author;
    message.dropped = event.time;
}

void MessagesProjection::apply(const domain::Event& event, const domain::MessageSettled& settled) {
    Message& message = messages_[settled.message];
    if (event.time < message.settled) return;
    message.result = settled;
    message.settled = event.time;
}

void MessagesProjection::apply(const domain::Event& event, const domain::DeviceAdmitted&) {
    tell_of(event, MessageKind::admitted, base::JobId::of(event.id));
}

void MessagesProjection::apply(const domain::Event& event, const domain::EstimateGiven& given) {
    tell_of(event, MessageKind::estimate, given.job);
}

void MessagesProjection::apply(const domain::Event& event, const domain::RepairFinished& finished) {
    if (finished.reached() == domain::RepairPhase::ready)
        tell_of(event, MessageKind::ready, finished.job);
}

void MessagesProjection::apply(const domain::Event& event, const domain::QualityChecked& checked) {
    if (checked.reached() == domain::RepairPhase::ready)
        tell_of(event, MessageKind::ready, checked.job);
}

void MessagesProjection::apply(const domain::Event& event, const domain::NoticeGiven& given) {
    if (given.way == domain::NoticeWay::message) tell_of(event, MessageKind::notice, given.job);
}

void MessagesProjection::apply(const domain::Event& event, const domain::NoticeFellDue& due) {
    tell_of(event, MessageKind::notice, due.job);
}

void MessagesProjection::apply(const domain::Event& event,
                               const domain::DeviceDelivered& delivered) {
    tell_of(event, MessageKind::delivered, delivered.job);
}

void MessagesProjection::apply(const domain::Event& event, const domain::VisitPlanned& planned) {
    tell_of(event, MessageKind::visit, planned.job,
            planned.visit.is_none() ? base::VisitId::of(event.id) : planned.visit);
}

}  // namespace amani::views
