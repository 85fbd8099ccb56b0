// What is read of messages to customers.
#pragma once

#include "shared/base/quantities.h"
#include "shared/domain/messages/outbox.h"
#include "shared/domain/visits/visit_phase.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

// A message that waits, with all that its text and its fate depend on.
struct WaitingMessageRow {
    base::EventId id;  // of the fact that it tells of
    domain::MessageKind kind{};
    base::LogicalTime fact_time;
    std::string text;  // of the template
    base::JobId job;
    std::string job_number;
    std::string request_number;
    domain::RepairPhase phase{};
    std::string serial;
    base::Day promised;
    std::string model_name;
    std::string customer_name;
    std::string mobile;
    std::string site_name;
    base::Rial estimate;
    base::Day valid_until;
    base::LogicalTime answered_time;  // 0: the estimate is not answered
    base::Day visit_day;
    std::int32_t visit_from = 0;
    std::int32_t visit_until = 0;
    base::LogicalTime planned_time;  // of the visit's present plan
    domain::VisitPhase visit_state{};
};
BOOST_DESCRIBE_STRUCT(WaitingMessageRow, (),
                      (id, kind, fact_time, text, job, job_number, request_number, phase, serial,
                       promised, model_name, customer_name, mobile, site_name, estimate,
                       valid_until, answered_time, visit_day, visit_from, visit_until, planned_time,
                       visit_state))
// The oldest first, `most` at most: those behind `after`, an empty row for the first of them.
[[nodiscard]] std::vector<WaitingMessageRow> waiting_messages(store::Database& database,
                                                              const WaitingMessageRow& after,
                                                              std::size_t most);
[[nodiscard]] domain::MessageSubject subject_of(const WaitingMessageRow& message);
// The words of its template as they are filled in, in Persian.
[[nodiscard]] std::string text_of(store::Database& database, const WaitingMessageRow& message);

// Nothing when there is no message of this fact.
[[nodiscard]] std::optional<domain::MessageState> message_state(store::Database& database,
                                                                base::EventId message);
// The latest; without any the defaults of the struct.
[[nodiscard]] domain::MessagePolicy message_policy(store::Database& database);
// Whether messages of this kind are sent.
[[nodiscard]] bool tells_of(store::Database& database, domain::MessageKind kind);

struct OpenMessages {
    std::int64_t waiting = 0;
    std::int64_t failed = 0;
    std::int64_t unknown = 0;
};
[[nodiscard]] OpenMessages open_messages(store::Database& database);

extern const List messages_list;
extern const List message_templates_list;
extern const List message_policies_list;

}  // namespace amani::views
