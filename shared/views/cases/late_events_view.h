// What a revoked site had not sent, as people at the hub see it before they decide (C-15).
#pragma once

#include "shared/domain/flows/events.h"
#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

// What is decided waits no longer.
class LateEventsProjection {
  public:
    explicit LateEventsProjection(store::Database& database) : database_(database) {}
    void apply(const domain::Event& event, const domain::LateEventsDecided& decided);

  private:
    store::Database& database_;
};

struct LateEvent {
    base::EventId id;
    std::string log;  // "4.1"
    domain::EventType type = 0;
    std::string number;  // that it prints; often empty
    base::Day day;
    base::LogicalTime time;
    base::UserId author;
    base::EventId through;                 // the last event that was signed together with this one
    std::optional<domain::Breach> breach;  // why it would be set aside, as far as can be said now
    std::string detail;
    base::Bytes row;
};
// Notes all that waits of a log, in the place of what was noted before. Inside a transaction.
void note_late_events(store::Database& database, base::LogId log,
                      const std::vector<LateEvent>& events);

// An event that waits, and the last one that was signed together with it.
struct WaitingEvent {
    base::EventId id;
    base::EventId through;
};
BOOST_DESCRIBE_STRUCT(WaitingEvent, (), (id, through))
// Those of a log, in its order.
[[nodiscard]] std::vector<WaitingEvent> waiting_events(store::Database& database, base::LogId log);
// The stored row of one of them.
[[nodiscard]] std::optional<domain::Event> waiting_event(store::Database& database,
                                                         base::EventId id);

extern const List late_events_list;

}  // namespace amani::views
